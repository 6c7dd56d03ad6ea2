/**
 * Erasing what an entry said, once its tombstone is on record: first its key, then its payload and the rows that were its alone. The
 * payload goes last, so that as long as it is there an erasure that was interrupted is found and finished.
 */
import type { Entry } from '#answer/record/entry.ts'
import type { Data, Model } from '#answer/record/row.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Keys } from './key-stock.ts'
import type { Turn } from './looks.ts'
import { ask, type Session, type Statement } from './session.ts'
import { entryFrom } from './stored.ts'

export interface Erasure {
  readonly of: number
  readonly tombstone: number
}

const PAYLOAD: Statement = {
  name: 'payload',
  text: 'select e.at, p.key_slot, p.content from parley.entry e join parley.payload p using (index) where e.index = $1',
}

/** The payload goes by the one door there is, which wants to see the tombstone. */
const ERASE: Statement = {
  name: 'erase',
  text: `with stood as (delete from parley.standing where model = $3 and key = $4 and index_from = $1),
      passed as (delete from parley.past where model = $3 and key = $4 and index_from = $1)
    select parley.erase_payload($1, $2) as done`,
}

/** Tombstones whose entry still says something. */
const UNFINISHED: Statement = {
  name: 'unfinished',
  text: `select t.data from parley.standing t join parley.payload p on p.index = t.key::bigint where t.model = 'tombstone'`,
}

/** Erases, and gives the rows that went; doing it again is right. Refused when the key could not be destroyed: then nothing is erased. */
export async function erase(session: Session, keys: Pick<Keys, 'destroy'>, { of, tombstone }: Erasure): Promise<readonly Turn[] | Refusal> {
  const [payload] = await ask<{ at: number; key_slot: number; content: string }>(session, PAYLOAD, [of])
  if (payload === undefined) return []
  const refused = await keys.destroy([payload.key_slot])
  if (refused !== null) return refused
  const own = ownRow(entryFrom(of, payload.at, payload.content))
  await ask(session, ERASE, [of, tombstone, own?.model ?? '', own?.key ?? ''])
  return own === null ? [] : [{ ...own, row: null }]
}

/** The row that an entry of an erasable kind made, under a key that no other entry shares. */
function ownRow(entry: Entry): { readonly model: Model; readonly key: string } | null {
  if (entry.kind === 'claim-filed') return { model: 'claim', key: String(entry.body.claim.id) }
  if (entry.kind === 'harm-account-filed') return { model: 'harm-account', key: entry.body.harm }
  if (entry.kind === 'call-account-filed') return { model: 'call-account', key: entry.body.call }
  if (entry.kind === 'advice-filed') return { model: 'advice', key: String(entry.index) }
  return entry.kind === 'report-filed' ? { model: 'report', key: String(entry.index) } : null
}

/** Finishes what a crash interrupted. Gives how many there were. */
export async function finishErasures(session: Session, keys: Pick<Keys, 'destroy'>): Promise<number | Refusal> {
  const rows = await ask<{ data: string }>(session, UNFINISHED, [])
  for (const { data } of rows) {
    const done = await erase(session, keys, JSON.parse(data) as Data['tombstone'])
    if (isRefusal(done)) return done
  }
  return rows.length
}
