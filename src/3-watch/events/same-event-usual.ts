/**
 * How much happens around a place at other times than that of an account. Where something happens every day, two accounts of one day and one
 * town agree by chance; where nothing else did for two months, hardly. It is counted away from the account's own days, so that several
 * accounts of the same event do not make it look usual.
 */
import type { Instant } from '#ground/instant.ts'
import { distanceMetres } from '../places/geodesic.ts'
import type { Sighting } from './sighting.ts'

/** So many other accounts of a day or a few in so many days. */
export interface Usual {
  readonly others: number
  readonly days: number
}

const DAY = 86_400_000
/** Around a place is within so many metres. */
const AROUND = 15_000
/** Counted from more than so many days off, up to so many, before and after. */
const OFF = { least: 3, most: 30 }
const WINDOW = 2 * (OFF.most - OFF.least)
/** With fewer days looked at than these, nobody can say what is usual. */
const DAYS_MIN = 14
/** Up to how many in a window of 54 days. */
const STEPS = [
  [0, 'none'],
  [2, 'rare'],
  [7, 'some'],
  [25, 'often'],
  [70, 'daily'],
] as const
export type UsualStep = (typeof STEPS)[number][1] | 'crowded'

/** Of a shorter stretch, one more is counted than was seen, since what is rare may only not have come yet. */
export function usualStep({ others, days }: Usual): UsualStep {
  const scaled = days >= WINDOW ? others : Math.ceil(((others + 1) * WINDOW) / days)
  return STEPS.find(([most]) => scaled <= most)?.[1] ?? 'crowded'
}

/** The first and last moment from which there are accounts at all: beyond them nothing was counted, which is not that nothing happened. */
export interface Covered {
  readonly from: Instant
  readonly until: Instant
}

/** Null where the account has no coordinates or too little of the time around it is covered. `near` may hold anything; what is far is left out here. */
export function usualAround(account: Sighting, near: Iterable<Sighting>, covered: Covered): Usual | null {
  if (account.point === null) return null
  const days = daysCounted(account, covered)
  if (days < DAYS_MIN) return null
  let others = 0
  for (const other of near) if (isAround(account, other)) others++
  return { others, days }
}

/** Degrees of latitude are this long at least, in metres: a bound that costs nothing to look at. */
const DEGREE_MIN = 110_000

function isAround(account: Sighting, other: Sighting): boolean {
  if (account.point === null || other.point === null || other.timePrec > 2) return false
  const apart = (Math.max(account.from, other.from) - Math.min(account.until, other.until)) / DAY
  if (apart <= OFF.least - 1 || apart > OFF.most - 1) return false
  if (Math.abs(account.point.lat - other.point.lat) * DEGREE_MIN > AROUND) return false
  return distanceMetres(account.point, other.point) <= AROUND
}

function daysCounted({ from, until }: Sighting, covered: Covered): number {
  const before = Math.min(OFF.most, (from - covered.from) / DAY) - OFF.least
  const after = Math.min(OFF.most, (covered.until - until) / DAY) - OFF.least
  return Math.floor(Math.max(0, before) + Math.max(0, after))
}
