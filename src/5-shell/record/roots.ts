/** The root of the tree at any size: remembered for the last commits, worked out from kept subtrees for the rest. */
import type { Frontier } from '#answer/ledger/frontier.ts'
import { frontierRoot } from '#answer/ledger/frontier.ts'
import { emptyRoot, leafHash, type NodeSource, nodeHash, rangeHash } from '#answer/ledger/tree.ts'
import { LIMITS } from '#ground/limits.ts'
import { sure } from '#ground/refusal.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { LEVELS_APART } from './group.ts'
import { ask, type Session, type Statement } from './session.ts'

const LEAVES: Statement = {
  name: 'leaves',
  text: `select index, commitment as hash from parley.entry where index >= $1 and index < $2`,
}
const NODES: Statement = {
  name: 'nodes',
  text: `select index, hash from parley.node where level = $3 and index >= $1 and index < $2`,
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export class Roots {
  readonly #known = new Map<number, string>()

  /** Notes the root of a tree that was just written, and gives it in hex. */
  note(frontier: Frontier): string {
    const root = hex(frontierRoot(frontier, nodeHashing))
    this.#known.set(frontier.size, root)
    const oldest = this.#known.keys().next()
    if (this.#known.size > LIMITS.register_roots_cached_max && oldest.value !== undefined) this.#known.delete(oldest.value)
    return root
  }

  /** The root over the first `size` entries, in hex. */
  async at(session: Session, size: number): Promise<string> {
    return this.#known.get(size) ?? hex(await rootAt(session, size))
  }
}

/** Works out the root over the first `size` entries: at every eighth level, the subtrees right of the last full one above them are read. */
async function rootAt(session: Session, size: number): Promise<Uint8Array> {
  if (size === 0) return emptyRoot(nodeHashing)
  const width = 2 ** LEVELS_APART
  const kept = new Map<string, Uint8Array>()
  for (let level = 0, count = size; count > 0; level += LEVELS_APART, count = Math.floor(count / width)) {
    const first = Math.floor(count / width) * width
    const values = [first, count]
    const rows = await ask<{ index: number; hash: Buffer }>(
      session,
      level === 0 ? LEAVES : NODES,
      level === 0 ? values : [...values, level],
    )
    for (const { index, hash } of rows) kept.set(`${level} ${index}`, level === 0 ? leafHash(hash, nodeHashing) : hash)
  }
  return rangeHash({ from: 0, to: size }, nodesFromKept(kept), nodeHashing)
}

/** Every subtree, worked out from those of the kept levels, which are named `LEVEL INDEX`; level 0 are the leaf hashes. */
export function nodesFromKept(kept: ReadonlyMap<string, Uint8Array>): NodeSource {
  const node: NodeSource = (level, index) => {
    if (level % LEVELS_APART !== 0) return nodeHash(node(level - 1, index * 2), node(level - 1, index * 2 + 1), nodeHashing)
    const hash = kept.get(`${level} ${index}`)
    sure(hash !== undefined, 'a full subtree at a kept level was written with the entry that filled it')
    return hash
  }
  return node
}
