/**
 * How one portion of a record is committed to. A portion is one top-level key of the record's content; the key, as it stands, is the
 * portion's path.
 *
 *   salt       = HMAC(record key, "parley/salt/1"    ‖ 0x00 ‖ path)
 *   commitment = HMAC(salt,       "parley/portion/1" ‖ 0x00 ‖ member)
 *
 * The member is path and value as they stand in the canonical JSON of the record, `"path":value`; a JSON string ends where it says, so
 * no other path and value have the same member. Texts are UTF-8. Salts differ between portions and tell nothing of one another, so a
 * portion can be shown with its salt while the rest stay hidden, however few values the rest could have. Keys and salts have exactly
 * 32 bytes: HMAC pads a shorter key with noughts, and two keys would then be one.
 */
import { canonical } from '#ground/canonical.ts'
import { at, isRefusal, type Refusal, refuse, shown, sure } from '#ground/refusal.ts'
import type { Hashing } from './hashing.ts'

/** The length of record keys, salts and commitments. */
export const SECRET_BYTES = 32

const SALT = 'parley/salt/1\0'
const PORTION = 'parley/portion/1\0'

/** A portion of a record: its path, and its member as canonical JSON. */
export interface Portion {
  readonly path: string
  readonly member: string
}

/** The salt of the portion with this path, in a record with this key. */
export function saltOf(recordKey: Uint8Array, path: string, hashing: Hashing): Uint8Array {
  sure(recordKey.length === SECRET_BYTES, 'a record key has 32 bytes')
  return hashing.hmac(recordKey, SALT, path)
}

/** The commitment to a portion under its salt. */
export function portionCommitment(portion: Portion, salt: Uint8Array, hashing: Hashing): Uint8Array {
  sure(salt.length === SECRET_BYTES, 'a salt has 32 bytes')
  return hashing.hmac(salt, PORTION, portion.member)
}

/**
 * Cuts a record's content into portions, in the order of canonical JSON. Refused are contents that are no plain record, that say
 * nothing, that hold anything outside JSON, and whole numbers beyond the safe integers: readers of JSON round those differently, so they are
 * written as text. A fraction, such as a latitude somebody wrote, is written as RFC 8785 writes it.
 */
export function portionsOf(content: unknown): readonly Portion[] | Refusal {
  if (!isRecord(content)) return refuse('content-not-a-record', { found: shown(content) })
  const paths = Object.keys(content).sort()
  if (paths.length === 0) return refuse('content-empty')
  const portions: Portion[] = []
  for (const path of paths) {
    const portion = portionOf(path, content[path])
    if (isRefusal(portion)) return portion
    portions.push(portion)
  }
  return portions
}

/** One portion from its path and value, or why it cannot be committed to. */
export function portionOf(path: string, value: unknown): Portion | Refusal {
  const record = canonical({ [path]: value })
  if (isRefusal(record)) return record
  const number = numberRefusal(value)
  return number === null ? { path, member: record.slice(1, -1) } : at(number, { field: path })
}

/** The first whole number that is no safe integer, as a refusal with its place. The value is JSON, as its canonical text has shown. */
function numberRefusal(value: unknown): Refusal | null {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) || !Number.isInteger(value) ? null : refuse('content-number', { found: String(value) })
  if (typeof value !== 'object' || value === null) return null
  const list = Array.isArray(value)
  for (const [key, item] of Object.entries(value)) {
    const refused = numberRefusal(item)
    if (refused !== null) return at(refused, { field: list ? `[${key}]` : key })
  }
  return null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0
}
