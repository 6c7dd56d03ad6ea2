/**
 * The form of the key file: a head of 64 bytes, then slots of 64 bytes, slot n at 64 * (n + 1).
 *
 *   head   0 "parley/keys" 0x00 | 12 version, uint32 | 16 id of the store, 16 bytes | 32 noughts | 48 check
 *   slot   0 state ('K', 'D' or 'V') | 1 noughts | 8 slot number, uint64 | 16 key, 32 bytes | 48 check
 *
 * Numbers have the most significant byte first. A check is the first 16 bytes of SHA-256 over a tag of its own, the id of the store
 * (slots only) and the 48 bytes before it. So a slot that was torn, moved within the file, or brought from another store is seen to be
 * none, and never gives a key. 64 divides the sectors of every disk: a slot is never half in one sector and half in the next.
 */
import { equalBytes } from '#answer/ledger/bytes.ts'
import { SECRET_BYTES } from '#answer/ledger/portion.ts'
import { nodeHashing } from './node-hashing.ts'

export const SLOT_BYTES = 64
export const KEY_BYTES = SECRET_BYTES
export const VERSION = 1

const MAGIC = Buffer.from('parley/keys\0', 'latin1')
const VERSION_AT = 12
const ID_AT = 16
const ID_END = 32
const NUMBER_AT = 8
const KEY_AT = 16
const CHECK_AT = 48
const HEAD = 'parley/keys-head/1\0'
const SLOT = 'parley/keys-slot/1\0'

/** A key, or why there is none: destroyed on purpose; void, since no record ever came to use it; or not readable as either. */
export type Slot =
  | { readonly state: 'live'; readonly key: Uint8Array }
  | { readonly state: 'destroyed' }
  | { readonly state: 'void' }
  | { readonly state: 'damaged' }

/** How a slot is given up. */
export type Emptied = 'destroyed' | 'void'

const MARKS = { live: 0x4b, destroyed: 0x44, void: 0x56 } as const

/** Where a slot begins in the file, in bytes. */
export const placeOf = (slot: number): number => (slot + 1) * SLOT_BYTES

/** Writes a live slot into `into`, which is 64 bytes of noughts. */
export function writeKey(into: Buffer, id: Uint8Array, slot: number, key: Uint8Array): void {
  into.set(key, KEY_AT)
  finish(into, id, slot, MARKS.live)
}

/** Writes a slot without a key into `into`, which is 64 bytes of noughts. */
export const writeEmptied = (into: Buffer, id: Uint8Array, slot: number, state: Emptied): void => finish(into, id, slot, MARKS[state])

function finish(into: Buffer, id: Uint8Array, slot: number, mark: number): void {
  into[0] = mark
  into.writeBigUInt64BE(BigInt(slot), NUMBER_AT)
  into.set(checkOf(into, id), CHECK_AT)
}

const checkOf = (slot: Buffer, id: Uint8Array): Uint8Array =>
  nodeHashing.sha256(SLOT, id, slot.subarray(0, CHECK_AT)).subarray(0, SLOT_BYTES - CHECK_AT)

/** Reads the 64 bytes of a slot. The key is a copy. */
export function readSlot(bytes: Buffer, id: Uint8Array, slot: number): Slot {
  const whole = bytes.length === SLOT_BYTES && equalBytes(bytes.subarray(CHECK_AT), checkOf(bytes, id))
  if (!whole || bytes.readBigUInt64BE(NUMBER_AT) !== BigInt(slot)) return { state: 'damaged' }
  if (bytes[0] === MARKS.live) return { state: 'live', key: Uint8Array.from(bytes.subarray(KEY_AT, KEY_AT + KEY_BYTES)) }
  if (bytes[0] === MARKS.destroyed) return { state: 'destroyed' }
  return { state: bytes[0] === MARKS.void ? 'void' : 'damaged' }
}

/** The head of a new store with this id of 16 random bytes. */
export function headOf(id: Uint8Array): Buffer {
  const head = Buffer.alloc(SLOT_BYTES)
  MAGIC.copy(head)
  head.writeUInt32BE(VERSION, VERSION_AT)
  head.set(id, ID_AT)
  head.set(headCheck(head), CHECK_AT)
  return head
}

const headCheck = (head: Buffer): Uint8Array => nodeHashing.sha256(HEAD, head.subarray(0, CHECK_AT)).subarray(0, SLOT_BYTES - CHECK_AT)

/** The id in a head, or what is wrong with it. A newer form may have another check, so the version is looked at before it. */
export function readHead(head: Buffer): { readonly id: Uint8Array } | { readonly version: number } | null {
  if (head.length !== SLOT_BYTES || !equalBytes(head.subarray(0, MAGIC.length), MAGIC)) return null
  const version = head.readUInt32BE(VERSION_AT)
  if (version > VERSION) return { version }
  return equalBytes(head.subarray(CHECK_AT), headCheck(head)) ? { id: Uint8Array.from(head.subarray(ID_AT, ID_END)) } : null
}
