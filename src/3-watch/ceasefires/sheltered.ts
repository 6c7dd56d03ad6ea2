/** Incidents as they may leave the house: a protected place is told as the cell of a grid it lies in, and its name not at all. */
import type { Tlp } from '#ground/marking.ts'
import type { Incident } from '../incidents/incident.ts'
import { coarsened } from '../places/coarsen.ts'

/** The incident with its place coarsened for a document marked so, where it is protected; as it is where not. */
export function sheltered(incident: Incident, tlp: Tlp): Incident {
  if (!incident.protected) return incident
  const { lat, lon, precision } = incident.place
  const cell = lat === null || lon === null ? null : coarsened({ lat, lon }, tlp)
  const place = { name: null, zone: null, lat: cell?.lat ?? null, lon: cell?.lon ?? null, precision }
  // A title is written by people, who name places in it.
  const [first, ...rest] = incident.accounts.map((one) => ({ ...one, place, title: one.kind }))
  return { ...incident, place, title: incident.kind, accounts: first === undefined ? incident.accounts : [first, ...rest] }
}
