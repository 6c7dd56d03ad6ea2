/** How far an act is from a site, to scale: the site at the start, what is asked as lines around it, the act as all the places it may be in. */
import { type CSSProperties, useId } from 'react'
import { useSay } from '../../words/words.tsx'
import { Mark } from '../mark.tsx'
import { placed } from '../placed.ts'
import { Typed } from '../typed.tsx'
import type { Axis, Lane, Line } from './axis.ts'
import { ChartPicture } from './chart-picture.tsx'
import { useLengths } from './lengths.ts'
import css from './place.module.css'
import type { SiteScene } from './scene.ts'
import { distanceState, type State } from './standing.ts'
import { Strip } from './strip.tsx'

/** A state as the verdict whose colour and shape it has. */
export const verdictOf = { met: 'permit', open: 'refer', unmet: 'refuse' } as const satisfies Record<State, string>

export function DistancePicture({ scene }: { scene: SiteScene }) {
  const say = useSay()
  const id = useId()
  const { site, axis } = scene
  return (
    <figure className={css.picture} aria-labelledby={id} data-picture="distance">
      <figcaption id={id} className={css.title}>
        <SiteMark /> {say('desk.place.distance-from')} <Typed text={site} />
      </figcaption>
      <div className={css.drawing} aria-hidden>
        {axis.lanes.length === 0 && <Strip axis={axis} lane={null} />}
        {placed(axis.lanes).map(({ key, item }) => (
          <LaneDrawn key={key} axis={axis} lane={item} />
        ))}
        <Labels lines={axis.lines} />
        <Scale axis={axis} />
      </div>
      <Told scene={scene} />
      <ChartPicture scene={scene} />
    </figure>
  )
}

/** The sign that stands for the site in the drawing. */
const SiteMark = () => (
  <svg className={css.sign} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <circle cx="8" cy="8" r="6" className={css.siteRing} />
    <circle cx="8" cy="8" r="2.500" className={css.siteDot} />
  </svg>
)

/** Where along the axis a label stands. The axis begins and ends a little inside its drawing. */
const along = (part: number): CSSProperties => ({ '--at': `${(2.4 + 96 * Math.min(1, part)).toFixed(2)}%` }) as CSSProperties

function LaneDrawn({ axis, lane }: { axis: Axis; lane: Lane }) {
  const say = useSay()
  const length = useLengths()
  const { leg, range, from, to } = lane
  return (
    <div className={css.lane} data-verdict={lane.state === null ? 'none' : verdictOf[lane.state]}>
      <p className={css.over}>
        {leg !== '' && (
          <span className={css.leg}>
            <Typed text={leg} />
          </span>
        )}
        <span className={css.label} style={along((from + to) / 2)}>
          {range === null
            ? say('desk.place.anywhere')
            : range.min === range.max
              ? length(range.min)
              : say('desk.place.range', { min: length(range.min), max: length(range.max) })}
        </span>
      </p>
      <Strip axis={axis} lane={lane} />
    </div>
  )
}

function Labels({ lines }: { lines: readonly Line[] }) {
  const words = useLineWords()
  if (lines.length === 0) return null
  const rows = Math.max(...lines.map(({ row }) => row)) + 1
  return (
    <p className={css.under} style={{ '--rows': rows } as CSSProperties}>
      {lines.map((line) => (
        <span key={`${line.word} ${line.metres}`} className={css.label} style={{ ...along(line.at), '--row': line.row } as CSSProperties}>
          {words(line)}
        </span>
      ))}
    </p>
  )
}

/** A line in words, such as "at least 3,000 m". */
function useLineWords(): (line: Pick<Line, 'word' | 'metres'>) => string {
  const say = useSay()
  const length = useLengths()
  return ({ word, metres }) => say(`desk.place.${word}`, { length: length(metres) })
}

function Scale({ axis: { bar, end } }: { axis: Axis }) {
  const length = useLengths()
  return (
    <p className={css.scale} style={{ '--bar': `${((96 * bar) / end).toFixed(2)}%` } as CSSProperties}>
      <i />
      <span>{length(bar)}</span>
    </p>
  )
}

/** The same as the drawing says, in words. */
function Told({ scene: { asked, axis } }: { scene: SiteScene }) {
  const say = useSay()
  const length = useLengths()
  return (
    <ul className={css.told}>
      {axis.lanes.length === 0 && (
        <li>
          <Asked asked={asked} lane={null} />
        </li>
      )}
      {placed(axis.lanes).map(({ key, item: lane }) => (
        <li key={key}>
          <span>
            {lane.leg !== '' && (
              <b>
                <Typed text={lane.leg} />:{' '}
              </b>
            )}
            {say('desk.place.away', {
              form: lane.form,
              min: length(lane.range?.min ?? 0),
              max: length(lane.range?.max ?? 0),
            })}
          </span>
          <Asked asked={asked} lane={lane} />
        </li>
      ))}
    </ul>
  )
}

function Asked({ asked, lane }: { asked: SiteScene['asked']; lane: Lane | null }) {
  const say = useSay()
  const words = useLineWords()
  return asked.map((one) => {
    const { least, most, not } = one
    const bounds = [
      ...(least === null ? [] : [words({ word: not ? 'nearer' : 'least', metres: least })]),
      ...(most === null ? [] : [words({ word: not ? 'farther' : 'most', metres: most })]),
    ]
    const what =
      bounds.length < 2 ? (bounds[0] ?? '') : say(not ? 'desk.place.or' : 'desk.place.and', { a: bounds[0] ?? '', b: bounds[1] ?? '' })
    const state = lane === null ? null : distanceState(lane.range, one)
    return (
      <span key={JSON.stringify(one)} className={css.asked} data-verdict={state === null ? 'none' : verdictOf[state]}>
        {state !== null && <Mark verdict={verdictOf[state]} size={13} />}
        <span>
          {say('desk.place.asked', { what })}
          {state !== null && (
            <>
              {' '}
              <b>{say(`desk.place.state-${state}`)}</b>
            </>
          )}
        </span>
      </span>
    )
  })
}
