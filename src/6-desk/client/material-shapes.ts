/** What is answered about files on their way, imports, editions of events and evidence, as types: docs/formats/events.md in another form. */
import type { EditionText } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import type { EventForm } from '#watch/events/read/form.ts'
import type { Content, Evidence } from '#watch/evidence/evidence.ts'
import type { ContentState, Handing } from '#watch/evidence/standing.ts'
import type { AsOf } from './asking.ts'

export type { Content, EditionText, Handing, WatchedEvent }

export interface WhyTold {
  readonly code: string
  readonly field: string
  readonly found: string
  readonly sentence: string
}
export interface FateTold {
  readonly line: number
  readonly id: string | null
  readonly outcome: 'stored' | 'flagged' | 'refused'
  readonly why: readonly WhyTold[]
}
interface ProblemTold {
  readonly code: string
  readonly field: string | null
  readonly sentence: string
}
export interface EventsLook {
  readonly form: EventForm | null
  readonly problem: ProblemTold | null
  /** Whether it can be read by a mapping, and only so. */
  readonly mappable: boolean
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly repeats: readonly string[]
  readonly read: readonly (FateTold & { readonly event: WatchedEvent | null })[]
}
export interface EventsImport {
  readonly edition: string
  readonly file: Content & { readonly name: string }
  readonly source: string
  readonly form: EventForm
  readonly as_of: string
  readonly by: string
  readonly state: 'waiting' | 'reading' | 'ready' | 'refused' | 'stopped'
  readonly bytes: number
  readonly stored: number
  readonly flagged: number
  readonly refused: number
  readonly told: EditionText | null
  readonly problem: ProblemTold | null
}
export interface BeginImport {
  readonly content: string
  readonly name: string
  readonly as_of?: string
  readonly source?: string
  readonly mapping?: object
  readonly parties?: boolean
}
export interface FatesAsked extends AsOf {
  readonly outcome?: FateTold['outcome'] | 'all'
  readonly code?: string
  readonly after?: number
  readonly limit?: number
}
export interface EditionWhole {
  readonly index: number
  readonly edition: EditionText
  readonly by: string
  readonly at: string
  /** How many of its rows can be shown. */
  readonly here: number
}
export type EventTold = WatchedEvent & { readonly edition: string; readonly line: number }
/** With the reports it was taken up as, one for each mechanism at most. */
export type EventWhole = EventTold & { readonly reports: readonly string[] }
export interface EditionChanges {
  readonly before: string
  readonly after: string
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly same: number
  readonly first: readonly {
    readonly id: string
    readonly fields: readonly string[]
    readonly before: EventTold | null
    readonly after: EventTold | null
  }[]
}

/** Where a piece of evidence is used: what that is, its id, and the entry. */
export interface Use {
  readonly what: 'report' | 'incident' | 'commitment' | 'other'
  readonly id: string
  readonly index: number | null
}
export interface EvidencePiece extends Evidence {
  readonly index: number
  readonly content: Content | null
  readonly state: ContentState
  readonly supports: boolean
  readonly checked: string | null
  readonly filedBy: string
  readonly at: string
  readonly holder: string
  readonly custody: readonly Handing[]
}
export interface EvidenceWhole extends EvidencePiece {
  readonly used: readonly Use[]
  /** False where there was more than is looked through. */
  readonly complete: boolean
}
export interface EvidenceContent extends Content {
  readonly whole: boolean
  readonly base64: string
}
