// What puts the conditions about parties and evidence right, and what undoes them, each tried by asking again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fact, MANDATE, questionOf, rule, type World, type Written } from '../../../tests/support/world.ts'
import { determine } from '../determine/determine.ts'
import { outlookOf } from '../outlook/outlook.ts'
import { remediesOf } from '../remedies/remedies.ts'

const told = (origin: string): Written => fact('RAID', 'occurred', true, { origin })
const INDIVIDUAL = { vetted: { whom: 'GUEST', unit: true, commander: true } }

/** A condition; what is on file while it is not met; what puts it right by itself; what is on file when it is met; what then undoes it. */
type Row = readonly [condition: Written, open: readonly Written[], cure: string | null, met: readonly Written[], harms: readonly string[]]
const rows: readonly Row[] = [
  [
    { assessed: { whom: 'GUEST', dimension: 'diversion', at_most: 2 } },
    [],
    'assess',
    [fact('GUEST', 'assessed:diversion', 1)],
    ['refuse: assess-over'],
  ],
  [
    { assessed: { whom: 'GUEST', dimension: 'diversion', at_most: 2 } },
    [fact('GUEST', 'assessed:diversion', 5)],
    'assess',
    [fact('GUEST', 'assessed:diversion', 2)],
    ['refuse: assess-over'],
  ],
  [{ assessed: { whom: 'GUEST', dimension: 'diversion', at_most: 5 } }, [], 'assess', [fact('GUEST', 'assessed:diversion', 5)], []],
  [{ corroborated: { of: 'RAID' } }, [told('TEAM')], 'corroborate', [told('TEAM'), told('CLINIC')], ['refer: contradict']],
  [
    { corroborated: { of: 'RAID', standard: 'beyond-reasonable-doubt', grade: 'A1' } },
    [told('TEAM')],
    'corroborate',
    [told('TEAM'), told('CLINIC'), told('PRESS')],
    ['refer: contradict'],
  ],
  [
    { corroborated: { of: 'RAID' } },
    [told('TEAM'), fact('RAID', 'occurred', false)],
    'corroborate',
    [told('TEAM'), told('CLINIC')],
    ['refer: contradict'],
  ],
  [
    { verified: { of: 'RAID' } },
    [fact('RAID', 'verification', 'monitored')],
    'verify',
    [fact('RAID', 'verification', 'verified')],
    ['refer: refute'],
  ],
  [
    { 'certificate-valid': { of: 'GUEST', scheme: 'CODE', services: ['escort'] } },
    [fact('GUEST', 'certificate:CODE', 'valid: site')],
    'certify',
    [fact('GUEST', 'certificate:CODE', 'valid: escort')],
    ['refuse: suspend-certificate'],
  ],
  [
    { 'channel-authenticated': { with: 'GUEST' } },
    [],
    'authenticate',
    [fact('GUEST', 'channel', 'authenticated')],
    ['refuse: challenge-channel'],
  ],
  [
    { 'search-completed': { of: 'GUEST', where: 'REGISTER' } },
    [fact('GUEST', 'searched:REGISTER', 'partial')],
    'search',
    [fact('GUEST', 'searched:REGISTER', 'complete')],
    ['refuse: refuse-search'],
  ],
  [{ 'conflict-free': {} }, [], 'declare-interests', [fact('ASKER', 'interest', 'none')], ['refuse: declare-interest-in']],
  [
    { 'conflict-free': {} },
    [fact('ASKER', 'interest', 'GUEST')],
    null,
    [fact('ASKER', 'interest', 'TRADER')],
    ['refuse: declare-interest-in'],
  ],
  [{ purpose: { any_of: ['relief'] } }, [], null, [], []],
  [
    INDIVIDUAL,
    [fact('GUEST', 'vetted', true)],
    'vet-superior',
    [
      ...['GUEST', 'BRIGADE', 'COLONEL'].map((one) => fact(one, 'vetted', true)),
      ...[fact('GUEST', 'unit', 'BRIGADE'), fact('BRIGADE', 'commander', 'COLONEL')],
    ],
    ['refuse: fail-vetting', 'refuse: fail-vetting', 'refuse: fail-vetting'],
  ],
]

const under = (condition: Written, facts: readonly Written[]): World => ({
  rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'require', any: [condition] }])],
  facts,
})
const EVERY_ANSWER = ['end', 'wait']

for (const [condition, open, cure, met, harms] of rows) {
  const what = `${JSON.stringify(condition)} with ${open.map(({ value }) => String(value)).join(', ') || 'nothing'} on file`

  test(`${what} is put right by ${cure ?? 'nothing that anybody may bring about'}`, () => {
    const question = questionOf(under(condition, open))
    const answer = determine(question)
    assert.notEqual(answer.verdict, 'permit')
    const alone = remediesOf(question, answer).remedies.filter(({ changes, to }) => changes.length === 1 && to === 'permit')
    const codes = alone.flatMap(({ changes }) => changes.flatMap((one) => (one.kind === 'facts' ? one.code : [])))
    assert.deepEqual(codes, cure === null ? [] : [cure])
  })

  if (met.length === 0) continue
  test(`${what}, once it is met, is undone by ${harms.join(', ') || 'nothing that others may find'}`, () => {
    const question = questionOf(under(condition, met))
    const answer = determine(question)
    assert.equal(answer.verdict, 'permit')
    const turns = outlookOf(question, answer).turns.filter(({ change }) => !EVERY_ANSWER.includes(change.kind))
    assert.deepEqual(
      turns.map(({ change, to }) => `${to}: ${change.kind === 'facts' ? change.code : change.kind}`),
      harms,
    )
  })
}

test('a thing that is verified by one and refuted by another is disputed', () => {
  const both = under({ verified: { of: 'RAID' } }, [fact('RAID', 'verification', 'verified'), fact('RAID', 'verification', 'refuted')])
  assert.equal(determine(questionOf(both)).verdict, 'refer')
})
