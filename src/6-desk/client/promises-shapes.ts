/** What is answered about commitments one by one, words, plans, signs and harm, as types: docs/formats/api.md in another form. */
import type { DocketState } from '#answer/record/row.ts'
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Shows, Speaker } from '#watch/commitments/commitment.ts'
import type { StatusCause } from '#watch/commitments/ladder.ts'
import type { HarmFinding, HarmStep } from '#watch/harm/harm.ts'
import type { Outcome } from '#watch/plans/patrol.ts'
import type { SignKind } from '#watch/signs/sign.ts'
import type { Flag } from '#watch/words-said/glossary.ts'
import type { ClarificationState, Point } from '#watch/words-said/read-back.ts'
import type { Written } from './shapes.ts'
import type { Commitment, CommitmentStatus } from './watch-shapes.ts'

export interface CommitmentTurn {
  readonly at: string
  readonly status: CommitmentStatus
  readonly cause: StatusCause
  readonly late: boolean
  readonly sources: readonly number[]
}
/** One commitment with its evidence and every turn of its status. */
export interface CommitmentWhole extends Commitment {
  readonly shown: readonly {
    readonly index: number
    readonly shows: Shows
    readonly said_by: string
    /** Who says it, seen from the commitment. */
    readonly speaker: Speaker
    readonly grade: string
    readonly from: string | null
    readonly until: string
    readonly rests_on: readonly string[]
    readonly text: string
    readonly by: string
    readonly at: string
  }[]
  readonly incidents: readonly { readonly incident: string; readonly why: 'clause' | 'instrument-and-party' | 'party' }[]
  readonly course: readonly CommitmentTurn[]
}
export interface Reminder {
  readonly index: number
  readonly of: 'commitment' | 'clarification' | 'harm'
  readonly id: string
  readonly on: string
  readonly status: string
  readonly at: string
}

export interface Statement {
  readonly index: number
  readonly docket: string
  readonly kind: string
  readonly title: string
  readonly state: DocketState
  readonly verdict: Verdict
  readonly by: string
}
/** Where what was said and what was understood differ. `index` is the entry by which it is cleared up or closed. */
export interface Clarification {
  readonly index: number
  readonly docket: string
  readonly with: string
  readonly points: readonly Point[]
  readonly answer_by: string
  readonly state: ClarificationState
  readonly cleared: number | null
  readonly differing: { readonly why: string; readonly by: string; readonly at: string } | null
  readonly at: string
}
export interface StatementWhole extends Statement {
  readonly cites:
    | readonly {
        readonly id: string
        readonly what: 'incident' | 'claim' | 'unknown'
        readonly standing: 'verified' | 'refuted' | 'open'
        readonly grade: string | null
      }[]
    | null
  readonly words: readonly {
    readonly index: number
    readonly rev: number
    readonly lang: string
    readonly text: string
    readonly by: string
    readonly at: string
    readonly flags: readonly Flag[]
  }[]
  readonly read_backs: readonly {
    readonly index: number
    readonly rev: number
    readonly from: string
    readonly lang: string
    readonly points: readonly Point[]
    readonly by: string
    readonly at: string
  }[]
  readonly clarifications: readonly Clarification[]
}
export interface Glossary {
  readonly index: number
  readonly glossary: Written
  readonly by: string
  readonly at: string
}

export interface Patrol {
  readonly index: number
  readonly id: string
  readonly patrol: Written
  readonly from: string
  readonly until: string
  readonly planned_by: string
  readonly outcome: Outcome | null
  readonly at: string | null
  readonly denied_by: string | null
  readonly why: string | null
  readonly incident: string | null
  readonly by: string | null
}
export interface Covered {
  readonly planned: number
  readonly reached: number
  readonly partly: number
  readonly denied: number
  readonly not_tried: number
  readonly no_word: number
}
export interface Coverage {
  readonly from: string
  readonly until: string
  readonly total: Covered
  readonly weeks: readonly (Covered & { readonly week: string })[]
  readonly places: readonly (Covered & { readonly place: string })[]
  readonly denied_by: readonly { readonly party: string; readonly n: number }[]
  readonly complete: boolean
}
export interface Sign {
  readonly index: number
  readonly id: string
  readonly sign: Written
  readonly kind: SignKind
  readonly from: string
  readonly until: string
  readonly by: string
  readonly at: string
}
export interface SignSeries {
  readonly points: readonly { readonly week: string; readonly kind: SignKind; readonly n: number; readonly firm: number }[]
  readonly complete: boolean
}
export interface Harm {
  readonly index: number
  readonly id: string
  readonly harm: Written
  readonly received: string
  readonly from: string
  readonly until: string
  readonly owes: string
  readonly stage: 'received' | HarmStep
  readonly steps: readonly { readonly step: HarmStep; readonly due: string; readonly done: string | null; readonly late: boolean }[]
  readonly overdue: readonly HarmStep[]
  readonly finding: HarmFinding | null
  readonly by: string
}
/** `account` is null where it was erased. */
export interface HarmWhole extends Harm {
  readonly account: string | null
}
