/**
 * The figures of a ceasefire over a period: one place computes them, whoever shows them. Every number carries the incidents it counts and the
 * entries of the record that say so; what was not classified is counted as that, never as nothing.
 */
import type { Instant } from '#ground/instant.ts'
import { allegationsOf } from '../incidents/allegations.ts'
import type { Account, Incident } from '../incidents/incident.ts'
import type { Rung } from '../incidents/mechanism.ts'
import { momentOf } from '../incidents/moments.ts'
import { weekOf } from '../week.ts'

/** From a moment up to, not including, another. */
export interface Period {
  readonly from: Instant
  readonly until: Instant
}

/** A number with what it counts. */
export interface Figure {
  readonly n: number
  /** Incidents, in order of id. */
  readonly of: readonly string[]
  readonly entries: readonly number[]
}

export interface TallyLine extends Figure {
  readonly class: string
  readonly title: string | null
  readonly weight: Rung['weight'] | 'open'
}

/** What one party says of another, and what became of it. */
export interface AllegedLine extends Figure {
  /** Who says so: `party X`, or `origin Y` as it was written. */
  readonly by: string
  readonly against: string
  readonly state: 'alleged' | 'open' | 'closed'
}
export interface ViolationLine extends Figure {
  readonly kind: string
  readonly place: string | null
  readonly week: string
  readonly weight: 'minor' | 'serious'
}
export interface AccessLine extends Figure {
  readonly week: string
  readonly obtained: string
  readonly deniedBy: string | null
}
/** Minutes from the report's admission to each later step; null where it has not come to that. */
export interface ResponseLine {
  readonly incident: string
  readonly team: number | null
  readonly verified: number | null
  readonly classified: number | null
  readonly entries: readonly number[]
}

export interface CeasefireFigures {
  readonly received: Figure
  readonly tally: readonly TallyLine[]
  /** What was classified in the period, whenever it came in: one line a rung. */
  readonly decided: readonly TallyLine[]
  readonly violations: readonly ViolationLine[]
  readonly alleged: readonly AllegedLine[]
  readonly access: readonly AccessLine[]
  readonly response: readonly ResponseLine[]
  /** Stages that the clock noticed to be late. */
  readonly late: readonly (Figure & { readonly stage: string })[]
}

/**
 * The figures of incidents of one mechanism that came to it (were monitored) in the period, as they stand. An incident whose reports
 * were all joined to another is that other, and is not counted twice. Weeks are those of the mechanism's `zone`.
 */
export function figuresOf(all: readonly Incident[], ladder: readonly Rung[], zone: string, period: Period): CeasefireFigures {
  const own = all.filter(({ joinedInto }) => joinedInto === null).sort((a, b) => (a.id < b.id ? -1 : 1))
  const incidents = own.filter(({ steps }) => within(steps.monitored.at, period))
  return {
    received: figure(incidents.map(({ id, steps }) => [id, steps.monitored.entry])),
    tally: tallyOf(incidents, ladder),
    decided: rungsOf(
      own.filter(({ steps }) => steps.classified !== null && within(steps.classified.at, period)),
      ladder,
    ),
    violations: violationsOf(incidents, zone),
    alleged: allegedOf(incidents),
    access: accessOf(incidents, zone),
    response: incidents.map(responseOf),
    late: grouped(incidents.flatMap(({ id, late }) => late.map(({ stage, entry }) => ({ key: { stage }, of: id, entry })))),
  }
}

const within = (text: string, { from, until }: Period): boolean => {
  const at = momentOf(text)
  return at >= from && at < until
}

/** One line a rung of the ladder, in its order, with nought where there is none; and what is not classified yet. */
function tallyOf(incidents: readonly Incident[], ladder: readonly Rung[]): TallyLine[] {
  const open = incidents.flatMap(({ id, steps }) => (steps.classified === null ? [[id, steps.monitored.entry] as const] : []))
  return [...rungsOf(incidents, ladder), { class: 'not-classified', title: null, weight: 'open', ...figure(open) }]
}

