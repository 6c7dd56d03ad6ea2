import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import type { Part, Role } from './name.ts'
import { readName } from './read-name.ts'
import { tokenFor, type Use } from './tokens.ts'

const USE: Use = {
  text: 'Sa',
  key: 'sa',
  latin: 'sa',
  bare: false,
  role: 'name',
  means: -1,
  weight: 60,
  glued: false,
  aside: false,
  part: null,
}

test('tokenFor: one use of a word is one object, in whatever names it stands', () => {
  assert.equal(tokenFor(USE), tokenFor({ ...USE }))
  const [one, other] = [readName('Lena Probova', 'person'), readName('Ivan Probova', 'person')]
  assert.equal(one.tokens[1], other.tokens[1])
})

const others: readonly (readonly [what: string, use: Partial<Use>])[] = [
  ['role', { role: 'legal', weight: 0 }],
  ['weight', { weight: 100 }],
  ['meaning', { means: 40_007 }],
  ['part', { part: 'family' }],
  ['place beside another word', { glued: true }],
  ['brackets', { aside: true }],
  ['reading', { latin: 'sha' }],
  ['certainty of vowels', { bare: true }],
  ['key', { key: 'sä' }],
]
for (const [what, use] of others)
  test(`tokenFor: a use that differs in ${what} is another token`, () => {
    const first = tokenFor(USE)
    const second = tokenFor({ ...USE, ...use })
    assert.notEqual(first, second)
    for (const [field, value] of Object.entries(use)) assert.equal(second[field as keyof Use], value)
    assert.equal(tokenFor(USE), first)
  })

test('tokenFor: more uses of a word than are kept are still told apart', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          role: fc.constantFrom<Role>('name', 'word', 'title', 'patronymic'),
          weight: fc.nat(100),
          means: fc.integer({ min: -1, max: 30 }),
          part: fc.constantFrom<Part | null>(null, 'given', 'family'),
        }),
        { minLength: 20, maxLength: 40 },
      ),
      (uses) => {
        for (const use of uses) {
          const { role, weight, means, part } = tokenFor({ ...USE, ...use })
          assert.deepEqual({ role, weight, means, part }, { ...use })
        }
      },
    ),
  )
})

test('names read the same before and after more words than are kept', () => {
  const texts = ['Иван Тестович Пробов', 'بروبا', 'Probova Instrument-Making Plant LLC', 'Lena Probova', 'Lena Probova (Sa)']
  const before = texts.map((text) => JSON.stringify(readName(text, 'any')))
  for (let i = 0; i < 25_000; i++) readName(`Testy${i.toString(36)} пробов${i}`, 'any')
  assert.deepEqual(
    texts.map((text) => JSON.stringify(readName(text, 'any'))),
    before,
  )
})
