/** What every reading has in common: the index it is read at, waiting for one, and pages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AsOf, Result } from '#desk/client/asking.ts'
import type { DocketSort, EntriesAsked, Page } from '#desk/client/shapes.ts'
import { clientOf, MEETING, openOffice, VISIT } from './support/office.ts'

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
  assert.deepEqual(await ids({ state: 'permitted' }), ['D-3', 'D-1'])
  assert.deepEqual(await ids({ state: 'referred', asked_by: 'DESK' }), ['D-4', 'D-2'])
  assert.deepEqual(await ids({ verdict: 'refer' }), ['D-4', 'D-2'])
  assert.deepEqual(await ids({ verdict: 'refuse' }), [])
  assert.deepEqual(await ids({ asked_by: 'LEGAL' }), [])
})

/** Every page of a list, two at a time. */
async function pagesOf<T, Q>(
  list: (query: Q & { readonly limit: number; readonly cursor?: string }) => Promise<Result<Page<T>>>,
  query: Q,
): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list({ ...query, limit: 2, ...(cursor === undefined ? {} : { cursor }) })
    assert.ok(page.ok, JSON.stringify(page))
    items.push(...page.data.items)
    cursor = page.data.next
  }
  return items
}

test('dockets are sorted by what people want, page by page, and what waits is counted from the first page', async () => {
  const { client, set } = await openOffice()
  for (const month of ['03', '01', '04', '02', '05']) {
    const proposed = await client.propose({
      title: 'Visit',
      act: { ...VISIT, when: [`2026-${month}-10T10:00Z`, `2026-${month}-10T12:00Z`] },
    })
    assert.ok(proposed.ok)
  }
  await client.withdraw('D-1', { why: 'No longer.' })
  const ids = async (sort: DocketSort) => (await pagesOf(client.dockets, { sort })).map(({ id }) => id)
  assert.deepEqual(await ids('newest'), ['D-5', 'D-4', 'D-3', 'D-2', 'D-1'])
  assert.deepEqual(await ids('begins'), ['D-5', 'D-3', 'D-1', 'D-4', 'D-2'])
  assert.deepEqual(await ids('late'), ['D-2', 'D-4', 'D-3', 'D-5', 'D-1'])
  const first = await client.dockets({ sort: 'late', limit: 1 })
  assert.ok(first.ok && first.data.next !== null)
  set(Date.UTC(2026, 2, 1))
  const second = await client.dockets({ sort: 'late', limit: 4, cursor: first.data.next })
  assert.deepEqual(second.ok && second.data.items.map(({ id }) => id), ['D-4', 'D-3', 'D-5', 'D-1'])
  assert.deepEqual(await ids('late'), ['D-3', 'D-5', 'D-4', 'D-2', 'D-1'])
  const other = await client.dockets({ sort: 'begins', cursor: first.data.next })
  assert.deepEqual([other.ok, other.status], [false, 400])
})

test('entries are narrowed by kinds and by who made them', async () => {
  const { client } = await openOffice()
  await client.propose({ title: 'Visit', act: VISIT })
  await client.propose({ title: 'Meet', act: MEETING })
  await client.withdraw('D-2', { why: 'No longer.' })
  const kinds = async (query: EntriesAsked) => (await pagesOf(client.entries, query)).map(({ kind }) => kind)
  assert.deepEqual(await kinds({ kind: 'proposed' }), ['proposed', 'proposed'])
  assert.deepEqual(await kinds({ kind: 'withdrawn,proposed', by: 'DESK', order: 'newest' }), ['withdrawn', 'proposed', 'proposed'])
  assert.deepEqual(await kinds({ kind: 'withdrawn,proposed', docket: 'D-1' }), ['proposed'])
  assert.deepEqual(await kinds({ by: 'clock' }), ['opened'])
  const titles = (await pagesOf(client.entries, { docket: 'D-2' })).map(({ title }) => title)
  assert.deepEqual(titles, ['Meet', 'Meet'])
  const unknown = await client.entries({ kind: 'proposed,closd' })
  assert.ok(!unknown.ok)
  assert.deepEqual([unknown.status, unknown.problem.code, unknown.problem.where?.field], [400, 'shape-not-one-of', 'kind'])
})

