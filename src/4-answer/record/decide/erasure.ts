/** Erasing a record: asked by one office, done by another, under a rule that is named. The tombstone and the proof stay. */
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Asking, Command, Decided } from '../command.ts'
import { heldName } from '../custody/data.ts'
import { heldBy } from '../custody/held.ts'
import { draft, type Kind } from '../entry.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { wrongWords } from './words.ts'

/** Kinds whose record can go without taking law or the file of a decision with it: each makes rows that no other entry makes. */
export const ERASABLE: ReadonlySet<Kind> = new Set<Kind>([
  'claim-filed',
  'advice-filed',
  'report-filed',
  'harm-account-filed',
  'call-account-filed',
  'report-words-filed',
])

export function decideErasure(view: View, command: Extract<Command, { verb: 'ask-erasure' | 'erase' }>, asking: Asking): Decided | Refusal {
  if (command.verb === 'ask-erasure') {
    const { of, rule, why } = command
    const entry = view.entry(of)
    if (entry === null) return refuse('entry-unknown', { found: of }, { field: 'of' })
    if (entry.kind === 'erased-record') return refuse('erased-already', { found: of, tombstone: entry.tombstone }, { field: 'of' })
    if (!ERASABLE.has(entry.kind))
      return refuse('erasure-of-this-kind', { found: entry.kind, accepted: [...ERASABLE].join(', ') }, { field: 'of' })
    const wrong = wrongWords(rule, 'rule') ?? wrongWords(why, 'why')
    if (wrong) return wrong
    const held = heldBy(view, entry)
    if (held !== null) return heldRefusal(held, 'of')
    return { drafts: [draft('erasure-asked', { of, rule, why })], told: {} }
  }
  const row = view.get('erasure', String(command.asked))
  if (row === null) return refuse('erasure-unknown', { found: command.asked }, { field: 'asked' })
  const { of, rule, by, tombstone } = row.data
  if (tombstone !== null) return refuse('erased-already', { found: of, tombstone }, { field: 'asked' })
  if (by === asking.by) return refuse('erasure-needs-another', { by: asking.by }, { field: 'by' })
  // Two requests may stand for one entry; the first that is confirmed erases it.
  const already = view.get('tombstone', String(of))
  if (already !== null) return refuse('erased-already', { found: of, tombstone: already.data.tombstone }, { field: 'asked' })
  // A hold may have come since it was asked.
  const entry = view.entry(of)
  const held = entry === null || entry.kind === 'erased-record' ? null : heldBy(view, entry)
  if (held !== null) return heldRefusal(held, 'asked')
  return { drafts: [draft('erased', { of, asked: command.asked, rule })], told: {} }
}

const heldRefusal = ({ data }: Row<'hold'>, field: string): Refusal =>
  refuse('erasure-held', { hold: data.hold, over: heldName(data.over), rule: data.rule, by: data.by }, { field })
