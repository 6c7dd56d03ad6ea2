import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readAct } from '../act/read-act.ts'
import { readFact } from '../facts/fact.ts'
import { FactBase } from '../facts/fact-base.ts'
import { readInstrument } from '../law/read-instrument.ts'
import { rulebook } from '../law/rulebook.ts'
import { approvalDigest, determine } from './determine.ts'
import { dutiesOfOverdue } from './duties.ts'
import type { Question } from './inquiry.ts'

const read = <X>(x: X): Exclude<X, { refused: true }> => {
  assert.ok(!isRefusal(x), JSON.stringify(x))
  return x as Exclude<X, { refused: true }>
}
const AT = read(readFact({ of: 'x', is: 'y', from: '2026-03-01T00:00Z' }, 'UTC')).from

function question(clauses: unknown[], facts: object[] = [], act: object = {}): Question {
  const instrument = read(readInstrument({ id: 'M', kind: 'mandate', issuer: 'COUNCIL', term: ['2026-01-01', '2027-01-01'], clauses }))
  const read1 = readAct({
    kind: 'visit',
    asked_by: 'OFFICER-1',
    actor: 'HOUSE',
    counterpart: [],
    when: ['2026-03-05T09:00Z', '2026-03-05T10:00Z'],
    ...act,
  })
  const base = new FactBase(
    facts.map((f) => read(readFact(f, 'UTC'))),
    ['usage', 'duty', 'splinter-of'],
  )
  return { act: read(read1), rulebook: read(rulebook([instrument])), facts: base, at: AT, known: AT }
}
const permit = { id: '1', effect: 'permit', about: { kind: ['visit'] } }
const report = { id: '2', effect: 'oblige', duty: 'report', within: 'P3D' }
const explain = { id: '3', effect: 'oblige', duty: 'explain', to: 'COUNCIL', within: 'PT24H', trigger: { overdue: 'M/2' } }

test('a duty that waits for another to fall overdue does not arise from the act itself', () => {
  const duties = determine(question([permit, report, explain])).duties
  assert.deepEqual(
    duties.map((d) => [d.ref, d.due === null ? null : writeInstant(d.due)]),
    [['M/2', '2026-03-08T10:00Z']],
  )
})

test('it arises when that one falls overdue, and runs from then', () => {
  const due = AT + 7 * 86_400_000
  const arising = dutiesOfOverdue(question([permit, report, explain]), { ref: 'M/2', by: 'HOUSE', due })
  assert.deepEqual(
    arising.map((d) => [d.ref, d.by, d.to, d.due === null ? null : writeInstant(d.due)]),
    [['M/3', 'HOUSE', 'COUNCIL', '2026-03-09T00:00Z']],
  )
  assert.deepEqual(dutiesOfOverdue(question([permit, report, explain]), { ref: 'M/9', by: 'HOUSE', due }), [])
})

// An approval binds to what the approver was shown.
const approval = { id: '4', effect: 'require', any: [{ approved: { role: 'LEGAL', count: 2 } }] }
const given = (by: string, digest: string) => ({ of: 'act', is: 'approved', value: true, by, role: 'LEGAL', rev: 1, digest })

test('two approvals of one text permit, and the first does not void the second', () => {
  const clauses = [permit, approval]
  const digest = approvalDigest(question(clauses))
  assert.match(digest, /^[0-9a-f]{64}$/)
  const first = question(clauses, [given('OFFICER-2', digest)])
  assert.equal(determine(first).verdict, 'refer')
  assert.equal(approvalDigest(first), digest)
  assert.equal(determine(question(clauses, [given('OFFICER-2', digest), given('OFFICER-3', digest)])).verdict, 'permit')
})

const consent = { id: '5', effect: 'require', any: [{ consented: { by: 'HOST' } }] }
const changes: readonly [title: string, question: (facts: object[]) => Question][] = [
  ['the act lasts longer', (facts) => question([permit, approval], facts, { when: ['2026-03-05T09:00Z', '2026-03-05T11:00Z'] })],
  ['another party is there', (facts) => question([permit, approval], facts, { counterpart: ['GROUP-X'] })],
  ['another clause carries it', (facts) => question([{ ...permit, id: '0' }, approval], facts)],
  [
    'a requirement was added',
    (facts) => question([permit, approval, consent], [...facts, { of: 'HOST', is: 'consent', value: true, grade: 'A1' }]),
  ],
]
for (const [title, changed] of changes) {
  test(`approvals die when ${title}`, () => {
    const digest = approvalDigest(question([permit, approval]))
    const facts = [given('OFFICER-2', digest), given('OFFICER-3', digest)]
    assert.equal(determine(changed(facts)).verdict, 'refer')
    const anew = approvalDigest(changed([]))
    assert.notEqual(anew, digest)
    assert.equal(determine(changed([given('OFFICER-2', anew), given('OFFICER-3', anew)])).verdict, 'permit')
  })
}
