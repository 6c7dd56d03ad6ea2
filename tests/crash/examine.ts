/**
 * Looks, from outside and by other ways than the register's own, whether the record in the database is whole and holds all that was
 * acknowledged. What was found right is not read again in full, so that many rounds in one store take little time.
 */
import pg from 'pg'
import type { Told } from '#answer/record/command.ts'
import { jobsOf } from '#answer/record/jobs.ts'
import type { Change } from '#answer/record/row.ts'
import { fits } from './clerks.ts'
import { EntryExaminer, type HeadFound, type ReadKeys } from './entries.ts'
import type { Known } from './known.ts'
import { digestOf } from './protocol.ts'
import { RowExaminer } from './rows.ts'

/** What the record says of a request: the entries it made. */
export interface Answered {
  readonly actor: string
  readonly key: string
  readonly digest: string
  readonly from: number
  readonly size: number
  readonly md5: string
  /** Null for what was looked at before. */
  readonly told: string | null
}

const HEAD = `select size::int, at::float8 as at, encode(frontier, 'hex') as frontier, encode(root, 'hex') as root from parley.head`
const ONCE = `select actor, key, digest, index_from::int as from, size::int, md5(told) as md5, case when index_from >= $1 then told end as told
  from parley.once order by index_from`
const AHEAD = `select 'entry ' || index as what from parley.entry where index >= $1
  union all select 'payload ' || index from parley.payload where index >= $1
  union all select 'row ' || model || ' ' || key from parley.standing where index_from >= $1
  union all select 'past row ' || model || ' ' || key from parley.past where index_from >= $1 or index_to >= $1
  union all select 'answer ' || key from parley.once where size > $1`
const JOBS = 'select task_identifier as task, key from graphile_worker.jobs order by key'

export class Examiner {
  readonly #entries = new EntryExaminer()
  readonly #rows = new RowExaminer()
  readonly #jobs = new Set<string>()

  get size(): number {
    return this.#entries.record.size
  }

  /** Gives what is wrong, each with a word for its sort in front, and what the record says of every request. */
  async examine(connection: pg.ClientConfig, keys: ReadKeys, known: Known): Promise<{ wrong: string[]; answered: Map<string, Answered> }> {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    await client.connect()
    try {
      await client.query('begin isolation level repeatable read read only')
      return await this.examineOn(client, keys, known)
    } finally {
      await client.end()
    }
  }

  /** As `examine`, of what a connection sees in its transaction. */
  async examineOn(client: pg.ClientBase, keys: ReadKeys, known: Known): Promise<{ wrong: string[]; answered: Map<string, Answered> }> {
    const since = this.size
    const head = (await client.query<HeadFound>(HEAD)).rows[0] as HeadFound
    const once = (await client.query<Answered>(ONCE, [since])).rows
    const answered = new Map(once.map((row) => [row.key, row]))
    const ahead = (await client.query<{ what: string }>(AHEAD, [head.size])).rows.map(({ what }) => `half-written: ${what} of ${head.size}`)
    // A loss shows in many ways; that something acknowledged is gone is said first and is enough.
    const lost = missing(known, answered)
    if (lost.length > 0) return { wrong: lost, answered }
    if (head.size < since) return { wrong: [`shrunk: ${head.size} entries where there were ${since}`], answered }
    const { changes, wrong } = await this.#entries.take(client, head, keys)
    if (wrong.length > 0) return { wrong, answered }
    wrong.push(...ahead, ...this.#shared(once, known, head.size), ...this.#underRoots(known))
    const between = since + Math.floor((head.size - since) / 2)
    for (const size of [head.size, between]) wrong.push(...(await this.#rows.differences(client, this.#entries.record, size, since)))
    wrong.push(...(await this.#jobsLeft(client, once, changes)))
    return { wrong, answered }
  }

  /** Every entry belongs to exactly one request, and is what was asked for. */
  #shared(once: readonly Answered[], known: Known, size: number): string[] {
    const wrong: string[] = []
    let next = 0
    for (const { actor, key, digest, from, size: to, told } of once) {
      if (from !== next) wrong.push(`half-written: entries ${next} to ${from} belong to no request`)
      next = to
      const asked = known.asked.get(key)
      if (asked === undefined || asked.by !== actor || digestOf(asked.command) !== digest) wrong.push(`request: ${key} was never asked for`)
      else if (told !== null) {
        const entries = Array.from({ length: to - from }, (_, i) => this.#entries.at(from + i))
        if (!fits(asked, entries)) wrong.push(`half-written: ${key} made ${entries.map((entry) => entry?.kind)}`)
      }
      if (known.refused.has(key)) wrong.push(`request: ${key} was refused and is recorded`)
    }
    if (next !== size) wrong.push(`half-written: entries ${next} to ${size} belong to no request`)
    return wrong
  }

  /** Whoever was given a root finds it still. */
  #underRoots(known: Known): string[] {
    const given = [...known.acknowledged.values()]
    return given.flatMap(({ id, head }) =>
      head.root === this.#entries.roots[head.size] ? [] : [`acknowledged: the root told to ${id} at ${head.size} is another now`],
    )
  }

  /** The jobs are those of what is recorded, each once. Nobody works here, so none has been done. */
  async #jobsLeft(
    client: pg.ClientBase,
    once: readonly Answered[],
    changes: readonly { readonly change: Change; readonly index: number }[],
  ) {
    const byIndex = new Map<number, Change[]>()
    for (const { change, index } of changes) byIndex.set(index, [...(byIndex.get(index) ?? []), change])
    for (const { from, size, told } of once) {
      if (told === null) continue
      const own = Array.from({ length: size - from }, (_, i) => byIndex.get(from + i) ?? []).flat()
      for (const { task, key } of jobsOf(JSON.parse(told) as Told, own)) this.#jobs.add(`${task} ${key}`)
    }
    const found = (await client.query<{ task: string; key: string }>(JOBS)).rows.map(({ task, key }) => `${task} ${key}`)
    const stray = found.filter((job) => !this.#jobs.has(job))
    const lost = [...this.#jobs].filter((job) => !found.includes(job))
    if (stray.length + lost.length === 0 && found.length === this.#jobs.size) return []
    return [`jobs: of nothing recorded: ${stray.slice(0, 3)}; missing: ${lost.slice(0, 3)}`]
  }
}

/** What was acknowledged and is not there, or not as it was told. */
function missing(known: Known, answered: ReadonlyMap<string, Answered>): string[] {
  const wrong: string[] = []
  for (const { id, from, size, told } of known.acknowledged.values()) {
    const found = answered.get(id)
    if (found === undefined) wrong.push(`acknowledged-lost: ${id}, entries ${from} to ${size}`)
    else if (found.from !== from || found.size !== size || found.md5 !== told) wrong.push(`acknowledged-differs: ${id}`)
  }
  return wrong
}
