/** A witness over HTTP: what it cosigns, what it refuses and with which status, and what it still knows after it was stopped. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { checkpointText, cosignaturesOf, readCheckpoint } from '#answer/ledger/checkpoint.ts'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { readPolicy } from '#answer/ledger/policy.ts'
import { proveConsistency } from '#answer/ledger/proof.ts'
import { leafHash, nodesOf, rootOf } from '#answer/ledger/tree.ts'
import { readAddCheckpoint, writeAddCheckpoint } from '#answer/ledger/witnessing.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import fc from '#property'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { askWitnesses } from '#shell/ledger/ask-witnesses.ts'
import { logSource } from '#shell/ledger/log-source.ts'
import { consistencyFromTiles } from '#shell/ledger/proving-from-tiles.ts'
import { publish } from '#shell/ledger/publish.ts'
import { serveWitness, Witness } from '#shell/ledger/witness.ts'
import { signer, verify } from '../support/signing.ts'

const log = signer('log.example/office', KEY_TYPES.signature, 1)
const thief = signer('log.example/office', KEY_TYPES.signature, 2)
const stranger = signer('log.example/other', KEY_TYPES.signature, 7)
const own = signer('witness.example/a', KEY_TYPES.cosignature, 3)
const NOW = 1_800_000_000

const commitments = Array.from({ length: 700 }, (_, i) => nodeHashing.sha256(`entry ${i}`))
const hashes = commitments.map((one) => leafHash(one, nodeHashing))
const forked = hashes.map((hash, i) => (i === 3 ? leafHash(new Uint8Array(32), nodeHashing) : hash))
const checkpointOf = (size: number, of = hashes, by: { key: { name: string }; sign: (text: string) => string } = log): string => {
  const text = checkpointText({ origin: by.key.name, size, root: rootOf(of.slice(0, size), nodeHashing), extensions: [] })
  return `${text}\n${by.sign(text)}`
}
const proofOf = (from: number, to: number, of = hashes) =>
  from === 0 ? [] : proveConsistency(from, to, nodesOf(of.slice(0, to), nodeHashing), nodeHashing)

async function witnessFor(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-witness-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const world = { folder, signer: { key: own.key, sign: own.signBytes }, logs: [log.key], now: () => NOW * 1_000 }
  let server = await serveWitness(new Witness(world), 0)
  t.after(() => server.close())
  const post = async (body: string) => {
    const answer = await fetch(`${server.url}/add-checkpoint`, { method: 'POST', body })
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') }
  }
  const again = async () => {
    await server.close()
    server = await serveWitness(new Witness(world), 0)
  }
  return { folder, post, again, url: () => server.url }
}

test('it cosigns what continues what it saw, and knows it after it was stopped', async (t) => {
  const { post, again, url, folder } = await witnessFor(t)
  const first = await post(writeAddCheckpoint(0, [], checkpointOf(300)))
  assert.equal(first.status, 200)
  const note = readCheckpoint(checkpointOf(300) + first.text)
  sure(!isRefusal(note), 'the answer is signature lines')
  const cosigned = cosignaturesOf(note.note, [own.key], verify)
  assert.deepEqual(isRefusal(cosigned) || cosigned.map(({ seconds }) => seconds), [NOW])
  await again()
  assert.deepEqual(await post(writeAddCheckpoint(0, [], checkpointOf(400))), { status: 409, text: '300\n', type: 'text/x.tlog.size' })
  assert.equal((await post(writeAddCheckpoint(300, proofOf(300, 700), checkpointOf(700)))).status, 200)
  assert.equal((await post(writeAddCheckpoint(700, [], checkpointOf(700)))).status, 200)
  const [hash = ''] = await readdir(folder)
  const shown = await (await fetch(`${url()}/${hash}/checkpoint`)).text()
  assert.match(shown, /^log\.example\/office\n700\n[\s\S]*— log\.example\/office [\s\S]*— witness\.example\/a /)
  assert.equal((await fetch(`${url()}/${'0'.repeat(64)}/checkpoint`)).status, 404)
})

test('what it does not cosign, it answers as the protocol says', async (t) => {
  const { post, folder } = await witnessFor(t)
  await post(writeAddCheckpoint(0, [], checkpointOf(300)))
  const rows: readonly (readonly [why: string, body: string, status: number])[] = [
    ['a log it does not know', writeAddCheckpoint(0, [], checkpointOf(5, hashes, stranger)), 404],
    ['signed by another under the name', writeAddCheckpoint(300, proofOf(300, 400), checkpointOf(400, hashes, thief)), 403],
    ['a signature that does not hold', writeAddCheckpoint(300, proofOf(300, 400), checkpointOf(400).replace('\n400\n', '\n401\n')), 403],
    ['an old size past the new', writeAddCheckpoint(400, [], checkpointOf(300)), 400],
    ['another old size', writeAddCheckpoint(200, proofOf(200, 400), checkpointOf(400)), 409],
    ['a proof of other leaves', writeAddCheckpoint(300, proofOf(300, 400), checkpointOf(400, forked)), 422],
    ['no proof', writeAddCheckpoint(300, [], checkpointOf(400)), 422],
    ['a proof too long', writeAddCheckpoint(300, [...proofOf(300, 400), hashes[0] as Uint8Array], checkpointOf(400)), 422],
    ['another root of the same size', writeAddCheckpoint(300, [], checkpointOf(300, forked)), 422],
    ['no request', 'old\n\n', 400],
    ['no checkpoint', 'old 0\n\n', 400],
    [
      'more hashes than any proof has',
      writeAddCheckpoint(
        300,
        Array.from({ length: 64 }, () => hashes[0] as Uint8Array),
        checkpointOf(400),
      ),
      400,
    ],
  ]
  for (const [why, body, status] of rows) assert.equal((await post(body)).status, status, why)
  assert.equal((await post('x'.repeat(300_000))).status, 413)
  // Both histories are on file with the log's signature, so the split can be shown to anybody.
  const [hash = ''] = await readdir(folder)
  const kept = await readdir(join(folder, hash))
  assert.deepEqual(kept.sort(), ['checkpoint', `split-${NOW * 1_000}`])
  const both = await Promise.all(kept.map(async (name) => readCheckpoint(await readFile(join(folder, hash, name), 'utf8'))))
  const roots = both.map((one) => (isRefusal(one) ? '' : Buffer.from(one.root).toString('hex')))
  assert.equal(new Set(roots).size, 2)
})

test('of many requests at once for one log, each step is taken once', async (t) => {
  const { post } = await witnessFor(t)
  const bodies = Array.from({ length: 20 }, (_, i) => writeAddCheckpoint(0, [], checkpointOf(300 + i)))
  const statuses = (await Promise.all(bodies.map(post))).map(({ status }) => status)
  assert.deepEqual([statuses.filter((one) => one === 200).length, statuses.filter((one) => one === 409).length], [1, 19])
})

test('a log asks its witnesses; one that is away, lies or answers nonsense is told and passed over', async (t) => {
  const { url, folder } = await witnessFor(t)
  const liar = signer('witness.example/liar', KEY_TYPES.cosignature, 8)
  const gone = signer('witness.example/gone', KEY_TYPES.cosignature, 9)
  const nonsense = createServer((_, response) => response.end(own.cosign(checkpointOf(5).split('\n\n')[0] ?? '', NOW)))
  await new Promise<void>((resolve) => nonsense.listen(0, '127.0.0.1', resolve))
  t.after(() => nonsense.close())
  const at = `http://127.0.0.1:${(nonsense.address() as AddressInfo).port}`
  const policy = readPolicy(
    `witness A ${writeVkey(own.key)} ${url()}\nwitness L ${writeVkey(liar.key)} ${at}\nwitness G ${writeVkey(gone.key)} http://127.0.0.1:1\ngroup two 2 A L G\nquorum two\n`,
    nodeHashing,
  )
  sure(!isRefusal(policy), 'it is a policy')
  const into = join(folder, 'log')
  for (const size of [300, 700]) {
    const page = async (from: number, count: number) => commitments.slice(from, Math.min(size, from + count))
    const leaves = { size, root: Buffer.from(rootOf(hashes.slice(0, size), nodeHashing)).toString('hex'), commitments: page }
    const made = await publish(leaves, into, { key: log.key, sign: log.signBytes }, () => {})
    sure(!isRefusal(made), 'it is published')
    const prove = async (from: number) => {
      const proof = await consistencyFromTiles(logSource(into), from, size)
      sure(!isRefusal(proof), 'the tiles have it')
      return proof
    }
    const told = await askWitnesses(made.checkpoint, policy, prove)
    assert.ok(!isRefusal(told))
    assert.deepEqual(told.asked, [
      { witness: 'A', status: 200 },
      { witness: 'G', status: null },
      { witness: 'L', status: 200 },
    ])
    assert.equal(told.quorum, false)
    // Asked again, it has the witness's word once, the latest: a checkpoint does not grow with asking.
    const again = await askWitnesses(told.checkpoint, policy, prove)
    assert.ok(!isRefusal(again))
    assert.equal(again.checkpoint.split('\n').length, told.checkpoint.split('\n').length)
    const names = [...told.checkpoint.matchAll(/^— (\S+)/gm)].map(([, name]) => name)
    assert.deepEqual(names, ['log.example/office', 'witness.example/a'])
  }
})

test('a proof worked out from tiles is the one worked out from the leaves', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-tiles-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const many = Array.from({ length: 70_000 }, (_, i) => nodeHashing.sha256(`entry ${i}`))
  const leaves = many.map((one) => leafHash(one, nodeHashing))
  const root = Buffer.from(rootOf(leaves, nodeHashing)).toString('hex')
  const source = { size: many.length, root, commitments: async (from: number, count: number) => many.slice(from, from + count) }
  sure(!isRefusal(await publish(source, folder, { key: log.key, sign: log.signBytes }, () => {})), 'it is published')
  const node = nodesOf(leaves, nodeHashing)
  for (const from of [1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 69_999, 70_000]) {
    assert.deepEqual(
      await consistencyFromTiles(logSource(folder), from, 70_000),
      proveConsistency(from, 70_000, node, nodeHashing),
      `${from}`,
    )
  }
})

test('whatever is sent is answered, and what is read is written as it was read', () => {
  const pieces = fc.constantFrom(
    'old 0\n',
    'old 3\n',
    '\n',
    '\n\n',
    'AAAA\n',
    `${Buffer.alloc(32).toString('base64')}\n`,
    checkpointOf(4),
    'old x',
    '— a b\n',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const body = parts.join('')
      const read = readAddCheckpoint(body)
      if (!isRefusal(read)) assert.equal(writeAddCheckpoint(read.old, read.proof, body.slice(body.indexOf('\n\n') + 2)), body)
    }),
    { numRuns: 1_000 },
  )
})
