/** Makes the rows again from the entries alone, in tables that only this connection sees, and compares or adopts them. */

import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import { MODELS, type Model } from '#answer/record/row.ts'
import { Staged } from '#answer/record/staged.ts'
import { Wanted } from '#answer/record/view.ts'
import { sure } from '#ground/refusal.ts'
import { checkPayload, type PayloadState } from './checking.ts'
import { digestsAt } from './digests.ts'
import { HeadCache } from './head-cache.ts'
import type { Keys } from './key-stock.ts'
import { load } from './loader.ts'
import { rowChanges, rowParts, rowValues } from './row-changes.ts'
import { ask, type Session, type Statement } from './session.ts'
import { ShelfView } from './shelf-view.ts'
import { Sieve } from './sieve.ts'
import { entryFrom } from './stored.ts'

const AT_ONCE = 500
/** Room in the memory of dockets and of what waits. */
const SIEVE = 1_000_000

interface Raw {
  readonly index: number
  readonly at: number
  readonly content: string | null
}

const RAW: Statement = {
  name: 'raw',
  text: `select e.index, e.at, p.content from parley.entry e left join parley.payload p using (index)
    where e.index >= $1 and e.index < $2 order by e.index limit ${AT_ONCE}`,
}
const TOMBSTONES: Statement = {
  name: 'tombstones',
  text: `select (p.content::json ->> 'body.of')::bigint as of, p.index as tombstone from parley.payload p where p.kind = 'erased'`,
}
const WRITE: Statement = { name: 'rebuild_write', text: `with fence as (select true), ${rowParts('pg_temp', 'fence')} select 1` }

const TABLES = ['standing', 'past', 'called', 'named'] as const
const MAKE = TABLES.map(
  (table) => `drop table if exists pg_temp.${table}; create temp table ${table} (like parley.${table} including all)`,
).join('; ')

/** Folds the first `size` entries into `pg_temp`. Gives the entries that could not be read, which then count as erased. */
async function foldAll(session: Session, size: number): Promise<readonly number[]> {
  await session.query(MAKE)
  const tombstones = new Map((await ask<{ of: number; tombstone: number }>(session, TOMBSTONES, [])).map((row) => [row.of, row.tombstone]))
  const unreadable: number[] = []
  const cache = new HeadCache({
    ...{ size: 0, at: Number.NEGATIVE_INFINITY, counts: { dockets: 0, peopled: false } },
    ...{ dockets: new Sieve(SIEVE), dues: new Sieve(SIEVE) },
  })
  const view = new ShelfView(cache)
  while (cache.size < size) {
    const raw = await ask<Raw>(session, RAW, [cache.size, size])
    sure(raw.length > 0, 'indices are gapless')
    const staged = new Staged(view)
    for (const one of raw) await addTo(staged, entryOfRaw(one, tombstones, unreadable), session, cache)
    const rows = rowChanges(staged.changes, ({ model, key, data }) => (data === null ? null : staged.get(model, key)))
    await ask(session, WRITE, rowValues(rows))
    const counts = { dockets: staged.dockets(), peopled: staged.peopled() }
    cache.advance({ size: staged.size, at: staged.at, counts }, rows.turns)
  }
  return unreadable
}

async function addTo(staged: Staged, entry: Entry | ErasedEntry, session: Session, cache: HeadCache): Promise<void> {
  for (;;) {
    try {
      staged.add(entry)
      return
    } catch (error) {
      if (!(error instanceof Wanted)) throw error
      const mark = cache.mark
      const [found] = await load(session, [error.look], mark.size, 'pg_temp')
      if (found !== undefined) cache.put(error.look, found, mark)
    }
  }
}

function entryOfRaw({ index, at, content }: Raw, tombstones: ReadonlyMap<number, number>, unreadable: number[]): Entry | ErasedEntry {
  const tombstone = tombstones.get(index)
  if (tombstone !== undefined) return { index, at, kind: 'erased-record', tombstone }
  try {
    sure(content !== null, 'what has no tombstone still says what it said')
    return entryFrom(index, at, content)
  } catch {
    unreadable.push(index)
    return { index, at, kind: 'erased-record', tombstone: index }
  }
}

/**
 * Models of which something is called otherwise, or is sorted or narrowed by something else, than the entries come to: their rows would
 * be right and not be found.
 */
const MISFILED: Statement = {
  name: 'misfiled',
  text: [
    // What happened to a name from $1 on is not looked at, nor whether a row of a docket still stands.
    (schema: string) => `select model, key, index_from, nullif(least(index_to, $1), $1), words from ${schema}.called where index_from < $1`,
    (schema: string) =>
      ['standing', 'past']
        .map((table) => `select model, key, index_from, number, begins, verdict, asker, names from ${schema}.${table}`)
        .map((rows) => `${rows} where model = 'docket' and index_from < $1`)
        .join(' union all '),
    (schema: string) => `select 'docket' as model, named, number, index_from from ${schema}.named where index_from < $1`,
  ]
    .flatMap((rows) => [`(${rows('parley')}) except (${rows('pg_temp')})`, `(${rows('pg_temp')}) except (${rows('parley')})`])
    .map((less, i) => `select model from (${less}) less_${i}`)
    .join(' union '),
}

/** A model whose rows are not what the entries come to. */
export interface Difference {
  readonly size: number
  readonly model: Model
}

/** What came of making the rows again. */
export interface Rebuilt {
  readonly differences: readonly Difference[]
  /** Entries whose content is not what was committed to, by index. */
  readonly damaged: readonly { readonly index: number; readonly state: Exclude<PayloadState, 'sound' | 'erased'> }[]
}

/** Makes the rows of the first `size` entries again, compares them at the sizes given, and checks every payload where `keys` are given. */
export async function compareRebuilt(
  session: Session,
  size: number,
  sizes: readonly number[],
  keys: Pick<Keys, 'read'> | null,
): Promise<Rebuilt> {
  const unreadable = await foldAll(session, size)
  const differences: Difference[] = []
  for (const one of sizes) {
    const [live, made] = [await digestsAt(session, one), await digestsAt(session, one, 'pg_temp')]
    differences.push(...MODELS.filter((model) => live[model] !== made[model]).map((model) => ({ size: one, model })))
  }
  for (const { model } of await ask<{ model: Model }>(session, MISFILED, [size]))
    if (!differences.some((one) => one.size === size && one.model === model)) differences.push({ size, model })
  const damaged: { index: number; state: Exclude<PayloadState, 'sound' | 'erased'> }[] = []
  for (let index = 0; index < size; index++) {
    const state = keys === null ? (unreadable.includes(index) ? 'damaged' : 'sound') : await checkPayload(session, keys, index)
    if (state !== 'sound' && state !== 'erased') damaged.push({ index, state })
  }
  return { differences, damaged }
}

const ADOPT = [
  'begin',
  ...TABLES.flatMap((table) => [`delete from parley.${table}`, `insert into parley.${table} select * from pg_temp.${table}`]),
].join('; ')

/** Puts rows made again in the place of those that an earlier version of the fold had made. */
export async function rebuildRows(session: Session, size: number, fold: string): Promise<void> {
  await foldAll(session, size)
  try {
    await session.query(ADOPT)
    await ask(session, { name: 'adopted', text: 'update parley.head set fold = $1' }, [fold])
    await session.query('commit')
  } catch (error) {
    await session.query('rollback').catch(() => {})
    throw error
  }
}
