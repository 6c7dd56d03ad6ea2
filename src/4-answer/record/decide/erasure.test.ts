import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CONSENT, claim, Desk, ONCE_A_MONTH, PERMIT, TZ } from '../../../../tests/support/record.ts'
import type { Command } from '../command.ts'
import type { Entry, Kind } from '../entry.ts'
import { onFileOf } from '../on-file.ts'
import { replay } from '../replay.ts'
import { touchedBy, touches } from '../touched.ts'
import { ERASABLE } from './erasure.ts'

/** A docket permitted on consent, advised on, performed and reported. */
function desk(): Desk {
  const d = new Desk([PERMIT, CONSENT, ONCE_A_MONTH])
  d.files(claim('c1', 'THEM', 'consent', true))
  d.proposes()
  d.does('HEAD', { verb: 'advise', docket: 'D-1', text: 'ask Mrs N.' })
  d.does('DESK', { verb: 'perform', docket: 'D-1' })
  d.does('DESK', {
    verb: 'report',
    docket: 'D-1',
    text: 'Mrs N. came',
    settled: [{ limit: 'M/3', amount: '1', of: 'count', unit: 'item' }],
  })
  d.does('DESK', { verb: 'receive-harm', harm: HARM })
  d.does('DESK', { verb: 'log-call', call: CALL })
  d.files({ party: { id: 'US', kind: 'state_body', names: [{ text: 'Us' }] } })
  d.does('DESK', { verb: 'file-mechanism', mechanism: WATCHING })
  d.does('DESK', { verb: 'receive', reports: [TOLD_TO_IT] })
  return d
}
const WATCHING = {
  ...{ id: 'W', title: 'watching', zone: 'UTC', components: [{ id: 'A', party: 'US' }], presides: 'A', decides: { by: 'A' } },
  ladder: [
    { id: 'none', weight: 'none' },
    { id: 'grave', weight: 'serious' },
  ],
}
const TOLD_TO_IT = {
  ...{ id: 'R', mechanism: 'W', reporter: { as: 'community', name: 'Mrs N.' }, channel: 'hotline', what: 'shelling', words: 'I heard it.' },
  ...{ occurred: { from: '2025-12-30', precision: 1 }, place: { name: 'x', precision: 6 }, grade: 'C3', origin: 'a village' },
}
const HARM = {
  ...{
    id: 'H',
    received: '2026-01-01',
    through: 'hotline',
    against: ['THEM'],
    from: '2025-12-30',
    place: 'x',
    owes: 'US',
    account: 'Mrs N. told',
  },
  due: { acknowledged: 'P2D', assessed: 'P9D', answered: 'P9D' },
}
const CALL = {
  ...{ id: 'K', line: 'valley', received: '2026-01-01', taken_by: 'DUTY', caller: 'community', about: 'shots', account: 'Mrs N. called' },
}
const indexOf = (d: Desk, kind: Kind): number => {
  const found = d.memory.entries().find((entry) => entry.kind === kind)
  assert.ok(found !== undefined, kind)
  return found.index
}
const ask = (of: number, more: object = {}): Command => ({ verb: 'ask-erasure', of, rule: 'R', why: 'a name', ...more })
/** Asks for the erasure of an entry and confirms it; gives the index of the tombstone. */
function erase(d: Desk, of: number): number {
  const [asked] = d.does('DESK', ask(of)).entries
  return d.does('AUDIT', { verb: 'erase', asked: asked?.index ?? -1 }).entries[0]?.index ?? -1
}

type Row = readonly [name: string, by: string, command: (d: Desk) => Command, code: string, field: string]
const refusals: readonly Row[] = [
  ['what was never recorded', 'DESK', () => ask(999), 'entry-unknown', 'of'],
  ['an index below nought', 'DESK', () => ask(-1), 'entry-unknown', 'of'],
  ['half an index', 'DESK', () => ask(1.5), 'entry-unknown', 'of'],
  ['a permit', 'DESK', (d) => ask(indexOf(d, 'performed')), 'erasure-of-this-kind', 'of'],
  ['law', 'DESK', (d) => ask(indexOf(d, 'instrument-filed')), 'erasure-of-this-kind', 'of'],
  ['that somebody advised', 'DESK', (d) => ask(indexOf(d, 'advised')), 'erasure-of-this-kind', 'of'],
  ['what was settled', 'DESK', (d) => ask(indexOf(d, 'reported')), 'erasure-of-this-kind', 'of'],
  ['without a rule', 'DESK', (d) => ask(indexOf(d, 'claim-filed'), { rule: ' ' }), 'shape-missing', 'rule'],
  ['without a reason', 'DESK', (d) => ask(indexOf(d, 'claim-filed'), { why: '' }), 'shape-missing', 'why'],
  ['with an endless reason', 'DESK', (d) => ask(indexOf(d, 'claim-filed'), { why: 'x'.repeat(20_001) }), 'shape-too-big', 'why'],
  ['what nobody asked to be erased', 'AUDIT', () => ({ verb: 'erase', asked: 3 }), 'erasure-unknown', 'asked'],
]
for (const [name, by, command, code, field] of refusals) {
  test(`not erased: ${name}: ${code}`, () => {
    const d = desk()
    assert.deepEqual(d.refused(by, command(d)), [code, field])
  })
}

