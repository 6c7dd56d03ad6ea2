/** What is recorded about keeping the record itself: that it was restored, what may not be erased, who was answered about themselves. */

/** What a hold is over: one entry, all of a docket, or all about a party. */
export type HeldOver = { readonly entry: number } | { readonly docket: string } | { readonly party: string }

export interface CustodyBodies {
  /**
   * The record was restored from a backup that had so many entries, taken at that time (ISO 8601). `known`: how many entries it is known to
   * have had; those from `size` on are lost, and others stand in their places. Null where nobody could tell.
   */
  'record-restored': { readonly size: number; readonly root: string; readonly taken: string; readonly known: number | null }
  /** Nothing that this is over can be erased, until another office lifts it. */
  'hold-placed': { readonly over: HeldOver; readonly rule: string; readonly why: string }
  /** `hold`: the index of the entry that placed it. */
  'hold-lifted': { readonly hold: number; readonly why: string }
  /**
   * Somebody asked what is held about a party: in which words, under which rule, on which day that was received, and by the end of which day it
   * must be answered (`2026-03-05`, by the clock of the house).
   */
  'access-asked': {
    readonly party: string
    readonly text: string
    readonly rule: string
    readonly received: string
    readonly due: string
  }
  /** `asked`: the index of the entry with the request, which nobody has to answer any more. */
  'access-dropped': { readonly asked: number; readonly why: string }
  /**
   * Somebody was answered what the record holds about a party: the entries shown, and those withheld, under which rule. `withheld` is in order
   * of index. `asked`: the index of the request that this answers, where one is on file.
   */
  'access-answered': {
    readonly asked?: number | undefined
    readonly party: string
    readonly rule: string
    readonly shown: readonly number[]
    readonly withheld: readonly { readonly entry: number; readonly rule: string }[]
  }
  /** The root over so many entries of the log of reads (hex): what was read until then can be changed no more without being found. */
  'reads-anchored': { readonly size: number; readonly root: string }
}
