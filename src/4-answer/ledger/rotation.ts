/**
 * What a log says of its own keys, as signed notes, one after the other in `rotations.json`: that another key signs for it from now on, or that
 * another log goes on where this one ended.
 *
 *     parley/log-rotation/1          parley/log-succession/1
 *     old verifier key               name of the log before
 *     new verifier key               new verifier key
 *                                    lost | compromised
 *                                    (the text of the last checkpoint, where there is one)
 *
 * A rotation is signed by both keys. A succession is signed by the new key alone: it proves nothing by itself, and says where to look.
 */
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import type { Hashing } from './hashing.ts'
import { type Note, type NoteKey, readNote, readVkey, textBytes, type Verifying, verifyNote, writeNote, writeVkey } from './note.ts'

export type Change =
  | { readonly what: 'rotation'; readonly from: NoteKey; readonly to: NoteKey }
  | {
      readonly what: 'succession'
      /** The name of the log before. */
      readonly origin: string
      readonly to: NoteKey
      readonly why: 'lost' | 'compromised'
      /** The text of its last checkpoint, or null. */
      readonly last: string | null
    }

/** A change with the note that says it. Nothing of it counts until it is verified. */
export interface Rotation {
  readonly change: Change
  readonly note: Note
}

const HEADS = { rotation: 'parley/log-rotation/1', succession: 'parley/log-succession/1' } as const
const FORM = 'parley/rotations/1'
/** A log changes its keys seldom. */
const ROTATIONS_MAX = 1_000

export function rotationText(change: Change): string {
  if (change.what === 'rotation') return `${[HEADS.rotation, writeVkey(change.from), writeVkey(change.to)].join('\n')}\n`
  return `${[HEADS.succession, change.origin, writeVkey(change.to), change.why].join('\n')}\n${change.last ?? ''}`
}

interface Signing {
  readonly key: NoteKey
  sign(message: Uint8Array): Uint8Array
}

/** A note of ours over a text. */
export const signedRotation = (text: string, by: readonly Signing[]): Note => ({
  text,
  signatures: by.map(({ key, sign }) => ({ name: key.name, id: key.id, signature: sign(textBytes(text)) })),
})

export const writeRotations = (all: readonly (Rotation | Note)[]): string =>
  `${JSON.stringify({ form: FORM, notes: all.map((one) => writeNote('note' in one ? one.note : one)) })}\n`

/** Reads `rotations.json`, which is exactly as it is written: no blanks, no other keys, none twice. The note that cannot be read is named. */
export function readRotations(text: string, hashing: Hashing): readonly Rotation[] | Refusal {
  const notes = notesIn(text)
  if (notes === null) return refuse('rotation-malformed', { found: shown(text.slice(0, 40)), accepted: `{"form":"${FORM}","notes":[…]}` })
  const found: Rotation[] = []
  for (const [i, one] of notes.entries()) {
    const note = readNote(one)
    const change = isRefusal(note) ? note : changeOf(note, hashing)
    if (isRefusal(note) || isRefusal(change)) return placed(isRefusal(note) ? note : (change as Refusal), { field: `notes[${i}]` })
    found.push({ change, note })
  }
  return found
}

function notesIn(text: string): readonly string[] | null {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return null
  }
  const notes: unknown = (raw as { notes?: unknown } | null)?.notes
  if (!Array.isArray(notes) || notes.length > ROTATIONS_MAX || !notes.every((one) => typeof one === 'string')) return null
  // What stands twice, or beside it, or in another manner, would be gone when it is written again.
  return `${JSON.stringify({ form: FORM, notes })}\n` === text ? notes : null
}

function changeOf(note: Note, hashing: Hashing): Change | Refusal {
  const [head = '', second = '', third = '', fourth = '', ...more] = note.text.slice(0, -1).split('\n')
  const wrong = (line: number, found: string, accepted: string) => refuse('rotation-malformed', { found: shown(found), accepted }, { line })
  if (head === HEADS.rotation) {
    const [from, to] = [readVkey(second, hashing), readVkey(third, hashing)]
    if (isRefusal(from)) return placed(from, { line: 2 })
    if (isRefusal(to)) return placed(to, { line: 3 })
    if (to.name !== from.name) return wrong(3, to.name, from.name)
    return fourth === '' && more.length === 0 ? { what: 'rotation', from, to } : wrong(4, fourth, '∅')
  }
  if (head !== HEADS.succession) return wrong(1, head, Object.values(HEADS).join(', '))
  const to = readVkey(third, hashing)
  if (isRefusal(to)) return placed(to, { line: 3 })
  if (fourth !== 'lost' && fourth !== 'compromised') return wrong(4, fourth, 'lost, compromised')
  return { what: 'succession', origin: second, to, why: fourth, last: more.length === 0 ? null : `${more.join('\n')}\n` }
}

/**
 * The keys that those known lead to, by rotations that both keys signed: the known ones and all that came after them, in order. What is not
 * signed as it says is refused; what begins at keys nobody knows is passed over, and successions are nobody's proof.
 */
export function followed(known: readonly NoteKey[], rotations: readonly Rotation[], verify: Verifying): readonly NoteKey[] | Refusal {
  const keys = [...known]
  const has = (key: NoteKey) => keys.some((one) => writeVkey(one) === writeVkey(key))
  for (const [i, { change, note }] of rotations.entries()) {
    if (change.what !== 'rotation' || !has(change.from)) continue
    for (const key of [change.from, change.to]) {
      const by = verifyNote(note, [key], verify)
      if (isRefusal(by)) return placed(by, { field: `notes[${i}]` })
    }
    if (!has(change.to)) keys.push(change.to)
  }
  return keys
}
