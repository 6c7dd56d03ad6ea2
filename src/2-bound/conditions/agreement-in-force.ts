/**
 * agreement-in-force: an agreement on file binds at the moment of the act.
 *
 *   met    in force, attested
 *   unmet  not yet, or no longer, in force
 *   open   not on file, unreadable, contested, its copy stale, or its lapse not known
 */
import { z } from 'zod'
import { and, F, T, U } from '#ground/kleene.ts'
import { attested, inForce } from '../determine/in-force.ts'
import { type ConditionKind, finding } from './condition-kind.ts'
import { text } from './particulars.ts'

interface Spec {
  readonly agreement: string
}
const schema = z.strictObject({ agreement: text })

export const agreementInForce: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => written,
  judge(q, spec, want) {
    q.needs.add(`instrument ${spec.agreement}`)
    const values = { agreement: spec.agreement }
    const more = { values, mentions: [spec.agreement] }
    const instrument = q.rulebook.instruments.get(spec.agreement)
    if (instrument === undefined || (instrument.recorded !== null && instrument.recorded > q.known))
      return finding('agreement-in-force', U, 'not-on-file', more)
    if (instrument.unreadable && instrument.versions.length === 0)
      return finding('agreement-in-force', U, 'damaged', { ...more, damaged: true })
    const truth = and(inForce(q, instrument, false), attested(q, instrument))
    if (truth === U) return finding('agreement-in-force', U, 'uncertain-in-force', more)
    return finding('agreement-in-force', (truth === T) === want ? T : F, 'not-in-force', more)
  },
  cures: () => [],
  harms: () => [],
}
