/** What is recorded about counted things, zones and exchanges. Every document stands as it was written. */
import type { Written } from '../written.ts'

export interface CountedBodies {
  /** A ledger of counted things is on file, and is empty. */
  'count-ledger-opened': { readonly ledger: Written }
  /** An office of one component says that things moved. It waits for the key of another, and until then it counts for nothing. */
  'count-moved': { readonly ledger: string; readonly movement: Written; readonly component: string }
  /** The second key: from now on the movement counts, as of the day it names. */
  'count-keyed': { readonly ledger: string; readonly movement: string; readonly component: string }
  /** The movement is not confirmed, or taken back by whoever said it: it never counted. */
  'count-move-refused': { readonly ledger: string; readonly movement: string; readonly component: string; readonly why: string }
  'find-recorded': { readonly ledger: string; readonly find: Written }
  /** A count of a find, beside those before it. */
  'find-counted': { readonly ledger: string; readonly find: string; readonly count: Written }
  /** A total as some source states it, which changes no stock. */
  'total-stated': { readonly ledger: string; readonly total: Written }
  /** A version of the zones, lines and distances of a mechanism or instrument. */
  'zones-drawn': { readonly zones: Written }
  'exchange-agreed': { readonly exchange: Written }
  'exchange-noted': { readonly exchange: string; readonly event: Written }
}
