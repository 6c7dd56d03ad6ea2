/**
 * Whatever an instrument, a clause, a condition, a claim, a party, an office or a legal order can say can be written by form. The tables
 * that the forms are drawn from are held to what the readers accept; what no form writes is named in them with its reason.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CONDITION_NAMES as KNOWN, readCondition } from '#bound/conditions/vocabulary.ts'
import { DESIGNATED_MEASURES } from '#bound/law/designation.ts'
import { readOrders } from '#bound/law/order.ts'
import { DIMENSIONS as PATTERN } from '#bound/law/pattern.ts'
import { readClause, TAKES } from '#bound/law/read-clause.ts'
import { readControlList } from '#bound/law/read-control-list.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { ACCESS, HOLD } from '#desk/pages/record/table.ts'
import { HARM } from '#desk/pages/watch/harm/table.ts'
import { PATROL } from '#desk/pages/watch/patrols/table.ts'
import { SIGN } from '#desk/pages/watch/signs/table.ts'
import { designationOf } from '#desk/pages/write/designation-of.ts'
import { readEntriesTyped } from '#desk/pages/write/entries-typed.ts'
import { clauseOf } from '#desk/pages/write/kit/filing.ts'
import { formOf, mechanismOf } from '#desk/pages/write/mechanism-of.ts'
import { CLAUSE, CONDITION_NAMES, fieldsOf, NO_CLAUSE_FIELD, PARTICULARS, type ParticularInput } from '#desk/pages/write/table/clause.ts'
import { type Field, type NotWritten, writtenBy } from '#desk/pages/write/table/field.ts'
import { CONTROL_LIST, EDITION, NO_EDITION_FIELD, NO_LIST_FIELD } from '#desk/pages/write/table/goods.ts'
import {
  DESIGNATION,
  INSTRUMENT,
  NO_DESIGNATION_FIELD,
  NO_INSTRUMENT_FIELD,
  NO_VERSION_FIELD,
  OBJECTIVE,
  REQUEST,
  VERSION,
} from '#desk/pages/write/table/instrument.ts'
import { CLOCK, COMPONENT, DECIDES, KIND, MECHANISM_FORM, PATTERNS, REVIEW, RUNG } from '#desk/pages/write/table/mechanism.ts'
import {
  CLAIM,
  CONSENT,
  MARKING,
  NAME,
  NO_CLAIM_FIELD,
  OF_ROLES,
  OFFICE_FORM,
  ORDER,
  PARTY,
  REACHES,
} from '#desk/pages/write/table/people.ts'
import { DIMENSIONS, EFFECTS, VERBS } from '#desk/parts/law/clause-sentence.ts'
import { MEASURE_NAMES } from '#desk/parts/law/measures.ts'
import { readMarking } from '#ground/marking.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { readClaim } from '#know/claim.ts'
import { readParty } from '#know/party.ts'
import { parse } from '#shell/files/document.ts'
import { custody } from '#shell/http/routes/custody.ts'
import { readHarm } from '#watch/harm/harm.ts'
import { readMechanism, STEPS, TOUCHED, WEIGHTS } from '#watch/incidents/mechanism.ts'
import { readPatrol } from '#watch/plans/patrol.ts'
import { readSign } from '#watch/signs/sign.ts'
import { Desk } from './support/record.ts'

/** The keys a reader accepts, as it tells them to whoever hands in another. */
function accepted(read: unknown): readonly string[] {
  assert.ok(isRefusal(read), 'a strange key is refused')
  assert.equal(read.code, 'shape-unknown-key')
  return String(read.values.accepted).split(', ')
}
const STRANGE = { strange: 1 }

/** What is filed beside a document, as the record tells it. */
function beside(form: object): readonly string[] {
  const refused = new Desk().asks('DESK', { verb: 'file', items: [{ ...form, ...STRANGE } as never] }) as Refusal
  return accepted(refused)
}

const CLAIM_DOCUMENT = { id: 'c', of: 'o', is: 'i', value: true, grade: 'A1', source: 's', origin: 's' }
const WHERE = { id: 'x', place: 'x' }
const WHEN = { from: '2026-01-01' }
const ALLEGED = {
  ...{ received: '2026-01-01', through: 'x', against: ['x'], owes: 'x', account: 'x' },
  due: { acknowledged: 'P1D', assessed: 'P1D', answered: 'P1D' },
}
const TERM = { id: 'I', kind: 'rule', issuer: 'G', term: ['2026-01-01', '2027-01-01'] }

