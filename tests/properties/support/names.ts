/**
 * The names and times that random worlds are made of. They are few, so that clauses, facts and acts meet often.
 *
 * Days are counted from 1 June 2026. Questions are asked on the first days, acts are done from day 8 on.
 */
import fc from '#property'

export const KINDS = ['meeting', 'train', 'deliver', 'transfer', 'pay'] as const
export const PARTIES = ['ALFA', 'BRAVO', 'CHARLIE', 'DELTA'] as const
export const ZONES = ['NORTH', 'SOUTH', 'EAST'] as const
export const ITEMS = ['PUMP', 'FOOD'] as const
export const PURPOSES = ['relief', 'liaison'] as const
export const ISSUERS = ['COUNCIL', 'BOARD', 'OFFICE'] as const
export const TAGS = ['freeze', 'embargo'] as const
export const EVENTS = ['COLLAPSE', 'VOTE'] as const
export const LIST = 'LIST'
/** A control list, what is taught, and something that happened. */
export const CODES = 'GOODS'
export const SUBJECTS = ['first-aid', 'maps', 'drill'] as const
export const INCIDENT = 'INC-1'
export const CAMP = 'CAMP'

const DAY = 86_400_000
const START = Date.UTC(2026, 5, 1)

/** A bare date, `n` days after 1 June 2026. */
export const day = (n: number): string => new Date(START + n * DAY).toISOString().slice(0, 10)

/** A moment, `hours` after the first moment of 1 June 2026 in UTC. */
export const hour = (hours: number): string => `${new Date(START + (hours * DAY) / 24).toISOString().slice(0, 16)}Z`

/** `share` in a hundred of the time `rare`, else the usual. Shrinks to the usual. */
export const rarely = <A, B>(usual: fc.Arbitrary<A>, share: number, rare: fc.Arbitrary<B>): fc.Arbitrary<A | B> =>
  fc.oneof({ arbitrary: usual, weight: 100 - Math.round(share) }, { arbitrary: rare, weight: Math.round(share) })

/** Absent but for `share` in a hundred. */
export const perhaps = <A>(share: number, arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> =>
  rarely(fc.constant(undefined), share, arbitrary)

/** An object without the keys whose value is undefined. */
export function plain<T extends object>(o: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}

export const some = <T>(names: readonly T[], max = names.length): fc.Arbitrary<T[]> =>
  fc.subarray([...names], { minLength: 1, maxLength: max })
