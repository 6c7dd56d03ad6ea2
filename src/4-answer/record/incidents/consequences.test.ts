/** What incidents bring about: facts for BOUND, reviews, what falls late. Never an act; and nothing unverified or disputed frees anybody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAct } from '#bound/act/read-act.ts'
import { writeInstant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { HASH, MECHANISM, REPORT_1, reported, VERIFY, views, Watch } from '../../../../tests/support/mechanism.ts'
import { claim } from '../../../../tests/support/record.ts'
import { put } from '../asking.ts'
import { changesOf } from '../fold.ts'
import { jobsOf } from '../jobs.ts'
import type { Written } from '../written.ts'

const STATEMENT = { kind: ['statement'] }
/** Statements on what is verified; meetings with a side of which no breach is open; patrols on what two origins say. */
const CLAUSES = [
  { id: '1', effect: 'permit', about: { kind: ['statement', 'meeting', 'patrol'], actor: ['US'] } },
  { id: '2', effect: 'require', about: STATEMENT, any: [{ verified: { of: 'cites' } }] },
  { id: '3', effect: 'require', about: { kind: ['meeting'] }, any: [{ 'no-open-breach': { by: 'counterpart' } }] },
  { id: '4', effect: 'require', about: { kind: ['patrol'] }, any: [{ corroborated: { of: 'cites' } }] },
]
const act = (kind: string) => ({
  ...{ kind, actor: 'US', counterpart: kind === 'meeting' ? 'SIDE-S' : [], cites: ['I-R-1'] },
  when: ['2026-03-01T10:00Z', '2026-03-01T12:00Z'],
})

/** What is answered of an act now. */
function verdict(w: Watch, kind: string): string {
  const read = readAct({ zone: 'UTC', ...act(kind) })
  sure(!isRefusal(read), 'the act can be read')
  return put(w.memory.head, { docket: null, act: read, at: w.now, known: w.now }).determination.verdict
}
const watch = () => new Watch(MECHANISM, CLAUSES)
const searched = (w: Watch) => w.files(claim('none', 'SIDE-S', 'open-breach', 'none', { grade: 'B2' }))

const STAGES: readonly (readonly [string, (w: Watch) => unknown, string])[] = [
  ['nothing on file', () => undefined, 'refer'],
  ['received', (w) => w.receives(REPORT_1), 'refer'],
  ['monitored', (w) => w.monitored(), 'refer'],
  ['undetermined', (w) => w.verified({ outcome: 'undetermined' }), 'refer'],
  ['verified', (w) => w.verified(), 'permit'],
  ['verified by nobody one can judge', (w) => w.verified({ grade: 'F6' }), 'refer'],
  ['refuted', (w) => w.verified({ outcome: 'refuted' }), 'refuse'],
  ['classified', (w) => w.classified(), 'permit'],
  ['pending', (w) => w.classified('pending'), 'permit'],
  [
    'disputed by a party with a grade',
    (w) => w.verified().step('I-R-1', { comment: { party: 'SIDE-S', disputes: true, grade: 'C3', words: 'No.' } }, 'S-1'),
    'refer',
  ],
  [
    'verified, then found anew to be undetermined',
    (w) => w.verified().step('I-R-1', { verify: { ...VERIFY, outcome: 'undetermined' } }),
    'refer',
  ],
]
for (const [stage, prepare, expected] of STAGES)
  test(`a statement that cites an incident: ${stage}: ${expected}`, () => {
    const w = watch()
    prepare(w)
    assert.equal(verdict(w, 'statement'), expected)
  })

test('two reports of one origin corroborate nothing; two origins do', () => {
  const w = watch().monitored()
  w.receives(reported('R-2', { reporter: { as: 'community' }, origin: 'Command of the North' }))
  w.report('R-2', { admit: { incident: 'I-R-1' } })
  assert.equal(verdict(w, 'patrol'), 'refer')
  w.receives(reported('R-3', { reporter: { as: 'community' }, origin: 'the village' }))
  w.report('R-3', { admit: { incident: 'I-R-1' } })
  assert.equal(verdict(w, 'patrol'), 'permit')
})

