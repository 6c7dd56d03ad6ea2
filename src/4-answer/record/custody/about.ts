/**
 * What the record holds about a party, for somebody who asks what is held about themselves: which entries, what of each may be shown to
 * them, and what is withheld unless an office decides otherwise. The office decides; this only proposes, on the side of others in danger.
 */
import type { Entry, Kind } from '../entry.ts'
import type { View } from '../view.ts'
import type { Written } from '../written.ts'
import { heldBy, partiesIn } from './held.ts'

/**
 * Why an entry is withheld unless somebody decides otherwise: a hold stands over it; it is what others said or advised in confidence; it is the working of
 * the house's own register. Codes: the rule of law behind each is the office's to name.
 */
export type Withheld = 'held' | 'words-of-others' | 'working'

export interface AboutParty {
  readonly entry: number
  readonly kind: Kind
  /** What may be shown of it: nothing of whoever said it, nor of others. */
  readonly extract: Written
  readonly withheld: Withheld | null
}

const WORDS: ReadonlySet<Kind> = new Set<Kind>([
  'advice-filed',
  'report-filed',
  'report-words-filed',
  'harm-account-filed',
  'call-account-filed',
])
/** What a person is told of: that they are on file, what is claimed of them, acts that name them and how these were answered. */
const TOLD: ReadonlySet<Kind> = new Set<Kind>([
  ...(['party-filed', 'claim-filed', 'claim-withdrawn', 'proposed', 'revised', 'performed', 'withdrawn'] as const),
  ...(['erasure-asked', 'access-asked', 'access-answered', 'incident-reported'] as const),
])

/** What an entry has to do with a party; null where nothing. */
export function aboutParty(view: View, entry: Entry, party: string): AboutParty | null {
  if (!partiesIn(view, entry).includes(party)) return null
  const held = heldBy(view, entry) !== null
  const withheld = WORDS.has(entry.kind) ? 'words-of-others' : held ? 'held' : TOLD.has(entry.kind) ? null : 'working'
  return { entry: entry.index, kind: entry.kind, extract: withheld === null ? extractOf(entry) : {}, withheld }
}

function extractOf(entry: Entry): Written {
  switch (entry.kind) {
    case 'party-filed':
      return { party: entry.body.party }
    // Who said it, where it comes from and what it rests on stay out: they may be in danger.
    case 'claim-filed': {
      const { is, value, from, until } = entry.body.claim
      return defined({ is, value, from, until })
    }
    case 'claim-withdrawn':
      return { is: entry.body.is, why: entry.body.why }
    case 'proposed':
    case 'revised': {
      const { kind, when, purpose } = entry.body.act
      return defined({ docket: entry.body.docket, kind, when, purpose, verdict: entry.body.answer.projection.verdict })
    }
    case 'performed':
      return { docket: entry.body.docket, when: entry.body.when }
    case 'withdrawn':
      return { docket: entry.body.docket }
    case 'access-asked':
      return { received: entry.body.received, due: entry.body.due }
    default:
      return {}
  }
}

const defined = (written: Written): Written => Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined))
