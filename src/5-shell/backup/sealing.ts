/**
 * Payloads in a backup are sealed under keys made of their records' own keys, so that a backup says nothing without the keys, which are a
 * small file of their own: destroying a key there erases the record from every backup that was ever taken.
 *
 *   key = HMAC(record key, "parley/backup/payload/1" ‖ 0x00)     one text is ever sealed under it, so the nonce may be noughts
 *   key = HMAC(record key, "parley/backup/answer/1" ‖ 0x00 ‖ salt)     for an answer to a request, with 16 random bytes as salt
 *   key = HMAC(record key, "parley/backup/beside/1" ‖ 0x00 ‖ part ‖ 0x00 ‖ salt)     for what lies beside it, a salt of its own for each part
 *
 * What lies beside a record is sealed in pieces; the nonce of each says which piece it is and whether it is the last (the STREAM construction of
 * Hoang, Reyhanitabar, Rogaway and Vizár), so that none can be left out, moved or added.
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

export const besideKey = (recordKey: Uint8Array, part: string, salt: Uint8Array): Uint8Array =>
  nodeHashing.hmac(recordKey, `parley/backup/beside/1\0${part}\0`, salt)

/** Seals a text under a key that seals no other. */
export const seal = (text: string, key: Uint8Array): string => sealed(text, key, NONCE)

/** Seals a piece of something long under a key that seals nothing else. */
export const sealPiece = (bytes: Uint8Array, key: Uint8Array, piece: number, last: boolean): string =>
  sealed(bytes, key, nonceOf(piece, last))

function nonceOf(piece: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE.length)
  nonce.writeUInt32BE(piece, 0)
  nonce[NONCE.length - 1] = last ? 1 : 0
  return nonce
}

function sealed(plain: string | Uint8Array, key: Uint8Array, nonce: Buffer): string {
  const cipher = createCipheriv(ALGORITHM, key, nonce)
  return Buffer.concat([cipher.update(deflateRawSync(plain, QUICK)), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** What was sealed; null where this is not the key, or it was altered. */
export const unseal = (sealed: string, key: Uint8Array): string | null => opened(sealed, key, NONCE)?.toString('utf8') ?? null

/** A piece of something long, as it was sealed in its place; null where it stands elsewhere, this is not the key, or it was altered. */
export const unsealPiece = (sealed: string, key: Uint8Array, piece: number, last: boolean): Buffer | null =>
  opened(sealed, key, nonceOf(piece, last))

function opened(sealed: string, key: Uint8Array, nonce: Buffer): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < TAG_BYTES) return null
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce)
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const packed = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()])
    return inflateRawSync(packed, { maxOutputLength: LIMITS.backup_payload_bytes_max })
  } catch {
    return null
  }
}
