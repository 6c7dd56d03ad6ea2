import { bitsIn, lettersOnly } from '../names/letters.ts'
import type { Name } from '../names/name.ts'
import { CONTRADICTS, EASED, isSurname, weightsFor } from './compare.ts'
import { KINDRED } from './kindred.ts'
import { BODY, PERSON, THING, type Weights } from './method.ts'
import {
  CONTRADICTED,
  firstOf,
  isKindred,
  kindOf,
  LEAST_CONTRADICTED,
  LETTER,
  LONE,
  NUMBER,
  roleOf,
  SHARES,
  SORTS,
  sortIn,
  weightIn,
} from './outline.ts'

/** The weights of a comparison; the tables of the outlines stand in the same order. */
export const TABLES: readonly Weights[] = [PERSON, BODY, THING]

/** A word of the name asked about. */
export interface AskedWord {
  readonly kind: number
  readonly weight: number
  /** As `firsts` of the outlines. */
  readonly first: number
  /** Its letters, where it may be first letters of several words; else empty. */
  readonly short: string
  /** Which letters these are, a bit for each. */
  readonly shortLetters: number
}
const INITIALS = /^[a-z]{2,6}$/

/** What is left of the name asked about when some of its words have partners. */
export interface Rest {
  /** The most that may come of a name of each sort of which only the others have partners, whatever else is in it. */
  readonly mosts: readonly number[]
  /** The same as long as nothing is missing and nothing contradicts. */
  readonly gained: readonly number[]
  /** What is left contradicts, and weighs when it is missing, compared as each sort; and how many numbers there are. */
  readonly contradicted: readonly number[]
  readonly omitted: readonly number[]
  readonly numbers: number
}

/** For so few words what is worked out stands in an array. */
const FEW = 8
const UNKNOWN = -2
/** No room at all; and room for whatever may be in a name. */
const NONE = -1
const UNBOUNDED = 2 ** 30
const MOST_SHARED = 255

/** The name asked about, and what it leaves to hope for when only some of its words have partners in a listed name. */
export class AskedName {
  readonly words: readonly AskedWord[]
  readonly weight: number
  /** For each sort of the listed name which of `TABLES` is theirs. */
  readonly tables: readonly number[]
  readonly isTitled: boolean
  /** Which words are single letters, a bit for each; with which letters words begin; and which may be first letters. */
  readonly lone: number
  readonly letters: number
  readonly short: number
  readonly #enough: number
  readonly #rooms: Int32Array
  readonly #rests = new Map<number, Rest>()
  #last = -1
  #lastRest: Rest | null = null

  /** `enough`: the sum that a match needs. */
  constructor(query: Name, enough: number) {
    this.words = query.tokens.map((token, i) => {
      const isShort = query.sort === 'body' && token.role === 'name' && !token.bare && INITIALS.test(token.latin)
      const short = isShort ? token.latin : ''
      return { kind: kindOf(query, i), weight: token.weight, first: firstOf(query, i), short, shortLetters: lettersOnly(short) }
    })
    this.weight = query.weight
    this.tables = SORTS.map((sort) => TABLES.indexOf(weightsFor(query, { ...query, sort })))
    this.isTitled = isSurname(query)
    this.lone = this.bitsOf(({ first }) => (first & LONE) !== 0)
    this.letters = this.words.reduce((bits, { first }) => ((first & LETTER) === 0 ? bits : bits | (1 << (first & LETTER))), 0)
    this.short = this.bitsOf(({ short }) => short !== '')
    this.#enough = enough
    this.#rooms = new Int32Array(this.words.length > FEW ? 0 : SORTS.length * 2 ** this.words.length).fill(UNKNOWN)
  }

  bitsOf(is: (word: AskedWord) => boolean): number {
    return this.words.reduce((bits, word, i) => (is(word) ? bits | (1 << i) : bits), 0)
  }

  /** The most that comes of any name in which no words but these, a bit for each, have partners; those that are single letters may. */
  mostOf(partners: number): number {
    return Math.max(...this.rest(partners | this.lone).mosts)
  }

