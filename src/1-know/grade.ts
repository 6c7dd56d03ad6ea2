import { type Refusal, refuse, shown } from '#ground/refusal.ts'

/** How reliable the source is: A (completely) to E (not). F is *cannot be judged*, which is unknown and not lowest. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** How credible the information is: 1 (confirmed by independent origins) to 5 (improbable). 6 is *cannot be judged*. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6

/** The Admiralty grade of a claim (NATO AJP-2.1): two independent axes. A reliable source can carry a doubtful story. */
export interface Grade {
  readonly reliability: Reliability
  readonly credibility: Credibility
}

/** The least a claim needs to support a finding. */
export const SUPPORT: Grade = { reliability: 'C', credibility: 3 }

/** The least a claim needs to contradict one. It is lower: doubt is cheaper to raise than to settle. */
export const CONTRADICT: Grade = { reliability: 'D', credibility: 4 }

/** Reads a grade written as a letter and a digit: `B2`. */
export function readGrade(text: unknown): Grade | Refusal {
  if (typeof text !== 'string' || !/^[A-F][1-6]$/.test(text)) return refuse('grade-unreadable', { found: shown(text) })
  return { reliability: text[0] as Reliability, credibility: Number(text[1]) as Credibility }
}

/** Writes a grade as it is read: `B2`. */
export const writeGrade = (grade: Grade): string => `${grade.reliability}${grade.credibility}`

/** Whether either axis could not be judged. */
export const isUnknown = (grade: Grade): boolean => grade.reliability === 'F' || grade.credibility === 6

/** Whether a grade is at least as good as another on both axes. What could not be judged is never at least anything. Floors are judged grades. */
export const atLeast = (grade: Grade, floor: Grade): boolean =>
  !isUnknown(grade) && grade.reliability <= floor.reliability && grade.credibility <= floor.credibility