const RUNG_B = { id: 'b', weight: 'minor' }
const MECHANISM_DOCUMENT = {
  ...{ id: 'M', title: 't', zone: 'UTC', components: [{ id: 'A', party: 'x' }], presides: 'A', decides: { by: 'A' } },
  ladder: [{ id: 'a', weight: 'none' }, RUNG_B],
}

/** A measure with one designation, as the reader takes it. */
const designated = (more: object) =>
  readInstrument({
    ...TERM,
    kind: 'measure',
    clauses: [{ id: '1', effect: 'forbid' }],
    designations: [{ id: '1', party: 'x', listed: '2026-01-01', ...more }],
  })

type Row = readonly [what: string, keys: readonly string[], table: readonly Field[], exceptions: NotWritten]
const rows: readonly Row[] = [
  [
    'an instrument',
    [...accepted(readInstrument({ id: 'I', ...STRANGE })), ...beside({ instrument: {} }).filter((key) => key !== 'instrument')],
    INSTRUMENT,
    NO_INSTRUMENT_FIELD,
  ],
  ['a designation', accepted(designated({ ...STRANGE })), DESIGNATION, NO_DESIGNATION_FIELD],
  ['a request to be delisted', accepted(designated({ requests: [{ received: '2026-01-01', ...STRANGE }] })), REQUEST, {}],
  ['an objective', accepted(readInstrument({ ...TERM, clauses: [], objectives: [{ id: '1', text: 'x', ...STRANGE }] })), OBJECTIVE, {}],
  ['a version', accepted(readInstrument({ ...TERM, versions: [{ v: 1, from: '2026-01-01', ...STRANGE }] })), VERSION, NO_VERSION_FIELD],
  [
    'a claim',
    [...accepted(readClaim({ ...CLAIM_DOCUMENT, ...STRANGE }, 'UTC')), ...beside({ claim: {} }).filter((key) => key !== 'claim')],
    CLAIM,
    NO_CLAIM_FIELD,
  ],
  ['a testimony', accepted(readClaim({ ...CLAIM_DOCUMENT, consent: { by: 'x', purposes: [], ...STRANGE } }, 'UTC')), CONSENT, {}],
  ['a marking', accepted(readMarking({ tlp: 'RED', originator: 'x', ...STRANGE })), MARKING, {}],
  ['a party', accepted(readParty({ id: 'p', kind: 'person', names: [], ...STRANGE })), PARTY, {}],
  ['a name', accepted(readParty({ id: 'p', kind: 'person', names: [{ text: 'x', ...STRANGE }] })), NAME, {}],
  [
    'an office',
    accepted(new Desk().asks('DESK', { verb: 'file', items: [{ office: { id: 'x', name: 'x', ...STRANGE } }] })),
    OFFICE_FORM,
    {},
  ],
  [
    'a control list',
    [...accepted(readControlList({ list: 'X', ...STRANGE })), ...beside({ control_list: {} }).filter((key) => key !== 'control_list')],
    CONTROL_LIST,
    NO_LIST_FIELD,
  ],
  [
    'an edition',
    accepted(readControlList({ list: 'X', issuer: 'I', editions: [{ edition: '1', from: '2026-01-01', ...STRANGE }] })),
    EDITION,
    NO_EDITION_FIELD,
  ],
  [
    'a planned visit',
    accepted(readPatrol({ ...WHERE, ...WHEN, until: '2026-01-02', by: 'T', purpose: 'look', ...STRANGE }, 'UTC')),
    PATROL,
    {},
  ],
  [
    'a sign of tension',
    accepted(readSign({ ...WHERE, ...WHEN, kind: 'flag', text: 'x', source: 'x', origin: 'x', grade: 'B2', ...STRANGE }, 'UTC', 0)),
    SIGN,
    {},
  ],
  ['an allegation of harm', accepted(readHarm({ ...WHERE, ...WHEN, ...ALLEGED, ...STRANGE }, 'UTC', 0)), HARM, {}],
  ['a mechanism', accepted(readMechanism({ ...MECHANISM_DOCUMENT, ...STRANGE })), MECHANISM_FORM, {}],
  ['a component', accepted(readMechanism({ ...MECHANISM_DOCUMENT, components: [{ id: 'A', party: 'x', ...STRANGE }] })), COMPONENT, {}],
  ['a rung', accepted(readMechanism({ ...MECHANISM_DOCUMENT, ladder: [{ id: 'a', weight: 'none', ...STRANGE }, RUNG_B] })), RUNG, {}],
  ['who decides', accepted(readMechanism({ ...MECHANISM_DOCUMENT, decides: { by: 'A', ...STRANGE } })), DECIDES, {}],
  ['a kind of event', accepted(readMechanism({ ...MECHANISM_DOCUMENT, kinds: [{ id: 'k', ...STRANGE }] })), KIND, {}],
  ['the clock of a mechanism', accepted(readMechanism({ ...MECHANISM_DOCUMENT, clock: STRANGE })), CLOCK, {}],
  [
    'a review',
    accepted(readMechanism({ ...MECHANISM_DOCUMENT, reviews: [{ of: 'duty', by: 'A', within: 'P1D', ...STRANGE }] })),
    REVIEW,
    {},
  ],
  ['a legal order', ['id', ...accepted(readOrders({ X: STRANGE }))], ORDER, {}],
  ...EFFECTS.map(
    (effect): Row => [
      `a clause that may ${effect}`,
      [...new Set(['id', 'effect', 'about', 'tags', 'words', 'basis', 'unreadable', ...TAKES[effect].flat()])],
      [...CLAUSE, ...fieldsOf(effect)],
      NO_CLAUSE_FIELD,
    ],
  ),
]
for (const [what, keys, table, exceptions] of rows) {
  test(`every field of ${what} can be written by form, or says why not`, () => {
    const written = writtenBy(table)
    const missing = keys.filter((key) => !written.includes(key) && !Object.hasOwn(exceptions, key))
    assert.deepEqual(missing, [], 'no form writes these')
    assert.deepEqual(
      written.filter((key) => !keys.includes(key)),
      [],
      'the forms write these, and no reader takes them',
    )
    const needless = Object.keys(exceptions).filter((key) => written.includes(key) || !keys.includes(key))
    assert.deepEqual(needless, [], 'these exceptions are not needed')
    for (const reason of Object.values(exceptions)) assert.match(reason, /^[A-Z].{15,}\.$/)
  })
}

