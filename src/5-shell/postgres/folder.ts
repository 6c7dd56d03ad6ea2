/**
 * The data folder: where it is, whether it will do, and making it.
 *
 *     DATA/postgres/      the files of the database, of the user that runs it alone
 *     DATA/postgres.PID/  the same while they are made: renamed when whole, so nothing half made ever bears the name
 *     DATA/postgres.log   what PostgreSQL said
 *     DATA/socket/        the one door to it; elsewhere when the path is too long for a socket
 *     DATA/ledger/        the published log, and what the office is told about publishing it (ledger/where.ts)
 *     DATA/lists/         editions of lists of parties (lists/store.ts)
 *     DATA/programs/      a copy of the programs, when they cannot be used where npm put them
 *
 * Everything is looked at before anything is made, so that a start which cannot succeed leaves nothing behind.
 */
import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, chmod, chown, lstat, mkdir, readdir, realpath, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { LIMITS } from '#ground/limits.ts'
import { problemOf, StartProblem } from './problem.ts'
import { alive } from './process.ts'
import { findStandIn, isRoot, mayEnter, type StandIn } from './stand-in.ts'

/** Where root keeps what belongs to the machine: copies of the programs, and data folders that nobody named. */
export const stateFolder = '/var/lib/parley'

/** The port is only a part of the socket's name: nothing listens on a network. */
export const port = 5432

/** A socket's path holds 108 bytes with its closing nought (unix(7)). */
const SOCKET_FOLDER_BYTES_MAX = 107 - `/.s.PGSQL.${port}`.length

/** PostgreSQL keeps paths in 1,024 bytes (MAXPGPATH), and its own file names need some of them. */
const DATA_PATH_BYTES_MAX = 900

/** A data folder that has been looked at and made ready. All paths are absolute and without links. */
export interface Site {
  readonly data: string
  readonly cluster: string
  readonly socket: string
  readonly log: string
  /** The user that runs PostgreSQL. Undefined when we run it as ourselves. */
  readonly standIn: StandIn | undefined
}

/** The data folder when none was named: in the repository; for root, whose repository others may not be able to enter, by the system. */
export function defaultData(repository: string, root = isRoot): string {
  return root ? path.join(stateFolder, short(repository)) : path.join(repository, 'data')
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** The folder of the socket: beside the data when its path is short enough, else a short one of the same user, named by the data. */
export function socketFolder(data: string, uid: number): string {
  const near = path.join(data, 'socket')
  if (Buffer.byteLength(near) <= SOCKET_FOLDER_BYTES_MAX) return near
  // Not the folder that TMPDIR names: it may differ at the next start, which would not find the running server.
  return uid === 0 ? path.join(stateFolder, `socket-${short(data)}`) : path.join('/tmp', `parley-${uid}-${short(data)}`)
}

/** What belongs to us in a data folder, beside the database itself. Anything else in a new one is somebody's. */
const ours = /^(postgres\.\d+|postgres\.log|programs|socket|keys|ledger|witnessed|lists|contents|demonstration|lost\+found)$/

/** The name of something in a folder without a database that is not ours; undefined when the folder may be used. */
export function foreign(names: readonly string[]): string | undefined {
  return names.find((name) => !ours.test(name))
}

/** The nearest folder on the way to `data` that is there, `data` itself included. */
async function nearest(data: string): Promise<{ folder: string; stats: Stats }> {
  for (let folder = data; ; folder = path.dirname(folder)) {
    const stats = await stat(folder).catch((error: NodeJS.ErrnoException) => {
      if ((error.code === 'ENOENT' || error.code === 'ENOTDIR') && folder !== path.dirname(folder)) return undefined
      throw problemOf(error, folder)
    })
    if (stats && !stats.isDirectory()) throw new StartProblem('not-a-folder', { folder })
    if (stats) return { folder, stats }
  }
}

/** Looks at the folder in which a database already is, as far as its owners go. Gives the user who must run it. */
async function checkOwner(data: string, folder: Stats, cluster: Stats | undefined): Promise<StandIn | undefined> {
  const me = process.getuid?.() ?? 0
  const refuse = (owner: number) => new StartProblem('owner', { folder: data, owner, user: me })
  if (!isRoot) {
    for (const { uid } of cluster ? [folder, cluster] : [folder]) if (uid !== me) throw refuse(uid)
    return undefined
  }
  if (!cluster) return findStandIn()
  const user = cluster.uid === 0 ? undefined : await findStandIn(cluster.uid)
  if (!user) throw refuse(cluster.uid)
  return user
}

/** Looks whether `data` will do, and makes nothing. Gives its path without links and the user who is to run PostgreSQL. */
async function examine(asked: string): Promise<{ data: string; standIn: StandIn | undefined }> {
  const wanted = path.resolve(asked)
  const { folder, stats } = await nearest(wanted)
  const data = path.join(await realpath(folder), path.relative(folder, wanted))
  if (Buffer.byteLength(data) > DATA_PATH_BYTES_MAX) throw new StartProblem('path-too-long', { folder: data })
  const there = folder === wanted
  const cluster = there ? await stat(path.join(data, 'postgres')).catch(() => undefined) : undefined
  const standIn = there ? await checkOwner(data, stats, cluster) : isRoot ? await findStandIn() : undefined
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch((error) => {
    throw problemOf(error, folder)
  })
  const found = there && !cluster ? foreign(await readdir(data)) : undefined
  if (found !== undefined) throw new StartProblem('folder-not-empty', { folder: data, found })
  // The data folder itself is ours to open; what leads to it is not.
  const above = there ? path.dirname(data) : folder
  if (standIn && !mayEnter(standIn, above)) {
    throw new StartProblem('stand-in-cannot-enter', { user: standIn.name, folder: above, instead: path.join(stateFolder, short(data)) })
  }
  if (!cluster) await checkRoom(folder, data)
  return { data, standIn }
}

/** A new database needs some room, and a start that stops half way for want of it helps nobody. */
async function checkRoom(folder: string, data: string): Promise<void> {
  const free = await freeBytes(folder)
  if (free >= LIMITS.postgres_free_bytes_min) return
  const inMegabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024)
  throw new StartProblem('little-room', { folder: data, free: inMegabytes(free), needed: inMegabytes(LIMITS.postgres_free_bytes_min) })
}

