import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Access, Account, Incident } from '../incidents/incident.ts'
import { type Rung, WEIGHTS } from '../incidents/mechanism.ts'
import { type ClauseState, complianceOf, type Looked } from './compliance.ts'
import { figuresOf } from './figures.ts'

const LADDER: readonly Rung[] = WEIGHTS.map((weight) => ({ id: `class-${weight}`, title: null, weight }))
const taken = (entry: number, at: string) => ({ by: 'UN', at, entry, grade: 'B2', origin: 'o', evidence: [], words: null })
const account = (more: Partial<Account> = {}): Account => ({
  ...{
    report: 'R',
    voice: 'party FARC',
    origin: 'o',
    grade: 'B2',
    title: 't',
    kind: 'shooting',
    protected: false,
    actors: [],
    against: 'STATE',
  },
  ...{ occurred: { from: '2017-01-10T10:00Z', until: '2017-01-10T11:00Z', precision: 1 }, clauses: ['A/1'] },
  place: { name: 'Cesar', zone: 'Z-1', lat: null, lon: null, precision: 3 },
  ...more,
})

interface Made {
  readonly entry: number
  readonly weight?: Rung['weight']
  readonly accounts?: readonly [Account, ...Account[]]
  readonly access?: readonly Access[]
  readonly more?: Partial<Incident>
}
function incident(id: string, { entry, weight, accounts = [account()], access = [], more = {} }: Made): Incident {
  const [{ title, kind, occurred, place }] = accounts
  const classified =
    weight === undefined
      ? null
      : {
          ...taken(entry + 2, '2017-01-12T10:00Z'),
          class: `class-${weight}`,
          weight,
          how: 'consensus' as const,
          decidedBy: null,
          views: [],
          minority: [],
        }
  const verified = weight === undefined ? null : { ...taken(entry + 1, '2017-01-11T12:30Z'), outcome: 'holds' as const, commentsDue: null }
  return {
    ...{ id, mechanism: 'MVM', accounts, title, kind, occurred, place, protected: false, actors: [], access, comments: [], settled: null },
    against: [...new Set(accounts.flatMap((one) => (one.against === null ? [] : [one.against])))],
    clauses: [...new Set(accounts.flatMap((one) => one.clauses))],
    steps: { monitored: taken(entry, '2017-01-11T10:00Z'), verified, classified, attributed: null },
    ...{ team: null, history: [], late: [], joinedInto: null, gravities: [] },
    ...more,
  }
}
const went = (obtained: Access['obtained'], entry: number): Access => ({
  ...{
    obtained,
    place: null,
    on: null,
    deniedBy: obtained === 'denied' ? 'STATE' : null,
    why: null,
    by: 'UN',
    at: '2017-01-11T15:00Z',
    entry,
  },
})
const PERIOD = { from: Date.parse('2017-01-01T00:00Z'), until: Date.parse('2017-02-01T00:00Z') }
const figures = (all: readonly Incident[]) => figuresOf(all, LADDER, 'America/Bogota', PERIOD)

test('the tally counts each rung, with the incidents and the entries that say so', () => {
  const all = [
    incident('I-1', { entry: 10, weight: 'serious' }),
    incident('I-2', { entry: 20, weight: 'minor' }),
    incident('I-3', { entry: 30, weight: 'minor' }),
  ]
  const { tally, received } = figures([...all, incident('I-4', { entry: 40 })])
  assert.deepEqual(
    tally.map((line) => [line.class, line.n, line.of, line.entries]),
    [
      ['class-none', 0, [], []],
      ['class-minor', 2, ['I-2', 'I-3'], [22, 32]],
      ['class-serious', 1, ['I-1'], [12]],
      ['class-pending', 0, [], []],
      ['not-classified', 1, ['I-4'], [40]],
    ],
  )
  assert.equal(received.n, 4)
  assert.equal(
    tally.reduce((sum, line) => sum + line.n, 0),
    received.n,
  )
})

test('what was joined to another is counted once, and what came before or after the period is not in it', () => {
  const joined = incident('I-2', { entry: 20, more: { joinedInto: 'I-1' } })
  const later = incident('I-3', { entry: 30 })
  const after = { ...later, steps: { ...later.steps, monitored: taken(30, '2017-02-01T00:00Z') } }
  assert.deepEqual(figures([incident('I-1', { entry: 10 }), joined, after]).received.of, ['I-1'])
})

test('who is no party is named as it was written, however the voice is counted', () => {
  const told = incident('I-1', { entry: 10, accounts: [account({ voice: 'origin patrolofthehill', origin: 'Patrol of the hill' })] })
  const who = figures([told]).alleged.map(({ by }) => by)
  assert.deepEqual(who, ['origin Patrol of the hill'])
})

test('who relays what a party alleges does not allege it', () => {
  const relayed = account({ voice: 'origin northernteam', origin: 'northern team', allegedBy: 'FARC' })
  const other = account({ report: 'S', voice: 'party STATE', allegedBy: 'FARC', against: 'STATE' })
  const told = figures([incident('I-1', { entry: 10, accounts: [relayed, other] })]).alleged
  assert.deepEqual(
    told.map(({ by, against, of }) => [by, against, of]),
    [['party FARC', 'STATE', ['I-1']]],
  )
})

