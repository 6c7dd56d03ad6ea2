/** The read models of counted things, zones and exchanges. */
type Document = Readonly<Record<string, unknown>>

/** Where a movement stands: waiting for its second key, counting, or refused. */
export const MOVEMENT_STATES = ['pending', 'keyed', 'refused'] as const
export type MovementState = (typeof MOVEMENT_STATES)[number]

/** A key that was given: by which office, for which component, when, and the index of the entry. */
export interface Key {
  readonly by: string
  readonly component: string
  readonly at: string
  readonly entry: number
}

export interface CountedData {
  /** Key: its id. */
  'count-ledger': { readonly ledger: Document; readonly by: string; readonly at: string }
  /** Key: the id of the movement. Subject: the ledger. */
  'count-move': {
    readonly ledger: string
    readonly movement: Document
    readonly state: MovementState
    readonly first: Key
    readonly second: Key | null
    readonly refused: (Key & { readonly why: string }) | null
  }
  /** Key: the id of the find. Subject: the ledger. Counts in the order they were recorded. */
  'count-find': {
    readonly ledger: string
    readonly find: Document
    readonly counts: readonly { readonly count: Document; readonly by: string; readonly at: string; readonly entry: number }[]
  }
  /** Key: the id of the total. Subject: the ledger. */
  'count-total': { readonly ledger: string; readonly total: Document; readonly by: string; readonly at: string }
  /** Key: whose they are and the number of the version. Subject: whose they are. */
  zones: { readonly zones: Document; readonly by: string; readonly at: string }
  exchange: { readonly exchange: Document; readonly by: string; readonly at: string }
  /** Key: the exchange and the id of the event. Subject: the exchange. */
  'exchange-event': { readonly exchange: string; readonly event: Document; readonly by: string; readonly at: string }
}
export const COUNTED_MODELS = ['count-ledger', 'count-move', 'count-find', 'count-total', 'zones', 'exchange', 'exchange-event'] as const
