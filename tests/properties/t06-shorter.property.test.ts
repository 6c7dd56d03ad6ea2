/** T6: of two acts that begin together and are otherwise the same, the shorter is never the heavier. */
import assert from 'node:assert/strict'
import fc from '#property'
import { Chooser, seeds } from './support/choose.ts'
import { worldProperty } from './support/property.ts'
import { type Ask, engine, legsOf, type RawAct, verdictOf, type World, weightOf } from './support/world.ts'
import { worlds } from './support/worlds.ts'

const write = (at: number): string => new Date(at).toISOString()

/** The act with one of its legs cut short. */
function shortened(choose: Chooser, act: RawAct): RawAct {
  const legs = legsOf(act)
  const leg = choose.pick(legs)!
  const [from, until] = leg.when.map((t) => Date.parse(t)) as [number, number]
  // Midnights are where terms, windows and dates end, so the cut is often there.
  const days = Math.floor((until - from) / 86_400_000)
  const midnight = from - (from % 86_400_000) + (1 + choose.below(Math.max(1, days))) * 86_400_000
  const cut = choose.toss() && midnight < until ? midnight : from + 1 + choose.below(Math.max(1, until - from - 1))
  const when = [leg.when[0], write(cut)] as const
  return act.legs === undefined ? { ...act, when } : { ...act, legs: legs.map((l) => (l === leg ? { ...l, when } : l)) }
}

/** Judges an act as it stands at its last moment. */
const judgedAtTheEnd: Ask = (world) => {
  const last = (when: readonly [string, string]): readonly [string, string] => [write(Date.parse(when[1]) - 1), when[1]]
  const { act } = world
  const times = act.legs === undefined ? { when: last(act.when!) } : { legs: act.legs.map((l) => ({ ...l, when: last(l.when) })) }
  return engine({ ...world, act: { ...act, ...times } })
}

/** Judges an act as it stands in the middle. */
const judgedInTheMiddle: Ask = (world) => {
  const middle = (when: readonly [string, string]): readonly [string, string] => {
    const [from, until] = when.map((t) => Date.parse(t)) as [number, number]
    return [write(Math.floor((from + until) / 2)), write(Math.floor((from + until) / 2) + 1)]
  }
  const { act } = world
  const times = act.legs === undefined ? { when: middle(act.when!) } : { legs: act.legs.map((l) => ({ ...l, when: middle(l.when) })) }
  return engine({ ...world, act: { ...act, ...times } })
}

worldProperty({
  name: 'T6 a shorter act is never heavier',
  runs: 2000,
  inputs: fc.record({ world: worlds({}, 60), seed: seeds }),
  holds(ask, { world, seed }) {
    const long = ask(world)
    const short: World = { ...world, act: shortened(new Chooser(seed), world.act) }
    assert.ok(weightOf(ask(short)) <= weightOf(long), `the shorter act is heavier: ${JSON.stringify(short.act)}`)
    return verdictOf(long)
  },
  planted: { 'judged at its end': judgedAtTheEnd, 'judged in its middle': judgedInTheMiddle },
})
