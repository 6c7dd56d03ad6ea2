import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import type { Account, StepAccount } from './account.ts'
import { playScenario } from './play.ts'
import { readScenario } from './read-scenario.ts'

const LAW = { kind: 'mandate', issuer: 'BOARD', term: ['2020-01-01', '2021-01-01'], attested: 'scenario', source: 'S', basis: 'read' }
const visit = { title: 'a visit', basis: 'drafted', kind: 'visit', asked_by: 'CLERK', actor: 'TEAM', when: ['2020-06-10', '2020-06-11'] }

/** A small house of one team: a mandate to visit with what a test adds to its clauses. */
function scenario(clauses: readonly object[], steps: readonly object[], more: Record<string, unknown> = {}): unknown {
  return {
    title: 'A small house',
    about: 'One team, one mandate.',
    house: 'the board',
    zone: 'UTC',
    sources: { S: 'made up' },
    parties: [
      { id: 'TEAM', kind: 'state_body', names: [{ text: 'the team' }] },
      { id: 'HOST', kind: 'state_body', names: [{ text: 'the host' }] },
    ],
    offices: { CLERK: { name: 'clerk', roles: ['head'] }, HEAD: { name: 'head', roles: ['head'] }, PORTER: { name: 'porter' } },
    instruments: [{ id: 'M', ...LAW, clauses: [{ id: '1', effect: 'permit', about: { kind: ['visit'], actor: ['TEAM'] } }, ...clauses] }],
    acts: { visit, later: { ...visit, when: ['2020-07-10', '2020-07-11'] } },
    steps,
    ...more,
  }
}

function play(raw: unknown): Account {
  const read = readScenario(raw)
  assert.ok(!isRefusal(read), JSON.stringify(read))
  return playScenario(read)
}

/** What an asking step expects, of the mandate M. */
const answer = (verdict: string, deciding: string, mentions: readonly string[] = []) => ({
  expect: { verdict, deciding, mentions },
  cites: 'S line 1',
})
const ask = (id: string, at: string, act: string, verdict: string, deciding: string) => ({
  ...{ id, at, says: 'Asked.', ask: act },
  ...answer(verdict, deciding),
})
const perform = (id: string, at: string, act: string, verdict: string, deciding: string) => ({
  ...{ id, at, says: 'Done.', perform: act },
  ...answer(verdict, deciding),
})

/** Every difference, as `step what name expected found`, so that a failing test tells its story. */
const differences = (account: Account): string[] =>
  account.steps.flatMap(({ step, differences }: StepAccount) =>
    differences.map(({ what, name, expected, found }) => `${step.id} ${what} ${name ?? '-'} ${expected} ${found}`),
  )

test('a step whose answer is as expected does not differ, and every way of differing is told', () => {
  const good = ask('a', '2020-06-01', 'visit', 'permit', 'authorised M/1')
  assert.deepEqual(differences(play(scenario([], [good]))), [])
  const bad = {
    ...good,
    expect: {
      verdict: 'refuse',
      deciding: 'prohibited',
      mentions: ['HOST'],
      not_mentions: ['M/1'],
      orders: { HOUSE: 'refer' },
      parts: { NOBODY: 'permit' },
      duties: { 'M/1 of visit': '2020-06-20' },
    },
  }
  assert.deepEqual(differences(play(scenario([], [bad]))), [
    'a verdict - refuse permit',
    'a deciding - prohibited authorised',
    'a mention HOST mentioned not-mentioned',
    'a no-mention M/1 not-mentioned mentioned',
    'a order HOUSE refer permit',
    'a part NOBODY permit none',
    'a due M/1 of visit 2020-06-20T00:00Z none',
  ])
})

const approve = (id: string, at: string, by: string, counts: boolean) => ({
  ...{ id, at, says: 'Approves.', approve: { act: 'visit', by, role: 'head' } },
  ...{ expect: { counts }, cites: 'S line 2' },
})

test('an approval counts from a holder of the role other than the asker, and binds to its own docket', () => {
  const account = play(
    scenario(
      [{ id: '2', effect: 'require', any: [{ approved: { role: 'head' } }] }],
      [
        approve('own', '2020-06-01', 'CLERK', false),
        approve('porter', '2020-06-01', 'PORTER', false),
        ask('waiting', '2020-06-02', 'visit', 'refer', 'requirement-awaiting M/2'),
        approve('head', '2020-06-03', 'HEAD', true),
        ask('given', '2020-06-04', 'visit', 'permit', 'authorised M/1'),
        ask('other', '2020-06-04', 'later', 'refer', 'requirement-awaiting M/2'),
      ],
    ),
  )
  assert.deepEqual(differences(account), [])
  const told = account.steps.flatMap(({ outcome }) => (outcome.sort === 'approved' ? [outcome.discounted] : []))
  assert.deepEqual(told, ['asked-it', 'role-not-held', null])
})

