import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '#ground/limits.ts'
import { ACT, claim, Desk, MEETING, mandate, ONCE_A_MONTH, PERMIT } from '../../../../tests/support/record.ts'
import type { Command, Filing } from '../command.ts'

const file = (...items: unknown[]): Command => ({ verb: 'file', items: items as Filing[] })
const M = mandate([PERMIT])
const withM = (more: object) => ({ instrument: { ...M.instrument, ...more } })
const V2 = { v: 2, from: '2026-02-01', clauses: [PERMIT, ONCE_A_MONTH] }
const C = claim('c1', 'THEM', 'consent', true)
const withC = (more: object) => ({ claim: { ...C.claim, ...more } })
const office = (more: object) => ({ office: { id: 'NEW', name: 'New', ...more } })

type Row = readonly [name: string, items: readonly unknown[], code: string, field: string]
const refusals: readonly Row[] = [
  ['nothing', [], 'shape-too-small', 'items'],
  ['too much at once', Array.from({ length: LIMITS.list_items_max + 1 }, () => C), 'shape-too-big', 'items'],
  ['an item that is nothing', [{}], 'shape-missing', 'items[0]'],
  ['an item of an unknown form', [{ treaty: {} }], 'shape-missing', 'items[0]'],
  ['two things in one item', [{ ...C, ...M }], 'shape-unknown-key', 'items[0]'],
  ['a docket beside an instrument', [{ ...M, docket: 'D-1' }], 'shape-unknown-key', 'items[0]'],
  ['a party that cannot be read', [{ party: { id: 'P', kind: 'party', names: [{ text: 'P' }] } }], 'kind-abstract', 'items[0].party.kind'],
  ['an office without an id', [office({ id: '' })], 'shape-too-small', 'items[0].office.id'],
  ['an office of two lines', [office({ id: 'a\nb' })], 'shape-wrong', 'items[0].office.id'],
  ['an office with an endless id', [office({ id: 'x'.repeat(129) })], 'shape-too-big', 'items[0].office.id'],
  ['an office called half a character', [office({ id: '\udc00' })], 'canonical-lone-surrogate', 'items[0].office.id'],
  ['an office called as the clock', [office({ id: 'clock' })], 'shape-not-one-of', 'items[0].office.id'],
  ['an office without a name', [office({ name: '' })], 'shape-too-small', 'items[0].office.name'],
  ['an office with a role that is none', [office({ roles: [' '] })], 'shape-wrong', 'items[0].office.roles[0]'],
  ['an office with an unknown key', [office({ power: 'all' })], 'shape-unknown-key', 'items[0].office'],
  ['an order that cannot be read', [{ id: 'UN', order: { closed: 'yes' } }], 'shape-wrong-type', 'items[0].order.UN.closed'],
  ['an order without an id', [{ id: '', order: {} }], 'shape-too-small', 'items[0].id'],
  ['an order called __proto__, which readers would pass over', [{ id: '__proto__\n', order: {} }], 'shape-wrong', 'items[0].id'],
  [
    'the house’s own order bounded',
    [{ id: 'HOUSE', order: { nexus: [{ place: ['X'] }] } }],
    'shape-not-one-of',
    'items[0].order.HOUSE.nexus',
  ],
  ['a claim that cannot be read', [withC({ grade: 'Z9' })], 'grade-unreadable', 'items[0].claim.grade'],
  ['a claim that says when it was recorded', [withC({ recorded: '2020-01-01' })], 'recorded-is-ours', 'items[0].claim.recorded'],
  ['the same, known before', [{ ...withC({ recorded: '2020-01-01' }), before: true }], 'recorded-is-ours', 'items[0].claim.recorded'],
  ['a claim twice', [C, C], 'shape-repeated', 'items[1].claim.id'],
  ['a claim about a docket that is not there', [{ ...C, docket: 'D-1' }], 'docket-unknown', 'items[0].docket'],
  [
    'a correction known before the record began',
    [{ ...withC({ corrects: 'c0' }), before: true }],
    'shape-missing',
    'items[0].claim.recorded',
  ],
  ['what was used of a limit, claimed', [claim('c', 'M/3', 'usage', 'none')], 'claim-of-register', 'items[0].claim.is'],
  ['that a duty was discharged, claimed', [claim('M/4 of D-1', 'US', 'duty', 'discharged')], 'claim-of-register', 'items[0].claim.is'],
  ['that the act was approved, claimed', [claim('c', 'act', 'approved', true)], 'claim-of-register', 'items[0].claim.is'],
  ['an instrument that cannot be read', [withM({ term: ['2026-01-01'] })], 'term-without-end', 'items[0].instrument.term'],
  ['an instrument marked as torn', [withM({ unreadable: true })], 'filing-unreadable', 'items[0].instrument'],
  ['a torn clause', [withM({ clauses: [PERMIT, { id: '9', unreadable: true }] })], 'filing-unreadable', 'items[0].instrument'],
  [
    'a torn version',
    [withM({ clauses: undefined, versions: [{ v: 1, from: '2026-01-01', unreadable: true }] })],
    'canonical-not-json',
    'items[0].instrument.clauses',
  ],
  [
    'the last readable copy of a version',
    [
      {
        instrument: {
          id: 'N',
          kind: 'rule',
          issuer: 'X',
          term: ['2026-01-01', '2027-01-01'],
          versions: [{ v: 1, from: '2026-01-01', clauses: [PERMIT], unreadable: true }],
        },
      },
    ],
    'filing-unreadable',
    'items[0].instrument',
  ],
  ['an instrument that says when it was recorded', [withM({ recorded: '2020-01-01' })], 'recorded-is-ours', 'items[0].instrument.recorded'],
  [
    'a version that is not to be known yet',
    [
      {
        instrument: {
          id: 'N',
          kind: 'rule',
          issuer: 'X',
          term: ['2026-01-01', '2027-01-01'],
          versions: [{ v: 1, from: '2026-01-01', clauses: [PERMIT], recorded: '2099-01-01' }],
        },
      },
    ],
    'recorded-is-ours',
    'items[0].instrument.versions[0].recorded',
  ],
  [
    'an end with its own time of recording',
    [withM({ ended: { on: '2026-05-01', recorded: '2099-01-01' } })],
    'recorded-is-ours',
    'items[0].instrument.ended.recorded',
  ],
  ['an instrument twice', [M, M], 'instrument-repeated', 'items[1].instrument.id'],
  ['law attested for scenarios only', [withM({ attested: 'scenario' })], 'scenario-attestation', 'items[0].instrument.attested'],
  ['a version of what is not there', [{ of: 'N', version: V2 }], 'instrument-unknown', 'items[0].of'],
  [
    'a version that cannot be read',
    [M, { of: 'M', version: { ...V2, clauses: [] } }],
    'shape-too-small',
    'items[1].version.versions[1].clauses',
  ],
  ['a version under a number that is taken', [M, { of: 'M', version: { ...V2, v: 1 } }], 'shape-repeated', 'items[1].version.versions'],
  [
    'a version with a torn clause',
    [M, { of: 'M', version: { ...V2, clauses: [PERMIT, { id: '9', unreadable: true }] } }],
    'filing-unreadable',
    'items[1].version',
  ],
  [
    'a torn version later',
    [M, { of: 'M', version: { v: 2, from: '2026-02-01', unreadable: true } }],
    'filing-unreadable',
    'items[1].version',
  ],
  [
    'a version with its own time of recording',
    [M, { of: 'M', version: { ...V2, recorded: '2020-01-01' } }],
    'recorded-is-ours',
    'items[1].version.recorded',
  ],
  ['a note on what is not there', [{ of: 'N', note: { contested: true } }], 'instrument-unknown', 'items[0].of'],
  ['a note that says nothing', [M, { of: 'M', note: {} }], 'shape-missing', 'items[1].note'],
  ['a note that changes the law', [M, { of: 'M', note: { clauses: [] } }], 'shape-unknown-key', 'items[1].note'],
  ['a note that attests', [M, { of: 'M', note: { attested: true } }], 'shape-unknown-key', 'items[1].note'],
  ['a note that tears', [M, { of: 'M', note: { unreadable: true } }], 'shape-unknown-key', 'items[1].note'],
  ['an end that is no moment', [M, { of: 'M', note: { ended: 'soon' } }], 'instant-unreadable', 'items[1].note.ended.on'],
  ['a suspension that is no list', [M, { of: 'M', note: { suspended: '2026-05-01' } }], 'shape-wrong-type', 'items[1].note.suspended'],
  [
    'a suspension that ends before it starts',
    [M, { of: 'M', note: { suspended: [['2026-05-01', '2026-04-01']] } }],
    'term-ends-before-it-starts',
    'items[1].note.suspended[0]',
  ],
]
for (const [name, items, code, field] of refusals) {
  test(`not filed: ${name}: ${code}`, () => {
    // What stands before the fault in the batch is not filed either.
    assert.deepEqual(new Desk().refused('DESK', file(...items)), [code, field])
    assert.deepEqual(
      new Desk().refused(
        'DESK',
        file(office({}), ...(items.length > 1 || items.length === 0 ? [] : items), ...(items.length === 1 ? [] : [{}])),
      )[0],
      items.length === 1 ? code : 'shape-missing',
    )
  })
}

