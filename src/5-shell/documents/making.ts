/** What the sections of a paper are made with. */
import type { Tlp } from '#ground/marking.ts'
import type { Locale, MessageId } from '#ground/say.ts'
import { type Block, type Cell, type Sources, words } from './paper.ts'

export const PAPER_KINDS = ['daily', 'monthly', 'minutes'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export interface PaperAsked {
  readonly kind: PaperKind
  readonly locale: Locale
  readonly tlp: Tlp
  readonly zone: string
  /** How many entries of the record it was made from. */
  readonly size: number
  /** When the record was last added to: the paper's own date, so that the same record makes the same paper. */
  readonly made: number
}

/** What every section is made with. */
export interface Making {
  readonly asked: PaperAsked
  readonly sources: Sources
  readonly tell: (id: MessageId, values?: Readonly<Record<string, string | number>>) => string
}

/** A table, or, where it has no rows, the sentence that says so: an empty table could be an oversight. */
export function table({ tell }: Making, head: readonly MessageId[], rows: readonly (readonly Cell[])[]): Block {
  return rows.length === 0 ? { kind: 'words', parts: words(tell('paper.none')) } : { kind: 'table', head: head.map((id) => tell(id)), rows }
}
