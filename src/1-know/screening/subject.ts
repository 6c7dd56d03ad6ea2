import type { Name, Sort } from '../names/name.ts'
import { align } from './align.ts'
import { compare, type Evidence } from './compare.ts'
import { compareParticulars, type Particular, type Particulars } from './particulars.ts'
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
export const NAME_ALONE = 550
const KINDS_DIFFER = -400

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

/** Whether one is said to be a person and the other a body or thing. Unsaid contradicts nothing. */
export const sortsDiffer = (a: Subject, b: Subject): boolean =>
  a.sort !== 'any' && b.sort !== 'any' && (a.sort === 'person') !== (b.sort === 'person')

/** The score of two records of whose names the best pair says `names`. */
export function judged(a: Subject, b: Subject, names: number): { particulars: readonly Particular[]; total: number; score: number } {
  const person = a.sort === 'person' || b.sort === 'person' || (a.names[0]?.sort === 'person' && b.names[0]?.sort === 'person')
  const particulars = compareParticulars(a, b, person)
  let total = Math.min(names, NAME_ALONE) + (sortsDiffer(a, b) ? KINDS_DIFFER : 0)
  for (const each of particulars) total += each.share
  return { particulars, total, score: scoreOf(total) }
}
