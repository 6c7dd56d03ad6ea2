/** One file fetched over HTTP and written to disk as it comes. */
import { createWriteStream } from 'node:fs'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse, shown } from '#ground/refusal.ts'

/** How long each part of a try may take, in milliseconds, and how many bytes a file may have, unpacked. */
export interface Bounds {
  readonly connect: number
  readonly idle: number
  readonly whole: number
  readonly bytes: number
}

export const BOUNDS: Bounds = {
  connect: LIMITS.list_pull_connect_milliseconds_max,
  idle: LIMITS.list_pull_idle_milliseconds_max,
  whole: LIMITS.list_pull_whole_milliseconds_max,
  bytes: LIMITS.list_pull_bytes_max,
}

export interface Wish {
  readonly url: string
  /** Where the file is written. What is there is replaced. */
  readonly into: string
  /** What the publisher called its file when we last had it; then it may answer that nothing changed. */
  readonly etag?: string
  readonly modified?: string
  readonly bounds: Bounds
  /** Told how many bytes will come, where that is said, and then of each piece. */
  readonly onStart?: (bytes: number | null) => void
  readonly onBytes?: (bytes: number) => void
}

/** What a try gave. `passing` is set on failures that may be gone the next time; `arrived` where something came and was not the file. */
export type Outcome =
  | {
      readonly got: 'file'
      readonly final: string
      readonly bytes: number
      readonly etag?: string
      readonly modified?: string
      /** Neither length nor end was told: whether this is all of it is known only where the file shows its own end. */
      readonly endless?: true
    }
  | { readonly got: 'unchanged'; readonly final: string }
  | Failed
export interface Failed {
  readonly got: 'nothing'
  readonly refusal: Refusal
  readonly passing: boolean
  readonly arrived: boolean
  /** How long the server asks to be left in peace, in milliseconds. */
  readonly after?: number
}

/**
 * Fetches a file. Redirects are followed, a few of them, never from https to http except on this machine. What comes is counted against
 * what was announced: a file that ends early is refused, and one whose end was not told is marked. Never throws for what a server or network does.
 */
export async function download(wish: Wish): Promise<Outcome> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), wish.bounds.whole)
  const state: State = { wish, whole: late.signal, late: null, announced: null, raw: 0 }
  try {
    const answer = await follow(state)
    return 'got' in answer ? answer : await taken(state, answer)
  } catch (error) {
    return failure(state, error)
  } finally {
    clearTimeout(timer)
  }
}

interface State {
  readonly wish: Wish
  readonly whole: AbortSignal
  /** Which bound was passed. */
  late: 'connect' | 'idle' | null
  announced: number | null
  raw: number
}

interface Answer {
  readonly response: IncomingMessage
  readonly url: URL
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

const nothing = (refusal: Refusal, more: Partial<Pick<Failed, 'passing' | 'arrived' | 'after'>> = {}): Failed => ({
  got: 'nothing',
  refusal,
  passing: false,
  arrived: false,
  ...more,
})

async function follow(state: State): Promise<Answer | Outcome> {
  const first = readAddress(state.wish.url)
  if (first === null) return nothing(refuse('list-pull-address', { found: shown(state.wish.url), accepted: 'https://…, http://…' }))
  let url: URL = first
  for (let turns = 0; ; turns++) {
    const response = await ask(state, url)
    const status = response.statusCode ?? 0
    if (!REDIRECTS.has(status)) return judge(state, response, url)
    response.destroy()
    if (turns >= LIMITS.list_pull_redirects_max) return nothing(refuse('list-pull-redirects', { max: LIMITS.list_pull_redirects_max }))
    const { location } = response.headers
    const next: URL | null = location === undefined ? null : readAddress(location, url)
    const found = shown(location ?? '')
    if (next === null || !mayFollow(url, next)) return nothing(refuse('list-pull-redirect', { found, accepted: 'https://…' }))
    url = next
  }
}

/** Whether a redirect is followed: never from a connection that nobody can listen to into one that anybody can, but for this machine. */
export const mayFollow = (from: URL, to: URL): boolean => from.protocol !== 'https:' || to.protocol === 'https:' || isLoopback(to)

function readAddress(text: string, from?: URL): URL | null {
  const url = URL.canParse(text, from) ? new URL(text, from) : null
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null
}

export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)

/** An address as it is kept and shown: without the password that may stand in it. */
export function plainAddress(text: string): string {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  url.username = ''
  url.password = ''
  return url.href
}

/** Sends the request and waits for the head of the answer. */
function ask(state: State, url: URL): Promise<IncomingMessage> {
  const { etag, modified, bounds } = state.wish
  const secure = url.protocol === 'https:'
  const headers = {
    accept: '*/*',
    // The agent of the process is used, so that a proxy named to Node is; no connection is kept.
    connection: 'close',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'Parley',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(modified === undefined ? {} : { 'if-modified-since': modified }),
  }
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).get(url, { headers, signal: state.whole }, resolve)
    const giveUp = (which: 'connect' | 'idle') => () => {
      state.late ??= which
      request.destroy(new Error(which))
    }
    const connecting = setTimeout(giveUp('connect'), bounds.connect)
    request.once('socket', (socket) => {
      if (!socket.connecting) clearTimeout(connecting)
      socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting))
    })
    request.setTimeout(bounds.idle, giveUp('idle'))
    request.once('close', () => clearTimeout(connecting))
    request.on('error', reject)
  })
}

