/** Mistakes of the desk itself, as numbers: the rest stands in the console of this browser under the same number. */
const numbers = new WeakMap<object, string>()

/** The number of what was thrown: `D-` for the desk, and the same each time it is asked for. */
export function localFault(thrown: unknown): string {
  const thing = typeof thrown === 'object' && thrown !== null ? thrown : new Error(String(thrown))
  const before = numbers.get(thing)
  if (before !== undefined) return before
  const number = `D-${crypto.getRandomValues(new Uint32Array(1))[0]}`
  numbers.set(thing, number)
  console.error(number, thrown)
  return number
}
