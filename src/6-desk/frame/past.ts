/** Whether one reads the record as it stands or as it stood: `?as_of=N` in the address, and nowhere else. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { DeskSearch } from '../search.ts'

export interface Past {
  /** How many entries the record had; null for now. */
  readonly asOf: number | null
  /** Goes to the record as it stood when it had this many entries, on the same page; null for now. */
  go(asOf: number | null): void
  leave(): void
}

export function usePast(): Past {
  const { as_of: asOf = null } = useSearch({ strict: false })
  const navigate = useNavigate()
  const go = useCallback(
    (next: number | null) => void navigate({ to: '.', search: (before: DeskSearch) => ({ ...before, as_of: next ?? undefined }) }),
    [navigate],
  )
  const leave = useCallback(() => go(null), [go])
  return { asOf, go, leave }
}
