/** What a scenario is once it has been read: a real case told as data, which the real engine plays step by step. */
import type { Act } from '#bound/act/act.ts'
import type { Phase } from '#bound/determine/phase.ts'
import type { ReasonCode, Verdict } from '#bound/determine/reasons.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import type { Rulebook } from '#bound/law/rulebook.ts'
import type { Instant } from '#ground/instant.ts'
import type { Basis, Claim, ClaimValue } from '#know/claim.ts'
import type { Party } from '#know/party.ts'
import type { DutyState } from '../record/duty.ts'
import type { Written } from '../record/written.ts'
import type { Given } from './watch-commands.ts'

/** Someone who asks, advises or approves. People are not named, offices are. */
export interface Office {
  readonly id: string
  readonly name: string
  /** The party it belongs to; null where it belongs to none. */
  readonly of: string | null
  readonly roles: ReadonlySet<string>
}

/** An act on file under its name: the docket of one proposal. */
export interface Docket {
  readonly name: string
  readonly title: string
  readonly act: Act
  /** The act as it goes on file: as it was written, with what it is `like`. */
  readonly written: Written
  readonly basis: Basis
  /** Parts of the act with a mark of their own, such as its hours. */
  readonly parts: Readonly<Record<string, Basis>>
}

/** Where an instrument was taken from, and how we came to have it and each of its clauses. */
export interface LawMark {
  readonly source: string
  readonly basis: Basis
  /** Other parts with a mark of their own, such as the end of the term. */
  readonly parts: Readonly<Record<string, Basis>>
  /** By `INSTRUMENT/clause`; of several versions the weakest mark. */
  readonly clauses: ReadonlyMap<string, Basis>
}

/** One wording of an instrument: `written` is null where it stands in the instrument itself. */
export interface Wording {
  readonly v: number
  readonly written: Written | null
  readonly recorded: Instant | null
}

/** An instrument as it goes on file: as it was written, without the scenario's own marks, and its versions apart. */
export interface Paper {
  readonly written: Written
  /** When it says itself that it came on file; null where it does not say. */
  readonly recorded: Instant | null
  readonly wordings: readonly Wording[]
}

/** What goes on file, as it was written. Claims and instruments by id; when they came is told by steps, or by `recorded`. */
export interface OnPaper {
  readonly parties: readonly Written[]
  readonly orders: Readonly<Record<string, Written>>
  readonly lists: readonly Written[]
  readonly claims: ReadonlyMap<string, Written>
  readonly papers: ReadonlyMap<string, Paper>
}

/** What a step does. Instants are moments of the case, never of the machine. */
export type Does =
  | { readonly verb: 'file'; readonly items: readonly { readonly instrument: string; readonly version: number | null }[] }
  | { readonly verb: 'note'; readonly of: string; readonly note: Readonly<Record<string, unknown>> }
  | { readonly verb: 'learn'; readonly claims: readonly string[]; readonly docket: string | null }
  | { readonly verb: 'ask'; readonly act: string }
  | { readonly verb: 'hindsight'; readonly act: string; readonly asked: Instant }
  | { readonly verb: 'perform'; readonly act: string }
  | { readonly verb: 'approve'; readonly act: string; readonly by: string; readonly role: string; readonly value: boolean }
  | { readonly verb: 'discharge'; readonly duty: string }
  | { readonly verb: 'record'; readonly given: readonly Given[] }
  | { readonly verb: 'look-duties' }
  | { readonly verb: 'look-instruments'; readonly instruments: readonly string[] }
  | { readonly verb: 'look-claim'; readonly of: string; readonly is: string }
  | { readonly verb: 'look-incident'; readonly incident: string }
  | { readonly verb: 'look-counted'; readonly what: 'ledger' | 'exchange'; readonly counted: string }
  | { readonly verb: 'look-commitment'; readonly commitment: string }

/** What is expected of an answer. Everything stated is compared exactly. */
export interface ExpectedAnswer {
  readonly sort: 'answer'
  readonly verdict: Verdict
  /** The code of the first reason, and its clause where one is stated. */
  readonly deciding: { readonly code: ReasonCode; readonly ref: string | null }
  readonly mentions: readonly string[]
  readonly notMentions: readonly string[]
  readonly orders: Readonly<Record<string, Verdict>>
  /** By the name of a counterpart, leg or line: the heaviest verdict of what it has a part in. */
  readonly parts: Readonly<Record<string, Verdict>>
  /** The duties that arise, with when they fall due; null where the scenario does not say. */
  readonly duties: Readonly<Record<string, Instant | null>> | null
}
export type Expected =
  | ExpectedAnswer
  | { readonly sort: 'approval'; readonly counts: boolean }
  | { readonly sort: 'duties'; readonly duties: Readonly<Record<string, DutyState>> }
  | { readonly sort: 'instruments'; readonly instruments: Readonly<Record<string, Phase>> }
  /** The last of what a step records is refused, with this code. */
  | { readonly sort: 'refused'; readonly code: string }
  | { readonly sort: 'incident'; readonly incident: Readonly<Record<string, unknown>> }
  | { readonly sort: 'counted'; readonly seen: Readonly<Record<string, unknown>> }
  | { readonly sort: 'commitment'; readonly commitment: Readonly<Record<string, unknown>> }
  | { readonly sort: 'claim'; readonly status: 'known' | 'unknown' | 'disputed'; readonly values: readonly ClaimValue[] }

export interface Step {
  readonly id: string
  readonly at: Instant
  /** One sentence for the reader. */
  readonly says: string
  readonly does: Does
  /** Null for a step that only puts something on file. */
  readonly expected: Expected | null
  /** The source and the place in it that the expectation was taken from. */
  readonly cites: string | null
}

export interface Scenario {
  readonly title: string
  readonly about: string
  readonly house: string
  readonly zone: string
  readonly sources: Readonly<Record<string, string>>
  readonly offices: ReadonlyMap<string, Office>
  readonly places: Readonly<Record<string, string>>
  readonly events: Readonly<Record<string, string>>
  readonly parties: ReadonlyMap<string, Party>
  readonly claims: ReadonlyMap<string, Claim>
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly marks: ReadonlyMap<string, LawMark>
  readonly rulebook: Rulebook
  readonly dockets: ReadonlyMap<string, Docket>
  readonly steps: readonly Step[]
  readonly written: OnPaper
}
