/**
 * The API as functions. A refusal is an answer and comes back as one; what is thrown is the network's own failing.
 *
 * Every request that writes carries a key of its own, so a request whose answer was lost is sent again as it was and records
 * nothing twice.
 */
import type { ChargeText } from '#answer/record/charge.ts'
import type { AsOf, Listed, Once, Result } from './asking.ts'
import { changesFrom } from './changes.ts'
import type * as law from './law-shapes.ts'
import type * as shapes from './shapes.ts'
import { watchClient } from './watch.ts'

export interface ClientOptions {
  /** Such as `http://127.0.0.1:4180`; empty for the page's own server. */
  readonly base: string
  /** The office in whose name everything is asked; null before one is chosen, when only the head and the offices can be read. */
  readonly actingAs: string | null
  readonly purpose?: string
  /** The language of sentences. */
  readonly lang?: string
  readonly fetch?: typeof fetch
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>

const segment = encodeURIComponent

export class Client {
  readonly #options: ClientOptions

  constructor(options: ClientOptions) {
    this.#options = options
  }

  readonly watch = watchClient({
    get: (path, query) => this.#get(path, query),
    post: (path, body, once) => this.#post(path, body, once),
    ask: (path, body, query) => this.#send(path, body, query, {}),
  })

  /** The same server in the name of another office. */
  as(office: string): Client {
    return new Client({ ...this.#options, actingAs: office })
  }

  head = (at: AsOf = {}) => this.#get<shapes.Head>('/api/head', { ...at })
  parties = (at: Listed & { name?: string } = {}) => this.#get<shapes.Page<shapes.Party>>('/api/parties', { ...at })
  party = (id: string, at: AsOf = {}) => this.#get<shapes.Party>(`/api/parties/${segment(id)}`, { ...at })
  offices = (at: Listed = {}) => this.#get<shapes.Page<shapes.Office>>('/api/offices', { ...at })
  orders = (at: Listed = {}) => this.#get<shapes.Page<shapes.Order>>('/api/orders', { ...at })
  claims = (at: Listed & { of?: string; docket?: string } = {}) => this.#get<shapes.Page<shapes.Claim>>('/api/claims', { ...at })
  instruments = (at: Listed & shapes.InstrumentsAsked & { at?: string } = {}) =>
    this.#get<shapes.Page<shapes.Instrument>>('/api/instruments', { ...at })
  instrument = (id: string, at: AsOf & { at?: string } = {}) => this.#get<shapes.Instrument>(`/api/instruments/${segment(id)}`, { ...at })
  /** Its clauses as they read on a date, amendments worked in. */
  lawText = (id: string, at: AsOf & { on?: string } = {}) => this.#get<law.LawText>(`/api/instruments/${segment(id)}/text`, { ...at })
  amendment = (id: string, versions: { from: number; to: number }, at: AsOf = {}) =>
    this.#get<law.Amendment>(`/api/instruments/${segment(id)}/amendment`, { ...versions, ...at })
  /** When none of its family, or of those named `with` it (commas between), was in force. */
  gaps = (id: string, at: AsOf & { at?: string; with?: string } = {}) =>
    this.#get<law.Gaps>(`/api/instruments/${segment(id)}/gaps`, { ...at })
  commitments = (id: string, at: AsOf & { at?: string } = {}) =>
    this.#get<law.Commitments>(`/api/instruments/${segment(id)}/commitments`, { ...at })
  /** What was drawn from its limits and what is left, as of a moment. */
  drawdown = (id: string, at: AsOf & { at?: string } = {}) => this.#get<law.Drawdown>(`/api/instruments/${segment(id)}/drawdown`, { ...at })
  /** Who is designated under it, which reviews are due, and how requests to be taken off stand. */
  designated = (id: string, at: AsOf & { at?: string } = {}) =>
    this.#get<law.Designated>(`/api/instruments/${segment(id)}/designations`, { ...at })
  controlLists = (at: Listed = {}) => this.#get<shapes.Page<shapes.ControlList>>('/api/control-lists', { ...at })
  duties = (at: Listed & { at?: string; by?: string; docket?: string; state?: shapes.DutyState } = {}) =>
    this.#get<shapes.Page<shapes.Duty>>('/api/duties', { ...at })
  erasures = (at: Listed = {}) => this.#get<shapes.Page<shapes.Erasure>>('/api/erasures', { ...at })
  /** Newest first unless sorted otherwise. */
  dockets = (at: Listed & shapes.DocketsAsked = {}) => this.#get<shapes.Page<shapes.Docket>>('/api/dockets', { ...at })
  docket = (id: string, at: AsOf = {}) => this.#get<shapes.DocketWhole>(`/api/dockets/${segment(id)}`, { ...at })
  answer = (id: string, at: AsOf = {}) => this.#get<shapes.Recalled>(`/api/dockets/${segment(id)}/answer`, { ...at })
  replay = (id: string, at: AsOf = {}) => this.#get<shapes.Replay>(`/api/dockets/${segment(id)}/replay`, { ...at })
  /** Oldest first unless told; `kind` names several with commas between. */
  entries = (at: Listed & shapes.EntriesAsked = {}) => this.#get<shapes.Page<shapes.Entry>>('/api/entries', { ...at })
  entry = (index: number, at: AsOf = {}) => this.#get<shapes.EntryWithCommitment>(`/api/entries/${index}`, { ...at })
  proof = (index: number, at: AsOf = {}) => this.#get<shapes.InclusionProof>(`/api/entries/${index}/proof`, { ...at })

  /** Everything whose id or name this finds, in any script, and an entry by its number. */
  search = (q: string, at: AsOf = {}) => this.#get<shapes.FoundAll>('/api/search', { q, ...at })

  /** May this be done? Nothing is recorded. */
  ask = (act: shapes.Written, at: AsOf = {}) => this.#send<shapes.Answer>('/api/ask', { act }, { ...at }, {})

  file = (items: readonly shapes.Filing[], once: Once = {}) => this.#post('/api/filings', { items }, once)
  propose = (body: { title: string; act: shapes.Written; docket?: string }, once: Once = {}) => this.#post('/api/dockets', body, once)
  revise = (id: string, body: { act: shapes.Written }, once: Once = {}) => this.#step(id, 'revisions', body, once)
  askAgain = (id: string, once: Once = {}) => this.#step(id, 'questions', {}, once)
  advise = (id: string, body: { text: string }, once: Once = {}) => this.#step(id, 'advice', body, once)
  approve = (id: string, body: { role: string; value: boolean; digest?: string }, once: Once = {}) =>
    this.#step(id, 'approvals', body, once)
  takeBack = (id: string, body: { role: string }, once: Once = {}) => this.#step(id, 'approval-withdrawals', body, once)
  sendBack = (id: string, body: { why: string }, once: Once = {}) => this.#step(id, 'returns', body, once)
  perform = (id: string, once: Once = {}) => this.#step(id, 'performances', {}, once)
  report = (id: string, body: { text: string; settled?: readonly ChargeText[] }, once: Once = {}) => this.#step(id, 'reports', body, once)
  close = (id: string, once: Once = {}) => this.#step(id, 'closures', {}, once)
  withdraw = (id: string, body: { why: string }, once: Once = {}) => this.#step(id, 'withdrawals', body, once)
  discharge = (duty: string, body: { how: string }, once: Once = {}) => this.#post(`/api/duties/${segment(duty)}/discharges`, body, once)
  /** How the log is published, and what waits for its witnesses. */
  ledger = (at: AsOf = {}) => this.#get<shapes.Ledger>('/api/ledger', { ...at })
  /** Which kinds of act wait for the witnesses of the log: all of them, in place of those said before. */
  finalActs = (kinds: readonly string[], once: Once = {}) => this.#post('/api/final-acts', { kinds }, once)
  waive = (duty: string, body: { why: string }, once: Once = {}) => this.#post(`/api/duties/${segment(duty)}/waivers`, body, once)
  impede = (duty: string, body: { why: string }, once: Once = {}) => this.#post(`/api/duties/${segment(duty)}/impediments`, body, once)
  excuse = (duty: string, body: { why: string }, once: Once = {}) => this.#post(`/api/duties/${segment(duty)}/excuses`, body, once)
  withdrawClaim = (claim: string, body: { why: string }, once: Once = {}) =>
    this.#post(`/api/claims/${segment(claim)}/withdrawals`, body, once)
  askErasure = (body: { of: number; rule: string; why: string }, once: Once = {}) => this.#post('/api/erasures', body, once)
  /** What must not be erased; with `standing`, only what still must not, or only what may again. */
  holds = (at: Listed & { standing?: boolean } = {}) => this.#get<shapes.Page<shapes.Hold>>('/api/holds', { ...at })
  placeHold = (body: { over: shapes.HeldOver; rule: string; why: string }, once: Once = {}) => this.#post('/api/holds', body, once)
  liftHold = (hold: number, body: { why: string }, once: Once = {}) => this.#post(`/api/holds/${hold}/liftings`, body, once)
  /** The answers that looked at an entry. */
  derived = (entry: number, at: Listed = {}) => this.#get<shapes.Page<shapes.Derived>>(`/api/entries/${entry}/derived`, { ...at })
  /** What the record holds about a party, and what of it may be shown to them. */
  about = (party: string, at: Listed = {}) => this.#get<shapes.Page<shapes.About>>(`/api/parties/${segment(party)}/about`, { ...at })
  /** Who asks what is held about them; with `open`, only those who wait for an answer, or only the others. */
  accessRequests = (at: Listed & { party?: string; open?: boolean } = {}) =>
    this.#get<shapes.Page<shapes.AccessRequest>>('/api/access-requests', { ...at })
  askAccess = (body: shapes.AccessAsked, once: Once = {}) => this.#post('/api/access-requests', body, once)
  dropAccess = (asked: number, body: { why: string }, once: Once = {}) => this.#post(`/api/access-requests/${asked}/droppings`, body, once)
  accesses = (at: Listed & { party?: string } = {}) => this.#get<shapes.Page<shapes.Access>>('/api/accesses', { ...at })
  /** Who read what, the latest first; `of` narrows it to what names that, such as `docket=D-1`; with `check` the log is held against its anchor in the record. */
  reads = (at: Listed & { by?: string; of?: string; check?: boolean } = {}) => this.#get<shapes.Reads>('/api/reads', { ...at })
  answerAccess = (body: shapes.AccessAnswer, once: Once = {}) => this.#post('/api/accesses', body, once)
  erase = (asked: number, once: Once = {}) => this.#post(`/api/erasures/${asked}/confirmations`, {}, once)

  /**
   * What changes, as it changes, from the index `since` on; without it, from now. It goes on until the signal says otherwise or the
   * server closes: then it ends, and whoever still wants to know calls again with the last index seen.
   */
  changes(signal: AbortSignal, since?: number): AsyncGenerator<shapes.Change, void> {
    const last = since === undefined ? {} : { 'last-event-id': String(since) }
    const open = () => this.#fetch(`${this.#options.base}/api/changes`, { headers: { ...this.#headers(), ...last }, signal })
    return changesFrom(open)
  }

  #get<T>(path: string, query: Query): Promise<Result<T>> {
    return this.#result<T>(() => this.#fetch(this.#address(path, query), { headers: this.#headers() }))
  }

  #step(id: string, what: string, body: object, once: Once): Promise<Result<shapes.Receipt>> {
    return this.#post(`/api/dockets/${segment(id)}/${what}`, body, once)
  }

