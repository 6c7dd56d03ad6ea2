/** Making the files of a new database, and looking whether those there are of a release we can run. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Programs } from './binaries.ts'
import type { Site } from './folder.ts'
import { lastLines } from './log.ts'
import { problemOf, StartProblem, saysNoRoom } from './problem.ts'
import { environment, initdbArguments } from './settings.ts'

/**
 * Makes the files of the database where there are none. Gives whether it made them.
 *
 * They are made aside and renamed when whole. So an interrupted start leaves nothing half made, and of two starts at once one
 * makes the database and the other uses it. Throws a StartProblem when they cannot be made, or are there but of another release.
 */
export async function makeCluster(site: Site, programs: Programs): Promise<boolean> {
  if (existsSync(path.join(site.cluster, 'PG_VERSION'))) {
    await checkRelease(site, programs)
    return false
  }
  const scratch = `${site.cluster}.${process.pid}`
  try {
    await rm(scratch, { recursive: true, force: true })
    await mkdir(scratch, { mode: 0o700 })
    if (site.standIn) await chown(scratch, site.standIn.uid, site.standIn.gid)
    await initdb(site, programs, scratch)
    const made = await rename(scratch, site.cluster).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false
        throw error
      },
    )
    if (made) await keepNames(site.data)
    return made
  } catch (error) {
    throw problemOf(error, site.data)
  } finally {
    await rm(scratch, { recursive: true, force: true }).catch(() => {})
  }
}

/** Makes sure that the names in `folder` are on the disk: a rename alone may be lost when the power fails (fsync(2)). */
async function keepNames(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function checkRelease(site: Site, programs: Programs): Promise<void> {
  const found = (await readFile(path.join(site.cluster, 'PG_VERSION'), 'utf8')).trim()
  if (Number(found) !== programs.major) {
    throw new StartProblem('release-differs', { folder: site.data, found, needed: String(programs.major) })
  }
}

async function initdb(site: Site, programs: Programs, folder: string): Promise<void> {
  const as = site.standIn ? { uid: site.standIn.uid, gid: site.standIn.gid } : {}
  const child = spawn(path.join(programs.bin, 'initdb'), initdbArguments(folder), {
    ...as,
    cwd: '/',
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const { code, error } = await new Promise<{ code: number | null; error?: Error }>((resolve) => {
    child.once('error', (failed) => resolve({ code: null, error: failed }))
    child.once('close', (ended) => resolve({ code: ended }))
  })
  if (code === 0) return
  if (error) throw new StartProblem('programs-cannot-run', { folder: programs.bin, reason: error.message })
  if (saysNoRoom(said)) throw new StartProblem('disk-full', { folder: site.data, reason: lastLines(said) })
  throw new StartProblem('not-made', { folder: site.data, reason: lastLines(said) })
}
