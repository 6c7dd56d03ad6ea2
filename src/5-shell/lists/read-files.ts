/** Reads lists from disk: a file, several files that are one list, or a folder of lists. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { Entry } from '#know/lists/entry.ts'
import { openReader } from '#know/lists/read/open.ts'
import { LIST_FORMATS, type ListFormat, type ReadResult } from '#know/lists/read/reader.ts'
import { HEAD_ENOUGH, recognise } from '#know/lists/read/recognise.ts'
import { slugOf } from '#know/lists/read/targets-csv.ts'
import { readChunks } from '../files/chunks.ts'
import { fileRefusal } from '../files/document.ts'

/** The files of one edition of a list, and their form. */
export interface ListFiles {
  readonly format: ListFormat
  readonly files: readonly string[]
}

/** An edition as it was read: what the reader tells of it, and its entries in the order of the list. */
export interface ReadList extends ListFiles {
  readonly result: ReadResult
  readonly entries: readonly Entry[]
}

/** What stands in a folder and was not taken, with the reason. */
export interface LeftAside {
  readonly file: string
  readonly why: 'no-list' | 'folder' | 'older'
}

/** The form of a file, by its beginning. */
export async function formatOf(file: string): Promise<ListFormat | Refusal> {
  const head = new Uint8Array(HEAD_ENOUGH)
  let size = 0
  const refused = await readChunks(file, (chunk) => {
    const taken = chunk.subarray(0, HEAD_ENOUGH - size)
    head.set(taken, size)
    size += taken.length
    return size === HEAD_ENOUGH ? 'enough' : null
  })
  if (refused !== null) return refused
  const format = recognise(head.subarray(0, size))
  return isRefusal(format) ? placed(format, { file }) : format
}

/**
 * Which files are read together. `where` is a file, `a.csv+b.csv+c.csv` (one edition), or a folder. In a folder OFAC's tables are one
 * edition where each is there once, or else those that belong together by their names; so are the tables of European acts; every other list is one by itself. Files that are no
 * list, and folders in it, are left aside and told.
 */
export async function listFilesAt(where: string): Promise<{ lists: readonly ListFiles[]; aside: readonly LeftAside[] } | Refusal> {
  const folder = await stat(where).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (folder) return inFolder(where)
  // A plus sign may be part of a file's own name.
  const files = (await isThere(where)) ? [where] : where.split('+')
  const format = await formatOf(files[0] as string)
  return isRefusal(format) ? format : { lists: [{ format, files }], aside: [] }
}

/** Whether a file or folder has this name. */
export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

async function inFolder(folder: string): Promise<{ lists: readonly ListFiles[]; aside: readonly LeftAside[] } | Refusal> {
  const told: { format: ListFormat; file: string; name: string }[] = []
  const aside: LeftAside[] = []
  let found: string[]
  try {
    found = await readdir(folder)
  } catch (e) {
    return fileRefusal(e, folder)
  }
  for (const name of found.sort()) {
    const file = path.join(folder, name)
    if (name.startsWith('.')) continue
    const format = await formatOf(file)
    if (isRefusal(format)) {
      const why = format.code === 'file-is-a-folder' ? 'folder' : NO_LIST.has(format.code) ? 'no-list' : null
      if (why === null) return format
      aside.push({ file, why })
      continue
    }
    told.push({ format, file, name })
  }
  const tables = told.filter(({ format }) => format === 'ofac-csv').map(({ name }) => ofacTable(name))
  // Where each table is there once, they are one edition whatever they are called.
  const isOne = new Set(tables).size === tables.length
  const groups = new Map<string, { format: ListFormat; files: string[] }>()
  for (const { format, file, name } of told) {
    const key = format === 'ofac-csv' ? `${format} ${isOne ? '' : ofacStem(name)}` : format === 'eu-act-csv' ? format : file
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { format, files: [file] })
    else group.files.push(file)
  }
  if (groups.size === 0) return refuse('list-format-unknown', { found: '{}', accepted: LIST_FORMATS.join(', ') }, { file: folder })
  return { lists: [...groups.values()], aside }
}

// An empty file, or one in an encoding that is not read, may be a list that was damaged, and is refused.
const NO_LIST: ReadonlySet<string> = new Set(['list-format-unknown', 'list-format-not-taken', 'file-not-plain'])

/** Which of OFAC's tables a file is by its name. */
const ofacTable = (name: string): string => /(?<![a-z])(?:comments|alt|add)(?![a-z])/i.exec(name)?.[0].toLowerCase() ?? 'parties'

/** What tables of one edition have in common in their names: `sdn.csv`, `alt.csv` and `sdn_comments.csv`, or `cons_prim_2025.csv` and its like. */
const ofacStem = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.gz$/, '')
    .replace(/(?<![a-z])(?:sdn|alt|add|prim|comments)(?![a-z])/g, '')
    .replace(/[_\-.]+/g, ' ')
    .trim()

/** Reads one edition, of the list told where its name is not to be the form's own. Refused with file and line where a file cannot be taken. */
export async function readList({ format, files }: ListFiles, told?: string): Promise<ReadList | Refusal> {
  const entries: Entry[] = []
  const [first = '', ...others] = files
  const named = told ?? (format === 'parsed-csv' ? slugOf(path.basename(first).split(/[_.\d]/)[0] ?? '') : '')
  const reader = openReader(format, { file: first, onEntry: (entry) => entries.push(entry), ...(named === '' ? {} : { list: named }) })
  const push = (file: string) => readChunks(file, (chunk) => reader.write(chunk))
  let refused = await push(first)
  for (const file of others) refused ??= reader.next(file) ?? (await push(file))
  if (refused !== null) return refused
  const result = reader.end()
  return isRefusal(result) ? result : { format, files, result, entries }
}

/**
 * Reads every list at `where`. Of several editions of one list in one folder the newest is taken where each says its day, and the others
 * are told as left aside; editions given one by one are all taken, since somebody asked for each.
 */
export async function readLists(where: string): Promise<{ lists: readonly ReadList[]; aside: readonly LeftAside[] } | Refusal> {
  const found = await listFilesAt(where)
  if (isRefusal(found)) return found
  const lists: ReadList[] = []
  for (const files of found.lists) {
    const list = await readList(files)
    if (isRefusal(list)) return list
    lists.push(list)
  }
  const newest = lists.filter((list) => !lists.some((other) => isNewer(other, list)))
  const older = lists.filter((list) => !newest.includes(list))
  return {
    lists: newest,
    aside: [...found.aside, ...older.flatMap((list) => list.files.map((file): LeftAside => ({ file, why: 'older' })))],
  }
}

const isNewer = (a: ReadList, b: ReadList): boolean =>
  a !== b && a.result.list === b.result.list && a.result.asOf !== null && b.result.asOf !== null && a.result.asOf > b.result.asOf
