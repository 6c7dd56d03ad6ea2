/**
 * How a property is tested: many random inputs, the mix of verdicts told, and faults planted to show that it can fail.
 *
 * A property takes the function that answers (`ask`), so that a planted fault is another such function: the engine with a
 * mistake. PARLEY_RUNS multiplies the number of inputs; the seed is that of every property test (tools/property.ts).
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VERDICTS, type Verdict } from '#bound/determine/reasons.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc, { SEED } from '#property'
import { smallest } from './smaller.ts'
import { type Ask, asCase, engine, type World } from './world.ts'

export interface Property<A, X> {
  readonly name: string
  readonly inputs: fc.Arbitrary<X>
  readonly runs: number
  /** What answers when nothing is planted. */
  readonly right: A
  /**
   * Checks one input and gives the verdict it was about, or several, for the mix. A failed assertion is a counterexample; `fc.pre`
   * passes over inputs that the property says nothing about.
   */
  readonly holds: (ask: A, input: X) => Verdict | readonly Verdict[]
  /** Answerers with a mistake, by what the mistake is; the property must fail for each. */
  readonly planted: Readonly<Record<string, A>>
  /** The counterexample made small, for people. */
  readonly show?: (input: X, fails: (input: X) => boolean) => string
}

const LEAST_SHARE = 0.1
/** Some faults show rarely, so the search for a planted one is given more inputs; it stops at the first find. */
const PLANTED_FACTOR = 8

/** Declares the tests of a property: that it holds with every verdict well represented, and that each planted fault breaks it. */
export function property<A, X>(one: Property<A, X>): void {
  const numRuns = Math.max(1, Math.round(one.runs * Number(process.env.PARLEY_RUNS ?? 1)))
  const options = { seed: SEED, endOnFailure: true, maxSkipsPerRun: 1_000 }
  test(one.name, (t) => {
    const mix = new Map<Verdict, number>()
    const found = fc.check(
      fc.property(one.inputs, (input) => {
        for (const verdict of [one.holds(one.right, input)].flat() as Verdict[]) mix.set(verdict, (mix.get(verdict) ?? 0) + 1)
      }),
      { ...options, numRuns },
    )
    if (found.failed) assert.fail(told(one, found))
    const total = [...mix.values()].reduce((a, b) => a + b, 0)
    const shares = VERDICTS.map((v) => `${v} ${Math.round((100 * (mix.get(v) ?? 0)) / total)} %`).join(', ')
    t.diagnostic(`${one.name}: ${total} cases, seed ${SEED}, ${shares}`)
    for (const verdict of VERDICTS)
      assert.ok((mix.get(verdict) ?? 0) >= LEAST_SHARE * total, `every verdict is at least a tenth of the mix: ${shares} (seed ${SEED})`)
  })
  for (const [fault, mutant] of Object.entries(one.planted)) {
    test(`${one.name} (planted: ${fault})`, () => {
      const out = fc.check(
        fc.property(one.inputs, (input) => void one.holds(mutant, input)),
        { ...options, numRuns: numRuns * PLANTED_FACTOR },
      )
      assert.ok(out.failed, `the planted fault is found (seed ${SEED})`)
      // A mistake of the test itself would fail it too, and prove nothing.
      assert.ok(out.errorInstance instanceof assert.AssertionError, `by a counterexample, not by an error: ${String(out.errorInstance)}`)
    })
  }
}

function told<A, X>(one: Property<A, X>, found: fc.RunDetails<[X]>): string {
  if (found.counterexample === null) return `too few inputs that the property speaks of (seed ${SEED}, ${found.numSkips} passed over)`
  const [input] = found.counterexample
  const { path } = found.counterexamplePath === null ? { path: '' } : { path: found.counterexamplePath }
  const show = one.show ?? ((x) => JSON.stringify(x, null, 1))
  return `${one.name} fails: PARLEY_SEED=${SEED}, input ${path}\n${show(input, (x) => failure(one, x) !== null)}`
}

/** What is wrong with one input, or null. An input passed over is not a failure. */
function failure<A, X>(one: Property<A, X>, input: X): string | null {
  try {
    one.holds(one.right, input)
    return null
  } catch (error) {
    if (error instanceof fc.PreconditionFailure) return null
    return error instanceof Error ? (error instanceof assert.AssertionError ? error.message : String(error.stack)) : String(error)
  }
}

/** A world and a seed for what a property does to it. */
export interface Asked {
  readonly world: World
  readonly seed: number
}

/** A property of worlds, answered by the engine itself. */
export function worldProperty<X extends Asked>(one: Omit<Property<Ask, X>, 'right' | 'show'>): void {
  const whole: Property<Ask, X> = { ...one, right: engine }
  property({
    ...whole,
    show: (input, fails) => {
      // What is chosen hangs on what is there, so a smaller world is tried with several choices.
      const tried = [input.seed, ...Array.from({ length: 40 }, (_, i) => i)]
      const failing = (world: World) => (isRefusal(engine(world)) ? undefined : tried.find((seed) => fails({ ...input, world, seed })))
      const world = smallest(input.world, (w) => failing(w) !== undefined)
      const seed = failing(world) ?? input.seed
      return `${asCase(world)}\nchoices from seed ${seed}: ${failure(whole, { ...input, world, seed })}`
    },
  })
}