const BREACHES: readonly (readonly [string, (w: Watch) => unknown, string])[] = [
  ['nothing is alleged', () => undefined, 'permit'],
  ['reported, and not admitted', (w) => w.receives(REPORT_1), 'permit'],
  ['alleged, by a report that was admitted', (w) => w.monitored(), 'refer'],
  [
    'alleged by somebody nobody can judge',
    (w) => {
      w.receives({ ...REPORT_1, grade: 'F6' })
      w.report('R-1', { admit: {} })
    },
    'permit',
  ],
  ['refuted, and not decided', (w) => w.verified({ outcome: 'refuted' }), 'refer'],
  ['decided to be no violation', (w) => w.classified('relevant'), 'permit'],
  ['pending', (w) => w.classified('pending'), 'refer'],
  [
    'a violation, and nobody knows whose',
    (w) => w.classified().step('I-R-1', { attribute: { to: null, confidence: 'unknown', grade: 'B2' } }),
    'refer',
  ],
  [
    'a violation, possibly of the other',
    (w) => w.classified().step('I-R-1', { attribute: { to: 'SIDE-N', confidence: 'possible', grade: 'B2' } }),
    'refer',
  ],
  [
    'a violation of the other',
    (w) => w.classified().step('I-R-1', { attribute: { to: 'SIDE-N', confidence: 'probable', grade: 'B2' } }),
    'permit',
  ],
  // A search that found none stands against a finding that there is one: disputed, so it waits.
  [
    'a violation of theirs',
    (w) => w.classified().step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2' } }),
    'refer',
  ],
  [
    'a violation of theirs that was settled',
    (w) => {
      w.classified().step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2' } })
      w.step('I-R-1', { settle: { words: 'They left the road.' } })
    },
    'permit',
  ],
]
for (const [what, prepare, expected] of BREACHES)
  test(`a meeting with a side of which a search found no breach: ${what}: ${expected}`, () => {
    const w = watch()
    searched(w)
    prepare(w)
    assert.equal(verdict(w, 'meeting'), expected)
  })

test('without a search, a violation that is attributed refuses, and an allegation refers: neither permits', () => {
  const w = watch().monitored()
  assert.equal(verdict(w, 'meeting'), 'refer')
  const again = watch().classified()
  again.step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2' } })
  assert.equal(verdict(again, 'meeting'), 'refuse')
})

test('a grave report makes an open docket refer, and a performed one is looked at again', () => {
  const w = watch()
  searched(w)
  const open = w.proposes({ ...act('meeting'), when: ['2026-03-02T10:00Z', '2026-03-02T12:00Z'] })
  const done = w.proposes(act('meeting'))
  w.does('DESK', { verb: 'perform', docket: done })
  w.receives(REPORT_1)
  const { told } = w.report('R-1', { admit: {} })
  assert.deepEqual(told.touches, [done])
  assert.ok(jobsOf(told, []).some(({ payload }) => payload.docket === done))
  const performed = w.does('DESK', { verb: 'perform', docket: open })
  assert.deepEqual([performed.told.performed, performed.told.verdict], [false, 'refer'])
})

