/**
 * What every request goes through, whatever it asks: it is read, somebody on file asks it, the record is read or written by its
 * one door, and the answer says at which index. What goes wrong is told as a problem.
 */
import { hash } from 'node:crypto'
import type { Context } from 'hono'
import { canonical } from '#ground/canonical.ts'
import { writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import type { Locale } from '#ground/say.ts'
import type { Reading, Receipt, Register } from '../record/register.ts'
import { memoryStores, type WatchStores } from '../watch/stores.ts'
import { ACTING, type Asked, askedOf, relocated } from './asked.ts'
import { Changes } from './changes.ts'
import { type Place, readCursor } from './cursor.ts'
import type { HeaderOf } from './guard.ts'
import { languageOf } from './language.ts'
import type { ApiOptions } from './options.ts'
import { answerJson, answerProblem, faultNote, faultNumber, faultOf, problemOf } from './problem.ts'
import type { Call, Route } from './route.ts'
import { statusOf } from './status.ts'
import { reached, within } from './waiting.ts'

/** Who reads what one needs in order to say who one is. No office has this id: ids of offices are not empty. */
const NOBODY = ''

export class Frame {
  readonly #register: Register
  readonly #options: ApiOptions
  readonly #changes: Changes
  readonly #watch: WatchStores
  /** Offices found on file. An office once filed stays, so what was found need not be looked up again. */
  readonly #offices = new Set<string>()

  constructor(register: Register, options: ApiOptions) {
    this.#register = register
    this.#options = options
    this.#watch = options.watch ?? memoryStores()
    this.#changes = new Changes(register, {
      heartbeat: options.heartbeatMilliseconds ?? LIMITS.http_heartbeat_milliseconds,
      most: options.listenersMax ?? LIMITS.http_listeners_max,
    })
    options.closing?.addEventListener('abort', () => this.#changes.end(), { once: true })
  }

  /** Runs one route. It never throws. */
  async run(c: Context, route: Route): Promise<Response> {
    const header: HeaderOf = (name) => c.req.header(name)
    const locale = languageOf(c.req.query('lang'), header('accept-language'))
    try {
      const limit = this.#options.answerMilliseconds ?? LIMITS.http_answer_milliseconds_max
      const answer = await within(this.#answered(c, header, route, locale), limit)
      return answer ?? this.#refused(route, [refuse('request-late', { seconds: Math.ceil(limit / 1_000) })], locale)
    } catch (thrown) {
      return this.fault(thrown, locale)
    }
  }

  /** Our own mistake: a number to the asker, and the rest beside that number to the log. */
  fault(thrown: unknown, locale: Locale): Response {
    const number = faultNumber()
    this.#options.note(faultNote(number, thrown))
    return answerProblem(faultOf(number, locale), locale)
  }

  async #answered(c: Context, header: HeaderOf, route: Route, locale: Locale): Promise<Response> {
    const asked = await askedOf(c, header, route)
    if (Array.isArray(asked)) return this.#refused(route, asked as [Refusal, ...Refusal[]], locale)
    if (route.kind === 'write') return this.#write(route, asked as Asked, locale)
    if (route.kind === 'read') return this.#read(route, asked as Asked, locale)
    return this.#listen(c, route, asked as Asked, locale)
  }

  #refused(route: Route, refusals: readonly [Refusal, ...Refusal[]], locale: Locale): Response {
    const [first] = refusals
    const status = statusOf(first.code, first.where?.field, Object.keys(route.params.shape))
    return answerProblem(problemOf(status, refusals, locale), locale)
  }

  async #write(route: Route & { kind: 'write' }, asked: Asked, locale: Locale): Promise<Response> {
    const { params, body, once } = asked
    const by = asked.by ?? NOBODY
    const text = canonical({ by, body, name: route.name, params })
    if (isRefusal(text)) return this.#refused(route, [text], locale)
    const found = (await route.before?.(body, this.#watch)) ?? null
    if (isRefusal(found)) return this.#refused(route, [found], locale)
    const receipt = await this.#register.submit(route.command(params, body, found), by, { key: once, digest: hash('sha256', text) })
    return isRefusal(receipt) ? this.#refused(route, [relocated(receipt)], locale) : recorded(receipt, route.place(receipt))
  }

  async #read(route: Route & { kind: 'read' }, asked: Asked, locale: Locale): Promise<Response> {
    const { params, query, body, purpose } = asked
    const reader = { by: asked.by ?? NOBODY, purpose, ...(route.nameless || route.beside ? {} : { what: whatIsRead(route, asked) }) }
    const minimum = query.min_index as number | undefined
    if (minimum !== undefined) {
      const wait = this.#options.waitMilliseconds ?? LIMITS.http_index_wait_milliseconds_max
      if (!(await reached(this.#register, minimum, wait)))
        return this.#refused(
          route,
          [refuse('index-ahead', { found: minimum, size: this.#register.head().size }, { field: 'min_index' })],
          locale,
        )
    }
    const place = placeOf(query)
    if (isRefusal(place)) return this.#refused(route, [place], locale)
    const reading = await this.#register.reading(reader, place?.size ?? (query.as_of as number | undefined))
    if (isRefusal(reading)) return this.#refused(route, [reading], locale)
    try {
      const stranger = asked.by === null ? null : await this.#strange(asked.by, reading)
      if (stranger !== null) return this.#refused(route, [stranger], locale)
      const { now, log } = this.#options
      const watch = this.#watch
      const call: Call = { params, query, body, place, reader, locale, register: this.#register, now, log: log?.() ?? null, watch }
      const answer = await route.read(call, reading)
      if (isRefusal(answer)) return this.#refused(route, [answer], locale)
      return answerJson(200, answer, { 'parley-index': String(reading.size), 'parley-root': reading.root, 'content-language': locale })
    } finally {
      await reading.close()
    }
  }

  async #listen(c: Context, route: Route, { by, purpose }: Asked, locale: Locale): Promise<Response> {
    const last = c.req.header('last-event-id')
    if (last !== undefined && !/^\d{1,15}$/.test(last))
      return this.#refused(
        route,
        [refuse('shape-wrong', { found: shown(last), accepted: '0, 1, 2, …' }, { field: 'Last-Event-ID' })],
        locale,
      )
    const reading = await this.#register.reading({ by: by ?? NOBODY, purpose })
    if (isRefusal(reading)) return this.#refused(route, [reading], locale)
    try {
      const stranger = await this.#strange(by ?? NOBODY, reading)
      if (stranger !== null) return this.#refused(route, [stranger], locale)
      // Who asks for the head of an answer alone would never read what comes, and keep a place for ever.
      if (c.req.raw.method === 'HEAD') return answerJson(200, null, { 'content-type': 'text/event-stream' })
      const answer = await this.#changes.listen(reading, last === undefined ? null : Number(last))
      return isRefusal(answer) ? this.#refused(route, [answer], locale) : answer
    } finally {
      await reading.close()
    }
  }

  /** Reading needs an office on file too: at the index read, or by now. */
  async #strange(by: string, reading: Reading): Promise<Refusal | null> {
    if (this.#offices.has(by)) return null
    const known = async (at: Reading): Promise<boolean> => at.ask((view) => view.get('office', by) !== null)
    let found = await known(reading)
    if (!found && reading.size < this.#register.head().size) {
      const latest = await this.#register.reading({ by, purpose: 'acting' })
      if (!isRefusal(latest)) {
        found = await known(latest)
        await latest.close()
      }
    }
    if (found) this.#offices.add(by)
    return found ? null : refuse('acting-unknown', { found: by }, { field: ACTING })
  }
}

/** What is read, for the log of reads: the route with what it was asked for. What was sent along stays out of it. */
function whatIsRead(route: Route, { params, query }: Asked): string {
  const { cursor, lang, as_of, min_index, ...narrowed } = query
  const said = Object.entries({ ...params, ...narrowed }).filter(([, value]) => value !== undefined)
  return [route.name, ...said.map(([key, value]) => `${key}=${String(value)}`)].join(' ')
}

/** Where a list goes on: a page is read as of the index of the first, so another index asked for beside a cursor is a slip. */
function placeOf(query: Readonly<Record<string, unknown>>): Place | null | Refusal {
  if (query.cursor === undefined) return null
  const place = readCursor(query.cursor as string)
  if (isRefusal(place) || query.as_of === undefined || query.as_of === place.size) return place
  return refuse('cursor-elsewhere', { found: String(query.as_of), accepted: String(place.size) }, { field: 'as_of' })
}

/** 201 where entries were made, 200 where nothing had to be recorded. A repeated request is answered as it was the first time. */
function recorded({ from, size, at, told, repeated }: Receipt, place: string | null): Response {
  return answerJson(
    size > from ? 201 : 200,
    { from, index: size, at: writeInstant(at), ...told },
    {
      'parley-index': String(size),
      ...(repeated ? { 'parley-repeated': 'true' } : {}),
      ...(place === null ? {} : { location: place }),
    },
  )
}
