/**
 * Standards of proof, by how well and by how many independent origins a thing must have been told.
 *
 * The names and their order are those that commissions of inquiry and courts use (recalled; reasonable grounds to believe is the one that
 * commissions of inquiry under the United Nations mostly work by). No text expresses them in grades: the figures are drafted here, so that
 * they can be seen, argued about and replaced. An instrument that wants others writes `grade` and `origins` itself.
 */
import type { Grade } from '#know/grade.ts'

export interface Standard {
  /** The least grade each of the origins must have. */
  readonly grade: Grade
  /** How many independent origins. */
  readonly origins: number
}

const C3: Grade = { reliability: 'C', credibility: 3 }
const B3: Grade = { reliability: 'B', credibility: 3 }
const B2: Grade = { reliability: 'B', credibility: 2 }

export const STANDARDS = {
  'reasonable-suspicion': { grade: C3, origins: 1 },
  'reasonable-grounds': { grade: C3, origins: 2 },
  'balance-of-probabilities': { grade: B3, origins: 2 },
  'clear-and-convincing': { grade: B2, origins: 2 },
  'beyond-reasonable-doubt': { grade: B2, origins: 3 },
} as const satisfies Readonly<Record<string, Standard>>

export type StandardName = keyof typeof STANDARDS
export const STANDARD_NAMES = Object.keys(STANDARDS) as readonly StandardName[]
