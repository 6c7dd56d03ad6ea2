/**
 * The record as it stands at an index, for code that is pure: whoever wants to know asks here.
 *
 * A view over a database does not hold everything. It throws `Wanted` when it is asked for what it has not loaded; the
 * shell loads it and runs the pure function again from the start. So the functions say themselves what they need.
 */
import type { Instant } from '#ground/instant.ts'
import type { Entry, ErasedEntry } from './entry.ts'
import type { Law } from './law.ts'
import type { Model, Row } from './row.ts'

/** One look at the read models. */
export type Look =
  | { readonly by: 'key'; readonly model: Model; readonly of: string }
  | { readonly by: 'subject'; readonly model: Model; readonly of: string }
  | { readonly by: 'docket'; readonly model: Model; readonly of: string }
  | { readonly by: 'due'; readonly before: Instant }
  | { readonly by: 'law' }
  | { readonly by: 'entry'; readonly index: number }
  | { readonly by: 'counts' }

/** Thrown by a view that has not loaded what it was asked for. It is no error: the shell loads and asks again. */
export class Wanted extends Error {
  readonly look: Look
  constructor(look: Look) {
    super('wanted')
    this.look = look
  }
}

export interface View {
  /** How many entries are seen: those with an index below this. */
  readonly size: number
  /** The time of the last entry seen; minus infinity where there is none. */
  readonly at: Instant
  /** The row that stands under a key. */
  get<M extends Model>(model: M, key: string): Row<M> | null
  /** The rows that stand and have this subject, in order of key. */
  of<M extends Model>(model: M, subject: string): readonly Row<M>[]
  /** The rows that stand and belong to a docket, in order of key. */
  inDocket<M extends Model>(model: M, docket: string): readonly Row<M>[]
  /** What waits for a moment up to and including `before`, in order of moment, then key. */
  due(before: Instant): readonly Row<'due'>[]
  /** All instruments and orders, ready to be asked. */
  law(): Law
  /** The rows that law is made of: instruments, orders, envelopes, control lists, each in order of key. */
  lawRows(): readonly [readonly Row<'instrument'>[], readonly Row<'order'>[], readonly Row<'envelope'>[], readonly Row<'control-list'>[]]
  /** What was recorded at an index; null where nothing was, or nothing yet. */
  entry(index: number): Entry | ErasedEntry | null
  /** How many dockets were ever proposed: numbers are gapless. */
  dockets(): number
  /** Whether any office is on file. */
  peopled(): boolean
}
