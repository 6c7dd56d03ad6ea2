/** Checkpoints are stamped by a real service (openssl ts, on this machine), and stamps of others, of other digests and spoiled ones do not hold. */
import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { promisify } from 'node:util'
import { derOf, partsOf, TAG } from '#answer/ledger/der.ts'
import { answers, readStamp, stampRequest } from '#answer/ledger/timestamp.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import fc from '#property'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { certificateIn, stampedAt } from '#shell/ledger/stamping.ts'
import { runLine } from '../support/terminal.ts'
import { folderFor, publishingOffice } from './support/publishing-office.ts'

const run = promisify(execFile)
const OPENSSL = 'openssl'
const skip = spawnSync(OPENSSL, ['version'], { stdio: 'ignore' }).status === 0 ? false : 'openssl is not installed'

const CONFIG = (folder: string) => `
[tsa]
default_tsa = one
[one]
serial = ${folder}/serial
crypto_device = builtin
signer_cert = ${folder}/tsa.pem
signer_key = ${folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[service]
basicConstraints = critical, CA:false
extendedKeyUsage = critical, timeStamping
[plain]
basicConstraints = critical, CA:false
extendedKeyUsage = serverAuth
[authority]
basicConstraints = critical, CA:true
`

/** A service with a certificate of its own, issued by an authority, that answers over HTTP. */
async function stampService(t: TestContext) {
  const folder = await folderFor(t)
  const config = join(folder, 'tsa.cnf')
  await writeFile(config, CONFIG(folder))
  await writeFile(join(folder, 'serial'), '01')
  const openssl = (...words: string[]) => run(OPENSSL, words, { cwd: folder })
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '3650']
  for (const name of ['ca', 'other'])
    await openssl(
      'req',
      '-x509',
      ...curve,
      '-subj',
      `/CN=${name}`,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      '-config',
      config,
      '-extensions',
      'authority',
    )
  for (const [name, of] of [
    ['tsa', 'service'],
    ['plain', 'plain'],
  ] as const) {
    await openssl('req', ...curve.slice(0, 5), '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-config', config)
    const issued = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '3650', '-extfile', config, '-extensions', of]
    await openssl('x509', '-req', '-in', `${name}.csr`, ...issued, '-out', `${name}.pem`)
  }
  let asked = 0
  const answer = async (query: Uint8Array): Promise<Buffer> => {
    const [into, out] = [join(folder, `query-${asked}`), join(folder, `reply-${asked++}`)]
    await writeFile(into, query)
    await openssl('ts', '-reply', '-config', config, '-queryfile', into, '-out', out)
    return readFile(out)
  }
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      answer(Buffer.concat(pieces)).then(
        (bytes) => response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(bytes),
        () => response.writeHead(500).end(),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { folder, url, answer, file: (name: string) => join(folder, name), openssl }
}

test('each checkpoint of an office is stamped; the stamp is checked against its text and the certificate', {
  skip,
  timeout: 120_000,
}, async (t) => {
  const service = await stampService(t)
  const { open, log, ledger, vkeys, folder, troubles, checkpoint } = await publishingOffice(t, {
    stamps: { url: service.url, certificate: 'authority.pem' },
  })
  await cp(service.file('ca.pem'), join(ledger, 'authority.pem'))
  const before = Date.now()
  const publishing = await open()
  assert.equal(await publishing.publish(), null)
  assert.deepEqual(troubles, [])
  const key = join(folder, 'key')
  await writeFile(key, (await vkeys()).join('\n'))
  const verify = (certificate: string) =>
    runLine(['ledger', 'verify', log, '--key', key, '--stamp-certificate', service.file(certificate), '--json'])
  for (const certificate of ['ca.pem', 'tsa.pem']) {
    const told = await verify(certificate)
    assert.equal(told.code, 0, told.err)
    const { stamped } = JSON.parse(told.out)
    assert.ok(Math.abs(Date.parse(stamped.at) - before) < 60_000 && stamped.by.length > 0, JSON.stringify(stamped))
  }
  assert.match(
    (await runLine(['ledger', 'verify', log, '--key', key, '--stamp-certificate', service.file('ca.pem')])).out,
    /\n {2}stamped at .* by CN=ca\n/,
  )
  for (const certificate of ['other.pem', 'plain.pem']) {
    const told = await verify(certificate)
    assert.deepEqual([told.code, JSON.parse(told.out).fault], [1, 'stamp-wrong'], certificate)
  }
  const tsr = join(log, 'stamp', '16.tsr')
  // The service's own tool finds the same.
  const digest = Buffer.from(nodeHashing.sha256((await checkpoint()).note.text)).toString('hex')
  await service.openssl('ts', '-verify', '-digest', digest, '-in', tsr, '-CAfile', 'ca.pem')
  const bytes = await readFile(tsr)
  await writeFile(tsr, bytes.subarray(0, bytes.length - 1))
  assert.equal(JSON.parse((await verify('ca.pem')).out).fault, 'stamp-malformed')
  await rm(tsr)
  assert.equal(JSON.parse((await verify('ca.pem')).out).fault, 'stamp-missing')
})

