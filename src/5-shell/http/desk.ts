/** Serves the desk: its page for every address that a person may open, and the files the page asks for. */
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { refuse, shown } from '#ground/refusal.ts'
import { say } from '#ground/say.ts'
import { ENCODINGS, type Encoding, encodingOf } from './encoding.ts'
import { guarded, LOOPBACK } from './guard.ts'
import { languageOf } from './language.ts'
import { answerProblem, GUARDED, problemOf } from './problem.ts'

/** What the desk was built into, held in memory: a build that is made meanwhile does not pull files away under an open page. */
export interface DeskFiles {
  /** The page, with the placeholder of the nonce in it. */
  readonly page: string
  /** By name, as it stands after `/assets/`. */
  readonly assets: ReadonlyMap<string, Asset>
  /** What must stand at the root, by name: what a browser keeps so that a form opens without a line, and what it shows of it. */
  readonly root: ReadonlyMap<string, Asset>
}

export interface Asset {
  readonly type: string
  readonly bytes: Bytes
  /** The same compressed, where that was made. */
  readonly compressed: ReadonlyMap<Encoding, Bytes>
}
type Bytes = Uint8Array<ArrayBuffer>

/** What stands in the built page where the nonce of the answer goes: `html.cspNonce` in vite.config.ts. */
const PLACEHOLDER = 'PARLEY_NONCE'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/**
 * What the page may do: run and fetch what this server serves, and nothing else. No script stands in the page, none is made from
 * text, and a style tag needs the nonce of its answer.
 */
export const policy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

const FOR_EVER = 'public, max-age=31536000, immutable'
/** What stands at the root keeps its name when its content changes, so it is asked for each time. A service worker may fetch from here. */
const AT_ROOT = { 'cache-control': 'no-cache', 'content-security-policy': `default-src 'none'; connect-src 'self'` }
/** Beside these, a build has nothing at its root that is served. */
const ROOT = /\.(js|webmanifest|svg|png)(\.br|\.gz)?$/

/** Reads what was built into a folder. Rejects when it is not there, or not all of it. */
export async function readDesk(folder: string): Promise<DeskFiles> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8')
  const assets = await filesIn(path.join(folder, 'assets'), () => true)
  const root = await filesIn(folder, (name) => ROOT.test(name))
  for (const [, name = ''] of page.matchAll(/\/assets\/([^"]+)/g)) {
    if (!assets.has(name)) throw new Error(`${name} is missing in ${folder}`)
  }
  return { page, assets, root }
}

async function filesIn(folder: string, wanted: (name: string) => boolean): Promise<ReadonlyMap<string, Asset>> {
  const names = (await readdir(folder)).filter(wanted)
  const read = names.map(async (name) => [name, new Uint8Array(await readFile(path.join(folder, name)))] as const)
  return assetsOf(new Map(await Promise.all(read)))
}

/** The files by name, each with its compressed forms, which are files beside it. */
function assetsOf(files: ReadonlyMap<string, Bytes>): ReadonlyMap<string, Asset> {
  const forms = Object.entries(ENCODINGS) as [Encoding, string][]
  const plain = [...files].filter(([name]) => !forms.some(([, ending]) => name.endsWith(ending)))
  return new Map(
    plain.map(([name, bytes]) => {
      const compressed = forms.flatMap(([encoding, ending]): [Encoding, Bytes][] => {
        const short = files.get(name + ending)
        return short === undefined || short.length >= bytes.length ? [] : [[encoding, short]]
      })
      return [name, { type: TYPES[path.extname(name)] ?? 'application/octet-stream', bytes, compressed: new Map(compressed) }]
    }),
  )
}

/** A file in the shortest form that is taken. Whoever keeps answers for others is told that it depends on what was asked. */
function answerAsset({ type, bytes, compressed }: Asset, request: Request, more: Readonly<Record<string, string>> = {}): Response {
  const encoding = encodingOf(request.headers.get('accept-encoding'), new Set(compressed.keys()))
  const sent = encoding === null ? bytes : (compressed.get(encoding) ?? bytes)
  const headers = {
    ...GUARDED,
    ...{ 'content-type': type, 'content-length': String(sent.length), 'cache-control': FOR_EVER },
    ...(compressed.size === 0 ? {} : { vary: 'accept-encoding' }),
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
    ...more,
  }
  return new Response(request.method === 'HEAD' ? null : sent, { headers })
}

/**
 * Answers a request for anything that is not the API. Files carry a digest in their name, so they may be kept for ever; a file that
 * is not there is 404. Every other address gives the page, which finds its own way, and whose nonce is used once. `desk` is null
 * where there is none: that is said, and the API goes on.
 */
export function answerDesk(desk: DeskFiles | null, request: Request, hosts: readonly string[] = LOOPBACK): Response {
  const locale = languageOf(undefined, request.headers.get('accept-language') ?? undefined)
  const { pathname, host } = new URL(request.url)
  // A link on a page elsewhere may lead here; only another name for this machine may not.
  const foreign = guarded(() => undefined, request.headers.get('host') ?? host, hosts)
  if (foreign !== null) return answerProblem(problemOf(421, [foreign], locale), locale)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const accepted = 'GET, HEAD'
    const refusal = refuse('method-not-accepted', { found: shown(request.method), accepted })
    return answerProblem(problemOf(405, [refusal], locale), locale, { allow: accepted })
  }
  const body = (given: BodyInit): BodyInit | null => (request.method === 'HEAD' ? null : given)
  if (desk === null) {
    const headers = { ...GUARDED, 'content-type': 'text/plain; charset=utf-8', 'content-language': locale }
    return new Response(body(say(locale, 'desk.unbuilt')), { status: 503, headers })
  }
  if (pathname.startsWith('/assets/')) {
    const asset = desk.assets.get(pathname.slice('/assets/'.length))
    if (asset === undefined) return answerProblem(problemOf(404, [refuse('route-unknown', { found: shown(pathname) })], locale), locale)
    return answerAsset(asset, request)
  }
  const atRoot = desk.root.get(pathname.slice(1))
  if (atRoot !== undefined) return answerAsset(atRoot, request, AT_ROOT)
  const nonce = randomBytes(16).toString('base64')
  const headers = { ...GUARDED, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(nonce) }
  return new Response(body(desk.page.replaceAll(PLACEHOLDER, nonce)), { headers })
}
