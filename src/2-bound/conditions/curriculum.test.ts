import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { judged, questionOf, rule, type World } from '../../../tests/support/world.ts'
import { determine } from '../determine/determine.ts'
import { remediesOf } from '../remedies/remedies.ts'

const taught = (subjects?: readonly string[]): World => ({ act: { kind: 'train', ...(subjects === undefined ? {} : { subjects }) } })
const COURSE = { curriculum: { subjects: ['first-aid', 'law-of-war'] } }

conditionTable(COURSE, [
  ['one of the subjects', taught(['first-aid']), 'met', null, 'unmet'],
  ['both of them', taught(['law-of-war', 'first-aid']), 'met', null, 'unmet'],
  ['one that is not among them', taught(['first-aid', 'marksmanship']), 'unmet', 'beyond-list', 'met'],
  ['its subjects are not stated', taught(), 'open', 'subjects-unstated', 'open'],
  ['it is stated to teach nothing', taught([]), 'open', 'subjects-unstated', 'open'],
])

test('the subject that stands in the way is named', () => {
  assert.equal(judged(COURSE, taught(['marksmanship', 'first-aid'])).values.beyond, 'marksmanship')
})

test('the remedy is to leave out what is not among them, where something is left to teach', () => {
  const world = (subjects: string[]): World => ({
    ...taught(subjects),
    rulebook: [
      {
        id: 'M',
        kind: 'mandate',
        issuer: 'C',
        term: ['2026-01-01', '2027-01-01'],
        clauses: [{ id: '1', effect: 'permit', about: { kind: ['train'] } }],
      },
      rule('R', [{ id: '1', effect: 'require', about: { kind: ['train'] }, any: [COURSE] }]),
    ],
  })
  const found = (subjects: string[]) => {
    const question = questionOf(world(subjects))
    const answer = determine(question)
    assert.equal(answer.verdict, 'refuse')
    return remediesOf(question, answer).remedies.map(({ changes, to }) => [changes.map((one) => ('id' in one ? one.id : one.kind)), to])
  }
  assert.ok(found(['first-aid', 'marksmanship']).some(([ids, to]) => to === 'permit' && JSON.stringify(ids) === '["marksmanship"]'))
  assert.ok(found(['marksmanship']).every(([ids]) => !(ids as string[]).includes('marksmanship')))
})

refusedParticulars([
  [{ curriculum: {} }, 'shape-missing', 'curriculum.subjects', /list/],
  [{ curriculum: { subjects: [] } }, 'shape-too-small', 'curriculum.subjects'],
  [{ curriculum: { subjects: [''] } }, 'shape-too-small', 'curriculum.subjects[0]'],
  [{ curriculum: { subjects: ['x'], level: 1 } }, 'shape-unknown-key', 'curriculum', /^subjects$/],
])
