/** When this instrument and its kin carried: one lane each, hatched where nothing did, and a line for today. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Instrument } from '../../client/shapes.ts'
import { useNow } from '../../data/now.ts'
import { useItems } from '../../data/read.ts'
import { useClaims, useInstruments } from '../../data/reading.ts'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import css from './in-force.module.css'
import { Carrying, gaps, type Lane, type Span } from './spans.ts'

const LANES_MAX = 8
const DAY = 86_400_000

export function InForce({ id, found }: { id: string; found: Instrument }) {
  const say = useSay()
  const instruments = useItems(useInstruments({ limit: 500 }))
  const claims = useItems(useClaims({}, { limit: 500 }))
  const now = useNow() ?? Date.parse(found.standing.at)
  const lanes = useMemo(
    () => new Carrying(instruments.length === 0 ? [found] : instruments, claims).lanes(id, LANES_MAX),
    [instruments, claims, found, id],
  )
  if (lanes.length === 0) return null
  return (
    <Panel title={say('desk.instrument.in-force')} aside={say('desk.instrument.in-force-note')}>
      <Lanes lanes={lanes} now={now} own={id} />
    </Panel>
  )
}

/** The time shown: from the first start to the last end, but no more than two years on either side of today. */
function frameOf(lanes: readonly Lane[], now: number): Span {
  const from = Math.min(now, ...lanes.map(({ term }) => term.from))
  const until = Math.max(now, ...lanes.map(({ term }) => term.until))
  return { from: Math.max(from, now - 730 * DAY) - 5 * DAY, until: Math.min(until, now + 400 * DAY) + 5 * DAY }
}

/** When none of them permitted anything, between the first that did and the last. */
function unpermitted(lanes: readonly Lane[]): readonly Span[] {
  const carrying = lanes.filter(({ permits }) => permits)
  if (carrying.length === 0) return []
  const whole = { from: Math.min(...carrying.map(({ term }) => term.from)), until: Math.max(...carrying.map(({ term }) => term.until)) }
  return gaps(
    whole,
    carrying.flatMap(({ live }) => live),
  )
}

function Lanes({ lanes, now, own }: { lanes: readonly Lane[]; now: number; own: string }) {
  const say = useSay()
  const { write } = useMoments()
  const frame = frameOf(lanes, now)
  const share = (at: number) =>
    `${(((Math.min(Math.max(at, frame.from), frame.until) - frame.from) / (frame.until - frame.from)) * 100).toFixed(3)}%`
  const seen = ({ from, until }: Span) => until > frame.from && from < frame.until
  const empty = unpermitted(lanes).filter((gap) => seen(gap) && gap.until - gap.from >= DAY)
  const told = (spans: readonly Span[]) =>
    spans.map(({ from, until }) => say('desk.instrument.span', { from: write(from, 'day', 'UTC'), until: write(until, 'day', 'UTC') }))
  return (
    <>
      <Axis frame={frame} share={share} />
      <ul className={css.lanes}>
        {lanes.map((lane) => (
          <li key={lane.id} className={css.lane}>
            <div className={css.name} data-own={lane.id === own || undefined}>
              <Link to="/instruments/$instrument" params={{ instrument: lane.id }}>
                <Typed text={lane.title} />
              </Link>
              <span>{lane.live.length === 0 ? say('desk.instrument.never') : told(lane.live).join('; ')}</span>
            </div>
            <Track lane={lane} now={now} empty={empty} seen={seen} share={share} />
          </li>
        ))}
      </ul>
      <div className={css.today} aria-hidden="true">
        <b style={{ insetInlineStart: share(now) }}>{say('desk.instrument.today')}</b>
      </div>
      {told(empty).map((span) => (
        <p key={span} className={css.bad}>
          {say('desk.instrument.nothing', { span })}
        </p>
      ))}
    </>
  )
}

interface TrackProps {
  readonly lane: Lane
  readonly now: number
  readonly empty: readonly Span[]
  seen(span: Span): boolean
  share(at: number): string
}

/** The picture of one lane: its term dashed, when it carried filled, hatched where nothing did, and the line of today. */
function Track({ lane: { term, live }, now, empty, seen, share }: TrackProps) {
  const place = ({ from, until }: Span) => ({ insetInlineStart: share(from), inlineSize: `calc(${share(until)} - ${share(from)})` })
  return (
    <div className={css.track} aria-hidden="true">
      {seen(term) && <i className={css.term} style={place(term)} />}
      {live.filter(seen).map((span) => (
        <i key={span.from} className={css.live} data-now={span.from <= now && now < span.until ? true : undefined} style={place(span)} />
      ))}
      {empty.map((gap) => (
        <i key={gap.from} className={css.gap} style={place(gap)} />
      ))}
      <i className={css.now} style={{ insetInlineStart: share(now) }} />
    </div>
  )
}

/** A mark at the start of each month, or of each quarter where there are many. One near the end stands before its place. */
function Axis({ frame, share }: { frame: Span; share(at: number): string }) {
  const { write } = useMoments()
  const whole = frame.until - frame.from
  const months = whole / (30 * DAY)
  const step = months > 24 ? 6 : months > 12 ? 3 : months > 8 ? 2 : 1
  const first = new Date(frame.from)
  const marks = Array.from({ length: Math.ceil(months / step) + 1 }, (_, i) =>
    Date.UTC(first.getUTCFullYear(), Math.ceil((first.getUTCMonth() + 1) / step) * step + i * step, 1),
  ).filter((at) => at > frame.from && at < frame.until - 20 * DAY)
  return (
    <div className={css.axis} aria-hidden="true">
      {marks.map((at) => (
        <span key={at} data-late={at > frame.until - whole * 0.2 || undefined} style={{ insetInlineStart: share(at) }}>
          {write(at, 'day', 'UTC')}
        </span>
      ))}
    </div>
  )
}
