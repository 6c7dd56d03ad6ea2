/**
 * Whether two accounts tell of one event: by place, time, who took part, what kind, and who was killed and how many, and by how much else
 * happens around there. Each piece of evidence has points for or against, in whole numbers by the table in same-event-points.ts; a coarse
 * account is given more room, and counts for less; what an account does not say counts for nothing. The outcome is a proposal for a person,
 * who alone joins reports, and it says all that it rests on.
 */
import { wordsOf } from '#ground/fold-text.ts'
import { distanceMetres } from '../places/geodesic.ts'
import { POINTS, SAME_EVENT } from './same-event-points.ts'
import { type Usual, usualStep } from './same-event-usual.ts'
import type { Sighting } from './sighting.ts'

type Pieces = typeof POINTS
export type PieceName = keyof Pieces
/** What a piece came to, by its name and its step: `time.same`. */
export type Step = { readonly [W in PieceName]: `${W}.${keyof Pieces[W] & string}` }[PieceName]

/**
 * One piece of evidence: points above nought are for one event, below it against. `found` is what they rest on: `hours` between the two times,
 * `metres` between the two places, what the `one` and the `other` say, how many `others` happened in how many `days`.
 */
export interface Piece {
  readonly what: PieceName
  readonly step: Step
  readonly points: number
  readonly found: Readonly<Record<string, string | number>>
}

export interface SameEvent {
  readonly score: number
  readonly outcome: 'same' | 'perhaps' | 'other'
  /** The heaviest first. */
  readonly pieces: readonly Piece[]
}

/** Weighs two accounts, given how much else happens where they are (null where nobody can say). The order of the two changes nothing. */
export function compareSightings(a: Sighting, b: Sighting, usual: Usual | null): SameEvent {
  const pieces = [
    ...[timePiece(a, b), placePiece(a, b), namePiece(a, b), sidesPiece(a, b), kindPiece(a, b), numbersPiece(a, b)],
    ...[killedPiece(a, b), meansPiece(a, b), usualPiece(usual), takenPiece(a, b)],
  ].filter((one): one is Piece => one !== null)
  const score = pieces.reduce<number>((sum, { points }) => sum + points, SAME_EVENT.before)
  const outcome = score >= SAME_EVENT.same && agrees(pieces) ? 'same' : score >= SAME_EVENT.perhaps ? 'perhaps' : 'other'
  return { score, outcome, pieces: pieces.sort((x, y) => Math.abs(y.points) - Math.abs(x.points) || (x.what < y.what ? -1 : 1)) }
}

/** Time and place alone are never enough, however little else happens there: something of what was told has to agree as well. */
const agrees = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ what, points }) => points > 0 && what !== 'time' && what !== 'place' && what !== 'usual')

function piece<W extends PieceName>(what: W, step: keyof Pieces[W] & string, found: Piece['found'] = {}): Piece {
  return { what, step: `${what}.${step}` as Step, points: POINTS[what][step] as number, found }
}
const both = (one: string, other: string): Piece['found'] => ({ one, other })

const HOUR = 3_600_000
/** Hours that a time may be off, by precision: the day, a few days, a week, a month, a year. */
const TIME_ROOM = [0, 12, 96, 168, 744, 8_784]
/** Beyond what both leave open, and still thinkable. */
const TIME_BEYOND = 72
/** Metres that a place may be off: the place, 25 km, a district, a province, a line or vague area, a country, sea or air. */
const PLACE_ROOM = [0, 3_000, 25_000, 60_000, 200_000, 200_000, 1_000_000, 1_000_000]
const PLACE_BEYOND = 20_000
/** Up to this precision of time and of place an account is exact enough to be laid beside another. */
const TIME_EXACT = 2
const PLACE_EXACT = 2
/** Up to this one it is one event told roughly; beyond, an account mostly adds up several. */
const TIME_ROUGH = 3
const PLACE_ROUGH = 3
const [WEEK, MONTH] = [24 * 7, 24 * 31]

const roomOf = (rooms: readonly number[], prec: number): number => rooms[prec] ?? rooms.at(-1) ?? 0

/**
 * Hours from the end of the earlier account to the beginning of the later; below nought where they overlap. A moment, or what is shorter than
 * half a day, is widened to half a day around its middle, since no precision is finer than the day.
 */
