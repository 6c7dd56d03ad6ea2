import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { labelled } from './labelled.ts'
import type { LabelledPart, Part } from './name.ts'
import { readName } from './read-name.ts'

const given = (text: string): LabelledPart => ({ part: 'given', text })
const family = (text: string): LabelledPart => ({ part: 'family', text })

const rows: readonly (readonly [what: string, text: string, parts: readonly LabelledPart[], labels: readonly (Part | null)[]])[] = [
  ['given name and family name', 'Lena Maria Probova', [given('Lena'), given('Maria'), family('Probova')], ['given', 'given', 'family']],
  ['the family name first', 'PROBOVA Lena', [given('Lena'), family('Probova')], ['family', 'given']],
  ['a family name of two words', 'Lena de la Proba Testi', [given('Lena'), family('de la Proba Testi')], ['given', 'family', 'family']],
  ['two words read as one', 'Abd al-Rahman Testi', [given("'Abd Al-Rahman"), family('Testi')], ['given', 'family']],
  ['read as one across two parts', 'Abdul Rahman Testi', [given('Abdul'), family('Rahman Testi')], [null, 'family']],
  ['one word in both parts', 'Ali Testi Ali', [given('Ali'), family('Testi Ali')], [null, 'family', null]],
  ['a word in no part', 'Lena Probova-Testi', [given('Lena'), family('Probova')], ['given', 'family', null]],
  ['another script', 'Лена Пробова', [given('Лена'), family('Пробова')], ['given', 'family']],
  ['an apostrophe', "Lena O'Probe", [given('Lena'), family('O’Probe')], ['given', 'family']],
  ['labelled by its comma', 'PROBOVA, Lena', [given('Probova'), family('Lena')], ['given', 'family']],
  ['no parts', 'Lena Probova', [], [null, null]],
]
for (const [what, text, parts, labels] of rows)
  test(`labelled: ${what}: ${text}`, () => {
    assert.deepEqual(
      labelled(readName(text, 'person'), parts).tokens.map(({ part }) => part),
      labels,
    )
  })

test('small words set aside are labelled as well', () => {
  const name = labelled(readName('Salim bin Testi al-Probi', 'person'), [given('Salim bin Testi'), family('al-Probi')])
  assert.deepEqual(
    name.others.map(({ latin, part }) => [latin, part]),
    [
      ['bin', 'given'],
      ['al', 'family'],
    ],
  )
})

test('labels change nothing else, whatever the name and the parts', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(text, text, text, (name, one, other) => {
      const read = readName(`${name} ${one} ${other}`, 'person')
      const told = labelled(read, [given(one), family(other)])
      const bare = (tokens: typeof read.tokens) => tokens.map((token) => ({ ...token, part: null }))
      assert.deepEqual(
        { ...told, tokens: bare(told.tokens), others: bare(told.others) },
        { ...read, tokens: bare(read.tokens), others: bare(read.others) },
      )
    }),
    { numRuns: 500 },
  )
})
