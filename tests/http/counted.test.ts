/** Counted things, zones, exchanges and ceasefires over HTTP: recorded with two keys, read at a moment. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from '@hono/zod-openapi'
import type * as desk from '#desk/client/counted-shapes.ts'
import type { reportFileShape } from '#shell/http/routes/documents.ts'
import { ceasefireWholeShape } from '#shell/http/shapes/ceasefires.ts'
import { countLedgerWholeShape, exchangeWholeShape, keyWaitingShape } from '#shell/http/shapes/counted.ts'
import { type Office, openOffice } from './support/office.ts'

/** Compiles only when each type is the other. */
type Same<A, B> = [Fixed<A>] extends [Fixed<B>]
  ? [Fixed<B>] extends [Fixed<A>]
    ? true
    : 'the server lacks something'
  : 'the desk lacks something'
/** A type with every list and record read-only, so that two types differ only where they say different things. */
type Fixed<T> = T extends readonly (infer I)[] ? readonly Fixed<I>[] : T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T

/** The types are the test: each of these compiles only as `true`. */
interface Agreed {
  ledger: Same<desk.LedgerWhole, z.output<typeof countLedgerWholeShape>>
  waiting: Same<desk.KeyWaiting, z.output<typeof keyWaitingShape>>
  exchange: Same<desk.ExchangeWhole, z.output<typeof exchangeWholeShape>>
  file: Same<desk.ReportFile, z.output<typeof reportFileShape>>
}
const agreed: Agreed = { ledger: true, waiting: true, exchange: true, file: true }

test('the desk and the server mean the same shapes', () => assert.equal(Object.keys(agreed).length, 4))

const LEDGER = {
  ...{ id: 'ARMS', title: 'Arms', zone: 'UTC', instrument: 'M', keys: ['DESK', 'REGISTRY'] },
  categories: [{ id: 'rifle' }],
  places: [{ id: 'BOX' }],
}
const MOVEMENT = { id: 'in', on: '2026-01-04', from: null, to: { place: 'BOX' }, lines: [{ category: 'rifle', count: 30 }], why: 'counted' }

