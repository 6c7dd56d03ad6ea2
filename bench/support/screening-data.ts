/** The public material on which screening is measured. It is no part of the project: what is not there is told by name and left out. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { isRefusal } from '#ground/refusal.ts'
import type { Entry } from '#know/lists/entry.ts'
import { openTable, type Row } from '#know/lists/read/csv.ts'
import { readLists } from '#shell/lists/read-files.ts'

const folder = process.env.PARLEY_DATA || fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** Where a file or folder of the material is; null when it is not there. */
function material(name: string): string | null {
  const file = path.join(folder, name)
  return existsSync(file) ? file : null
}

/** A part of the benchmark that cannot run for want of its material. */
export class Missing extends Error {
  override readonly name = 'Missing'
  readonly file: string
  constructor(file: string) {
    super(file)
    this.file = file
  }
}

/** Where it is, or the end of this part. */
export function needed(name: string): string {
  const file = material(name)
  if (file === null) throw new Missing(name)
  return file
}

/** The rows of a table as `read` makes them. */
export function rowsOf<T>(name: string, needs: readonly string[], read: (row: Row) => T): T[] {
  const rows: T[] = []
  const table = openTable({
    needs,
    onBlank: () => {},
    onRow(row) {
      rows.push(read(row))
      return null
    },
  })
  const refused = table.write(readFileSync(needed(name), 'utf8').replace(/^\ufeff/, '')) ?? table.close()
  if (refused !== null) throw new TypeError(`${name}: ${JSON.stringify(refused)}`)
  return rows
}

/** The lists of the material, from the one that matters most. Each is a folder or a file. */
const LISTS = [
  'lists/un',
  'lists/csl',
  'lists/eu',
  'lists/ca/canada_sema_2025.xml',
  'lists/interpol_red_notices_targets.simple_2025-05.csv',
  'lists/uk',
  'lists/ca/australia_parsed_2025.csv',
]

/** The entries of all lists, in the order of `LISTS`, up to so many names. */
export async function corpus(names: number): Promise<Entry[]> {
  const entries: Entry[] = []
  let count = 0
  for (const name of LISTS) {
    const read = await readLists(needed(name))
    if (isRefusal(read)) throw new TypeError(`${name}: ${JSON.stringify(read)}`)
    for (const list of read.lists) {
      for (const entry of list.entries) {
        if (count >= names) return entries
        count += entry.names.length
        entries.push(entry)
      }
    }
  }
  return entries
}

/** A number that any text always has, to choose by. */
export const chance = (text: string, of: number): number => crc32(text) % of
