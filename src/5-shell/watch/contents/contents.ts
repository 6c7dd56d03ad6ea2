/**
 * Contents kept by their SHA-256: the files editions of events were read from, and what evidence consists of. What is kept is never written
 * again; whoever takes a content out gets it with its digest checked, or is told that it is damaged or gone.
 */
import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Content } from '#watch/evidence/evidence.ts'
import { mediaOf } from '#watch/evidence/media.ts'
import { partFolder, sweepParts, syncFolder, writeSynced } from '../../files/disk.ts'
import { fileRefusal } from '../../files/document.ts'

export interface Contents {
  put(bytes: Uint8Array): Promise<Content>
  /** Looks at all of it: `missing`, or `damaged` where its bytes have another digest. */
  look(sha256: string): Promise<'sound' | 'damaged' | 'missing'>
  /** Its bytes, or why there are none to be given. */
  take(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly media: string } | Refusal>
}

const HEAD = 512

const contentOf = (bytes: Uint8Array): Content => ({
  sha256: hash('sha256', bytes),
  bytes: bytes.length,
  media: mediaOf(bytes.subarray(0, HEAD)),
})

const absent = (sha256: string): Refusal => refuse('evidence-content-missing', { found: sha256.slice(0, 12) })
const spoilt = (sha256: string): Refusal => refuse('evidence-content-damaged', { found: sha256.slice(0, 12) })

/** Contents in memory: for tests and players. */
export function memoryContents(): Contents {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(bytes) {
      const content = contentOf(bytes)
      kept.set(content.sha256, bytes)
      return content
    },
    look: async (sha256) => (kept.has(sha256) ? 'sound' : 'missing'),
    async take(sha256) {
      const bytes = kept.get(sha256)
      return bytes === undefined ? absent(sha256) : { bytes, media: mediaOf(bytes.subarray(0, HEAD)) }
    },
  }
}

/** Contents in a folder, which is made when the first is put there: FOLDER/ab/abcd… by the first letters of the digest. */
export class FolderContents implements Contents {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where a content is kept. */
  #place(sha256: string): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256)
  }

  async put(bytes: Uint8Array): Promise<Content> {
    const content = contentOf(bytes)
    await this.#keep(content.sha256, (file) => writeSynced(file, bytes))
    return content
  }

  /** Puts a file there, however long, as it is. Refuses one that cannot be read or is longer than `max` bytes. */
  async putFile(file: string, max: number = LIMITS.evidence_bytes_max): Promise<Content | Refusal> {
    const digest = createHash('sha256')
    const head: Buffer[] = []
    let bytes = 0
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const part = await partFolder(this.#folder)
    const copy = path.join(part, 'content')
    try {
      const out = await open(copy, 'wx', 0o600)
      try {
        for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
          if (bytes < HEAD) head.push(chunk.subarray(0, HEAD))
          bytes += chunk.length
          if (bytes > max) return refuse('file-too-large', { found: bytes, max }, { file })
          digest.update(chunk)
          await out.writeFile(chunk)
        }
        await out.sync()
      } finally {
        await out.close()
      }
      const sha256 = digest.digest('hex')
      await this.#keep(sha256, (to) => rename(copy, to))
      return { sha256, bytes, media: mediaOf(Buffer.concat(head).subarray(0, HEAD)) }
    } catch (error) {
      return fileRefusal(error, file)
    } finally {
      await rm(part, { recursive: true, force: true })
    }
  }

  /** Puts in place what `write` makes. What is there already and sound stays; what is there and damaged is replaced by the same content, whole. */
  async #keep(sha256: string, write: (file: string) => Promise<unknown>): Promise<void> {
    if ((await this.look(sha256)) === 'sound') return
    const place = this.#place(sha256)
    const within = path.dirname(place)
    await mkdir(within, { recursive: true, mode: 0o700 })
    await sweepParts(this.#folder)
    const part = await partFolder(this.#folder)
    try {
      await write(path.join(part, sha256))
      await rename(path.join(part, sha256), place)
      await syncFolder(within)
    } finally {
      await rm(part, { recursive: true, force: true })
    }
  }

  async look(sha256: string): Promise<'sound' | 'damaged' | 'missing'> {
    const digest = createHash('sha256')
    try {
      for await (const chunk of createReadStream(this.#place(sha256)) as AsyncIterable<Buffer>) digest.update(chunk)
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged'
    }
    return digest.digest('hex') === sha256 ? 'sound' : 'damaged'
  }

  async take(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly media: string } | Refusal> {
    let bytes: Uint8Array
    try {
      bytes = await readFile(this.#place(sha256))
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? absent(sha256) : spoilt(sha256)
    }
    return hash('sha256', bytes) === sha256 ? { bytes, media: mediaOf(bytes.subarray(0, HEAD)) } : spoilt(sha256)
  }
}
