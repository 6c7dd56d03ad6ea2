import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clarificationState } from '#watch/words-said/read-back.ts'
import { claim, Desk, mandate } from '../../../../tests/support/record.ts'
import { moment } from '../moments.ts'
import { citedBy } from './cited.ts'

const PERMIT = { id: '1', effect: 'permit', about: { kind: ['statement', 'message', 'meeting'] } }
const STATEMENT = {
  kind: 'statement',
  actor: 'US',
  counterpart: ['THEM'],
  when: ['2026-01-10', '2026-01-11'],
  lines: [],
  cites: ['INC-1', 'c'],
}
const draft = (docket: string, text = 'They left the buffer zone.') => ({ verb: 'draft-words', docket, lang: 'en', text }) as const
const GLOSSARY = { id: 'G', of: 'M', terms: [{ id: 'zone', wordings: { en: ['buffer zone'] }, contested: true }] }
const point = (id: string, same: boolean) => ({ id, said: 'we leave on Monday', understood: same ? 'the same' : 'you leave', same })
const back = (docket: string, points: object[], more: object = {}) =>
  ({ verb: 'read-back', docket, read_back: { from: 'THEM', lang: 'en', points, ...more } }) as const

test('words are drafted by who proposes, until they are said', () => {
  const d = new Desk([PERMIT])
  const docket = d.proposes(STATEMENT)
  assert.deepEqual(d.refused('HEAD', draft(docket)), ['may-not-only-proposer', 'docket'])
  assert.deepEqual(d.refused('DESK', draft('D-9')), ['docket-unknown', 'docket'])
  assert.deepEqual(d.refused('DESK', draft(d.proposes({ ...STATEMENT, kind: 'meeting' }))), ['watch-not-said', 'docket'])
  assert.deepEqual(d.refused('DESK', draft(docket, ' ')), ['shape-missing', 'text'])
  d.does('DESK', draft(docket, 'They left.'))
  d.does('DESK', draft(docket))
  assert.deepEqual(
    d.rows('wording', docket).map(({ data }) => data.text),
    ['They left the buffer zone.'],
  )
  d.does('DESK', { verb: 'perform', docket })
  assert.deepEqual(d.refused('DESK', draft(docket)), ['docket-state', 'docket'])
})

test('a glossary is filed beside an instrument that is on file', () => {
  const d = new Desk([PERMIT])
  d.does('DESK', { verb: 'file-glossary', glossary: GLOSSARY })
  assert.deepEqual(d.refused('DESK', { verb: 'file-glossary', glossary: { ...GLOSSARY, of: 'Z' } }), ['instrument-unknown', 'glossary.of'])
  assert.equal(d.memory.head.of('glossary', 'M').length, 1)
})

/** A statement that was said; its docket. */
function said(d: Desk): string {
  const docket = d.proposes(STATEMENT)
  d.does('DESK', { verb: 'perform', docket })
  return docket
}

test('only what was said can be understood', () => {
  const d = new Desk([PERMIT])
  const docket = d.proposes(STATEMENT)
  assert.deepEqual(d.refused('DESK', back(docket, [point('a', true)])), ['docket-state', 'docket'])
  d.does('DESK', { verb: 'perform', docket })
  d.does('DESK', back(docket, [point('a', true)]))
  assert.equal(d.rows('clarification', docket).length, 0)
})

test('what differs is open by a day, reminded of, and cleared up only by agreement on every point', () => {
  const d = new Desk([PERMIT])
  const docket = said(d)
  assert.deepEqual(d.refused('DESK', back(docket, [point('a', false)])), ['shape-missing', 'read_back.answer_by'])
  d.does('DESK', back(docket, [point('a', false), point('b', true)], { answer_by: '2026-01-08' }))
  const clarifies = d.memory.size - 1
  const state = () => {
    const { data } = d.rows('clarification', docket).find(({ key }) => key === String(clarifies)) ?? {}
    assert.ok(data !== undefined)
    return clarificationState(
      { answerBy: moment(data.answer_by), clearedUp: data.cleared !== null, differing: data.differing !== null },
      d.now,
    )
  }
  assert.equal(state(), 'open')
  assert.deepEqual(d.refused('DESK', back(docket, [point('a', true)], { clarifies: 3 })), [
    'watch-clarification-unknown',
    'read_back.clarifies',
  ])
  assert.deepEqual(d.refused('DESK', back(docket, [point('a', true)], { clarifies, from: 'ELDERS' })), [
    'watch-clarification-unknown',
    'read_back.clarifies',
  ])
  d.does('DESK', back(docket, [point('b', true)], { clarifies }))
  assert.equal(state(), 'open', 'what it was about is not among the points')
  assert.deepEqual(
    d
      .at('2026-01-08')
      .tick()
      .entries.map((entry) => entry.kind === 'reminded' && entry.body.status),
    ['late'],
  )
  assert.equal(state(), 'late')
  d.does('DESK', back(docket, [point('a', true)], { clarifies }))
  assert.equal(state(), 'cleared-up')
  assert.deepEqual(d.refused('DESK', back(docket, [point('a', true)], { clarifies })), ['watch-clarification-over', 'read_back.clarifies'])
})

test('a difference that stays is recorded as one by who proposed', () => {
  const d = new Desk([PERMIT])
  const docket = said(d)
  d.does('DESK', back(docket, [point('a', false)], { answer_by: '2026-01-08' }))
  const close = { verb: 'close-clarification', clarification: d.memory.size - 1, why: 'each keeps its reading' } as const
  assert.deepEqual(d.refused('HEAD', close), ['may-not-only-proposer', 'clarification'])
  d.does('DESK', close)
  assert.deepEqual(d.refused('DESK', close), ['watch-clarification-over', 'clarification'])
  assert.deepEqual(d.at('2026-01-09').tick().entries, [], 'nobody is reminded of it')
})

test('what a statement rests on is told with whether it is verified', () => {
  const d = new Desk([PERMIT])
  d.files(
    claim('c', 'THEM', 'left', true, { grade: 'D4' }),
    claim('v1', 'INC-1', 'verification', 'verified'),
    claim('v2', 'INC-2', 'verification', 'monitored'),
    claim('v3', 'INC-3', 'verification', 'refuted'),
  )
  const docket = d.proposes({ ...STATEMENT, cites: ['INC-1', 'INC-2', 'INC-3', 'INC-4', 'c', 'v1'] })
  assert.deepEqual(
    citedBy(d.memory.head, d.docket(docket), d.now)?.map(({ id, what, standing }) => `${id} ${what} ${standing}`),
    ['INC-1 incident verified', 'INC-2 incident open', 'INC-3 incident refuted', 'INC-4 unknown open', 'c claim open', 'v1 claim verified'],
  )
  const { cites: _, ...unsaid } = STATEMENT
  assert.equal(citedBy(d.memory.head, d.docket(d.proposes(unsaid)), d.now), null)
})

test('the engine refers a statement on what is not verified, where the law asks for it, and so it cannot be made', () => {
  const d = new Desk()
  const RULE = { id: '2', effect: 'require', about: { kind: ['statement'] }, any: [{ verified: { of: 'cites' } }] }
  d.files(mandate([PERMIT, RULE]))
  const docket = d.proposes({ ...STATEMENT, cites: ['INC-1'] })
  assert.equal(d.docket(docket).verdict, 'refer')
  assert.equal(d.does('DESK', { verb: 'perform', docket }).told.performed, false)
  d.files(claim('v1', 'INC-1', 'verification', 'verified'))
  assert.equal(d.does('DESK', { verb: 'perform', docket }).told.performed, true)
})
