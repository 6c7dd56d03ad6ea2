import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { Fault, isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { append, EMPTY_FRONTIER, type Frontier, frontierFromBytes, frontierRoot, frontierToBytes } from './frontier.ts'
import { portableHashing as hashing } from './hashing.ts'
import { consistencySteps, inclusionSteps, nodesNeeded } from './path.ts'
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './proof.ts'
import { emptyRoot, leafHash, nodeHash, nodesOf, perfectNodes, rootOf, splitOf } from './tree.ts'

/** Leaves of which no two are the same. */
const leavesOf = (size: number): Uint8Array[] => Array.from({ length: size }, (_, i) => leafHash(utf8ToBytes(`leaf ${i}`), hashing))

/** The definition of RFC 9162, section 2.1.1, word for word: what everything quicker is held against. */
function defined(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return hashing.sha256()
  if (leaves.length === 1) return leaves[0] as Uint8Array
  const k = splitOf(leaves.length)
  return nodeHash(defined(leaves.slice(0, k)), defined(leaves.slice(k)), hashing)
}

const MAX = 70
const all = leavesOf(MAX)
const roots = Array.from({ length: MAX + 1 }, (_, n) => defined(all.slice(0, n)))
const nodes = nodesOf(all, hashing)
const rootAt = (n: number): Uint8Array => roots[n] as Uint8Array

test('hashes that others publish', () => {
  assert.equal(bytesToHex(emptyRoot(hashing)), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(
    bytesToHex(leafHash(new Uint8Array(), hashing)),
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'the leaf without data, RFC 6962 as published by Certificate Transparency',
  )
  // The eight leaves of Certificate Transparency's own tests.
  const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const leaves = data.map((hex) => leafHash(Uint8Array.from(Buffer.from(hex, 'hex')), hashing))
  assert.equal(bytesToHex(rootOf(leaves, hashing)), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test('a tree is split at the largest power of two below its size', () => {
  const table: [n: number, k: number][] = [
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 4],
    [8, 4],
    [9, 8],
    [2 ** 40, 2 ** 39],
    [2 ** 40 + 1, 2 ** 40],
    [Number.MAX_SAFE_INTEGER, 2 ** 52],
  ]
  for (const [n, k] of table) assert.equal(splitOf(n), k)
})

test('the root kept leaf by leaf is the root by definition, for every size', () => {
  let frontier = EMPTY_FRONTIER
  for (let n = 0; n <= MAX; n++) {
    assert.deepEqual(frontierRoot(frontier, hashing), rootAt(n), `frontier of ${n}`)
    assert.deepEqual(rootOf(all.slice(0, n), hashing), rootAt(n), `list of ${n}`)
    const before = frontierToBytes(frontier)
    assert.deepEqual(frontierFromBytes(before), frontier)
    const next = append(frontier, all[n % MAX] as Uint8Array, hashing)
    assert.deepEqual(frontierToBytes(frontier), before, 'appending leaves the frontier before as it was')
    frontier = next
  }
})

test('appending tells every perfect subtree once it is full, and they are those that proofs need', () => {
  const kept = new Map<string, Uint8Array>()
  let frontier: Frontier = EMPTY_FRONTIER
  for (const leaf of all) {
    frontier = append(frontier, leaf, hashing, (level, index, hash) => {
      assert.ok(!kept.has(`${level}/${index}`))
      kept.set(`${level}/${index}`, hash)
    })
  }
  for (const [name, hash] of kept) {
    const [level, index] = name.split('/').map(Number) as [number, number]
    assert.deepEqual(hash, nodes(level, index))
  }
  const fetched = new Map(
    nodesNeeded(inclusionSteps(3, 61)).map(({ level, index }) => [`${level}/${index}`, kept.get(`${level}/${index}`)]),
  )
  const proof = proveInclusion(3, 61, (level, index) => fetched.get(`${level}/${index}`) as Uint8Array, hashing)
  assert.deepEqual(proof, proveInclusion(3, 61, nodes, hashing))
})

test('bytes that are no frontier are refused', () => {
  const good = frontierToBytes(all.slice(0, 5).reduce((f, leaf) => append(f, leaf, hashing), EMPTY_FRONTIER))
  for (let length = 0; length < good.length; length++) assert.ok(isRefusal(frontierFromBytes(good.slice(0, length))), `cut at ${length}`)
  assert.ok(isRefusal(frontierFromBytes(Uint8Array.of(...good, 0))))
  assert.ok(isRefusal(frontierFromBytes(good.with(7, 7))), 'a size that asks for more hashes')
  assert.ok(isRefusal(frontierFromBytes(good.with(0, 255))), 'a size beyond safe integers')
})

test('every inclusion proof up to 70 leaves verifies', () => {
  for (let size = 1; size <= MAX; size++) {
    for (let index = 0; index < size; index++) {
      const claim = {
        leafHash: all[index] as Uint8Array,
        index,
        size,
        root: rootAt(size),
        proof: proveInclusion(index, size, nodes, hashing),
      }
      assert.deepEqual(verifyInclusion(claim, hashing), { holds: true }, `${index} in ${size}`)
    }
  }
})

test('every consistency proof up to 70 leaves verifies', () => {
  for (let size2 = 1; size2 <= MAX; size2++) {
    for (let size1 = 1; size1 <= size2; size1++) {
      const claim = { size1, size2, root1: rootAt(size1), root2: rootAt(size2), proof: proveConsistency(size1, size2, nodes, hashing) }
      assert.deepEqual(verifyConsistency(claim, hashing), { holds: true }, `${size1} to ${size2}`)
    }
  }
})

const sizeAndIndex = fc.integer({ min: 1, max: MAX }).chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)))
const twoSizes = fc
  .tuple(fc.integer({ min: 1, max: MAX }), fc.integer({ min: 1, max: MAX }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)])

