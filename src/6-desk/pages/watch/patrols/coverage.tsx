/**
 * How much was seen of each zone, week by week: reached out of planned, with what was denied. A zone where nobody planned to look is told as
 * that: it is a hole in what is known, and no sign that all is well there.
 */
import { Link } from '@tanstack/react-router'
import type { Coverage, Covered } from '../../../client/promises-shapes.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { type Say, useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { daysOn } from '../parts/week.ts'
import { useCoverage } from '../reading.ts'
import css from './patrols.module.css'

/** As many weeks are told beside each other, the last of them the one that is looked at. */
const WEEKS = 8

/** Of the plan of one agreement, or of all. `week` is the Monday of the last week that is told. */
export function CoverageTold({ week, now, agreement }: { week: string; now: number; agreement?: string }) {
  const say = useSay()
  const query = useCoverage({
    ...{ from: daysOn(week, -7 * (WEEKS - 1)), until: daysOn(week, 7) },
    ...(agreement === undefined ? {} : { agreement }),
  })
  return (
    <Panel title={say('desk.patrols.coverage')}>
      <Answered query={query}>
        {(told) => (
          <>
            <p className={css.note}>{say(told.complete ? 'desk.patrols.coverage-note' : 'desk.patrols.coverage-cut')}</p>
            {Date.parse(week) > now && <p className={css.note}>{say('desk.patrols.coverage-ahead')}</p>}
            <Zones told={told} weeks={Array.from({ length: WEEKS }, (_, n) => daysOn(week, 7 * (n + 1 - WEEKS)))} />
            <DeniedBy told={told} />
          </>
        )}
      </Answered>
    </Panel>
  )
}

/** What a cell says to whoever hears it, in full. */
const inWords = (say: Say, { planned, reached, partly, denied, not_tried: notTried, no_word: noWord }: Covered): string =>
  planned === 0
    ? say('desk.patrols.nobody-planned')
    : say('desk.patrols.cell', { planned, reached, partly, denied, not_tried: notTried, no_word: noWord })

function Zones({ told: { zones, cells, total }, weeks }: { told: Coverage; weeks: readonly string[] }) {
  const say = useSay()
  const { write } = useMoments()
  if (zones.length === 0) return <p className={css.note}>{say('desk.patrols.coverage-none')}</p>
  const at = new Map(cells.map((one) => [`${one.zone} ${one.week}`, one]))
  return (
    <Scroll label={say('desk.patrols.coverage')}>
      <table className={css.coverage}>
        <thead>
          <tr>
            <th scope="col">{say('desk.patrols.zone')}</th>
            {weeks.map((one) => (
              <th key={one} scope="col">
                {write(one, 'day')}
              </th>
            ))}
            <th scope="col">{say('desk.patrols.all-weeks')}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <tr key={zone.zone}>
              <th scope="row">
                {zone.zone === null ? say('desk.patrols.zone-none') : <Typed text={zone.name ?? zone.zone} />}
                {zone.planned === 0 && <span className={css.more}>{say('desk.patrols.nobody-planned')}</span>}
              </th>
              {weeks.map((week) => (
                <Cell key={week} one={at.get(`${zone.zone} ${week}`) ?? null} />
              ))}
              <Cell one={zone} />
            </tr>
          ))}
          <tr>
            <th scope="row">{say('desk.patrols.all-zones')}</th>
            <td colSpan={weeks.length} className={css.words}>
              {inWords(say, total)}
            </td>
            <Cell one={total} />
          </tr>
        </tbody>
      </table>
    </Scroll>
  )
}

/** Reached of planned; hatched where nothing was planned, with a mark where access was denied. */
function Cell({ one }: { one: Covered | null }) {
  const say = useSay()
  const { number } = useMoments()
  if (one === null || one.planned === 0)
    return (
      <td data-none>
        <span className="unseen">{say('desk.patrols.nobody-planned')}</span>
      </td>
    )
  return (
    <td data-denied={one.denied > 0 || undefined} data-short={one.reached < one.planned || undefined} title={inWords(say, one)}>
      <span aria-hidden="true" dir="ltr">
        {number(one.reached)}/{number(one.planned)}
      </span>
      {one.denied > 0 && <b aria-hidden="true">{say('desk.patrols.denied-n', { n: one.denied })}</b>}
      <span className="unseen">{inWords(say, one)}</span>
    </td>
  )
}

function DeniedBy({ told: { denied_by: denied } }: { told: Coverage }) {
  const say = useSay()
  if (denied.length === 0) return null
  return (
    <section aria-label={say('desk.patrols.who-denied')} className={css.deniers}>
      <h3>{say('desk.patrols.who-denied')}</h3>
      <Rows items={denied} keyOf={({ party }) => party}>
        {({ party, n, of }) => (
          <>
            <b>
              <Typed text={party} />
            </b>{' '}
            {say('desk.patrols.denied-times', { n })}{' '}
            {of.map((id) => (
              <Link key={id} to="/watch/patrols/$patrol" params={{ patrol: id }} className={css.ref}>
                <Mono>{id}</Mono>
              </Link>
            ))}
          </>
        )}
      </Rows>
    </section>
  )
}
