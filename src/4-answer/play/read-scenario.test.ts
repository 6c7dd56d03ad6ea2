import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { locales, type MessageId, say } from '#ground/say.ts'
import { readScenario } from './read-scenario.ts'

const instrument = {
  id: 'M',
  kind: 'mandate',
  issuer: 'BOARD',
  term: ['2020-01-01', '2021-01-01'],
  attested: 'scenario',
  source: 'S',
  basis: 'read',
  clauses: [{ id: '1', effect: 'permit', about: { kind: ['visit'], actor: ['TEAM'], place: ['HALL'] } }],
}
const claim = { id: 'c', of: 'TEAM', is: 'ready', value: true, grade: 'A2', source: 'S', origin: 'o', basis: 'read' }
const act = { title: 'a visit', basis: 'read', kind: 'visit', asked_by: 'CLERK', actor: 'TEAM', when: ['2020-06-10', '2020-06-11'] }
const expect = { verdict: 'permit', deciding: 'authorised', mentions: ['M/1'] }
const asks = { id: 'ask', at: '2020-06-01', says: 'Asked.', ask: 'visit', expect, cites: 'S line 1' }
const whole = {
  title: 'A small house',
  about: 'One team, one mandate.',
  house: 'the board',
  zone: 'UTC',
  sources: { S: 'made up' },
  parties: [{ id: 'TEAM', kind: 'state_body', names: [{ text: 'the team' }] }],
  offices: { CLERK: { name: 'clerk', of: 'TEAM' } },
  places: { HALL: 'the hall' },
  events: { VOTE: 'the vote' },
  claims: [claim],
  instruments: [instrument],
  acts: { visit: act, again: { title: 'again', basis: 'drafted', like: 'visit' } },
  steps: [asks],
}

test('the least a scenario needs is read', () => {
  const read = readScenario(whole)
  assert.ok(!isRefusal(read), JSON.stringify(read))
  assert.deepEqual([...read.dockets.keys()], ['visit', 'again'])
  assert.deepEqual(read.dockets.get('again')?.act, read.dockets.get('visit')?.act)
})

const step = (change: object) => ({ steps: [{ ...asks, ...change }] })
const withLaw = (change: object) => ({ instruments: [{ ...instrument, ...change }] })
const clause = (about: object) => withLaw({ clauses: [{ id: '1', effect: 'permit', about }] })
const learns = { id: 'learn', at: '2020-05-01', says: 'Learnt.', learn: ['c'] }
const files = { id: 'file', at: '2020-05-01', says: 'Filed.', file: ['M'] }

