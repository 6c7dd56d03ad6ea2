/** A file to be written whole or not at all. */
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal } from '#ground/refusal.ts'
import { problemOf } from '../postgres/problem.ts'
import { fileRefusal } from './document.ts'

export interface OutFile {
  write(text: string): Promise<void>
  /** All has been written: the file takes its name, and what had that name before is gone. */
  keep(): Promise<void>
  /** It was not finished: nothing is left behind, and what had its name before is as it was. */
  drop(): Promise<void>
}

/**
 * Opens `file` for writing under another name beside it, so that half a result is never taken for a whole one. What is there and is no
 * plain file, such as a pipe, is written to directly. Refused when it cannot be written. What stands in the way later, such as a full disk,
 * is thrown as a StartProblem, which is told as what it is and not as a mistake of ours.
 */
export async function openOut(file: string): Promise<OutFile | Refusal> {
  let handle: FileHandle
  let beside: string
  try {
    const found = await stat(file).catch((e: NodeJS.ErrnoException) => {
      if (e.code === 'ENOENT') return null
      throw e
    })
    beside = found !== null && !found.isFile() ? file : path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
    handle = await open(beside, 'w')
  } catch (e) {
    return fileRefusal(e, (e as NodeJS.ErrnoException).code === 'ENOENT' ? path.dirname(file) : file)
  }
  const told = (e: unknown): never => {
    throw problemOf(e, path.dirname(path.resolve(file)))
  }
  return {
    async write(text) {
      await handle.writeFile(text).catch(told)
    },
    async keep() {
      await handle.close().catch(told)
      if (beside !== file) await rename(beside, file).catch(told)
    },
    async drop() {
      await handle.close()
      if (beside !== file) await rm(beside, { force: true })
    },
  }
}
