import type { Name, Sort } from '../names/name.ts'
import { align } from './align.ts'
import { compare, type Evidence } from './compare.ts'
import { birthsMaySpeak, compareParticulars, type Particular, type Particulars } from './particulars.ts'
import { scoreOf } from './score.ts'

/** A record of a party on either side of a screening: its names, ready to be compared, and what else is known of it. */
export interface Subject extends Particulars {
  /** What its source takes it for; `any` where it does not say. */
  readonly sort: Sort | 'any'
  readonly names: readonly Name[]
}

/** Two records compared: the pair of names that says most, what the particulars say, and the score of it all. */
export interface Comparison {
  readonly left: number
  readonly right: number
  readonly names: Evidence
  readonly particulars: readonly Particular[]
  readonly total: number
  /** 0 to 10,000. */
  readonly score: number
}

/** Without a second identifier a name alone, however equal, is not certain. */
const NAME_ALONE = 550
/** And a name alone, however different, is no proof: whoever bears the same passport under another name is still found. */
const NAME_AGAINST = -550
export const KINDS_DIFFER = -400
/** The most that a score comes to without the same identifier or the same day of birth: 1.0 is for two things that agree. */
export const UNCERTAIN = 9999

/** What names say, within what a name alone can say for and against. */
export const boundName = (names: number): number => Math.max(NAME_AGAINST, Math.min(names, NAME_ALONE))

/** Compares two records. Null where either has no name. */
export function compareSubjects(a: Subject, b: Subject): Comparison | null {
  let best: { left: number; right: number; names: Evidence } | null = null
  for (let left = 0; left < a.names.length; left++) {
    for (let right = 0; right < b.names.length; right++) {
      const x = a.names[left] as Name
      const y = b.names[right] as Name
      const names = compare(x, y, align(x, y))
      if (best === null || names.total > best.names.total) best = { left, right, names }
    }
  }
  if (best === null) return null
  return { ...best, ...judged(a, b, best.names.total) }
}

/** Whether one is a person and the other a body or thing. Where a source does not say, the words of the names may; else nothing contradicts. */
export function sortsDiffer(a: Subject, b: Subject): boolean {
  const [x, y] = [taken(a), taken(b)]
  return x !== 'any' && y !== 'any' && (x === 'person') !== (y === 'person')
}
const taken = (subject: Subject): Sort | 'any' =>
  subject.sort === 'any' && subject.names.length > 0 && subject.names.every((name) => name.sort === 'body') ? 'body' : subject.sort

/**
 * Who bears many names meets another by chance more often: beyond eight pairs of names each doubling of the pairs compared says this
 * against, as a test that is repeated must be stricter.
 */
const DOUBLING = 40
const FREE = 3
/** What the number of names speaks against. */
export const chances = (a: Subject, b: Subject): number =>
  DOUBLING * Math.max(0, 31 - Math.clz32(Math.max(1, a.names.length * b.names.length)) - FREE)

/** What it says against that the first names of two bodies differ in a place alone. */
export const BRANCH = -350
/**
 * Branches share what else they are called: where the first names of two bodies agree but for one place each, they are two, whatever other
 * names they have in common. Zero where they do not, or where no other name is left to agree.
 */
export function branches(a: Subject, b: Subject): number {
  const [x, y] = [a.names[0], b.names[0]]
  if (x?.sort !== 'body' || y?.sort !== 'body' || a.names.length + b.names.length < 3) return 0
  const { links, left, right } = align(x, y)
  return links.length > 0 && isPlaceLeft(x, left) && isPlaceLeft(y, right) ? BRANCH : 0
}

function isPlaceLeft(name: Name, taken: number): boolean {
  const free = (2 ** name.tokens.length - 1) & ~taken
  return free !== 0 && (free & (free - 1)) === 0 && name.tokens[31 - Math.clz32(free)]?.role === 'place'
}

/** Whether they are compared as persons: either is said to be one, or both are read as one. */
export const personal = (a: Subject, b: Subject): boolean =>
  a.sort === 'person' || b.sort === 'person' || (a.names[0]?.sort === 'person' && b.names[0]?.sort === 'person')

/** What the particulars of two records say together for their being one, in hundredths of a logit; zero or less where they do not. */
export function speaking(a: Subject, b: Subject): number {
  if (!birthsMaySpeak(a.births, b.births)) return 0
  let sum = 0
  for (const { share } of compareParticulars(a, b, personal(a, b))) sum += share
  return sum
}

/** The score of two records of whose names the best pair says `names`. */
export function judged(a: Subject, b: Subject, names: number): { particulars: readonly Particular[]; total: number; score: number } {
  const particulars = compareParticulars(a, b, personal(a, b))
  let total = boundName(names) + (sortsDiffer(a, b) ? KINDS_DIFFER : 0) - chances(a, b) + (names > 0 ? branches(a, b) : 0)
  for (const each of particulars) total += each.share
  const certain = particulars.some((each) => each.outcome === 'same' && (each.kind === 'identifier' || each.kind === 'birth'))
  return { particulars, total, score: certain ? scoreOf(total) : Math.min(UNCERTAIN, scoreOf(total)) }
}
