/**
 * Editions of lists, kept in a folder.
 *
 *     LISTS/LIST/ID/edition.json     what is known of the edition, sealed; ID is the digest of its entries
 *     LISTS/LIST/ID/entries.json.gz  its entries, quick to read
 *     LISTS/LIST/ID/raw/NAME.gz      the files it was read from, as they came
 *     LISTS/LIST/attempts.json       what was tried to get the list, and what came of it, sealed
 *     LISTS/writer                   who writes
 *
 * An edition is made under another name and takes its own when all of it is on the disk; after that nothing of it is written again.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { type Edition, editionOf } from '#know/lists/edition.ts'
import { type Attempt, type Standing, type Success, standingOf } from '#know/lists/standing.ts'
import { readChunks } from '../files/chunks.ts'
import { partFolder, replaceFile, sweepParts, syncFolder, writeSynced } from '../files/disk.ts'
import { type Kept, keptOf, type RawFile, seal, sha256, unseal } from './kept.ts'
import { packEntries, unpackEntries } from './snapshot.ts'
import { staleDaysOf } from './sources.ts'
import { asWriter } from './writer-lock.ts'

/** An edition in the store. `kept` is null where its facts are not as they were written. */
export interface InStore {
  readonly id: string
  readonly kept: Kept | null
}

/** A file that an edition was read from, and the name it is to be kept under. */
export interface From {
  readonly name: string
  readonly file: string
}

/** What is known of how an edition came, before it is known whether it is a new one. */
export type Coming = Omit<Success, 'outcome' | 'edition' | 'complete'>

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/
const ID = /^[0-9a-f]{64}$/

/** Whether a list can be kept under this name. */
const isListName = (name: string): boolean => NAME.test(name)

export class ListStore {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** The lists of which something is known, sorted. */
  async lists(): Promise<readonly string[]> {
    const found = await readdir(this.folder, { withFileTypes: true }).catch(() => [])
    return found.flatMap((one) => (one.isDirectory() && isListName(one.name) ? [one.name] : [])).sort()
  }

