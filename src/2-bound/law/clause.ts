/**
 * The five things a clause can be and their faces: permit, forbid and require, limit, reserve, exempt, oblige, empower.
 *
 * `forbid` is a `require` that nothing satisfies: both are a `Restriction` whose list of conditions may be empty.
 */
import type { Decimal } from '#ground/decimal.ts'
import type { Duration } from '#ground/duration.ts'
import type { Instant } from '#ground/instant.ts'
import type { OnIncident } from './incident-steps.ts'
import type { Pattern } from './pattern.ts'

/** `warrant` binds only acts done under this instrument; `any` binds every act the clause matches. */
export type Scope = 'warrant' | 'any'

/** One condition of the closed vocabulary: pure data, judged by the file of its kind under `conditions/`. */
export interface Condition {
  readonly kind: string
  readonly spec: Readonly<Record<string, unknown>>
}

/** Acts so described are outside the clause; `para` is the paragraph that says so. */
export interface NotApplicable {
  readonly about: Pattern
  readonly para: string
}

interface Base {
  /** Never reused, survives amendments: people cite it. */
  readonly id: string
  /** `INSTRUMENT/id`. */
  readonly ref: string
  readonly about: Pattern
  readonly tags: readonly string[]
  readonly notApplicable: readonly NotApplicable[]
  /** The original words beside the structured form, for people. */
  readonly words: string | null
}

export interface Permit extends Base {
  readonly effect: 'permit'
  /** Clause refs, or the id of an unreadable instrument, that an emergency may leave open. */
  readonly defer: readonly string[]
  /** How soon after the act a deferral must be justified. */
  readonly within: Duration | null
  readonly afterTheFact: boolean
}
export interface Restriction extends Base {
  readonly effect: 'forbid' | 'require'
  readonly any: readonly Condition[]
  readonly scope: Scope
}
export interface Limit extends Base {
  readonly effect: 'limit'
  readonly max: Decimal
  /** By how much `max` may be exceeded, in the same measure; nought unless the text says so. */
  readonly tolerance: Decimal
  /** `count` of acts, `qty` of goods or people, or a currency. */
  readonly of: string
  /** The unit a `qty` is counted in; `item` when none is written. */
  readonly unit: string
  readonly window: LimitWindow
  readonly scope: Scope
}
export type LimitWindow = { readonly every: 'term' | 'day' | 'month' | 'year' } | { readonly rolling: number }
export interface Reserve extends Base {
  readonly effect: 'reserve'
  /** Acts are reserved only where all of these hold: as informed, or as suspected. Empty: whatever they are for. */
  readonly if: readonly Condition[]
}
/** What an exemption names: a clause, or every restriction with a tag (of an issuer). */
export type Lift = { readonly ref: string } | { readonly tag: string; readonly issuer: string | null }
export interface Exempt extends Base {
  readonly effect: 'exempt'
  readonly lifts: readonly Lift[]
  readonly if: readonly Condition[]
}
export interface Oblige extends Base {
  readonly effect: 'oblige'
  readonly duty: string
  readonly by: string | null
  readonly to: string | null
  readonly within: Duration | null
  /**
   * Created when an act is performed, or when the duty of another clause falls overdue; `standing`: owed as long as it is in force, by no act;
   * `incident`: a review of the instrument, owed when an incident touches it.
   */
  readonly trigger: 'performed' | 'standing' | { readonly overdue: string } | { readonly incident: OnIncident }
  /** What others owe on their side, and how it hangs together with this. It never excuses by itself. */
  readonly dependsOn: readonly Dependency[]
  /** How it is seen whether it is kept. No answer of the engine hangs on it. */
  readonly keeping: DutyKeeping
}
/** By when a duty is owed whatever acts are done, whether it lasts, and who verifies that it is kept. */
export interface DutyKeeping {
  /** A moment as it was written, read in the zone of the instrument; null where it is owed only for acts that are done. */
  readonly due: string | null
  readonly continuous: boolean
  /** How long a verification of something continuous counts after the time it speaks of. */
  readonly every: Duration | null
  /** Whose verification counts. Nobody named: nobody's does. */
  readonly verifiedBy: readonly string[]
  readonly how: string | null
}
/**
 * `after`: this is owed once the other has been done. `parallel`: both are owed at once, step by step. `ref` is `INSTRUMENT/clause`.
 */
export interface Dependency {
  readonly ref: string
  readonly how: 'after' | 'parallel'
}
export type Verb = 'exempt' | 'amend' | 'suspend' | 'approve' | 'act-for' | 'resolve'
export interface Empower extends Base {
  readonly effect: 'empower'
  readonly who: string
  readonly to: readonly Verb[]
  readonly over: readonly string[]
  readonly onward: boolean
}
/** A clause that was filed and whose copy can no longer be read. `effect` is what is still known of it, if anything. */
export interface DamagedClause extends Base {
  readonly effect: 'unreadable'
  readonly was: Effect | null
}
export type Clause = Permit | Restriction | Limit | Reserve | Exempt | Oblige | Empower | DamagedClause
export type Effect = 'permit' | 'forbid' | 'require' | 'limit' | 'reserve' | 'exempt' | 'oblige' | 'empower'

/** Half-open [from, until). */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}
