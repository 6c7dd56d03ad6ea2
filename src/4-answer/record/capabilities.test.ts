import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { ACT, APPROVAL, CONSENT, claim, Desk, PERMIT, TZ } from '../../../tests/support/record.ts'
import { CAPABILITIES, capabilitiesOf, type DocketVerb } from './capabilities.ts'
import { CLOCK, type Command } from './command.ts'
import { decide } from './decide/decide.ts'
import { DOCKET_STATES, type DocketState } from './row.ts'

/** Brings the docket D-1 of DESK, on which ADVISER advised where that can be, into each state. */
const INTO: Readonly<Record<DocketState, (d: Desk) => unknown>> = {
  permitted: (d) => d.files(claim('c1', 'THEM', 'consent', true)) && d.does('DESK', { verb: 'ask-again', docket: 'D-1' }),
  referred: () => undefined,
  refused: (d) => d.files(claim('c1', 'THEM', 'consent', false)) && d.does('DESK', { verb: 'ask-again', docket: 'D-1' }),
  'sent-back': (d) => d.does('HEAD', { verb: 'send-back', docket: 'D-1', why: 'no' }),
  performed: (d) => INTO.permitted(d) && d.does('DESK', { verb: 'perform', docket: 'D-1' }),
  reported: (d) => INTO.performed(d) && d.does('DESK', { verb: 'report', docket: 'D-1', text: 'done' }),
  closed: (d) => INTO.reported(d) && d.does('DESK', { verb: 'close', docket: 'D-1' }),
  withdrawn: (d) => d.does('DESK', { verb: 'withdraw', docket: 'D-1', why: 'no' }),
}

/** Who tries: the proposer, who advised, one who did neither, and the clock. */
const WHO = ['DESK', 'DEPUTY', 'HEAD', CLOCK] as const

function inState(state: DocketState): Desk {
  const d = new Desk([PERMIT, CONSENT])
  d.proposes()
  d.does('DEPUTY', { verb: 'advise', docket: 'D-1', text: 'take care' })
  INTO[state](d)
  assert.equal(d.docket('D-1').state, state)
  return d
}

const commandOf = (verb: DocketVerb): Command =>
  ({ verb, docket: 'D-1', act: ACT, text: 'x', why: 'x', role: 'head', value: true }) as unknown as Command

/** What the table says in plain words, written again here: which codes stand in the way. */
function expected(verb: DocketVerb, state: DocketState, by: string): string | null {
  const { from, who } = CAPABILITIES[verb]
  if (!from.includes(state)) return 'docket-state'
  if (who === 'proposer') return by === 'DESK' || by === CLOCK ? null : 'may-not-only-proposer'
  if ((who === 'other' || who === 'independent') && by === 'DESK') return 'may-not-asked-it'
  // Nobody approved in any of these states.
  if (who === 'approver') return 'approval-not-given'
  return who === 'independent' && by === 'DEPUTY' ? 'may-not-advised-it' : null
}

for (const state of DOCKET_STATES) {
  for (const verb of Object.keys(CAPABILITIES) as DocketVerb[]) {
    test(`${state}: ${verb}`, () => {
      const d = inState(state)
      for (const by of WHO) {
        const why = expected(verb, state, by)
        const told = capabilitiesOf(d.memory.head, d.docket('D-1'), by, d.now).find((one) => one.verb === verb)
        assert.deepEqual([told?.may, told?.why?.code ?? null], [why === null, why], `the table for ${by}`)
        const decided = decide(d.memory.head, commandOf(verb), { by, at: d.now + 1, tz: TZ })
        // The clock holds no role, and so approves nothing.
        const code = isRefusal(decided) && decided.code !== 'role-not-held' ? decided.code : null
        assert.equal(code, why, `what comes of it for ${by}`)
        assert.ok(told !== undefined && told.cites.length > 10)
      }
    })
  }
}

test('of the ten things that can be done with a docket each can be done in some state and not in every', () => {
  for (const [verb, { from }] of Object.entries(CAPABILITIES)) {
    assert.ok(from.length > 0 && from.length < DOCKET_STATES.length, verb)
    assert.equal(new Set(from).size, from.length)
  }
})

test('nothing can be done with what is closed or withdrawn', () => {
  for (const { from } of Object.values(CAPABILITIES)) assert.ok(!from.includes('closed') && !from.includes('withdrawn'))
})

test('whom an act names as adviser, or as asker through another, does not approve it', () => {
  const d = new Desk([PERMIT, APPROVAL])
  d.proposes({ ...ACT, advised_by: ['HEAD'] })
  assert.deepEqual(d.refused('HEAD', commandOf('approve')), ['may-not-advised-it', undefined])
  d.does('DEPUTY', commandOf('approve'))
  d.does(CLOCK, { verb: 'propose', title: 'T', act: { ...ACT, asked_by: 'HEAD' } })
  assert.deepEqual(d.refused('HEAD', { ...commandOf('approve'), docket: 'D-2' } as Command), ['may-not-asked-it', undefined])
})
