/**
 * Every reason the engine can give. The list is closed and codes are for ever: add, never reuse.
 *
 * A reason names instrument, clause and version and the facts it rests on. Sentences are made at the edge, in the
 * reader's language, from `reason.<code>` in the catalogues.
 */
import type { Decimal } from '#ground/decimal.ts'
import type { Instant } from '#ground/instant.ts'
import type { Finding } from '../conditions/condition-kind.ts'
import type { Fact } from '../facts/fact.ts'
import type { Span } from '../law/clause.ts'
import type { Miss } from './cover.ts'
import type { Tried } from './exemption.ts'
import type { Cause } from './weigh.ts'

export const VERDICTS = ['permit', 'refer', 'refuse'] as const
export type Verdict = (typeof VERDICTS)[number]

/** The order of telling, not of deciding: the desk's gates stand in it too. */
export const TELLING = ['unreadable', 'prohibited', 'no-authority', 'unmet', 'over-limit', 'open', 'awaiting', 'permitted'] as const
export type Rung = (typeof TELLING)[number]

/** Each code with its weight and its rung. */
export const REASONS = {
  'act-without-end': ['refuse', 'unreadable'],
  'act-ends-before-start': ['refuse', 'unreadable'],
  'act-too-large': ['refuse', 'unreadable'],
  'instrument-unreadable': ['refuse', 'unreadable'],
  'version-unreadable': ['refuse', 'unreadable'],
  'clause-unreadable': ['refuse', 'unreadable'],
  'exemption-malformed': ['refuse', 'unreadable'],
  prohibited: ['refuse', 'prohibited'],
  'no-authority': ['refuse', 'no-authority'],
  'requirement-unmet': ['refuse', 'unmet'],
  'over-limit': ['refuse', 'over-limit'],
  'unreadable-open': ['refer', 'open'],
  'order-stale': ['refer', 'open'],
  'prohibition-open': ['refer', 'open'],
  'authority-open': ['refer', 'open'],
  'requirement-open': ['refer', 'open'],
  'limit-open': ['refer', 'open'],
  'requirement-awaiting': ['refer', 'awaiting'],
  'requirement-deferred': ['permit', 'permitted'],
  authorised: ['permit', 'permitted'],
  'requirement-met': ['permit', 'permitted'],
  'within-limit': ['permit', 'permitted'],
  lifted: ['permit', 'permitted'],
  'not-applicable': ['permit', 'permitted'],
  'last-readable-copy': ['permit', 'permitted'],
  'order-silent': ['permit', 'permitted'],
  'no-licence-required': ['permit', 'permitted'],
} as const satisfies Record<string, readonly [Verdict, Rung]>
export type ReasonCode = keyof typeof REASONS

export const weightOf = (code: ReasonCode): Verdict => REASONS[code][0]
const RUNGS = Object.fromEntries(Object.entries(REASONS).map(([code, [, rung]]) => [code, TELLING.indexOf(rung)])) as Record<
  ReasonCode,
  number
>
/** How far down the ladder a code stands; the lower the number, the sooner it is told. */
const rungOf = (code: ReasonCode): number => RUNGS[code]

/** Where the doubt behind an open reason lies. */
export type Doubt = 'reach' | 'in-force' | 'match' | 'unattested' | 'not-applicable' | 'condition' | 'exemption' | 'count' | 'search-cut'

export interface CountTold {
  readonly used: Decimal
  readonly asked: Decimal
  readonly max: Decimal
  /** By how much `max` may be exceeded; nought unless the clause says so. */
  readonly tolerance: Decimal
  readonly of: string
  readonly unit: string
}

export interface Reason {
  readonly code: ReasonCode
  readonly order: string
  /** `INSTRUMENT/clause`, or the id of an instrument that cannot be read; null where no law stands behind it. */
  readonly ref: string | null
  readonly version: number | null
  readonly doubts: readonly Doubt[]
  readonly cause: Cause | null
  readonly findings: readonly Finding[]
  readonly exemptions: readonly Tried[]
  readonly misses: readonly Miss[]
  readonly para: string | null
  readonly count: CountTold | null
  readonly facts: readonly Fact[]
  /** The parts of the act and the times it concerns. */
  readonly parts: readonly string[]
  readonly during: readonly Span[]
  /** Others that a reader must be told of by name: what reserves the act, damaged permits, what an instrument rests on. */
  readonly also: readonly string[]
}

/** Everything a reason names: clauses, instruments, duties. */
export function mentionsOf(reason: Reason): readonly string[] {
  const names = new Set<string>(reason.also)
  if (reason.ref !== null) names.add(reason.ref)
  for (const t of reason.exemptions) names.add(t.ref)
  for (const m of reason.misses) for (const id of [m.ref, ...m.fallen]) names.add(id)
  for (const f of reason.findings) for (const id of f.mentions) names.add(id)
  return [...names].sort()
}

/**
 * Puts reasons in the order of telling. With `several`, the same reason from several cells or alternatives is told once,
 * with all its parts and times.
 */
export function gather(reasons: Reason[], several: boolean): Reason[] {
  if (!several) return reasons.sort(byTelling)
  const groups = new Map<string, Reason[]>()
  for (const one of reasons) {
    const key = `${one.order} ${one.code} ${one.ref ?? ''} ${one.version ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].map(merged).sort(byTelling)
}

function merged(group: readonly Reason[]): Reason {
  const first = group[0] as Reason
  if (group.length === 1) return first
  return {
    ...first,
    doubts: unique(group.flatMap((g) => g.doubts)),
    findings: heaviestFindings(group),
    exemptions: uniqueBy(
      group.flatMap((g) => g.exemptions),
      (t) => `${t.ref} ${t.truth}`,
    ),
    misses: uniqueBy(
      group.flatMap((g) => g.misses),
      (m) => m.ref,
    ),
    facts: unique(group.flatMap((g) => g.facts)),
    also: unique(group.flatMap((g) => g.also)),
    count: fullest(group),
    parts: unique(group.flatMap((g) => g.parts)).sort(),
    during: joined(group.flatMap((g) => g.during)),
  }
}

/** Of the same limit in several cells, the count that is highest. */
function fullest(group: readonly Reason[]): CountTold | null {
  const counts = group.flatMap((g) => g.count ?? [])
  return counts.reduce<CountTold | null>((a, b) => (a === null || b.used.plus(b.asked).gt(a.used.plus(a.asked)) ? b : a), null)
}

/** Of the same condition in several cells, the finding that weighs most. */
function heaviestFindings(group: readonly Reason[]): readonly Finding[] {
  let most = group[0]?.findings ?? []
  for (const { findings } of group) {
    const heavier = findings.some((f, i) => f.truth < (most[i]?.truth ?? 2))
    if (heavier) most = findings
  }
  return most
}

function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.until - b.until)
  const out: { from: Instant; until: Instant }[] = []
  for (const span of sorted) {
    const last = out.at(-1)
    if (last !== undefined && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else out.push({ from: span.from, until: span.until })
  }
  return out
}

const unique = <X>(items: readonly X[]): X[] => [...new Set(items)]
function uniqueBy<X>(items: readonly X[], key: (item: X) => string): X[] {
  const seen = new Map<string, X>()
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item)
  return [...seen.values()]
}

/** Rung first, then order and clause, so that the first reason is the one that decides. */
export function byTelling(a: Reason, b: Reason): number {
  return (
    rungOf(a.code) - rungOf(b.code) ||
    compare(a.order, b.order) ||
    compare(a.ref ?? '', b.ref ?? '') ||
    compare(a.code, b.code) ||
    (a.version ?? 0) - (b.version ?? 0)
  )
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
