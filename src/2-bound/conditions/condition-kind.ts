/**
 * What one kind of condition is: the schema of its particulars, how they are read, and how it is judged.
 *
 * Every kind is one file with its table of met, unmet and open. *Unmet* needs positive evidence, or that the condition
 * can no longer be cured before the act; everything else that is not met is *open*, with its cause.
 */
import type { z } from 'zod'
import type { Instant } from '#ground/instant.ts'
import { T, type Truth } from '#ground/kleene.ts'
import type { Refusal } from '#ground/refusal.ts'
import type { Grade } from '#know/grade.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import type { Cause } from '../determine/weigh.ts'
import type { Fact } from '../facts/fact.ts'
import type { Provision } from '../law/provision.ts'

/** What judging a condition gave. */
export interface Finding {
  readonly kind: string
  /** True is met, false is unmet, unknown is open. */
  readonly truth: Truth
  readonly cause: Cause | null
  /** The facts it rests on, for and against. */
  readonly facts: readonly Fact[]
  /** What the sentence about it needs: who, which list, by when. */
  readonly values: Readonly<Record<string, string | number>>
  /** Open because someone has yet to act (approve, consent, coordinate), not because something is not known. */
  readonly awaiting: boolean
  /** A damaged fact is behind it: no emergency may leave this open. */
  readonly damaged: boolean
  /** Unmet by the passing of time alone, which is no evidence for the opposite. */
  readonly lapsed: boolean
  /** Parties, duties or instruments that a reader must be told of. */
  readonly mentions: readonly string[]
}

/** What would put a condition right: facts that someone else may bring about, told by whom. */
export interface Cure {
  readonly code: CureCode
  readonly values: Readonly<Record<string, string | number>>
  /** The facts that would then be on file, in their written form. */
  readonly facts: readonly CureFact[]
}
export interface CureFact {
  readonly of: string
  readonly is: string
  readonly value: string | number | boolean
  readonly by?: string
  readonly role?: string
  readonly rev?: number
  /** Where it would first come from, where independence of origins is what is wanted. */
  readonly origin?: string
  /** B2 unless told otherwise. */
  readonly grade?: Grade
  /** Given at the moment of asking: a notice cannot be given backwards in time. */
  readonly given?: boolean
  /** Takes the place of what is on file under the same `of` and `is`, as when a vetting is renewed or a dispute resolved. */
  readonly settles?: boolean
}
export const CURES = [
  'record',
  'approve',
  'reverse-refusal',
  'consent',
  'notify',
  'coordinate',
  'vet',
  'screen',
  'search-breaches',
  'close-breach',
  'report',
  'vet-superior',
  'assess',
  'corroborate',
  'verify',
  'certify',
  'authenticate',
  'search',
  'declare-interests',
  'classify',
  'certificate',
  'inquire',
  'consult',
] as const
export type CureCode = (typeof CURES)[number]

/** What would undo a condition or settle an open one against the act: facts that others may bring about, and by whom. */
export interface Harm {
  readonly code: HarmCode
  readonly values: Readonly<Record<string, string | number>>
  /** The facts that would then be on file. */
  readonly facts: readonly CureFact[]
  /** What would no longer be: what this person said under `of` and `is`. */
  readonly gone?: { readonly of: string; readonly is: string; readonly by: string }
}
export const HARMS = [
  'contradict',
  'deny',
  'happen',
  'refuse-approval',
  'reverse-approval',
  'take-back-approval',
  'refuse-consent',
  'withdraw-consent',
  'refuse-notice',
  'refuse-coordination',
  'withdraw-coordination',
  'fail-vetting',
  'match',
  'breach',
  'overdue',
  'other-class',
  'assess-over',
  'refute',
  'suspend-certificate',
  'challenge-channel',
  'refuse-search',
  'declare-interest-in',
  'reclassify',
  'challenge-certificate',
  'raise-flag',
  'denied-elsewhere',
] as const
export type HarmCode = (typeof HARMS)[number]

export interface ConditionKind<S extends object> {
  /** The written particulars; unknown keys are refused. */
  readonly schema: z.ZodType
  /** Turns checked particulars into what `judge` reads. */
  readonly read: (written: never) => S | Refusal
  /** Judges it for the atom and moment of `q`. With `want` false the condition is asked to be positively not so. */
  readonly judge: (q: Inquiry, spec: S, want: boolean, within: Provision) => Finding
  /** What someone could do so that it would be met; nothing when only time or the act itself could. */
  readonly cures: (q: Inquiry, spec: S, within: Provision) => readonly Cure[]
  /** What others could do or find so that it would no longer hold; nothing where only law or the act itself could. */
  readonly harms: (q: Inquiry, spec: S, within: Provision) => readonly Harm[]
}

const NONE: readonly never[] = Object.freeze([])
const BLANK = Object.freeze({})

/** A finding with the usual blanks filled in. */
export function finding(
  kind: string,
  truth: Truth,
  cause: Cause | null,
  more: Partial<Pick<Finding, 'facts' | 'values' | 'awaiting' | 'damaged' | 'lapsed' | 'mentions'>> = {},
): Finding {
  return {
    kind,
    truth,
    cause: truth === T ? null : cause,
    facts: more.facts ?? NONE,
    values: more.values ?? BLANK,
    awaiting: more.awaiting ?? false,
    damaged: more.damaged ?? false,
    lapsed: more.lapsed ?? false,
    mentions: more.mentions ?? NONE,
  }
}

/** Joins the findings for each party of a role: all must hold. The heaviest tells the cause. */
export function forAll(parties: readonly Finding[]): Finding {
  if (parties.length === 1) return parties[0] as Finding
  const worst = parties.reduce((a, b) => (b.truth < a.truth ? b : a))
  return {
    ...worst,
    facts: parties.flatMap((p) => p.facts),
    damaged: parties.some((p) => p.damaged),
    mentions: parties.flatMap((p) => p.mentions),
  }
}

/** Joins what is asked of one party: all of it must hold; turned round, one thing that does not hold is enough. */
export function together(found: readonly Finding[], want: boolean): Finding {
  if (want) return forAll(found)
  const best = found.reduce((a, b) => (b.truth > a.truth ? b : a))
  return {
    ...best,
    facts: found.flatMap((one) => one.facts),
    damaged: found.some((one) => one.damaged),
    mentions: found.flatMap((one) => one.mentions),
  }
}

/** The latest moment at which something wanted `before` the act can still be done, and whether that has passed. */
export function deadlinePassed(q: Inquiry, deadline: Instant): boolean {
  q.asked(deadline)
  return q.at >= deadline
}
