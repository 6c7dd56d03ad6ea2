/**
 * screened: a party was looked for on a list and is not on it.
 *
 *   met    a search of a complete edition, not older than `max_age_days`, found no match
 *   unmet  a match is on file, even from a damaged edition: what was found there was found
 *   open   not searched, search run out, edition missing, damaged, truncated or stale, possible match, disputed
 *
 * With `measures` a match counts where it brings one of them, or where it is not known what it brings. One that brings other measures
 * alone, such as a travel ban where assets are asked about, is as good as no match, and so is one that is only possible.
 *
 * "No match" is only as good as the list: it holds for the edition searched and never means cleared.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import { MEASURES, type Measure } from '#know/lists/entry.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { type Cause, type Reads, type Weighed, weigh, weighFacts } from '../determine/weigh.ts'
import type { FactValue } from '../facts/fact.ts'
import { type ConditionKind, type Finding, finding, forAll } from './condition-kind.ts'
import { text } from './particulars.ts'

interface Spec {
  readonly who: string
  readonly list: string
  readonly maxAgeDays: number | null
  /** Null: whatever it brings. */
  readonly measures: readonly Measure[] | null
}
// That it is not said what a match brings is no measure one can ask for: it counts as any.
const ASKED = MEASURES.filter((measure) => measure !== 'unstated')
const schema = z.strictObject({
  who: text,
  list: text,
  max_age_days: z.number().int().positive().optional(),
  measures: z.array(z.enum(ASKED)).min(1).max(ASKED.length).optional(),
})
const DAY = 86_400_000

const noMatch =
  ({ measures }: Spec): Reads =>
  (value) => {
    if (value === 'none' || value === false) return 'for'
    const hit = hitOf(value)
    if (hit === null) return 'neither'
    if (measures !== null && hit.brings !== null && !hit.brings.some((one) => measures.includes(one))) return 'for'
    return hit.certain ? 'against' : 'neither'
  }

/** What is on file of a hit, `match: asset-freeze, travel-ban` or `possible: travel-ban`, and what it brings: null where that is not known. */
function hitOf(value: FactValue | null): { certain: boolean; brings: readonly Measure[] | null } | null {
  if (value === true) return { certain: true, brings: null }
  const [, word, list = ''] = /^(match|possible)(?::(.*))?$/.exec(typeof value === 'string' ? value : '') ?? []
  if (word === undefined) return null
  const said = list.split(',').map((one) => one.trim())
  const known = ASKED.filter((one) => said.includes(one))
  return { certain: word === 'match', brings: known.length === new Set(said).size ? known : null }
}

/** `stale`: it was the list whole, and something came since that could not be taken. */
const complete: Reads = (value) => (value === 'complete' || value === true ? 'for' : value === 'stale' ? 'neither' : 'against')

export const screened: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({
    who: written.who,
    list: written.list,
    maxAgeDays: written.max_age_days ?? null,
    measures: written.measures ?? null,
  }),
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
      facts: [
        {
          of: who,
          is: `match:${spec.list}`,
          value: spec.measures === null ? 'match' : `match: ${spec.measures.join(', ')}`,
          settles: true,
        },
      ],
    })),
}

function judgeOne(q: Inquiry, who: string, spec: Spec, want: boolean): Finding {
  const found = searched(q, who, spec, want)
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

/** What was found of a party. A match that brings what was asked about is not disputed by one that brings something else. */
function searched(q: Inquiry, who: string, spec: Spec, want: boolean): Weighed {
  const facts = q.about(who, `match:${spec.list}`)
  const reads = noMatch(spec)
  if (spec.measures !== null) {
    const asked = facts.filter(({ damaged, value }) => damaged || hitOf(value) === null || reads(value) !== 'for')
    const weighed = weighFacts(q, asked, want, reads)
    if (weighed.cause === 'disputed' || weighed.truth === (want ? F : T)) return { ...weighed, facts }
  }
  return weighFacts(q, facts, want, reads)
}

function editionOf(q: Inquiry, spec: Spec): { cause: Cause | null; facts: Finding['facts']; damaged: boolean } {
  const weighed = weigh(q, spec.list, 'edition', true, complete)
  if (weighed.truth === T) return { ...weighed, cause: young(q, spec, weighed.facts) ? null : 'list-stale' }
  const cause =
    weighed.truth === F || weighed.cause === 'disputed'
      ? 'list-damaged'
      : weighed.cause === 'stale' || weighed.cause === 'unreadable-value'
        ? 'list-stale'
        : 'search-not-completed'
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
