/** A log changes its keys with an overlap, goes on under another name after one was lost or became known, and old checkpoints still hold. */
import assert from 'node:assert/strict'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isBy, type NoteKey, readVkey, writeVkey } from '#answer/ledger/note.ts'
import { readRotations } from '#answer/ledger/rotation.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import fc from '#property'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { logSource } from '#shell/ledger/log-source.ts'
import { verifyPublished } from '#shell/ledger/verify-published.ts'
import { runLine } from '../support/terminal.ts'
import { publishingOffice, witnessOf } from './support/publishing-office.ts'

/** An office that has published once, and the commands that change its keys. */
async function keyedOffice(t: TestContext) {
  const office = await publishingOffice(t)
  const publishing = await office.open()
  assert.equal(await publishing.publish(), null)
  const key = async (...words: string[]) => {
    const told = await runLine(['ledger', 'key', ...words, ...(words[0] === 'follow' ? [] : ['--data', office.folder]), '--json'])
    return { ...told, data: told.code === 0 ? JSON.parse(told.out) : null }
  }
  const publish = async () => assert.equal(await publishing.publish(), null)
  const whole = () => readFile(join(office.log, 'checkpoint'), 'utf8')
  const verify = (keys: readonly string[], earlier?: string) =>
    verifyPublished(logSource(office.log), { keys, ...(earlier === undefined ? {} : { earlier }) })
  return { ...office, publishing, key, publish, whole, verify }
}

test('in the overlap both keys sign, either is enough, and afterwards the new one alone; old checkpoints still verify', async (t) => {
  const { key, publish, whole, verify, vkeys, checkpoint, folder } = await keyedOffice(t)
  const [old = ''] = await vkeys()
  const first = await whole()
  assert.equal((await key('retire')).code, 2)
  const rotated = await key('rotate')
  const [, next = ''] = rotated.data.signing as string[]
  assert.deepEqual(rotated.data.signing, [old, next])
  assert.equal((await stat(join(folder, 'keys', 'log.next.key'))).mode & 0o777, 0o600)
  assert.match((await key('rotate')).err, /changed already/)
  assert.match((await key('retire')).err, /signed by both/)
  await publish()
  const note = (await checkpoint()).note
  const by = [old, next].map((one) => readVkey(one, nodeHashing)).filter((one): one is NoteKey => !isRefusal(one))
  assert.deepEqual(
    by.map((one) => note.signatures.filter((line) => isBy(line, one)).length),
    [1, 1],
  )
  assert.deepEqual(await vkeys(), [old, next])
  for (const keys of [[old], [next], [old, next]]) assert.equal((await verify(keys)).size, 32)
  const overlap = await whole()
  assert.deepEqual((await key('retire')).data, { origin: 'log.example/office', signing: [next], retired: [old] })
  await publish()
  assert.deepEqual(await vkeys(), [next])
  await assert.rejects(verify([old]), { fault: 'key-replaced' })
  assert.equal((await verify([next], overlap)).size, 48)
  // What was signed before the change is checked with the old key, which the verifier still has.
  assert.equal((await verify([old, next], first)).size, 48)
  await assert.rejects(verify([next], first), { fault: 'key-replaced' })
})

test('whoever knows only the old key is led to the new one by what both signed, and by nothing else', async (t) => {
  const { key, publish, vkeys, folder, log } = await keyedOffice(t)
  const [old = ''] = await vkeys()
  await key('rotate')
  await publish()
  await key('retire')
  await key('rotate')
  await publish()
  const known = join(folder, 'known')
  await writeFile(known, `${old}\n`)
  const followed = await key('follow', log, '--key', known)
  assert.equal(followed.data.keys.length, 3)
  assert.deepEqual(followed.data.keys.slice(1), await vkeys())
  const file = join(log, 'rotations.json')
  const text = await readFile(file, 'utf8')
  const [, two = ''] = followed.data.keys as string[]
  const id = (vkey: string) => vkey.split('+')[1] as string
  assert.ok(text.includes(two) && id(two) !== id(old))
  const rotations = readRotations(text, nodeHashing)
  sure(!isRefusal(rotations), 'they can be read')
  const unsigned = { ...rotations[0], note: { ...rotations[0]?.note, signatures: rotations[0]?.note.signatures.slice(0, 1) } }
  const { writeRotations } = await import('#answer/ledger/rotation.ts')
  await writeFile(file, writeRotations([unsigned as never]))
  assert.match((await key('follow', log, '--key', known)).err, /No known key signed/)
})

