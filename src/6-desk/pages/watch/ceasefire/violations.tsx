/** Violations by kind or place, and week: a square for each week, deeper for more, with its number in it, which leads to what it counts. */
import type { CSSProperties } from 'react'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { NumberOf } from '../parts/number-of.tsx'
import { Scroll } from '../parts/scroll.tsx'
import css from './ceasefire.module.css'
import pictures from './pictures.module.css'

/** Weeks that are drawn beside each other; those before are in the record. */
const WEEKS_MAX = 26

type Violation = CeasefireWhole['violations'][number]

export function Violations({ one: { violations } }: { one: CeasefireWhole }) {
  const say = useSay()
  const { write } = useMoments()
  const [by, setBy] = useFilter('by')
  const rowOf = ({ kind, place }: Violation): string => (by === 'place' ? (place ?? '') : kind)
  const weeks = [...new Set(violations.map(({ week }) => week))].sort().slice(-WEEKS_MAX)
  const rows = [...new Set(violations.map(rowOf))].sort()
  if (rows.length === 0)
    return (
      <Panel title={say('desk.watch.violations')}>
        <p className={css.note}>{say('desk.watch.violations-none')}</p>
      </Panel>
    )
  const cells = new Map(
    rows.flatMap((row) =>
      weeks.map((week) => [`${row} ${week}`, added(violations.filter((one) => rowOf(one) === row && one.week === week))] as const),
    ),
  )
  const most = Math.max(1, ...[...cells.values()].map(({ n }) => n))
  const nameOf = (row: string) => row || say('desk.watch.place-unknown')
  return (
    <Panel title={say('desk.watch.violations')} aside={<By by={by} set={setBy} />}>
      <Scroll label={say('desk.watch.violations')}>
        <table className={css.heat}>
          <thead>
            <tr>
              <th scope="col">{say(by === 'place' ? 'desk.watch.counted-place' : 'desk.watch.kind')}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  <span>{write(week, 'day')}</span>
                </th>
              ))}
              <th scope="col">{say('desk.watch.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">
                  <Typed text={nameOf(row)} />
                </th>
                {weeks.map((week) => {
                  const cell = cells.get(`${row} ${week}`)
                  const n = cell?.n ?? 0
                  return (
                    <td
                      key={week}
                      data-some={n > 0 || undefined}
                      style={{ '--deep': `${Math.round((12 + 30 * (n / most)) * Number(n > 0))}%` } as CSSProperties}
                    >
                      {cell !== undefined && n > 0 && <NumberOf {...cell} label={`${nameOf(row)}, ${write(week, 'day')}`} />}
                    </td>
                  )
                })}
                <td>
                  <NumberOf {...added(violations.filter((one) => rowOf(one) === row))} label={nameOf(row)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

/** Several figures as one: each incident and entry once. */
function added(lines: readonly Violation[]) {
  const of = [...new Set(lines.flatMap((one) => one.of))].sort()
  return { n: of.length, of, entries: [...new Set(lines.flatMap(({ entries }) => entries))].sort((a, b) => a - b) }
}

function By({ by, set }: { by: string; set(by: string): void }) {
  const say = useSay()
  return (
    <span className={pictures.by}>
      {(['', 'place'] as const).map((one) => (
        <button key={one} type="button" className={pictures.choice} aria-pressed={by === one} onClick={() => set(one)}>
          {say(one === '' ? 'desk.watch.by-kind' : 'desk.watch.by-place')}
        </button>
      ))}
    </span>
  )
}
