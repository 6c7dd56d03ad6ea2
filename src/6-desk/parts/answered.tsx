import type { ReactNode } from 'react'
import { Refused } from '../data/refused.ts'
import { localFault } from '../frame/local-fault.ts'
import { ProblemShown } from './problem-shown.tsx'
import { Fault, Loading, NotOnFile, Offline } from './states.tsx'

/** As much of a query as is needed to show it. */
interface Asked<T> {
  readonly data: T | undefined
  readonly error: Error | null
  refetch(): unknown
}

export interface AnsweredProps<T> {
  readonly query: Asked<T>
  readonly children: (data: T) => ReactNode
  /** What was asked for by name, for when it is not on file. */
  readonly name?: string
  /** About how many lines will come. */
  readonly lines?: number
}

/**
 * Shows what a query gave. Until then that it comes; or that no answer came, that it is not on file, what was refused, or that
 * Parley is at fault. What was read stays on the page when it cannot be read again: the frame says how old it is.
 */
export function Answered<T>({ query, children, name, lines }: AnsweredProps<T>) {
  const { data, error } = query
  if (data !== undefined) return children(data)
  if (error === null) return <Loading {...(lines === undefined ? {} : { lines })} />
  const again = () => void query.refetch()
  if (error instanceof Refused) {
    if (error.problem.status === 404 && name !== undefined) return <NotOnFile name={name} />
    return <ProblemShown problem={error.problem} />
  }
  return error instanceof TypeError ? <Offline again={again} /> : <Fault number={localFault(error)} again={again} />
}
