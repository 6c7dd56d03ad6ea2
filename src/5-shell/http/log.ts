/**
 * Serves the published log, read-only (C2SP tlog-tiles): the files that are named here and no others, whatever else stands in the folder. Tiles
 * never change, so they may be kept for ever; the checkpoint is asked for each time.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readTilePath } from '#answer/ledger/tiles.ts'
import { refuse, shown } from '#ground/refusal.ts'
import { stampFile } from '../ledger/stamping.ts'
import { guarded, LOOPBACK } from './guard.ts'
import { languageOf } from './language.ts'
import { answerProblem, GUARDED, problemOf } from './problem.ts'

const BEFORE = '/log/'
const FOR_EVER = 'public, max-age=31536000, immutable'
const TEXT = 'text/plain; charset=utf-8'
const NAMED: Readonly<Record<string, { readonly type: string; readonly keep: string }>> = {
  checkpoint: { type: TEXT, keep: 'no-cache' },
  'log.vkey': { type: TEXT, keep: 'no-cache' },
  'rotations.json': { type: 'application/json', keep: 'no-cache' },
}
const STAMP = /^stamp\/(0|[1-9][0-9]{0,14})\.tsr$/
const PATH_CHARACTERS_MAX = 100

/** Whether an address is one of the log's. */
export const isLog = ({ pathname }: URL): boolean => pathname.startsWith(BEFORE)

/** How a file of a log is sent, by its path below the log; null where no log has such a file. */
function sentAs(file: string): { readonly type: string; readonly keep: string } | null {
  if (file.length > PATH_CHARACTERS_MAX) return null
  if (Object.hasOwn(NAMED, file)) return NAMED[file] ?? null
  if (readTilePath(file) !== null) return { type: 'application/octet-stream', keep: FOR_EVER }
  const [, size] = STAMP.exec(file) ?? []
  return size !== undefined && stampFile(Number(size)) === file ? { type: 'application/timestamp-reply', keep: 'no-cache' } : null
}

/** Answers a request for a file of the log in `folder`. */
export async function answerLog(folder: string, request: Request, hosts: readonly string[] = LOOPBACK): Promise<Response> {
  const locale = languageOf(undefined, request.headers.get('accept-language') ?? undefined)
  const { pathname, search, host } = new URL(request.url)
  const foreign = guarded((name) => request.headers.get(name) ?? undefined, request.headers.get('host') ?? host, hosts)
  if (foreign !== null) {
    const status = foreign.code === 'host-foreign' ? 421 : 403
    return answerProblem(problemOf(status, [foreign], locale), locale)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const accepted = 'GET, HEAD'
    const refusal = refuse('method-not-accepted', { found: shown(request.method), accepted })
    return answerProblem(problemOf(405, [refusal], locale), locale, { allow: accepted })
  }
  const file = pathname.slice(BEFORE.length)
  const sent = search === '' ? sentAs(file) : null
  const accepted = `${Object.keys(NAMED).join(', ')}, tile/L/N, tile/entries/N, stamp/SIZE.tsr`
  const unknown = () =>
    answerProblem(problemOf(404, [refuse('log-path', { found: shown(file.slice(0, PATH_CHARACTERS_MAX)), accepted })], locale), locale)
  if (sent === null) return unknown()
  const bytes = await readFile(path.join(folder, ...file.split('/'))).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (bytes === null) return unknown()
  const headers = { ...GUARDED, 'content-type': sent.type, 'cache-control': sent.keep, 'content-length': String(bytes.length) }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}
