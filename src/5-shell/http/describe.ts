/** The description of the API: an OpenAPI 3.1 document made of the same routes and schemas that answer. */
import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { type Locale, type MessageId, say } from '#ground/say.ts'
import { ACTING, ONCE, PURPOSE } from './asked.ts'
import type { Route } from './route.ts'
import { problemShape } from './shapes/problem.ts'
import type { Status } from './status.ts'

/** The version of the API, by semantic versioning: the first number changes when a client would have to. */
const API_VERSION = '1.0.0'

/** The document in a language, as text. */
export function describe(routes: readonly Route[], locale: Locale): string {
  const registry = new OpenAPIHono()
  for (const route of routes) registry.openAPIRegistry.registerPath(configOf(route, locale))
  const info = { title: 'Parley', version: API_VERSION, description: say(locale, 'api.told.info'), license: { name: 'Apache-2.0' } }
  return JSON.stringify(registry.getOpenAPI31Document({ openapi: '3.1.0', info }))
}

function configOf(route: Route, locale: Locale): RouteConfig {
  const { name, method, path, params, query, body } = route
  const filled = (schema: z.ZodObject): boolean => Object.keys(schema.shape).length > 0
  return {
    method,
    path,
    operationId: name,
    summary: say(locale, `api.${name}` as MessageId),
    request: {
      ...(filled(params) ? { params } : {}),
      ...(filled(query) ? { query: told(query, locale) } : {}),
      headers: headersOf(route, locale),
      ...(body === null ? {} : { body: { required: !body.safeParse({}).success, content: { 'application/json': { schema: body } } } }),
    },
    responses: { ...answersOf(route, locale), ...problemsOf(route, locale) },
  }
}

const SAID: Readonly<Record<string, MessageId>> = {
  as_of: 'api.told.query.as-of',
  min_index: 'api.told.query.min-index',
  cursor: 'api.told.query.cursor',
  limit: 'api.told.query.limit',
  lang: 'api.told.query.lang',
}

/** The query with a sentence for what every list and reading takes. */
function told(query: z.ZodObject, locale: Locale): z.ZodObject {
  const shape: Record<string, z.ZodType> = {}
  for (const [key, schema] of Object.entries(query.shape as Record<string, z.ZodType>)) {
    const id = SAID[key]
    shape[key] = id === undefined ? schema : schema.openapi({ description: say(locale, id) })
  }
  return z.strictObject(shape)
}

function headersOf(route: Route, locale: Locale): z.ZodObject {
  const text = (id: MessageId): z.ZodString => z.string().openapi({ description: say(locale, id) })
  const acting = text('api.told.header.acting')
  return z.object({
    [ACTING]: route.kind === 'read' && route.nameless ? acting.optional() : acting,
    ...(route.kind === 'write' ? { [ONCE]: text('api.told.header.once') } : { [PURPOSE]: text('api.told.header.purpose').optional() }),
    ...(route.kind === 'listen' ? { 'Last-Event-ID': text('api.told.header.last-event').optional() } : {}),
  })
}

function answersOf(route: Route, locale: Locale): RouteConfig['responses'] {
  const header = (id: MessageId) => ({ description: say(locale, id), schema: { type: 'string' as const } })
  const headers = { 'Parley-Index': header('api.told.header.index') }
  if (route.kind === 'listen') {
    const content = { 'text/event-stream': { schema: z.string() } }
    return { 200: { description: say(locale, 'api.told.event'), headers, content } }
  }
  const content = { 'application/json': { schema: route.answer } }
  if (route.kind === 'read') {
    const read = { ...headers, 'Parley-Root': header('api.told.header.root') }
    return { 200: { description: say(locale, 'api.told.read'), headers: read, content } }
  }
  const wrote = { ...headers, 'Parley-Repeated': header('api.told.header.repeated') }
  return {
    200: { description: say(locale, 'api.told.nothing-new'), headers: wrote, content },
    201: { description: say(locale, 'api.told.recorded'), headers: wrote, content },
  }
}

function problemsOf(route: Route, locale: Locale): RouteConfig['responses'] {
  const named = Object.keys(route.params.shape).length > 0
  const statuses: (Status | 500)[] = [
    ...([400, 403] as const),
    ...(named ? ([404] as const) : []),
    ...([408, 409] as const),
    ...(route.body === null ? [] : ([413, 415] as const)),
    ...([421, 422] as const),
    ...(route.kind === 'listen' ? ([429] as const) : []),
    ...([431, 500, 503] as const),
  ]
  const content = { 'application/problem+json': { schema: problemShape } }
  return Object.fromEntries(statuses.map((status) => [status, { description: say(locale, `problem.${status}`), content }]))
}
