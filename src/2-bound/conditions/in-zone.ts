/**
 * in-zone: the act is done in one of some zones.
 *
 *   met    certainly in one of them
 *   unmet  certainly in none of them
 *   open   possibly in one, or the place is not stated
 */
import { z } from 'zod'
import { not, U } from '#ground/kleene.ts'
import { inAny } from '../determine/match.ts'
import { type ConditionKind, finding } from './condition-kind.ts'
import { texts } from './particulars.ts'

interface Spec {
  readonly zones: ReadonlySet<string>
}
const schema = z.strictObject({ zones: texts })

export const inZone: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ zones: new Set(written.zones) }),
  judge(q, spec, want) {
    const values = { zones: [...spec.zones].join(', ') }
    const place = q.atom.leg.place
    if (place === null) return finding('in-zone', U, 'place-unstated', { values })
    const truth = inAny(place, spec.zones)
    return finding('in-zone', want ? truth : not(truth), truth === U ? 'place-uncertain' : 'outside', { values })
  },
  cures: () => [],
  harms: () => [],
}
