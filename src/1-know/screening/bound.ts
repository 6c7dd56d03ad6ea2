import type { Name } from '../names/name.ts'
import { AskedName, type AskedWord, contradiction, gained, omission, type Rest, TABLES } from './asked.ts'
import type { Weights } from './method.ts'
import {
  CONTRADICTED,
  contradictsIn,
  FAMILY,
  formsOf,
  LETTER,
  LETTERED,
  LONE,
  MANY,
  NUMBER,
  OPEN,
  type Outlines,
  roleOf,
  SHARES,
  SORTS,
  sortIn,
  TITLED,
} from './outline.ts'
import { BEARS, BITS, FAR, FIRST, NEXT, type Partners, UNSURE } from './partners.ts'
import { leastSpelling } from './spelling.ts'

/**
 * The most that comparing two names can give, from what an index knows: which words of the one may stand for which of the other, how far
 * they are, and of what kind the rest is. What is not known is taken to speak for. It follows `compare` share by share: whoever lets a
 * share there say more for, or less against, lets it do so here. `bound.test.ts` lays the two beside one another.
 */

const BODIES = SORTS.indexOf('body')
const MOST_WORDS = 24
/** For each word asked about the most that it has in common, in thousandths of a weight, and the least that its spelling says against. */
const shares = new Int32Array(MOST_WORDS)
const spelt = new Int32Array(MOST_WORDS)
/** Where the words of the listed name stand that have no partner. */
const free = new Int32Array(MOST_WORDS)
const UNSPELT = 2 ** 30
/** What a single letter says where it stands for a word, and first letters for several words, in thousandths. */
const INITIAL = 850
const FIRST_LETTERS = 900

/** What is found of one listed name. */
interface Found {
  name: number
  short: number
  table: number
  /** The words asked about that have a partner, a bit for each; and how many listed words have one. */
  bits: number
  taken: number
  /** What the listed words have in common, each by its best partner, in thousandths of a weight. */
  common: number
  /** What the listed words without a partner contradict, weigh when they are missing, how many there are, and how many are numbers. */
  contradicted: number
  omitted: number
  free: number
  numbers: number
}

/** What may come of a comparison of one name asked about with name after name of an index. */
export class Bound {
  readonly asked: AskedName
  readonly #outlines: Outlines
  readonly #forms: number
  readonly #found: Found = { name: 0, short: 0, table: 0, bits: 0, taken: 0, common: 0, contradicted: 0, omitted: 0, free: 0, numbers: 0 }

  /** `enough`: the sum that a match needs. */
  constructor(outlines: Outlines, query: Name, enough: number) {
    this.#outlines = outlines
    this.asked = new AskedName(query, enough)
    this.#forms = formsOf(query)
  }

  /** Whether a name, of which `short` is the outline in short, may be a match by these partners: soon answered, and seldom with yes. */
  mayBe(name: number, short: number, partners: number): boolean {
    const { asked } = this
    if (contradictsIn(short) <= asked.room(partners, sortIn(short))) return true
    if (asked.short === 0 && (short & (LETTERED | OPEN)) === 0) return false
    return (short & OPEN) !== 0 || this.#mayBeByLetters(name, short, partners)
  }

  /** Where single letters of a name stand for words asked about, or a word asked about is first letters of it, its words contradict less. */
  #mayBeByLetters(name: number, short: number, partners: number): boolean {
    const { asked } = this
    const sort = sortIn(short)
    if (this.#mayAbbreviate(name, partners, sort) && asked.room(partners | asked.short, sort) >= 0) return true
    const letters = (this.#outlines.alone[name] as number) & asked.letters
    if (letters === 0) return false
    const lettered = asked.bitsOf(({ first }) => (first & LETTER) !== 0 && (letters & (1 << (first & LETTER))) !== 0)
    return asked.room(partners | lettered, sort) >= 0
  }

  /** Whether a short word asked about, without a partner, may be first letters of a name; the last may be that of a legal form. */
  #mayAbbreviate(name: number, partners: number, sort: number): boolean {
    const { short, words } = this.asked
    if (partners === 0 || sort !== BODIES || (short & ~partners) === 0) return false
    const begins = this.#outlines.begins[name] as number
    for (let i = 0; i < words.length; i++) {
      if ((short & ~partners & (1 << i)) === 0) continue
      const missing = (words[i] as AskedWord).shortLetters & ~begins
      if ((missing & (missing - 1)) === 0) return true
    }
    return false
  }

