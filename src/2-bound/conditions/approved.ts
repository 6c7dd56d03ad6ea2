/**
 * approved: enough holders of a role, other than the asker and his advisers, approved this revision of the act.
 *
 *   met    `count` different people approved this revision, and nobody in the role refused it
 *   unmet  someone in the role refused it and too few others approved
 *   open   too few have decided yet, the decisions are of another revision, or holders of the role disagree; or of too many who approved it
 *          is doubtful whether they are independent of the parties named
 *
 * An approval is a fact of the house's register: it needs no grade, but it needs the person, the role and the revision.
 * The same person counts once, with his latest decision. A deputy counts if an `empower` clause lets him approve.
 *
 * With `independent_of` (roles or parties) the approval of whoever is one of these, or part of one through any chain, does not count; his
 * refusal does, for independence is asked of those who let something pass.
 */
import { z } from 'zod'
import { F, T, type Truth, U } from '#ground/kleene.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import { empowered } from '../determine/power.ts'
import type { Fact } from '../facts/fact.ts'
import type { Provision } from '../law/provision.ts'
import { type ConditionKind, type Cure, finding, type Harm } from './condition-kind.ts'
import { text, texts } from './particulars.ts'
import { worksFor } from './works-for.ts'

interface Spec {
  readonly role: string
  readonly count: number
  /** Roles or parties to which no approver may belong. */
  readonly independentOf: readonly string[]
}
const schema = z.strictObject({
  role: text,
  count: z.number().int().positive().optional(),
  independent_of: texts.optional(),
})
const NOBODY: readonly string[] = Object.freeze([])

export const approved: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({
    role: written.role,
    count: written.count ?? 1,
    independentOf: written.independent_of ?? NOBODY,
  }),
  judge(q, spec, want, within) {
    const facts = q.about('act', 'approved')
    const apart = spec.independentOf.join(', ')
    const values = { role: spec.role, count: spec.count, rev: q.act.rev, ...(apart === '' ? {} : { independent: apart }) }
    if (q.approvals === 'assumed') return finding('approved', want ? T : F, 'denied', { values })
    const damaged = facts.some((f) => f.damaged)
    const { yes, maybe, no, strange, doubt } = decisions(q, facts, spec, within)
    const enough = yes >= spec.count
    const more = { facts, values, damaged: damaged || doubt === 'damaged' }
    if (damaged) return finding('approved', U, 'damaged', more)
    if (strange > 0 && no === 0) return finding('approved', U, 'unreadable-value', more)
    // Nobody can say that the approver is not the asker when the asker is not stated.
    if (enough && no === 0 && q.act.askedBy === null) return finding('approved', U, 'asker-unstated', more)
    if (enough && no === 0) return finding('approved', want ? T : F, want ? null : 'denied', more)
    if (enough) return finding('approved', U, 'disputed', more)
    if (no > 0) return finding('approved', yes + maybe > 0 ? U : want ? F : T, yes + maybe > 0 ? 'disputed' : 'declined', more)
    if (doubt !== null && yes + maybe >= spec.count) return finding('approved', U, doubt, more)
    return finding('approved', U, 'awaiting', { ...more, awaiting: true })
  },
  cures(q, spec, within): Cure[] {
    const facts = q.about('act', 'approved')
    const { yes, no } = decisions(q, facts, spec, within)
    if (no > 0) return [{ code: 'reverse-refusal', values: { role: spec.role }, facts: approvals(q, spec, spec.count, true) }]
    return [{ code: 'approve', values: { role: spec.role, count: spec.count - yes }, facts: approvals(q, spec, spec.count - yes, false) }]
  },
  harms(q, spec, within): Harm[] {
    const refusal = { of: 'act', is: 'approved', value: false, rev: q.act.rev }
    const given = q.about('act', 'approved').filter((one) => one.value === true && counts(q, one, spec, within))
    const approvers = [...new Set(given.flatMap((one) => one.by ?? []))]
    const person = approvers.length === 0 ? `(${spec.role})` : `(another ${spec.role})`
    return [
      {
        code: 'refuse-approval',
        values: { role: spec.role, given: approvers.length === 0 ? 'none' : 'some' },
        facts: [{ ...refusal, by: person, role: spec.role }],
      },
      ...approvers.flatMap((by): Harm[] => {
        const values = { role: spec.role, who: by }
        return [
          { code: 'reverse-approval', values, facts: [{ ...refusal, by, role: spec.role }] },
          { code: 'take-back-approval', values, facts: [], gone: { of: 'act', is: 'approved', by } },
        ]
      }),
    ]
  },
}

