/**
 * Everything recorded is an entry: one thing that happened, who did it and when, at a gapless index. State is a fold of entries.
 *
 * Bodies are plain JSON. Decimals and 64-bit integers are text in them, instants are ISO 8601 in UTC. What a person wrote (an
 * act, an instrument, a claim) is kept as written, so that it can be read again by the same reader for ever.
 */
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Instant } from '#ground/instant.ts'
import type { ChargeText } from './charge.ts'
import type { CountedBodies } from './counted/bodies.ts'
import type { CustodyBodies } from './custody/bodies.ts'
import type { EditionBodies } from './editions/bodies.ts'
import type { EvidenceBodies } from './evidence/bodies.ts'
import type { IncidentBodies } from './incidents/bodies.ts'
import type { Projection } from './projection.ts'
import type { PromisesBodies } from './promises/bodies.ts'
import type { WitnessingBodies } from './witnessing/bodies.ts'
import type { Written } from './written.ts'

/** A duty as it arose. `due` is ISO 8601, null where no time is set. */
export interface DutyText {
  readonly name: string
  readonly ref: string
  readonly duty: string
  readonly by: string
  readonly to: string | null
  readonly due: string | null
  readonly since: string
  readonly justifies: string | null
}

/** What changes in how an instrument stands; what is left out stays. */
export interface InstrumentNote {
  readonly ended?: string
  readonly suspended?: readonly (readonly [string, string | null])[]
  /** From this moment on it is suspended no longer, whatever suspensions are on file. */
  readonly reinstated?: string
  readonly checked?: string
  readonly contested?: boolean
  /** Designations that are new, or take the place of those with their ids. */
  readonly designations?: readonly Written[]
}

/**
 * A determination as it is kept, inside the entry of whatever asked for it: the projection that replay compares, and what is
 * needed to put the same question again.
 */
export interface Determined {
  /** When the question was asked, and the index up to which entries were looked at. */
  readonly asked: string
  readonly gatheredAt: number
  readonly projection: Projection
  /** What an approver is shown and approves: lower-case hex SHA-256. */
  readonly digest: string
  readonly dependsOn: readonly string[]
  readonly holdsUntil: string | null
  /** The entries whose facts were looked at, in order. If one has been erased, the answer cannot be computed again. */
  readonly looked: readonly number[]
  /** Versions of everything that took part. */
  readonly pins: Readonly<Record<string, string>>
  /** What was reserved against which limits, and until when it is held; empty when nothing is. */
  readonly reserves: readonly ChargeText[]
  readonly reservedUntil: string | null
  /** What the act had left to run when it was asked; null where the whole act was asked about. */
  readonly remainderFrom: string | null
}

