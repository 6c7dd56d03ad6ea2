/**
 * screened: a party was looked for on a list and is not on it.
 *
 *   met    a search of a complete edition, not older than `max_age_days`, found no match
 *   unmet  a match is on file, even from a damaged edition: what was found there was found
 *   open   not searched, search run out, edition missing, damaged, truncated or stale, possible match, disputed
 *
 * "No match" is only as good as the list: it holds for the edition searched and never means cleared.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { type Cause, type Reads, weigh } from '../determine/weigh.ts'
import { type ConditionKind, type Finding, finding, forAll } from './condition-kind.ts'

interface Spec {
  readonly who: string
  readonly list: string
  readonly maxAgeDays: number | null
}
const schema = z.strictObject({ who: z.string().min(1), list: z.string().min(1), max_age_days: z.number().int().positive().optional() })
const DAY = 86_400_000

const noMatch: Reads = (value) =>
  value === 'none' || value === false ? 'for' : value === 'match' || value === true ? 'against' : 'neither'
const complete: Reads = (value) => (value === 'complete' || value === true ? 'for' : 'against')

export const screened: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({ who: written.who, list: written.list, maxAgeDays: written.max_age_days ?? null }),
  judge(q, spec, want) {
    const parties = q.meant(spec.who)
    if (parties === null) return finding('screened', U, 'role-unstated', { values: { who: spec.who, list: spec.list } })
    return forAll(parties.map((who) => judgeOne(q, who, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.who) ?? []).map((who) => ({
      code: 'screen',
      values: { who, list: spec.list },
      facts: [
        { of: spec.list, is: 'edition', value: 'complete', settles: true },
        { of: who, is: `match:${spec.list}`, value: 'none', settles: true },
      ],
    })),
  harms: (q, spec) =>
    (q.meant(spec.who) ?? []).map((who) => ({
      code: 'match',
      values: { who, list: spec.list },
      facts: [{ of: who, is: `match:${spec.list}`, value: 'match', settles: true }],
    })),
}

function judgeOne(q: Inquiry, who: string, spec: Spec, want: boolean): Finding {
  const found = weigh(q, who, `match:${spec.list}`, want, noMatch)
  const values = { who, list: spec.list }
  const edition = editionOf(q, spec)
  const facts = [...found.facts, ...edition.facts]
  const damaged = found.damaged || edition.damaged
  // Asked the other way round ("a match is on file") a positive finding needs no complete edition.
  if (found.truth === F || !want)
    return finding('screened', found.truth, found.truth === F ? 'matched' : found.cause, { facts, damaged, values })
  if (edition.cause !== null) return finding('screened', U, edition.cause, { facts, damaged, values })
  if (found.truth === T)
    return young(q, spec, found.facts)
      ? finding('screened', T, null, { facts, values })
      : finding('screened', U, 'list-stale', { facts, values })
  const cause = found.cause === 'unreadable-value' ? 'possible-match' : found.cause === 'not-known' ? 'search-not-completed' : found.cause
  return finding('screened', U, cause, { facts, damaged, values })
}

function editionOf(q: Inquiry, spec: Spec): { cause: Cause | null; facts: Finding['facts']; damaged: boolean } {
  const weighed = weigh(q, spec.list, 'edition', true, complete)
  if (weighed.truth === T) return { ...weighed, cause: young(q, spec, weighed.facts) ? null : 'list-stale' }
  const cause =
    weighed.truth === F || weighed.cause === 'disputed' ? 'list-damaged' : weighed.cause === 'stale' ? 'list-stale' : 'search-not-completed'
  // What a damaged list says or leaves out is damage, and no emergency may pass over it.
  return { ...weighed, cause, damaged: weighed.damaged || cause === 'list-damaged' }
}

/** Whether the newest of these that holds at the moment judged is not older than asked. Without a date its age is unknown. */
function young(q: Inquiry, spec: Spec, facts: Finding['facts']): boolean {
  if (spec.maxAgeDays === null) return true
  const age = spec.maxAgeDays * DAY
  let newest = Number.NEGATIVE_INFINITY
  for (const fact of facts) {
    if (!fact.supports || q.t < fact.from) continue
    q.until(fact.from + age)
    newest = Math.max(newest, fact.from)
  }
  return q.t < newest + age
}
