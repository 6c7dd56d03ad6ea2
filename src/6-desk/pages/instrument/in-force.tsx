/**
 * When this instrument and its kin were in force, as the engine has it: one lane each, with its suspensions, hatched where nothing that
 * permits was in force, and a line for today. Everything drawn is said in words beside it.
 */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Gaps } from '../../client/law-shapes.ts'
import type { Instrument } from '../../client/shapes.ts'
import { useNow } from '../../data/now.ts'
import { useItems } from '../../data/read.ts'
import { useGaps, useInstruments } from '../../data/reading.ts'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import { Axis } from './axis.tsx'
import css from './in-force.module.css'
import { type Kin, kinOf } from './kin.ts'
import { frameOf, type Span, type Stretch, spanOf, stretchesOf } from './spans.ts'

const LANES_MAX = 8
const DAY = 86_400_000

export function InForce({ id, found }: { id: string; found: Instrument }) {
  const say = useSay()
  const instruments = useItems(useInstruments({ limit: 500 }))
  const now = useNow() ?? Date.parse(found.standing.at)
  const kin = useMemo(() => kinOf(instruments.length === 0 ? [found] : instruments, id, LANES_MAX), [instruments, found, id])
  const others = useMemo(() => kin.slice(1).map((one) => one.id), [kin])
  const carrying = useMemo(() => kin.filter(({ permits }) => permits).map((one) => one.id), [kin])
  const lanes = useGaps(id, others)
  const gaps = useGaps(carrying[0] ?? id, carrying.slice(1), { enabled: carrying.length > 0 })
  const whole = lanes.data?.whole
  if (lanes.data === undefined || whole === null || whole === undefined) return null
  return (
    <Panel title={say('desk.instrument.in-force')} aside={say('desk.instrument.in-force-note')}>
      <Lanes
        lanes={lanes.data.lanes}
        kin={kin}
        gaps={carrying.length === 0 ? [] : (gaps.data?.gaps ?? [])}
        now={now}
        own={id}
        whole={spanOf(whole)}
      />
    </Panel>
  )
}

interface LanesProps {
  readonly lanes: Gaps['lanes']
  readonly kin: readonly Kin[]
  readonly gaps: Gaps['gaps']
  readonly now: number
  readonly own: string
  readonly whole: Span
}

function Lanes({ lanes, kin, gaps, now, own, whole }: LanesProps) {
  const say = useSay()
  const frame = frameOf(whole, now)
  const zoneOf = (id: string) => kin.find((one) => one.id === id)?.zone ?? 'UTC'
  const share = (at: number) =>
    `${(((Math.min(Math.max(at, frame.from), frame.until) - frame.from) / (frame.until - frame.from)) * 100).toFixed(3)}%`
  const seen = ({ from, until }: Span) => until > frame.from && from < frame.until
  const empty = gaps.map((gap) => ({ ...spanOf(gap), certain: gap.certain })).filter((gap) => seen(gap) && gap.until - gap.from >= DAY)
  return (
    <>
      <Axis frame={frame} share={share} />
      <ul className={css.lanes}>
        {lanes.map(({ instrument, stretches }) => (
          <li key={instrument} className={css.lane}>
            <div className={css.name} data-own={instrument === own || undefined}>
              <Link to="/instruments/$instrument" params={{ instrument }}>
                <Typed text={kin.find(({ id }) => id === instrument)?.title ?? instrument} />
              </Link>
              <Told stretches={stretchesOf(stretches)} zone={zoneOf(instrument)} />
            </div>
            <Track stretches={stretchesOf(stretches)} now={now} empty={empty} seen={seen} share={share} />
          </li>
        ))}
      </ul>
      <div className={css.today} aria-hidden="true">
        <b style={{ insetInlineStart: share(now) }}>{say('desk.instrument.today')}</b>
      </div>
      {empty.map((gap) => (
        <Nothing key={gap.from} gap={gap} zone={zoneOf(own)} />
      ))}
    </>
  )
}

/** A stretch from day to day, by the clock of `zone`. */
const useSpanTold = (zone: string) => {
  const say = useSay()
  const { write } = useMoments()
  return ({ from, until }: Span) => say('desk.instrument.span', { from: write(from, 'day', zone), until: write(until, 'day', zone) })
}

/** A stretch in words for each in which something is to be told; in force says only when. */
function Told({ stretches, zone }: { stretches: readonly Stretch[]; zone: string }) {
  const say = useSay()
  const told = useSpanTold(zone)
  const carried = stretches.some(({ phase }) => phase === 'in-force' || phase === 'uncertain')
  return (
    <>
      {!carried && <span>{say('desk.instrument.never')}</span>}
      {stretches.map((one) => {
        if (one.phase === 'in-force') return <span key={one.from}>{told(one)}</span>
        if (one.phase !== 'suspended' && one.phase !== 'uncertain' && one.phase !== 'lapsed' && one.phase !== 'fallen') return null
        return (
          <span key={one.from} data-phase={one.phase}>
            {say('desk.instrument.stretch', { phase: say(`play.phase.${one.phase}`), span: told(one) })}
          </span>
        )
      })}
    </>
  )
}

function Nothing({ gap, zone }: { gap: Span & { readonly certain: boolean }; zone: string }) {
  const say = useSay()
  const told = useSpanTold(zone)
  return (
    <p className={gap.certain ? css.bad : css.doubt}>
      {say(gap.certain ? 'desk.instrument.nothing' : 'desk.instrument.nothing-known', { span: told(gap) })}
    </p>
  )
}

interface TrackProps {
  readonly stretches: readonly Stretch[]
  readonly now: number
  readonly empty: readonly (Span & { readonly certain: boolean })[]
  seen(span: Span): boolean
  share(at: number): string
}

/** What of a lane is drawn; before it began and after it ended nothing is. */
const DRAWN: readonly string[] = ['in-force', 'suspended', 'uncertain', 'lapsed', 'fallen']

/** The picture of one lane: filled when in force, hatched while suspended, dashed where it lapsed, and the line of today. */
function Track({ stretches, now, empty, seen, share }: TrackProps) {
  const place = ({ from, until }: Span) => ({ insetInlineStart: share(from), inlineSize: `calc(${share(until)} - ${share(from)})` })
  return (
    <div className={css.track} aria-hidden="true">
      {stretches
        .filter((one) => DRAWN.includes(one.phase) && seen(one))
        .map((one) => (
          <i
            key={one.from}
            className={css.stretch}
            data-phase={one.phase}
            data-now={(one.from <= now && now < one.until) || undefined}
            style={place(one)}
          />
        ))}
      {empty.map((gap) => (
        <i key={gap.from} className={css.gap} data-certain={gap.certain} style={place(gap)} />
      ))}
      <i className={css.now} style={{ insetInlineStart: share(now) }} />
    </div>
  )
}
