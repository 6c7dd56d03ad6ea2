import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAct } from '#bound/act/read-act.ts'
import { isRefusal } from '#ground/refusal.ts'
import { claim, Desk } from '../../../../tests/support/record.ts'
import type { Written } from '../written.ts'
import { clauseCommitments, commitmentOf, commitmentsOwedBy } from './commitments.ts'
import { followed } from './following.ts'
import { contradictedBy, contradictionsAbout } from './made.ts'

const HOLD = {
  id: '1',
  effect: 'oblige',
  duty: 'hold fire',
  by: 'THEM',
  to: 'US',
  continuous: true,
  every: 'P30D',
  verified_by: ['MISSION'],
}
const GATHER = {
  id: '2',
  effect: 'oblige',
  duty: 'gather in camps',
  by: 'THEM',
  to: 'US',
  due: '2026-01-20',
  verified_by: ['MISSION'],
  verified_how: 'by count',
}
const REPORT = { id: '4', effect: 'oblige', about: { kind: ['meeting'] }, duty: 'report', within: 'P7D', by: 'US', verified_by: ['AUDIT'] }
const PROMISE = { id: '3', effect: 'permit', about: { kind: ['promise', 'meeting', 'statement', 'message'] } }
const ACCORD = {
  ...{ id: 'A', kind: 'agreement', issuer: 'US', term: ['2026-01-01', '2027-01-01'], parties: ['US', 'THEM'] },
  clauses: [HOLD, GATHER],
}

/** A desk of US with an accord, a mandate, and offices of the mission, of THEM and of the elders. */
function desk(more: readonly object[] = []): Desk {
  const d = new Desk([PROMISE, REPORT, ...more])
  d.files(
    { instrument: ACCORD },
    { office: { id: 'OBSERVER', name: 'Observer', of: 'MISSION' } },
    { office: { id: 'LIAISON', name: 'Liaison', of: 'THEM' } },
    { office: { id: 'COUNCIL', name: 'Council', of: 'ELDERS' } },
  )
  return d
}
const show = (commitment: string, showing: Written) =>
  ({ verb: 'show-commitment', commitment, showing: { grade: 'B2', text: 'seen', ...showing } }) as const
const on = (d: Desk, id: string, at = d.now) => {
  const commitment = commitmentOf(d.memory.head, id, at)
  assert.ok(commitment !== null, id)
  return followed(d.memory.head, commitment, at)
}
const status = (d: Desk, id: string, at = d.now) => on(d, id, at).standing.status

test('every clause that obliges is a commitment, as the wording at the moment has it', () => {
  const d = desk()
  assert.deepEqual(
    clauseCommitments(d.memory.head, d.now).map(({ id, by, to, continuous, due, verifiedBy }) => [
      id,
      by,
      ...to,
      continuous,
      due,
      ...verifiedBy,
    ]),
    [
      ['A/1', 'THEM', 'US', true, null, 'MISSION'],
      ['A/2', 'THEM', 'US', false, Date.UTC(2026, 0, 20), 'MISSION'],
      ['M/4', 'US', false, null, 'AUDIT'],
    ],
  )
  assert.deepEqual(
    commitmentsOwedBy(d.memory.head, ['US'], d.now).map(({ id }) => id),
    ['M/4'],
  )
  assert.equal(on(d, 'A/1').phase, 'in-force')
})

// Who says that it was done, recorded by which office; only the mission's own word verifies.
const words: readonly (readonly [saidBy: string, recordedBy: string, status: string, speaker: string])[] = [
  ['MISSION', 'DESK', 'verified', 'verifier'],
  ['OBSERVER', 'OBSERVER', 'verified', 'verifier'],
  ['MISSION', 'LIAISON', 'under-way', 'debtor'],
  ['LIAISON', 'DESK', 'under-way', 'debtor'],
  ['THEM', 'OBSERVER', 'under-way', 'debtor'],
  ['UNIT-3', 'DESK', 'under-way', 'debtor'],
  ['US', 'DESK', 'under-way', 'beneficiary'],
  ['PRESS', 'DESK', 'under-way', 'other'],
]
for (const [saidBy, recordedBy, expected, speaker] of words)
  test(`${saidBy} says that it was done, recorded by ${recordedBy}: ${expected}`, () => {
    const d = desk()
    d.files(claim('c', 'UNIT-3', 'part-of', 'THEM'))
    d.does(recordedBy, show('A/1', { shows: 'done', said_by: saidBy }))
    assert.deepEqual([status(d, 'A/1'), on(d, 'A/1').evidence[0]?.speaker], [expected, speaker])
  })

