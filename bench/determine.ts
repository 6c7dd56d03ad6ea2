/**
 * How many determinations a second, beside Cedar on the same rules in the same run.
 *
 * The world: so many parties, each with as many instruments that match acts with it as asked: two mandates, and rules
 * that forbid a meeting unless a fact about the party is on file. Acts have one atom.
 * Parley gives every reason with its facts; Cedar gives its decision and determining policies (refer is not allowed).
 */
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import type { Act } from '#bound/act/act.ts'
import { readAct } from '#bound/act/read-act.ts'
import { determine } from '#bound/determine/determine.ts'
import type { Question } from '#bound/determine/inquiry.ts'
import { readFact } from '#bound/facts/fact.ts'
import { FactBase } from '#bound/facts/fact-base.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { rulebook } from '#bound/law/rulebook.ts'
import { outlookOf } from '#bound/outlook/outlook.ts'
import { remediesOf } from '#bound/remedies/remedies.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type Measured, sideBySide } from './measure.ts'
import { costOfConditions } from './support/condition-cost.ts'

interface World {
  readonly questions: readonly Question[]
  readonly policies: string
  readonly requests: readonly cedar.StatefulAuthorizationCall[]
}

const must = <X>(x: X): Exclude<X, { refused: true }> => {
  if (isRefusal(x)) throw new TypeError(JSON.stringify(x))
  return x as Exclude<X, { refused: true }>
}
const RULES_MET = 20
const NOW = Date.parse('2026-03-02T09:00:00Z')

const TERM = ['2026-01-01', '2027-01-01']

/** The law about one party, and the same in Cedar's words. */
function lawOf(p: number, each: number): { instruments: unknown[]; policies: string[] } {
  const party = `PARTY-${p}`
  const about = { kind: ['meeting'], counterpart: [party] }
  const instruments: unknown[] = []
  const policies: string[] = []
  for (let i = 0; i < each; i++) {
    const base = { id: `I-${p}-${i}`, term: TERM }
    const is = `checked-${i % RULES_MET}`
    if (i < 2) {
      instruments.push({
        ...base,
        kind: 'mandate',
        issuer: 'COUNCIL',
        clauses: [{ id: '1', effect: 'permit', about: { ...about, actor: ['HOUSE'] } }],
      })
      policies.push(`permit(principal == Party::"HOUSE", action == Action::"meeting", resource == Party::"${party}");`)
    } else {
      instruments.push({
        ...base,
        kind: 'rule',
        issuer: 'BOARD',
        clauses: [{ id: '1', effect: 'require', about, any: [{ fact: { of: 'counterpart', is } }] }],
      })
      policies.push(
        `forbid(principal, action == Action::"meeting", resource == Party::"${party}") unless { resource has "${is}" && resource["${is}"] };`,
      )
    }
  }
  return { instruments, policies }
}

/** What is on file about one party: every tenth lacks a fact, every tenth has one denied. */
function factsOf(p: number): { facts: unknown[]; attrs: Record<string, boolean> } {
  const facts: unknown[] = []
  const attrs: Record<string, boolean> = {}
  for (let f = 0; f < RULES_MET; f++) {
    if (p % 10 === 3 && f === 5) continue
    const value = !(p % 10 === 7 && f === 5)
    attrs[`checked-${f}`] = value
    facts.push({ of: `PARTY-${p}`, is: `checked-${f}`, value, from: '2026-01-01', until: '2026-12-31', grade: 'B2' })
  }
  return { facts, attrs }
}

/** A meeting with one party, and the same request to Cedar. */
function actWith(p: number, set: string, attrs: Record<string, boolean>): { act: Act; request: cedar.StatefulAuthorizationCall } {
  const party = { type: 'Party', id: `PARTY-${p}` }
  const when = ['2026-03-05T09:00Z', '2026-03-05T11:00Z']
  const act = must(readAct({ kind: 'meeting', actor: 'HOUSE', counterpart: [party.id], place: { in: ['NORTH'] }, lines: [], when }))
  const principal = { type: 'Party', id: 'HOUSE' }
  const action = { type: 'Action', id: 'meeting' }
  const entities = [{ uid: party, attrs, parents: [] }]
  return { act, request: { principal, action, resource: party, context: {}, preparsedPolicySetId: set, entities } }
}

/** `parties` times `each` instruments. */
function world(parties: number, each: number, set: string): World {
  const all = Array.from({ length: parties }, (_, p) => {
    const { facts, attrs } = factsOf(p)
    return { ...lawOf(p, each), facts, ...actWith(p, set, attrs) }
  })
  const book = must(rulebook(all.flatMap((one) => one.instruments.map((i) => must(readInstrument(i))))))
  const facts = all.flatMap((one) => one.facts.map((f) => must(readFact(f, 'UTC'))))
  const base = new FactBase(facts, ['usage', 'duty', 'splinter-of'])
  return {
    questions: all.map(({ act }) => ({ act, rulebook: book, facts: base, at: NOW, known: NOW })),
    policies: all.flatMap((one) => one.policies).join('\n'),
    requests: all.map((one) => one.request),
  }
}

/** Runs the benchmark; `seconds` is how long each measured round lasts. */
export async function run(seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]> {
  const small = world(20, 25, 'small')
  const large = world(200, 100, 'large')
  cedar.preparsePolicySet('small', { staticPolicies: small.policies })
  cedar.preparsePolicySet('large', { staticPolicies: large.policies })
  agree(small)
  let n = 0
  const ask = (w: World) => () => determine(w.questions[n++ % w.questions.length] as Question)
  const remedy = (w: World) => () => {
    const question = w.questions[n++ % w.questions.length] as Question
    return remediesOf(question, determine(question))
  }
  const outlook = (w: World) => () => {
    const question = w.questions[n++ % w.questions.length] as Question
    return outlookOf(question, determine(question))
  }
  const peer = (w: World) => () => cedar.statefulIsAuthorized(w.requests[n++ % w.requests.length] as cedar.StatefulAuthorizationCall)
  const rates = await sideBySide(
    [
      { name: 'parley, 500 instruments, 25 match', run: ask(small) },
      { name: 'parley with remedies, 500 instruments', run: remedy(small) },
      { name: 'parley with the outlook, 500 instruments', run: outlook(small) },
      { name: 'cedar, the same 500 rules', run: peer(small) },
      { name: 'parley, 20,000 instruments, 100 match', run: ask(large) },
      { name: 'cedar, the same 20,000 rules', run: peer(large) },
    ],
    seconds,
    progress,
  )
  return [...rates, ...(await costOfConditions(seconds / 10))]
}

/** A benchmark that compares different answers measures nothing. */
function agree(w: World): void {
  for (const [i, question] of w.questions.entries()) {
    const ours = determine(question).verdict === 'permit'
    const theirs = cedar.statefulIsAuthorized(w.requests[i] as cedar.StatefulAuthorizationCall)
    if (theirs.type !== 'success' || (theirs.response.decision === 'allow') !== ours) throw new TypeError(`answers differ for act ${i}`)
  }
}

/** What is printed beside the figures. */
export const versions = (): Readonly<Record<string, string>> => ({ cedar: cedar.getCedarSDKVersion() })
