import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { spoilTable } from '../../../tests/support/spoil.ts'
import { instant, read } from '../../../tests/support/world.ts'
import { readInstrument } from './read-instrument.ts'

const full = {
  id: 'AG1',
  title: 'An agreement',
  order: 'ACCORD',
  kind: 'agreement',
  issuer: 'BOTH',
  rank: 'treaty',
  zone: 'America/Bogota',
  term: ['2026-01-01', '2027-01-01'],
  ending: 'expected',
  ended: { on: '2026-12-01', recorded: '2026-12-02' },
  ends_on: 'BREAKDOWN',
  rests_on: ['BASE'],
  cites: ['Charter, chapter VIII'],
  suspended: [['2026-05-01', '2026-06-01']],
  checked: '2026-02-01',
  max_age_days: 30,
  issued: '2025-12-24',
  recorded: '2025-12-27',
  attested: true,
  contested: false,
  envelope: { kind: ['operation'], term: ['2026-01-01', '2028-01-01'] },
  versions: [
    { v: 1, from: '2026-01-01', clauses: [{ id: '1', effect: 'forbid', about: { kind: ['operation'] } }] },
    { v: 2, from: '2026-04-01', recorded: '2026-03-20', clauses: [{ id: '1', effect: 'forbid' }] },
  ],
  parties: ['NORTH', 'SOUTH'],
  succeeds: ['OLDER'],
  objectives: [
    { id: 'a', text: 'The guns are silent.', indicator: 'violations in a month', baseline: 40, target: '5 or fewer', by: '2026-12-01' },
    { id: 'b', text: 'Trust grows.' },
  ],
}

