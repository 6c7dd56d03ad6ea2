import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { cleaned } from './clean.ts'

const rows: readonly (readonly [what: string, typed: string, read: string])[] = [
  ['ordinary letters stay', 'Lena Prüfer-Ødegård', 'Lena Prüfer-Ødegård'],
  ['zero-width space, joiner and non-joiner', 'Le\u200bna\u200d Pr\u200cobe', 'Lena Probe'],
  ['byte order mark and soft hyphen', '\ufeffLe\u00adna', 'Lena'],
  ['marks and isolates of direction', '\u202eLena\u202c \u2067Probe\u2069\u200f', 'Lena Probe'],
  ['variation selectors and tags', 'Lena\ufe0f\u{e0041}', 'Lena'],
  ['Hangul fillers', 'Le\u3164na\u115f', 'Lena'],
  ['tatweel, which only widens a word', 'محـــمد', 'محمد'],
  ['full width', 'Ｌｅｎａ　１２', 'Lena 12'],
  ['mathematical letters', '𝕃𝓮𝐧𝖺', 'Lena'],
  ['ligatures', 'ﬁnn', 'finn'],
  ['Arabic letters in positional forms', 'ﻣﺤﻤﺪ', 'محمد'],
  ['Arabic digits', 'لواء ٤٤', 'لواء 44'],
  ['Persian digits', '۱۳۵۷', '1357'],
  ['Devanagari, Thai, Burmese and Khmer digits', '४ ๔ ၄ ៤', '4 4 4 4'],
  ['number signs of Han are words', '四', '四'],
  ['a new line and a tab part', 'Lena\n\tProbe', 'Lena  Probe'],
  ['an accent that stands for an apostrophe', 'O´Probe', "O'Probe"],
]

for (const [what, typed, read] of rows) test(`cleaned: ${what}`, () => assert.equal(cleaned(typed), read))

test('cleaning twice is cleaning once, and nothing invisible stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleaned(text)
      assert.doesNotMatch(once, /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u)
      assert.equal(cleaned(once), once)
    }),
    { numRuns: 2000 },
  )
})

test('what passes for clean is what cleaning leaves alone, letter by letter and two by two', () => {
  const letters = [
    'a',
    'Z',
    '~',
    ' ',
    'À',
    'ÿ',
    'ı',
    'ž',
    'Ж',
    'џ',
    'א',
    'ת',
    'ء',
    'آ',
    'ي',
    '一',
    '\u9fff',
    '가',
    '\ud7a3',
    '\u0132',
    '\u0149',
    '\u017f',
    '\u0301',
    '\u1161',
    '\u064b',
  ]
  for (const a of letters) {
    for (const b of letters) {
      const plainly = (a + b).normalize('NFKC')
      assert.equal(cleaned(a + b), plainly, a + b)
    }
  }
})
