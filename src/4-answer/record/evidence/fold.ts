/** What entries about evidence do to the read models. */
import { isRefusal, sure } from '#ground/refusal.ts'
import { readEvidence } from '#watch/evidence/evidence.ts'
import type { Bodies, Entry } from '../entry.ts'
import { at } from '../moments.ts'
import { type Change, change, type Data } from '../row.ts'
import type { View } from '../view.ts'

export function evidenceFiled(_view: View, { evidence: written, content }: Bodies['evidence-filed'], entry: Entry): Change[] {
  const evidence = readEvidence(written, entry.at)
  sure(!isRefusal(evidence), 'evidence on file can be read')
  const stands = { checked: null, filedBy: entry.by, at: at(entry.at), holder: entry.by, custody: [] }
  return [change('evidence', evidence.id, { evidence, content, state: content === null ? 'none' : 'sound', ...stands })]
}

export function evidenceHanded(view: View, { evidence, from, to, at: when, why }: Bodies['evidence-handed'], entry: Entry): Change[] {
  const handing = { from, to, at: when, why, by: entry.by, recorded: at(entry.at) }
  return withEvidence(view, evidence, (data) => ({ ...data, holder: to, custody: [...data.custody, handing] }))
}

export const evidenceChecked = (view: View, { evidence, found }: Bodies['evidence-checked'], entry: Entry): Change[] =>
  withEvidence(view, evidence, (data) => ({ ...data, state: found, checked: at(entry.at) }))

/** What an erasure has taken away is gone, and what was said of it later changes nothing. */
function withEvidence(view: View, id: string, more: (data: Data['evidence']) => Data['evidence']): Change[] {
  const row = view.get('evidence', id)
  return row === null ? [] : [change('evidence', id, more(row.data))]
}
