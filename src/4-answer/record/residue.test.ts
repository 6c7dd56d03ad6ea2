import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '#bound/determine/reasons.ts'
import type { ConditionShown, Projection, ReasonShown } from './projection.ts'
import { verdictFromResidue } from './residue.ts'

const reason = (code: string, states: readonly ConditionShown['state'][] = [], order = 'HOUSE'): ReasonShown => ({
  ...{
    code,
    order,
    ref: 'M/1',
    version: 1,
    cause: null,
    para: null,
    doubts: [],
    exemptions: [],
    facts: [],
    parts: [],
    mentions: [],
    count: null,
  },
  conditions: states.map((state) => ({ condition: 'fact', state, cause: null, facts: [] })),
})
const residue = (reasons: readonly ReasonShown[], orders: Readonly<Record<string, Verdict>> = {}): Projection => ({
  ...{ verdict: 'permit', reasons, warrants: [], duties: [], charges: [] },
  orders: Object.entries(orders).map(([order, verdict]) => ({ order, verdict })),
})

const rows: readonly [name: string, left: Projection, verdict: Verdict | null][] = [
  ['nothing', residue([]), null],
  ['what carries it', residue([reason('authorised'), reason('requirement-met', ['open', 'met'])], { HOUSE: 'permit' }), 'permit'],
  ['the heaviest of several', residue([reason('requirement-open', ['open']), reason('prohibited')], { HOUSE: 'refuse' }), 'refuse'],
  ['a code nobody knows', residue([reason('toString')]), null],
  ['met, though no condition is', residue([reason('requirement-met', ['open', 'unmet'])]), null],
  ['unmet, though one may be met yet', residue([reason('requirement-unmet', ['unmet', 'open'])]), null],
  ['unmet altogether', residue([reason('requirement-unmet', ['unmet', 'unmet'])]), 'refuse'],
  ['open, though one is met', residue([reason('requirement-open', ['open', 'met'])]), null],
  ['open, though nothing is', residue([reason('requirement-awaiting', ['unmet'])]), null],
  ['an order that answers otherwise than its reasons', residue([reason('prohibited')], { HOUSE: 'refer' }), null],
  [
    'an order that permits beside one that does not',
    residue([reason('prohibited', [], 'UN')], { HOUSE: 'permit', UN: 'refuse' }),
    'refuse',
  ],
  ['an order without a reason that does not permit', residue([reason('authorised')], { HOUSE: 'permit', UN: 'refer' }), null],
]
for (const [name, left, verdict] of rows) {
  test(`what is left of an answer: ${name}: ${verdict ?? 'contradicts itself'}`, () => assert.equal(verdictFromResidue(left), verdict))
}
