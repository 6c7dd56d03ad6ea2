import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import type { Entry } from '#know/lists/entry.ts'
import { openReader } from '#know/lists/read/open.ts'
import { SAMPLES } from '#know/lists/read/samples.ts'
import { baseOf } from '#know/screening/base.ts'
import { screen } from '#know/screening/screen.ts'
import fc from '#property'
import { readAsked } from '#shell/lists/asked.ts'
import { clusterNumbers } from '#shell/lists/base-of-lists.ts'
import { pairScore, readPair } from '#shell/lists/pairs.ts'

/** Whatever is typed as a name, the matcher answers within bounds: it never throws, and what it says can be read again. */

const entries: Entry[] = SAMPLES.flatMap(({ form, files }) => {
  const found: Entry[] = []
  const reader = openReader(form, { onEntry: (entry) => found.push(entry), list: form })
  files.forEach((file, n) => {
    if (n > 0) reader.next()
    reader.write(file)
  })
  assert.ok(!isRefusal(reader.end()))
  return found
})
const clusters = clusterNumbers(entries)
const base = baseOf(entries, clusters)

const MARKS = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\ud800',
  '\u0000',
  '\t',
  '"',
  ',',
  "'",
  '(',
  ')',
  '/',
  '-',
  '.',
  '٣',
  '三',
  '\u0301',
]
const listed = entries.flatMap(({ names }) => names.map(({ text }) => text))
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...listed),
  fc
    .tuple(fc.constantFrom(...listed), fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...MARKS)), { maxLength: 6 }))
    .map(([name, marks]) => marks.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), name)),
  fc
    .tuple(fc.constantFrom(...MARKS, 'a', 'al', 'X ', 'محمد ', '李'), fc.integer({ min: 1, max: 3_000 }))
    .map(([text, times]) => text.repeat(times)),
)
const schema = fc.constantFrom('', 'Person', 'Company', 'Vessel', 'LegalEntity', 'Wizard')
const other = fc.oneof(
  fc.constant(''),
  fc.constantFrom('1961', '1948-12-10', 'sy', 'IMO 9074729', 'RU 123456'),
  fc.string({ maxLength: 20 }),
)
const options = { numRuns: Math.round(400 * Number(process.env.PARLEY_RUNS ?? 1)) }

test('a screening answers whatever is typed: each party once, the best first, scores in bounds, reasons as data', () => {
  fc.assert(
    fc.property(typed, schema, other, other, other, (name, kind, birthDate, country, identifier) => {
      const { subject, answerable, unread } = readAsked({ name, schema: kind, birthDate, country, identifier })
      assert.ok(unread.every(({ where }) => where?.field !== undefined))
      const found = screen(base, subject, { top: 50, explained: 50 })
      if (!answerable && subject.identifiers.length === 0) assert.deepEqual(found, [])
      const numbers = found.map(({ list, entry }) => clusters[entries.findIndex((one) => one.list === list && one.id === entry)])
      assert.equal(new Set(numbers).size, found.length)
      found.forEach(({ score, why, match }, n) => {
        assert.ok(Number.isSafeInteger(score) && score >= 0 && score <= 10_000)
        assert.ok(n === 0 || score <= (found[n - 1]?.score ?? 0))
        assert.equal(typeof match, 'boolean')
        assert.deepEqual(JSON.parse(JSON.stringify(why)), why)
      })
      assert.deepEqual(screen(base, subject, { top: 50, explained: 50 }), found)
    }),
    options,
  )
})

test('marks that cannot be seen change nothing of what is found', () => {
  const unseen = fc.constantFrom('\u202e', '\u2066', '\u2069', '\u200b', '\u200f', '\u00ad', '\ufeff', '\u2060')
  fc.assert(
    fc.property(fc.constantFrom(...listed), fc.array(fc.tuple(fc.nat(30), unseen), { minLength: 1, maxLength: 5 }), (name, marks) => {
      const hidden = marks.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), name)
      const found = (text: string) =>
        screen(base, readAsked({ name: text, schema: '', birthDate: '', country: '', identifier: '' }).subject).map(
          ({ why: _, ...one }) => one,
        )
      assert.deepEqual(found(hidden), found(name))
    }),
    options,
  )
})

test('a pair has a score in bounds or none, the same whichever name stands first', () => {
  fc.assert(
    fc.property(typed, typed, fc.constantFrom<'person' | 'body' | 'thing' | 'any'>('person', 'body', 'thing', 'any'), (one, two, sort) => {
      const score = pairScore(...readPair(one, two, sort))
      assert.ok(score === null || (Number.isSafeInteger(score) && score >= 0 && score <= 10_000))
      assert.equal(pairScore(...readPair(two, one, sort)), score)
    }),
    options,
  )
})
