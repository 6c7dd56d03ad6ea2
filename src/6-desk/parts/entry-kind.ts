/** What each kind of entry is called. A kind that this desk does not know yet is called by its own name. */
import type { Say } from '../words/words.tsx'

export const ENTRY_KINDS = [
  ...(['count-ledger-opened', 'count-moved', 'count-keyed', 'count-move-refused', 'find-recorded', 'find-counted'] as const),
  ...(['total-stated', 'zones-drawn', 'exchange-agreed', 'exchange-noted'] as const),
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
  ...(['padded', 'final-acts-said', 'checkpoint-witnessed'] as const),
  ...(['record-restored', 'hold-placed', 'hold-lifted', 'access-asked', 'access-dropped', 'access-answered', 'reads-anchored'] as const),
  ...(['events-imported', 'evidence-filed', 'evidence-handed', 'evidence-checked'] as const),
  ...([
    'mechanism-filed',
    'incident-reported',
    'report-words-filed',
    'report-locked',
    'report-unlocked',
    'report-admitted',
    'report-rejected',
  ] as const),
  ...([
    'report-joined',
    'report-parted',
    'report-corrected',
    'team-sent',
    'access-recorded',
    'incident-verified',
    'incident-commented',
  ] as const),
  ...(['incident-classified', 'incident-attributed', 'incident-settled', 'review-opened', 'review-closed', 'incident-late'] as const),
  ...(['promise-made', 'commitment-evidence', 'commitment-evidence-withdrawn', 'commitment-released', 'reminded'] as const),
  ...(['glossary-filed', 'words-drafted', 'read-back-recorded', 'clarification-closed', 'patrol-planned', 'patrol-ended'] as const),
  ...(['sign-noted', 'sign-withdrawn', 'harm-received', 'harm-account-filed', 'harm-acknowledged'] as const),
  ...(['harm-assessed', 'harm-answered', 'call-logged', 'call-account-filed', 'call-followed'] as const),
] as const

export function kindName(say: Say, kind: string): string {
  const known = ENTRY_KINDS.find((one) => one === kind)
  return known === undefined ? kind : say(`desk.entry.kind.${known}`)
}
