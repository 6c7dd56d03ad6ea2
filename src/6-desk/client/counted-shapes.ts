/** What is answered about counted things, exchanges and reports as files, as types: docs/formats/counted.md in another form. */
import type { ledgerTold } from '#answer/record/counted/told.ts'
import type { DueState, GivenState } from '#watch/exchanges/course.ts'
import type { SideLine } from '#watch/exchanges/sides.ts'
import type { AsOf } from './asking.ts'
import type { Written } from './shapes.ts'
import type { StepCapability } from './watch-shapes.ts'

/** A ledger as it stands at a moment, with everything in it. */
export type LedgerWhole = NonNullable<ReturnType<typeof ledgerTold>>

export interface LedgerListed {
  readonly index: number
  readonly id: string
  readonly ledger: Written
}

export interface ExchangeListed {
  readonly index: number
  readonly id: string
  readonly exchange: Written
}

/** A movement that waits for its second key, and what the acting office may do with it. */
export type KeyWaiting = Omit<LedgerWhole['movements'][number], 'counts'> & {
  readonly title: string
  readonly capabilities: readonly StepCapability[]
}
export interface KeysWaiting {
  readonly items: readonly KeyWaiting[]
  readonly complete: boolean
}

interface Gives {
  readonly by: string
  readonly what: string
  readonly count: number
}
interface Given extends Gives {
  readonly views: readonly { readonly source: string; readonly count: number; readonly events: readonly string[] }[]
  readonly state: GivenState
}
interface Due {
  readonly due: string
  readonly at: string | null
  readonly state: DueState
  readonly lateMinutes: number | null
  readonly events: readonly string[]
}
/** An exchange as it stands at a moment. */
export interface ExchangeWhole {
  readonly index: number
  readonly id: string
  readonly exchange: Written
  readonly on: string
  readonly first: string
  readonly last: string
  readonly tranches: readonly {
    readonly id: string
    readonly day: string
    readonly list: Due | null
    readonly gives: readonly Given[]
    readonly ratios: readonly (Gives & { readonly found: number | null; readonly kept: boolean | null })[]
  }[]
  /** Null is what nobody can tell. */
  readonly sides: readonly SideLine[]
  readonly totals: readonly Given[]
  readonly stated: readonly (Gives & { readonly source: string; readonly event: string })[]
  readonly talks: readonly (Due & { readonly id: string; readonly title: string })[]
  readonly unregulated: { readonly from: string; readonly until: string | null; readonly days: number } | null
  readonly events: readonly { readonly index: number; readonly on: string; readonly by: string; readonly event: Written }[]
}

/** A report as a file, in base64, with what each of its numbers counts. */
export interface ReportFile {
  readonly file: string
  readonly media: string
  readonly base64: string
  readonly from: string
  readonly until: string
  readonly sources: readonly {
    readonly n: number
    readonly what: string
    readonly of: readonly string[]
    readonly entries: readonly number[]
  }[]
}
export interface ReportAsked extends AsOf {
  readonly instrument?: string
  readonly on?: string
  readonly format?: 'docx' | 'pdf' | 'gpkg' | 'json'
  readonly tlp?: string
  readonly lang?: string
}
