/** The desk of an office: built when it is missing or was built from other sources, by content and not by the clock. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type DeskFiles, readDesk } from '../http/desk.ts'
import type { Note } from '../postgres/problem.ts'
import { alive } from '../postgres/process.ts'

/** What the desk is built from. The lock file stands for all that was installed. */
const SOURCES = [
  'src/6-desk/**/*',
  'src/0-ground/**/*',
  'src/4-answer/ledger/**/*',
  'tools/verify.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
/** In the built folder: the digest of the sources it was built from. It is not served. */
const STAMP = 'sources'

/**
 * Gives the desk of the program in `repository`, after building it where that is needed, which is told. Gives null when it cannot be
 * built, and tells why: the office works without it.
 */
export async function prepareDesk(repository: string, note: Note): Promise<DeskFiles | null> {
  const folder = path.join(repository, 'dist', 'desk')
  try {
    const digest = await digestOf(repository)
    const before = (await isBuiltFrom(folder, digest)) ? await readDesk(folder).catch(() => null) : null
    if (before !== null) return before
    note('start.note.desk-building', {})
    return await build(repository, folder, digest)
  } catch (error) {
    note('start.note.desk-unbuilt', { reason: error instanceof Error ? error.message : String(error) })
    return null
  }
}

const isBuiltFrom = (folder: string, digest: string): Promise<boolean> =>
  readFile(path.join(folder, STAMP), 'utf8').then(
    (found) => found === digest,
    () => false,
  )

/** SHA-256 over the names and contents of the sources, tests left out. */
async function digestOf(repository: string): Promise<string> {
  const found = globSync(SOURCES, { cwd: repository, withFileTypes: true })
  const files = found.filter((one) => one.isFile() && !one.name.endsWith('.test.ts')).map((one) => path.join(one.parentPath, one.name))
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const content = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    hash.update(`${path.relative(repository, file)} ${content}\n`)
  }
  return hash.digest('hex')
}

/**
 * Builds beside the folder and then puts the result in its place, so that a build cut short leaves nothing half made, and two builds
 * at once do not mix.
 */
async function build(repository: string, folder: string, digest: string): Promise<DeskFiles> {
  await mkdir(path.dirname(folder), { recursive: true })
  await sweep(folder)
  builds += 1
  const scratch = `${folder}.${process.pid}.${builds}`
  const before = `${scratch}.before`
  try {
    await runVite(repository, scratch)
    await writeFile(path.join(scratch, STAMP), digest)
    // Read here and not in its place, where another start may put its own meanwhile.
    const desk = await readDesk(scratch)
    await rename(folder, before).catch(() => {})
    await rename(scratch, folder).catch(async (error) => {
      // Another start was faster.
      if (!(await isBuiltFrom(folder, digest))) throw error
    })
    return desk
  } finally {
    await Promise.all([scratch, before].map((one) => rm(one, { recursive: true, force: true })))
  }
}

/** Counts the builds of this process, so that two at once have scratch folders of their own. */
let builds = 0

/** Takes away what builds left behind that were killed. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(path.dirname(folder))) {
    const maker = /^desk\.(\d+)(\.|$)/.exec(name)?.[1]
    if (maker !== undefined && !alive(Number(maker))) await rm(path.join(path.dirname(folder), name), { recursive: true, force: true })
  }
}

/** Runs Vite as a process of its own: what it needs of memory is given back when it ends. Rejects with what it said. */
function runVite(repository: string, into: string): Promise<void> {
  const vite = path.join(repository, 'node_modules/vite/bin/vite.js')
  const { NODE_OPTIONS, NODE_ENV, NODE_TEST_CONTEXT, FORCE_COLOR, ...env } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', into], {
      cwd: repository,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(said.trim().split('\n').slice(0, 12).join('\n') || `vite: ${code}`)),
    )
  })
}
