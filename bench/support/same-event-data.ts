/** Pairs of accounts, and accounts that arrive, all made of real events. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { WatchedEvent } from '#watch/events/event.ts'
import type { Known } from '#watch/events/same-event-proposed.ts'
import { type Sighting, sightingOf } from '#watch/events/sighting.ts'
import { moved } from '#watch/places/geodesic.ts'
import { CANDIDATES, CENTRAL_AFRICA, eventsOf, SAMPLE, SYRIA } from './events-data.ts'

export interface KnownEvent extends Known {
  readonly event: WatchedEvent
}

/** Everything that the three data sets tell, by file; made once. */
export interface Files {
  readonly files: ReadonlyMap<string, readonly KnownEvent[]>
  /** The event of an id, and its file. */
  readonly by: ReadonlyMap<string, { readonly file: string; readonly known: KnownEvent }>
  /** The later edition of some of them. */
  readonly later: ReadonlyMap<string, WatchedEvent>
}

let made: Files | null = null
export function filesRead(): Files {
  if (made !== null) return made
  const by = new Map<string, { file: string; known: KnownEvent }>()
  const files = new Map<string, readonly KnownEvent[]>()
  for (const file of [SYRIA, CANDIDATES, CENTRAL_AFRICA]) {
    const known = eventsOf(file).map((event): KnownEvent => ({ event, sighting: sightingOf(event), group: null }))
    files.set(file, known)
    for (const one of known) by.set(one.event.id, { file, known: one })
  }
  made = { files, by, later: new Map(eventsOf(SAMPLE).map((event) => [event.id, event])) }
  return made
}

/** The part a pair or an event belongs to, by an id alone: 0 to make the comparison with, 1 held out. */
export const partOf = (id: string): 0 | 1 => (Number.parseInt(hash('sha256', `half ${id}`).slice(0, 2), 16) % 2) as 0 | 1

/** Numbers from nought up to one that depend on an id alone, so that every run makes the same accounts. */
export function chances(id: string): () => number {
  let n = 0
  return () => Number.parseInt(hash('sha256', `${id} ${n++}`).slice(0, 8), 16) / 2 ** 32
}

const tableOf = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(' '))

export interface JudgedPair {
  readonly drawn: string
  readonly verdict: 'one' | 'two' | 'open'
  readonly why: readonly string[]
  readonly file: string
  readonly a: KnownEvent
  readonly b: Sighting
  readonly part: 0 | 1
}

