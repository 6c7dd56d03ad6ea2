import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { dayPlus } from '#ground/term.ts'
import fc from '#property'
import { type Claim, readClaim } from './claim.ts'
import { type Dossier, type Finding, findingAt, foldDossier } from './dossier.ts'
import { writeGrade } from './grade.ts'

/** A claim that the strength of NLF is 300, with what a row changes. Its origin is its source unless told otherwise. */
function claim(id: string, grade: string, change: Record<string, unknown> = {}): Claim {
  const read = readClaim({ id, of: 'NLF', is: 'strength', value: 300, grade, source: id, origin: `origin-${id}`, ...change }, 'UTC')
  assert.ok(!isRefusal(read), id)
  return read
}
const NOW = 1_000
const fold = (...claims: Claim[]): Dossier => foldDossier(claims, NOW)
const found = (...claims: Claim[]): Finding => findingAt(fold(...claims), 'strength', 0)

// The ladder of one property: what is claimed, and what that makes of it.
const ladder: [title: string, claims: Claim[], status: string, value: unknown][] = [
  ['nothing claimed', [], 'unknown', null],
  ['a claim nobody could judge', [claim('a', 'F6')], 'unknown', null],
  ['an improbable claim', [claim('a', 'A5')], 'unknown', null],
  ['a claim that can contradict but not support', [claim('a', 'D4')], 'unknown', null],
  ['a claim that just supports', [claim('a', 'C3')], 'known', 300],
  ['two that agree', [claim('a', 'B2'), claim('b', 'C3')], 'known', 300],
  ['a contradiction too weak to count', [claim('a', 'B2'), claim('b', 'E5', { value: 400 })], 'known', 300],
  ['a contradiction nobody could judge', [claim('a', 'B2'), claim('b', 'F6', { value: 400 })], 'known', 300],
  ['a contradiction that just counts', [claim('a', 'A2'), claim('b', 'D4', { value: 400 })], 'disputed', null],
  ['two that support different values', [claim('a', 'A2'), claim('b', 'A2', { value: 400 })], 'disputed', null],
  ['two different values that only contradict', [claim('a', 'D4'), claim('b', 'D4', { value: 400 })], 'unknown', null],
  ['text and number of one look', [claim('a', 'B2'), claim('b', 'B2', { value: '300' })], 'disputed', null],
]
for (const [title, claims, status, value] of ladder) {
  test(`${title} -> ${status}`, () => {
    const finding = found(...claims)
    assert.deepEqual([finding.status, finding.value], [status, value])
  })
}

test('a dispute keeps both sides in sight, each with what supports and what contradicts it', () => {
  const { views } = found(claim('a', 'A2'), claim('b', 'B3', { value: 400 }), claim('c', 'F6', { value: 400 }))
  const told = views.map((view) => [
    view.value,
    ...[view.supporting, view.contradicting, view.uncounted].map((side) => side.map((w) => w.claim.id)),
  ])
  assert.deepEqual(told, [
    [300, ['a'], ['b'], []],
    [400, ['b'], ['a'], ['c']],
  ])
})

test('the two ways of counting 180 days stand as a dispute', () => {
  const days = (convention: 'exclusive' | 'inclusive'): string => dayPlus('2016-12-01', 180, convention)
  const { status, views } = found(
    claim('computed', 'A2', { value: days('exclusive'), basis: 'computed' }),
    claim('stated', 'A2', { value: days('inclusive'), basis: 'read' }),
  )
  assert.deepEqual([status, views.map((view) => view.value)], ['disputed', ['2017-05-29', '2017-05-30']])
})

const counted = (...claims: Claim[]): (string | null)[][] =>
  found(...claims).views.flatMap((view) =>
    [...view.supporting, ...view.uncounted].map((w) => [w.claim.id, writeGrade(w.counted), w.lowered]),
  )

test('credibility 1 needs two independent origins that agree, and the lowering is told', () => {
  assert.deepEqual(counted(claim('a', 'A1')), [['a', 'A2', 'one-origin']])
  const relayed = { origin: 'agency' }
  assert.deepEqual(counted(claim('a', 'A1', relayed), claim('b', 'B1', relayed)), [
    ['a', 'A2', 'one-origin'],
    ['b', 'B2', 'one-origin'],
  ])
  assert.deepEqual(counted(claim('a', 'A1'), claim('b', 'C3')), [
    ['a', 'A1', null],
    ['b', 'C3', null],
  ])
  // An origin too weak to support confirms nothing, nor does one that says something else or spoke of another time.
  assert.equal(counted(claim('a', 'A1'), claim('b', 'D4'))[0]?.[2], 'one-origin')
  assert.equal(counted(claim('a', 'A1'), claim('b', 'B2', { value: 400 }))[0]?.[2], 'one-origin')
  assert.equal(counted(claim('a', 'A1'), claim('b', 'B2', { until: '1969-01-01' }))[0]?.[2], 'one-origin')
})

