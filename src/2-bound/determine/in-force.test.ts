import assert from 'node:assert/strict'
import { test } from 'node:test'
import { F, T } from '#ground/kleene.ts'
import {
  ASKED,
  fact,
  inquiryOf,
  instant,
  instrumentIn,
  provisionIn,
  rule,
  START,
  type World,
  type Written,
} from '../../../tests/support/world.ts'
import { attested, fresh, governing, inForce, occurred, standingOf } from './in-force.ts'

const BASE = (id: string, more: Written = {}): Written => rule(id, [{ id: '1', effect: 'forbid' }], more)
type Word = 'true' | 'unknown' | 'false'
const word = (truth: number): Word => (['false', 'unknown', 'true'] as const)[truth as 0 | 1 | 2]
const JUST_AFTER = '2026-03-05T09:00:00.001Z'
const event = (value: boolean, more: Written = {}): Written => fact('COLLAPSE', 'occurred', value, more)

// At the start of the act, 5 March at nine, asked on 2 March: for what permits, and for what restricts.
const table: readonly (readonly [title: string, more: Written, permits: Word, restricts: Word, world?: World])[] = [
  ['within its term', {}, 'true', 'true'],
  ['begins now', { term: [START, '2027-01-01'] }, 'true', 'true'],
  ['begins a moment later', { term: [JUST_AFTER, '2027-01-01'] }, 'false', 'false'],
  ['ends a moment later', { term: ['2026-01-01', JUST_AFTER] }, 'true', 'true'],
  ['ends now', { term: ['2026-01-01', START] }, 'false', 'false'],
  ['ends now, as was expected', { term: ['2026-01-01', START], ending: 'expected' }, 'false', 'unknown'],
  [
    'its expected end is recorded',
    { term: ['2026-01-01', '2026-03-01'], ending: 'expected', ended: { on: '2026-03-01' } },
    'false',
    'false',
  ],
  [
    'its expected end was put off',
    { term: ['2026-01-01', '2026-03-01'], ending: 'expected', ended: { on: '2026-06-01' } },
    'false',
    'true',
  ],
  ['ended early', { ended: { on: START } }, 'false', 'false'],
  ['will end early, a moment later', { ended: { on: JUST_AFTER } }, 'true', 'true'],
  ['ended early, as is recorded only later', { ended: { on: '2026-03-01', recorded: '2026-03-02T09:01Z' } }, 'true', 'true'],
  ['filed only later', { recorded: '2026-03-02T09:01Z' }, 'false', 'false'],
  ['filed just in time', { recorded: ASKED }, 'true', 'true'],
  ['suspended now', { suspended: [[START, '2026-04-01']] }, 'false', 'false'],
  ['suspended until now', { suspended: [['2026-02-01', START]] }, 'true', 'true'],
  ['suspended until further notice', { suspended: [['2026-02-01', null]] }, 'false', 'false'],
  ['suspended, as a fresh copy says', { suspended: [[START, null]], checked: '2026-03-01', max_age_days: 7 }, 'false', 'false'],
  ['suspended, as a copy says that is too old', { suspended: [[START, null]], checked: '2026-02-01', max_age_days: 7 }, 'false', 'unknown'],
  ['suspended, as a copy says that nobody ever checked', { suspended: [[START, null]], max_age_days: 7 }, 'false', 'unknown'],
  [
    'suspended and ended, as a copy says that is too old',
    { suspended: [[START, null]], ended: { on: '2026-03-01' }, checked: '2026-02-01', max_age_days: 7 },
    'false',
    'false',
  ],
  [
    'suspended once before and once after',
    {
      suspended: [
        ['2026-01-05', '2026-02-01'],
        ['2026-06-01', '2026-07-01'],
      ],
    },
    'true',
    'true',
  ],
  ['suspension does not extend the term', { term: ['2026-01-01', START], suspended: [['2026-02-01', '2026-03-01']] }, 'false', 'false'],
  ['contested', { contested: true }, 'unknown', 'unknown'],
  ['contested and ended', { contested: true, ended: { on: '2026-03-01' } }, 'false', 'false'],
  ['its copy is fresh', { checked: '2026-02-25', max_age_days: 7 }, 'true', 'true'],
  ['its copy is as old as the limit when asked', { checked: '2026-02-23T09:00Z', max_age_days: 7 }, 'unknown', 'unknown'],
  ['its copy was never checked', { max_age_days: 7 }, 'unknown', 'unknown'],
  ['it ends on an event that is not on record', { ends_on: 'COLLAPSE' }, 'unknown', 'unknown'],
  ['the event has occurred', { ends_on: 'COLLAPSE' }, 'false', 'false', { facts: [event(true, { from: '2026-03-01' })] }],
  ['the event is known not to have occurred', { ends_on: 'COLLAPSE' }, 'true', 'true', { facts: [event(false)] }],
  ['it rests on what is in force', { rests_on: ['P'] }, 'true', 'true', { rulebook: [BASE('P')] }],
  ['it rests on what has ended', { rests_on: ['P'] }, 'false', 'false', { rulebook: [BASE('P', { ended: { on: '2026-03-01' } })] }],
  ['it rests on what is contested', { rests_on: ['P'] }, 'unknown', 'unknown', { rulebook: [BASE('P', { contested: true })] }],
  ['it rests on what is not attested', { rests_on: ['P'] }, 'unknown', 'unknown', { rulebook: [BASE('P', { attested: false })] }],
  ['it rests on what is not on file', { rests_on: ['P'] }, 'unknown', 'unknown'],
  ['it rests on what nobody can read', { rests_on: ['P'] }, 'unknown', 'unknown', { rulebook: [{ id: 'P', unreadable: true }] }],
  [
    'it rests on two, of which one has ended',
    { rests_on: ['P', 'Q'] },
    'false',
    'false',
    { rulebook: [BASE('P'), BASE('Q', { ended: { on: '2026-03-01' } })] },
  ],
  [
    'what it rests on rests on what has ended',
    { rests_on: ['P'] },
    'false',
    'false',
    { rulebook: [BASE('P', { rests_on: ['Q'] }), BASE('Q', { ended: { on: '2026-03-01' } })] },
  ],
  ['it rests on itself', { rests_on: ['I'] }, 'unknown', 'unknown'],
  ['it rests on what rests on it', { rests_on: ['P'] }, 'unknown', 'unknown', { rulebook: [BASE('P', { rests_on: ['I'] })] }],
  [
    'in a ring of which one link has ended',
    { rests_on: ['P'] },
    'false',
    'false',
    { rulebook: [BASE('P', { rests_on: ['I'], ended: { on: '2026-03-01' } })] },
  ],
  ['it only cites what has ended', { cites: ['P'] }, 'true', 'true', { rulebook: [BASE('P', { ended: { on: '2026-03-01' } })] }],
]
for (const [title, more, permits, restricts, world = {}] of table) {
  test(`${title} -> ${permits} for what permits, ${restricts} for what restricts`, () => {
    const q = inquiryOf({ ...world, rulebook: [...(world.rulebook ?? []), BASE('I', more)] })
    const instrument = instrumentIn(q, 'I')
    assert.deepEqual([word(inForce(q, instrument, false)), word(inForce(q, instrument, true))], [permits, restricts])
  })
}

