import assert from 'node:assert/strict'
import { test } from 'node:test'
import { append, EMPTY_FRONTIER } from '#answer/ledger/frontier.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { LEVELS_APART } from './group.ts'
import { Roots } from './roots.ts'
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
  const query = async ({ name, values: [from, to, level] }: { name: string; values: [number, number, number?] }) => {
    const rows = Array.from({ length: to - from }, (_, i) => ({
      index: from + i,
      hash: name === 'leaves' ? commitments[from + i] : kept.get(`${level} ${from + i}`),
    }))
    read += rows.length
    return { rows }
  }
  return { session: { query } as unknown as Session, read: () => read }
}

for (const size of [0, 1, 2, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537, SIZE]) {
  test(`the root at size ${size} is that over all leaves, and little is read for it`, async () => {
    const { session, read } = stored()
    assert.equal(await new Roots().at(session, size), Buffer.from(rootOf(leaves.slice(0, size), nodeHashing)).toString('hex'))
    assert.ok(read() < 3 * 256, `${read()} hashes`)
  })
}

test('a root that was noted is not worked out again', async () => {
  const roots = new Roots()
  const { session, read } = stored()
  assert.equal(await roots.at(session, SIZE), roots.note(frontier))
  const before = read()
  await roots.at(session, SIZE)
  assert.equal(read(), before)
})
