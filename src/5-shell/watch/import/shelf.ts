/**
 * The shelf: where the rows of editions of events are kept, beside the record. There is one in memory and one on PostgreSQL, held to one
 * contract by one suite of tests. Whoever reads says which editions, and those are the ones the record names at the index read.
 */
import type { EditionText } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import type { Fate, FateCode } from '#watch/events/fates.ts'

/** What is asked for. Degrees, and days as ISO 8601: an event is asked for when its days touch the period. */
export interface Asked {
  readonly editions: readonly string[]
  /** [west, south, east, north]; west may be greater than east, over the line of 180 degrees. Without it, everywhere and nowhere. */
  readonly box?: readonly [number, number, number, number] | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly kind?: string | undefined
  readonly side?: string | undefined
  /** Only what may enter counts by day. */
  readonly daily?: boolean | undefined
}

export interface Sums {
  readonly count: number
  /** How many of them may enter counts by day. */
  readonly daily: number
  readonly low: number
  readonly best: number
  readonly high: number
}

/** Events in one square of a grid, at the middle of where they are. */
export interface Cluster extends Sums {
  readonly lat: number
  readonly lon: number
}

/** A row of an edition. */
export interface Shelved {
  readonly edition: string
  readonly line: number
  readonly event: WatchedEvent
}

/** Which fates of rows are asked for. */
export interface FatesAsked {
  /** Without it: what was not plainly stored. `all`: every row of the file. */
  readonly outcome?: Fate['outcome'] | 'all' | undefined
  /** Those with this reason. */
  readonly code?: FateCode | undefined
  /** The line behind which they begin. */
  readonly after?: number | undefined
}

/** How two editions differ: how many, and the first of each by id. */
export interface EditionsDiffer {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly same: number
  readonly first: readonly EventDiffers[]
}
/** How they differ is narrowed to one of these, and goes on behind an id. */
export interface DiffAsked {
  readonly how?: 'added' | 'removed' | 'changed' | undefined
  readonly after?: string | undefined
}
export interface EventDiffers {
  readonly id: string
  readonly before: WatchedEvent | null
  readonly after: WatchedEvent | null
}

/** An edition being put on the shelf: in pieces, and whole or not at all. */
export interface Placing {
  add(events: readonly { readonly event: WatchedEvent; readonly line: number; readonly words: string }[]): Promise<void>
  fates(fates: readonly Fate[]): Promise<void>
  /** From here on it is there. Gives false, and leaves everything as it was, where an edition of this id, or a row of it, is there already. */
  keep(told: EditionText): Promise<boolean>
  /** Nothing of it stays. */
  drop(): Promise<void>
}

export interface EventShelf {
  /** Begins an edition. Nobody sees any of it before `keep`. */
  place(edition: string): Promise<Placing>
  /** What was told of an edition when it was put here; null where it is not here. */
  told(edition: string): Promise<EditionText | null>
  /** How many rows of it are here. */
  count(edition: string): Promise<number>
  /** Takes away an edition that the record does not name. */
  sweep(edition: string): Promise<void>
  /** Every edition that is here, in order of id. */
  editions(): Promise<readonly string[]>
  sums(asked: Asked): Promise<Sums>
  /** Clusters on a grid of squares `size` degrees wide, south to north and then west to east. What has no place is in none. */
  clusters(asked: Asked, size: number): Promise<readonly Cluster[]>
  /** Events by first day, then edition and id, at most `limit` behind `after`. */
  list(asked: Asked, limit: number, after?: readonly [first: string, edition: string, id: string]): Promise<readonly Shelved[]>
  one(edition: string, id: string): Promise<Shelved | null>
  /** Counts by day of what may enter them: the events whose first day it is. */
  byDay(asked: Asked): Promise<readonly { readonly day: string; readonly count: number; readonly best: number }[]>
  /** What became of the rows that are asked for, in order of lines, at most `limit`. */
  fatesOf(edition: string, limit: number, asked?: FatesAsked): Promise<readonly Fate[]>
  /** Every row of an edition in order of lines, at most `limit` behind a line. */
  rows(edition: string, limit: number, after: number): Promise<readonly (Shelved & { readonly words: string })[]>
  diff(before: string, after: string, limit: number, asked?: DiffAsked): Promise<EditionsDiffer>
  close(): Promise<void>
}

/** The degree a place lies in, counted from the south-west. */
export const cellOf = (lat: number, lon: number): number => Math.min(179, Math.floor(lat + 90)) * 360 + Math.min(359, Math.floor(lon + 180))

/** A box as one or two that do not cross the line of 180 degrees. */
export function boxesOf([west, south, east, north]: readonly [number, number, number, number]): readonly (readonly [
  number,
  number,
  number,
  number,
])[] {
  return west <= east
    ? [[west, south, east, north]]
    : [
        [west, south, 180, north],
        [-180, south, east, north],
      ]
}