function hoursApart(a: Sighting, b: Sighting): number {
  const [one, other] = [slack(a), slack(b)]
  return (Math.max(a.from - one, b.from - other) - Math.min(a.until + one, b.until + other)) / HOUR
}
const slack = ({ from, until }: Sighting): number => Math.max(0, 12 * HOUR - (until - from)) / 2

const roomForTime = (a: Sighting, b: Sighting): number => roomOf(TIME_ROOM, a.timePrec) + roomOf(TIME_ROOM, b.timePrec)
const roomForPlace = (a: Sighting, b: Sighting): number => roomOf(PLACE_ROOM, a.placePrec) + roomOf(PLACE_ROOM, b.placePrec)

/** Degrees of latitude are this long at least, in metres: a bound that costs nothing to look at. */
const DEGREE_MIN = 110_000

/** False for two accounts that can never be shown as one event, whatever else they have in common; quick, so that it can be asked of every pair. */
export function mayMeet(a: Sighting, b: Sighting): boolean {
  if (hoursApart(a, b) > roomForTime(a, b) + TIME_BEYOND) return false
  if (a.point === null || b.point === null) return true
  const most = roomForPlace(a, b) + PLACE_BEYOND
  return Math.abs(a.point.lat - b.point.lat) * DEGREE_MIN <= most && distanceMetres(a.point, b.point) <= most
}

function timePiece(a: Sighting, b: Sighting): Piece {
  const apart = hoursApart(a, b)
  const found = { hours: Math.max(0, Math.round(apart)) }
  const room = roomForTime(a, b)
  const longest = Math.max(a.until - a.from, b.until - b.from) / HOUR
  const beyond = apart <= room + TIME_BEYOND ? 'off' : 'far'
  if (Math.max(a.timePrec, b.timePrec) > TIME_EXACT || longest > WEEK)
    return piece(
      'time',
      apart > room ? 'far' : a.timePrec > TIME_ROUGH || b.timePrec > TIME_ROUGH || longest > MONTH ? 'rougher' : 'rough',
      found,
    )
  if (apart < 0) return piece('time', longest > 24 ? 'meet' : 'same', found)
  if (apart < 24) return piece('time', 'next', found)
  if (apart < 48) return piece('time', 'two', found)
  return piece('time', apart <= room ? 'room' : beyond, found)
}

const NEAR = { exact: 2_000, within: 6_000 }
const CLOSE = { exact: 6_000, within: 15_000 }

function placePiece(a: Sighting, b: Sighting): Piece | null {
  if (a.point === null || b.point === null) return null
  const metres = Math.round(distanceMetres(a.point, b.point))
  const [found, room, worst] = [{ metres }, roomForPlace(a, b), Math.max(a.placePrec, b.placePrec)]
  if (worst > PLACE_EXACT) return piece('place', metres > room ? 'far' : worst > PLACE_ROUGH ? 'rougher' : 'rough', found)
  const within = worst === PLACE_EXACT
  if (metres <= (within ? NEAR.within : NEAR.exact)) return piece('place', within ? 'near-within' : 'near', found)
  if (metres <= (within ? CLOSE.within : CLOSE.exact)) return piece('place', within ? 'close-within' : 'close', found)
  return piece('place', metres <= room ? 'room' : metres <= room + PLACE_BEYOND ? 'off' : 'far', found)
}

/** Words that name no place by themselves. */
const COMMON = new Set([
  ...['village', 'town', 'city', 'district', 'province', 'governorate', 'region', 'suburb', 'area', 'near', 'of', 'the', 'in', 'at'],
  ...['road', 'camp', 'al'],
])
const telling = (text: string): readonly string[] => [...new Set(wordsOf(text).filter((word) => word.length > 2 && !COMMON.has(word)))]

function namePiece(a: Sighting, b: Sighting): Piece | null {
  if (a.place === null || b.place === null || Math.max(a.placePrec, b.placePrec) > PLACE_EXACT) return null
  const [one, two] = [telling(a.place), telling(b.place)]
  if (one.length === 0 || two.length === 0) return null
  const shared = one.filter((word) => two.includes(word)).length
  const step = shared === one.length && shared === two.length ? 'same' : shared > 0 ? 'shared' : 'other'
  return piece('name', a.point === null || b.point === null ? `told-${step}` : step, both(a.place, b.place))
}

