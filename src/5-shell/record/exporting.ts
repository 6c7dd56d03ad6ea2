/**
 * The record as it is stored, for taking it away: from one snapshot, whoever writes meanwhile. It is the one way to what an entry was
 * committed to and to where its key is, for kits and backups.
 */

import type pg from 'pg'
import type { Data } from '#answer/record/row.ts'
import { Fault, sure } from '#ground/refusal.ts'
import { type Digests, digestsAt } from './digests.ts'
import type { StoredAnswer } from './once.ts'
import { ask, openSession, type Statement } from './session.ts'

/** What the head of the record says. Roots and commitments are in hex. */
export interface StoredHead {
  readonly ledger: string
  /** The folder of keys it belongs with; null in a record that was never opened for writing. */
  readonly keys: string | null
  readonly fold: string | null
  readonly size: number
  readonly at: number | null
  readonly root: string
}

/** An entry as it is stored; without a payload, it was erased. */
export interface StoredPayload {
  readonly index: number
  readonly at: number
  readonly commitment: string
  readonly kind: string | null
  readonly by: string | null
  readonly docket: string | null
  readonly key_slot: number | null
  readonly content: string | null
  /** Its tombstone, and the rule under which it was erased. */
  readonly tombstone: { readonly tombstone: number; readonly rule: string } | null
}

type Raw = Omit<StoredPayload, 'tombstone'> & { readonly stone: string | null }

const storedPayload = ({ stone, ...rest }: Raw): StoredPayload => ({
  ...rest,
  tombstone: stone === null ? null : (JSON.parse(stone) as Data['tombstone']),
})

export interface Snapshot {
  readonly head: StoredHead
  /** Entries from `from` on, in order, at most `count`. */
  entries(from: number, count: number): Promise<readonly StoredPayload[]>
  /** Those at these indices, in order. */
  named(indices: readonly number[]): Promise<readonly StoredPayload[]>
  /** Answers to requests in order of actor and key, after these, at most `count`. */
  answers(after: readonly [actor: string, key: string], count: number): Promise<readonly StoredAnswer[]>
  /** What the rows come to, as one digest a model. */
  digests(): Promise<Digests>
  close(): Promise<void>
}

const HEAD: Statement = {
  name: 'export_head',
  text: `select ledger, keys, fold, size, at, encode(root, 'hex') as root from parley.head`,
}
const COLUMNS = `e.index, e.at, encode(e.commitment, 'hex') as commitment, p.kind, p.by, p.docket, p.key_slot, p.content,
  (select t.data from parley.standing t where t.model = 'tombstone' and t.key = e.index::text) as stone`
const FROM = 'from parley.entry e left join parley.payload p using (index)'
const PAGE: Statement = { name: 'export_page', text: `select ${COLUMNS} ${FROM} where e.index >= $1 and e.index < $2 order by e.index` }
const NAMED: Statement = { name: 'export_named', text: `select ${COLUMNS} ${FROM} where e.index = any($1::bigint[]) order by e.index` }
const ANSWERS: Statement = {
  name: 'export_answers',
  text: `select actor, key, digest, index_from, size, at, told from parley.once
    where (actor, key) > ($1::text, $2::text) order by actor, key limit $3`,
}

/** Takes a snapshot. It must be closed. Throws the errors of the connection. */
export async function takeSnapshot(connection: pg.ClientConfig): Promise<Snapshot> {
  const session = await openSession(connection)
  try {
    await session.query('begin isolation level repeatable read read only')
    const [head] = await ask<StoredHead>(session, HEAD, [])
    sure(head !== undefined, 'the migrations leave one head')
    return {
      head,
      async entries(from, count) {
        const found = await ask<Raw>(session, PAGE, [from, Math.min(from + count, head.size)])
        if (found.length !== Math.max(0, Math.min(count, head.size - from))) throw new Fault('indices are gapless')
        return found.map(storedPayload)
      },
      named: async (indices) => (await ask<Raw>(session, NAMED, [indices])).map(storedPayload),
      answers: (after, count) => ask<StoredAnswer>(session, ANSWERS, [...after, count]),
      digests: () => digestsAt(session, head.size),
      close: () => session.end(),
    }
  } catch (error) {
    await session.end().catch(() => {})
    throw error
  }
}