// Most law is plain and judged at one look; that look must see whatever the long way sees.
for (const [title, more, , , world] of table) {
  for (const restricts of [false, true]) {
    test(`${title}: one look and the long way agree for what ${restricts ? 'restricts' : 'permits'}`, () => {
      const asked = { ...world, rulebook: [...(world?.rulebook ?? []), BASE('I', more)] }
      const [quick, slow] = [inquiryOf(asked, START), inquiryOf(asked, START)]
      const provision = provisionIn(quick.rulebook, 'I/1')
      const instrument = instrumentIn(slow, 'I')
      const governs = governing(slow, instrument)?.v === provision.v
      const force = inForce(slow, instrument, restricts)
      const found = standingOf(quick, provision, restricts)
      assert.equal(found.inForce, governs ? force : F)
      if (found.inForce !== F) assert.equal(found.attested, attested(slow, instrument))
      if (found.inForce === T) assert.equal(quick.next, slow.next)
    })
  }
}

test('a term is that of its own zone', () => {
  const at = (moment: string) => {
    const q = inquiryOf({ rulebook: [BASE('I', { zone: 'America/New_York', term: ['2026-01-01', '2026-07-01'] })] }, moment)
    return word(inForce(q, instrumentIn(q, 'I'), false))
  }
  assert.deepEqual([at('2026-07-01T03:59:59.999Z'), at('2026-07-01T04:00Z')], ['true', 'false'])
})

test('whatever was looked at tells when it would next look different', () => {
  const next = (more: Written, moment?: string) => {
    const q = inquiryOf({ rulebook: [BASE('I', more)] }, moment)
    inForce(q, instrumentIn(q, 'I'), false)
    return q.next
  }
  assert.equal(next({}), instant('2027-01-01'))
  assert.equal(next({ term: ['2026-04-01', '2027-01-01'] }), instant('2026-04-01'))
  assert.equal(next({ suspended: [['2026-05-01', '2026-06-01']] }), instant('2026-05-01'))
  assert.equal(next({ suspended: [['2026-05-01', '2026-06-01']] }, '2026-05-10'), instant('2026-06-01'))
  assert.equal(next({ ended: { on: '2026-08-01' } }), instant('2026-08-01'))
})

