import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOf } from '#ground/fold-text.ts'
import { clauseWordsOf, snippetOf } from './clause-words.ts'

const forbid = (id: string, words?: string) => ({ id, effect: 'forbid', ...(words === undefined ? {} : { words }) })

test('each wording of a clause stands once, the latest first; clauses without words are left out', () => {
  const versions = [
    { v: 1, clauses: [forbid('1', 'No guns.'), forbid('2'), forbid('3', 'No knives.')] },
    { v: 2, clauses: [forbid('1', 'No rifles.'), { id: '4', effect: 'oblige', duty: 'report', words: 'They report.' }] },
    { v: 3, clauses: [forbid('1', 'No guns.')] },
    { v: 4, unreadable: true },
  ]
  assert.deepEqual(clauseWordsOf({ id: 'R', versions }), [
    { ref: 'R/1', clause: '1', texts: ['No guns.', 'No rifles.'] },
    { ref: 'R/4', clause: '4', texts: ['They report.', 'report'] },
    { ref: 'R/3', clause: '3', texts: ['No knives.'] },
  ])
  assert.deepEqual(clauseWordsOf({ id: 'R', clauses: [forbid('1', 'No guns.')] }), [{ ref: 'R/1', clause: '1', texts: ['No guns.'] }])
})

test('what is damaged says nothing, and what is left of it is found', () => {
  assert.deepEqual(clauseWordsOf({ id: 'R', clauses: 'torn' }), [])
  assert.deepEqual(
    clauseWordsOf({ id: 'R', clauses: [null, 'x', { words: 'no id' }, { id: 7, words: 'x' }, { id: '1', words: ['x'] }] }),
    [],
  )
  assert.deepEqual(
    clauseWordsOf({ id: 'R', versions: [null, { clauses: [forbid('1', 'whole')] }] }).map(({ texts }) => texts),
    [['whole']],
  )
})

const LONG = `${'Whereas the parties have met. '.repeat(10)}The convoy of Ejército passes at night. ${'It is agreed as follows. '.repeat(10)}`
const rows: readonly [search: string, texts: readonly string[], expected: RegExp][] = [
  ['convoy', ['The convoy passes.'], /^The convoy passes\.$/],
  ['EJERCITO', [LONG], /^… .{20,90}convoy of Ejército passes at night\..* …$/],
  ['whereas', [LONG], /^Whereas the parties .* …$/],
  ['敌对', [`${'甲'.repeat(200)}敌对行动${'乙'.repeat(200)}`], /^… 甲+敌对行动乙+ …$/],
  ['rifles', ['No guns.', 'No rifles.'], /^No rifles\.$/],
  ['absent', ['No guns.'], /^No guns\.$/],
  ['absent', [], /^$/],
]
for (const [search, texts, expected] of rows)
  test(`the words about “${search}” in ${texts.length} wordings`, () => assert.match(snippetOf(texts, wordsOf(search)), expected))

test('a snippet is short whatever the text, and cuts no character in half', () => {
  for (const text of ['𐎀'.repeat(5_000), 'a'.repeat(20_000), `${'x '.repeat(9_999)}z`]) {
    const snippet = snippetOf([text], wordsOf('z'))
    assert.ok(snippet.length < 220 && snippet.isWellFormed(), String(snippet.length))
  }
})
