/** Opening the record: the fence is taken, what an earlier run left undone is finished, and what must be in memory is read. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Frontier, frontierFromBytes } from '#answer/ledger/frontier.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import type { Fence } from './append.ts'
import { finishErasures } from './erasing.ts'
import { HeadCache } from './head-cache.ts'
import type { Keys } from './key-stock.ts'
import { LawMemory } from './law-memory.ts'
import { load } from './loader.ts'
import type { RecordNote } from './note.ts'
import { rebuildRows } from './rebuild.ts'
import { ask, openSession, type Statement } from './session.ts'
import { Sieve } from './sieve.ts'
import { ROWS_VERSION } from './stored.ts'

/** What is needed to open a record. */
export interface OpenParts {
  readonly connection: pg.ClientConfig
  /** Opens the folder of keys, given how many slots the database counts on. */
  readonly openKeys: (expected: number) => Promise<Keys | Refusal>
  readonly note: RecordNote
}

export interface Opened {
  readonly session: pg.Client
  readonly keys: Keys
  readonly fence: Fence
  readonly frontier: Frontier
  readonly cache: HeadCache
  readonly laws: LawMemory
  /** The name of this record. */
  readonly ledger: string
  /** How many keys without a record were made void. */
  readonly swept: number
}

interface HeadRow {
  readonly ledger: string
  readonly keys: string
  readonly epoch: number
  readonly fold: string
  readonly size: number
  readonly at: number | null
  readonly frontier: Buffer
  readonly swept: number
}

const statement = (name: string, text: string): Statement => ({ name, text })
const BEFORE = statement('before', 'select keys, (select coalesce(max(key_slot) + 1, 0) from parley.payload) as expected from parley.head')
const TAKE = statement(
  'take',
  `update parley.head set epoch = epoch + 1, holder = $1, ledger = coalesce(ledger, $2), keys = coalesce(keys, $3), fold = coalesce(fold, $4)
    returning ledger, keys, epoch, fold, size, at, frontier, swept`,
)
const SWEPT = statement('swept', 'update parley.head set swept = $1 where epoch = $2')
const USED = statement('used', 'select key_slot from parley.payload where key_slot = any($1::bigint[])')
const DOCKETS = statement('dockets', `select key from parley.standing where model = 'docket'`)
const DUES = statement('dues', 'select key from parley.standing where due is not null')

/** Room for dockets to come, so that what is not on file is known without asking for a long while. */
const DOCKETS_AHEAD = 1_000_000

/** Opens; whatever was opened is closed again when it is refused or fails. Any earlier writer can write no more from here on. */
export async function openRecord({ connection, openKeys, note }: OpenParts): Promise<Opened | Refusal> {
  const session = await openSession(connection)
  let keys: Keys | null = null
  try {
    const [before] = await ask<{ keys: string | null; expected: number }>(session, BEFORE, [])
    sure(before !== undefined, 'the migrations leave one head')
    const opened = await openKeys(before.expected)
    if (!isRefusal(opened)) keys = opened
    const made = isRefusal(opened) ? opened : await openWith(session, opened, before.keys, note)
    if (!isRefusal(made)) return made
    await close(session, keys)
    return made
  } catch (error) {
    await close(session, keys)
    throw error
  }
}

async function close(session: pg.Client, keys: Keys | null): Promise<void> {
  await session.end().catch(() => {})
  await keys?.close()
}

async function openWith(session: pg.Client, keys: Keys, known: string | null, note: RecordNote): Promise<Opened | Refusal> {
  if (known !== null && known !== keys.id) return refuse('register-other-keys', { found: keys.id, accepted: known })
  const holder = randomUUID()
  const [head] = await ask<HeadRow>(session, TAKE, [holder, randomUUID(), keys.id, ROWS_VERSION])
  sure(head !== undefined, 'the migrations leave one head')
  const fence: Fence = { epoch: head.epoch, holder }
  const frontier = frontierFromBytes(head.frontier)
  if (isRefusal(frontier)) return frontier
  sure(frontier.size === head.size, 'the head knows the edge of its own tree')
  const finished = await finishErasures(session, keys)
  if (isRefusal(finished)) return finished
  if (finished > 0) note('record.note.erasures-finished', { count: finished })
  const swept = await sweep(session, keys, head.swept, fence)
  if (isRefusal(swept)) return swept
  if (head.fold !== ROWS_VERSION) {
    note('record.note.rebuilding', { found: head.fold, needed: ROWS_VERSION })
    await rebuildRows(session, head.size, ROWS_VERSION)
  }
  const [counts] = await load(session, [{ by: 'counts' }], head.size)
  sure(counts !== undefined && 'counts' in counts, 'a look for counts finds counts')
  const dockets = await sieveOf(session, DOCKETS, DOCKETS_AHEAD)
  const dues = await sieveOf(session, DUES, DOCKETS_AHEAD)
  const cache = new HeadCache({ size: head.size, at: head.at ?? Number.NEGATIVE_INFINITY, counts: counts.counts, dockets, dues })
  const laws = new LawMemory()
  await laws.read(session, 0)
  return { session, keys, fence, frontier, cache, laws, ledger: head.ledger, swept }
}

/** Makes void the keys that earlier runs made and no record came to use, and gives how many. A key that records count on and that is gone is no detail. */
async function sweep(session: pg.Client, keys: Keys, from: number, { epoch }: Fence): Promise<number | Refusal> {
  const used = async (slots: readonly number[]) =>
    new Set((await ask<{ key_slot: number }>(session, USED, [slots])).map((row) => row.key_slot))
  const swept = await keys.sweep(from, used)
  if (isRefusal(swept)) return swept
  const { next, voided, lost } = swept
  if (lost.length > 0) return refuse('register-keys-lost', { found: lost[0] ?? 0, count: lost.length })
  await ask(session, SWEPT, [next, epoch])
  return voided
}

async function sieveOf(session: pg.Client, which: Statement, ahead: number): Promise<Sieve> {
  const rows = await ask<{ key: string }>(session, which, [])
  const sieve = new Sieve(rows.length * 2 + ahead)
  for (const { key } of rows) sieve.add(key)
  return sieve
}
