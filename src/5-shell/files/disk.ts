/** Writing so that after a crash a file is whole or not there. */
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { alive } from '../postgres/process.ts'

/** The bytes are on the disk when this returns; that the name is, `syncFolder` sees to. */
export async function writeSynced(file: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What names are in a folder is on the disk when this returns. Where a system has no such thing, nothing is done. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await handle?.close()
  }
}

/** Puts a text or bytes in the place of a file, in one step. */
export async function replaceFile(file: string, text: string | Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(file), partName())
  try {
    await writeSynced(beside, text)
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

let next = 0
/** A name for what is not finished: it tells whose it is, so that what a process left behind can be told from what one is writing. */
const partName = (): string => `.part.${process.pid}.${next++}`

/** Makes a folder for what is not finished. */
export async function partFolder(folder: string): Promise<string> {
  const made = path.join(folder, partName())
  await mkdir(made, { recursive: true, mode: 0o700 })
  return made
}

/** Takes away what processes that are no more have not finished. */
export async function sweepParts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /^\.part\.(\d+)\.\d+$/.exec(name)?.[1] ?? /^writer\.(\d+)\.\d+(?:\.aside)?$/.exec(name)?.[1]
    if (pid !== undefined && !alive(Number(pid))) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
