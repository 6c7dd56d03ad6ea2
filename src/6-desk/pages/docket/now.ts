import { useHead } from '../../data/reading.ts'
import { usePast } from '../../frame/past.ts'

/** The moment that is now for the reader (ISO 8601): by the clock of the record, or, of the past, when it then stood; null until known. */
export function useNow(): string | null {
  const { asOf } = usePast()
  const head = useHead().data
  return (asOf === null ? head?.now : head?.at) ?? null
}
