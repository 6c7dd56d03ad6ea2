/** What a route is: its address, what it takes, what it answers, and what it does. Frame and description both read it. */
import { z } from '@hono/zod-openapi'
import type { Command } from '#answer/record/command.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import type { Refusal } from '#ground/refusal.ts'
import type { Locale, MessageId } from '#ground/say.ts'
import type { PublishingStatus } from '../ledger/publishing.ts'
import type { Reader, Reading, Receipt, Register } from '../record/register.ts'
import type { WatchStores } from '../watch/stores.ts'
import type { Place } from './cursor.ts'
import { receiptShape } from './shapes/receipt.ts'

/** The id of the sentence that says what a route is for is `api.NAME`. */
type NameOf<Id> = Id extends `api.${infer Name}` ? (Name extends `${string}.${string}` ? never : Name) : never
export type RouteName = NameOf<MessageId>

/** A request that was read: by whom, in which language, and what it says. */
export interface Call<P = Record<string, unknown>, Q = Record<string, unknown>, B = unknown> {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** Where a list goes on; null at its beginning. */
  readonly place: Place | null
  readonly reader: Reader
  readonly locale: Locale
  readonly register: Register
  readonly now: () => Instant
  readonly watch: WatchStores
  /** How publishing of the log goes; null where nothing publishes it. */
  readonly log: PublishingStatus | null
}

interface Common {
  readonly name: RouteName
  readonly method: 'get' | 'post'
  /** As OpenAPI writes it: `/api/dockets/{docket}`. */
  readonly path: string
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  /** Null where no body is taken. */
  readonly body: z.ZodObject | null
  readonly bytes: number
  readonly answer: z.ZodType
}

/** Reads the record as of an index, by the one door. */
interface ReadRoute extends Common {
  readonly kind: 'read'
  /** Whether it may be read without saying who reads: only what one needs in order to say so. */
  readonly nameless: boolean
  /** Whether it works on what lies beside the record, such as a file on its way here: then it is no read of the record, and none is logged. */
  readonly beside: boolean
  read(call: Call, reading: Reading): Promise<unknown>
}
/** Asks the register to record something. */
interface WriteRoute extends Common {
  readonly kind: 'write'
  command(params: Readonly<Record<string, unknown>>, body: unknown, found: unknown): Command
  /** What must be looked at or put away before the command is made, such as a content; what it gives is handed to `command`. */
  readonly before: ((body: unknown, watch: WatchStores) => Promise<unknown>) | undefined
  place(receipt: Receipt): string | null
}
/** Stays open and tells what changes. */
interface ListenRoute extends Common {
  readonly kind: 'listen'
}
export type Route = ReadRoute | WriteRoute | ListenRoute

/** What every reading takes. */
export const asOf = z.strictObject({
  as_of: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  min_index: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  lang: z.string().max(LIMITS.id_characters_max).optional(),
})
const NOTHING = z.strictObject({})
type Nothing = typeof NOTHING

interface ReadSpec<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType> {
  readonly name: RouteName
  readonly path: string
  readonly method?: 'get' | 'post'
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer: A
  readonly nameless?: boolean
  readonly beside?: boolean
  readonly bytes?: number
  read(call: Call<z.output<P>, z.output<Q>, z.output<B>>, reading: Reading): Promise<z.output<A> | Refusal>
}

/** A route that reads. What is not said is: GET, no parameters, `as_of` and `min_index` alone, no body, a name is needed. */
export function reads<
  A extends z.ZodType,
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = typeof asOf,
  B extends z.ZodObject = Nothing,
>(spec: ReadSpec<P, Q, B, A>): Route {
  const { name, path, method = 'get', params = NOTHING, query = asOf, body = null, answer, nameless = false, beside = false } = spec
  const { bytes = LIMITS.act_bytes_max } = spec
  // The frame hands over what it has read with these very schemas, so the types stand.
  const read = spec.read as unknown as ReadRoute['read']
  return { kind: 'read', name, path, method, params, query, body, bytes, answer, nameless, beside, read }
}

const SAID_ALONE = z.strictObject({ lang: asOf.shape.lang })

/** A route that works on what lies beside the record: a POST that records nothing. */
export const works = <A extends z.ZodType, P extends z.ZodObject = Nothing, B extends z.ZodObject = Nothing>(
  spec: Omit<ReadSpec<P, typeof SAID_ALONE, B, A>, 'method' | 'query' | 'beside'>,
): Route => reads({ ...spec, method: 'post', query: SAID_ALONE, beside: true })

interface WriteSpec<P extends z.ZodObject, B extends z.ZodObject, F = unknown> {
  readonly name: RouteName
  readonly path: string
  readonly params?: P
  readonly body?: B
  readonly bytes?: number
  command(params: z.output<P>, body: z.output<B>, found: F): Command
  readonly before?: (body: z.output<B>, watch: WatchStores) => Promise<F | Refusal>
  readonly place?: (receipt: Receipt) => string | null
}

/** A route that writes: a POST that becomes one command. A body without needed keys may be left out. */
export function writes<P extends z.ZodObject = Nothing, B extends z.ZodObject = Nothing, F = unknown>(spec: WriteSpec<P, B, F>): Route {
  const { name, path, params = NOTHING, body = NOTHING, bytes = LIMITS.act_bytes_max, place = () => null } = spec
  const command = spec.command as unknown as WriteRoute['command']
  const before = spec.before as unknown as WriteRoute['before']
  const query = z.strictObject({ lang: asOf.shape.lang })
  return { kind: 'write', name, path, method: 'post', params, query, body, bytes, answer: receiptShape, command, before, place }
}

/** The route one listens on. */
export const listens = (name: RouteName, path: string): Route => ({
  ...{ kind: 'listen', name, path, method: 'get', params: NOTHING, body: null, bytes: LIMITS.act_bytes_max, answer: z.string() },
  query: z.strictObject({ lang: asOf.shape.lang }),
})
