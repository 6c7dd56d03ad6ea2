/**
 * Pictures of place wherever place decides: under a reason, beside an act, at a clause. Whether there is one to draw is known here; how it is
 * drawn is fetched when there is.
 */
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo } from 'react'
import type { Written } from '../../client/shapes.ts'
import { useInstrument } from '../../data/reading.ts'
import { clauseWritten } from '../answer/clause-words.ts'
import type { ConditionRead, Read, ReasonRead } from '../answer/read.ts'
import { recordOf, recordsOf } from '../law/written.ts'
import type { DrawnProps } from './drawn.tsx'
import type { Asking } from './scene.ts'

/** A picture that cannot be fetched is left out: all it says stands in words beside it. */
const Drawn = lazy(() => import('./drawn.tsx').catch(() => ({ default: () => null })))

const ActContext = createContext<Written | null>(null)

/** Gives the reasons within it the act that they are about, so that each can draw where it is. */
export const OfAct = ({ act, children }: { act: Written; children: ReactNode }) => <ActContext value={act}>{children}</ActContext>

const PLACE = ['distance', 'in-zone']
const asks = ({ condition, values }: ConditionRead): boolean => PLACE.includes(condition === 'not' ? String(values.inner) : condition)

/** The picture of a reason of the act around it: what its clause asks of the place, and which places it is about where that holds the act up. */
export function ReasonPlace({ reason }: { reason: ReasonRead }) {
  const act = useContext(ActContext)
  if (act === null || reason.ref === null) return null
  if (reason.verdict === 'permit' && !reason.conditions.some(asks)) return null
  return <OfClause act={act} reason={reason} name={reason.ref} />
}

function OfClause({ act, reason, name }: { act: Written; reason: ReasonRead; name: string }) {
  const { data, isLoading } = useInstrument(name.split('/', 1)[0] ?? name)
  const clause = data === undefined ? null : clauseWritten(data.instrument, name, reason.version)
  const asking = useMemo(() => [{ clause, conditions: reason.conditions }], [clause, reason])
  if (isLoading || !(reason.conditions.some(asks) || recordOf(clause?.about).place !== undefined)) return null
  return <Picture asking={asking} act={act} parts={reason.parts} />
}

/** What a clause asks of a place, by itself. */
export function ClausePlace({ clause }: { clause: Written }) {
  const asking = useMemo(() => [{ clause, conditions: [] }], [clause])
  const conditions = [...recordsOf(clause.any), ...recordsOf(clause.if)].map((one) => (one.not === undefined ? one : recordOf(one.not)))
  const placed = conditions.some((one) => PLACE.some((kind) => Object.hasOwn(one, kind)))
  return placed ? <Picture asking={asking} act={null} /> : null
}

export interface ActPlaceProps {
  readonly act: Written
  /** The answer that says what is asked; null while there is none. */
  readonly read: Read | null
  /** The clause of a reason where it is at hand, for what it says of zones. */
  readonly clauseOf?: (reason: ReasonRead) => Written | null
}

/** Where an act is, and what an answer asks of that. */
export function ActPlace({ act, read, clauseOf }: ActPlaceProps) {
  const asking = useMemo((): Asking[] => {
    const reasons = read?.orders.flatMap(({ blocking, carrying }) => [...blocking, ...carrying]) ?? []
    return reasons.map((reason) => ({ clause: clauseOf?.(reason) ?? null, conditions: reason.conditions }))
  }, [read, clauseOf])
  const stated = act.place !== undefined || recordsOf(act.legs).some(({ place }) => place !== undefined)
  const asked = asking.some(({ conditions, clause }) => conditions.some(asks) || recordOf(clause?.about).place !== undefined)
  return stated || asked ? <Picture asking={asking} act={act} own /> : null
}

const Picture = (props: DrawnProps) => (
  <Suspense fallback={null}>
    <Drawn {...props} />
  </Suspense>
)
