/**
 * What the API answers, as types: docs/formats/api.md in another form. A test holds them to the schemas of the server, so a
 * shape that changes there does not compile here.
 */

import type { Capability } from '#answer/record/capabilities.ts'
import type { Filing, Told } from '#answer/record/command.ts'
import type { DocketSort } from '#answer/record/dockets-in-order.ts'
import type { DutyState } from '#answer/record/duty.ts'
import type { DutyCapability } from '#answer/record/duty-capabilities.ts'
import type { Projection } from '#answer/record/projection.ts'
import type { Data, DocketState } from '#answer/record/row.ts'
import type { Written } from '#answer/record/written.ts'
import type { Phase } from '#bound/determine/phase.ts'
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Match } from '#ground/fold-text.ts'
import type { CONTRADICTIONS } from '#watch/commitments/contradiction.ts'

/** A row of the record with the index of the entry that made its present state. */
type Row<T> = { readonly index: number } & T

export type Party = Row<{ readonly party: Written }>
export type Office = Row<Data['office']>
export type Order = Row<Data['order']>
export type ControlList = Row<Data['control-list']>
export type Claim = Row<Data['claim'] & { readonly docket: string | null }>
export type Instrument = Row<Data['instrument'] & { readonly standing: Standing }>
export type Docket = Row<Data['docket']>
export type Approval = Row<Data['approval']>
export type Advice = Row<Data['advice']>
export type Report = Row<Data['report']>
export type Usage = Row<Data['usage']>
export type Duty = Row<Data['duty'] & { readonly state: DutyState }>
export type Finding = Row<Data['finding']>
export type Erasure = Row<Data['erasure']>
export type { About, Access, AccessAnswer, AccessAsked, AccessRequest, Derived, HeldOver, Hold, Reads } from './custody-shapes.ts'

/** How a list of dockets is sorted and narrowed. */
export interface DocketsAsked {
  readonly sort?: DocketSort
  readonly state?: DocketState
  readonly verdict?: Verdict
  readonly asked_by?: string
  /** The id of a party, an office or an instrument. */
  readonly names?: string
}

/** What narrows the instruments. */
export interface InstrumentsAsked {
  readonly order?: string
  readonly kind?: string
  readonly phase?: Phase
  readonly names?: string
}

/** What narrows the entries, and from which end they are read. */
export interface EntriesAsked {
  readonly kind?: string
  readonly by?: string
  readonly docket?: string
  readonly order?: 'oldest' | 'newest'
}

/** One thing that a search found, with all it is called beside its id. */
export interface FoundOne {
  readonly index: number
  readonly id: string
  readonly names: readonly string[]
  readonly match: Match
}
/** At most twenty of a kind, the best first, and whether there are more. */
export interface FoundSome {
  readonly items: readonly FoundOne[]
  readonly more: boolean
}
export interface FoundAll {
  readonly entry: Entry | null
  readonly dockets: FoundSome
  readonly parties: FoundSome
  readonly instruments: FoundSome
  readonly offices: FoundSome
  readonly orders: FoundSome
  readonly incidents: FoundSome
  readonly reports: FoundSome
  /** Duties that arose and promises that were made; clauses that are owed by themselves are among the clauses. */
  readonly commitments: FoundSome
  /** Clauses by their words, in any script. */
  readonly clauses: { readonly items: readonly FoundClause[]; readonly more: boolean }
}
export interface FoundClause {
  readonly index: number
  readonly ref: string
  readonly clause: string
  readonly instrument: string
  readonly title: string | null
  readonly snippet: string
  readonly match: Match
  /** Owed by itself: followed as a commitment under its ref. */
  readonly commitment: boolean
}

/** How an instrument stands at a moment. */
export interface Standing {
  readonly at: string
  readonly phase: Phase
  readonly version: number | null
  readonly fallen: readonly string[]
  /** What is on file of it cannot be read: it blocks whatever it may reach. */
  readonly damaged: boolean
}

export interface Entry {
  readonly index: number
  readonly at: string
  readonly kind: string
  readonly by?: string | undefined
  readonly body?: Written | undefined
  readonly tombstone?: number | undefined
  /** In lists of entries: the title of the docket the entry speaks of. */
  readonly title?: string | undefined
}
export interface EntryWithCommitment extends Entry {
  readonly commitment: string | null
}

/** That an entry stands in the tree of a reading, in hex, from the leaf upwards: for `verifyInclusion` of the ledger. */
export interface InclusionProof {
  readonly index: number
  readonly leafHash: string
  readonly size: number
  readonly root: string
  readonly path: readonly string[]
}

export interface Page<T> {
  readonly items: readonly T[]
  /** Give it to the same list as `cursor` for what follows; null at the end. */
  readonly next: string | null
}

export interface Head {
  readonly index: number
  readonly at: string | null
  readonly root: string
  /** The name of the log that the record is published as; null where nothing publishes it. */
  readonly origin: string | null
  readonly now: string
  readonly store: Data['store'] | null
}

/** What the acting office may do with a docket now, and what stands in the way of the rest. */
export interface CapabilityShown extends Omit<Capability, 'why'> {
  readonly why: { readonly code: string; readonly detail: string } | null
}

/** A duty, and what the acting office may do with it now. */
export type DutyWhole = Duty & {
  readonly capabilities: readonly (Omit<DutyCapability, 'why'> & {
    readonly why: { readonly code: string; readonly detail: string } | null
  })[]
}