  /**
   * The most that comes of the name whose words stand from `from` to `until` of the index, with the partners found for them; minus infinity
   * where what is left over on both sides says alone that it is no match.
   */
  of(name: number, short: number, words: Uint32Array, from: number, until: number, partners: Partners): number {
    const found = this.#found
    found.name = name
    found.short = short
    found.table = this.asked.tables[sortIn(short)] as number
    if (!this.#find(words, from, until, partners)) return Number.NEGATIVE_INFINITY
    this.#weigh(words, from, until, partners)
    if (found.free > 0) this.#initials()
    const sum = this.#sum(until - from)
    if (found.bits === 0 || found.free === 0 || (this.asked.short & ~found.bits) === 0) return sum
    return this.#abbreviated() ? Math.max(sum, this.#sum(until - from)) : sum
  }

  /** Looks which words of a listed name have partners; whether it may be a match by what is left over. */
  #find(words: Uint32Array, from: number, until: number, partners: Partners): boolean {
    const found = this.#found
    const { pairs } = partners
    const { kinds } = this.#outlines
    const contradicts = CONTRADICTED[found.table] as Uint8Array
    let bits = 0
    let contradicted = 0
    let count = 0
    for (let at = from; at < until; at++) {
      const pair = partners.of(words[at] as number)
      if (pair < 0) {
        free[count++] = at
        contradicted += contradicts[kinds[at] as number] as number
      }
      for (let next = pair; next >= 0; next = pairs[next + NEXT] as number) bits |= pairs[next + BITS] as number
    }
    found.bits = bits
    found.free = count
    found.taken = until - from - count
    found.contradicted = contradicted
    if (contradicted === 0 || (found.short & (LETTERED | OPEN)) !== 0 || this.asked.lone !== 0) return true
    const sort = sortIn(found.short)
    return this.asked.mayContradict(bits, sort, contradicted) || this.#mayAbbreviate(found.name, bits, sort)
  }

  /** Works out what the words have in common that were found to have partners, and what the others weigh. */
  #weigh(words: Uint32Array, from: number, until: number, partners: Partners): void {
    const found = this.#found
    found.common = found.omitted = found.numbers = 0
    for (let i = 0; i < this.asked.words.length; i++) {
      shares[i] = 0
      spelt[i] = UNSPELT
    }
    for (let at = from; at < until; at++) {
      const pair = partners.of(words[at] as number)
      if (pair >= 0) {
        this.#take(pair, this.#outlines.weights[at] as number, partners.pairs)
        continue
      }
      found.omitted += this.#omits(at)
      if (roleOf(this.#outlines.kinds[at] as number) === NUMBER) found.numbers++
    }
  }

  /** Notes what the pairs say in which a listed word stands. */
  #take(from: number, weight: number, pairs: Int32Array): void {
    const found = this.#found
    let most = 0
    for (let pair = from; pair >= 0; pair = pairs[pair + NEXT] as number) {
      const bears = pairs[pair + BEARS] as number
      const first = pairs[pair + FIRST] as number
      const far = pairs[pair + FAR] as number
      const taken = bears < 0 ? Math.max(weight, -bears) : Math.min(weight, bears)
      const share = taken * (1000 - far)
      const says = Math.trunc((taken * (leastSpelling(found.table, pairs[pair + UNSURE] === 1)[far] as number)) / 100)
      if (share > (shares[first] as number)) shares[first] = share
      if (says < (spelt[first] as number)) spelt[first] = says
      if (share > most) most = share
    }
    found.common += most
  }

  #omits(at: number): number {
    const { kinds, weights } = this.#outlines
    const share = (SHARES[this.#found.table] as Uint16Array)[kinds[at] as number] as number
    return Math.trunc(((weights[at] as number) * share) / 100)
  }

  /** Lets listed words that have no partner stand for single letters asked about, and single letters for words. */
  #initials(): void {
    const found = this.#found
    const { lone, words } = this.asked
    if (lone === 0 && (found.short & LETTERED) === 0) return
    for (let i = 0; i < words.length; i++) {
      const { first, weight } = words[i] as AskedWord
      // A word may have another partner besides; which of them it has in the end is not known.
      if ((first & LETTER) === 0) continue
      for (let k = 0; k < found.free; k++) {
        const at = free[k] as number
        if (at < 0) continue
        const other = this.#outlines.firsts[at] as number
        if (!isInitial(first, other)) continue
        this.#pairFree(i, k, Math.min(weight, this.#outlines.weights[at] as number) * ((first & other & LONE) === 0 ? INITIAL : 1000))
        break
      }
    }
  }