const duties = (id: string, at: string, states: Record<string, string>) => ({
  ...{ id, at, says: 'Looked.', look: 'duties', expect: { duties: states }, cites: 'S line 3' },
})

test('an approval that the record does not take is told with its reason and leaves nothing', () => {
  const heads: object[] = ['once', 'twice', 'late'].map((id) =>
    approve(id, id === 'late' ? '2020-06-10' : '2020-06-01', 'HEAD', id === 'once'),
  )
  const raw = (steps: readonly object[], more: object) =>
    scenario([{ id: '2', effect: 'require', any: [{ approved: { role: 'head' } }] }], steps, { acts: { visit: { ...visit, ...more } } })
  const told = (account: Account) => account.steps.flatMap(({ outcome }) => (outcome.sort === 'approved' ? [outcome.discounted] : []))
  heads.splice(2, 0, perform('done', '2020-06-10', 'visit', 'permit', 'authorised M/1'))
  const late = play(raw(heads, {}))
  const advised = play(raw([approve('advised', '2020-06-01', 'HEAD', false)], { advised_by: ['HEAD'] }))
  assert.deepEqual([...differences(late), ...differences(advised)], [])
  assert.deepEqual([...told(late), ...told(advised)], [null, 'approved-already', 'docket-state', 'advised-it'])
})

test('performing creates duties that fall due, block while overdue, and are discharged', () => {
  const account = play(
    scenario(
      [
        { id: '2', effect: 'oblige', duty: 'report', within: 'P3D' },
        { id: '3', effect: 'require', any: [{ reported: { by: 'actor' } }] },
      ],
      [
        duties('none', '2020-06-10', {}),
        perform('done', '2020-06-10', 'visit', 'permit', 'authorised M/1'),
        duties('open', '2020-06-13T23:59:59Z', { 'M/2 of visit': 'open' }),
        duties('overdue', '2020-06-14', { 'M/2 of visit': 'overdue' }),
        ask('blocked', '2020-06-14', 'later', 'refuse', 'requirement-unmet M/3'),
        { id: 'report', at: '2020-06-15', says: 'Reported.', discharge: 'M/2 of visit' },
        duties('discharged', '2020-06-15', { 'M/2 of visit': 'discharged' }),
        ask('free', '2020-06-15', 'later', 'permit', 'authorised M/1'),
      ],
    ),
  )
  assert.deepEqual(differences(account), [])
})

test('two things left open in an emergency are two duties to justify, each with its name', () => {
  const account = play(
    scenario(
      [
        { id: '2', effect: 'require', any: [{ consented: { by: 'HOST' } }] },
        { id: '3', effect: 'require', any: [{ coordinated: { with: 'HOST' } }] },
        { id: '9', effect: 'permit', about: { kind: ['visit'] }, defer: ['M/2', 'M/3'], within: 'P3D' },
      ],
      [
        {
          ...{ id: 'done', at: '2020-06-09', says: 'Done.', perform: 'visit', cites: 'S line 1' },
          expect: {
            ...{ verdict: 'permit', deciding: 'requirement-deferred', mentions: ['M/9'] },
            duties: { 'M/9 of visit': '2020-06-14', 'M/9 of visit (M/3)': '2020-06-14' },
          },
        },
        duties('owed', '2020-06-09', { 'M/9 of visit': 'open', 'M/9 of visit (M/3)': 'open' }),
        { id: 'justified', at: '2020-06-10', says: 'Justified.', discharge: 'M/9 of visit (M/3)' },
        duties('half', '2020-06-14', { 'M/9 of visit': 'overdue', 'M/9 of visit (M/3)': 'discharged' }),
      ],
    ),
  )
  assert.deepEqual(differences(account), [])
})

