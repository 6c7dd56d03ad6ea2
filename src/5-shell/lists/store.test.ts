import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { SAMPLES, sampleOf } from '#know/lists/read/samples.ts'
import { findEdition, readMeant } from './find.ts'
import { unseal } from './kept.ts'
import { ListStore } from './store.ts'
import { type Imported, type ImportWish, importLists, namesFor } from './take.ts'
import { asWriter } from './writer-lock.ts'

const NOW = Date.UTC(2026, 2, 4, 12)

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-lists-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A store, and files beside it. */
async function worldFor(t: TestContext) {
  const folder = await folderFor(t)
  const store = new ListStore(path.join(folder, 'lists'))
  const file = async (name: string, text: string | Uint8Array): Promise<string> => {
    await writeFile(path.join(folder, name), text)
    return path.join(folder, name)
  }
  const taken = (where: string, more: Partial<ImportWish> = {}) => importLists(store, { where, now: NOW, ...more })
  return { folder, store, file, taken }
}

/** The one edition that was taken, or a failed test. */
function only(found: Awaited<ReturnType<typeof importLists>>): Imported {
  assert.ok(!isRefusal(found), JSON.stringify(found))
  const [one] = found as readonly (Imported | Refusal)[]
  assert.ok(found.length === 1 && one !== undefined && !isRefusal(one), JSON.stringify(found))
  return one
}
function codeOf(found: Awaited<ReturnType<typeof importLists>>): string {
  const one = isRefusal(found) ? found : (found as readonly (Imported | Refusal)[])[0]
  return one !== undefined && isRefusal(one) ? one.code : 'taken'
}

const un = sampleOf('un-xml').files[0] as string
const ofac = sampleOf('ofac-csv').files
const later = un.replace('2026-02-03', '2026-03-04').replace('ZENDA WATCH', 'ZENDA GUARD')

test('an edition of every form comes back as it was kept', async (t) => {
  const { store, file, taken } = await worldFor(t)
  for (const { form, files } of SAMPLES) {
    const places: string[] = []
    for (const [i, text] of files.entries()) places.push(await file(`${form}-${i}.txt`, text))
    const { edition } = only(await taken(places.join('+'), { list: `list-${form}`, now: Date.UTC(2030, 0, 1) }))
    const loaded = await store.load(edition.list, edition.id)
    assert.ok(!isRefusal(loaded))
    assert.deepEqual(JSON.parse(JSON.stringify(loaded.edition)), JSON.parse(JSON.stringify(edition)))
    assert.equal(await store.check(edition.list, edition.id), null)
    assert.deepEqual(
      loaded.kept.files.map(({ name }) => name),
      files.map((_, i) => `${form}-${i}.txt`),
    )
    for (const [i, text] of files.entries()) {
      const raw = await readFile(path.join(store.folder, edition.list, edition.id, 'raw', `${form}-${i}.txt.gz`))
      assert.equal(gunzipSync(raw).toString(), text)
    }
  }
})

test('the same list again is the same edition, from whatever file', async (t) => {
  const { store, file, taken } = await worldFor(t)
  const first = only(await taken(await file('a.xml', un)))
  const before = await readFile(path.join(store.folder, 'un', first.edition.id, 'edition.json'), 'utf8')
  const second = only(await taken(await file('b.xml.gz', gzipSync(un))))
  assert.deepEqual([first.success.outcome, second.success.outcome], ['kept', 'same'])
  assert.equal(second.edition.id, first.edition.id)
  assert.equal(await readFile(path.join(store.folder, 'un', first.edition.id, 'edition.json'), 'utf8'), before)
  assert.equal((await store.attempts('un')).log.length, 2)
})

test('of two editions that of the later day is in force, in whatever order they came', async (t) => {
  for (const order of [
    [un, later],
    [later, un],
  ]) {
    const { store, file, taken } = await worldFor(t)
    for (const [i, text] of order.entries()) only(await taken(await file(`${i}.xml`, text)))
    const standing = await store.standing('un', NOW)
    assert.deepEqual([standing.day, standing.state, standing.stale], ['2026-03-04', 'complete', false])
    assert.equal((await store.editions('un')).length, 2)
  }
})

