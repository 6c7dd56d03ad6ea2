/** What waits for a second key: who said it, whose key is missing, and what the acting office may do about it. */
import { Textarea } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { KeyWaiting } from '../../../client/counted-shapes.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { hindranceIn } from '../parts/step-form.tsx'
import { useKeysWaiting } from '../reading.ts'
import css from './counted.module.css'
import { MovementTold } from './movement-told.tsx'

/** In one ledger, with the ways to turn the key or to refuse; nothing where none waits. */
export function KeysWaiting({ ledger }: { ledger: string }) {
  const say = useSay()
  const items = useKeysWaiting(ledger).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={say('desk.watch.keys-waiting')} aside={items.length}>
      <ul className={css.waits}>
        {items.map((one) => (
          <li key={one.id}>
            <Waits one={one} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Waits({ one }: { one: KeyWaiting }) {
  const say = useSay()
  const { id, index, movement, first, capabilities } = one
  const [why, setWhy] = useState<string | null>(null)
  const key = useWrite(useCallback((client, once) => client.watch.keyMovement(id, once), [id]))
  const refusal = useWrite(useCallback((client, once) => client.watch.refuseMovement(id, { why: why ?? '' }, once), [id, why]))
  return (
    <>
      <p>
        <MovementTold movement={movement} /> <EntryNumber index={index} />
      </p>
      <p className={css.note}>
        {say('desk.watch.key-first', { by: first.by, component: first.component })} <Moment at={first.at} />
      </p>
      <p className={css.note}>
        <Typed text={textOf(movement.why)} />
      </p>
      <WriteTold write={key} />
      <WriteTold write={refusal} />
      {why !== null && (
        <Textarea
          label={say('desk.watch.key-refuse-why')}
          value={why}
          dir="auto"
          rows={2}
          autoFocus
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
      )}
      <div className={css.acts}>
        {why === null && (
          <ActButton pending={key.pending} why={hindranceIn(capabilities, 'key-movement')} onAct={() => void key.run()}>
            {say('desk.watch.key-turn')}
          </ActButton>
        )}
        {hindranceIn(capabilities, 'refuse-movement') === null && (
          <ActButton
            pending={refusal.pending}
            why={why?.trim() === '' ? say('desk.watch.field-needed', { field: say('desk.watch.key-refuse-why') }) : undefined}
            onAct={() => (why === null ? setWhy('') : void refusal.run())}
          >
            {say(why === null ? 'desk.watch.key-refuse' : 'desk.watch.key-refuse-now')}
          </ActButton>
        )}
      </div>
    </>
  )
}
