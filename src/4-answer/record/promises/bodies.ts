/** What is recorded about commitments, about what was said, about plans, signs of tension and harm to civilians. Kinds are for ever. */
import type { PromisedLine } from '#watch/commitments/contradiction.ts'
import type { WrittenShowing } from '#watch/commitments/showing.ts'
import type { HarmFinding, HarmStep, WrittenHarm } from '#watch/harm/harm.ts'
import type { WrittenCall, WrittenCallOutcome } from '#watch/hotline/call.ts'
import type { WrittenOutcome, WrittenPatrol } from '#watch/plans/patrol.ts'
import type { WrittenSign } from '#watch/signs/sign.ts'
import type { Glossary } from '#watch/words-said/glossary.ts'
import type { WrittenReadBack } from '#watch/words-said/read-back.ts'

/** What somebody is reminded of: a commitment, an open clarification, or a step owed on an allegation of harm. */
export const REMINDED_OF = ['commitment', 'clarification', 'harm'] as const
export type RemindedOf = (typeof REMINDED_OF)[number]

/** An allegation as it is kept: what was told in words is an entry of its own. */
export type HarmOnFile = Omit<WrittenHarm, 'account'>

/** A call as it is kept: what became of it and what was told in words are entries of their own. */
export type CallOnFile = Omit<WrittenCall, 'account' | 'outcome'>

export interface PromisesBodies {
  /** A promise was made: its act was performed. `keeping` is what the act says of how it is to be kept, as it was written. */
  'promise-made': {
    readonly promise: string
    readonly docket: string
    readonly rev: number
    readonly by: string
    readonly to: readonly string[]
    readonly what: string
    readonly lines: readonly PromisedLine[]
    readonly keeping: Readonly<Record<string, unknown>> | null
    readonly zone: string
    readonly since: string
    readonly due: string | null
    readonly remind: string | null
  }
  /** `from` is null where it denies whatever came before. */
  'commitment-evidence': {
    readonly commitment: string
    readonly showing: WrittenShowing
    readonly from: string | null
    readonly until: string
  }
  'commitment-evidence-withdrawn': { readonly evidence: number; readonly commitment: string; readonly why: string }
  /** `for`: those it is owed to who let them off; `whole`: by a power over the instrument, for all. */
  'commitment-released': { readonly commitment: string; readonly for: readonly string[]; readonly whole: boolean; readonly why: string }
  /** The clock reminded of something; `status` is how it stood then, `next` when it reminds again. */
  reminded: {
    readonly of: RemindedOf
    readonly id: string
    readonly on: string
    readonly status: string
    readonly next: string | null
  }
  'glossary-filed': { readonly glossary: Glossary }
  /** What is to be said on this docket, in a language. */
  'words-drafted': { readonly docket: string; readonly rev: number; readonly lang: string; readonly text: string }
  /** `opens`: the points that differ, by id; `clears`: the entry of the read-back whose open matter this one clears up. */
  'read-back-recorded': {
    readonly docket: string
    readonly rev: number
    readonly read_back: WrittenReadBack
    readonly opens: readonly string[]
    readonly answer_by: string | null
    readonly clears: number | null
  }
  /** The two go on differing, and it is not pursued. */
  'clarification-closed': { readonly clarification: number; readonly docket: string; readonly why: string }
  'patrol-planned': { readonly patrol: WrittenPatrol; readonly from: string; readonly until: string }
  'patrol-ended': { readonly patrol: string; readonly outcome: WrittenOutcome; readonly at: string }
  'sign-noted': { readonly sign: WrittenSign; readonly from: string; readonly until: string }
  'sign-withdrawn': { readonly sign: string; readonly why: string }
  'harm-received': {
    readonly harm: HarmOnFile
    readonly received: string
    readonly from: string
    readonly until: string
    readonly due: Readonly<Record<HarmStep, string>>
  }
  /** What was told, in words. It can be erased. */
  'harm-account-filed': { readonly harm: string; readonly text: string }
  'harm-acknowledged': { readonly harm: string; readonly how: string }
  'harm-assessed': { readonly harm: string; readonly finding: HarmFinding; readonly why: string; readonly rests_on: readonly string[] }
  'harm-answered': { readonly harm: string; readonly text: string }
  'call-logged': { readonly call: CallOnFile; readonly received: string; readonly until: string | null }
  /** What was told, in words. It can be erased. */
  'call-account-filed': { readonly call: string; readonly text: string }
  'call-followed': { readonly call: string; readonly outcome: WrittenCallOutcome }
}
