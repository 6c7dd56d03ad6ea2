/**
 * General laws of the conditions about parties and evidence, each judged by itself on random claims:
 * what is met is unmet under `not` and the other way round; the order of claims changes nothing; a claim that is damaged, or a damaged one
 * beside the others, never frees; a rumour, and what was recorded later than is known, change nothing.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { fact, judged, type Written } from '../support/world.ts'

/** What a claim may be about: of whom, what, and the values drawn from, the likely ones more than once. */
type Topic = readonly [of: string, is: string, values: readonly unknown[]]
const MET = 2
const MOSTLY: readonly boolean[] = [...Array(9).fill(true), false]
const rows: readonly (readonly [condition: Written, topics: readonly Topic[]])[] = [
  [{ assessed: { whom: 'GUEST', dimension: 'd', at_most: 2, max_age_days: 60 } }, [['GUEST', 'assessed:d', [1, 2, 2, 3, 'low']]]],
  [{ corroborated: { of: 'RAID' } }, [['RAID', 'occurred', [true, true, true, true, false]]]],
  [{ corroborated: { of: 'RAID', standard: 'clear-and-convincing' } }, [['RAID', 'occurred', [true, true, true, true, false, 'perhaps']]]],
  [
    { verified: { of: 'RAID', at_least: 'classified' } },
    [['RAID', 'verification', ['monitored', 'verified', 'classified', 'attributed', 'refuted', 'x']]],
  ],
  [
    { 'certificate-valid': { of: 'GUEST', scheme: 's', services: ['a', 'b'] } },
    [['GUEST', 'certificate:s', ['valid: a, b', 'valid: a, b', 'valid', 'valid: a', 'suspended', 'expired', 'x']]],
  ],
  [
    { 'certificate-valid': { of: 'GUEST', scheme: 's' } },
    [['GUEST', 'certificate:s', ['valid', 'valid: a', 'suspended', 'withdrawn', 'expired', 'none']]],
  ],
  [
    { 'channel-authenticated': { with: 'GUEST', max_age_days: 60 } },
    [['GUEST', 'channel', ['authenticated', 'authenticated', 'challenged', 'x']]],
  ],
  [
    { 'search-completed': { of: 'GUEST', where: 'r', max_age_days: 60 } },
    [['GUEST', 'searched:r', ['complete', 'complete', 'partial', 'refused']]],
  ],
  [
    { 'conflict-free': {} },
    [
      ['ASKER', 'interest', ['none', 'none', 'GUEST', 'TRADER', 'HOLDING', true]],
      ['GUEST', 'part-of', ['HOLDING', 'UNION']],
      ['ASKER', 'part-of', ['GUEST', 'HOLDING', 'HOUSE', 'HOUSE']],
    ],
  ],
  [{ 'conflict-free': { max_age_days: 60 } }, [['ASKER', 'interest', ['none', 'none', 'GUEST', 'TRADER']]]],
  [
    { vetted: { whom: 'GUEST', unit: true, commander: true } },
    [
      ['GUEST', 'vetted', MOSTLY],
      ['BRIGADE', 'vetted', MOSTLY],
      ['COLONEL', 'vetted', MOSTLY],
      ['GUEST', 'unit', [...Array(9).fill('BRIGADE'), 'BATTALION']],
      ['BRIGADE', 'commander', [...Array(9).fill('COLONEL'), 'MAJOR']],
    ],
  ],
  [
    { vetted: { whom: 'GUEST' } },
    [
      ['GUEST', 'vetted', [true, true, false]],
      ['GUEST', 'succeeds', ['OLD-GUARD']],
      ['GUEST', 'splinter-of', ['OLD-GUARD']],
    ],
  ],
  [{ approved: { role: 'HEAD', independent_of: ['counterpart'] } }, [['ANNE', 'part-of', ['GUEST', 'UNION', 'HOUSE']]]],
]

