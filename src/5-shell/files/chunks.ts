/** Files as streams of bytes, so that their size does not matter; those packed with gzip unpacked on the way. */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { fileRefusal } from './document.ts'

const CHUNK_BYTES = 262_144

/** Hears of each piece; a refusal or `enough` ends the reading. */
export type OnChunk = (chunk: Uint8Array) => Refusal | null | 'enough' | Promise<Refusal | null | 'enough'>

/**
 * Gives the bytes of a plain file to `onChunk`, piece by piece, until it gives a refusal or there are no more; `enough` as an answer ends
 * the reading too. Whether a file is packed is told by its first two bytes and not by its name. A file that cannot be read, or whose
 * packing is damaged or cut off, is refused with its name.
 */
export async function readChunks(file: string, onChunk: OnChunk): Promise<Refusal | null> {
  let packed = false
  try {
    const found = await stat(file)
    // A device or a pipe may never end.
    if (!found.isFile()) return refuse(found.isDirectory() ? 'file-is-a-folder' : 'file-not-plain', {}, { file })
    packed = await isPacked(file)
    for await (const chunk of opened(file, packed)) {
      const answer = await onChunk(chunk as Uint8Array)
      if (answer === 'enough') return null
      if (answer !== null) return answer
    }
    return null
  } catch (e) {
    if (packed && String((e as NodeJS.ErrnoException).code).startsWith('Z_')) return refuse('list-truncated', { found: 'gzip' }, { file })
    return fileRefusal(e, file)
  }
}

function opened(file: string, packed: boolean): Readable {
  const bytes = createReadStream(file, { highWaterMark: CHUNK_BYTES })
  if (!packed) return bytes
  // What goes wrong with either comes out of the second, which is the one that is read.
  return pipeline(bytes, createGunzip({ chunkSize: CHUNK_BYTES }), () => {})
}

async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}
