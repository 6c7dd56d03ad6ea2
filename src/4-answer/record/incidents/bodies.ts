/** What is recorded of reports and incidents. Moments are ISO 8601 in UTC; documents stand as they were written. */
import type { Waiting } from '#watch/incidents/clock.ts'
import type { ClassView, How } from '#watch/incidents/decision.ts'
import type { Account, Confidence, Outcome } from '#watch/incidents/incident.ts'
import type { Step, TouchedKind, Weight } from '#watch/incidents/mechanism.ts'
import type { Obtained } from '#watch/incidents/report.ts'

type Document = Readonly<Record<string, unknown>>

export const REPORT_FLAGS = ['party-unknown', 'clause-unknown', 'outside-area', 'repeated'] as const
/** Something about a report that a reviewer ought to see: it was taken all the same. */
export interface Flag {
  readonly flag: (typeof REPORT_FLAGS)[number]
  readonly found: string
}

/** What a person put to a step: grade, origin and evidence (ids of evidence on file, or SHA-256 in hex). */
interface Rested {
  readonly grade: string | null
  readonly origin: string | null
  readonly evidence: readonly string[]
  readonly words: string | null
}

export interface IncidentBodies {
  'mechanism-filed': { readonly mechanism: Document }
  /** Somebody told the mechanism something. `marks` are what tells it from others; `waits`: until when a reviewer should have looked at it. */
  'incident-reported': {
    readonly report: Document
    readonly account: Account
    readonly flags: readonly Flag[]
    readonly marks: readonly string[]
    readonly waits: Waiting | null
  }
  /** In the reporter's own words, and the reporter's name: they can be erased, and the report stands. */
  'report-words-filed': { readonly report: string; readonly words: string | null; readonly name: string | null }
  /** A reviewer has it in hand until then; `from`: who had it before and did not let go. */
  'report-locked': { readonly report: string; readonly until: string; readonly from: string | null; readonly why: string | null }
  'report-unlocked': { readonly report: string }
  /** Approved: it is monitored now, as this incident, which `opens` with it unless it was there. */
  'report-admitted': {
    readonly report: string
    readonly incident: string
    readonly opens: { readonly mechanism: string; readonly gravities: readonly string[] } | null
    /** The reviewer's grade, which counts from then on; null where the one it came with stands. */
    readonly grade: string | null
    readonly why: string | null
    readonly waits: Waiting | null
  }
  'report-rejected': { readonly report: string; readonly why: string }
  'report-joined': { readonly report: string; readonly from: string; readonly incident: string; readonly why: string }
  'report-parted': {
    readonly report: string
    readonly from: string
    readonly incident: string
    readonly why: string
    readonly waits: Waiting | null
  }
  /** Another text in the place of the first, which stays readable at its own entry. */
  'report-corrected': {
    readonly report: string
    readonly text: Document
    readonly account: Account
    readonly flags: readonly Flag[]
    readonly why: string
  }
  'team-sent': { readonly incident: string; readonly team: string; readonly words: string | null; readonly waits: Waiting | null }
  /** Whether people were let in; `by`: who denied it. */
  'access-recorded': {
    readonly incident: string
    readonly obtained: Obtained
    readonly place: string | null
    readonly on: string | null
    readonly by: string | null
    readonly why: string | null
  }
  'incident-verified': Rested & {
    readonly incident: string
    readonly outcome: Outcome
    readonly commentsDue: string | null
    readonly waits: Waiting | null
  }
  'incident-commented': Rested & { readonly incident: string; readonly party: string; readonly disputes: boolean }
  'incident-classified': Rested & {
    readonly incident: string
    readonly class: string
    readonly weight: Weight
    readonly how: How
    readonly decidedBy: string | null
    readonly views: readonly ClassView[]
    readonly minority: readonly ClassView[]
    readonly waits: Waiting | null
  }
  'incident-attributed': Rested & {
    readonly incident: string
    readonly to: string | null
    readonly confidence: Confidence
    readonly voices: number
  }
  /** What was done about it is enough: it counts against nobody any more. */
  'incident-settled': Rested & { readonly incident: string }
  /**
   * The mechanism, or a clause of the instrument (`called`), calls for a review of something that an incident touches. It is a duty to look, and
   * changes nothing by itself.
   */
  'review-opened': {
    readonly review: string
    readonly incident: string
    readonly step: Step
    readonly of: { readonly what: TouchedKind; readonly id: string }
    readonly by: string
    readonly due: string
    readonly called?: string
  }
  'review-closed': { readonly review: string; readonly finding: string }
  /** Something of the mechanism's clock fell late, by the passing of time. Whether it is late is always computed. */
  'incident-late': {
    readonly of: 'incident-report' | 'incident' | 'incident-review'
    readonly id: string
    readonly stage: string
    readonly due: string
  }
}