/** The bytes with one bit turned over. */
const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const at = Math.floor(bit / 8) % bytes.length
  return bytes.with(at, (bytes[at] as number) ^ (1 << (bit % 8)))
}

test('an inclusion proof fails with any bit turned, any hash missing, added or exchanged, and at any other index', () => {
  fc.assert(
    fc.property(sizeAndIndex, fc.nat(), fc.nat(MAX - 1), ([index, size], bit, other) => {
      const proof = proveInclusion(index, size, nodes, hashing)
      const claim = { leafHash: all[index] as Uint8Array, index, size, root: rootAt(size), proof }
      const bad = [
        { ...claim, leafHash: flipped(claim.leafHash, bit) },
        { ...claim, root: flipped(claim.root, bit) },
        { ...claim, proof: [...proof, claim.root] },
        { ...claim, proof: [claim.leafHash, ...proof] },
        ...proof.flatMap((hash, i) => [
          { ...claim, proof: proof.with(i, flipped(hash, bit)) },
          { ...claim, proof: proof.toSpliced(i, 1) },
          { ...claim, proof: proof.with(i, hash.slice(1)) },
          ...(i > 0 ? [{ ...claim, proof: proof.with(i, proof[i - 1] as Uint8Array).with(i - 1, hash) }] : []),
        ]),
        ...(other === index ? [] : [{ ...claim, index: other }]),
      ]
      for (const claimed of bad) assert.equal(verifyInclusion(claimed, hashing).holds, false, JSON.stringify(claimed))
    }),
  )
})

test('a consistency proof fails with any bit turned, any hash missing or added', () => {
  fc.assert(
    fc.property(twoSizes, fc.nat(), ([size1 = 0, size2 = 0], bit) => {
      const proof = proveConsistency(size1, size2, nodes, hashing)
      const claim = { size1, size2, root1: rootAt(size1), root2: rootAt(size2), proof }
      const bad = [
        { ...claim, root1: flipped(claim.root1, bit) },
        { ...claim, root2: flipped(claim.root2, bit) },
        { ...claim, proof: [...proof, claim.root1] },
        ...(size1 === size2 ? [] : [{ ...claim, root1: claim.root2, root2: claim.root1 }]),
        ...proof.flatMap((hash, i) => [
          { ...claim, proof: proof.with(i, flipped(hash, bit)) },
          { ...claim, proof: proof.toSpliced(i, 1) },
          { ...claim, proof: proof.with(i, hash.slice(1)) },
        ]),
      ]
      for (const claimed of bad) assert.equal(verifyConsistency(claimed, hashing).holds, false, JSON.stringify(claimed))
    }),
  )
})

/** The turns on the way up, without where they lead: all that verifying sees of index and size. */
const turns = (steps: readonly { side: string }[]): string => steps.map(({ side }) => side).join(' ')

test('another size with the same root fails, except where the way to the root is the same', () => {
  // RFC 9162 does not hash the size into the root; that is why both must come from one checkpoint.
  let same = 0
  for (let size = 1; size <= 40; size++) {
    for (let index = 0; index < size; index++) {
      const claim = { leafHash: all[index] as Uint8Array, index, root: rootAt(size), proof: proveInclusion(index, size, nodes, hashing) }
      for (let claimed = 0; claimed <= 42; claimed++) {
        const { holds } = verifyInclusion({ ...claim, size: claimed }, hashing)
        const alike = claimed > index && turns(inclusionSteps(index, claimed)) === turns(inclusionSteps(index, size))
        assert.equal(holds, alike, `${index} in ${size}, claimed ${claimed}`)
        if (holds && claimed !== size) same++
      }
    }
  }
  assert.ok(same > 0, 'the exception is there to be known')
})

