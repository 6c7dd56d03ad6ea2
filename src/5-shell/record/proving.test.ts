import assert from 'node:assert/strict'
import { test } from 'node:test'
import { append, EMPTY_FRONTIER } from '#answer/ledger/frontier.ts'
import { verifyInclusion } from '#answer/ledger/proof.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { LEVELS_APART } from './group.ts'
import { inclusionAt } from './proving.ts'
import type { Session } from './session.ts'

const SIZE = 66_200
const commitments = Array.from({ length: SIZE }, (_, i) => nodeHashing.sha256(String(i)))
const leaves = commitments.map((commitment) => leafHash(commitment, nodeHashing))
const kept = new Map<string, Uint8Array>()
let frontier = EMPTY_FRONTIER
for (const leaf of leaves) {
  frontier = append(frontier, leaf, nodeHashing, (level, index, hash) => {
    if (level > 0 && level % LEVELS_APART === 0) kept.set(`${level} ${index}`, hash)
  })
}

/** A database that holds what a register would have written, and counts what is read. */
function stored(): { session: Session; read: () => number } {
  let read = 0
  const query = async ({ name, values: [indices, level] }: { name: string; values: [number[], number?] }) => {
    const rows = indices.map((index) => ({ index, hash: name === 'leaves_named' ? commitments[index] : kept.get(`${level} ${index}`) }))
    read += rows.length
    return { rows }
  }
  return { session: { query } as unknown as Session, read: () => read }
}

for (const [index, size] of [
  [0, 1],
  [0, 2],
  [1, 2],
  [255, 256],
  [256, 257],
  [3, 700],
  [65_535, 65_536],
  [65_536, 65_537],
  [0, SIZE],
  [40_000, SIZE],
  [SIZE - 1, SIZE],
] as const) {
  test(`the proof of entry ${index} of ${size} holds, and little is read for it`, async () => {
    const { session, read } = stored()
    const proof = (await inclusionAt(session, index, size)).map((hash) => Buffer.from(hash, 'hex'))
    const root = rootOf(leaves.slice(0, size), nodeHashing)
    const claim = { leafHash: leaves[index] as Uint8Array, index, size, root, proof }
    assert.deepEqual(verifyInclusion(claim, nodeHashing), { holds: true })
    assert.ok(read() < 4 * 256, `${read()} hashes`)
  })
}
