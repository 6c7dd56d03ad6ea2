/** What each kind of entry is called. A kind that this desk does not know yet is called by its own name. */
import type { Say } from '../words/words.tsx'

export const ENTRY_KINDS = [
  ...(['opened', 'party-filed', 'office-filed', 'order-filed', 'claim-filed', 'instrument-filed', 'version-filed'] as const),
  ...(['instrument-noted', 'proposed', 'revised', 'determined', 'advised', 'advice-filed', 'approved', 'sent-back'] as const),
  ...(['performed', 'reported', 'report-filed', 'closed', 'withdrawn', 'reservation-lapsed', 'duty-discharged'] as const),
  ...([
    'duty-waived',
    'duty-impeded',
    'duty-excused',
    'duty-fell-due',
    'instrument-due',
    'looked-ahead',
    'found',
    'erasure-asked',
  ] as const),
  ...(['erased', 'erased-record', 'approval-withdrawn', 'claim-withdrawn', 'control-list-filed'] as const),
] as const

export function kindName(say: Say, kind: string): string {
  const known = ENTRY_KINDS.find((one) => one === kind)
  return known === undefined ? kind : say(`desk.entry.kind.${known}`)
}
