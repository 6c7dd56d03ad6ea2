/** PostgreSQL refuses to run as root. This finds the user it runs as instead. */
import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from './problem.ts'

export interface StandIn {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/** In order of preference. `postgres` and `nobody` may run other programs too, so they are taken only when no user can be made. */
const names = ['parley', 'postgres', 'nobody'] as const

/** Root may have come without the folders where the tools of the administrator are. */
const env = { PATH: '/usr/sbin:/sbin:/usr/bin:/bin', LC_ALL: 'C' }

/** Whether this process is root. */
export const isRoot = process.getuid?.() === 0

function find(name: string): StandIn | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) =>
    Number.parseInt(spawnSync('id', [which, name], { env, encoding: 'utf8' }).stdout ?? '', 10),
  )
  if (uid === undefined || gid === undefined || !Number.isInteger(uid) || !Number.isInteger(gid) || uid === 0) return undefined
  return { uid, gid, name }
}

const makeUser = ['--system', '--user-group', '--no-create-home', '--home-dir', '/var/lib/parley', '--shell', '/usr/sbin/nologin', 'parley']

/**
 * The user that runs PostgreSQL for root: `parley`, made when missing, else `postgres`, else `nobody`.
 *
 * When `owner` (a user number) is given, it owns files made by an earlier start, and only that user will do: PostgreSQL takes no
 * files of another. Undefined when that is none of the three. Throws a `no-stand-in` problem when there is no user at all.
 */
export async function findStandIn(owner?: number): Promise<StandIn | undefined> {
  if (owner !== undefined) return names.map(find).find((user) => user?.uid === owner)
  const found = find('parley')
  if (found) return found
  // Two first starts at once would both make it: the slower is told that the list of users is locked, and looks again.
  for (let tries = 0; tries < 10; tries++) {
    const made = spawnSync('useradd', makeUser, { env })
    const user = find('parley')
    if (user) return user
    if (made.error) break
    await sleep(100)
  }
  const other = find('postgres') ?? find('nobody')
  if (!other) throw new StartProblem('no-stand-in')
  return other
}

/** Whether `user` may go into `folder`. Throws a `cannot-become` problem when this process may not act as another user at all. */
export function mayEnter(user: StandIn, folder: string): boolean {
  const gone = spawnSync('/bin/sh', ['-c', 'cd -P -- "$1"', 'sh', folder], { uid: user.uid, gid: user.gid, cwd: '/', env })
  if (gone.error) throw new StartProblem('cannot-become', { user: user.name, reason: gone.error.message })
  return gone.status === 0
}
