/** An unregistered find, such as a cache: it has a history of counts of its own, and enters the ledger only by movements out of it. */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES } from '#know/claim.ts'
import { takenFrom } from './balance.ts'
import type { CountLedger } from './ledger.ts'
import { count, type Line, linesIn, type Movement } from './movement.ts'

export interface Find {
  readonly id: string
  readonly title: string
  readonly where: string | null
  readonly on: Instant
}

/** What somebody counted in a find: the latest replaces the ones before, which stay to be read. */
export interface FindCount {
  readonly on: Instant
  readonly lines: readonly Line[]
  readonly why: string
}

const findSchema = z.strictObject({
  id: label,
  title: nameText,
  where: nameText.optional(),
  on: z.string(),
  source: nameText.optional(),
  basis: z.enum(BASES).optional(),
})
const countSchema = z.strictObject({
  on: z.string(),
  lines: z
    .array(z.strictObject({ category: label, count }))
    .min(1)
    .max(LIMITS.counted_names_max),
  why: z.string().min(1).max(LIMITS.text_characters_max),
  source: nameText.optional(),
  basis: z.enum(BASES).optional(),
})

export function readFind(raw: unknown, { zone }: CountLedger): Find | Refusal {
  const written = shaped(findSchema, raw)
  if (isRefusal(written)) return written
  const on = readInstant(written.on, zone)
  if (isRefusal(on)) return placed(on, { field: 'on' })
  return { id: written.id, title: written.title, where: written.where ?? null, on }
}

/** Reads a count of a find. A category is named once; nought is a count. */
export function readFindCount(raw: unknown, ledger: CountLedger): FindCount | Refusal {
  const written = shaped(countSchema, raw)
  if (isRefusal(written)) return written
  const on = readInstant(written.on, ledger.zone)
  if (isRefusal(on)) return placed(on, { field: 'on' })
  const named = written.lines.map(({ category }) => category)
  const twice = named.find((one, i) => named.indexOf(one) !== i)
  if (twice !== undefined) return refuse('shape-repeated', { found: twice }, { field: 'lines' })
  const some = linesIn(
    ledger,
    written.lines.map((line) => ({ ...line, count: Math.max(1, line.count) })),
  )
  if (isRefusal(some)) return some
  const counts = new Map(written.lines.map((line) => [line.category, line.count]))
  return { on, lines: some.map((line) => ({ ...line, count: counts.get(line.category) ?? 0 })), why: written.why }
}

/** A category of which more was taken out of a find than was ever counted in it. */
export interface FindShort {
  readonly category: string
  readonly counted: number
  readonly taken: number
}

/** The first category of which more was taken than the latest count says; null where none is. */
export function findShort(counts: readonly FindCount[], movements: readonly Movement[], find: string): FindShort | null {
  const latest = counts.at(-1)?.lines ?? []
  for (const [category, taken] of [...takenFrom(movements, find)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const counted = latest.find((line) => line.category === category)?.count ?? 0
    if (taken > counted) return { category, counted, taken }
  }
  return null
}