test('parties without their aliases are a partial edition, which never stands before a whole one', async (t) => {
  const { store, file, taken } = await worldFor(t)
  const [parties = '', ...others] = await Promise.all(ofac.map((text, i) => file(`${i}.csv`, text)))
  const partial = only(await taken(parties))
  assert.deepEqual([partial.success.complete, partial.edition.state], [false, 'partial'])
  assert.equal((await store.standing('ofac-sdn', NOW)).state, 'partial')
  only(await taken([parties, ...others].join('+'), { asOf: '2026-03-04' }))
  only(await taken(parties, { asOf: '2026-03-04' }))
  const standing = await store.standing('ofac-sdn', NOW)
  assert.deepEqual([standing.state, standing.stale], ['complete', false])
})

test('what cannot be taken leaves what is in force, which is stale from then on', async (t) => {
  const { store, file, taken } = await worldFor(t)
  only(await taken(await file('good.xml', later)))
  const spoilt: [string, string | Uint8Array, string][] = [
    ['cut.xml', later.slice(0, later.length - 200), 'list-truncated'],
    ['garbled.xml', later.replaceAll('JÜNGERE', 'JÃ¼NGERE').replace(/[؀-ۿ]+/g, 'Ã©Ã©'), 'list-reencoded'],
    ['latin.xml', Buffer.from(later.replace(/[؀-ۿ]+/g, ''), 'latin1'), 'list-not-utf8'],
  ]
  for (const [name, bytes, code] of spoilt) {
    assert.equal(codeOf(await taken(await file(name, bytes), { now: NOW + 60_000 })), code, name)
    const standing = await store.standing('un', NOW + 120_000)
    assert.deepEqual([standing.day, standing.stale, standing.why], ['2026-03-04', true, 'refused'], name)
    assert.equal(standing.failed?.refusal.code, code)
  }
  // It came whole at last.
  only(await taken(await file('good-again.xml', later), { now: NOW + 180_000 }))
  assert.equal((await store.standing('un', NOW + 240_000)).stale, false)
})

test('damage to a file of any form makes stale the list that was read from it before', async (t) => {
  for (const { form, files } of SAMPLES) {
    const { store, file, taken } = await worldFor(t)
    const now = Date.UTC(2030, 0, 1)
    const given = async (spoil: (text: string) => string): Promise<string> => {
      const places: string[] = []
      for (const [i, text] of files.entries()) places.push(await file(`${form}-${i}.txt`, i === files.length - 1 ? spoil(text) : text))
      return places.join('+')
    }
    const { edition } = only(await taken(await given((text) => text), { now }))
    // A stray quotation mark, or the end of an element or object lost.
    const cut = (text: string): string => (form.endsWith('csv') ? `${text}"` : text.trimEnd().slice(0, -1))
    assert.match(codeOf(await taken(await given(cut), { now: now + 60_000 })), /^list-/, form)
    const standing = await store.standing(edition.list, now + 120_000)
    assert.deepEqual([standing.edition, standing.why], [edition.id, standing.seen === null ? 'undated' : 'refused'], form)
    assert.equal(standing.failed?.outcome, 'refused', form)
  }
})

test('lists of one publisher that damaged files cannot tell apart are both stale', async (t) => {
  const { store, file, taken } = await worldFor(t)
  const places = await Promise.all(ofac.map((text, i) => file(`${i}.csv`, text)))
  const other = await file('other.xml', sampleOf('ofac-xml').files[0] ?? '')
  only(await taken(places.join('+'), { asOf: '2026-03-04' }))
  only(await taken(other, { list: 'ofac-cons' }))
  assert.equal(codeOf(await taken(await file('else.csv', `${ofac[0]}"`), { now: NOW + 60_000 })), 'list-truncated')
  for (const list of ['ofac-sdn', 'ofac-cons']) assert.equal((await store.standing(list, NOW + 60_000)).failed?.outcome, 'refused', list)
})

