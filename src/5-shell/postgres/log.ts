/** PostgreSQL's log. It is a file and not a pipe: a pipe that nobody empties would one day stop the server. */
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { LIMITS } from '#ground/limits.ts'
import { problemOf } from './problem.ts'

/** How much of the end of the log is read for a message. */
const TAIL_BYTES_MAX = 8_192

/**
 * Opens the log for a server that is about to start, for writing at its end; emptied first when it has grown long. Gives the handle
 * and the length, from which on everything is of this start.
 */
export async function openLog(file: string): Promise<{ handle: FileHandle; from: number }> {
  // A link laid here by somebody would make us write elsewhere.
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW
  try {
    const handle = await open(file, flags, 0o600)
    const { size } = await handle.stat()
    if (size <= LIMITS.postgres_log_bytes_max) return { handle, from: size }
    await handle.truncate(0)
    return { handle, from: 0 }
  } catch (error) {
    throw problemOf(error, file)
  }
}

/** What the log says from the byte `from` on, or the end of that when it is long. Nothing when there is no log. */
export async function readLog(file: string, from = 0): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => undefined)
  if (!handle) return ''
  try {
    const { size } = await handle.stat()
    const start = Math.max(from, size - TAIL_BYTES_MAX)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - start)), 0, Math.max(0, size - start), start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** What PostgreSQL says at every start and end: it gives no reason for anything. */
const usual = /LOG: {2}(starting PostgreSQL|listening on|database system |terminating any other|shutting down|aborting startup|redo )/

/** The reason in what was said: its last lines that are not said every time, on one line and without the times in front. */
export function lastLines(said: string): string {
  return said
    .split('\n')
    .filter((line) => line.trim() !== '' && !usual.test(line))
    .slice(-3)
    .map((line) => line.replace(/^\d{4}-\d\d-\d\d [\d:.]+ \w+ \[\d+\] /, '').trim())
    .join(' / ')
}
