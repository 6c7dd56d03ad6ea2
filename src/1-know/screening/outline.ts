import { lettersOnly } from '../names/letters.ts'
import { isRegion, kindredOf, legalFamilies } from '../names/lexicon.ts'
import type { Name, Role, Sort, Token } from '../names/name.ts'
import type { LegalFamily } from '../names/tables/legal-form.ts'
import { CONTRADICTS, isSurname, share } from './compare.ts'
import { KINDRED } from './kindred.ts'
import { isFamilyName } from './measured.ts'
import { BODY, PERSON, THING, type Weights } from './method.ts'

/**
 * The words of many names as numbers, one name after the other: all that a bound of what comparing gives needs to know of them, so that no
 * name need be read for it.
 */
export interface Outlines {
  /** Of each word what it is for and whether it tells less than others of its role, as a place in the tables below. */
  readonly kinds: Uint8Array
  readonly weights: Uint8Array
  /** The letter with which it begins (1 to 26; 0 where it is none or not certain), and the flags below. */
  readonly firsts: Uint8Array
  /** Of each name in one number what is asked first of it: see `weightIn`, `contradictsIn`, `sortIn` and the flags. */
  readonly short: Int32Array
  /** Of each name the letters that stand alone in it, a bit for each. */
  readonly alone: Uint32Array
  /** Of each name the letters with which its words begin, a bit for each. */
  readonly begins: Uint32Array
  /** Of each name the families of its legal forms, a bit for each; all of them where a form may be any. */
  readonly forms: Uint8Array
}

export const SORTS: readonly Sort[] = ['person', 'body', 'thing']
const WEIGHTS: readonly Weights[] = [PERSON, BODY, THING]
/** A single letter; a word for which no initial stands; and several words that are one concept. */
export const LONE = 32
export const FAMILY = 64
export const MANY = 128
export const LETTER = 31
/** What a word contradicts at least, compared as each sort, but for kindred words and the few that are slight. */
export const LEAST_CONTRADICTED: readonly number[] = [CONTRADICTS.generation, BODY.wordBeside, THING.wordBeside]
const FAMILIES: readonly LegalFamily[] = ['limited', 'stock', 'partnership', 'sole', 'cooperative', 'nonprofit', 'state']

const ROLES: readonly Role[] = [
  'name',
  'initial',
  'patronymic',
  'generation',
  'title',
  'particle',
  'word',
  'place',
  'number',
  'legal',
  'stop',
]
/** Flags of a kind: it stands aside; it is a place that says little; translators take it for others of its family. */
const ASIDE = 16
const WIDE = 32
const KIN = 64
const KINDS = 128
export const NUMBER = ROLES.indexOf('number')

/** The kind of the word of a name. */
export function kindOf(name: Name, at: number): number {
  const { role, aside, means } = name.tokens[at] as Token
  const isWide = role === 'place' && ((at === 0 && name.sort === 'body') || isRegion(means))
  const isKin = role === 'word' && kindredOf(means) !== 0
  return ROLES.indexOf(role) | (aside ? ASIDE : 0) | (isWide ? WIDE : 0) | (isKin ? KIN : 0)
}
/** What a kind is for, whatever else it tells; and whether it is of a family of kindred words. */
export const roleOf = (kind: number): number => kind & (ASIDE - 1)
export const isKindred = (kind: number): boolean => (kind & KIN) !== 0

/** The least that a word of a kind without a partner contradicts, compared as each sort; numbers are counted apart. */
export const CONTRADICTED = WEIGHTS.map((w) =>
  Uint8Array.from({ length: KINDS }, (_, kind) => {
    const role = ROLES[roleOf(kind)]
    if (role === undefined || role === 'number') return 0
    if (role !== 'word') return CONTRADICTS[role]
    return (kind & KIN) !== 0 && w.wordBeside < CONTRADICTS.word ? KINDRED : w.wordBeside
  }),
)
/** What a word of a kind weighs where it is only missing, in hundredths of its weight, compared as each sort. */
export const SHARES = WEIGHTS.map((w) =>
  Uint16Array.from({ length: KINDS }, (_, kind) => {
    const role = ROLES[roleOf(kind)]
    return role === undefined || role === 'number' ? 0 : share(role, (kind & ASIDE) !== 0, (kind & WIDE) !== 0, w)
  }),
)

