/** A file of events on its way to an edition over HTTP: sent in pieces, looked at, read whole, and kept or let go. */
import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { Client } from '#desk/client/client.ts'
import { isRefusal } from '#ground/refusal.ts'
import { FolderContents } from '#shell/watch/contents/contents.ts'
import { folderPieces, joinPieces } from '#shell/watch/contents/pieces.ts'
import { memoryStores } from '#shell/watch/stores.ts'
import { openOffice } from './support/office.ts'

const HEAD = 'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,latitude,longitude,where_prec,event_clarity,low,best,high'
const row = (id: number, lat: number | string = 10): string => `${id},1,Army,Rebels,1,2025-01-01,2025-01-01,${lat},20,1,1,1,2,3`
const FILE = [HEAD, row(1), row(2, 95), row(3), row(1)].join('\n')

async function opened() {
  const stores = memoryStores()
  const office = await openOffice(undefined, { watch: stores })
  const fetched: typeof fetch = async (address, init) => office.app.request(String(address).replace('http://office', ''), init)
  const { watch } = new Client({ base: 'http://office', actingAs: 'DESK', fetch: fetched })
  const send = async (text: string, size = 40): Promise<string> => {
    const pieces: string[] = []
    for (let at = 0; at < text.length; at += size) {
      const put = await watch.putPiece(Buffer.from(text.slice(at, at + size)).toString('base64'))
      assert.ok(put.ok)
      pieces.push(put.data.sha256)
    }
    const joined = await watch.joinPieces(pieces, hash('sha256', text))
    assert.ok(joined.ok, JSON.stringify(joined))
    return joined.data.sha256
  }
  /** Reads a file to its end, and gives what is held of it. */
  const checked = async (text: string, more: object = {}) => {
    const begun = await watch.beginImport({ content: await send(text), name: 'events.csv', as_of: '2025-12-31', ...more })
    assert.ok(begun.ok, JSON.stringify(begun))
    await stores.imports.settled()
    const held = await watch.imports()
    assert.ok(held.ok)
    const one = held.data.items.find(({ edition }) => edition === begun.data.edition)
    assert.ok(one)
    return one
  }
  const total = async (): Promise<number> => {
    const found = await watch.events({})
    return found.ok ? found.data.total.count : -1
  }
  return { stores, watch, send, checked, total }
}

test('a file comes in pieces, and what was looked at counts once it is kept', async () => {
  const { watch, checked, total } = await opened()
  const one = await checked(FILE)
  assert.deepEqual([one.state, one.told?.counts, one.form], ['ready', { rows: 4, stored: 2, flagged: 0, refused: 2, daily: 2 }, 'ucdp-csv'])
  assert.equal(await total(), 0, 'nobody sees events before they are kept')
  const fates = await watch.fates(one.edition)
  assert.ok(fates.ok)
  assert.deepEqual(
    fates.data.items.map(({ line, outcome, why }) => [line, outcome, why[0]?.code ?? null]),
    [
      [2, 'stored', null],
      [3, 'refused', 'place-swapped'],
      [4, 'stored', null],
      [5, 'refused', 'id-repeated'],
    ],
  )
  const refused = await watch.fates(one.edition, { outcome: 'refused', code: 'id-repeated', limit: 1 })
  assert.ok(refused.ok && refused.data.items.length === 1 && refused.data.next === null)
  assert.match(refused.data.items[0]?.why[0]?.sentence ?? '', /\w/)
  const kept = await watch.recordEdition(one.told ?? {})
  assert.ok(kept.ok, JSON.stringify(kept))
  assert.equal(await total(), 2)
  const held = await watch.imports()
  assert.ok(held.ok && held.data.items.length === 0, 'what is kept is held no longer')
  const again = await watch.beginImport({ content: hash('sha256', FILE), name: 'again.csv', as_of: '2025-12-31' })
  assert.ok(!again.ok && again.problem.code === 'edition-recorded-already', 'the same file again is told')
})

test('what is let go leaves nothing, and can be looked at anew, also under another day', async () => {
  const { stores, watch, checked, total } = await opened()
  const one = await checked(FILE)
  const stopped = await watch.stopImport(one.edition)
  assert.ok(stopped.ok && stopped.data.state === 'stopped')
  assert.deepEqual([await stores.events.editions(), await total()], [[], 0])
  assert.equal((await checked(FILE)).told?.as_of, '2025-12-31')
  assert.equal((await checked(FILE, { as_of: '2025-06-30' })).told?.as_of, '2025-06-30')
  const unknown = await watch.stopImport('a'.repeat(64))
  assert.ok(!unknown.ok && unknown.status === 404)
})

test('letting go of what was kept meanwhile takes nothing away', async () => {
  const { watch, checked, total } = await opened()
  const one = await checked(FILE)
  assert.ok((await watch.recordEdition(one.told ?? {})).ok)
  assert.ok((await watch.stopImport(one.edition)).ok)
  assert.equal(await total(), 2)
})

