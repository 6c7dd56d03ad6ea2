/** What came of a visit, in one word of its own for what lies ahead and for what nobody told. */
import type { Patrol } from '../../../client/promises-shapes.ts'
import type { VisitMark } from '../map/shapes.ts'

export const MARKS = ['reached', 'partly', 'denied', 'not-tried', 'no-word', 'ahead'] as const satisfies readonly VisitMark[]

/** What is still ahead has no outcome yet; what has begun and of which nobody said a word has none either, and that is another thing. */
export const markOf = ({ outcome, from }: Pick<Patrol, 'outcome' | 'from'>, now: number | null): VisitMark =>
  outcome ?? (now === null || Date.parse(from) > now ? 'ahead' : 'no-word')
