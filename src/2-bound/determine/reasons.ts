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
} as const satisfies Record<string, readonly [Verdict, Rung]>
export type ReasonCode = keyof typeof REASONS

export const weightOf = (code: ReasonCode): Verdict => REASONS[code][0]
export const rungOf = (code: ReasonCode): number => TELLING.indexOf(REASONS[code][1])

/** Where the doubt behind an open reason lies. */
export type Doubt =
  | 'reach'
  | 'in-force'
  | 'match'
  | 'unattested'
  | 'not-applicable'
  | 'condition'
  | 'exemption'
  | 'count'
  | 'search-cut'
  | 'splinter'

export interface CountTold {
  readonly used: Decimal
  readonly asked: Decimal
  readonly max: Decimal
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
  /** Everything a reader must be told of by name: clauses, instruments, duties. */
  readonly mentions: readonly string[]
}

/** A reason before times and parts are gathered: what is the same in every cell. */
export type Bare = Omit<Reason, 'parts' | 'during' | 'mentions'> & {
  readonly from: Instant
  readonly until: Instant
  readonly part: string
  readonly also: readonly string[]
}

/** Joins the reasons of all cells: the same reason in several parts and times is told once, in the order of telling. */
export function gather(bare: readonly Bare[]): Reason[] {
  if (bare.length === 1) return [finish(bare as [Bare])]
  const groups = new Map<string, Bare[]>()
  for (const one of bare) {
    const key = `${one.order} ${one.code} ${one.ref ?? ''} ${one.version ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].map((group) => finish(group as [Bare, ...Bare[]])).sort(byTelling)
}

function finish(group: readonly [Bare, ...Bare[]]): Reason {
  const { from, until, part, also, ...first } = group[0]
  const mentions = new Set<string>()
  if (group.length === 1) {
    mention(mentions, group[0])
    return { ...first, parts: part === '' ? [] : [part], during: [{ from, until }], mentions: [...mentions] }
  }
  for (const one of group) mention(mentions, one)
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
    parts: unique(group.map((g) => g.part))
      .filter((p) => p !== '')
      .sort(),
    during: joined(group),
    mentions: [...mentions],
  }
}

function mention(into: Set<string>, one: Bare): void {
  if (one.ref !== null) into.add(one.ref)
  for (const t of one.exemptions) into.add(t.ref)
  for (const m of one.misses) {
    into.add(m.ref)
    for (const id of m.fallen) into.add(id)
  }
  for (const f of one.findings) for (const id of f.mentions) into.add(id)
  for (const id of one.also) into.add(id)
}

/** Of the same condition in several cells, the finding that weighs most. */
function heaviestFindings(group: readonly Bare[]): readonly Finding[] {
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