test('sizes of a consistency proof claimed otherwise fail, except where the way is the same', () => {
  const way = (a: number, b: number) => `${consistencySteps(a, b).seed === null} ${a === b} ${turns(consistencySteps(a, b).steps)}`
  for (let size2 = 1; size2 <= 20; size2++) {
    for (let size1 = 1; size1 <= size2; size1++) {
      const claim = { root1: rootAt(size1), root2: rootAt(size2), proof: proveConsistency(size1, size2, nodes, hashing) }
      for (let a = 0; a <= 21; a++) {
        for (let b = 0; b <= 21; b++) {
          const alike = a > 0 && a <= b && way(a, b) === way(size1, size2)
          assert.equal(
            verifyConsistency({ ...claim, size1: a, size2: b }, hashing).holds,
            alike,
            `${size1} to ${size2}, claimed ${a} to ${b}`,
          )
        }
      }
    }
  }
})

test('each flaw has its name', () => {
  const leaf = all[0] as Uint8Array
  const root = rootAt(3)
  const proof = proveInclusion(0, 3, nodes, hashing)
  const inclusion = (claim: object) => verifyInclusion({ leafHash: leaf, index: 0, size: 3, root, proof, ...claim }, hashing)
  assert.deepEqual(inclusion({ size: 2.5 }), { holds: false, why: 'size-unreadable' })
  assert.deepEqual(inclusion({ size: 2 ** 53 }), { holds: false, why: 'size-unreadable' })
  assert.deepEqual(inclusion({ index: 3 }), { holds: false, why: 'index-outside' })
  assert.deepEqual(inclusion({ index: -1 }), { holds: false, why: 'index-outside' })
  assert.deepEqual(inclusion({ size: 0 }), { holds: false, why: 'index-outside' })
  assert.deepEqual(inclusion({ proof: proof.slice(1) }), { holds: false, why: 'proof-too-short' })
  assert.deepEqual(inclusion({ proof: [...proof, root] }), { holds: false, why: 'proof-too-long' })
  assert.deepEqual(inclusion({ leafHash: leaf.slice(1) }), { holds: false, why: 'hash-length' })
  assert.deepEqual(inclusion({ root: leaf }), { holds: false, why: 'root-differs' })
  const grown = (claim: object) =>
    verifyConsistency(
      { size1: 3, size2: 7, root1: root, root2: rootAt(7), proof: proveConsistency(3, 7, nodes, hashing), ...claim },
      hashing,
    )
  assert.deepEqual(grown({ size1: Number.NaN }), { holds: false, why: 'size-unreadable' })
  assert.deepEqual(grown({ size1: 8 }), { holds: false, why: 'sizes-reversed' })
  assert.deepEqual(grown({ size1: 0, proof: [] }), { holds: false, why: 'size-zero' })
  assert.deepEqual(grown({ root1: leaf }), { holds: false, why: 'first-root-differs' })
  assert.deepEqual(grown({ root2: leaf }), { holds: false, why: 'second-root-differs' })
})

test('what cannot be proven is not asked for', () => {
  assert.throws(() => proveInclusion(3, 3, nodes, hashing), Fault)
  assert.throws(() => proveInclusion(0, 0, nodes, hashing), Fault)
  assert.throws(() => proveConsistency(0, 3, nodes, hashing), Fault)
  assert.throws(() => proveConsistency(4, 3, nodes, hashing), Fault)
  assert.throws(() => perfectNodes({ from: 1, to: 5 }), Fault)
})

const vectors = join(process.env.PARLEY_DATA ?? '../shared/data', 'platform/merkle-testdata/testdata')

interface Vector {
  readonly wantErr: boolean
  readonly proof: readonly string[] | null
  readonly [name: string]: unknown
}

test('the published vectors of transparency-dev/merkle', {
  skip: existsSync(vectors) ? false : 'platform/merkle-testdata is not here',
}, () => {
  const bytes = (text: unknown) => Uint8Array.from(Buffer.from(String(text), 'base64'))
  let seen = 0
  for (const kind of ['inclusion', 'consistency']) {
    for (const name of readdirSync(join(vectors, kind), { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.json'))) {
      const v = JSON.parse(readFileSync(join(vectors, kind, name), 'utf8')) as Vector
      const proof = (v.proof ?? []).map(bytes)
      const { holds } =
        kind === 'inclusion'
          ? verifyInclusion(
              { leafHash: bytes(v.leafHash), index: Number(v.leafIdx), size: Number(v.treeSize), root: bytes(v.root), proof },
              hashing,
            )
          : verifyConsistency(
              { size1: Number(v.size1), size2: Number(v.size2), root1: bytes(v.root1), root2: bytes(v.root2), proof },
              hashing,
            )
      assert.equal(holds, !v.wantErr, `${kind}/${name}`)
      seen++
    }
  }
  assert.equal(seen, 196)
})
