/** The account of a played scenario: what each step did, what came of it, and where it differs from what was expected. */
import type { Determination } from '#bound/determine/determination.ts'
import type { Standing } from '#bound/determine/phase.ts'
import type { Fact } from '#bound/facts/fact.ts'
import type { Instant } from '#ground/instant.ts'
import type { Basis, Claim } from '#know/claim.ts'
import type { Finding } from '#know/dossier.ts'
import type { DutyState } from '../record/duty.ts'
import type { DutyText } from '../record/entry.ts'
import type { CommitmentSeen } from './commitment-seen.ts'
import type { CountedSeen } from './counted-seen.ts'
import type { IncidentSeen } from './incident-seen.ts'
import type { Docket, Scenario, Step } from './scenario.ts'
import type { Given } from './watch-commands.ts'

/** An instrument, or one version of it, that came on file. */
export interface Filed {
  readonly instrument: string
  readonly version: number | null
}

/** One duty: who owes what to whom, by when, and when it was discharged. */
export interface Duty {
  readonly name: string
  readonly docket: string
  readonly ref: string
  readonly duty: string
  readonly by: string
  readonly to: string | null
  readonly due: Instant | null
  readonly since: Instant
  readonly discharged: Instant | null
}

/**
 * Why an approval counts for nothing: the record refused it. `docket-state`: the docket is past approving;
 * `approved-already`: the same office said the same in that role before. Null when it was recorded, and so counts.
 */
export type Discounted = 'role-not-held' | 'asked-it' | 'advised-it' | 'docket-state' | 'approved-already' | null

export type Outcome =
  | { readonly sort: 'filed'; readonly items: readonly Filed[] }
  | { readonly sort: 'noted'; readonly instrument: string; readonly what: readonly string[] }
  | { readonly sort: 'learnt'; readonly claims: readonly Claim[]; readonly docket: Docket | null }
  | {
      readonly sort: 'answered'
      readonly docket: Docket
      readonly at: Instant
      readonly known: Instant
      readonly determination: Determination
      /** What was looked at and found. */
      readonly facts: readonly Fact[]
      /** The duties that performing it creates, whether or not it was performed. */
      readonly arising: readonly DutyText[]
      /** For a performance, whether it went ahead; null where the question was only asked. */
      readonly performed: boolean | null
      readonly created: readonly Duty[]
    }
  | {
      readonly sort: 'approved'
      readonly docket: Docket
      readonly by: string
      readonly role: string
      readonly value: boolean
      readonly rev: number
      readonly discounted: Discounted
    }
  | { readonly sort: 'discharged'; readonly name: string; readonly duty: Duty | null }
  | { readonly sort: 'duties'; readonly duties: readonly { readonly duty: Duty; readonly state: DutyState }[] }
  | { readonly sort: 'instruments'; readonly standings: readonly Standing[] }
  | { readonly sort: 'recorded'; readonly given: readonly Given[]; readonly refused: string | null }
  | { readonly sort: 'incident'; readonly incident: string; readonly seen: IncidentSeen | null }
  | { readonly sort: 'counted'; readonly counted: string; readonly seen: CountedSeen | null }
  | { readonly sort: 'commitment'; readonly commitment: string; readonly seen: CommitmentSeen | null }
  | { readonly sort: 'claim'; readonly of: string; readonly is: string; readonly finding: Finding }

/** One thing that came out otherwise. `name` is the clause, order, duty or instrument it is about, where there is one. */
export interface Difference {
  readonly what:
    | 'verdict'
    | 'deciding'
    | 'mention'
    | 'no-mention'
    | 'order'
    | 'part'
    | 'duty'
    | 'due'
    | 'counts'
    | 'phase'
    | 'status'
    | 'values'
    | 'refused'
    | 'incident'
    | 'counted'
    | 'commitment'
  readonly name: string | null
  readonly expected: string
  readonly found: string
}

/** Something the answer rests on, and how we came to have it. */
export interface Mark {
  readonly basis: Basis
  readonly sort: 'act' | 'act-part' | 'clause' | 'fact'
  readonly name: string
}

export interface StepAccount {
  readonly step: Step
  readonly outcome: Outcome
  readonly differences: readonly Difference[]
  readonly marks: readonly Mark[]
}

export interface Account {
  readonly scenario: Scenario
  readonly steps: readonly StepAccount[]
  readonly expectations: number
  /** The steps that differ. */
  readonly differing: readonly string[]
}
