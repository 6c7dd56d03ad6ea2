/** Which of many accounts may tell of the same event as one that arrived, those most alike first. */

import { compareSightings, mayMeet, type SameEvent } from './same-event.ts'
import { SAME_EVENT } from './same-event-points.ts'
import { type Covered, usualAround } from './same-event-usual.ts'
import type { Sighting } from './sighting.ts'

/** An account that is known. Those of one `group`, such as the reports already joined to an incident, are known to be one event. */
export interface Known {
  readonly sighting: Sighting
  readonly group: string | null
}

export interface Proposed<K extends Known> extends SameEvent {
  readonly of: K
  /** Another that fits about as well and is not the same event as this one, so that neither is told as the same. */
  readonly rival: K | null
}

/** Every known account that is shown beside `account`; those that can only be another event are left out. `account` itself is not among `known`. */
export function proposedFor<K extends Known>(account: Sighting, known: readonly K[]): readonly Proposed<K>[] {
  const usual = usualAround(account, sightingsOf(known), coveredBy(known))
  const found = known.flatMap((of): Proposed<K>[] => {
    if (!mayMeet(account, of.sighting)) return []
    const weighed = compareSightings(account, of.sighting, usual)
    return weighed.outcome === 'other' ? [] : [{ ...weighed, of, rival: null }]
  })
  found.sort((a, b) => b.score - a.score)
  return found.map((one) => {
    const rival = one.outcome === 'same' ? rivalOf(one, found) : null
    return rival === null ? one : { ...one, outcome: 'perhaps', rival }
  })
}

/** Two that fit about as well and are themselves two events cannot both be meant. Those that are one event are no rivals, however many they are. */
function rivalOf<K extends Known>(one: Proposed<K>, found: readonly Proposed<K>[]): K | null {
  for (const { of, score } of found) {
    if (score < one.score - SAME_EVENT.margin) return null
    if (of === one.of || (of.group !== null && of.group === one.of.group)) continue
    if (compareSightings(of.sighting, one.of.sighting, null).outcome !== 'same') return of
  }
  return null
}

function* sightingsOf(known: readonly Known[]): Iterable<Sighting> {
  for (const { sighting } of known) yield sighting
}

/** From when to when there are accounts at all. */
export function coveredBy(known: readonly Known[]): Covered {
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { sighting } of known) {
    if (sighting.from < from) from = sighting.from
    if (sighting.until > until) until = sighting.until
  }
  return { from, until }
}