test('whether the verifier may belong to who owes is doubt enough', () => {
  const d = desk()
  d.does('DESK', show('A/1', { shows: 'done', said_by: 'OBSERVER' }))
  assert.equal(status(d, 'A/1'), 'verified')
  d.files(claim('c', 'OBSERVER', 'part-of', 'THEM', { grade: 'E4' }))
  assert.equal(status(d, 'A/1'), 'under-way')
})

test('what somebody recorded they alone take back, and it counts no longer', () => {
  const d = desk()
  const { entries } = d.does('DESK', show('A/1', { shows: 'breached', said_by: 'PRESS' }))
  const evidence = entries[0]?.index ?? 0
  assert.equal(status(d, 'A/1'), 'breached')
  const back = { verb: 'withdraw-showing', evidence, why: 'another place' } as const
  assert.deepEqual(d.refused('OBSERVER', back), ['may-not-only-recorder', 'evidence'])
  d.does('DESK', back)
  assert.deepEqual(d.refused('DESK', back), ['watch-evidence-unknown', 'evidence'])
  assert.equal(status(d, 'A/1'), 'promised')
  // It stays in the record: as of its index it counted.
  const then = d.memory.viewAt(evidence + 1)
  const commitment = commitmentOf(then, 'A/1', d.now)
  assert.equal(commitment === null ? null : followed(then, commitment, d.now).standing.status, 'breached')
})

test('evidence that cannot be read is refused with its field', () => {
  const d = desk()
  const why = (showing: Written) => d.refused('DESK', show('A/1', { shows: 'done', said_by: 'MISSION', ...showing })).join(' ')
  assert.equal(why({ shows: 'verified' }), 'shape-not-one-of showing.shows')
  assert.equal(why({ grade: 'very good' }), 'grade-unreadable showing.grade')
  assert.equal(why({ until: '2026-05-01' }), 'watch-time-ahead showing.until')
  assert.equal(why({ from: '2025-12-20', until: '2025-12-10' }), 'term-ends-before-it-starts showing.until')
  assert.equal(why({ status: 'verified' }), 'shape-unknown-key showing')
  assert.deepEqual(d.refused('DESK', show('A/9', { shows: 'done', said_by: 'MISSION' })), ['watch-commitment-unknown', 'commitment'])
  assert.deepEqual(d.refused('DESK', show('nothing', { shows: 'done', said_by: 'MISSION' })), ['watch-commitment-unknown', 'commitment'])
})

test('a commitment is released by whom it is owed to, or by who may exempt from the instrument, and never by who may owe it', () => {
  const d = desk()
  const let_off = (commitment: string) => ({ verb: 'release-commitment', commitment, why: 'no longer needed' }) as const
  assert.deepEqual(d.refused('LIAISON', let_off('A/1')), ['waiver-of-own-duty', 'commitment'])
  assert.deepEqual(d.refused('OBSERVER', let_off('A/1')), ['waiver-not-theirs', 'commitment'])
  d.does('DESK', let_off('A/1'))
  assert.equal(status(d, 'A/1'), 'released')
  assert.deepEqual(d.refused('DESK', let_off('A/1')), ['watch-released-already', 'commitment'])
})

const act = (kind: string, more: object = {}): Written => ({
  kind,
  actor: 'US',
  counterpart: 'ELDERS',
  when: ['2026-01-10', '2026-01-11'],
  lines: [],
  ...more,
})
const PUMPS = {
  lines: [{ id: 'p', item: 'pumps', qty: 60 }],
  keeping: { in_all: true, when: ['2026-01-12', '2026-01-20'], verified_by: ['AUDIT'], remind: 'P3D', if: 'the road is open' },
}

