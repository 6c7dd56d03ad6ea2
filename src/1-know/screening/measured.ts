import type { Name, Token } from '../names/name.ts'
import { apart, type Likeness, lastLikeness } from './words-apart.ts'

/** The most words that a name has. */
const MOST = 24
const costs = new Int16Array(MOST * MOST)
const kinds: Likeness[] = new Array(MOST * MOST).fill('same')

/** How far the words of two names are apart, each of the one from each of the other; good until the next two are measured. */
export interface Measured {
  /** Word `i` of the left name and `j` of the right one, of so many words, at `i` times `words` plus `j`. */
  readonly costs: Int16Array
  readonly kinds: readonly Likeness[]
  readonly words: number
  /** The least of all. */
  readonly least: number
}

/** The words of a name as numbers, from `from` on: equal numbers of one array are the same word. */
export interface Numbered {
  readonly numbers: Uint32Array
  readonly from: number
}

/**
 * What is known of the words of the left name measured last: a search compares one name with many, in which the same words stand again
 * and again. For each of its words, under the lowest bits of the number of another one, that number, the distance, and the likeness.
 */
const KEPT = 512
const known = new Int32Array(MOST * KEPT)
const knownCosts = new Int16Array(MOST * KEPT)
const knownKinds: Likeness[] = new Array(MOST * KEPT).fill('same')
let of: Name | null = null
let by: Uint32Array | null = null

/** Measures all words of one name against all of the other; `numbered` are those of the other, where they have numbers. */
export function measure(a: Name, b: Name, numbered: Numbered | null): Measured {
  if (numbered !== null && (a !== of || numbered.numbers !== by)) forget(a, numbered)
  const words = b.tokens.length
  let least = 1000
  for (let i = 0; i < a.tokens.length; i++) {
    const x = a.tokens[i] as Token
    for (let j = 0; j < words; j++) {
      const y = b.tokens[j] as Token
      const at = i * words + j
      if (x.role !== y.role && (familyAgainstInitial(a, i, y) || familyAgainstInitial(b, j, x))) {
        costs[at] = 1000
        continue
      }
      if (numbered === null) {
        costs[at] = apart(x, y)
        kinds[at] = lastLikeness()
      } else recall(x, y, numbered.numbers[numbered.from + j] as number, i * KEPT, at)
      const cost = costs[at] as number
      if (cost < least) least = cost
    }
  }
  return { costs, kinds, words, least }
}

/** The same of one pair, as it was the last time that the two were compared. */
function recall(x: Token, y: Token, number: number, row: number, at: number): void {
  const place = row + (number & (KEPT - 1))
  if (known[place] !== number) {
    known[place] = number
    knownCosts[place] = apart(x, y)
    knownKinds[place] = lastLikeness()
  }
  costs[at] = knownCosts[place] as number
  kinds[at] = knownKinds[place] as Likeness
}

function forget(a: Name, { numbers }: Numbered): void {
  known.fill(-1, 0, a.tokens.length * KEPT)
  of = a
  by = numbers
}

/** A family name is hardly ever written as an initial: an initial is not it. */
const familyAgainstInitial = (name: Name, at: number, other: Token): boolean => other.role === 'initial' && isFamilyName(name, at)

/** Whether a word of a person's name is known for the family name, by its label or its place. */
export function isFamilyName(name: Name, at: number): boolean {
  if (name.sort !== 'person') return false
  const { part } = name.tokens[at] as Token
  return part === null ? at > 0 && at === name.tokens.length - 1 : part === 'family'
}