test('a claim counts from its start until its end', () => {
  const dossier = fold(claim('a', 'B2', { from: '1970-01-02', until: '1970-01-03' }))
  const day = 86_400_000
  const statuses = [day - 1, day, 2 * day - 1, 2 * day].map((at) => findingAt(dossier, 'strength', at).status)
  assert.deepEqual(statuses, ['unknown', 'known', 'known', 'unknown'])
})

test('only what was recorded by then is known', () => {
  const later = claim('b', 'B2', { value: 400, recorded: '1970-01-01T00:00:01.001Z' })
  const first = claim('a', 'B2', { recorded: '1970-01-01T00:00:01Z' })
  assert.deepEqual(findingAt(foldDossier([later, first], NOW), 'strength', 0).status, 'known')
  assert.deepEqual(findingAt(foldDossier([later, first], NOW + 1), 'strength', 0).status, 'disputed')
  assert.equal(foldDossier([later, first], NOW - 1).of, null)
})

const corrected = { recorded: '1970-01-01T00:00:00.500Z', source: 'report-7' }
const correction = { value: 400, recorded: '1970-01-01T00:00:00.600Z', source: 'report-7', corrects: 'a' }

test('a corrected claim no longer counts and is shown as superseded', () => {
  const finding = found(claim('a', 'B2', corrected), claim('b', 'B2', correction))
  assert.deepEqual([finding.status, finding.value], ['known', 400])
  assert.deepEqual(
    finding.superseded.map((one) => [one.claim.id, one.by]),
    [['a', 'b']],
  )
})

test('before a correction was recorded the earlier claim stands', () => {
  const claims = [claim('a', 'B2', corrected), claim('b', 'B2', correction)]
  assert.equal(findingAt(foldDossier(claims, 599), 'strength', 0).value, 300)
})

// What may not strike out another claim stands beside it.
const notCorrections: [string, Record<string, unknown>][] = [
  ['another source and origin', { ...correction, source: 'rumour' }],
  ['a record made at the same moment', { ...correction, recorded: corrected.recorded }],
  ['an earlier record', { ...correction, recorded: '1970-01-01T00:00:00.400Z' }],
]
for (const [what, change] of notCorrections) {
  test(`${what} corrects nothing, and the contradiction stays`, () => {
    const finding = found(claim('a', 'B2', corrected), claim('b', 'B2', change))
    assert.deepEqual([finding.status, finding.superseded.length], ['disputed', 0])
  })
}

test('a correction of another property strikes out nothing', () => {
  const dossier = fold(claim('a', 'B2', corrected), claim('b', 'B2', { ...correction, is: 'command' }))
  assert.equal(findingAt(dossier, 'strength', 0).value, 300)
})

test('claims about two parties are not one dossier', () => {
  assert.throws(() => fold(claim('a', 'B2'), claim('b', 'B2', { of: 'OTHER' })), { name: 'Fault' })
})

const anyClaim = fc
  .record({
    grade: fc.constantFrom('A1', 'A2', 'B3', 'C3', 'D4', 'E5', 'F6'),
    is: fc.constantFrom('strength', 'command'),
    value: fc.constantFrom<string | number>(300, 400, 'none'),
    origin: fc.constantFrom('x', 'y'),
    source: fc.constantFrom('s', 't'),
    millisecond: fc.integer({ min: 1, max: 9 }),
    corrects: fc.option(fc.nat(5), { nil: undefined }),
  })
  .map(({ grade, millisecond, corrects, ...rest }) => ({ grade, recorded: `1970-01-01T00:00:00.00${millisecond}Z`, corrects, ...rest }))
const anyClaims = fc.array(anyClaim, { maxLength: 6 }).map((rows) =>
  rows.map(({ grade, corrects, ...row }, index) => {
    const other = corrects === undefined || corrects === index ? {} : { corrects: `c${corrects}` }
    return claim(`c${index}`, grade, { ...row, ...other })
  }),
)

test('nothing known is dropped, and the order of telling changes nothing', () => {
  const seen = { known: 0, unknown: 0, disputed: 0, superseded: 0 }
  fc.assert(
    fc.property(anyClaims, fc.nat(10), (claims, knownAt) => {
      const dossier = foldDossier(claims, knownAt)
      const kept = [...dossier.properties.values()].flatMap((file) => [...file.claims, ...file.superseded.map((one) => one.claim)])
      const known = claims.filter((one) => (one.recorded ?? 0) <= knownAt)
      assert.deepEqual(kept.map((one) => one.id).sort(), known.map((one) => one.id).sort())
      assert.deepEqual(foldDossier([...claims].reverse(), knownAt), dossier)
      for (const property of dossier.properties.keys()) {
        const finding = findingAt(dossier, property, 0)
        seen[finding.status]++
        seen.superseded += finding.superseded.length
        assert.equal(finding.value !== null, finding.status === 'known')
      }
    }),
    { numRuns: 500 },
  )
  for (const [what, times] of Object.entries(seen)) assert.ok(times > 20, `${what} occurs, ${times} times`)
})

test('the last word of a chain of corrections stands: something always counts', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      for (const file of foldDossier(claims, 10).properties.values()) assert.ok(file.claims.length > 0)
    }),
  )
})
