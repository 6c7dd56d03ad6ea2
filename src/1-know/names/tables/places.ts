import { CITIES } from './places-cities.ts'
import { COUNTRIES } from './places-countries.ts'

/** Every place that stands in names, as `id: variant variant`, folded; the words of a variant of several words are joined by `_`. */
export const PLACES: readonly string[] = [...COUNTRIES, ...CITIES]

/** Variants that stand for two places: a reader keeps both open. */
export const AMBIGUOUS_PLACES: readonly string[] = []
