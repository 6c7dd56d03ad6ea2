import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sure } from './refusal.ts'

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 lower-case hex digits. The text must be well-formed, since UTF-8 would turn
 * every lone surrogate into the same mark and two texts would share a digest; canonical text always is.
 */
export function digestOf(text: string): string {
  sure(text.isWellFormed(), 'only well-formed text is hashed')
  return bytesToHex(sha256(utf8ToBytes(text)))
}
