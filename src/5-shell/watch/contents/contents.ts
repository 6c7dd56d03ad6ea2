/**
 * Contents kept by their SHA-256: the files editions of events were read from, and what evidence consists of. What is kept is never written
 * again; whoever takes a content out gets it with its digest checked, or is told that it is damaged or gone.
 */
import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { Content } from '#watch/evidence/evidence.ts'
import { mediaOf } from '#watch/evidence/media.ts'
import { type OnChunk, readChunks } from '../../files/chunks.ts'
import { partFolder, sweepParts, syncFolder, writeSynced } from '../../files/disk.ts'
import { fileRefusal } from '../../files/document.ts'

export interface Contents {
  put(bytes: Uint8Array): Promise<Content>
  /** Puts there what comes in pieces, however long. Refuses what is longer than `max` bytes. */
  putAll(pieces: AsyncIterable<Uint8Array>, max?: number): Promise<Content | Refusal>
  /** What is kept under a digest, looked at whole; null where it is missing or damaged. */
  content(sha256: string): Promise<Content | null>
  /** Looks at all of it: `missing`, or `damaged` where its bytes have another digest. */
  look(sha256: string): Promise<'sound' | 'damaged' | 'missing'>
  /** Its bytes, or why there are none to be given. */
  take(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly media: string } | Refusal>
  /** Gives its bytes piece by piece, unpacked where they are packed with gzip. Whether they are what they were is for `look` to say. */
  read(sha256: string, onChunk: OnChunk): Promise<Refusal | null>
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
  const put = async (bytes: Uint8Array): Promise<Content> => {
    const content = contentOf(bytes)
    kept.set(content.sha256, bytes)
    return content
  }
  return {
    put,
    async putAll(pieces, max = LIMITS.evidence_bytes_max) {
      const all: Uint8Array[] = []
      for await (const piece of pieces) all.push(piece)
      const whole = Buffer.concat(all)
      return whole.length > max ? refuse('file-too-large', { found: whole.length, max }) : put(whole)
    },
    async read(sha256, onChunk) {
      const bytes = kept.get(sha256)
      if (bytes === undefined) return absent(sha256)
      const answer = await onChunk(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)
      return answer === 'enough' ? null : answer
    },
    look: async (sha256) => (kept.has(sha256) ? 'sound' : 'missing'),
    async content(sha256) {
      const bytes = kept.get(sha256)
      return bytes === undefined ? null : contentOf(bytes)
    },
    async take(sha256) {
      const bytes = kept.get(sha256)
      return bytes === undefined ? absent(sha256) : { bytes, media: mediaOf(bytes.subarray(0, HEAD)) }
    },
  }
}

/** A file piece by piece. It is opened when the first is asked for, so that what goes wrong is heard by whoever asks. */
async function* piecesOf(file: string): AsyncGenerator<Uint8Array, void> {
  yield* createReadStream(file, { highWaterMark: 1_048_576 }) as AsyncIterable<Uint8Array>
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
    try {
      const content = await this.putAll(piecesOf(file), max)
      return isRefusal(content) ? placed(content, { file }) : content
    } catch (error) {
      return fileRefusal(error, file)
    }
  }

  async putAll(pieces: AsyncIterable<Uint8Array>, max: number = LIMITS.evidence_bytes_max): Promise<Content | Refusal> {
    const digest = createHash('sha256')
    const head: Uint8Array[] = []
    let bytes = 0
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const part = await partFolder(this.#folder)
    const copy = path.join(part, 'content')
    try {
      const out = await open(copy, 'wx', 0o600)
      try {
        for await (const piece of pieces) {
          if (bytes < HEAD) head.push(piece.subarray(0, HEAD))
          bytes += piece.length
          if (bytes > max) return refuse('file-too-large', { found: bytes, max })
          digest.update(piece)
          await out.writeFile(piece)
        }
        await out.sync()
      } finally {
        await out.close()
      }
      const sha256 = digest.digest('hex')
      await this.#keep(sha256, (to) => rename(copy, to))
      return { sha256, bytes, media: mediaOf(Buffer.concat(head).subarray(0, HEAD)) }
    } finally {
      await rm(part, { recursive: true, force: true })
    }
  }

  /** Its bytes as they are, piece by piece. Throws where there are none. */
  stream(sha256: string): AsyncIterable<Uint8Array> {
    return piecesOf(this.#place(sha256))
  }

  async read(sha256: string, onChunk: OnChunk): Promise<Refusal | null> {
    const refused = await readChunks(this.#place(sha256), onChunk)
    return refused?.code === 'file-missing' ? absent(sha256) : refused
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
    const found = await this.#looked(sha256)
    return typeof found === 'string' ? found : 'sound'
  }

  async content(sha256: string): Promise<Content | null> {
    const found = await this.#looked(sha256)
    return typeof found === 'string' ? null : found
  }

  async #looked(sha256: string): Promise<Content | 'damaged' | 'missing'> {
    const digest = createHash('sha256')
    let bytes = 0
    let head = new Uint8Array()
    try {
      for await (const piece of this.stream(sha256)) {
        if (bytes === 0) head = Uint8Array.from(piece.subarray(0, HEAD))
        digest.update(piece)
        bytes += piece.length
      }
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged'
    }
    return digest.digest('hex') === sha256 ? { sha256, bytes, media: mediaOf(head) } : 'damaged'
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
