/** Requests with a key of the asker's: what was answered before is answered again, and nothing is recorded twice. */
import type pg from 'pg'
import type { Told } from '#answer/record/command.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { OnceOnly, Receipt } from './register.ts'
import { ask, patiently, type Statement } from './session.ts'

/** An answer that was given to a request with a key of the asker's. */
export interface StoredAnswer {
  readonly actor: string
  readonly key: string
  readonly digest: string
  readonly index_from: number
  readonly size: number
  readonly at: number
  readonly told: string
}

const ANSWERED: Statement = {
  name: 'answered',
  text: `select o.* from json_to_recordset($1::json) as x(actor text, key text)
    cross join lateral (select * from parley.once o where o.actor = x.actor and o.key = x.key offset 0) o`,
}

interface Asked {
  readonly actor: string
  readonly key: string
  readonly found: (answered: StoredAnswer | null) => void
  readonly failed: (error: unknown) => void
}

/** Keys in use and keys answered. */
export class Once {
  readonly #pool: pg.Pool
  readonly #inUse = new Map<string, { readonly digest: string; readonly answer: Promise<Receipt | Refusal> }>()
  #asked: Asked[] = []
  #asking = false
  #closed = false

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /**
   * Runs `record` unless the key was used: then the receipt of that time is repeated, or the request refused if it is another one.
   * A request under a key that is still being answered waits for that answer.
   */
  async run(actor: string, { key, digest }: OnceOnly, record: () => Promise<Receipt | Refusal>): Promise<Receipt | Refusal> {
    const name = `${actor}\0${key}`
    const other = this.#inUse.get(name)
    if (other !== undefined) {
      if (other.digest !== digest) return refuse('once-key-reused', { found: key })
      const answer = await other.answer
      return isRefusal(answer) ? answer : { ...answer, repeated: true }
    }
    const answer = this.#answer(actor, { key, digest }, record)
    this.#inUse.set(name, { digest, answer })
    return answer.finally(() => this.#inUse.delete(name))
  }

  async #answer(actor: string, { key, digest }: OnceOnly, record: () => Promise<Receipt | Refusal>): Promise<Receipt | Refusal> {
    const known = await this.#look(actor, key)
    if (known === null) return record()
    if (known.digest !== digest) return refuse('once-key-reused', { found: key })
    const { index_from: from, size, at, told } = known
    return { from, size, at, told: JSON.parse(told) as Told, repeated: true }
  }

  #look(actor: string, key: string): Promise<StoredAnswer | null> {
    return new Promise((found, failed) => {
      this.#asked.push({ actor, key, found, failed })
      if (!this.#asking) void this.#askAll()
    })
  }

  /** All that came while the last question was under way are one question. */
  async #askAll(): Promise<void> {
    this.#asking = true
    // Those of the same moment come along.
    await new Promise((resume) => setImmediate(resume))
    while (this.#asked.length > 0) {
      const asked = this.#asked
      this.#asked = []
      try {
        const keys = JSON.stringify(asked.map(({ actor, key }) => ({ actor, key })))
        const answered = await patiently(
          () => ask<StoredAnswer>(this.#pool, ANSWERED, [keys]),
          () => this.#closed,
        )
        const rows = new Map(answered.map((row) => [`${row.actor}\0${row.key}`, row]))
        for (const { actor, key, found } of asked) found(rows.get(`${actor}\0${key}`) ?? null)
      } catch (error) {
        for (const { failed } of asked) failed(error)
      }
    }
    this.#asking = false
  }

  close(): void {
    this.#closed = true
  }
}
