import { add, find, mayBegin, noConcepts, scriptOfWord, waysOf } from './concepts.ts'
import { once } from './once.ts'
import { keyOf, romanised } from './romanise.ts'
import { ARABIC_NAMES } from './tables/arabic-names.ts'
import { COGNATES } from './tables/cognates.ts'
import { AMBIGUOUS_NAMES, SAME_NAMES } from './tables/given-names.ts'
import { HEBREW_NAMES } from './tables/hebrew-names.ts'
import type { LegalFamily } from './tables/legal-form.ts'
import { AMBIGUOUS_LEGAL_FORMS, LEGAL_FORMS } from './tables/legal-forms.ts'
import { SLAVIC_NAMES } from './tables/names-slavic.ts'
import { NICKNAMES } from './tables/nicknames.ts'
import { NUMBER_MARKS, NUMBER_WORDS, ORDINAL_SUFFIXES } from './tables/numbers.ts'
import { KINDRED_WORDS } from './tables/organisation-kinds.ts'
import { AMBIGUOUS_ORGANISATION_WORDS, ORGANISATION_WORDS } from './tables/organisation-words.ts'
import { BEFORE_ANOTHER, GENERATION, PARTICLES, PATRONYMIC_ENDINGS, TITLES, TITLES_AS_SURNAMES } from './tables/person-words.ts'
import { PLACES } from './tables/places.ts'
import { STOP_WORDS } from './tables/stop-words.ts'

/**
 * What the tables of this folder know of a word, asked by its key (`keyOf`). Each table is prepared when it is first asked, so that whoever
 * only imports this pays nothing.
 */

const afterColon = (line: string): string[] => line.slice(line.indexOf(': ') + 2).split(' ')
const beforeColon = (line: string): string => line.slice(0, line.indexOf(': '))

/** What a word of an organisation's name says: a concept, a place, a word that says nothing, or one that could be several concepts. */
export interface Known {
  readonly role: 'word' | 'place' | 'stop'
  /** The number of the concept or place; -1 where it is not certain or says nothing. */
  readonly means: number
}

const ORGANISATION_FROM = 10_000
const PLACE_FROM = 20_000
const FORM_FROM = 30_000
/** Concepts that carry no meaning of their own in a name. */
const EMPTY: ReadonlySet<string> = new Set(['and', 'of', 'the', 'known_as', 'named'])

const KNOWN = once(() => {
  const words = noConcepts<Known>()
  let longest = 1
  const put = (variant: string, known: Known): void => {
    longest = Math.max(longest, variant.split('_').length)
    add(words, variant, known)
  }
  for (const variant of AMBIGUOUS_ORGANISATION_WORDS) put(variant, { role: 'word', means: -1 })
  ORGANISATION_WORDS.forEach((line, i) => {
    const known: Known = EMPTY.has(beforeColon(line)) ? { role: 'stop', means: -1 } : { role: 'word', means: ORGANISATION_FROM + i }
    for (const variant of afterColon(line)) put(variant, known)
  })
  PLACES.forEach((line, i) => {
    for (const variant of afterColon(line)) put(variant, { role: 'place', means: PLACE_FROM + i })
  })
  return { words, longest }
})

const PARTS = once(() => {
  const parts = new Map<number, (readonly number[])[]>()
  ORGANISATION_WORDS.forEach((line, i) => {
    for (const variant of afterColon(line)) {
      const found = variant.includes('_') ? partsIn(variant) : null
      if (found === null) continue
      const known = parts.get(ORGANISATION_FROM + i)
      if (known === undefined) parts.set(ORGANISATION_FROM + i, [found])
      else if (!known.some((one) => one.join() === found.join())) known.push(found)
    }
  })
  return parts
})

/** The concepts of the words of a concept that is written as several; null where one of them is none, or they are only one. */
function partsIn(variant: string): readonly number[] | null {
  const words = variant.split('_').map((word) => find(KNOWN().words, waysOf(word)[0] ?? ''))
  if (words.some((word) => word === undefined || (word.role !== 'stop' && word.means === -1))) return null
  const parts = words.flatMap((word) => (word === undefined || word.role === 'stop' ? [] : [word.means]))
  return parts.length > 1 ? parts : null
}
/** The ways in which other concepts, in this order, say what this one says: `npo` is scientific, production, association. */
export const partsOf = (concept: number): readonly (readonly number[])[] => PARTS().get(concept) ?? NO_PARTS
const NO_PARTS: readonly (readonly number[])[] = []

