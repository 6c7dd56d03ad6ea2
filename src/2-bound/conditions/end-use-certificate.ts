/**
 * end-use-certificate: whoever is to use the goods has given his word in a document that was checked and can be relied on.
 *
 *   met    one certificate is on file that was received, authenticated through a second channel by somebody else than who received it, signed
 *          by a person in office, on a letterhead that matches, whose document serves no other certificate, that covers what `covers`
 *          names and is not older than `max_age_days` where these are asked; and no breach of it is on file
 *   unmet  of every certificate on file one thing is positively wrong: it was refused, its authentication failed, its signatory was not in
 *          office, its document was used before, it does not cover what is asked, or it was breached
 *   open   none received yet, or not authenticated; authenticated by who received it or through the same channel; a letterhead that differs,
 *          which is reason to ask and no proof; anything of it not looked at, run out, too old, disputed or damaged
 *
 * On file as the fact `end-use-certificate` of the party, its value the id of the certificate; what was found about it is filed of that id.
 * `covers` names undertakings such as `no-re-export`, and `item` for the goods of the line.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import { linesUnknown } from '../determine/match.ts'
import { type Cause, type Reads, weigh, weighFacts } from '../determine/weigh.ts'
import type { Fact, FactValue } from '../facts/fact.ts'
import { type ConditionKind, type CureFact, type Finding, finding, forAll, together } from './condition-kind.ts'

interface Spec {
  readonly whom: string
  readonly covers: readonly string[]
  readonly maxAgeDays: number | null
}
const text = label
const schema = z.strictObject({
  whom: text,
  covers: z.array(text).min(1).max(LIMITS.conditions_max).optional(),
  max_age_days: z.number().int().positive().optional(),
})
const KIND = 'end-use-certificate'
const DAY = 86_400_000
/** Among what a certificate must cover: the goods of the line. */
const GOODS = 'item'

