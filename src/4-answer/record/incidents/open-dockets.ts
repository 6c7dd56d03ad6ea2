/** Which dockets that still wait an incident touches: their act cites it, or names somebody or somewhere it is about. */
import { DOCKETS_WAITING, stringsIn } from '../amendment.ts'
import type { View } from '../view.ts'
import { partiesOf } from './calling.ts'
import type { IncidentData } from './data.ts'

/**
 * Dockets whose act has not been performed and is not closed, whose act names the incident, a party it is alleged against or attributed to,
 * or the zone it happened in, in whatever role. They may be too many, never too few. In order of id.
 */
export function waitingDocketsTouched(view: View, incident: IncidentData): readonly string[] {
  const meant = new Set([incident.id, ...partiesOf(incident), ...(incident.place.zone === null ? [] : [incident.place.zone])])
  const waiting = DOCKETS_WAITING.flatMap((state) => view.of('docket', state))
  return waiting.flatMap(({ key, data }) => (stringsIn(data.act).some((one) => meant.has(one)) ? [key] : [])).sort()
}
