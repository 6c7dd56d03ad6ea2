/**
 * Whatever an outsider can hand in is read whole or refused by name: never a crash, never half, and nothing in two ways. Each reader is given
 * what nobody would write, and what somebody would write with something of it changed.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromBase64, toBase64 } from '#answer/ledger/base64.ts'
import { checkpointText, cosignaturesOf, readCheckpoint, readDecimalSize } from '#answer/ledger/checkpoint.ts'
import { KEY_TYPES, NOTE_CHARACTERS_MAX, type Note, readNote, readVkey, writeNote, writeVkey } from '#answer/ledger/note.ts'
import { readPolicy } from '#answer/ledger/policy.ts'
import { proveInclusion } from '#answer/ledger/proof.ts'
import { bundleBytes, readBundle, readHashes, readTilePath, tilePath, tilesOf } from '#answer/ledger/tiles.ts'
import { readTlogProof, writeTlogProof } from '#answer/ledger/tlog-proof.ts'
import { leafHash, nodesOf, rootOf } from '#answer/ledger/tree.ts'
import { REQUEST_CHARACTERS_MAX, readAddCheckpoint, writeAddCheckpoint } from '#answer/ledger/witnessing.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import fc from '#property'
import { readJson } from '#shell/http/json.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { LogFault, type Source, verifyLog } from '#verify'
import { signer, verify } from '../support/signing.ts'

const log = signer('log.example/office', KEY_TYPES.signature, 1)
const witness = signer('witness.example/a', KEY_TYPES.cosignature, 3)
const SIZE = 300
const leaves = Array.from({ length: SIZE }, (_, i) => nodeHashing.sha256(`entry ${i}`))
const hashes = leaves.map((one) => leafHash(one, nodeHashing))
const node = nodesOf(hashes, nodeHashing)
const TEXT = checkpointText({ origin: log.key.name, size: SIZE, root: rootOf(hashes, nodeHashing), extensions: [] })
const CHECKPOINT = `${TEXT}\n${log.sign(TEXT)}${witness.cosign(TEXT, 1_800_000_000)}`
const RUNS = { numRuns: 1_500 }

const checkpoint = readCheckpoint(CHECKPOINT)
sure(!isRefusal(checkpoint), 'it can be read')
const PROOF = writeTlogProof({ index: 17, proof: proveInclusion(17, SIZE, node, nodeHashing), checkpoint, extra: Uint8Array.of(1, 2) })
const REQUEST = writeAddCheckpoint(100, proveInclusion(17, SIZE, node, nodeHashing), CHECKPOINT)
const VKEY = writeVkey(log.key)
const POLICY = `# ours\nlog ${VKEY} https://log.example/\nwitness a ${writeVkey(witness.key)} http://127.0.0.1:1\ngroup g 1 a\nquorum g\n`

/** A text with something taken out and something else put in. */
const spoiled = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(3),
      fc.oneof(
        fc.string({ maxLength: 3 }),
        fc.constantFrom('\n', '\n\n', '=', '0', '-1', '+', ' ', '\t', '\u0000', '\ud800', '— ', '9'.repeat(20)),
      ),
    )
    .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut))
/** Anything at all, and pieces of the real thing in any order. */
const junk = (text: string) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...text.split(/(?<=\n)/), '\n', '\ud800'), { maxLength: 8 }).map((all) => all.join('')),
  )

interface Reader {
  readonly name: string
  readonly good: string
  /** Reads, and gives what was read as it is written; null where it was refused. */
  readonly again: (text: string) => string | null
  /** What is longer than anything that can be meant. */
  readonly huge: string
}
const written = <T>(read: T, write: (one: Exclude<T, { refused: true }>) => string): string | null =>
  isRefusal(read) ? null : write(read as Exclude<T, { refused: true }>)

const READERS: readonly Reader[] = [
  {
    name: 'note',
    good: CHECKPOINT,
    again: (text) => written(readNote(text), writeNote),
    huge: CHECKPOINT + 'x'.repeat(NOTE_CHARACTERS_MAX),
  },
  {
    name: 'checkpoint',
    good: CHECKPOINT,
    again: (text) => written(readCheckpoint(text), (one) => writeNote({ text: checkpointText(one), signatures: one.note.signatures })),
    huge: `${TEXT}${'x\n'.repeat(NOTE_CHARACTERS_MAX)}\n${log.sign(TEXT)}`,
  },
  { name: 'verifier key', good: VKEY, again: (text) => written(readVkey(text, nodeHashing), writeVkey), huge: `${'n'.repeat(1e6)}${VKEY}` },
  {
    name: 'proof',
    good: PROOF,
    again: (text) => written(readTlogProof(text), writeTlogProof),
    huge: PROOF.replace('index', `${'A\n'.repeat(1e5)}index`),
  },
  {
    name: 'request to a witness',
    good: REQUEST,
    again: (text) => written(readAddCheckpoint(text), (one) => writeAddCheckpoint(one.old, one.proof, writeNote(one.checkpoint.note))),
    huge: REQUEST + 'x'.repeat(REQUEST_CHARACTERS_MAX),
  },
]

