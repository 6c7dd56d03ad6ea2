/** What is recorded of evidence: that it was filed, who handed it to whom, and what was found when its content was looked at. */
import type { Content } from '#watch/evidence/evidence.ts'
import type { ContentState } from '#watch/evidence/standing.ts'
import type { Written } from '../written.ts'

export interface EvidenceBodies {
  /** `content` is null where there is none, such as of words. */
  'evidence-filed': { readonly evidence: Written; readonly content: Content | null }
  /** `at` is when it was handed over, ISO 8601 in UTC, as those involved say. */
  'evidence-handed': { readonly evidence: string; readonly from: string; readonly to: string; readonly at: string; readonly why: string }
  /** Its content was looked at, and is otherwise than it stood. */
  'evidence-checked': { readonly evidence: string; readonly found: Exclude<ContentState, 'none'> }
}
