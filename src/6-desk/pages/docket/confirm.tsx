/** The last look before a step: what it will and will not achieve, what went wrong, and the way back. */
import { Button } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Receipt } from '../../client/shapes.ts'
import type { Write } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { placed } from '../../parts/placed.ts'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { useSay } from '../../words/words.tsx'
import css from './decision.module.css'

export interface ConfirmProps {
  readonly title: string
  /** What it will achieve, and what it will not. */
  readonly will: readonly ReactNode[]
  readonly not: readonly ReactNode[]
  /** The word on the button. */
  readonly act: string
  /** Why it cannot be sent yet. */
  readonly why?: string | undefined
  readonly write: Write
  onDone(receipt: Receipt): void
  onLeave(): void
  /** Whether the problem is told elsewhere. */
  readonly quiet?: boolean
  readonly children?: ReactNode
}

export function Confirm({ title, will, not, act, why, write, onDone, onLeave, quiet = false, children }: ConfirmProps) {
  const say = useSay()
  const id = useId()
  const send = async () => {
    const receipt = await write.run()
    if (receipt !== null) onDone(receipt)
  }
  return (
    <section className={css.step} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {children}
      <ul className={css.effects} aria-label={say('desk.docket.effects')}>
        {placed(will).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
        {placed(not).map(({ key, item }) => (
          <li key={key} data-not>
            {item}
          </li>
        ))}
      </ul>
      {!quiet && <WriteTold write={write} />}
      <div className={css.acts}>
        <ActButton fullWidth primary pending={write.pending} onAct={() => void send()} {...(why === undefined ? {} : { why })}>
          {write.lost ? say('desk.docket.sendAgain') : act}
        </ActButton>
        <Button variant="subtle" onClick={onLeave} disabled={write.pending}>
          {say('desk.docket.leave')}
        </Button>
      </div>
    </section>
  )
}
