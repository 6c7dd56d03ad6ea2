/** The register on PostgreSQL. What it is made of and why: docs/decisions/0019-record-on-postgresql.md */
import type pg from 'pg'
import type { Command } from '#answer/record/command.ts'
import { isLaw } from '#answer/record/law.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { Clock } from './clock.ts'
import { erase } from './erasing.ts'
import { Fetcher } from './fetcher.ts'
import type { Group } from './group.ts'
import { KeyStock } from './key-stock.ts'
import type { RecordNote } from './note.ts'
import { Once } from './once.ts'
import { type Opened, type OpenParts, openRecord } from './opening.ts'
import { Pen } from './pen.ts'
import { logged, ReadLog, type ReadPage, type ReadsAsked, readsPage, readsRootAt } from './read-log.ts'
import { readAsOf } from './reading.ts'
import { compareRebuilt, type Rebuilt } from './rebuild.ts'
import type { Head, OnceOnly, Reader, Reading, Receipt, Register } from './register.ts'
import { Roots } from './roots.ts'
import { openSessions, patiently } from './session.ts'
import { Writer } from './writer.ts'

export interface RegisterOptions {
  /** The database, as a user who may act as the role of the application. `migrate` has been run on it. */
  readonly connection: pg.ClientConfig
  readonly openKeys: OpenParts['openKeys']
  /** The clock that times entries. */
  readonly now: () => Instant
  /** The version of the time zone data, which takes part in every answer. */
  readonly tz?: string
  readonly note?: RecordNote
  /** For tests only: `before-commit` answers too early, so that tests of durability can be seen to fail. */
  readonly unsafeAck?: 'after-commit' | 'before-commit'
}

/** How many connections look up what decisions want. */
const FETCHERS = 2

/**
 * Opens the record in a database and takes the fence: from now on no register opened before can write. Refused when the folder of keys
 * is not the right one or not readable. Throws when the database cannot be reached.
 */
export async function openRegister(options: RegisterOptions): Promise<PgRegister | Refusal> {
  const { connection, openKeys, note = () => {} } = options
  const opened = await openRecord({ connection, openKeys, note })
  return isRefusal(opened) ? opened : new PgRegister(options, opened)
}

export class PgRegister implements Register {
  /** The name of this record. */
  readonly ledger: string
  /** How many keys that earlier runs made, and no record came to use, were made void at the opening. */
  readonly swept: number
  readonly #opened: Opened
  readonly #note: RecordNote
  readonly #readers: pg.Pool
  readonly #fetchers: pg.Pool
  readonly #fetcher: Fetcher
  readonly #pen: Pen
  readonly #once: Once
  readonly #writer: Writer
  readonly #roots = new Roots()
  readonly #reads: ReadLog
  readonly #now: () => Instant
  readonly #listeners = new Set<(head: Head, dockets: readonly string[]) => void>()
  #head: Head
  #closing: Promise<void> | null = null

  /** Use `openRegister`. */
  constructor(options: RegisterOptions, opened: Opened) {
    const { connection, now, note = () => {}, tz = process.versions.tz ?? 'unknown', unsafeAck = 'after-commit' } = options
    const { cache, frontier, session, fence, keys } = opened
    this.ledger = opened.ledger
    this.swept = opened.swept
    this.#opened = opened
    this.#now = now
    this.#reads = new ReadLog(connection, now)
    this.#note = note
    this.#readers = openSessions(connection, LIMITS.register_readers_max)
    this.#fetchers = openSessions(connection, FETCHERS)
    this.#fetcher = new Fetcher(this.#fetchers, cache)
    this.#pen = new Pen(connection, session, fence, note)
    this.#once = new Once(this.#fetchers)
    this.#head = { size: cache.size, at: cache.at, root: this.#roots.note(frontier) }
    this.#writer = new Writer({
      ...{ cache, fetcher: this.#fetcher, pen: this.#pen, keys, stock: new KeyStock(keys), clock: new Clock(now, note), tz, frontier },
      ...{ landed: (group) => this.#landed(group), ack: unsafeAck },
    })
  }

  head(): Head {
    return this.#head
  }

  submit(command: Command, by: string, once?: OnceOnly): Promise<Receipt | Refusal> {
    if (once === undefined) return this.#writer.submit(command, by, undefined)
    if (this.#writer.ended !== null) return Promise.resolve(this.#writer.ended)
    return this.#once.run(by, once, () => this.#writer.submit(command, by, once))
  }

  reading(reader: Reader, asOf?: number): Promise<Reading | Refusal> {
    const { cache, laws } = this.#opened
    return logged(
      readAsOf({ pool: this.#readers, cache, laws, roots: this.#roots }, reader, this.#head, asOf),
      reader,
      this.#reads,
      this.#now,
    )
  }

  async reads(asked: ReadsAsked): Promise<ReadPage> {
    await this.#reads.flush()
    return readsPage(this.#readers, asked)
  }

  readsRootAt(size: number): Promise<string> {
    return readsRootAt(this.#readers, size)
  }

  /** Makes the rows again from the entries, compares them with those that stand at the sizes given, and checks every payload. */
  async compare(sizes: readonly number[]): Promise<Rebuilt> {
    const session = await this.#readers.connect()
    try {
      return await compareRebuilt(session, this.#head.size, sizes, this.#opened.keys)
    } finally {
      // Its own tables go with it.
      session.release(true)
    }
  }

  subscribe(listener: (head: Head, dockets: readonly string[]) => void): () => void {
    const own = (head: Head, dockets: readonly string[]) => listener(head, dockets)
    this.#listeners.add(own)
    return () => void this.#listeners.delete(own)
  }

  /** A group is on disk: the head moves, erasures are carried out, and who listens hears of it. */
  async #landed(group: Group): Promise<void> {
    const { staged, frontier, sealed } = group
    this.#head = { size: staged.size, at: staged.at, root: this.#roots.note(frontier) }
    for (const { change, index } of staged.changes) if (isLaw(change.model)) this.#opened.laws.changed(index)
    for (const { entry } of sealed) if (entry.kind === 'erased') await this.#erase({ of: entry.body.of, tombstone: entry.index })
    const named = [...sealed.map(({ docket }) => docket), ...staged.changes.map(({ change }) => change.docket)]
    const dockets = [...new Set(named)].filter((docket) => docket !== null).sort()
    for (const listener of this.#listeners) {
      try {
        listener(this.#head, dockets)
      } catch (error) {
        // One who listens badly must not keep others from what is recorded.
        this.#note('record.note.listener-failed', { reason: (error as Error).message })
      }
    }
  }

  /** What cannot be erased now is erased at the next opening; until then its tombstone already hides it. */
  async #erase(erasure: { of: number; tombstone: number }): Promise<void> {
    const { cache, keys } = this.#opened
    const gone = await patiently(
      async () => {
        const session = await this.#pen.session()
        return session === null ? [] : erase(session, keys, erasure)
      },
      () => this.#closing !== null,
    )
    if (isRefusal(gone)) this.#note('record.note.erasure-waits', { of: erasure.of, code: gone.code })
    else cache.erase(gone)
  }

  /** Ends when all that was submitted is answered. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#writer.close()
    this.#fetcher.close()
    this.#once.close()
    await this.#reads.close()
    await Promise.all([this.#readers.end(), this.#fetchers.end()])
    await this.#opened.keys.close()
  }
}
