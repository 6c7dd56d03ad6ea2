/** The record on PostgreSQL publishes its log: filled up, cosigned, let go, and the rows made again from its entries are the same. */
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeVkey } from '#answer/ledger/note.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { openLogSigner } from '#shell/ledger/log-keys.ts'
import { logSource } from '#shell/ledger/log-source.ts'
import { Publishing } from '#shell/ledger/publishing.ts'
import { settingsOf } from '#shell/ledger/settings.ts'
import { verifyPublished } from '#shell/ledger/verify-published.ts'
import { furnish, newSite, propose, received, START } from '../record/office.ts'
import { folderFor, witnessOf } from './support/publishing-office.ts'

test('a final act on record waits, is cosigned with what fills the record up around it, and everything can be made again', async (t) => {
  const folder = await folderFor(t)
  const ledger = join(folder, 'ledger')
  const keys = join(folder, 'keys')
  await mkdir(ledger)
  const signer = await openLogSigner(keys, { asked: undefined, otherwise: 'log.example/office' })
  sure(!isRefusal(signer), 'there is a key')
  const vkey = writeVkey(signer.key)
  const witness = await witnessOf(t, 'witness.example/a', 3, [vkey], () => START)
  await writeFile(join(ledger, 'policy'), `${witness.line}quorum a\n`)
  const site = await newSite()
  const register = await site.open()
  t.after(() => register.close())
  await furnish(register)
  received(await register.submit({ verb: 'say-final-acts', kinds: ['visit'] }, 'DESK'))
  const settings = await settingsOf(ledger, false)
  sure(!isRefusal(settings), 'they are as usual')
  const troubles: Refusal[] = []
  const world = {
    register,
    keys,
    folder: ledger,
    name: 'x',
    demonstration: false,
    now: () => START,
    trouble: (one: Refusal) => void troubles.push(one),
  }
  const publishing = new Publishing(world, settings)
  t.after(() => publishing.close())
  assert.equal(await publishing.publish(), null)
  received(await register.submit(propose('visit', 'V'), 'DESK'))
  const performed = received(await register.submit({ verb: 'perform', docket: 'V' }, 'DESK'))
  assert.deepEqual([performed.told.performed, performed.told.awaiting], [true, true])
  const waits = async () => {
    const reading = await register.reading({ by: 'DESK', purpose: 'test' })
    sure(!isRefusal(reading), 'it can be read')
    const row = await reading.ask((view) => view.get('awaiting', 'V'))
    const listed = await reading.entries({ limit: 500, unpadded: true })
    const all = await reading.entries({ limit: 500 })
    const narrowed = await reading.entries({ limit: 500, by: 'clock', unpadded: true })
    await reading.close()
    return [
      row !== null,
      listed.items.some(({ kind }) => kind === 'padded'),
      all.items.some(({ kind }) => kind === 'padded'),
      narrowed.items.length,
    ]
  }
  assert.deepEqual(await waits(), [true, false, true, 1])
  assert.equal(await publishing.publish(), null)
  assert.deepEqual(await waits(), [false, false, true, 2])
  assert.deepEqual([troubles, publishing.status.waiting], [[], null])
  const found = await verifyPublished(logSource(join(ledger, 'log')), { keys: [vkey] })
  const reading = await register.reading({ by: 'DESK', purpose: 'test' }, found.size)
  sure(!isRefusal(reading), 'it can be read')
  assert.deepEqual([found.root, found.size % 16], [reading.root, 0])
  const [entry] = (await reading.entries({ limit: 9, kinds: ['checkpoint-witnessed'] })).items
  await reading.close()
  assert.equal(entry, undefined, 'that it was cosigned is published at the next moment')
  assert.deepEqual((await register.compare([found.size, register.head().size])).differences, [])
})
