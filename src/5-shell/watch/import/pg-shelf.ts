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
  type DiffAsked,
  type EditionsDiffer,
  type EventShelf,
  type FatesAsked,
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
        await sending(async () => {
          await client.query('insert into parley.event_edition (edition, told) values ($1, $2)', [edition, JSON.stringify(told)])
          await client.query(HEAPED, [edition])
        })
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
      `with a as (delete from parley.event_edition where edition = $1), b as (delete from parley.event where edition = $1),
        c as (delete from parley.event_heap where edition = $1)
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
    const heaped = heapsOf(asked)
    const { from, values } = heaped ?? { from: `(select ${ONES} from parley.event where ${narrowed(asked).where})`, ...narrowed(asked) }
    const [row] = await this.#rows<SumRow>(`select ${SUMS} from ${from} heap`, values)
    if (row === undefined) throw new Fault('a sum has a row')
    return sumsOf(row)
  }

  async clusters(asked: Asked, size: number): Promise<readonly Cluster[]> {
    // Squares of whole degrees are made of square degrees; of smaller ones each event is looked at.
    const heaped = Number.isInteger(size) ? heapsOf(asked) : null
    const { from, values } = heaped ?? { from: `(select ${ONES} from parley.event where ${narrowed(asked).where})`, ...narrowed(asked) }
    const square = ['lat', 'lon'].map((one) => `floor(${one} / $${values.length + 1}::float8)`).join(', ')
    const rows = await this.#rows<SumRow & { middle: number; across: number }>(
      `select sum(lat_sum) / sum(n) as middle, sum(lon_sum) / sum(n) as across, ${SUMS} from ${from} heap where lat is not null
        group by ${square} order by ${square}`,
      [...values, size],
    )
    return rows.map((row) => ({ lat: row.middle, lon: row.across, ...sumsOf(row) }))
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

  async fatesOf(edition: string, limit: number, { outcome, code, after = 0 }: FatesAsked = {}): Promise<readonly Fate[]> {
    const plain =
      outcome !== 'all' && outcome !== 'stored'
        ? ''
        : `union all (select line, id, 'stored', '[]' from parley.event where edition = $1 and line > $2 and not flagged and $4::text is null
            order by line limit $3)`
    const rows = await this.#rows<{ line: string; id: string | null; outcome: Fate['outcome']; why: string }>(
      `select * from ((select line, id, outcome, why from parley.event_fate where edition = $1 and line > $2
            and ($4::text is null or position($4 in why) > 0) and ($5::text is null or outcome = $5)
            order by line limit $3) ${plain}) fate order by line limit $3`,
      [edition, after, limit, code === undefined ? null : `"code":"${code}"`, outcome === undefined || outcome === 'all' ? null : outcome],
    )
    return rows.map(({ line, id, outcome, why }) => ({ line: Number(line), id, outcome, why: JSON.parse(why) as Why[] }))
  }

  async rows(edition: string, limit: number, after: number): ReturnType<EventShelf['rows']> {
    const rows = await this.#rows<EventRow>(
      'select edition, line, data from parley.event where edition = $1 and line > $2 order by line limit $3',
      [edition, after, limit],
    )
    return rows.map((row) => ({ ...shelved(row), words: row.data }))
  }

  async diff(before: string, after: string, limit: number, asked: DiffAsked = {}): Promise<EditionsDiffer> {
    const joined = `(select id, data from parley.event where edition = $1) a full join (select id, data from parley.event where edition = $2) b using (id)`
    const [tally] = await this.#rows<Record<'added' | 'removed' | 'changed' | 'same', string>>(
      `select count(*) filter (where a.data is null) as added, count(*) filter (where b.data is null) as removed,
        count(*) filter (where a.data <> b.data) as changed, count(*) filter (where a.data = b.data) as same from ${joined}`,
      [before, after],
    )
    const rows = await this.#rows<{ id: string; was: string | null; now: string | null }>(
      `select id, a.data as was, b.data as now from ${joined}
        where a.data is distinct from b.data and ($4::text is null or id collate "C" > $4) and ($5::text is null or $5 =
          case when a.data is null then 'added' when b.data is null then 'removed' else 'changed' end)
        order by id collate "C" limit $3`,
      [before, after, limit, asked.after ?? null, asked.how ?? null],
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
const SUMS = `coalesce(sum(n), 0) as n, coalesce(sum(daily), 0) as daily,
  coalesce(sum(low), 0) as low, coalesce(sum(best), 0) as best, coalesce(sum(high), 0) as high`
/** Events as heaps of one. */
const ONES = `lat, lon, 1 as n, daily::integer as daily, low, best, high, lat as lat_sum, lon as lon_sum`
const HEAPED = `insert into parley.event_heap
  select edition, floor(lat), floor(lon), count(*), count(*) filter (where daily),
    coalesce(sum(low), 0), coalesce(sum(best), 0), coalesce(sum(high), 0), coalesce(sum(lat), 0), coalesce(sum(lon), 0)
  from parley.event where edition = $1 group by edition, floor(lat), floor(lon)`
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
    parts.push(`(${boxes.map((one) => within(one, value)).join(' or ')})`)
  }
  if (from !== undefined) parts.push(`last >= ${value(from)}`)
  if (until !== undefined) parts.push(`first <= ${value(until)}`)
  if (kind !== undefined) parts.push(`kind = ${value(kind)}`)
  if (side !== undefined) parts.push(`${value(side)} = any(sides)`)
  if (daily === true) parts.push('daily')
  return { where: parts.join(' and '), values }
}

type Box = readonly [west: number, south: number, east: number, north: number]

const within = ([w, s, e, n]: Box, value: (one: unknown) => string): string =>
  `(lon between ${value(w)}::float8 and ${value(e)}::float8 and lat between ${value(s)}::float8 and ${value(n)}::float8)`

/**
 * What is asked, as square degrees: those that lie wholly in the box as they were added up, and along its edges events one by one. Null where
 * something else narrows it too, or where the edges are as long as what lies between them.
 */
function heapsOf({ editions, box, from, until, kind, side, daily }: Asked): { from: string; values: unknown[] } | null {
  if ([from, until, kind, side, daily].some((one) => one !== undefined)) return null
  const values: unknown[] = [editions]
  const all = 'select lat, lon, n, daily, low, best, high, lat_sum, lon_sum from parley.event_heap where edition = any($1)'
  if (box === undefined) return { from: `(${all})`, values }
  const value = (one: unknown): string => `$${values.push(one)}`
  const parts = boxesOf(box).map((one) => {
    const [w, s, e, n] = one
    const whole: Box = [Math.ceil(w), Math.ceil(s), Math.floor(e) - 1, Math.floor(n) - 1]
    const edges = edgesOf(one)
    if (edges.length > CELLS_ASKED_MAX || whole[0] > whole[2] || whole[1] > whole[3]) return null
    const inside = `${all} and lon between ${value(whole[0])} and ${value(whole[2])} and lat between ${value(whole[1])} and ${value(whole[3])}`
    const along = `select ${ONES} from parley.event where edition = any($1) and cell = any(${value(edges)}::integer[]) and ${within(one, value)}`
    return `${inside} union all ${along} and not (floor(lon) between ${value(whole[0])} and ${value(whole[2])} and floor(lat) between ${value(whole[1])} and ${value(whole[3])})`
  })
  return parts.includes(null) ? null : { from: `(${parts.join(' union all ')})`, values }
}

/**
 * The degrees along the edges of a box that do not lie wholly in it. What lies on its north or east edge counts into the box, and has its heap
 * in the degree behind; at the pole and at 180 degrees there is none behind, and the last degree has it.
 */
function edgesOf([west, south, east, north]: Box): readonly number[] {
  const cells = new Set<number>()
  const [w, s, e, n] = [Math.floor(west), Math.floor(south), Math.min(179, Math.floor(east)), Math.min(89, Math.floor(north))]
  for (const lat of s < south ? [s, n] : [n]) for (let lon = w; lon <= e; lon++) cells.add(cellOf(lat, lon))
  for (const lon of w < west ? [w, e] : [e]) for (let lat = s; lat <= n; lat++) cells.add(cellOf(lat, lon))
  return [...cells]
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
