/** A record put into an empty database from entries that are known, in one transaction. Its rows are made by the fold when it is opened. */
import type pg from 'pg'
import { append, EMPTY_FRONTIER, frontierRoot, frontierToBytes } from '#answer/ledger/frontier.ts'
import { leafHash } from '#answer/ledger/tree.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { type KeptNode, LEVELS_APART } from './group.ts'
import type { StoredAnswer } from './once.ts'
import { ask, openSession, type Session, type Statement } from './session.ts'

/** An entry to be put in place. Its key is in the slot of its own number; without a payload it was erased. */
export interface ImportedEntry {
  readonly index: number
  readonly at: number
  /** 64 hex digits. */
  readonly commitment: string
  readonly payload: { readonly kind: string; readonly by: string; readonly docket: string | null; readonly content: string } | null
}

/** Some of what is put in place, in order of index. */
export interface ImportedSome {
  readonly entries: readonly ImportedEntry[]
  readonly answers: readonly StoredAnswer[]
}

export interface Imported {
  readonly size: number
  /** The root over all of them, in hex. */
  readonly root: string
}

const EMPTY: Statement = { name: 'import_head', text: 'select size from parley.head for update' }
const WRITE: Statement = {
  name: 'import_write',
  text: `with entries as (
      insert into parley.entry (index, at, commitment)
      select x.index, x.at, decode(x.commitment, 'hex') from json_to_recordset($1::json) as x(index bigint, at bigint, commitment text)
    ), payloads as (
      insert into parley.payload (index, kind, by, docket, key_slot, content)
      select x.index, x.kind, x.by, x.docket, x.index, x.content
      from json_to_recordset($2::json) as x(index bigint, kind text, by text, docket text, content text)
    ), nodes as (
      insert into parley.node (level, index, hash)
      select x.level, x.index, decode(x.hash, 'hex') from json_to_recordset($3::json) as x(level smallint, index bigint, hash text)
    )
    insert into parley.once (actor, key, digest, index_from, size, at, told)
    select x.* from json_to_recordset($4::json) as x(actor text, key text, digest text, index_from bigint, size bigint, at bigint, told text)`,
}
/** No version of the rows is called so: they are made when the record is opened. */
const HEAD: Statement = {
  name: 'import_done',
  text: `update parley.head set ledger = $1, keys = $2, fold = 'restored', size = $3, at = $4, frontier = $5, root = $6, swept = $3`,
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Puts a record in place, all of it or nothing. Refused where there is one already, and as what is handed in is refused. */
export async function importRecord(
  connection: pg.ClientConfig,
  { ledger, keys }: { readonly ledger: string; readonly keys: string },
  some: AsyncIterable<ImportedSome | Refusal>,
): Promise<Imported | Refusal> {
  const session = await openSession(connection)
  try {
    await session.query('begin')
    const [head] = await ask<{ size: number }>(session, EMPTY, [])
    if (head === undefined || head.size > 0) return refuse('restore-not-empty', { found: head?.size ?? 0 })
    const put = await putAll(session, { ledger, keys }, some)
    if (!isRefusal(put)) await session.query('commit')
    return put
  } finally {
    // What is not committed goes with the connection.
    await session.end()
  }
}

async function putAll(
  session: Session,
  { ledger, keys }: { readonly ledger: string; readonly keys: string },
  all: AsyncIterable<ImportedSome | Refusal>,
): Promise<Imported | Refusal> {
  let edge = EMPTY_FRONTIER
  let last: number | null = null
  for await (const some of all) {
    if (isRefusal(some)) return some
    const nodes: KeptNode[] = []
    for (const { index, at, commitment } of some.entries) {
      sure(index === edge.size, 'entries are put in place in order')
      last = at
      edge = append(edge, leafHash(Buffer.from(commitment, 'hex'), nodeHashing), nodeHashing, (level, place, hash) => {
        if (level > 0 && level % LEVELS_APART === 0) nodes.push({ level, index: place, hash })
      })
    }
    const payloads = some.entries.flatMap(({ index, payload }) => (payload === null ? [] : [{ index, ...payload }]))
    await ask(session, WRITE, [
      JSON.stringify(some.entries.map(({ index, at, commitment }) => ({ index, at, commitment }))),
      JSON.stringify(payloads),
      JSON.stringify(nodes.map(({ level, index, hash }) => ({ level, index, hash: hex(hash) }))),
      JSON.stringify(some.answers),
    ])
  }
  const root = frontierRoot(edge, nodeHashing)
  await ask(session, HEAD, [ledger, keys, edge.size, last, Buffer.from(frontierToBytes(edge)), Buffer.from(root)])
  return { size: edge.size, root: hex(root) }
}
