import type { Name } from '../names/name.ts'
import type { Likeness } from './words-apart.ts'

/** Words of one name taken for words of the other: one for one, or two or three written together for one. */
export interface Link {
  /** The first word on the left and how many, counted in `tokens`. */
  readonly left: number
  readonly lefts: number
  readonly right: number
  readonly rights: number
  readonly likeness: Likeness | 'joined' | 'acronym' | 'mistyped'
  /** 0 the same, up to `FARTHEST`. */
  readonly far: number
  /** The weight that this pair of words bears, in hundredths of an ordinary word. */
  readonly weight: number
}

/** Two names that are being aligned: the links made so far, and which words of each side stand in one, a bit for each. */
export interface Draft {
  readonly a: Name
  readonly b: Name
  readonly links: Link[]
  left: number
  right: number
}

/** All words of a name, a bit for each. */
export const allOf = (name: Name): number => 2 ** name.tokens.length - 1

/** What so many words of a name from `at` on weigh together, no more than one ordinary name word. */
export const weightIn = (name: Name, at: number, count: number): number =>
  Math.min(
    100,
    name.tokens.slice(at, at + count).reduce((sum, token) => sum + token.weight, 0),
  )
