/**
 * Projections kept from one engine and held against those of another: what `replay --keep` writes and `replay --against` reads. One JSON
 * value a line: a head, then one line for each answer (docs/formats/kit.md).
 */
import { z } from 'zod'
import { VERDICTS, type Verdict } from '#bound/determine/reasons.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import type { Projection, ReasonShown } from './projection.ts'
import { equal } from './replay.ts'
import type { ReplayedAnswer } from './replay-all.ts'

export const KEPT_FORM = 'parley/projections/1'

const word = z.string().min(1).max(LIMITS.id_characters_max)
const index = z.number().int().nonnegative()
const headSchema = z.strictObject({ form: z.literal(KEPT_FORM), pins: z.record(z.string(), z.string()) })
const reasonSchema = z.looseObject({ code: z.string(), ref: z.string().nullable(), cause: z.string().nullable() })
const projectionSchema = z.looseObject({ verdict: z.enum(VERDICTS), reasons: z.array(reasonSchema) })
const lineSchema = z.strictObject({ docket: word, entry: index, projection: projectionSchema.nullable() })

/** What gave them: the versions of engine, fold and time zone data. */
export type KeptHead = z.infer<typeof headSchema>

/** One answer as it was given: its docket and entry; null where something that it looked at was erased. */
export interface Kept {
  readonly docket: string
  readonly entry: number
  readonly projection: Projection | null
}

/** What an answer comes to under the engine that replays it. */
export function keptOf({ docket, entry, onFile, replayed }: ReplayedAnswer): Kept {
  const now = { same: onFile, drift: replayed.outcome === 'drift' ? replayed.now : onFile, erased: null }[replayed.outcome]
  return { docket, entry, projection: now }
}

/** Reads the values of a file of kept projections, line by line. Refused by line; an entry that comes twice is refused too. */
export function readKept(values: readonly unknown[]): { readonly head: KeptHead; readonly kept: ReadonlyMap<number, Kept> } | Refusal {
  const head = shaped(headSchema, values[0])
  if (isRefusal(head)) return placed(head, { line: 1 })
  const kept = new Map<number, Kept>()
  for (const [i, value] of values.slice(1).entries()) {
    const line = shaped(lineSchema, value)
    if (isRefusal(line)) return placed(line, { line: i + 2 })
    if (kept.has(line.entry)) return refuse('shape-repeated', { found: line.entry }, { line: i + 2, field: 'entry' })
    kept.set(line.entry, line as unknown as Kept)
  }
  return { head, kept }
}

/** How an answer differs from one that was kept: what of it, and the reasons that are there no longer and those that came. */
export interface Drift {
  readonly docket: string
  readonly entry: number
  readonly was: Verdict | 'erased'
  readonly now: Verdict | 'erased'
  readonly what: readonly string[]
  readonly gone: readonly ReasonShown[]
  readonly come: readonly ReasonShown[]
}

/** Null where both say the same. An answer whose record was erased since has nothing to compare: that is no drift. */
export function driftOf(before: Kept, after: Kept): Drift | null {
  const [old, now] = [before.projection, after.projection]
  if (now === null || (old === null && now === null)) return null
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now)])].sort() as (keyof Projection)[]
  const what = keys.filter((key) => !equal(old?.[key], now[key]))
  if (what.length === 0 && before.docket === after.docket) return null
  const without = (these: readonly ReasonShown[], those: readonly ReasonShown[]) =>
    these.filter((one) => !those.some((other) => equal(one, other)))
  const [was, is] = [old?.reasons ?? [], now.reasons]
  return {
    ...{ docket: after.docket, entry: after.entry, was: old?.verdict ?? 'erased', now: now.verdict },
    ...{ what, gone: without(was, is), come: without(is, was) },
  }
}
