/** What a cosigned checkpoint covers of what waits for the witnesses. */
import { type Instant, readInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type Cosigned, cosignaturesOf, type SignedCheckpoint } from './checkpoint.ts'
import type { Verifying } from './note.ts'
import { type Policy, quorumMet } from './policy.ts'

/**
 * Why something still waits: nothing is published yet; the office has no policy, so nobody is trusted; no witness answered; too few
 * cosigned; enough did, but at times that cannot be. Null: the quorum cosigned.
 */
export type Waiting = 'not-published' | 'no-policy' | 'unreached' | 'too-few' | 'times-apart' | null

/** One that waits: its docket, the index of its performance, and when that was, in ISO 8601. */
interface Awaiting {
  readonly docket: string
  readonly performed: number
  readonly since: string
}

/** How far the clocks of witnesses may be from ours. */
const CLOCKS_MILLISECONDS = 300_000

export interface Clocks {
  readonly now: Instant
  /** The record's clock is a story's, which no witness shares. */
  readonly storied: boolean
}

/**
 * The dockets whose performance the checkpoint covers with a quorum. A cosignature that says it was given before the performance, or after
 * now, by more than five minutes, does not count for it: it is of another time, or of a clock that nobody can rely on.
 */
export function covered(
  checkpoint: SignedCheckpoint,
  policy: Policy,
  waiting: readonly Awaiting[],
  { now, storied }: Clocks,
  verify: Verifying,
): { readonly dockets: readonly string[]; readonly waiting: Waiting } {
  const witnesses = policy.witnesses.map(({ key }) => key)
  const cosigned = cosignaturesOf(checkpoint.note, witnesses, verify)
  if (isRefusal(cosigned) || !met(policy, cosigned)) return { dockets: [], waiting: 'too-few' }
  const timely = cosigned.filter(({ seconds }) => seconds * 1_000 <= now + CLOCKS_MILLISECONDS)
  const inside = waiting.filter(({ performed }) => performed < checkpoint.size)
  const dockets = inside.filter(({ since }) => met(policy, storied ? cosigned : timely.filter((one) => notBefore(one, since))))
  return { dockets: dockets.map(({ docket }) => docket).sort(), waiting: dockets.length < inside.length ? 'times-apart' : null }
}

const met = (policy: Policy, cosigned: readonly Cosigned[]): boolean =>
  quorumMet(
    policy,
    cosigned.map(({ key }) => key),
  )

function notBefore({ seconds }: Cosigned, since: string): boolean {
  const at = readInstant(since, 'UTC')
  return !isRefusal(at) && seconds * 1_000 >= at - CLOCKS_MILLISECONDS
}
