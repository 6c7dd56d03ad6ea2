import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Sort } from '#know/names/name.ts'
import { readNames } from '#know/names/several.ts'
import type { Birth } from '#know/screening/particulars.ts'
import { written } from '#know/screening/score.ts'
import { compareSubjects, type Subject } from '#know/screening/subject.ts'

const page = readFileSync(new URL('../docs/screening.md', import.meta.url), 'utf8')
const rows = page.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim())
  return cells.length === 9 && ['person', 'body', 'thing'].includes(cells[3] ?? '') ? [cells.slice(1, 8)] : []
})

const births = (date: string): readonly Birth[] => {
  const day = Number(date.replaceAll('-', ''))
  return date === '' ? [] : [{ from: day, until: day, about: false }]
}
const subject = (name: string, sort: Sort, born: string): Subject => ({
  sort,
  names: readNames(name, sort),
  births: births(born),
  countries: [],
  genders: [],
  identifiers: [],
})

test('the page on screening has its worked examples', () => assert.equal(rows.length, 8))

for (const [asked = '', listed = '', as = '', bornAsked = '', bornListed = '', sum = '', score = ''] of rows)
  test(`docs/screening.md: ${asked} / ${listed} ${bornListed}`, () => {
    const found = compareSubjects(subject(asked, as as Sort, bornAsked), subject(listed, as as Sort, bornListed))
    assert.deepEqual({ sum: found?.total, score: written(found?.score ?? -1) }, { sum: Number(sum), score })
  })
