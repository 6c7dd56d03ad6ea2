/** The shelf on PostgreSQL: the tables of migrations/0006_events.sql. An edition comes onto it in one transaction, by COPY. */
import pg from 'pg'
import { Fault } from '#ground/refusal.ts'
import type { EditionText } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import type { Fate, Why } from '#watch/events/fates.ts'
import { APP_ROLE } from '../../record/migrate.ts'
import { sqlState } from '../../record/session.ts'
import { copyIn, type Value } from './copy-in.ts'
import {
  type Asked,
  boxesOf,
  type Cluster,
  cellOf,
  type EditionsDiffer,
  type EventShelf,
  type Placing,
  type Shelved,
  type Sums,
} from './shelf.ts'

const EVENT = [
  'edition',
  'id',
  'line',
  'first',
  'last',
  'cell',
  'lat',
  'lon',
  'kind',
  'sides',
  'daily',
  'flagged',
  'low',
  'best',
  'high',
  'data',
]
const FATE = ['edition', 'line', 'id', 'outcome', 'why']
/** 23505 unique_violation: another import of the same edition came first. */
const TAKEN = '23505'
const CONNECTIONS = 3
/** A box of more degrees than this is looked for in all of an edition. */
const CELLS_ASKED_MAX = 1_200

export function pgShelf(connection: pg.PoolConfig): EventShelf {
  const pool = new pg.Pool({
    ...{ connectionTimeoutMillis: 5_000, keepAlive: true, ...connection, max: CONNECTIONS },
    verify: (client, done) => {
      client.query(`set role ${APP_ROLE}; set jit = off`).then(() => done(), done)
    },
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new PgShelf(pool)
}

class PgShelf implements EventShelf {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async #rows<R>(text: string, values: readonly unknown[]): Promise<R[]> {
    return (await this.#pool.query(text, [...values])).rows as R[]
  }

  async place(edition: string): Promise<Placing> {
    const client = await this.#pool.connect()
    let open = true
    const end = async (how: 'commit' | 'rollback'): Promise<void> => {
      if (!open) return
      open = false
      try {
        await client.query(how)
        client.release()
      } catch (error) {
        client.release(true)
        if (how === 'commit') throw error
      }
    }
    try {
      await client.query('begin')
    } catch (error) {
      client.release(true)
      throw error
    }
    /** Sends something; gives up where another import of the same edition came first. */
    const sending = async (send: () => Promise<unknown>): Promise<void> => {
      if (!open) return
      try {
        await send()
      } catch (error) {
        await end('rollback')
        if (sqlState(error) !== TAKEN) throw error
      }
    }
    return {
      add: (some) =>
        sending(() =>
          copyIn(
            client,
            'parley.event',
            EVENT,
            some.map(({ event, line, words }) => eventRow(edition, event, line, words)),
          ),
        ),
      fates: (some) =>
        sending(() =>
          copyIn(
            client,
            'parley.event_fate',
            FATE,
            some.flatMap((one) => (one.outcome === 'stored' ? [] : [fateRow(edition, one)])),
          ),
        ),
      keep: async (told) => {
        await sending(() =>
          client.query('insert into parley.event_edition (edition, told) values ($1, $2)', [edition, JSON.stringify(told)]),
        )
        if (!open) return false
        await end('commit')
        return true
      },
      drop: () => end('rollback'),
    }
  }

  async told(edition: string): Promise<EditionText | null> {
    const [row] = await this.#rows<{ told: string }>('select told from parley.event_edition where edition = $1', [edition])
    return row === undefined ? null : (JSON.parse(row.told) as EditionText)
  }

  async count(edition: string): Promise<number> {
    const [row] = await this.#rows<{ n: string }>('select count(*) as n from parley.event where edition = $1', [edition])
    return Number(row?.n ?? 0)
  }

  async sweep(edition: string): Promise<void> {
    await this.#rows(
      `with a as (delete from parley.event_edition where edition = $1), b as (delete from parley.event where edition = $1)
        delete from parley.event_fate where edition = $1`,
      [edition],
    )
  }

  async editions(): Promise<readonly string[]> {
    return (await this.#rows<{ edition: string }>('select edition from parley.event_edition order by edition', [])).map(
      ({ edition }) => edition,
    )
  }

  async sums(asked: Asked): Promise<Sums> {
    const { where, values } = narrowed(asked)
    const [row] = await this.#rows<SumRow>(`select ${SUMS} from parley.event where ${where}`, values)
    if (row === undefined) throw new Fault('a sum has a row')
    return sumsOf(row)
  }

  async clusters(asked: Asked, size: number): Promise<readonly Cluster[]> {
    const { where, values } = narrowed(asked)
    const rows = await this.#rows<SumRow & { lat: number; lon: number }>(
      `select avg(lat) as lat, avg(lon) as lon, ${SUMS} from parley.event where lat is not null and ${where}
        group by floor(lat / $${values.length + 1}::float8), floor(lon / $${values.length + 1}::float8)
        order by floor(lat / $${values.length + 1}::float8), floor(lon / $${values.length + 1}::float8)`,
      [...values, size],
    )
    return rows.map((row) => ({ lat: row.lat, lon: row.lon, ...sumsOf(row) }))
  }

  async list(asked: Asked, limit: number, after?: readonly [string, string, string]): Promise<readonly Shelved[]> {
    const { where, values } = narrowed(asked)
    const n = values.length
    const behind = after === undefined ? '' : ` and (first, edition, id) > ($${n + 2}, $${n + 3}, $${n + 4})`
    const rows = await this.#rows<EventRow>(
      `select edition, line, data from parley.event where ${where}${behind} order by first, edition, id limit $${n + 1}`,
      [...values, limit, ...(after ?? [])],
    )
    return rows.map(shelved)
  }

  async one(edition: string, id: string): Promise<Shelved | null> {
    const [row] = await this.#rows<EventRow>('select edition, line, data from parley.event where edition = $1 and id = $2', [edition, id])
    return row === undefined ? null : shelved(row)
  }

  async byDay(asked: Asked): ReturnType<EventShelf['byDay']> {
    const { where, values } = narrowed({ ...asked, daily: true })
    const rows = await this.#rows<{ day: string; n: string; best: string }>(
      `select first as day, count(*) as n, coalesce(sum(best), 0) as best from parley.event where ${where} group by first order by first`,
      values,
    )
    return rows.map(({ day, n, best }) => ({ day, count: Number(n), best: Number(best) }))
  }

  async fatesOf(edition: string, limit: number, after = 0): Promise<readonly Fate[]> {
    const rows = await this.#rows<{ line: string; id: string | null; outcome: Fate['outcome']; why: string }>(
      'select line, id, outcome, why from parley.event_fate where edition = $1 and line > $2 order by line limit $3',
      [edition, after, limit],
    )
    return rows.map(({ line, id, outcome, why }) => ({ line: Number(line), id, outcome, why: JSON.parse(why) as Why[] }))
  }

  async diff(before: string, after: string, limit: number): Promise<EditionsDiffer> {
    const joined = `(select id, data from parley.event where edition = $1) a full join (select id, data from parley.event where edition = $2) b using (id)`
    const [tally] = await this.#rows<Record<'added' | 'removed' | 'changed' | 'same', string>>(
      `select count(*) filter (where a.data is null) as added, count(*) filter (where b.data is null) as removed,
        count(*) filter (where a.data <> b.data) as changed, count(*) filter (where a.data = b.data) as same from ${joined}`,
      [before, after],
    )
    const rows = await this.#rows<{ id: string; was: string | null; now: string | null }>(
      `select id, a.data as was, b.data as now from ${joined} where a.data is distinct from b.data order by id collate "C" limit $3`,
      [before, after, limit],
    )
    const event = (text: string | null): WatchedEvent | null => (text === null ? null : (JSON.parse(text) as WatchedEvent))
    const number = (key: 'added' | 'removed' | 'changed' | 'same'): number => Number(tally?.[key] ?? 0)
    return {
      ...{ added: number('added'), removed: number('removed'), changed: number('changed'), same: number('same') },
      first: rows.map(({ id, was, now }) => ({ id, before: event(was), after: event(now) })),
    }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}

