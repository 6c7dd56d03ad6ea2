/**
 * Incidents by week. Two handles choose from which week to which one looks: they are moved by keys, by dragging, and one week alone by pressing
 * it. The same numbers stand in a table.
 */
import { Button } from '@mantine/core'
import { type CSSProperties, useId } from 'react'
import { Panel } from '../../../parts/panel.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import css from './time-line.module.css'
import { happenedIn, placesOf, quietSince, type Stretch, stretched, type Week, WHOLE } from './weeks.ts'

/** From the foot of a bar upwards. */
const WEIGHTS = ['none', 'open', 'minor', 'serious'] as const

export interface TimeLineProps {
  readonly weeks: readonly Week[]
  readonly at: Stretch
  /** The moment the weeks were counted at. */
  readonly now: string
  set(at: Stretch): void
}

export function TimeLine({ weeks, at, now, set }: TimeLineProps) {
  const say = useSay()
  const { write } = useMoments()
  const [first, last] = placesOf(weeks, at)
  const most = Math.max(1, ...weeks.map(happenedIn))
  const whole = first === 0 && last === weeks.length - 1
  const day = (place: number) => write(weeks[place]?.week ?? '', 'day')
  if (weeks.length === 0) return null
  return (
    <Panel title={say('desk.watch.weeks')} aside={<Key />}>
      <div className={css.line} style={{ '--weeks': weeks.length } as CSSProperties}>
        <ol className={css.bars} aria-hidden="true">
          {weeks.map((one, place) => (
            <li key={one.week} data-out={place < first || place > last || undefined}>
              <button
                type="button"
                tabIndex={-1}
                title={say('desk.watch.week-told', { ...one, week: write(one.week, 'day') })}
                onClick={() => set({ from: one.week, until: one.week })}
              >
                {WEIGHTS.map((weight) => (
                  <i key={weight} className={css[weight]} style={{ blockSize: `${(one[weight] / most) * 100}%` }} />
                ))}
              </button>
            </li>
          ))}
        </ol>
        {weeks.length > 1 && (
          <div className={css.handles}>
            {(['from', 'until'] as const).map((end) => (
              <input
                key={end}
                type="range"
                min={0}
                max={weeks.length - 1}
                value={end === 'from' ? first : last}
                aria-label={say(`desk.watch.weeks-${end}`)}
                aria-valuetext={day(end === 'from' ? first : last)}
                onChange={(event) => set(stretched(weeks, at, end, Number(event.currentTarget.value)))}
              />
            ))}
          </div>
        )}
      </div>
      {quietSince(weeks, now) && <p className={css.quiet}>{say('desk.watch.weeks-quiet')}</p>}
      <p className={css.told} role="status">
        <span>{say('desk.watch.weeks-told', { from: day(first), until: day(last), all: whole ? 'yes' : 'no' })}</span>
        {!whole && (
          <Button variant="default" size="compact-xs" onClick={() => set(WHOLE)}>
            {say('desk.watch.weeks-all')}
          </Button>
        )}
      </p>
      <Table weeks={weeks} />
    </Panel>
  )
}

function Key() {
  const say = useSay()
  return (
    <span className={css.key}>
      {WEIGHTS.map((weight) => (
        <span key={weight}>
          <i className={css[weight]} /> {say(`desk.watch.weight-${weight}`)}
        </span>
      ))}
    </span>
  )
}

/** Weeks without anything are left out of the table: it is read and not measured. */
function Table({ weeks }: { weeks: readonly Week[] }) {
  const say = useSay()
  const { write, number } = useMoments()
  const id = useId()
  return (
    <details className={css.details} aria-labelledby={id}>
      <summary id={id}>{say('desk.watch.weeks-table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('desk.watch.week')}</th>
            {WEIGHTS.map((weight) => (
              <th key={weight} scope="col">
                {say(`desk.watch.weight-${weight}`)}
              </th>
            ))}
            <th scope="col">{say('desk.watch.received')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks
            .filter((one) => happenedIn(one) + one.received > 0)
            .map((one) => (
              <tr key={one.week}>
                <th scope="row">{write(one.week, 'day')}</th>
                {WEIGHTS.map((weight) => (
                  <td key={weight}>{number(one[weight])}</td>
                ))}
                <td>{number(one.received)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  )
}
