/** Sentences for reasons, in the reader's language. */
import type { Locale } from '#ground/say.ts'
import type { Reason } from '#bound/determine/reasons.ts'

/** The sentence for a reason. */
export function tellReason(reason: Reason, _locale: Locale): string {
  return [reason.code, reason.ref ?? '', ...reason.findings.map((f) => `${f.kind} ${f.cause ?? ''}`)].join(' ').trim()
}