test('a service that is away, refuses, or stamps something else keeps nothing from being published, and is told', {
  skip,
  timeout: 120_000,
}, async (t) => {
  const service = await stampService(t)
  const stale = await service.answer(stampRequest(nodeHashing.sha256('something else'), Uint8Array.of(1, 2, 3)))
  let answer: Uint8Array = stale
  const liar = createServer((_, response) => response.end(answer))
  await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve))
  t.after(() => liar.close())
  const url = `http://127.0.0.1:${(liar.address() as AddressInfo).port}/`
  const { open, ledger, troubles, checkpoint } = await publishingOffice(t, { stamps: { url, certificate: 'ca.pem' } })
  await cp(service.file('ca.pem'), join(ledger, 'ca.pem'))
  const publishing = await open()
  assert.equal(await publishing.publish(), null)
  answer = Buffer.alloc(100_000)
  assert.equal(await publishing.publish(), null)
  // PKIStatus rejection.
  answer = Uint8Array.of(0x30, 5, 0x30, 3, 2, 1, 2)
  assert.equal(await publishing.publish(), null)
  liar.closeAllConnections()
  await new Promise((resolve) => liar.close(resolve))
  assert.equal(await publishing.publish(), null)
  assert.deepEqual(
    troubles.map(({ code }) => code),
    ['stamp-wrong', 'shape-too-big', 'stamp-refused', 'stamp-unreached'],
  )
  assert.equal((await checkpoint()).size, 64)
})

test('no spoiled stamp holds, and none brings the reader down', { skip, timeout: 120_000 }, async (t) => {
  const service = await stampService(t)
  const text = 'log.example/office\n16\nx\n'
  const digest = nodeHashing.sha256(text)
  const nonce = Uint8Array.of(0x80, 1)
  const bytes = await service.answer(stampRequest(digest, nonce))
  const trusted = await certificateIn(service.file('ca.pem'))
  sure(!isRefusal(trusted), 'it is a certificate')
  const stamp = readStamp(bytes)
  assert.ok(!isRefusal(stamp) && answers(stamp, digest, nonce) && !answers(stamp, digest, Uint8Array.of(1)))
  const held = stampedAt(bytes, text, trusted)
  assert.ok(!isRefusal(held) && held.time === stamp.time)
  // The status may be of another number, and certificates that come along unused: what is signed is neither.
  const [, token] = partsOf(derOf(bytes), TAG.sequence) ?? []
  const from = bytes.length - (token?.whole.length ?? 0)
  fc.assert(
    fc.property(fc.integer({ min: from, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const spoiled = Uint8Array.from(bytes)
      spoiled[at] = (spoiled[at] as number) ^ by
      const found = stampedAt(spoiled, text, trusted)
      if (!isRefusal(found)) assert.equal(found.time, stamp.time, `byte ${at}`)
    }),
    { numRuns: 1_500 },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (junk) => {
      assert.ok(isRefusal(readStamp(junk)))
    }),
    { numRuns: 1_000 },
  )
  for (let cut = 0; cut < bytes.length; cut += 7) assert.ok(isRefusal(readStamp(bytes.subarray(0, cut))), `${cut}`)
  assert.ok(readFileSync(service.file('ca.pem')).length > 0)
})