const REGIONS: ReadonlySet<string> = new Set(['africa', 'america', 'asia', 'europe', 'middle_east', 'latin_america', 'world'])
const REGION = once(() => new Set(PLACES.flatMap((line, i) => (REGIONS.has(beforeColon(line)) ? [PLACE_FROM + i] : []))))
/** Whether a place is a part of the world rather than a country or town. */
export const isRegion = (concept: number): boolean => REGION().has(concept)

const FAMILY = once(() => {
  const numbers = new Map(ORGANISATION_WORDS.map((line, i) => [beforeColon(line), i]))
  const families = new Int32Array(ORGANISATION_WORDS.length)
  KINDRED_WORDS.forEach((line, family) => {
    for (const id of line.split(' ')) {
      const at = numbers.get(id)
      if (at !== undefined) families[at] = (families[at] as number) | (1 << family)
    }
  })
  return families
})
/** The families of concepts that translators take for one another, a bit for each; 0 for none. */
export const kindredOf = (concept: number): number => FAMILY()[concept - ORGANISATION_FROM] ?? 0

/** What a concept number means, in words. */
export const conceptName = (concept: number): string =>
  beforeColon((concept >= PLACE_FROM ? PLACES[concept - PLACE_FROM] : ORGANISATION_WORDS[concept - ORGANISATION_FROM]) ?? '')

/** What a word, or several written together, says in the name of an organisation; undefined for any other word. */
export const known = (key: string): Known | undefined => find(KNOWN().words, key)
/** Whether `known` has anything that begins as this key does, and the most words that one entry of it has. */
export const mayBeKnown = (key: string): boolean => mayBegin(KNOWN().words, key)
export const longestKnown = (): number => KNOWN().longest

export interface Form {
  /** Equal for the ways of writing one form. */
  readonly id: number
  readonly family: LegalFamily
}
const FORMS = once(() => {
  const forms = noConcepts<Form>()
  const ambiguous = new Set(AMBIGUOUS_LEGAL_FORMS)
  LEGAL_FORMS.forEach(({ family, forms: variants }, id) => {
    // Letters that stand for forms of several families are a form of their own.
    for (const variant of variants.split(' | '))
      add(forms, variant, { id: ambiguous.has(variant) ? LEGAL_FORMS.length + AMBIGUOUS_LEGAL_FORMS.indexOf(variant) : id, family })
  })
  return forms
})
// Letters that stand for forms of several families, by their number after all others: the families they may mean.
const SEVERAL = once(() =>
  AMBIGUOUS_LEGAL_FORMS.map((variant): readonly LegalFamily[] =>
    LEGAL_FORMS.flatMap(({ family, forms }) => (forms.split(' | ').includes(variant) ? [family] : [])),
  ),
)
const GENERIC: readonly LegalFamily[] = ['generic']
const FAMILIES = once(() => LEGAL_FORMS.map(({ family }): readonly LegalFamily[] => [family]))
/** The families that the legal form of a token may belong to; `generic` where it means none. */
export const legalFamilies = (means: number): readonly LegalFamily[] =>
  FAMILIES()[means - FORM_FROM] ?? SEVERAL()[means - FORM_FROM - LEGAL_FORMS.length] ?? GENERIC
/** What a token of this legal form means. */
export const meansForm = (form: Form): number => FORM_FROM + form.id
/** The legal form that these letters, written without blanks and dots, stand for. */
export const legalForm = (key: string): Form | undefined => (mayBegin(FORMS(), key) ? FORMS().exact.get(key) : undefined)
/** Whether any legal form begins as this key does. */
export const mayBeForm = (key: string): boolean => mayBegin(FORMS(), key)

