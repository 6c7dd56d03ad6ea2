/** What the user asks for, and where that is: which database, which folder of keys, which kind of store. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { defaultData } from '../postgres/folder.ts'
import { StartProblem } from '../postgres/problem.ts'

/** As said on the command line and in the environment. */
export interface Wish {
  /** The folder of the data, where one was named. */
  readonly data: string | undefined
  /** The address of a database that somebody else runs, where one was given. */
  readonly url: string | undefined
  /** A demonstration was asked for by name. */
  readonly demonstration: boolean
}

/** Where everything is. */
export interface Place {
  readonly data: string
  readonly url: string | undefined
  readonly keys: string
  readonly store: 'demonstration' | 'office'
  /** What a new office is called when nobody says: its folder, or its database. */
  readonly name: string
}

/**
 * Without a folder and without a database it is a demonstration, in the default folder. Whoever names either means a real office,
 * unless a demonstration is asked for by name; in a database that somebody else runs there is never one. `repository` is where
 * the program is. Throws a StartProblem for what cannot be meant.
 */
export function placeOf({ data, url, demonstration }: Wish, repository: string): Place {
  const folder = path.resolve(data ?? defaultData(repository))
  if (url === undefined) {
    const store = demonstration || data === undefined ? 'demonstration' : 'office'
    return { data: folder, url, keys: path.join(folder, 'keys'), store, name: path.basename(folder) || folder }
  }
  if (demonstration) throw new StartProblem('demonstration-given')
  if (data !== undefined && existsSync(path.join(folder, 'postgres', 'PG_VERSION'))) throw new StartProblem('two-databases', { folder })
  const { name, id } = databaseOf(url)
  // The default folder may hold the demonstration, whose keys are others; several given databases have different ones, too.
  const keys = data === undefined ? path.join(folder, 'keys', `given-${id}`) : path.join(folder, 'keys')
  return { data: folder, url, keys, store: 'office', name }
}

/** What a database is called, and a short word for where it is. An address that cannot be read is told of when it is used. */
function databaseOf(url: string): { name: string; id: string } {
  let place: string[]
  try {
    const { host, port, database = '' } = new pg.Client(url)
    place = [host, String(port), database]
  } catch {
    place = ['', '', '']
  }
  return { name: place[2] ?? '', id: createHash('sha256').update(place.join('\n')).digest('hex').slice(0, 12) }
}
