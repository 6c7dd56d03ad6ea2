/**
 * vetted: a party has passed vetting under a named regime, and the result still holds when the act is done.
 *
 *   met    a result "passed" (true), valid for the moment, not older than `max_age_days` where that is asked
 *   unmet  failed
 *   open   never vetted, expired, disputed, under-graded, damaged; its unit or commander is not known; or it came out of another unit
 *          (`succeeds`, `splinter-of`) after it was vetted
 *
 * Some regimes vet nobody alone: an individual with his unit, a unit with its commander. With `unit: true` the unit a party serves in
 * (fact `unit`) must have passed as well, with `commander: true` the commander (fact `commander`) of that unit, or of the party where no
 * unit is asked for. A unit that was merged, renamed or split carries what was known of the old one with it, so a result that is not
 * later than the change leaves it open until it is vetted anew.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import type { Cause, Reads } from '../determine/weigh.ts'
import type { Fact } from '../facts/fact.ts'
import { type ConditionKind, type Cure, type Finding, finding, forAll, together } from './condition-kind.ts'
import { days, text } from './particulars.ts'
import { weighYoung } from './young.ts'

interface Spec {
  readonly whom: string
  readonly is: string
  readonly maxAgeDays: number | null
  readonly unit: boolean
  readonly commander: boolean
}
const schema = z.strictObject({
  whom: text,
  regime: text.optional(),
  max_age_days: days.optional(),
  unit: z.boolean().optional(),
  commander: z.boolean().optional(),
})
const outcome: Reads = (value) =>
  value === true || value === 'passed' || value === 'cleared'
    ? 'for'
    : value === false || value === 'failed' || value === 'rejected'
      ? 'against'
      : 'neither'

export const vetted: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({
    whom: written.whom,
    is: written.regime === undefined ? 'vetted' : `vetted:${written.regime}`,
    maxAgeDays: written.max_age_days ?? null,
    unit: written.unit === true,
    commander: written.commander === true,
  }),
  judge(q, spec, want) {
    const parties = q.meant(spec.whom)
    if (parties === null) return finding('vetted', U, unstated(spec.whom), { values: { whom: spec.whom, regime: spec.is } })
    return forAll(parties.map((whom) => judgeOne(q, whom, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.whom) ?? []).flatMap((whom): Cure[] => {
      const { subjects, missing } = subjectsOf(q, whom, spec)
      const known = subjects.map((one): Cure => ({ code: 'vet', values: { whom: one, regime: spec.is }, facts: [passed(one, spec)] }))
      if (missing === null) return known
      const values = { whom: missing.whom, what: missing.what, regime: spec.is }
      return [...known, { code: 'vet-superior', values, facts: naming(missing, spec) }]
    }),
  harms: (q, spec) =>
    (q.meant(spec.whom) ?? []).flatMap((whom) =>
      subjectsOf(q, whom, spec).subjects.map((one) => ({
        code: 'fail-vetting' as const,
        values: { whom: one, regime: spec.is },
        facts: [{ of: one, is: spec.is, value: false, settles: true }],
      })),
    ),
}

const passed = (of: string, spec: Spec) => ({ of, is: spec.is, value: true, settles: true })

/** Who the unit or commander is, and that he or it has passed, for somebody whose name is not known yet. */
function naming({ whom, what }: Missing, spec: Spec) {
  const someone = `(${what} ${whom})`
  const rest = what === 'unit' && spec.commander ? [{ of: someone, is: 'commander', value: `(commander ${someone})`, settles: true }] : []
  const commander = rest.map(({ value }) => passed(value, spec))
  return [{ of: whom, is: what, value: someone, settles: true }, passed(someone, spec), ...rest, ...commander]
}

/** Whose unit or commander is not known, and why. */
interface Missing {
  readonly whom: string
  readonly what: 'unit' | 'commander'
}
interface Subjects {
  /** Everybody who must have passed, as far as it is known who. */
  readonly subjects: readonly string[]
  readonly missing: (Missing & { readonly cause: Cause; readonly damaged: boolean; readonly facts: readonly Fact[] }) | null
}