export const endUseCertificate: ConditionKind<Spec> = {
  schema,
  read: (written: z.output<typeof schema>) => ({
    whom: written.whom,
    covers: written.covers ?? [],
    maxAgeDays: written.max_age_days ?? null,
  }),
  judge(q, spec, want) {
    const parties = q.meant(spec.whom)
    if (parties === null) return finding(KIND, U, unstated(spec.whom), { values: { whom: spec.whom, certificate: '' } })
    return forAll(parties.map((whom) => judgeOne(q, whom, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.whom) ?? []).map((whom) => ({ code: 'certificate', values: { whom }, facts: wholeCertificate(q, whom, spec) })),
  harms: (q, spec) =>
    (q.meant(spec.whom) ?? []).flatMap((whom) =>
      certificatesOf(q.about(whom, KIND)).map((certificate) => ({
        code: 'challenge-certificate' as const,
        values: { whom, certificate },
        facts: [{ of: certificate, is: 'authenticated', value: false, settles: true }],
      })),
    ),
}

const certificatesOf = (facts: readonly Fact[]): string[] => [
  ...new Set(facts.flatMap(({ damaged, value }) => (!damaged && typeof value === 'string' ? [value] : []))),
]

/** One good certificate is enough, whatever is wrong with others. */
function judgeOne(q: Inquiry, whom: string, spec: Spec, want: boolean): Finding {
  const facts = q.about(whom, KIND)
  const certificates = certificatesOf(facts)
  if (certificates.length === 0) {
    const weighed = weighFacts(q, facts, want, (value) => (value === false ? 'against' : 'neither'))
    const cause = weighed.cause === 'denied' ? 'declined' : weighed.cause
    const awaiting = weighed.cause === 'not-known'
    return finding(KIND, weighed.truth, awaiting ? 'awaiting' : cause, { ...weighed, awaiting, values: { whom, certificate: '' } })
  }
  const each = certificates.map((certificate) => {
    const found = checks(q, facts, certificate, spec, want)
    return { ...together(found, want), values: { whom, certificate } }
  })
  return together(each, !want)
}

type Check = { readonly truth: Finding['truth']; readonly cause: Cause | null; readonly facts: readonly Fact[]; readonly damaged: boolean }

/** Everything that is asked of one certificate. */
function checks(q: Inquiry, given: readonly Fact[], certificate: string, spec: Spec, want: boolean): Finding[] {
  const plain = (is: string, wrong: Cause, reads?: Reads): Check => renamed(weigh(q, certificate, is, want, reads), 'denied', wrong)
  const all: Check[] = [
    received(q, given, certificate, spec, want),
    authenticated(q, certificate, want),
    plain('signatory-in-office', 'not-in-office'),
    plain('reused', 'reused', (value) => (value === 'none' || value === false ? 'for' : 'against')),
    letterhead(q, certificate, want),
    breached(q, certificate, want),
    ...(spec.covers.length === 0 ? [] : [covered(q, certificate, spec, want)]),
  ]
  return all.map(({ truth, cause, facts, damaged }) => finding(KIND, truth, cause, { facts, damaged }))
}

const renamed = <C extends Check>(check: C, was: Cause, is: Cause): C => (check.cause === was ? { ...check, cause: is } : check)

function received(q: Inquiry, given: readonly Fact[], certificate: string, spec: Spec, want: boolean): Check {
  const about = given.filter(({ damaged, value }) => damaged || value === certificate || value === false)
  const reads: Reads = (value) => (value === certificate ? 'for' : 'against')
  const weighed = renamed(weighFacts(q, about, want, reads), 'denied', 'declined')
  if (!want || weighed.truth !== T || spec.maxAgeDays === null) return weighed
  const age = spec.maxAgeDays * DAY
  for (const one of about) q.until(one.from + age)
  const young = about.filter((one) => q.t < one.from + age)
  return weighFacts(q, young, want, reads).truth === T ? weighed : { ...weighed, truth: U, cause: 'stale' }
}

/** `OFFICER-1 through post`: who did it, and through which channel. */
function handOf(value: FactValue | null): { readonly who: string; readonly through: string } | null {
  const [, who, through] = /^(.+) through (.+)$/.exec(typeof value === 'string' ? value : '') ?? []
  return who === undefined || through === undefined ? null : { who, through }
}

const byHand: Reads = (value) => (handOf(value) !== null ? 'for' : value === false || value === 'failed' ? 'against' : 'neither')

/** Who confirms what he brought in himself, or asks back where the paper came from, confirms nothing. */
function authenticated(q: Inquiry, certificate: string, want: boolean): Check {
  const came = weigh(q, certificate, 'received', true, byHand)
  const facts = q.about(certificate, 'authenticated')
  // Whoever may have received it counts, so a claim that could only speak against another does too.
  const hands = came.facts.flatMap((fact) => (fact.contradicts && q.t >= fact.from && q.t < fact.until ? (handOf(fact.value) ?? []) : []))
  const idle = facts.filter((fact) => {
    const hand = handOf(fact.value)
    return !fact.damaged && hand !== null && hands.some((other) => other.who === hand.who || other.through === hand.through)
  })
  const telling = facts.filter((fact) => !idle.includes(fact))
  const weighed = weighFacts(q, telling, want, byHand)
  // Without knowing how it came nobody can say that the second channel was another one.
  const cause = came.cause === 'denied' ? 'disputed' : came.cause
  if (weighed.truth === (want ? T : F) && came.truth !== T) return { ...came, truth: U, cause }
  if (weighed.cause !== 'not-known') return renamed(weighed, 'denied', 'failed')
  return { ...weighed, facts, cause: idle.length > 0 ? 'same-hand' : 'not-authenticated' }
}

/** Letterheads change, so one that differs is reason to ask and proves nothing: it never makes the condition unmet. */
function letterhead(q: Inquiry, certificate: string, want: boolean): Check {
  const weighed = weigh(q, certificate, 'letterhead', true, (value) => (value === 'matches' || value === true ? 'for' : 'against'))
  if (!want) return { ...weighed, truth: weighed.truth === T ? F : U, cause: weighed.truth === T ? 'denied' : 'not-known' }
  return weighed.truth === F ? { ...weighed, truth: U, cause: 'letterhead-differs' } : weighed
}

/** A breach makes it worthless. That none is on file is no finding: `no-open-breach` asks for one. */
function breached(q: Inquiry, certificate: string, want: boolean): Check {
  const facts = q.about(certificate, 'breached')
  const is = weighFacts(q, facts, !want)
  const nothing = is.truth === U && (is.cause === 'not-known' || is.cause === 'stale' || is.cause === 'under-graded')
  if (nothing) return { ...is, truth: want ? T : F, cause: want ? null : 'denied' }
  return want ? renamed(is, 'denied', 'breach-open') : is
}

/** A certificate says what it covers, so what it leaves out it does not cover. */
function covered(q: Inquiry, certificate: string, { covers }: Spec, want: boolean): Check {
  const { line } = q.atom
  if (covers.includes(GOODS) && (line === null ? linesUnknown(q) : line.item === null))
    return { truth: U, cause: 'item-unstated', facts: [], damaged: false }
  const asked = covers.flatMap((one) => (one !== GOODS ? one : (line?.item ?? [])))
  const reads: Reads = (value) => {
    if (typeof value !== 'string') return 'neither'
    const said = value.split(',').map((one) => one.trim())
    return asked.every((one) => said.includes(one)) ? 'for' : 'against'
  }
  return renamed(weigh(q, certificate, 'covers', want, reads), 'denied', 'not-covered')
}

function wholeCertificate(q: Inquiry, whom: string, { covers }: Spec): CureFact[] {
  const certificate = `(certificate of ${whom})`
  const of = (is: string, value: string | boolean): CureFact => ({ of: certificate, is, value, settles: true })
  const said = covers.map((one) => (one === GOODS ? (q.atom.line?.item ?? '') : one)).join(', ')
  return [
    { of: whom, is: KIND, value: certificate, given: true, settles: true },
    of('received', '(registry) through (post)'),
    of('authenticated', '(officer) through (second channel)'),
    ...[of('signatory-in-office', true), of('reused', 'none'), of('letterhead', 'matches')],
    ...(covers.length === 0 ? [] : [of('covers', said)]),
  ]
}
