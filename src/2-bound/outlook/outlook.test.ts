import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fact, instant, MANDATE, questionOf, rule, START, TERM, type World, type Written } from '../../../tests/support/world.ts'
import { approvalDigest, determine } from '../determine/determine.ts'
import type { Adverse } from './adverse.ts'
import { outlookOf } from './outlook.ts'

const outlook = (world: World) => {
  const question = questionOf(world)
  return outlookOf(question, determine(question))
}

/** A change in a few words, so that a table can name it. */
function named(change: Adverse): string {
  switch (change.kind) {
    case 'facts':
      return `${change.code} ${Object.values(change.values).join(' ')}`
    case 'wait':
      return `wait ${new Date(change.at).toISOString().slice(0, 16)}`
    case 'end':
    case 'attest':
      return `${change.kind} ${change.instrument}`
    case 'event':
      return `event ${change.event}`
    case 'use-up':
      return `use-up ${change.limit} ${change.left.toFixed()} ${change.unit}`
    case 'found-at':
      return `found-at ${change.metres} ${change.side} than ${change.than}`
    case 'found-in':
      return `found-in ${change.zone}`
  }
}
const told = (world: World): string[] => outlook(world).turns.map(({ change, to }) => `${to}: ${named(change)}`)

/** What every permit has: it is too late once the act has begun, and the mandate may end. */
const ALWAYS = ['refuse: wait 2026-03-05T09:00', 'refuse: end M']
const require = (...any: Written[]): Written[] => [MANDATE, rule('R', [{ id: '1', effect: 'require', any }])]
const APPROVED: Written = { of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL', rev: 1 }
const EDITION = fact('LIST', 'edition', 'complete')
const persons = (n: number): Written => ({ kind: 'train', lines: [{ id: 'a', item: 'trainee', qty: `${n} persons` }] })
const used = (n: number): Written => ({
  of: 'R/1',
  is: 'usage',
  entries: [{ qty: n, unit: 'person', when: '2026-03-01', state: 'performed' }],
})
const PLACES = rule('R', [{ id: '1', effect: 'limit', max: 10, of: 'qty', unit: 'person', window: 'month' }])
const BAN = rule('BAN', [{ id: '1', effect: 'forbid', about: { kind: ['visit'] } }])
/** An agreement about something else. */
const NOT_OURS: Written = {
  kind: 'agreement',
  issuer: 'COUNCIL',
  term: TERM,
  clauses: [{ id: '1', effect: 'forbid', about: { kind: ['pay'] } }],
}
const WAIVER: Written = {
  id: 'WAIVER',
  kind: 'exemption',
  issuer: 'BOARD',
  term: TERM,
  clauses: [{ id: '1', effect: 'exempt', lifts: ['BAN/1'], if: [{ vetted: { whom: 'GUEST' } }] }],
}

const rows: readonly (readonly [title: string, world: World, turns: readonly string[]])[] = [
  ['a plain permit', {}, ALWAYS],
  [
    'a coordination not asked yet, due a day before',
    { rulebook: require({ coordinated: { with: 'MVM', before: 'PT24H' } }) },
    ['refuse: wait 2026-03-04T09:00', 'refuse: refuse-coordination MVM', 'refuse: end M'],
  ],
  [
    'a coordination had',
    {
      rulebook: require({ coordinated: { with: 'MVM', before: 'PT24H' } }),
      facts: [fact('MVM', 'coordination', true, { from: '2026-03-01' })],
    },
    [...ALWAYS, 'refuse: withdraw-coordination MVM'],
  ],
  [
    'coordination or a distance that is kept: nothing that the mechanism says makes it heavier',
    {
      rulebook: require({ coordinated: { with: 'MVM' } }, { distance: { from: 'CAMP', at_least: '3000 m' } }),
      act: { place: { distance: { CAMP: { min: '4000 m', max: '4000 m' } } } },
    },
    ALWAYS,
  ],
  [
    'a distance not known precisely enough',
    {
      rulebook: require({ distance: { from: 'CAMP', at_least: '3000 m' } }),
      act: { place: { distance: { CAMP: { min: '2600 m', max: '3400 m' } } } },
    },
    [...ALWAYS, 'refuse: found-at 2600 nearer than 3000'],
  ],
  [
    'a distance that may be too far',
    {
      rulebook: require({ distance: { from: 'CAMP', at_most: '3000 m' } }),
      act: { place: { distance: { CAMP: { min: '2600 m', max: '3400 m' } } } },
    },
    [...ALWAYS, 'refuse: found-at 3400 farther than 3000'],
  ],
  ['a consent not asked', { rulebook: require({ consented: { by: 'HOST' } }) }, [...ALWAYS, 'refuse: refuse-consent HOST']],
  [
    'a consent had',
    { rulebook: require({ consented: { by: 'HOST' } }), facts: [fact('HOST', 'consent', true)] },
    [...ALWAYS, 'refuse: withdraw-consent HOST'],
  ],
  ['an approval wanted', { rulebook: require({ approved: { role: 'COUNSEL' } }) }, [...ALWAYS, 'refuse: refuse-approval COUNSEL none']],
  [
    'an approval given: another may refuse, whoever gave it may refuse after all or take it back',
    { rulebook: require({ approved: { role: 'COUNSEL' } }), facts: [APPROVED] },
    [...ALWAYS, 'refuse: reverse-approval COUNSEL ANNE', 'refer: refuse-approval COUNSEL some', 'refer: take-back-approval COUNSEL ANNE'],
  ],
  [
    'a vetting passed',
    { rulebook: require({ vetted: { whom: 'GUEST' } }), facts: [fact('GUEST', 'vetted', 'passed')] },
    [...ALWAYS, 'refuse: fail-vetting GUEST vetted'],
  ],
  [
    'a search without a match',
    { rulebook: require({ screened: { who: 'GUEST', list: 'LIST' } }), facts: [EDITION, fact('GUEST', 'match:LIST', 'none')] },
    [...ALWAYS, 'refuse: match GUEST LIST'],
  ],
  [
    'no open breach',
    { rulebook: require({ 'no-open-breach': { by: 'GUEST' } }), facts: [fact('GUEST', 'open-breach', 'none')] },
    [...ALWAYS, 'refuse: breach GUEST'],
  ],
  [
    'a fact on file may be contradicted, and then it is disputed',
    { rulebook: require({ fact: { of: 'GUEST', is: 'ready' } }), facts: [fact('GUEST', 'ready', true)] },
    [...ALWAYS, 'refer: contradict GUEST ready'],
  ],
  [
    'a fact not on file may be denied',
    { rulebook: require({ fact: { of: 'GUEST', is: 'ready' } }) },
    [...ALWAYS, 'refuse: deny GUEST ready'],
  ],
  [
    'what must not be so may come to be so',
    { rulebook: require({ not: { fact: { of: 'GUEST', is: 'informed' } } }), facts: [fact('GUEST', 'informed', false)] },
    [...ALWAYS, 'refer: happen GUEST informed'],
  ],
  [
    'a report may fall overdue, and one does by itself',
    {
      rulebook: require({ reported: { by: 'HOUSE' } }),
      facts: [{ of: 'HOUSE', is: 'duty', value: 'open', id: 'D', due: '2026-03-04' }],
    },
    ['refuse: wait 2026-03-04T00:00', 'refuse: overdue HOUSE', 'refuse: end M'],
  ],
  [
    'others may use what a limit leaves',
    { rulebook: [MANDATE, PLACES], act: persons(3), facts: [used(6)] },
    [...ALWAYS, 'refuse: use-up R/1 4 person'],
  ],
  [
    'an exemption may be revoked, or its condition fail',
    { rulebook: [MANDATE, BAN, WAIVER], facts: [fact('GUEST', 'vetted', 'passed')] },
    ['refuse: wait 2026-03-05T09:00', 'refuse: fail-vetting GUEST vetted', 'refuse: end WAIVER', 'refuse: end M'],
  ],
  [
    'a mandate falls with what it rests on, or with an event that ends it',
    {
      rulebook: [
        { ...MANDATE, rests_on: ['BASIS'] },
        { ...NOT_OURS, id: 'BASIS', ends_on: 'VOTE' },
      ],
      facts: [fact('VOTE', 'occurred', false)],
    },
    [...ALWAYS, 'refuse: end BASIS', 'refuse: event VOTE'],
  ],
  [
    'an agreement that must be in force may end',
    {
      rulebook: [...require({ 'agreement-in-force': { agreement: 'AG' } }), { ...NOT_OURS, id: 'AG' }],
    },
    ['refuse: wait 2026-03-05T09:00', 'refuse: end AG', 'refuse: end M'],
  ],
  [
    'a copy of the law grows too old to rely on before the act',
    { rulebook: [{ ...MANDATE, checked: '2026-02-28', max_age_days: 4 }] },
    ['refuse: wait 2026-03-05T09:00', 'refuse: end M', 'refer: wait 2026-03-04T00:00'],
  ],
  [
    'the place may prove to lie where it is forbidden',
    {
      rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'forbid', about: { place: ['CAMP'] } }])],
      act: { place: { in: ['NORTH'], maybe: ['CAMP'] } },
    },
    [...ALWAYS, 'refuse: found-in CAMP'],
  ],
  [
    'law that nobody has attested may be attested',
    { rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'forbid' }], { attested: false })] },
    [...ALWAYS, 'refuse: attest R'],
  ],
  ['a refusal cannot become heavier', { rulebook: [MANDATE, BAN] }, []],
  ['two permits: neither can end it alone', { rulebook: [MANDATE, { ...MANDATE, id: 'N' }] }, ['refuse: wait 2026-03-05T09:00']],
]
for (const [title, world, turns] of rows) {
  test(`the outlook of an answer: ${title}`, () => {
    assert.deepEqual(told(world).sort(), [...turns].sort())
  })
}

