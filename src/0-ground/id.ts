import type { Instant } from './instant.ts'
import { type Refusal, refuse, shown, sure } from './refusal.ts'

/**
 * Record ids: UUID version 7 (RFC 9562, section 5.7), lower case. The first 48 bits are the moment of making in milliseconds, so ids
 * sort by time. This floor has neither clock nor dice: whoever makes an id brings both.
 */
export type Id = string

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether something is an id as written here. Capitals are not taken, so an id has one text. */
export const isId = (text: unknown): text is Id => typeof text === 'string' && ID.test(text)

/** Reads an id or refuses what is not one. */
export const readId = (text: unknown): Id | Refusal => (isId(text) ? text : refuse('id-unreadable', { found: shown(text) }))

/** Makes an id from a moment (milliseconds, 0 to 2^48 - 1) and 16 random bytes, of which 74 bits are used. */
export function makeId(ms: Instant, random: Uint8Array): Id {
  sure(Number.isSafeInteger(ms) && ms >= 0 && ms < 2 ** 48, 'an id is made at a moment that fits in 48 bits')
  sure(random.length === 16, 'an id takes 16 random bytes')
  const time = ms.toString(16).padStart(12, '0')
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = (8 + (((random[8] ?? 0) >> 4) & 3)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** The moment an id was made. */
export const madeAt = (id: Id): Instant => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

/** Order of making: -1, 0 or 1. */
export const compareIds = (a: Id, b: Id): number => (a < b ? -1 : a > b ? 1 : 0)
