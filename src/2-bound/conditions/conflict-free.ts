/**
 * conflict-free: nobody who asked for an act, advised on it or approved it belongs to a party of it or has an interest in one.
 *
 *   met    each of them has declared his interests, none in a party of the act nor in a body that contains one, and belongs to none
 *   unmet  one of them declared such an interest, or it is on file; or he is, or belongs through any chain to, a party of the act
 *   open   a declaration is missing, has run out, is too old, disputed or damaged; it is doubtful whether he belongs to one; or the act does
 *          not say who asks, or who the parties are
 *
 * `who` names the people looked at: `asked`, `advised`, `approved`, all three unless told. `with` names the parties, by role or by name;
 * unless told these are all roles but the actor and its principal, for whom those people work. An interest is on file as the fact `interest`
 * of the person: the party concerned, or `none`. Whoever declares interests declares all of them, one claim for each.
 */
import { z } from 'zod'
import { F, not, or, T, type Truth, U } from '#ground/kleene.ts'
import { ROLES } from '../act/act.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import { belongsTo } from '../determine/match.ts'
import type { Cause } from '../determine/weigh.ts'
import type { Fact } from '../facts/fact.ts'
import { approversOf } from './approved.ts'
import { type ConditionKind, type Cure, type Finding, finding, together } from './condition-kind.ts'
import { days, texts } from './particulars.ts'
import { worksFor } from './works-for.ts'

const PEOPLE = ['asked', 'advised', 'approved'] as const
type People = (typeof PEOPLE)[number]

interface Spec {
  readonly who: readonly People[]
  readonly with: readonly string[]
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({
  who: z.array(z.enum(PEOPLE)).min(1).max(PEOPLE.length).optional(),
  with: texts.optional(),
  max_age_days: days.optional(),
})
const DAY = 86_400_000

export const conflictFree: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({
    who: written.who ?? PEOPLE,
    with: written.with ?? [],
    maxAgeDays: written.max_age_days ?? null,
  }),
  judge(q, spec, want) {
    const parties = partiesOf(q, spec)
    if (typeof parties === 'string') return finding('conflict-free', U, unstated(parties), { values: { person: '', party: '' } })
    const people = peopleOf(q, spec)
    const unknown = people.unknown === null ? [] : [finding('conflict-free', U, people.unknown.cause, { ...people.unknown, values: BLANK })]
    const found = [...people.known.map((person) => judgeOne(q, person, parties, spec, want)), ...unknown]
    return found.length === 0 ? finding('conflict-free', want ? T : F, 'denied', { values: BLANK }) : together(found, want)
  },
  cures(q, spec): Cure[] {
    const parties = partiesOf(q, spec)
    if (typeof parties === 'string') return []
    const open = peopleOf(q, spec).known.filter((person) => judgeOne(q, person, parties, spec, true).truth === U)
    return open.map((person) => ({
      code: 'declare-interests',
      values: { person },
      facts: [{ of: person, is: 'interest', value: 'none', settles: true }],
    }))
  },
  harms(q, spec) {
    const parties = partiesOf(q, spec)
    const [first] = typeof parties === 'string' ? [] : [...parties].sort()
    if (first === undefined) return []
    return peopleOf(q, spec).known.map((person) => ({
      code: 'declare-interest-in',
      values: { person, party: first },
      facts: [{ of: person, is: 'interest', value: first, settles: true }],
    }))
  },
}

const BLANK = { person: '', party: '' }
/** For whom those who ask, advise and approve work: to belong to these is no conflict. */
const THEIR_OWN: readonly string[] = ['actor', 'principal']

/** The parties that nobody may belong to or have an interest in; or the name of the role that the act does not state. */
function partiesOf(q: Inquiry, spec: Spec): ReadonlySet<string> | string {
  const all = new Set<string>()
  const given = spec.with.length > 0
  for (const name of given ? spec.with : ROLES.filter((role) => !THEIR_OWN.includes(role))) {
    const meant = q.meant(name)
    // A counterpart nobody stated may be anybody; other roles that are not stated are not there, unless they are asked about by name.
    if (meant === null && (given ? true : name === 'counterpart' && q.holders('counterpart') === null)) return name
    for (const party of meant ?? []) all.add(party)
  }
  return all
}

