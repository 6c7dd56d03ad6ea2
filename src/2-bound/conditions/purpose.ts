/**
 * purpose: the act declares one of the purposes that the text names.
 *
 *   met    the purpose stated is one of them
 *   unmet  another purpose is stated
 *   open   the act states none
 *
 * It has no cure and no harm: a purpose is declared, and to suggest another would teach evasion.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import { type ConditionKind, finding } from './condition-kind.ts'
import { texts } from './particulars.ts'

interface Spec {
  readonly anyOf: readonly string[]
}
const schema = z.strictObject({ any_of: texts })

export const purpose: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ anyOf: written.any_of }),
  judge(q, spec, want) {
    const values = { purposes: spec.anyOf.join(', '), purpose: q.act.purpose ?? '' }
    if (q.act.purpose === null) return finding('purpose', U, 'purpose-unstated', { values })
    return finding('purpose', spec.anyOf.includes(q.act.purpose) === want ? T : F, 'other-purpose', { values })
  },
  cures: () => [],
  harms: () => [],
}