test('when an allegation ends, whatever rests on it is told, under every gravity it ever had', () => {
  const minor = {
    id: '3',
    effect: 'require',
    about: { kind: ['meeting'] },
    any: [{ 'no-open-breach': { by: 'counterpart', gravity: 'minor' } }],
  }
  const w = new Watch(MECHANISM, [CLAUSES[0] as object, minor])
  w.files(claim('none', 'SIDE-S', 'open-breach:minor', 'none', { grade: 'B2' }))
  w.does('DESK', { verb: 'perform', docket: w.proposes(act('meeting'), 'DESK', 'TALK') })
  w.receives(REPORT_1)
  assert.deepEqual(w.report('R-1', { admit: {} }).told.touches, ['TALK'])
  assert.deepEqual(w.step('I-R-1', { verify: VERIFY }).told.touches, ['TALK'])
  w.at('2026-01-20T00:00Z')
  // Grave now, and so no longer perhaps minor: what rests on the minor kind is told too.
  w.step('I-R-1', { classify: views('grave', 'grave', 'grave') })
  assert.deepEqual(w.step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2' } }).told.touches, ['TALK'])
  assert.deepEqual(w.step('I-R-1', { settle: { words: 'Done.' } }).told.touches, ['TALK'])
})

const REVIEWED = {
  ...MECHANISM,
  reviews: [
    { of: 'duty', by: 'INT', within: 'P7D' },
    { of: 'vetting', by: 'MISSION', within: 'P14D' },
    { of: 'instrument', at: 'classified', weight: ['serious'], by: 'N-1', within: 'P1D' },
    { of: 'docket', by: 'INT', within: 'P1D' },
  ],
}
const OWED = { id: '5', effect: 'oblige', about: { kind: ['meeting'] }, duty: 'leave the road', by: 'SIDE-S', within: 'P90D' }
const ABOUT = { id: '6', effect: 'forbid', about: { kind: ['attack'], actor: ['SIDE-S'] } }

function reviewed(): Watch {
  const w = new Watch(REVIEWED, [...CLAUSES, OWED, ABOUT])
  searched(w)
  w.files(claim('passed', 'SIDE-S', 'vetted:unit', true), claim('other', 'SIDE-N', 'vetted:unit', true))
  w.does('DESK', { verb: 'perform', docket: w.proposes(act('meeting'), 'DESK', 'TALK') })
  return w
}
const reviews = (w: Watch) =>
  w.memory.head
    .of('incident-review', 'I-R-1')
    .map(({ data: { review, of, step, by, due } }) => [review, `${of.what} ${of.id}`, step, by, due])

test('an incident that touches a commitment, a vetting, a docket or a mandate opens the review that is called for, once', () => {
  const w = reviewed()
  w.monitored()
  const soon = (days: number) => writeInstant(w.now + days * 86_400_000)
  assert.deepEqual(reviews(w), [
    ['I-R-1/R1', 'duty M/5 of TALK', 'monitored', 'INT', soon(7)],
    ['I-R-1/R2', 'vetting SIDE-S vetted:unit', 'monitored', 'MISSION', soon(14)],
    ['I-R-1/R3', 'docket TALK', 'monitored', 'INT', soon(1)],
  ])
  w.receives(reported('R-2', { reporter: { as: 'community' }, origin: 'the village' }))
  w.report('R-2', { admit: { incident: 'I-R-1' } })
  assert.equal(reviews(w).length, 3, 'a second report of the same opens none twice')
  w.step('I-R-1', { verify: VERIFY })
  w.at('2026-01-20T00:00Z').step('I-R-1', { classify: views('grave', 'grave', 'grave') })
  assert.deepEqual(reviews(w).slice(3), [['I-R-1/R4', 'instrument M', 'classified', 'N-1', soon(1)]])
})

test('an alarm opens a review and never an action: docket, duty, vetting and mandate stand as they stood', () => {
  const w = reviewed()
  const standing = () =>
    JSON.stringify([w.docket('TALK'), w.rows('duty', 'TALK'), w.memory.head.get('instrument', 'M'), w.memory.head.get('claim', 'passed')])
  const before = standing()
  w.classified()
  w.step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'confirmed', grade: 'B2', evidence: [HASH] } })
  assert.equal(standing(), before)
})

test('what is light opens no review that is called for by what is grave', () => {
  const w = reviewed()
  w.classified('minor')
  assert.ok(!reviews(w).some(([, of]) => String(of).startsWith('instrument')))
})

