/**
 * certificate-valid: a party holds a certificate under a named scheme, for the services it is wanted for, all through the act.
 *
 *   met    `valid`, over every moment of the act; with `services`, `valid: ONE, OTHER` naming each of them
 *   unmet  `suspended`, `withdrawn` (or `revoked`), `none`, or valid for other services only
 *   open   nothing on file, lapsed, its services not stated where they are asked, disputed, under-graded, damaged
 *
 * A certificate that has run out (`until`, or `expired` on file) is open and not unmet: it may have been renewed, and nobody has said that
 * it was taken away. Schemes are names, such as the certification of private security companies under the ICoCA or ISO 18788.
 */
import { z } from 'zod'
import { F, T, type Truth, U } from '#ground/kleene.ts'
import { type Inquiry, unstated } from '../determine/inquiry.ts'
import { type Cause, type Reads, weighFacts } from '../determine/weigh.ts'
import type { Fact, FactValue } from '../facts/fact.ts'
import { type ConditionKind, type Finding, finding, forAll, together } from './condition-kind.ts'
import { text, texts } from './particulars.ts'

interface Spec {
  readonly of: string
  readonly scheme: string
  /** Null: whatever it was given for. */
  readonly services: readonly string[] | null
}
const schema = z.strictObject({
  of: text,
  scheme: text,
  services: texts.optional(),
})

/** What is on file of a certificate. */
type State = 'valid' | 'suspended' | 'withdrawn' | 'none' | 'lapsed'
const WORDS: Readonly<Record<string, State>> = {
  valid: 'valid',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  revoked: 'withdrawn',
  none: 'none',
  expired: 'lapsed',
  lapsed: 'lapsed',
}

/** Null where the value is none of the words known. Only a valid certificate says for which services; null is not stated. */
function certificateOf(value: FactValue | null): { readonly state: State; readonly services: readonly string[] | null } | null {
  if (typeof value === 'boolean') return { state: value ? 'valid' : 'none', services: null }
  const [, word = '', list] = /^([a-z]+)(?::(.*))?$/.exec(typeof value === 'string' ? value : '') ?? []
  const state = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  if (state === undefined || (list !== undefined && state !== 'valid')) return null
  const services = list === undefined ? null : list.split(',').map((one) => one.trim())
  return { state, services }
}

const covering =
  (service: string | null): Reads =>
  (value) => {
    const found = certificateOf(value)
    if (found === null) return 'neither'
    if (found.state !== 'valid') return 'against'
    if (service === null) return 'for'
    return found.services === null ? 'neither' : found.services.includes(service) ? 'for' : 'against'
  }

const claimOf = ({ scheme }: Spec): string => `certificate:${scheme}`
const written = ({ services }: Spec): string => (services === null ? 'valid' : `valid: ${services.join(', ')}`)

export const certificateValid: ConditionKind<Spec> = {
  schema,
  read: (given: z.output<typeof schema>) => ({ of: given.of, scheme: given.scheme, services: given.services ?? null }),
  judge(q, spec, want) {
    const parties = q.meant(spec.of)
    if (parties === null) return finding('certificate-valid', U, unstated(spec.of), { values: valuesOf(spec.of, spec) })
    return forAll(parties.map((of) => judgeOne(q, of, spec, want)))
  },
  cures: (q, spec) =>
    (q.meant(spec.of) ?? []).map((of) => ({
      code: 'certify',
      values: valuesOf(of, spec),
      facts: [{ of, is: claimOf(spec), value: written(spec), settles: true }],
    })),
  harms: (q, spec) =>
    (q.meant(spec.of) ?? []).map((of) => ({
      code: 'suspend-certificate',
      values: { of, scheme: spec.scheme },
      facts: [{ of, is: claimOf(spec), value: 'suspended', settles: true }],
    })),
}

const valuesOf = (of: string, { scheme, services }: Spec) => ({ of, scheme, services: services?.join(', ') ?? '' })

function judgeOne(q: Inquiry, of: string, spec: Spec, want: boolean): Finding {
  const facts = q.about(of, claimOf(spec))
  const found = (spec.services ?? [null]).map((service): Finding => {
    const { truth, cause, damaged } = weighed(q, facts, service, want)
    return finding('certificate-valid', truth, cause, { facts, damaged, values: valuesOf(of, spec) })
  })
  return { ...together(found, want), facts }
}

function weighed(
  q: Inquiry,
  facts: readonly Fact[],
  service: string | null,
  want: boolean,
): { truth: Truth; cause: Cause | null; damaged: boolean } {
  const lapsed = facts.filter((one) => !one.damaged && certificateOf(one.value)?.state === 'lapsed')
  const rest = lapsed.length === 0 ? facts : facts.filter((one) => !lapsed.includes(one))
  const { truth, cause, damaged } = weighFacts(q, rest, want, covering(service))
  for (const one of lapsed) {
    q.until(one.from)
    q.until(one.until)
  }
  const held = facts.filter((one) => !one.damaged && q.t >= one.from && q.t < one.until)
  // That it has lapsed is no denial of what was certified; it only stands against a claim that it is still valid.
  const saidLapsed = lapsed.some((one) => held.includes(one) && (one.contradicts || one.grade === null))
  if (saidLapsed && ((want && truth === T) || (!want && truth === F))) return { truth: U, cause: 'disputed', damaged }
  if (truth === U && cause === 'not-known' && lapsed.length > 0) return { truth, cause: 'stale', damaged }
  if (truth === U && cause === 'unreadable-value' && held.some((one) => certificateOf(one.value)?.state === 'valid'))
    return { truth, cause: 'services-unstated', damaged }
  if (truth !== F || !want) return { truth, cause, damaged }
  const against = held.filter((one) => one.contradicts && covering(service)(one.value) === 'against')
  const states = against.map((one) => certificateOf(one.value)?.state)
  const told = states.includes('withdrawn')
    ? 'withdrawn'
    : states.includes('suspended')
      ? 'suspended'
      : states.includes('none')
        ? 'denied'
        : 'other-services'
  return { truth, cause: told, damaged }
}
