import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, fact, MANDATE, rule, START, type World, type Written } from '../../../tests/support/world.ts'

/** A measure of a state, in an order that reaches everything, that forbids visits to whoever is designated. */
const measure = (designations: readonly Written[] | undefined, more: Written = {}): Written =>
  rule('FREEZE', [{ id: '1', effect: 'forbid', about: { kind: ['visit'], party: ['FREEZE/designated'] } }], {
    kind: 'measure',
    order: 'STATE',
    issuer: 'MINISTRY',
    ...(designations === undefined ? {} : { designations }),
    ...more,
  })
const GUEST: Written = { id: 'd1', party: 'GUEST', listed: '2026-02-01' }
const one = (more: Written): readonly Written[] => [{ ...GUEST, ...more }]
const BODY = [{ id: 'd1', party: 'BODY', listed: '2026-02-01' }]
const visit = (law: Written | readonly Written[], more: Partial<World> = {}): World => ({
  orders: { STATE: { nexus: ['always'] } },
  ...more,
  rulebook: [MANDATE, ...[law].flat()],
})
const splinter = fact('GUEST', 'splinter-of', 'BODY', { grade: undefined })

/** A clause about those whom one measure concerns. */
function for_(what: string, designations: readonly Written[]): Written {
  return measure(designations, {
    clauses: [{ id: '1', effect: 'forbid', about: { kind: ['visit'], party: [`FREEZE/designated:${what}`] } }],
  })
}
const FREE = [{ id: '1', effect: 'oblige', about: { kind: ['barter'] }, duty: 'tell us' }]
const mirror = rule('MIRROR', [{ id: '1', effect: 'forbid', about: { kind: ['visit'], counterpart: ['FREEZE/designated'] } }], {
  order: 'STATE',
})

const table: readonly (readonly [title: string, world: World, verdict: 'permit' | 'refer' | 'refuse'])[] = [
  ['nobody is designated', visit(measure([])), 'permit'],
  ['another is designated', visit(measure(one({ party: 'OTHER' }))), 'permit'],
  ['the party is designated', visit(measure([GUEST])), 'refuse'],
  ['from the moment of the act on', visit(measure(one({ listed: START }))), 'refuse'],
  ['from the middle of the act on', visit(measure(one({ listed: '2026-03-05T10:00Z' }))), 'refuse'],
  ['from the end of the act on', visit(measure(one({ listed: '2026-03-05T11:00Z' }))), 'permit'],
  ['delisted the moment the act begins', visit(measure(one({ delisted: { on: START } }))), 'permit'],
  ['delisted in the middle of the act', visit(measure(one({ delisted: { on: '2026-03-05T10:00Z' } }))), 'refuse'],
  ['delisted, and we have not heard of it', visit(measure(one({ delisted: { on: '2026-03-01', recorded: '2026-03-04' } }))), 'refuse'],
  ['designated, and we have not heard of it', visit(measure(one({ recorded: '2026-03-04' }))), 'permit'],
  [
    'delisted and listed anew',
    visit(
      measure([
        { ...GUEST, delisted: { on: '2026-02-10' } },
        { ...GUEST, id: 'd2', listed: '2026-03-01' },
      ]),
    ),
    'refuse',
  ],
  ['until a day that has come', visit(measure(one({ until: '2026-03-01' }))), 'permit'],
  ['until a day that has come, where the end was only expected', visit(measure(one({ until: '2026-03-01', ending: 'expected' }))), 'refer'],
  [
    'where the end was only expected, and came',
    visit(measure(one({ until: '2026-03-01', ending: 'expected', delisted: { on: '2026-03-02' } }))),
    'permit',
  ],
  ['the designation is suspended for the day', visit(measure(one({ suspended: [['2026-03-05', '2026-03-06']] }))), 'permit'],
  ['its suspension ends in the middle of the act', visit(measure(one({ suspended: [['2026-03-05', '2026-03-05T10:00Z']] }))), 'refuse'],
  ['suspended until further notice', visit(measure(one({ suspended: [['2026-03-01', null]] }))), 'permit'],
  ['a request is pending', visit(measure(one({ requests: [{ received: '2026-02-10', procedure: 'ombudsperson' }] }))), 'refuse'],
  [
    'taking off was recommended and considered long ago, and nobody recorded that it had effect',
    visit(
      measure(one({ requests: [{ received: '2026-02-02', reported: '2026-02-03', recommendation: 'delist', considered: '2026-02-04' }] })),
    ),
    'refuse',
  ],
  ['its copy is damaged', visit(measure([{ id: 'd1', party: 'GUEST', unreadable: true }])), 'refer'],
  ['the copy of another is damaged', visit(measure([{ id: 'd1', party: 'OTHER', unreadable: true }])), 'permit'],
  ['of a damaged copy it is lost whom it named', visit(measure([{ id: 'd1', unreadable: true }])), 'refer'],
  ['no list is kept', visit(measure(undefined)), 'refer'],
  ['the list is fresh', visit(measure([], { checked: '2026-03-01', max_age_days: 7 })), 'permit'],
  ['the list was not checked of late, and may have grown', visit(measure([], { checked: '2026-02-01', max_age_days: 7 })), 'refer'],
  ['nobody attested it', visit(measure([GUEST], { attested: false })), 'refer'],
  ['the whole measure is suspended', visit(measure([GUEST], { suspended: [['2026-03-01', '2026-04-01']] })), 'permit'],
  ['part of a designated body', visit(measure(BODY), { facts: [fact('GUEST', 'part-of', 'BODY')] }), 'refuse'],
  ['perhaps part of a designated body', visit(measure(BODY), { facts: [fact('GUEST', 'part-of', 'BODY', { grade: 'D4' })] }), 'refer'],
  [
    'part of a body that is no longer designated',
    visit(measure([{ ...BODY[0], delisted: { on: '2026-03-01' } }]), { facts: [fact('GUEST', 'part-of', 'BODY')] }),
    'permit',
  ],
  ['a splinter of a designated body', visit(measure(BODY), { facts: [splinter] }), 'refer'],
  [
    'a splinter, reviewed: it counts as part',
    visit(measure(BODY), { facts: [splinter, fact('GUEST', 'splinter-review:BODY', true)] }),
    'refuse',
  ],
  [
    'a splinter, reviewed: it stands apart',
    visit(measure(BODY), { facts: [splinter, fact('GUEST', 'splinter-review:BODY', false)] }),
    'permit',
  ],
  [
    'a splinter that stands apart as one says at D4: to be apart frees',
    visit(measure(BODY), { facts: [splinter, fact('GUEST', 'splinter-review:BODY', false, { grade: 'D4' })] }),
    'refer',
  ],
  [
    'a splinter whose review ran out',
    visit(measure(BODY), { facts: [splinter, fact('GUEST', 'splinter-review:BODY', false, { until: START })] }),
    'refer',
  ],
  [
    'a splinter, and two reviews that differ',
    visit(measure(BODY), { facts: [splinter, fact('GUEST', 'splinter-review:BODY', false), fact('GUEST', 'splinter-review:BODY', true)] }),
    'refer',
  ],
  ['the register of splinters is not complete', visit(measure(BODY), { complete: ['usage', 'duty'] }), 'refer'],
  ['the same as one who is designated', visit(measure(BODY), { facts: [fact('GUEST', 'same-as', 'BODY')] }), 'refuse'],
  [
    'perhaps the same as one who is designated',
    visit(measure(BODY), { facts: [fact('GUEST', 'same-as', 'BODY', { grade: 'D4' })] }),
    'refer',
  ],
  [
    'the copy that says whom it is the same as is damaged',
    visit(measure([]), { facts: [{ of: 'GUEST', is: 'same-as', unreadable: true }] }),
    'refer',
  ],
  [
    'the list of a measure that brings what the clause is about',
    visit(for_('travel-ban', [{ ...GUEST, measures: ['asset-freeze', 'travel-ban'] }])),
    'refuse',
  ],
  ['the designation brings something else', visit(for_('travel-ban', [{ ...GUEST, measures: ['asset-freeze'] }])), 'permit'],
  ['it is not said what the designation brings', visit(for_('travel-ban', [GUEST])), 'refuse'],
  ['a state forbids whom another lists', visit([mirror, measure([GUEST], { clauses: FREE })]), 'refuse'],
  [
    'a state forbids whom another lists, and the other has ended',
    visit([mirror, measure([GUEST], { clauses: FREE, ended: { on: '2026-03-01' } })]),
    'permit',
  ],
  ['a state forbids whom another lists, and the list is not on file', visit(mirror), 'refer'],
  [
    'a state forbids whom another lists, and the list is not known yet',
    visit([mirror, measure([], { clauses: FREE, recorded: '2026-03-04' })]),
    'refer',
  ],
  [
    'a state forbids whom another lists, and the list cannot be read',
    visit([mirror, { id: 'FREEZE', order: 'STATE', unreadable: true, envelope: { kind: ['barter'] } }]),
    'refer',
  ],
]

