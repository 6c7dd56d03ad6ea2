/**
 * Whether two accounts tell of one event: by place, time, who took part, what kind, and numbers. Each piece of evidence has points for or
 * against, in whole numbers by the table below; a coarse account is given more room, and counts for less. The outcome is a proposal for a
 * person, who alone joins reports, and it says all that it rests on.
 *
 * The points were set on one half of judged pairs and are measured on the other by `parley bench events`.
 */
import { wordsOf } from '#ground/fold-text.ts'
import type { Instant } from '#ground/instant.ts'
import { distanceMetres } from '../places/geodesic.ts'
import type { Point } from '../places/point.ts'
import type { WatchedEvent } from './event.ts'

/** An account of something that happened. Precisions are on the scales of event.ts. */
export interface Sighting {
  /** From the first moment it can have begun up to the last it can have ended, that one not included. */
  readonly from: Instant
  readonly until: Instant
  readonly timePrec: number
  readonly point: Point | null
  readonly placePrec: number
  readonly kind: string | null
  /** Ids of parties, or names. The order says nothing, since who acted is what accounts differ on most. */
  readonly sides: readonly string[]
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** The name of the place, in any words. */
  readonly place: string | null
}

export const PIECES = ['time', 'place', 'place-name', 'sides', 'kind', 'numbers'] as const
/** One piece of evidence: points above nought are for one event, below it against. `found` is what they rest on: hours, metres, counts, names. */
export interface Piece {
  readonly what: (typeof PIECES)[number]
  readonly points: number
  readonly found: string
}

export interface SameEvent {
  readonly score: number
  readonly outcome: 'same' | 'perhaps' | 'other'
  /** The heaviest first. */
  readonly pieces: readonly Piece[]
}

const HOUR = 3_600_000
/** Hours that a time may be off, by precision: the day, a few days, a week, a month, a year. */
const TIME_ROOM = [0, 12, 96, 168, 744, 8_784]
/** Metres that a place may be off: the place, 25 km, a district, a province, a line or vague area, a country, sea or air. */
const PLACE_ROOM = [0, 3_000, 25_000, 60_000, 200_000, 200_000, 1_000_000, 1_000_000]
/** Up to how many hours apart, and the points; what is further apart than both accounts may be off is against. */
const TIME: readonly (readonly [hours: number, points: number])[] = [
  [0, 24],
  [24, 10],
  [48, -6],
]
const PLACE: readonly (readonly [metres: number, points: number])[] = [
  [500, 22],
  [2_000, 22],
  [6_000, 16],
  [15_000, -6],
]
const POINTS = {
  /** Two accounts that are both coarse can agree by chance: what is within their room, and no nearer, says little. */
  roughTime: 4,
  roughPlace: 3,
  timeOff: -40,
  timeFar: -200,
  /** Further apart than places are usually told, and still within what both accounts leave open. */
  placeLoose: -16,
  placeOff: -34,
  placeFar: -200,
  nameSame: 10,
  nameShared: 8,
  nameOther: -20,
  sidesSame: 8,
  sidesShared: 6,
  sidesAlike: 2,
  sidesOther: -40,
  kindSame: 2,
  kindOther: -16,
  /** Most accounts tell of one or two, so that number agrees by chance; from four on hardly, from ten on not. */
  numbersSame: 6,
  numbersTellingFrom: 4,
  numbersTelling: 14,
  numbersPlainFrom: 10,
  numbersPlain: 28,
  numbersMeet: -2,
  numbersOff: -16,
  numbersFar: -36,
} as const
/** What stands against any two accounts before they are looked at, and from what score on they are proposed. */
export const SAME_EVENT = { before: -32, same: 25, perhaps: 0 } as const

/** Weighs two accounts. The order of the two changes nothing. */
export function compareSightings(a: Sighting, b: Sighting): SameEvent {
  const pieces = [timePiece(a, b), ...placePieces(a, b), sidesPiece(a, b), kindPiece(a, b), numbersPiece(a, b)].filter(
    (one): one is Piece => one !== null,
  )
  const score = pieces.reduce<number>((sum, { points }) => sum + points, SAME_EVENT.before)
  const outcome = score >= SAME_EVENT.same ? 'same' : score >= SAME_EVENT.perhaps ? 'perhaps' : 'other'
  return { score, outcome, pieces: pieces.sort((x, y) => Math.abs(y.points) - Math.abs(x.points) || (x.what < y.what ? -1 : 1)) }
}

const roomOf = (rooms: readonly number[], prec: number): number => rooms[prec] ?? rooms.at(-1) ?? 0

function timePiece(a: Sighting, b: Sighting): Piece {
  const apart = (Math.max(a.from, b.from) - Math.min(a.until, b.until)) / HOUR
  // Days that follow on each other touch and do not meet: they are a step apart.
  const gap = apart < 0 ? 0 : Math.max(1, apart)
  const room = roomOf(TIME_ROOM, a.timePrec) + roomOf(TIME_ROOM, b.timePrec)
  const found = `${Math.round(gap)} h`
  const span = Math.max(a.until - a.from, b.until - b.from) / HOUR
  const coarse = Math.max(a.timePrec, b.timePrec) > 2 || span > 24 * 7
  if (coarse) return { what: 'time', points: gap <= room ? POINTS.roughTime : POINTS.timeFar, found }
  const step = TIME.find(([hours]) => gap <= hours)
  if (step !== undefined) return { what: 'time', points: step[1], found }
  return { what: 'time', points: gap <= room ? 0 : gap <= room + 72 ? POINTS.timeOff : POINTS.timeFar, found }
}

