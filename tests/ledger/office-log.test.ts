/** The log of a record on PostgreSQL: published, grown, published again, proven, and refused where it is not its own continuation. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { continueSigned } from '#shell/ledger/last-signed.ts'
import { openSigner } from '#shell/ledger/log-key.ts'
import { logSource } from '#shell/ledger/log-source.ts'
import { publish } from '#shell/ledger/publish.ts'
import { verifyPublished } from '#shell/ledger/verify-published.ts'
import type { Register } from '#shell/record/register.ts'
import { furnish, newSite } from '../record/office.ts'

async function officeLog(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-office-log-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const site = await newSite()
  const register = await furnish(await site.open())
  t.after(() => register.close())
  const signer = await openSigner(join(folder, 'keys'), 'log.key', KEY_TYPES.signature, {
    asked: undefined,
    otherwise: 'log.example/office',
  })
  sure(!isRefusal(signer), 'there is a key')
  const into = join(folder, 'log')
  const publishNow = async (asOf?: number) => {
    const reading = await register.reading({ by: 'PARLEY', purpose: 'publish' }, asOf)
    sure(!isRefusal(reading), 'it can be read')
    const made = await publish(reading, into, signer, () => {})
    await reading.close()
    return made
  }
  return { folder, into, register, signer, publishNow }
}
const grow = async (register: Register, n: number): Promise<void> => {
  for (let i = 0; i < n; i++) {
    const made = await register.submit(
      { verb: 'file', items: [{ office: { id: `NEW-${i}-${register.head().size}`, name: 'New' } }] },
      'DESK',
    )
    sure(!isRefusal(made), JSON.stringify(made))
  }
}

test('what is on record is published, and holds; as it grows, what was published stays', async (t) => {
  const { into, register, signer, publishNow } = await officeLog(t)
  const size = register.head().size
  const first = await publishNow(size - 2)
  assert.ok(!isRefusal(first))
  const demands = { keys: [writeVkey(signer.key)] }
  assert.equal((await verifyPublished(logSource(into), demands)).size, size - 2)
  await grow(register, 3)
  const next = await publishNow()
  assert.ok(!isRefusal(next) && next.before === size - 2 && next.size === register.head().size)
  const found = await verifyPublished(logSource(into), { ...demands, earlier: first.checkpoint })
  assert.deepEqual([found.size, found.root], [register.head().size, register.head().root])
  const again = await publishNow()
  assert.ok(!isRefusal(again) && again.written === 0)
})

test('nothing is signed that does not continue what was published', async (t) => {
  const { folder, into, register, publishNow } = await officeLog(t)
  await publishNow()
  const checkpoint = await readFile(join(into, 'checkpoint'))
  const older = await publishNow(register.head().size - 1)
  assert.ok(isRefusal(older) && older.code === 'log-differs')
  const entries = join(into, 'tile', 'entries', '000.p')
  const [width = ''] = await readdir(entries)
  const bundle = await readFile(join(entries, width))
  bundle[7] = (bundle[7] ?? 0) ^ 1
  await writeFile(join(entries, width), bundle)
  const altered = await publishNow()
  assert.ok(isRefusal(altered) && altered.code === 'log-differs' && altered.where?.file?.endsWith(`entries/000.p/${width}`))
  assert.deepEqual(await readFile(join(into, 'checkpoint')), checkpoint)
  await writeFile(join(into, 'checkpoint'), String(checkpoint).replace('log.example', 'log.elsewhere'))
  const foreign = await publishNow()
  assert.ok(isRefusal(foreign) && foreign.code === 'checkpoint-of-another')
  assert.ok(folder.length > 0)
})

test('the key of the log is its owner’s alone, and the log keeps its name', async (t) => {
  const { folder, signer } = await officeLog(t)
  const file = join(folder, 'keys', 'log.key')
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const open = (asked?: string) => openSigner(join(folder, 'keys'), 'log.key', KEY_TYPES.signature, { asked, otherwise: 'x' })
  const same = await open()
  assert.ok(!isRefusal(same) && writeVkey(same.key) === writeVkey(signer.key))
  const renamed = await open('log.example/other')
  assert.ok(isRefusal(renamed) && renamed.code === 'log-name-differs')
  await writeFile(file, 'PRIVATE+KEY+x+00000000+AAAA\n')
  const damaged = await open()
  assert.ok(isRefusal(damaged) && damaged.code === 'log-key-damaged')
})

test('a key signs no second history, wherever it is published: the record must continue what was signed last', async (t) => {
  const { folder, register, signer } = await officeLog(t)
  const file = join(folder, 'keys', 'log.checkpoint')
  const rootAt = async (size: number) => {
    const then = await register.reading({ by: 'PARLEY', purpose: 'publish' }, size)
    sure(!isRefusal(then), 'it can be read')
    await then.close()
    return then.root
  }
  const { size } = register.head()
  const signed = async (at: number, root?: string) => continueSigned(file, signer, { size: at, root: root ?? (await rootAt(at)), rootAt })
  assert.deepEqual([await signed(size - 1), await signed(size), await signed(size)], [null, null, null])
  const code = (refused: Awaited<ReturnType<typeof signed>>) => [refused?.code, refused?.where?.file]
  assert.deepEqual(code(await signed(size - 1)), ['log-differs', file], 'restored from an older copy')
  const other = { size, root: '0'.repeat(64), rootAt: async () => '0'.repeat(64) }
  assert.deepEqual(code(await continueSigned(file, signer, other)), ['log-differs', file], 'another record')
  await writeFile(file, 'torn')
  assert.deepEqual(code(await signed(size)), ['note-malformed', file], 'what was signed last cannot be read')
})
