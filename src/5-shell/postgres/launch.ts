/** Bringing a server up on the data of a site: one that runs is adopted, one that is gone is started, whatever a crash left there. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LIMITS } from '#ground/limits.ts'
import type { Programs } from './binaries.ts'
import { freeBytes, type Site } from './folder.ts'
import { readLocks, removeLock, serverProcess } from './lock-file.ts'
import { lastLines, openLog, readLog } from './log.ts'
import { probe, type SocketConnection } from './probe.ts'
import { type Note, StartProblem, saysNoRoom } from './problem.ts'
import { environment, postgresArguments, type Settings } from './settings.ts'

/** All that is needed to bring a server up. */
export interface Ready {
  readonly site: Site
  readonly programs: Programs
  readonly settings: Settings
  /** To the database `postgres`, which is there from the beginning. */
  readonly connection: SocketConnection
  readonly note: Note
}

/** How often it is looked whether something has changed, in milliseconds: short, because a person waits. */
const LOOK_MS = 20

/** How long a lock file may name nobody, in milliseconds. PostgreSQL writes the name right after it made the file. */
const NAMELESS_MS_MAX = 2_000

/** A full disk leaves less room than one piece of the write-ahead log, and then not even the log can say so. */
const ROOM_BYTES_MIN = 16 * 1024 * 1024

/**
 * Brings a server up and waits until it answers. Gives whether it was started here or found running.
 *
 * Waits for one that is beginning, recovering or stopping; after a kill -9 of the server it waits until the last of its processes
 * has let go of the memory they shared. Throws a StartProblem.
 */
export async function bringUp(ready: Ready): Promise<'started' | 'found running'> {
  const { site, connection, note } = ready
  const deadline = Date.now() + LIMITS.postgres_wait_seconds_max * 1_000
  let nameless: number | undefined
  while (Date.now() < deadline) {
    const state = await probe(connection).catch((error: Error) => {
      throw new StartProblem('not-started', { folder: site.data, reason: error.message, log: site.log })
    })
    if (state === 'ready') return 'found running'
    const locks = readLocks(site)
    if (!locks.some(({ holder }) => holder.held === 'nameless')) nameless = undefined
    else nameless ??= Date.now()
    if (state === 'not yet' || locks[0].holder.held === 'server' || (nameless && Date.now() - nameless < NAMELESS_MS_MAX)) {
      await sleep(LOOK_MS)
      continue
    }
    for (const lock of locks) {
      const { holder } = lock
      if ((holder.held !== 'stale' && holder.held !== 'nameless') || !removeLock(lock)) continue
      if (holder.held === 'stale') note('start.note.stale-lock', { file: lock.file, process: holder.pid, program: holder.program })
      else note('start.note.empty-lock', { file: lock.file })
    }
    if (await launch(ready, deadline)) return 'started'
  }
  throw new StartProblem('not-answering', { folder: site.data, seconds: LIMITS.postgres_wait_seconds_max, log: site.log })
}

/** Starts a server. Gives true when it answers and false when it is worth another look. Throws when it ended for good. */
async function launch({ site, programs, settings, connection }: Ready, deadline: number): Promise<boolean> {
  const { handle, from } = await openLog(site.log)
  const as = site.standIn ? { uid: site.standIn.uid, gid: site.standIn.gid } : {}
  // Detached, so that Ctrl-C in a terminal reaches us and not the server: we stop it in our own time, after what depends on it.
  const child = spawn(path.join(programs.bin, 'postgres'), postgresArguments(site, settings), {
    ...as,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', handle.fd, handle.fd],
  })
  child.unref()
  let ended: { error?: Error; how: string } | undefined
  child.once('error', (error) => {
    ended = { error, how: error.message }
  })
  child.once('exit', (code, signal) => {
    ended = { how: signal ?? `exit ${code}` }
  })
  await handle.close()
  while (Date.now() < deadline && !ended) {
    await sleep(LOOK_MS)
    if ((await probe(connection).catch(() => 'not yet')) !== 'ready') continue
    // The server that answers may be that of another start, which was faster: then ours is about to end, and we look again.
    if (serverProcess(site) === child.pid) return true
  }
  if (ended?.error) throw new StartProblem('programs-cannot-run', { folder: programs.bin, reason: ended.error.message })
  if (!ended) return false
  const said = await readLog(site.log, from)
  if (/shared memory block|lock file .* (already exists|is empty)/.test(said)) {
    await sleep(100)
    return false
  }
  // Where nothing can be written, not even the log is.
  const reason = lastLines(said) || ended.how
  if (saysNoRoom(said) || ended.how === 'SIGXFSZ' || (await freeBytes(site.data)) < ROOM_BYTES_MIN)
    throw new StartProblem('disk-full', { folder: site.data, reason })
  throw new StartProblem('not-started', { folder: site.data, reason, log: site.log })
}
