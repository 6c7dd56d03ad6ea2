/** What somebody is writing, kept by their browser until it is sent or thrown away: it survives a reload and a lost line. */
import { useCallback, useSyncExternalStore } from 'react'
import { keep, kept } from '../frame/keep.ts'
import { useReader } from '../frame/reader.tsx'

export interface Draft<T> {
  readonly value: T
  set(next: T | ((before: T) => T)): void
  /** Throws it away: it was sent. */
  clear(): void
  /** Throws it away, and keeps what it was until the page is left, so that it can be brought back. */
  startOver(): void
  /** Brings back what was thrown away last; null where nothing was. */
  readonly bringBack: (() => void) | null
  /** Whether there is anything to throw away. */
  readonly begun: boolean
  /** False when the browser refuses to keep it, so it will not survive a reload. */
  readonly kept: boolean
}

/** Drafts that were looked at, by name; null where there is none. */
const drafts = new Map<string, unknown>()
/** Drafts that were thrown away since the page was opened, by name. */
const thrown = new Map<string, unknown>()
const refused = new Set<string>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Another window of the same browser wrote: what it wrote holds. */
globalThis.addEventListener?.('storage', ({ key }) => {
  if (key === null) drafts.clear()
  else drafts.delete(key.replace(/^parley\./, ''))
  for (const listener of listeners) listener()
})

function look(name: string): unknown {
  if (!drafts.has(name)) drafts.set(name, parsed(kept(name)))
  return drafts.get(name)
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function put(name: string, value: unknown): void {
  drafts.set(name, value)
  if (keep(name, value === null ? null : JSON.stringify(value))) refused.delete(name)
  else refused.add(name)
  for (const listener of listeners) listener()
}

/**
 * The draft of this name of the office acted as. `initial` stands until something is set. What is found from an earlier visit passes
 * `read`, which gives null for what is no such draft, as after the form has changed; it and `initial` must stay the same from one
 * rendering to the next.
 */
export function useDraft<T extends object>(name: string, initial: T, read: (found: unknown) => T | null = (found) => found as T): Draft<T> {
  const { office } = useReader()
  const full = `draft.${office ?? ''}.${name}`
  const found = useSyncExternalStore(subscribe, () => look(full))
  const own = found === null || found === undefined ? null : read(found)
  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const before = look(full)
      const standing = (before === null ? null : read(before)) ?? initial
      thrown.delete(full)
      put(full, typeof next === 'function' ? next(standing) : next)
    },
    [full, initial, read],
  )
  const clear = useCallback(() => {
    thrown.delete(full)
    put(full, null)
  }, [full])
  const startOver = useCallback(() => {
    thrown.set(full, look(full))
    put(full, null)
  }, [full])
  const back = useCallback(() => {
    const before = thrown.get(full)
    thrown.delete(full)
    put(full, before)
  }, [full])
  const bringBack = own === null && thrown.has(full) ? back : null
  return { value: own ?? initial, set, clear, startOver, bringBack, begun: own !== null, kept: !refused.has(full) }
}
