/** A kit for auditors on PostgreSQL: made, checked and replayed by the commands an auditor has; and what was done to it is found by name. */
import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { openSigner } from '#shell/ledger/log-key.ts'
import { kitRefused, makeKit } from '#shell/ledger/make-kit.ts'
import { publish } from '#shell/ledger/publish.ts'
import { takeSnapshot } from '#shell/record/exporting.ts'
import type { PgRegister } from '#shell/record/pg-register.ts'
import { claim, codeOf, file, furnish, newSite, propose, received, type Site } from '../record/office.ts'
import { runLine } from '../support/terminal.ts'

interface Made {
  readonly folder: string
  readonly kit: string
  readonly key: string
  readonly site: Site
  readonly register: PgRegister
  make(dockets: readonly string[], into?: string): ReturnType<typeof makeKit>
}

/** An office with two files under one limit, and a kit of one of them. */
async function office(t: TestContext): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-kit-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const site = await newSite()
  const register = await furnish(await site.open())
  received(await register.submit(file(claim('C-1'), claim('C-2')), 'DESK'))
  for (const docket of ['S-1', 'S-2']) {
    received(await register.submit(propose('seat', docket), 'DESK'))
    received(await register.submit({ verb: 'perform', docket }, 'DESK'))
  }
  received(await register.submit(propose('seat', 'S-3'), 'DESK'))
  const signer = await openSigner(join(folder, 'keys'), 'log.key', KEY_TYPES.signature, { asked: undefined, otherwise: 'log.example/kit' })
  sure(!isRefusal(signer), 'there is a key')
  const make = async (dockets: readonly string[], into = join(folder, 'kit')) => {
    const reading = await register.reading({ by: 'DESK', purpose: 'kit' })
    sure(!isRefusal(reading), 'it can be read')
    const snapshot = await takeSnapshot(site.database.connection)
    try {
      const made = await makeKit({ reading, snapshot, keys: site.keys }, into, {
        ...{ dockets, origin: signer.key.name, made: '2026-02-01T00:00:00Z', through: () => {} },
      })
      if (!isRefusal(made)) assert.ok(!isRefusal(await publish(reading, into, signer, () => {})))
      return made
    } finally {
      await Promise.all([reading.close(), snapshot.close()])
    }
  }
  await writeFile(join(folder, 'key'), `${writeVkey(signer.key)}\n`)
  return { folder, kit: join(folder, 'kit'), key: join(folder, 'key'), site, register, make }
}

test('a kit is checked and replayed with nothing but the folder and the key', async (t) => {
  const { make, kit, key, register } = await office(t)
  const manifest = await make(['S-1', 'S-3'])
  assert.ok(!isRefusal(manifest))
  const verified = await runLine(['ledger', 'verify', kit, '--key', key])
  assert.deepEqual([verified.code, verified.err], [0, ''])
  assert.match(verified.out, new RegExp(`${manifest.entries.length} disclosed records are as committed to`))
  const replayed = await runLine(['replay', '--kit', kit, '--key', key])
  assert.deepEqual([replayed.code, replayed.err], [0, ''])
  assert.match(replayed.out, /S-1 \(entry \d+\): same, Permitted\n(.*\n)*S-3 \(entry \d+\): same, Permitted\n/)
  assert.match(replayed.out, /3 same, 0 drifted, 0 not replayable\n$/)
  const other = await readFile(
    join(kit, 'disclosed', `${String(manifest.entries.find(({ hidden }) => hidden.length > 0)?.index)}.json`),
    'utf8',
  )
  assert.doesNotMatch(other, /A seat/, 'the title of the other file stays hidden')
  const own = await runLine(['replay', '--kit', kit])
  assert.deepEqual([own.code, /agrees with itself, and nothing more/.test(own.err)], [0, true])
  assert.ok(manifest.size === register.head().size && manifest.entries.length < manifest.size)
})

test('what is not on file makes no kit, and a kit does not go where a log is public', async (t) => {
  const { make, folder, kit } = await office(t)
  assert.equal(codeOf(await make(['NOWHERE'])), 'docket-unknown')
  await assert.rejects(readdir(kit), { code: 'ENOENT' })
  await make(['S-1'])
  assert.equal(await kitRefused(kit), null)
  await rm(join(kit, 'kit.json'))
  assert.equal((await kitRefused(kit))?.code, 'kit-in-public-log')
  assert.equal(await kitRefused(join(folder, 'new')), null)
})

/** What is done to a kit, and what is told: by `ledger verify` and by `replay --kit`. */
const tamperings: readonly (readonly [name: string, how: (kit: string, file: string) => Promise<void>, verify: RegExp, replay: RegExp])[] =
  [
    [
      'a payload that was swapped',
      (_, file) => spoil(file, (one) => ({ ...one, portions: one.portions.map((p) => (p.path === 'by' ? { ...p, value: 'HEAD' } : p)) })),
      /^FAULT disclosure-differs \(\d+\)/,
      /^FAULT disclosure-differs \(\d+\)/,
    ],
    [
      'a wrong salt',
      (_, file) => spoil(file, (one) => ({ ...one, portions: one.portions.map((p) => ({ ...p, salt: '00'.repeat(32) })) })),
      /^FAULT disclosure-differs/,
      /^FAULT disclosure-differs/,
    ],
    ['a disclosure that is none', (_, file) => writeFile(file, '{}'), /^FAULT disclosure-unreadable/, /^FAULT disclosure-unreadable/],
    ['a disclosure that is no JSON', (_, file) => writeFile(file, '{'), /This is not JSON/, /This is not JSON/],
    ['a disclosure taken away', (_, file) => rm(file), /^$/, /entry \d+: kit\.json says that it is shown/],
    ['kit.json taken away', (kit) => rm(join(kit, 'kit.json')), /^$/, /kit\.json/],
    ['kit.json that is none', (kit) => writeFile(join(kit, 'kit.json'), 'x'), /^$/, /no kit for auditors/],
    ['kit.json of another form', (kit) => writeFile(join(kit, 'kit.json'), '{"form":"parley/kit/2"}'), /^$/, /kit\.json.*form/],
    [
      'an answer that was never given',
      async (kit) => {
        const text = await readFile(join(kit, 'kit.json'), 'utf8')
        const manifest = JSON.parse(text) as { answers: object[] }
        await writeFile(join(kit, 'kit.json'), JSON.stringify({ ...manifest, answers: [{ docket: 'S-1', entry: 0, outcome: 'same' }] }))
      },
      /^$/,
      /S-1 \(entry 0\): kit\.json names this answer/,
    ],
  ]

