/** Reports and incidents over HTTP, from a call on the hotline to a closed review. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hono } from 'hono'
import { HASH, MECHANISM, REPORT_1, reported, VERIFY, views } from '../support/mechanism.ts'
import { type Office, openOffice } from './support/office.ts'

interface Answer {
  readonly status: number
  // Shapes are held to their schemas by the fuzz; here single fields are read.
  readonly data: Readonly<Record<string, never>>
}
let key = 0
async function ask(app: Hono, by: string, path: string, body?: object): Promise<Answer> {
  const headers: Record<string, string> = { 'parley-acting-as': by }
  if (body !== undefined) Object.assign(headers, { 'content-type': 'application/json', 'idempotency-key': `k ${key++}` })
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await app.request(path, init)
  return { status: answer.status, data: (await answer.json()) as Answer['data'] }
}

const DAY = 86_400_000
const NOW = Date.UTC(2026, 0, 5, 9)

/** An office with the mechanism and two reports of one event. */
async function seated(): Promise<Office> {
  const office = await openOffice()
  const party = (id: string) => ({ party: { id, kind: 'state_body', names: [{ text: id }] } })
  const sits = (id: string, of: string) => ({ office: { id, name: id, of } })
  const people = [sits('N-1', 'SIDE-N'), sits('S-1', 'SIDE-S'), sits('INT', 'MISSION')]
  const filed = await office.client.file([party('SIDE-N'), party('SIDE-S'), party('MISSION'), ...people])
  assert.ok(filed.ok)
  const mechanism = { ...MECHANISM, reviews: [{ of: 'instrument', by: 'INT', within: 'P7D' }], instrument: 'M' }
  assert.equal((await ask(office.app, 'INT', '/api/watch/mechanisms', { mechanism })).status, 201)
  const village = reported('R-2', { reporter: { as: 'community', name: 'somebody' }, origin: 'the village', words: 'We heard it.' })
  const taken = await ask(office.app, 'N-1', '/api/watch/reports', { reports: [REPORT_1, village] })
  assert.equal(taken.status, 201, JSON.stringify(taken.data))
  return office
}

test('a report is listed, read, admitted, and becomes an incident whose steps, reviews and lateness are told', async () => {
  const { app, set } = await seated()
  const get = (path: string) => ask(app, 'INT', path)
  const items = async (path: string) => ((await get(path)).data.items as unknown as readonly Record<string, unknown>[]) ?? []
  assert.deepEqual(
    (await items('/api/watch/reports?state=received')).map(({ id }) => id),
    ['R-1', 'R-2'],
  )
  assert.equal((await items('/api/watch/mechanisms')).length, 1)
  const two = await get('/api/watch/reports/R-2')
  assert.deepEqual([two.data.words, two.data.reporter], ['We heard it.', 'somebody'])
  interface Told {
    readonly report: string
    readonly rival: string | null
    readonly why: readonly { readonly what: string; readonly points: number; readonly told: string }[]
  }
  const alike = two.data.alike as unknown as readonly Told[]
  assert.deepEqual(
    alike.map(({ report }) => report),
    ['R-1'],
    'two reports of one place and hour are proposed as one event',
  )
  assert.equal(two.data.alikeComplete, true)
  assert.equal(alike[0]?.why.find(({ what }) => what === 'time')?.told, 'The times meet within a day.')
  assert.ok(alike[0]?.why.every(({ points, told }) => Number.isInteger(points) && told.endsWith('.')))
  const step = (path: string, step: object, by = 'INT') => ask(app, by, `/api/watch/${path}/steps`, { step })
  assert.equal((await step('reports/R-1', { lock: {} })).status, 201)
  const admitted = await step('reports/R-1', { admit: { incident: 'EVENT' } })
  assert.deepEqual([admitted.status, admitted.data.incident, admitted.data.reviews], [201, 'EVENT', ['EVENT/R1']])
  await step('reports/R-2', { admit: { incident: 'EVENT' } })
  set(NOW + 2 * DAY)
  const [listed] = await items('/api/watch/incidents?late=yes')
  assert.deepEqual([listed?.id, listed?.step, listed?.weight, listed?.reports, listed?.origins], ['EVENT', 'monitored', 'open', 2, 2])
  assert.deepEqual(await items('/api/watch/incidents?late=no'), [])
  assert.deepEqual(await items('/api/watch/incidents?weight=serious'), [])
  assert.deepEqual(
    (await items('/api/watch/incidents?against=SIDE-S&since=2026-01-01')).map(({ id }) => id),
    ['EVENT'],
  )

  assert.equal((await step('incidents/EVENT', { verify: VERIFY })).status, 201)
  const early = await step('incidents/EVENT', { classify: views('grave', 'grave', 'grave') })
  assert.deepEqual([early.status, early.data.code], [409, 'incident-needs'])
  assert.match(String(early.data.detail), /SIDE-N/)
  await step('incidents/EVENT', { comment: { party: 'SIDE-N', words: 'So it was.' } }, 'N-1')
  await step('incidents/EVENT', { comment: { party: 'SIDE-S', words: 'No.', disputes: true } }, 'S-1')
  await step('incidents/EVENT', { access: { obtained: 'denied', by: 'SIDE-S', why: 'mines' } }, 'N-1')
  assert.equal((await step('incidents/EVENT', { classify: views('grave', 'minor', 'minor') })).status, 201)
  const attribute = { to: 'SIDE-S', confidence: 'confirmed', grade: 'B2', evidence: [HASH] }
  assert.equal((await step('incidents/EVENT', { attribute })).status, 201)
  const { data } = await get('/api/watch/incidents/EVENT')
  const shown = [data.step, data.class, data.how, data.decidedBy, data.denied, data.disputed, data.confidence]
  assert.deepEqual(shown, ['attributed', 'minor', 'deadlock', 'INTERNATIONAL', true, true, 'confirmed'])
  assert.deepEqual(data.minority, [{ component: 'NORTH', class: 'grave', why: null }])
  const capabilities = data.capabilities as unknown as readonly { readonly verb: string; readonly may: boolean }[]
  assert.equal(capabilities.find(({ verb }) => verb === 'settle')?.may, true)

  const [review] = await items('/api/watch/reviews?open=yes')
  assert.deepEqual([review?.id, review?.touched, review?.by], ['EVENT/R1', 'M', 'INT'])
  assert.equal((await ask(app, 'N-1', '/api/watch/reviews/EVENT%2FR1/closures', { finding: 'x' })).status, 403)
  assert.equal((await ask(app, 'INT', '/api/watch/reviews/EVENT%2FR1/closures', { finding: 'It stands.' })).status, 201)
  assert.deepEqual(await items('/api/watch/reviews?open=yes'), [])
  assert.equal((await items('/api/watch/reviews?incident=EVENT')).length, 1)
})

