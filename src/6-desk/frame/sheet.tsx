import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useSay } from '../words/words.tsx'
import css from './sheet.module.css'

export interface SheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** In the middle of the page near the top, at its end, or along its start from top to bottom. */
  readonly place?: 'middle' | 'end' | 'start'
}

/** A dialog of the browser's own: it holds the focus, gives it back, and closes with Escape or a press beside it. */
export function Sheet({ open, onClose, title, children, place = 'middle' }: SheetProps) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) {
      element?.showModal()
      // A dialog that was opened to type in says where; any other begins at its first control.
      element?.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    if (!open && element?.open) element.close()
  }, [open])
  useEffect(() => {
    const element = dialog.current
    // The content has room of its own, so a press on the dialog itself was beside it.
    const beside = (event: MouseEvent) => {
      if (event.target === element) element?.close()
    }
    element?.addEventListener('mousedown', beside)
    return () => element?.removeEventListener('mousedown', beside)
  }, [])
  return (
    <dialog
      ref={dialog}
      className={css.sheet}
      data-place={place}
      aria-label={title}
      // The browser tells that it has closed a while after it did. Whoever presses Escape and opens the sheet again in between means it.
      onCancel={({ target, currentTarget }) => {
        if (target !== currentTarget) return
        currentTarget.close()
        onClose()
      }}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
    >
      {open && (
        <div className={css.inside}>
          <header className={css.head}>
            <h2>{title}</h2>
            <button type="button" onClick={onClose} aria-label={say('desk.frame.close')}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}