test('a checkpoint is signed further where nothing came since, and keeps what witnesses said', async (t) => {
  const { key, whole, vkeys, ledger, open, folder } = await keyedOffice(t)
  const witness = await witnessOf(t, 'witness.example/a', 3, await vkeys(), () => Date.UTC(2026, 0, 5, 12))
  await writeFile(join(ledger, 'policy'), `${witness.line}quorum a\n`)
  await writeFile(join(ledger, 'publishing.json'), JSON.stringify({ form: 'parley/publishing/1', leaves: 0 }))
  const publishing = await open()
  assert.equal(await publishing.publish(), null)
  await key('rotate')
  assert.equal(await publishing.publish(), null)
  const names = [...(await whole()).matchAll(/^— (\S+)/gm)].map(([, name]) => name)
  assert.deepEqual(names, ['log.example/office', 'log.example/office', 'witness.example/a'])
  // Signed by both, so the old one may go, also where nothing is recorded any more.
  assert.equal((await key('retire')).code, 0)
  assert.ok(folder.length > 0)
})

for (const why of ['lost', 'compromised'] as const) {
  test(`a key that is ${why}: the log goes on under another name, and continues the old one for whoever kept a checkpoint of it`, async (t) => {
    const { key, publish, publishing, whole, verify, vkeys, folder, log, checkpoint } = await keyedOffice(t)
    const [old = ''] = await vkeys()
    const last = await whole()
    if (why === 'lost') await rm(join(folder, 'keys', 'log.key'))
    // Nothing is signed under the old name by a key that nobody knows.
    if (why === 'lost') assert.equal((await publishing.publish())?.code, 'log-key-lost')
    assert.match((await key('succeed', '--origin', 'log.example/office', '--why', why)).err, /another name/)
    assert.match((await key('succeed', '--origin', 'log.example/next', '--why', 'tired')).err, /lost, compromised/)
    assert.match((await key('succeed', '--origin', 'log example', '--why', why)).err, /--origin/)
    assert.equal((await stat(log)).isDirectory(), true, 'nothing was moved')
    const succeeded = await key('succeed', '--origin', 'log.example/next', '--why', why)
    const [next = ''] = succeeded.data.signing as string[]
    assert.deepEqual([succeeded.data.origin, succeeded.data.retired], ['log.example/next', []])
    await publish()
    assert.deepEqual([(await checkpoint()).origin, (await checkpoint()).size], ['log.example/next', 16])
    await publish()
    assert.equal((await verify([next, old], last)).size, 32)
    await assert.rejects(verify([old]), { fault: 'key-replaced' })
    assert.equal(await readFile(join(folder, 'ledger', 'log.before-1', 'checkpoint'), 'utf8'), last)
    const known = join(folder, 'known')
    await writeFile(known, `${old}\n`)
    const followed = await key('follow', log, '--key', known)
    // It is told, and it proves nothing: the old key did not sign it.
    assert.deepEqual(followed.data, { keys: [old], successions: [{ origin: 'log.example/office', to: next, why }] })
  })
}

test('what keys said of one another is read whole or refused, whatever stands there', async (t) => {
  const { key, folder } = await keyedOffice(t)
  await key('rotate')
  const text = await readFile(join(folder, 'keys', 'rotations.json'), 'utf8')
  const read = readRotations(text, nodeHashing)
  assert.ok(!isRefusal(read) && read[0]?.change.what === 'rotation')
  assert.notEqual(writeVkey(read[0].change.from), writeVkey(read[0].change.to))
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(4), fc.string({ maxLength: 4 }), (at, cut, put) => {
      const spoiled = text.slice(0, at) + put + text.slice(at + cut)
      const found = readRotations(spoiled, nodeHashing)
      if (isRefusal(found)) return
      // What can still be read is written as it was read: nothing stands there twice or in another manner.
      assert.equal(found.length, 1)
    }),
    { numRuns: 500 },
  )
  const twice = text.replace('{"form"', '{"form":"x","form"')
  assert.ok(isRefusal(readRotations(twice, nodeHashing)))
})

test('a log is named until something is signed under its name, and not renamed after', async (t) => {
  const { folder, open } = await publishingOffice(t)
  const publishing = await open()
  publishing.start()
  // The start has made a key by itself before this is done.
  await publishing.askAgain()
  const show = (origin: string) => runLine(['ledger', 'key', 'show', '--data', folder, '--origin', origin, '--json'])
  for (const origin of ['log.example/one', 'log.example/two']) assert.equal(JSON.parse((await show(origin)).out).origin, origin)
  assert.equal(await publishing.publish(), null)
  assert.equal(publishing.status.origin, 'log.example/two')
  assert.match((await show('log.example/one')).err, /does not change its name/)
})
