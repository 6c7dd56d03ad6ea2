/** Requests about reports and incidents for a fuzz: what a test puts in for the fields of those operations. */
import type { Chooser } from '../../properties/support/choose.ts'
import { HASH } from '../../support/mechanism.ts'

/** One component that presides and decides alone, and comments that are over at once, so that a fuzz comes to every step. */
export const FUZZED_MECHANISM = {
  ...{ id: 'FUZZED', title: 'a mechanism for a fuzz', zone: 'UTC', presides: 'A', decides: { by: 'A' }, comments: 'PT0S' },
  components: [{ id: 'A', party: 'HOST', offices: ['DESK', 'LEGAL'] }],
  ladder: [
    { id: 'nothing', weight: 'none' },
    { id: 'grave', weight: 'serious' },
  ],
  instrument: 'RULE',
  reviews: [{ of: 'instrument', by: 'DESK', within: 'P7D' }],
}

/** What a fuzz has seen of reports, incidents and reviews. */
export class IncidentsSeen {
  readonly reports: string[] = []
  readonly incidents: string[] = []
  readonly reviews: string[] = []

  keep(data: unknown): void {
    const { reports, incident, reviews } = data as { readonly reports?: unknown; readonly incident?: unknown; readonly reviews?: unknown }
    if (Array.isArray(reports))
      this.reports.push(...reports.flatMap((one) => (typeof one?.report === 'string' ? [String(one.report)] : [])))
    if (typeof incident === 'string') this.incidents.push(incident)
    if (Array.isArray(reviews)) this.reviews.push(...reviews.filter((one) => typeof one === 'string'))
  }
}

const OPERATIONS: ReadonlySet<string> = new Set([
  ...[
    'mechanisms',
    'file-mechanism',
    'mechanism-one',
    'reports',
    'report-one',
    'receive-reports',
    'report-step',
    'incidents',
    'incident',
    'incident-step',
  ],
  ...['reviews', 'close-review'],
])

/** Values by the names of fields for one of these operations; null for any other. */
export function incidentMakers(
  operation: string,
  choose: Chooser,
  seen: IncidentsSeen,
  serial: () => string,
): Readonly<Record<string, () => unknown>> | null {
  if (!OPERATIONS.has(operation)) return null
  const incident = () => choose.pick(seen.incidents.slice(-4)) ?? 'NONE'
  return {
    'Parley-Acting-As': () => choose.pick(['DESK', 'DESK', 'DESK', 'LEGAL', 'REGISTRY', 'NOBODY']),
    mechanism: () => (operation === 'file-mechanism' ? FUZZED_MECHANISM : choose.pick(['FUZZED', 'FUZZED', 'NONE'])),
    reports: () => [reportFor(serial())],
    report: () => choose.pick(seen.reports.slice(-4)) ?? 'NONE',
    incident,
    review: () => choose.pick(seen.reviews.slice(-4)) ?? 'NONE',
    finding: () => 'It stands.',
    since: () => choose.pick(['2026-01-01', 'soon']),
    against: () => 'HOST',
    step: () =>
      operation === 'report-step' ? reportStep(choose, incident()) : operation === 'incident-step' ? incidentStep(choose) : undefined,
  }
}

const reportFor = (id: string) => ({
  ...{ id, mechanism: 'FUZZED', reporter: { as: 'community' }, channel: 'form', what: 'shelling', grade: 'C3', origin: id },
  occurred: { from: '2026-01-02', precision: 1 },
  place: { name: 'a village', lat: 1, lon: 2, precision: 1 },
  alleged: { against: 'HOST' },
})

const reportStep = (choose: Chooser, incident: string) =>
  choose.pick([
    { admit: {} },
    { admit: {} },
    { admit: { incident } },
    { lock: {} },
    { unlock: {} },
    { reject: { why: 'x' } },
    { join: { incident, why: 'x' } },
    { part: { why: 'x' } },
  ])

const incidentStep = (choose: Chooser) =>
  choose.pick([
    { team: { team: 'a team' } },
    { access: { obtained: 'yes' } },
    { verify: { outcome: 'holds', grade: 'B2', origin: 'team', evidence: [HASH] } },
    { comment: { party: 'HOST', words: 'No.' } },
    { classify: { views: [{ component: 'A', class: 'grave' }] } },
    { attribute: { to: 'HOST', confidence: 'probable', grade: 'B2' } },
    { settle: { words: 'Done.' } },
  ])
