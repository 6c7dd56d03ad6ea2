import { hash } from 'node:crypto'
import { type Hashing, HMAC_KEY_BYTES_MAX, type Part } from '#answer/ledger/hashing.ts'
import { sure } from '#ground/refusal.ts'

const DIGEST_BYTES = 32

// Room for short messages, used again and again: almost everything hashed for the record is short.
const scratch = Buffer.alloc(8192)
const outer = Buffer.alloc(HMAC_KEY_BYTES_MAX + DIGEST_BYTES)

/**
 * Hashing by the platform's own code. For short messages most of the time goes into making objects, not into hashing. So HMAC is put
 * together from two one-shot hashes (RFC 2104) rather than by the platform's HMAC object, and digests are asked for as text with one
 * character per byte, which comes back about three times as fast as a buffer.
 */
export const nodeHashing: Hashing = {
  sha256: (...parts) => Buffer.from(digest(gathered(parts, 0)), 'latin1'),
  hmac(key, ...parts) {
    sure(key.length <= HMAC_KEY_BYTES_MAX, 'a key of HMAC has at most 64 bytes here')
    const message = gathered(parts, HMAC_KEY_BYTES_MAX)
    message.fill(0x36, 0, HMAC_KEY_BYTES_MAX)
    outer.fill(0x5c, 0, HMAC_KEY_BYTES_MAX)
    for (let i = 0; i < key.length; i++) {
      message[i] = (key[i] as number) ^ 0x36
      outer[i] = (key[i] as number) ^ 0x5c
    }
    outer.write(digest(message), HMAC_KEY_BYTES_MAX, 'latin1')
    return Buffer.from(digest(outer), 'latin1')
  },
}

const digest = (message: Buffer): string => hash('sha256', message, 'binary')

/** All parts in one run of bytes, behind `room` bytes left free. */
function gathered(parts: readonly Part[], room: number): Buffer {
  let most = room
  // A unit of a text takes at most three bytes of UTF-8.
  for (const part of parts) most += typeof part === 'string' ? part.length * 3 : part.length
  const into = most <= scratch.length ? scratch : Buffer.alloc(most)
  let at = room
  for (const part of parts) {
    if (typeof part === 'string') at += into.write(part, at, 'utf8')
    else {
      into.set(part, at)
      at += part.length
    }
  }
  return into.subarray(0, at)
}
