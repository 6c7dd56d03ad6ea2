/**
 * One small chart for each kind of sign, all on one scale and over the same weeks: so that a rise in one kind is not hidden in the sum of all. A
 * bar is pressed to see what is behind it. The same numbers stand in a table.
 */
import { useNavigate } from '@tanstack/react-router'
import { type CSSProperties, useCallback, useMemo } from 'react'
import type { SignPoint } from '../../../client/promises-shapes.ts'
import { useNow } from '../../../data/now.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Panel } from '../../../parts/panel.tsx'
import type { DeskSearch } from '../../../search.ts'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { dayIn, daysOn, mondayOf } from '../parts/week.ts'
import { useSignSeries } from '../reading.ts'
import css from './signs.module.css'

const KINDS = ['denial', 'flag', 'rhetoric', 'movement', 'closure', 'other'] as const
/** The weeks that are drawn, up to this one. */
const WEEKS = 26

export function Multiples() {
  const say = useSay()
  const now = useNow()
  const { zone, write } = useMoments()
  const series = useSignSeries()
  const weeks = useMemo(() => {
    const last = mondayOf(dayIn(now ?? Date.now(), zone))
    return Array.from({ length: WEEKS }, (_, n) => daysOn(last, 7 * (n + 1 - WEEKS)))
  }, [now, zone])
  return (
    <Answered query={series}>
      {({ points, complete }) => {
        const drawn = points.filter(({ week }) => weeks.includes(week))
        const most = Math.max(1, ...drawn.map(({ n }) => n))
        const before = points.filter(({ week }) => week < (weeks[0] ?? '')).reduce((sum, { n }) => sum + n, 0)
        return (
          <Panel title={say('desk.signs.by-week')} aside={<Key />}>
            <div className={css.multiples}>
              {KINDS.map((kind) => (
                <Chart key={kind} kind={kind} weeks={weeks} points={drawn.filter((one) => one.kind === kind)} most={most} />
              ))}
            </div>
            <p className={css.note}>
              {say('desk.signs.scale', { from: write(weeks[0] ?? '', 'day'), until: write(weeks.at(-1) ?? '', 'day'), most, before })}{' '}
              {!complete && say('desk.signs.cut')}
            </p>
            <Table points={points} />
          </Panel>
        )
      }}
    </Answered>
  )
}

function Key() {
  const say = useSay()
  return (
    <span className={css.keys}>
      <i className={css.firm} /> {say('desk.signs.firm')} <i className={css.weak} /> {say('desk.signs.weak')}
    </span>
  )
}

interface ChartProps {
  readonly kind: (typeof KINDS)[number]
  readonly weeks: readonly string[]
  readonly points: readonly SignPoint[]
  readonly most: number
}

function Chart({ kind, weeks, points, most }: ChartProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { write } = useMoments()
  const at = new Map(points.map((one) => [one.week, one]))
  const sum = points.reduce((all, { n }) => all + n, 0)
  const look = useCallback(
    (week: string) => void navigate({ to: '.', search: (before: DeskSearch) => ({ ...before, kind, week }), replace: true }),
    [navigate, kind],
  )
  return (
    <figure className={css.chart}>
      <figcaption>
        <b>{say(`desk.signs.kind-${kind}`)}</b> <span>{say('desk.signs.in-all', { n: sum })}</span>
      </figcaption>
      <ol className={css.bars} aria-hidden="true" style={{ '--weeks': weeks.length } as CSSProperties}>
        {weeks.map((week) => {
          const { n = 0, firm = 0 } = at.get(week) ?? {}
          return (
            <li key={week}>
              {n > 0 && (
                <button
                  type="button"
                  tabIndex={-1}
                  title={say('desk.signs.week-told', { week: write(week, 'day'), n, firm })}
                  onClick={() => look(week)}
                >
                  <i className={css.firm} style={{ blockSize: `${(firm / most) * 100}%` }} />
                  <i className={css.weak} style={{ blockSize: `${((n - firm) / most) * 100}%` }} />
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </figure>
  )
}

/** Every number of the charts, each a link to the signs that it counts. */
function Table({ points }: { points: readonly SignPoint[] }) {
  const say = useSay()
  const navigate = useNavigate()
  const { write } = useMoments()
  const weeks = [...new Set(points.map(({ week }) => week))].sort().reverse()
  const at = new Map(points.map((one) => [`${one.week} ${one.kind}`, one]))
  return (
    <details className={css.details}>
      <summary>{say('desk.signs.as-table')}</summary>
      <Scroll label={say('desk.signs.as-table')}>
        <table className={css.numbers}>
          <thead>
            <tr>
              <th scope="col">{say('desk.watch.week')}</th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {say(`desk.signs.kind-${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week}>
                <th scope="row">{write(week, 'day')}</th>
                {KINDS.map((kind) => {
                  const one = at.get(`${week} ${kind}`)
                  return (
                    <td key={kind}>
                      {one === undefined ? (
                        '0'
                      ) : (
                        <button
                          type="button"
                          aria-label={say('desk.signs.look', {
                            n: one.n,
                            firm: one.firm,
                            kind: say(`desk.signs.kind-${kind}`),
                            week: write(week, 'day'),
                          })}
                          onClick={() =>
                            void navigate({ to: '.', search: (before: DeskSearch) => ({ ...before, kind, week }), replace: true })
                          }
                        >
                          {say('desk.signs.n-firm', { n: one.n, firm: one.firm })}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