for (const { name, good, again, huge } of READERS) {
  test(`a ${name} is read as it is written or refused, whatever stands there`, () => {
    assert.equal(again(good), good)
    const one = (text: string) => {
      const found = again(text)
      if (found !== null) assert.equal(found, text)
    }
    fc.assert(fc.property(spoiled(good), one), RUNS)
    fc.assert(fc.property(junk(good), one), RUNS)
    assert.equal(again(huge), null)
  })
}

test('a policy is read or refused by its line, and one thing is not said twice', () => {
  assert.ok(!isRefusal(readPolicy(POLICY, nodeHashing)))
  fc.assert(
    fc.property(fc.oneof(spoiled(POLICY), junk(POLICY)), (text) => {
      const read = readPolicy(text, nodeHashing)
      if (isRefusal(read)) assert.ok(read.where?.line !== undefined || read.values.accepted !== undefined, JSON.stringify(read))
      else assert.equal(new Set(read.witnesses.map(({ name }) => name)).size, read.witnesses.length)
    }),
    RUNS,
  )
  for (const twice of POLICY.trim().split('\n').slice(1)) assert.ok(isRefusal(readPolicy(`${POLICY}${twice}\n`, nodeHashing)), twice)
  assert.ok(isRefusal(readPolicy('\n'.repeat(10_000), nodeHashing)))
})

test('numbers and base 64 are written in one way', () => {
  for (const text of ['', '00', '01', '+1', '-1', ' 1', '1 ', '1.0', '1e3', '0x1', '٣', '9007199254740992', '9'.repeat(400)])
    assert.equal(readDecimalSize(text), null, text)
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 20 }), fc.nat().map(String)), (text) => {
      const size = readDecimalSize(text)
      if (size !== null) assert.equal(String(size), text)
    }),
    RUNS,
  )
  fc.assert(
    fc.property(fc.oneof(fc.base64String(), fc.string({ maxLength: 20 }), spoiled('AAECAwQFBgc=')), (text) => {
      const bytes = fromBase64(text)
      if (bytes !== null) assert.equal(toBase64(bytes), text)
    }),
    RUNS,
  )
})

test('tiles and their paths are read whole or refused', () => {
  for (const tile of tilesOf(SIZE)) assert.deepEqual(readTilePath(tilePath(tile)), tile)
  fc.assert(
    fc.property(
      fc.oneof(spoiled('tile/0/x001/x234/067.p/12'), spoiled('tile/entries/001'), fc.string({ unit: 'binary', maxLength: 30 })),
      (file) => {
        const tile = readTilePath(file)
        if (tile !== null) assert.equal(tilePath(tile), file)
      },
    ),
    RUNS,
  )
  const bundle = bundleBytes(leaves.slice(0, 9))
  sure(!isRefusal(bundle), 'it is a bundle')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 80 }),
        fc.tuple(fc.nat(bundle.length - 1), fc.nat(255)).map(([at, to]) => bundle.map((byte, i) => (i === at ? to : byte))),
      ),
      fc.nat(12),
      (bytes, width) => {
        const found = readBundle(bytes, width)
        if (!isRefusal(found)) assert.deepEqual([found.length, bundleBytes(found)], [width, Uint8Array.from(bytes)])
        const tile = readHashes(bytes, width)
        assert.equal(isRefusal(tile), bytes.length !== width * 32)
      },
    ),
    RUNS,
  )
})

test('cosignatures count when they hold and not otherwise, whatever they say', () => {
  const line = (bytes: Uint8Array): Note => ({ text: TEXT, signatures: [{ name: witness.key.name, id: witness.key.id, signature: bytes }] })
  const good = readNote(`${TEXT}\n${witness.cosign(TEXT, 1_800_000_000)}`)
  sure(!isRefusal(good), 'it is a note')
  const signature = good.signatures[0]?.signature as Uint8Array
  assert.ok(!isRefusal(cosignaturesOf(line(signature), [witness.key], verify)))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 100 }),
        fc.tuple(fc.nat(71), fc.integer({ min: 1, max: 255 })).map(([at, by]) => signature.map((byte, i) => (i === at ? byte ^ by : byte))),
      ),
      (bytes) => {
        const found = cosignaturesOf(line(bytes), [witness.key], verify)
        assert.ok(isRefusal(found) && found.code === 'note-signature-wrong')
      },
    ),
    { numRuns: 400 },
  )
})

