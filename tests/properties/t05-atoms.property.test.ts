/**
 * T5: an act is the conjunction of its atoms: the answer is the heaviest of the answers to each counterpart, line and leg
 * asked alone, and the parts shown are those answers.
 *
 * The named exception: atoms under one limit are judged together and a line is charged once, so with limits the whole may be
 * heavier than each atom, never lighter. An order's reach is judged on the whole act, so the nexus here is the same for all
 * atoms: always, or the nationality of the actor.
 */
import assert from 'node:assert/strict'
import { VERDICTS } from '#bound/determine/reasons.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { seeds } from './support/choose.ts'
import { worldProperty } from './support/property.ts'
import { type Ask, clausesOf, engine, legsOf, type RawAct, verdictOf, type World, weightOf } from './support/world.ts'
import { worlds } from './support/worlds.ts'

/** Every counterpart by leg by line, as an act of its own. */
function atomsOf(act: RawAct): RawAct[] {
  const { counterpart, lines, when, legs, ...rest } = act
  const parties = counterpart === undefined || counterpart.length === 0 ? [{}] : counterpart.map((c) => ({ counterpart: [c] }))
  const carried = lines === undefined || lines.length === 0 ? [{}] : lines.map((l) => ({ lines: [l] }))
  const times = when === undefined ? legs!.map((l) => ({ legs: [l] })) : [{ when }]
  const stated = { ...(counterpart === undefined ? {} : { counterpart }), ...(lines === undefined ? {} : { lines }) }
  return parties.flatMap((p) => times.flatMap((t) => carried.map((l): RawAct => ({ ...rest, ...stated, ...p, ...t, ...l }))))
}

/** The same nexus for every atom: national-of-A is known of the actor or of nobody. */
const evenly = (world: World): World => ({
  ...world,
  orders: {
    HOUSE: {},
    UN: { nexus: ['always'] },
    'STATE-A': { ...world.orders['STATE-A'], nexus: [{ role_is: 'national-of-A' }] },
    'STATE-B': { nexus: ['always'] },
  },
  facts: world.facts.filter((f) => f.is !== 'national-of-A' || f.of === world.act.actor),
})

/** Judges an act by its first counterpart alone. */
const firstCounterpart: Ask = (world) => {
  const { counterpart } = world.act
  return engine(counterpart === undefined ? world : { ...world, act: { ...world.act, counterpart: counterpart.slice(0, 1) } })
}

/** Judges an act by its last leg alone. */
const lastLeg: Ask = (world) => engine({ ...world, act: { ...world.act, ...(world.act.legs ? { legs: world.act.legs.slice(-1) } : {}) } })

/** Refuses whatever has more than one line. */
const linesTogether: Ask = (world) => {
  const answer = engine(world)
  return !isRefusal(answer) && (world.act.lines?.length ?? 0) > 1 ? { ...answer, verdict: 'refuse' } : answer
}

worldProperty({
  name: 'T5 an act is as heavy as its heaviest atom',
  runs: 1000,
  inputs: fc.record({ world: fc.oneof(worlds({ limits: false }), worlds({ limits: false }), worlds()).map(evenly), seed: seeds }),
  holds(ask, { world }) {
    const atoms = atomsOf(world.act)
    fc.pre(atoms.length > 1)
    assert.ok(legsOf(world.act).length >= 1)
    const answer = ask(world)
    const alone = atoms.map((act) => weightOf(ask({ ...world, act })))
    const heaviest = Math.max(...alone)
    if (world.rulebook.some((i) => clausesOf(i).some((c) => c.effect === 'limit'))) {
      assert.ok(weightOf(answer) >= heaviest, 'the whole is lighter than an atom')
    } else {
      assert.equal(weightOf(answer), heaviest)
      // Legs are judged in the order of their ids, which is not the order in which they were made.
      if (!isRefusal(answer) && answer.parts.length > 0)
        assert.deepEqual(answer.parts.map((p) => VERDICTS.indexOf(p.verdict)).sort(), [...alone].sort())
    }
    return verdictOf(answer)
  },
  planted: {
    'the first counterpart stands for all': firstCounterpart,
    'only the last leg is judged': lastLeg,
    'lines make it worse': linesTogether,
  },
})
