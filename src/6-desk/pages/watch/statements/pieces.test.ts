import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { differing, piecesOf } from './pieces.ts'

test('the pieces of a text are the text, with what is marked by itself', () => {
  const text = 'They left the buffer zone.'
  assert.deepEqual(
    piecesOf(text, [{ start: 14, end: 25 }]).map((one) => [one.text, one.mark !== null]),
    [
      ['They left the ', false],
      ['buffer zone', true],
      ['.', false],
    ],
  )
  assert.deepEqual(piecesOf('', []), [])
  assert.equal(piecesOf(text, []).length, 1)
})

const apart = (one: string, other: string) =>
  differing(one, other).map((stretches, side) => stretches.map(({ start, end }) => (side === 0 ? one : other).slice(start, end)))

test('words that are in one text alone are apart, whatever their case and what stands between them', () => {
  assert.deepEqual(apart('We leave on Monday.', 'we leave, on Tuesday'), [['Monday'], ['Tuesday']])
  assert.deepEqual(apart('We leave', 'You leave the zone'), [['We'], ['You', 'the', 'zone']])
  assert.deepEqual(apart('نغادر يوم الاثنين', 'نغادر يوم الثلاثاء'), [['الاثنين'], ['الثلاثاء']])
  assert.deepEqual(apart('the same', 'The same!'), [[], []])
  assert.deepEqual(apart('', 'something'), [[], []])
  assert.deepEqual(apart('We leave', 'نغادر'), [[], []], 'another language')
})

test('texts too long to be compared are shown without marks', () => {
  const long = 'word '.repeat(600)
  assert.deepEqual(apart(long, `${long}more`), [[], []])
})

test('what is common to two texts is the same words in the same order', () => {
  const some = fc.array(fc.constantFrom('we', 'leave', 'the', 'zone'), { maxLength: 12 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(some, some, (one, other) => {
      const left = (text: string, gone: readonly { start: number; end: number }[]) =>
        piecesOf(text, gone)
          .filter(({ mark }) => mark === null)
          .flatMap(({ text: piece }) => piece.match(/\p{L}+/gu) ?? [])
      const [a, b] = differing(one, other)
      const shared = one.split(' ').some((word) => word !== '' && other.split(' ').includes(word))
      if (!shared) return assert.deepEqual([a, b], [[], []])
      assert.deepEqual(left(one, a), left(other, b))
    }),
  )
})
