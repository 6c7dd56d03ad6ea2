/** While somebody read, another text took the place of what they were shown: what changed, and that it is to be read again. */
import { Button } from '@mantine/core'
import { useCallback } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import { useWrite } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { Verdict } from '../../parts/verdict.tsx'
import { useSay } from '../../words/words.tsx'
import css from './decision.module.css'
import type { Difference, Shown } from './shown.ts'

interface ChangedProps {
  readonly difference: Difference
  readonly before: Shown
  readonly now: Shown
  onRead(): void
}

export function Changed({ difference: { act, verdict, gone, come }, before, now, onRead }: ChangedProps) {
  const say = useSay()
  return (
    <section className={css.changed} role="alert">
      <b>{say('desk.docket.changed')}</b>
      {act && <p>{say('desk.docket.changedAct', { before: before.rev, now: now.rev })}</p>}
      {verdict && (
        <p>
          {say('desk.docket.was')} <Verdict verdict={before.verdict} />, {say('desk.docket.isNow')} <Verdict verdict={now.verdict} />
        </p>
      )}
      <ul>
        {gone.map((one) => (
          <li key={one}>
            <del>{one}</del>
          </li>
        ))}
        {come.map((one) => (
          <li key={one}>
            <ins>{one}</ins>
          </li>
        ))}
      </ul>
      {!act && !verdict && gone.length + come.length === 0 && <p>{say('desk.docket.changedUnder')}</p>}
      <Button variant="default" onClick={onRead}>
        {say('desk.docket.readAgain')}
      </Button>
    </section>
  )
}

/** The reasons have changed since the question was last put, so what is shown is no longer what would be approved. */
export function Stale({ docket, rev }: { docket: string; rev: number }) {
  const say = useSay()
  const send = useCallback((client: Client, once: Once) => client.askAgain(docket, once), [docket])
  const write = useWrite(send, { draft: `docket.stale.${docket}.${rev}` })
  return (
    <section className={css.changed} role="alert">
      <b>{say('desk.docket.stale')}</b>
      <p>{say('desk.docket.staleMeans')}</p>
      <ActButton pending={write.pending} onAct={() => void write.run()}>
        {say('desk.docket.step.ask-again')}
      </ActButton>
    </section>
  )
}
