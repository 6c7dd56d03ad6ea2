/**
 * The worked cases show every ordered pair of clause faces acting on one act, and every way in which a legal order can stand to one.
 * The tables are read from the cases themselves: a pair or a combination without its case fails here, by name.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clause, Effect } from '#bound/law/clause.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import { TAKES } from '#bound/law/read-clause.ts'
import { type Answered, answered } from './answered.ts'

const cases = new Map<string, Answered[]>()
for (const one of answered()) cases.set(one.id, [...(cases.get(one.id) ?? []), one])

const FACES = Object.keys(TAKES) as Effect[]
const clausesOf = (instrument: Instrument): readonly Clause[] => instrument.versions.flatMap((v) => v.clauses ?? [])
const has = (instrument: Instrument, face: Effect): boolean => clausesOf(instrument).some((clause) => clause.effect === face)

/** A pair is shown by a case in which the first face is on file and the second comes to it, asked before and after. */
for (const first of FACES) {
  for (const second of FACES) {
    test(`${first}, and then ${second}, on one act`, () => {
      const [after, before] = cases.get(`first-${first}-then-${second}`) ?? []
      assert.ok(after !== undefined && before !== undefined, 'no case of vectors/determine shows this pair')
      const all = [...after.one.rulebook.instruments.values()]
      const [came, ...more] = all.filter(
        (instrument) => instrument.recorded !== null && clausesOf(instrument).every((c) => c.effect === second),
      )
      assert.ok(came !== undefined && more.every((other) => (other.recorded as number) > 0), 'the second comes later')
      assert.ok(
        all.some((instrument) => instrument !== came && has(instrument, first)),
        'the first is on file',
      )
      assert.ok((before.one.asked[1]?.known ?? 0) < (came.recorded as number), 'it is asked before the second came')
      const turned = cases.get(`first-${second}-then-${first}`)?.[0]
      assert.equal(after.answer.verdict, turned?.answer.verdict, 'whichever came first, the answer is the same once both are there')
    })
  }
}

const STANDS = ['closed', 'reserved', 'perhaps-reserved', 'open'] as const
const REACHES = ['within', 'outside', 'perhaps'] as const
const ANSWERS = ['licensed', 'open-requirement', 'refused', 'no-licence'] as const
for (const stands of STANDS) {
  for (const reaches of REACHES) {
    for (const answers of ANSWERS) {
      test(`an order that is ${stands}, reaching the act: ${reaches}, its law: ${answers}`, () => {
        const [shown] = cases.get(`order-${stands}-${reaches}-${answers}`) ?? []
        assert.ok(shown !== undefined, 'no case of vectors/determine shows this')
        const { rulebook, facts } = shown.one
        const law = rulebook.orders.get('JURIS-A')
        const instruments = [...rulebook.instruments.values()].filter((one) => one.order === 'JURIS-A')
        assert.equal(law?.order.closed, stands === 'closed')
        assert.equal(
          instruments.some((one) => has(one, 'reserve')),
          stands === 'reserved' || stands === 'perhaps-reserved',
        )
        assert.equal(
          instruments.some((one) => has(one, 'permit')),
          answers !== 'no-licence',
        )
        assert.equal(
          instruments.some((one) => has(one, 'require')),
          answers === 'open-requirement' || answers === 'refused',
        )
        assert.equal(facts.holding('HOST-S', 'consent') !== null, answers === 'refused')
        // Where it is not said to be outside, the order must have given its own answer.
        assert.equal(
          shown.answer.orders.some((one) => one.order === 'JURIS-A'),
          reaches !== 'outside',
        )
      })
    }
  }
}

test('of the states, pairs and combinations of the law there are at least two hundred cases', () => {
  assert.ok(cases.size >= 200, `${cases.size} cases`)
})
