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
