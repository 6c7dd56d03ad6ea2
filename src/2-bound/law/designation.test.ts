import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { spoilTable } from '../../../tests/support/spoil.ts'
import { instant, read } from '../../../tests/support/world.ts'
import { listName } from './designation.ts'
import { pattern, patternSchema } from './pattern.ts'
import { readInstrument } from './read-instrument.ts'

const request = {
  procedure: 'ombudsperson',
  by: 'counsel of the party',
  received: '2026-01-10',
  gathered: '2026-02-10',
  extended: ['dialogue'],
  reported: '2026-03-10',
  recommendation: 'delist',
  considered: '2026-04-10',
  objected: false,
  referred: '2026-05-10',
  decided: '2026-06-10',
  outcome: 'delisted',
}
const full = {
  id: 'FREEZE',
  order: 'UN',
  kind: 'measure',
  issuer: 'COUNCIL',
  term: ['2026-01-01', '2028-01-01'],
  regime: { id: 'REGIME-7', title: 'A regime' },
  measures: ['asset-freeze', 'travel-ban'],
  designations: [
    {
      id: 'd2',
      party: 'GROUP',
      listed: '2026-01-05',
      recorded: '2026-01-06',
      until: '2027-01-05',
      ending: 'expected',
      delisted: { on: '2026-06-11', recorded: '2026-06-12' },
      suspended: [
        ['2026-02-01', '2026-02-08'],
        ['2026-03-01', null],
      ],
      measures: ['asset-freeze'],
      criteria: ['2(a)'],
      statement: 'It was named for what it did.',
      review_due: '2026-12-01',
      requests: [request],
    },
    { id: 'd1', unreadable: true },
  ],
  clauses: [{ id: '1', effect: 'forbid', about: { party: ['FREEZE/designated:asset-freeze'] } }],
}
const d = (field: string): string => `designations.0.${field}`
const told = (field: string): string => `designations[0].${field}`
const r = (field: string): string => d(`requests.0.${field}`)
const toldR = (field: string): string => told(`requests[0].${field}`)

spoilTable('measure', full, readInstrument, [
  ['regime', 'REGIME-7', 'shape-wrong-type', 'regime'],
  ['regime.id', undefined, 'shape-missing', 'regime.id'],
  ['regime.name', 'x', 'shape-unknown-key', 'regime', /^id, title$/],
  ['measures', ['sanction'], 'shape-not-one-of', 'measures[0]', /asset-freeze, arms-embargo/],
  ['measures', ['unstated'], 'shape-not-one-of', 'measures[0]'],
  ['measures', [], 'shape-too-small', 'measures'],
  ['designations', {}, 'shape-wrong-type', 'designations', /list/],
  [d('id'), undefined, 'shape-missing', told('id')],
  [d('id'), 'd1', 'shape-repeated', 'designations'],
  [d('party'), undefined, 'shape-missing', told('party')],
  [d('party'), 7, 'shape-wrong-type', told('party'), /text/],
  [d('listed'), undefined, 'shape-missing', told('listed')],
  [d('listed'), '2026-02-30', 'instant-impossible', told('listed')],
  [d('until'), '2026-01-05', 'term-ends-before-it-starts', told('until')],
  [d('ending'), 'perhaps', 'shape-not-one-of', told('ending'), /definitive, expected/],
  [d('delisted'), '2026-06-11', 'shape-wrong-type', told('delisted')],
  [d('delisted.on'), '2025-12-31', 'term-ends-before-it-starts', told('delisted.on')],
  [d('delisted.on'), undefined, 'shape-missing', told('delisted.on')],
  [d('delisted.recorded'), 'soon', 'instant-unreadable', told('delisted.recorded')],
  [d('suspended'), [['2026-02-08', '2026-02-01']], 'term-ends-before-it-starts', told('suspended[0]')],
  [d('measures'), ['freeze'], 'shape-not-one-of', told('measures[0]')],
  [d('criteria'), [''], 'shape-too-small', told('criteria[0]')],
  [d('statement'), '', 'shape-too-small', told('statement')],
  [d('review_due'), 'December', 'instant-unreadable', told('review_due')],
  [d('name'), 'x', 'shape-unknown-key', told('').slice(0, -1), /^id, party, listed/],
  [r('received'), undefined, 'shape-missing', toldR('received')],
  [r('procedure'), 'petition', 'shape-not-one-of', toldR('procedure'), /ombudsperson, focal-point/],
  [r('gathered'), '2026-01-09', 'term-ends-before-it-starts', toldR('gathered')],
  [r('considered'), '2026-03-09', 'term-ends-before-it-starts', toldR('considered')],
  [r('extended'), ['council'], 'shape-not-one-of', toldR('extended[0]'), /gathering, dialogue/],
  [r('recommendation'), 'maybe', 'shape-not-one-of', toldR('recommendation'), /delist, keep/],
  [r('decided'), undefined, 'shape-missing', toldR('decided')],
  [r('outcome'), undefined, 'shape-missing', toldR('outcome'), /delisted, kept, withdrawn/],
  [r('outcome'), 'gone', 'shape-not-one-of', toldR('outcome')],
  ['clauses.0.about.party', ['FREEZE/designated:freeze'], 'shape-wrong', 'clauses[0].about.party[0]', /asset-freeze/],
  ['clauses.0.about.party', ['FREEZE/designated:'], 'shape-wrong', 'clauses[0].about.party[0]'],
])

test('a designation is read with its dates, in the order of ids, and what is not said is null', () => {
  const { designations, regime, measures } = read(readInstrument(full))
  assert.deepEqual(regime, { id: 'REGIME-7', title: 'A regime' })
  assert.deepEqual(measures, ['asset-freeze', 'travel-ban'])
  assert.deepEqual(
    designations?.map(({ id, party, unreadable }) => [id, party, unreadable]),
    [
      ['d1', null, true],
      ['d2', 'GROUP', false],
    ],
  )
  const [, two] = designations ?? []
  assert.deepEqual(two?.delisted, { on: instant('2026-06-11'), recorded: instant('2026-06-12') })
  assert.equal(two?.suspended[1]?.until, Number.POSITIVE_INFINITY)
  assert.deepEqual([two?.requests[0]?.considered, two?.requests[0]?.outcome], [instant('2026-04-10'), 'delisted'])
  const { designations: none, ...bare } = full
  assert.equal(read(readInstrument(bare)).designations, null)
  assert.ok(Array.isArray(none))
})

test('only where parties are named does a name mean a list', () => {
  const about = patternSchema.parse({ party: ['A/designated', 'B'], kind: ['A/designated'] })
  const { party, kind } = pattern(about)
  assert.deepEqual(
    party?.lists?.map(({ instrument }) => instrument),
    ['A'],
  )
  assert.equal(kind?.lists, undefined)
  assert.equal(listName('designated'), null)
  assert.equal(listName('/designated'), null)
  assert.equal(listName('A/designated:travel-ban')?.measure, 'travel-ban')
  assert.ok(isRefusal(readInstrument({ ...full, id: '' })))
})
