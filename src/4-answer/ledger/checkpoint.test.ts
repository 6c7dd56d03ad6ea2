import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isRefusal, sure } from '#ground/refusal.ts'
import { signer, verify } from '../../../tests/support/signing.ts'
import { toBase64 } from './base64.ts'
import { type Checkpoint, checkpointText, cosignaturesOf, readCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { portableHashing } from './hashing.ts'
import { KEY_TYPES, readVkey } from './note.ts'
import { policyOf, quorumMet, readPolicy } from './policy.ts'
import { proveInclusion, verifyInclusion } from './proof.ts'
import { readTlogProof, writeTlogProof } from './tlog-proof.ts'
import { leafHash, nodesOf, rootOf } from './tree.ts'

const log = signer('log.example/office', KEY_TYPES.signature, 1)
const other = signer('log.example/office', KEY_TYPES.signature, 2)
const [w1, w2, w3] = [3, 4, 5].map((seed) => signer(`witness.example/${seed}`, KEY_TYPES.cosignature, seed)) as [
  ReturnType<typeof signer>,
  ReturnType<typeof signer>,
  ReturnType<typeof signer>,
]
const leaves = Array.from({ length: 11 }, (_, i) => leafHash(Uint8Array.of(i), portableHashing))
const said: Checkpoint = { origin: 'log.example/office', size: 11, root: rootOf(leaves, portableHashing), extensions: [] }
const body = checkpointText(said)
const written = (...lines: string[]) => `${body}\n${lines.join('')}`
function read(text: string) {
  const checkpoint = readCheckpoint(text)
  sure(!isRefusal(checkpoint), 'it is a checkpoint')
  return checkpoint
}

test('a checkpoint is read as it was said, and is believed with the key of its log alone', () => {
  const checkpoint = read(written(log.sign(body)))
  assert.deepEqual([checkpoint.origin, checkpoint.size, toBase64(checkpoint.root)], [said.origin, 11, toBase64(said.root)])
  assert.equal(verifyCheckpoint(checkpoint, [log.key], verify), checkpoint)
  const codes = [verifyCheckpoint(checkpoint, [other.key], verify), verifyCheckpoint(checkpoint, [w1.key], verify)].map((one) =>
    isRefusal(one) ? one.code : 'believed',
  )
  assert.deepEqual(codes, ['note-unsigned', 'checkpoint-of-another'])
})

const wrong: readonly (readonly [why: string, change: (body: string) => string, line: number])[] = [
  ['no origin', (b) => b.replace(said.origin, ''), 1],
  ['a size with a nought before', (b) => b.replace('\n11\n', '\n011\n'), 2],
  ['a negative size', (b) => b.replace('\n11\n', '\n-1\n'), 2],
  ['a size past what can be counted', (b) => b.replace('\n11\n', '\n99999999999999999999\n'), 2],
  ['a root cut short', (b) => b.replace(toBase64(said.root), toBase64(said.root.slice(0, 31))), 3],
  ['no root', (b) => b.replace(`${toBase64(said.root)}\n`, ''), 3],
  ['a root that is no base 64', (b) => b.replace(toBase64(said.root), 'x'), 3],
]
for (const [why, change, line] of wrong) {
  test(`no checkpoint: ${why}`, () => {
    const text = change(body)
    const checkpoint = readCheckpoint(`${text}\n${log.sign(text)}`)
    assert.ok(
      isRefusal(checkpoint) && checkpoint.code === 'checkpoint-malformed' && checkpoint.where?.line === line,
      JSON.stringify(checkpoint),
    )
  })
}

test('cosignatures count by known witness, the latest of each; one that does not hold spoils all', () => {
  const at = (text: string) => cosignaturesOf(read(text).note, [w1.key, w2.key], verify)
  const found = at(written(log.sign(body), w1.cosign(body, 500), w1.cosign(body, 400), w3.cosign(body, 1)))
  assert.ok(!isRefusal(found))
  assert.deepEqual(
    found.map(({ key, seconds }) => [key.name, seconds]),
    [['witness.example/3', 500]],
  )
  const spoilt = at(written(log.sign(body), w1.cosign(body, 500), w2.cosign(body.replace('11', '12'), 500)))
  assert.ok(isRefusal(spoilt) && spoilt.code === 'note-signature-wrong' && spoilt.values.found === 'witness.example/4')
})

const key = (one: ReturnType<typeof signer>): string => {
  const hex = Buffer.from(one.key.id).toString('hex')
  return `${one.key.name}+${hex}+${toBase64(Uint8Array.of(one.key.type, ...one.key.key))}`
}
const POLICY = `# two of three, of whom one must be the first
log ${key(log)} https://log.example/
witness A ${key(w1)}
\twitness B ${key(w2)}
witness C ${key(w3)} https://w3.example/
group others any B C
group both all A others
quorum both
`

test('a policy says which witnesses together are enough', () => {
  const policy = readPolicy(POLICY, portableHashing)
  assert.ok(!isRefusal(policy))
  assert.deepEqual([policy.logs[0]?.url, policy.witnesses.map(({ name }) => name)], ['https://log.example/', ['A', 'B', 'C']])
  const rows: readonly (readonly [string, readonly ReturnType<typeof signer>[], boolean])[] = [
    ['nobody', [], false],
    ['the first alone', [w1], false],
    ['the others alone', [w2, w3], false],
    ['the first and one other', [w1, w3], true],
    ['all', [w1, w2, w3], true],
  ]
  for (const [who, cosigners, enough] of rows) {
    const keys = cosigners.map((one) => one.key)
    assert.equal(quorumMet(policy, keys), enough, who)
  }
  assert.equal(quorumMet(policyOf(log.key), []), true)
})

const badPolicies: readonly (readonly [why: string, policy: string, line: number | undefined])[] = [
  ['no quorum', `log ${key(log)}\n`, undefined],
  ['two quorums', 'quorum none\nquorum none\n', 2],
  ['a quorum of nobody known', 'quorum X\n', 1],
  ['an unknown word', 'logs x\n', 1],
  ['a witness with the key of a log', `witness A ${key(log)}\n`, 1],
  ['a log with the key of a witness', `log ${key(w1)}\n`, 1],
  ['the same key under two names', `witness A ${key(w1)}\nwitness B ${key(w1)}\n`, 2],
  ['the same name twice', `witness A ${key(w1)}\nwitness A ${key(w2)}\n`, 2],
  ['a witness called none', `witness none ${key(w1)}\n`, 1],
  ['a group of itself', 'group g any g\n', 1],
  ['a group without members', 'group g any\n', 1],
  ['a member twice', `witness A ${key(w1)}\ngroup g any A A\n`, 2],
  ['a member of two groups', `witness A ${key(w1)}\ngroup g any A\ngroup h any A\n`, 3],
  ['more needed than there are', `witness A ${key(w1)}\ngroup g 2 A\n`, 2],
  ['nobody needed', `witness A ${key(w1)}\ngroup g 0 A\n`, 2],
  ['a number written otherwise', `witness A ${key(w1)}\ngroup g 01 A\n`, 2],
  ['a carriage return', 'quorum none\r\n', 1],
]
for (const [why, text, line] of badPolicies) {
  test(`no policy: ${why}`, () => {
    const policy = readPolicy(text, portableHashing)
    assert.ok(isRefusal(policy))
    assert.equal(policy.where?.line, line)
  })
}

test('a proof in a file is read as it was written, and holds', () => {
  const checkpoint = read(written(log.sign(body), w1.cosign(body, 9)))
  for (const extra of [null, Uint8Array.of(1, 2, 3)]) {
    const proof = proveInclusion(5, 11, nodesOf(leaves, portableHashing), portableHashing)
    const back = readTlogProof(writeTlogProof({ index: 5, proof, checkpoint, extra }))
    assert.ok(!isRefusal(back))
    assert.deepEqual([back.index, back.proof, back.extra], [5, proof, extra])
    const claim = {
      leafHash: leaves[5] as Uint8Array,
      index: back.index,
      size: back.checkpoint.size,
      root: back.checkpoint.root,
      proof: back.proof,
    }
    assert.deepEqual(verifyInclusion(claim, portableHashing), { holds: true })
  }
})

test('a proof that is not written as it must be is refused with its line', () => {
  const checkpoint = read(written(log.sign(body)))
  const good = writeTlogProof({ index: 5, proof: [leaves[0] as Uint8Array], checkpoint, extra: null })
  const rows: readonly (readonly [string, number | undefined])[] = [
    [good.replace('@v1', '@v2'), 1],
    [good.replace('index 5', 'index 05'), 2],
    [good.replace('index 5', 'extra !\nindex 5'), 2],
    [good.replace(toBase64(leaves[0] as Uint8Array), 'AAAA'), 3],
    ['', 1],
    [good.slice(0, good.indexOf('\n\n') + 2), 1],
  ]
  for (const [text, line] of rows) {
    const proof = readTlogProof(text)
    assert.ok(isRefusal(proof), text)
    assert.equal(proof.where?.line, line, text)
  }
})

const sample = join(process.env.PARLEY_DATA ?? '../shared/data', 'platform/logs/spike-log-70k')
test('the sample log of 70,000 entries', { skip: existsSync(sample) ? false : `${sample} is not here` }, () => {
  const text = (name: string) => readFileSync(join(sample, name), 'utf8')
  const keys = ['log.vkey', 'w1.vkey', 'w2.vkey'].map((name) => {
    const vkey = readVkey(text(name).trim(), portableHashing)
    sure(!isRefusal(vkey), name)
    return vkey
  })
  const checkpoint = read(text('checkpoint'))
  assert.equal(verifyCheckpoint(checkpoint, keys.slice(0, 1), verify), checkpoint)
  const cosigned = cosignaturesOf(checkpoint.note, keys.slice(1), verify)
  assert.ok(!isRefusal(cosigned) && cosigned.length === 2)
  const proof = readTlogProof(text('proof.tlog-proof'))
  assert.ok(!isRefusal(proof))
  assert.equal(writeTlogProof(proof), text('proof.tlog-proof'))
  const hash = leafHash(new TextEncoder().encode(text('entry.12345')), portableHashing)
  const { index, checkpoint: within } = proof
  const claim = { leafHash: hash, index, size: within.size, root: within.root, proof: proof.proof }
  assert.deepEqual(verifyInclusion(claim, portableHashing), { holds: true })
})
