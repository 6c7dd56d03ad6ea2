/** The read models of what waits for witnesses. */

export interface WitnessingData {
  /** One row, key `final-acts`: the kinds of act that wait for the witnesses when they are performed. */
  'final-acts': { readonly kinds: readonly string[] }
  /** Key: the docket. It is performed, and has no effect for outsiders as long as this row stands. `performed`: the index of that entry. */
  awaiting: { readonly docket: string; readonly performed: number; readonly since: string }
}

/** The key of the one row that says which acts are final. */
export const FINAL_ACTS = 'final-acts'
