import { COUNTRIES } from './countries.ts'
import { BY_THREE } from './country-codes.ts'
import type { ListedPlace } from './entry.ts'

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`]/g, "'")
    .toLowerCase()
    .replace(/[.;:]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .trim()

const byName = new Map<string, string>()
for (const [code, names] of Object.entries(COUNTRIES)) for (const name of names.split('|')) byName.set(folded(name), code)

// Lists repeat a few hundred spellings tens of thousands of times. Kept up to a bound, so that no file can make it grow for ever.
/** No country has a longer name. */
const NAME_MAX = 100
const REMEMBERED_MAX = 4_096
const remembered = new Map<string, string | null>()

/**
 * The code of the country that a text names: ISO 3166-1 alpha-2 in lower case (and `su`, `yu`, `cs`, `dd`, `xk`). A country's name, a
 * usual other spelling, or the word for its people; null where the text names none that we know. "Congolese", which two states share,
 * is null.
 */
export function countryOf(text: string): string | null {
  if (text.length > NAME_MAX) return null
  const known = remembered.get(text)
  if (known !== undefined) return known
  const code = byName.get(folded(text)) ?? null
  if (remembered.size >= REMEMBERED_MAX) remembered.clear()
  remembered.set(text, code)
  return code
}

/** The code written as a code: two letters in either case. Null for what is none of ours, such as `00` for "unknown". */
export function countryOfCode(code: string): string | null {
  const lower = code.trim().toLowerCase()
  if (lower === 'uk') return 'gb'
  return Object.hasOwn(COUNTRIES, lower) ? lower : null
}

/** A country's code from a code of two letters or of three, or from a name. */
export const countryOfEither = (text: string): string | null =>
  countryOfCode(text) ?? countryOf(text) ?? BY_THREE.get(text.trim().toLowerCase()) ?? null

const ENUMERATION = /(?:^|\s|;)\(?(?:[a-h]|\d)\)\s+/
const BETWEEN_SEVERAL = /\s*[;/]\s*|\s+and\s+|,\s*/

/**
 * The single nationalities in a text that may hold several: `a) Pakistani b) Saudi Arabian`, `Russian and Ukrainian`, `Iraq; Iran`.
 * It is split only where every part is a country we know, since "Bosnia and Herzegovina" is one.
 */
export function nationalitiesIn(text: string): string[] {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole === '') return []
  if (countryOf(whole) !== null) return [whole]
  const listed = whole
    .split(ENUMERATION)
    .map((part) => part.trim().replace(/[;,]$/, ''))
    .filter((part) => part !== '')
  if (listed.length > 1) return listed
  const parts = whole.split(BETWEEN_SEVERAL).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => countryOf(part) !== null) ? parts : [whole]
}

/** A place with its country where the last part behind a comma, or the whole, names one. */
export function placeOf(text: string, country?: string | null): ListedPlace {
  const found = country ?? countryOf(text.slice(text.lastIndexOf(',') + 1).trim()) ?? countryOf(text)
  return found === null ? { text } : { text, country: found }
}
