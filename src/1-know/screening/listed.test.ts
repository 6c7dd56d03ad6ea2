import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf } from '../lists/draft.ts'
import type { Entry, EntryKind, ListedName } from '../lists/entry.ts'
import { openReader } from '../lists/read/open.ts'
import type { ListFormat } from '../lists/read/reader.ts'
import { sampleOf } from '../lists/read/samples.ts'
import { readNames } from '../names/several.ts'
import { baseOf } from './base.ts'
import { listedNames, listedSubject } from './listed.ts'
import { screen } from './screen.ts'
import { compareSubjects, type Subject } from './subject.ts'

const NAME: ListedName = { text: 'Lena Marit', use: 'primary', parts: { given: ['Lena'], family: 'Marit' } }
const partsOf = (listed: ListedName, kind: EntryKind) => listedNames(listed, kind).map((name) => name.tokens.map(({ part }) => part))

test('the parts that a list labels reach the names that are compared', () => {
  assert.deepEqual(partsOf(NAME, 'person'), [['given', 'family']])
})

test('an edition kept without parts is read as it was', () => {
  const { parts: _, ...bare } = NAME
  assert.deepEqual(partsOf(bare, 'person'), [[null, null]])
  assert.deepEqual(listedNames(bare, 'person'), readNames('Lena Marit', 'person'))
})

test('a body has no given name', () => assert.deepEqual(partsOf(NAME, 'organisation'), [[null, null]]))

const asked = (text: string): Subject => ({
  sort: 'person',
  names: readNames(text, 'person'),
  births: [],
  countries: [],
  genders: [],
  identifiers: [],
})
const listed: Entry = { ...draftOf('ca', '1', 'person'), names: [NAME] }
const sum = (text: string): number => compareSubjects(asked(text), listedSubject(listed))?.total ?? Number.NaN

test('who writes the family name first, with a comma, is told from who bears the two names the other way round', () => {
  assert.equal(sum('MARIT, Lena'), sum('Lena Marit'))
  assert.ok(sum('LENA, Marit') < sum('MARIT, Lena') - 300)
})

test('a question that does not say which is the family name is not held against anybody', () => {
  assert.ok(sum('Marit Lena') > sum('Lena Marit') - 50)
})

test('it is told where one source calls a given name what the other calls a family name', () => {
  const base = baseOf([listed])
  const parts = (text: string) =>
    screen(base, asked(text), { top: 1, threshold: 5000 }).flatMap(({ why }) =>
      why.flatMap((each) => (each.kind === 'words' ? [each.parts] : [])),
    )
  assert.deepEqual(parts('LENA, Marit'), [
    { asked: 'given', listed: 'family' },
    { asked: 'family', listed: 'given' },
  ])
  assert.deepEqual(parts('MARIT, Lena'), [undefined, undefined])
  assert.deepEqual(parts('Marit Lena'), [undefined, undefined])
})

const forms: readonly (readonly [form: ListFormat, id: string, labels: string])[] = [
  ['un-xml', '7000001', 'rupert:? hentzau:? jungere:?'],
  ['ofac-csv', '102', 'fritz:given tarlenheim:family'],
  ['ofac-xml', '201', 'rudolf:given rassendyll:family'],
  ['eu-xml', '9001', 'rupert:given hentzau:family'],
  ['uk-csv', 'RUR0001', 'rupert:given hentzau:family'],
  ['ofsi-csv', '90001', 'rupert:given hentzau:family'],
  ['csl-json', '102', 'fritz:given tarlenheim:family'],
  ['sema-xml', 'Ruritania/1, Part 1/1', 'rupert:given hentzau:family'],
  ['targets-csv', 'NK-1', 'rupert:? hentzau:?'],
  ['ftm-json', 'zz-1', 'rupert:? hentzau:?'],
]
for (const [form, id, labels] of forms)
  test(`a list of the form ${form} labels what it labels and no more: ${labels}`, () => {
    const entries: Entry[] = []
    const reader = openReader(form, { onEntry: (entry) => entries.push(entry) })
    for (const [index, file] of sampleOf(form).files.entries()) {
      if (index > 0) reader.next()
      reader.write(file)
    }
    reader.end()
    const found = entries.find((entry) => entry.id === id)
    assert.ok(found !== undefined, entries.map((entry) => entry.id).join('; '))
    assert.equal(
      listedSubject(found)
        .names[0]?.tokens.map(({ latin, part }) => `${latin}:${part ?? '?'}`)
        .join(' '),
      labels,
    )
  })
