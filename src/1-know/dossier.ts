import type { Instant } from '#ground/instant.ts'
import { sure } from '#ground/refusal.ts'
import { within } from './bounds.ts'
import type { Claim, ClaimValue } from './claim.ts'
import { atLeast, CONTRADICT, type Grade, SUPPORT } from './grade.ts'

/** A claim that a later one of the same source or origin replaced. It is shown and no longer counts. */
export interface Superseded {
  readonly claim: Claim
  readonly by: string
}

/** All that was said about one property of one party, in order of recording. */
export interface PropertyFile {
  readonly claims: readonly Claim[]
  readonly superseded: readonly Superseded[]
}

/** Everything known about one party at a moment, by property. `of` is null when nothing is known. */
export interface Dossier {
  readonly of: string | null
  readonly knownAt: Instant
  readonly properties: ReadonlyMap<string, PropertyFile>
}

/**
 * Folds the claims about one party that were recorded at or before `knownAt`. The order in which they are handed in does
 * not matter. Nothing is dropped: a corrected claim moves to `superseded`.
 *
 * A correction counts only when it was recorded later than what it corrects, speaks of the same property, and shares its source or
 * origin. Otherwise one source could strike out what another says; such a claim stands beside the other as a contradiction.
 */
export function foldDossier(claims: Iterable<Claim>, knownAt: Instant): Dossier {
  const known = [...claims].filter((claim) => claim.recorded === null || claim.recorded <= knownAt).sort(byRecording)
  const of = known[0]?.of ?? null
  sure(
    known.every((claim) => claim.of === of),
    'a dossier is folded from claims about one party',
  )
  const said = Map.groupBy(known, (claim) => claim.is)
  const properties = new Map([...said.keys()].sort().map((name) => [name, fileOf(said.get(name) ?? [])]))
  return { of, knownAt, properties }
}

const recordedAt = (claim: Claim): number => claim.recorded ?? Number.NEGATIVE_INFINITY

function byRecording(a: Claim, b: Claim): number {
  if (recordedAt(a) !== recordedAt(b)) return recordedAt(a) < recordedAt(b) ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function fileOf(said: readonly Claim[]): PropertyFile {
  const byId = new Map(said.map((claim) => [claim.id, claim]))
  const correctedBy = new Map<string, string>()
  for (const claim of said) {
    const earlier = claim.corrects === undefined ? undefined : byId.get(claim.corrects)
    if (earlier !== undefined && mayCorrect(claim, earlier)) correctedBy.set(earlier.id, claim.id)
  }
  const superseded = said.flatMap((claim) => {
    const by = correctedBy.get(claim.id)
    return by === undefined ? [] : [{ claim, by }]
  })
  return { claims: said.filter((claim) => !correctedBy.has(claim.id)), superseded }
}

const mayCorrect = (later: Claim, earlier: Claim): boolean =>
  recordedAt(later) > recordedAt(earlier) && (later.source === earlier.source || later.origin === earlier.origin)

/** A claim as it is counted. Its credibility is 2 where it says 1 and fewer than two independent origins agree; `lowered` says so. */
export interface Weighed {
  readonly claim: Claim
  readonly counted: Grade
  readonly lowered: 'one-origin' | null
}

/** One of the values stated. What is graded too low for either side is among `uncounted`, so that it stays in sight. */
export interface View {
  readonly value: ClaimValue
  readonly supporting: readonly Weighed[]
  readonly contradicting: readonly Weighed[]
  readonly uncounted: readonly Weighed[]
}

/** What is known of a property at a moment: every value stated and, when one alone stands supported, that value. */
export interface Finding {
  readonly status: 'known' | 'unknown' | 'disputed'
  readonly value: ClaimValue | null
  readonly views: readonly View[]
  readonly superseded: readonly Superseded[]
}

/**
 * What a dossier says of a property at moment `t`. A value is supported by claims of at least C3 and contradicted by claims for
 * another value of at least D4 (SEMANTICS: "Clauses"). Supported and not contradicted is known; supported and contradicted is
 * disputed, whichever side is stronger; anything else is unknown. F and 6 count on neither side.
 */
export function findingAt(dossier: Dossier, property: string, t: Instant): Finding {
  const file = dossier.properties.get(property)
  const holding = (file?.claims ?? []).filter((claim) => within(claim, t))
  const values = [...new Set(holding.map((claim) => claim.value))].sort(byText)
  const weighed = values.map((value) => weigh(holding.filter((claim) => claim.value === value)))
  const views = values.map((value, index): View => {
    const own = weighed[index] ?? []
    return {
      value,
      supporting: own.filter((one) => atLeast(one.counted, SUPPORT)),
      contradicting: weighed.flatMap((others, other) => (other === index ? [] : others.filter((one) => atLeast(one.counted, CONTRADICT)))),
      uncounted: own.filter((one) => !atLeast(one.counted, CONTRADICT)),
    }
  })
  const supported = views.filter((view) => view.supporting.length > 0)
  const [first] = supported
  const status = first === undefined ? 'unknown' : supported.some((view) => view.contradicting.length > 0) ? 'disputed' : 'known'
  return { status, value: status === 'known' ? first!.value : null, views, superseded: file?.superseded ?? [] }
}

/** Values in order of their written form; the type decides between "1" and 1. The order only makes accounts repeatable. */
function byText(a: ClaimValue, b: ClaimValue): number {
  const [x, y] = [`${a} ${typeof a}`, `${b} ${typeof b}`]
  return x < y ? -1 : x > y ? 1 : 0
}

/**
 * Weighs claims that agree. Credibility 1 means confirmed by independent origins (AJP-2.1), so it stands only when two
 * different origins, each good enough to support, agree; one origin relayed twice is still one.
 */
function weigh(agreeing: readonly Claim[]): Weighed[] {
  const origins = new Set(agreeing.filter((claim) => atLeast(claim.grade, SUPPORT)).map((claim) => claim.origin))
  return agreeing.map((claim): Weighed => {
    if (claim.grade.credibility !== 1 || origins.size >= 2) return { claim, counted: claim.grade, lowered: null }
    return { claim, counted: { reliability: claim.grade.reliability, credibility: 2 }, lowered: 'one-origin' }
  })
}