interface Shape {
  readonly portions: readonly { readonly path: string; readonly value: unknown; readonly salt: string }[]
}
const spoil = async (file: string, how: (one: Shape) => Shape): Promise<void> =>
  writeFile(file, JSON.stringify(how(JSON.parse(await readFile(file, 'utf8')) as Shape)))

test('what was done to a kit is found by name', async (t) => {
  const { make, kit, key, folder } = await office(t)
  const manifest = await make(['S-1'])
  assert.ok(!isRefusal(manifest))
  const last = manifest.entries.findLast(({ why }) => why.includes('docket'))?.index
  for (const [i, [name, how, verify, replay]] of tamperings.entries()) {
    const copy = join(folder, `copy-${i}`)
    await cp(kit, copy, { recursive: true })
    await how(copy, join(copy, 'disclosed', `${last}.json`))
    const [verified, replayed] = [
      await runLine(['ledger', 'verify', copy, '--key', key]),
      await runLine(['replay', '--kit', copy, '--key', key]),
    ]
    assert.match(verified.err, verify, name)
    assert.match(replayed.err, replay, name)
    assert.notEqual(replayed.code, 0, name)
  }
})

test('another key than the log’s is told, and options that do not go together', async (t) => {
  const { make, kit, folder } = await office(t)
  await make(['S-1'])
  const strange = await openSigner(join(folder, 'strange'), 'log.key', KEY_TYPES.signature, {
    asked: undefined,
    otherwise: 'log.example/kit',
  })
  sure(!isRefusal(strange), 'there is a key')
  await writeFile(join(folder, 'other'), `${writeVkey(strange.key)}\n`)
  assert.match((await runLine(['replay', '--kit', kit, '--key', join(folder, 'other')])).err, /^FAULT key-replaced/)
  for (const words of [
    ['--kit', kit, '--data', folder],
    ['--kit', kit, '--all'],
    ['--key', join(folder, 'key')],
    ['--kit', join(folder, 'nowhere')],
  ])
    assert.equal((await runLine(['replay', ...words])).code, 2, words.join(' '))
})

test('projections are kept from a kit and compared: drift is told by docket with the reasons that changed', async (t) => {
  const { make, kit, key, folder } = await office(t)
  await make(['S-1', 'S-3'])
  const kept = join(folder, 'kept.ndjson')
  const replay = (...words: string[]) => runLine(['replay', '--kit', kit, '--key', key, ...words])
  assert.equal((await replay('--keep', kept)).code, 0)
  const lines = (await readFile(kept, 'utf8')).trimEnd().split('\n')
  assert.equal(lines.length, 4)
  const same = await replay('--against', kept)
  assert.deepEqual([same.code, /3 compared with what was kept: 0 drifted, 0 not there any more; 0 came since\./.test(same.out)], [0, true])
  const older = lines.map((line, i) => {
    const one = JSON.parse(line) as { projection: object }
    const projection = { ...one.projection, verdict: 'refer', reasons: [{ code: 'permit-absent', ref: null, cause: null }] }
    return i === 0 ? line : JSON.stringify({ ...one, projection })
  })
  await writeFile(kept, `${older.join('\n')}\n`)
  const drifted = await replay('--against', kept)
  assert.equal(drifted.code, 1)
  assert.match(
    drifted.out,
    /S-1 \(entry \d+\): was Referred, is Permitted; other than kept: .*reasons.*verdict\n {4}no longer: permit-absent\n/,
  )
  await writeFile(kept, `${lines.slice(0, 3).join('\n')}\n${(lines[3] ?? '').replace(/"entry":\d+/, '"entry":0')}\n`)
  const missing = await replay('--against', kept, '--json')
  const told = JSON.parse(missing.out) as { against: { gone: object[]; fresh: number } }
  assert.deepEqual([missing.code, told.against.gone, told.against.fresh], [1, [{ docket: 'S-3', entry: 0 }], 1])
  for (const [text, field] of [
    ['{"form":"other"}', /kept\.ndjson:1 form/],
    [`${lines[0]}\n{"docket":"D"}`, /kept\.ndjson:2 entry/],
    [`${lines[0]}\n${lines[1]}\n${lines[1]}`, /kept\.ndjson:3 entry/],
    ['{', /kept\.ndjson:1/],
  ] as const) {
    await writeFile(kept, text)
    const bad = await replay('--against', kept)
    assert.equal(bad.code, 2)
    assert.match(bad.err, field)
  }
})