  /** The most that comes of words that have but letters in common. */
  mostOfLetters(partners: number): number {
    return partners === 0 ? Number.NEGATIVE_INFINITY : Math.max(...this.#restOf(partners, LETTER_WEIGHT).mosts)
  }

  /**
   * How much all words of a name of a sort may contradict, in which no words but these have partners, that is still a match: -1 where none
   * is, whatever it contradicts.
   */
  room(partners: number, sort: number): number {
    if (this.#rooms.length === 0) return this.#roomOf(partners, sort)
    const place = partners * SORTS.length + sort
    let room = this.#rooms[place] as number
    if (room === UNKNOWN) {
      room = this.#roomOf(partners, sort)
      this.#rooms[place] = room
    }
    return room
  }

  /**
   * About what comes of a name with which so much is in common, which can hardly be a match: of the weights of both sides the rest is taken
   * to stand against one another.
   */
  about(common: number, short: number): number {
    const w = TABLES[this.tables[sortIn(short)] as number] as Weights
    const weight = weightIn(short)
    const left = this.weight > common ? this.weight - common : 0
    const right = weight > common ? weight - common : 0
    const against = left < right ? left : right
    const more = left < right ? right : left
    return (
      gained(w, common, false) -
      (w.contradiction * (against < 100 ? against : 100)) / 100 -
      (w.omission * (more - against)) / (2 * (common > 50 ? common : 50))
    )
  }

  /** Whether a name of a sort may be a match in which just these words have partners and the others of its words contradict so much. */
  mayContradict(partners: number, sort: number, contradicted: number): boolean {
    const room = this.room(partners, sort)
    return room === UNBOUNDED || contradicted <= room - MOST_CONTRADICTED * bitsIn(partners | this.lone)
  }

  #roomOf(partners: number, sort: number): number {
    const rest = this.rest(partners | this.lone)
    if ((rest.mosts[sort] as number) < this.#enough) return NONE
    const table = this.tables[sort] as number
    const w = TABLES[table] as Weights
    // What a name may contradict before it is too much; the words asked about contradict no more than they do.
    const budget = (rest.gained[sort] as number) - this.#enough + EASED
    const left =
      budget < w.contradiction ? (100 * budget) / w.contradiction : 100 + (100 * (budget - w.contradiction)) / Math.max(1, w.further)
    return left >= (rest.contradicted[table] as number) ? UNBOUNDED : Math.ceil(left) + MOST_CONTRADICTED * bitsIn(partners | this.lone)
  }

  /** What is left when these words have partners, worked out once for each choice of them. */
  rest(partners: number): Rest {
    if (partners === this.#last) return this.#lastRest as Rest
    let rest = this.#rests.get(partners)
    if (rest === undefined) {
      rest = this.#restOf(partners, MOST_SHARED)
      this.#rests.set(partners, rest)
    }
    this.#last = partners
    this.#lastRest = rest
    return rest
  }

  #restOf(partners: number, mostOfOne: number): Rest {
    const rest = { common: 0, numbers: 0, hasKin: false, contradicted: TABLES.map(() => 0), omitted: TABLES.map(() => 0) }
    this.words.forEach(({ kind, weight }, i) => {
      if ((partners & (1 << i)) !== 0) {
        rest.common += Math.min(mostOfOne, weight)
        return
      }
      if (roleOf(kind) === NUMBER) rest.numbers++
      if (isKindred(kind)) rest.hasKin = true
      TABLES.forEach((_, table) => {
        rest.contradicted[table] = (rest.contradicted[table] as number) + ((CONTRADICTED[table] as Uint8Array)[kind] as number)
        rest.omitted[table] =
          (rest.omitted[table] as number) + Math.trunc((weight * ((SHARES[table] as Uint16Array)[kind] as number)) / 100)
      })
    })
    const { common, numbers, hasKin, contradicted, omitted } = rest
    const isSingle = this.words.length > 1 && (partners & (partners - 1)) === 0
    const gains = this.tables.map((table) => gained(TABLES[table] as Weights, common, this.words.length === 1))
    const mosts = this.tables.map((table, sort) => {
      if (partners === 0) return Number.NEGATIVE_INFINITY
      const w = TABLES[table] as Weights
      const left = contradicted[table] as number
      // What is left over is missing there, or stands against something, and then it says no more that it is missing.
      const missing = omission(w, common, omitted[table] as number, this.isTitled, isSingle)
      const least = hasKin ? KINDRED : (LEAST_CONTRADICTED[table] as number)
      const against = left === 0 ? 0 : Math.min(missing, contradiction(w, Math.min(left, least)))
      return (gains[sort] as number) - against - Math.min(w.numberMissing, w.numberTyped, w.number) * numbers
    })
    return { mosts, gained: gains, contradicted, omitted, numbers }
  }
}

/** About the most that a single letter weighs beside a word. */
const LETTER_WEIGHT = 50
/** What a word contradicts at most. */
const MOST_CONTRADICTED = CONTRADICTS.name

/** What words in common say at most, with where the sum starts; `isAll`: each name is one word. */
export const gained = (w: Weights, common: number, isAll: boolean): number =>
  w.base + (w.gain * common) / (common + w.half) + (isAll ? w.all : 0)

/** What so much that contradicts says at least. */
export const contradiction = (w: Weights, against: number): number =>
  against === 0 ? 0 : (w.contradiction * Math.min(100, against) + w.further * Math.max(0, against - 100)) / 100 - EASED

/** What so much that is missing says at least beside so much in common. */
export function omission(w: Weights, common: number, missing: number, isTitled: boolean, isSingle: boolean): number {
  const omitted = Math.min(w.omissionMost, (w.omission * missing) / Math.max(50, common))
  return isTitled ? omitted / 3 : omitted + (isSingle && missing >= 50 ? w.lone : 0)
}
