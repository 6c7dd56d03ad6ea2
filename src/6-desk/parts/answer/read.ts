/**
 * An answer as the desk shows it: the account of docs/formats/determination.md, typed, with each reason beside its sentence and at
 * its gate. What the account lacks is read as empty, so that an answer of an older form is shown as far as it goes.
 */
import type { ReasonCode, Verdict } from '#bound/determine/reasons.ts'
import type { Answer, Outlook, ReasonTold, RemedyTold } from '../../client/shapes.ts'

/** The six gates in the order of the law. */
export const GATES = ['readable', 'prohibitions', 'authority', 'requirements', 'limits', 'approvals'] as const
export type GateName = (typeof GATES)[number]

/** What was looked at and found. */
export interface FactRead {
  readonly of: string
  readonly is: string
  readonly value: unknown
  readonly from: string | null
  readonly until: string | null
  /** Such as `B2`; null where it was not graded. */
  readonly grade: string | null
  readonly recorded: string | null
  /** The id of the claim it came from. */
  readonly id: string | null
  readonly source: string | null
  /** Who approved, in which role. */
  readonly by: string | null
  readonly role: string | null
  readonly damaged: boolean
  /** The index of the entry it came from. */
  readonly entry: number | null
}
export interface ConditionRead {
  readonly condition: string
  readonly state: 'met' | 'unmet' | 'open'
  readonly cause: string | null
  readonly sentence: string
  /** What it names: a role, whom, a deadline in epoch milliseconds. */
  readonly values: Readonly<Record<string, unknown>>
  readonly facts: readonly FactRead[]
}
export interface CountRead {
  readonly used: string
  readonly asked: string
  readonly max: string
  readonly of: string
  readonly unit: string
}
export interface ReasonRead {
  readonly code: string
  readonly order: string
  /** `INSTRUMENT/clause`, an instrument, or null where no law stands behind it. */
  readonly ref: string | null
  readonly version: number | null
  readonly verdict: Verdict
  readonly gate: GateName
  readonly sentence: string
  readonly doubts: readonly string[]
  readonly cause: string | null
  readonly conditions: readonly ConditionRead[]
  /** The exemptions tried, by ref. */
  readonly exemptions: readonly string[]
  /** Permits that do not cover the act, and what they want. */
  readonly misses: readonly { readonly ref: string; readonly wants: readonly string[] }[]
  readonly count: CountRead | null
  readonly facts: readonly FactRead[]
  readonly parts: readonly string[]
  readonly mentions: readonly string[]
}
export interface OrderRead {
  readonly order: string
  readonly verdict: Verdict
  readonly blocking: readonly ReasonRead[]
  readonly carrying: readonly ReasonRead[]
}
/** One counterpart, leg and line of the act, as far as it has them, and what it would be answered by itself. */
export interface PartRead {
  readonly counterpart: string | null
  readonly leg: string | null
  readonly line: string | null
  readonly verdict: Verdict
}
export interface Read {
  readonly verdict: Verdict
  /** What decides over all orders, the first of them first. */
  readonly reasons: readonly ReasonRead[]
  readonly orders: readonly OrderRead[]
  readonly parts: readonly PartRead[]
  /** Where the answers of orders stand against each other, for counsel. */
  readonly conflicts: Answer['conflicts']
  readonly duties: Answer['duties']
  readonly remedies: readonly RemedyTold[]
  /** False where the search for remedies was cut. */
  readonly complete: boolean
  readonly outlook: Outlook
  /** When the answer may become another with nothing new recorded. */
  readonly holdsUntil: string | null
}

type Plain = Readonly<Record<string, unknown>>

/** Reads an answer: of a question, or on file. */
export function answerRead(answer: Answer): Read {
  const { verdict, account, conflicts = [], duties, remedies, complete, outlook } = answer
  const accounts = records(account.orders)
  return {
    verdict,
    reasons: joined(answer.reasons, records(account.reasons)),
    orders: answer.orders.map((told, i) => ({
      order: told.order,
      verdict: told.verdict,
      blocking: joined(told.blocking, records(accounts[i]?.blocking)),
      carrying: joined(told.carrying, records(accounts[i]?.carrying)),
    })),
    parts: records(account.parts).map(partRead),
    conflicts,
    duties,
    remedies,
    complete,
    outlook,
    holdsUntil: text(account.holdsUntil),
  }
}

const partRead = ({ counterpart, leg, line, verdict }: Plain): PartRead => ({
  ...{ counterpart: text(counterpart) || null, leg: text(leg) || null, line: text(line) || null },
  verdict: verdict === 'permit' || verdict === 'refuse' ? verdict : 'refer',
})