/** The body of each kind of entry. Kinds are for ever: add, never change. */
export interface Bodies
  extends CountedBodies,
    IncidentBodies,
    PromisesBodies,
    CustodyBodies,
    WitnessingBodies,
    EditionBodies,
    EvidenceBodies {
  opened: { readonly store: 'demonstration' | 'office'; readonly house: string; readonly zone: string }
  'party-filed': { readonly party: Written }
  'office-filed': {
    readonly office: { readonly id: string; readonly name: string; readonly of: string | null; readonly roles: readonly string[] }
  }
  'order-filed': { readonly id: string; readonly order: Written }
  /** A control list, or new editions of one on file. `before`: these were known before the record began. */
  'control-list-filed': { readonly list: Written; readonly before: boolean }
  /** `docket`: it speaks of that proposal only. `before`: it was known before the record began, so it is part of every account. */
  'claim-filed': { readonly claim: Written; readonly docket: string | null; readonly before: boolean }
  /** Whoever filed a claim takes it back: it counts no longer. It says itself what the claim was of, which an erasure may have taken away. */
  'claim-withdrawn': {
    readonly claim: string
    readonly of: string
    readonly is: string
    readonly docket: string | null
    readonly why: string
  }
  'instrument-filed': { readonly instrument: Written; readonly before: boolean }
  'version-filed': { readonly instrument: string; readonly version: Written }
  'instrument-noted': { readonly instrument: string; readonly note: InstrumentNote }
  /** A proposal with its answer. `number` is gapless. */
  proposed: { readonly docket: string; readonly number: number; readonly title: string; readonly act: Written; readonly answer: Determined }
  revised: { readonly docket: string; readonly rev: number; readonly act: Written; readonly answer: Determined }
  /** Asked again, or asked to perform and not permitted. */
  determined: { readonly docket: string; readonly rev: number; readonly answer: Determined }
  /** That this office advised, which stands for ever. What it wrote can be erased, and is an entry of its own. */
  advised: { readonly docket: string; readonly rev: number }
  'advice-filed': { readonly docket: string; readonly rev: number; readonly text: string }
  approved: {
    readonly docket: string
    readonly rev: number
    readonly role: string
    readonly value: boolean
    readonly digest: string
  }
  /** Whoever gave an approval, or a no, takes it back: from then on it counts as never given. */
  'approval-withdrawn': { readonly docket: string; readonly rev: number; readonly role: string }
  'sent-back': { readonly docket: string; readonly rev: number; readonly why: string }
  /** Performed on the fresh permit that it carries. */
  performed: {
    readonly docket: string
    readonly rev: number
    readonly answer: Determined
    readonly charges: readonly ChargeText[]
    readonly when: readonly [string, string]
    readonly duties: readonly DutyText[]
  }
  /** `settled`: what was really used of each limit; what is not named stays charged as permitted. The words are an entry of their own. */
  reported: { readonly docket: string; readonly settled: readonly ChargeText[] }
  'report-filed': { readonly docket: string; readonly text: string }
  closed: { readonly docket: string }
  withdrawn: { readonly docket: string; readonly why: string }
  'reservation-lapsed': { readonly docket: string }
  'duty-discharged': { readonly duty: string; readonly how: string }
  'duty-waived': { readonly duty: string; readonly why: string }
  /** The duty cannot be done now, through nobody's fault: it stays owed and shows why. */
  'duty-impeded': { readonly duty: string; readonly why: string }
  /** It was decided that it is owed no longer, because of these overdue duties on which it depends. */
  'duty-excused': { readonly duty: string; readonly breached: readonly string[]; readonly why: string }
  /** A duty fell overdue by the passing of time, and these arose from it. Whether it is overdue is always computed. */
  'duty-fell-due': { readonly duty: string; readonly arising: readonly DutyText[] }
  /** An instrument reached its review or the end of its term. */
  'instrument-due': { readonly instrument: string; readonly what: 'review' | 'end'; readonly on: string }
  /** What is left of a running act was asked about again and the answer is the same, until when is told. */
  'looked-ahead': { readonly docket: string; readonly holdsUntil: string | null }
  /** What a look back or ahead found: the answer on file, and the answer now. Nothing is rewritten. */
  found: {
    readonly docket: string
    readonly kind: 'hindsight' | 'remainder'
    /** The entry whose answer was looked at again. */
    readonly of: number
    readonly was: Verdict
    readonly now: Verdict
    readonly answer: Determined
  }
  'erasure-asked': { readonly of: number; readonly rule: string; readonly why: string }
  /** A tombstone: the record of that entry is gone, the proof of it stands. */
  erased: { readonly of: number; readonly asked: number; readonly rule: string }
}
export type Kind = keyof Bodies

/** What is about to be recorded. */
export type Draft = { readonly [K in Kind]: { readonly kind: K; readonly body: Bodies[K] } }[Kind]

/** What was recorded, by which office, when, at which index. An entry whose record was erased has no body. */
export type Entry = Draft & { readonly index: number; readonly at: Instant; readonly by: string }

/** An entry of which only the commitment is left. */
export interface ErasedEntry {
  readonly index: number
  readonly at: Instant
  readonly kind: 'erased-record'
  readonly tombstone: number
}

export const draft = <K extends Kind>(kind: K, body: Bodies[K]): Draft => ({ kind, body }) as unknown as Draft
