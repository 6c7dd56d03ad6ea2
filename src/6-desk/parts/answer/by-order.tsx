/**
 * The answers of several legal orders side by side. One act may stand under several, and each answers for itself: columns are the
 * orders, rows the gates in the order of the law, so that one sees at which gate, and in whose law, it stops. The heaviest is the
 * answer; a permit of one order frees from no other.
 */
import { Link } from '@tanstack/react-router'
import { useSay } from '../../words/words.tsx'
import { Mark } from '../mark.tsx'
import { Told } from '../told.tsx'
import { Typed } from '../typed.tsx'
import { Verdict } from '../verdict.tsx'
import css from './by-order.module.css'
import { gatesOf } from './gates-of.ts'
import { GATES, type Read } from './read.ts'

/** What scrolls must be within reach of the keyboard. */
const REACHABLE = { tabIndex: 0 }

/** Which law of which order speaks against which. Nothing is chosen: it is for counsel, and the heaviest answer stands meanwhile. */
function Conflicts({ read: { conflicts } }: { read: Read }) {
  const say = useSay()
  if (conflicts.length === 0) return null
  return (
    <section className={css.conflicts} aria-labelledby="conflicts">
      <h3 id="conflicts">{say('desk.part.conflicts')}</h3>
      <ul>
        {conflicts.map(({ kind, orders, refs, sentence }) => (
          <li key={`${kind} ${orders.join(' ')}`}>
            <p>
              <Told>{sentence}</Told>
            </p>
            <dl>
              {orders.map((order, i) => (
                <div key={order}>
                  <dt>
                    <Typed text={order} />
                  </dt>
                  <dd>
                    {(refs[i] ?? []).map((ref) => (
                      <Link key={ref} to="/instruments/$instrument" params={{ instrument: ref.split('/', 1)[0] ?? ref }}>
                        <bdi dir="ltr">{ref}</bdi>
                      </Link>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Renders nothing where there is only one order. */
export function ByOrder({ read }: { read: Read }) {
  const say = useSay()
  if (read.orders.length < 2) return null
  const columns = read.orders.map((order) => ({ ...order, gates: gatesOf(read, say, order.order).gates }))
  const decides = (verdict: Read['verdict']): boolean => verdict === read.verdict
  return (
    <section className={css.orders} aria-labelledby="by-order">
      <header>
        <h2 id="by-order">{say('desk.part.by-order')}</h2>
        <span>{say('desk.part.by-order-means')}</span>
      </header>
      <section className={css.scroll} aria-label={say('desk.part.by-order-table')} {...REACHABLE}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('desk.part.gate')}</th>
              {columns.map(({ order, verdict }) => (
                <th key={order} scope="col" data-decides={decides(verdict) || undefined}>
                  <Typed text={order} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {GATES.map((gate, row) => (
              <tr key={gate}>
                <th scope="row">{say(`desk.part.gate-${gate}`)}</th>
                {columns.map(({ order, verdict, gates }) => {
                  const cell = gates[row]
                  return (
                    <td key={order} data-decides={decides(verdict) || undefined}>
                      {cell !== undefined && (
                        <span className={css.cell} data-verdict={cell.verdict}>
                          <Mark
                            verdict={cell.verdict}
                            size={14}
                            label={say(cell.verdict === 'none' ? 'desk.part.no-verdict' : `desk.part.holds-${cell.verdict}`)}
                          />
                          {cell.note}
                        </span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('desk.part.answer')}</th>
              {columns.map(({ order, verdict, blocking }) => (
                <td key={order} data-decides={decides(verdict) || undefined}>
                  <Verdict verdict={verdict} size={16} />
                  {blocking[0] !== undefined && (
                    <p>
                      <Told>{blocking[0].sentence}</Told>
                    </p>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
      <Conflicts read={read} />
    </section>
  )
}