test('freshness is of the moment of asking, not of the act, and runs in whole days of 24 hours', () => {
  const asked = (at: string, checked: string | null) => {
    const q = inquiryOf({ at })
    return [word(fresh(q, checked === null ? null : instant(checked), 7)), Number.isFinite(q.holdsUntil) ? q.holdsUntil : null]
  }
  assert.deepEqual(asked('2026-03-02T09:00Z', '2026-03-01'), ['true', instant('2026-03-08')])
  assert.deepEqual(asked('2026-03-07T23:59:59.999Z', '2026-03-01'), ['true', instant('2026-03-08')])
  assert.deepEqual(asked('2026-03-08', '2026-03-01'), ['unknown', null])
  assert.deepEqual(asked('2026-02-28', '2026-03-01'), ['unknown', instant('2026-03-01')])
  assert.deepEqual(asked('2026-03-02T09:00Z', null), ['unknown', null])
})

test('law attested for scenarios counts in a scenario only; law nobody attested never does', () => {
  const told = (value: unknown, scenario: boolean) => {
    const q = inquiryOf({ rulebook: [BASE('I', { attested: value })], scenario })
    return word(attested(q, instrumentIn(q, 'I')))
  }
  const rows = [true, 'scenario', false].map((value) => [told(value, false), told(value, true)])
  assert.deepEqual(rows, [
    ['true', 'true'],
    ['unknown', 'true'],
    ['unknown', 'unknown'],
  ])
})

const events: readonly (readonly [title: string, facts: Written[], expected: Word])[] = [
  ['nothing on record', [], 'unknown'],
  ['it occurred before', [event(true, { from: '2026-03-01' })], 'true'],
  ['it occurs now', [event(true, { from: START })], 'true'],
  ['it occurs a moment later, so it has not yet', [event(true, { from: JUST_AFTER })], 'false'],
  ['it occurred, too weakly told', [event(true, { from: '2026-03-01', grade: 'D4' })], 'unknown'],
  ['it has not occurred', [event(false, { from: '2026-03-01' })], 'false'],
  ['it has not occurred, at C3: enough, for either answer can free', [event(false, { from: '2026-03-01', grade: 'C3' })], 'false'],
  ['it has not occurred, at D4', [event(false, { from: '2026-03-01', grade: 'D4' })], 'unknown'],
  ['it has not occurred, and at D4 it has', [event(false), event(true, { from: '2026-03-01', grade: 'D4' })], 'unknown'],
  ['it has not occurred, and a rumour says it has', [event(false), event(true, { from: '2026-03-01', grade: 'F6' })], 'false'],
  ['it has not occurred, too weakly told', [event(false, { grade: 'E4' })], 'unknown'],
  ['that it had not occurred no longer holds', [event(false, { until: START })], 'unknown'],
  ['it had not, and then it did', [event(false, { from: '2026-02-01' }), event(true, { from: '2026-03-01' })], 'true'],
  ['it did, and it is denied that it did', [event(true, { from: '2026-03-01' }), event(false, { from: '2026-03-02' })], 'unknown'],
  ['a damaged record', [event(true, { from: '2026-03-01' }), { of: 'COLLAPSE', is: 'occurred', unreadable: true }], 'unknown'],
]
for (const [title, facts, expected] of events) {
  test(`an event: ${title} -> ${expected}`, () => assert.equal(word(occurred(inquiryOf({ facts }), 'COLLAPSE')), expected))
}

const versions = [
  { v: 1, from: '2026-01-01' },
  { v: 2, from: '2026-03-05T09:00Z' },
  { v: 3, from: '2026-04-01', recorded: '2026-03-10' },
  { v: 4, from: '2026-05-01' },
].map((v) => ({ ...v, clauses: [{ id: '1', effect: 'forbid' }] }))
const governs: readonly (readonly [moment: string, known: string, v: number | null])[] = [
  ['2025-12-31', ASKED, null],
  ['2026-03-05T08:59:59.999Z', ASKED, 1],
  ['2026-03-05T09:00Z', ASKED, 2],
  ['2026-04-15', ASKED, 2],
  ['2026-04-15', '2026-03-10', 3],
  ['2026-06-01', ASKED, 4],
]
for (const [moment, known, v] of governs) {
  test(`at ${moment}, known ${known}, version ${v} governs`, () => {
    const q = inquiryOf({ rulebook: [rule('I', [], { clauses: undefined, versions })], known }, moment)
    assert.equal(governing(q, instrumentIn(q, 'I'))?.v ?? null, v)
  })
}
