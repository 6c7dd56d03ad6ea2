import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeInstant } from '#ground/instant.ts'
import { T } from '#ground/kleene.ts'
import fc from '#property'
import { fact, instant, questionOf, type Written } from '../../../tests/support/world.ts'
import { inForce } from '../determine/in-force.ts'
import { inquiryOfLaw } from '../determine/phase.ts'
import { familyOf, unregulated } from './unregulated.ts'

const PERMIT = [{ id: '1', effect: 'permit', about: { kind: ['visit'] } }]
const FORBID = [{ id: '1', effect: 'forbid', about: { kind: ['attack'] } }]
const one = (id: string, from: string, until: string, more: Written = {}): Written => ({
  ...{ id, kind: 'agreement', issuer: 'BOTH', term: [`2026-${from}`, `2026-${until}`], clauses: PERMIT },
  ...more,
})
const day = (at: number) => writeInstant(at).slice(5, 10)
const gapsOf = (rulebook: readonly Written[], ids: readonly string[], facts: readonly Written[] = [], known = '2026-12-31'): string[] => {
  const question = questionOf({ rulebook, facts })
  const { gaps } = unregulated(question.rulebook, question.facts, ids, instant(known))
  return gaps.map(
    ({ from, until, certain, why }) =>
      `${day(from)}..${day(until)} ${certain ? 'none' : 'perhaps'} ${why.map(({ phase }) => phase).join(' ')}`,
  )
}

type Row = readonly [what: string, rulebook: readonly Written[], facts: readonly Written[], expected: readonly string[]]
const A = one('A', '02-01', '05-01')
const rows: readonly Row[] = [
  ['one follows the other without a day between', [A, one('B', '05-01', '09-01')], [], []],
  ['they overlap', [A, one('B', '04-01', '09-01')], [], []],
  ['days lie between', [A, one('B', '05-20', '09-01')], [], ['05-01..05-20 none ended not-yet']],
  [
    'the second is suspended when the first is over',
    [A, one('B', '05-01', '09-01', { suspended: [['2026-06-01', '2026-06-08']] })],
    [],
    ['06-01..06-08 none ended suspended'],
  ],
  [
    'the suspension falls into the time of the other',
    [A, one('B', '03-01', '09-01', { suspended: [['2026-04-01', '2026-04-08']] })],
    [],
    [],
  ],
  [
    'the first was ended early',
    [{ ...A, ended: { on: '2026-04-01' } }, one('B', '05-01', '09-01')],
    [],
    ['04-01..05-01 none ended not-yet'],
  ],
  ['an end that is not known yet', [{ ...A, ended: { on: '2026-04-01', recorded: '2027-02-01' } }, one('B', '05-01', '09-01')], [], []],
  [
    'the event that ends it happened',
    [{ ...A, ends_on: 'VOTE' }, one('B', '05-01', '09-01')],
    [fact('VOTE', 'occurred', true, { from: '2026-04-10' })],
    ['04-10..05-01 none lapsed not-yet'],
  ],
  [
    'nobody knows whether the event happened',
    [{ ...A, ends_on: 'VOTE' }, one('B', '05-01', '09-01')],
    [],
    ['02-01..05-01 perhaps uncertain not-yet'],
  ],
  ['one is contested', [{ ...A, contested: true }, one('B', '04-01', '09-01')], [], ['02-01..04-01 perhaps uncertain not-yet']],
  ['nobody attested it', [{ ...A, attested: false }, one('B', '04-01', '09-01')], [], ['02-01..04-01 perhaps uncertain not-yet']],
  [
    'its first version comes after its term began',
    [A, one('B', '05-01', '09-01', { clauses: undefined, versions: [{ v: 1, from: '2026-06-01', clauses: PERMIT }] })],
    [],
    ['05-01..06-01 none ended not-yet'],
  ],
  [
    'what it rests on fell',
    [A, one('B', '05-01', '09-01', { rests_on: ['C'] }), one('C', '01-01', '08-01')],
    [],
    ['08-01..09-01 none ended fallen'],
  ],
  [
    'its text can no longer be read',
    [A, one('B', '05-01', '09-01', { clauses: undefined, versions: [{ v: 1, from: '2026-05-01', unreadable: true }] })],
    [],
    ['05-01..09-01 perhaps ended uncertain'],
  ],
]
for (const [what, rulebook, facts, expected] of rows)
  test(`unregulated: ${what}`, () => assert.deepEqual(gapsOf(rulebook, ['A', 'B'], facts), expected))