/** Whoever asked, advised or approved, and why some of them may not be known. */
function peopleOf(q: Inquiry, spec: Spec): { known: readonly string[]; unknown: { cause: Cause; damaged: boolean } | null } {
  const known = new Set<string>()
  let unknown: { cause: Cause; damaged: boolean } | null = null
  if (spec.who.includes('asked')) {
    if (q.act.askedBy === null) unknown = { cause: 'asker-unstated', damaged: false }
    else known.add(q.act.askedBy)
  }
  if (spec.who.includes('advised')) for (const one of q.act.advisedBy) known.add(one)
  if (spec.who.includes('approved')) {
    const { people, damaged } = approversOf(q)
    for (const one of people) known.add(one)
    if (damaged) unknown = { cause: 'damaged', damaged }
  }
  return { known: [...known].sort(), unknown }
}

function judgeOne(q: Inquiry, person: string, parties: ReadonlySet<string>, spec: Spec, want: boolean): Finding {
  const own = worksFor(q, person, parties)
  const declared = interestsOf(q, person, parties, spec, want)
  const conflict = or(own.truth, declared.conflict)
  const truth = want ? not(conflict) : conflict
  const more = { facts: declared.facts, damaged: own.damaged || declared.damaged, values: { person, party: declared.party } }
  if (conflict === T) return finding('conflict-free', truth, own.truth === T ? 'belongs-to-party' : 'has-interest', more)
  return finding('conflict-free', truth, own.truth === U ? 'membership-doubtful' : declared.cause, more)
}

interface Declared {
  readonly conflict: Truth
  readonly cause: Cause
  readonly facts: readonly Fact[]
  readonly damaged: boolean
  /** The party in which he has an interest, as far as it is known. */
  readonly party: string
}

/**
 * What is declared and known of his interests, weighed as every claim is: what frees needs C3, what stands against it D4. Turned round
 * ("there is a conflict") the sides change places. An interest in a party of the act beside a declaration of none is a dispute; beside
 * declared interests elsewhere it is one more interest.
 */
function interestsOf(q: Inquiry, person: string, parties: ReadonlySet<string>, spec: Spec, want: boolean): Declared {
  const facts = q.about(person, 'interest')
  const seen = { made: false, none: false, interest: false, doubtful: false, damaged: false, weak: false, stale: false, strange: false }
  let party = ''
  for (const fact of facts) {
    const holds = !fact.damaged && heldNow(q, fact)
    if (!holds) {
      seen.damaged ||= fact.damaged
      seen.stale ||= !fact.damaged && q.t >= fact.until
      continue
    }
    const touches = touched(q, fact, parties)
    if (touches === U) {
      seen.doubtful ||= fact.contradicts || fact.grade === null
      seen.strange ||= typeof fact.value !== 'string'
    } else if (touches === F) {
      if (!(want ? fact.supports : fact.contradicts)) seen.weak = true
      else if (aged(q, fact, spec)) seen.stale = true
      else {
        seen.made = true
        seen.none ||= fact.value === 'none' || fact.value === false
      }
    } else if (want ? fact.contradicts : fact.supports) {
      seen.interest = true
      party = String(fact.value)
    } else seen.weak = true
  }
  const rest = { facts, damaged: seen.damaged, party }
  if (seen.interest && seen.none) return { ...rest, conflict: U, cause: 'disputed' }
  // Where it is the interest that frees, what cannot be read beside it may have been the denial.
  if (seen.interest && (want || (!seen.damaged && !seen.doubtful))) return { ...rest, conflict: T, cause: 'has-interest' }
  if (seen.made && !seen.doubtful && !seen.damaged) return { ...rest, conflict: F, cause: 'denied' }
  return { ...rest, conflict: U, cause: doubt(seen) }
}

function doubt(seen: Readonly<Record<'damaged' | 'doubtful' | 'strange' | 'weak' | 'stale', boolean>>): Cause {
  if (seen.damaged) return 'damaged'
  if (seen.doubtful) return seen.strange ? 'unreadable-value' : 'membership-doubtful'
  return seen.weak ? 'under-graded' : seen.stale ? 'stale' : 'not-declared'
}

function heldNow(q: Inquiry, fact: Fact): boolean {
  q.until(fact.from)
  q.until(fact.until)
  return q.t >= fact.from && q.t < fact.until
}

/** Whether an interest lies in a party of the act: in itself, or in a body it is part of. What names nobody may mean anybody. */
function touched(q: Inquiry, { value }: Fact, parties: ReadonlySet<string>): Truth {
  if (value === 'none' || value === false) return F
  if (typeof value !== 'string') return U
  if (parties.has(value)) return T
  let truth: Truth = F
  for (const party of parties) truth = or(truth, belongsTo(q, party, new Set([value])).truth)
  return truth
}

/** A declaration without a date may be of any age. */
function aged(q: Inquiry, fact: Fact, spec: Spec): boolean {
  if (spec.maxAgeDays === null) return false
  const age = spec.maxAgeDays * DAY
  q.until(fact.from + age)
  return q.t >= fact.from + age
}
