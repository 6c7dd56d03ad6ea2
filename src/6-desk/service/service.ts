/**
 * The service worker: it keeps the form for reports, and nothing else of the desk, so that it opens without a line. It rules over `/watch/report`
 * alone. It keeps files of the program and never an answer of the API: what is on record is not kept on the device by it.
 */

/** As much of the Service Workers standard as is used here; the types of a page know nothing of it. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

/** Put in by the build. */
const FILES = 'PARLEY_KEPT_FILES' as unknown as readonly string[]
const PAGE = '/watch/report'
const PREFIX = 'parley-form-'
/** A line that says nothing for so long is as good as none. */
const PATIENCE_MILLISECONDS = 4_000

/** A name of its own for each build: the names of the files hold digests of what is in them. */
const cacheName = async (): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(FILES.join('\n')))
  return PREFIX + Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(await cacheName())
  await cache.addAll([...FILES, new Request(PAGE, { cache: 'reload' })])
}

async function dropOthers(): Promise<void> {
  const own = await cacheName()
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== own).map((name) => caches.delete(name)))
}

/** The page from the server where it answers in time, as it stands there now; otherwise the one that was kept. */
async function thePage(request: Request): Promise<Response> {
  const cache = await caches.open(await cacheName())
  const kept = await cache.match(PAGE)
  try {
    const answer = await fetch(request.url, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS), headers: { accept: 'text/html' } })
    if (answer.ok || kept === undefined) return answer
    return kept
  } catch (error) {
    if (kept === undefined) throw error
    return kept
  }
}

async function theFile(request: Request): Promise<Response> {
  const cache = await caches.open(await cacheName())
  return (await cache.match(request)) ?? fetch(request)
}

addEventListener('install', (event) => (event as Lasting).waitUntil(keepAll()))
addEventListener('activate', (event) => (event as Lasting).waitUntil(dropOthers()))
addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') (event as Fetching).respondWith(thePage(request))
  else if (pathname.startsWith('/assets/')) (event as Fetching).respondWith(theFile(request))
})