test('every key of a clause is known to the reader by the effect it belongs to, and the forms know all effects', () => {
  const all = accepted(readClause({ id: '1', ...STRANGE }, 'I', 'any'))
  const known = new Set(['id', 'effect', 'about', 'tags', 'words', 'basis', 'unreadable', ...Object.values(TAKES).flat(2)])
  assert.deepEqual([...known].sort(), [...all].sort())
  assert.deepEqual([...EFFECTS].sort(), Object.keys(TAKES).sort())
})

/** Particulars of which a condition takes one and none of the others. */
const EITHER_OF: Readonly<Record<string, readonly string[]>> = { item: ['any_of', 'none_of', 'listed'] }

test('every condition of the vocabulary can be chosen, with every particular it takes', () => {
  assert.deepEqual([...CONDITION_NAMES, 'not'].sort(), [...KNOWN].sort())
  const typed: Readonly<Record<string, unknown>> = { number: 1, span: 'P1D', places: ['x'], names: ['x'], tick: true, 'yes-no': true }
  const sample = (key: string, input: ParticularInput): unknown => {
    if (typeof input === 'object') return 'one' in input ? input.one[0] : input.some.slice(0, 1)
    if (key === 'measures') return ['travel-ban']
    if (key === 'any_of' || key === 'none_of') return ['2B350.a']
    if (key === 'list') return 'EU-DU'
    return typed[input] ?? (key.startsWith('at_') ? '1 m' : 'x')
  }
  for (const name of CONDITION_NAMES) {
    const whole = Object.fromEntries(Object.entries(PARTICULARS[name]).map(([key, input]) => [key, sample(key, input)]))
    const others = Object.hasOwn(EITHER_OF, name) ? (EITHER_OF[name] ?? []) : []
    for (const kept of others.length === 0 ? [''] : others) {
      const some = Object.fromEntries(Object.entries(whole).filter(([key]) => key === kept || !others.includes(key)))
      assert.ok(!isRefusal(readCondition({ [name]: some })), `${name} ${kept}`)
    }
    assert.deepEqual(Object.keys(whole).sort(), [...accepted(readCondition({ [name]: { ...whole, ...STRANGE } }))].sort(), name)
  }
})

test('every dimension of a pattern, every power and every ground of an order can be chosen', () => {
  assert.deepEqual([...DIMENSIONS].sort(), [...PATTERN].sort())
  const verbs = readClause({ id: '1', effect: 'empower', who: 'x', over: ['I'], to: ['strange'] }, 'I', 'any')
  assert.ok(isRefusal(verbs))
  for (const verb of VERBS)
    assert.ok(!isRefusal(readClause({ id: '1', effect: 'empower', who: 'x', over: ['I'], to: [verb] }, 'I', 'any')), verb)
  for (const ground of REACHES)
    assert.ok(
      !isRefusal(readOrders({ X: { nexus: [ground === 'always' ? 'always' : { [ground]: ground === 'role_is' ? 'x' : ['x'] }] } })),
      ground,
    )
  for (const ground of OF_ROLES) assert.ok(!isRefusal(readOrders({ X: { nexus: [{ [ground]: ['x'], of: ['actor'] }] } })), ground)
})

