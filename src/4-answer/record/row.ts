/**
 * Read models: what the entries come to, as rows. A row is of one model, has a key, and stands from the index of the entry
 * that made it up to the index of the entry that replaced or ended it, so that every moment of the record can be read.
 */
import type { Verdict } from '#bound/determine/reasons.ts'
import type { ChargeText } from './charge.ts'
import { COUNTED_MODELS, type CountedData } from './counted/data.ts'
import type { CustodyData } from './custody/data.ts'
import type { EditionData } from './editions/data.ts'
import type { DutyText } from './entry.ts'
import type { EvidenceData } from './evidence/data.ts'
import type { WatchIncidentData } from './incidents/data.ts'
import { PROMISES_MODELS, type PromisesData } from './promises/data.ts'
import type { WitnessingData } from './witnessing/data.ts'
import type { Written } from './written.ts'

/** Where a docket stands between proposal and report. */
export const DOCKET_STATES = ['permitted', 'referred', 'refused', 'sent-back', 'performed', 'reported', 'closed', 'withdrawn'] as const
export type DocketState = (typeof DOCKET_STATES)[number]

export interface DocketData {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly state: DocketState
  readonly proposedBy: string
  readonly rev: number
  readonly act: Written
  /** The answer on file: its verdict, the index of its entry, when it was asked, and what an approver would sign. */
  readonly verdict: Verdict
  readonly determined: number
  readonly asked: string
  readonly digest: string
  readonly holdsUntil: string | null
  readonly reservedUntil: string | null
  /** The code and clause of the reason that decides, for lists. */
  readonly deciding: readonly [code: string, ref: string | null]
  /** The interval of the act, ISO 8601. */
  readonly starts: string
  readonly ends: string | null
  /** Indices of the entries that performed and reported it. */
  readonly performed: number | null
  readonly reported: number | null
  /** The offices that advised on it, in order: their approval does not count. */
  readonly advisedBy: readonly string[]
  readonly why: string | null
}

export interface ApprovalData {
  readonly docket: string
  readonly by: string
  readonly role: string
  readonly value: boolean
  readonly rev: number
  readonly digest: string
  readonly at: string
}

/** One charge against a limit, as `readFact` takes it in `entries`. */
export interface UsageData {
  readonly limit: string
  readonly docket: string
  readonly charge: ChargeText
  readonly state: 'reserved' | 'performed' | 'released'
  readonly when: readonly [string, string]
  readonly expires: string | null
  readonly recorded: string
  /** Since when the docket has held a place under this limit, without a break. */
  readonly since: string
}

export interface DutyData extends DutyText {
  readonly docket: string
  /** When it was discharged or waived; both null while it is owed. Whether it is overdue is computed. */
  readonly discharged: string | null
  readonly waived: string | null
  readonly impeded: string | null
  /** That it fell overdue has been noticed, and what follows from that has arisen. */
  readonly fell: boolean
}

export interface Data extends CountedData, WatchIncidentData, PromisesData, CustodyData, WitnessingData, EditionData, EvidenceData {
  /** The store itself: one row, key `store`. */
  store: { readonly store: 'demonstration' | 'office'; readonly house: string; readonly zone: string }
  party: Written
  office: { readonly id: string; readonly name: string; readonly of: string | null; readonly roles: readonly string[] }
  order: { readonly id: string; readonly order: Written }
  'control-list': { readonly list: Written }
  /** Subject: whom or what it speaks of. `recorded` is null for what was known before the record began. */
  claim: { readonly claim: Written; readonly recorded: string | null }
  /** Key: the id of the claim that was withdrawn, which is never used again. Subject: whom or what it spoke of. */
  withdrawal: {
    readonly claim: string
    readonly of: string
    readonly is: string
    readonly by: string
    readonly why: string
    readonly at: string
  }
  instrument: { readonly instrument: Written }
  /** What an instrument can reach at most, sealed when it was filed. */
  envelope: { readonly kind: string; readonly order: string; readonly envelope: Written }
  docket: DocketData
  approval: ApprovalData
  advice: { readonly docket: string; readonly by: string; readonly rev: number; readonly text: string; readonly at: string }
  /** Subject: the clause ref of the limit. */
  usage: UsageData
  /** Subject: who owes it. */
  duty: DutyData
  /** Key: the name of the duty that is excused. The entry that made it is the decision. */
  excuse: {
    readonly duty: string
    readonly docket: string
    readonly breached: readonly string[]
    readonly by: string
    readonly why: string
    readonly at: string
  }
  report: { readonly docket: string; readonly by: string; readonly text: string; readonly at: string }
  /** What a performed act rests on, one row a name. Subject: the name of the dependency. */
  watch: { readonly docket: string; readonly name: string; readonly ends: string | null }
  finding: {
    readonly docket: string
    readonly kind: 'hindsight' | 'remainder'
    readonly of: number
    readonly was: Verdict
    readonly now: Verdict
    readonly at: string
  }
  /** What waits for a moment. Subject: `due`. Key: what it is of. */
  due: {
    readonly what: 'duty' | 'reservation' | 'review' | 'end' | 'remainder' | 'incident-report' | 'incident' | 'incident-review' | 'reminder'
    readonly of: string
    readonly at: string
  }
  erasure: { readonly of: number; readonly rule: string; readonly why: string; readonly by: string; readonly tombstone: number | null }
  /** Key: the index of the erased entry. */
  tombstone: { readonly of: number; readonly tombstone: number; readonly rule: string }
}
export type Model = keyof Data
export const MODELS = [
  ...(['store', 'party', 'office', 'order', 'claim', 'instrument', 'envelope', 'docket', 'approval', 'advice', 'usage'] as const),
  ...(['duty', 'report', 'watch', 'finding', 'due', 'erasure', 'tombstone', 'withdrawal', 'excuse', 'control-list'] as const),
  ...(['final-acts', 'awaiting'] as const),
  ...(['hold', 'access-request', 'access', 'reads-anchor'] as const),
  ...(['mechanism', 'incident-report', 'report-words', 'report-mark', 'incident', 'allegation', 'incident-review'] as const),
  ...COUNTED_MODELS,
  ...PROMISES_MODELS,
  ...(['event-edition', 'evidence'] as const),
] satisfies readonly Model[]

export interface Row<M extends Model = Model> {
  readonly model: M
  readonly key: string
  /** What it is looked up by beside its key: see the models above. Empty where there is no such thing. */
  readonly subject: string
  readonly docket: string | null
  /** The index of the entry that made this state of the row. */
  readonly from: number
  readonly data: Data[M]
}

/** A row made or replaced, or, with `data` null, ended. */
export interface Change<M extends Model = Model> {
  readonly model: M
  readonly key: string
  readonly subject: string
  readonly docket: string | null
  readonly data: Data[M] | null
}

export function change<M extends Model>(
  model: M,
  key: string,
  data: Data[M] | null,
  { subject = '', docket = null }: { subject?: string; docket?: string | null } = {},
): Change {
  return { model, key, subject, docket, data } as Change
}