test('what time does by itself comes first, and refusals before referrals', () => {
  const { turns, complete } = outlook({ rulebook: [{ ...MANDATE, checked: '2026-02-28', max_age_days: 4 }] })
  assert.deepEqual(
    turns.map(({ change, to }) => [change.kind, to]),
    [
      ['wait', 'refuse'],
      ['end', 'refuse'],
      ['wait', 'refer'],
    ],
  )
  assert.equal(complete, true)
  assert.equal(turns[0]?.from, instant(START) + 1)
})

test('a turn says what would then decide', () => {
  const world = { rulebook: require({ coordinated: { with: 'MVM', before: 'PT24H' } }) }
  const [late] = outlook(world).turns
  assert.deepEqual([late?.reason?.code, late?.reason?.findings[0]?.cause], ['requirement-unmet', 'too-late'])
})

test('a search that is cut says so, and tells no more than it tried', () => {
  const wanted = Array.from({ length: 80 }, (_, i) => ({ id: `${i}`, effect: 'require', any: [{ fact: { of: 'GUEST', is: `f${i}` } }] }))
  const { turns, complete } = outlook({ rulebook: [MANDATE, rule('R', wanted)] })
  assert.equal(complete, false)
  assert.ok(turns.length > 0 && turns.length < 80)
})

test('an act of very many parts is asked again less often', () => {
  const counterpart = Array.from({ length: 1_000 }, (_, i) => `P${i}`)
  const { complete } = outlook({ rulebook: require({ consented: { by: 'HOST' } }), act: { counterpart } })
  assert.equal(complete, true)
  const many = outlook({ rulebook: require({ fact: { of: 'counterpart', is: 'ready' } }), act: { counterpart } })
  assert.equal(many.complete, false)
})

test('an approval that is bound to what was shown may be reversed and taken back too', () => {
  const world: World = { rulebook: require({ approved: { role: 'COUNSEL' } }) }
  const bound = { ...APPROVED, digest: approvalDigest(questionOf(world)) }
  assert.deepEqual(
    told({ ...world, facts: [bound] }).filter((turn) => turn.includes('approval')),
    ['refuse: reverse-approval COUNSEL ANNE', 'refer: refuse-approval COUNSEL some', 'refer: take-back-approval COUNSEL ANNE'],
  )
})
