/**
 * A pattern says which acts a clause is about.
 *
 * A missing dimension matches everything. A dimension is a list of names, or the complement of one.
 * An item may be named by an entry of a control list or a tariff heading too: `item-code.ts`.
 * A party may be named by a list of designations too: `designation.ts`.
 * Patterns are data: how they are read against an act is `determine/match.ts`.
 */
import { z } from 'zod'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { DESIGNATED_MEASURES, type ListName, listName, listReadable } from './designation.ts'
import { codeReadable, type ItemCode, itemCode } from './item-code.ts'

/** The names listed; `complement` means "every name but these". */
export interface Dimension {
  readonly values: ReadonlySet<string>
  readonly complement: boolean
  /** Of items: what among the values is an entry of a control list or a tariff heading. */
  readonly codes?: readonly ItemCode[]
  /** Of parties: what among the values is a list of designations. */
  readonly lists?: readonly ListName[]
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

/** An id with what is said after it: a code of a control list, a list of designations and its measure. */
const NAMED_MAX = 2 * LIMITS.id_characters_max

const names = z.array(label).min(1)
const dimension = z.union([names, z.strictObject({ not: names })])
const items = z
  .array(
    z
      .string()
      .min(1)
      .max(NAMED_MAX)
      .refine(codeReadable, { params: { accepted: 'pumps, EU-DUAL-USE:2B350, HS:8413' } }),
  )
  .min(1)
const parties = z
  .array(
    z
      .string()
      .min(1)
      .max(NAMED_MAX)
      .refine(listReadable, {
        params: { accepted: `PARTY, INSTRUMENT/designated, INSTRUMENT/designated:${DESIGNATED_MEASURES.join('|')}` },
      }),
  )
  .min(1)
const partyDimension = z.union([parties, z.strictObject({ not: parties })])
const itemDimension = z.union([items, z.strictObject({ not: items })])

/** The written form: lists under dimension names, or `{not: [...]}`. Unknown keys are refused. */
export const patternSchema = z.strictObject({
  kind: dimension.optional(),
  actor: partyDimension.optional(),
  counterpart: partyDimension.optional(),
  end_user: partyDimension.optional(),
  party: partyDimension.optional(),
  item: itemDimension.optional(),
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
      if (given === undefined) continue
      const what = name === 'item' ? 'item' : PARTIES.has(name) ? 'party' : 'name'
      made[name] = shared(dimensions, `${what} ${JSON.stringify(given)}`, () => dimensionOf(given, what))
    }
    return made
  })
}

const PARTIES: ReadonlySet<DimensionName> = new Set(['actor', 'counterpart', 'end_user', 'party'])

function dimensionOf(given: z.infer<typeof dimension>, what: 'item' | 'party' | 'name'): Dimension {
  const complement = !Array.isArray(given)
  const names = Array.isArray(given) ? given : given.not
  const codes = what === 'item' ? names.flatMap((name) => itemCode(name) ?? []) : []
  const lists = what === 'party' ? names.flatMap((name) => listName(name) ?? []) : []
  return {
    values: new Set(names),
    complement,
    ...(codes.length === 0 ? {} : { codes }),
    ...(lists.length === 0 ? {} : { lists }),
  }
}

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
