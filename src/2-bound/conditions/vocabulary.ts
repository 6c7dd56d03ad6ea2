/**
 * The closed vocabulary of conditions. To add one, write its file and its line here, with its sentences in the catalogues.
 *
 * Under `not` a condition is asked to be positively not so; what merely lapsed with time is then still open.
 */
import { z } from 'zod'
import { F, U } from '#ground/kleene.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import type { Condition } from '../law/clause.ts'
import type { Provision } from '../law/provision.ts'
import { agreementInForce } from './agreement-in-force.ts'
import { approved } from './approved.ts'
import { assessed } from './assessed.ts'
import { certificateValid } from './certificate-valid.ts'
import { channelAuthenticated } from './channel-authenticated.ts'
import type { ConditionKind, Cure, Finding, Harm } from './condition-kind.ts'
import { conflictFree } from './conflict-free.ts'
import { consented } from './consented.ts'
import { coordinated } from './coordinated.ts'
import { corroborated } from './corroborated.ts'
import { curriculum } from './curriculum.ts'
import { denialsConsulted } from './denials-consulted.ts'
import { distance } from './distance.ts'
import { endUseCertificate } from './end-use-certificate.ts'
import { fact } from './fact.ts'
import { flagsResolved } from './flags-resolved.ts'
import { inZone } from './in-zone.ts'
import { item } from './item.ts'
import { noOpenBreach } from './no-open-breach.ts'
import { notified } from './notified.ts'
import { providerClass } from './provider-class.ts'
import { purpose } from './purpose.ts'
import { reported } from './reported.ts'
import { screened } from './screened.ts'
import { searchCompleted } from './search-completed.ts'
import { verified } from './verified.ts'
import { vetted } from './vetted.ts'

const KINDS = {
  fact,
  vetted,
  screened,
  approved,
  notified,
  consented,
  coordinated,
  'agreement-in-force': agreementInForce,
  'no-open-breach': noOpenBreach,
  reported,
  'in-zone': inZone,
  distance,
  'provider-class': providerClass,
  assessed,
  corroborated,
  verified,
  'certificate-valid': certificateValid,
  'channel-authenticated': channelAuthenticated,
  'search-completed': searchCompleted,
  'conflict-free': conflictFree,
  purpose,
  item,
  curriculum,
  'end-use-certificate': endUseCertificate,
  'flags-resolved': flagsResolved,
  'denials-consulted': denialsConsulted,
} as unknown as Readonly<Record<string, ConditionKind<object>>>

/** Every name a condition can have, `not` included. */
export const CONDITION_NAMES: readonly string[] = [...Object.keys(KINDS), 'not']

/** The written particulars of a condition, as its schema says them; undefined for `not`, which takes a condition. */
export const particularsOf = (name: string): z.ZodType | undefined => (Object.hasOwn(KINDS, name) ? KINDS[name]?.schema : undefined)

/** Reads `{name: particulars}`; `not` takes one condition and is never nested. */
export function readCondition(raw: unknown): Condition | Refusal {
  const record = shaped(z.record(z.string(), z.unknown()), raw)
  if (isRefusal(record)) return record
  const [entry, ...more] = Object.entries(record)
  if (entry === undefined || more.length > 0) return refuse('condition-not-one', { found: Object.keys(record).join(', ') || shown(raw) })
  const [name, particulars] = entry
  if (name === 'not') {
    const inner = readCondition(particulars)
    if (isRefusal(inner)) return placed(inner, { field: 'not' })
    if (inner.kind === 'not') return refuse('condition-not-one', { found: 'not: {not: …}' }, { field: 'not' })
    return { kind: 'not', spec: { inner } }
  }
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (kind === undefined) return refuse('condition-unknown', { found: name, accepted: CONDITION_NAMES.join(', ') }, { field: name })
  const written = shaped(kind.schema, particulars)
  if (isRefusal(written)) return placed(written, { field: name })
  const key = `${name} ${JSON.stringify(written)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const spec = kind.read(written as never)
  if (isRefusal(spec)) return placed(spec, { field: name })
  const made = { kind: name, spec: spec as Condition['spec'] }
  if (kept.size < SHARED_MAX) kept.set(key, made)
  return made
}

/** The same condition written in many clauses is kept once, for the reason given in `law/pattern.ts`. */
const SHARED_MAX = 100_000
const kept = new Map<string, Condition>()

/** Judges a condition of a clause for the atom and moment of `q`. */
export function judge(q: Inquiry, condition: Condition, within: Provision): Finding {
  if (condition.kind !== 'not') return kindOf(condition.kind).judge(q, condition.spec, true, within)
  return judgeNot(q, condition.spec.inner as Condition, within)
}

/** Judges whether a condition positively does not hold; of `not` that is whether what it denies holds. */
export function judgeNot(q: Inquiry, inner: Condition, within: Provision): Finding {
  if (inner.kind === 'not') return judge(q, inner.spec.inner as Condition, within)
  const found = kindOf(inner.kind).judge(q, inner.spec, false, within)
  const truth = found.lapsed && found.truth !== F ? U : found.truth
  const cause = truth === F ? 'is-so' : found.cause
  return { ...found, kind: 'not', truth, cause, values: { ...found.values, inner: inner.kind } }
}

/** What someone could do so that the condition would be met. */
export function curesOf(q: Inquiry, condition: Condition, within: Provision): readonly Cure[] {
  if (condition.kind === 'not') return []
  return kindOf(condition.kind).cures(q, condition.spec, within)
}

/** What others could do or find so that the condition would no longer hold. Under `not` that is what it denies, where that is a fact. */
export function harmsOf(q: Inquiry, condition: Condition, within: Provision): readonly Harm[] {
  if (condition.kind !== 'not') return kindOf(condition.kind).harms(q, condition.spec, within)
  const inner = condition.spec.inner as Condition
  if (inner.kind !== 'fact') return []
  return curesOf(q, inner, within).map((cure) => ({
    code: 'happen',
    values: cure.values,
    facts: cure.facts.map(({ settles: _, ...fact }) => fact),
  }))
}

function kindOf(name: string): ConditionKind<object> {
  return KINDS[name] as ConditionKind<object>
}
