/**
 * Signs of tension short of violence, in a series of their own: they are never counted among violations, because a flag is not a shot, and a
 * series that mixes them shows neither.
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, labelSet, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { atLeast, type Grade, readGrade, SUPPORT } from '#know/grade.ts'
import { weekOf } from '../week.ts'

/**
 * `denial` of passage or access; `flag` and other marks of who is here; `rhetoric`; `movement` of people or materiel; `closure` of markets,
 * schools or roads; `other`. The first four are those of UN and regional mechanisms; the last two are drafted.
 */
export const SIGN_KINDS = ['denial', 'flag', 'rhetoric', 'movement', 'closure', 'other'] as const
export type SignKind = (typeof SIGN_KINDS)[number]

const moment = z.string().max(LIMITS.id_characters_max)
export const signSchema = z.strictObject({
  id: label,
  kind: z.enum(SIGN_KINDS),
  from: moment,
  until: moment.optional(),
  place: nameText,
  zone: label.optional(),
  parties: labelSet.optional(),
  agreement: label.optional(),
  text: z.string().min(1).max(LIMITS.text_characters_max),
  source: nameText,
  origin: label,
  grade: z.string(),
})
export type WrittenSign = z.output<typeof signSchema>

/** Reads a sign. Bare dates are midnights in `zone`. What lies ahead is no sign yet. */
export function readSign(
  raw: unknown,
  zone: string,
  recorded: Instant,
): { readonly written: WrittenSign; readonly from: Instant; readonly until: Instant } | Refusal {
  const written = shaped(signSchema, raw)
  if (isRefusal(written)) return written
  const grade = readGrade(written.grade)
  if (isRefusal(grade)) return placed(grade, { field: 'grade' })
  const from = readInstant(written.from, zone)
  if (isRefusal(from)) return placed(from, { field: 'from' })
  const until = written.until === undefined ? from : readInstant(written.until, zone)
  if (isRefusal(until)) return placed(until, { field: 'until' })
  if (from > recorded) return refuse('watch-time-ahead', { found: written.from }, { field: 'from' })
  if (until < from) return refuse('term-ends-before-it-starts', { start: written.from, end: written.until ?? '' }, { field: 'until' })
  return { written, from, until }
}

/** A sign as the series counts it. */
export interface SignCounted {
  readonly id: string
  readonly kind: SignKind
  readonly from: Instant
  readonly grade: Grade
}

/** Of one week and kind: all that were noted, how many of them are graded C3 or better, and which they are, in order of id. */
export interface SignPoint {
  readonly week: string
  readonly kind: SignKind
  readonly n: number
  readonly firm: number
  readonly of: readonly string[]
}

/** By week, then in the order of the kinds; weeks and kinds without any are left out. */
export function signSeries(signs: readonly SignCounted[], zone: string): readonly SignPoint[] {
  const points = new Map<string, { week: string; kind: SignKind; n: number; firm: number; of: string[] }>()
  for (const { id, kind, from, grade } of [...signs].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const week = weekOf(from, zone)
    const point = points.get(`${week} ${kind}`) ?? { week, kind, n: 0, firm: 0, of: [] }
    point.n++
    point.of.push(id)
    if (atLeast(grade, SUPPORT)) point.firm++
    points.set(`${week} ${kind}`, point)
  }
  return [...points.values()].sort((a, b) =>
    a.week < b.week ? -1 : a.week > b.week ? 1 : SIGN_KINDS.indexOf(a.kind) - SIGN_KINDS.indexOf(b.kind),
  )
}
