/**
 * What stands for an incident or a visit, in lists and on the map alike, in a box of 16 by 16. The shape says it; the colour says it again. None is the
 * shape of a verdict.
 */
import type { InkName } from './inks.ts'

export type Weight = 'serious' | 'minor' | 'open' | 'pending' | 'none'
/** What came of a planned visit: `ahead` where its time has not begun. */
export type VisitMark = 'reached' | 'partly' | 'denied' | 'not-tried' | 'no-word' | 'ahead'
export type Sign = Weight | `visit-${VisitMark}`

export interface Shape {
  readonly path: string
  readonly ink: InkName
  readonly filled: boolean
  readonly dashed: boolean
}

const TRIANGLE = 'M8 1.8 14.8 14H1.2z'
const SQUARE = 'M2.5 2.5h11v11h-11z'

const PIN = 'M8 15 3.9 9.300a5 5 0 1 1 8.200 0z'

export const shapes: Readonly<Record<Sign, Shape>> = {
  serious: { path: TRIANGLE, ink: 'refuse', filled: true, dashed: false },
  minor: { path: TRIANGLE, ink: 'refuse', filled: false, dashed: false },
  open: { path: SQUARE, ink: 'refer', filled: true, dashed: false },
  pending: { path: SQUARE, ink: 'ink', filled: false, dashed: true },
  none: { path: 'M4 4l8 8M12 4l-8 8', ink: 'ink', filled: false, dashed: false },
  'visit-reached': { path: PIN, ink: 'ink', filled: true, dashed: false },
  'visit-partly': { path: `${PIN}M6.500 6.200h3`, ink: 'ink', filled: false, dashed: false },
  'visit-denied': { path: `${PIN}M5.800 4.200l4.400 4M10.200 4.200l-4.400 4`, ink: 'refuse', filled: false, dashed: false },
  'visit-not-tried': { path: PIN, ink: 'ink', filled: false, dashed: true },
  'visit-no-word': { path: PIN, ink: 'refer', filled: false, dashed: true },
  'visit-ahead': { path: PIN, ink: 'link', filled: false, dashed: false },
}
