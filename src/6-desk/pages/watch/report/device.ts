/**
 * What this device keeps, and how it is wiped. The form is kept by a service worker from the first time it is opened, unless whoever uses the
 * device said that nothing is to be kept.
 */
import { useCallback, useEffect, useState } from 'react'
import { keep, kept } from '../../../frame/keep.ts'
import { outbox } from './outbox.ts'
import { sweepPhotos, wipePhotos } from './photos.ts'

/** `ready`: the form opens without a line. `off`: the reader wants nothing kept. `cannot`: this browser keeps no pages. */
export type Keeping = 'coming' | 'ready' | 'off' | 'cannot' | 'failed'

const SCRIPT = '/service.js'
const SCOPE = '/watch/report'
const OFF = 'form.unkept'

export function useKeptForm(): { readonly keeping: Keeping; begin(): void } {
  const [keeping, setKeeping] = useState<Keeping>('coming')
  const begin = useCallback(() => {
    keep(OFF, null)
    setKeeping('coming')
    void keptForm().then(setKeeping)
  }, [])
  useEffect(() => {
    if (kept(OFF) === null) void keptForm().then(setKeeping)
    else setKeeping('off')
  }, [])
  return { keeping, begin }
}

async function keptForm(): Promise<Keeping> {
  // Not there where the page did not come over HTTPS or from this machine itself.
  if (navigator.serviceWorker === undefined) return 'cannot'
  try {
    const registered = await navigator.serviceWorker.register(SCRIPT, { scope: SCOPE, updateViaCache: 'none' })
    return (await active(registered)) ? 'ready' : 'failed'
  } catch {
    // Without a line it cannot be looked for anew; what is there already goes on.
    const before = await navigator.serviceWorker.getRegistration(SCOPE).catch(() => undefined)
    return before?.active ? 'ready' : 'failed'
  }
}

/** Whether it has kept everything: only then does it become active. */
function active({ active: now, installing, waiting }: ServiceWorkerRegistration): Promise<boolean> {
  const coming = installing ?? waiting
  if (now !== null || coming === null) return Promise.resolve(now !== null)
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(true)
      if (coming.state === 'redundant') resolve(false)
    })
  })
}

/**
 * Wipes what this browser keeps of Parley: drafts, reports that wait, the office and language chosen, and the kept form. What has been recorded
 * is not touched. Only that nothing is to be kept stays.
 */
export async function wipe(): Promise<void> {
  const own = Object.keys(localStorage).filter((name) => name.startsWith('parley.'))
  for (const name of own) localStorage.removeItem(name)
  await wipePhotos()
  keep(OFF, 'yes')
  const registered = await navigator.serviceWorker?.getRegistration(SCOPE).catch(() => undefined)
  await registered?.unregister()
  for (const name of (await globalThis.caches?.keys().catch(() => [])) ?? []) if (name.startsWith('parley-')) await caches.delete(name)
}

/** How much is kept, in names of this browser's store, for whoever asks. */
export const keptNames = (): number => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith('parley.draft') || name === 'parley.outbox').length
  } catch {
    return 0
  }
}

/** Forgets photos that no draft of any office and no report that waits has any more. */
export function sweepDevice(): void {
  const owners = new Set(outbox().map(({ photos }) => photos))
  for (const [name, text] of Object.entries(localStorage)) {
    if (!/^parley\.draft\..*\.report$/.test(name)) continue
    const [, owner] = /"photos":"([^"]+)"/.exec(String(text)) ?? []
    if (owner !== undefined) owners.add(owner)
  }
  void sweepPhotos(owners)
}
