import { romanised, type Script, scriptOf } from './romanise.ts'
import { ARABIC_NAMES } from './tables/arabic-names.ts'
import { COGNATES } from './tables/cognates.ts'
import { AMBIGUOUS_NAMES, SAME_NAMES } from './tables/given-names.ts'
import type { LegalFamily } from './tables/legal-form.ts'
import { LEGAL_FORMS } from './tables/legal-forms.ts'
import { NICKNAMES } from './tables/nicknames.ts'
import { NUMBER_WORDS } from './tables/numbers.ts'
import { ORGANISATION_WORDS } from './tables/organisation-words.ts'
import { GENERATION, PARTICLES, TITLES } from './tables/person-words.ts'
import { PLACES } from './tables/places.ts'
import { STOP_WORDS } from './tables/stop-words.ts'

/**
 * The tables of this folder, ready to be asked. A word is looked up as it is written (lower case, Latin letters without marks, Arabic
 * letters in one form); what a table gives in another script is also found by its romanised form.
 */

/** The written form of a word by which the tables are read. */
export function keyOf(word: string, script: Script): string {
  if (script === 'latin') return romanised(word, 'latin')
  if (script === 'arabic') return arabicKey(word)
  return word.toLowerCase()
}

const arabicKey = (word: string): string =>
  word
    .replace(/[\u064b-\u065f\u0670]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ةۀ]/g, 'ه')

const scriptOfWord = (word: string): Script => scriptOf(word.codePointAt(0) as number)

/** The ways a variant of a table may be met: its key, and its romanised form where its script writes vowels. */
function waysOf(variant: string): string[] {
  const script = scriptOfWord(variant)
  const key = variant
    .split(/[_ ]/)
    .map((word) => keyOf(word, script))
    .join('')
  if (script === 'latin' || script === 'digit') return [key.replace(/[^a-z0-9]/g, '')]
  return script === 'cyrillic' || script === 'greek' ? [key, romanised(key, script)] : [key]
}

/** A table of `id: variant variant` lines as a map from way of writing to number of the line. */
function conceptsOf(
  table: readonly string[],
  from: number,
): { readonly by: Map<string, number>; readonly names: readonly string[]; readonly words: number } {
  const by = new Map<string, number>()
  const names: string[] = []
  let words = 1
  table.forEach((line, i) => {
    const colon = line.indexOf(': ')
    names.push(line.slice(0, colon))
    for (const variant of line.slice(colon + 2).split(' ')) {
      words = Math.max(words, variant.split('_').length)
      for (const way of waysOf(variant)) if (!/^[a-z]?$/.test(way) && !by.has(way)) by.set(way, from + i)
    }
  })
  return { by, names, words }
}

const ORGANISATION = conceptsOf(ORGANISATION_WORDS, 10_000)
const PLACE = conceptsOf(PLACES, 20_000)

/** What a concept number means, in words. */
export const conceptName = (concept: number): string =>
  (concept >= 20_000 ? PLACE.names[concept - 20_000] : ORGANISATION.names[concept - 10_000]) ?? ''

/** The concept of an organisation word or of a place, by its joined key; undefined for any other word. */
export const organisationWord = (key: string): number | undefined => ORGANISATION.by.get(key)
export const place = (key: string): number | undefined => PLACE.by.get(key)
/** The most words that one entry of these tables has. */
export const LONGEST_WORD = Math.max(ORGANISATION.words, PLACE.words)

export interface Form {
  readonly id: number
  readonly name: string
  readonly family: LegalFamily
}
const FORMS = new Map<string, Form>()
LEGAL_FORMS.forEach((form, id) => {
  for (const variant of form.forms.split(' | ')) {
    for (const way of waysOf(variant)) if (!FORMS.has(way)) FORMS.set(way, { id, name: form.id, family: form.family })
  }
})
/** The family of the legal form that a token means; `generic` where it means none. */
export const legalFamily = (means: number): LegalFamily => LEGAL_FORMS[means - 30_000]?.family ?? 'generic'
/** The legal form that these letters, written without blanks and dots, stand for. */
export const legalForm = (key: string): Form | undefined => FORMS.get(key)