/** What may be said of an answer by its head. */
function judge(state: State, response: IncomingMessage, url: URL): Answer | Outcome {
  const { etag, modified } = state.wish
  const refused = (refusal: Refusal, more: Partial<Failed> = {}): Failed => {
    response.destroy()
    return nothing(refusal, more)
  }
  const status = response.statusCode ?? 0
  const { headers } = response
  if (status === 304 && (etag !== undefined || modified !== undefined)) {
    response.destroy()
    return { got: 'unchanged', final: plainAddress(url.href) }
  }
  if (status !== 200) {
    const after = retryAfter(headers['retry-after'])
    return refused(refuse('list-pull-status', { found: status }), {
      passing: PASSING.has(status),
      ...(after === null ? {} : { after }),
    })
  }
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (NO_LIST.test(type)) return refused(refuse('list-pull-type', { found: type }), { arrived: true })
  const length = headers['content-length']
  state.announced = length === undefined ? null : Number(length)
  if (state.announced !== null && state.announced > state.wish.bounds.bytes)
    return refused(refuse('list-pull-too-large', { found: state.announced, max: state.wish.bounds.bytes }), { arrived: true })
  return { response, url }
}

/** What is certainly no list. Lists themselves come under many names, `application/octet-stream` among them. */
const NO_LIST = /^(?:text\/html|application\/(?:xhtml\+xml|pdf|zip)|(?:image|audio|video|font)\/.*)$/

/** Seconds, as servers say them. A date is not read: the clocks may differ. */
function retryAfter(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) * 1_000 : null
}

class TooLarge extends Error {}

/** Writes the body to disk, unpacked as far as it was packed for the way. */
async function taken(state: State, { response, url }: Answer): Promise<Outcome> {
  const { wish } = state
  const packing = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const unpack = UNPACK[packing]
  if (unpack === undefined) {
    response.destroy()
    return nothing(refuse('list-pull-encoding', { found: packing, accepted: Object.keys(UNPACK).join(', ') }), { arrived: true })
  }
  wish.onStart?.(state.announced)
  const came = counted((bytes) => {
    state.raw += bytes
    wish.onBytes?.(bytes)
  })
  let bytes = 0
  const kept = counted((more) => {
    bytes += more
    if (bytes > wish.bounds.bytes) throw new TooLarge()
  })
  const stages = [response, came, ...unpack(), kept, createWriteStream(wish.into)]
  await pipeline(stages as [IncomingMessage, Transform, NodeJS.WritableStream])
  // A server that ends in good order may still have sent less than it said.
  if (!response.complete || (state.announced !== null && state.raw !== state.announced)) return cut(state)
  const { etag, 'last-modified': modified, 'transfer-encoding': chunked } = response.headers
  // What is packed ends where its packing does.
  const endless = state.announced === null && chunked === undefined && packing === 'identity'
  return {
    ...{ got: 'file', final: plainAddress(url.href), bytes },
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { modified }),
    ...(endless ? { endless } : {}),
  }
}

const UNPACK: Readonly<Record<string, () => Transform[]>> = {
  identity: () => [],
  gzip: () => [createGunzip()],
  'x-gzip': () => [createGunzip()],
  deflate: () => [createInflate()],
  br: () => [createBrotliDecompress()],
}

function counted(count: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
      try {
        count(chunk.length)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

const cut = (state: State): Failed =>
  nothing(refuse('list-pull-truncated', { found: state.raw, announced: state.announced ?? '?' }), { passing: true, arrived: true })

/** What a thrown error of network, unpacking or disk means. Errors of the disk are not the server's and are thrown on. */
function failure(state: State, error: unknown): Failed {
  const { bounds } = state.wish
  const { code = '', syscall } = error as NodeJS.ErrnoException
  const begun = state.raw > 0
  if (error instanceof TooLarge) return nothing(refuse('list-pull-too-large', { found: '>', max: bounds.bytes }), { arrived: true })
  const late = state.whole.aborted ? 'whole' : state.late
  if (late !== null)
    return nothing(refuse('list-pull-late', { what: late, seconds: bounds[late] / 1_000 }), { passing: true, arrived: begun })
  if (code === 'Z_BUF_ERROR') return cut(state)
  if (/^(?:Z_|ERR__ERROR|ERR_BROTLI|ERR_ZLIB)/.test(code) || code.startsWith('ERR_PADDING'))
    return nothing(refuse('list-pull-encoding', { found: code, accepted: Object.keys(UNPACK).join(', ') }), { arrived: true })
  if (syscall === 'write' && (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')) throw error
  if (syscall === 'open') throw error
  if (begun || state.announced !== null) return cut(state)
  return nothing(refuse('list-pull-unreachable', { found: code || 'network' }), { passing: true })
}
