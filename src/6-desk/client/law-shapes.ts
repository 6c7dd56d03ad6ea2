/** What the API answers about the law over time, as types. */
import type { LimitDrawn } from '#answer/record/drawdown.ts'
import type { DutyState } from '#answer/record/duty.ts'
import type { Written } from '#answer/record/written.ts'
import type { Commitment } from '#bound/agreements/dependencies.ts'
import type { StandingOfDuty } from '#bound/agreements/standing.ts'
import type { Phase } from '#bound/determine/phase.ts'
import type { DesignationStanding, RequestStanding } from '#bound/law/delisting.ts'
import type { Docket } from './shapes.ts'

/** A version of an instrument and from when it has effect. */
export interface Since {
  readonly v: number
  readonly from: string
}

/** Who is designated at a moment, with reviews and requests. `mark` says how we came to know how long a stage lasts. */
export interface Designated {
  readonly index: number
  readonly instrument: string
  readonly at: string
  readonly designations: readonly {
    readonly id: string
    readonly party: string | null
    readonly listed: string | null
    readonly measures: readonly string[] | null
    readonly criteria: readonly string[]
    readonly statement: string | null
    readonly state: DesignationStanding['state']
    readonly review: string | null
    readonly reviewLate: boolean
    readonly request: (Omit<RequestStanding, 'since' | 'due'> & { readonly since: string; readonly due: string | null }) | null
  }[]
}

/** What was drawn from the limits of an instrument and what is left. */
export interface Drawdown {
  readonly instrument: string
  readonly limits: readonly LimitDrawn[]
}

/** The clauses of an instrument as they read on a date; `markdown` says the same for people. */
export interface LawText {
  readonly index: number
  readonly instrument: string
  readonly on: string
  readonly phase: Phase
  readonly version: Since | null
  readonly clauses: readonly {
    readonly id: string
    readonly ref: string
    readonly clause: Written
    readonly since: Since
    readonly first: Since
  }[]
  readonly removed: readonly { readonly id: string; readonly clause: Written; readonly last: Since; readonly removed: Since }[]
  readonly notes: readonly {
    readonly kind: string
    readonly sentence: string
    readonly from: string | null
    readonly until: string | null
    readonly v: number | null
    readonly event: string | null
  }[]
  readonly markdown: string
}

/** What changes between two versions, and the dockets it touches: named in their answer, or about their act. */
export interface Amendment {
  readonly index: number
  readonly instrument: string
  readonly from: number
  readonly to: number
  readonly clauses: readonly {
    readonly clause: string
    readonly ref: string
    readonly change: 'added' | 'removed' | 'changed'
    readonly wordsOnly: boolean
    readonly before: Written | null
    readonly after: Written | null
    readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
  }[]
  readonly dockets: readonly { readonly docket: Docket; readonly named: readonly string[]; readonly about: readonly string[] }[]
  readonly complete: boolean
}

/** How instruments of one family stood over time, and when none was in force: surely, or not known. */
export interface Gaps {
  readonly index: number
  readonly at: string
  readonly whole: { readonly from: string; readonly until: string } | null
  readonly lanes: readonly {
    readonly instrument: string
    readonly title: string | null
    readonly stretches: readonly { readonly from: string; readonly until: string; readonly phase: Phase }[]
  }[]
  readonly gaps: readonly {
    readonly from: string
    readonly until: string
    readonly certain: boolean
    readonly why: readonly { readonly instrument: string; readonly phase: Phase }[]
  }[]
}

/** Clauses that oblige, what each depends on, and the duties that arose under each. */
export interface Commitments {
  readonly index: number
  readonly at: string
  readonly commitments: readonly (Commitment & {
    readonly duties: readonly (StandingOfDuty & {
      readonly name: string
      readonly docket: string
      readonly state: DutyState
      readonly due: string | null
    })[]
  })[]
  readonly complete: boolean
}
