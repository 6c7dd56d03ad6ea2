/**
 * Payloads in a backup are sealed under keys made of their records' own keys, so that a backup says nothing without the keys, which are a
 * small file of their own: destroying a key there erases the record from every backup that was ever taken.
 *
 *   key = HMAC(record key, "parley/backup/payload/1" ‖ 0x00)     one text is ever sealed under it, so the nonce may be noughts
 *   key = HMAC(record key, "parley/backup/answer/1" ‖ 0x00 ‖ salt)     for an answer to a request, with 16 random bytes as salt
 *
 * Sealed is the text compressed (RFC 1951) and then AES-256-GCM (NIST SP 800-38D), in base 64 with the tag at its end.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LIMITS } from '#ground/limits.ts'
import { nodeHashing } from '../keys/node-hashing.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE = Buffer.alloc(12)
const TAG_BYTES = 16
const QUICK = { level: 1 }

export const payloadKey = (recordKey: Uint8Array): Uint8Array => nodeHashing.hmac(recordKey, 'parley/backup/payload/1\0')
export const answerKey = (recordKey: Uint8Array, salt: Uint8Array): Uint8Array =>
  nodeHashing.hmac(recordKey, 'parley/backup/answer/1\0', salt)

/** Seals a text under a key that seals no other. */
export function seal(text: string, key: Uint8Array): string {
  const cipher = createCipheriv(ALGORITHM, key, NONCE)
  return Buffer.concat([cipher.update(deflateRawSync(text, QUICK)), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** What was sealed; null where this is not the key, or it was altered. */
export function unseal(sealed: string, key: Uint8Array): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < TAG_BYTES) return null
  try {
    const decipher = createDecipheriv(ALGORITHM, key, NONCE)
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const packed = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()])
    return inflateRawSync(packed, { maxOutputLength: LIMITS.backup_payload_bytes_max }).toString('utf8')
  } catch {
    return null
  }
}
