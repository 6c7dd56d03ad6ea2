import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { sure } from '#ground/refusal.ts'

/** A piece of a message: bytes, or well-formed text that stands for its UTF-8. */
export type Part = Uint8Array | string

/**
 * The two functions everything in the record rests on. They come in as an argument, so that the pure floors run anywhere and the
 * shell can hand in the faster ones of its platform. Several parts are taken as one message, in the order given and with nothing
 * between them: whoever calls must see to it that the parts cannot be cut in another way.
 */
export interface Hashing {
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  sha256(...parts: Part[]): Uint8Array
  /** HMAC with SHA-256 (RFC 2104, FIPS 198-1): 32 bytes. The key has at most HMAC_KEY_BYTES_MAX. */
  hmac(key: Uint8Array, ...parts: Part[]): Uint8Array
}

/** A longer key would be hashed first (RFC 2104); nothing here has one. */
export const HMAC_KEY_BYTES_MAX = 64

const bytesOf = (part: Part): Uint8Array => (typeof part === 'string' ? utf8ToBytes(part) : part)

/** Hashing in plain code, for every place that has no faster one: browsers, tests, verifiers. */
export const portableHashing: Hashing = {
  sha256(...parts) {
    const hash = sha256.create()
    for (const part of parts) hash.update(bytesOf(part))
    return hash.digest()
  },
  hmac(key, ...parts) {
    sure(key.length <= HMAC_KEY_BYTES_MAX, 'a key of HMAC has at most 64 bytes here')
    const mac = hmac.create(sha256, key)
    for (const part of parts) mac.update(bytesOf(part))
    return mac.digest()
  },
}
