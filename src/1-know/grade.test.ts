import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { atLeast, CONTRADICT, type Grade, isUnknown, readGrade, SUPPORT, writeGrade } from './grade.ts'

const grade = (text: string): Grade => {
  const read = readGrade(text)
  assert.ok(!isRefusal(read), text)
  return read
}
const every = [...'ABCDEF'].flatMap((letter) => [...'123456'].map((digit) => letter + digit))

test('every letter and digit is read and written again', () => {
  assert.equal(every.length, 36)
  for (const text of every) assert.equal(writeGrade(grade(text)), text)
})

for (const raw of [
  '',
  'B',
  '2',
  'B0',
  'B7',
  'G1',
  'b2',
  '2B',
  'B2 ',
  'B-2',
  'B22',
  null,
  undefined,
  2,
  { reliability: 'B', credibility: 2 },
]) {
  test(`${JSON.stringify(raw)} is not a grade`, () => {
    const read = readGrade(raw)
    assert.ok(isRefusal(read) && read.code === 'grade-unreadable')
  })
}

// The two axes are independent: good on one does not make up for bad on the other.
const ladder: [text: string, supports: boolean, contradicts: boolean][] = [
  ['A1', true, true],
  ['C3', true, true],
  ['C4', false, true],
  ['D3', false, true],
  ['A4', false, true],
  ['D4', false, true],
  ['D5', false, false],
  ['A5', false, false],
  ['E1', false, false],
  ['A6', false, false],
  ['F1', false, false],
  ['F6', false, false],
]
for (const [text, supports, contradicts] of ladder) {
  test(`${text} ${supports ? 'supports' : 'does not support'} and ${contradicts ? 'contradicts' : 'does not contradict'}`, () => {
    assert.deepEqual([atLeast(grade(text), SUPPORT), atLeast(grade(text), CONTRADICT)], [supports, contradicts])
  })
}

test('F and 6 are unknown, and the unknown is never at least anything, not even itself', () => {
  const unknown = every.filter((text) => isUnknown(grade(text)))
  assert.deepEqual(
    unknown,
    every.filter((text) => text.startsWith('F') || text.endsWith('6')),
  )
  for (const text of unknown) for (const floor of every) assert.ok(!atLeast(grade(text), grade(floor)))
})
