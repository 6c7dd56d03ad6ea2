import type { ReportDraft, Wanting } from './draft.ts'
import type { MechanismKnown } from './mechanisms.ts'

/** What each part of the form is given. */
export interface Part {
  readonly draft: ReportDraft
  set(patch: Partial<ReportDraft>): void
  /** What is wrong with what stands in the form, once somebody tried to finish it. */
  readonly wanting: readonly Wanting[]
  readonly mechanisms: readonly MechanismKnown[]
}