test('a file whose form cannot be told makes stale the list that it is said to be, and no other', async (t) => {
  for (const [name, bytes, code] of [
    ['empty.xml', '', 'list-empty'],
    ['utf16.xml', Buffer.from(`\ufeff${later}`, 'utf16le'), 'list-encoding'],
    ['cut.xml', later.slice(0, 20), 'list-format-unknown'],
    ['packed.xml.gz', gzipSync(later).subarray(0, 40), 'list-truncated'],
  ] as const) {
    const { store, file, taken } = await worldFor(t)
    only(await taken(await file('good.xml', later)))
    const place = await file(name, bytes)
    assert.equal(codeOf(await taken(place)), code, name)
    assert.equal((await store.standing('un', NOW)).stale, false)
    assert.equal(codeOf(await taken(place, { list: 'un' })), code, name)
    assert.equal((await store.standing('un', NOW)).why, 'refused', name)
    assert.equal(codeOf(await taken('/none/at-all.xml', { list: 'un' })), 'file-missing')
  }
})

test('what is no list, or of days gone by, says nothing of the list in force', async (t) => {
  const { store, file, taken } = await worldFor(t)
  only(await taken(await file('good.xml', later)))
  assert.equal(codeOf(await taken(await file('page.html', '<html>Sorry</html>'))), 'list-format-not-taken')
  assert.equal(codeOf(await taken(await file('empty.xml', ''))), 'list-empty')
  assert.equal(codeOf(await taken(await file('old.xml', un.slice(0, un.length - 100)), { asOf: '2020-01-01' })), 'list-truncated')
  assert.equal((await store.standing('un', NOW)).stale, false)
})

test('days that cannot be are refused', async (t) => {
  const { file, taken } = await worldFor(t)
  const place = await file('un.xml', un)
  assert.equal(codeOf(await taken(place, { asOf: '2026-02-04' })), 'list-day-differs')
  assert.equal(codeOf(await taken(place, { asOf: 'yesterday' })), 'shape-wrong')
  assert.equal(codeOf(await taken(place, { now: Date.UTC(2026, 0, 1) })), 'list-day-ahead')
  assert.equal(codeOf(await taken(place, { list: '../etc' })), 'list-name-unreadable')
})

test('a list that lost much of itself is taken only when that is said to be right; until then the one in force is stale', async (t) => {
  const { store, file, taken } = await worldFor(t)
  only(await taken(await file('both.xml', un)))
  const one = later.replace(/<ENTITIES>[\s\S]*<\/ENTITIES>/, '<ENTITIES></ENTITIES>')
  assert.equal(codeOf(await taken(await file('one.xml', one))), 'list-shrunk')
  assert.deepEqual([(await store.standing('un', NOW)).day, (await store.standing('un', NOW)).why], ['2026-02-03', 'refused'])
  only(await taken(await file('one.xml', one), { fewer: true }))
  assert.equal((await store.standing('un', NOW)).stale, false)
})