test('every measure that a designation may bring can be chosen', () =>
  assert.deepEqual([...MEASURE_NAMES].sort(), [...DESIGNATED_MEASURES].sort()))

test('a designation, filled in to the last field, is read as it was written', () => {
  const request = {
    ...{ received: '2026-02-01', procedure: 'ombudsperson', by: 'counsel', gathered: '2026-03-01', reported: '2026-04-01' },
    ...{ extended: ['dialogue'], recommendation: 'keep', considered: '2026-05-01', objected: true, referred: '2026-05-02' },
    ...{ decided: '2026-06-01', outcome: 'kept' },
  }
  const form = {
    ...{
      id: '1',
      party: 'x',
      listed: '2026-01-01T10:00',
      measures: ['travel-ban'],
      criteria: ['a'],
      statement: 's',
      review_due: '2026-09-01',
    },
    ...{
      until: '2027-01-01',
      ending: 'expected',
      off: '2026-10-01',
      suspended: [['2026-03-01', '']],
      requests: [request, { received: '2026-07-01' }],
    },
  }
  const filed = designationOf(form, 'Europe/Zurich')
  const read = designated(filed)
  assert.ok(!isRefusal(read), JSON.stringify([filed, read]))
  const { off: _, ...same } = form
  assert.deepEqual(filed, {
    ...same,
    ...{ listed: '2026-01-01T09:00Z', delisted: { on: '2026-10-01' }, suspended: [['2026-03-01', null]] },
  })
})

/** One clause of each effect as the form holds it, with everything in it, and with what another effect left behind. */
const LEFT = { max: '3', of: 'count', window: 'day', duty: 'x', who: 'y', over: ['I'], lifts: ['R/1'], defer: ['R/1'], onward: true }
const FULL = {
  ...{ id: '1', words: 'w', basis: 'b', tags: ['t'], scope: 'any', within: 'P7D', after_the_fact: true, by: 'x' },
  about: { kind: ['meeting'], place: { not: ['TOWN'] } },
  not_applicable: [{ para: '§ 3', about: { kind: ['visit'], actor: undefined } }],
  any: [{ approved: { role: 'head', count: '2' } }, { not: { 'in-zone': { zones: ['A'] } } }],
  if: [{ fact: { is: 'x', of: 'actor' } }],
  trigger: { overdue: 'M/4' },
  depends_on: [{ clause: '2', how: 'parallel' }],
  ...{ due: '2026-06-01', continuous: true, every: 'P30D', verified_by: ['BOARD'], verified_how: 'by visits' },
  tolerance: '5%',
}
for (const effect of EFFECTS) {
  test(`a clause that may ${effect}, filled in to the last field, is read as it was written`, () => {
    const to = effect === 'empower' ? ['exempt'] : 'BOARD'
    const lifts = ['R/1', { tag: 't', issuer: '' }]
    const filed = clauseOf({ ...LEFT, ...FULL, lifts, to, effect })
    const read = readClause(filed, 'I', 'any')
    assert.ok(!isRefusal(read), JSON.stringify([filed, read]))
    const takes = [...TAKES[effect].flat(), 'id', 'effect', 'about', 'tags', 'words', 'basis']
    const unsaid = takes.filter((key) => !Object.hasOwn(filed, key) && key !== 'unit')
    assert.deepEqual(unsaid, [], 'what was filled in is filed')
    assert.deepEqual(
      Object.keys(filed).filter((key) => !takes.includes(key as 'id')),
      [],
      'what another effect left behind is not',
    )
  })
}

test('an entry of a control list can be pasted with every key the reader knows', () => {
  const { entries } = readEntriesTyped('2B\tEquipment\n2B350\tPumps\t8413\tAG\t2B')
  const edition = { edition: '1', from: '2026-01-01', source: 's' }
  const read = (more: readonly unknown[]) => readControlList({ list: 'X', issuer: 'I', editions: [{ ...edition, entries: more }] })
  assert.ok(!isRefusal(read(entries)))
  assert.deepEqual(Object.keys(entries[1] ?? {}).sort(), [...accepted(read([{ code: '2B', heading: 'h', ...STRANGE }]))].sort())
})