test('one party is read by its id, and parties and instruments are narrowed', async () => {
  const { client } = await openOffice()
  const one = await client.party('HOST')
  assert.equal(one.ok && one.data.party.id, 'HOST')
  const none = await client.party('NOBODY')
  assert.ok(!none.ok)
  assert.deepEqual([none.status, none.problem.code], [404, 'party-unknown'])
  await client.file(['a', 'b', 'c'].map((id) => ({ party: { id, kind: 'person', names: [{ text: `Señor ${id}` }] } })))
  const named = async (name: string) => (await pagesOf(client.parties, { name })).map(({ party }) => party.id)
  assert.deepEqual(await named('SENOR'), ['a', 'b', 'c'])
  assert.deepEqual(await named('state'), ['HOST'])
  assert.deepEqual(await named('…'), [])
  const law = async (query: Parameters<typeof client.instruments>[0]) =>
    (await pagesOf(client.instruments, query ?? {})).map(({ instrument }) => instrument.id)
  assert.deepEqual(await law({ kind: 'mandate', order: 'HOUSE', phase: 'in-force' }), ['M'])
  assert.deepEqual(await law({ phase: 'in-force', at: '2027-06-01' }), [])
  assert.deepEqual([await law({ kind: 'rule' }), await law({ order: 'OTHER' })], [[], []])
})

test('dockets and instruments are narrowed by whom and what they name', async () => {
  const { client } = await openOffice()
  for (let i = 0; i < 3; i++)
    await client.propose({ title: 'Visit', act: { ...VISIT, counterpart: [i === 1 ? 'OTHER' : 'GUEST'], under: 'M/1' } })
  const before = await client.head()
  await client.revise('D-3', { act: { ...VISIT, counterpart: ['OTHER'] } })
  const ids = async (query: Parameters<typeof client.dockets>[0]) => (await pagesOf(client.dockets, query ?? {})).map(({ id }) => id)
  assert.deepEqual(await ids({ names: 'GUEST' }), ['D-1'])
  assert.deepEqual(await ids({ names: 'GUEST', as_of: before.ok ? before.data.index : 0 }), ['D-3', 'D-1'])
  assert.deepEqual(await ids({ names: 'M' }), ['D-2', 'D-1'])
  assert.deepEqual(await ids({ names: 'OTHER', sort: 'late' }), ['D-2', 'D-3'])
  assert.deepEqual(await ids({ names: 'NOBODY' }), [])
  const rule = { ...{ id: 'R', kind: 'rule', title: 'NOBODY', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'] } }
  const clauses = [{ id: '1', effect: 'forbid', about: { counterpart: ['GUEST'], kind: ['exchange'] } }]
  const filed = await client.file([{ instrument: { ...rule, clauses } }])
  assert.ok(filed.ok, JSON.stringify(filed))
  const law = async (names: string) => (await pagesOf(client.instruments, { names })).map(({ instrument }) => instrument.id)
  assert.deepEqual([await law('GUEST'), await law('GOV'), await law('NOBODY'), await law('R')], [['R'], ['M', 'R'], [], []])
})

test('a search finds by id, name and number, as of an entry too, and only for who may read', async () => {
  const { client, app, register } = await openOffice()
  const before = register.head().size
  await client.propose({ title: '¿Visita a Quibdó?', act: VISIT })
  const found = async (q: string, at: AsOf = {}) => {
    const answer = await client.search(q, at)
    assert.ok(answer.ok, JSON.stringify(answer))
    const { entry, clauses: _, ...kinds } = answer.data
    return [entry?.index ?? null, ...Object.values(kinds).flatMap(({ items }) => items.map(({ id, match }) => `${id} ${match}`))]
  }
  assert.deepEqual(await found('quibdo'), [null, 'D-1 word'])
  assert.deepEqual(await found('quibdo', { as_of: before }), [null])
  assert.deepEqual(await found('HOST'), [null, 'HOST id'])
  assert.deepEqual(await found('the host'), [null, 'HOST start'])
  assert.deepEqual(await found('m'), [null, 'M id'])
  assert.deepEqual(await found('1'), [1, 'D-1 word'])
  assert.deepEqual(await found('#1'), [1, 'D-1 word'])
  assert.deepEqual(await found('9999'), [null])
  assert.deepEqual((await client.search('')).status, 400)
  assert.deepEqual((await clientOf(app, 'STRANGER').search('host')).status, 403)
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