for (const [title, world, verdict] of table) test(`${title}: ${verdict}`, () => assert.equal(ask(world).verdict, verdict))

test('a permit for all but the designated excludes them, whom they contain, and everybody while the list is in doubt', () => {
  const permit = { ...MANDATE, clauses: [{ id: '1', effect: 'permit', about: { counterpart: { not: ['FREEZE/designated'] } } }] }
  const under = (designations: readonly Written[], more: Written = {}, facts: readonly Written[] = []) =>
    ask({ rulebook: [permit, measure(designations, { clauses: FREE, ...more })], orders: { STATE: { nexus: ['always'] } }, facts }).verdict
  assert.equal(under([]), 'permit')
  assert.equal(under([GUEST]), 'refuse')
  assert.equal(under(BODY, {}, [fact('GUEST', 'part-of', 'BODY')]), 'refuse')
  assert.equal(under(BODY, {}, [splinter]), 'refer')
  assert.equal(under([], { checked: '2026-01-01', max_age_days: 7 }), 'refer')
})

test('an exemption for the designated lifts nothing: what frees reads only names', () => {
  const waiver = {
    ...rule('WAIVER', [{ id: '1', effect: 'exempt', about: { party: ['FREEZE/designated'] }, lifts: ['FREEZE/1'] }]),
    ...{ order: 'STATE', issuer: 'MINISTRY', kind: 'exemption' },
  }
  assert.equal(ask(visit([measure([GUEST]), waiver])).verdict, 'refuse')
})

test('what a reason tells of a designation: who, on which list, since when', () => {
  const [reason] = ask(visit(measure(BODY), { facts: [fact('GUEST', 'part-of', 'BODY')] })).reasons
  assert.deepEqual(
    reason?.facts.map(({ of, is, value, from }) => [of, is, value, from]),
    [['BODY', 'designated', 'FREEZE d1', Date.UTC(2026, 1, 1)]],
  )
})

test('the answer depends on the instrument that keeps the list, and on whom a party is the same as', () => {
  const { dependsOn } = ask(visit([mirror, measure([], { clauses: FREE })]))
  for (const name of ['instrument FREEZE', 'fact GUEST same-as', 'fact HOUSE same-as']) assert.ok(dependsOn.includes(name), name)
})

test('the answer holds until the list has aged', () => {
  const late = ask(visit(measure([], { checked: '2026-02-25', max_age_days: 7 })))
  assert.equal(late.holdsUntil, Date.UTC(2026, 2, 4))
})
