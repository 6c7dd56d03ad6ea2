/** A reading of the record on PostgreSQL: as of one index, from one snapshot. */
import type pg from 'pg'
import type { CalledModel } from '#answer/record/called.ts'
import type { DocketPage } from '#answer/record/dockets-in-order.ts'
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import type { Law } from '#answer/record/law.ts'
import type { Model, Row } from '#answer/record/row.ts'
import { type Look, type View, Wanted } from '#answer/record/view.ts'
import type { Instant } from '#ground/instant.ts'
import { Fault, type Refusal, refuse } from '#ground/refusal.ts'
import { docketsPage } from './docket-lists.ts'
import { listCalled, search } from './finding.ts'
import type { HeadCache } from './head-cache.ts'
import type { LawMemory } from './law-memory.ts'
import { ENTRIES, type EntryPage, entriesStatement, listStatement } from './lists.ts'
import { load } from './loader.ts'
import { type Counts, type Found, type LawRows, lookName, type RowLook } from './looks.ts'
import { inclusionAt } from './proving.ts'
import type { CalledPage, Head, Page, Reader, Reading } from './register.ts'
import type { Roots } from './roots.ts'
import { ask, inTurn, type Session } from './session.ts'
import { type Shelf, ShelfView } from './shelf-view.ts'
import { entryOf, rowOf, type StoredEntry, type StoredRow } from './stored.ts'

export interface ReadingParts {
  readonly pool: pg.Pool
  /** What a writer in this process has at hand; null where there is none. */
  readonly cache: HeadCache | null
  readonly laws: LawMemory
  readonly roots: Roots
}

/** Opens a reading as of `asOf` entries, or of the head. Refused with `index-ahead` where the record has not got so many. */
export async function readAsOf(parts: ReadingParts, reader: Reader, head: Head, asOf: number = head.size): Promise<Reading | Refusal> {
  if (!Number.isSafeInteger(asOf) || asOf < 0 || asOf > head.size)
    return refuse('index-ahead', { found: asOf, size: head.size }, { field: 'as_of' })
  if (asOf === head.size) return new PgReading(parts, reader, head)
  const { pool, roots } = parts
  const [[entry], root] = await Promise.all([ask<{ at: number }>(pool, ENTRIES.at, [asOf - 1]), roots.at(pool, asOf)])
  return new PgReading(parts, reader, { size: asOf, at: entry?.at ?? Number.NEGATIVE_INFINITY, root })
}

/** What a reading looked up itself; what the writer has at hand counts as long as the record has not gone on. */
class OwnShelf implements Shelf {
  readonly size: number
  readonly at: Instant
  readonly #cache: HeadCache | null
  readonly #laws: LawMemory
  readonly #found = new Map<string, Found>()

  constructor(size: number, at: Instant, cache: HeadCache | null, laws: LawMemory) {
    this.size = size
    this.at = at
    this.#cache = cache
    this.#laws = laws
  }

  put(look: Look, found: Found): void {
    if ('law' in found) this.#laws.build(this.size, found.law)
    else this.#found.set(lookName(look), found)
  }

  get #live(): HeadCache | null {
    return this.#cache?.size === this.size ? this.#cache : null
  }
  rows(look: RowLook): readonly Row[] | undefined {
    return this.#rows(look) ?? this.#live?.rows(look)
  }
  due(before: Instant): readonly Row<'due'>[] | undefined {
    return (this.#rows({ by: 'due', before }) as readonly Row<'due'>[] | undefined) ?? this.#live?.due(before)
  }
  law(): Law | undefined {
    return this.#live?.law() ?? this.#laws.at(this.size)?.law
  }
  lawRows(): LawRows | undefined {
    return this.#live?.lawRows() ?? this.#laws.at(this.size)?.rows
  }
  entry(index: number): Entry | ErasedEntry | undefined {
    const found = this.#found.get(lookName({ by: 'entry', index }))
    return found !== undefined && 'entry' in found ? (found.entry ?? undefined) : undefined
  }
  get counts(): Counts | undefined {
    const found = this.#found.get('counts')
    return found !== undefined && 'counts' in found ? found.counts : this.#live?.counts
  }
  #rows(look: Look): readonly Row[] | undefined {
    const found = this.#found.get(lookName(look))
    return found !== undefined && 'rows' in found ? found.rows : undefined
  }
}

const WANTS_MAX = 100_000

