/**
 * The keys of a log, in the folder of keys: `log.key` signs; while keys change, `log.next.key` signs beside it. `log.retired` lists the
 * verifier keys that signed before, and `rotations.json` holds what a key said of the one after it, for whoever knows only the old one.
 */
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { readCheckpoint, verifyCheckpoint } from '#answer/ledger/checkpoint.ts'
import { KEY_TYPES, type NoteKey, readVkey, writeVkey } from '#answer/ledger/note.ts'
import { type Change, type Rotation, readRotations, rotationText, signedRotation, writeRotations } from '#answer/ledger/rotation.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { replaceFile } from '../files/disk.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { type LogSigner, makeSigner, openSigner, readSigner, type Signer, verifyEd25519 } from './log-key.ts'
import { signedByAll, signedCheckpoint } from './signing.ts'

const FILES = {
  key: 'log.key',
  next: 'log.next.key',
  retired: 'log.retired',
  signed: 'log.checkpoint',
  rotations: 'rotations.json',
} as const
/** Where a file of the keys of a log stands. */
export const keyFile = (keys: string, file: keyof typeof FILES): string => path.join(keys, FILES[file])

const textIn = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** The keys in a folder. The first is made with the name that was asked for, or the other one, where there is none. */
export async function openLogSigner(
  keys: string,
  name: { readonly asked: string | undefined; readonly otherwise: string },
): Promise<LogSigner | Refusal> {
  // What was signed is there and the key is not: another key under the same name would be taken for a thief's.
  if ((await textIn(keyFile(keys, 'signed'))) !== null && (await textIn(keyFile(keys, 'key'))) === null)
    return refuse('log-key-lost', {}, { file: keyFile(keys, 'key') })
  const signer = await named(keys, name)
  if (isRefusal(signer)) return signer
  const next = await nextIn(keys)
  if (isRefusal(next)) return next
  const retired = await retiredIn(keys)
  return isRefusal(retired) ? retired : { ...signer, retired, ...(next === null ? {} : { next }) }
}

/** The first key, by the name that was asked for: a log has its name for ever from the first checkpoint on, and not before. */
async function named(keys: string, name: { readonly asked: string | undefined; readonly otherwise: string }): Promise<Signer | Refusal> {
  const signer = await openSigner(keys, FILES.key, KEY_TYPES.signature, name)
  if (!isRefusal(signer) || signer.code !== 'log-name-differs' || (await textIn(keyFile(keys, 'signed'))) !== null) return signer
  return makeSigner(keyFile(keys, 'key'), KEY_TYPES.signature, name.asked ?? name.otherwise)
}

const nextIn = (keys: string): Promise<Signer | null | Refusal> =>
  readSigner(keyFile(keys, 'next')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

async function retiredIn(keys: string): Promise<readonly NoteKey[] | Refusal> {
  const file = keyFile(keys, 'retired')
  const found: NoteKey[] = []
  for (const [i, line] of ((await textIn(file)) ?? '').split('\n').entries()) {
    const key = line === '' ? null : readVkey(line, nodeHashing)
    if (isRefusal(key)) return placed(key, { file, line: i + 1 })
    if (key !== null) found.push(key)
  }
  return found
}

/** What keys said of those after them; empty where none was changed. */
async function rotationsIn(keys: string): Promise<readonly Rotation[] | Refusal> {
  const file = keyFile(keys, 'rotations')
  const text = await textIn(file)
  const read = text === null ? [] : readRotations(text, nodeHashing)
  return isRefusal(read) ? placed(read, { file }) : read
}

async function said(keys: string, by: readonly Signer[], change: Change): Promise<Refusal | null> {
  const before = await rotationsIn(keys)
  if (isRefusal(before)) return before
  const text = rotationText(change)
  await replaceFile(keyFile(keys, 'rotations'), writeRotations([...before, signedRotation(text, by)]))
  return null
}

/** Makes the next key. From now on both sign. Refused while keys are being changed already. */
export async function rotateKey(keys: string, signer: LogSigner): Promise<LogSigner | Refusal> {
  if (signer.next !== undefined) return refuse('log-key-rotating', { found: writeVkey(signer.next.key) })
  const next = await makeSigner(keyFile(keys, 'next'), KEY_TYPES.signature, signer.key.name)
  if (isRefusal(next)) return next
  const refused = await said(keys, [signer, next], { what: 'rotation', from: signer.key, to: next.key })
  return refused ?? { ...signer, next }
}

/** Ends the overlap: the elder key signs no more, and is gone. Refused before both have signed a checkpoint, or nobody could follow. */
export async function retireKey(keys: string, signer: LogSigner): Promise<LogSigner | Refusal> {
  const { next } = signer
  if (next === undefined) return refuse('log-key-single', {})
  const last = await lastSigned(keys, signer)
  if (isRefusal(last)) return last
  if (last === null || !signedByAll(last.note, signer)) return refuse('log-key-overlap', {}, { file: keyFile(keys, 'signed') })
  const retired = [...(signer.retired ?? []), signer.key]
  await replaceFile(keyFile(keys, 'retired'), retired.map((key) => `${writeVkey(key)}\n`).join(''))
  // Should this be cut short before here, the key is listed as retired and signs all the same: nothing is lost.
  await rename(keyFile(keys, 'next'), keyFile(keys, 'key'))
  return { ...next, retired }
}

async function lastSigned(keys: string, signer: LogSigner) {
  const file = keyFile(keys, 'signed')
  const text = await textIn(file)
  if (text === null) return null
  const read = readCheckpoint(text)
  const known = [signer.key, ...(signer.next === undefined ? [] : [signer.next.key]), ...(signer.retired ?? [])]
  const last = isRefusal(read) ? read : verifyCheckpoint(read, known, verifyEd25519)
  return isRefusal(last) ? placed(last, { file }) : last
}

/**
 * Begins a new log over the same record, under another name, after the key was lost or became known to others. The tree stays the record's:
 * the new key first signs what the old one signed last, so the new log continues it. The old key is no key any more; gives the new one.
 */
export async function succeedKey(keys: string, name: string, why: 'lost' | 'compromised'): Promise<LogSigner | Refusal> {
  const text = await textIn(keyFile(keys, 'signed'))
  const last = text === null ? null : readCheckpoint(text)
  if (isRefusal(last)) return placed(last, { file: keyFile(keys, 'signed') })
  if (last?.origin === name) return refuse('log-name-taken', { found: name }, { field: '--origin' })
  const beside = path.join(keys, '.log.key.new')
  const signer = await makeSigner(beside, KEY_TYPES.signature, name)
  if (isRefusal(signer)) return signer
  const change = { what: 'succession', origin: last?.origin ?? '?', to: signer.key, why, last: last?.note.text ?? null } as const
  const refused = await said(keys, [signer], change)
  if (refused !== null) return refused
  // Until the key is in its place the old one stands: whoever is cut short here does it again.
  for (const file of (await readdir(keys)).filter((one) => one === FILES.next || one === FILES.retired)) await rm(path.join(keys, file))
  await rename(beside, keyFile(keys, 'key'))
  if (last !== null) await replaceFile(keyFile(keys, 'signed'), signedCheckpoint(signer, last.size, last.root))
  return { ...signer, retired: [] }
}

/** Puts beside a published log what its keys said of those after them, where there is any. */
export async function copyRotations(keys: string, log: string): Promise<void> {
  const text = await textIn(keyFile(keys, 'rotations'))
  if (text !== null) await replaceFile(path.join(log, FILES.rotations), text)
}
