import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, read, type Written } from '../../../tests/support/world.ts'
import { designationStanding } from './delisting.ts'
import type { Designation } from './designation.ts'
import { readInstrument } from './read-instrument.ts'

const designation = (more: Written): Designation => {
  const clauses = [{ id: '1', effect: 'forbid' }]
  const designations = [{ id: 'd', party: 'P', listed: '2026-01-01', ...more }]
  const raw = { id: 'M', kind: 'measure', issuer: 'C', zone: 'America/New_York', term: ['2026-01-01', '2030-01-01'], designations, clauses }
  return read(readInstrument(raw)).designations?.[0] as Designation
}
const asked = (request: Written, at: string) =>
  designationStanding(
    designation({ requests: [{ procedure: 'ombudsperson', received: '2026-02-01T12:00Z', ...request }] }),
    'UTC',
    instant(at),
  )?.request ?? null
const REPORTED = { gathered: '2026-05-01', reported: '2026-07-01' }
const DELIST = { ...REPORTED, recommendation: 'delist', considered: '2026-08-01T00:00Z' }

const requests: readonly (readonly [
  title: string,
  request: Written,
  at: string,
  stage: string | null,
  due: string | null,
  late: boolean,
])[] = [
  ['not received yet', {}, '2026-02-01T11:59Z', null, null, false],
  ['received', {}, '2026-02-01T12:00Z', 'gathering', '2026-06-01T12:00Z', false],
  ['four months have passed', {}, '2026-06-01T12:00Z', 'gathering', '2026-06-01T12:00Z', true],
  [
    'four months have passed, and two more were given',
    { extended: ['gathering'] },
    '2026-06-01T12:00Z',
    'gathering',
    '2026-08-01T12:00Z',
    false,
  ],
  ['information was gathered', { gathered: '2026-03-01T00:00Z' }, '2026-03-02', 'dialogue', '2026-05-01T00:00Z', false],
  [
    'the dialogue was extended',
    { gathered: '2026-03-01T00:00Z', extended: ['dialogue'] },
    '2026-06-30',
    'dialogue',
    '2026-07-01T00:00Z',
    false,
  ],
  ['the report is in', REPORTED, '2027-01-01', 'consideration', null, false],
  ['delisting was recommended and considered', DELIST, '2026-09-29T23:59Z', 'effect', '2026-09-30T00:00Z', false],
  ['sixty days have passed with nothing recorded', DELIST, '2026-09-30', 'effect', '2026-09-30T00:00Z', true],
  ['keeping was recommended', { ...DELIST, recommendation: 'keep' }, '2026-12-01', 'decision', null, false],
  ['the committee objected', { ...DELIST, objected: true }, '2026-12-01', 'decision', null, false],
  ['it was put to the Council', { ...DELIST, referred: '2026-09-15T00:00Z' }, '2026-10-01', 'council', '2026-11-14T00:00Z', false],
  ['it is put to the Council next week', { ...DELIST, referred: '2026-09-15T00:00Z' }, '2026-09-08', 'effect', '2026-09-30T00:00Z', false],
  ['decided', { ...DELIST, decided: '2026-09-30', outcome: 'delisted' }, '2026-10-01', 'decided', null, false],
  ['a request to the focal point', { procedure: 'focal-point' }, '2028-01-01', 'decision', null, false],
]
for (const [title, request, at, stage, due, late] of requests)
  test(`a request, ${title}: ${stage ?? 'nothing yet'}`, () => {
    const found = asked(request, at)
    assert.deepEqual([found?.stage ?? null, found?.due ?? null, found?.late ?? false], [stage, due === null ? null : instant(due), late])
  })

test('a length that was recalled says so, and one that was read', () => {
  assert.equal(asked({}, '2026-02-02')?.mark, 'recalled')
  assert.equal(asked(DELIST, '2026-09-01')?.mark, 'read')
  assert.equal(asked(REPORTED, '2026-09-01')?.mark, null)
})

const AT = '2026-06-01'
const standings: readonly (readonly [title: string, designation: Written, state: string | null, reviewLate: boolean])[] = [
  ['on the list', {}, 'listed', false],
  ['recorded later', { recorded: '2026-06-02' }, null, false],
  ['listed later', { listed: '2026-06-02' }, 'not-yet', false],
  ['taken off', { delisted: { on: '2026-05-31' } }, 'delisted', false],
  ['taken off, which came on file later', { delisted: { on: '2026-05-31', recorded: '2026-06-02' } }, 'listed', false],
  ['with an end that came', { until: '2026-05-31' }, 'ended', false],
  ['with an end that was only expected', { until: '2026-05-31', ending: 'expected' }, 'expected-end', false],
  ['suspended', { suspended: [['2026-05-01', null]] }, 'suspended', false],
  ['damaged', { unreadable: true }, 'unreadable', false],
  ['with a review to come', { review_due: '2026-06-02' }, 'listed', false],
  ['with a review that is late', { review_due: '2026-05-31' }, 'listed', true],
  ['taken off before its review', { review_due: '2026-05-31', delisted: { on: '2026-05-01' } }, 'delisted', false],
]
for (const [title, more, state, reviewLate] of standings)
  test(`a designation ${title}: ${state ?? 'not on file'}`, () => {
    const found = designationStanding(designation(more), 'UTC', instant(AT))
    assert.deepEqual([found?.state ?? null, found?.reviewLate ?? false], [state, reviewLate])
  })

test('the latest request that was received is told', () => {
  const two = designation({
    requests: [{ received: '2026-02-01' }, { received: '2026-03-01', procedure: 'court' }, { received: '2026-09-01' }],
  })
  assert.equal(designationStanding(two, 'UTC', instant(AT))?.request?.procedure, 'court')
})
