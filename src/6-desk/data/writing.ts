/** How anything is written: once, whatever becomes of the line. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Once, Result } from '../client/asking.ts'
import type { Client } from '../client/client.ts'
import type { Problem, Receipt } from '../client/shapes.ts'
import { keep, kept } from '../frame/keep.ts'
import { useReader } from '../frame/reader.tsx'
import { useClient } from './client.ts'
import { raiseFloor } from './floor.ts'
import { touched } from './key.ts'

export interface Write {
  /** Sends it. Gives what was recorded, or null when it was refused or no answer came. A second call while one is under way does nothing. */
  run(): Promise<Receipt | null>
  readonly pending: boolean
  /** Why the server refused. Nothing was recorded. */
  readonly problem: Problem | null
  /** No answer came, so it is not known whether it was recorded. Sending the same again records it once at most. */
  readonly lost: boolean
  /** Makes the next sending a new one: for `once-key-reused`, when another text was recorded under the key and this one is wanted too. */
  renew(): void
}

interface Outcome {
  readonly pending: boolean
  readonly problem: Problem | null
  readonly lost: boolean
}
const QUIET: Outcome = { pending: false, problem: null, lost: false }

/**
 * A way to write. `send` is given the key under which the request is recorded once at most. The key stays the same until an answer
 * says that something was recorded; with `draft` it is kept beside the draft of that name, so that also after a reload the same thing
 * is not done twice.
 */
export function useWrite(
  send: (client: Client, once: Once) => Promise<Result<Receipt>>,
  { draft }: { readonly draft?: string } = {},
): Write {
  const client = useClient()
  const queries = useQueryClient()
  const { office } = useReader()
  const key = useOnce(draft === undefined ? null : `once.${office ?? ''}.${draft}`)
  const [outcome, setOutcome] = useState(QUIET)
  const busy = useRef(false)
  const run = useCallback(async () => {
    if (busy.current) return null
    busy.current = true
    setOutcome({ ...QUIET, pending: true })
    try {
      const result = await send(client, { key: key.take() })
      if (!result.ok) {
        setOutcome({ ...QUIET, problem: result.problem, lost: result.status === 503 })
        return null
      }
      key.forget()
      raiseFloor(result.data.index)
      setOutcome(QUIET)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => touched(queryKey, null) })
      return result.data
    } catch {
      setOutcome({ ...QUIET, lost: true })
      return null
    } finally {
      busy.current = false
    }
  }, [client, key, queries, send])
  return { ...outcome, run, renew: key.forget }
}

/** The key under which something is recorded once, kept by the browser under a name, or with null as long as the page is open. */
function useOnce(name: string | null): { take(): string; forget(): void } {
  return useMemo(() => {
    let held: string | null = null
    return {
      take() {
        held = (name === null ? null : kept(name)) ?? held ?? crypto.randomUUID()
        if (name !== null) keep(name, held)
        return held
      },
      forget() {
        held = null
        if (name !== null) keep(name, null)
      },
    }
  }, [name])
}
