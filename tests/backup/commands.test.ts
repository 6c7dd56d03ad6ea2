/** `parley backup` and `parley restore` as a user runs them: beside a running office, and into a folder that was not there. */
import assert from 'node:assert/strict'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { act, data, furnish, receipt } from '../office/world.ts'
import { parley, started } from '../support/parley.ts'
import { folderFor, serverOf } from '../support/start.ts'

test('a running office is backed up and restored, and the restored one goes on', async (t) => {
  const folder = await folderFor(t)
  const at = (name: string) => path.join(folder, name)
  const { run, client } = await started(t, ['--data', at('office')])
  await furnish(client)
  receipt(await client.propose({ title: 'A visit', act: act('visit', 3_600_000), docket: 'V-1' }))
  await writeFile(at('pass'), 'a passphrase of tests\n')
  const seal = ['--passphrase-file', at('pass')]
  const backup = parley(t, ['backup', at('backup'), '--data', at('office'), ...seal])
  assert.equal(await backup.ended, 0, backup.err())
  assert.match(backup.out(), /entries of the record are backed up in .* The copy was restored and came out the same/)
  const taken = parley(t, ['backup', at('backup'), '--data', at('office'), ...seal])
  assert.deepEqual([await taken.ended, /There is something here already/.test(taken.err())], [2, true])
  assert.equal(await run.stop(), 0)
  const restore = parley(t, ['restore', at('backup'), '--data', at('again'), ...seal])
  assert.equal(await restore.ended, 0, restore.err())
  assert.match(restore.out(), /^\d+ entries are restored, as of /)
  assert.deepEqual([serverOf(at('again')), (await readdir(folder)).includes('again.restoring')], [undefined, false])
  const into = parley(t, ['restore', at('backup'), '--data', at('again'), ...seal])
  assert.deepEqual([await into.ended, /There is something here already/.test(into.err())], [2, true])
  const again = await started(t, ['--data', at('again')])
  const kinds = data(await again.client.entries({ limit: 200, order: 'oldest' })).items.map((one) => one.kind)
  assert.deepEqual([kinds.at(-1), kinds.includes('proposed')], ['record-restored', true])
  receipt(await again.client.propose({ title: 'Another', act: act('visit', 3_600_000), docket: 'V-2' }))
  assert.equal(await again.run.stop(), 0)
})

test('a checkpoint that the key of the log has not signed says nothing: the restore is refused and nothing is left', async (t) => {
  const folder = await folderFor(t)
  const at = (name: string) => path.join(folder, name)
  const { run, client } = await started(t, ['--data', at('office')])
  await furnish(client)
  assert.equal(await run.stop(), 0)
  await writeFile(at('pass'), 'a passphrase of tests\n')
  const seal = ['--passphrase-file', at('pass')]
  for (const words of [
    ['backup', at('backup'), '--data', at('office'), ...seal],
    ['ledger', 'publish', '--data', at('office'), '--out', at('log')],
  ]) {
    const made = parley(t, words)
    assert.equal(await made.ended, 0, made.err())
  }
  const signed = await readFile(at('log/checkpoint'), 'utf8')
  const [origin, size, root, ...rest] = signed.split('\n')
  assert.ok(root !== undefined)
  const another = `${root.startsWith('A') ? 'B' : 'A'}${root.slice(1)}`
  await mkdir(at('alone'))
  await writeFile(at('alone/checkpoint'), signed)
  await mkdir(at('altered'))
  await copyFile(at('log/log.vkey'), at('altered/log.vkey'))
  await writeFile(at('altered/checkpoint'), [origin, size, another, ...rest].join('\n'))
  await writeFile(at('altered/longer'), [origin, `${Number(size) + 1}`, root, ...rest].join('\n'))
  for (const [file, told] of [
    ['alone/checkpoint', /--log-key/],
    ['altered/checkpoint', /sign/],
    ['altered/longer', /sign/],
  ] as const) {
    const refused = parley(t, ['restore', at('backup'), '--data', at('again'), ...seal, '--checkpoint', at(file)])
    assert.equal(await refused.ended, 2, `${file}: ${refused.out()}`)
    assert.match(refused.err(), told, file)
  }
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('again')),
    [],
  )
  const words = ['restore', at('backup'), '--data', at('again'), ...seal, '--checkpoint', at('log/checkpoint')]
  const restored = parley(t, [...words, '--log-key', at('log/log.vkey')])
  assert.equal(await restored.ended, 0, restored.err())
})

test('what cannot be is told, and nothing is left', async (t) => {
  const folder = await folderFor(t)
  const at = (name: string) => path.join(folder, name)
  await writeFile(at('short'), 'short\n')
  await writeFile(at('pass'), 'a passphrase of tests\n')
  await mkdir(at('empty'))
  for (const [words, code, told] of [
    [['backup', at('b'), '--data', at('office'), '--passphrase-file', at('short')], 2, /short/],
    [['backup', at('b'), '--data', at('office'), '--passphrase-file', at('nothing')], 2, /nothing/],
    [['backup', at('b'), '--data', at('office'), '--passphrase-file', at('pass')], 1, /There is no record/],
    [['restore', at('empty'), '--data', at('r'), '--passphrase-file', at('pass')], 2, /backup\.json/],
    [['restore', at('empty'), '--passphrase-file', at('pass')], 2, /--data/],
  ] as const) {
    const run = parley(t, words)
    assert.equal(await run.ended, code, run.err())
    assert.match(run.err(), told)
  }
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name === 'r' || name === 'b'),
    [],
  )
})