  /** The editions kept of a list, by id. */
  async editions(list: string): Promise<readonly InStore[]> {
    const names = await readdir(path.join(this.folder, list)).catch(() => [])
    return Promise.all(
      names
        .filter((name) => ID.test(name))
        .sort()
        .map(async (id) => ({ id, kept: await this.#facts(list, id) })),
    )
  }

  async #facts(list: string, id: string): Promise<Kept | null> {
    const text = await readFile(path.join(this.#place(list, id), 'edition.json'), 'utf8').catch(() => '')
    const kept = unseal<Kept>(text)
    return kept !== null && kept.id === id && kept.list === list ? kept : null
  }

  #place(list: string, id: string): string {
    return path.join(this.folder, list, id)
  }

  /** What was tried, in order. A log that is damaged or gone is made up for by what the editions say of how they came first. */
  async attempts(list: string): Promise<{ readonly log: readonly Attempt[]; readonly damaged: boolean }> {
    const text = await readFile(path.join(this.folder, list, 'attempts.json'), 'utf8').catch(() => null)
    const log = text === null ? null : (unseal<{ attempts: Attempt[] }>(text)?.attempts ?? null)
    if (log !== null) return { log, damaged: false }
    const firsts = (await this.editions(list)).flatMap(({ kept }) => (kept === null ? [] : [kept.first]))
    return { log: firsts.sort((a, b) => a.at - b.at), damaged: text !== null || firsts.length > 0 }
  }

  /** How a list stands at `now`. The edition in force has been looked at for damage; the others by their facts alone. */
  async standing(list: string, now: Instant): Promise<Standing> {
    const attempts = await this.attempts(list)
    const held = (await this.editions(list)).map(({ id, kept }) => ({ id, damaged: kept === null }))
    for (;;) {
      const standing = standingOf(list, held, attempts, staleDaysOf(list), now)
      const chosen = held.find(({ id }) => id === standing.edition)
      if (chosen === undefined || (await this.#entriesSound(list, chosen.id))) return standing
      chosen.damaged = true
    }
  }

  async #entriesSound(list: string, id: string): Promise<boolean> {
    const kept = await this.#facts(list, id)
    return kept !== null && (await this.#entryBytes(list, kept)) !== null
  }

  async #entryBytes(list: string, kept: Kept): Promise<Uint8Array | null> {
    const bytes = await readFile(path.join(this.#place(list, kept.id), 'entries.json.gz')).catch(() => null)
    return bytes !== null && sha256(bytes) === kept.snapshot ? bytes : null
  }

  /** An edition with its entries. A damaged one is refused by its name. */
  async load(list: string, id: string): Promise<{ readonly edition: Edition; readonly kept: Kept } | Refusal> {
    const kept = await this.#facts(list, id)
    if (kept === null) return this.#damaged(list, id, 'edition.json')
    const bytes = await this.#entryBytes(list, kept)
    if (bytes === null) return this.#damaged(list, id, 'entries.json.gz')
    const { asOf, format, state, missing, counts, explained, doubts } = kept
    return { edition: { id, list, asOf, format, state, missing, counts, explained, doubts, ...(await unpackEntries(bytes)) }, kept }
  }

  #damaged(list: string, id: string, file: string): Refusal {
    return refuse('edition-damaged', { list, edition: id.slice(0, 12), file }, { file: path.join(this.#place(list, id), file) })
  }

  /** Looks at all that is kept of an edition: its facts, its entries against its id, its files against their digests. */
  async check(list: string, id: string): Promise<Refusal | null> {
    const loaded = await this.load(list, id)
    if (isRefusal(loaded)) return loaded
    const { edition, kept } = loaded
    const { format, asOf, explained, doubts, missing, counts } = edition
    const made = editionOf({ format, list, asOf, explained, doubts, missing, ...counts }, edition.entries)
    if (isRefusal(made) || made.id !== id) return this.#damaged(list, id, 'entries.json.gz')
    for (const raw of kept.files) {
      const found = await digestOfFile(path.join(this.#place(list, id), 'raw', `${raw.name}.gz`))
      if (isRefusal(found) || found.sha256 !== raw.sha256 || found.bytes !== raw.bytes)
        return this.#damaged(list, id, path.join('raw', `${raw.name}.gz`))
    }
    return null
  }

  /**
   * Keeps an edition with the files it was read from, and notes how it came. One that is there already stays as it is; one that is there
   * and is damaged is laid aside as `.damaged.ID` and kept anew.
   */
  keep(edition: Edition, files: readonly From[], coming: Coming): Promise<Success | Refusal> {
    if (!isListName(edition.list))
      return Promise.resolve(refuse('list-name-unreadable', { found: shown(edition.list), accepted: 'a-z 0-9 . _ -' }))
    return asWriter(this.folder, async () => {
      const { list, id } = edition
      await mkdir(path.join(this.folder, list), { recursive: true, mode: 0o700 })
      await sweepParts(this.folder)
      await sweepParts(path.join(this.folder, list))
      const there = await stat(this.#place(list, id)).catch(() => null)
      const sound = there !== null && (await this.check(list, id)) === null
      const first: Success = { ...coming, outcome: sound ? 'same' : 'kept', edition: id, complete: edition.state === 'complete' }
      if (!sound) {
        const refused = await this.#put(edition, files, first)
        if (refused !== null) return refused
      }
      await this.#append(list, first)
      return first
    })
  }

  async #put(edition: Edition, files: readonly From[], first: Success): Promise<Refusal | null> {
    const { list, id } = edition
    const within = path.join(this.folder, list)
    const part = await partFolder(within)
    try {
      await mkdir(path.join(part, 'raw'), { mode: 0o700 })
      const raws: RawFile[] = []
      for (const { name, file } of files) {
        const raw = await packFile(file, path.join(part, 'raw', `${name}.gz`))
        if (isRefusal(raw)) return raw
        raws.push({ name, ...raw })
      }
      const entries = await packEntries(edition)
      await writeSynced(path.join(part, 'entries.json.gz'), entries)
      await writeSynced(path.join(part, 'edition.json'), seal(keptOf(edition, raws, sha256(entries), first)))
      await syncFolder(path.join(part, 'raw'))
      await syncFolder(part)
      const aside = path.join(within, `.damaged.${id}`)
      await rm(aside, { recursive: true, force: true })
      await rename(this.#place(list, id), aside).catch(missingIsFine)
      await rename(part, this.#place(list, id))
      await syncFolder(within)
      return null
    } finally {
      await rm(part, { recursive: true, force: true })
    }
  }

  /** Notes what was tried for a list. */
  note(list: string, attempt: Attempt): Promise<Attempt | Refusal> {
    return asWriter(this.folder, async () => {
      await this.#append(list, attempt)
      return attempt
    })
  }

  async #append(list: string, attempt: Attempt): Promise<void> {
    const folder = path.join(this.folder, list)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { log } = await this.attempts(list)
    // The edition just kept says of itself how it came, and must not be noted twice where the log was gone.
    const before = log.filter((one) => one.at !== attempt.at || JSON.stringify(one) !== JSON.stringify(attempt))
    const attempts = [...before, attempt].slice(-LIMITS.lists_attempts_kept_max)
    await replaceFile(path.join(folder, 'attempts.json'), seal({ attempts }))
  }
}

const missingIsFine = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error
}

/** The size and SHA-256 of a file, unpacked. */
async function digestOfFile(file: string): Promise<Omit<RawFile, 'name'> | Refusal> {
  const hash = createHash('sha256')
  let bytes = 0
  const refused = await readChunks(file, (chunk) => {
    hash.update(chunk)
    bytes += chunk.length
    return null
  })
  return refused ?? { bytes, sha256: hash.digest('hex') }
}

/** Packs a file into a new one; gives its size and digest unpacked. What came packed is unpacked first, so that it is packed once. */
async function packFile(from: string, to: string): Promise<Omit<RawFile, 'name'> | Refusal> {
  const found = await digestOfFile(from)
  if (isRefusal(found)) return found
  const head = Buffer.alloc(2)
  const handle = await open(from)
  await handle.read(head, 0, 2, 0)
  await handle.close()
  const packed = head[0] === 0x1f && head[1] === 0x8b
  const out = createWriteStream(to, { flags: 'wx', mode: 0o600 })
  if (packed) await pipeline(createReadStream(from), out)
  else await pipeline(createReadStream(from), createGzip({ level: 6 }), out)
  const written = await open(to, 'r+')
  try {
    await written.sync()
  } finally {
    await written.close()
  }
  return found
}