const from = fc.constantFrom('2026-02-01', '2026-02-01', '2026-03-01', '2026-03-01', '2026-03-01', '2026-04-01', '2025-11-01')
const until = fc.constantFrom('2026-03-05T10:00Z', '2026-03-05T09:00Z', ...Array(8).fill(undefined))
const grade = fc.constantFrom('A1', 'A1', 'B2', 'B2', 'B2', 'B2', 'B2', 'C3', 'D4', 'F6')
const origin = fc.constantFrom('a', 'b', 'c', 'd', undefined)

const claimOf = ([of, is, values]: Topic): fc.Arbitrary<Written> =>
  fc.record({ value: fc.constantFrom(...values), from, until, grade, origin }).map(({ value, until: ends, origin: first, ...rest }) =>
    fact(of, is, value, {
      ...rest,
      ...(ends === undefined || ends <= rest.from ? {} : { until: ends }),
      ...(first === undefined ? {} : { origin: first }),
    }),
  )

/** Decisions of the house, which carry no grade: one, or two that may differ. */
const decision = (by: string) =>
  fc.constantFrom(true, true, true, false).map((value) => ({ of: 'act', is: 'approved', value, by, role: 'HEAD', rev: 1 }))
const decisions: fc.Arbitrary<Written[]> = fc.oneof(fc.tuple(decision('ANNE')), fc.tuple(decision('ANNE'), decision('BEN')))

/** Mostly one claim, sometimes none, two or three. */
const some = (topic: Topic): fc.Arbitrary<Written[]> =>
  fc.oneof(
    { arbitrary: fc.array(claimOf(topic), { minLength: 1, maxLength: 1 }), weight: 12 },
    { arbitrary: fc.array(claimOf(topic), { maxLength: 3 }), weight: more(topic) },
  )
/** What nothing is corroborated without: more than one claim. */
const more = ([, is]: Topic): number => (is === 'occurred' ? 40 : 4)

for (const [condition, topics] of rows) {
  const approving = 'approved' in condition ? decisions : fc.constant<Written[]>([])
  const claims = fc.tuple(...topics.map((topic) => some(topic)), approving).map((lists) => lists.flat())
  const world = claims.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      shuffled: fc.shuffledSubarray(facts, { minLength: facts.length }),
      topic: fc.constantFrom(...topics),
      spoilt: fc.nat(Math.max(0, facts.length - 1)),
      another: fc.constantFrom(...topics).chain((topic) => claimOf(topic)),
    }),
  )
  const truths = (facts: readonly Written[]): readonly [number, number] => [
    judged(condition, { facts }).truth,
    judged({ not: condition }, { facts }).truth,
  ]

  test(`laws of ${JSON.stringify(condition)}`, () => {
    const mix = [0, 0, 0]
    fc.assert(
      fc.property(world, ({ facts, shuffled, topic, spoilt, another }) => {
        const [is, not] = truths(facts)
        mix[is] = (mix[is] ?? 0) + 1
        if (is === MET) assert.equal(not, 0, 'met, and not unmet under not')
        if (not === MET) assert.equal(is, 0, 'met under not, and not unmet')
        assert.deepEqual(truths(shuffled), [is, not], 'the order of claims')
        const damage = { of: topic[0], is: topic[1], unreadable: true }
        const torn = facts.map((one, i) => (i === spoilt ? { of: one.of, is: one.is, unreadable: true } : one))
        for (const worse of [[...facts, damage], torn]) {
          const [then, thenNot] = truths(worse)
          assert.ok(then !== MET || is === MET, `damage frees: ${JSON.stringify(worse)}`)
          assert.ok(thenNot !== MET || not === MET, `damage frees under not: ${JSON.stringify(worse)}`)
        }
        assert.deepEqual(truths([...facts, { ...another, grade: 'F6' }]), [is, not], 'a rumour')
        assert.deepEqual(truths([...facts, { ...another, recorded: '2026-03-03' }]), [is, not], 'what nobody knew yet')
      }),
      { seed: 6, numRuns: 200 },
    )
    assert.ok(
      mix.every((n) => n >= 3),
      `of each answer there are some: ${mix}`,
    )
  })
}
