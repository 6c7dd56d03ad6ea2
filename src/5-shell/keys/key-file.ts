/**
 * The file that holds the keys, in a folder of its own: made so that it is either whole or not there, and opened only where nobody but
 * its owner can reach it.
 */
import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { headOf, placeOf, readHead, SLOT_BYTES, VERSION } from './slot.ts'

/** What the store needs of a disk. Positions are bytes from the start; both ways may move fewer bytes than asked for. */
export interface Disk {
  read(into: Buffer, position: number): Promise<number>
  write(bytes: Buffer, position: number): Promise<number>
  /** Resolves when everything written is on the disk itself. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** An open key file. */
export interface KeyFile {
  readonly disk: Disk
  /** 16 bytes that tell this store from every other. */
  readonly id: Uint8Array
  /** How many slots there are. */
  readonly slots: number
}

const NAME = 'keys'
const FOLDER_MODE = 0o700
const FILE_MODE = 0o600
const OTHERS = 0o077

/**
 * Opens the key file of a folder, and makes both if they are not there. `expected` is how many slots the database counts on; with
 * fewer, opening is refused and nothing is made, because a slot number must never come to mean another key.
 */
export async function openKeyFile(folder: string, expected: number): Promise<KeyFile | Refusal> {
  const file = join(resolve(folder), NAME)
  try {
    if (expected > 0 && !(await exists(file))) return refuse('keys-behind', { found: 0, wanted: expected }, { file })
    await makeFolder(resolve(folder))
    const unsafe = notOursAlone(await stat(folder), FOLDER_MODE, folder)
    if (unsafe !== null) return unsafe
    if (!(await exists(file))) await makeFile(file)
    return await openFile(file, expected)
  } catch (e) {
    return diskRefusal(e, file)
  }
}

/** What the disk would not do, as a refusal. Errors that are not the disk's are thrown on. */
export function diskRefusal(e: unknown, file?: string): Refusal {
  const code = (e as NodeJS.ErrnoException).code
  if (!(e instanceof Error) || code === undefined) throw e
  const where = file === undefined ? undefined : { file }
  return code === 'EACCES' || code === 'EPERM' ? refuse('file-forbidden', {}, where) : refuse('keys-not-written', { problem: code }, where)
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file)
    return true
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw e
  }
}

/** Makes the folder with every one above it that is missing, and sees to it that their names are on the disk too. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: FOLDER_MODE })
  if (first === undefined) return
  for (let at = folder; ; at = dirname(at)) {
    await syncFolder(dirname(at))
    if (at === first || at === dirname(at)) return
  }
}

/** Under another name first: a head is there whole or not at all. */
async function makeFile(file: string): Promise<void> {
  const handle = await open(`${file}.new`, 'w', FILE_MODE)
  try {
    await handle.writeFile(headOf(randomBytes(16)))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
  await syncFolder(dirname(file))
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder as a file; there names are written through.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function openFile(file: string, expected: number): Promise<KeyFile | Refusal> {
  const handle = await open(file, 'r+')
  let opened: KeyFile | Refusal | null = null
  try {
    opened = await checkFile(handle, file, expected)
    return opened
  } finally {
    if (opened === null || isRefusal(opened)) await handle.close()
  }
}

/** Why the file of keys may not be opened, if it may not: it is no plain file, or others can reach it. */
export async function checkKeyFile(handle: FileHandle, file: string): Promise<Refusal | null> {
  const found = await handle.stat()
  return found.isFile() ? notOursAlone(found, FILE_MODE, file) : refuse('file-not-plain', {}, { file })
}

async function checkFile(handle: FileHandle, file: string, expected: number): Promise<KeyFile | Refusal> {
  const unsafe = await checkKeyFile(handle, file)
  if (unsafe !== null) return unsafe
  const found = await handle.stat()
  const disk = diskOn(handle)
  const head = Buffer.alloc(SLOT_BYTES)
  const read = readHead(head.subarray(0, await disk.read(head, 0)))
  if (read === null) return refuse('keys-damaged', {}, { file })
  if (!('id' in read)) return refuse('keys-version', { found: read.version, accepted: VERSION }, { file })
  // What is left of a slot that was being written when everything stopped is filled up with noughts. It counts as a damaged slot until
  // it is known that no record uses it: its number is spent, in case it was not torn but cut off.
  const slots = Math.ceil(found.size / SLOT_BYTES) - 1
  if (slots < expected) return refuse('keys-behind', { found: slots, wanted: expected }, { file })
  if (found.size < placeOf(slots)) await writeAll(disk, Buffer.alloc(placeOf(slots) - found.size), found.size)
  // What an earlier run wrote may still be on its way to the disk.
  await disk.sync()
  return { disk, id: read.id, slots }
}

/** Why others than us may reach a file or folder, if they may. Not every platform has owners and modes. */
function notOursAlone(found: { mode: number; uid: number }, accepted: number, file: string): Refusal | null {
  if (process.geteuid === undefined) return null
  if (found.uid !== process.geteuid()) return refuse('keys-not-ours', {}, { file })
  if ((found.mode & OTHERS) === 0) return null
  return refuse('keys-open-to-others', { found: (found.mode & 0o777).toString(8), accepted: accepted.toString(8) }, { file })
}

function diskOn(handle: FileHandle): Disk {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.datasync(),
    close: () => handle.close(),
  }
}

/** Writes all bytes, however few the disk takes at once. */
export async function writeAll(disk: Disk, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += await disk.write(bytes.subarray(done), position + done)
}

/** Reads as many bytes as there are, at most as many as fit. */
export async function readAll(disk: Pick<Disk, 'read'>, into: Buffer, position: number): Promise<Buffer> {
  let done = 0
  while (done < into.length) {
    const read = await disk.read(into.subarray(done), position + done)
    if (read === 0) break
    done += read
  }
  return into.subarray(0, done)
}
