/** A running office publishes its log: at fixed moments and in fixed steps, whatever it does; and finishes what was cut short. */
import assert from 'node:assert/strict'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { cadenceOf, nextMoment, nextSize, readSettings, USUAL } from '#answer/ledger/cadence.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import fc from '#property'
import { logSource } from '#shell/ledger/log-source.ts'
import { verifyPublished } from '#shell/ledger/verify-published.ts'
import { filesIn, NOON, perform, publishingOffice } from './support/publishing-office.ts'

test('moments are the same every day, and the steps tell nothing but that an office was busy', () => {
  assert.equal(nextMoment(USUAL, NOON), NOON + 3_600_000)
  assert.equal(nextMoment(USUAL, NOON - 1), NOON)
  assert.equal(nextMoment({ every: 1_440, leaves: 1 }, NOON), Date.UTC(2026, 0, 6))
  const rows: readonly (readonly [before: number, recorded: number, next: number])[] = [
    [0, 1, 16],
    [16, 16, 32],
    [16, 17, 32],
    [16, 32, 32],
    [16, 33, 48],
    [16, 49, 80],
    [0, 1_000, 1_024],
  ]
  for (const [before, recorded, next] of rows) assert.equal(nextSize(USUAL, before, recorded), next, `${before} ${recorded}`)
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 1, max: 512 }), (before, more, leaves) => {
      const growth = nextSize({ every: 60, leaves }, before, before + more) - before
      assert.ok(growth >= more && Number.isInteger(Math.log2(growth / leaves)), `${growth}`)
    }),
  )
  for (const [every, leaves] of [
    [0, 16],
    [7, 16],
    [60, -1],
    [60, 1.5],
    ['60', 16],
    [60, 5_000],
  ])
    assert.ok(isRefusal(cadenceOf(every, leaves)), `${every} ${leaves}`)
})

test('what stands in the settings is read whole or refused by its key', () => {
  const form = 'parley/publishing/1'
  const refused = (raw: unknown) => {
    const read = readSettings(raw, USUAL)
    return isRefusal(read) ? (read.where?.field ?? read.values.found) : 'read'
  }
  assert.deepEqual(readSettings({ form }, USUAL), { ...USUAL, stamps: null })
  const stamps = { url: 'https://tsa.example/', certificate: 'tsa.pem' }
  assert.deepEqual(readSettings({ form, every_minutes: 1_440, leaves: 0, stamps }, USUAL), { every: 1_440, leaves: 0, stamps })
  assert.deepEqual([{}, { form, more: 1 }, { form, every_minutes: 61 }, { form, stamps: { url: 'x' } }, [], null].map(refused), [
    'form',
    'more',
    'every_minutes',
    'stamps',
    '[…] (0)',
    'null',
  ])
})

test('an office that does nothing and one that works publish logs of the same sizes, and of nothing else one could tell', async (t) => {
  const [idle, busy] = [await publishingOffice(t), await publishingOffice(t)]
  const [one, other] = [await idle.open(), await busy.open()]
  const sizes: number[][] = []
  for (let moment = 0; moment < 4; moment++) {
    for (let i = 0; i < moment * 2; i++) await perform(busy.register, `meeting ${i}`)
    for (const publishing of [one, other]) assert.equal(await publishing.publish(), null)
    sizes.push([(await idle.checkpoint()).size, (await busy.checkpoint()).size])
    assert.deepEqual((await filesIn(idle.log)).sort(), (await filesIn(busy.log)).sort())
  }
  assert.deepEqual(sizes, [
    [16, 16],
    [32, 32],
    [48, 48],
    [64, 64],
  ])
  for (const { log, vkeys } of [idle, busy]) assert.equal((await verifyPublished(logSource(log), { keys: await vkeys() })).size, 64)
  // Every leaf is 32 bytes and none stands twice, whatever it is of.
  const bundle = await readFile(join(busy.log, 'tile/entries/000.p/64'))
  const leaves = Array.from({ length: 64 }, (_, i) => bundle.subarray(i * 34 + 2, i * 34 + 34).toString('hex'))
  assert.deepEqual([bundle.length, new Set(leaves).size], [64 * 34, 64])
})

test('what fills the record up is on record, is replayed as nothing, and is listed where it is asked for', async (t) => {
  const { register, open } = await publishingOffice(t)
  const publishing = await open()
  const before = await rowsOf(register)
  assert.equal(await publishing.publish(), null)
  assert.equal(register.head().size, 16)
  assert.deepEqual(await rowsOf(register), before)
  const reading = await register.reading({ by: 'DESK', purpose: 'test' })
  sure(!isRefusal(reading), 'it can be read')
  const kinds = async (page: object) => (await reading.entries({ limit: 100, ...page })).items.map(({ kind }) => kind)
  assert.equal((await kinds({})).filter((kind) => kind === 'padded').length, 16 - (await kinds({ unpadded: true })).length)
  assert.ok(!(await kinds({ unpadded: true })).includes('padded'))
})

async function rowsOf(register: Parameters<typeof perform>[0]): Promise<string> {
  const reading = await register.reading({ by: 'DESK', purpose: 'test' })
  sure(!isRefusal(reading), 'it can be read')
  const rows = await Promise.all(
    (['store', 'office', 'instrument', 'docket', 'due'] as const).map((model) => reading.list(model, { limit: 100 })),
  )
  await reading.close()
  return JSON.stringify(rows)
}

test('what others record while it is filled up counts, and is published at the next moment', async (t) => {
  const { register, open, checkpoint } = await publishingOffice(t)
  const publishing = await open()
  const work = Promise.all(Array.from({ length: 10 }, (_, i) => perform(register, `meeting ${i}`)))
  assert.equal(await publishing.publish(), null)
  await work
  const { size } = await checkpoint()
  assert.ok(size === 16 || size === 32, `${size}`)
  assert.equal(await publishing.publish(), null)
  assert.ok((await checkpoint()).size >= register.head().size)
})

test('a log that was cut short anywhere is gone on with, and one that was changed is not signed', async (t) => {
  const { folder, log, register, open, checkpoint, vkeys, troubles } = await publishingOffice(t)
  const first = await open()
  assert.equal(await first.publish(), null)
  await first.close()
  const earlier = await readFile(join(log, 'checkpoint'), 'utf8')
  // As after a crash: the tiles of the next size are there, and the checkpoint is not; what was to be signed is noted.
  await cp(join(folder, 'ledger'), join(folder, 'before'), { recursive: true })
  const second = await open()
  await perform(register, 'meeting')
  assert.equal(await second.publish(), null)
  await second.close()
  await cp(join(folder, 'before', 'log', 'checkpoint'), join(log, 'checkpoint'))
  const third = await open()
  assert.equal(await third.publish(), null)
  assert.equal((await checkpoint()).size, 32)
  assert.equal((await verifyPublished(logSource(log), { keys: await vkeys(), earlier })).size, 32)
  const bundle = join(log, 'tile/0/000.p/32')
  await writeFile(bundle, Buffer.alloc(32 * 32))
  const fourth = await open()
  await rm(join(log, 'checkpoint'))
  const refused = await fourth.publish()
  assert.equal(refused?.code, 'log-differs')
  assert.deepEqual([fourth.status.why?.code, troubles.map(({ code }) => code)], ['log-differs', ['log-differs']])
})