test('damage to anything that is kept of an edition is told by its name, and the edition shows nothing', async (t) => {
  for (const [name, spoil] of [
    ['edition.json', (bytes: Buffer) => Buffer.from(bytes.toString().replace('"complete"', '"partial"'))],
    ['edition.json', (bytes: Buffer) => bytes.subarray(0, 40)],
    ['entries.json.gz', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['entries.json.gz', (bytes: Buffer) => Buffer.concat([gzipSync(gunzipSync(bytes).toString().replace('HENTZAU', 'HENTZOU'))])],
    ['raw/un.xml.gz', (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('HENTZAU', 'HENTZOU'))],
  ] as const) {
    const { store, file, taken } = await worldFor(t)
    const older = only(await taken(await file('older.xml', un)))
    const { edition } = only(await taken(await file('un.xml', later)))
    const place = path.join(store.folder, 'un', edition.id, name)
    await writeFile(place, spoil(await readFile(place)))
    const refused = await store.check('un', edition.id)
    assert.deepEqual([refused?.code, refused?.values.file], ['edition-damaged', name])
    if (name.startsWith('raw')) continue
    const standing = await store.standing('un', NOW)
    assert.deepEqual([standing.state, standing.edition, standing.stale], ['damaged', older.edition.id, true])
    // Taken in again it is sound again, and what was damaged is laid aside.
    assert.equal(only(await taken(await file('again.xml', later))).success.outcome, 'kept')
    assert.equal(await store.check('un', edition.id), null)
    assert.equal((await store.standing('un', NOW)).state, 'complete')
    assert.ok((await readdir(path.join(store.folder, 'un'))).includes(`.damaged.${edition.id}`))
  }
})

test('a log of what was tried that is damaged leaves the list stale until it is had again', async (t) => {
  const { store, file, taken } = await worldFor(t)
  only(await taken(await file('un.xml', later)))
  await writeFile(path.join(store.folder, 'un', 'attempts.json'), '{')
  assert.deepEqual([(await store.standing('un', NOW)).state, (await store.standing('un', NOW)).why], ['complete', 'log'])
  only(await taken(await file('un.xml', later)))
  assert.equal((await store.standing('un', NOW)).stale, false)
})

test('a crash leaves nothing that is taken for an edition, and what it left is swept', async (t) => {
  const { store, file, taken } = await worldFor(t)
  // A process of this number cannot be.
  const left = path.join(store.folder, 'un', '.part.999999999.0')
  await mkdir(left, { recursive: true })
  await writeFile(path.join(left, 'edition.json'), '{}')
  await writeFile(path.join(store.folder, 'writer'), '999999999 1')
  assert.deepEqual(await store.editions('un'), [])
  only(await taken(await file('un.xml', un)))
  assert.equal(await stat(left).catch(() => null), null)
  assert.deepEqual((await readdir(store.folder)).sort(), ['un'])
})

test('a second writer waits, or is told who writes', async (t) => {
  const folder = await folderFor(t)
  const order: string[] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let begun = () => {}
  const inside = new Promise<void>((resolve) => {
    begun = resolve
  })
  const first = asWriter(folder, async () => {
    begun()
    await held
    order.push('first')
  })
  await inside
  const refused = await asWriter(folder, async () => order.push('never'), 0)
  assert.ok(isRefusal(refused))
  assert.deepEqual([refused.code, refused.values.process], ['lists-in-use', String(process.pid)])
  const second = asWriter(folder, async () => order.push('second'))
  release()
  await Promise.all([first, second])
  assert.deepEqual(order, ['first', 'second'])
  assert.deepEqual(await readdir(folder), [])
})

test('many writers of one list lose nothing of each other', async (t) => {
  const { store, file, taken } = await worldFor(t)
  const place = await file('un.xml', un)
  const all = await Promise.all([0, 1, 2, 3].map((n) => taken(place, { now: NOW + n })))
  assert.equal(all.map((one) => only(one).success.outcome).filter((one) => one === 'kept').length, 1)
  assert.equal((await store.attempts('un')).log.length, 4)
})

test('an edition is meant by its list, its day, or the beginning of its id', async (t) => {
  const { store, file, taken } = await worldFor(t)
  const a = only(await taken(await file('a.xml', un))).edition
  const b = only(await taken(await file('b.xml', later))).edition
  const found = async (list: string, word?: string) => {
    const one = await findEdition(store, list, word, NOW)
    return isRefusal(one) ? one.code : one.id
  }
  assert.equal(await found('un'), b.id)
  assert.equal(await found('un', '2026-02-03'), a.id)
  assert.equal(await found('un', a.id.slice(0, 8)), a.id)
  assert.equal(await found('un', '2026-01-01'), 'edition-unknown')
  assert.equal(await found('un', 'xyz'), 'edition-unknown')
  assert.equal(await found('eu'), 'edition-unknown')
  for (const word of ['un:2026-02-03', a.id.slice(0, 8), path.join(path.dirname(store.folder), 'a.xml')]) {
    const read = await readMeant(store, word, NOW)
    assert.ok(!isRefusal(read), word)
    assert.equal(read.id, a.id)
  }
})

test('files are kept under their own names, as far as these can be', () => {
  const names = namesFor(['/a/sdn.csv', '/b/SDN.csv', '/c/..', '/d/ü x.csv.gz']).map(({ name }) => name)
  assert.deepEqual(names, ['sdn.csv', '2-SDN.csv', 'list', '__x.csv'])
})

test('what was sealed and changed since is not read', () => {
  assert.equal(unseal('{"kept":{"a":1},"seal":"0"}'), null)
  assert.equal(unseal('not JSON'), null)
})
