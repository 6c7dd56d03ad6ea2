import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { questionOf, read, type World, type Written } from '../../../tests/support/world.ts'
import { atomsOf } from '../act/atoms.ts'
import { Inquiry } from '../determine/inquiry.ts'
import { matches, offersOf } from '../determine/match.ts'
import { type ALL_ACTS, DIMENSIONS, pattern, patternSchema } from './pattern.ts'
import { type Offers, ProvisionIndex } from './provision-index.ts'

interface Filed {
  readonly ordinal: number
  readonly name: string
}
const NOTHING: Offers = { kind: [], actor: [], counterpart: [], end_user: [], party: [], item: [], purpose: [], place: [] }
const offer = (more: Partial<Offers>): Offers => ({ ...NOTHING, ...more })

function indexOf(...entries: readonly (readonly [name: string, about: Written])[]): ProvisionIndex<Filed> {
  const index = new ProvisionIndex<Filed>()
  for (const [ordinal, [name, about]] of entries.entries()) index.add({ ordinal, name }, pattern(patternSchema.parse(about)))
  return index
}
const names = (found: readonly Filed[]): string[] => found.map((f) => f.name)

const index = indexOf(
  ['general', {}],
  ['all but red', { place: { not: ['RED'] } }],
  ['guest', { counterpart: ['GUEST'] }],
  ['guest or host', { party: ['GUEST', 'HOST'] }],
  ['pumps', { item: ['PUMP'] }],
  ['visits', { kind: ['visit'] }],
)
const looked: readonly (readonly [title: string, offers: Partial<Offers>, found: readonly string[]])[] = [
  ['nothing offered: only what is filed under no name', {}, ['general', 'all but red']],
  ['a name', { counterpart: ['GUEST'] }, ['general', 'all but red', 'guest']],
  ['a name nobody filed', { counterpart: ['STRANGER'] }, ['general', 'all but red']],
  ['two names of one provision find it once', { party: ['GUEST', 'HOST'] }, ['general', 'all but red', 'guest or host']],
  [
    'a dimension not stated finds all that is filed under it',
    { counterpart: null, item: null },
    ['general', 'all but red', 'guest', 'pumps'],
  ],
  ['in canonical order', { kind: ['visit'], party: ['HOST'] }, ['general', 'all but red', 'guest or host', 'visits']],
]
for (const [title, offers, found] of looked) {
  test(title, () => assert.deepEqual(names(index.candidates(offer(offers))), found))
}

test('a permit is not filed under its actor, because another may act for the grantee', () => {
  const permits = new ProvisionIndex<Filed>()
  permits.add({ ordinal: 0, name: 'permit' }, pattern({ actor: ['HOUSE'] }), 'actor')
  assert.deepEqual(names(permits.candidates(offer({ actor: ['CONTRACTOR'] }))), ['permit'])
})

test('a very long list of names is not used as a key', () => {
  const item = Array.from({ length: 501 }, (_, i) => `ITEM-${i}`)
  const long = indexOf(['long', { item, kind: ['visit'] }], ['longer', { item }])
  assert.deepEqual([names(long.candidates(NOTHING)), names(long.candidates(offer({ kind: ['visit'] })))], [['longer'], ['long', 'longer']])
})

test('everything filed is kept, in the order it was filed', () => {
  assert.deepEqual(names(index.everything), ['general', 'all but red', 'guest', 'guest or host', 'pumps', 'visits'])
})

// The index may offer too much, never too little: whatever may match an act, by a full scan, is among the candidates.
const letters = ['A', 'B', 'C', 'D']
const some = fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 })
const dimension = fc.oneof(
  some,
  some.map((not) => ({ not })),
)
const about = fc.record(Object.fromEntries(DIMENSIONS.map((name) => [name, dimension])), { requiredKeys: [] })
const holders = fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 2 })
const line = fc.record({ item: fc.constantFrom(...letters) }, { requiredKeys: [] })
const legs = fc.array(fc.option(fc.record({ in: holders, maybe: holders }), { nil: undefined }), { minLength: 1, maxLength: 2 })
const act = fc
  .record(
    {
      kind: fc.constantFrom('A', 'deliver', 'visit'),
      actor: fc.constantFrom(...letters),
      counterpart: holders,
      end_user: holders,
      bank: holders,
      purpose: fc.constantFrom(...letters),
      lines: fc.array(line, { maxLength: 2 }).map((list) => list.map((one, i) => ({ id: `l${i}`, ...one }))),
      legs: legs.map((list) => list.map((place, i) => ({ id: `g${i}`, when: ['2026-03-05', '2026-03-06'], ...(place ? { place } : {}) }))),
    },
    { requiredKeys: ['kind', 'actor', 'legs'] },
  )
  .map((written) => ({ counterpart: undefined, place: undefined, when: undefined, ...written }))
const membership = fc.record({
  of: fc.constantFrom(...letters),
  is: fc.constantFrom('part-of', 'splinter-of'),
  value: fc.constantFrom(...letters),
  grade: fc.constantFrom('A1', 'D4', 'F6'),
})
const spoiltMembership = membership.map(({ of, is }) => ({ of, is, unreadable: true }))
const facts = fc.array(fc.oneof({ weight: 5, arbitrary: membership }, { weight: 1, arbitrary: spoiltMembership }), { maxLength: 4 })
const complete = fc.constantFrom(['splinter-of'] as const, [] as const)

test('whatever may match an act, in either reading, is among the candidates', () => {
  let matched = 0
  fc.assert(
    fc.property(fc.array(about, { minLength: 1, maxLength: 12 }), act, facts, complete, (patterns, written, on, registers) => {
      const world: World = { act: written, facts: on, complete: registers }
      const question = questionOf(world)
      const filed = new ProvisionIndex<Filed & { readonly about: typeof ALL_ACTS }>()
      for (const [ordinal, one] of patterns.entries()) {
        const made = pattern(read(patternSchema.parse(one)))
        filed.add({ ordinal, name: JSON.stringify(one), about: made }, made)
      }
      for (const atom of atomsOf(question.act)) {
        const q = new Inquiry(question, atom)
        const found = new Set(filed.candidates(offersOf(q)))
        for (const one of filed.everything) {
          for (const reading of ['wide', 'strict'] as const) {
            if (matches(q, one.about, reading) === 0) continue
            matched++
            assert.ok(found.has(one), `${one.name} may match, read ${reading}, and is not offered`)
          }
        }
      }
    }),
    { numRuns: 2_000 },
  )
  assert.ok(matched > 500, `only ${matched} matches were tried`)
})