test('a review is closed once, with a finding, by who owes it', () => {
  const w = reviewed()
  w.monitored()
  const close = (review: string, finding = 'The commitment stands.') => ({ verb: 'close-review', review, finding }) as const
  assert.deepEqual(w.refused('N-1', close('I-R-1/R1')), ['review-of-another', 'by'])
  assert.deepEqual(w.refused('INT', close('I-R-1/R1', ' ')), ['shape-missing', 'finding'])
  assert.deepEqual(w.refused('INT', close('R9')), ['review-unknown', 'review'])
  w.does('INT', close('I-R-1/R1'))
  // Owed by the mission: any office of it may close it.
  w.does('INT-2', close('I-R-1/R2'))
  assert.deepEqual(w.refused('INT', close('I-R-1/R1')), ['review-closed-already', 'review'])
  const [first] = w.memory.head.of('incident-review', 'I-R-1')
  assert.deepEqual([first?.data.closed?.by, first?.data.closed?.finding], ['INT', 'The commitment stands.'])
})

test('the clock notices each stage that falls late, once, and a step in time keeps it quiet', () => {
  const w = new Watch()
  w.receives(REPORT_1)
  const ticked = (moment: string) =>
    w
      .at(moment)
      .tick()
      .entries.map(({ kind, body }) => `${kind} ${(body as { readonly stage?: string }).stage}`)
  assert.deepEqual(ticked('2026-01-04T07:00Z'), [])
  assert.deepEqual(ticked('2026-01-04T09:00Z'), ['incident-late review'])
  assert.deepEqual(ticked('2026-01-04T09:10Z'), [])
  w.report('R-1', { admit: {} })
  assert.deepEqual(ticked('2026-01-05T10:00Z'), ['incident-late team'])
  w.step('I-R-1', { team: { team: 'northern team' } }, 'N-1')
  assert.deepEqual(ticked('2026-01-07T11:00Z'), ['incident-late verification'])
  w.step('I-R-1', { verify: VERIFY })
  // Three days to comment, then seven to decide.
  assert.deepEqual(ticked('2026-01-17T10:00Z'), [])
  assert.deepEqual(ticked('2026-01-17T12:00Z'), ['incident-late decision'])
  w.step('I-R-1', { classify: views('grave', 'grave', 'grave') })
  w.step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2' } })
  assert.deepEqual(ticked('2027-01-01T00:00Z'), [])
  assert.deepEqual([w.reportData().late, w.incident().late.map(({ stage }) => stage)], [true, ['team', 'verification', 'decision']])
})

test('a team that looks once more, after a finding, does not set the clock back', () => {
  const w = new Watch().verified()
  const before = w.incident().waits
  w.step('I-R-1', { team: { team: 'another team' } })
  assert.deepEqual([before?.stage, w.incident().waits], ['decision', before])
})

test('each stage with a time has an alarm, so that the clock is called', () => {
  const w = new Watch()
  const done = w.receives(REPORT_1)
  const due = w.memory.head.due(Number.POSITIVE_INFINITY).map(({ data }) => data)
  assert.deepEqual(due, [{ what: 'incident-report', of: 'R-1', at: w.reportData().waits?.due }])
  const then = w.memory.viewAt(w.memory.size - done.entries.length)
  const changes = done.entries.flatMap((entry) => changesOf(then, entry))
  assert.deepEqual(
    jobsOf(done.told, changes).map(({ task }) => task),
    ['tick'],
  )
})

test('a review that nobody closes falls late', () => {
  const w = reviewed()
  w.monitored().at('2026-01-06T00:00Z')
  const late = w.tick().entries.flatMap(({ kind, body }) => (kind === 'incident-late' ? [`${body.of} ${body.id}`] : []))
  assert.ok(late.includes('incident-review I-R-1/R3'), late.join(', '))
})

// Reviews that an instrument calls for.

const called = (more: object) => ({
  ...{ id: '9', effect: 'oblige', duty: 'look at the terms again', by: 'S-1', within: 'P2D', trigger: { incident: {} } },
  ...more,
})
/** The reviews of M after an incident came to be classified as this, where M has the clause. */
function calledFor(clause: object, as = 'grave', mechanism: Written = MECHANISM): readonly unknown[] {
  const w = new Watch(mechanism, [...CLAUSES, ABOUT, called(clause)])
  w.classified(as)
  return reviewsOf(w)
}
const reviewsOf = (w: Watch) =>
  w.memory.head
    .of('incident-review', 'I-R-1')
    .map(({ data: { of, step, by, called: ref = null } }) => [`${of.what} ${of.id}`, step, by, ref])
