/** What a side must not be able to do with what is said against it, and what a correction leaves as it was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HASH, MECHANISM, onReport, REPORT_1, reported, Watch } from '../../../../tests/support/mechanism.ts'

const AGAINST_S = reported('R-2', { place: { name: 'the next village', lat: 4.6, lon: -74.2, precision: 1 } })
const AGAINST_N = reported('R-3', { alleged: { by: 'SIDE-S', against: 'SIDE-N' }, origin: 'command of the south' })
const statesAgainst = (w: Watch, party: string): readonly string[] =>
  w.memory.head.of('allegation', party).map(({ data }) => `${data.incident} ${data.state} ${data.grade}`)

test('a side does not grade what is said against it; others do', () => {
  const w = new Watch()
  w.receives(AGAINST_S)
  assert.deepEqual(w.refused('S-1', onReport('R-2', { admit: { grade: 'F6' } })), ['report-against-own', 'step.admit.grade'])
  w.report('R-2', { admit: {} }, 'S-1')
  assert.deepEqual(statesAgainst(w, 'SIDE-S'), ['I-R-2 alleged C3'])
  const other = new Watch()
  other.receives(AGAINST_S)
  other.report('R-2', { admit: { grade: 'D4' } }, 'N-1')
  assert.deepEqual(statesAgainst(other, 'SIDE-S'), ['I-R-2 alleged D4'])
})

/** How the incident I-R-1, said to be the south's, was decided. */
const DECIDED: readonly (readonly [how: string, decide: (w: Watch) => Watch])[] = [
  ['no violation', (w) => w.classified('relevant')],
  ['attributed to the other side', (w) => attributedTo(w, 'SIDE-S')],
  ['settled', (w) => settled(w.classified())],
]
function attributedTo(w: Watch, to: string): Watch {
  w.classified().step('I-R-1', { attribute: { to, confidence: 'probable', grade: 'B2', evidence: [HASH] } })
  return w
}
function settled(w: Watch): Watch {
  w.step('I-R-1', { settle: { words: 'Made good.' } })
  return w
}

for (const [how, decide] of DECIDED)
  test(`what is said against a side is not brought under a decision by that side: ${how}`, () => {
    const w = decide(new Watch())
    w.receives(AGAINST_N, reported('R-4', { ...AGAINST_N, id: 'R-4', what: 'movement' }))
    w.report('R-3', { admit: {} })
    assert.deepEqual(statesAgainst(w, 'SIDE-N'), ['I-R-3 alleged C3'])
    const why = 'The same event.'
    assert.deepEqual(w.refused('N-1', onReport('R-3', { join: { incident: 'I-R-1', why } })), ['may-not-not-seated', 'step.join.incident'])
    assert.deepEqual(w.refused('N-1', onReport('R-4', { admit: { incident: 'I-R-1' } })), ['may-not-not-seated', 'step.admit.incident'])
    assert.deepEqual(statesAgainst(w, 'SIDE-N'), ['I-R-3 alleged C3'])
    w.report('R-3', { join: { incident: 'I-R-1', why } })
    assert.equal(w.reportData('R-3').incident, 'I-R-1')
  })

test('before anything is decided any component joins, and what is said against a side stays', () => {
  const w = new Watch().verified()
  w.receives(AGAINST_N)
  w.report('R-3', { admit: {} })
  w.report('R-3', { join: { incident: 'I-R-1', why: 'The same event.' } }, 'N-1')
  assert.deepEqual(statesAgainst(w, 'SIDE-N'), ['I-R-1 alleged C3', 'I-R-3 closed C3'])
})

test('a correction by whoever sent a report does not undo the grade that its reviewer gave', () => {
  const w = new Watch()
  w.receives(REPORT_1)
  w.report('R-1', { admit: { grade: 'D4' } })
  w.report('R-1', { correct: { report: { ...REPORT_1, title: 'Shelling, at eight' }, why: 'The hour was missing.' } }, 'N-1')
  assert.equal(w.reportData().account.grade, 'D4')
  assert.equal(w.reportData().account.title, 'Shelling, at eight')
  assert.deepEqual(
    w.incident().accounts.map(({ grade }) => grade),
    ['D4'],
  )
})

test('a grade that no reviewer touched is corrected like anything else', () => {
  const w = new Watch().monitored()
  w.report('R-1', { correct: { report: { ...REPORT_1, grade: 'D4' }, why: 'Heard from afar.' } }, 'N-1')
  assert.equal(w.incident().accounts[0]?.grade, 'D4')
})

test('a correction that says it against another party opens the reviews that this calls for, and one that does not opens none', () => {
  const mechanism = { ...MECHANISM, reviews: [{ of: 'vetting', at: 'monitored', by: 'MISSION', within: 'P7D' }] }
  const w = new Watch(mechanism)
  w.files({
    claim: { id: 'C-1', of: 'SIDE-N', is: 'vetted:unit', value: 'cleared', from: '2026-01-01', source: 'INT', origin: 'INT', grade: 'B2' },
  })
  w.receives(REPORT_1)
  w.report('R-1', { admit: {} })
  const reviews = () => w.memory.head.of('incident-review', 'I-R-1').map(({ data }) => data.of.id)
  assert.deepEqual(reviews(), [])
  const correct = (report: object) => w.report('R-1', { correct: { report: report as Record<string, unknown>, why: 'Mended.' } }, 'N-1')
  correct({ ...REPORT_1, title: 'Shelling, at eight' })
  assert.deepEqual(reviews(), [])
  correct({ ...REPORT_1, alleged: { by: 'SIDE-S', against: 'SIDE-N' } })
  assert.deepEqual(reviews(), ['SIDE-N vetted:unit'])
})

test('a side does not rewrite the mechanism that looks at what is said against it', () => {
  const rewritten = { verb: 'file-mechanism', mechanism: { ...MECHANISM, presides: 'SOUTH' } } as const
  const w = new Watch()
  assert.deepEqual(w.refused('S-1', rewritten), ['may-not-not-seated', 'mechanism.id'])
  assert.deepEqual(w.refused('AUDIT', rewritten), ['may-not-not-seated', 'mechanism.id'])
  w.does('INT-2', { verb: 'file-mechanism', mechanism: { ...MECHANISM, title: 'the same, renamed' } })
})

test('whoever filed a mechanism and sits for no side mends it; a side that filed it does not', () => {
  const named = (id: string, title: string) => ({ verb: 'file-mechanism', mechanism: { ...MECHANISM, id, title } }) as const
  const w = new Watch()
  w.does('AUDIT', named('OTHER', 'filed by who sits for nobody'))
  w.does('AUDIT', named('OTHER', 'mended'))
  w.does('N-1', named('THIRD', 'filed by a side'))
  assert.deepEqual(w.refused('N-1', named('THIRD', 'rewritten')), ['may-not-not-seated', 'mechanism.id'])
})