const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(waysOf))
const STOPS = once(() => keys(STOP_WORDS))
const TITLE = once(() => keys(TITLES.flatMap(afterColon)))
const GENERATIONS = once(() => keys(GENERATION.flatMap(afterColon)))
const MARKS = once(() => keys(NUMBER_MARKS.flatMap((line) => line.split(' '))))
const SUFFIXES = once(() => keys(ORDINAL_SUFFIXES.flatMap(afterColon)))
export const isStop = (key: string): boolean => STOPS().has(key)
const OF_OFFICE: ReadonlySet<string> = new Set([
  'president',
  'vice',
  'minister',
  'prime_minister',
  'ambassador',
  'governor',
  'deputy',
  'king',
  'judge',
  'general',
  'admiral',
  'marshal',
])
const OFFICES = once(() => keys(TITLES.filter((line) => OF_OFFICE.has(beforeColon(line))).flatMap(afterColon)))
/** Whether a title is that of an office which few hold at a time; a way to address anybody is none. */
export const isOffice = (key: string): boolean => OFFICES().has(key)
export const isTitle = (key: string): boolean => TITLE().has(key)
const SURNAMES = once(() => keys(TITLES_AS_SURNAMES))
/** Whether a title is a family name at the end of a name: "Lee King", but "King Lee". */
export const isSurname = (key: string): boolean => SURNAMES().has(key)
export const isGeneration = (key: string): boolean => GENERATIONS().has(key)
/** A word that says "number" before a figure, and what follows a figure to make it an ordinal. */
export const isNumberMark = (key: string): boolean => MARKS().has(key)
export const isOrdinalSuffix = (key: string): boolean => SUFFIXES().has(key)

export type Particle = 'article' | 'filiation' | 'nobiliary' | 'kunya' | 'servant'
const PARTICLE = once(() => {
  const by = new Map<string, Particle>()
  for (const line of PARTICLES) for (const way of afterColon(line).flatMap(waysOf)) by.set(way, beforeColon(line) as Particle)
  return by
})
export const particle = (key: string): Particle | undefined => PARTICLE().get(key)

// Endings of family names ("child of", "house of") stand in the same table and say nothing of the father.
const PATRONYMIC = once(() => {
  const byLast = new Map<string, string[]>()
  for (const ending of PATRONYMIC_ENDINGS.filter((line) => !line.startsWith('family'))
    .flatMap(afterColon)
    .flatMap(waysOf)) {
    const last = ending.at(-1) as string
    byLast.set(last, [...(byLast.get(last) ?? []), ending])
  }
  return byLast
})
/** Whether a word ends as a patronymic does; by its key, or romanised. */
export const endsAsPatronymic = (key: string): boolean =>
  PATRONYMIC()
    .get(key.at(-1) ?? '')
    ?.some((ending) => key.endsWith(ending)) === true

const NUMBERS = once(() => {
  const by = noConcepts<number>()
  for (const line of NUMBER_WORDS) for (const word of afterColon(line)) add(by, word, Number(beforeColon(line)))
  return by
})
/** The number that a word names, such as `forty` or `четвёртый`. */
export const numberWord = (key: string): number | undefined => find(NUMBERS(), key)

const SETS = once(() => {
  const by = new Map<string, number>()
  SAME_NAMES.forEach((line, set) => {
    for (const way of line.split(' ').flatMap(waysOf)) if (!by.has(way)) by.set(way, set)
  })
  return by
})
// A spelling of several names is none of them for certain, and contradicts none.
const AMBIGUOUS = once(() => keys(AMBIGUOUS_NAMES.flatMap((line) => line.split(' '))))

/** The number of the name that a word spells, the same for every spelling of it; -1 for a word in no table. */
export function sameName(key: string, latin: string): number {
  const name = SETS().get(key) ?? (key === latin ? undefined : SETS().get(latin)) ?? -1
  return name === -1 || AMBIGUOUS().has(latin) ? -1 : name
}

const FORENAMES = once(() => new Set(BEFORE_ANOTHER.flatMap(waysOf).map((way) => SETS().get(way) ?? -1)))
/** Whether a name is one that many have before the one they are called by: Muhammad, Maria. */
export const isForename = ({ spells, latin }: { readonly spells: number; readonly latin: string }): boolean =>
  (spells !== -1 && FORENAMES().has(spells)) || BEFORE_ANOTHER.includes(latin)

const SHORT_FORMS = once(() => {
  const names = new Map<string, Set<string>>()
  /** Of each short form the names that it is short for. */
  const fulls = new Map<string, Set<string>>()
  for (const line of NICKNAMES) {
    const ways = afterColon(line).flatMap(waysOf)
    for (const long of [beforeColon(line), ...spellings(beforeColon(line))]) {
      const short = names.get(long) ?? new Set()
      for (const way of ways) {
        short.add(way)
        fulls.set(way, (fulls.get(way) ?? new Set()).add(long))
      }
      names.set(long, short)
    }
  }
  return { names, fulls }
})
const COGNATE = once(() => {
  const by = new Map<string, number>()
  COGNATES.forEach((line, group) => {
    for (const way of line.split(' ').flatMap(waysOf)) if (!by.has(way)) by.set(way, group)
  })
  return by
})

