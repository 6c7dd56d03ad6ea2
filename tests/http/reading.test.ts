/** What every reading has in common: the index it is read at, waiting for one, and pages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MEETING, openOffice, VISIT } from './support/office.ts'

const HEADERS = { 'parley-acting-as': 'DESK' }

test('every reading says at which index it was made, and the root over that', async () => {
  const { app, register } = await openOffice()
  for (const path of ['/api/head', '/api/parties', '/api/dockets', '/api/entries']) {
    const answer = await app.request(path, { headers: HEADERS })
    assert.equal(answer.headers.get('parley-index'), String(register.head().size), path)
    assert.equal(answer.headers.get('parley-root'), register.head().root, path)
  }
  const early = await app.request('/api/offices?as_of=1', { headers: HEADERS })
  assert.equal(early.headers.get('parley-index'), '1')
  assert.deepEqual(((await early.json()) as { items: unknown }).items, [])
})

test('one reads what one wrote: a reading waits for its index, and says so when that does not come', async () => {
  const { client, register } = await openOffice(undefined, { waitMilliseconds: 10_000 })
  const ahead = register.head().size + 1
  const waiting = client.dockets({ min_index: ahead })
  const written = await client.propose({ title: 'Visit', act: VISIT })
  assert.equal(written.ok && written.index, ahead)
  const read = await waiting
  assert.ok(read.ok)
  assert.equal(read.data.items.length, 1)

  const impatient = await openOffice(undefined, { waitMilliseconds: 1 })
  const refused = await impatient.client.dockets({ min_index: 1_000 })
  assert.ok(!refused.ok)
  assert.deepEqual([refused.status, refused.problem.code, refused.problem.where?.field], [409, 'index-ahead', 'min_index'])
  const beyond = await impatient.client.dockets({ as_of: 1_000 })
  assert.ok(!beyond.ok)
  assert.deepEqual([beyond.status, beyond.problem.code], [409, 'index-ahead'])
})

test('pages follow one another without gap or repeat, as of the index of the first, whatever is filed between', async () => {
  const { client } = await openOffice()
  for (let i = 0; i < 7; i++) await client.propose({ title: `Visit ${i}`, act: i % 2 === 0 ? VISIT : MEETING })
  const ids: string[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < 10; pages++) {
    const page = await client.dockets({ limit: 2, ...(cursor === null ? {} : { cursor }) })
    assert.ok(page.ok)
    ids.push(...page.data.items.map((docket) => docket.id))
    await client.propose({ title: 'Later', act: VISIT })
    cursor = page.data.next
    if (cursor === null) break
  }
  assert.deepEqual(ids.sort(), ['D-1', 'D-2', 'D-3', 'D-4', 'D-5', 'D-6', 'D-7'])
})

test('lists are narrowed by state and by who asks', async () => {
  const { client } = await openOffice()
  for (let i = 0; i < 4; i++) await client.propose({ title: `Visit ${i}`, act: i % 2 === 0 ? VISIT : MEETING })
  const ids = async (query: Parameters<typeof client.dockets>[0]) => {
    const page = await client.dockets(query)
    assert.ok(page.ok)
    return page.data.items.map((docket) => docket.id)
  }
  assert.deepEqual(await ids({ state: 'permitted' }), ['D-1', 'D-3'])
  assert.deepEqual(await ids({ state: 'referred', asked_by: 'DESK' }), ['D-2', 'D-4'])
  assert.deepEqual(await ids({ asked_by: 'LEGAL' }), [])
})

test('entries are read from either end, of all or of one docket', async () => {
  const { client, register } = await openOffice()
  await client.propose({ title: 'Visit', act: VISIT })
  await client.propose({ title: 'Meet', act: MEETING })
  await client.perform('D-1')
  const read = async (query: Parameters<typeof client.entries>[0]) => {
    const indices: number[] = []
    let cursor: string | null = null
    do {
      const page = await client.entries({ ...query, limit: 3, ...(cursor === null ? {} : { cursor }) })
      assert.ok(page.ok)
      indices.push(...page.data.items.map((entry) => entry.index))
      cursor = page.data.next
    } while (cursor !== null)
    return indices
  }
  const all = Array.from({ length: register.head().size }, (_, i) => i)
  assert.deepEqual(await read({}), all)
  assert.deepEqual(await read({ order: 'newest' }), all.toReversed())
  assert.deepEqual(await read({ docket: 'D-1' }), [all.length - 3, all.length - 1])
})

test('a cursor goes with its own index alone', async () => {
  const { client } = await openOffice()
  const page = await client.offices({ limit: 1 })
  assert.ok(page.ok && page.data.next !== null)
  const elsewhere = await client.offices({ cursor: page.data.next, as_of: 1 })
  assert.deepEqual([elsewhere.ok, elsewhere.status], [false, 409])
  const forged = await client.offices({ cursor: 'nonsense' })
  assert.deepEqual([forged.ok, forged.status], [false, 400])
})

test('what is asked for by HEAD is told without its body', async () => {
  const { app } = await openOffice()
  const answer = await app.request('/api/dockets', { method: 'HEAD', headers: HEADERS })
  assert.deepEqual([answer.status, await answer.text()], [200, ''])
})
