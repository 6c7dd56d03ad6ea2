/** What something that is said rests on, and whether that is verified: the incidents and claims its act cites. */
import { verifiedOf } from '#bound/conditions/verified.ts'
import { inquiryOfLaw } from '#bound/determine/phase.ts'
import type { Instant } from '#ground/instant.ts'
import { F, T } from '#ground/kleene.ts'
import { atLeast, SUPPORT, writeGrade } from '#know/grade.ts'
import { stepOf } from '#watch/incidents/incident.ts'
import type { Step } from '#watch/incidents/mechanism.ts'
import { claimOf, RecordFacts } from '../gather.ts'
import type { DocketData } from '../row.ts'
import type { View } from '../view.ts'
import type { Written } from '../written.ts'

export interface Cited {
  readonly id: string
  /** `unknown`: nothing under this id is on file. */
  readonly what: 'incident' | 'claim' | 'unknown'
  /** `refuted`: it was looked into and is not so. Of a claim: whether it is good enough to support something. */
  readonly standing: 'verified' | 'refuted' | 'open'
  /** The grade of a claim. */
  readonly grade: string | null
  /** The title of an incident. */
  readonly title: string | null
  /** How far an incident of a mechanism has come. */
  readonly step: Step | null
  /** Whom a claim is of, and what it says of them. */
  readonly of: string | null
  readonly is: string | null
}
const BARE = { grade: null, title: null, step: null, of: null, is: null }

/** In the order of the ids; null where the act does not say what it rests on. What cannot be read any more is open. */
export function citedBy(view: View, { act }: DocketData, at: Instant): readonly Cited[] | null {
  const ids = citesIn(act)
  return ids === null ? null : citedIn(view, ids, at)
}

/** What an act says that it rests on; null where it does not say. */
function citesIn(act: Written): readonly string[] | null {
  return Array.isArray(act.cites) ? act.cites.filter((one): one is string => typeof one === 'string') : null
}

/** The same of any ids, as of something that is only being drafted. */
export const citedIn = (view: View, ids: readonly string[], at: Instant): readonly Cited[] =>
  [...new Set(ids)].sort().map((id) => citedOne(view, id, at))

function citedOne(view: View, id: string, at: Instant): Cited {
  const row = view.get('claim', id)
  if (row !== null) {
    const claim = claimOf(row, view.get('store', 'store')?.data.zone ?? 'UTC')
    const grade = claim?.grade ?? null
    const standing = grade !== null && atLeast(grade, SUPPORT) ? 'verified' : 'open'
    const about = claim === null ? {} : { of: claim.of, is: claim.is }
    return { ...BARE, id, what: 'claim', standing, grade: grade === null ? null : writeGrade(grade), ...about }
  }
  const known = Math.max(view.at, at)
  const q = inquiryOfLaw(view.law().rulebook, new RecordFacts(view, null, known, at), at, known)
  const { truth } = verifiedOf(q, id)
  const incident = view.get('incident', id)?.data ?? null
  const what = incident !== null || q.about(id, 'verification').length > 0 ? 'incident' : 'unknown'
  const standing = truth === T ? 'verified' : truth === F ? 'refuted' : 'open'
  return { ...BARE, id, what, standing, ...(incident !== null && { title: incident.title, step: stepOf(incident) }) }
}
