/** What is recorded about counted things, zones and exchanges. Every document stands as it was written. */
type Document = Readonly<Record<string, unknown>>

export interface CountedBodies {
  /** A ledger of counted things is on file, and is empty. */
  'count-ledger-opened': { readonly ledger: Document }
  /** An office of one component says that things moved. It waits for the key of another, and until then it counts for nothing. */
  'count-moved': { readonly ledger: string; readonly movement: Document; readonly component: string }
  /** The second key: from now on the movement counts, as of the day it names. */
  'count-keyed': { readonly ledger: string; readonly movement: string; readonly component: string }
  /** The movement is not confirmed, or taken back by whoever said it: it never counted. */
  'count-move-refused': { readonly ledger: string; readonly movement: string; readonly component: string; readonly why: string }
  'find-recorded': { readonly ledger: string; readonly find: Document }
  /** A count of a find, beside those before it. */
  'find-counted': { readonly ledger: string; readonly find: string; readonly count: Document }
  /** A total as some source states it, which changes no stock. */
  'total-stated': { readonly ledger: string; readonly total: Document }
  /** A version of the zones, lines and distances of a mechanism or instrument. */
  'zones-drawn': { readonly zones: Document }
  'exchange-agreed': { readonly exchange: Document }
  'exchange-noted': { readonly exchange: string; readonly event: Document }
}
