/** A record is backed up, tried and restored; what is erased stays erased; a backup that is not as it was written is refused by name. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { BESIDE, KEYS, MANIFEST, type Manifest, RECORD } from '#shell/backup/form.ts'
import type { KeyRing } from '#shell/backup/key-ring.ts'
import { openBackup, ringFor } from '#shell/backup/read.ts'
import { placeBackup } from '#shell/backup/restore.ts'
import { ERASED_MEANWHILE, writeBackup } from '#shell/backup/write.ts'
import { openKeyReader } from '#shell/keys/key-reader.ts'
import { takeSnapshot } from '#shell/record/exporting.ts'
import type { PgRegister } from '#shell/record/pg-register.ts'
import { FolderContents } from '#shell/watch/contents/contents.ts'
import { pgShelf } from '#shell/watch/import/pg-shelf.ts'
import { takeEvents } from '#shell/watch/import/take.ts'
import { claim, codeOf, file, furnish, newSite, propose, read, received, type Site } from '../record/office.ts'
import { testDatabase } from '../support/database.ts'

const PASSPHRASE = 'a passphrase of tests'
const steps = { written: () => {}, replayed: () => {} }

/** What lies beside an office's record: rows in its database, contents in its folder. */
const besideOf = (site: Site, folder: string) => ({
  events: pgShelf(site.database.connection),
  contents: new FolderContents(path.join(folder, 'contents')),
})

interface Office {
  readonly beside: ReturnType<typeof besideOf>
  readonly site: Site
  readonly register: PgRegister
  readonly folder: string
  backup(name: string): Promise<string>
}

/** An office with claims, files, and answers to requests. */
async function office(t: TestContext): Promise<Office> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-backup-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const site = await newSite()
  const register = await furnish(await site.open())
  received(await register.submit(file(claim('C-1'), claim('C-2', false)), 'DESK'))
  for (const docket of ['V-1', 'V-2']) received(await register.submit(propose('visit', docket), 'DESK'))
  received(await register.submit({ verb: 'perform', docket: 'V-1' }, 'DESK', { key: 'k-1', digest: 'd-1' }))
  const beside = besideOf(site, folder)
  t.after(() => beside.events.close())
  const backup = async (name: string): Promise<string> => {
    const into = path.join(folder, name)
    await mkdir(into)
    const [snapshot, keys] = [await takeSnapshot(site.database.connection), await openKeyReader(site.keys)]
    sure(!isRefusal(keys), 'there are keys')
    try {
      const made = await writeBackup({ snapshot, door: register, keys, beside }, into, PASSPHRASE, '2026-02-01T00:00:00Z', steps)
      assert.ok(made !== ERASED_MEANWHILE && !isRefusal(made), JSON.stringify(made))
      await writeFile(path.join(into, MANIFEST), JSON.stringify(made))
    } finally {
      await snapshot.close()
      await keys.close()
    }
    return into
  }
  return { site, register, folder, backup, beside }
}

/** Restores into an empty database. `keys` is the keys.sealed of another backup. */
async function restored(t: TestContext, from: string, keys?: string, but: (ring: KeyRing) => KeyRing = (ring) => ring) {
  const backup = await openBackup(from)
  if (isRefusal(backup)) return backup
  const opened = await ringFor(backup, PASSPHRASE, keys)
  if (isRefusal(opened)) return opened
  const ring = but(opened)
  const [database, folder] = [await testDatabase(), await mkdtemp(path.join(tmpdir(), 'parley-restored-'))]
  t.after(() => rm(folder, { recursive: true, force: true }))
  const contents = path.join(folder, 'contents')
  const target = {
    connection: database.connection,
    keys: path.join(folder, 'keys'),
    contents,
    now: () => Date.UTC(2026, 1, 2),
    note: () => {},
  }
  const placed = await placeBackup(backup, ring, target, () => {})
  if (isRefusal(placed)) return placed
  t.after(() => placed.register.close())
  const lying = { events: pgShelf(database.connection), contents: new FolderContents(contents) }
  t.after(() => lying.events.close())
  return { ...placed, lying, ring, connection: database.connection, backup, target }
}
const put = async (t: TestContext, from: string, keys?: string) => {
  const made = await restored(t, from, keys)
  assert.ok(!isRefusal(made), JSON.stringify(made))
  return made
}

