/** Several scenarios played together: in the order of time, what is defined alike is one thing, and what differs is refused by name. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { playScenario } from './play.ts'
import { readScenario } from './read-scenario.ts'
import { type Part, playsTogether, readTogether, together } from './read-together.ts'
import type { Scenario } from './scenario.ts'

const TEAM = { id: 'TEAM', kind: 'state_body', names: [{ text: 'the team' }] }
const act = (place: string) => ({
  ...{ title: 'a visit', basis: 'read', kind: 'visit', asked_by: 'CLERK', actor: 'TEAM', place: { in: [place] } },
  when: ['2020-06-10', '2020-06-11'],
})
const asks = (id: string, at: string, of: string) => ({
  ...{ id, at, says: 'Asked.', ask: of, cites: 'S line 1' },
  expect: { verdict: 'permit', deciding: 'authorised', mentions: ['M/1'] },
})
const mandate = (id: string) => ({
  ...{ id, kind: 'mandate', issuer: 'BOARD', term: ['2020-01-01', '2021-01-01'], attested: 'scenario', source: 'S', basis: 'read' },
  clauses: [{ id: '1', effect: 'permit', about: { kind: ['visit'], actor: ['TEAM'] } }],
})
const base = {
  ...{ title: 'A small house', about: 'One team.', house: 'the board', zone: 'UTC', sources: { S: 'made up' }, parties: [TEAM] },
  ...{ offices: { CLERK: { name: 'clerk', of: 'TEAM' } }, instruments: [mandate('M')] },
}
const SPRING = {
  ...{ ...base, places: { HALL: 'the hall' }, acts: { hall: act('HALL') } },
  steps: [asks('first', '2020-03-01', 'hall'), asks('third', '2020-05-01', 'hall')],
}
const YARD = {
  ...{ ...base, places: { YARD: 'the yard' }, acts: { yard: act('YARD') } },
  steps: [asks('second', '2020-04-01', 'yard'), asks('also-third', '2020-05-01', 'yard')],
}
const WHOLE = { title: 'Both', about: 'Hall and yard.', house: 'the board', zone: 'UTC', with: ['spring.yaml', 'yard.yaml'] }

function part(file: string, raw: unknown): Part {
  const scenario = readScenario(raw)
  assert.ok(!isRefusal(scenario), JSON.stringify(scenario))
  return { file, raw, scenario }
}
function read(whole: object, yard: object = YARD): Scenario | Refusal {
  const written = readTogether({ ...WHOLE, ...whole })
  return isRefusal(written) ? written : together(written, [part('spring.yaml', SPRING), part('yard.yaml', yard)])
}

test('a file that plays others is known by what it plays', () => {
  assert.deepEqual([WHOLE, SPRING, null, 'with', ['with']].map(playsTogether), [true, false, false, false, false])
})

test('steps go by time, those of one moment as the parts are named, and each comes out as it did alone', () => {
  const scenario = read({})
  assert.ok(!isRefusal(scenario), JSON.stringify(scenario))
  assert.deepEqual(
    scenario.steps.map(({ id }) => id),
    ['first', 'second', 'third', 'also-third'],
  )
  assert.deepEqual([...scenario.instruments.keys(), ...scenario.parties.keys()], ['M', 'TEAM'], 'what is defined alike is one')
  assert.deepEqual([scenario.title, playScenario(scenario).differing], ['Both', []])
})

test('it stops before its end', () => {
  const scenario = read({ until: '2020-05-01' })
  assert.deepEqual(!isRefusal(scenario) && scenario.steps.map(({ id }) => id), ['first', 'second'])
})

const late = { id: 'late', at: '2020-06-01', says: 'Filed.', file: ['N'] }
const refused: readonly (readonly [what: string, whole: object, yard: object, code: string, file: string | undefined, field: string])[] = [
  ['an unknown key', { steps: [] }, YARD, 'shape-unknown-key', undefined, ''],
  ['one part alone', { with: ['spring.yaml'] }, YARD, 'shape-too-small', undefined, 'with'],
  ['a part twice', { with: ['spring.yaml', 'spring.yaml'] }, YARD, 'shape-repeated', undefined, 'with'],
  ['a part elsewhere on the disk', { with: ['spring.yaml', '../yard.yaml'] }, YARD, 'shape-wrong', undefined, 'with[1]'],
  ['no such zone', { zone: 'Bogota' }, YARD, 'zone-unknown', undefined, 'zone'],
  ['an end that is no day', { until: '2020-02-30' }, YARD, 'instant-impossible', undefined, 'until'],
  ['another house', {}, { ...YARD, house: 'another board' }, 'scenario-parts-differ', 'yard.yaml', 'house'],
  ['another zone', {}, { ...YARD, zone: 'Asia/Manila' }, 'scenario-parts-differ', 'yard.yaml', 'zone'],
  [
    'another party of that name',
    {},
    { ...YARD, parties: [{ ...TEAM, kind: 'person' }] },
    'scenario-parts-differ',
    'yard.yaml',
    'parties[0]',
  ],
  [
    'another office of that name',
    {},
    { ...YARD, offices: { CLERK: { name: 'porter', of: 'TEAM' } } },
    'scenario-parts-differ',
    'yard.yaml',
    'offices.CLERK',
  ],
  [
    'another wording of an instrument',
    {},
    { ...YARD, instruments: [{ ...mandate('M'), term: ['2020-01-01', '2022-01-01'] }] },
    'scenario-parts-differ',
    'yard.yaml',
    'instruments[0]',
  ],
  ['a step of that name', {}, { ...YARD, steps: [asks('first', '2020-04-01', 'yard')] }, 'shape-repeated', undefined, 'steps'],
  [
    'an end before something is filed',
    { until: '2020-06-01' },
    { ...YARD, instruments: [mandate('M'), mandate('N')], steps: [...YARD.steps, late] },
    'scenario-part-cut',
    'yard.yaml',
    'steps[2]',
  ],
  // Named differently in each alone, a place and an event; together one name would mean two things.
  ['a name that means two things', {}, { ...YARD, events: { HALL: 'a feast' } }, 'shape-repeated', undefined, 'places'],
]
for (const [what, whole, yard, code, file, field] of refused)
  test(`refused: ${what}`, () => {
    const refusal = read(whole, yard)
    assert.ok(isRefusal(refusal))
    assert.deepEqual([refusal.code, refusal.where?.file, refusal.where?.field ?? ''], [code, file, field])
  })

test('what only the whole refuses is told where the step is written', () => {
  const mechanism = {
    ...{ id: 'MVM', title: 'mechanism', zone: 'UTC', components: ['ONE', 'TWO'].map((id) => ({ id, party: 'TEAM' })), presides: 'ONE' },
    ...{ ladder: ['none', 'minor'].map((weight) => ({ id: weight, weight })), decides: { by: 'ONE' } },
  }
  const report = {
    ...{ id: 'R', mechanism: 'MVM', reporter: { as: 'team' }, channel: 'patrol', occurred: { from: '2020-01-01', precision: 1 } },
    ...{ place: { name: 'here', precision: 4 }, what: 'attack', grade: 'B2', origin: 'the team' },
  }
  const receives = (id: string, at: string) => ({
    ...{ id, at, says: 'Told.' },
    record: [
      { by: 'CLERK', verb: 'file-mechanism', mechanism },
      { by: 'CLERK', verb: 'receive', reports: [report] },
    ],
  })
  const [spring, yard] = [
    { ...SPRING, steps: [...SPRING.steps, receives('told', '2020-06-01')] },
    { ...YARD, steps: [...YARD.steps, receives('told-again', '2020-07-01')] },
  ]
  const whole = readTogether(WHOLE)
  assert.ok(!isRefusal(whole))
  const refusal = together(whole, [part('spring.yaml', spring), part('yard.yaml', yard)])
  assert.ok(isRefusal(refusal))
  assert.deepEqual([refusal.where?.file, refusal.where?.field], ['yard.yaml', 'steps[2]'])
})
