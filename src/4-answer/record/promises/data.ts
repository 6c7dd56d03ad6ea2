/** The read models of commitments, of what was said, of plans, signs and harm. */
import type { WrittenShowing } from '#watch/commitments/showing.ts'
import type { HarmFinding, HarmStep } from '#watch/harm/harm.ts'
import type { WrittenCallOutcome } from '#watch/hotline/call.ts'
import type { WrittenOutcome, WrittenPatrol } from '#watch/plans/patrol.ts'
import type { WrittenSign } from '#watch/signs/sign.ts'
import type { Glossary } from '#watch/words-said/glossary.ts'
import type { Point, WrittenReadBack } from '#watch/words-said/read-back.ts'
import type { CallOnFile, HarmOnFile, PromisesBodies, RemindedOf } from './bodies.ts'

export interface PromisesData {
  /** Key: the id of the commitment. Subject: who promised. */
  promise: PromisesBodies['promise-made']
  /** Key: the index of its entry. Subject: the id of the commitment. */
  'commitment-evidence': {
    readonly commitment: string
    readonly showing: WrittenShowing
    readonly from: string | null
    readonly until: string
    readonly by: string
    readonly at: string
  }
  /** Key: the index of its entry. Subject: the id of the commitment. */
  'commitment-release': {
    readonly commitment: string
    readonly for: readonly string[]
    readonly whole: boolean
    readonly why: string
    readonly by: string
    readonly at: string
  }
  /** The last time somebody was reminded of something. Subject: what of. */
  reminder: { readonly of: RemindedOf; readonly id: string; readonly on: string; readonly status: string; readonly at: string }
  /** Subject: the instrument. */
  glossary: { readonly glossary: Glossary; readonly by: string; readonly at: string }
  /** What is to be said, one row a docket and language. */
  wording: {
    readonly docket: string
    readonly rev: number
    readonly lang: string
    readonly text: string
    readonly by: string
    readonly at: string
  }
  /** Key: the index of its entry. */
  'read-back': {
    readonly docket: string
    readonly rev: number
    readonly read_back: WrittenReadBack
    readonly by: string
    readonly at: string
  }
  /** Key: the index of the read-back that differs. Subject: whose understanding differs. */
  clarification: {
    readonly docket: string
    readonly with: string
    readonly points: readonly Point[]
    readonly answer_by: string
    /** The entry of the read-back that cleared it up. */
    readonly cleared: number | null
    readonly differing: { readonly why: string; readonly by: string; readonly at: string } | null
    readonly at: string
  }
  /** Subject: the place. */
  patrol: {
    readonly patrol: WrittenPatrol
    readonly from: string
    readonly until: string
    readonly plannedBy: string
    readonly outcome: WrittenOutcome | null
    readonly outcomeAt: string | null
    /** Who said what came of it, and alone may correct that. */
    readonly outcomeBy: string | null
  }
  /** Subject: its kind. */
  sign: { readonly sign: WrittenSign; readonly from: string; readonly until: string; readonly by: string; readonly at: string }
  /** Subject: who owes the steps. */
  harm: {
    readonly harm: HarmOnFile
    readonly received: string
    readonly from: string
    readonly until: string
    readonly due: Readonly<Record<HarmStep, string>>
    readonly done: Readonly<Partial<Record<HarmStep, string>>>
    readonly finding: HarmFinding | null
    readonly by: string
  }
  /** Key: the id of the allegation. */
  'harm-account': { readonly harm: string; readonly text: string; readonly by: string; readonly at: string }
  /** Subject: the mechanism; nothing where none is named. */
  call: {
    readonly call: CallOnFile
    readonly received: string
    readonly until: string | null
    readonly outcome: WrittenCallOutcome | null
    /** Who said what became of it, and alone may correct that. */
    readonly outcomeBy: string | null
    readonly by: string
    readonly at: string
  }
  /** Key: the id of the call. */
  'call-account': { readonly call: string; readonly text: string; readonly by: string; readonly at: string }
}

export const PROMISES_MODELS = [
  ...(['promise', 'commitment-evidence', 'commitment-release', 'reminder', 'glossary', 'wording', 'read-back'] as const),
  ...(['clarification', 'patrol', 'sign', 'harm', 'harm-account', 'call', 'call-account'] as const),
] as const satisfies readonly (keyof PromisesData)[]