interface Decisions {
  readonly yes: number
  /** Who approved and may or may not be independent. */
  readonly maybe: number
  readonly no: number
  readonly strange: number
  /** Why some of those who approved may not count. */
  readonly doubt: 'role-unstated' | 'nothing-cited' | 'independence-doubtful' | 'damaged' | null
}

/** Counts people, each by his latest decision on this revision. Two decisions that cannot be put in order count as a refusal. */
function decisions(q: Inquiry, facts: readonly Fact[], spec: Spec, within: Provision): Decisions {
  const latest = new Map<string, Fact>()
  for (const one of facts) {
    if (!counts(q, one, spec, within) || one.by === null) continue
    const other = latest.get(one.by)
    const [mine, his] = [one.recorded ?? Number.NEGATIVE_INFINITY, other?.recorded ?? Number.NEGATIVE_INFINITY]
    // Of two that cannot be put in order the refusal stands, and what cannot be read stands against an approval.
    const against = one.value === false || (one.value !== true && other?.value === true)
    if (other === undefined || mine > his || (mine === his && against)) latest.set(one.by, one)
  }
  const [given, no] = [[...latest.values()].filter((f) => f.value === true), [...latest.values()].filter((f) => f.value === false).length]
  const independent = given.map((one) => independence(q, spec, one.by as string))
  const [yes, maybe] = [independent.filter(({ truth }) => truth === T).length, independent.filter(({ truth }) => truth === U)]
  return { yes, maybe: maybe.length, no, strange: latest.size - given.length - no, doubt: maybe[0]?.doubt ?? null }
}

/** Whether an approver belongs to none of the parties he must be independent of. */
function independence(q: Inquiry, { independentOf }: Spec, person: string): { truth: Truth; doubt: Decisions['doubt'] } {
  let truth: Truth = T
  let doubt: Decisions['doubt'] = null
  for (const name of independentOf) {
    const parties = q.meant(name)
    const belongs = parties === null ? null : worksFor(q, person, new Set(parties))
    if (belongs?.truth === T) return { truth: F, doubt: null }
    if (belongs?.truth === F) continue
    truth = U
    doubt = belongs === null ? unstated(name) : belongs.damaged ? 'damaged' : 'independence-doubtful'
  }
  return { truth, doubt }
}

/** Everybody who approved this revision of the act, in whatever role; `damaged` where a decision cannot be read any more. */
export function approversOf(q: Inquiry): { readonly people: readonly string[]; readonly damaged: boolean } {
  // For the digest that approvals are bound to, what the approvals themselves contribute is left out.
  if (q.approvals === 'assumed') return { people: NOBODY, damaged: false }
  const facts = q.about('act', 'approved')
  const given = facts.filter((one) => one.value === true && stands(q, one))
  return { people: [...new Set(given.flatMap((one) => one.by ?? []))], damaged: facts.some((one) => one.damaged) }
}

/** A decision on this revision, and where it is bound to a text, on this text, that has not run out. */
function stands(q: Inquiry, one: Fact): boolean {
  if (one.damaged || one.by === null || one.rev !== q.act.rev) return false
  // It was given for one text with one warrant and one set of reasons, and dies with any other change.
  if (one.digest !== null && q.approvals !== 'assumed' && one.digest !== q.approvals.digest) return false
  q.until(one.until)
  q.asked(one.from)
  return one.until > q.t && one.from <= q.at
}

function counts(q: Inquiry, one: Fact, spec: Spec, within: Provision): boolean {
  if (!stands(q, one) || one.by === null) return false
  // Two people are two people: neither the asker nor who advised him approves.
  if (one.by === q.act.askedBy || q.act.advisedBy.includes(one.by)) return false
  if (one.role === spec.role) return true
  // A deputy may be named himself, or by the role in which he approves.
  const deputies = one.role === null ? [one.by] : [one.by, one.role]
  return q.atMoment(one.recorded ?? q.at, () => deputies.some((who) => empowered(q, who, 'approve', within.instrument) === T))
}

const approvals = (q: Inquiry, spec: Spec, count: number, settles: boolean): Cure['facts'] =>
  Array.from({ length: count }, (_, i) => ({
    of: 'act',
    is: 'approved',
    value: true,
    by: `(${spec.role} ${i + 1})`,
    role: spec.role,
    rev: q.act.rev,
    ...(settles ? { settles } : {}),
  }))
