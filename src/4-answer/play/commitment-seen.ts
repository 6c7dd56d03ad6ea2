/** A commitment as a scenario looks at it: plain values under plain names, so that each can be expected by itself. */
import { type Instant, writeInstant } from '#ground/instant.ts'
import { trackOf } from '#watch/commitments/track.ts'
import { commitmentOf } from '../record/promises/commitments.ts'
import { followed } from '../record/promises/following.ts'
import type { View } from '../record/view.ts'

/** What can be expected of a commitment. `track` are the points of its record: kept, late, broken. */
export const COMMITMENT_SEEN = ['status', 'cause', 'late', 'by', 'to', 'due', 'continuous', 'phase', 'speakers', 'track'] as const
export type CommitmentSeen = Readonly<Record<(typeof COMMITMENT_SEEN)[number], unknown>>

/** Null where there is no such commitment. */
export function commitmentSeen(view: View, id: string, at: Instant): CommitmentSeen | null {
  const commitment = commitmentOf(view, id, at)
  if (commitment === null) return null
  const { standing, course, evidence, phase, by, to, due, continuous, kind } = followed(view, commitment, at)
  const { status, cause, late } = standing
  return {
    ...{ status, cause, late, by, to, due: due === null ? null : writeInstant(due), continuous, phase },
    speakers: evidence.map(({ shows, speaker }) => `${shows} ${speaker}`),
    track: trackOf([{ id, kind, course }]).series.map((point) => `${point.what} ${writeInstant(point.at)}`),
  }
}
