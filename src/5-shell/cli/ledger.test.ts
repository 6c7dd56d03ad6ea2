import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { isRefusal } from '#ground/refusal.ts'
import { signer } from '../../../tests/support/signing.ts'
import { runLine } from '../../../tests/support/terminal.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { publish } from '../ledger/publish.ts'

const log = signer('log.example/office', KEY_TYPES.signature, 1)
const witness = signer('witness.example/a', KEY_TYPES.cosignature, 3)

async function published(t: TestContext, size: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-cli-ledger-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const commitments = Array.from({ length: size }, (_, i) => new Uint8Array(32).fill(i % 251))
  const hashes = commitments.map((one) => leafHash(one, nodeHashing))
  const root = Buffer.from(rootOf(hashes, nodeHashing)).toString('hex')
  const leaves = { size, root, commitments: async (from: number, count: number) => commitments.slice(from, from + count) }
  const made = await publish(leaves, path.join(folder, 'log'), { key: log.key, sign: log.signBytes }, () => {})
  assert.ok(!isRefusal(made))
  const file = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), text)
    return path.join(folder, name)
  }
  const key = await file('key', `${writeVkey(log.key)}\n`)
  return {
    folder,
    file,
    key,
    place: path.join(folder, 'log'),
    verify: (...words: string[]) => runLine(['ledger', 'verify', path.join(folder, 'log'), ...words]),
  }
}

test('a published log is checked with a key from elsewhere', async (t) => {
  const { verify, key, place } = await published(t, 300)
  const told = await verify('--key', key)
  assert.deepEqual([told.code, told.err], [0, ''])
  assert.match(told.out, /^log\.example\/office: all 300 entries lead to the signed root [0-9a-f]{64}\.\n$/)
  assert.equal(JSON.parse((await verify('--key', key, '--json')).out).size, 300)
  const bundle = path.join(place, 'tile', 'entries', '000')
  const bytes = await readFile(bundle)
  bytes[50] = 255
  await writeFile(bundle, bytes)
  const fault = await verify('--key', key)
  assert.equal(fault.code, 1)
  assert.match(fault.err, /^FAULT entry-altered \(tile\/0\/000, 1\): An entry does not fit/)
  assert.match((await verify('--key', key, '--lang', 'fr')).err, /^DÉFAUT entry-altered/)
})

test('a policy asks for witnesses, and age for a late one', async (t) => {
  const { verify, file, place } = await published(t, 5)
  const policy = await file('policy', `log ${writeVkey(log.key)}\nwitness W ${writeVkey(witness.key)}\nquorum W\n`)
  assert.match((await verify('--policy', policy)).err, /^FAULT quorum-not-met/)
  const checkpoint = path.join(place, 'checkpoint')
  const said = await readFile(checkpoint, 'utf8')
  await writeFile(checkpoint, said + witness.cosign(said.slice(0, said.indexOf('\n\n') + 1), 1_700_000_000))
  const told = await verify('--policy', policy)
  assert.deepEqual([told.code, told.out.split('\n')[1]], [0, '  cosigned by witness.example/a at 2023-11-14T22:13:20Z'])
  assert.match((await verify('--policy', policy, '--max-age', '24')).err, /^FAULT checkpoint-stale/)
})

test('what is not given, or cannot be read, is told with its option, file and line', async (t) => {
  const { verify, file, key, place } = await published(t, 2)
  const rows: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /--key FILE, --policy FILE/],
    [['--key', path.join(place, 'nothing')], /nothing/],
    [['--policy', await file('bad', 'quorum none\nquorum none\n')], /bad:2/],
    [['--key', key, '--max-age', 'x'], /--max-age/],
    [['--key', key, '--origin', 'x'], /--origin/],
  ]
  for (const [words, told] of rows) {
    const answer = await verify(...words)
    assert.equal(answer.code, 2, answer.err)
    assert.match(answer.err, told)
  }
  assert.equal((await runLine(['ledger', 'sign'])).code, 2)
  assert.equal((await runLine(['ledger', 'verify'])).code, 2)
})
