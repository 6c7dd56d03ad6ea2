/**
 * How well it is told whether two accounts are of one event.
 *
 * Three kinds of pairs, all from real events. `planted`: an event and the same as another source might tell it, with the day, the place, the
 * numbers, the sides and the kind disturbed in ways that reports really differ. `near`: two different events of one data set within three
 * days and about 30 km of each other; its makers take care that one event is in it once, so nearly all of them are different. `judged`:
 * pairs of one data set that score highest or lie near the limits, judged by hand from headlines, places and numbers alone. Where these did
 * not settle it, a pair was left out.
 *
 * All pairs are parted in two by their ids. The points of the comparison were set on the first half; the second is only reported.
 */
import { hash } from 'node:crypto'
import type { WatchedEvent } from '#watch/events/event.ts'
import { compareSightings, type Sighting, sightingOf } from '#watch/events/same-event.ts'
import { moved } from '#watch/places/geodesic.ts'
import type { Table } from '../measure.ts'
import { CANDIDATES, eventsOf, SYRIA } from './events-data.ts'

/** Judged to be one event. */
const SAME: readonly (readonly [string, string])[] = [
  ...([
    ['499411', '496244'],
    ['497477', '498466'],
    ['218553', '313502'],
    ['242811', '242617'],
    ['495752', '495818'],
  ] as const),
  ...([
    ['499452', '498812'],
    ['235451', '235808'],
    ['318612', '219262'],
  ] as const),
]
/** Judged to be two. */
const OTHER: readonly (readonly [string, string])[] = [
  ...([
    ['495072', '495152'],
    ['497788', '497787'],
    ['499447', '499454'],
    ['495860', '496896'],
    ['492067', '491981'],
  ] as const),
  ...([
    ['492067', '492517'],
    ['496653', '493908'],
    ['496652', '496653'],
    ['496207', '499415'],
    ['499416', '496249'],
  ] as const),
  ...([
    ['496249', '499049'],
    ['499436', '499434'],
    ['497788', '497786'],
    ['493574', '495963'],
    ['495897', '495178'],
  ] as const),
  ...([
    ['499473', '495705'],
    ['496812', '496815'],
    ['254084', '254100'],
    ['242969', '243093'],
    ['223930', '224089'],
  ] as const),
  ...([
    ['235451', '235168'],
    ['253336', '253359'],
    ['245195', '245607'],
    ['219543', '223474'],
    ['219190', '219200'],
  ] as const),
  ...([
    ['226198', '226343'],
    ['226552', '226753'],
    ['309100', '230007'],
    ['234456', '234471'],
    ['235323', '235193'],
  ] as const),
  ...([
    ['254703', '254721'],
    ['245129', '245234'],
    ['246327', '254135'],
    ['246357', '246671'],
    ['253336', '253414'],
  ] as const),
  ...([
    ['261163', '261158'],
    ['224171', '224141'],
    ['228592', '228600'],
    ['234906', '234936'],
    ['233712', '235138'],
  ] as const),
  ...([
    ['497757', '497752'],
    ['498458', '498457'],
    ['497776', '497777'],
    ['496088', '496089'],
    ['497752', '497748'],
  ] as const),
]

interface Pair {
  readonly kind: 'planted' | 'near' | 'judged'
  readonly same: boolean
  readonly a: Sighting
  readonly b: Sighting
  readonly half: 0 | 1
}

/** Numbers from nought up to one that depend on an id alone, so that every run makes the same pairs. */
function chances(id: string): () => number {
  let n = 0
  return () => Number.parseInt(hash('sha256', `${id} ${n++}`).slice(0, 8), 16) / 2 ** 32
}
const halfOf = (id: string): 0 | 1 => (Number.parseInt(hash('sha256', `half ${id}`).slice(0, 2), 16) % 2) as 0 | 1
const HOUR = 3_600_000

/** An event as another source might tell it. */
function retold(event: WatchedEvent): Sighting {
  const chance = chances(event.id)
  const told = sightingOf(event)
  const day = chance()
  const later = day < 0.7 ? 0 : day < 0.9 ? 24 * HOUR : -24 * HOUR
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
    ...{ low: null, best, high: null, place: place < 0.6 ? told.place : place < 0.8 ? (told.place?.split(' ')[0] ?? null) : null },
  }
}

/** Within three days and about 30 km, the nearest in time first, at most two for each event. */
function near(events: readonly WatchedEvent[]): (readonly [WatchedEvent, WatchedEvent])[] {
  const sorted = events
    .filter(({ lat }) => lat !== null)
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.id < b.id ? -1 : 1))
  return sorted.flatMap((a, i) => {
    const found: (readonly [WatchedEvent, WatchedEvent])[] = []
    for (let j = i + 1; j < sorted.length && found.length < 2; j++) {
      const b = sorted[j] as WatchedEvent
      if (Date.parse(b.first) - Date.parse(a.first) > 72 * HOUR) break
      if (Math.abs((a.lat ?? 0) - (b.lat ?? 0)) < 0.27 && Math.abs((a.lon ?? 0) - (b.lon ?? 0)) < 0.33) found.push([a, b])
    }
    return found
  })
}

function pairs(): Pair[] {
  const all: Pair[] = []
  const byId = new Map<string, WatchedEvent>()
  for (const name of [CANDIDATES, SYRIA]) {
    const events = eventsOf(name)
    for (const event of events) byId.set(event.id, event)
    for (const event of events)
      if (event.lat !== null && event.daily)
        all.push({ kind: 'planted', same: true, a: sightingOf(event), b: retold(event), half: halfOf(event.id) })
    for (const [a, b] of near(events)) all.push({ kind: 'near', same: false, a: sightingOf(a), b: sightingOf(b), half: halfOf(a.id) })
  }
  for (const [same, judged] of [
    [true, SAME],
    [false, OTHER],
  ] as const)
    for (const [one, two] of judged) {
      const [a, b] = [byId.get(one), byId.get(two)]
      if (a !== undefined && b !== undefined) all.push({ kind: 'judged', same, a: sightingOf(a), b: sightingOf(b), half: halfOf(one) })
    }
  return all
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((part * 100) / of).toFixed(1)} %`)

/** Precision and recall of proposing, by half: of what is called the same, and of what is shown at all (the same or perhaps). */
export function sameEvent(): Table[] {
  const rows: string[][] = []
  const told = pairs().map((pair) => ({ ...pair, outcome: compareSightings(pair.a, pair.b).outcome }))
  for (const half of [0, 1] as const)
    for (const kind of ['planted + near', 'judged'] as const) {
      const some = told.filter((one) => one.half === half && (one.kind === 'judged') === (kind === 'judged'))
      const same = some.filter((one) => one.same)
      const counted = (outcomes: readonly string[]): string[] => {
        const [right, wrong] = [true, false].map((is) => some.filter((one) => one.same === is && outcomes.includes(one.outcome)).length)
        return [percent(right ?? 0, (right ?? 0) + (wrong ?? 0)), percent(right ?? 0, same.length)]
      }
      rows.push([
        ...[half === 0 ? 'tuned on' : 'held out', kind, String(same.length), String(some.length - same.length)],
        ...[...counted(['same']), ...counted(['same', 'perhaps'])],
      ])
    }
  const columns = ['half', 'pairs', 'one event', 'two events', 'same: precision', 'recall', 'shown: precision', 'recall']
  return [{ title: 'Whether two accounts are of one event', columns, rows }]
}
