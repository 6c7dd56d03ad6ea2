/** Which commitments are told: those that are owed, and those of which something is on file. */
import type { Phase } from '#bound/determine/phase.ts'
import type { Instant } from '#ground/instant.ts'
import type { Commitment } from '#watch/commitments/commitment.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { clauseCommitments, dutyCommitment, promiseCommitment } from './commitments.ts'
import { type FollowedCommitment, followed } from './following.ts'

/** The rows that are no clauses, as a list reads them. */
export interface OwedRows {
  readonly duties: readonly Row<'duty'>[]
  readonly promises: readonly Row<'promise'>[]
}

/** Phases in which a clause may be owed: that it may be is enough to tell it. */
const OWED: readonly Phase[] = ['in-force', 'uncertain', 'suspended']

/**
 * The commitments that `keeps` keeps, as they stand at `at`, in the order of their ids. A clause of an instrument that is no longer, or not yet,
 * in force is told only where there is evidence on it, so that a track record does not end with an agreement.
 */
export function commitmentsTold(
  view: View,
  { duties, promises }: OwedRows,
  keeps: (commitment: Commitment) => boolean,
  at: Instant,
): readonly FollowedCommitment[] {
  const all = [...clauseCommitments(view, at), ...duties.map((row) => dutyCommitment(view, row)), ...promises.map(promiseCommitment)]
  return all
    .filter(keeps)
    .map((one) => followed(view, one, at))
    .filter(({ kind, phase, evidence }) => kind !== 'clause' || phase === null || OWED.includes(phase) || evidence.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