test('a refused performance records nothing: no duty arises, and discharging one that is not owed differs', () => {
  const account = play(
    scenario(
      [
        { id: '2', effect: 'oblige', duty: 'report', within: 'P3D' },
        { id: '3', effect: 'forbid', about: { counterpart: ['HOST'] } },
      ],
      [
        perform('tried', '2020-06-10', 'visit', 'refuse', 'prohibited M/3'),
        duties('none', '2020-06-14', {}),
        { id: 'report', at: '2020-06-15', says: 'Reported.', discharge: 'M/2 of visit' },
      ],
      { acts: { visit: { ...visit, counterpart: ['HOST'] } } },
    ),
  )
  assert.deepEqual(differences(account), ['report duty M/2 of visit open none'])
})

const ONCE_A_YEAR = { id: '2', effect: 'limit', max: 1, of: 'count', window: 'year' }

test('what was performed counts against a limit, for others and not for itself', () => {
  const account = play(
    scenario(
      [ONCE_A_YEAR],
      [
        perform('done', '2020-06-10', 'visit', 'permit', 'authorised M/1'),
        ask('itself', '2020-06-10', 'visit', 'permit', 'authorised M/1'),
        ask('second', '2020-06-11', 'later', 'refuse', 'over-limit M/2'),
      ],
    ),
  )
  assert.deepEqual(differences(account), [])
})

test('what was permitted is reserved until its act begins, whoever asks meanwhile', () => {
  const account = play(
    scenario(
      [ONCE_A_YEAR],
      [
        ask('first', '2020-06-01', 'visit', 'permit', 'authorised M/1'),
        ask('same again', '2020-06-01', 'visit', 'permit', 'authorised M/1'),
        perform('reserved', '2020-06-09', 'later', 'refuse', 'over-limit M/2'),
        ask('lapsed', '2020-06-10', 'later', 'permit', 'authorised M/1'),
      ],
    ),
  )
  assert.deepEqual(differences(account), [])
})

const claim = (id: string, value: boolean, grade: string, more: object = {}) => ({
  ...{ id, of: 'HOST', is: 'consent', value, grade, source: 'S', origin: id, basis: 'read', ...more },
})
const consented = [{ id: '2', effect: 'require', any: [{ consented: { by: 'HOST' } }] }]
const learn = (at: string, claims: readonly string[], docket?: string) => ({
  ...{ id: `learn ${claims.join(' ')}`, at, says: 'Learnt.', learn: docket === undefined ? claims : { claims, docket } },
})

test('a claim counts from when it was learnt; a disputed one is not settled on the way; a corrected one is gone', () => {
  const claims = [claim('yes', true, 'A2'), claim('no', false, 'D4'), claim('yes-after-all', true, 'A2', { corrects: 'no', origin: 'no' })]
  const account = play(
    scenario(
      consented,
      [
        ask('before', '2020-06-01', 'visit', 'refer', 'requirement-awaiting M/2'),
        learn('2020-06-02', ['yes']),
        ask('known', '2020-06-02', 'visit', 'permit', 'authorised M/1'),
        learn('2020-06-03', ['no']),
        ask('disputed', '2020-06-03', 'visit', 'refer', 'requirement-open M/2'),
        learn('2020-06-04', ['yes-after-all']),
        ask('settled', '2020-06-04', 'visit', 'permit', 'authorised M/1'),
      ],
      { claims },
    ),
  )
  assert.deepEqual(differences(account), [])
})

test('a claim that no step learns is known from the start, or from a moment of its own', () => {
  const dated = claim('dated', true, 'A2', { recorded: '2020-06-03', origin: 'start', corrects: 'start' })
  const account = play(
    scenario(
      consented,
      [
        ask('from the start', '2020-06-01', 'visit', 'refuse', 'requirement-unmet M/2'),
        ask('corrected', '2020-06-03', 'visit', 'permit', 'authorised M/1'),
      ],
      { claims: [claim('start', false, 'A2'), dated] },
    ),
  )
  assert.deepEqual(differences(account), [])
})

test('a reply to one proposal says nothing about another', () => {
  const account = play(
    scenario(
      consented,
      [
        learn('2020-06-02', ['yes'], 'visit'),
        ask('own', '2020-06-03', 'visit', 'permit', 'authorised M/1'),
        ask('other', '2020-06-03', 'later', 'refer', 'requirement-awaiting M/2'),
      ],
      { claims: [claim('yes', true, 'A2')] },
    ),
  )
  assert.deepEqual(differences(account), [])
})

