/**
 * How a commitment stands, from the evidence alone. The first line that fits decides:
 *
 *   released     whoever it is owed to let them off, it was waived, or a decision with the power to resolve excused it
 *   disputed     a breach stands for which there is verification of the same time, or which is denied, or which only a beneficiary, or a
 *                source too weak to carry it, alleges
 *   breached     a breach is shown by whom the clause names, by somebody who is neither side, or by the debtor against himself
 *   verified     whom the clause names has verified it: of something continuous, for a time that is not over
 *   overdue      the day it fell due has come
 *   under way    somebody shows that it is being done, or says that it was
 *   ordered      the order to do it is shown
 *   promised     nothing more is known
 *
 * What shows something needs C3 on both axes; what speaks against something needs D4. F and 6 count for nothing. A party's own word is never
 * verification, whoever the clause names. A verification of a later time sets a breach aside from then on; the breach stays in the track
 * record. So nothing unknown, weak, stale or one's own ever makes a commitment verified.
 */
import { type Duration, shift } from '#ground/duration.ts'
import type { Instant } from '#ground/instant.ts'
import { atLeast, CONTRADICT, SUPPORT } from '#know/grade.ts'
import type { Commitment } from './commitment.ts'
import type { Showing } from './showing.ts'

export const STATUSES = ['promised', 'ordered', 'under-way', 'verified', 'breached', 'disputed', 'overdue', 'released'] as const
export type Status = (typeof STATUSES)[number]

/** Why it stands so: the line of the table, and what of it. */
export const STATUS_CAUSES = [
  ...(['released', 'verified-and-breached', 'breach-denied', 'breach-alleged', 'breach-shown', 'verified-late', 'verified'] as const),
  ...(['fell-due', 'verification-over', 'own-word', 'no-verifier', 'not-verified', 'under-way', 'ordered', 'nothing-shown'] as const),
] as const
export type StatusCause = (typeof STATUS_CAUSES)[number]

export interface StandingOfCommitment {
  readonly status: Status
  readonly cause: StatusCause
  /** Whether it was not kept by the day it fell due. */
  readonly late: boolean
  /** The entries on which this rests, in order. */
  readonly sources: readonly number[]
}

type Owed = Pick<Commitment, 'due' | 'continuous' | 'every' | 'zone' | 'verifiedBy'>

/** How it stands at `at`. `showings` are those recorded by then and not withdrawn; `released` is the entry that let them off, or null. */
export function standingOfCommitment(owed: Owed, showings: readonly Showing[], released: number | null, at: Instant): StandingOfCommitment {
  const fellDue = owed.due !== null && owed.due <= at
  const told = (status: Status, cause: StatusCause, on: readonly Showing[], late = false): StandingOfCommitment => ({
    ...{ status, cause, late },
    sources: [...new Set(on.map(({ entry }) => entry))].sort((a, b) => a - b),
  })
  const seen = showings.filter((one) => one.from <= at && one.until <= at)
  if (released !== null) return { ...told('released', 'released', []), sources: [released] }
  const verified = seen.filter(isVerification)
  const against = breachOf(seen, verified)
  const inTime = verified.some(({ until }) => owed.due !== null && until <= owed.due)
  if (against !== null) return told(against.status, against.cause, against.on, fellDue && !inTime)
  const lasting = verified.filter((one) => lasts(owed, one, at))
  const first = earliest(lasting)
  if (first !== null) {
    const late = !owed.continuous && owed.due !== null && first.until > owed.due
    return told('verified', late ? 'verified-late' : 'verified', lasting, late)
  }
  // Of something continuous the day is the one by which it has to have begun.
  if (fellDue && !(owed.continuous && verified.length > 0)) return told('overdue', 'fell-due', seen.filter(shown), true)
  return advancing(owed, seen, verified, told)
}

type Told = (status: Status, cause: StatusCause, on: readonly Showing[], late?: boolean) => StandingOfCommitment

/** What it has come to where it is neither broken, verified nor late, and why it is not verified. */
function advancing(owed: Owed, seen: readonly Showing[], verified: readonly Showing[], told: Told): StandingOfCommitment {
  const done = seen.filter((one) => one.shows === 'done' && shown(one))
  if (done.length > 0) return told('under-way', whyNotVerified(owed, done, verified), done)
  const going = seen.filter((one) => one.shows === 'under-way' && shown(one))
  if (going.length > 0) return told('under-way', 'under-way', going)
  const ordered = seen.filter((one) => one.shows === 'ordered' && shown(one))
  return ordered.length > 0 ? told('ordered', 'ordered', ordered) : told('promised', 'nothing-shown', [])
}

function whyNotVerified(owed: Owed, done: readonly Showing[], verified: readonly Showing[]): StatusCause {
  if (verified.length > 0) return 'verification-over'
  if (owed.verifiedBy.length === 0) return 'no-verifier'
  return done.every(({ speaker }) => speaker === 'debtor') ? 'own-word' : 'not-verified'
}

interface Against {
  readonly status: 'disputed' | 'breached'
  readonly cause: StatusCause
  readonly on: readonly Showing[]
}

/** What stands of breaches: those that no later verification has set aside. */
function breachOf(seen: readonly Showing[], verified: readonly Showing[]): Against | null {
  const all = seen.filter(
    (one) => one.shows === 'breached' && judged(one) && !verified.some((later) => later.from >= one.until && later.until > one.until),
  )
  const shownBy = all.filter((one) => shown(one) && one.speaker !== 'beneficiary')
  const doubled = all.flatMap((one) => verified.filter((other) => overlaps(one, other)).map((other) => [one, other] as const))
  if (doubled.length > 0) return { status: 'disputed', cause: 'verified-and-breached', on: doubled.flat() }
  if (shownBy.length === 0) return all.length === 0 ? null : { status: 'disputed', cause: 'breach-alleged', on: all }
  const firm = shownBy.some(({ speaker }) => speaker === 'verifier' || speaker === 'debtor')
  const denials = seen.filter((one) => one.shows === 'not-breached' && judged(one) && shownBy.some((breach) => overlaps(breach, one)))
  // What the debtor denies of itself, and the verifier has found, is found.
  if (denials.length > 0 && !(firm && denials.every(({ speaker }) => speaker === 'debtor')))
    return { status: 'disputed', cause: 'breach-denied', on: [...shownBy, ...denials] }
  return { status: 'breached', cause: 'breach-shown', on: shownBy }
}

/** Good enough to show something. */
const shown = ({ grade }: Showing): boolean => atLeast(grade, SUPPORT)
/** Good enough to speak against something. */
const judged = ({ grade }: Showing): boolean => atLeast(grade, CONTRADICT)

export const isVerification = (one: Showing): boolean => one.shows === 'done' && one.speaker === 'verifier' && shown(one)

/** Two times overlap where neither ends before the other begins. */
const overlaps = (a: Showing, b: Showing): boolean => a.from <= b.until && b.from <= a.until

/** Whether a verification still counts. What is done once stays done; what is continuous is verified for a time. */
function lasts({ continuous, every, zone }: Owed, { until }: Showing, at: Instant): boolean {
  return !continuous || at <= lapse(until, every, zone)
}
const lapse = (until: Instant, every: Duration | null, zone: string): Instant => (every === null ? until : shift(until, every, zone, 1))

const earliest = (list: readonly Showing[]): Showing | null =>
  list.reduce<Showing | null>((best, one) => (best === null || one.until < best.until ? one : best), null)
