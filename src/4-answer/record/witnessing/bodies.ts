/** What is recorded about the published log: what fills it up, which acts wait for its witnesses, and what they have cosigned. */

export interface WitnessingBodies {
  /**
   * Nothing. It stands in the record so that the published log grows alike whatever an office does; its commitment is made like any other
   * and cannot be told from one.
   */
  padded: Readonly<Record<string, never>>
  /** From now on, acts of these kinds have no effect for outsiders until a checkpoint that covers their performance is cosigned by the quorum. */
  'final-acts-said': { readonly kinds: readonly string[] }
  /** The quorum cosigned the log at a size. The whole checkpoint is kept, so that anybody can check it; `dockets` waited for it. */
  'checkpoint-witnessed': {
    readonly size: number
    readonly checkpoint: string
    readonly dockets: readonly string[]
  }
}
