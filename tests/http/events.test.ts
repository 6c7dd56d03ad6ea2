/** Events and evidence over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from '@hono/zod-openapi'
import { daysShape, diffShape, editionShape, eventsShape, eventWholeShape } from '#shell/http/shapes/events.ts'
import { evidenceShape } from '#shell/http/shapes/evidence.ts'
import { pageOf } from '#shell/http/shapes/parts.ts'
import { memoryStores } from '#shell/watch/stores.ts'
import { EDITIONS, FUZZED_EVIDENCE } from './support/edition-requests.ts'
import { type Office, openOffice } from './support/office.ts'

let keys = 0
async function post(office: Office, by: string, path: string, body: object): Promise<[status: number, code: string | undefined]> {
  const headers = { 'content-type': 'application/json', 'parley-acting-as': by, 'idempotency-key': `k${keys++}` }
  const answer = await office.app.request(`/api/watch/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const told = (await answer.json()) as { refusals?: { code: string }[] }
  return [answer.status, told.refusals?.[0]?.code]
}
async function get<S extends z.ZodType>(office: Office, path: string, shape: S): Promise<z.output<S>> {
  const answer = await office.app.request(`/api/watch/${path}`, { headers: { 'parley-acting-as': 'DESK' } })
  const data: unknown = await answer.json()
  assert.equal(answer.status, 200, JSON.stringify(data))
  return shape.parse(data)
}
async function refused(office: Office, path: string): Promise<[number, string | undefined]> {
  const answer = await office.app.request(`/api/watch/${path}`, { headers: { 'parley-acting-as': 'DESK' } })
  const told = (await answer.json()) as { refusals?: { code: string }[] }
  return [answer.status, told.refusals?.[0]?.code]
}
const [FIRST, SECOND] = [EDITIONS[0]?.told, EDITIONS[1]?.told]

test('events are those of the editions that the record names, as of the index read', async () => {
  const office = await openOffice()
  assert.equal((await get(office, 'events', eventsShape)).total.count, 0)
  const before = office.register.head().size
  assert.deepEqual(await post(office, 'DESK', 'editions', { edition: FIRST }), [201, undefined])
  assert.deepEqual(await post(office, 'DESK', 'editions', { edition: SECOND }), [201, undefined])
  assert.deepEqual(await post(office, 'DESK', 'editions', { edition: FIRST }), [409, 'edition-recorded-already'])
  const all = await get(office, 'events', eventsShape)
  assert.deepEqual([all.total.count, all.events.length, all.next, all.editions.length], [6, 6, null, 2])
  assert.equal((await get(office, `events?as_of=${before}`, eventsShape)).total.count, 0)
  const some = await get(office, `events?edition=${FIRST?.edition}&west=20.5&south=10&east=21.5&north=12.5`, eventsShape)
  assert.deepEqual(
    some.events.map(({ id }) => id),
    ['E1', 'E2'],
  )
  const clusters = await get(office, 'events?cells=4&limit=1', eventsShape)
  assert.ok(clusters.size !== null && clusters.clusters.reduce((sum, { count }) => sum + count, 0) === 6)
  const one = await get(office, `events/${FIRST?.edition}/E2`, eventWholeShape)
  assert.deepEqual([one.line, one.deaths.best, one.daily], [3, 2, true])
  assert.equal((await get(office, 'event-days?until=2025-02-01', daysShape)).days.length, 3)
  const listed = await get(office, 'editions?source=SOURCE-1', pageOf(editionShape))
  assert.deepEqual(
    listed.items.map(({ edition, here }) => [edition, here]),
    [[FIRST, 3]],
  )
  const changes = await get(office, `editions/${SECOND?.edition}/changes?since=${FIRST?.edition}`, diffShape)
  assert.deepEqual([changes.changed, changes.first[0]?.fields], [3, ['first', 'last', 'lon']])
})

test('pages go on where they ended, and a cursor that nobody gave is refused', async () => {
  const office = await openOffice()
  await post(office, 'DESK', 'editions', { edition: FIRST })
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page: z.output<typeof eventsShape> = await get(office, `events?limit=2${next && `&cursor=${next}`}`, eventsShape)
    seen.push(...page.events.map(({ id }) => id))
    next = page.next
  }
  assert.deepEqual(seen, ['E1', 'E2', 'E3'])
  const forged = Buffer.from(`${office.register.head().size} nothing`).toString('base64url')
  assert.deepEqual(await refused(office, `events?cursor=${forged}`), [400, 'cursor-unreadable'])
})

test('what cannot be asked is refused by its status, and an edition whose rows are gone is told and shows nothing', async () => {
  const office = await openOffice(undefined, { watch: memoryStores() })
  for (const [path, status, code] of [
    ['events?west=1', 400, 'shape-missing'],
    ['events?west=1&south=9&east=2&north=8', 400, 'shape-wrong'],
    ['events?from=2025-02-01&until=2025-01-01', 400, 'shape-wrong'],
    ['events?from=soon', 400, 'shape-wrong'],
    ['events?west=181&south=0&east=1&north=1', 400, 'shape-too-big'],
    [`events?edition=${'a'.repeat(64)}`, 422, 'event-edition-unknown'],
    [`editions/${'a'.repeat(64)}`, 404, 'event-edition-unknown'],
    [`events/${'a'.repeat(64)}/E1`, 404, 'event-edition-unknown'],
  ] as const)
    assert.deepEqual(await refused(office, path), [status, code], path)
  await post(office, 'DESK', 'editions', { edition: FIRST })
  assert.deepEqual(await refused(office, 'events'), [409, 'edition-not-here'])
  assert.deepEqual(await refused(office, `events/${FIRST?.edition}/E1`), [404, 'event-unknown'])
})

test('evidence with its content: kept, handed over, and told when the content is gone', async () => {
  const stores = memoryStores()
  const office = await openOffice(undefined, { watch: stores })
  const { evidence, content } = FUZZED_EVIDENCE
  assert.deepEqual(await post(office, 'DESK', 'evidence', { evidence, content: 'no base64!' }), [422, 'evidence-base64'])
  assert.deepEqual(await post(office, 'DESK', 'evidence', { evidence, stored: 'a'.repeat(64) }), [422, 'evidence-content-missing'])
  assert.deepEqual(await post(office, 'DESK', 'evidence', { evidence }), [422, 'evidence-empty'])
  const at = { lat: 33.3, lon: 44.4 }
  assert.deepEqual(await post(office, 'DESK', 'evidence', { evidence: { ...evidence, place: at, protected: true }, content }), [
    201,
    undefined,
  ])
  const kept = await get(office, 'evidence/KEPT', evidenceShape)
  assert.deepEqual([kept.state, kept.supports, kept.content?.media, kept.place], ['sound', true, 'image/png', null])
  assert.deepEqual(await post(office, 'DESK', 'evidence/KEPT/handings', { to: 'LEGAL', why: 'to be read' }), [201, undefined])
  assert.deepEqual(await post(office, 'DESK', 'evidence/KEPT/handings', { to: 'REGISTRY', why: 'x' }), [403, 'evidence-held-by-other'])
  const base64 = z.object({ whole: z.boolean(), base64: z.string() })
  assert.equal((await get(office, 'evidence/KEPT/content', base64)).base64.slice(0, 8), content.slice(0, 8))
  const words = { ...evidence, id: 'WORDS', sort: 'document', protected: true }
  await post(office, 'DESK', 'evidence', { evidence: words, content: Buffer.from('Seen at 33.3 44.4').toString('base64') })
  assert.deepEqual(await refused(office, 'evidence/WORDS/content'), [403, 'evidence-protected'])
  stores.contents.look = async () => 'damaged'
  const damaged = await get(office, 'evidence/KEPT', evidenceShape)
  assert.deepEqual([damaged.state, damaged.supports, damaged.holder], ['damaged', false, 'LEGAL'])
  assert.deepEqual(await refused(office, 'evidence/NONE'), [404, 'evidence-unknown'])
})
