/** What is proposed: who does what, for whom, with whom, with which goods or money, where and when. */
import type { Decimal } from '#ground/decimal.ts'
import type { Instant } from '#ground/instant.ts'

/** The roles a party can have in an act besides the actor. A restriction on a party looks at all of them. */
export const ROLES = [
  'actor',
  'principal',
  'counterpart',
  'end_user',
  'intermediary',
  'beneficiary',
  'carrier',
  'bank',
  'signatory',
] as const
export type Role = (typeof ROLES)[number]

/** One line of goods, people or money. */
export interface Line {
  readonly id: string
  readonly item: string | null
  readonly qty: Decimal | null
  readonly unit: string
  readonly amount: Decimal | null
  readonly currency: string | null
  readonly origin: string | null
}

/** How far the act may be from a site, in metres: the least and the most, given how well the position is known. */
export interface Range {
  readonly min: Decimal
  readonly max: Decimal
}

/**
 * `in`: zones it is certainly in; `maybe`: zones it may be in, given the precision. Any other zone it is certainly not in,
 * if zones are stated at all; a place told only by distance or position may be in any.
 */
export interface Place {
  readonly zonesStated: boolean
  readonly in: ReadonlySet<string>
  readonly maybe: ReadonlySet<string>
  readonly distance: ReadonlyMap<string, Range>
  readonly position: Position | null
}

/** WGS 84 degrees, and how far off it may be in metres. */
export interface Position {
  readonly lat: number
  readonly lon: number
  readonly within: number
}

export interface Leg {
  readonly id: string
  readonly place: Place | null
  readonly from: Instant
  /** Exclusive; null where none was given, which is refused when the act is judged. */
  readonly until: Instant | null
}

export interface Act {
  readonly kind: string
  readonly askedBy: string | null
  readonly advisedBy: readonly string[]
  readonly rev: number
  /** Who holds each role; null where it was not stated, an empty list where it was stated that there is nobody. */
  readonly roles: Readonly<Record<Role, readonly string[] | null>>
  readonly purpose: string | null
  /** At least one; an act without legs has a single one with the id ''. */
  readonly legs: readonly Leg[]
  /** Null where nothing was stated, empty where it was stated that there are none. */
  readonly lines: readonly Line[] | null
  /** What it rests on, by id: incidents, claims, reports. Null where it was not stated, empty where it rests on nothing. */
  readonly cites: readonly string[] | null
  /** What is taught, of training. Null where it was not stated, empty where it was stated that there is nothing. */
  readonly subjects: readonly string[] | null
  /** The instrument the asker relies on, when he names one. */
  readonly under: string | null
}

/** What each kind of act carries. A kind not listed may carry anything, so what is not stated of it is unknown. */
const CARRIES: Readonly<Record<string, readonly ('goods' | 'money')[]>> = {
  meeting: [],
  message: [],
  statement: [],
  train: [],
  visit: [],
  escort: [],
  evacuate: [],
  operation: [],
  movement: [],
  exchange: [],
  'keep-arms': [],
  release: [],
  // What is promised is to be given one day, so it counts now.
  promise: ['goods', 'money'],
  deliver: ['goods'],
  transfer: ['goods'],
  pay: ['money'],
}

/** Whether an act of this kind may carry goods or money that its lines would have to state. */
export const mayCarry = (kind: string, what: 'goods' | 'money'): boolean => CARRIES[kind]?.includes(what) ?? true
