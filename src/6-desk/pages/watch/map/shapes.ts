/**
 * What stands for an incident, in lists and on the map alike, in a box of 16 by 16. The shape says it; the colour says it again. None is the
 * shape of a verdict.
 */
import type { InkName } from './inks.ts'

export type Weight = 'serious' | 'minor' | 'open' | 'pending' | 'none'

export interface Shape {
  readonly path: string
  readonly ink: InkName
  readonly filled: boolean
  readonly dashed: boolean
}

const TRIANGLE = 'M8 1.8 14.8 14H1.2z'
const SQUARE = 'M2.5 2.5h11v11h-11z'

export const shapes: Readonly<Record<Weight, Shape>> = {
  serious: { path: TRIANGLE, ink: 'refuse', filled: true, dashed: false },
  minor: { path: TRIANGLE, ink: 'refuse', filled: false, dashed: false },
  open: { path: SQUARE, ink: 'refer', filled: true, dashed: false },
  pending: { path: SQUARE, ink: 'ink', filled: false, dashed: true },
  none: { path: 'M4 4l8 8M12 4l-8 8', ink: 'ink', filled: false, dashed: false },
}
