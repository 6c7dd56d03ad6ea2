/**
 * curriculum: training keeps to subjects that are named.
 *
 *   met             every subject the act states is among them
 *   unmet           one of them is not
 *   open            the act does not state its subjects, or states that there are none
 *   not applicable  by the pattern of its clause alone, which says what kinds of act it is about
 *
 * Its remedy is to leave the subject out, which changes what is taught and not what it is called.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { type ConditionKind, finding } from './condition-kind.ts'

interface Spec {
  readonly subjects: ReadonlySet<string>
}
const schema = z.strictObject({ subjects: z.array(label).min(1).max(LIMITS.list_items_max) })

export const curriculum: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ subjects: new Set(written.subjects) }),
  judge(q, spec, want) {
    const { subjects } = q.act
    const values = { subjects: [...spec.subjects].join(', '), beyond: '' }
    if (subjects === null || subjects.length === 0) return finding('curriculum', U, 'subjects-unstated', { values })
    const beyond = subjects.filter((one) => !spec.subjects.has(one))
    const met = (beyond.length === 0) === want
    return finding('curriculum', met ? T : F, met ? null : 'beyond-list', { values: { ...values, beyond: beyond.join(', ') } })
  },
  cures: () => [],
  harms: () => [],
}
