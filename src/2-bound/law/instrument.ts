/**
 * An instrument: a dated document that gives, limits or takes away authority. Mandates, licences, measures, exemptions,
 * standing rules and agreements all have this one shape. Kind sets defaults (scope); apart from that kind and rank decide nothing.
 */
import type { Instant } from '#ground/instant.ts'
import type { Measure } from '#know/lists/entry.ts'
import type { Clause, Scope, Span } from './clause.ts'
import type { Designation } from './designation.ts'
import type { Pattern } from './pattern.ts'

export const INSTRUMENT_KINDS = ['mandate', 'rule', 'licence', 'measure', 'exemption', 'agreement'] as const
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]

/** A mandate's or licence's own conditions bind acts done under it; the others bind every act they match. */
export const DEFAULT_SCOPE: Readonly<Record<InstrumentKind, Scope>> = {
  mandate: 'warrant',
  licence: 'warrant',
  rule: 'any',
  measure: 'any',
  exemption: 'any',
  agreement: 'any',
}

/** The house's own legal order: closed, whatever is done there needs a permit. */
export const HOUSE_ORDER = 'HOUSE'

/** Sealed at filing so that one torn file never stops the whole house: what the instrument can reach at most. */
export interface Envelope {
  readonly about: Pattern
  readonly span: Span | null
}

/**
 * What an instrument is to bring about, for people and for those who examine it: the engine never computes with it. What is null was
 * not stated, and an objective without an indicator, a target and a day cannot be measured.
 */
export interface Objective {
  readonly id: string
  readonly text: string
  readonly indicator: string | null
  readonly baseline: string | null
  readonly target: string | null
  readonly by: Instant | null
}

/** One wording of the instrument. `clauses` is null when no copy of this version can be read any more. */
export interface Version {
  readonly v: number
  readonly from: Instant
  readonly recorded: Instant | null
  readonly clauses: readonly Clause[] | null
  /** The stored copy is damaged and these clauses are the last readable copy of this same version. */
  readonly lastReadableCopy: boolean
}

export interface Instrument {
  readonly id: string
  readonly title: string | null
  readonly order: string
  readonly kind: InstrumentKind
  readonly issuer: string
  /** Shown, never computed with. */
  readonly rank: string | null
  readonly zone: string
  readonly term: Span
  readonly ending: 'definitive' | 'expected'
  readonly ended: { readonly on: Instant; readonly recorded: Instant | null } | null
  readonly endsOn: string | null
  readonly restsOn: readonly string[]
  readonly cites: readonly string[]
  /** The instruments it takes the place of. Text only, as `cites` is: what came before ends by its own term or recorded end. */
  readonly succeeds: readonly string[]
  readonly objectives: readonly Objective[]
  /** The regime of sanctions it belongs to and the measures it brings: shown, never computed with. */
  readonly regime: { readonly id: string; readonly title: string | null } | null
  readonly measures: readonly Measure[]
  /** Who is designated under it, in the order of ids; null where it keeps no such list. */
  readonly designations: readonly Designation[] | null
  readonly suspended: readonly Span[]
  readonly checked: Instant | null
  readonly maxAgeDays: number | null
  /** When the power to issue it was exercised. */
  readonly issued: Instant
  readonly recorded: Instant | null
  /** `scenario` counts inside a played scenario only. */
  readonly attested: boolean | 'scenario'
  readonly contested: boolean
  /** Nothing of the instrument can be read; `envelope` is what was sealed at filing, null when none was. */
  readonly unreadable: boolean
  readonly envelope: Envelope | null
  readonly versions: readonly Version[]
}