const joined = (told: readonly ReasonTold[], accounts: readonly Plain[]): ReasonRead[] =>
  told.map((reason, i) => reasonRead(reason, accounts[i] ?? {}))

function reasonRead(told: ReasonTold, account: Plain): ReasonRead {
  const conditions = records(account.conditions).map((one, i) => conditionRead(one, told.conditions[i] ?? ''))
  const count = account.count
  return {
    ...{ code: told.code, order: told.order, ref: told.ref, sentence: told.sentence },
    version: typeof account.version === 'number' ? account.version : null,
    verdict: verdictOf(told.code),
    gate: gateOf(told.code, conditions),
    doubts: texts(account.doubts),
    cause: text(account.cause),
    conditions,
    exemptions: records(account.exemptions).flatMap((tried) => text(tried.ref) ?? []),
    misses: records(account.misses).map((miss) => ({ ref: text(miss.ref) ?? '', wants: texts(miss.wants) })),
    count: isPlain(count) ? (count as unknown as CountRead) : null,
    facts: records(account.facts).map(factRead),
    parts: texts(account.parts),
    mentions: texts(account.mentions),
  }
}

function conditionRead(account: Plain, sentence: string): ConditionRead {
  const state = account.state
  return {
    condition: text(account.condition) ?? '',
    state: state === 'met' || state === 'unmet' ? state : 'open',
    cause: text(account.cause),
    sentence,
    values: isPlain(account.values) ? account.values : {},
    facts: records(account.facts).map(factRead),
  }
}

const factRead = (fact: Plain): FactRead => ({
  ...{ of: text(fact.of) ?? '', is: text(fact.is) ?? '', value: fact.value },
  ...{ from: text(fact.from), until: text(fact.until), grade: text(fact.grade), recorded: text(fact.recorded) },
  ...{ id: text(fact.id), source: text(fact.source), by: text(fact.by), role: text(fact.role) },
  damaged: fact.damaged === true,
  entry: typeof fact.entry === 'number' ? fact.entry : null,
})

/**
 * Where each code stands. A requirement that nothing but approvals of our own can meet stands at the last gate; consent, coordination
 * and whatever else a clause asks for, alone or beside an approval, stands with the requirements.
 */
const AT: Readonly<Record<ReasonCode, readonly [Verdict, GateName]>> = {
  'act-without-end': ['refuse', 'readable'],
  'act-ends-before-start': ['refuse', 'readable'],
  'act-too-large': ['refuse', 'readable'],
  'instrument-unreadable': ['refuse', 'readable'],
  'version-unreadable': ['refuse', 'readable'],
  'clause-unreadable': ['refuse', 'readable'],
  'exemption-malformed': ['refuse', 'readable'],
  'unreadable-open': ['refer', 'readable'],
  'order-stale': ['refer', 'readable'],
  'last-readable-copy': ['permit', 'readable'],
  prohibited: ['refuse', 'prohibitions'],
  'prohibition-open': ['refer', 'prohibitions'],
  lifted: ['permit', 'prohibitions'],
  'not-applicable': ['permit', 'prohibitions'],
  'no-authority': ['refuse', 'authority'],
  'authority-open': ['refer', 'authority'],
  authorised: ['permit', 'authority'],
  'order-silent': ['permit', 'authority'],
  'no-licence-required': ['permit', 'authority'],
  'requirement-unmet': ['refuse', 'requirements'],
  'requirement-open': ['refer', 'requirements'],
  'requirement-deferred': ['permit', 'requirements'],
  'requirement-met': ['permit', 'requirements'],
  'requirement-awaiting': ['refer', 'requirements'],
  'over-limit': ['refuse', 'limits'],
  'limit-open': ['refer', 'limits'],
  'within-limit': ['permit', 'limits'],
}
const known = (code: string): code is ReasonCode => Object.hasOwn(AT, code)

/** What a code weighs. One that this desk does not know yet holds the act: doubt frees nobody. */
const verdictOf = (code: string): Verdict => (known(code) ? AT[code][0] : 'refer')

function gateOf(code: string, conditions: readonly ConditionRead[]): GateName {
  const gate = known(code) ? AT[code][1] : 'readable'
  const approvalAlone = conditions.length > 0 && conditions.every(({ condition }) => condition === 'approved')
  return gate === 'requirements' && approvalAlone ? 'approvals' : gate
}

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const records = (value: unknown): readonly Plain[] => (Array.isArray(value) ? value.filter(isPlain) : [])
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
