/** What can be asked of the record. Every change goes through one of these; each is decided whole or refused whole. */
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Instant } from '#ground/instant.ts'
import type { Content } from '#watch/evidence/evidence.ts'
import type { ChargeText } from './charge.ts'
import type { CountedCommand } from './counted/command.ts'
import type { CustodyCommand } from './custody/command.ts'
import type { Draft, InstrumentNote } from './entry.ts'
import type { Flag } from './incidents/bodies.ts'
import type { IncidentCommand } from './incidents/command.ts'
import type { Projection } from './projection.ts'
import type { PromisesCommand } from './promises/command.ts'
import type { Written } from './written.ts'

/** Something put on file. What is filed together is recorded together or not at all. */
export type Filing =
  | { readonly party: Written }
  | {
      readonly office: {
        readonly id: string
        readonly name: string
        readonly of?: string | undefined
        readonly roles?: readonly string[] | undefined
      }
    }
  | { readonly order: Written; readonly id: string }
  | { readonly control_list: Written; readonly before?: boolean | undefined }
  | { readonly claim: Written; readonly docket?: string | undefined; readonly before?: boolean | undefined }
  | { readonly instrument: Written; readonly before?: boolean | undefined }
  | { readonly version: Written; readonly of: string }
  | { readonly note: InstrumentNote; readonly of: string }

export type Command =
  | IncidentCommand
  | CustodyCommand
  | CountedCommand
  | PromisesCommand
  | { readonly verb: 'open'; readonly store: 'demonstration' | 'office'; readonly house: string; readonly zone: string }
  | { readonly verb: 'file'; readonly items: readonly Filing[] }
  /** Takes back a claim that one filed. */
  | { readonly verb: 'withdraw-claim'; readonly claim: string; readonly why: string }
  /** `docket` names it; without, it gets `D-` and its number. */
  | { readonly verb: 'propose'; readonly title: string; readonly act: Written; readonly docket?: string | undefined }
  | { readonly verb: 'revise'; readonly docket: string; readonly act: Written }
  | { readonly verb: 'ask-again'; readonly docket: string }
  | { readonly verb: 'advise'; readonly docket: string; readonly text: string }
  /** `digest`: what the approver was shown. Without it, what is on file at that moment is meant. */
  | {
      readonly verb: 'approve'
      readonly docket: string
      readonly role: string
      readonly value: boolean
      readonly digest?: string | undefined
    }
  /** Takes back what one approved or declined in that role. */
  | { readonly verb: 'take-back'; readonly docket: string; readonly role: string }
  | { readonly verb: 'send-back'; readonly docket: string; readonly why: string }
  | { readonly verb: 'perform'; readonly docket: string }
  | { readonly verb: 'report'; readonly docket: string; readonly text: string; readonly settled?: readonly ChargeText[] | undefined }
  | { readonly verb: 'close'; readonly docket: string }
  | { readonly verb: 'withdraw'; readonly docket: string; readonly why: string }
  | { readonly verb: 'discharge'; readonly duty: string; readonly how: string }
  | { readonly verb: 'waive'; readonly duty: string; readonly why: string }
  | { readonly verb: 'impede'; readonly duty: string; readonly why: string }
  /** Decides that the breach of others, on which the duty depends, excuses it. */
  | { readonly verb: 'excuse'; readonly duty: string; readonly why: string }
  /** Whatever waited for a moment that has come: asked by the clock, never by a person. */
  | { readonly verb: 'tick' }
  | { readonly verb: 'look-back'; readonly docket: string }
  | { readonly verb: 'look-ahead'; readonly docket: string }
  | { readonly verb: 'ask-erasure'; readonly of: number; readonly rule: string; readonly why: string }
  | { readonly verb: 'erase'; readonly asked: number }
  /** Acts of these kinds wait, from now on, for the witnesses of the log: all of them, in place of those said before. */
  | { readonly verb: 'say-final-acts'; readonly kinds: readonly string[] }
  /** Fills the record up until it has so many entries; and that a checkpoint was cosigned, for the dockets that waited: by the clock alone. */
  | { readonly verb: 'pad'; readonly until: number }
  | { readonly verb: 'witness'; readonly checkpoint: string; readonly dockets: readonly string[] }
  /** What is to be recorded of an edition of events; its rows are kept already. */
  | { readonly verb: 'record-edition'; readonly edition: Written }
  /** `content` is what was put among the contents, worked out from its bytes. */
  | { readonly verb: 'file-evidence'; readonly evidence: Written; readonly content: Content | null }
  | {
      readonly verb: 'hand-evidence'
      readonly evidence: string
      readonly to: string
      readonly at?: string | undefined
      readonly why: string
    }
  /** What was found when the content was looked at: by the clock, never by a person. */
  | { readonly verb: 'check-evidence'; readonly evidence: string; readonly found: 'sound' | 'damaged' | 'missing' }
export type CommandVerb = Command['verb']

/**
 * Who asks (the id of an office; `clock` for what the clock does), the time of the entries this would make, and the version
 * of the time zone data, which takes part in every answer.
 */
export interface Asking {
  readonly by: string
  readonly at: Instant
  readonly tz: string
}

/** The office in whose name the clock acts. */
export const CLOCK = 'clock'

/** What came of a command: what to record, and what to tell. */
export interface Decided {
  readonly drafts: readonly Draft[]
  readonly told: Told
}

export interface Told {
  readonly docket?: string
  readonly verdict?: Verdict
  readonly projection?: Projection
  /** For a performance: whether it went ahead. */
  readonly performed?: boolean
  /** The act is performed, and has no effect for outsiders before the witnesses of the log have cosigned a checkpoint that covers it. */
  readonly awaiting?: boolean
  /** Names of duties that arose. */
  readonly duties?: readonly string[]
  /** Reports that were taken in, with what is odd about them. */
  readonly reports?: readonly { readonly report: string; readonly flags: readonly Flag[] }[]
  /** The incident that a step was taken with, and the reviews that it opened or closed. */
  readonly incident?: string
  readonly reviews?: readonly string[]
  /** Dockets that should be looked at again, back or ahead, because of what was recorded. */
  readonly touches?: readonly string[]
}
