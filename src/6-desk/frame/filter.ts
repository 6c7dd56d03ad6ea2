/** A filter of a page, kept in its address, so that it can be sent to somebody and survives a reload. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { DeskSearch } from '../search.ts'

/** The text of the filter, empty when it is not set, and what sets it. The address is replaced: each letter is no step back. */
export function useFilter(name: string): readonly [text: string, set: (text: string) => void] {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (text: string) => void navigate({ to: '.', search: (before: DeskSearch) => ({ ...before, [name]: text || undefined }), replace: true }),
    [name, navigate],
  )
  return [String(search[name] ?? ''), set]
}
