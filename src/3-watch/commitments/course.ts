/** How a commitment came to stand as it does: every change of its status, with the moment and what it rests on. */
import { shift } from '#ground/duration.ts'
import type { Instant } from '#ground/instant.ts'
import type { Commitment } from './commitment.ts'
import { isVerification, type StandingOfCommitment, standingOfCommitment } from './ladder.ts'
import type { Showing } from './showing.ts'

export interface Turn extends StandingOfCommitment {
  readonly at: Instant
}

/** That a commitment was let off, by which entry and when. */
export interface Release {
  readonly entry: number
  readonly at: Instant
}

/**
 * The turns up to and including `at`, in order of time; none before it was owed. A turn stands at the moment of which the evidence speaks, at
 * which a day fell due, or at which a verification ran out.
 */
export function courseOf(commitment: Commitment, showings: readonly Showing[], release: Release | null, at: Instant): readonly Turn[] {
  const { since, due, continuous, every, zone } = commitment
  const lapses = continuous
    ? showings.filter(isVerification).map(({ until }) => (every === null ? until : shift(until, every, zone, 1)) + 1)
    : []
  const moments = [since, due, release?.at ?? null, ...showings.map(({ until }) => until), ...lapses]
  const turns: Turn[] = []
  const points = new Set(moments.filter((one): one is Instant => one !== null && one >= since && one <= at))
  for (const moment of [...points].sort((a, b) => a - b)) {
    const released = release !== null && release.at <= moment ? release.entry : null
    const standing = standingOfCommitment(commitment, showings, released, moment)
    const last = turns.at(-1)
    if (last?.status !== standing.status || last.cause !== standing.cause || last.late !== standing.late)
      turns.push({ ...standing, at: moment })
  }
  return turns
}