/** The pairs judged by hand whose events are read; those of which one is refused by the reader are left out and counted. */
export function judgedPairs(): { readonly pairs: readonly JudgedPair[]; readonly left: number } {
  const { by, later } = filesRead()
  const rows = tableOf('same-event-judged.txt')
  const pairs = rows.flatMap(([drawn = '', one = '', other = '', verdict = '', why = '']): JudgedPair[] => {
    const a = by.get(one)
    const event = drawn.startsWith('edition') ? later.get(other) : by.get(other)?.known.event
    if (a === undefined || event === undefined) return []
    const part = drawn === 'by-score' ? 0 : partOf(one)
    return [
      {
        ...{ drawn, verdict: verdict as JudgedPair['verdict'], why: why.split('+') },
        ...{ file: a.file, a: a.known, b: sightingOf(event), part },
      },
    ]
  })
  return { pairs, left: rows.length - pairs.length }
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

export interface Headlines {
  readonly event: KnownEvent
  readonly file: string
  readonly accounts: readonly [Sighting, Sighting]
}

/** What two outlets told of one event in a headline each. */
export function headlinePairs(): readonly Headlines[] {
  const { by } = filesRead()
  return tableOf('same-event-headlines.txt').flatMap(([id = '', ...rest]): Headlines[] => {
    const of = by.get(id)
    if (of === undefined) return []
    return [{ event: of.known, file: of.file, accounts: [headline(of.known, rest.slice(0, 4)), headline(of.known, rest.slice(4))] }]
  })
}

/** Published on a day, it tells of that day or the one before; published later than two days on, it is taken to name the day. */
function headline({ event, sighting }: KnownEvent, [day = '', killed = '', place = '', sides = '0']: readonly string[]): Sighting {
  const published = Date.parse(day)
  const late = published - sighting.until > 2 * DAY
  const grain = place === 't' ? 1 : place === 'r' ? 3 : 6
  return {
    ...(late ? { from: sighting.from, until: sighting.until } : { from: published - DAY, until: published + DAY }),
    ...{ timePrec: 2, point: grain === 6 ? null : sighting.point, placePrec: grain, place: grain === 1 ? event.place : null },
    ...{ kind: null, sides: event.sides.slice(0, Number(sides)), killed: null, means: null, taken: null },
    ...{ low: null, best: killed === '-' ? null : Number(killed), high: null },
  }
}

const KINDS: Readonly<Record<string, string>> = { 'state-based': 'one-sided', 'one-sided': 'state-based', 'non-state': 'one-sided' }

/**
 * An event as another source might tell it. The day is another one in a third of cases, the place elsewhere in two thirds (by up to 3, 8 or
 * 30 km, told as coarsely as that), the number another in a third and untold in an eighth; sides, kind, the name of the place and who
 * was killed are left out or told otherwise.
 */
export function retold({ event, sighting: told }: KnownEvent): Sighting {
  const chance = chances(event.id)
  const [day, how, place, sides, kind, killed, number] = [chance(), chance(), chance(), chance(), chance(), chance(), chance()]
  const shift = DAY * (day < 0.68 || day >= 0.97 ? 0 : day < 0.84 ? 1 : day < 0.92 ? -1 : day < 0.95 ? 2 : -2)
  const vague = day >= 0.97 ? 3 * DAY : 0
  const far = how < 0.35 ? 0 : how < 0.65 ? 3_000 : how < 0.87 ? 8_000 : 30_000
  const placePrec = Math.max(told.placePrec, how < 0.65 ? 1 : how < 0.87 ? 2 : 3)
  const wrong = (best: number): number => Math.max(0, best + Math.ceil((best + 3) * 0.5 * (chance() - 0.35)))
  return {
    ...{ from: told.from + shift - vague, until: told.until + shift + vague, timePrec: vague > 0 ? 3 : told.timePrec },
    ...{ point: told.point === null ? null : moved(told.point, chance() * 360, far * chance()), placePrec },
    ...{ kind: kind < 0.45 || told.kind === null ? told.kind : kind < 0.95 ? null : (KINDS[told.kind] ?? null) },
    sides:
      sides >= 0.36
        ? told.sides
        : sides < 0.25
          ? told.sides.slice(sides < 0.125 ? 0 : 1, sides < 0.125 ? 1 : 2)
          : sides < 0.32
            ? []
            : ['armed men'],
    ...{ low: null, best: told.best === null || number >= 0.88 ? null : number < 0.52 ? told.best : wrong(told.best), high: null },
    killed: killed < 0.55 ? told.killed : killed < 0.62 && told.killed !== null ? 'both' : null,
    place: place < 0.52 ? told.place : place < 0.68 ? (told.place?.split(' ')[0] ?? null) : place < 0.8 ? (event.adm2 ?? event.adm1) : null,
    ...{ means: null, taken: null },
  }
}

/** As `retold`, milder: what the comparison was measured on before. */
export function mildlyRetold({ event, sighting: told }: KnownEvent): Sighting {
  const chance = chances(event.id)
  const day = chance()
  const later = day < 0.7 ? 0 : day < 0.9 ? DAY : -DAY
  const how = chance()
  const far = how < 0.4 ? 0 : how < 0.7 ? 3_000 : how < 0.9 ? 8_000 : 30_000
  const point = told.point === null ? null : moved(told.point, chance() * 360, far * chance())
  const number = chance()
  const best =
    told.best === null || number >= 0.9
      ? null
      : number < 0.6
        ? told.best
        : Math.max(0, told.best + Math.ceil((told.best + 3) * 0.3 * (chance() - 0.3)))
  const sides = chance()
  const place = chance()
  return {
    ...{ from: told.from + later, until: told.until + later, timePrec: told.timePrec },
    ...{ point, placePrec: how < 0.7 ? told.placePrec : how < 0.9 ? Math.max(2, told.placePrec) : Math.max(3, told.placePrec) },
    ...{ kind: chance() < 0.5 ? told.kind : null, sides: sides < 0.25 ? told.sides.slice(0, 1) : told.sides },
    ...{ low: null, best, high: null, killed: null, means: null, taken: null },
    place: place < 0.6 ? told.place : place < 0.8 ? (told.place?.split(' ')[0] ?? null) : null,
  }
}
