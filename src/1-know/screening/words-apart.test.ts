import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import type { Token } from '../names/name.ts'
import { readName } from '../names/read-name.ts'
import { apart, FARTHEST, type Likeness, lastLikeness } from './words-apart.ts'

const word = (text: string, sort: 'person' | 'body' = 'person'): Token => readName(text, sort).tokens[0] as Token

const alike: readonly (readonly [a: string, b: string, likeness: Likeness, sort: 'person' | 'body'])[] = [
  ['Probova', 'Probova', 'same', 'person'],
  ['Probova', 'ПРОБОВА', 'same', 'person'],
  ['Plant', 'Завод', 'meaning', 'body'],
  ['44', 'XLIV', 'same', 'body'],
  ['Mohammed', 'Muhamad', 'spelling', 'person'],
  ['Zakhirin', 'Zahirin', 'sound', 'person'],
  ['Probovskaya', 'Probofskuya', 'near', 'person'],
  ['P', 'Probova', 'initial', 'person'],
  ['Benjamin', 'Ben', 'nickname', 'person'],
  ['بروبا', 'Proba', 'consonants', 'person'],
  ['Avoborp', 'Probova', 'turned', 'person'],
]
for (const [a, b, likeness, sort] of alike)
  test(`apart: ${a} and ${b} are one word (${likeness})`, () => {
    // A Roman number stands behind another word.
    const other = b === 'XLIV' ? (readName(`Probova ${b}`, 'body').tokens[1] as Token) : word(b, sort)
    assert.ok(apart(word(a, sort), other) <= FARTHEST)
    assert.equal(lastLikeness(), likeness)
  })

const two: readonly (readonly [a: string, b: string, sort: 'person' | 'body'])[] = [
  ['Probova', 'Testova', 'person'],
  ['Hasan', 'Husain', 'person'],
  ['Mohammed', 'Mahmoud', 'person'],
  ['Iran', 'Iraq', 'body'],
  ['Oil', 'Gas', 'body'],
  ['44', '45', 'body'],
  ['44', '4', 'body'],
  ['T', 'Probova', 'person'],
  ['Ben', 'Andrew', 'person'],
]
for (const [a, b, sort] of two) test(`apart: ${a} and ${b} are two words`, () => assert.ok(apart(word(a, sort), word(b, sort)) > FARTHEST))

test('apart: next to none to itself, and the same in both directions', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abdeghiklmnoprstuvyzжиштом1محن'), minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(letters, letters, fc.constantFrom('person', 'body'), (x, y, sort) => {
      const a = readName(x, sort).tokens[0]
      const b = readName(y, sort).tokens[0]
      if (a === undefined || b === undefined) return
      // A word without vowels that the tables know is its own other spelling.
      assert.ok(apart(a, a) <= (a.bare ? 30 : 0))
      const cost = apart(a, b)
      const found = lastLikeness()
      assert.equal(apart(b, a), cost)
      if (cost <= FARTHEST) assert.equal(lastLikeness(), found)
    }),
    { numRuns: 4000 },
  )
})
