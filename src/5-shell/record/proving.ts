/** The proof that an entry stands in the tree, from what the database keeps: the leaves, and the nodes of every eighth level. */
import { inclusionSteps, nodesNeeded } from '#answer/ledger/path.ts'
import { proveInclusion } from '#answer/ledger/proof.ts'
import { leafHash } from '#answer/ledger/tree.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { LEVELS_APART } from './group.ts'
import { nodesFromKept } from './roots.ts'
import { ask, type Session, type Statement } from './session.ts'

const LEAVES: Statement = {
  name: 'leaves_named',
  text: `select index, commitment as hash from parley.entry where index = any($1::bigint[])`,
}
const NODES: Statement = {
  name: 'nodes_named',
  text: `select index, hash from parley.node where level = $2 and index = any($1::bigint[])`,
}

/**
 * The inclusion proof (RFC 9162, section 2.1.3) of the entry at `index` in the tree of the first `size` entries, from the leaf
 * upwards, each hash in hex. Nothing larger than a few hundred hashes is read, however long the record is. 0 <= index < size.
 */
export async function inclusionAt(session: Session, index: number, size: number): Promise<readonly string[]> {
  const wanted = new Map<number, number[]>()
  for (const node of nodesNeeded(inclusionSteps(index, size))) {
    const above = node.level % LEVELS_APART
    const width = 2 ** above
    const at = wanted.get(node.level - above) ?? []
    for (let i = 0; i < width; i++) at.push(node.index * width + i)
    wanted.set(node.level - above, at)
  }
  const kept = new Map<string, Uint8Array>()
  for (const [level, indices] of wanted) {
    const values = level === 0 ? [indices] : [indices, level]
    const rows = await ask<{ index: number; hash: Buffer }>(session, level === 0 ? LEAVES : NODES, values)
    for (const row of rows) kept.set(`${level} ${row.index}`, level === 0 ? leafHash(row.hash, nodeHashing) : row.hash)
  }
  return proveInclusion(index, size, nodesFromKept(kept), nodeHashing).map((hash) => Buffer.from(hash).toString('hex'))
}
