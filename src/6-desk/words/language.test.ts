import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOf, isLanguage, languages, pickLanguage, tags, toldIn } from './language.ts'

for (const [liked, language] of [
  [['fr-CA', 'en'], 'fr'],
  [['de', 'ar-EG', 'fr'], 'ar'],
  [['DE', 'EN'], 'en'],
  [['zh'], 'en'],
  [[], 'en'],
  [['frisian'], 'en'],
] as const) {
  test(`who likes ${liked.join(', ') || 'nothing'} is spoken to in ${language}`, () => assert.equal(pickLanguage(liked), language))
}

test('Arabic runs from right to left, with digits as on the papers, and is told the server’s sentences in English', () => {
  assert.deepEqual(
    languages.map((one) => [one, directionOf(one), toldIn(one), new Intl.NumberFormat(tags[one]).format(12)]),
    [
      ['en', 'ltr', 'en', '12'],
      ['fr', 'ltr', 'fr', '12'],
      ['ar', 'rtl', 'en', '12'],
    ],
  )
})

test('what somebody kept is a language only if it is one', () => {
  for (const text of ['toString', '', null, 3, 'EN']) assert.equal(isLanguage(text), false)
})
