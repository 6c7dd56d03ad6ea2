/** The one connection that writes. It outlives the connections it is made of, and always knows what became of what it wrote. */
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Instant } from '#ground/instant.ts'
import { sure } from '#ground/refusal.ts'
import { appendGroup, type Fence } from './append.ts'
import type { Group } from './group.ts'
import type { RecordNote } from './note.ts'
import { ask, isLost, openSession, type Statement } from './session.ts'

/** What became of a group. `failed`: it is not written, and `error` is what PostgreSQL said. */
export type Written =
  | { readonly is: 'written' }
  | { readonly is: 'fenced' }
  | { readonly is: 'written-then-fenced' }
  | { readonly is: 'failed'; readonly error: unknown }
  /** Closed while the connection was lost: nobody knows. */
  | { readonly is: 'unknown' }

const AGAIN_MS_MIN = 20
const AGAIN_MS_MAX = 1_000

/**
 * Takes the fence again from ourselves. It waits for whatever an earlier connection of ours still does, and nothing that was under way
 * there can commit afterwards: so what is on record when this is done is all there will be.
 */
const REFENCE: Statement = {
  name: 'refence',
  text: 'update parley.head set epoch = epoch + 1 where holder = $1 returning epoch, size',
}

const PRESENT: Statement = {
  name: 'present',
  text: `select count(*) as present from json_to_recordset($1::json) as x(index bigint, commitment text)
    join parley.entry e on e.index = x.index and e.commitment = decode(x.commitment, 'hex')`,
}

export class Pen {
  readonly #connection: pg.ClientConfig
  readonly #note: RecordNote
  #session: pg.Client | null
  #fence: Fence
  #closed = false
  /** Since when there has been no connection; null while there is one. */
  lostSince: Instant | null = null

  /** `session` is open and has taken `fence`. */
  constructor(connection: pg.ClientConfig, session: pg.Client, fence: Fence, note: RecordNote) {
    this.#connection = connection
    this.#session = this.#watched(session)
    this.#fence = fence
    this.#note = note
  }

  /** The session, for what is written beside groups by the same hand. */
  session(): Promise<pg.Client | null> {
    return this.#connected()
  }

  /** Writes a group, and comes back only when it is known whether it is written. */
  async write(group: Group, values: readonly unknown[]): Promise<Written> {
    let doubt = false
    for (;;) {
      const session = await this.#connected()
      if (session === null) return doubt ? { is: 'unknown' } : { is: 'failed', error: new Error('closed') }
      try {
        const found = doubt ? await this.#settled(session, group) : null
        if (found !== null) return found
        doubt = true
        return { is: (await appendGroup(session, this.#fence, values)) ? 'written' : 'fenced' }
      } catch (error) {
        if (!isLost(error)) return { is: 'failed', error }
        this.#lose(session, error)
      }
    }
  }

  /** After a lost connection: what became of the group, or null when it is not written and can be written now. */
  async #settled(session: pg.Client, group: Group): Promise<Written | null> {
    const [head] = await ask<{ epoch: number; size: number }>(session, REFENCE, [this.#fence.holder])
    if (head !== undefined) {
      this.#fence = { ...this.#fence, epoch: head.epoch }
      sure(head.size === group.from || head.size === group.staged.size, 'whoever holds the fence alone moves the head')
      return head.size === group.from ? null : { is: 'written' }
    }
    const all = group.sealed.map(({ entry, commitment }) => ({ index: entry.index, commitment: Buffer.from(commitment).toString('hex') }))
    const [found] = await ask<{ present: number }>(session, PRESENT, [JSON.stringify(all)])
    return { is: found?.present === all.length ? 'written-then-fenced' : 'fenced' }
  }

  /** The connection, made again as often as it takes; null once closed. */
  async #connected(): Promise<pg.Client | null> {
    for (let wait = AGAIN_MS_MIN; !this.#closed; wait = Math.min(wait * 2, AGAIN_MS_MAX)) {
      if (this.#session !== null) return this.#session
      try {
        this.#session = this.#watched(await openSession(this.#connection))
        if (this.lostSince !== null) this.#note('record.note.database-back', {})
        this.lostSince = null
      } catch (error) {
        this.#missing(error)
        await sleep(wait)
      }
    }
    return null
  }

  #watched(session: pg.Client): pg.Client {
    session.once('end', () => {
      if (this.#session === session) this.#session = null
    })
    return session
  }

  #lose(session: pg.Client, error: unknown): void {
    if (this.#session === session) this.#session = null
    // It may be half alive; what it still does is settled by the fence.
    session.end().catch(() => {})
    this.#missing(error)
  }

  #missing(error: unknown): void {
    if (this.lostSince === null) this.#note('record.note.database-lost', { reason: (error as Error).message })
    this.lostSince ??= Date.now()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#session?.end().catch(() => {})
  }
}
