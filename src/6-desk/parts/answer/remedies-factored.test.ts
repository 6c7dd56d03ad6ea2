import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import type { ChangeTold, RemedyTold } from '../../client/shapes.ts'
import { factored, type Line } from './remedies-factored.ts'

const change = (id: string): ChangeTold => ({ kind: 'facts', sentence: id, values: { id } })
const remedy = (ids: string, to: RemedyTold['to'] = 'permit'): RemedyTold => ({ to, sentence: ids, changes: [...ids].map(change) })
const idOf = ({ values }: ChangeTold): string => String(values.id)
const shown = (line: Line): string => `${line.places.map((place) => place.map(idOf).join('|')).join(' + ')} = ${line.to}`

const rows: readonly (readonly [title: string, sets: readonly string[], lines: readonly string[]])[] = [
  ['nothing', [], []],
  ['one set', ['ab'], ['a + b = permit']],
  ['either of two', ['a', 'b'], ['a|b = permit']],
  ['what all share is said once', ['abc', 'abd', 'abe'], ['a + b + c|d|e = permit']],
  ['two places with a choice each', ['ac', 'ad', 'bc', 'bd'], ['a|b + c|d = permit']],
  ['three by three, in any order', ['bf', 'ad', 'be', 'cd', 'af', 'ce', 'bd', 'cf', 'ae'], ['b|a|c + f|d|e = permit']],
  ['a set beside them', ['abc', 'abd', 'x'], ['a + b + c|d = permit', 'x = permit']],
  ['three of four are no product', ['ac', 'ad', 'bc'], ['a + c|d = permit', 'b + c = permit']],
]
for (const [title, sets, lines] of rows) {
  test(`remedies as lines: ${title}`, () => {
    assert.deepEqual(factored(sets.map((ids) => remedy(ids))).map(shown), lines)
  })
}

test('what reaches a permit is never mixed with what reaches a referral', () => {
  assert.deepEqual(factored([remedy('a'), remedy('b', 'refer'), remedy('c')]).map(shown), ['a|c = permit', 'b = refer'])
})

/** The sets a line stands for, multiplied out. */
const expanded = ({ places }: Line): string[] =>
  places
    .reduce<string[][]>((sets, place) => sets.flatMap((set) => place.map((one) => [...set, idOf(one)])), [[]])
    .map((set) => set.sort().join(''))
const plain = (sets: readonly string[]): string[] => [...new Set(sets.map((ids) => [...ids].sort().join('')))].sort()

test('the lines stand for exactly the sets they were made of, each once', () => {
  const sets = fc.uniqueArray(
    fc.subarray([...'abcdefg'], { minLength: 1, maxLength: 3 }).map((ids) => ids.join('')),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(sets, (family) => {
      const lines = factored(family.map((ids) => remedy(ids)))
      assert.deepEqual(lines.flatMap(expanded).sort(), plain(family))
      for (const line of lines) assert.deepEqual(expanded(line).sort(), plain(line.remedies.map((one) => one.sentence)))
    }),
    { seed: 7, numRuns: 2_000 },
  )
})

test('a product is one line, whatever the order of its sets', () => {
  const places = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  const product = places.chain(([x, y, z]) => {
    const [a, b, c] = ['abc'.slice(0, x), 'def'.slice(0, y), 'ghi'.slice(0, z)]
    const sets = [...a].flatMap((one) => [...b].flatMap((two) => [...c].map((three) => one + two + three)))
    return fc.shuffledSubarray(sets, { minLength: sets.length })
  })
  fc.assert(
    fc.property(product, (family) => {
      assert.equal(factored(family.map((ids) => remedy(ids))).length, 1)
    }),
    { seed: 7, numRuns: 500 },
  )
})