interface EventRow {
  readonly edition: string
  readonly line: string
  readonly data: string
}
const shelved = ({ edition, line, data }: EventRow): Shelved => ({ edition, line: Number(line), event: JSON.parse(data) as WatchedEvent })

type SumRow = Readonly<Record<'n' | 'daily' | 'low' | 'best' | 'high', string>>
const SUMS = `count(*) as n, count(*) filter (where daily) as daily,
  coalesce(sum(low), 0) as low, coalesce(sum(best), 0) as best, coalesce(sum(high), 0) as high`
const sumsOf = ({ n, daily, low, best, high }: SumRow): Sums => ({
  ...{ count: Number(n), daily: Number(daily), low: Number(low), best: Number(best), high: Number(high) },
})

function eventRow(edition: string, event: WatchedEvent, line: number, words: string): readonly Value[] {
  const { lat, lon, deaths } = event
  const cell = lat === null || lon === null ? null : cellOf(lat, lon)
  return [
    ...[edition, event.id, line, event.first, event.last, cell, lat, lon, event.kind, event.sides, event.daily, event.flags.length > 0],
    ...[deaths.low, deaths.best, deaths.high, words],
  ]
}

const fateRow = (edition: string, { line, id, outcome, why }: Fate): readonly Value[] => [edition, line, id, outcome, JSON.stringify(why)]

/** The conditions of what is asked for, and their values. */
function narrowed({ editions, box, from, until, kind, side, daily }: Asked): { where: string; values: unknown[] } {
  const values: unknown[] = [editions]
  const parts = ['edition = any($1)']
  const value = (one: unknown): string => `$${values.push(one)}`
  if (box !== undefined) {
    const boxes = boxesOf(box)
    const cells = cellsOf(boxes)
    if (cells !== null) parts.push(`cell = any(${value(cells)}::integer[])`)
    const each = boxes.map(
      ([w, s, e, n]) =>
        `(lon between ${value(w)}::float8 and ${value(e)}::float8 and lat between ${value(s)}::float8 and ${value(n)}::float8)`,
    )
    parts.push(`(${each.join(' or ')})`)
  }
  if (from !== undefined) parts.push(`last >= ${value(from)}`)
  if (until !== undefined) parts.push(`first <= ${value(until)}`)
  if (kind !== undefined) parts.push(`kind = ${value(kind)}`)
  if (side !== undefined) parts.push(`${value(side)} = any(sides)`)
  if (daily === true) parts.push('daily')
  return { where: parts.join(' and '), values }
}

/** The degrees that boxes touch; null where they are too many to name. */
function cellsOf(boxes: readonly (readonly [number, number, number, number])[]): readonly number[] | null {
  const cells: number[] = []
  for (const [west, south, east, north] of boxes) {
    if ((Math.ceil(north - south) + 2) * (Math.ceil(east - west) + 2) > CELLS_ASKED_MAX) return null
    for (let lat = Math.floor(south); lat <= Math.min(89, Math.floor(north)); lat++)
      for (let lon = Math.floor(west); lon <= Math.min(179, Math.floor(east)); lon++) cells.push(cellOf(lat, lon))
  }
  return cells
}