test('one who asks for an erasure does not confirm it, and what is confirmed once is not confirmed again', () => {
  const d = desk()
  const of = indexOf(d, 'claim-filed')
  const [first] = d.does('DESK', ask(of)).entries
  const [second] = d.does('AUDIT', ask(of)).entries
  assert.deepEqual(d.refused('DESK', { verb: 'erase', asked: first?.index ?? -1 }), ['erasure-needs-another', 'by'])
  d.does('AUDIT', { verb: 'erase', asked: first?.index ?? -1 })
  assert.deepEqual(d.refused('AUDIT', { verb: 'erase', asked: first?.index ?? -1 }), ['erased-already', 'asked'])
  assert.deepEqual(d.refused('DESK', { verb: 'erase', asked: second?.index ?? -1 }), ['erased-already', 'asked'])
  assert.deepEqual(d.refused('DESK', ask(of)), ['erased-already', 'of'])
})

test('of an entry that is erased the tombstone stays: its body and its rows are gone at every index', () => {
  const d = desk()
  const of = indexOf(d, 'claim-filed')
  const before = [...d.memory.rowsAt(of + 1)].length
  const tombstone = erase(d, of)
  assert.deepEqual(d.memory.entries()[of], { index: of, at: d.memory.entries()[of]?.at, kind: 'erased-record', tombstone })
  assert.deepEqual([d.memory.head.get('claim', 'c1'), d.memory.head.of('claim', 'THEM')], [null, []])
  assert.equal([...d.memory.rowsAt(of + 1)].length, before - 1)
  assert.deepEqual(d.memory.head.get('tombstone', String(of))?.data, { of, tombstone, rule: 'R' })
})

test('words of a report go, and docket, settlement and state stay', () => {
  const d = desk()
  erase(d, indexOf(d, 'report-filed'))
  assert.deepEqual([d.rows('report', 'D-1'), d.docket('D-1').state, d.usage('D-1')], [[], 'reported', ['M/3 1 performed']])
  assert.notEqual(d.docket('D-1').reported, null)
  d.does('DESK', { verb: 'close', docket: 'D-1' })
})

test('whatever kind may be erased makes rows that no other entry makes', () => {
  const d = desk()
  for (const kind of ERASABLE) {
    const of = indexOf(d, kind)
    const made = [...d.memory.rowsAt(of + 1)].filter((row) => row.from === of)
    const keys = new Set([...d.memory.rowsAt(of)].map((row) => `${row.model} ${row.key}`))
    assert.equal(made.length, 1, kind)
    assert.ok(
      made.every((row) => !keys.has(`${row.model} ${row.key}`)),
      `${kind} replaces nothing`,
    )
  }
})

test('an answer that looked at it cannot be replayed, says by which tombstone, and its residue still gives the verdict', () => {
  const d = desk()
  const tombstone = erase(d, indexOf(d, 'claim-filed'))
  const answers = d.memory.entries().filter((entry): entry is Entry => entry.kind === 'proposed' || entry.kind === 'performed')
  for (const entry of answers) {
    assert.ok('answer' in entry.body)
    const then = d.memory.viewAt(entry.body.answer.gatheredAt)
    const onFile = onFileOf(then, entry)
    assert.ok(onFile !== null)
    const tombstoneOf = (index: number) => d.memory.head.get('tombstone', String(index))?.data.tombstone ?? null
    assert.deepEqual(replay(then, onFile, tombstoneOf, TZ), { outcome: 'erased', tombstones: [tombstone], residue: true })
    const { projection } = onFile.answer
    const other = { ...onFile, answer: { ...onFile.answer, projection: { ...projection, verdict: 'refuse' as const } } }
    assert.deepEqual(replay(then, other, tombstoneOf, TZ), { outcome: 'erased', tombstones: [tombstone], residue: false })
  }
})

test('a claim of the same name may be filed again, and an erasure touches every answer', () => {
  const d = desk()
  erase(d, indexOf(d, 'claim-filed'))
  d.files(claim('c1', 'THEM', 'consent', true))
  const tombstone = { model: 'tombstone', key: '7', subject: '', docket: null, data: { of: 7, tombstone: 9, rule: 'R' } } as const
  assert.ok(touchedBy(tombstone).some((one) => touches(one, new Set(['fact THEM consent']), 'D-1')))
})
