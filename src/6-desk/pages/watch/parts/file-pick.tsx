/** Chooses files: by the browser's own dialogue, by dropping them here, or with the camera of a phone. */
import { Button } from '@mantine/core'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useSay } from '../../../words/words.tsx'
import css from './file-pick.module.css'

export interface FilePickProps {
  readonly label: string
  readonly note?: string
  /** As the browser's dialogue narrows it: `.csv,.json`. What a file is, is told from its content later. */
  readonly accept?: string
  readonly many?: boolean
  /** Offers the camera too, for pictures. */
  readonly camera?: boolean
  onPick(files: readonly File[]): void
}

export function FilePick({ label, note, accept, many = false, camera = false, onPick }: FilePickProps) {
  const say = useSay()
  const id = useId()
  const [chooser, photographer] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const box = useRef<HTMLDivElement>(null)
  const over = useDropped(box, (files) => onPick(many ? files : files.slice(0, 1)))
  const picked = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    // The same file may be chosen again after it was put away.
    input.value = ''
    if (files.length > 0) onPick(files)
  }
  const hidden = { type: 'file', className: 'unseen', tabIndex: -1, 'aria-hidden': true } as const
  return (
    <div ref={box} className={css.pick} data-over={over || undefined}>
      <span className={css.label} id={id}>
        {label}
      </span>
      <span className={css.buttons}>
        <Button variant="default" aria-describedby={id} onClick={() => chooser.current?.click()}>
          {say(many ? 'desk.file.choose-many' : 'desk.file.choose')}
        </Button>
        {camera && (
          <Button variant="default" aria-describedby={id} className={css.camera} onClick={() => photographer.current?.click()}>
            {say('desk.file.photograph')}
          </Button>
        )}
      </span>
      {note !== undefined && <span className={css.note}>{note}</span>}
      <input ref={chooser} {...hidden} accept={accept} multiple={many} onChange={(event) => picked(event.currentTarget)} />
      {camera && (
        <input ref={photographer} {...hidden} accept="image/*" capture="environment" onChange={(event) => picked(event.currentTarget)} />
      )}
    </div>
  )
}

/** Files dropped on an element: one more way beside the buttons, which do the same by keyboard. Gives whether something is held over it. */
function useDropped(box: RefObject<HTMLElement | null>, onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const hear = useRef(onDrop)
  hear.current = onDrop
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const ended = new AbortController()
    const { signal } = ended
    const hold = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) hear.current(files)
    }
    element.addEventListener('dragover', hold, { signal })
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener('drop', drop, { signal })
    return () => ended.abort()
  }, [box])
  return over
}
