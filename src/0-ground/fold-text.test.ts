import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldText, matchOf, wordsOf } from './fold-text.ts'

for (const [typed, written] of [
  ['quibdo', 'Quibdó'],
  ['ÉLN', 'eln'],
  ['القاعدة', 'القَاعِدَة'],
  ['احمد', 'أحمد'],
  ['على', 'علي'],
  ['الـــجيش', 'الجيش'],
  ['کابل', 'كابل'],
  ['ＡＢＣ', 'abc'],
  ['ῥόδος', 'ΡΟΔΟΣ'],
  ['strasse', 'Straße'],
  ['İstanbul', 'istanbul'],
  ['Łódź', 'lodz'],
  ['Київ', 'киів'],
  // A diaeresis and an acute on one letter, as dictionaries write the stress.
  ['Ки\u0457\u0301в', 'киів'],
  ['na\u1e2fve', 'naive'],
  ['a\u200db', 'ab'],
] as const) {
  test(`${typed} and ${written} are compared as one`, () => assert.equal(foldText(written), foldText(typed)))
}

test('folding what was folded changes nothing', () => {
  for (const text of ['Straße', 'ΡΟΔΟΣ', 'القَاعِدَة', 'ﬁ', 'Ǆ', 'ẞ', '①', 'ﷺ']) assert.equal(foldText(foldText(text)), foldText(text), text)
})

test('words are runs of letters and digits of any script', () => {
  assert.deepEqual(wordsOf('  FARC-EP, “Front 1” (2016) '), ['farc', 'ep', 'front', '1', '2016'])
  assert.deepEqual(wordsOf('الجيش الوطني'), ['الجيش', 'الوطني'])
  assert.deepEqual(wordsOf('-- …'), [])
})

for (const [asked, found] of [
  ['p-7', 'id'],
  ['P 7', 'id'],
  ['front 1', 'start'],
  ['ejerc', 'start'],
  ['nat', 'word'],
  ['farc front', 'word'],
  ['army', 'word'],
  ['tional', 'inside'],
  ['tional front', 'inside'],
  ['o', 'word'],
  ['on', null],
  ['وطني', 'inside'],
  ['ج', 'inside'],
  ['navy', null],
  ['front navy', null],
  ['', null],
  ['…', null],
] as const) {
  const texts = ['P-7', 'Front 1 of the FARC-EP', 'Ejército: national army', 'الجيش الوطني']
  test(`${asked || '(nothing)'} ${found === null ? 'finds nothing' : `finds it by ${found}`}`, () =>
    assert.equal(matchOf(texts, wordsOf(asked)), found))
}