const digests = async (connection: Parameters<typeof takeSnapshot>[0]) => {
  const snapshot = await takeSnapshot(connection)
  return snapshot.digests().finally(() => snapshot.close())
}
const entries = (register: PgRegister) => read(register, undefined, async (reading) => (await reading.entries({ limit: 1_000 })).items)

async function erase(register: PgRegister, of: number): Promise<number> {
  const asked = received(await register.submit({ verb: 'ask-erasure', of, rule: 'R 1', why: 'asked' }, 'DESK'))
  return received(await register.submit({ verb: 'erase', asked: asked.from }, 'REGISTRY')).from
}
const claimIn = async (register: PgRegister, id: string): Promise<number> =>
  (await entries(register)).find((one) => one.kind === 'claim-filed' && one.body.claim.id === id)?.index ?? -1

test('what is restored is the record: root, entries, rows, answers to requests, and every proof', async (t) => {
  const { site, register, backup } = await office(t)
  const of = await claimIn(register, 'C-1')
  const tombstone = await erase(register, of)
  const from = await backup('b')
  const text = await readFile(path.join(from, RECORD), 'utf8')
  assert.deepEqual(
    [text.includes('C-2'), text.includes('cleared'), text.includes('DESK')],
    [false, false, false],
    'nothing is told without the keys',
  )
  const made = await put(t, from)
  assert.deepEqual(made.register.head(), register.head())
  assert.deepEqual([made.gone, made.register.ledger], [[], register.ledger])
  assert.deepEqual(await entries(made.register), await entries(register))
  assert.deepEqual((await entries(made.register))[of], {
    index: of,
    at: (await entries(register))[of]?.at,
    kind: 'erased-record',
    tombstone,
  })
  assert.deepEqual(await digests(made.connection), await digests(site.database.connection))
  const rebuilt = await made.register.compare([made.register.head().size])
  assert.deepEqual([rebuilt.differences, rebuilt.damaged], [[], []])
  const again = received(await made.register.submit({ verb: 'perform', docket: 'V-1' }, 'DESK', { key: 'k-1', digest: 'd-1' }))
  assert.equal(again.repeated, true)
  const [proofs, before] = [
    await read(made.register, undefined, (one) => one.inclusion(3)),
    await read(register, undefined, (one) => one.inclusion(3)),
  ]
  assert.deepEqual(proofs, before)
  received(await made.register.submit(propose('visit', 'V-9'), 'DESK'))
})

test('what was erased after a backup comes back with its own keys, and not with those of a later one', async (t) => {
  const { register, backup } = await office(t)
  const of = await claimIn(register, 'C-2')
  const older = await backup('older')
  const tombstone = await erase(register, of)
  const later = await backup('later')
  const naive = await put(t, older)
  assert.equal((await entries(naive.register))[of]?.kind, 'claim-filed')
  const made = await put(t, older, path.join(later, KEYS))
  assert.deepEqual([made.gone, made.ring.erased.get(of)], [[of], { of, tombstone, rule: 'R 1' }])
  const noted = {
    verb: 'note-restored',
    size: made.backup.manifest.size,
    root: made.backup.manifest.root,
    taken: '2026-02-01T00:00:00Z',
    known: null,
  } as const
  received(await made.register.submit(noted, CLOCK))
  received(await made.register.submit({ verb: 'erase-again', of, tombstone, rule: 'R 1' }, CLOCK))
  const all = await entries(made.register)
  assert.equal(all[of]?.kind, 'erased-record')
  assert.deepEqual(
    all.slice(made.backup.manifest.size).map(({ kind }) => kind),
    ['record-restored', 'erasure-asked', 'erased'],
  )
  const { differences, damaged } = await made.register.compare([made.register.head().size])
  assert.deepEqual([differences, damaged], [[], []])
  assert.equal(codeOf(await made.register.submit(noted, 'DESK')), 'clock-alone')
})

