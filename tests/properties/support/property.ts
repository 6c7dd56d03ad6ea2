/**
 * How a property is tested: many random inputs, the mix of verdicts told, and faults planted to show that it can fail.
 *
 * A property takes the function that answers (`ask`), so that a planted fault is another such function: the engine with a
 * mistake. PARLEY_RUNS multiplies the number of inputs; PARLEY_SEED repeats a run, whose seed is always told.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { VERDICTS, type Verdict } from '#bound/determine/reasons.ts'
import { type Ask, engine } from './world.ts'

export interface Property<X> {
  readonly name: string
  readonly inputs: fc.Arbitrary<X>
  readonly runs: number
  /**
   * Checks one input and gives the verdict it was about, for the mix. A failed assertion is a counterexample; `fc.pre`
   * passes over inputs that the property says nothing about.
   */
  readonly holds: (ask: Ask, input: X) => Verdict
  /** Engines with a mistake, by what the mistake is; the property must fail for each. */
  readonly planted: Readonly<Record<string, Ask>>
  readonly engine?: Ask
}

const LEAST_SHARE = 0.1
/** Faults are rare in some properties, so the search for a planted one is given more inputs; it stops at the first find. */
const PLANTED_FACTOR = 5

const seedOf = (): number => {
  const given = Number(process.env.PARLEY_SEED ?? Number.NaN)
  return Number.isSafeInteger(given) ? given : Math.floor(Math.random() * 0x7fffffff)
}

/** Declares the tests of a property: that it holds with every verdict well represented, and that each planted fault breaks it. */
export function property<X>(one: Property<X>): void {
  const runs = Math.max(1, Math.round(one.runs * Number(process.env.PARLEY_RUNS ?? 1)))
  const seed = seedOf()
  test(one.name, (t) => {
    const mix = new Map<Verdict, number>()
    const engineAsked = one.engine ?? engine
    fc.assert(
      fc.property(one.inputs, (input) => {
        const verdict = one.holds(engineAsked, input)
        mix.set(verdict, (mix.get(verdict) ?? 0) + 1)
      }),
      { numRuns: runs, seed, maxSkipsPerRun: 500 },
    )
    const total = [...mix.values()].reduce((a, b) => a + b, 0)
    const shares = VERDICTS.map((v) => `${v} ${Math.round((100 * (mix.get(v) ?? 0)) / total)} %`).join(', ')
    t.diagnostic(`${one.name}: ${total} inputs, seed ${seed}, ${shares}`)
    for (const verdict of VERDICTS)
      assert.ok((mix.get(verdict) ?? 0) >= LEAST_SHARE * total, `every verdict is at least a tenth of the mix: ${shares} (seed ${seed})`)
  })
  for (const [fault, mutant] of Object.entries(one.planted)) {
    test(`${one.name} (planted: ${fault})`, () => {
      const out = fc.check(
        fc.property(one.inputs, (input) => void one.holds(mutant, input)),
        { numRuns: runs * PLANTED_FACTOR, seed, endOnFailure: true, maxSkipsPerRun: 500 },
      )
      assert.ok(out.failed && out.counterexample !== null, `the planted fault is found (seed ${seed})`)
    })
  }
}