test('a promise that is performed becomes a commitment, with what the act says of how it is kept', () => {
  const d = desk()
  const docket = d.proposes(act('promise', PUMPS))
  assert.equal(commitmentOf(d.memory.head, `promise of ${docket}`, d.now), null, 'what was only proposed is owed by nobody')
  assert.deepEqual(d.does('DESK', { verb: 'perform', docket }).kinds, ['performed', 'promise-made'])
  const made = on(d, `promise of ${docket}`)
  assert.deepEqual(
    [made.kind, made.by, ...made.to, made.condition, ...made.verifiedBy],
    ['promise', 'US', 'ELDERS', 'the road is open', 'AUDIT'],
  )
  assert.equal(made.due, Date.UTC(2026, 0, 20))
  assert.equal(made.remind, '2026-01-17T00:00Z')
  assert.equal(made.standing.status, 'promised')
  assert.deepEqual(d.does('DESK', { verb: 'perform', docket: d.proposes(act('meeting')) }).kinds, ['performed'])
})

const OBSERVE = { id: '5', effect: 'oblige', about: { kind: ['visit'] }, duty: 'visit the camps', by: 'US', continuous: true }
const NO_PATROL = { id: '6', effect: 'forbid', about: { kind: ['patrol'] } }
const FEW = { id: '7', effect: 'limit', about: { kind: ['deliver'] }, max: 50, of: 'qty', window: 'term' }
const BOTH = { id: '8', effect: 'permit', about: { kind: ['deliver', 'patrol', 'visit'] } }
const contradictions = (d: Desk, keeping: Written, more: Written = {}) => {
  const written = act('promise', { zone: 'UTC', keeping, ...more })
  const read = readAct(written)
  assert.ok(!isRefusal(read), JSON.stringify(read))
  return contradictedBy(d.memory.head, read, written, null, d.now).map(({ commitment, why }) => `${commitment} ${why}`)
}

// What is promised, and what it contradicts beside other promises.
const against: readonly (readonly [what: string, keeping: Written, more: Written, found: readonly string[]])[] = [
  ['not to do what a clause obliges to', { does: 'visit', refrains: true }, {}, ['M/5 owed']],
  ['to do it', { does: 'visit' }, {}, []],
  ['to do what is forbidden', { does: 'patrol', when: ['2026-02-01', '2026-03-01'] }, {}, ['M/6 prohibited']],
  ['not to do what is forbidden', { does: 'patrol', refrains: true }, {}, []],
  ['to do for ever what is forbidden', { does: 'patrol', continuous: true }, {}, ['M/6 prohibited']],
  ['to do it when the house is no longer bound', { does: 'patrol', when: ['2029-01-01', '2029-02-01'] }, {}, ['HOUSE no-authority']],
  ['to do what no mandate covers', { does: 'escort' }, {}, ['HOUSE no-authority']],
  ['more than the limit', { does: 'deliver' }, { lines: [{ id: 'p', item: 'pumps', qty: 60 }] }, ['M/7 over-limit']],
  ['less than the limit', { does: 'deliver' }, { lines: [{ id: 'p', item: 'pumps', qty: 40 }] }, []],
  ['nothing of which the kind is told', {}, { lines: [{ id: 'p', item: 'pumps', qty: 60 }] }, []],
  ['what would have been in the past', { does: 'patrol', when: ['2025-01-01', '2025-02-01'] }, {}, []],
]
for (const [what, keeping, more, found] of against)
  test(`a promise ${what}: ${found.join(', ') || 'no contradiction'}`, () => {
    assert.deepEqual(contradictions(desk([OBSERVE, NO_PATROL, FEW, BOTH]), keeping, more), found)
  })

test('what is forbidden until a day may be promised for after it', () => {
  const d = desk([BOTH])
  d.files({
    instrument: {
      id: 'BAN',
      kind: 'measure',
      issuer: 'US',
      term: ['2026-01-01', '2026-03-01'],
      attested: true,
      clauses: [{ ...NO_PATROL, id: '1' }],
    },
  })
  assert.deepEqual(contradictions(d, { does: 'patrol', when: ['2026-02-01', '2026-04-01'] }), [])
  assert.deepEqual(contradictions(d, { does: 'patrol', when: ['2026-02-01', '2026-03-01'] }), ['BAN/1 prohibited'])
  assert.deepEqual(contradictions(d, { does: 'patrol', continuous: true, when: ['2026-02-01', '2026-04-01'] }), ['BAN/1 prohibited'])
})

