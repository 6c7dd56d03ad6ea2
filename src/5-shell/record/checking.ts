/** Checks what an entry says against what was committed to when it was recorded. */
import { equalBytes } from '#answer/ledger/bytes.ts'
import { commit } from '#answer/ledger/commitment.ts'
import { isRefusal } from '#ground/refusal.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import type { Keys } from './key-stock.ts'
import { ask, type Session, type Statement } from './session.ts'

/** `damaged`: it says something else than was recorded. `key-lost`: nobody can tell. `missing`: neither content nor tombstone is there. */
export type PayloadState = 'sound' | 'erased' | 'damaged' | 'key-lost' | 'missing'

const COMMITTED: Statement = {
  name: 'committed',
  text: `select e.commitment, p.kind, p.by, p.key_slot, p.content,
      exists (select from parley.standing t where t.model = 'tombstone' and t.key = e.index::text) as erased
    from parley.entry e left join parley.payload p using (index) where e.index = $1`,
}

interface Committed {
  readonly commitment: Buffer
  readonly kind: string | null
  readonly by: string | null
  readonly key_slot: number | null
  readonly content: string | null
  readonly erased: boolean
}

/** How the payload of the entry at `index` stands. */
export async function checkPayload(session: Session, keys: Pick<Keys, 'read'>, index: number): Promise<PayloadState> {
  const [found] = await ask<Committed>(session, COMMITTED, [index])
  if (found === undefined) return 'missing'
  if (found.erased) return 'erased'
  if (found.content === null || found.key_slot === null) return 'missing'
  const key = await keys.read(found.key_slot)
  if (key.state !== 'live') return 'key-lost'
  let content: unknown
  try {
    content = JSON.parse(found.content)
  } catch {
    return 'damaged'
  }
  const made = commit(content, key.key, nodeHashing)
  if (isRefusal(made) || made.text !== found.content || !equalBytes(made.commitment, found.commitment)) return 'damaged'
  const { kind, by } = content as { kind?: unknown; by?: unknown }
  return kind === found.kind && by === found.by ? 'sound' : 'damaged'
}
