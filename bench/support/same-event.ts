/**
 * How well it is told whether two accounts are of one event, and how long it takes.
 *
 * Everything is parted in two by ids: on the first part the points of the comparison were made, the second is only reported. Intervals hold
 * 95 in 100 resamples. What each set of pairs shows, and what it does not, is in docs/same-event.md.
 */
import os from 'node:os'
import { compareSightings, mayMeet, type SameEvent } from '#watch/events/same-event.ts'
import { coveredBy, type Proposed, proposedFor } from '#watch/events/same-event-proposed.ts'
import { type Covered, type Usual, usualAround } from '#watch/events/same-event-usual.ts'
import type { Sighting } from '#watch/events/sighting.ts'
import { figure, type Table } from '../measure.ts'
import { CANDIDATES, CENTRAL_AFRICA, SYRIA } from './events-data.ts'
import { chances, filesRead, headlinePairs, judgedPairs, type KnownEvent, mildlyRetold, partOf, retold } from './same-event-data.ts'
import { interval } from './statistics.ts'

const PARTS = ['making', 'held out'] as const
const NAMES = { [SYRIA]: 'Syria', [CANDIDATES]: 'candidates', [CENTRAL_AFRICA]: 'Central Africa' } as const
const SHOWN: readonly SameEvent['outcome'][] = ['same', 'perhaps']

/** All tables. Each takes seconds. */
export const sameEvent = (): Table[] => [judged(), ...arriving(), headlines(), asBefore(), blocked(), perReport()]

const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length
const percent = (value: number): string => (value * 100).toFixed(1)

/** "86.7 % (80.1 to 91.9; of 120)" */
function spread(list: readonly boolean[]): string {
  if (list.length === 0) return '–'
  const [least, most] = interval(list, share)
  return `${percent(share(list))} % (${percent(least)} to ${percent(most)}; of ${list.length})`
}

const around = new Map<string, { readonly all: readonly Sighting[]; readonly covered: Covered }>()

/** How much else happens around an account, going by a whole file. */
function usualIn(file: string, account: Sighting): Usual | null {
  const known = filesRead().files.get(file) ?? []
  const { all, covered } = around.get(file) ?? { all: known.map(({ sighting }) => sighting), covered: coveredBy(known) }
  around.set(file, { all, covered })
  return usualAround(account, all, covered)
}

function judged(): Table {
  const { pairs, left } = judgedPairs()
  const told = pairs.map((pair) => ({
    ...pair,
    edition: pair.drawn.startsWith('edition'),
    beside: pair.why.includes('side-by-side'),
    outcome: compareSightings(pair.a.sighting, pair.b, usualIn(pair.file, pair.a.sighting)).outcome,
  }))
  type Told = (typeof told)[number]
  const sets: readonly (readonly [string, (pair: Told) => boolean])[] = [
    ['of one data set', ({ edition }) => !edition],
    ['that no one source tells of both', ({ edition, beside }) => !edition && !beside],
    ['of two editions', ({ edition }) => edition],
  ]
  const rows = PARTS.flatMap((name, part) =>
    sets.map(([set, keeps]) => {
      const some = told.filter((pair) => pair.part === part && keeps(pair))
      const [one, two, open] = (['one', 'two', 'open'] as const).map((is) => some.filter(({ verdict }) => verdict === is)) as [
        Told[],
        Told[],
        Told[],
      ]
      const called = [...one, ...two].filter(({ outcome }) => outcome === 'same')
      return [
        ...[name, set, `${one.length} / ${two.length} / ${open.length}`, spread(called.map(({ verdict }) => verdict === 'one'))],
        spread(one.map(({ outcome }) => outcome === 'same')),
        spread(one.map(({ outcome }) => SHOWN.includes(outcome))),
        ...[spread(two.map(({ outcome }) => outcome === 'same')), spread(two.map(({ outcome }) => SHOWN.includes(outcome)))],
        `${open.filter(({ outcome }) => outcome === 'same').length} of ${open.length}`,
      ]
    }),
  )
  const columns = [
    'part',
    'pairs',
    'one / two / open',
    'same: precision',
    'same: recall',
    'shown: recall',
    'two, and shown',
    'open, and same',
  ]
  return { title: `Pairs judged by hand (${left} left out, of which a row is refused)`, columns, rows }
}

/** So many events of each file and part are told anew. */
const TOLD_ANEW = 150

interface Arrived {
  readonly file: string
  readonly usual: number | null
  readonly found: readonly Proposed<KnownEvent>[]
  /** The event that it tells of; null where that is not among the known. */
  readonly of: KnownEvent | null
}

