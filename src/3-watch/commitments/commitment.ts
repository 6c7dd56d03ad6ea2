/**
 * A commitment: what somebody owes somebody, by when or for how long, and whose verification counts. It comes from a clause that obliges,
 * from a duty that arose under one, or from a promise that was made on a docket.
 */
import type { Duration } from '#ground/duration.ts'
import type { Instant } from '#ground/instant.ts'

export type CommitmentKind = 'clause' | 'duty' | 'promise'

export interface Commitment {
  /** `INSTRUMENT/clause`; the name of a duty; or `promise of DOCKET`. */
  readonly id: string
  readonly kind: CommitmentKind
  /** Who owes it; null where the clause leaves that to the act. */
  readonly by: string | null
  /** Whom it is owed to; nobody where the clause does not say. */
  readonly to: readonly string[]
  readonly what: string
  readonly instrument: string | null
  readonly clause: string | null
  readonly docket: string | null
  /** Since when it is owed. */
  readonly since: Instant
  /** When it falls due; null where no time is set. */
  readonly due: Instant | null
  readonly continuous: boolean
  /** How long a verification counts after the time it speaks of; null where nobody said: then no longer than that time. */
  readonly every: Duration | null
  /** The zone in which `every` is counted. */
  readonly zone: string
  readonly condition: string | null
  /** Other commitments that it hangs together with, by id or ref. */
  readonly depends: readonly string[]
  /** Whose verification counts. Nobody named: nobody's does. */
  readonly verifiedBy: readonly string[]
  readonly how: string | null
}

/** What a piece of evidence says of a commitment. */
export const SHOWS = ['ordered', 'under-way', 'done', 'breached', 'not-breached'] as const
export type Shows = (typeof SHOWS)[number]

/** Who says it, seen from the commitment. `debtor` wins over every other: a party's own word is never verification. */
export const SPEAKERS = ['debtor', 'verifier', 'beneficiary', 'other'] as const
export type Speaker = (typeof SPEAKERS)[number]
