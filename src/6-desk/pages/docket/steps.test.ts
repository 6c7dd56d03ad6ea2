import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CapabilityShown } from '../../client/shapes.ts'
import { stepsOf } from './steps.ts'

const VERBS = ['revise', 'ask-again', 'advise', 'approve', 'take-back', 'send-back', 'perform', 'report', 'close', 'withdraw'] as const
const able = (...may: readonly string[]): CapabilityShown[] =>
  VERBS.map((verb) => ({ verb, may: may.includes(verb), why: may.includes(verb) ? null : { code: 'x', detail: `no ${verb}` }, cites: '' }))

const cases = [
  {
    name: 'who holds the role wanted is led to approve',
    docket: ['refer', 'referred'],
    may: ['approve'],
    roles: ['r'],
    wanted: ['r'],
    lead: 'approve',
  },
  { name: 'who holds another role is not', docket: ['refer', 'referred'], may: ['approve'], roles: ['q'], wanted: ['r'], lead: null },
  {
    name: 'what is permitted leads to performing',
    docket: ['permit', 'permitted'],
    may: ['perform', 'withdraw'],
    roles: [],
    wanted: [],
    lead: 'perform',
  },
  {
    name: 'nobody is led to perform what is not permitted',
    docket: ['refer', 'referred'],
    may: ['perform'],
    roles: [],
    wanted: [],
    lead: null,
  },
  { name: 'after performing comes the report', docket: ['permit', 'performed'], may: ['report'], roles: [], wanted: [], lead: 'report' },
] as const

for (const { name, docket, may, roles, wanted, lead } of cases)
  test(name, () => {
    const [verdict, state] = docket
    const steps = stepsOf({ verdict, state }, able(...may), { roles, wanted })
    assert.equal(steps.lead?.why === null ? steps.lead.step : null, lead)
    const all = [steps.lead, ...steps.open, ...steps.shut].flatMap((one) => one ?? [])
    assert.deepEqual(all.map(({ step }) => step).sort(), [...VERBS, 'decline'].sort(), 'every step is shown once')
    for (const { step, why } of steps.shut) assert.notEqual(why, null, `${step} says why`)
  })

test('without a role nobody approves, and it says so', () => {
  const { shut, lead } = stepsOf({ verdict: 'refer', state: 'referred' }, able('approve'), { roles: [], wanted: ['r'] })
  const approve = [lead, ...shut].find((one) => one?.step === 'approve')
  assert.deepEqual(approve?.why, { own: 'no-role' })
})
