/** What something that is said rests on, and whether that is verified: the incidents and claims its act cites. */
import { verifiedOf } from '#bound/conditions/verified.ts'
import { inquiryOfLaw } from '#bound/determine/phase.ts'
import type { Instant } from '#ground/instant.ts'
import { F, T } from '#ground/kleene.ts'
import { atLeast, SUPPORT, writeGrade } from '#know/grade.ts'
import { claimOf, RecordFacts } from '../gather.ts'
import type { DocketData } from '../row.ts'
import type { View } from '../view.ts'

export interface Cited {
  readonly id: string
  /** `unknown`: nothing under this id is on file. */
  readonly what: 'incident' | 'claim' | 'unknown'
  /** `refuted`: it was looked into and is not so. Of a claim: whether it is good enough to support something. */
  readonly standing: 'verified' | 'refuted' | 'open'
  /** The grade of a claim. */
  readonly grade: string | null
}

/** In the order of the ids; null where the act does not say what it rests on. What cannot be read any more is open. */
export function citedBy(view: View, { act }: DocketData, at: Instant): readonly Cited[] | null {
  if (!Array.isArray(act.cites)) return null
  const ids = act.cites.filter((one): one is string => typeof one === 'string')
  return [...new Set(ids)].sort().map((id) => citedOne(view, id, at))
}

function citedOne(view: View, id: string, at: Instant): Cited {
  const row = view.get('claim', id)
  if (row !== null) {
    const grade = claimOf(row, view.get('store', 'store')?.data.zone ?? 'UTC')?.grade ?? null
    const standing = grade !== null && atLeast(grade, SUPPORT) ? 'verified' : 'open'
    return { id, what: 'claim', standing, grade: grade === null ? null : writeGrade(grade) }
  }
  const known = Math.max(view.at, at)
  const q = inquiryOfLaw(view.law().rulebook, new RecordFacts(view, null, known, at), at, known)
  const { truth } = verifiedOf(q, id)
  const onFile = view.get('incident', id) !== null || q.about(id, 'verification').length > 0
  return { id, what: onFile ? 'incident' : 'unknown', standing: truth === T ? 'verified' : truth === F ? 'refuted' : 'open', grade: null }
}
