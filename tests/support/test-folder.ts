/**
 * Folders for tests that start servers. A run that is killed can neither stop its servers nor remove its folders: every folder
 * names the process it was made for, and the next run sweeps those whose process is no more.
 */
import { globSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { alive, began, look } from '#shell/postgres/process.ts'

const prefix = 'parley-tests-'

/** Holds the number of the process the folder was made for, and when that process began. */
const runnerFile = 'runner'

/** Makes a folder through which every user may pass, because for root the server runs as another. Gives its path without links. */
export async function makeTestFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), prefix))
  await writeFile(path.join(folder, runnerFile), `${process.pid} ${began(process.pid) ?? ''}`)
  await chmod(folder, 0o711)
  return folder
}

/** Stops every server whose data are in `folder` and removes it. */
export async function removeTestFolder(folder: string): Promise<void> {
  // What follows stops servers and removes files: it must never be let loose on a folder that is not one of these.
  if (!path.isAbsolute(folder) || !path.basename(folder).startsWith(prefix)) throw new Error(`not a test folder: "${folder}"`)
  for (const file of globSync('**/postmaster.pid', { cwd: folder })) {
    const cluster = path.dirname(path.join(folder, file))
    const pid = Number.parseInt(await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => ''), 10)
    if (!(pid > 0) || look(pid)?.folder !== cluster) continue
    // The data are about to be removed, so they need not be written down first.
    process.kill(pid, 'SIGQUIT')
    for (let tries = 0; tries < 1_000 && alive(pid); tries++) await sleep(20)
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/**
 * Removes the folders of runs that were killed. A folder is touched only when it bears our name, belongs to us, and names a
 * process that is no more; one that names none may be about to.
 */
export async function sweepTestFolders(temporary = tmpdir()): Promise<void> {
  for (const name of await readdir(temporary)) {
    if (!name.startsWith(prefix)) continue
    const folder = path.join(await realpath(temporary), name)
    try {
      if ((await stat(folder)).uid !== process.getuid?.()) continue
      const [pid, start] = (await readFile(path.join(folder, runnerFile), 'utf8')).split(' ')
      if (!pid || (alive(Number(pid)) && began(Number(pid)) === start)) continue
      await removeTestFolder(folder)
    } catch {
      // Another run sweeps at the same time, or the folder is not ours to take away.
    }
  }
}
