/**
 * The maker of random inputs for every property test, with one seed for all of them: a change is judged by what it changes, and not by
 * what chance draws on the day. Tests import it as `#property`. `PARLEY_SEED=random` searches elsewhere; a seed that a failure tells can be
 * given again.
 */
import fc from 'fast-check'

const given = process.env.PARLEY_SEED ?? '20161202'

/** The seed of this run: a whole number from 0 to 2^31 - 1. */
export const SEED = given === 'random' ? Math.floor(Math.random() * 0x7fffffff) : Number(given)

// Not a number would be taken for no seed at all, and chance would draw without saying so.
if (!Number.isSafeInteger(SEED)) throw new Error(`PARLEY_SEED is "random" or a whole number, not "${given}"`)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })

export default fc