test('what is filed together may refer to what was filed before it in the same batch', () => {
  const d = new Desk()
  d.proposes()
  const done = d.files(
    M,
    { of: 'M', version: V2 },
    { of: 'M', note: { suspended: [['2026-03-01', '2026-04-01']] } },
    { ...C, docket: 'D-1' },
    withC({ id: 'c2', corrects: 'c1' }),
  )
  assert.deepEqual(done.kinds, ['instrument-filed', 'version-filed', 'instrument-noted', 'claim-filed', 'claim-filed'])
  const { instrument } = d.memory.head.get('instrument', 'M')?.data ?? {}
  assert.deepEqual(
    ((instrument?.versions ?? []) as { v: number }[]).map(({ v }) => v),
    [1, 2],
  )
})

test('a batch that fails in its middle leaves nothing, and can be filed again when it is mended', () => {
  const d = new Desk()
  assert.deepEqual(d.refused('DESK', file(M, C, { of: 'M', version: { ...V2, v: 1 } }, withC({ id: 'c2' }))), [
    'shape-repeated',
    'items[2].version.versions',
  ])
  d.files(M, C, { of: 'M', version: V2 }, withC({ id: 'c2' }))
})

test('a correction counts, and is not undone by what is filed under the corrected name again', () => {
  const d = new Desk([PERMIT, { id: '5', effect: 'require', about: MEETING, any: [{ consented: { by: 'THEM' } }] }])
  d.files(claim('c1', 'THEM', 'consent', true))
  d.proposes()
  assert.equal(d.docket('D-1').verdict, 'permit')
  d.files(claim('c2', 'THEM', 'consent', false, { corrects: 'c1' }))
  assert.equal(d.does('DESK', { verb: 'perform', docket: 'D-1' }).told.verdict, 'refuse')
  assert.deepEqual(d.refused('DESK', file(C)), ['shape-repeated', 'items[0].claim.id'])
  d.files(claim('c3', 'THEM', 'consent', true, { corrects: 'c2' }))
  assert.equal(d.does('DESK', { verb: 'perform', docket: 'D-1' }).told.performed, true)
})

