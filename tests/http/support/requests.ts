/** Requests for a fuzz: made of the description, with what a test knows of the office put in, and most of them broken somehow. */
import type { Chooser } from '../../properties/support/choose.ts'
import { CountedSeen, countedMakers } from './counted-requests.ts'
import { CustodySeen, custodyMakers } from './custody-requests.ts'
import { editionMakers } from './edition-requests.ts'
import { IncidentsSeen, incidentMakers } from './incident-requests.ts'
import { MEETING, VISIT } from './office.ts'
import { type Document, madeOf, type Operation } from './openapi.ts'
import { PromisesSeen, promisesMakers } from './promises-requests.ts'

/** What has been seen so far, so that later requests can speak of it. */
export class Seen {
  readonly dockets: string[] = []
  /** The step last taken with a docket, so that the next one is tried too. */
  readonly #last = new Map<string, string>()
  readonly #owed = new Set<string>()
  readonly erasures: number[] = []
  /** Entries whose contents can be erased: the words that come second with these steps. */
  readonly words: number[] = []
  readonly claims: string[] = []
  readonly incidents = new IncidentsSeen()
  readonly custody = new CustodySeen()
  readonly counted = new CountedSeen()
  readonly promises = new PromisesSeen()
  readonly evidence: string[] = []
  readonly cursors: string[] = []
  readonly keys: string[] = []
  size = 0
  number = 0