const refused: [title: string, change: object, code: string, field: string][] = [
  ['an unknown key', { mood: 'good' }, 'shape-unknown-key', ''],
  ['no title', { title: undefined }, 'shape-missing', 'title'],
  ['an unknown zone', { zone: 'Bogota' }, 'zone-unknown', 'zone'],
  ['no steps', { steps: [] }, 'shape-too-small', 'steps'],
  ['a party twice', { parties: [whole.parties[0], whole.parties[0]] }, 'shape-repeated', 'parties'],
  ['a place named like a party', { places: { HALL: 'the hall', TEAM: 'a place' } }, 'shape-repeated', 'places'],
  ['an office of nobody', { offices: { CLERK: { name: 'clerk', of: 'TAEM' } } }, 'shape-not-one-of', 'offices.CLERK.of'],
  ['a missing expectation', step({ expect: undefined }), 'scenario-expectation-missing', 'steps[0].expect'],
  ['a missing cite', step({ cites: undefined }), 'scenario-expectation-missing', 'steps[0].cites'],
  ['a cite of nothing', step({ cites: 'X line 1' }), 'scenario-cite-unknown', 'steps[0].cites'],
  ['a cite without a place', step({ cites: 'S ' }), 'scenario-cite-unknown', 'steps[0].cites'],
  ['an expectation of a deed', { steps: [{ ...files, expect }] }, 'shape-unknown-key', 'steps[0].expect'],
  ['a step that does nothing', step({ ask: undefined }), 'scenario-step-one-thing', 'steps[0]'],
  ['a step that does two things', step({ perform: 'visit' }), 'scenario-step-one-thing', 'steps[0]'],
  ['a step out of order', { steps: [asks, { ...asks, id: 'b', at: '2020-05-01' }] }, 'scenario-step-early', 'steps[1].at'],
  ['a step twice', { steps: [asks, asks] }, 'shape-repeated', 'steps'],
  ['an impossible date', step({ at: '2020-02-30' }), 'instant-impossible', 'steps[0].at'],
  ['an unknown act', step({ ask: 'vist' }), 'shape-not-one-of', 'steps[0].ask'],
  ['an unknown key in a step', step({ expects: 1 }), 'shape-unknown-key', 'steps[0]'],
  ['an unknown key in an expectation', step({ expect: { ...expect, maybe: 1 } }), 'shape-unknown-key', 'steps[0].expect'],
  ['no verdict', step({ expect: { ...expect, verdict: undefined } }), 'shape-missing', 'steps[0].expect.verdict'],
  ['no mentions', step({ expect: { ...expect, mentions: undefined } }), 'shape-missing', 'steps[0].expect.mentions'],
  ['an unknown reason', step({ expect: { ...expect, deciding: 'because' } }), 'shape-not-one-of', 'steps[0].expect.deciding'],
  [
    'an unknown clause that decides',
    step({ expect: { ...expect, deciding: 'authorised M/9' } }),
    'shape-not-one-of',
    'steps[0].expect.deciding',
  ],
  ['an unknown mention', step({ expect: { ...expect, mentions: ['M/9'] } }), 'shape-not-one-of', 'steps[0].expect.mentions'],
  [
    'an unknown name not to mention',
    step({ expect: { ...expect, not_mentions: ['M/9'] } }),
    'shape-not-one-of',
    'steps[0].expect.not_mentions',
  ],
  ['an unknown order', step({ expect: { ...expect, orders: { UN: 'permit' } } }), 'shape-not-one-of', 'steps[0].expect.orders'],
  [
    'an unknown duty',
    { steps: [{ id: 'd', at: '2020-06-01', says: 'Done.', discharge: 'M/9 of visit' }] },
    'shape-not-one-of',
    'steps[0].discharge',
  ],
  [
    'an instrument looked for and not expected',
    step({ ask: undefined, look: { instruments: ['M'] }, expect: { instruments: {} } }),
    'shape-missing',
    'steps[0].expect.instruments.M',
  ],
  ['an unknown instrument filed', { steps: [{ ...files, file: ['N'] }] }, 'shape-not-one-of', 'steps[0].file'],
  ['an unknown version filed', { steps: [{ ...files, file: [{ instrument: 'M', version: 2 }] }] }, 'shape-not-one-of', 'steps[0].file'],
  ['an instrument filed twice', { steps: [files, { ...files, id: 'f' }] }, 'shape-repeated', 'steps[1].file'],
  [
    'an instrument filed and dated',
    { ...withLaw({ recorded: '2020-01-01' }), steps: [files] },
    'shape-repeated',
    'instruments[0].recorded',
  ],
  ['a claim learnt twice', { steps: [learns, { ...learns, id: 'l' }] }, 'shape-repeated', 'steps[1].learn'],
  ['a claim learnt and dated', { claims: [{ ...claim, recorded: '2020-01-01' }], steps: [learns] }, 'shape-repeated', 'claims[0].recorded'],
  ['an unknown claim learnt', { steps: [{ ...learns, learn: ['d'] }] }, 'shape-not-one-of', 'steps[0].learn'],
  ['an unknown docket', { steps: [{ ...learns, learn: { claims: ['c'], docket: 'vist' } }] }, 'shape-not-one-of', 'steps[0].learn.docket'],
  ['a claim of nobody', { claims: [{ ...claim, of: 'TAEM' }] }, 'shape-not-one-of', 'claims[0].of'],
  ['a claim of an act that is not named', { claims: [{ ...claim, of: 'act' }] }, 'shape-not-one-of', 'claims[0].of'],
  ['a claim from nowhere', { claims: [{ ...claim, source: 'X' }] }, 'shape-not-one-of', 'claims[0].source'],
  ['a claim without a mark', { claims: [{ ...claim, basis: undefined }] }, 'shape-missing', 'claims[0].basis'],
  ['a claim twice', { claims: [claim, claim] }, 'shape-repeated', 'claims'],
  ['law without a mark', withLaw({ basis: undefined }), 'shape-missing', 'instruments[0].basis'],
  ['law from nowhere', withLaw({ source: 'X' }), 'shape-not-one-of', 'instruments[0].source'],
  ['law attested for real', withLaw({ attested: true }), 'shape-not-one-of', 'instruments[0].attested'],
  ['law of an order that is not declared', withLaw({ order: 'UN' }), 'order-unknown', 'instruments[0].order'],
  ['law about nobody', clause({ actor: ['TAEM'] }), 'shape-not-one-of', 'instruments[0].clauses[0].about.actor'],
  ['law about everybody but nobody', clause({ actor: { not: ['TAEM'] } }), 'shape-not-one-of', 'instruments[0].clauses[0].about.actor'],
  ['law about nowhere', clause({ place: ['HULL'] }), 'shape-not-one-of', 'instruments[0].clauses[0].about.place'],
  ['law that ends on nothing', withLaw({ ends_on: 'VOTES' }), 'shape-not-one-of', 'instruments[0].ends_on'],
  ['a permit without an end', withLaw({ term: ['2020-01-01'] }), 'term-without-end', 'instruments[0].term'],
  ['an instrument twice', { instruments: [instrument, instrument] }, 'instrument-repeated', 'instruments'],
  ['an act of nobody', { acts: { visit: { ...act, actor: 'TAEM' } } }, 'shape-not-one-of', 'acts.visit.actor'],
  ['an act asked by nobody', { acts: { visit: { ...act, asked_by: 'CLREK' } } }, 'shape-not-one-of', 'acts.visit.asked_by'],
  ['an act nowhere', { acts: { visit: { ...act, place: { in: ['HULL'] } } } }, 'shape-not-one-of', 'acts.visit.place'],
  ['an act without a mark', { acts: { visit: { ...act, basis: undefined } } }, 'shape-missing', 'acts.visit.basis'],
  ['an act like none', { acts: { visit: act, b: { title: 'b', basis: 'read', like: 'vist' } } }, 'shape-not-one-of', 'acts.b.like'],
  ['an act like itself', { acts: { visit: act, b: { title: 'b', basis: 'read', like: 'b' } } }, 'shape-not-one-of', 'acts.b.like'],
  ['an act with a revision', { acts: { visit: { ...act, rev: 2 } } }, 'shape-unknown-key', 'acts.visit.rev'],
  ['an act without an end', { acts: { visit: { ...act, when: ['2020-06-10'] } } }, 'shape-missing', 'acts.visit.when[1]'],
  ['unreadable law', withLaw({ unreadable: true }), 'filing-unreadable', 'instruments[0]'],
  [
    'a version filed and dated',
    {
      ...withLaw({ clauses: undefined, versions: [{ v: 1, from: '2020-01-01', recorded: '2020-01-01', clauses: instrument.clauses }] }),
      steps: [{ ...files, file: [{ instrument: 'M', version: 1 }] }],
    },
    'shape-repeated',
    'instruments[0].versions[0].recorded',
  ],
  ['what only the record refuses', { acts: { visit: { ...act, title: ' ' } } }, 'shape-missing', 'steps[0]'],
  [
    'an act performed twice',
    { steps: [1, 2].map((n) => ({ ...asks, id: `p${n}`, ask: undefined, perform: 'visit' })) },
    'shape-repeated',
    'steps',
  ],
]
for (const [title, change, code, field] of refused) {
  test(`${title} is refused: ${code}`, () => {
    const read = readScenario({ ...whole, ...change })
    assert.ok(isRefusal(read))
    assert.deepEqual([read.code, read.where?.field ?? ''], [code, field])
    for (const locale of locales) say(locale, `refusal.${read.code}` as MessageId, read.values)
  })
}

test('what is no record is refused', () => {
  for (const raw of [null, 'scenario', 5, []]) assert.ok(isRefusal(readScenario(raw)))
})
