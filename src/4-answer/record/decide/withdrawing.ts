/** Taking back a claim: whoever filed it says that they no longer say it. It stays in the record, and counts no longer. */
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { readClaim } from '#know/claim.ts'
import type { Asking, Command, Decided } from '../command.ts'
import { draft } from '../entry.ts'
import { changesOf } from '../fold.ts'
import { docketsTouched } from '../touched.ts'
import type { View } from '../view.ts'
import { wrongWords } from './words.ts'

/**
 * What somebody else says is contradicted by a claim of one's own, never struck out; so only the office that filed a claim withdraws it.
 * A claim that can no longer be read is not withdrawn: its damage would go with it, and damage frees nobody.
 */
export function withdrawClaim(view: View, command: Extract<Command, { verb: 'withdraw-claim' }>, asking: Asking): Decided | Refusal {
  const { claim: id, why } = command
  const row = view.get('claim', id)
  if (row === null) {
    const gone = view.get('withdrawal', id) !== null
    return refuse(gone ? 'claim-withdrawn-already' : 'claim-unknown', { found: id }, { field: 'claim' })
  }
  const filed = view.entry(row.from)
  if (filed === null || filed.kind !== 'claim-filed' || filed.by !== asking.by)
    return refuse('may-not-only-filer', { by: asking.by, found: id }, { field: 'claim' })
  const read = readClaim({ ...row.data.claim, recorded: row.data.recorded }, view.get('store', 'store')?.data.zone ?? 'UTC')
  if (isRefusal(read)) return refuse('claim-damaged', { found: id }, { field: 'claim' })
  const wrong = wrongWords(why, 'why')
  if (wrong) return wrong
  const one = draft('claim-withdrawn', { claim: id, of: row.subject, is: read.is, docket: row.docket, why })
  const changes = changesOf(view, { ...one, index: view.size, at: asking.at, by: asking.by })
  return { drafts: [one], told: { touches: docketsTouched(view, changes) } }
}
