/** An import as an office does it: the file kept, the rows on the shelf, one entry; whole or not at all; beside an office that runs. */
import assert from 'node:assert/strict'
import { appendFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { FolderContents } from '#shell/watch/contents/contents.ts'
import { memoryShelf } from '#shell/watch/import/memory-shelf.ts'
import { takeEvents } from '#shell/watch/import/take.ts'
import { makeTestFolder, removeTestFolder } from '../support/test-folder.ts'

const NOW = Date.UTC(2026, 0, 5)
const HEAD = 'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,latitude,longitude,where_prec,event_clarity,low,best,high'
const row = (id: number): string => `${id},1,Army,Rebels,1,2025-01-01,2025-01-01,10.5,20.5,1,1,1,2,3`

async function testFolder(): Promise<string> {
  const folder = await makeTestFolder()
  after(() => removeTestFolder(folder))
  return folder
}

async function place() {
  const folder = await testFolder()
  const stores = { events: memoryShelf(), contents: new FolderContents(path.join(folder, 'contents')) }
  const file = path.join(folder, 'events.csv')
  const take = async (text: string) => {
    await writeFile(file, text)
    return takeEvents(stores, { file, asOf: '2026-01-04', now: NOW })
  }
  return { folder, stores, take }
}

test('the same file is the same edition, whatever it is called and whenever it comes', async () => {
  const { stores, take } = await place()
  const text = [HEAD, ...Array.from({ length: 9_000 }, (_, i) => row(i)), row(1), 'short,row'].join('\n')
  const [one, two] = [await take(text), await take(text)]
  assert.ok(!isRefusal(one) && !isRefusal(two))
  assert.deepEqual([one.fresh, two.fresh, one.edition], [true, false, two.edition])
  assert.deepEqual(one.edition.counts, { rows: 9_002, stored: 9_000, flagged: 0, refused: 2, daily: 9_000 })
  assert.deepEqual(one.edition.refused_by, { 'id-repeated': 1, ragged: 1 })
  assert.equal(await stores.events.count(one.edition.edition), 9_000)
  assert.equal(await stores.contents.look(one.edition.files[0]?.sha256 ?? ''), 'sound')
  const other = await take(`${text}\n${row(9_001)}`)
  assert.ok(!isRefusal(other))
  assert.notEqual(other.edition.edition, one.edition.edition)
  assert.notEqual(other.edition.fates, one.edition.fates)
})

test('what is refused leaves no row behind', async () => {
  const { stores, take } = await place()
  for (const [text, code] of [
    [`${HEAD}\n${row(1)}\n2,"open`, 'list-truncated'],
    [`${HEAD}\n${row(1).replace('10.5', '95')}`, 'events-none-stored'],
    ['a,b\n1,2', 'events-form-unknown'],
    ['', 'events-empty'],
  ] as const) {
    const found = await take(text)
    assert.ok(isRefusal(found) && found.code === code, JSON.stringify(found))
    assert.ok(found.where?.file?.endsWith('events.csv'))
  }
  assert.deepEqual(await stores.events.editions(), [])
})

test('contents: kept by their digest, told when they are damaged or gone, and whole again when they come again', async () => {
  const folder = path.join(await testFolder(), 'contents')
  const contents = new FolderContents(folder)
  const bytes = Buffer.from('%PDF-1.7 seen at dawn')
  const { sha256, media } = await contents.put(bytes)
  const file = path.join(folder, sha256.slice(0, 2), sha256)
  const taken = await contents.take(sha256)
  assert.ok(!isRefusal(taken))
  assert.deepEqual([media, Buffer.from(taken.bytes)], ['application/pdf', bytes])
  await appendFile(file, '!')
  const damaged = await contents.take(sha256)
  assert.deepEqual([await contents.look(sha256), isRefusal(damaged) && damaged.code], ['damaged', 'evidence-content-damaged'])
  await contents.put(bytes)
  assert.equal(await contents.look(sha256), 'sound')
  await rm(file)
  const gone = await contents.take(sha256)
  assert.deepEqual([await contents.look(sha256), isRefusal(gone) && gone.code], ['missing', 'evidence-content-missing'])
  const source = path.join(path.dirname(folder), 'source')
  await writeFile(source, bytes)
  assert.deepEqual(await contents.putFile(source), { sha256, bytes: bytes.length, media })
  const long = await contents.putFile(source, 4)
  assert.ok(isRefusal(long) && long.code === 'file-too-large')
  const none = await contents.putFile(`${source}-none`)
  assert.ok(isRefusal(none) && none.code === 'file-missing')
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
    'nothing unfinished is left',
  )
})