test('what only restricts is not known to have ended where its end was only expected', () => {
  const old = one('A', '02-01', '05-01', { clauses: FORBID, ending: 'expected' })
  assert.deepEqual(gapsOf([old, one('B', '06-01', '09-01', { clauses: FORBID })], ['A', 'B']), ['05-01..06-01 perhaps uncertain not-yet'])
})

test('no instrument, or none on file, gives no time at all; one gives its own', () => {
  const question = questionOf({ rulebook: [A] })
  const nothing = { whole: null, lanes: [], gaps: [] }
  assert.deepEqual(unregulated(question.rulebook, question.facts, [], 0), nothing)
  assert.deepEqual(unregulated(question.rulebook, question.facts, ['X'], 0), nothing)
  assert.deepEqual(gapsOf([A], ['A', 'A', 'X']), [])
})

test('a family is what rests on, cites or succeeds, either way; where some of it permits, only that counts', () => {
  const accord = one('ACCORD', '01-01', '12-01', { clauses: FORBID })
  const book = [
    accord,
    one('P1', '02-01', '05-01', { rests_on: ['ACCORD'] }),
    one('P2', '06-01', '09-01', { succeeds: ['P1'] }),
    one('Q', '02-01', '05-01', { cites: ['P2'] }),
    one('OTHER', '02-01', '05-01', { cites: 'a letter' }),
  ]
  const { rulebook } = questionOf({ rulebook: book })
  for (const id of ['P1', 'P2', 'Q']) assert.deepEqual([...familyOf(rulebook, id)].sort(), ['P1', 'P2', 'Q'], id)
  assert.deepEqual(familyOf(rulebook, 'P2')[0], 'P2')
  assert.deepEqual([...familyOf(rulebook, 'ACCORD')].sort(), ['P1', 'P2', 'Q'], 'the accord permits nothing, so it hides no gap')
  assert.deepEqual(familyOf(rulebook, 'OTHER'), ['OTHER'])
  assert.deepEqual(familyOf(rulebook, 'NONE'), [])
  const silent = questionOf({ rulebook: [accord, one('R', '02-01', '05-01', { clauses: FORBID, rests_on: ['ACCORD'] })] })
  assert.deepEqual(familyOf(silent.rulebook, 'R'), ['R', 'ACCORD'])
})

test('at every moment the engine itself says the same: in a gap for certain none is in force, outside of gaps one is', () => {
  const month = fc.integer({ min: 1, max: 11 })
  const law = fc.record({
    from: month,
    long: fc.integer({ min: 1, max: 4 }),
    rest: fc.integer({ min: 0, max: 3 }),
    suspended: month,
    contested: fc.boolean(),
  })
  const two = (n: number) => String(Math.min(n, 12)).padStart(2, '0')
  let [certain, perhaps, covered] = [0, 0, 0]
  fc.assert(
    fc.property(fc.array(law, { minLength: 2, maxLength: 4 }), (list) => {
      const book = list.map(
        ({ from, long, rest, suspended, contested }, i): Written => ({
          ...one(`I${i}`, `${two(from)}-01`, `${two(from + long)}-02`),
          ...(rest < i ? { rests_on: [`I${rest}`] } : {}),
          suspended: [[`2026-${two(suspended)}-05`, `2026-${two(suspended)}-20`]],
          contested,
        }),
      )
      const { rulebook, facts } = questionOf({ rulebook: book })
      const known = instant('2026-12-31')
      const ids = book.map(({ id }) => String(id))
      const { whole, gaps, lanes } = unregulated(rulebook, facts, ids, known)
      assert.ok(whole !== null)
      for (const { stretches } of lanes) assert.deepEqual([stretches[0]?.from, stretches.at(-1)?.until], [whole.from, whole.until])
      for (let t = whole.from; t < whole.until; t += 3 * 86_400_000) {
        const q = inquiryOfLaw(rulebook, facts, t, known)
        const truths = ids.map((id) => inForce(q, rulebook.instruments.get(id) as never, false))
        const gap = gaps.find(({ from, until }) => from <= t && t < until)
        if (gap === undefined) covered++
        else if (gap.certain) certain++
        else perhaps++
        assert.equal(gap === undefined, truths.includes(T))
        if (gap !== undefined)
          assert.equal(
            gap.certain,
            truths.every((truth) => truth === 0),
          )
      }
    }),
    { numRuns: 150, seed: 7 },
  )
  const all = certain + perhaps + covered
  assert.ok(Math.min(certain, perhaps, covered) > all / 10, `${certain} certain, ${perhaps} perhaps, ${covered} covered`)
})
