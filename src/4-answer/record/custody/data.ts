/** The read models of keeping the record. */
import type { CustodyBodies, HeldOver } from './bodies.ts'

export interface CustodyData {
  /** Key: the index of the entry that placed it. Subject: what it is over, as `heldName` writes it; empty once it is lifted. */
  hold: {
    readonly hold: number
    readonly over: HeldOver
    readonly rule: string
    readonly why: string
    readonly by: string
    readonly at: string
    readonly lifted: { readonly by: string; readonly at: string; readonly why: string } | null
  }
  /** Key: the index of the entry that made it. Subject: the party. `answered`: the index of the answer. */
  'access-request': CustodyBodies['access-asked'] & {
    readonly asked: number
    readonly by: string
    readonly at: string
    readonly answered: number | null
    readonly dropped: { readonly by: string; readonly at: string; readonly why: string } | null
  }
  /** Key: the index of the entry. Subject: the party. */
  access: CustodyBodies['access-answered'] & { readonly by: string; readonly at: string }
  /** One row, key `reads`: how far the log of reads is anchored. */
  'reads-anchor': CustodyBodies['reads-anchored'] & { readonly at: string }
}

/** What a hold is looked up by. */
export const heldName = (over: HeldOver): string =>
  'entry' in over ? `entry ${over.entry}` : 'docket' in over ? `docket ${over.docket}` : `party ${over.party}`

/** The key of the one row that says how far reads are anchored. */
export const READS = 'reads'
