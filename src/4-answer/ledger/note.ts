/**
 * Signed notes and verifier keys (C2SP signed-note v1): a text, and lines with the signatures of those who signed it.
 *
 *     text, ending in a newline
 *     (empty line)
 *     — KEY-NAME base64(key id, 4 bytes ‖ signature)
 *
 * What a note says counts for nothing before `verifyNote` has found a signature of a key that was known beforehand.
 */
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { equalBytes, uint32 } from './bytes.ts'
import type { Hashing } from './hashing.ts'

/** Ed25519 over the text (0x01), and a timestamped cosignature of a checkpoint, Ed25519 (0x04). */
export const KEY_TYPES = { signature: 1, cosignature: 4 } as const
export type KeyType = (typeof KEY_TYPES)[keyof typeof KEY_TYPES]

export interface NoteKey {
  readonly name: string
  readonly type: KeyType
  /** The Ed25519 public key (RFC 8032), 32 bytes. */
  readonly key: Uint8Array
  /** Four bytes that tell keys of one name apart. */
  readonly id: Uint8Array
}

/** One signature line. `signature` is what follows the key id. */
export interface NoteSignature {
  readonly name: string
  readonly id: Uint8Array
  readonly signature: Uint8Array
}

export interface Note {
  /** Ends in a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Whether an Ed25519 signature (RFC 8032), 64 bytes, of these bytes is by this key. Handed in, because each platform has its own. */
export type Verifying = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

/** A note is far smaller: sixteen signatures must be taken, and the largest known are under five kilobytes. */
export const NOTE_CHARACTERS_MAX = 65_536
const SIGNATURES_MAX = 64
const ID_BYTES = 4
const KEY_BYTES = 32
const DASH = '— '
const NAME = /^[^\s+\p{White_Space}\p{Cc}]+$/u

const utf8 = new TextEncoder()

/** Bytes of a text, as they are signed. */
export const textBytes = (text: string): Uint8Array => utf8.encode(text)

/** The id of a key: the first four bytes of SHA-256(name ‖ newline ‖ type ‖ public key). */
export const keyId = (name: string, type: KeyType, key: Uint8Array, hashing: Hashing): Uint8Array =>
  hashing.sha256(name, '\n', Uint8Array.of(type), key).slice(0, ID_BYTES)

/** A key by its parts. The name has no blanks and no `+`; anything else is refused. */
export function noteKey(name: string, type: KeyType, key: Uint8Array, hashing: Hashing): NoteKey | Refusal {
  if (!NAME.test(name) || key.length !== KEY_BYTES) return refuse('vkey-unreadable', { found: shown(name) })
  return { name, type, key, id: keyId(name, type, key, hashing) }
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** A verifier key as text: `name+key id in hex+base64(type ‖ key)`. */
export const writeVkey = ({ name, type, key, id }: NoteKey): string => `${name}+${hex(id)}+${toBase64(Uint8Array.of(type, ...key))}`

/** Reads a verifier key. One of another kind of signature, or whose id is not of its name and key, is refused. */
export function readVkey(text: string, hashing: Hashing): NoteKey | Refusal {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text)
  const bytes = fromBase64(parts?.[3] ?? '?')
  const type = Object.values(KEY_TYPES).find((one) => one === bytes?.[0])
  if (parts === null || bytes === null || type === undefined) return refuse('vkey-unreadable', { found: shown(text) })
  const made = noteKey(parts[1] as string, type, bytes.slice(1), hashing)
  if (isRefusal(made)) return refuse('vkey-unreadable', { found: shown(text) })
  return hex(made.id) === parts[2] ? made : refuse('vkey-id-wrong', { found: parts[2] as string, accepted: hex(made.id) })
}

/** One signature line, with its newline. */
export const signatureLine = (name: string, id: Uint8Array, signature: Uint8Array): string =>
  `${DASH}${name} ${toBase64(Uint8Array.of(...id, ...signature))}\n`

export const writeNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(({ name, id, signature }) => signatureLine(name, id, signature)).join('')}`

/** Reads a note. It must be as the specification says to the last byte; the line of the first that is not is named, counted from 1. */
export function readNote(written: string): Note | Refusal {
  if (written.length > NOTE_CHARACTERS_MAX) return refuse('note-too-long', { found: written.length, max: NOTE_CHARACTERS_MAX })
  const malformed = (line: number, accepted: string): Refusal => refuse('note-malformed', { accepted }, { line })
  const lineOf = (at: number): number => written.slice(0, at).split('\n').length
  const control = [...written].findIndex((letter) => letter < ' ' && letter !== '\n')
  if (control >= 0 || !written.isWellFormed()) return malformed(lineOf(Math.max(0, control)), 'UTF-8')
  if (!written.endsWith('\n')) return malformed(lineOf(written.length), '\\n')
  const split = written.lastIndexOf('\n\n')
  if (split < 0) return malformed(lineOf(written.length), `(empty line) ${DASH}NAME SIGNATURE`)
  const lines = written.slice(split + 2, -1).split('\n')
  const first = lineOf(split + 2)
  if (lines.length > SIGNATURES_MAX) return refuse('note-too-long', { found: lines.length, max: SIGNATURES_MAX })
  const signatures: NoteSignature[] = []
  for (const [i, line] of lines.entries()) {
    const read = readSignatureLine(line)
    if (read === null) return malformed(first + i, `${DASH}NAME SIGNATURE`)
    signatures.push(read)
  }
  return { text: written.slice(0, split + 1), signatures }
}

/** Reads one signature line, without its newline; null where it is none. */
export function readSignatureLine(line: string): NoteSignature | null {
  const [, name = '', coded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(coded)
  if (!NAME.test(name) || bytes === null || bytes.length <= ID_BYTES) return null
  return { name, id: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) }
}

/** Whether a signature line is one of this key, by its name and id. */
export const isBy = (line: NoteSignature, key: NoteKey): boolean => line.name === key.name && equalBytes(line.id, key.id)

/**
 * The keys among `keys`, all of type `signature`, that signed the note. A signature by a known key that does not hold makes the whole note
 * worthless, and so does that none is by a known key. Signatures of others are passed over.
 */
export function verifyNote(note: Note, keys: readonly NoteKey[], verify: Verifying): readonly NoteKey[] | Refusal {
  const by: NoteKey[] = []
  const message = textBytes(note.text)
  for (const key of keys) {
    for (const line of note.signatures.filter((one) => isBy(one, key))) {
      if (!verify(key.key, message, line.signature)) return refuse('note-signature-wrong', { found: key.name })
      if (!by.includes(key)) by.push(key)
    }
  }
  if (by.length > 0) return by
  const found = note.signatures.map(({ name }) => name).join(', ')
  return refuse('note-unsigned', { found, accepted: keys.map(({ name }) => name).join(', ') || '∅' })
}

/** Eight bytes of a whole number, most significant first. */
export const uint64 = (n: number): Uint8Array => Uint8Array.of(...uint32(Math.floor(n / 2 ** 32)), ...uint32(n % 2 ** 32))
