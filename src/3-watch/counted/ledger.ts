/**
 * A ledger of counted things (weapons, caches, people held): what is counted, where it can be, in which state, and whose two keys
 * every change needs. The chain of states is data: Colombia's mechanism wrote registration, identification, verification of holding,
 * collection, storage, extraction, disposal.
 */
import { z } from 'zod'
import { isZone } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES, type Basis } from '#know/claim.ts'

/** Something a ledger knows by an id. */
export interface Named {
  readonly id: string
  readonly title: string | null
}

export interface CountLedger {
  readonly id: string
  readonly title: string
  /** For bare dates. */
  readonly zone: string
  readonly instrument: string | null
  readonly unit: string | null
  /** The components: every change is said by an office of one and confirmed by an office of another. */
  readonly keys: readonly string[]
  readonly categories: readonly Named[]
  readonly places: readonly Named[]
  readonly states: readonly Named[]
  readonly source: string | null
  readonly basis: Basis | null
}

/** The one state of a ledger that names none. */
const HELD = { id: 'held', title: null }

const named = z.array(z.strictObject({ id: label, title: nameText.optional() })).max(LIMITS.counted_names_max)
const schema = z.strictObject({
  id: label,
  title: nameText,
  zone: z.string(),
  instrument: label.optional(),
  unit: nameText.optional(),
  keys: z.array(label).min(2).max(LIMITS.conditions_max),
  categories: named.min(1),
  places: named.min(1),
  states: named.min(1).optional(),
  source: nameText.optional(),
  basis: z.enum(BASES).optional(),
})

/** Reads a ledger. Unknown keys, an unknown zone, fewer than two components and anything named twice are refused. */
export function readCountLedger(raw: unknown): CountLedger | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const { id, title, zone, keys, categories, places, states } = written
  if (!isZone(zone)) return refuse('zone-unknown', { found: shown(zone) }, { field: 'zone' })
  const lists = { keys, categories: ids(categories), places: ids(places), states: ids(states ?? []) }
  for (const [field, list] of Object.entries(lists)) {
    const twice = list.find((one, i) => list.indexOf(one) !== i)
    if (twice !== undefined) return refuse('shape-repeated', { found: twice }, { field })
  }
  const titled = (list: readonly { id: string; title?: string | undefined }[]): Named[] =>
    list.map((one) => ({ id: one.id, title: one.title ?? null }))
  return {
    ...{ id, title, zone, keys, categories: titled(categories), places: titled(places) },
    states: states === undefined ? [HELD] : titled(states),
    ...{ instrument: written.instrument ?? null, unit: written.unit ?? null },
    ...{ source: written.source ?? null, basis: written.basis ?? null },
  }
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map((one) => one.id)

/** The id as the ledger knows it, or which it would have taken. */
export function knownIn(list: readonly Named[], found: string, field: string): Refusal | null {
  if (list.some((one) => one.id === found)) return null
  return refuse('shape-not-one-of', { found, accepted: ids(list).join(', ') }, { field })
}
