/** Makes a counterexample small enough to read: leaves out of a world whatever it fails without. */
import { readFact } from '#bound/facts/fact.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { World } from './world.ts'

type Step = (string | number)[]

/** Everything in a value that could be left out: items of lists and keys of objects, outermost first. */
function removable(value: unknown, at: Step = []): Step[] {
  if (typeof value !== 'object' || value === null) return []
  const keys: Step = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value)
  const own = keys.map((key) => [...at, key])
  return [...own.reverse(), ...keys.flatMap((key) => removable((value as Record<string | number, unknown>)[key], [...at, key]))]
}

function without(value: unknown, [key, ...rest]: Step): unknown {
  if (key === undefined) return value
  if (Array.isArray(value))
    return rest.length === 0 ? value.filter((_, i) => i !== key) : value.map((v, i) => (i === key ? without(v, rest) : v))
  const copy = { ...(value as Record<string, unknown>) }
  if (rest.length === 0) delete copy[key]
  else copy[key] = without(copy[key], rest)
  return copy
}

/** Whether every instrument and fact is still law and fact: leaving out what one needs would be damage, which is another matter. */
const whole = (world: World): boolean =>
  !world.rulebook.some((i) => isRefusal(readInstrument(i))) && !world.facts.some((f) => isRefusal(readFact(f, 'UTC')))

const TRIES_MAX = 1500

/** The smallest world found by leaving things out one by one that still `fails`. */
export function smallest(world: World, fails: (world: World) => boolean): World {
  let found = world
  let tries = 0
  for (let again = true; again && tries < TRIES_MAX; ) {
    again = false
    for (let at = 0; tries < TRIES_MAX; tries++) {
      const step = removable(found)[at]
      if (step === undefined) break
      const less = without(found, step) as World
      if (step.length > 1 && whole(less) && fails(less)) {
        found = less
        again = true
      } else at++
    }
  }
  return found
}