test('a mechanism, filled in to the last field, is read as it was written, and written again as it is on file', () => {
  const form = {
    ...{ id: '', title: 'Mechanism of both sides', instrument: 'TRUCE', zone: 'UTC', presides: 'A', comments: 'P3D', lock: 'PT4H' },
    components: [
      { id: 'A', party: 'x', international: true, offices: ['O'] },
      { id: 'B ', party: ' y', international: false, offices: [] },
    ],
    decides: { by: 'consensus', deadlock: 'A' },
    ladder: [
      { id: 'a', title: '', weight: 'none' },
      { id: 'b', title: 'Grave', weight: 'serious' },
    ],
    kinds: [{ id: 'raid', group: 'hostile', clauses: ['TRUCE/1'] }],
    clock: { review: 'PT24H', team: 'P1D', verification: 'P2D', decision: 'P7D', attribution: '' },
    reviews: [
      { of: 'instrument', at: 'classified', weight: ['serious'], by: 'O', within: 'P7D' },
      { of: 'docket', at: '', by: 'O', within: 'P1D' },
    ],
    area: { south: '-5', west: '-80,5', north: '13', east: '-66' },
    ...{ source: 'S', basis: 'drafted' },
  }
  const filed = mechanismOf(form)
  const read = readMechanism(filed)
  assert.ok(!isRefusal(read), JSON.stringify([filed, read]))
  assert.deepEqual([filed.id, filed.area], ['MECHANISM-OF-BOTH-SIDES', [-5, -80.5, 13, -66]])
  assert.deepEqual(Object.keys(filed).sort(), [...accepted(readMechanism({ ...MECHANISM_DOCUMENT, ...STRANGE }))].sort())
  assert.deepEqual(mechanismOf(formOf(filed)), filed)
  // What is no number is left to the reader to refuse.
  const wrong = readMechanism(mechanismOf({ ...form, area: { south: 'x', west: '1', north: '2', east: '3' } }))
  assert.deepEqual(isRefusal(wrong) && wrong.where?.field, 'area[0]')
})

test('every weight, every step and all that an incident may touch can be chosen', () => {
  const of = (table: readonly Field[], key: string) => (table.find((one) => one.key === key)?.choices ?? []).map(([value]) => value)
  assert.deepEqual(of(RUNG, 'weight').sort(), [...WEIGHTS].sort())
  assert.deepEqual(of(REVIEW, 'weight').sort(), [...WEIGHTS].sort())
  assert.deepEqual(of(REVIEW, 'of').sort(), [...TOUCHED].sort())
  assert.deepEqual(
    of(REVIEW, 'at')
      .map((one) => one || 'monitored')
      .sort(),
    [...STEPS].sort(),
  )
})

/** The mechanism that a scenario files. */
function filedIn(scenario: string): Readonly<Record<string, unknown>> {
  const document = parse(readFileSync(new URL(`../scenarios/${scenario}.yaml`, import.meta.url), 'utf8'), scenario)
  assert.ok(!isRefusal(document))
  const { steps } = document.data as { readonly steps: readonly { readonly record?: readonly Readonly<Record<string, unknown>>[] }[] }
  const found = steps.flatMap(({ record = [] }) => record).find(({ verb }) => verb === 'file-mechanism')
  return found?.mechanism as Readonly<Record<string, unknown>>
}
for (const [name, scenario] of [
  ['colombia', 'colombia-mvm'],
  ['mindanao', 'mindanao-incident'],
] as const)
  test(`the pattern of ${name} is the mechanism of its scenario`, () => {
    const [pattern, filed] = [PATTERNS[name], filedIn(scenario)]
    assert.deepEqual([pattern.ladder, pattern.comments, pattern.clock], [filed.ladder, filed.comments, filed.clock])
    assert.equal((filed.components as readonly unknown[]).length, pattern.components.length)
    const whole = { ...pattern, title: 'x', zone: 'UTC', components: pattern.components.map((one) => ({ ...one, party: 'x' })) }
    assert.ok(!isRefusal(readMechanism(mechanismOf(whole))))
    if ('kinds' in pattern)
      assert.deepEqual(
        pattern.kinds,
        (filed.kinds as readonly { readonly id: string; readonly group: string }[]).map(({ id, group }) => ({ id, group })),
      )
  })

test('a hold and a request for access are asked for with every field that the API takes', () => {
  const taken = (name: string): readonly string[] => {
    const route = custody.find((one) => one.name === name)
    assert.ok(route?.kind === 'write' && route.body !== null)
    return Object.keys(route.body.shape).sort()
  }
  assert.deepEqual([...writtenBy(HOLD)].sort(), taken('place-hold'))
  assert.deepEqual([...writtenBy(ACCESS)].sort(), taken('ask-access'))
})
