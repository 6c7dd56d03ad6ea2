/** What waits for a second key in any ledger, for pages about everything. */
import { Link } from '@tanstack/react-router'
import type { KeyWaiting } from '../../../client/counted-shapes.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { useKeysWaiting } from '../reading.ts'
import css from './counted.module.css'
import { MovementTold } from './movement-told.tsx'

interface KeysWaitingProps {
  readonly most?: number
  /** Only what the acting office may turn itself. */
  readonly own?: boolean
}

/** Each leads to its ledger. Those that the reader's own office may key come first. */
export default function KeysWaitingEverywhere({ most = 6, own = false }: KeysWaitingProps) {
  const say = useSay()
  const mine = ({ capabilities }: KeyWaiting) => Number(capabilities.some(({ verb, may }) => verb === 'key-movement' && may))
  const items = (useKeysWaiting().data?.items ?? []).filter((one) => !own || mine(one) === 1)
  if (items.length === 0) return null
  const shown = [...items].sort((a, b) => mine(b) - mine(a)).slice(0, most)
  return (
    <Panel title={say('desk.watch.keys-waiting')} aside={items.length}>
      <ul className={css.waits}>
        {shown.map((one) => (
          <li key={one.id}>
            <Link to="/watch/ledgers/$ledger" params={{ ledger: one.ledger }}>
              <b>
                <Typed text={one.title} />
              </b>{' '}
              <MovementTold movement={one.movement} />
            </Link>
            <p className={css.note}>
              {mine(one) === 1
                ? say('desk.watch.key-yours')
                : say('desk.watch.key-first', { by: one.first.by, component: one.first.component })}
            </p>
          </li>
        ))}
      </ul>
      {items.length > most && <p className={css.note}>{say('desk.watch.more', { n: items.length - most })}</p>}
    </Panel>
  )
}