/** Words that most names of parties have. */
const ANY_PARTY = new Set([
  ...['government', 'forces', 'armed', 'group', 'army', 'front', 'movement', 'the', 'of', 'and', 'for', 'unidentified', 'civilians'],
])
const partyWords = (name: string): readonly string[] => wordsOf(name).filter((word) => !ANY_PARTY.has(word))

function sidesPiece(a: Sighting, b: Sighting): Piece | null {
  const keys = (sides: readonly string[]): readonly string[] => [
    ...new Set(sides.map((side) => wordsOf(side).join(' ')).filter((key) => key !== '')),
  ]
  const [one, two] = [keys(a.sides), keys(b.sides)]
  if (one.length === 0 || two.length === 0) return null
  const shared = one.filter((side) => two.includes(side)).length
  const found = both(a.sides.join(', '), b.sides.join(', '))
  if (shared === one.length && shared === two.length) return piece('sides', 'same', found)
  if (shared > 0) return piece('sides', shared === Math.min(one.length, two.length) ? 'part' : 'shared', found)
  const words = new Set(one.flatMap(partyWords))
  return piece('sides', two.flatMap(partyWords).some((word) => words.has(word)) ? 'alike' : 'other', found)
}

function kindPiece(a: Sighting, b: Sighting): Piece | null {
  if (a.kind === null || b.kind === null) return null
  return piece('kind', a.kind === b.kind ? 'same' : 'other', both(a.kind, b.kind))
}

function numbersPiece(a: Sighting, b: Sighting): Piece | null {
  const [one, two] = [rangeOf(a), rangeOf(b)]
  if (one === null || two === null) return null
  const found = { one: one.best, other: two.best }
  const [less, more] = [Math.min(one.best, two.best), Math.max(one.best, two.best)]
  if (less === more)
    return piece('numbers', more >= 20 ? 'twenty' : more >= 5 ? 'five' : more >= 3 ? 'some' : more === 2 ? 'two' : 'few', found)
  if (Math.max(one.low, two.low) <= Math.min(one.high, two.high)) return piece('numbers', 'meet', found)
  if (more - less > 1 && more * 100 <= less * 135 + 100) return piece('numbers', 'near', found)
  if (more - less <= 1) return piece('numbers', 'meet', found)
  return piece('numbers', more <= 3 * less || more - less <= 5 ? 'off' : 'far', found)
}

/** A best number outside its own bounds widens them. Null where no number is told. */
function rangeOf({ low, best, high }: Sighting): { readonly low: number; readonly best: number; readonly high: number } | null {
  const middle = best ?? low ?? high
  return middle === null ? null : { low: Math.min(low ?? middle, middle), best: middle, high: Math.max(high ?? middle, middle) }
}

function killedPiece(a: Sighting, b: Sighting): Piece | null {
  if (a.killed === null || b.killed === null) return null
  const step = a.killed === b.killed ? 'same' : a.killed === 'both' || b.killed === 'both' ? 'partly' : 'other'
  return piece('killed', step, both(a.killed, b.killed))
}

function meansPiece(a: Sighting, b: Sighting): Piece | null {
  if (a.means === null || b.means === null) return null
  const [one, two] = [new Set(wordsOf(a.means)), new Set(wordsOf(b.means))]
  if (one.size === 0 || two.size === 0) return null
  const shared = [...one].filter((word) => two.has(word)).length
  const step = shared === one.size && shared === two.size ? 'same' : shared > 0 ? 'shared' : 'other'
  return piece('means', step, both(a.means, b.means))
}

const usualPiece = (usual: Usual | null): Piece =>
  usual === null ? piece('usual', 'unknown') : piece('usual', usualStep(usual), { others: usual.others, days: usual.days })

function takenPiece({ taken: a }: Sighting, { taken: b }: Sighting): Piece | null {
  if (a === null || b === null || a.edition !== b.edition) return null
  return piece('taken', a.row === b.row ? 'same' : 'other', both(a.row, b.row))
}
