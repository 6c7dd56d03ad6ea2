/** An entry in a few words: what it is of, and what became of that. */
import type { Entry } from '../../client/shapes.ts'
import type { Say } from '../../words/words.tsx'

export interface EntryTold {
  readonly sentence: string
  /** What it is of, as somebody named it. */
  readonly name: string
  /** The docket it belongs to, for a link. */
  readonly docket: string | null
}

/** Kinds that have words here; an entry of any other is told as an entry of that kind. */
const KINDS = [
  ...(['opened', 'party-filed', 'office-filed', 'order-filed', 'claim-filed', 'instrument-filed', 'version-filed'] as const),
  ...(['instrument-noted', 'proposed', 'revised', 'determined', 'advised', 'advice-filed', 'approved', 'sent-back'] as const),
  ...(['performed', 'reported', 'report-filed', 'closed', 'withdrawn', 'reservation-lapsed', 'duty-discharged'] as const),
  ...(['duty-waived', 'duty-impeded', 'duty-fell-due', 'instrument-due', 'looked-ahead', 'found', 'erasure-asked'] as const),
  ...(['erased', 'erased-record'] as const),
] as const
type Kind = (typeof KINDS)[number]
const known = (kind: string): kind is Kind => KINDS.some((one) => one === kind)

export function entryTold({ kind, body = {} }: Entry, say: Say): EntryTold {
  const docket = text(body.docket) || null
  const verdict = text(plain(plain(body.answer).projection).verdict)
  const comes = verdict === 'permit' || verdict === 'refer' || verdict === 'refuse' ? `: ${say(`desk.part.verdict-${verdict}`)}` : ''
  const sentence = known(kind) ? say(`desk.home.did-${kind}`) : kind
  return { sentence: `${sentence}${comes}`, name: nameOf(kind, body) || docket || '', docket }
}

function nameOf(kind: string, body: Plain): string {
  if (kind === 'proposed') return text(body.title)
  const inner = ['party', 'office', 'instrument', 'claim'].map((key) => plain(body[key])).find((one) => Object.keys(one).length > 0)
  const called = text(inner?.title) || text(plain((inner?.names as unknown[] | undefined)?.[0]).text) || text(inner?.name)
  return called || text(inner?.id) || text(body.duty) || text(body.instrument) || text(body.id)
}

type Plain = Readonly<Record<string, unknown>>
const plain = (value: unknown): Plain => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
