/** A form that files one thing: its fields, what is wrong with them, and what happened. The draft survives a reload. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Once, Result } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Filing, Receipt } from '../../../client/shapes.ts'
import type { Draft } from '../../../data/draft.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DraftActs } from '../../../parts/draft-acts.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './kit.module.css'
import { controlOf, WrongFields } from './problems.tsx'

export interface FilingFormProps {
  /** The name of the draft. */
  readonly name: string
  readonly draft: Pick<Draft<object>, 'clear' | 'startOver' | 'bringBack' | 'begun' | 'kept'>
  /** What is filed, from what the form holds now: an item of what `POST /api/filings` takes, or whatever sends it. */
  readonly item: Filing | ((client: Client, once: Once) => Promise<Result<Receipt>>)
  /** What the button says; “File” unless told. */
  readonly act?: string
  /** Why it cannot be filed yet, as a sentence. */
  readonly why?: string | undefined
  readonly wide?: boolean
  readonly children: ReactNode
  /** Where one goes on from here. */
  readonly next: ReactNode
  /** How what was filed is taken back, or what can be done instead. */
  undo(): ReactNode
}

export function FilingForm(props: FilingFormProps) {
  const { name, draft, item, children, wide } = props
  const [filed, setFiled] = useState<{ readonly receipt: Receipt; readonly undo: ReactNode } | null>(null)
  const write = useWrite(
    useCallback((client, once) => (typeof item === 'function' ? item(client, once) : client.file([item], once)), [item]),
    { draft: name },
  )
  const send = async () => {
    const receipt = await write.run()
    if (receipt === null) return
    // What is offered speaks of what was filed, which the form then holds no longer.
    setFiled({ receipt, undo: props.undo() })
    draft.clear()
  }
  if (filed !== null) return <Filed receipt={filed.receipt} undo={filed.undo} next={props.next} again={() => setFiled(null)} />
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

function End({ draft, why, act, pending, send }: FilingFormProps & { pending: boolean; send(): void }) {
  const say = useSay()
  return (
    <div className={css.end}>
      <ActButton primary pending={pending} why={why} onAct={send}>
        {act ?? say('desk.write.file')}
      </ActButton>
      <DraftActs draft={draft} />
    </div>
  )
}

function Filed({ receipt, undo, next, again }: { receipt: Receipt; undo: ReactNode; next: ReactNode; again(): void }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="status" className={css.done}>
      <p>
        <b>{say('desk.write.filed')}</b> <EntryNumber index={receipt.from} />
      </p>
      <p className={css.undo}>{undo}</p>
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