/** One snapshot of the database, and the connection that holds it. */
interface Snapshot {
  readonly session: Session
  readonly size: number
  /** Gives the connection back, or ends it where it is `broken`. */
  release(broken: boolean): void
}

class PgReading implements Reading {
  readonly size: number
  readonly at: Instant
  readonly root: string
  readonly reader: Reader
  readonly #pool: pg.Pool
  readonly #shelf: OwnShelf
  readonly #view: ShelfView
  #snapshot: Promise<Snapshot> | null = null
  #closed = false

  /** `at` and `root` are those of the record with `size` entries. */
  constructor(parts: ReadingParts, reader: Reader, { size, at, root }: Head) {
    this.reader = reader
    this.size = size
    this.at = at
    this.root = root
    this.#pool = parts.pool
    this.#shelf = new OwnShelf(size, at, parts.cache, parts.laws)
    this.#view = new ShelfView(this.#shelf)
  }

  async ask<T>(question: (view: View) => T): Promise<T> {
    for (let wants = 0; wants <= WANTS_MAX; wants++) {
      try {
        return question(this.#view)
      } catch (error) {
        if (!(error instanceof Wanted)) throw error
        const looks = this.#view.assuming(error.look, () => question(this.#view))
        const found = await load((await this.#taken()).session, looks, this.size)
        for (const [i, look] of looks.entries()) this.#shelf.put(look, found[i] as Found)
      }
    }
    throw new Fault('a question wants without end')
  }

  async list<M extends Model>(
    model: M,
    { after = '', limit, subject, docket }: { after?: string; limit: number; subject?: string; docket?: string },
  ): Promise<Page<Row<M>>> {
    const { session, size } = await this.#taken()
    const { statement, values } = listStatement(this.size, size, { model, after, limit, subject, docket })
    const rows = (await ask<StoredRow>(session, statement, values)).map(rowOf) as Row<M>[]
    return { items: rows.slice(0, limit), next: rows.length > limit ? (rows[limit - 1]?.key ?? null) : null }
  }

  async dockets(page: DocketPage): ReturnType<Reading['dockets']> {
    const { session, size } = await this.#taken()
    return docketsPage(session, [this.size, size], page)
  }

  async search(words: readonly string[]): ReturnType<Reading['search']> {
    return search((await this.#taken()).session, this.size, words)
  }

  async called<M extends CalledModel>(page: CalledPage<M>): Promise<Page<Row<M>>> {
    return listCalled((await this.#taken()).session, this.size, page)
  }

  async entries(page: EntryPage): Promise<Page<Entry | ErasedEntry>> {
    const { session } = await this.#taken()
    const { statement, values } = entriesStatement(this.size, page)
    const found = (await ask<StoredEntry>(session, statement, values)).map(entryOf)
    return { items: found.slice(0, page.limit), next: found.length > page.limit ? String(found[page.limit - 1]?.index) : null }
  }

  async commitment(index: number): Promise<string | null> {
    const { session } = await this.#taken()
    const [found] = await ask<{ commitment: string }>(session, ENTRIES.commitment, [index, this.size])
    return found?.commitment ?? null
  }

  async commitments(from: number, count: number): Promise<readonly Uint8Array[]> {
    const { session } = await this.#taken()
    const found = await ask<{ commitment: Buffer }>(session, ENTRIES.commitments, [from, Math.min(from + count, this.size)])
    return found.map(({ commitment }) => commitment)
  }

  async inclusion(index: number): Promise<readonly string[] | null> {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size) return null
    return inclusionAt((await this.#taken()).session, index, this.size)
  }

  /** The snapshot, taken when the first thing is looked up; it holds what we read, because the record only grows. */
  #taken(): Promise<Snapshot> {
    if (this.#closed) throw new Fault('a reading that was closed reads no more')
    this.#snapshot ??= this.#take()
    return this.#snapshot
  }

  async #take(): Promise<Snapshot> {
    const client = await this.#pool.connect()
    try {
      await client.query('begin isolation level repeatable read read only')
      const [head] = await ask<{ size: number }>(client, ENTRIES.head, [])
      return { session: inTurn(client), size: head?.size ?? 0, release: (broken) => client.release(broken) }
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    const taken = await this.#snapshot?.catch(() => null)
    if (!taken) return
    // A connection that cannot even end its transaction is of no more use.
    const ended = await taken.session.query('commit').catch((error: Error) => error)
    taken.release(ended instanceof Error)
  }
}
