/** What is answered about commitments one by one, words, plans, signs and harm, as types: docs/formats/api.md in another form. */
import type { DocketState } from '#answer/record/row.ts'
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Shows, Speaker } from '#watch/commitments/commitment.ts'
import type { StatusCause } from '#watch/commitments/ladder.ts'
import type { HarmFinding, HarmStep } from '#watch/harm/harm.ts'
import type { Caller, CallOutcome } from '#watch/hotline/call.ts'
import type { Outcome } from '#watch/plans/patrol.ts'
import type { SignKind } from '#watch/signs/sign.ts'
import type { Flag, Spot } from '#watch/words-said/glossary.ts'
import type { ClarificationState, Point } from '#watch/words-said/read-back.ts'
import type { ContradictionTold, Written } from './shapes.ts'
import type { Commitment, CommitmentStatus, Step, StepCapability } from './watch-shapes.ts'

export interface CommitmentTurn {
  readonly at: string
  readonly status: CommitmentStatus
  readonly cause: StatusCause
  readonly late: boolean
  readonly sources: readonly number[]
  readonly sentence: string
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
  /** What it contradicts, or which promises of who owes it contradict it. */
  readonly contradicts: readonly ContradictionTold[]
  readonly releases: readonly {
    readonly index: number
    readonly for: readonly string[]
    readonly whole: boolean
    readonly why: string
    readonly by: string
    readonly at: string
  }[]
  /** The last reminder. */
  readonly reminded: Pick<Reminder, 'index' | 'on' | 'status' | 'at'> | null
  readonly capabilities: readonly StepCapability[]
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
  readonly to: readonly string[]
  /** How much of what it cites is how far verified; null where it does not say what it rests on. */
  readonly rests_on: Readonly<Record<Cited['standing'], number>> | null
  readonly langs: readonly string[]
  readonly said: string | null
  readonly read_back_by: readonly string[]
  /** To whom it was said, who has not told yet what they understood. */
  readonly awaits: readonly string[]
  readonly differences: Readonly<Record<ClarificationState, number>>
}
/** Something that is cited. `step` is how far an incident has come; `of` and `is` are whom a claim is of and what it says. */
export interface Cited {
  readonly id: string
  readonly what: 'incident' | 'claim' | 'unknown'
  readonly standing: 'verified' | 'refuted' | 'open'
  readonly grade: string | null
  readonly title: string | null
  readonly step: Step | null
  readonly of: string | null
  readonly is: string | null
}
/** A term that words use, as its glossary has it. */
export interface TermTold {
  readonly glossary: string
  readonly of: string
  readonly term: string
  readonly contested: boolean
  readonly note: string | null
  readonly wordings: Readonly<Record<string, readonly string[]>>
  readonly means: readonly { readonly by: string; readonly text: string; readonly lang: string | null }[]
}
export interface LookedAt {
  readonly flags: readonly Flag[]
  readonly spots: readonly Spot[]
  readonly terms: readonly TermTold[]
  readonly cites: readonly Cited[]
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
  readonly cites: readonly Cited[] | null
  readonly words: readonly {
    readonly index: number
    readonly rev: number
    readonly lang: string
    readonly text: string
    readonly by: string
    readonly at: string
    readonly flags: readonly Flag[]
    readonly spots: readonly Spot[]
  }[]
  readonly terms: readonly TermTold[]
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
  readonly capabilities: readonly StepCapability[]
}
export interface Glossary {
  readonly index: number
  readonly glossary: Written
  readonly by: string
  readonly at: string
}

export interface PatrolsAsked {
  readonly agreement?: string
  readonly by?: string
  readonly zone?: string
  readonly outcome?: string
  readonly from?: string
  readonly until?: string
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
/** One visit with everything that was said to have come of it. */
export interface PatrolWhole extends Patrol {
  readonly history: readonly {
    readonly entry: number
    readonly what: 'planned' | 'ended'
    readonly by: string
    readonly at: string
    readonly outcome: Written | null
  }[]
  readonly complete: boolean
  readonly capabilities: readonly StepCapability[]
}
export interface Covered {
  readonly planned: number
  readonly reached: number
  readonly partly: number
  readonly denied: number
  readonly not_tried: number
  readonly no_word: number
  /** The visits it counts. */
  readonly of: readonly string[]
}
export interface Coverage {
  readonly from: string
  readonly until: string
  readonly total: Covered
  readonly weeks: readonly (Covered & { readonly week: string })[]
  readonly places: readonly (Covered & { readonly place: string })[]
  /** Also zones where nobody planned to look; last, as null, what names no zone. */
  readonly zones: readonly (Covered & { readonly zone: string | null; readonly name: string | null })[]
  readonly cells: readonly (Covered & { readonly zone: string | null; readonly week: string })[]
  readonly denied_by: readonly { readonly party: string; readonly n: number; readonly of: readonly string[] }[]
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
export interface SignPoint {
  readonly week: string
  readonly kind: SignKind
  readonly n: number
  readonly firm: number
  readonly of: readonly string[]
}
export interface SignSeries {
  readonly points: readonly SignPoint[]
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
  readonly account_entry: number | null
  readonly received_entry: number | null
  readonly history: readonly {
    readonly step: HarmStep
    readonly entry: number
    readonly by: string
    readonly at: string
    readonly words: string
    readonly finding: HarmFinding | null
    readonly rests_on: readonly string[]
  }[]
  readonly complete: boolean
  readonly capabilities: readonly StepCapability[]
}

/** A line of the log of the hotline: a call, or a report that came over one without its call being logged. */
export interface HotlineLine {
  readonly index: number
  readonly kind: 'call' | 'report'
  readonly id: string
  readonly received: string
  readonly until: string | null
  readonly line: string | null
  readonly taken_by: string
  readonly caller: Caller | 'sensor'
  readonly party: string | null
  readonly mechanism: string | null
  readonly about: string
  readonly account: number | null
  readonly became: CallOutcome | null
  readonly report: string | null
  readonly state: 'received' | 'admitted' | 'rejected' | null
  readonly incident: string | null
  readonly to: string | null
  readonly why: string | null
  readonly followed_by: string | null
  readonly by: string
}
export interface HotlineLog {
  readonly items: readonly HotlineLine[]
  readonly complete: boolean
}
