/** What waits for one office, in the order of when it becomes too late. */
import type { Docket, Duty, Office } from '../../client/shapes.ts'
import type { FoundSince } from './found.ts'

export type Wait =
  /** Somebody else's docket that is open: this office may approve it, if it holds the role, or advise on it. Too late when the act begins. */
  | { readonly sort: 'decide'; readonly docket: Docket; readonly by: string }
  /** Its own permitted act, to be recorded as performed by when it begins. */
  | { readonly sort: 'perform'; readonly docket: Docket; readonly by: string }
  /** Its own docket that was sent back and wants another act. */
  | { readonly sort: 'revise'; readonly docket: Docket; readonly by: string }
  /** What it did and has not reported; nothing says until when. */
  | { readonly sort: 'report'; readonly docket: Docket; readonly by: null }
  /** What it did, and of which a look back or ahead found another answer: until it is opened or closed. Too late when the act ends. */
  | { readonly sort: 'found'; readonly docket: Docket; readonly found: FoundSince; readonly by: string | null }
  | { readonly sort: 'duty'; readonly duty: Duty; readonly by: string | null }

/** `found` is by docket. `now` is ISO 8601 in UTC, as all moments of the record are. What can no longer be done in time does not wait. */
export function waitsOf(
  office: Office,
  { dockets, duties, found }: { dockets: readonly Docket[]; duties: readonly Duty[]; found: ReadonlyMap<string, FoundSince> },
  now: string,
): Wait[] {
  const moment = Date.parse(now)
  const ahead = (at: string): boolean => Date.parse(at) > moment
  const waits: Wait[] = dockets.flatMap((docket): Wait[] => {
    const { state, proposedBy, starts, ends } = docket
    const own = proposedBy === office.id
    if (state === 'referred' && !own && ahead(starts)) return [{ sort: 'decide', docket, by: starts }]
    if (state === 'permitted' && own && ahead(starts)) return [{ sort: 'perform', docket, by: starts }]
    if (state === 'sent-back' && own && ahead(starts)) return [{ sort: 'revise', docket, by: starts }]
    const since = found.get(docket.id)
    if (since !== undefined && own && (state === 'performed' || state === 'reported'))
      return [{ sort: 'found', docket, found: since, by: since.kind === 'remainder' && ends !== null && ahead(ends) ? ends : null }]
    if (state === 'performed' && own && ends !== null && !ahead(ends)) return [{ sort: 'report', docket, by: null }]
    return []
  })
  const owed = duties.filter(({ by, state, due }) => owes(office, by) && state === 'open' && (due === null || ahead(due)))
  return [...waits, ...owed.map((duty): Wait => ({ sort: 'duty', duty, by: duty.due }))].sort(byLateness)
}

/** An office owes what it owes itself, and what the party owes that it acts for. */
export const owes = (office: Office, by: string): boolean => by === office.id || by === office.of

/** The soonest first; what has no moment last; alike in the order of the dockets. */
function byLateness(a: Wait, b: Wait): number {
  const at = ({ by }: Wait): number => (by === null ? Number.POSITIVE_INFINITY : Date.parse(by))
  const [first, second] = [at(a), at(b)]
  if (first !== second) return first < second ? -1 : 1
  return keyOf(a) < keyOf(b) ? -1 : 1
}

export const keyOf = (wait: Wait): string => `${wait.sort} ${wait.sort === 'duty' ? wait.duty.name : wait.docket.id}`
export const docketOf = (wait: Wait): string => (wait.sort === 'duty' ? wait.duty.docket : wait.docket.id)

/** Overdue duties, the longest overdue first. */
export const lateOf = (duties: readonly Duty[]): Duty[] =>
  duties.filter(({ state }) => state === 'overdue').sort((a, b) => Date.parse(a.due ?? '') - Date.parse(b.due ?? ''))
