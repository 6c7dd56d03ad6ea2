/** The files of a published log, from a folder or over HTTP. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { boundedBytes } from './bounded.ts'

/** Gives the bytes at a path below the log, or null where there is nothing. Throws where it cannot be known whether there is. */
export type LogSource = (file: string) => Promise<Uint8Array | null>

/** No file of a log is larger: a bundle has 256 entries of at most 65,535 bytes and their lengths. */
const FILE_BYTES_MAX = 256 * 65_537
const REACHED_MILLISECONDS = 15_000

export const isUrl = (place: string): boolean => /^https?:\/\//.test(place)

export const logSource = (place: string): LogSource => (isUrl(place) ? overHttp(place) : inFolder(place))

const inFolder =
  (folder: string): LogSource =>
  (file) =>
    readFile(path.join(folder, ...file.split('/'))).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw error
    })

const overHttp =
  (url: string): LogSource =>
  async (file) => {
    const answer = await fetch(`${url.replace(/\/+$/, '')}/${file}`, {
      headers: { 'accept-encoding': 'gzip, identity' },
      signal: AbortSignal.timeout(REACHED_MILLISECONDS),
    })
    if (answer.status === 404 || answer.status === 410) {
      await answer.body?.cancel()
      return null
    }
    if (!answer.ok) throw new UnreachedLog(`${url}: HTTP ${answer.status}`)
    return bounded(answer)
  }

/** A log that answers, but not with its files. */
export class UnreachedLog extends Error {}

async function bounded(answer: Response): Promise<Uint8Array> {
  const bytes = await boundedBytes(answer, FILE_BYTES_MAX)
  if (bytes === null) throw new UnreachedLog(`${answer.url}: > ${FILE_BYTES_MAX}`)
  return bytes
}
