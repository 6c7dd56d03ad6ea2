/** Final acts wait for the quorum of the log's witnesses, however it is kept from them, and ordinary work does not. */
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { covered } from '#answer/ledger/covering.ts'
import { readPolicy } from '#answer/ledger/policy.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { verifyEd25519 } from '#shell/ledger/log-key.ts'
import { logSource } from '#shell/ledger/log-source.ts'
import { verifyPublished } from '#shell/ledger/verify-published.ts'
import type { Register } from '#shell/record/register.ts'
import { NOON, perform, publishingOffice, witnessOf } from './support/publishing-office.ts'

/** An office at which meetings are final, that has published once so that its keys are there. */
async function finalOffice(t: TestContext) {
  const office = await publishingOffice(t)
  await office.done({ verb: 'say-final-acts', kinds: ['meeting'] })
  const publishing = await office.open()
  assert.equal(await publishing.publish(), null)
  const witness = async (letter: string, seed: number, now = () => office.clock.now) =>
    witnessOf(t, `witness.example/${letter}`, seed, await office.vkeys(), now)
  const policy = (text: string) => writeFile(join(office.ledger, 'policy'), text)
  return { ...office, publishing, witness, policy }
}

const awaiting = async (register: Register): Promise<readonly string[]> => {
  const reading = await register.reading({ by: 'DESK', purpose: 'test' })
  sure(!isRefusal(reading), 'it can be read')
  const { items } = await reading.list('awaiting', { limit: 100 })
  await reading.close()
  return items.map(({ key }) => key)
}

test('without a policy nothing is let go, and that is what is told', async (t) => {
  const { register, publishing } = await finalOffice(t)
  const { told } = await perform(register, 'final')
  assert.equal(told.awaiting, true)
  assert.equal(await publishing.publish(), null)
  assert.deepEqual([await awaiting(register), publishing.status.waiting], [['D-1'], 'no-policy'])
})

test('two of three cosign what covers it: it waits no longer, and what let it go is on record and can be checked', async (t) => {
  const { register, publishing, witness, policy, log, vkeys, checkpoint } = await finalOffice(t)
  const three = [await witness('a', 3), await witness('b', 4), await witness('c', 5)]
  await three[2]?.close()
  await policy(`${three.map(({ line }) => line).join('')}group two 2 a b c\nquorum two\n`)
  await perform(register, 'final')
  assert.deepEqual(await awaiting(register), ['D-1'])
  // What was published before does not cover it, whoever cosigns it now.
  assert.equal(await publishing.askAgain(), null)
  assert.deepEqual(await awaiting(register), ['D-1'])
  assert.equal(await publishing.publish(), null)
  assert.deepEqual(await awaiting(register), [])
  assert.deepEqual(publishing.status.asked, [
    { witness: 'a', status: 200 },
    { witness: 'b', status: 200 },
    { witness: 'c', status: null },
  ])
  assert.equal(publishing.status.waiting, null)
  const reading = await register.reading({ by: 'DESK', purpose: 'test' })
  sure(!isRefusal(reading), 'it can be read')
  const { items } = await reading.entries({ limit: 10, kinds: ['checkpoint-witnessed'] })
  const [entry] = items
  assert.ok(entry?.kind === 'checkpoint-witnessed' && entry.body.dockets.join() === 'D-1')
  assert.equal(entry.body.checkpoint, await readFile(join(log, 'checkpoint'), 'utf8'))
  const witnesses = three.map(({ line }) => line.split(' ')[2] as string)
  const found = await verifyPublished(logSource(log), { keys: await vkeys(), witnesses, quorum: (by) => by.length >= 2 })
  assert.deepEqual([found.size, found.cosigners.length], [(await checkpoint()).size, 2])
})

