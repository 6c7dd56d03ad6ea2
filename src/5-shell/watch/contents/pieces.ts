/**
 * Files on their way here. A file comes in pieces, each kept by its SHA-256 until all of them are there and are joined to a content: so a line
 * that breaks costs one piece, and what was sent is not sent again. Pieces of which nothing was made are swept away.
 */
import { hash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { Content } from '#watch/evidence/evidence.ts'
import { replaceFile } from '../../files/disk.ts'
import type { Contents } from './contents.ts'

export interface Pieces {
  /** Keeps a piece and gives its SHA-256, in hex. */
  put(bytes: Uint8Array): Promise<string>
  /** A piece that is here and still what it was; null for any other. */
  take(sha256: string): Promise<Uint8Array | null>
  drop(sha256: string): Promise<void>
}

export function memoryPieces(): Pieces {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(bytes) {
      const sha256 = hash('sha256', bytes)
      kept.set(sha256, bytes)
      return sha256
    },
    take: async (sha256) => kept.get(sha256) ?? null,
    drop: async (sha256) => void kept.delete(sha256),
  }
}

/** Pieces in a folder. What has lain there for a day is swept away when the next comes, once an hour at most. */
export function folderPieces(folder: string, now: () => number): Pieces {
  let swept = 0
  const sweep = async (): Promise<void> => {
    if (now() - swept < LIMITS.pieces_sweep_milliseconds) return
    swept = now()
    for (const name of await readdir(folder).catch(() => [])) {
      const found = await stat(path.join(folder, name)).catch(() => null)
      if (found !== null && now() - found.mtimeMs > LIMITS.pieces_kept_milliseconds) await rm(path.join(folder, name), { force: true })
    }
  }
  return {
    async put(bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await sweep()
      const sha256 = hash('sha256', bytes)
      const file = path.join(folder, sha256)
      // A piece that is here already counts from now on.
      const here = await utimes(file, now() / 1_000, now() / 1_000).then(
        () => true,
        () => false,
      )
      if (!here) await replaceFile(file, bytes)
      return sha256
    },
    async take(sha256) {
      const bytes = await readFile(path.join(folder, sha256)).catch(() => null)
      return bytes !== null && hash('sha256', bytes) === sha256 ? bytes : null
    },
    drop: (sha256) => rm(path.join(folder, sha256), { force: true }),
  }
}

/** The place of a piece that is not here. */
class Missing extends Error {
  readonly place: number
  constructor(place: number) {
    super('a piece is missing')
    this.place = place
  }
}

async function* each(pieces: Pieces, wanted: readonly string[]): AsyncGenerator<Uint8Array, void> {
  for (const [place, one] of wanted.entries()) {
    const bytes = await pieces.take(one)
    if (bytes === null) throw new Missing(place)
    yield bytes
  }
}

/**
 * Joins pieces to a content. Where it is said which SHA-256 it must have and that content is here already, nothing needs joining. Refused: a
 * piece that is not here, with its place in the list; a whole that is longer than `max` bytes, or another than was said.
 */
export async function joinPieces(
  pieces: Pieces,
  contents: Contents,
  wanted: readonly string[],
  said: string | undefined,
  max: number,
): Promise<Content | Refusal> {
  const there = said === undefined ? null : await contents.content(said)
  if (there !== null) return there
  try {
    const content = await contents.putAll(each(pieces, wanted), max)
    if (isRefusal(content)) return content
    if (said !== undefined && content.sha256 !== said)
      return refuse('content-other', { found: content.sha256.slice(0, 12), accepted: said.slice(0, 12) }, { field: 'sha256' })
    for (const one of wanted) await pieces.drop(one)
    return content
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    const { place } = error
    return refuse('piece-missing', { found: wanted[place]?.slice(0, 12) ?? '' }, { field: `pieces[${place}]` })
  }
}