  /** Takes a listed word that had no partner for a word asked about. */
  #pairFree(i: number, k: number, share: number): void {
    const found = this.#found
    const at = free[k] as number
    found.bits |= 1 << i
    found.taken++
    found.common += share
    found.contradicted -= (CONTRADICTED[found.table] as Uint8Array)[this.#outlines.kinds[at] as number] as number
    found.omitted -= this.#omits(at)
    shares[i] = Math.max(share, shares[i] as number)
    spelt[i] = 0
    free[k] = -1
  }

  /** Takes a short word asked about for the first letters of listed words that follow one another; whether there is such a one. */
  #abbreviated(): boolean {
    const found = this.#found
    const { firsts, forms } = this.#outlines
    if (sortIn(found.short) !== BODIES) return false
    let any = false
    const isFirm = (forms[found.name] as number) !== 0
    for (let i = 0; i < this.asked.words.length; i++) {
      const { short, weight } = this.asked.words[i] as AskedWord
      if ((found.bits & (1 << i)) !== 0 || short === '') continue
      for (let k = 0; k < found.free; k++) {
        const count = lettersFrom(short, firsts, k, found.free, isFirm)
        if (count === 0) continue
        for (let n = 1; n < count; n++) this.#pairFree(i, k + n, 0)
        this.#pairFree(i, k, Math.min(100, weight) * FIRST_LETTERS)
        any = true
        break
      }
    }
    return any
  }

  #sum(size: number): number {
    const { bits, table, taken, contradicted, omitted, short } = this.#found
    const { words } = this.asked
    const w = TABLES[table] as Weights
    const rest = this.asked.rest(bits)
    let [shared, spelling] = [0, 0]
    for (let i = 0; i < words.length; i++) {
      shared += shares[i] as number
      if (spelt[i] !== UNSPELT) spelling += spelt[i] as number
    }
    const common = Math.min(shared, this.#found.common) / 1000
    const left = rest.contradicted[table] as number
    const against = Math.min(left, contradicted)
    const missing = left > contradicted ? (rest.omitted[table] as number) : omitted
    const isTitled = this.asked.isTitled || (short & TITLED) !== 0
    return (
      gained(w, common, words.length === 1 && size === 1) -
      spelling -
      (against > 0 ? contradiction(w, against) : omission(w, common, missing, isTitled, taken < 2 && (bits & (bits - 1)) === 0)) -
      this.#numbersApart(rest, w) -
      this.#formsApart(w)
    )
  }

  #numbersApart({ numbers }: Rest, w: Weights): number {
    const listed = this.#found.numbers
    const both = Math.min(numbers, listed)
    return w.numberMissing * (Math.max(numbers, listed) - both) + Math.min(w.number, w.numberTyped) * both
  }

  #formsApart(w: Weights): number {
    const forms = this.#outlines.forms[this.#found.name] as number
    return forms !== 0 && this.#forms !== 0 && (forms & this.#forms) === 0 ? w.formOther : 0
  }
}

/** Whether of two words, told by how they begin, one may be the first letter of the other. */
function isInitial(first: number, other: number): boolean {
  if ((other & LETTER) !== (first & LETTER) || ((first | other) & LONE) === 0) return false
  return (first & other & LONE) !== 0 || ((first & LONE ? other : first) & FAMILY) === 0
}

/**
 * How many free listed words from one on begin with these letters, all of them; 0 where they do not. The last letter may be that of the legal
 * form of a firm.
 */
function lettersFrom(letters: string, firsts: Uint8Array, from: number, count: number, isFirm: boolean): number {
  for (let k = from; k < count && k - from < letters.length; k++) {
    const at = free[k] as number
    if (at < 0 || (k > from && at !== (free[k - 1] as number) + 1)) return 0
    const first = firsts[at] as number
    if ((first & LETTER) !== letters.charCodeAt(k - from) - 96) return 0
    if ((first & MANY) !== 0 || k - from >= letters.length - (isFirm ? 2 : 1)) return k - from + 1
  }
  return 0
}
