/** The law itself over HTTP: texts on a date, amendments with the dockets they touch, unregulated times, commitments and decisions. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '#desk/client/asking.ts'
import { clientOf, openOffice, VISIT } from './support/office.ts'

const told = <T>(result: Result<T>): T => {
  assert.ok(result.ok, JSON.stringify(result))
  return result.data
}
const refused = (result: Result<unknown>): [number, string, string | undefined] => {
  assert.ok(!result.ok)
  return [result.status, result.problem.code, result.problem.where?.field]
}

/** Two sides in step: the house delivers while the host opens the road, and the council decides where one of them fails. */
const PACT = {
  ...{ id: 'PACT', kind: 'agreement', issuer: 'COUNCIL', title: 'The pact', term: ['2026-01-01', '2026-06-01'], attested: true },
  clauses: [
    { id: '1', effect: 'oblige', about: { kind: ['visit'] }, duty: 'open the road', by: 'HOST', within: 'P1D' },
    {
      ...{ id: '2', effect: 'oblige', about: { kind: ['visit'] }, duty: 'deliver', by: 'DESK', within: 'P30D' },
      depends_on: [{ clause: '1', how: 'parallel' }],
    },
  ],
}
const AMENDED = {
  ...{ v: 2, from: '2026-03-01' },
  clauses: [
    {
      id: '1',
      effect: 'oblige',
      about: { kind: ['visit'] },
      duty: 'open the road',
      by: 'HOST',
      within: 'P2D',
      words: 'The road is opened.',
    },
    { id: '3', effect: 'forbid', about: { kind: ['attack'] } },
  ],
}
const COUNCIL = { office: { id: 'SEAT', name: 'Seat of the council', of: 'COUNCIL' } }

async function pact() {
  const office = await openOffice()
  told(await office.client.file([COUNCIL, { instrument: PACT }]))
  return office
}

