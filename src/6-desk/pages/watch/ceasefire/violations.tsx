/** Violations by kind and week: a square for each week, deeper for more, with its number in it; and the same as words for whoever listens. */
import type { CSSProperties } from 'react'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import css from './ceasefire.module.css'

/** Weeks that are drawn beside each other; those before are in the record. */
const WEEKS_MAX = 26

export function Violations({ one: { violations } }: { one: CeasefireWhole }) {
  const say = useSay()
  const { write, number } = useMoments()
  const weeks = [...new Set(violations.map(({ week }) => week))].sort().slice(-WEEKS_MAX)
  const kinds = [...new Set(violations.map(({ kind }) => kind))].sort()
  const count = new Map<string, number>()
  for (const { kind, week, n } of violations) count.set(`${kind} ${week}`, (count.get(`${kind} ${week}`) ?? 0) + n)
  const most = Math.max(1, ...count.values())
  if (kinds.length === 0)
    return (
      <Panel title={say('desk.watch.violations')}>
        <p className={css.note}>{say('desk.watch.violations-none')}</p>
      </Panel>
    )
  return (
    <Panel title={say('desk.watch.violations')}>
      <Scroll label={say('desk.watch.violations')}>
        <table className={css.heat}>
          <thead>
            <tr>
              <th scope="col">{say('desk.watch.kind')}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  <span>{write(week, 'day')}</span>
                </th>
              ))}
              <th scope="col">{say('desk.watch.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">
                  <Typed text={kind} />
                </th>
                {weeks.map((week) => {
                  const n = count.get(`${kind} ${week}`) ?? 0
                  return (
                    <td
                      key={week}
                      data-some={n > 0 || undefined}
                      style={{ '--deep': `${Math.round((12 + 48 * (n / most)) * Number(n > 0))}%` } as CSSProperties}
                    >
                      {n === 0 ? '' : number(n)}
                    </td>
                  )
                })}
                <td>{number(violations.reduce((sum, one) => sum + (one.kind === kind ? one.n : 0), 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}