const SERIOUS = { at: 'classified', weight: ['serious'] }

const CALLS: readonly (readonly [what: string, clause: object, as: string, expected: readonly unknown[]])[] = [
  ['as soon as it is monitored', {}, 'grave', [['instrument M', 'monitored', 'S-1', 'M/9']]],
  ['once it is serious', { trigger: { incident: SERIOUS } }, 'grave', [['instrument M', 'classified', 'S-1', 'M/9']]],
  ['once it is serious, and it is minor', { trigger: { incident: SERIOUS } }, 'minor', []],
  ['of this kind', { about: { kind: ['shelling'] } }, 'grave', [['instrument M', 'monitored', 'S-1', 'M/9']]],
  ['of another kind', { about: { kind: ['theft'] } }, 'grave', []],
  ['of another party', { about: { actor: ['SIDE-N'] } }, 'grave', []],
  // Where it happened in terms of zones nobody said: that frees nobody from looking.
  ['in a zone, and none was told', { about: { place: ['ZONE-1'] } }, 'grave', [['instrument M', 'monitored', 'S-1', 'M/9']]],
]
for (const [what, clause, as, expected] of CALLS)
  test(`a clause calls for a review of its instrument: ${what}`, () => assert.deepEqual(calledFor(clause, as), expected))

test('a clause of an instrument that no incident touches, or whose term is over, calls for nothing', () => {
  const w = new Watch(MECHANISM, [...CLAUSES, called({})])
  w.classified()
  assert.deepEqual(reviewsOf(w), [], 'nothing in M is about this party, zone or clause')
  const watching = new Watch({ ...MECHANISM, instrument: 'M' }, [...CLAUSES, called({})])
  watching.monitored()
  assert.deepEqual(reviewsOf(watching), [['instrument M', 'monitored', 'S-1', 'M/9']], 'what the mechanism watches over is touched')
  const over = new Watch({ ...MECHANISM, instrument: 'M' }, [...CLAUSES, called({})])
  over.at('2027-01-02T00:00Z').monitored()
  assert.deepEqual(reviewsOf(over), [])
})

test('where mechanism and clause both call for a review, each that somebody else owes, or sooner, is opened', () => {
  const rule = (by: string, within: string) => ({ ...MECHANISM, reviews: [{ of: 'instrument', by, within }] })
  assert.deepEqual(calledFor({}, 'grave', rule('S-1', 'P1D')), [['instrument M', 'monitored', 'S-1', null]])
  assert.equal(calledFor({}, 'grave', rule('S-1', 'P9D')).length, 2, 'the clause asks for it sooner')
  assert.equal(calledFor({}, 'grave', rule('N-1', 'P1D')).length, 2, 'the clause asks it of another')
})

test('a review of dockets is opened for those that wait as well, if their act names the incident, its party or its zone', () => {
  const w = new Watch({ ...MECHANISM, reviews: [{ of: 'docket', by: 'INT', within: 'P1D' }] }, CLAUSES)
  searched(w)
  w.does('DESK', { verb: 'perform', docket: w.proposes(act('meeting'), 'DESK', 'DONE') })
  w.proposes({ ...act('meeting'), when: ['2026-04-01T10:00Z', '2026-04-01T12:00Z'] }, 'DESK', 'WITH-THEM')
  w.proposes(act('statement'), 'DESK', 'CITES-IT')
  w.proposes({ ...act('meeting'), counterpart: 'SIDE-N', cites: [] }, 'DESK', 'WITH-OTHERS')
  w.proposes(act('statement'), 'DESK', 'CLOSED')
  w.does('DESK', { verb: 'withdraw', docket: 'CLOSED', why: 'asked by mistake' })
  w.monitored()
  assert.deepEqual(
    reviewsOf(w)
      .map((one) => (one as readonly unknown[])[0])
      .sort(),
    ['docket CITES-IT', 'docket DONE', 'docket WITH-THEM'],
  )
  assert.equal(w.docket('WITH-THEM').state === 'performed', false, 'it waits as it waited')
})
