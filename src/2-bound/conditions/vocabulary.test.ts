import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, inquiryOf, MANDATE, provisionIn, read, rule } from '../../../tests/support/world.ts'
import { CONDITION_NAMES, curesOf, readCondition } from './vocabulary.ts'

/** Files beside the conditions that are none themselves. */
const helpers = ['condition-kind', 'informing', 'particulars', 'standards', 'told-before', 'vocabulary', 'works-for', 'young']
/** Those that are tried by what uses them alone. */
const untried = ['condition-kind', 'informing', 'particulars']

test('every condition is one file, under its own name, with its own test', () => {
  const files = readdirSync(new URL('./', import.meta.url))
  const kinds = files.filter((f) => !f.endsWith('.test.ts')).map((f) => f.replace('.ts', ''))
  assert.deepEqual(kinds.filter((k) => !helpers.includes(k)).sort(), CONDITION_NAMES.filter((n) => n !== 'not').toSorted())
  for (const kind of kinds) if (!untried.includes(kind)) assert.ok(files.includes(`${kind}.test.ts`), kind)
})

refusedParticulars([
  [{}, 'condition-not-one', undefined],
  [{ fact: { of: 'a', is: 'b' }, reported: { by: 'a' } }, 'condition-not-one', undefined],
  [{ facts: { of: 'a', is: 'b' } }, 'condition-unknown', 'facts', /^fact, vetted, .*, not$/],
  [{ constructor: {} }, 'condition-unknown', 'constructor', /fact/],
  [{ toString: {} }, 'condition-unknown', 'toString', /fact/],
  [{ not: { not: { fact: { of: 'a', is: 'b' } } } }, 'condition-not-one', 'not'],
  [{ not: {} }, 'condition-not-one', 'not'],
  [{ not: { unheard: {} } }, 'condition-unknown', 'not.unheard', /fact/],
])

for (const raw of [null, undefined, 'fact', 7, true, [], [{ fact: {} }]]) {
  test(`${JSON.stringify(raw)} is no condition`, () => {
    const found = readCondition(raw)
    assert.ok(isRefusal(found))
    assert.match(found.code, /^shape-(wrong-type|missing)$/)
  })
}

const worked: readonly (readonly [condition: unknown, codes: readonly string[]])[] = [
  [{ fact: { of: 'GUEST', is: 'trained' } }, ['record']],
  [{ fact: { of: 'act', is: 'purpose-shown' } }, []],
  [{ not: { fact: { of: 'GUEST', is: 'trained' } } }, []],
  [{ vetted: { whom: 'GUEST' } }, ['vet']],
  [{ screened: { who: 'GUEST', list: 'UN' } }, ['screen']],
  [{ approved: { role: 'COUNSEL' } }, ['approve']],
  [{ notified: { whom: 'HOST' } }, ['notify']],
  [{ consented: { by: 'HOST' } }, ['consent']],
  [{ coordinated: { with: 'HOST' } }, ['coordinate']],
  [{ 'no-open-breach': { by: 'GUEST' } }, ['search-breaches']],
  [{ 'provider-class': { any_of: ['humanitarian'] } }, []],
  [{ 'in-zone': { zones: ['RED'] } }, []],
  [{ distance: { from: 'CAMP', at_least: '3 km' } }, []],
  [{ 'agreement-in-force': { agreement: 'TRUCE' } }, []],
  [{ reported: { by: 'HOUSE' } }, ['report']],
  [{ consented: { by: 'beneficiary' } }, []],
  [{ vetted: { whom: 'GUEST', unit: true } }, ['vet', 'vet-superior']],
  [{ assessed: { whom: 'GUEST', dimension: 'diversion', at_most: 2 } }, ['assess']],
  [{ corroborated: { of: 'RAID' } }, ['corroborate']],
  [{ corroborated: { of: 'act', is: 'urgent' } }, []],
  [{ verified: { of: 'RAID' } }, ['verify']],
  [{ 'certificate-valid': { of: 'GUEST', scheme: 'CODE' } }, ['certify']],
  [{ 'channel-authenticated': { with: 'GUEST' } }, ['authenticate']],
  [{ 'search-completed': { of: 'GUEST', where: 'COMPANY-REGISTER' } }, ['search']],
  [{ 'conflict-free': {} }, ['declare-interests']],
  [{ purpose: { any_of: ['relief'] } }, []],
]
for (const [condition, codes] of worked) {
  test(`what would cure ${JSON.stringify(condition)}: ${codes.join(', ') || 'nothing to suggest'}`, () => {
    const facts = [{ of: 'HOUSE', is: 'duty', value: 'overdue', id: 'D-1' }]
    const q = inquiryOf({ rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'require', any: [condition] }])], facts })
    const cures = curesOf(q, read(readCondition(condition)), provisionIn(q.rulebook, 'R/1'))
    assert.deepEqual(
      cures.map((c) => c.code),
      codes,
    )
  })
}

test('a breach on file is closed rather than searched for, and a refusal is reversed rather than asked again', () => {
  const facts = [fact('GUEST', 'open-breach', 'open'), { of: 'act', is: 'approved', value: false, by: 'ANNE', role: 'COUNSEL', rev: 1 }]
  const conditions = [{ 'no-open-breach': { by: 'GUEST' } }, { approved: { role: 'COUNSEL' } }]
  const q = inquiryOf({ rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'require', any: conditions }])], facts })
  const within = provisionIn(q.rulebook, 'R/1')
  const codes = conditions.flatMap((c) => curesOf(q, read(readCondition(c)), within)).map((c) => c.code)
  assert.deepEqual(codes, ['close-breach', 'reverse-refusal'])
})