/** What a word of a kind contradicts at least, whatever it is compared as. */
const LEAST = (CONTRADICTED[0] as Uint8Array).map((_, kind) => Math.min(...CONTRADICTED.map((table) => table[kind] as number)))

/** Draws the outlines of many names, of so many words in all. */
export function outlinesOf(names: readonly Name[], words: number): Outlines {
  const kinds = new Uint8Array(words)
  const weights = new Uint8Array(words)
  const firsts = new Uint8Array(words)
  const short = new Int32Array(names.length)
  const alone = new Uint32Array(names.length)
  const begins = new Uint32Array(names.length)
  let at = 0
  names.forEach((name, n) => {
    let contradicts = 0
    name.tokens.forEach((token, i) => {
      const first = firstOf(name, i)
      const kind = kindOf(name, i)
      kinds[at] = kind
      contradicts += LEAST[kind] as number
      weights[at] = Math.min(255, token.weight)
      firsts[at++] = first
      if ((first & LONE) !== 0) alone[n] = (alone[n] as number) | (1 << (first & LETTER))
    })
    begins[n] = name.sort === 'body' ? name.tokens.reduce((bits, token) => bits | beginnings(token), 0) : 0
    short[n] = inShort(name, contradicts, alone[n] !== 0)
  })
  return {
    kinds,
    weights,
    firsts,
    short,
    alone,
    begins,
    forms: Uint8Array.from(names, formsOf),
  }
}

/**
 * A name in one number: from the lowest bit its weight, its sort, whether it is a family name beside the title of an office, whether it may
 * be a match of fewer words than others, whether letters stand alone in it, and what all its words contradict at least.
 */
const inShort = (name: Name, contradicts: number, isLettered: boolean): number =>
  Math.min(MOST, name.weight) |
  (SORTS.indexOf(name.sort) << WEIGHT_BITS) |
  (isSurname(name) ? TITLED | OPEN : 0) |
  (name.tokens.some(isSlight) ? OPEN : 0) |
  (isLettered ? LETTERED : 0) |
  (Math.min(MOST, contradicts) << CONTRADICTS_FROM)
const WEIGHT_BITS = 12
const MOST = 2 ** WEIGHT_BITS - 1
export const TITLED = 1 << 14
export const OPEN = 1 << 15
export const LETTERED = 1 << 16
const CONTRADICTS_FROM = 17
export const weightIn = (short: number): number => short & MOST
/** The sort of a name, as its place in `SORTS`. */
export const sortIn = (short: number): number => (short >>> WEIGHT_BITS) & 3
export const contradictsIn = (short: number): number => short >>> CONTRADICTS_FROM

/** What hardly contradicts: seldom compared at all, because most such words are left out of what is. */
const isSlight = ({ role }: Token): boolean => role !== 'number' && CONTRADICTS[role] < CONTRADICTS.generation

/** How the word of a name begins, as `firsts` tells it. */
export function firstOf(name: Name, at: number): number {
  const { bare, latin, role, text } = name.tokens[at] as Token
  const letter = latin.charCodeAt(0) - 96
  if (role === 'number' || bare || letter < 1 || letter > 26) return 0
  return letter | (latin.length === 1 ? LONE : 0) | (isFamilyName(name, at) ? FAMILY : 0) | (text.includes(' ') ? MANY : 0)
}

/** The letters with which a word begins, or each of several words that are one concept, a bit for each. */
function beginnings({ latin, text }: Token): number {
  const words = text.includes(' ') ? [latin, ...text.toLowerCase().split(' ')] : [latin]
  return words.reduce((bits, word) => bits | lettersOnly(word.slice(0, 1)), 0)
}

/** The families of the legal forms of a name, a bit for each. */
export function formsOf({ forms }: Name): number {
  let bits = 0
  for (const { means } of forms)
    for (const family of legalFamilies(means)) bits |= family === 'generic' ? 0xff : 1 << FAMILIES.indexOf(family)
  return bits
}