/** What is done to a backup, and how it is refused: the code, and the file. */
const tamperings: readonly (readonly [name: string, how: (from: string) => Promise<void>, code: string, named: string])[] = [
  [
    'the record is cut',
    async (from) => writeFile(path.join(from, RECORD), (await readFile(path.join(from, RECORD))).subarray(0, -9)),
    'backup-altered',
    RECORD,
  ],
  ['a byte of the record is another', (from) => flip(path.join(from, RECORD), 500), 'backup-altered', RECORD],
  ['a byte of the keys is another', (from) => flip(path.join(from, KEYS), 600), 'backup-altered', KEYS],
  ['the record is not there', (from) => rm(path.join(from, RECORD)), 'file-missing', RECORD],
  ['the description is not there', (from) => rm(path.join(from, MANIFEST)), 'file-missing', MANIFEST],
  ['the description is none', (from) => writeFile(path.join(from, MANIFEST), '{'), 'backup-unreadable', MANIFEST],
  [
    'the description is of another form',
    (from) => redescribe(from, (one) => ({ ...one, form: 'parley/backup/9' })),
    'backup-newer',
    MANIFEST,
  ],
  [
    'the description names another root',
    (from) => redescribe(from, (one) => ({ ...one, root: '0'.repeat(64) })),
    'backup-of-another',
    KEYS,
  ],
  ['a byte of the record is another, and the description says so', (from) => reforge(from, RECORD, 0.5), 'backup-entry-wrong', RECORD],
  ['a byte of the keys is another, and the description says so', (from) => reforge(from, KEYS, 0.9), 'backup-passphrase-wrong', KEYS],
  ['an entry is left out, and the description says so', (from) => dropLine(from, 2), 'backup-entry-wrong', RECORD],
]

const flip = async (name: string, at: number): Promise<void> => {
  const bytes = await readFile(name)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(name, bytes)
}
const redescribe = async (from: string, how: (one: Manifest) => object): Promise<void> => {
  const name = path.join(from, MANIFEST)
  await writeFile(name, JSON.stringify(how(JSON.parse(await readFile(name, 'utf8')) as Manifest)))
}
const described = async (from: string, name: typeof RECORD | typeof KEYS | typeof BESIDE): Promise<void> => {
  const bytes = await readFile(path.join(from, name))
  const said = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  await redescribe(from, (one) => ({ ...one, files: { ...one.files, [name]: said } }))
}
/** Alters a byte of what is sealed, so that everything else still reads, and describes the file as it is now. */
const reforge = async (from: string, name: typeof RECORD | typeof KEYS, where: number): Promise<void> => {
  const bytes = await readFile(path.join(from, name))
  const at = name === KEYS ? Math.floor(bytes.length * where) : bytes.indexOf('"sealed":"') + 20
  bytes[at] = name === KEYS ? (bytes[at] ?? 0) ^ 1 : bytes[at] === 65 ? 66 : 65
  await writeFile(path.join(from, name), bytes)
  await described(from, name)
}
const dropLine = async (from: string, at: number): Promise<void> => {
  const lines = (await readFile(path.join(from, RECORD), 'utf8')).split('\n')
  await writeFile(path.join(from, RECORD), lines.toSpliced(at, 1).join('\n'))
  await described(from, RECORD)
}

test('a backup that is not as it was written is refused by name', async (t) => {
  const { folder, backup } = await office(t)
  const from = await backup('b')
  for (const [i, [name, how, code, named]] of tamperings.entries()) {
    const copy = path.join(folder, `copy-${i}`)
    await cp(from, copy, { recursive: true })
    await how(copy)
    const refused = await restored(t, copy)
    assert.ok(isRefusal(refused), name)
    assert.deepEqual([refused.code, path.basename(refused.where?.file ?? '')], [code, named], name)
  }
})

