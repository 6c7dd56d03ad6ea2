/** The API over HTTP: every route of the table behind one guard and one frame. */
import { Hono } from 'hono'
import { refuse, shown } from '#ground/refusal.ts'
import type { Locale } from '#ground/say.ts'
import type { Register } from '../record/register.ts'
import { describe } from './describe.ts'
import { Frame } from './frame.ts'
import { guarded, LOOPBACK } from './guard.ts'
import { languageOf } from './language.ts'
import type { ApiOptions } from './options.ts'
import { answerProblem, GUARDED, problemOf } from './problem.ts'
import { routes } from './routes/all.ts'

/**
 * Makes the API of a register. What it gives takes requests under `/api/` and can be mounted beside other things, such as the
 * desk; whatever else it is asked for it says it has not.
 */
export function makeApi(register: Register, options: ApiOptions): Hono {
  const app = new Hono()
  const frame = new Frame(register, options)
  app.use('*', async (c, next) => {
    const header = (name: string) => c.req.header(name)
    const refusal = guarded(header, c.req.header('host') ?? new URL(c.req.url).host, options.hosts ?? LOOPBACK)
    if (refusal === null) return next()
    const locale = languageOf(undefined, c.req.header('accept-language'))
    return answerProblem(problemOf(refusal.code === 'host-foreign' ? 421 : 403, [refusal], locale), locale)
  })
  for (const route of routes) app.on(route.method, [route.path.replaceAll(/\{(\w+)\}/g, ':$1')], (c) => frame.run(c, route))
  const documents = new Map<Locale, string>()
  app.get('/api/openapi.json', (c) => {
    const locale = languageOf(c.req.query('lang'), c.req.header('accept-language'))
    const text = documents.get(locale) ?? describe(routes, locale)
    documents.set(locale, text)
    return new Response(text, { headers: { ...GUARDED, 'content-type': 'application/json', 'content-language': locale } })
  })
  for (const [path, methods] of methodsByPath()) {
    app.all(path, (c) => {
      const locale = languageOf(c.req.query('lang'), c.req.header('accept-language'))
      const accepted = methods.join(', ')
      const refusal = refuse('method-not-accepted', { found: shown(c.req.method), accepted })
      return answerProblem(problemOf(405, [refusal], locale), locale, { allow: accepted })
    })
  }
  app.notFound((c) => {
    const locale = languageOf(c.req.query('lang'), c.req.header('accept-language'))
    return answerProblem(problemOf(404, [refuse('route-unknown', { found: shown(c.req.path) })], locale), locale)
  })
  app.onError((thrown, c) => frame.fault(thrown, languageOf(undefined, c.req.header('accept-language'))))
  return app
}

/** The methods each address takes, as an `Allow` header lists them. Whatever takes GET takes HEAD (RFC 9110, section 9.3.2). */
function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const paths = Map.groupBy(routes, (route) => route.path.replaceAll(/\{(\w+)\}/g, ':$1'))
  const methods = [...paths].map(([path, some]): [string, string[]] => [
    path,
    some.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST'])),
  ])
  return new Map([...methods, ['/api/openapi.json', ['GET', 'HEAD']]])
}