test('allegations stand side by side, by and against each party', () => {
  const two = incident('I-1', { entry: 10, accounts: [account(), account({ report: 'S', voice: 'party STATE', against: 'FARC' })] })
  const found = incident('I-2', {
    entry: 20,
    weight: 'minor',
    more: {
      steps: {
        ...incident('I-2', { entry: 20, weight: 'minor' }).steps,
        attributed: { ...taken(23, '2017-01-13T10:00Z'), to: 'STATE', confidence: 'confirmed', voices: 2 },
      },
    },
  })
  const none = incident('I-3', { entry: 30, weight: 'none' })
  assert.deepEqual(
    figures([two, found, none]).alleged.map(({ by, against, state, of }) => [by, against, state, of]),
    [
      ['party FARC', 'STATE', 'alleged', ['I-1']],
      ['party FARC', 'STATE', 'closed', ['I-3']],
      ['party FARC', 'STATE', 'open', ['I-2']],
      ['party STATE', 'FARC', 'alleged', ['I-1']],
    ],
  )
})

test('violations by kind, place and week; access; response', () => {
  const made = incident('I-1', { entry: 10, weight: 'minor', access: [went('denied', 13), went('yes', 14)] })
  const { violations, access, response } = figures([made, incident('I-2', { entry: 20 })])
  assert.deepEqual(
    violations.map(({ kind, place, week, weight, n }) => [kind, place, week, weight, n]),
    [['shooting', 'Z-1', '2017-01-09', 'minor', 1]],
  )
  assert.deepEqual(
    access.map(({ week, obtained, deniedBy, entries }) => [week, obtained, deniedBy, entries]),
    [
      ['2017-01-09', 'denied', 'STATE', [13]],
      ['2017-01-09', 'yes', null, [14]],
    ],
  )
  assert.deepEqual(response[0], { incident: 'I-1', team: null, verified: 150, classified: 1440, entries: [10, 11, 12] })
  assert.equal(response[1]?.verified, null)
})

test('a clause is held only where somebody was there to see it', () => {
  const look = (outcome: Looked['outcome']): Looked => ({ id: 'P-1', on: PERIOD.from, clauses: null, outcome, entry: 5 })
  const state = (incidents: readonly Incident[], looks: readonly Looked[]): ClauseState | undefined =>
    complianceOf({ clauses: ['A/1'], incidents, mechanism: { kinds: null }, looks, from: PERIOD.from, at: PERIOD.until })[0]?.state
  const table: readonly [readonly Incident[], readonly Looked[], ClauseState][] = [
    [[], [], 'not-monitored'],
    [[], [look('none')], 'not-monitored'],
    [[], [look('reached')], 'held'],
    [[], [look('reached'), look('denied')], 'access-denied'],
    [[incident('I', { entry: 1 })], [look('reached')], 'alleged'],
    [[incident('I', { entry: 1, weight: 'pending' })], [look('reached')], 'alleged'],
    [[incident('I', { entry: 1, weight: 'minor' })], [look('denied')], 'breached'],
    [[incident('I', { entry: 1, weight: 'none' })], [], 'not-monitored'],
    [[incident('I', { entry: 1, weight: 'none', access: [went('yes', 4)] })], [], 'held'],
    [[incident('I', { entry: 1, weight: 'none', access: [went('partial', 4)] })], [], 'access-denied'],
    [[incident('I', { entry: 1, weight: 'none', access: [{ ...went('yes', 4), at: '2017-02-11T15:00Z' }] })], [], 'not-monitored'],
    [[incident('I', { entry: 1, weight: 'minor', more: { joinedInto: 'J' } })], [], 'not-monitored'],
  ]
  for (const [incidents, looks, expected] of table)
    assert.equal(state(incidents, looks), expected, JSON.stringify([incidents[0]?.steps.classified?.weight, looks]))
})

test('a kind names the clauses it may break, and a look at one clause says nothing of another', () => {
  const made = incident('I', { entry: 1, weight: 'serious', accounts: [account({ clauses: [] })] })
  const lines = complianceOf({
    ...{ clauses: ['A/1', 'A/2', 'A/3'], incidents: [made], from: PERIOD.from, at: PERIOD.until },
    mechanism: { kinds: [{ id: 'shooting', group: null, clauses: ['A/2'] }] },
    looks: [{ id: 'P', on: PERIOD.from, clauses: ['A/1'], outcome: 'reached', entry: 5 }],
  })
  assert.deepEqual(
    lines.map(({ state }) => state),
    ['held', 'breached', 'not-monitored'],
  )
  assert.deepEqual(lines[1]?.against, ['STATE'])
})

test('an incident nearer than a clause allows counts for it, and one that may be nearer keeps it from being held', () => {
  const looks: Looked[] = [{ id: 'P', on: PERIOD.from, clauses: null, outcome: 'reached', entry: 9 }]
  const state = (near: 'nearer' | 'uncertain' | 'farther', weight?: 'none' | 'minor') =>
    complianceOf({
      ...{ clauses: ['A/9'], mechanism: { kinds: null }, looks, from: PERIOD.from, at: PERIOD.until },
      incidents: [incident('I', { entry: 1, ...(weight === undefined ? {} : { weight }) })],
      near: () => new Map([['A/9', near]]),
    })[0]?.state
  assert.deepEqual([state('nearer'), state('nearer', 'minor'), state('nearer', 'none')], ['alleged', 'breached', 'held'])
  assert.deepEqual([state('uncertain'), state('uncertain', 'minor'), state('uncertain', 'none')], ['uncertain', 'uncertain', 'held'])
  assert.deepEqual([state('farther'), state('farther', 'minor')], ['held', 'held'])
})