function arrivedIn(file: keyof typeof NAMES, part: 0 | 1, tell: (event: KnownEvent) => Sighting): Arrived[] {
  const known = filesRead().files.get(file) ?? []
  const drawn = known
    .filter(({ event }) => event.daily && event.lat !== null && partOf(event.id) === part)
    .map((one) => [chances(`drawn ${one.event.id}`)(), one] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, TOLD_ANEW)
  return drawn.flatMap(([, of]): Arrived[] => {
    const account = tell(of)
    // One article may be filed under several rows, and is one report when it arrives.
    const others = known.filter(({ event }) => event.id === of.event.id || event.text === null || event.text !== of.event.text)
    const usual = usualIn(file, account)?.others ?? null
    const without = others.filter((one) => one !== of)
    return [
      { file, usual, found: proposedFor(account, others), of },
      { file, usual, found: proposedFor(account, without), of: null },
    ]
  })
}

function arriving(): Table[] {
  const columns = ['part', 'events', 'same: precision', 'same: recall', 'the true one first', 'shown: recall', 'others shown to one report']
  return [['mildly', mildlyRetold] as const, ['plainly', retold] as const].map(([how, tell]): Table => {
    const rows = PARTS.flatMap((name, part) => {
      const all = (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((file) => arrivedIn(file, part as 0 | 1, tell))
      const sets: readonly (readonly [string, (one: Arrived) => boolean])[] = [
        ['all', () => true],
        ...Object.entries(NAMES).map(([file, title]) => [title, (one: Arrived) => one.file === file] as const),
        ['at most 7 others in 54 days', ({ usual }) => usual !== null && usual <= 7],
        ['more than 70', ({ usual }) => (usual ?? 0) > 70],
      ]
      return sets.map(([set, keeps]) => [name, set, ...arrivals(all.filter(keeps))])
    })
    return { title: `Events told anew, ${how} otherwise, among all of a file; half of them new to it`, columns, rows }
  })
}

function arrivals(all: readonly Arrived[]): string[] {
  const known = all.filter(({ of }) => of !== null)
  const called = all.flatMap(({ found, of }) => found.filter(({ outcome }) => outcome === 'same').map((one) => one.of === of))
  const others = all.reduce((sum, { found, of }) => sum + found.filter((one) => one.of !== of).length, 0)
  return [
    spread(called),
    spread(known.map(({ found, of }) => found.some((one) => one.of === of && one.outcome === 'same'))),
    spread(known.map(({ found, of }) => found[0]?.of === of)),
    spread(known.map(({ found, of }) => found.some((one) => one.of === of))),
    (others / all.length).toFixed(2),
  ]
}

function headlines(): Table {
  const pairs = headlinePairs()
  const columns = ['accounts', 'pairs', 'told as the same', 'shown', 'of the file, the true one shown', 'first', 'others shown']
  const sets: readonly (readonly [string, (accounts: readonly Sighting[]) => boolean])[] = [
    ['all', () => true],
    ['both name the town or the area', (accounts) => accounts.every(({ point }) => point !== null)],
    ['one names no more than the country', (accounts) => accounts.some(({ point }) => point === null)],
  ]
  const rows = sets.map(([set, keeps]) => {
    const some = pairs.filter(({ accounts }) => keeps(accounts))
    const outcomes = some.map(({ file, accounts: [a, b] }) => compareSightings(a, b, usualIn(file, a)).outcome)
    const arrived = some.map(({ file, event, accounts: [a] }) => ({ event, found: proposedFor(a, filesRead().files.get(file) ?? []) }))
    const others = arrived.reduce((sum, { event, found }) => sum + found.filter(({ of }) => of !== event).length, 0)
    return [
      ...[set, String(some.length), spread(outcomes.map((one) => one === 'same')), spread(outcomes.map((one) => SHOWN.includes(one)))],
      spread(arrived.map(({ event, found }) => found.some(({ of }) => of === event))),
      spread(arrived.map(({ event, found }) => found[0]?.of === event)),
      (others / some.length).toFixed(1),
    ]
  })
  return { title: 'What two headlines tell of one event, and nothing else', columns, rows }
}

/** Within three days and about 30 km, the nearest in time first, at most two for each event. */
function nearIn(known: readonly KnownEvent[]): (readonly [KnownEvent, KnownEvent])[] {
  const sorted = known
    .filter(({ event: { lat } }) => lat !== null)
    .sort(({ event: a }, { event: b }) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.id < b.id ? -1 : 1))
  return sorted.flatMap((a, i) => {
    const found: (readonly [KnownEvent, KnownEvent])[] = []
    for (let j = i + 1; j < sorted.length && found.length < 2; j++) {
      const b = sorted[j] as KnownEvent
      if (Date.parse(b.event.first) - Date.parse(a.event.first) > 3 * 86_400_000) break
      if (Math.abs((a.event.lat ?? 0) - (b.event.lat ?? 0)) < 0.27 && Math.abs((a.event.lon ?? 0) - (b.event.lon ?? 0)) < 0.33)
        found.push([a, b])
    }
    return found
  })
}