function rungsOf(incidents: readonly Incident[], ladder: readonly Rung[]): TallyLine[] {
  return ladder.map((rung) => {
    const found = incidents.flatMap(({ id, steps }) => (steps.classified?.class === rung.id ? [[id, steps.classified.entry] as const] : []))
    return { class: rung.id, title: rung.title, weight: rung.weight, ...figure(found) }
  })
}

function violationsOf(incidents: readonly Incident[], zone: string): ViolationLine[] {
  return grouped(
    incidents.flatMap(({ id, kind, place, occurred, steps: { classified } }) =>
      classified === null || (classified.weight !== 'minor' && classified.weight !== 'serious')
        ? []
        : [
            {
              key: { kind, place: place.zone ?? place.name, week: weekOf(momentOf(occurred.from), zone), weight: classified.weight },
              of: id,
              entry: classified.entry,
            },
          ],
    ),
  )
}

/** By and against each party: `open` where it is a finding, `closed` where it was decided otherwise or settled. */
function allegedOf(incidents: readonly Incident[]): AllegedLine[] {
  return grouped(
    incidents.flatMap((incident) => {
      const standing = new Map(allegationsOf(incident).map((one) => [one.party, one.state]))
      return incident.accounts.flatMap((account) =>
        account.against === null
          ? []
          : [
              {
                key: {
                  by: allegerOf(account),
                  against: account.against,
                  state: standing.get(account.against) ?? ('closed' as const),
                },
                of: incident.id,
                entry: incident.steps.monitored.entry,
              },
            ],
      )
    }),
  )
}

/** The party that alleges it, whoever relays that; where none is named the voice of the report, or its origin as it was written. */
function allegerOf({ allegedBy, voice, origin }: Account): string {
  if (allegedBy !== undefined) return `party ${allegedBy}`
  return voice.startsWith('party ') ? voice : `origin ${origin}`
}

/** What was reached in part stays told as that; the week is that of the day somebody went, or of when it was recorded. */
function accessOf(incidents: readonly Incident[], zone: string): AccessLine[] {
  return grouped(
    incidents.flatMap(({ id, access }) =>
      access.map(({ obtained, deniedBy, on, at, entry }) => ({
        key: { week: weekOf(momentOf(on ?? at), zone), obtained, deniedBy },
        ...{ of: id, entry },
      })),
    ),
  )
}

const MINUTE = 60_000

function responseOf({ id, steps: { monitored, verified, classified }, team }: Incident): ResponseLine {
  const since = momentOf(monitored.at)
  const minutes = (step: { readonly at: string } | null) => (step === null ? null : Math.floor((momentOf(step.at) - since) / MINUTE))
  const entries = [monitored, team, verified, classified].flatMap((one) => (one === null ? [] : [one.entry]))
  return { incident: id, team: minutes(team), verified: minutes(verified), classified: minutes(classified), entries }
}

/** Counts each incident once, however often it is named. */
function figure(found: readonly (readonly [id: string, entry: number])[]): Figure {
  const of = [...new Set(found.map(([id]) => id))].sort()
  return { n: of.length, of, entries: [...new Set(found.map(([, entry]) => entry))].sort((a, b) => a - b) }
}

/** One line for each key, in order of its text. */
function grouped<K extends object>(items: readonly { readonly key: K; readonly of: string; readonly entry: number }[]): (K & Figure)[] {
  const groups = new Map<string, { key: K; found: [string, number][] }>()
  for (const { key, of, entry } of items) {
    const text = JSON.stringify(key)
    const group = groups.get(text) ?? { key, found: [] }
    group.found.push([of, entry])
    groups.set(text, group)
  }
  return [...groups.keys()].sort().map((text) => {
    const { key, found } = groups.get(text) as { key: K; found: [string, number][] }
    return { ...key, ...figure(found) }
  })
}