test('an import that is stopped while it is read, or waits for another, keeps nothing', async () => {
  const { stores, watch, send } = await opened()
  const { read } = stores.contents
  const gates = Promise.withResolvers<void>()
  let asked = 0
  // The second reading of a file, behind that of its beginning, waits until both were stopped.
  stores.contents.read = async (sha256, onChunk) => {
    if (asked++ === 2) await gates.promise
    return read(sha256, onChunk)
  }
  const [first, second] = [FILE, FILE.replace('Army', 'Navy')]
  const begun = await watch.beginImport({ content: await send(first), name: 'a.csv' })
  const waits = await watch.beginImport({ content: await send(second), name: 'b.csv' })
  assert.ok(begun.ok && waits.ok)
  const [one, other] = [await watch.stopImport(begun.data.edition), await watch.stopImport(waits.data.edition)]
  assert.ok(one.ok && other.ok)
  gates.resolve()
  await stores.imports.settled()
  assert.deepEqual(
    stores.imports.all().map(({ state }) => state),
    ['stopped', 'stopped'],
  )
  assert.deepEqual(await stores.events.editions(), [])
})

test('a look says the columns, the first rows as they will be read, and what is wrong with a mapping at its field', async () => {
  const { watch, send } = await opened()
  const content = await send('n,day,lat,lon,what\n1,2025-01-01,10,20,shots\n2,soon,10,20,shots\n')
  const bare = await watch.lookAtEvents({ content })
  assert.ok(bare.ok)
  assert.deepEqual(
    [bare.data.form, bare.data.problem?.code, bare.data.columns],
    [null, 'events-form-unknown', ['n', 'day', 'lat', 'lon', 'what']],
  )
  const mapping = { source: 'T', id: 'n', time: { from: 'day' }, kind: 'what', place: { lat: 'lat', lon: 'lon' } }
  const mapped = await watch.lookAtEvents({ content, mapping })
  assert.ok(mapped.ok)
  assert.deepEqual(
    mapped.data.read.map(({ outcome, event, why }) => [outcome, event?.lat ?? null, why[0]?.code ?? null]),
    [
      ['stored', 10, null],
      ['refused', null, 'time-unreadable'],
    ],
  )
  const half = await watch.lookAtEvents({ content, mapping: { ...mapping, place: { lat: 'lat' } } })
  assert.ok(!half.ok)
  assert.equal(half.problem.refusals[0]?.where?.field, 'mapping.place')
  const lacking = await watch.lookAtEvents({ content, mapping: { ...mapping, kind: 'kind' } })
  assert.ok(lacking.ok)
  assert.deepEqual([lacking.data.problem?.code, lacking.data.problem?.field], ['events-column-missing', 'kind'])
  const book = await watch.lookAtEvents({ content: await send('PK\u0003\u0004 and so on') })
  assert.ok(book.ok)
  assert.deepEqual([bare.data.mappable, book.data.mappable, book.data.problem?.code], [true, false, 'events-form-unknown'])
  const gone = await watch.lookAtEvents({ content: 'a'.repeat(64) })
  assert.ok(!gone.ok && gone.problem.code === 'evidence-content-missing')
})

test('a file that cannot be read is refused with why, and a form of one’s own needs a mapping', async () => {
  const { stores, watch, send, checked } = await opened()
  const open = await checked(`${HEAD}\n${row(1)}\n2,"open`)
  assert.deepEqual([open.state, open.problem?.code, open.told], ['refused', 'list-truncated', null])
  assert.deepEqual(await stores.events.editions(), [])
  for (const [text, code] of [
    ['a,b\n1,2', 'events-form-unknown'],
    ['_uuid,_submission_time\n1,2', 'events-mapping-missing'],
  ] as const) {
    const begun = await watch.beginImport({ content: await send(text), name: 'x.csv' })
    await stores.imports.settled()
    assert.equal(begun.ok ? stores.imports.all().at(-1)?.refusal?.code : begun.problem.code, code)
  }
})

test('pieces: what is missing, damaged or another whole is told, and what nobody joined is swept away', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-pieces-'))
  after(() => rm(folder, { recursive: true, force: true }))
  let now = Date.UTC(2026, 0, 5)
  const pieces = folderPieces(path.join(folder, 'arriving'), () => now)
  const contents = new FolderContents(path.join(folder, 'contents'))
  const [a, b] = [await pieces.put(Buffer.from('one')), await pieces.put(Buffer.from('two'))]
  const whole = hash('sha256', 'onetwo')
  const other = await joinPieces(pieces, contents, [b, a], whole, 100)
  assert.ok(isRefusal(other) && other.code === 'content-other')
  const long = await joinPieces(pieces, contents, [a, b], undefined, 5)
  assert.ok(isRefusal(long) && long.code === 'file-too-large')
  const joined = await joinPieces(pieces, contents, [a, b], whole, 100)
  assert.deepEqual(joined, { sha256: whole, bytes: 6, media: 'text/plain' })
  assert.equal(await pieces.take(a), null, 'what was joined is gone')
  assert.deepEqual(await joinPieces(pieces, contents, [a, b], whole, 100), joined, 'joined again, it is there already')
  const missing = await joinPieces(pieces, contents, [a], undefined, 100)
  assert.ok(isRefusal(missing) && missing.code === 'piece-missing' && missing.where?.field === 'pieces[0]')
  await pieces.put(Buffer.from('left behind'))
  now = Date.now() + 2 * 86_400_000
  await pieces.put(Buffer.from('the next'))
  assert.equal(await pieces.take(hash('sha256', 'left behind')), null)
})