function subjectsOf(q: Inquiry, whom: string, spec: Spec): Subjects {
  const subjects = [whom]
  for (const what of ['unit', 'commander'] as const) {
    if (!spec[what]) continue
    const of = subjects.at(-1) as string
    const named = nameOf(q, of, what)
    if (named.name === null)
      return { subjects, missing: { whom: of, what, cause: named.cause, damaged: named.damaged, facts: named.facts } }
    subjects.push(named.name)
  }
  return { subjects, missing: null }
}

/** The one unit or commander that claims agree on: supported by one, and no other named by any that would contradict it. */
function nameOf(
  q: Inquiry,
  of: string,
  what: 'unit' | 'commander',
): { name: string | null; cause: Cause; damaged: boolean; facts: readonly Fact[] } {
  const facts = q.about(of, what)
  const names = new Set<unknown>()
  let [supported, damaged] = [false, false]
  for (const one of facts) {
    damaged ||= one.damaged
    if (one.damaged) continue
    q.until(one.from)
    q.until(one.until)
    if (q.t < one.from || q.t >= one.until || !(one.contradicts || one.grade === null)) continue
    names.add(typeof one.value === 'string' ? one.value : null)
    supported ||= one.supports
  }
  const [name] = names
  const unknown = what === 'unit' ? 'unit-unknown' : 'commander-unknown'
  if (damaged) return { name: null, cause: 'damaged', damaged, facts }
  if (names.size === 1 && supported && typeof name === 'string') return { name, cause: unknown, damaged, facts }
  return { name: null, cause: names.size > 1 ? 'disputed' : unknown, damaged, facts }
}

function judgeOne(q: Inquiry, whom: string, spec: Spec, want: boolean): Finding {
  if (!spec.unit && !spec.commander) return judgeSubject(q, whom, spec, want)
  const { subjects, missing } = subjectsOf(q, whom, spec)
  const found = subjects.map((one) => judgeSubject(q, one, spec, want))
  if (missing === null) return together(found, want)
  const { cause, damaged, facts } = missing
  return together([...found, finding('vetted', U, cause, { facts, damaged, values: { whom: missing.whom, regime: spec.is } })], want)
}

function judgeSubject(q: Inquiry, whom: string, spec: Spec, want: boolean): Finding {
  const values = { whom, regime: spec.is }
  const { truth, cause, facts, damaged } = weighYoung(q, whom, spec.is, want, outcome, spec.maxAgeDays)
  if (truth === (want ? T : F)) {
    const change = changeOf(q, whom)
    const since = facts.some(
      (one) => (want ? one.supports : one.contradicts) && outcome(one.value) === 'for' && one.from >= change.at && q.t < one.until,
    )
    if (change.damaged) return finding('vetted', U, 'damaged', { facts: [...facts, ...change.facts], damaged: true, values })
    if (change.at > Number.NEGATIVE_INFINITY && !since)
      return finding('vetted', U, 'changed-since', { facts: [...facts, ...change.facts], values })
  }
  return finding('vetted', truth, cause === 'denied' ? 'failed' : cause, { facts, damaged, values })
}

/**
 * When the party last came out of another by merger, renaming or split. What once happened stays so, whenever the claim runs out; one
 * that says not when leaves every result doubtful. A rumour that nobody can judge counts for nothing.
 */
function changeOf(q: Inquiry, whom: string): { at: number; damaged: boolean; facts: readonly Fact[] } {
  const facts = [...q.about(whom, 'succeeds'), ...q.about(whom, 'splinter-of')]
  let at = Number.NEGATIVE_INFINITY
  for (const one of facts) {
    if (one.damaged || one.grade?.reliability === 'F' || one.grade?.credibility === 6) continue
    q.until(one.from)
    if (q.t >= one.from) at = Math.max(at, Number.isFinite(one.from) ? one.from : Number.POSITIVE_INFINITY)
  }
  return { at, damaged: facts.some((one) => one.damaged), facts }
}
