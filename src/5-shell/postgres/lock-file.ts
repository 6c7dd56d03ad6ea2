/**
 * The lock files of PostgreSQL: `postmaster.pid` in the data and `.s.PGSQL.PORT.lock` beside the socket. Their first line is the
 * number of a process. After a crash that number may have gone to some other program, and PostgreSQL would then wait for ever for
 * a server that is no more (it looks only whether a process of that number and of its own user lives).
 */
import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { port, type Site } from './folder.ts'
import { look, type Seen } from './process.ts'

/** Who holds a lock file. A file whose process is gone is free: PostgreSQL sees that by itself and takes it over. */
export type Holder =
  | { readonly held: 'free' }
  /** A server on these data: it is running, beginning or stopping. */
  | { readonly held: 'server'; readonly pid: number }
  /** It names a living process that is no server on these data. */
  | { readonly held: 'stale'; readonly pid: number; readonly program: string }
  /** It names nobody: it is being written this moment, or was when the machine stopped. */
  | { readonly held: 'nameless' }

/**
 * Reads the content of a lock file (undefined: there is none) of the data in `cluster`, run by user `uid`.
 *
 * A process is taken for the server unless something known of it speaks against that: another program, another user, another
 * folder. A server always works in the folder of its data.
 */
export function judgeLock(text: string | undefined, cluster: string, uid: number, seen: (pid: number) => Seen | undefined = look): Holder {
  if (text === undefined) return { held: 'free' }
  // A server for one user writes its number as a negative one.
  const pid = Math.abs(Number.parseInt(text.split('\n', 1)[0] ?? '', 10))
  if (!(pid > 0)) return { held: 'nameless' }
  const process_ = seen(pid)
  if (!process_) return { held: 'free' }
  const { program, folder } = process_
  const another = (program !== undefined && program !== 'postgres') || (folder !== undefined && folder !== cluster)
  if (another || (process_.uid !== undefined && process_.uid !== uid)) return { held: 'stale', pid, program: program ?? '?' }
  return { held: 'server', pid }
}

/** A lock file on the disk: its path, its content when it was read, and who holds it. */
export interface Lock {
  readonly file: string
  readonly text: string | undefined
  readonly holder: Holder
}

/** The two lock files of `site` as they are now, that of the data first. */
export function readLocks(site: Pick<Site, 'cluster' | 'socket' | 'standIn'>): readonly [data: Lock, socket: Lock] {
  const uid = site.standIn?.uid ?? process.getuid?.() ?? 0
  const read = (file: string): Lock => {
    const text = contentOf(file)
    return { file, text, holder: judgeLock(text, site.cluster, uid) }
  }
  return [read(path.join(site.cluster, 'postmaster.pid')), read(path.join(site.socket, `.s.PGSQL.${port}.lock`))]
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Takes a stale lock file away. Gives false when it was no longer the file that was judged: another start had been faster, and its
 * new lock is laid back.
 */
export function removeLock(lock: Lock): boolean {
  const aside = `${lock.file}.stale.${process.pid}`
  try {
    renameSync(lock.file, aside)
  } catch {
    return false
  }
  const same = contentOf(aside) === lock.text
  try {
    if (!same) linkSync(aside, lock.file)
  } catch {
    // There is a newer one already.
  }
  rmSync(aside, { force: true })
  return same
}

/** The number of the server that runs on `site`, whether it answers or not. Undefined when there is none. */
export function serverProcess(site: Pick<Site, 'cluster' | 'socket' | 'standIn'>): number | undefined {
  const { holder } = readLocks(site)[0]
  return holder.held === 'server' ? holder.pid : undefined
}