test('another passphrase, the keys of another record, and keys that are too old are refused', async (t) => {
  const { register, backup } = await office(t)
  const other = await office(t)
  const [from, foreign] = [await backup('b'), await other.backup('b')]
  const opened = await openBackup(from)
  assert.ok(!isRefusal(opened))
  const code = async (made: Promise<object | Refusal>) => codeOf(await made)
  assert.equal(await code(ringFor(opened, 'another passphrase')), 'backup-passphrase-wrong')
  assert.equal(await code(ringFor(opened, PASSPHRASE, path.join(foreign, KEYS))), 'backup-of-another')
  assert.equal(await code(ringFor(opened, PASSPHRASE, path.join(from, 'nothing'))), 'file-missing')
  received(await register.submit(propose('visit', 'V-7'), 'DESK'))
  const later = await openBackup(await backup('later'))
  assert.ok(!isRefusal(later))
  assert.equal(await code(ringFor(later, PASSPHRASE, path.join(from, KEYS))), 'backup-of-another')
})

test('a backup goes into no record that is there, nor over keys that are there', async (t) => {
  const { backup } = await office(t)
  const made = await put(t, await backup('b'))
  const second = async (target: Partial<typeof made.target>) =>
    codeOf(await placeBackup(made.backup, made.ring, { ...made.target, ...target }, () => {}))
  assert.equal(await second({}), 'restore-not-empty')
  assert.equal(await second({ keys: path.join(path.dirname(made.target.keys), 'elsewhere') }), 'restore-not-empty')
})

const TABLE = [
  'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,latitude,longitude,where_prec,event_clarity,low,best,high',
  ...Array.from(
    { length: 1_200 },
    (_, i) => `${i},1,Army,Rebels,${i % 9 === 0 ? 4 : 1},2025-01-01,2025-01-01,${i % 7 === 0 ? 95 : 10},20,1,1,1,2,3`,
  ),
  'short,row',
  '"a\tb",1,Army,Rebels,1,2025-01-01,2025-01-01,10,20,1,1,1,2,3',
].join('\n')
const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('a secret seen at the mill '.repeat(90_000))])

/** An office that has evidence and an edition of events as well. */
async function furnished(t: TestContext) {
  const made = await office(t)
  const { beside, register, folder } = made
  const file = path.join(folder, 'events.csv')
  await writeFile(file, TABLE)
  const taken = await takeEvents(beside, { file, asOf: '2025-12-31', now: Date.UTC(2026, 0, 5) })
  assert.ok(!isRefusal(taken), JSON.stringify(taken))
  received(await register.submit({ verb: 'record-edition', edition: taken.edition }, 'DESK'))
  const content = await beside.contents.put(PHOTO)
  for (const id of ['P-1', 'P-2'])
    received(
      await register.submit(
        { verb: 'file-evidence', evidence: { id, title: 'A photo', sort: 'photo', origin: 'TEAM', source: 'TEAM', grade: 'B2' }, content },
        'DESK',
      ),
    )
  return { ...made, edition: taken.edition, content }
}
const evidenceIn = async (register: PgRegister, id: string): Promise<number> =>
  (await entries(register)).find((one) => one.kind === 'evidence-filed' && (one.body.evidence as { id?: unknown }).id === id)?.index ?? -1

test('a restored office has its evidence and its events: contents by their digests, and every row with what became of it', async (t) => {
  const { backup, edition, content, beside } = await furnished(t)
  const from = await backup('b')
  const text = await readFile(path.join(from, BESIDE), 'latin1')
  assert.ok(!text.includes(content.sha256) && !text.includes('secret') && !text.includes('Army'), 'nothing is told without the keys')
  const made = await put(t, from)
  assert.deepEqual(made.backup.manifest.beside, { contents: 3, rows: 1, wanting: [] })
  const found = await made.lying.contents.take(content.sha256)
  assert.ok(!isRefusal(found) && Buffer.from(found.bytes).equals(PHOTO))
  assert.equal(await made.lying.contents.look(edition.files[0]?.sha256 ?? ''), 'sound')
  const all = { outcome: 'all' } as const
  assert.deepEqual(await made.lying.events.fatesOf(edition.edition, 5_000, all), await beside.events.fatesOf(edition.edition, 5_000, all))
  assert.deepEqual(await made.lying.events.rows(edition.edition, 5_000, 0), await beside.events.rows(edition.edition, 5_000, 0))
  const asked = { editions: [edition.edition] }
  assert.deepEqual(await made.lying.events.clusters(asked, 8), await beside.events.clusters(asked, 8))
  assert.deepEqual(await made.lying.events.told(edition.edition), edition)
})

