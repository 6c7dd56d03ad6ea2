/**
 * provider-class: a party belongs to a class of provider that the text names (for instance humanitarian organisations).
 *
 *   met    the class is on file and supported
 *   unmet  it is denied, or another class is on file
 *   open   not on file, stale, disputed, under-graded
 *
 * It has no cure: to suggest "call it humanitarian" would teach evasion.
 */
import { z } from 'zod'
import { U } from '#ground/kleene.ts'
import { weigh } from '../determine/weigh.ts'
import { type ConditionKind, finding, forAll } from './condition-kind.ts'
import { text } from './particulars.ts'

interface Spec {
  readonly who: string
  readonly anyOf: readonly string[]
}
const schema = z.strictObject({ who: text.optional(), any_of: z.array(text).optional() })

export const providerClass: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ who: written.who ?? 'actor', anyOf: written.any_of ?? [] }),
  judge(q, spec, want) {
    const parties = q.meant(spec.who)
    if (parties === null) return finding('provider-class', U, 'role-unstated', { values: { who: spec.who } })
    return forAll(
      parties.map((who) => {
        const { truth, cause, facts, damaged } = weigh(q, who, 'provider-class', want, (value) => {
          if (value === true) return 'for'
          if (value === false) return 'against'
          return typeof value === 'string' ? (spec.anyOf.includes(value) ? 'for' : 'against') : 'neither'
        })
        return finding('provider-class', truth, cause, { facts, damaged, values: { who, classes: spec.anyOf.join(', ') } })
      }),
    )
  },
  cures: () => [],
  harms: (q, spec) =>
    (q.meant(spec.who) ?? []).map((who) => ({
      code: 'other-class',
      values: { who },
      facts: [{ of: who, is: 'provider-class', value: false }],
    })),
}