async function post(office: Office, by: string, path: string, body: object = {}): Promise<number> {
  const headers = { 'content-type': 'application/json', 'parley-acting-as': by, 'idempotency-key': `"${by} ${path}"` }
  return (await office.app.request(`/api/watch/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status
}
async function get<S extends z.ZodType>(office: Office, path: string, shape: S): Promise<z.output<S>> {
  const answer = await office.app.request(`/api/watch/${path}`, { headers: { 'parley-acting-as': 'DESK' } })
  const data: unknown = await answer.json()
  assert.equal(answer.status, 200, JSON.stringify(data))
  return shape.parse(data)
}

test('a ledger: the stock counts what two offices confirmed, and says which entries that is from', async () => {
  const office = await openOffice()
  assert.equal(await post(office, 'DESK', 'ledgers', { ledger: LEDGER }), 201)
  assert.equal(await post(office, 'DESK', 'ledgers/ARMS/movements', { movement: MOVEMENT }), 201)
  const before = await get(office, 'ledgers/ARMS', countLedgerWholeShape)
  assert.deepEqual([before.lines, before.pending], [[], 1])
  const waits = z.object({ items: z.array(keyWaitingShape), complete: z.boolean() })
  const [waiting] = (await get(office, 'keys-waiting?ledger=ARMS', waits)).items
  assert.deepEqual(
    [waiting?.id, waiting?.title, waiting?.capabilities.map(({ verb, may, why }) => [verb, may, why?.code ?? null])],
    [
      ...['in', 'Arms'],
      [
        ['key-movement', false, 'count-key-same'],
        ['refuse-movement', true, null],
      ],
    ],
  )
  assert.deepEqual((await get(office, 'keys-waiting?ledger=OTHER', waits)).items, [])
  assert.equal(await post(office, 'DESK', 'movements/in/keys'), 403)
  assert.equal(await post(office, 'REGISTRY', 'movements/in/keys'), 201)
  const total = { id: 'T', on: '2026-01-05', measure: 'stock', count: 28, source: 'a newspaper', origin: 'a newspaper', grade: 'C3' }
  assert.equal(await post(office, 'DESK', 'ledgers/ARMS/totals', { total }), 201)
  const after = await get(office, 'ledgers/ARMS', countLedgerWholeShape)
  const [line] = after.lines
  assert.deepEqual([line?.category, line?.place, line?.stock, line?.movements], ['rifle', 'BOX', 30, ['in']])
  const row = after.movements[0]
  assert.deepEqual([row?.state, row?.first.component, row?.second?.component, row?.counts], ['keyed', 'DESK', 'REGISTRY', true])
  assert.equal(line?.entries[0], row?.second?.entry)
  assert.deepEqual([after.disputed, after.totals[0]?.counted, after.totals[0]?.differs], [true, 30, -2])
  const earlier = await get(office, 'ledgers/ARMS?on=2026-01-03', countLedgerWholeShape)
  assert.deepEqual([earlier.lines, earlier.totals], [[], []])
})

test('what is not there or cannot be is refused with its status', async () => {
  const office = await openOffice()
  await post(office, 'DESK', 'ledgers', { ledger: LEDGER })
  assert.equal(await post(office, 'DESK', 'ledgers/NONE/movements', { movement: MOVEMENT }), 404)
  assert.equal(await post(office, 'LEGAL', 'ledgers/ARMS/movements', { movement: MOVEMENT }), 403)
  const out = { ...MOVEMENT, id: 'out', from: { place: 'BOX' }, to: null }
  assert.equal(await post(office, 'DESK', 'ledgers/ARMS/movements', { movement: out }), 409)
  assert.equal(await post(office, 'REGISTRY', 'ledgers/ARMS/movements', { movement: { ...MOVEMENT, on: '2026-01-09' } }), 422)
})

test('an exchange is told as of a moment', async () => {
  const office = await openOffice()
  const exchange = {
    ...{ id: 'X', title: 'exchange', zone: 'UTC', instrument: 'M', parties: ['A', 'B'], first: '2026-01-01', lasts: { day: 3 } },
    tranches: [{ id: 'T1', due: { day: 1 }, gives: [{ by: 'A', what: 'person', count: 3 }] }],
  }
  assert.equal(await post(office, 'DESK', 'exchanges', { exchange }), 201)
  const event = { id: 'E', on: '2026-01-01T12:00Z', did: 'gave', of: 'T1', lines: [{ by: 'A', what: 'person', count: 3 }], source: 'radio' }
  assert.equal(await post(office, 'DESK', 'exchanges/X/events', { event }), 201)
  const told = await get(office, 'exchanges/X', exchangeWholeShape)
  assert.deepEqual([told.tranches[0]?.gives[0]?.state, told.last], ['given', '2026-01-03'])
  assert.deepEqual(told.unregulated, { from: '2026-01-04T00:00Z', until: null, days: 2 })
})

test('a ceasefire nobody watched is not held: every clause says so', async () => {
  const office = await openOffice()
  await post(office, 'DESK', 'ledgers', { ledger: LEDGER })
  await post(office, 'DESK', 'zones', { zones: { of: 'M', v: 1, from: '2026-01-01', zone: 'UTC', zones: [{ id: 'Z', kind: 'camp' }] } })
  const told = await get(office, 'ceasefires/M', ceasefireWholeShape)
  assert.deepEqual(
    told.compliance.map(({ clause, state }) => [clause, state]),
    ['1', '2', '3', '4'].map((one) => [`M/${one}`, 'not-monitored']),
  )
  assert.deepEqual(told.zones, [{ of: 'M', v: 1, from: '2026-01-01T00:00Z', n: 1, inForce: true }])
  assert.deepEqual(
    told.ledgers.map(({ id }) => id),
    ['ARMS'],
  )
})
