/** What is asked of the API besides what it is about, and how an answer comes. */
import type { Problem } from './shapes.ts'

/** What came back. `index` is the index read at, or the one that shows what was written; null where none was told. */
export type Result<T> =
  | { readonly ok: true; readonly status: number; readonly index: number | null; readonly repeated: boolean; readonly data: T }
  | { readonly ok: false; readonly status: number; readonly problem: Problem }

/** As of which index, and after waiting for which: what one wrote is read with the `index` of its receipt as `min_index`. */
export interface AsOf {
  readonly as_of?: number
  readonly min_index?: number
}
export interface Listed extends AsOf {
  readonly cursor?: string
  readonly limit?: number
}

/** Whoever wants to repeat a request after a break, such as across a restart, keeps the key. */
export interface Once {
  readonly key?: string
}
