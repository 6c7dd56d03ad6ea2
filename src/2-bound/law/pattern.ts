/**
 * A pattern says which acts a clause is about.
 *
 * A missing dimension matches everything. A dimension is a list of names, or the complement of one.
 * Patterns are data: how they are read against an act is `determine/match.ts`.
 */
import { z } from 'zod'

/** The names listed; `complement` means "every name but these". */
export interface Dimension {
  readonly values: ReadonlySet<string>
  readonly complement: boolean
}

export const DIMENSIONS = ['kind', 'actor', 'counterpart', 'end_user', 'party', 'item', 'purpose', 'place'] as const
export type DimensionName = (typeof DIMENSIONS)[number]

/** All eight dimensions, `null` where the clause says nothing. Every key is always there, which keeps matching fast. */
export type Pattern = Readonly<Record<DimensionName, Dimension | null>>

export const ALL_ACTS: Pattern = Object.freeze({
  kind: null,
  actor: null,
  counterpart: null,
  end_user: null,
  party: null,
  item: null,
  purpose: null,
  place: null,
})

const names = z.array(z.string().min(1)).min(1)
const dimension = z.union([names, z.strictObject({ not: names })])

/** The written form: lists under dimension names, or `{not: [...]}`. Unknown keys are refused. */
export const patternSchema = z.strictObject({
  kind: dimension.optional(),
  actor: dimension.optional(),
  counterpart: dimension.optional(),
  end_user: dimension.optional(),
  party: dimension.optional(),
  item: dimension.optional(),
  purpose: dimension.optional(),
  place: dimension.optional(),
})

/**
 * Turns the written form into sets. What is written the same in many clauses is kept once: a large rulebook is then small
 * enough to stay in the processor's caches, which is worth more than any cleverness in matching.
 */
export function pattern(written: z.infer<typeof patternSchema> | undefined): Pattern {
  if (written === undefined) return ALL_ACTS
  return shared(patterns, JSON.stringify(written), () => {
    const made: Record<DimensionName, Dimension | null> = { ...ALL_ACTS }
    for (const name of DIMENSIONS) {
      const given = written[name]
      if (given !== undefined) made[name] = shared(dimensions, JSON.stringify(given), () => dimensionOf(given))
    }
    return made
  })
}

const dimensionOf = (given: z.infer<typeof dimension>): Dimension =>
  Array.isArray(given) ? { values: new Set(given), complement: false } : { values: new Set(given.not), complement: true }

const SHARED_MAX = 100_000
const patterns = new Map<string, Pattern>()
const dimensions = new Map<string, Dimension>()

function shared<X>(kept: Map<string, X>, key: string, make: () => X): X {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make()
  if (kept.size < SHARED_MAX) kept.set(key, made)
  return made
}