test('with too few, or with none that answers, it stays; and goes when they come back, without a new publication', async (t) => {
  const { register, publishing, witness, policy } = await finalOffice(t)
  const [a, b] = [await witness('a', 3), await witness('b', 4)]
  await policy(`${a.line}${b.line.replace(b.url, 'http://127.0.0.1:1')}group both all a b\nquorum both\n`)
  await perform(register, 'final')
  assert.equal(await publishing.publish(), null)
  assert.deepEqual([await awaiting(register), publishing.status.waiting], [['D-1'], 'too-few'])
  await policy(`${b.line.replace(b.url, 'http://127.0.0.1:1')}quorum b\n`)
  assert.equal(await publishing.askAgain(), null)
  assert.deepEqual([await awaiting(register), publishing.status.waiting], [['D-1'], 'unreached'])
  await policy(`${a.line}${b.line}group both all a b\nquorum both\n`)
  assert.equal(await publishing.askAgain(), null)
  assert.deepEqual([await awaiting(register), publishing.status.waiting], [[], null])
})

test('cosigned and not yet recorded when the office was ended: it is finished at the next start', async (t) => {
  const { register, publishing, witness, policy, open } = await finalOffice(t)
  const a = await witness('a', 3)
  await policy(`${a.line}quorum a\n`)
  await perform(register, 'final')
  const { submit } = register
  register.submit = (command, by, once) =>
    command.verb === 'witness' ? Promise.reject(new Error('ended')) : submit.call(register, command, by, once)
  assert.equal((await publishing.publish())?.code, 'log-unpublished')
  await publishing.close()
  register.submit = submit
  assert.deepEqual(await awaiting(register), ['D-1'])
  const next = await open()
  await a.close()
  next.start()
  for (let i = 0; i < 1_000 && (await awaiting(register)).length > 0; i++) await new Promise((resume) => setTimeout(resume, 10))
  assert.deepEqual([await awaiting(register), next.status.size], [[], 32])
})

test('a cosignature of another time does not count', async (t) => {
  const { register, publishing, witness, policy, clock } = await finalOffice(t)
  const [early, late] = [await witness('a', 3, () => NOON - 600_000), await witness('b', 4, () => NOON + 600_000)]
  await policy(`${early.line}${late.line}group any any a b\nquorum any\n`)
  await perform(register, 'final')
  assert.equal(await publishing.publish(), null)
  assert.deepEqual([await awaiting(register), publishing.status.waiting], [['D-1'], 'times-apart'])
  clock.now += 600_000
  assert.equal(await publishing.askAgain(), null)
  assert.deepEqual([await awaiting(register), publishing.status.waiting], [[], null])
})

test('a log that asks for no cosignature lets go what is published, and one that others signed is nobody’s', async (t) => {
  const { register, publishing, policy, checkpoint, witness } = await finalOffice(t)
  await policy('quorum none\n')
  await perform(register, 'final')
  assert.deepEqual(await awaiting(register), ['D-1'])
  assert.equal(await publishing.publish(), null)
  assert.deepEqual(await awaiting(register), [])
  const a = await witness('a', 3)
  const trusted = readPolicy(`${a.line}quorum a\n`, nodeHashing)
  sure(!isRefusal(trusted), 'it is a policy')
  const waits = [{ docket: 'D-1', performed: 3, since: '2026-01-05T12:00:00Z' }]
  const clocks = { now: NOON, storied: false }
  assert.deepEqual(covered(await checkpoint(), trusted, waits, clocks, verifyEd25519), { dockets: [], waiting: 'too-few' })
})

test('a policy that cannot be read lets nothing go, and its line is told', async (t) => {
  const { register, publishing, policy } = await finalOffice(t)
  await policy('quorum nobody\n')
  await perform(register, 'final')
  const refused = await publishing.publish()
  assert.deepEqual([refused?.code, refused?.where?.line, await awaiting(register)], ['policy-line', 1, ['D-1']])
})

test('an office that is told to stop waits for no witness that keeps silent', async (t) => {
  const { register, publishing, witness, policy } = await finalOffice(t)
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  t.after(() => silent.closeAllConnections())
  t.after(() => silent.close())
  const a = await witness('a', 3)
  await policy(`${a.line.replace(a.url, `http://127.0.0.1:${(silent.address() as AddressInfo).port}`)}quorum a\n`)
  await perform(register, 'final')
  const asked = new Promise<void>((resolve) => silent.once('request', () => resolve()))
  const publication = publishing.publish()
  await asked
  await publishing.close()
  assert.equal(await publication, null)
  assert.deepEqual(await awaiting(register), ['D-1'])
})