/** The bytes that we may still write in `folder`. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/**
 * Makes the data folder `asked` ready for PostgreSQL: looked at first, then made, with modes that let nobody in but us and the user
 * who runs PostgreSQL. Throws a StartProblem, before anything is made where that can be known.
 */
export async function prepareFolder(asked: string): Promise<Site> {
  const { data, standIn } = await examine(asked)
  const socket = socketFolder(data, process.getuid?.() ?? 0)
  try {
    const first = await mkdir(data, { recursive: true, mode: 0o700 })
    if (standIn) {
      // The folders made on the way are root's, and the stand-in must pass through them, but need not see what is there.
      for (let made = path.dirname(data); first !== undefined && made.startsWith(first); made = path.dirname(made)) await chmod(made, 0o711)
      await chown(data, 0, standIn.gid)
    }
    await chmod(data, standIn ? 0o710 : 0o700)
    await sweep(data, 'postgres')
    await makeSocketFolder(socket, standIn)
  } catch (error) {
    throw problemOf(error, data)
  }
  return { data, cluster: path.join(data, 'postgres'), socket, log: path.join(data, 'postgres.log'), standIn }
}

/** The folder of the socket lets in only the user who runs PostgreSQL, and root. One that another user has laid there is not used. */
async function makeSocketFolder(socket: string, standIn: StandIn | undefined): Promise<void> {
  await mkdir(socket, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const seen = await lstat(socket)
  const owners = standIn ? [0, standIn.uid] : [process.getuid?.() ?? 0]
  if (!seen.isDirectory() || !owners.includes(seen.uid)) throw new StartProblem('socket-folder', { folder: socket })
  if (standIn) await chown(socket, standIn.uid, standIn.gid)
  await chmod(socket, 0o700)
}

/** What a process that was killed had begun may go on for a moment without it: a folder is left in peace for so long, in milliseconds. */
const SWEEP_AFTER_MS = 60_000

/** Takes away the folders `NAME.PID` in `folder` that were being made by processes which are no more. */
export async function sweep(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const pid = entry.startsWith(`${name}.`) ? entry.slice(name.length + 1) : ''
    if (!/^\d+$/.test(pid) || alive(Number(pid))) continue
    const changed = await stat(path.join(folder, entry)).catch(() => undefined)
    if (!changed || Date.now() - changed.mtimeMs < SWEEP_AFTER_MS) continue
    // What cannot be taken away is no obstacle to a start: it is tried again at the next.
    await rm(path.join(folder, entry), { recursive: true, force: true }).catch(() => {})
  }
}