const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(waysOf))
const STOPS = keys(STOP_WORDS)
const variants = (table: readonly string[]): string[] => table.flatMap((line) => line.slice(line.indexOf(': ') + 2).split(' '))
const TITLE = keys(variants(TITLES))
const GENERATIONS = keys(variants(GENERATION))
export const isStop = (key: string): boolean => STOPS.has(key)
export const isTitle = (key: string): boolean => TITLE.has(key)
export const isGeneration = (key: string): boolean => GENERATIONS.has(key)

export type Particle = 'article' | 'filiation' | 'nobiliary' | 'kunya' | 'servant'
const PARTICLE = new Map<string, Particle>()
for (const line of PARTICLES) {
  const [sort, words] = line.split(': ') as [Particle, string]
  for (const word of words.split(' ')) for (const way of waysOf(word)) PARTICLE.set(way, sort)
}
export const particle = (key: string): Particle | undefined => PARTICLE.get(key)

const NUMBERS = new Map<string, number>()
for (const line of NUMBER_WORDS) {
  const [value, words] = line.split(': ') as [string, string]
  for (const word of words.split(' ')) for (const way of waysOf(word)) if (!NUMBERS.has(way)) NUMBERS.set(way, Number(value))
}
/** The number that a word names, such as `forty` or `четвёртый`. */
export const numberWord = (key: string): number | undefined => NUMBERS.get(key)

const SETS = new Map<string, number>()
SAME_NAMES.forEach((line, set) => {
  for (const spelling of line.split(' ')) for (const way of waysOf(spelling)) if (!SETS.has(way)) SETS.set(way, set)
})
// A spelling of several names is none of them for certain, and contradicts none.
const AMBIGUOUS = keys(AMBIGUOUS_NAMES.flatMap((line) => line.split(' ')))

/** The number of the name that a word spells, the same for every spelling of it; -1 for a word in no table. */
export const sameName = (key: string, latin: string): number => (AMBIGUOUS.has(latin) ? -1 : (SETS.get(key) ?? SETS.get(latin) ?? -1))

const NICKNAME = new Map<string, Set<string>>()
const COGNATE = new Map<string, number>()
for (const line of NICKNAMES) {
  const [name, nicknames] = line.split(': ') as [string, string]
  for (const long of [name, ...spellings(name)]) {
    const short = NICKNAME.get(long) ?? new Set()
    for (const nickname of nicknames.split(' ')) for (const way of waysOf(nickname)) short.add(way)
    NICKNAME.set(long, short)
  }
}
COGNATES.forEach((line, group) => {
  for (const name of line.replace(':', '').split(' ')) for (const way of waysOf(name)) if (!COGNATE.has(way)) COGNATE.set(way, group)
})

function spellings(name: string): string[] {
  const line = SAME_NAMES[SETS.get(name) ?? -1]
  return line === undefined ? [] : line.split(' ').flatMap(waysOf)
}

const SHORT = new Set([...NICKNAME.values()].flatMap((short) => [...short]))
/** Whether these tables have the word at all. */
export const isFamiliar = (latin: string): boolean => NICKNAME.has(latin) || SHORT.has(latin) || COGNATE.has(latin)

/** Whether one is a usual short form of the other. */
export const isNickname = (a: string, b: string): boolean => NICKNAME.get(a)?.has(b) === true || NICKNAME.get(b)?.has(a) === true
/** Whether two are one name in two languages, such as Johann and Giovanni. */
export const isCognate = (a: string, b: string): boolean => {
  const group = COGNATE.get(a)
  return group !== undefined && group === COGNATE.get(b)
}

const READINGS = new Map<string, string>()
for (const line of ARABIC_NAMES) {
  const [written, reading] = line.split(' ') as [string, string]
  const key = keyOf(written, scriptOfWord(written))
  if (!READINGS.has(key)) READINGS.set(key, romanised(reading, 'latin'))
}
/** How a word of a script without vowels is usually read, in Latin letters; undefined where only its consonants are known. */
export const readingOf = (key: string): string | undefined => READINGS.get(key)
