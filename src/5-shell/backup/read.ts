/** Reads a backup: whether its files are as they were written, and what they hold. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { equalBytes } from '#answer/ledger/bytes.ts'
import { commit } from '#answer/ledger/commitment.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { fileRefusal } from '../files/document.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import type { ImportedEntry, ImportedSome } from '../record/importing.ts'
import type { StoredAnswer } from '../record/once.ts'
import { BESIDE, KEYS, type Line, MANIFEST, type Manifest, RECORD, readLine, readManifest } from './form.ts'
import { type KeyRing, openRing } from './key-ring.ts'
import { answerKey, payloadKey, unseal } from './sealing.ts'

/** A backup whose files are as its description says. */
export interface Backup {
  readonly folder: string
  readonly manifest: Manifest
}

/** Opens a backup. Refused by the file that is missing, cut or altered. */
export async function openBackup(folder: string): Promise<Backup | Refusal> {
  const file = path.join(folder, MANIFEST)
  const text = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(text)) return text
  const manifest = readManifest(text, file)
  return isRefusal(manifest) ? manifest : ((await wrongFile(folder, manifest)) ?? { folder, manifest })
}

/** The first file that is not as the manifest says. */
async function wrongFile(folder: string, { files }: Manifest): Promise<Refusal | null> {
  for (const name of [RECORD, KEYS, BESIDE] as const) {
    const said = files[name]
    if (said === undefined) continue
    const file = path.join(folder, name)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      for await (const chunk of createReadStream(file)) {
        hash.update(chunk as Buffer)
        bytes += (chunk as Buffer).length
      }
    } catch (error) {
      return fileRefusal(error, file)
    }
    if (bytes !== said.bytes || hash.digest('hex') !== said.sha256)
      return refuse('backup-altered', { found: bytes, accepted: said.bytes }, { file })
  }
  return null
}

/** The keys that open a backup: its own, or those of a later backup of the same record. */
export async function ringFor({ folder, manifest }: Backup, passphrase: string, other?: string): Promise<KeyRing | Refusal> {
  const file = other ?? path.join(folder, KEYS)
  const bytes = await readFile(file).catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(bytes)) return bytes
  const ring = await openRing(bytes, passphrase, file)
  if (isRefusal(ring)) return ring
  const { ledger, size, root } = manifest
  const own = ring.size === size && ring.root === root
  if (ring.ledger !== ledger || (other === undefined ? !own : ring.size < size))
    return refuse('backup-of-another', { found: ring.ledger, size: ring.size, accepted: `${ledger}, ${size}` }, { file })
  return ring
}

const AT_ONCE = 500

/**
 * What the backup holds, some at a time, each entry held against its commitment under its key. `gone` hears of entries that this copy has and the keys
 * do not: they were erased after it was taken.
 */
export async function* contents(
  { folder, manifest }: Backup,
  ring: KeyRing,
  gone: (index: number) => void,
): AsyncGenerator<ImportedSome | Refusal> {
  const file = path.join(folder, RECORD)
  let entries: ImportedEntry[] = []
  let answers: StoredAnswer[] = []
  let [number, size] = [0, 0]
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = readLine(text, ++number, file)
    if (isRefusal(line)) {
      yield line
      return
    }
    const wrong = (): Refusal =>
      refuse('backup-entry-wrong', { found: 'answer' in line ? line.answer : line.index }, { file, line: number })
    if ('answer' in line) {
      const answer = answerOf(line, ring)
      if (answer !== null) answers.push(answer)
    } else {
      const entry = line.index === size ? entryOf(line, ring, gone) : null
      if (entry === null) {
        yield wrong()
        return
      }
      entries.push(entry)
      size++
    }
    if (entries.length + answers.length < AT_ONCE) continue
    yield { entries, answers }
    ;[entries, answers] = [[], []]
  }
  if (size !== manifest.size) yield refuse('backup-entry-wrong', { found: size }, { file })
  else yield { entries, answers }
}

type EntryLine = Exclude<Line, { answer: number }>

/** Null where what the line says of an entry is not what was committed to. */
function entryOf(line: EntryLine, ring: KeyRing, gone: (index: number) => void): ImportedEntry | null {
  const { index, at, commitment } = line
  if ('erased' in line) return { index, at, commitment, payload: null }
  const key = ring.key(index)
  if (key === null) {
    gone(index)
    return ring.erased.has(index) ? { index, at, commitment, payload: null } : null
  }
  const text = unseal(line.sealed, payloadKey(key))
  const cut = text?.indexOf('\0') ?? -1
  if (text === null || cut < 0) return null
  const content = text.slice(cut + 1)
  const parsed = JSON.parse(content) as { readonly kind: string; readonly by: string }
  const made = commit(parsed, key, nodeHashing)
  if (isRefusal(made) || made.text !== content || !equalBytes(made.commitment, Buffer.from(commitment, 'hex'))) return null
  const docket = text.slice(0, cut)
  return { index, at, commitment, payload: { kind: parsed.kind, by: parsed.by, docket: docket === '' ? null : docket, content } }
}

/** An answer whose entry was erased since, or that was altered, is not given again: the request would be asked anew. */
function answerOf(line: Extract<Line, { answer: number }>, ring: KeyRing): StoredAnswer | null {
  const key = ring.key(line.answer)
  const text = key === null ? null : unseal(line.sealed, answerKey(key, Buffer.from(line.salt, 'base64')))
  return text === null ? null : (JSON.parse(text) as StoredAnswer)
}
