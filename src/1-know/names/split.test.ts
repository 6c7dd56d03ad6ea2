import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { split } from './split.ts'

const words = (text: string): readonly string[] => split(text).pieces.map((piece) => piece.text)

const rows: readonly (readonly [what: string, text: string, words: readonly string[]])[] = [
  ['blanks and punctuation', '  Lena;Probe / "Test" ', ['Lena', 'Probe', 'Test']],
  ['small to capital inside a word', 'SiemensAG', ['Siemens', 'AG']],
  ['a capital alone at the end parts nothing', 'ProbeX', ['ProbeX']],
  ['capitals alone part nothing', 'PROBE', ['PROBE']],
  ['Mc and Mac stay with their name', 'McProbe MacProbe', ['McProbe', 'MacProbe']],
  ['an apostrophe binds', "d'Arc O’Probe Qa'ida", ['dArc', 'OProbe', 'Qaida']],
  ['dots of an acronym part its letters', 'A.B.C.', ['A', 'B', 'C']],
  ['an ordinal is its number', '3rd 2nd 1er', ['3', '2', '1']],
  ['a number joined to a word', 'Brigade44 7Probe', ['Brigade', '44', '7', 'Probe']],
  ['a digit inside a word is the letter it looks like', 'Pr0be T3st3r', ['Probe', 'Tester']],
  ['Latin letters inside a Cyrillic word', 'Пpoбa', ['Проба']],
  ['Cyrillic letters inside a Latin word', 'Рrоbе', ['probe']],
  ['Greek letters inside a Latin word', 'Prοbε', ['Probe']],
  ['letters that fit neither alphabet stay', 'Жrбw', ['Жrбw']],
  ['a whole Cyrillic word stays', 'Проба', ['Проба']],
  ['into and out of Han', '北京Probe公司', ['北京', 'Probe', '公司']],
  ['and', 'Probe & Test + Co', ['Probe', 'and', 'Test', 'and', 'Co']],
  ['only punctuation', '?!… —', []],
]
for (const [what, text, expected] of rows) test(`split: ${what}`, () => assert.deepEqual(words(text), expected))

test('a comma, brackets, hyphens and dots are told of the words beside them', () => {
  const said = split('PROBE, Lena-Maria (Lee) J.').pieces.map(({ text, comma, aside, glued, dotted }) => ({
    text,
    comma,
    aside,
    glued,
    dotted,
  }))
  const plain = { comma: false, aside: false, glued: false, dotted: false }
  assert.deepEqual(said, [
    { ...plain, text: 'PROBE', comma: true },
    { ...plain, text: 'Lena' },
    { ...plain, text: 'Maria', glued: true },
    { ...plain, text: 'Lee', aside: true },
    { ...plain, text: 'J', dotted: true },
  ])
})

test('no more than 64 words are read, and it is told that there were more', () => {
  assert.deepEqual(split('a '.repeat(64)).cut, false)
  const long = split('ab '.repeat(100))
  assert.equal(long.pieces.length, 64)
  assert.equal(long.cut, true)
})

test('any text is cut into words of letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const piece of split(text).pieces) assert.match(piece.text, /^[\p{L}\p{M}\p{Nd}]+$/u)
    }),
    { numRuns: 2000 },
  )
})
