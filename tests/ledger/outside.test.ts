/** A log of ours, checked by tools that are not ours: the Go checksum database's own code, and openssl. */
import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { KEY_TYPES, readNote, writeVkey } from '#answer/ledger/note.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { publish } from '#shell/ledger/publish.ts'
import { signer } from '../support/signing.ts'

const run = promisify(execFile)
const log = signer('log.example/office', KEY_TYPES.signature, 1)
const witnesses = [3, 4].map((seed) => signer(`witness.example/${seed}`, KEY_TYPES.cosignature, seed))
const SIZE = 70_000

/** Where Debian's golang-golang-x-mod-dev puts its sources. */
const GOPATH = '/usr/share/gocode'
const installed = (program: string, word: string) => spawnSync(program, [word], { stdio: 'ignore' }).status === 0
const noGo =
  installed('go', 'version') && existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog'))
    ? false
    : 'golang-go and golang-golang-x-mod-dev are not installed'
const noOpenssl = installed('openssl', 'version') ? false : 'openssl is not installed'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-outside-'))
  const commitments = Array.from({ length: SIZE }, (_, i) => nodeHashing.sha256(`entry ${i}`))
  const hashes = commitments.map((one) => leafHash(one, nodeHashing))
  const page = async (from: number, count: number) => commitments.slice(from, from + count)
  const leaves = { size: SIZE, root: Buffer.from(rootOf(hashes, nodeHashing)).toString('hex'), commitments: page }
  const made = await publish(leaves, join(folder, 'log'), { key: log.key, sign: log.signBytes }, () => {})
  sure(!isRefusal(made), 'it is published')
  const text = made.checkpoint.slice(0, made.checkpoint.indexOf('\n\n') + 1)
  await writeFile(join(folder, 'log', 'checkpoint'), made.checkpoint + witnesses.map((one) => one.cosign(text, 1_800_000_000)).join(''))
})
after(() => rm(folder, { recursive: true, force: true }))

test('Debian’s Go code for the Go checksum database takes the log, and names the entry that was altered', {
  skip: noGo,
  timeout: 300_000,
}, async () => {
  const program = join(folder, 'verify')
  const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOCACHE: join(folder, 'cache'), GOFLAGS: '' }
  await run('go', ['build', '-o', program, join(import.meta.dirname, 'go', 'verify.go')], { env })
  const keys = [log, ...witnesses].map(({ key }) => writeVkey(key))
  const told = await run(program, [join(folder, 'log'), ...keys])
  assert.match(told.stdout, /^OK log\.example\/office 70000 \S{44}\n$/)
  const altered = join(folder, 'altered')
  await cp(join(folder, 'log'), altered, { recursive: true })
  const bundle = join(altered, 'tile', 'entries', '100')
  const bytes = await readFile(bundle)
  bytes[2] = (bytes[2] ?? 0) ^ 1
  await writeFile(bundle, bytes)
  const found = (await run(program, [altered, ...keys]).catch((error: { stdout: string }) => error)) as { stdout: string }
  assert.equal(found.stdout, 'FAIL entry 25600\n')
})

test('openssl takes the signature of the checkpoint, and no other text under it', { skip: noOpenssl }, async () => {
  const note = readNote(await readFile(join(folder, 'log', 'checkpoint'), 'utf8'))
  assert.ok(!isRefusal(note))
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), log.key.key])
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const key = await file(
    'key.pem',
    createPublicKey({ key: der, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }) as string,
  )
  const signature = await file('signature', note.signatures[0]?.signature ?? new Uint8Array())
  const verify = (text: string) =>
    run('openssl', ['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', key, '-sigfile', signature, '-in', text])
  assert.match((await verify(await file('text', note.text))).stdout, /Signature Verified Successfully/)
  await assert.rejects(verify(await file('other', note.text.replace('70000', '70001'))))
})
