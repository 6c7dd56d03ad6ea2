/** Which HTTP status (RFC 9110) a refusal is answered with: one table, by code. */
import type { RefusalCode } from '#ground/refusal-codes.ts'

export const STATUSES = [400, 403, 404, 405, 408, 409, 413, 415, 421, 422, 429, 431, 503] as const
export type Status = (typeof STATUSES)[number]

/**
 * The codes of each status. A code that stands nowhere is that of a document which could be read as JSON and says what cannot be
 * taken: 422.
 */
const CODES: Readonly<Partial<Record<Status, readonly RefusalCode[]>>> = {
  400: [
    ...(['shape-unknown-key', 'shape-not-one-of', 'shape-repeated', 'shape-missing', 'shape-wrong-type'] as const),
    ...(['shape-too-small', 'shape-too-big', 'shape-wrong'] as const),
    ...(['json-unreadable', 'json-too-deep', 'json-key-repeated', 'json-key-reserved', 'json-nul'] as const),
    ...(['canonical-lone-surrogate', 'canonical-not-finite'] as const),
    ...(['request-empty', 'request-not-utf8', 'request-unreadable', 'acting-missing', 'once-missing', 'once-unreadable'] as const),
    'cursor-unreadable',
  ],
  403: [
    ...(['acting-unknown', 'origin-foreign', 'may-not-only-proposer', 'may-not-asked-it', 'may-not-advised-it'] as const),
    ...(['count-key-not-held', 'count-key-same'] as const),
    ...(['role-not-held', 'asker-is-another', 'waiver-of-own-duty', 'erasure-needs-another', 'hold-needs-another'] as const),
    'clock-alone',
    ...([
      'may-not-only-filer',
      'duty-of-another',
      'waiver-not-theirs',
      'excuse-not-theirs',
      'may-not-not-seated',
      'comment-of-another',
      'review-of-another',
    ] as const),
    ...(['evidence-held-by-other', 'evidence-protected'] as const),
    ...(['may-not-only-recorder', 'watch-harm-of-another'] as const),
  ],
  404: [
    ...([
      'route-unknown',
      'not-on-file',
      'docket-unknown',
      'duty-unknown',
      'instrument-unknown',
      'party-unknown',
      'entry-unknown',
    ] as const),
    ...([
      'erasure-unknown',
      'hold-unknown',
      'access-unknown',
      'claim-unknown',
      'report-unknown',
      'incident-unknown',
      'review-unknown',
    ] as const),
    ...(['event-edition-unknown', 'event-unknown', 'evidence-unknown', 'import-unknown'] as const),
    ...(['watch-commitment-unknown', 'watch-evidence-unknown', 'watch-clarification-unknown'] as const),
    ...(['watch-patrol-unknown', 'watch-sign-unknown', 'watch-harm-unknown'] as const),
  ],
  405: ['method-not-accepted'],
  408: ['request-too-slow'],
  409: [
    ...([
      'count-move-state',
      'count-corrected',
      'count-short',
      'count-find-short',
      'count-thing-elsewhere',
      'count-things-unnamed',
    ] as const),
    ...(['cursor-elsewhere', 'record-not-open', 'record-open-already', 'docket-repeated', 'docket-state'] as const),
    ...(['docket-not-performed', 'docket-duty-owed', 'approval-of-another-text', 'approved-already', 'duty-over'] as const),
    ...(['hold-stands-already', 'hold-lifted-already', 'access-over', 'erasure-held'] as const),
    ...(['erased-already', 'instrument-repeated', 'index-ahead', 'approval-not-given', 'claim-withdrawn-already'] as const),
    ...(['claim-damaged', 'instrument-not-suspended', 'duty-not-breached', 'docket-awaits-witnesses'] as const),
    ...(['report-state', 'report-locked', 'report-not-locked', 'report-alone', 'report-on-file', 'report-taken-already'] as const),
    ...(['incident-on-file', 'incident-joined', 'incident-needs', 'incident-found-already', 'review-closed-already'] as const),
    ...(['watch-released-already', 'watch-duty-is-waived', 'watch-clarification-over', 'watch-step-done', 'watch-not-assessed'] as const),
    ...(['edition-recorded-already', 'edition-not-here', 'evidence-held-already', 'evidence-content-damaged'] as const),
    ...(['piece-missing', 'import-stopped', 'import-busy'] as const),
  ],
  413: ['request-too-large'],
  415: ['request-type', 'request-encoding'],
  421: ['host-foreign'],
  429: ['listeners-too-many'],
  431: ['request-headers-too-large'],
  503: [
    ...(['request-late', 'register-fenced', 'register-closed', 'register-busy', 'register-cannot-write'] as const),
    ...(['register-outcome-unknown', 'register-keys-lost', 'register-other-keys'] as const),
  ],
}

const STATUS_OF = new Map(
  Object.entries(CODES).flatMap(([status, codes]) => codes.map((code): [RefusalCode, Status] => [code, Number(status) as Status])),
)

/**
 * The status of a refusal. `named` is the field it speaks of, and `inAddress` the names of what stands in the address of the
 * request: only what the address names can be not found; what the body names and is not on file makes the body unusable.
 */
export function statusOf(code: RefusalCode, named?: string, inAddress: readonly string[] = []): Status {
  const status = STATUS_OF.get(code) ?? 422
  return status === 404 && named !== undefined && !inAddress.includes(named) ? 422 : status
}
