/** What is counted: stock by category, place and state, which is always what came in less what went out; and exchanges. */
import { Link } from '@tanstack/react-router'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { placed } from '../../../parts/placed.ts'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { Scroll } from '../parts/scroll.tsx'
import css from './ceasefire.module.css'

interface Props {
  readonly one: CeasefireWhole
}

export function Ledgers({ one: { ledgers } }: Props) {
  return ledgers.map((ledger) => <Ledger key={ledger.id} ledger={ledger} />)
}

function Ledger({ ledger: { title, id, unit, lines, disputed, pending } }: { ledger: CeasefireWhole['ledgers'][number] }) {
  const say = useSay()
  const { number } = useMoments()
  return (
    <Panel
      title={
        <Link to="/watch/ledgers/$ledger" params={{ ledger: id }}>
          <Typed text={title || id} />
        </Link>
      }
      aside={unit === null ? undefined : <Mono>{unit}</Mono>}
    >
      <Scroll label={title || id}>
        <table className={css.table}>
          <thead>
            <tr>
              {(['category', 'place', 'state', 'in', 'out', 'stock'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(`desk.watch.counted-${name}`)}
                </th>
              ))}
              <th scope="col">{say('desk.watch.counted-entries')}</th>
            </tr>
          </thead>
          <tbody>
            {placed(lines).map(({ key, item }) => (
              <tr key={key}>
                <th scope="row">
                  <Typed text={item.category} />
                </th>
                <td>
                  <Typed text={item.place} />
                </td>
                <td>
                  <Typed text={item.state} />
                </td>
                <td>{number(item.in)}</td>
                <td>{number(item.out)}</td>
                <td>
                  <b>{number(item.stock)}</b>
                </td>
                <td>
                  {item.entries.map((index) => (
                    <EntryNumber key={index} index={index} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {pending > 0 && <p className={css.note}>{say('desk.watch.counted-pending', { n: pending })}</p>}
      {disputed && <p className={css.note}>{say('desk.watch.counted-disputed')}</p>}
    </Panel>
  )
}

export function Exchanges({ one: { exchanges } }: Props) {
  const say = useSay()
  return (
    <ListPanel title={say('desk.watch.exchanges')} items={exchanges} keyOf={({ id }) => id}>
      {({ id, title }) => (
        <Link to="/watch/exchanges/$exchange" params={{ exchange: id }} className={css.row}>
          <Typed text={title} /> <Mono>{id}</Mono>
        </Link>
      )}
    </ListPanel>
  )
}