test('credibility 1 from a single origin is handed on as 2, and from two origins it stands', () => {
  const graded = (claims: readonly object[], ids: readonly string[]) => {
    const account = play(
      scenario(consented, [learn('2020-06-02', ids), ask('a', '2020-06-03', 'visit', 'permit', 'authorised M/1')], { claims }),
    )
    const outcome = account.steps[1]?.outcome
    return outcome?.sort === 'answered' ? outcome.facts.map((fact) => `${fact.id} ${fact.grade?.credibility}`) : []
  }
  assert.deepEqual(graded([claim('one', true, 'A1')], ['one']), ['one 2'])
  assert.deepEqual(graded([claim('one', true, 'A1'), claim('two', true, 'B2')], ['one', 'two']), ['one 1', 'two 2'])
})

test('looking back asks as of then with what is known now', () => {
  const back = { id: 'back', at: '2020-06-20', says: 'Back.', hindsight: { act: 'visit', asked: '2020-06-01' } }
  const account = play(
    scenario(
      consented,
      [
        ask('then', '2020-06-01', 'visit', 'refer', 'requirement-awaiting M/2'),
        learn('2020-06-19', ['no']),
        { ...back, ...answer('refuse', 'requirement-unmet M/2') },
      ],
      { claims: [claim('no', false, 'A2')] },
    ),
  )
  assert.deepEqual(differences(account), [])
})

const clauses = [{ id: '1', effect: 'permit', about: { kind: ['visit'] } }]
const look = (id: string, at: string, phases: Record<string, string>) => ({
  ...{ id, at, says: 'Looked.', look: { instruments: Object.keys(phases) }, expect: { instruments: phases }, cites: 'S line 4' },
})

test('instruments are seen before filing, before their term, in force, suspended, lapsed, fallen and ended', () => {
  const instruments = [
    { id: 'BASIS', ...LAW, ends_on: 'VOTE', clauses },
    { id: 'CHILD', ...LAW, rests_on: ['BASIS'], clauses },
    { id: 'PAUSED', ...LAW, suspended: [['2020-03-01', '2020-04-01']], clauses },
  ]
  const vote = (id: string, value: boolean, from: string, until?: string) => ({
    ...{ id, of: 'VOTE', is: 'occurred', value, from, grade: 'A2', source: 'S', origin: 'count', basis: 'read' },
    ...(until === undefined ? {} : { until }),
  })
  const account = play(
    scenario(
      [],
      [
        look('before', '2019-01-01', { BASIS: 'not-on-file', CHILD: 'not-yet', PAUSED: 'not-yet' }),
        { id: 'file', at: '2019-06-01', says: 'Filed.', file: ['BASIS'] },
        look('early', '2019-07-01', { BASIS: 'not-yet' }),
        look('unknown', '2020-01-15', { BASIS: 'uncertain', CHILD: 'uncertain' }),
        learn('2020-02-01', ['not-yet']),
        look('stands', '2020-02-01', { BASIS: 'in-force', CHILD: 'in-force', PAUSED: 'in-force' }),
        look('paused', '2020-03-15', { PAUSED: 'suspended' }),
        learn('2020-05-01', ['voted']),
        look('lapsed', '2020-05-01', { BASIS: 'lapsed', CHILD: 'fallen', PAUSED: 'in-force' }),
        look('over', '2021-01-01', { BASIS: 'ended', CHILD: 'ended', PAUSED: 'ended' }),
      ],
      {
        instruments,
        events: { VOTE: 'the vote' },
        claims: [vote('not-yet', false, '2020-01-01', '2020-05-01'), vote('voted', true, '2020-05-01')],
      },
    ),
  )
  assert.deepEqual(differences(account), [])
})

test('a contradiction between claims is looked up and left standing', () => {
  const look = { id: 'look', at: '2020-06-03', says: 'Looked.', look: { claim: { of: 'HOST', is: 'consent' } }, cites: 'S line 5' }
  const claims = [claim('yes', true, 'A2'), claim('no', false, 'B2')]
  const seen = (expect: object) => differences(play(scenario([], [learn('2020-06-02', ['yes', 'no']), { ...look, expect }], { claims })))
  assert.deepEqual(seen({ status: 'disputed', values: [true, false] }), [])
  assert.deepEqual(seen({ status: 'known', values: [true] }), ['look status - known disputed', 'look values - true false, true'])
})

test('playing twice gives the same account', () => {
  const once = () => play(scenario(consented, [ask('a', '2020-06-01', 'visit', 'refer', 'requirement-awaiting M/2')]))
  assert.deepEqual(once(), once())
})