function placePieces(a: Sighting, b: Sighting): (Piece | null)[] {
  const names = namePiece(a, b)
  if (a.point === null || b.point === null) return [names]
  const metres = Math.round(distanceMetres(a.point, b.point))
  const room = roomOf(PLACE_ROOM, a.placePrec) + roomOf(PLACE_ROOM, b.placePrec)
  const found = `${metres} m`
  const worst = Math.max(a.placePrec, b.placePrec)
  if (worst > 2) return [{ what: 'place', points: metres <= room ? POINTS.roughPlace : POINTS.placeFar, found }, names]
  const step = PLACE.find(([most]) => metres <= most)
  // Two places that are only known to lie somewhere within 25 km can share their coordinates because they share a town.
  const points =
    step === undefined ? (metres <= room ? POINTS.placeLoose : metres <= room + 20_000 ? POINTS.placeOff : POINTS.placeFar) : step[1]
  return [{ what: 'place', points: worst === 2 ? Math.min(points, Math.ceil(points / 2)) : points, found }, names]
}

/** Words that name no place by themselves. */
const COMMON = new Set([
  'village',
  'town',
  'city',
  'district',
  'province',
  'governorate',
  'area',
  'near',
  'of',
  'the',
  'in',
  'at',
  'road',
  'camp',
  'al',
])
const telling = (text: string): readonly string[] => wordsOf(text).filter((word) => word.length > 2 && !COMMON.has(word))

function namePiece(a: Sighting, b: Sighting): Piece | null {
  if (a.place === null || b.place === null || Math.max(a.placePrec, b.placePrec) > 2) return null
  const [one, two] = [telling(a.place), telling(b.place)]
  if (one.length === 0 || two.length === 0) return null
  const shared = one.filter((word) => two.includes(word))
  const same = shared.length === one.length && shared.length === two.length
  const points = same ? POINTS.nameSame : shared.length > 0 ? POINTS.nameShared : POINTS.nameOther
  return { what: 'place-name', points, found: `${a.place} / ${b.place}` }
}

/** Words that most names of parties have. */
const ANY_PARTY = new Set([
  'government',
  'forces',
  'armed',
  'group',
  'army',
  'front',
  'movement',
  'the',
  'of',
  'and',
  'for',
  'unidentified',
  'civilians',
])
const partyWords = (name: string): readonly string[] => wordsOf(name).filter((word) => !ANY_PARTY.has(word))

function sidesPiece(a: Sighting, b: Sighting): Piece | null {
  const keys = (sides: readonly string[]): readonly string[] => [
    ...new Set(sides.map((side) => wordsOf(side).join(' ')).filter((key) => key !== '')),
  ]
  const [one, two] = [keys(a.sides), keys(b.sides)]
  if (one.length === 0 || two.length === 0) return null
  const shared = one.filter((side) => two.includes(side)).length
  const found = `${a.sides.join(', ')} / ${b.sides.join(', ')}`
  if (shared === one.length && shared === two.length) return { what: 'sides', points: POINTS.sidesSame, found }
  if (shared > 0) return { what: 'sides', points: POINTS.sidesShared, found }
  const words = new Set(one.flatMap(partyWords))
  const alike = two.flatMap(partyWords).some((word) => words.has(word))
  return { what: 'sides', points: alike ? POINTS.sidesAlike : POINTS.sidesOther, found }
}

function kindPiece(a: Sighting, b: Sighting): Piece | null {
  if (a.kind === null || b.kind === null) return null
  return { what: 'kind', points: a.kind === b.kind ? POINTS.kindSame : POINTS.kindOther, found: `${a.kind} / ${b.kind}` }
}

function numbersPiece(a: Sighting, b: Sighting): Piece | null {
  const range = ({ low, best, high }: Sighting): readonly [number, number, number] | null => {
    const middle = best ?? low ?? high
    return middle === null ? null : [Math.min(low ?? middle, middle), middle, Math.max(high ?? middle, middle)]
  }
  const [one, two] = [range(a), range(b)]
  if (one === null || two === null) return null
  const found = `${one[1]} / ${two[1]}`
  const piece = (points: number): Piece => ({ what: 'numbers', points, found })
  const { numbersPlainFrom, numbersPlain, numbersTellingFrom, numbersTelling, numbersSame } = POINTS
  if (one[1] === two[1])
    return piece(one[1] >= numbersPlainFrom ? numbersPlain : one[1] >= numbersTellingFrom ? numbersTelling : one[1] === 0 ? 0 : numbersSame)
  if (Math.max(one[0], two[0]) <= Math.min(one[2], two[2])) return piece(POINTS.numbersMeet)
  const [less, more] = [Math.min(one[1], two[1]), Math.max(one[1], two[1])]
  return piece(more - less > 5 && more > 3 * less ? POINTS.numbersFar : more - less <= 1 ? 0 : POINTS.numbersOff)
}

const DAY = 86_400_000

/** An event of an edition as an account. Its days are taken as days in UTC. */
export function sightingOf(event: WatchedEvent): Sighting {
  const [from, last] = [Date.UTC(...dayParts(event.first)), Date.UTC(...dayParts(event.last))]
  return {
    ...{ from, until: last + DAY, timePrec: event.datePrec ?? 5 },
    ...{ point: event.lat === null || event.lon === null ? null : { lat: event.lat, lon: event.lon }, placePrec: event.wherePrec ?? 7 },
    ...{ kind: event.kind, sides: event.sides, low: event.deaths.low, best: event.deaths.best, high: event.deaths.high },
    place: event.place,
  }
}

function dayParts(day: string): [number, number, number] {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month - 1, date]
}
