/**
 * Totals that somebody states, beside what the ledger comes to at that moment. Totals that conflict stay side by side with who says
 * them: none is chosen, and nothing is averaged.
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES } from '#know/claim.ts'
import { type Grade, readGrade } from '#know/grade.ts'
import { cellsAt, sumsAt } from './balance.ts'
import { type CountLedger, knownIn } from './ledger.ts'
import { count, type Movement } from './movement.ts'

export const MEASURES = ['stock', 'in', 'out'] as const
export type Measure = (typeof MEASURES)[number]

/** A total as somebody states it: how many there are (`stock`), ever came in (`in`) or ever went out (`out`), of what `of` names. */
export interface Total {
  readonly id: string
  readonly on: Instant
  readonly measure: Measure
  readonly of: { readonly category: string | null; readonly place: string | null; readonly state: string | null }
  readonly count: number
  readonly source: string
  readonly origin: string
  readonly grade: Grade
}

const schema = z.strictObject({
  id: label,
  on: z.string(),
  measure: z.enum(MEASURES),
  of: z.strictObject({ category: label.optional(), place: label.optional(), state: label.optional() }).optional(),
  count,
  source: nameText,
  origin: nameText,
  grade: z.unknown(),
  words: z.string().max(LIMITS.text_characters_max).optional(),
  basis: z.enum(BASES).optional(),
})

/** Reads a stated total in its ledger. */
export function readTotal(raw: unknown, ledger: CountLedger): Total | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const on = readInstant(written.on, ledger.zone)
  if (isRefusal(on)) return placed(on, { field: 'on' })
  const grade = readGrade(written.grade)
  if (isRefusal(grade)) return placed(grade, { field: 'grade' })
  const { category = null, place = null, state = null } = written.of ?? {}
  const stray =
    (category === null ? null : knownIn(ledger.categories, category, 'of.category')) ??
    (place === null ? null : knownIn(ledger.places, place, 'of.place')) ??
    (state === null ? null : knownIn(ledger.states, state, 'of.state'))
  if (stray) return stray
  const { id, measure, source, origin } = written
  return { id, on, measure, of: { category, place, state }, count: written.count, source, origin, grade }
}

/** What is stated of one thing, beside what the ledger counts at that moment. */
export interface Stated {
  readonly total: Total
  /** What the ledger comes to at the moment the total speaks of. */
  readonly counted: number
  readonly differs: number
  /** Other totals of the same thing and the same moment that give another number. */
  readonly against: readonly string[]
}

/** Each total with what the ledger counts at its moment and with the totals it disagrees with, in order of moment, then id. */
export function sideBySide(totals: readonly Total[], movements: readonly Movement[]): readonly Stated[] {
  const ordered = [...totals].sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1))
  return ordered.map((total) => {
    const counted = countedAt(total, movements)
    const same = ordered.filter((one) => one.id !== total.id && one.count !== total.count && sameThing(one, total) && one.on === total.on)
    return { total, counted, differs: total.count - counted, against: same.map(({ id }) => id) }
  })
}

const sameThing = (a: Total, b: Total): boolean =>
  a.measure === b.measure && a.of.category === b.of.category && a.of.place === b.of.place && a.of.state === b.of.state

/** What the ledger counts of that measure at that moment. For a place or state, `in` and `out` are what came there and left it. */
function countedAt({ measure, of, on }: Pick<Total, 'measure' | 'of' | 'on'>, movements: readonly Movement[]): number {
  const fits = (wanted: string | null, found: string) => wanted === null || wanted === found
  if (of.place === null && of.state === null)
    return sumsAt(movements, on).reduce((sum, one) => sum + (fits(of.category, one.category) ? one[measure] : 0), 0)
  return cellsAt(movements, on).reduce(
    (sum, one) => sum + (fits(of.category, one.category) && fits(of.place, one.place) && fits(of.state, one.state) ? one[measure] : 0),
    0,
  )
}
