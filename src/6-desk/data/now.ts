/** The time by the clock of the record, which in a demonstration is not that of the machine. */
import { useEffect, useState } from 'react'
import { usePast } from '../frame/past.ts'
import { useHead } from './reading.ts'

const TICK_MILLISECONDS = 15_000

/**
 * Epoch milliseconds by the clock of the record, going on by itself; null until it is known. Whoever reads the past is at the moment
 * of the last entry they see.
 */
export function useNow(): number | null {
  const { asOf } = usePast()
  const { data: head, dataUpdatedAt } = useHead()
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const look = () => setElapsed(dataUpdatedAt === 0 ? 0 : Math.max(0, Date.now() - dataUpdatedAt))
    look()
    const timer = setInterval(look, TICK_MILLISECONDS)
    return () => clearInterval(timer)
  }, [dataUpdatedAt])
  if (head === undefined) return null
  if (asOf !== null) return head.at === null ? null : Date.parse(head.at)
  return Date.parse(head.now) + elapsed
}
