/** Read models of reports and incidents. */
import type { Allegation } from '#watch/incidents/allegations.ts'
import type { Waiting } from '#watch/incidents/clock.ts'
import type { Account, Incident } from '#watch/incidents/incident.ts'
import type { Step, TouchedKind } from '#watch/incidents/mechanism.ts'
import type { Flag } from './bodies.ts'

type Document = Readonly<Record<string, unknown>>

export const REPORT_STATES = ['received', 'admitted', 'rejected'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export interface ReportData {
  readonly id: string
  readonly mechanism: string
  readonly report: Document
  readonly account: Account
  readonly flags: readonly Flag[]
  readonly state: ReportState
  readonly incident: string | null
  /** Who has it in hand, and until when; it lapses by the clock. */
  readonly lock: { readonly by: string; readonly until: string } | null
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly waits: Waiting | null
  readonly late: boolean
  /** How often it was corrected. */
  readonly corrections: number
}

export interface ReviewData {
  readonly review: string
  readonly incident: string
  readonly step: Step
  readonly of: { readonly what: TouchedKind; readonly id: string }
  readonly by: string
  /** The clause that calls for it, where one does; else the mechanism does. */
  readonly called?: string
  readonly opened: string
  readonly due: string
  readonly late: boolean
  readonly closed: { readonly by: string; readonly at: string; readonly finding: string; readonly entry: number } | null
}

export interface IncidentData extends Incident {
  readonly waits: Waiting | null
}

/** `closed`: nothing stands any more. The row stays, so that whatever rested on it is told of the change. */
export interface AllegationData extends Omit<Allegation, 'state'> {
  readonly state: Allegation['state'] | 'closed'
  /** Every name of gravity it ever counted under. */
  readonly named: readonly string[]
}

export interface WatchIncidentData {
  mechanism: { readonly mechanism: Document }
  /** Subject: the mechanism. */
  'incident-report': ReportData
  /** Subject: the report. The row goes with its entry, when that is erased. */
  'report-words': { readonly report: string; readonly words: string | null; readonly name: string | null }
  /** Which report was the first with this mark. */
  'report-mark': { readonly report: string }
  /** Subject: the mechanism. */
  incident: IncidentData
  /** What stands, or stood, against a party because of an incident. Subject: the party. */
  allegation: AllegationData
  /** Subject: the incident. */
  'incident-review': ReviewData
}
