/**
 * reported: a party has no report overdue.
 *
 *   met    the register of duties, complete as of the index, shows none overdue
 *   unmet  a duty is overdue
 *   open   the register is not complete; or a duty not yet fulfilled falls due between asking and acting
 *
 * Whether a duty is overdue is computed from when it was due; a fact that already says so is taken at its word.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import type { Fact } from '../facts/fact.ts'
import { type ConditionKind, type Finding, finding, forAll } from './condition-kind.ts'
import { text } from './particulars.ts'

interface Spec {
  readonly by: string
}
const schema = z.strictObject({ by: text })

export const reported: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => written,
  judge(q, spec, want) {
    const parties = q.meant(spec.by)
    if (parties === null) return finding('reported', U, 'role-unstated', { values: { by: spec.by } })
    return forAll(parties.map((by) => judgeOne(q, by, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.by) ?? []).flatMap((by) => {
      const owed = current(q.about(by, 'duty')).filter((duty) => !fulfilled(duty))
      if (owed.length === 0) return []
      const duties = owed.map((duty) => duty.id ?? '').join(', ')
      return [{ code: 'report', values: { by, duties }, facts: [{ of: by, is: 'duty', value: 'discharged', settles: true }] } as const]
    }),
  harms: (q, spec) =>
    (q.meant(spec.by) ?? []).map((by) => ({ code: 'overdue', values: { by }, facts: [{ of: by, is: 'duty', value: 'overdue' }] })),
}

function judgeOne(q: Inquiry, by: string, want: boolean): Finding {
  const facts = current(q.about(by, 'duty'))
  const late = facts.filter((f) => overdue(q, f))
  const mentions = late.map((f) => f.id ?? '').filter((id) => id !== '')
  const more = { facts: late, mentions, values: { by, duties: mentions.join(', ') } }
  if (late.length > 0) return finding('reported', want ? F : T, 'overdue', more)
  const owed = facts.filter((f) => !fulfilled(f))
  const strange = owed.filter((f) => f.damaged || (f.due === null && f.value !== 'open'))
  if (strange.length > 0) return finding('reported', U, 'damaged', { ...more, facts: strange, damaged: true })
  const soon = owed.filter((f) => f.due === null || f.due <= q.t)
  for (const f of owed) if (f.due !== null) q.until(f.due)
  if (soon.length > 0)
    return finding('reported', U, 'falls-due-before', { ...more, facts: soon, mentions: soon.map((f) => f.id ?? ''), awaiting: true })
  if (!q.facts.complete.has('duty')) return finding('reported', U, 'register-incomplete', more)
  return finding('reported', want ? T : F, want ? null : 'denied', { ...more, lapsed: !want })
}

/** Only these words say that a duty was fulfilled; whatever else is on file about it, it is still owed. */
const fulfilled = (duty: Fact): boolean => !duty.damaged && ['discharged', 'fulfilled', 'met', 'done'].includes(String(duty.value))

/** Overdue when asked: said to be, or not fulfilled when its time had come. */
function overdue(q: Inquiry, duty: Fact): boolean {
  if (duty.damaged) return false
  if (duty.value === 'overdue') return true
  if (fulfilled(duty) || duty.due === null) return false
  q.asked(duty.due)
  return duty.due <= q.at
}

/** Of several entries about one duty, the one recorded last counts. Without an id nothing supersedes anything. */
function current(facts: readonly Fact[]): Fact[] {
  return facts.filter((f) => f.id === null || !facts.some((g) => g.id === f.id && g !== f && later(g, f)))
}
const later = (a: Fact, b: Fact): boolean => (a.recorded ?? Number.NEGATIVE_INFINITY) > (b.recorded ?? Number.NEGATIVE_INFINITY)
