/**
 * T10: each remedy reaches the verdict it says, which is lighter, and no proper subset of its changes reaches it.
 *
 * A remedy from a refusal to a permit may well pass through a referral; minimal means that nothing less gets as far. Besides:
 * at most three changes, none for an act that is permitted, and none that changes what is merely declared.
 */
import assert from 'node:assert/strict'
import type { Determination } from '#bound/determine/determination.ts'
import { determine } from '#bound/determine/determine.ts'
import type { Question } from '#bound/determine/inquiry.ts'
import { VERDICTS, type Verdict } from '#bound/determine/reasons.ts'
import { applied, type Change } from '#bound/remedies/change.ts'
import { type Remedies, remediesOf } from '#bound/remedies/remedies.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { property } from './support/property.ts'
import { smallest } from './support/smaller.ts'
import { asCase, questionOf, type World } from './support/world.ts'
import { worlds } from './support/worlds.ts'

type Search = (question: Question, answer: Determination) => Remedies

const CHANGES_MAX = 3
const weight = (v: Verdict): number => VERDICTS.indexOf(v)
const after = (question: Question, changes: readonly Change[]): Verdict => determine(changes.reduce(applied, question)).verdict

/** All proper subsets, in the order of the list. */
const properSubsets = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((_, i) => ((bits >> i) & 1) === 1))

/** Facts that only say what the act or its actor is. */
const declared = (change: Change): boolean =>
  change.kind === 'facts' &&
  change.facts.some((f) => f.is === 'provider-class' || f.is === 'class' || (f.of === 'act' && f.is !== 'approved'))

/** Adds to each remedy a change that another one makes. */
const padded: Search = (question, answer) => {
  const { remedies, complete } = remediesOf(question, answer)
  const all = remedies.flatMap((r) => r.changes)
  return { complete, remedies: remedies.map((r) => ({ ...r, changes: [...new Set([...r.changes, ...all])].slice(0, CHANGES_MAX) })) }
}

/** Says of every remedy that it reaches a permit. */
const promises: Search = (question, answer) => {
  const { remedies, complete } = remediesOf(question, answer)
  return { complete, remedies: remedies.map((r) => ({ ...r, to: 'permit' })) }
}

/** Forgets the last change of a remedy. */
const short: Search = (question, answer) => {
  const { remedies, complete } = remediesOf(question, answer)
  return { complete, remedies: remedies.map((r) => ({ ...r, changes: r.changes.slice(0, -1) })) }
}

property<Search, World>({
  name: 'T10 each remedy works and nothing less does',
  runs: 250,
  right: remediesOf,
  inputs: worlds(),
  holds(search, world) {
    const question = questionOf(world)
    fc.pre(!isRefusal(question))
    if (isRefusal(question)) return 'refuse'
    const answer = determine(question)
    const { remedies } = search(question, answer)
    if (answer.verdict === 'permit') assert.deepEqual(remedies, [])
    for (const { changes, to } of remedies) {
      const told = JSON.stringify({ changes, to })
      assert.ok(changes.length > 0 && changes.length <= CHANGES_MAX, told)
      assert.ok(weight(to) < weight(answer.verdict), `it does not lighten: ${told}`)
      assert.equal(after(question, changes), to, `it reaches something else: ${told}`)
      assert.ok(!changes.some(declared), `it changes what is declared: ${told}`)
      for (const fewer of properSubsets(changes))
        assert.ok(weight(after(question, fewer)) > weight(to), `${JSON.stringify(fewer)} is enough: ${told}`)
    }
    return answer.verdict
  },
  show: (world, fails) => asCase(smallest(world, (w) => !isRefusal(questionOf(w)) && fails(w))),
  planted: { 'with more than is needed': padded, 'every remedy is said to reach a permit': promises, 'a change is forgotten': short },
})