/** The pairs that were measured before, so that what changed can be seen: an event and the same told mildly otherwise; and two neighbours. */
function asBefore(): Table {
  const rows = PARTS.map((name, part) => {
    const pairs = [SYRIA, CANDIDATES].flatMap((file) => {
      const known = (filesRead().files.get(file) ?? []).filter(({ event: { id } }, i) => partOf(id) === part && i % 10 === 0)
      const planted = known
        .filter(({ event }) => event.lat !== null && event.daily)
        .map((one) => [file, one, mildlyRetold(one), true] as const)
      const near = nearIn(filesRead().files.get(file) ?? []).filter(([{ event }], i) => partOf(event.id) === part && i % 10 === 0)
      return [...planted, ...near.map(([a, b]) => [file, a, b.sighting, false] as const)]
    })
    const told = pairs.map(([file, a, b, same]) => ({ same, outcome: compareSightings(a.sighting, b, usualIn(file, a.sighting)).outcome }))
    const precision = (of: typeof SHOWN) => spread(told.filter(({ outcome }) => of.includes(outcome)).map(({ same }) => same))
    const recall = (of: typeof SHOWN) => spread(told.filter(({ same }) => same).map(({ outcome }) => of.includes(outcome)))
    return [name, precision(['same']), recall(['same']), precision(SHOWN), recall(SHOWN)]
  })
  const columns = ['part', 'same: precision', 'same: recall', 'shown: precision', 'shown: recall']
  return { title: 'Planted pairs and neighbours, as measured before (every tenth)', columns, rows }
}

/** Whether the quick look that keeps most pairs from being compared keeps any that would be shown. */
function blocked(): Table {
  const rows = Object.entries(NAMES).map(([file, name]) => {
    const known = filesRead().files.get(file) ?? []
    let [pairs, compared, lost] = [0, 0, 0]
    for (let i = 0; i < known.length; i += Math.ceil(known.length / 25))
      for (const b of known) {
        const a = known[i] as KnownEvent
        if (a === b) continue
        pairs++
        if (mayMeet(a.sighting, b.sighting)) compared++
        else if (compareSightings(a.sighting, b.sighting, { others: 0, days: 54 }).outcome !== 'other') lost++
      }
    return [name, String(pairs), String(compared), String(lost)]
  })
  return { title: 'Pairs kept from being compared', columns: ['file', 'pairs', 'compared', 'lost that would be shown'], rows }
}

const MANY = 300_000
const REPORTS = 20

/** The time of one report among many events: those of a file again and again, each time a month further on and a degree further east. */
function perReport(): Table {
  const known = filesRead().files.get(SYRIA) ?? []
  const month = 30 * 86_400_000
  const many = Array.from({ length: MANY }, (_, i): KnownEvent => {
    const one = known[i % known.length] as KnownEvent
    const round = Math.floor(i / known.length)
    const { point, from, until } = one.sighting
    const there = point === null ? null : { lat: point.lat, lon: point.lon + round }
    return { ...one, sighting: { ...one.sighting, from: from + round * month, until: until + round * month, point: there } }
  })
  const times: number[] = []
  let shown = 0
  for (let i = 0; i < REPORTS + 3; i++) {
    const account = retold(many[i * 7_919] as KnownEvent)
    const began = performance.now()
    shown += proposedFor(account, many).length
    if (i >= 3) times.push(performance.now() - began)
  }
  const { median, least, most } = figure('', 'ms', times)
  const load = os.loadavg().map((one) => one.toFixed(1))
  return {
    title: `One report among ${MANY} accounts in memory (load ${load.join(' ')})`,
    columns: ['median', 'least', 'most', 'shown to one'],
    rows: [[...[median, least, most].map((one) => `${one.toFixed(1)} ms`), (shown / (REPORTS + 3)).toFixed(1)]],
  }
}
