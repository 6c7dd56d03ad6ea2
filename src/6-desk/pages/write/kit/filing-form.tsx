/** A form that files one thing: its fields, what is wrong with them, and what happened. The draft survives a reload. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Filing, Receipt } from '../../../client/shapes.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './kit.module.css'
import { controlOf, WrongFields } from './problems.tsx'

export interface FilingFormProps {
  /** The name of the draft. */
  readonly name: string
  readonly draft: { clear(): void; readonly begun: boolean; readonly kept: boolean }
  /** What is filed, from what the form holds now. */
  readonly item: Filing
  /** Why it cannot be filed yet, as a sentence. */
  readonly why?: string | undefined
  readonly wide?: boolean
  readonly children: ReactNode
  /** Where one goes on from here. */
  readonly next: ReactNode
}

export function FilingForm(props: FilingFormProps) {
  const { name, draft, item, children, wide } = props
  const [filed, setFiled] = useState<Receipt | null>(null)
  const write = useWrite(
    useCallback((client, once) => client.file([item], once), [item]),
    { draft: name },
  )
  const send = async () => {
    const receipt = await write.run()
    if (receipt === null) return
    draft.clear()
    setFiled(receipt)
  }
  if (filed !== null) return <Filed receipt={filed} next={props.next} again={() => setFiled(null)} />
  return (
    <WrongFields problem={write.problem}>
      <form
        className={wide === true ? `${css.form} ${css.wide}` : css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        <WriteTold write={write} fieldOf={controlOf} />
        {children}
        <End {...props} pending={write.pending} send={() => void send()} />
      </form>
    </WrongFields>
  )
}

function End({ draft, why, pending, send }: FilingFormProps & { pending: boolean; send(): void }) {
  const say = useSay()
  return (
    <div className={css.end}>
      <ActButton primary pending={pending} why={why} onAct={send}>
        {say('desk.write.file')}
      </ActButton>
      {draft.begun && (
        <Button variant="default" onClick={draft.clear}>
          {say('desk.write.discard')}
        </Button>
      )}
      <span className={css.hint} role="status">
        {draft.begun && say(draft.kept ? 'desk.write.kept' : 'desk.write.not-kept')}
      </span>
    </div>
  )
}

function Filed({ receipt, next, again }: { receipt: Receipt; next: ReactNode; again(): void }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="status" className={css.done}>
      <p>
        <b>{say('desk.write.filed')}</b> <EntryNumber index={receipt.from} />
      </p>
      <ul>
        {next}
        <li>
          <Link
            to="."
            onClick={(event) => {
              event.preventDefault()
              again()
            }}
          >
            {say('desk.write.again')}
          </Link>
        </li>
      </ul>
    </div>
  )
}