function spellings(name: string): string[] {
  const line = SAME_NAMES[SETS().get(name) ?? -1]
  return line === undefined ? [] : line.split(' ').flatMap(waysOf)
}

const FAMILIAR = once(() => new Set([...SHORT_FORMS().names.keys(), ...SHORT_FORMS().fulls.keys(), ...COGNATE().keys()]))
/** Whether the tables of short forms and of one name in several languages have the word at all. */
export const isFamiliar = (latin: string): boolean => FAMILIAR().has(latin)

/** Whether one is a usual short form of the other. */
export const isNickname = (a: string, b: string): boolean =>
  SHORT_FORMS().names.get(a)?.has(b) === true || SHORT_FORMS().names.get(b)?.has(a) === true
/** The names that a word may stand for by the table of short forms: itself where it has short forms, and those that it is short for. */
export function fullNamesOf(latin: string): readonly string[] {
  const { names, fulls } = SHORT_FORMS()
  const full = [...(fulls.get(latin) ?? [])]
  return names.has(latin) ? [latin, ...full] : full
}
/** Whether two are one name in two languages, such as Johann and Giovanni. */
export const isCognate = (a: string, b: string): boolean => {
  const group = COGNATE().get(a)
  return group !== undefined && group === COGNATE().get(b)
}

/** The groups of cognates in which spellings of a name stand. */
const groupsIn = (line: string): number[] =>
  line
    .split(' ')
    .flatMap(waysOf)
    .flatMap((way) => COGNATE().get(way) ?? [])

// East Slavic names have a Russian, a Ukrainian and a Belarusian form, and papers and lists give one bearer now this, now that.
const NATIONAL = once(() => {
  const slavic = new Set(SLAVIC_NAMES)
  return SAME_NAMES.map((line) => {
    return slavic.has(line) ? (groupsIn(line)[0] ?? -1) : -1
  })
})
// A patronymic is East Slavic in whatever language the father's name is spelt: "Josephovich" is Iosifovich.
const FATHERS = once(() =>
  SAME_NAMES.map((line, set) => {
    const national = NATIONAL()[set] as number
    return national !== -1 ? national : (groupsIn(line)[0] ?? -1)
  }),
)
const FATHER_FROM = 100_000
/** Whether two names, or two patronymics, by their numbers, are one in two East Slavic languages, such as Vladimir and Volodymyr. */
export const isNational = (a: number, b: number): boolean => {
  const group = nationalOf(a)
  return group !== -1 && group === nationalOf(b)
}
/** What a name, or the name of which a patronymic is made, is in all East Slavic languages; -1 for any other. */
export const nationalOf = (name: number): number => {
  const group = name < 0 ? -1 : ((name < FATHER_FROM ? NATIONAL() : FATHERS())[name % FATHER_FROM] ?? -1)
  return group === -1 || name < FATHER_FROM ? group : FATHER_FROM + group
}

const FATHER =
  'yevich yevych jevich ievich evich evych evitch ovich ovych ovitch avich owicz ewicz yivna ivna yevna ievna evna ovna avna awna owna auna ouna inichna ichna ich ych'.split(
    ' ',
  )
const NOMINATIVE = ['', 'y', 'i', 'iy', 'ii', 'ey', 'ei', 'o', 'a']
/** The number of a patronymic, by the father's name that it is made of, beyond those of names; -1 where no table knows it. */
export function fatherName(latin: string): number {
  for (const ending of FATHER) {
    if (!latin.endsWith(ending)) continue
    const stem = latin.slice(0, -ending.length)
    for (const end of NOMINATIVE) {
      // A father's name of two letters is that of another people.
      const set = stem.length < 2 || stem.length + end.length < 3 ? undefined : SETS().get(stem + end)
      if (set !== undefined && !AMBIGUOUS().has(stem + end)) return FATHER_FROM + set
    }
  }
  return -1
}

const READINGS = once(() => {
  const by = new Map<string, string>()
  for (const line of [...ARABIC_NAMES, ...HEBREW_NAMES]) {
    const [written, reading] = line.split(' ') as [string, string]
    const key = written
      .split('_')
      .map((word) => keyOf(word, scriptOfWord(word)))
      .join('')
    if (!by.has(key)) by.set(key, romanised(reading, 'latin'))
  }
  return by
})
/** How a word of a script without vowels is usually read, in Latin letters; undefined where only its consonants are known. */
export const readingOf = (key: string): string | undefined => READINGS().get(key)
