/**
 * Single things of a ledger, such as a weapon with its serial number, that are followed one by one. Whoever counts gives each a name of its own (a tag),
 * because serial numbers are worn off, missing, or the same on two weapons: the name says which thing it is, the serial number what was read on it.
 */
import { z } from 'zod'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { readList } from '#ground/schema.ts'

/** Why no serial number was read: it cannot be, there is none, or nobody looked. */
export const UNREAD = ['unreadable', 'none', 'not-looked-at'] as const
export type Unread = (typeof UNREAD)[number]

/** A thing as one movement names it. Both null: the movement says nothing of its serial number. */
export interface Thing {
  readonly id: string
  readonly serial: string | null
  readonly unread: Unread | null
}

export const things = z
  .array(z.strictObject({ id: label, serial: label.optional(), unread: z.enum(UNREAD).optional() }))
  .max(LIMITS.counted_names_max)
export type ThingWritten = z.output<typeof things>[number]

/** Refused: a serial number that was read and not read at once. */
export const readThings = (raw: readonly ThingWritten[]): readonly Thing[] | Refusal =>
  readList(raw, 'things', ({ id, serial = null, unread = null }) =>
    serial !== null && unread !== null
      ? refuse('shape-wrong', { found: unread, accepted: 'serial | unread' }, { field: 'unread' })
      : { id, serial, unread },
  )

/** That one thing is named twice in the same lines; null where none is. */
export function thingTwice(lines: readonly { readonly things: readonly Thing[] }[]): Refusal | null {
  const seen = new Set<string>()
  for (const [i, line] of lines.entries()) {
    for (const { id } of line.things) {
      if (seen.has(id)) return refuse('shape-repeated', { found: id }, { field: `lines[${i}].things` })
      seen.add(id)
    }
  }
  return null
}