test('the situation tells what is late, what changed since a day ago, and the weeks', async () => {
  const { app, set } = await seated()
  set(NOW + 2 * DAY)
  const situation = async () => (await ask(app, 'INT', '/api/watch/situation')).data as unknown as Situation
  interface Situation {
    readonly late: readonly { readonly report: string | null; readonly what: string }[]
    readonly changed: readonly { readonly what: string; readonly report: string | null; readonly incident: string | null }[]
    readonly weeks: readonly { readonly week: string; readonly received: number; readonly open: number }[]
    readonly complete: boolean
  }
  const before = await situation()
  assert.deepEqual(
    before.late.map(({ report, what }) => [report, what]),
    [
      ['R-1', 'review'],
      ['R-2', 'review'],
    ],
  )
  assert.deepEqual([before.changed, before.complete], [[], true])
  await ask(app, 'INT', '/api/watch/reports/R-1/steps', { step: { admit: {} } })
  const after = await situation()
  assert.deepEqual(
    after.late.map(({ report }) => report),
    ['R-2'],
  )
  assert.deepEqual(
    after.changed.map(({ what }) => what),
    ['review-opened', 'report-admitted'],
  )
  assert.deepEqual(
    after.weeks.slice(-2).map(({ week, received, open }) => [week, received, open]),
    [
      ['2025-12-29', 0, 1],
      ['2026-01-05', 2, 0],
    ],
  )
  set(NOW + 200 * DAY)
  const quiet = await situation()
  assert.deepEqual(quiet.weeks, after.weeks, 'a quiet half-year hides nothing of what was last told')
})

const REFUSED: readonly (readonly [string, string, object | undefined, number, string])[] = [
  ['a report that is not there', '/api/watch/reports/NONE', undefined, 404, 'report-unknown'],
  ['an incident that is not there', '/api/watch/incidents/NONE', undefined, 404, 'incident-unknown'],
  ['a step of a report that is not there', '/api/watch/reports/NONE/steps', { step: { lock: {} } }, 404, 'report-unknown'],
  ['a step nobody knows', '/api/watch/reports/R-1/steps', { step: { frobnicate: {} } }, 400, 'shape-unknown-key'],
  ['a review that is not there', '/api/watch/reviews/NONE/closures', { finding: 'x' }, 404, 'review-unknown'],
  ['a report of no mechanism', '/api/watch/reports', { reports: [reported('R-9', { mechanism: 'NONE' })] }, 422, 'mechanism-unknown'],
  [
    'swapped coordinates',
    '/api/watch/reports',
    { reports: [reported('R-9', { place: { lat: -74.1, lon: 4.5, precision: 1 } })] },
    422,
    'place-swapped',
  ],
  ['the same report again', '/api/watch/reports', { reports: [REPORT_1] }, 409, 'report-on-file'],
  ['a mechanism without a ladder', '/api/watch/mechanisms', { mechanism: { id: 'X' } }, 400, 'shape-missing'],
  ['a time that is none', '/api/watch/incidents?since=soon', undefined, 422, 'instant-unreadable'],
]
for (const [what, path, body, status, code] of REFUSED)
  test(`refused over HTTP: ${what}: ${code}`, async () => {
    const { app, register } = await seated()
    const { size } = register.head()
    const answer = await ask(app, 'INT', path, body)
    assert.deepEqual([answer.status, answer.data.code], [status, code], JSON.stringify(answer.data))
    assert.doesNotMatch(String(answer.data.detail), /[{}]/)
    assert.equal(register.head().size, size)
  })
