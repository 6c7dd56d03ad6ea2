/**
 * The register: what keeps the record. There are two, one in memory and one on PostgreSQL, held to the same contract by one
 * suite of tests.
 *
 * Writing has one door, `submit`, and reading has one door, `reading`. Every reading says who reads, for what purpose and as of
 * which index, so that markings can be applied inside it; no code reads the record any other way.
 */
import type { CalledModel, FoundSome } from '#answer/record/called.ts'
import type { FoundClauses } from '#answer/record/clause-words.ts'
import type { Command, Told } from '#answer/record/command.ts'
import type { DocketPage, DocketPlace } from '#answer/record/dockets-in-order.ts'
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import type { Model, Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import type { Instant } from '#ground/instant.ts'
import type { Refusal } from '#ground/refusal.ts'
import type { EntryPage } from './lists.ts'
import type { ReadPage, ReadsAsked } from './read-log.ts'

/** The head of the record: how many entries it has, the time of the last, and the RFC 6962 root over them, in hex. */
export interface Head {
  readonly size: number
  readonly at: Instant
  readonly root: string
}

/** That something is recorded and on disk. `size` is the index token: a reading with `min_index` of it sees what was written. */
export interface Receipt {
  /** The indices of the entries made: from `from` up to, not including, `size`. Equal when nothing had to be recorded. */
  readonly from: number
  readonly size: number
  readonly at: Instant
  readonly told: Told
  /** This is the answer to an earlier request with the same idempotency key, repeated. */
  readonly repeated: boolean
}

/** A key the asker chose for a request, and the digest of what was asked under it. */
export interface OnceOnly {
  readonly key: string
  readonly digest: string
}

/** Who reads and why. `purpose` is a word of the house, such as `desk`, `replay`, `audit`. */
export interface Reader {
  readonly by: string
  readonly purpose: string
  /** What is read, for the log of reads. Without it nothing is shown to anybody, and nothing is logged. */
  readonly what?: string
}

/** One page of a list in order of key or index; `next` is null at the end. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** One page of the rows that words find, in order of key. */
export interface CalledPage<M extends CalledModel> {
  readonly model: M
  /** As `wordsOf` gives them. None find nothing. */
  readonly words: readonly string[]
  readonly after?: string
  readonly limit: number
}

/** What a search found of each model, and clauses by their words. */
export type Searched = Readonly<Record<CalledModel, FoundSome>> & { readonly clause: FoundClauses }

/** The record as of one index, from one snapshot. It must be closed. */
export interface Reading {
  readonly size: number
  readonly at: Instant
  readonly root: string
  /** Runs a pure question over the view, loading what it wants. It may be run more than once, so it must only ask. */
  ask<T>(question: (view: View) => T): Promise<T>
  /** Rows that stand, in order of key after `after`; `subject` and `docket` narrow them. At most `limit`. */
  list<M extends Model>(model: M, page: { after?: string; limit: number; subject?: string; docket?: string }): Promise<Page<Row<M>>>
  /** Dockets in one of the orders people want them in, narrowed; and the place after which the next page goes on. */
  dockets(page: DocketPage): Promise<{ readonly items: readonly Row<'docket'>[]; readonly next: DocketPlace | null }>
  /** What words find of everything that is called something, and of what clauses say, the best first: a few of each, and whether there is more. */
  search(words: readonly string[]): Promise<Searched>
  /** All rows of one model that words find, in order of key. */
  called<M extends CalledModel>(page: CalledPage<M>): Promise<Page<Row<M>>>
  /**
   * Entries by index from `after` (exclusive) on, or going back from `before`, at most `limit`; `docket` narrows to one file, `kinds`
   * and `by` to what was recorded and by whom.
   */
  entries(page: EntryPage): Promise<Page<Entry | ErasedEntry>>
  /** The 32-byte commitment of an entry, in hex; null where there is none. */
  commitment(index: number): Promise<string | null>
  /** The commitments of the entries from `from` on, in order, at most `count`: as many as there are. */
  commitments(from: number, count: number): Promise<readonly Uint8Array[]>
  /** The inclusion proof (RFC 9162) of an entry in the tree of this reading, from the leaf upwards, in hex; null where there is no entry. */
  inclusion(index: number): Promise<readonly string[] | null>
  close(): Promise<void>
}

export interface Register {
  head(): Head
  /** Decides and records. It resolves when the entries are on disk, or with why nothing was recorded. */
  submit(command: Command, by: string, once?: OnceOnly): Promise<Receipt | Refusal>
  /** Opens a reading as of an index, or of the head. Refuses an index that is not there yet (`index-ahead`). */
  reading(reader: Reader, asOf?: number): Promise<Reading | Refusal>
  /** The log of reads, the latest first. What is being read now may not stand in it yet. */
  reads(asked: ReadsAsked): Promise<ReadPage>
  /** The root over the first `size` reads, worked out from what they say now, in hex. */
  readsRootAt(size: number): Promise<string>
  /** Calls back after each commit, with the new head and the changed dockets; gives what ends that. */
  subscribe(listener: (head: Head, dockets: readonly string[]) => void): () => void
  close(): Promise<void>
}
