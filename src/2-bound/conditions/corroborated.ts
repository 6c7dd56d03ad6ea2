/**
 * corroborated: what an act relies on was told by several origins that do not depend on each other, each of them good enough.
 *
 *   met    at least `origins` different origins say so, each graded `grade` or better, and nobody who counts contradicts them
 *   unmet  only contradicted
 *   open   told by too few origins, told and contradicted (disputed), under-graded, run out, not known, damaged
 *
 * An origin is where a thing first came from: the same story from two papers that carry one agency counts once, and a claim whose origin
 * nobody knows counts as no origin of its own, since it may repeat any of the others. A `standard` names grade and number
 * (`standards.ts`); what is written beside it can only ask for more. `of: cites` asks for everything the act cites.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { atLeast, type Grade, readGrade, SUPPORT, writeGrade } from '#know/grade.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import type { Fact } from '../facts/fact.ts'
import { type ConditionKind, type Cure, type Finding, finding, forAll } from './condition-kind.ts'
import { text } from './particulars.ts'
import { STANDARD_NAMES, STANDARDS, type StandardName } from './standards.ts'

interface Spec {
  readonly of: string
  readonly is: string
  readonly grade: Grade
  readonly origins: number
  readonly standard: StandardName | null
}
/** The grades that can be asked for: nothing below C3 supports anything. */
const GRADES = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'] as const
const schema = z.strictObject({
  of: text,
  is: text.optional(),
  grade: z.enum(GRADES).optional(),
  origins: z.number().int().positive().max(LIMITS.origins_max).optional(),
  standard: z.enum(STANDARD_NAMES).optional(),
})

/** Two, where nothing is said: one origin corroborates nothing. */
const ORIGINS = 2

function read(written: z.output<typeof schema>): Spec {
  const { of, is = 'occurred', standard = null } = written
  const least = standard === null ? { grade: SUPPORT, origins: written.origins ?? ORIGINS } : STANDARDS[standard]
  const asked = written.grade === undefined ? SUPPORT : readGrade(written.grade)
  sure(!isRefusal(asked), 'the schema takes grades only')
  return { of, is, standard, grade: stricter(least.grade, asked), origins: Math.max(least.origins, written.origins ?? 1) }
}

const stricter = (a: Grade, b: Grade): Grade => ({
  reliability: a.reliability < b.reliability ? a.reliability : b.reliability,
  credibility: a.credibility < b.credibility ? a.credibility : b.credibility,
})

export const corroborated: ConditionKind<Spec> = {
  schema,
  read,
  judge(q, spec, want) {
    const things = q.meant(spec.of)
    if (things === null) return finding('corroborated', U, unstated(spec.of), { values: valuesOf(spec.of, spec, 0) })
    return forAll(things.map((of) => judgeOne(q, of, spec, want)))
  },
  cures: (q, spec) =>
    // What the act merely declares of itself is never suggested: that would teach evasion.
    spec.of === 'act' ? [] : (q.meant(spec.of) ?? []).map((of) => cureOf(q, of, spec)),
  harms: (q, spec) =>
    (q.meant(spec.of) ?? []).map((of) => ({
      code: judgeOne(q, of, spec, true).truth === T ? 'contradict' : 'deny',
      values: { of, is: spec.is },
      facts: [{ of, is: spec.is, value: false }],
    })),
}

const valuesOf = (of: string, { is, grade, origins, standard }: Spec, told: number) => ({
  ...{ of, is, grade: writeGrade(grade), origins, standard: standard ?? '', told },
})

/** One origin however it is written: case, accents, blanks and points do not make two witnesses. */
const folded = (origin: string): string =>
  origin
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

function originsOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.flatMap(({ origin }) => (origin === null ? [] : folded(origin))).filter((origin) => origin !== ''))
}

/** What is on file at the moment judged, by what it counts for. */
function sorted(q: Inquiry, of: string, spec: Spec) {
  const facts = q.about(of, spec.is)
  const [damaged, whole] = [facts.some((one) => one.damaged), facts.filter((one) => !one.damaged)]
  for (const one of whole) {
    q.until(one.from)
    q.until(one.until)
  }
  const holding = whole.filter((one) => q.t >= one.from && q.t < one.until)
  const [saying, denying] = [holding.filter(({ value }) => value === true), holding.filter(({ value }) => value === false)]
  return {
    facts,
    damaged,
    saying,
    denying,
    good: saying.filter(({ grade }) => grade !== null && atLeast(grade, spec.grade)),
    strange: holding.some((one) => typeof one.value !== 'boolean' && (one.grade === null || one.contradicts)),
    stale: whole.some((one) => q.t >= one.until),
  }
}

function judgeOne(q: Inquiry, of: string, spec: Spec, want: boolean): Finding {
  const on = sorted(q, of, spec)
  const told = originsOf(on.good).size
  const more = { facts: on.facts, damaged: on.damaged, values: valuesOf(of, spec, told) }
  const open = (cause: Parameters<typeof finding>[2]): Finding => finding('corroborated', U, cause, more)
  // Turned round it is the denial that frees and needs C3, while a claim of D4 stands against it.
  const denied = want ? on.denying.some((one) => one.contradicts) : on.denying.some((one) => one.supports)
  const claimed = on.saying.some((one) => (want ? one.supports : one.contradicts))
  if (denied && claimed) return open('disputed')
  if (!want && !denied)
    return on.damaged || on.strange || told < spec.origins ? open(doubt(on)) : finding('corroborated', F, 'denied', more)
  if (denied && want) return finding('corroborated', F, 'denied', more)
  if (on.damaged) return open('damaged')
  if (denied) return on.strange ? open('unreadable-value') : finding('corroborated', T, null, more)
  if (claimed && !on.strange && told >= spec.origins) return finding('corroborated', T, null, more)
  return open(doubt(on))
}

function doubt(on: ReturnType<typeof sorted>): Finding['cause'] {
  if (on.damaged) return 'damaged'
  if (on.strange) return 'unreadable-value'
  if (on.good.length > 0) return 'uncorroborated'
  return on.saying.length > 0 ? 'under-graded' : on.stale ? 'stale' : 'not-known'
}

/** As many more origins as are wanting; where it is denied or damaged, all of them, after what stands against it was cleared up. */
function cureOf(q: Inquiry, of: string, spec: Spec): Cure {
  const on = sorted(q, of, spec)
  const cleared = on.damaged || on.strange || on.denying.some((one) => one.contradicts)
  const known = originsOf(on.good)
  const wanting = cleared ? spec.origins : Math.max(1, spec.origins - known.size)
  return {
    code: 'corroborate',
    values: { ...valuesOf(of, spec, known.size), wanting },
    facts: Array.from({ length: wanting }, (_, i) => ({
      ...{ of, is: spec.is, value: true, origin: `(origin ${i + 1})`, grade: spec.grade },
      ...(cleared ? { settles: true } : {}),
    })),
  }
}
