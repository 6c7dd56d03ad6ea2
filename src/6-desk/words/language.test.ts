import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fartherWords } from '#ground/sentence.ts'
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

/** Every file that the first page is made of, also what it fetches a moment later; `routes.tsx` names the other pages. */
function firstFiles(): readonly URL[] {
  const found = new Map<string, URL>()
  const open = (file: URL): void => {
    if (found.has(file.href) || !existsSync(file)) return
    found.set(file.href, file)
    const text = readFileSync(file, 'utf8')
    const named = [...text.matchAll(/^(?:import|export)(?! type)[^'"]*?'(\.[^']+)'/gms)]
    const later = file.pathname.endsWith('routes.tsx') ? [] : [...text.matchAll(/import\('(\.[^']+)'\)/g)]
    for (const [, name = ''] of [...named, ...later]) open(new URL(name, file))
  }
  for (const name of ['../main.tsx', '../pages/home/page.tsx']) open(new URL(name, import.meta.url))
  return [...found.values()]
}

test('what the first page says is among the sentences that come with it', () => {
  const files = firstFiles()
  assert.ok(files.length > 100, `${files.length} files`)
  const wrong = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['"`](desk\.[\w-]+\.)/g)]
      .filter(([, id = '']) => fartherWords.test(id))
      .map(([, id]) => `${file.pathname}: ${id}`),
  )
  assert.deepEqual(wrong, [])
})
