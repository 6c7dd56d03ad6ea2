// The verifier that auditors take away, and the desk, judge inclusion proofs as the vectors of transparency-dev/merkle and our own code do.
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { proveInclusion } from '#answer/ledger/proof.ts'
import { leafHash, nodesOf, rootOf } from '#answer/ledger/tree.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { inclusion } from '#verify'

const { sha256 } = nodeHashing
const leaves = Array.from({ length: 40 }, (_, i) => new Uint8Array(32).fill(i))
const hashes = leaves.map((leaf) => leafHash(leaf, nodeHashing))

test('every inclusion proof of up to 40 leaves holds, and no other does', () => {
  for (let size = 1; size <= leaves.length; size++) {
    const some = hashes.slice(0, size)
    const root = rootOf(some, nodeHashing)
    for (let index = 0; index < size; index++) {
      const leaf = leaves[index] as Uint8Array
      const proof = proveInclusion(index, size, nodesOf(some, nodeHashing), nodeHashing)
      const judged = (more: Partial<{ index: number; size: number; leaf: Uint8Array; root: Uint8Array; proof: readonly Uint8Array[] }>) => {
        const one = { index, size, leaf, root, proof, ...more }
        return inclusion(one.index, one.size, one.leaf, one.root, one.proof, sha256)
      }
      const where = `${index} of ${size}`
      assert.equal(judged({}), null, where)
      assert.equal(judged({ leaf: new Uint8Array(32).fill(99) }), 'root-differs', where)
      assert.equal(judged({ root: new Uint8Array(32) }), 'root-differs', where)
      assert.equal(judged({ proof: [...proof, root] }), 'proof-too-long', where)
      if (proof.length > 0) assert.notEqual(judged({ proof: proof.slice(1) }), null, where)
      for (let other = 0; other < size; other++)
        if (other !== index) assert.notEqual(judged({ index: other }), null, `${where} as ${other}`)
    }
  }
})

test('what is no place in a tree holds nothing', () => {
  const [leaf, root] = [leaves[0] as Uint8Array, hashes[0] as Uint8Array]
  for (const [index, size] of [
    [1, 1],
    [-1, 1],
    [0, 0],
    [0.5, 1],
    [0, 1.5],
    [0, 2 ** 53],
    [Number.NaN, 1],
  ] as const)
    assert.equal(inclusion(index, size, leaf, root, [], sha256), 'index-outside', `${index} of ${size}`)
})

/** Vectors of transparency-dev/merkle, where they are on this machine. */
const folder = path.join(process.env.PARLEY_DATA ?? path.join(import.meta.dirname, '../../../shared/data'), 'platform/merkle-testdata')
test('the inclusion vectors of transparency-dev/merkle', { skip: existsSync(folder) ? false : `not here: ${folder}` }, () => {
  const files = globSync('testdata/inclusion/**/*.json', { cwd: folder })
  assert.ok(files.length > 50, `${files.length} vectors`)
  for (const file of files) {
    const one = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Vector
    const bytes = (text: string | null) => new Uint8Array(Buffer.from(text ?? '', 'base64'))
    const proof = (one.proof ?? []).map(bytes)
    // The vectors give the hash of the leaf, so that is what a tree of one leaf is made of here.
    const [leaf, root] = [bytes(one.leafHash), bytes(one.root)]
    const given = (...parts: readonly Uint8Array[]) =>
      parts.length === 2 && parts[0]?.length === 1 && parts[0][0] === 0 ? leaf : sha256(...parts)
    const whole = [leaf, root, ...proof].every((hash) => hash.length === 32)
    const holds = whole && inclusion(one.leafIdx, one.treeSize, leaf, root, proof, given) === null
    assert.equal(holds, !one.wantErr, `${file}: ${one.desc ?? ''}`)
  }
})

interface Vector {
  readonly leafIdx: number
  readonly treeSize: number
  readonly root: string | null
  readonly leafHash: string | null
  readonly proof: readonly string[] | null
  readonly desc?: string
  readonly wantErr: boolean
}