  #post(path: string, body: object, { key = crypto.randomUUID() }: Once): Promise<Result<shapes.Receipt>> {
    return this.#send<shapes.Receipt>(path, body, {}, { 'idempotency-key': key })
  }

  async #send<T>(path: string, body: object, query: Query, more: Readonly<Record<string, string>>): Promise<Result<T>> {
    const headers = { ...this.#headers(), ...more, 'content-type': 'application/json' }
    const send = () => this.#fetch(this.#address(path, query), { method: 'POST', headers, body: JSON.stringify(body) })
    try {
      return await this.#result<T>(send)
    } catch (lost) {
      if (!(lost instanceof TypeError)) throw lost
      // The answer was lost, not necessarily the request. Sent again as it was, it is recorded once at most.
      return this.#result<T>(send)
    }
  }

  #fetch(address: string, init: RequestInit): Promise<Response> {
    const { fetch: given = fetch } = this.#options
    return given(address, init)
  }

  #address(path: string, query: Query): string {
    const asked = new URLSearchParams()
    for (const [key, value] of Object.entries(query)) if (value !== undefined) asked.set(key, String(value))
    const text = asked.toString()
    return `${this.#options.base}${path}${text === '' ? '' : `?${text}`}`
  }

  #headers(): Record<string, string> {
    const { actingAs, purpose, lang } = this.#options
    return {
      ...(actingAs === null ? {} : { 'parley-acting-as': segment(actingAs) }),
      ...(purpose === undefined ? {} : { 'parley-purpose': purpose }),
      ...(lang === undefined ? {} : { 'accept-language': lang }),
    }
  }

  async #result<T>(send: () => Promise<Response>): Promise<Result<T>> {
    const response = await send()
    const { status, headers } = response
    const data: unknown = await response.json()
    if (!response.ok) return { ok: false, status, problem: data as shapes.Problem }
    const index = headers.get('parley-index')
    const repeated = headers.get('parley-repeated') === 'true'
    return { ok: true, status, index: index === null ? null : Number(index), repeated, data: data as T }
  }
}
