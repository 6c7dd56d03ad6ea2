/** Which commitments an incident may bear on. It is told whom to ask, not what came of it: an incident changes no status by itself. */
import type { Instant } from '#ground/instant.ts'
import type { Commitment } from './commitment.ts'

/** What of an incident matters here. `parties`: whom it is alleged against, and to whom it is attributed. */
export interface IncidentOfCommitments {
  /** The refs of the clauses it is said to bear on. */
  readonly clauses: readonly string[]
  readonly instruments: readonly string[]
  readonly parties: readonly string[]
  readonly from: Instant
  /** Null where nobody knows when it was over. */
  readonly until: Instant | null
}

export const TOUCHED_WHY = ['clause', 'instrument-and-party', 'party'] as const
export interface TouchedCommitment {
  readonly commitment: string
  /** The nearest of the reasons why: it names the clause; it is of the instrument and against who owes; it is against who owes. */
  readonly why: (typeof TOUCHED_WHY)[number]
}

/**
 * In the order of the commitments. Only what was owed when it happened is touched. Too many are named rather than too few: where it is not
 * said who owes, the instrument alone suffices.
 */
export function touchedBy(incident: IncidentOfCommitments, commitments: readonly Commitment[]): readonly TouchedCommitment[] {
  return commitments.flatMap((one): TouchedCommitment[] => {
    const why = one.since > (incident.until ?? Number.POSITIVE_INFINITY) ? null : whyTouched(incident, one)
    return why === null ? [] : [{ commitment: one.id, why }]
  })
}

function whyTouched({ clauses, instruments, parties }: IncidentOfCommitments, one: Commitment): TouchedCommitment['why'] | null {
  if (one.clause !== null && clauses.includes(one.clause)) return 'clause'
  const owes = one.by === null || parties.includes(one.by)
  if (one.instrument !== null && instruments.includes(one.instrument)) return owes ? 'instrument-and-party' : null
  // Something else that the same party owes is touched only where nothing tells which instrument it is about.
  return one.by !== null && owes && instruments.length === 0 ? 'party' : null
}
