import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesIn, readNames } from './several.ts'

const rows: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  ['one name', 'Lena Probe', ['Lena Probe']],
  ['a slash', 'Lena Probe / Helen Test', ['Lena Probe / Helen Test', 'Lena Probe', 'Helen Test']],
  ['a slash between letters is no second name', 'Probe A/S', ['Probe A/S']],
  ['a.k.a.', 'Lena Probe a.k.a. Helen Test', ['Lena Probe a.k.a. Helen Test', 'Lena Probe', 'Helen Test']],
  ['or', 'Лена Проба or Helen Test', ['Лена Проба or Helen Test', 'Лена Проба', 'Helen Test']],
  ['or in a word, or in capitals', 'PROBE OR TEST', ['PROBE OR TEST']],
  ['another script in brackets', 'Lena Probe (Лена Проба)', ['Lena Probe (Лена Проба)', 'Lena Probe', 'Лена Проба']],
  [
    'a remark before it',
    'Lena Probe (original script: Лена Проба)',
    ['Lena Probe (original script: Лена Проба)', 'Lena Probe', 'Лена Проба'],
  ],
  ['brackets in the same script are part of the name', 'Probe Bank (Testland)', ['Probe Bank (Testland)']],
  ['blanks', '   ', []],
]
for (const [what, text, names] of rows) test(`namesIn: ${what}`, () => assert.deepEqual(namesIn(text), names))

test('a line of marks alone gives one name without words', () => {
  assert.deepEqual(
    readNames('?!', 'any').map((name) => name.tokens.length),
    [0],
  )
})

test('ten thousand blanks, slashes or brackets are read in no time', () => {
  for (const part of [' ', '/', '(', '(a', ' a.k.a. ', '|', 'x ('])
    assert.ok(readNames(part.repeat(10_000 / part.length), 'any').length <= 8)
})