/** Performed, and without effect for outsiders before the witnesses of the log have cosigned. */
export type Awaiting = Data['awaiting']

export interface DocketWhole {
  readonly docket: Docket
  readonly awaiting: Awaiting | null
  readonly approvals: readonly Approval[]
  readonly advice: readonly Advice[]
  readonly reports: readonly Report[]
  readonly duties: readonly DutyWhole[]
  readonly usage: readonly Usage[]
  readonly findings: readonly Finding[]
  readonly capabilities: readonly CapabilityShown[]
  readonly entries: Page<Entry>
}

/** A reason in sentences: its own, and one for each condition of its clause, in the order in which the account has them. */
export interface ReasonTold {
  readonly code: string
  readonly order: string
  readonly ref: string | null
  readonly sentence: string
  readonly conditions: readonly string[]
}
/** The answer of one legal order. Its reasons stand in the order in which the account has them. */
export interface OrderTold {
  readonly order: string
  readonly verdict: Verdict
  readonly sentence: string
  readonly blocking: readonly ReasonTold[]
  readonly carrying: readonly ReasonTold[]
}
/** A change that would lighten the answer. The kinds, and what `values` holds, are those of docs/formats/determination.md. */
export interface ChangeTold {
  readonly kind: string
  readonly sentence: string
  readonly values: Readonly<Record<string, string | number>>
}
export interface RemedyTold {
  readonly to: 'permit' | 'refer'
  readonly sentence: string
  readonly changes: readonly ChangeTold[]
}
/** A change that would make the answer heavier. The kinds are those of docs/formats/determination.md. */
export interface TurnTold extends ChangeTold {
  readonly to: 'refer' | 'refuse'
  /** From when, where time alone does it. */
  readonly from: string | null
  /** Who would do it, where somebody would. */
  readonly by: string | null
}
export interface Outlook {
  readonly turns: readonly TurnTold[]
  /** False where the search was cut: others may exist. */
  readonly complete: boolean
}

/** Two legal orders whose answers stand against each other, and the clauses of each: for counsel, nothing is chosen. */
export interface ConflictTold {
  readonly kind: 'lifted-and-refused' | 'opposed-requirements' | 'permitted-and-refused'
  readonly orders: readonly [string, string]
  readonly refs: readonly [readonly string[], readonly string[]]
  readonly sentence: string
}

export interface ContradictionTold {
  readonly commitment: string
  readonly why: (typeof CONTRADICTIONS)[number]
  readonly about: string
  readonly sentence: string
}

export interface Answer {
  readonly verdict: Verdict
  readonly sentence: string
  readonly reasons: readonly ReasonTold[]
  readonly orders: readonly OrderTold[]
  readonly conflicts: readonly ConflictTold[]
  readonly duties: readonly { readonly ref: string; readonly by: string; readonly due: string | null; readonly sentence: string }[]
  readonly remedies: readonly RemedyTold[]
  /** False where the search for remedies was cut: others may exist. */
  readonly complete: boolean
  readonly outlook: Outlook
  /** Of a promise: the promises still owed that it contradicts. They are no part of the answer. */
  readonly contradicts: readonly ContradictionTold[]
  /** The zone in which moments are told in sentences. */
  readonly zone: string
  /** The same as data: docs/formats/determination.md. */
  readonly account: Written
}

export interface Replay {
  readonly docket: string
  readonly entry: number
  readonly gatheredAt: number
  readonly outcome: 'same' | 'drift' | 'erased'
  readonly what?: readonly string[] | undefined
  readonly now?: Projection | undefined
  readonly pins?: readonly string[] | undefined
  readonly tombstones?: readonly number[] | undefined
  readonly residue?: boolean | undefined
}

export interface Recalled {
  readonly replay: Replay
  readonly asked: string
  readonly answer: Answer
}

/** What was recorded: the entries from `from` up to, not including, `index`; and what there is to tell of it. */
export type Receipt = { readonly from: number; readonly index: number; readonly at: string } & {
  readonly [K in keyof Told]?: Told[K] | undefined
}

/** One change told to a listener. `dockets` is null when so many changed that everything shown is to be read again. */
export interface Change {
  readonly index: number
  readonly at: string | null
  readonly root: string
  readonly dockets: readonly string[] | null
}

/** Problem details (RFC 9457). `refusals` holds everything that was wrong; `fault` is the number of a mistake of Parley's own. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly where?: { readonly field?: string | undefined } | undefined
  readonly detail: string
  readonly refusals: readonly Omit<Problem, 'type' | 'title' | 'status' | 'refusals' | 'fault'>[]
  readonly fault?: string | undefined
}

export type { DocketSort, DocketState, DutyState, Filing, Match, Phase, Verdict, Written }

/** How the log of the office is published, which acts wait for its witnesses, and what waits now. */
export interface Ledger {
  readonly finalActs: readonly string[]
  readonly awaiting: readonly Awaiting[]
  readonly publishing: {
    readonly origin: string | null
    readonly size: number | null
    readonly at: string | null
    readonly next: string
    readonly everyMinutes: number
    readonly leaves: number
    readonly asked: readonly { readonly witness: string; readonly status: number | null }[]
    readonly waiting: { readonly code: string; readonly detail: string } | null
    readonly why: { readonly code: string; readonly detail: string } | null
  } | null
}
