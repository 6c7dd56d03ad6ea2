/** Makes a counterexample small enough to read: leaves out of a world whatever it fails without. */
import type { World } from './world.ts'

type Step = (string | number)[]

/** What an instrument, clause, fact or line cannot do without: leaving it out would be damage, which is another matter. */
const NEEDED = new Set('id effect kind issuer term lifts any max of is window who to over duty v from when actor at known'.split(' '))

/** Everything in a value that could be left out: items of lists and keys of objects, outermost first. */
function removable(value: unknown, at: Step = []): Step[] {
  if (typeof value !== 'object' || value === null) return []
  const keys: Step = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value)
  const own = keys.filter((key) => typeof key === 'number' || !NEEDED.has(key)).map((key) => [...at, key])
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

const TRIES_MAX = 6000

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
      if (step.length > 1 && fails(less)) {
        found = less
        again = true
      } else at++
    }
  }
  return found
}