spoilTable('instrument', full, readInstrument, [
  ['id', undefined, 'shape-missing', 'id'],
  ['id', '', 'shape-too-small', 'id'],
  ['id', 'x'.repeat(129), 'shape-too-big', 'id', /128/],
  ['id', 7, 'shape-wrong-type', 'id', /text/],
  ['kind', undefined, 'shape-missing', 'kind'],
  ['kind', 'ukase', 'shape-not-one-of', 'kind', /^mandate, rule, licence, measure, exemption, agreement$/],
  ['issuer', undefined, 'shape-missing', 'issuer'],
  ['order', 3, 'shape-wrong-type', 'order', /text/],
  ['succeeds', 'OLDER', 'shape-wrong-type', 'succeeds', /list/],
  ['succeeds.0', '', 'shape-too-small', 'succeeds[0]'],
  ['objectives', {}, 'shape-wrong-type', 'objectives', /list/],
  ['objectives.0.id', undefined, 'shape-missing', 'objectives[0].id'],
  ['objectives.1.id', 'a', 'shape-repeated', 'objectives'],
  ['objectives.0.text', undefined, 'shape-missing', 'objectives[0].text'],
  ['objectives.0.text', '', 'shape-too-small', 'objectives[0].text'],
  ['objectives.0.indicator', 7, 'shape-wrong-type', 'objectives[0].indicator', /text/],
  ['objectives.0.baseline', true, 'shape-wrong', 'objectives[0].baseline'],
  ['objectives.0.target', ['5'], 'shape-wrong', 'objectives[0].target'],
  ['objectives.0.by', '2026-02-30', 'instant-impossible', 'objectives[0].by'],
  ['objectives.0.by', 'soon', 'instant-unreadable', 'objectives[0].by'],
  ['objectives.0.weight', 3, 'shape-unknown-key', 'objectives[0]', /^id, text, indicator, baseline, target, by$/],
  ['colour', 'red', 'shape-unknown-key', undefined, /\bterm\b.*\bclauses\b/],
  ['zone', 'Mars/Olympus', 'zone-unknown', 'zone'],
  ['zone', '-05:00', 'zone-unknown', 'zone'],
  ['term', undefined, 'term-without-start', 'term'],
  ['term', '2026', 'term-not-a-pair', 'term'],
  ['term', ['2026-01-01'], 'term-without-end', 'term'],
  ['term', ['2026-01-01', null], 'term-without-end', 'term'],
  ['term', [null, '2027-01-01'], 'term-without-start', 'term'],
  ['term', ['2027-01-01', '2026-01-01'], 'term-ends-before-it-starts', 'term'],
  ['term', ['2026-01-01', '2026-01-01'], 'term-ends-before-it-starts', 'term'],
  ['term', ['2026-02-30', '2027-01-01'], 'instant-impossible', 'term[0]'],
  ['term', ['2026-01-01', '2027-02-29'], 'instant-impossible', 'term[1]'],
  ['term', ['2026-01-01', '2027-01-01T12:00'], 'instant-without-offset', 'term[1]'],
  ['term', ['2026-01-01', '2027-01-01T24:30Z'], 'instant-impossible', 'term[1]'],
  ['term', ['2026-01-01', '9999-12-31'], 'instant-out-of-range', 'term[1]'],
  ['term', [20260101, '2027-01-01'], 'instant-unreadable', 'term[0]'],
  ['ending', 'perhaps', 'shape-not-one-of', 'ending', /^definitive, expected$/],
  ['ended.on', undefined, 'shape-missing', 'ended.on'],
  ['ended.on', '2026-13-01', 'instant-impossible', 'ended.on'],
  ['ended.recorded', 'later', 'instant-unreadable', 'ended.recorded'],
  ['ended.by', 'BOTH', 'shape-unknown-key', 'ended', /^on, recorded$/],
  ['rests_on', 'BASE', 'shape-wrong-type', 'rests_on', /list/],
  ['suspended.0', ['2026-06-01', '2026-05-01'], 'term-ends-before-it-starts', 'suspended[0]'],
  ['suspended.0', ['2026-05-01'], 'term-without-end', 'suspended[0]'],
  ['suspended.0', ['never', null], 'instant-unreadable', 'suspended[0]'],
  ['checked', '2026-06-31', 'instant-impossible', 'checked'],
  ['max_age_days', 0, 'shape-too-small', 'max_age_days'],
  ['max_age_days', 'P30D', 'shape-wrong-type', 'max_age_days', /number/],
  ['issued', 'yesterday', 'instant-unreadable', 'issued'],
  ['recorded', '2026-00-10', 'instant-impossible', 'recorded'],
  ['contested', 'yes', 'shape-wrong-type', 'contested', /true, false/],
  ['envelope.kinds', ['operation'], 'shape-unknown-key', 'envelope', /\bkind\b/],
  ['envelope.kind', 'operation', 'shape-wrong', 'envelope.kind'],
  ['envelope.term', ['2026-01-01'], 'term-without-end', 'envelope.term'],
  ['clauses', [{ id: '1', effect: 'forbid' }], 'instrument-without-clauses', undefined],
  ['versions', undefined, 'instrument-without-clauses', undefined],
  ['versions', [], 'shape-too-small', 'versions'],
  ['versions.1.v', 0, 'shape-too-small', 'versions[1].v'],
  ['versions.1.v', 1.5, 'shape-wrong-type', 'versions[1].v', /whole number/],
  ['versions.1.from', undefined, 'shape-missing', 'versions[1].from'],
  ['versions.1.from', '2026-04-31', 'instant-impossible', 'versions[1].from'],
  ['versions.1.recorded', 'soon', 'instant-unreadable', 'versions[1].recorded'],
  ['versions.1.clauses', undefined, 'shape-missing', 'versions[1].clauses'],
  ['versions.1.clauses', [], 'shape-too-small', 'versions[1].clauses'],
  ['versions.1.until', '2027-01-01', 'shape-unknown-key', 'versions[1]', /^v, from, recorded, clauses, unreadable$/],
  ['versions.1.clauses.0.effect', 'allow', 'shape-not-one-of', 'versions[1].clauses[0].effect', /permit, forbid/],
  [
    'versions.1.clauses',
    [
      { id: '1', effect: 'forbid' },
      { id: '1', effect: 'reserve' },
    ],
    'clause-repeated',
    'versions[1].clauses',
  ],
])

for (const raw of [null, undefined, 'AG1', 7, [], [full]]) {
  test(`${JSON.stringify(raw)?.slice(0, 20)} is no instrument`, () => assert.ok(isRefusal(readInstrument(raw))))
}

test('every kind of instrument needs an end, a permit first of all', () => {
  for (const kind of ['mandate', 'rule', 'licence', 'measure', 'exemption', 'agreement']) {
    const found = readInstrument({ id: 'A', kind, issuer: 'B', term: ['2026-01-01'], clauses: [{ id: '1', effect: 'permit', about: {} }] })
    assert.ok(isRefusal(found))
    assert.deepEqual([found.code, found.where], ['term-without-end', { field: 'term' }])
  }
})