  /** Keeps what an answer tells. */
  keep(operation: string, data: unknown): void {
    const { docket, duties, from, index, next, verdict, performed } = data as {
      docket?: unknown
      duties?: unknown
      from?: number
      index?: number
      next?: string | null
      verdict?: string
      performed?: boolean
    }
    if (typeof docket === 'string') {
      if (operation === 'approve') this.#approved.add(docket)
      if (operation === 'propose') this.dockets.push(docket)
      this.#last.set(
        docket,
        performed === false ? 'stopped' : operation === 'perform' || operation === 'report' ? operation : (verdict ?? operation),
      )
    }
    const names = Array.isArray(duties) ? duties.filter((one) => typeof one === 'string') : []
    for (const name of names) if (operation === 'perform') this.#owed.add(name)
    for (const name of names) if (operation === 'discharge' || operation === 'waive') this.#owed.delete(name)
    if (operation === 'ask-erasure' && from !== undefined) this.erasures.push(from)
    if (['advise', 'report', 'receive-harm'].includes(operation) && from !== undefined) this.words.push(from + 1)
    if (typeof index === 'number') this.size = Math.max(this.size, index)
    if (typeof next === 'string') this.cursors.push(next)
    this.incidents.keep(data)
    this.custody.keep(operation, data)
    this.promises.keep(operation, data)
  }

  get owed(): string[] {
    return [...this.#owed]
  }

  readonly #approved = new Set<string>()
  /** Dockets with which the step before that one was the last taken. */
  ready(operation: string): string[] {
    if (operation === 'take-back')
      return [...this.#approved].filter((docket) => ['permit', 'refuse'].includes(this.#last.get(docket) ?? ''))
    const before = { perform: 'permit', approve: 'refer', report: 'perform', close: 'report' }[operation]
    if (before === undefined) return this.dockets.slice(-6)
    return this.dockets.filter((docket) => this.#last.get(docket) === before)
  }
}

export interface Request {
  readonly operation: Operation
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | undefined
}

/** A request for an operation. */
export function requestFor(operation: Operation, document: Document, choose: Chooser, junk: unknown, seen: Seen): Request {
  const known = knowing(operation.operationId, choose, junk, seen)
  const headers: Record<string, string> = {}
  let path = operation.path
  const query = new URLSearchParams()
  for (const { name, in: where, required, schema } of operation.parameters) {
    if (required !== true && choose.toss(75)) continue
    const value = madeOf(schema, document, choose, known, name)
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
    if (where === 'path') path = path.replace(`{${name}}`, encodeURIComponent(text))
    else if (where === 'query') query.append(name, text)
    else headers[name] = encodeURIComponent(text)
  }
  // What has no body can only be asked for wrongly, and each operation must be refused some time.
  if (choose.toss(operation.requestBody === undefined ? 30 : 3))
    query.append(choose.pick(['limit', 'as_of', 'sate', 'lang']) ?? '', choose.pick(['', '0', '-1', '1e9', '%00', '999']) ?? '')
  let body: string | undefined
  if (operation.requestBody !== undefined) {
    headers['content-type'] = 'application/json'
    const value = madeOf(operation.requestBody.content['application/json'].schema, document, choose, known)
    body = JSON.stringify(choose.toss(15) ? broken(value, choose, junk) : value)
    if (choose.toss(5)) body = spoilt(body, choose)
  }
  if (choose.toss(3)) delete headers[choose.pick(Object.keys(headers)) ?? '']
  if (choose.toss(2)) headers['content-type'] = choose.pick(['text/plain', 'application/xml', 'application/json; charset=latin1', '']) ?? ''
  return { operation, path: query.size === 0 ? path : `${path}?${query}`, headers, body }
}

const PROPOSER = ['DESK', 'DESK', 'DESK'] as const

/** Values by the names of fields, from what is on file. */
function knowing(operation: string, choose: Chooser, junk: unknown, seen: Seen): (field: string) => unknown {
  const act = () => {
    const one = { ...(choose.toss() ? VISIT : MEETING), ...(choose.toss(20) ? { place: choose.pick(['CAPITAL', 'ZONE-1']) } : {}) }
    return choose.toss(10) ? broken(one, choose, junk) : one
  }
  const serial = () => `N-${seen.number++}`
  const claimOf = (id: string) => {
    seen.claims.push(id)
    return { id, of: 'HOST', is: 'cleared', value: choose.toss(), grade: 'B2', source: 'fuzz', origin: 'fuzz' }
  }
  const makers: Readonly<Record<string, () => unknown>> = {
    'Parley-Acting-As': () =>
      choose.pick(
        operation === 'take-back' ? ['LEGAL', 'LEGAL', 'DESK'] : [...PROPOSER, ...PROPOSER, 'LEGAL', 'LEGAL', 'REGISTRY', 'NOBODY'],
      ),
    'Parley-Purpose': () => choose.pick(['desk', 'audit', 'Not A Word']),
    'Idempotency-Key': () => (choose.toss(10) ? choose.pick(seen.keys) : seen.keys[seen.keys.push(`key ${seen.keys.length}`) - 1]),
    'Last-Event-ID': () => String(choose.below(seen.size + 5)),
    docket: () =>
      operation === 'propose'
        ? serial()
        : (choose.pick(choose.toss(60) ? seen.ready(operation) : []) ?? choose.pick(seen.dockets.slice(-6))),
    duty: () => choose.pick(seen.owed),
    asked: () => choose.pick(seen.erasures.slice(-2)),
    entry: () => choose.below(seen.size + 2),
    instrument: () => (operation.startsWith('instrument') || choose.toss() ? choose.pick(['M', 'RULE', 'NONE']) : instrument(serial())),
    from: () => choose.pick([1, 1, 2]),
    to: () => choose.pick([1, 1, 2, 0]),
    on: () => choose.pick(['2026-06-01', '2026-06-01T10:00Z', 'soon']),
    with: () => choose.pick(['RULE', 'M,RULE', 'NONE']),
    as_of: () => choose.below(seen.size + 2),
    min_index: () => choose.below(seen.size + 2),
    cursor: () => choose.pick(seen.cursors.slice(-5)),
    lang: () => choose.pick(['en', 'fr', 'xx']),
    act,
    title: () => choose.pick(['A visit', 'Une visite', 'زيارة']),
    role: () => 'LEGAL',
    why: () => 'Because.',
    how: () => 'By letter.',
    text: () => 'It took place.',
    rule: () => 'Rule 17',
    of: () => (operation === 'ask-erasure' ? erasable(choose, seen) : choose.pick(['RULE', 'RULE', 'HOST'])),
    office: () => ({ id: serial(), name: 'An office', roles: ['LEGAL'] }),
    party: () =>
      operation === 'party' ? choose.pick(['HOST', 'NOBODY']) : { id: serial(), kind: 'person', names: [{ text: 'Somebody' }] },
    claim: () => (operation === 'withdraw-claim' ? choose.pick(['C-1', ...seen.claims.slice(-3)]) : claimOf(serial())),
    order: () => ({ name: 'An order', nexus: [] }),
    version: () => ({ v: 2 + choose.below(3), from: '2026-03-01', clauses: [{ id: '1', effect: 'permit', about: { kind: ['meeting'] } }] }),
    at: () => choose.pick(['2026-06-01', '2026-06-01T10:00Z', 'soon']),
    settled: () => undefined,
  }
  const all = {
    ...makers,
    ...incidentMakers(operation, choose, seen.incidents, serial),
    ...custodyMakers(operation, choose, seen.custody, { size: seen.size, docket: seen.dockets.at(-1) }),
    ...countedMakers(operation, choose, seen.counted, serial),
    ...editionMakers(operation, choose, seen.evidence, serial),
    ...promisesMakers(operation, choose, seen.promises, serial),
  }
  return (field) => (Object.hasOwn(all, field) ? all[field]?.() : undefined)
}

/** Something that can be erased, more often than not. */
const erasable = (choose: Chooser, seen: Seen): number =>
  (choose.toss(60) ? choose.pick(seen.words.slice(-4)) : undefined) ?? choose.below(seen.size + 1)

/** A rule that speaks of nothing that is asked, so that what is noted of it in a fuzz leaves the office able to work. */
export const instrument = (id: string) => ({
  ...{ id, kind: 'rule', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'], attested: true },
  clauses: [{ id: '1', effect: 'forbid', about: { kind: ['never'] } }],
})

/** A value with one thing in it changed, lost or added. */
function broken(value: unknown, choose: Chooser, junk: unknown): unknown {
  if (typeof value !== 'object' || value === null || choose.toss(15))
    return choose.pick([junk, null, -1, 'x', [], {}, 1e300, '\ud800', 'a\0b'])
  if (Array.isArray(value)) {
    if (value.length === 0) return [junk]
    const i = choose.below(value.length)
    return value.map((one, j) => (i === j ? broken(one, choose, junk) : one))
  }
  const key = choose.pick(Object.keys(value))
  if (key === undefined || choose.toss(20))
    return { ...value, [choose.pick(['xyz', '__proto__x', 'toString', 'rev', 'recorded']) ?? 'x']: junk }
  const { [key]: old, ...rest } = value as Record<string, unknown>
  return choose.toss(30) ? rest : { ...rest, [key]: broken(old, choose, junk) }
}

/** A text that may no longer be JSON. */
function spoilt(text: string, choose: Chooser): string {
  const i = choose.below(text.length + 1)
  switch (choose.below(5)) {
    case 0:
      return text.slice(0, i)
    case 1:
      return text.replace('{', '{"__proto__":{},')
    case 2:
      return text.replace(/"(\w+)":/, '"$1":1,"$1":')
    case 3:
      return `${text.slice(0, i)}\u0000${text.slice(i)}`
    default:
      return '['.repeat(choose.below(30_000)) + text
  }
}
