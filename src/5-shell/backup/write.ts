/** Writes the files of a backup from one snapshot of a record, whoever writes to it meanwhile. */
import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { ENGINE_VERSION } from '#answer/record/asking.ts'
import { writeInstant } from '#ground/instant.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { KeyReader } from '../keys/key-reader.ts'
import { KEY_BYTES } from '../keys/slot.ts'
import type { Door } from '../office/replaying.ts'
import type { Snapshot, StoredPayload } from '../record/exporting.ts'
import { ROWS_VERSION } from '../record/stored.ts'
import { besideOf } from './beside-of.ts'
import { type BesideStores, BesideWriter } from './beside-write.ts'
import { BACKUP_FORM, BESIDE, KEYS, type Line, type Manifest, RECORD } from './form.ts'
import { type ErasedKey, sealRing } from './key-ring.ts'
import { replayedDigest } from './replayed.ts'
import { answerKey, payloadKey, seal } from './sealing.ts'

export interface Source {
  readonly snapshot: Snapshot
  readonly door: Door
  readonly keys: KeyReader
  /** What lies beside the record: rows of events, and contents. */
  readonly beside: BesideStores
}

/** Told how far it is: entries written, and entries replayed. */
export interface Steps {
  written(entries: number): void
  replayed(entries: number): void
}

const AT_ONCE = 500
const ANSWERS_AT_ONCE = 1_000

/** Something was erased while it was copied: the copy must be taken anew. */
export const ERASED_MEANWHILE = 'erased-meanwhile'

/** A file that is written in stretches and digested on the way. */
class Digested {
  readonly #handle: FileHandle
  readonly #hash = createHash('sha256')
  #bytes = 0
  private constructor(handle: FileHandle) {
    this.#handle = handle
  }
  static async open(file: string): Promise<Digested> {
    return new Digested(await open(file, 'wx', 0o600))
  }
  async write(bytes: Buffer): Promise<void> {
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    await this.#handle.writeFile(bytes)
  }
  /** On the disk when this returns. */
  async end(): Promise<{ bytes: number; sha256: string }> {
    await this.#handle.sync()
    await this.#handle.close()
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
  async close(): Promise<void> {
    await this.#handle.close().catch(() => {})
  }
}

/** Writes record and keys into `folder`, and gives what is to be said of them; nothing is a backup before that is written too. */
export async function writeBackup(
  { snapshot, door, keys, beside }: Source,
  folder: string,
  passphrase: string,
  taken: string,
  steps: Steps,
): Promise<Manifest | Refusal | typeof ERASED_MEANWHILE> {
  const { head } = snapshot
  const ring = Buffer.alloc(head.size * KEY_BYTES)
  const erased: ErasedKey[] = []
  const record = await Digested.open(path.join(folder, RECORD))
  const lying = await Digested.open(path.join(folder, BESIDE))
  const writer = new BesideWriter(beside, (line) => lying.write(Buffer.from(line)))
  try {
    for (let from = 0; from < head.size; from += AT_ONCE) {
      const lines: string[] = []
      for (const entry of await snapshot.entries(from, AT_ONCE)) {
        const line = await lineOf(entry, keys, ring, erased)
        if (isRefusal(line) || line === ERASED_MEANWHILE) return line
        lines.push(JSON.stringify(line))
        for (const one of besideOf(entry.kind, entry.content ?? '')) await writer.take(entry.index, one, keyIn(ring, entry.index))
      }
      await record.write(Buffer.from(`${lines.join('\n')}\n`))
      steps.written(lines.length)
    }
    const answers = await writeAnswers(snapshot, ring, record)
    const { ledger, size, root, at } = head
    const written = await record.end()
    const sealed = await Digested.open(path.join(folder, KEYS))
    await sealed.write(await sealRing({ ledger, size, root }, ring, erased, passphrase))
    const files = { [RECORD]: written, [KEYS]: await sealed.end(), [BESIDE]: await lying.end() }
    const replayed = await replayedDigest(door, size, steps.replayed)
    if (isRefusal(replayed)) return replayed
    return {
      ...{ form: BACKUP_FORM, ledger, size, root, at: at === null ? null : writeInstant(at), taken },
      ...{ rows: ROWS_VERSION, engine: ENGINE_VERSION, files, erased: erased.length, answers, beside: writer.told() },
      ...{ digests: await snapshot.digests(), replayed },
    }
  } finally {
    ring.fill(0)
    await record.close()
    await lying.close()
  }
}

const keyIn = (ring: Buffer, index: number): Buffer => ring.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES)

/** The line of an entry. Its key goes into the ring. */
async function lineOf(
  { index, at, commitment, docket, key_slot, content, tombstone }: StoredPayload,
  keys: KeyReader,
  ring: Buffer,
  erased: ErasedKey[],
): Promise<Line | Refusal | typeof ERASED_MEANWHILE> {
  if (tombstone !== null) {
    erased.push({ of: index, ...tombstone })
    return { index, at, commitment, erased: tombstone.tombstone }
  }
  if (content === null || key_slot === null) return refuse('backup-entry-wrong', { found: index })
  const key = await keys.read(key_slot)
  if (key.state === 'destroyed') return ERASED_MEANWHILE
  if (key.state !== 'live') return refuse('backup-key-lost', { found: index })
  ring.set(key.key, index * KEY_BYTES)
  return { index, at, commitment, sealed: seal(`${docket ?? ''}\0${content}`, payloadKey(key.key)) }
}

/** Answers to requests are sealed under the keys of their first entries, and go with them. Gives how many were written. */
async function writeAnswers(snapshot: Snapshot, ring: Buffer, record: Digested): Promise<number> {
  let count = 0
  for (let after: readonly [string, string] | null = ['', '']; after !== null; ) {
    const page: Awaited<ReturnType<Snapshot['answers']>> = await snapshot.answers(after, ANSWERS_AT_ONCE)
    const lines = page.flatMap((answer) => {
      const own = keyIn(ring, answer.index_from)
      if (own.length < KEY_BYTES || own.every((byte) => byte === 0)) return []
      const salt = randomBytes(16)
      return [
        JSON.stringify({
          answer: answer.index_from,
          salt: salt.toString('base64'),
          sealed: seal(JSON.stringify(answer), answerKey(own, salt)),
        }),
      ]
    })
    count += lines.length
    if (lines.length > 0) await record.write(Buffer.from(`${lines.join('\n')}\n`))
    const last = page.at(-1)
    after = page.length < ANSWERS_AT_ONCE || last === undefined ? null : [last.actor, last.key]
  }
  return count
}