test('bare dates are midnights in its zone, and what is not said has a plain value', () => {
  const plain = read(
    readInstrument({
      id: 'A',
      kind: 'rule',
      issuer: 'B',
      zone: 'Asia/Manila',
      term: ['2026-01-01', '2027-01-01'],
      clauses: [{ id: '1', effect: 'forbid' }],
    }),
  )
  assert.deepEqual(plain.term, { from: instant('2025-12-31T16:00Z'), until: instant('2026-12-31T16:00Z') })
  const { order, ending, ended, endsOn, restsOn, suspended, checked, attested, contested, unreadable, envelope, recorded } = plain
  assert.deepEqual(
    { order, ending, ended, endsOn, restsOn, suspended, checked, attested, contested, unreadable, envelope, recorded },
    {
      order: 'HOUSE',
      ending: 'definitive',
      ended: null,
      endsOn: null,
      restsOn: [],
      suspended: [],
      checked: null,
      attested: true,
      contested: false,
      unreadable: false,
      envelope: null,
      recorded: null,
    },
  )
  assert.equal(plain.issued, plain.term.from)
  assert.deepEqual([plain.versions.length, plain.versions[0]?.v, plain.versions[0]?.from], [1, 1, plain.term.from])
})

const scopes = { mandate: 'warrant', licence: 'warrant', rule: 'any', measure: 'any', exemption: 'any', agreement: 'any' }
for (const [kind, scope] of Object.entries(scopes)) {
  test(`what a ${kind} requires binds ${scope === 'any' ? 'every act it matches' : 'acts done under it'}, unless it says otherwise`, () => {
    const clauses = [
      { id: '1', effect: 'forbid' },
      { id: '2', effect: 'forbid', scope: scope === 'any' ? 'warrant' : 'any' },
    ]
    const { versions } = read(readInstrument({ id: 'A', kind, issuer: 'B', term: ['2026-01-01', '2027-01-01'], clauses }))
    const told = versions[0]?.clauses?.map((c) => ('scope' in c ? c.scope : null))
    assert.deepEqual(told, [scope, scope === 'any' ? 'warrant' : 'any'])
  })
}

test('versions, clauses and suspensions come in an order of their own', () => {
  const suspended = [
    ['2026-08-01', null],
    ['2026-05-01', '2026-06-01'],
  ]
  const versions = [
    full.versions[1],
    {
      ...full.versions[0],
      clauses: [
        { id: 'b', effect: 'forbid' },
        { id: 'a', effect: 'forbid' },
      ],
    },
  ]
  const found = read(readInstrument({ ...full, suspended, versions }))
  assert.deepEqual(
    found.versions.map((v) => v.v),
    [1, 2],
  )
  assert.deepEqual(
    found.versions[0]?.clauses?.map((c) => c.ref),
    ['AG1/a', 'AG1/b'],
  )
  assert.deepEqual(
    found.suspended.map((s) => s.until),
    [instant('2026-06-01T05:00Z'), Number.POSITIVE_INFINITY],
  )
})

test('a damaged instrument may have lost everything but its id; it is then taken for a measure of nobody', () => {
  const torn = read(readInstrument({ id: 'TORN', unreadable: true }))
  assert.deepEqual([torn.kind, torn.issuer, torn.versions, torn.unreadable], ['measure', '', [], true])
  assert.deepEqual(torn.term, { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY })
})

test('of a damaged version the last readable copy of that version is kept, or nothing', () => {
  const [first, second] = full.versions
  const found = read(
    readInstrument({
      ...full,
      versions: [
        { ...first, clauses: undefined, unreadable: true },
        { ...second, unreadable: true },
      ],
    }),
  )
  assert.deepEqual(
    found.versions.map((v) => [v.clauses === null, v.lastReadableCopy]),
    [
      [true, false],
      [false, true],
    ],
  )
  const whole = read(readInstrument({ ...full, unreadable: true }))
  assert.deepEqual(
    whole.versions.map((v) => v.lastReadableCopy),
    [true, true],
  )
})

test('objectives are kept in their order as they were written, with what was not stated as null and a bare date in the zone', () => {
  const { objectives, succeeds } = read(readInstrument(full))
  assert.deepEqual(succeeds, ['OLDER'])
  assert.deepEqual(objectives, [
    {
      ...{ id: 'a', text: 'The guns are silent.', indicator: 'violations in a month', baseline: '40', target: '5 or fewer' },
      by: instant('2026-12-01T05:00Z'),
    },
    { id: 'b', text: 'Trust grows.', indicator: null, baseline: null, target: null, by: null },
  ])
})
