/** The steps by which a report becomes an incident somebody answers for, in their order, and how heavy it is: clauses speak of them. */
export const INCIDENT_STEPS = ['monitored', 'verified', 'classified', 'attributed'] as const
export type IncidentStep = (typeof INCIDENT_STEPS)[number]

/** `pending`: not decided yet, whatever it may turn out to be. */
export const INCIDENT_WEIGHTS = ['none', 'minor', 'serious', 'pending'] as const
export type IncidentWeight = (typeof INCIDENT_WEIGHTS)[number]

/** When an incident that touches an instrument calls for something; `weight` null: however heavy it is. */
export interface OnIncident {
  readonly at: IncidentStep
  readonly weight: readonly IncidentWeight[] | null
}

/** Whether an incident that has come to `step`, and is as heavy as that, is meant. */
export const isMeant = (when: OnIncident, step: IncidentStep, weight: IncidentWeight | null): boolean =>
  when.at === step && (when.weight === null || (weight !== null && when.weight.includes(weight)))

/** Before it is classified nobody knows how heavy it is: what waits for a weight then would never be called for. */
export const isWeighedTooEarly = ({ at, weight }: OnIncident): boolean => weight !== null && (at === 'monitored' || at === 'verified')
