import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type MessageId, say } from '#ground/say.ts'
import { readClaim } from './claim.ts'

const plain = { id: 'c1', of: 'NLF', is: 'strength', value: 300, grade: 'B2', source: 'report-7', origin: 'field-team' }

test('the least a claim needs', () => {
  assert.deepEqual(readClaim(plain, 'UTC'), {
    id: 'c1',
    of: 'NLF',
    is: 'strength',
    value: 300,
    from: null,
    until: null,
    grade: { reliability: 'B', credibility: 2 },
    source: 'report-7',
    origin: 'field-team',
    recorded: null,
  })
})

test('a claim with every part', () => {
  const raw = {
    ...plain,
    from: '2016-12-01',
    until: '2017-01-01',
    recorded: '2016-12-02T10:00Z',
    basis: 'recalled',
    consent: { by: 'WITNESS-4', purposes: ['reporting', 'assessment'] },
    marking: { tlp: 'AMBER', originator: 'MVM', expiry: '2018-01-01' },
    corrects: 'c0',
  }
  const read = readClaim(raw, 'America/Bogota')
  assert.ok(!isRefusal(read))
  assert.equal(read.from, readInstant('2016-12-01T05:00Z', 'UTC'))
  assert.equal(read.until, readInstant('2017-01-01T05:00Z', 'UTC'))
  assert.equal(read.marking?.expiry, readInstant('2018-01-01T05:00Z', 'UTC'))
  assert.deepEqual([read.basis, read.corrects], ['recalled', 'c0'])
  assert.deepEqual(read.consent, { by: 'WITNESS-4', purposes: ['assessment', 'reporting'] })
})

test('text, numbers and truth values are values', () => {
  for (const value of ['none', 0, -1.5, true, false]) {
    const read = readClaim({ ...plain, value }, 'UTC')
    assert.ok(!isRefusal(read))
    assert.equal(read.value, value)
  }
})

const refused: [change: Record<string, unknown>, code: string, field: string | undefined][] = [
  [{ value: undefined }, 'claim-value-unreadable', 'value'],
  [{ value: null }, 'claim-value-unreadable', 'value'],
  [{ value: '' }, 'claim-value-unreadable', 'value'],
  [{ value: [1] }, 'claim-value-unreadable', 'value'],
  [{ value: Number.NaN }, 'claim-value-unreadable', 'value'],
  [{ value: '\ud800' }, 'claim-value-unreadable', 'value'],
  [{ value: 'x'.repeat(20_001) }, 'claim-value-unreadable', 'value'],
  [{ grade: undefined }, 'grade-unreadable', 'grade'],
  [{ grade: 'B9' }, 'grade-unreadable', 'grade'],
  [{ source: undefined }, 'shape-missing', 'source'],
  [{ origin: undefined }, 'shape-missing', 'origin'],
  [{ of: '' }, 'shape-too-small', 'of'],
  [{ from: '2017-01-01', until: '2016-12-01' }, 'term-ends-before-it-starts', 'until'],
  [{ from: '2017-01-01', until: '2017-01-01' }, 'term-ends-before-it-starts', 'until'],
  [{ from: '2017-02-29' }, 'instant-impossible', 'from'],
  [{ until: '2017-01-01T09:00' }, 'instant-without-offset', 'until'],
  [{ recorded: 'yesterday' }, 'instant-unreadable', 'recorded'],
  [{ basis: 'guessed' }, 'shape-not-one-of', 'basis'],
  [{ consent: true }, 'shape-wrong-type', 'consent'],
  [{ consent: { by: 'WITNESS-4' } }, 'shape-missing', 'consent.purposes'],
  [{ marking: { tlp: 'RED' } }, 'shape-missing', 'marking.originator'],
  [{ corrects: 'c1', recorded: '2017-01-01' }, 'claim-corrects-itself', 'corrects'],
  [{ corrects: 'c0' }, 'shape-missing', 'recorded'],
  [{ reliability: 'A' }, 'shape-unknown-key', undefined],
]
for (const [change, code, field] of refused) {
  test(`${JSON.stringify(change).slice(0, 60)} is refused: ${code}`, () => {
    const read = readClaim({ ...plain, ...change }, 'UTC')
    assert.ok(isRefusal(read))
    assert.deepEqual([read.code, read.where?.field], [code, field])
    for (const locale of ['en', 'fr']) say(locale, `refusal.${read.code}` as MessageId, read.values)
  })
}
