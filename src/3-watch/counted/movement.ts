/**
 * A movement of counted things: so many of a category leave one place and state and arrive at another. What comes from nowhere enters
 * the ledger, what goes to nowhere leaves it. Counts are whole numbers; what is estimated is not moved but stated.
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES } from '#know/claim.ts'
import { type CountLedger, knownIn } from './ledger.ts'
import { readThings, type Thing, type ThingWritten, things, thingTwice } from './thing.ts'

/** Where something is: a place (a camp, a container) and the state it is in there. */
export interface Spot {
  readonly place: string
  readonly state: string
}

/**
 * So many of one category; `as` is what they turn out to be on arrival, which is the same category unless they were sorted anew. `things` are those
 * of them that are followed one by one; the others are only counted.
 */
export interface Line {
  readonly category: string
  readonly as: string
  readonly count: number
  readonly things: readonly Thing[]
}

export interface Movement {
  readonly id: string
  readonly on: Instant
  /** Null: they enter the ledger. `find`: out of an unregistered find, whose own count goes down. */
  readonly from: Spot | { readonly find: string } | null
  /** Null: they leave the ledger. */
  readonly to: Spot | null
  readonly lines: readonly Line[]
  /** The earlier movement that this one takes the place of; without lines, that one counts for nothing. */
  readonly corrects: string | null
  readonly why: string
}

const spot = z.strictObject({ place: label, state: label.optional() })
export const count = z.int().min(0).max(LIMITS.counted_count_max)
const lines = z
  .array(z.strictObject({ category: label, count, as: label.optional(), things: things.optional() }))
  .max(LIMITS.counted_names_max)
const schema = z.strictObject({
  id: label,
  on: z.string(),
  from: z.union([spot, z.strictObject({ find: label })]).nullable(),
  to: spot.nullable(),
  lines,
  corrects: label.optional(),
  why: z.string().min(1).max(LIMITS.text_characters_max),
  evidence: z.array(label).max(LIMITS.conditions_max).optional(),
  source: nameText.optional(),
  basis: z.enum(BASES).optional(),
})

/**
 * Reads a movement in its ledger. Refused: categories, places and states the ledger does not have, what comes from nowhere and goes to
 * nowhere, a line of nought, and no lines at all except in a correction.
 */
export function readMovement(raw: unknown, ledger: CountLedger): Movement | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const { id, corrects = null, why } = written
  const on = readInstant(written.on, ledger.zone)
  if (isRefusal(on)) return placed(on, { field: 'on' })
  if (written.from === null && written.to === null) return refuse('shape-missing', { accepted: 'from, to' }, { field: 'to' })
  if (written.lines.length === 0 && corrects === null) return refuse('shape-too-small', { found: '[]', min: '1' }, { field: 'lines' })
  if (corrects === id) return refuse('shape-repeated', { found: id }, { field: 'corrects' })
  const from = written.from !== null && 'find' in written.from ? written.from : spotIn(ledger, written.from, 'from')
  if (isRefusal(from)) return from
  const to = spotIn(ledger, written.to, 'to')
  if (isRefusal(to)) return to
  const read = linesIn(ledger, written.lines)
  if (isRefusal(read)) return read
  const twice = thingTwice(read)
  return twice ?? { id, on, from, to, lines: read, corrects, why }
}

function spotIn(ledger: CountLedger, raw: z.output<typeof spot> | null, field: string): Spot | null | Refusal {
  if (raw === null) return null
  const [first] = ledger.states
  if (raw.state === undefined && (ledger.states.length > 1 || first === undefined))
    return refuse('shape-missing', { accepted: ledger.states.map((one) => one.id).join(', ') }, { field: `${field}.state` })
  const state = raw.state ?? first?.id ?? ''
  return (
    knownIn(ledger.places, raw.place, `${field}.place`) ?? knownIn(ledger.states, state, `${field}.state`) ?? { place: raw.place, state }
  )
}

interface LineWritten {
  readonly category: string
  readonly count: number
  readonly as?: string | undefined
  readonly things?: readonly ThingWritten[] | undefined
}

/** Reads lines whose categories the ledger has. */
export function linesIn(ledger: CountLedger, raw: readonly LineWritten[]): readonly Line[] | Refusal {
  const read: Line[] = []
  for (const [i, { category, as = category, count: many, things: single = [] }] of raw.entries()) {
    const stray = knownIn(ledger.categories, category, `lines[${i}].category`) ?? knownIn(ledger.categories, as, `lines[${i}].as`)
    if (stray) return stray
    if (many === 0) return refuse('shape-too-small', { found: '0', min: '1' }, { field: `lines[${i}].count` })
    if (single.length > many)
      return refuse('shape-too-small', { found: String(many), min: String(single.length) }, { field: `lines[${i}].count` })
    const known = readThings(single)
    if (isRefusal(known)) return placed(known, { field: `lines[${i}]` })
    read.push({ category, as, count: many, things: known })
  }
  return read
}
