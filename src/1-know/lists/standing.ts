import { DAY_MILLISECONDS, readDay } from '#ground/calendar.ts'
import type { Instant } from '#ground/instant.ts'

/** Where a file came from: an address (with the one that redirects led to) or a path. */
export interface Origin {
  readonly from: string
  readonly final?: string
  readonly etag?: string
  readonly modified?: string
}

/** What is common to everything done to get a list. */
interface Tried {
  /** When it ended, UTC milliseconds. */
  readonly at: Instant
  readonly how: 'pull' | 'import'
  /** Fetched from the addresses that the program has for the list, over a connection that proves whose they are. */
  readonly official: boolean
  readonly origins: readonly Origin[]
}

/** One try to get a list: an edition came (again), or what came was refused, or nothing came at all. */
export type Attempt =
  | (Tried & {
      readonly outcome: 'kept' | 'same' | 'unchanged'
      readonly edition: string
      readonly complete: boolean
      /** The day the list is of: as it says itself, as was told, or on which it was fetched. Null where nobody knows. */
      readonly day: string | null
    })
  | (Tried & {
      readonly outcome: 'refused' | 'unreached'
      readonly refusal: { readonly code: string; readonly values: Readonly<Record<string, string | number>> }
    })
export type Success = Extract<Attempt, { edition: string }>
export type Failure = Exclude<Attempt, Success>

export const succeeded = (attempt: Attempt): attempt is Success => 'edition' in attempt

/** An edition as far as the store could read it. */
export interface Held {
  readonly id: string
  readonly damaged: boolean
}

/**
 * How a list stands at a moment. `edition` is what can be searched, and what `state` says of it decides what a search can show: only a
 * complete edition that is not stale can show that somebody is not on the list.
 */
export interface Standing {
  readonly list: string
  /** `damaged`: the edition that should be in force is; `edition` is then the newest sound one before it, if there is one. */
  readonly state: 'complete' | 'partial' | 'damaged' | 'none'
  readonly edition: string | null
  readonly day: string | null
  /** Up to when it is known to have been what the list says. */
  readonly seen: Instant | null
  /** How many days an edition counts as the list after it was seen. */
  readonly staleDays: number
  /** From when it is stale. */
  readonly staleFrom: Instant | null
  readonly stale: boolean
  /** `old`: not fetched within the bound; `refused`: what came since could not be taken; `undated`: nobody knows of which day it is;
   * `damaged`: it is not the one that should be in force; `log`: what was tried since is not known. */
  readonly why: 'old' | 'refused' | 'undated' | 'damaged' | 'log' | null
  readonly official: boolean
  /** The last failure, where nothing succeeded since. */
  readonly failed: Failure | null
}

/** The first moment of a day in UTC; null for what is no day. */
export function midnight(day: string): Instant | null {
  const number = readDay(day)
  return number === null ? null : number * DAY_MILLISECONDS
}

/**
 * Which edition of a list is in force at `now`, and whether it is stale: the complete one of the latest day, of those of one day the one
 * last seen. `attempts` in the order they were made; null when they cannot be read. An import is as old as its day, a pull as old as itself.
 */
export function standingOf(
  list: string,
  held: readonly Held[],
  attempts: { readonly log: readonly Attempt[]; readonly damaged: boolean },
  staleDays: number,
  now: Instant,
): Standing {
  const order = attempts.log.filter(succeeded).sort(byDay)
  const whole = order.filter((one) => one.complete)
  const sound = (one: Success): boolean => held.some(({ id, damaged }) => id === one.edition && !damaged)
  const should = whole.at(-1)
  const chosen = should === undefined ? order.findLast(sound) : whole.findLast(sound)
  const last = attempts.log.at(-1)
  const failed = last !== undefined && !succeeded(last) ? last : null
  const bare = { list, failed, staleDays, seen: null, staleFrom: null, stale: true, why: null, official: false } as const
  if (chosen === undefined) return { ...bare, state: should === undefined ? 'none' : 'damaged', edition: null, day: null }
  const damaged = should !== undefined && chosen.edition !== should.edition
  const state = damaged ? 'damaged' : chosen.complete ? 'complete' : 'partial'
  const same = order.filter((one) => one.edition === chosen.edition && one.complete === chosen.complete)
  const seen = same.reduce<Instant | null>((latest, one) => later(latest, seenBy(one)), null)
  const refused = attempts.log.slice(attempts.log.lastIndexOf(same.reduce(lastMade)) + 1).find(spoils)
  const old = seen === null ? null : seen + staleDays * DAY_MILLISECONDS
  const staleFrom = refused === undefined ? old : Math.min(refused.at, old ?? refused.at)
  const why = damaged
    ? 'damaged'
    : attempts.damaged
      ? 'log'
      : old === null
        ? 'undated'
        : refused !== undefined && refused.at <= now
          ? 'refused'
          : now >= old
            ? 'old'
            : null
  const official = same.some((one) => one.official)
  return { list, state, edition: chosen.edition, day: chosen.day, seen, staleDays, staleFrom, stale: why !== null, why, official, failed }
}

/** Whether something came and was not the list whole. That nothing came at all says nothing new about the list. */
const spoils = (one: Attempt): boolean => one.outcome === 'refused' || (succeeded(one) && one.how === 'pull' && !one.complete)
const seenBy = (one: Success): Instant | null => (one.how === 'pull' ? one.at : one.day === null ? null : midnight(one.day))
const later = (a: Instant | null, b: Instant | null): Instant | null => (a === null ? b : b === null ? a : Math.max(a, b))
const lastMade = (a: Success, b: Success): Success => (b.at >= a.at ? b : a)

function byDay(a: Success, b: Success): number {
  const [x, y] = [a.day ?? '', b.day ?? '']
  return x < y ? -1 : x > y ? 1 : a.at - b.at
}
