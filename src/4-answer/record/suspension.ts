/** The suspensions of an instrument as they were written, and what reinstating makes of them. */
import { dueAt } from './moments.ts'

/** From when until when; null: until further notice. */
export type Suspension = readonly [string, string | null]

/**
 * The suspensions that are left when an instrument is reinstated from a moment on (ISO 8601; bare dates are midnights in `zone`): what
 * has begun by then ends then, and what would begin later never does. What cannot be read stays as it is: damage frees nobody.
 */
export function cutAt(suspended: readonly Suspension[], moment: string, zone: string): readonly Suspension[] {
  const cut = dueAt(moment, zone)
  if (cut === null) return suspended
  return suspended.flatMap((one): readonly Suspension[] => {
    const [from, until] = [dueAt(one[0], zone), one[1] === null ? Number.POSITIVE_INFINITY : dueAt(one[1], zone)]
    if (from === null || until === null || until <= cut) return [one]
    return from < cut ? [[one[0], moment]] : []
  })
}
