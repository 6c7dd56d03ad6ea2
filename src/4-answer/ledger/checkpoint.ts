/**
 * Checkpoints (C2SP tlog-checkpoint v1): what a log says of itself at a size, as a signed note.
 *
 *     origin
 *     size, decimal
 *     root, base64
 *     (extension lines, opaque)
 */
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { isBy, type Note, type NoteKey, readNote, signatureLine, textBytes, uint64, type Verifying, verifyNote } from './note.ts'
import { HASH_BYTES, isSize } from './tree.ts'

export interface Checkpoint {
  /** The log, by the name it signs with. */
  readonly origin: string
  readonly size: number
  /** The RFC 6962 root over `size` leaves. */
  readonly root: Uint8Array
  readonly extensions: readonly string[]
}

/** A checkpoint with the note that it was read from. Nothing of it counts until it is verified. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note
}

/** The text that is signed. */
export const checkpointText = ({ origin, size, root, extensions }: Checkpoint): string =>
  `${[origin, String(size), toBase64(root), ...extensions].join('\n')}\n`

const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/

/** A whole number in the one way it may be written, or null. */
export function readDecimalSize(text: string): number | null {
  const n = DECIMAL.test(text) ? Number(text) : Number.NaN
  return isSize(n) ? n : null
}

/** Reads a checkpoint. What is not written exactly as it must be is refused with its line. */
export function readCheckpoint(written: string): SignedCheckpoint | Refusal {
  const note = readNote(written)
  return isRefusal(note) ? note : checkpointOf(note)
}

/** The checkpoint that a note says. */
function checkpointOf(note: Note): SignedCheckpoint | Refusal {
  const [origin = '', sizeText = '', rootText = '', ...extensions] = note.text.slice(0, -1).split('\n')
  if (origin === '') return refuse('checkpoint-malformed', { found: shown(origin), accepted: 'origin' }, { line: 1 })
  const size = readDecimalSize(sizeText)
  if (size === null) return refuse('checkpoint-malformed', { found: shown(sizeText), accepted: '0, 1, 2, …' }, { line: 2 })
  const root = fromBase64(rootText)
  if (root?.length !== HASH_BYTES)
    return refuse('checkpoint-malformed', { found: shown(rootText), accepted: 'base64, 32 bytes' }, { line: 3 })
  const blank = extensions.indexOf('')
  if (blank >= 0) return refuse('checkpoint-malformed', { found: '""', accepted: 'extension' }, { line: blank + 4 })
  return { origin, size, root, extensions, note }
}

/**
 * Whether a checkpoint is of the log with this key: signed by it, under its name as the origin. Gives the checkpoint, or why it is not to
 * be believed.
 */
export function verifyCheckpoint(checkpoint: SignedCheckpoint, keys: readonly NoteKey[], verify: Verifying): SignedCheckpoint | Refusal {
  const own = keys.filter(({ name }) => name === checkpoint.origin)
  if (own.length === 0)
    return refuse('checkpoint-of-another', { found: checkpoint.origin, accepted: keys.map(({ name }) => name).join(', ') || '∅' })
  const by = verifyNote(checkpoint.note, own, verify)
  return isRefusal(by) ? by : checkpoint
}

/** A cosignature found on a checkpoint: whose, and when it says that it was given, in whole seconds since 1970-01-01T00:00Z. */
export interface Cosigned {
  readonly key: NoteKey
  readonly seconds: number
}

/** What a cosigner signs (C2SP tlog-cosignature, Ed25519): two lines, then the text of the checkpoint. */
export const cosignatureMessage = (text: string, seconds: number): Uint8Array => textBytes(`cosignature/v1\ntime ${seconds}\n${text}`)

/** The line of a cosignature: eight bytes of time, then the signature of `cosignatureMessage`. */
export const cosignatureLine = (key: NoteKey, seconds: number, signature: Uint8Array): string =>
  signatureLine(key.name, key.id, Uint8Array.of(...uint64(seconds), ...signature))

const TIME_BYTES = 8
const SIGNATURE_BYTES = 64

/**
 * The cosignatures by known witnesses. One that does not hold makes the checkpoint worthless; those of others are passed over. Of several by
 * one witness the latest counts.
 */
export function cosignaturesOf(note: Note, witnesses: readonly NoteKey[], verify: Verifying): readonly Cosigned[] | Refusal {
  const found: Cosigned[] = []
  for (const key of witnesses) {
    let latest: Cosigned | null = null
    for (const { signature } of note.signatures.filter((one) => isBy(one, key))) {
      const seconds = signature.length === TIME_BYTES + SIGNATURE_BYTES ? secondsOf(signature) : null
      if (seconds === null || !verify(key.key, cosignatureMessage(note.text, seconds), signature.slice(TIME_BYTES)))
        return refuse('note-signature-wrong', { found: key.name })
      if (latest === null || seconds > latest.seconds) latest = { key, seconds }
    }
    if (latest !== null) found.push(latest)
  }
  return found
}

function secondsOf(bytes: Uint8Array): number | null {
  const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0))
  return isSize(seconds) ? seconds : null
}
