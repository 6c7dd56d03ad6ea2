/** Serves an API on a port of this machine, and stops doing so in order. */
import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Register } from '../record/register.ts'
import { makeApi } from './api.ts'
import { answerDesk, type DeskFiles } from './desk.ts'
import { answerLog, isLog } from './log.ts'
import type { ApiOptions } from './options.ts'
import { answerProblem, faultNote, faultNumber, faultOf, GUARDED, problemOf } from './problem.ts'
import { statusOf } from './status.ts'

export interface ServeOptions extends Omit<ApiOptions, 'closing'> {
  /** 0 for any that is free. */
  readonly port: number
  /** Until there is sign-in: this machine alone. */
  readonly hostname?: '127.0.0.1' | '::1'
  /** The desk, for every address that is not the API's; null where it could not be built. Not given: the API alone. */
  readonly desk?: DeskFiles | null
  /** The folder of the published log, which is served under `/log/`. */
  readonly logFolder?: string
  /** The time in which a request must have arrived whole. */
  readonly requestMilliseconds?: number
}

export interface Served {
  readonly port: number
  /** Where it is found, such as `http://127.0.0.1:4180`. */
  readonly address: string
  /** Takes no more requests, ends listeners, lets what is under way finish within a bound, and frees the port. */
  close(): Promise<void>
}

/** Serves the API of a register, and the desk beside it. Refuses a port that is taken or may not be opened. */
export async function serveApi(register: Register, options: ServeOptions): Promise<Served | Refusal> {
  const { port, hostname = '127.0.0.1', note } = options
  const closing = new AbortController()
  const app = makeApi(register, { ...options, closing: closing.signal })
  const { desk, logFolder } = options
  const fetch = (request: Request) => {
    if (logFolder !== undefined && isLog(new URL(request.url))) return answerLog(logFolder, request, options.hosts)
    return desk === undefined || isApi(request) ? app.fetch(request) : answerDesk(desk, request, options.hosts)
  }
  const answer = getRequestListener(fetch, { hostname, errorHandler: (thrown) => unanswerable(thrown, note) })
  const limit = options.requestMilliseconds ?? LIMITS.http_request_milliseconds_max
  const server = createServer(
    {
      requestTimeout: limit,
      headersTimeout: limit,
      keepAliveTimeout: LIMITS.http_idle_milliseconds_max,
      connectionsCheckingInterval: Math.max(100, Math.ceil(limit / 10)),
      noDelay: true,
    },
    (request, response) => void answer(request, response),
  )
  server.maxConnections = LIMITS.http_connections_max
  server.on('clientError', unreadable)
  const trouble = await listening(server, port, hostname)
  if (trouble !== null) return trouble
  const { port: opened } = server.address() as AddressInfo
  const host = hostname === '::1' ? '[::1]' : hostname
  return { port: opened, address: `http://${host}:${opened}`, close: () => closed(server, closing) }
}

const isApi = (request: Request): boolean => /^\/api(\/|$)/.test(new URL(request.url).pathname)

/** Null once the server listens. What the machine says against it is the asker's to put right. */
function listening(server: Server, port: number, hostname: string): Promise<Refusal | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(refuse('port-taken', { port: String(port) }))
      else if (error.code === 'EACCES') resolve(refuse('port-forbidden', { port: String(port) }))
      else reject(error)
    })
    server.listen({ port, host: hostname }, () => resolve(null))
  })
}

/** What goes wrong before the API sees a request, such as an address that is none, or after it has answered. */
function unanswerable(thrown: unknown, note: (line: string) => void): Response {
  if (thrown instanceof RequestError) return answerProblem(problemOf(400, [refuse('request-unreadable')], 'en'), 'en')
  const number = faultNumber()
  note(faultNote(number, thrown))
  return answerProblem(faultOf(number, 'en'), 'en')
}

/** What does not even parse as HTTP is told in the same form, by hand: there is no request to answer. */
function unreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const code =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 'request-headers-too-large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 'request-too-slow'
        : 'request-unreadable'
  const status = statusOf(code)
  const body = JSON.stringify(problemOf(status, [refuse(code)], 'en'))
  const headers = { ...GUARDED, 'content-type': 'application/problem+json', 'content-length': Buffer.byteLength(body), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'))
}

function closed(server: Server, closing: AbortController): Promise<void> {
  closing.abort()
  return new Promise((resolve) => {
    // A connection that becomes idle only now would otherwise be kept for the next request.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const enough = setTimeout(() => server.closeAllConnections(), LIMITS.http_close_milliseconds_max)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(enough)
      resolve()
    })
    server.closeIdleConnections()
  })
}