test('a correction by another source strikes nothing out', () => {
  const d = new Desk([PERMIT, { id: '5', effect: 'require', about: MEETING, any: [{ consented: { by: 'THEM' } }] }])
  d.files(claim('c1', 'THEM', 'consent', false), claim('c2', 'THEM', 'consent', true, { corrects: 'c1', source: 'T', origin: 'T' }))
  assert.equal(d.docket(d.proposes()).verdict, 'refer')
})

test('the first office files itself where there is none, and only then', () => {
  const d = new Desk()
  assert.deepEqual(d.refused('SELF', file(office({ id: 'SELF' }))), ['acting-unknown', 'by'])
})

for (const [name, note, verdict] of [
  ['an end before the act', { ended: '2026-01-05' }, 'refuse'],
  ['an end after the act', { ended: '2026-02-05' }, 'permit'],
  ['a suspension that touches the act', { suspended: [['2026-01-10T12:00Z', null]] }, 'refuse'],
  ['a suspension before the act', { suspended: [['2026-01-03', '2026-01-04']] }, 'permit'],
  ['that it is contested', { contested: true }, 'refer'],
  ['that it was checked', { checked: '2026-01-01' }, 'permit'],
] as const) {
  test(`noted: ${name}: ${verdict}`, () => {
    const d = new Desk([PERMIT])
    d.files({ of: 'M', note })
    assert.equal(d.docket(d.proposes()).verdict, verdict)
  })
}

test('suspensions are added to one another; a second note of an end takes the place of the first', () => {
  const d = new Desk([PERMIT])
  d.files(
    { of: 'M', note: { suspended: [['2026-02-01', '2026-02-02']], ended: '2026-05-01' } },
    { of: 'M', note: { suspended: [['2026-03-01', null]], ended: '2026-06-01' } },
  )
  const { instrument } = d.memory.head.get('instrument', 'M')?.data ?? {}
  assert.deepEqual(instrument?.suspended, [
    ['2026-02-01', '2026-02-02'],
    ['2026-03-01', null],
  ])
  assert.deepEqual(instrument?.ended, { on: '2026-06-01', recorded: '2026-01-01T00:00:04Z' })
})

test('an order nobody declared holds up, and any law of it makes earlier acts be looked at again', () => {
  const d = new Desk([PERMIT])
  d.does('DESK', { verb: 'perform', docket: d.proposes() })
  const ban = {
    id: 'B',
    order: 'FAR',
    kind: 'measure',
    issuer: 'FAR',
    term: ['2025-01-01', '2027-01-01'],
    clauses: [{ id: '1', effect: 'forbid', about: MEETING }],
  }
  assert.deepEqual(d.files({ instrument: ban }).told.touches, ['D-1'])
  assert.equal(d.docket(d.proposes()).verdict, 'refer')
  assert.deepEqual(d.files({ id: 'FAR', order: { nexus: ['always'] } }).told.touches, ['D-1'])
  assert.equal(d.docket(d.proposes()).verdict, 'refuse')
})

test('the review of an instrument comes once, at midnight in its own zone', () => {
  const d = new Desk()
  d.files(mandate([PERMIT], { zone: 'Asia/Manila', review: '2026-02-01' }))
  assert.equal(d.memory.head.get('due', 'review M')?.data.at, '2026-01-31T16:00Z')
  assert.deepEqual(d.at('2026-02-01').tick().kinds, ['instrument-due'])
  d.files({ of: 'M', note: { checked: '2026-02-02' } }, { of: 'M', version: V2 })
  assert.deepEqual(d.tick().kinds, [], 'what is past is not waited for again')
})

test('acts and claims of one store are read in its zone', () => {
  const d = new Desk([PERMIT])
  assert.deepEqual(
    [d.docket(d.proposes()).starts, d.docket(d.proposes({ ...ACT, zone: 'America/Bogota' })).starts],
    ['2026-01-10T00:00Z', '2026-01-10T05:00Z'],
  )
})