test('the text on a date is the version that governs then, each clause with since when it reads so', async () => {
  const { client } = await pact()
  told(await client.file([{ of: 'PACT', version: AMENDED }]))
  const before = told(await client.lawText('PACT', { on: '2026-02-01' }))
  assert.deepEqual([before.version?.v, before.phase, before.clauses.map(({ ref }) => ref)], [1, 'in-force', ['PACT/1', 'PACT/2']])
  assert.deepEqual(
    before.notes.map(({ kind, v }) => [kind, v]),
    [['coming', 2]],
  )
  const after = told(await client.lawText('PACT', { on: '2026-04-01' }))
  assert.deepEqual(
    after.clauses.map(({ id, since, first }) => [id, since.v, first.v]),
    [
      ['1', 2, 1],
      ['3', 2, 2],
    ],
  )
  assert.deepEqual(
    after.removed.map(({ id, last, removed }) => [id, last.v, removed.v]),
    [['2', 1, 2]],
  )
  assert.match(after.markdown, /^# The pact \(PACT\)\n/)
  assert.match(after.markdown, /> The road is opened\./)
  assert.deepEqual(refused(await client.lawText('NONE')), [404, 'instrument-unknown', 'instrument'])
  assert.deepEqual(refused(await client.lawText('PACT', { on: 'soon' })), [422, 'instant-unreadable', 'on'])
})

test('an amendment names the dockets whose answer names what changed and those whose act it is now about, and no others', async () => {
  const { client } = await pact()
  told(await client.propose({ title: 'A visit', act: VISIT }))
  told(await client.propose({ title: 'A meeting', act: { ...VISIT, kind: 'meeting' } }))
  told(await client.file([{ of: 'PACT', version: AMENDED }]))
  const made = told(await client.amendment('PACT', { from: 1, to: 2 }))
  assert.deepEqual(
    made.clauses.map(({ clause, change }) => [clause, change]),
    [
      ['1', 'changed'],
      ['3', 'added'],
      ['2', 'removed'],
    ],
  )
  assert.deepEqual(made.clauses[0]?.fields, [
    { field: 'within', before: 'P1D', after: 'P2D' },
    { field: 'words', before: null, after: 'The road is opened.' },
  ])
  assert.deepEqual(
    made.dockets.map(({ docket, named, about }) => [docket.id, named, about]),
    [['D-1', ['1', '2'], ['1']]],
  )
  assert.deepEqual(refused(await client.amendment('PACT', { from: 1, to: 3 })), [422, 'version-unknown', 'to'])
})

test('an unregulated time is told with how each instrument stood', async () => {
  const { client } = await pact()
  const next = { ...PACT, id: 'NEXT', succeeds: ['PACT'], term: ['2026-07-01', '2026-09-01'], clauses: AMENDED.clauses }
  told(await client.file([{ instrument: next }]))
  const made = told(await client.gaps('PACT'))
  assert.deepEqual(
    made.lanes.map(({ instrument }) => instrument),
    ['PACT', 'NEXT'],
  )
  assert.deepEqual(
    made.gaps.map(({ from, until, certain, why }) => [from, until, certain, why.map(({ phase }) => phase)]),
    [['2026-06-01T00:00Z', '2026-07-01T00:00Z', true, ['ended', 'not-yet']]],
  )
  assert.deepEqual(told(await client.gaps('PACT', { with: 'M' })).gaps, [])
  assert.deepEqual(refused(await client.gaps('PACT', { with: 'NONE' })), [422, 'instrument-unknown', 'with'])
})

test("one side's breach excuses the other by a recorded decision of who may resolve, and by nothing else", async () => {
  const { app, client, set } = await pact()
  told(await client.propose({ title: 'A visit', act: VISIT }))
  told(await client.perform('D-1'))
  const seat = clientOf(app, 'SEAT')
  const duty = 'PACT/2 of D-1'
  const standing = async () =>
    told(await client.commitments('PACT')).commitments.flatMap(({ duties }) =>
      duties.map((one) => [one.name, one.state, one.standing, one.because]),
    )
  assert.deepEqual(await standing(), [
    ['PACT/1 of D-1', 'open', 'stands', []],
    [duty, 'open', 'stands', []],
  ])
  assert.deepEqual(refused(await seat.excuse(duty, { why: 'The road is shut.' })), [409, 'duty-not-breached', 'duty'])
  // The road was to be open by 2 February 2026, 12:00.
  set(Date.UTC(2026, 1, 3))
  assert.deepEqual((await standing()).at(-1), [duty, 'open', 'decision-needed', ['PACT/1']])
  assert.deepEqual(refused(await client.excuse(duty, { why: 'x' })), [403, 'waiver-of-own-duty', 'duty'])
  assert.deepEqual(refused(await clientOf(app, 'LEGAL').excuse(duty, { why: 'x' })), [403, 'excuse-not-theirs', 'duty'])
  const whole = told(await clientOf(app, 'SEAT').docket('D-1'))
  assert.deepEqual(
    whole.duties.map((one) => [one.name, one.capabilities.find(({ verb }) => verb === 'excuse')?.may]),
    [
      ['M/4 of D-1', undefined],
      ['PACT/1 of D-1', undefined],
      [duty, true],
    ],
  )
  const decision = told(await seat.excuse(duty, { why: 'The road is shut.' }))
  const last = told(await client.commitments('PACT')).commitments.find(({ ref }) => ref === 'PACT/2')?.duties[0]
  assert.deepEqual([last?.standing, last?.decision], ['excused', decision.index - 1])
  const entry = told(await client.entry(decision.index - 1))
  assert.deepEqual([entry.kind, entry.by, entry.body?.breached], ['duty-excused', 'SEAT', ['PACT/1 of D-1']])
  assert.deepEqual(refused(await seat.excuse(duty, { why: 'again' })), [409, 'duty-over', 'duty'])
})
