/** Whether the server is there: it tells of every change, and what changed is read again. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { NotHeard } from '../client/changes.ts'
import type { Client } from '../client/client.ts'
import type { Change } from '../client/shapes.ts'
import { useClient } from '../data/client.ts'
import { floor, lowerFloor, oldestRead, raiseFloor } from '../data/floor.ts'
import { touched } from '../data/key.ts'
import { useReader } from './reader.tsx'

export interface Line {
  readonly state: 'connecting' | 'live' | 'lost'
  /** Since when it is lost, by the clock of this machine, in epoch milliseconds; null otherwise. */
  readonly since: number | null
  /** How many entries the record had when last heard of. */
  readonly index: number | null
}

const AGAIN_MILLISECONDS = 1_000
/** Without an office there is nothing to listen to: then the head is asked for, this often. */
const LOOK_MILLISECONDS = 5_000
/** What changes faster than this is read again together. */
const TOGETHER_MILLISECONDS = 500
/** A list of which more pages than this were read is not read again by itself: its reader is told that it changed. */
const PAGES_READ_AGAIN_MAX = 3

const LineContext = createContext<Line>({ state: 'connecting', since: null, index: null })
export const useLine = (): Line => useContext(LineContext)

export function LineProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const nobody = useClient(true)
  const { office } = useReader()
  const queries = useQueryClient()
  const visible = useVisible()
  const [line, setLine] = useState<Line>({ state: 'connecting', since: null, index: null })
  useEffect(() => {
    // A window that nobody sees holds no connection: a browser opens six to one server, for all windows together.
    if (!visible) return
    const stop = new AbortController()
    const refresh = new Refresh(queries)
    const heard: Heard = ({ index, dockets }, changed) => {
      const other = index < floor()
      if (other) lowerFloor(index)
      else raiseFloor(index)
      setLine({ state: 'live', since: null, index })
      if (changed || other) refresh.add(other ? null : dockets)
    }
    const lost = () => setLine((before) => (before.state === 'lost' ? before : { ...before, state: 'lost', since: Date.now() }))
    void (office === null ? look(nobody, stop.signal, heard, lost) : follow(client, nobody, stop.signal, heard, lost))
    return () => {
      stop.abort()
      refresh.stop()
    }
  }, [client, nobody, office, queries, visible])
  return <LineContext value={useMemo(() => line, [line])}>{children}</LineContext>
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(() => document.visibilityState !== 'hidden')
  useEffect(() => {
    const look = () => setVisible(document.visibilityState !== 'hidden')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return visible
}

type Heard = (change: Pick<Change, 'index' | 'dockets'>, changed: boolean) => void

/** Listens until told to stop, and begins again whenever the line breaks. */
async function follow(client: Client, nobody: Client, signal: AbortSignal, heard: Heard, lost: () => void): Promise<void> {
  let last: number | null = null
  while (!signal.aborted) {
    // What was read before there was a line may have changed since.
    const since: number | null = last ?? oldestRead()
    try {
      for await (const change of client.changes(signal, since ?? undefined)) {
        if (signal.aborted) return
        heard(change, change.index !== (last ?? since ?? change.index))
        last = change.index
      }
    } catch (error) {
      if (signal.aborted) return
      // Whoever may not listen, such as an office that is not on file, still has a line.
      if (!(error instanceof NotHeard)) lost()
      else if (error.problem.status < 500 && error.problem.status !== 429) return look(nobody, signal, heard, lost)
    }
    await pause(AGAIN_MILLISECONDS, signal)
  }
}

/** Asks again and again where the record stands. */
async function look(client: Client, signal: AbortSignal, heard: Heard, lost: () => void): Promise<void> {
  let last = oldestRead()
  while (!signal.aborted) {
    try {
      const head = await client.head()
      if (signal.aborted) return
      if (head.ok) {
        const { index } = head.data
        heard({ index, dockets: null }, last !== null && last !== index)
        last = index
      }
    } catch {
      if (!signal.aborted) lost()
    }
    await pause(LOOK_MILLISECONDS, signal)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** Reads again what changed: at once, and then not more often than the eye can follow. */
class Refresh {
  readonly #queries: QueryClient
  /** What changed and was not read again yet: nothing, some dockets and whatever is about none, or with `all` everything. */
  #waiting: Set<string> | 'all' | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(queries: QueryClient) {
    this.#queries = queries
  }

  add(dockets: readonly string[] | null): void {
    if (dockets === null || this.#waiting === 'all') this.#waiting = 'all'
    else this.#waiting = new Set([...(this.#waiting ?? []), ...dockets])
    if (this.#timer === null) this.#flush()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#flush()
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #flush(): void {
    this.#timer = null
    if (this.#waiting === null) return
    const dockets = this.#waiting === 'all' ? null : [...this.#waiting]
    this.#waiting = null
    this.#timer = setTimeout(() => this.#flush(), TOGETHER_MILLISECONDS)
    for (const query of this.#queries.getQueryCache().getAll()) {
      if (!touched(query.queryKey, dockets)) continue
      const { queryKey } = query
      void this.#queries.invalidateQueries({ queryKey, exact: true, refetchType: isLong(query.state.data) ? 'none' : 'active' })
    }
  }
}

function isLong(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages) && data.pages.length > PAGES_READ_AGAIN_MAX
  )
}