test('what lies beside an entry whose key is gone is opened by nothing, and what another entry has stays', async (t) => {
  const { backup, register, content, edition } = await furnished(t)
  const from = await backup('b')
  const lost = new Map(
    [await evidenceIn(register, 'P-1'), await evidenceIn(register, 'P-2')].map((of) => [of, { of, tombstone: of + 1, rule: 'R 1' }]),
  )
  const made = await restored(t, from, undefined, (ring) => ({ ...ring, erased: lost, key: (of) => (lost.has(of) ? null : ring.key(of)) }))
  assert.ok(!isRefusal(made), JSON.stringify(made))
  assert.deepEqual([made.gone, await made.lying.contents.look(content.sha256)], [[...lost.keys()], 'missing'])
  assert.equal(await made.lying.events.count(edition.edition), edition.counts.stored)
})

test('what is damaged or missing beside the record is told, and the rest is backed up', async (t) => {
  const { backup, content, folder, register, edition, beside } = await furnished(t)
  await writeFile(path.join(folder, 'contents', content.sha256.slice(0, 2), content.sha256), 'another')
  await beside.events.sweep(edition.edition)
  const made = await put(t, await backup('b'))
  const [first, second] = [await evidenceIn(register, 'P-1'), await evidenceIn(register, 'P-2')]
  assert.deepEqual(made.backup.manifest.beside, {
    ...{ contents: 1, rows: 0 },
    wanting: [
      { of: first - 1, part: 'rows', state: 'missing' },
      { of: first, part: 'content 0', state: 'damaged' },
      { of: second, part: 'content 0', state: 'damaged' },
    ],
  })
  assert.equal(await made.lying.contents.look(content.sha256), 'missing')
})

/** What is done to what lies beside the record, with the description saying so. */
const besideTamperings: readonly (readonly [name: string, how: (lines: string[]) => string[]])[] = [
  ['a piece is left out', (lines) => lines.toSpliced(1, 1)],
  ['the last piece is left out', (lines) => lines.filter((line) => !(line.includes('"rows"') && line.includes('"last":true')))],
  ['two pieces change places', (lines) => [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)]],
  ['a part is left out whole', (lines) => lines.filter((line) => !line.includes('"rows"'))],
  ['a piece is of another entry', (lines) => lines.map((line) => line.replace(/"of":(\d+)/, (_, of) => `"of":${Number(of) - 1}`))],
  ['a letter is another', (lines) => lines.map((line) => line.replace(/"sealed":"./, '"sealed":"-'))],
  ['the last is said not to be', (lines) => lines.map((line) => line.replace('"last":true', '"last":false'))],
  ['a part comes twice', (lines) => [...lines, ...lines.filter((line) => line.includes('"rows"'))]],
]

test('what lies beside the record and is not as it was sealed is refused by its file', async (t) => {
  const { folder, backup } = await furnished(t)
  const from = await backup('b')
  for (const [i, [name, how]] of besideTamperings.entries()) {
    const copy = path.join(folder, `beside-${i}`)
    await cp(from, copy, { recursive: true })
    const file = path.join(copy, BESIDE)
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
    await writeFile(file, `${how(lines).join('\n')}\n`)
    const unsaid = await openBackup(copy)
    assert.ok(isRefusal(unsaid) && unsaid.code === 'backup-altered', name)
    await described(copy, BESIDE)
    const refused = await restored(t, copy)
    assert.ok(isRefusal(refused), name)
    assert.deepEqual([refused.code, path.basename(refused.where?.file ?? '')], ['backup-entry-wrong', BESIDE], name)
  }
})