test('JSON that says a key twice, a number that cannot be kept, or nests without end is refused by name', () => {
  const rows: readonly (readonly [text: string, code: string])[] = [
    ['{"a":1,"a":1}', 'json-key-repeated'],
    ['{"a":{"b":1,"b":2}}', 'json-key-repeated'],
    ['{"__proto__":1}', 'json-key-reserved'],
    ['{"a":01}', 'json-unreadable'],
    ['{"a":+1}', 'json-unreadable'],
    ['{"a":NaN}', 'json-unreadable'],
    ['['.repeat(100_000), 'json-too-deep'],
    ['"\\u0000"', 'json-nul'],
  ]
  for (const [text, code] of rows) {
    const read = readJson(text)
    assert.equal(isRefusal(read) && read.code, code, text.slice(0, 30))
  }
})

test('the verifier of one file names a fault of a log that was spoiled anywhere, and never breaks', async () => {
  const files = new Map<string, Uint8Array>([['checkpoint', Buffer.from(CHECKPOINT)]])
  for (const tile of tilesOf(SIZE)) {
    const [from, to] = [tile.number * 256, Math.min(SIZE, tile.number * 256 + tile.width)]
    const bundle = bundleBytes(leaves.slice(from, to))
    sure(!isRefusal(bundle), 'it is a bundle')
    const tileBytes = tile.level === 0 ? Buffer.concat(hashes.slice(from, to)) : Buffer.from(node(8, 0))
    files.set(tilePath(tile), tile.level === null ? bundle : tileBytes)
  }
  const demands = { keys: [VKEY], witnesses: [writeVkey(witness.key)], quorum: (found: readonly string[]) => found.length === 1 }
  const sourceOf =
    (all: ReadonlyMap<string, Uint8Array>): Source =>
    async (file) =>
      all.get(file) ?? null
  assert.equal((await verifyLog(sourceOf(files), demands, nodeHashing.sha256)).size, SIZE)
  const change = fc.oneof(
    fc.record({ at: fc.nat(20_000), by: fc.integer({ min: 1, max: 255 }) }).map(
      ({ at, by }) =>
        (bytes: Uint8Array) =>
          bytes.map((byte, i) => (i === at % bytes.length ? byte ^ by : byte)),
    ),
    fc.nat(20_000).map((at) => (bytes: Uint8Array) => bytes.slice(0, at % bytes.length)),
    fc.uint8Array({ maxLength: 9 }).map((more) => (bytes: Uint8Array) => Uint8Array.from([...bytes, ...more, 0])),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files.keys()), change, async (file, spoil) => {
      const changed = new Map(files).set(file, spoil(files.get(file) as Uint8Array))
      await assert.rejects(verifyLog(sourceOf(changed), demands, nodeHashing.sha256), (error) => error instanceof LogFault)
    }),
    { numRuns: 300 },
  )
  await fc.assert(
    fc.asyncProperty(spoiled(CHECKPOINT), spoiled(VKEY), fc.boolean(), async (text, key, which) => {
      const changed = new Map(files).set('checkpoint', which ? Buffer.from(text) : Buffer.from(CHECKPOINT))
      const found = await verifyLog(sourceOf(changed), which ? demands : { ...demands, keys: [key] }, nodeHashing.sha256).catch(
        (error: unknown) => error,
      )
      assert.ok(found instanceof LogFault || (found as { size?: number }).size === SIZE, String(found))
    }),
    { numRuns: 400 },
  )
  const disclosures: readonly unknown[] = [
    ...[null, 1, 'x', [], {}, { form: 'parley/disclosure/1' }, { form: 'parley/disclosure/1', portions: [null], others: [] }],
    ...[{ form: 'parley/disclosure/1', portions: [{ path: 1, value: 1, salt: '0'.repeat(64) }], others: ['x'] }],
    { form: 'parley/disclosure/1', portions: [{ path: 'a', value: nested(100_000), salt: '0'.repeat(64) }], others: [] },
  ]
  for (const raw of disclosures)
    await assert.rejects(
      verifyLog(sourceOf(files), { ...demands, disclosed: new Map([[3, raw]]) }, nodeHashing.sha256),
      (error) => error instanceof LogFault,
    )
})

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = [value]
  return value
}
