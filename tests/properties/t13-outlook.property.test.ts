/**
 * T13: each turn of the outlook gives the verdict it says when its change is made, which is heavier; nothing that lightens is told.
 *
 * It is tried on the whole rulebook, although the search looks at the law that matters alone. Besides: a suspension does what an end
 * does, a refusal has no outlook, and no turn changes who acts, for what or with what.
 */
import assert from 'node:assert/strict'
import type { Act } from '#bound/act/act.ts'
import type { Determination } from '#bound/determine/determination.ts'
import { determine } from '#bound/determine/determine.ts'
import type { Question } from '#bound/determine/inquiry.ts'
import { VERDICTS, type Verdict } from '#bound/determine/reasons.ts'
import { Rulebook } from '#bound/law/rulebook.ts'
import { type Adverse, turned } from '#bound/outlook/adverse.ts'
import { type Outlook, outlookOf } from '#bound/outlook/outlook.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { property } from './support/property.ts'
import { smallest } from './support/smaller.ts'
import { asCase, questionOf, type World } from './support/world.ts'
import { worlds } from './support/worlds.ts'

type Search = (question: Question, answer: Determination) => Outlook

const weight = (v: Verdict): number => VERDICTS.indexOf(v)

/** The same instrument suspended from the asking on, where the change says that it ends. */
function suspended(question: Question, change: Adverse): Question | null {
  if (change.kind !== 'end') return null
  const { rulebook, at } = question
  const span = { from: at, until: Number.POSITIVE_INFINITY }
  const all = [...rulebook.instruments.values()].map((i) => (i.id === change.instrument ? { ...i, suspended: [...i.suspended, span] } : i))
  return { ...question, rulebook: new Rulebook(all, rulebook.declared, rulebook.controlLists) }
}

/** What an act says of itself, but for the zones in which it may be. */
const declared = ({ legs, ...act }: Act) => ({ ...act, legs: legs.map(({ place: _, ...leg }) => leg) })

/** Says of every turn that it ends in a refusal. */
const dramatic: Search = (question, answer) => {
  const { turns, complete } = outlookOf(question, answer)
  return { complete, turns: turns.map((turn) => ({ ...turn, to: 'refuse' })) }
}

/** Tells of a moment at which nothing is different yet. */
const early: Search = (question, answer) => {
  const { turns, complete } = outlookOf(question, answer)
  const before = (change: Adverse): Adverse => (change.kind === 'wait' ? { ...change, at: question.at } : change)
  return { complete, turns: turns.map((turn) => ({ ...turn, change: before(turn.change) })) }
}

/** Tells of what others refuse that they put it on file. */
const kind: Search = (question, answer) => {
  const { turns, complete } = outlookOf(question, answer)
  const granted = (change: Adverse): Adverse =>
    change.kind === 'facts' ? { ...change, facts: change.facts.map((fact) => ({ ...fact, value: fact.value === false })) } : change
  return { complete, turns: turns.map((turn) => ({ ...turn, change: granted(turn.change) })) }
}

property<Search, World>({
  name: 'T13 each turn of the outlook weighs what it says',
  runs: 400,
  right: outlookOf,
  inputs: worlds(),
  holds(search, world) {
    const question = questionOf(world)
    fc.pre(!isRefusal(question))
    if (isRefusal(question)) return 'refuse'
    const answer = determine(question)
    const { turns } = search(question, answer)
    if (answer.verdict === 'refuse') assert.deepEqual(turns, [])
    assert.ok(turns.length <= LIMITS.outlook_determinations_max)
    for (const { change, to, from } of turns) {
      const told = JSON.stringify({ change, to })
      assert.ok(weight(to) > weight(answer.verdict), `it is no heavier: ${told}`)
      const then = turned(question, change)
      assert.equal(determine(then).verdict, to, `it comes to something else: ${told}`)
      assert.deepEqual(declared(then.act), declared(question.act), `it changes the act: ${told}`)
      const other = suspended(question, change)
      if (other !== null) assert.equal(determine(other).verdict, to, `a suspension does something else: ${told}`)
      assert.equal(from, change.kind === 'wait' ? change.at : null)
      if (from !== null) assert.ok(from > question.at && from >= (answer.holdsUntil ?? 0), `it is told too early: ${told}`)
    }
    return answer.verdict
  },
  show: (world, fails) => asCase(smallest(world, (w) => !isRefusal(questionOf(w)) && fails(w))),
  planted: { 'every turn is said to be a refusal': dramatic, 'a moment at which nothing changed': early, 'what is refused is given': kind },
})