test('a clause is told which promises of who owes it contradict it', () => {
  const d = desk([OBSERVE, BOTH])
  const docket = d.proposes(act('promise', { keeping: { does: 'visit', refrains: true } }))
  assert.deepEqual(d.does('DESK', { verb: 'perform', docket }).kinds, ['performed', 'promise-made'])
  const about = (id: string) => contradictionsAbout(d.memory.head, on(d, id), d.now).map(({ commitment, why }) => `${commitment} ${why}`)
  assert.deepEqual(about('M/5'), [`promise of ${docket} owed`])
  assert.deepEqual(about(`promise of ${docket}`), ['M/5 owed'])
  assert.deepEqual(about('A/1'), [])
})

test('what is owed to several is released by all of them', () => {
  const d = desk()
  d.files({ office: { id: 'ARMY-DESK', name: 'Army', of: 'ARMY' } })
  const docket = d.proposes(act('promise', { counterpart: ['ELDERS', 'ARMY'] }))
  d.does('DESK', { verb: 'perform', docket })
  const command = { verb: 'release-commitment', commitment: `promise of ${docket}`, why: 'thank you' } as const
  assert.deepEqual(d.refused('DESK', command), ['waiver-of-own-duty', 'commitment'])
  d.does('COUNCIL', command)
  assert.equal(status(d, command.commitment), 'promised')
  d.does('ARMY-DESK', command)
  assert.equal(status(d, command.commitment), 'released')
})

test('a duty is a commitment under its own name: to say that it was done is one’s own word', () => {
  const d = desk()
  const docket = d.proposes(act('meeting'))
  d.does('DESK', { verb: 'perform', docket })
  const name = `M/4 of ${docket}`
  assert.deepEqual([status(d, name), on(d, name).clause], ['promised', 'M/4'])
  assert.deepEqual(d.refused('HEAD', { verb: 'release-commitment', commitment: name, why: 'x' }), ['watch-duty-is-waived', 'commitment'])
  d.does('DESK', { verb: 'discharge', duty: name, how: 'sent' })
  assert.deepEqual([status(d, name), on(d, name).standing.cause], ['under-way', 'own-word'])
  d.does('AUDIT', show(name, { shows: 'done', said_by: 'AUDIT' }))
  assert.equal(status(d, name), 'verified')
})

test('the clock reminds before and on the day, and decides nothing', () => {
  const d = desk()
  const docket = d.proposes(act('promise', PUMPS))
  d.does('DESK', { verb: 'perform', docket })
  const id = `promise of ${docket}`
  const tick = (at: number) => {
    d.now = at
    return d
      .does('clock', { verb: 'tick' })
      .entries.flatMap((entry) => (entry.kind === 'reminded' ? [[entry.body.id, entry.body.status, entry.body.next]] : []))
  }
  assert.deepEqual(tick(Date.UTC(2026, 0, 16)), [])
  assert.deepEqual(tick(Date.UTC(2026, 0, 17)), [[id, 'promised', '2026-01-20T00:00Z']])
  assert.deepEqual(tick(Date.UTC(2026, 0, 18)), [])
  assert.deepEqual(tick(Date.UTC(2026, 0, 20)).sort(), [
    ['A/2', 'overdue', null],
    [id, 'overdue', null],
  ])
  assert.deepEqual(tick(Date.UTC(2026, 0, 30)), [])
  assert.equal(on(d, id).remind, null)
})

test('a day that an amendment moves is waited for anew', () => {
  const d = desk()
  d.files({ version: { v: 2, from: '2026-01-05', clauses: [HOLD, { ...GATHER, due: '2026-03-01' }] }, of: 'A' })
  assert.equal(on(d, 'A/2', Date.UTC(2026, 0, 6)).remind, '2026-03-01T00:00Z')
  assert.equal(on(d, 'A/2', Date.UTC(2026, 0, 6)).due, Date.UTC(2026, 2, 1))
})

test('no refusal here is recorded, and every document is read before it is', () => {
  const d = desk()
  for (const verb of ['file-glossary', 'plan-patrol', 'note-sign', 'receive-harm'] as const) {
    const key = { 'file-glossary': 'glossary', 'plan-patrol': 'patrol', 'note-sign': 'sign', 'receive-harm': 'harm' }[verb]
    const [code, field] = d.refused('DESK', { verb, [key]: { strange: 1 } } as never)
    assert.ok(field?.startsWith(key), `${code} ${field}`)
  }
  assert.ok(isRefusal(d.asks('DESK', { verb: 'note-sign', sign: { id: undefined } as never })))
})
