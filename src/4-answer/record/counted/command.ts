/** What can be asked of the record about counted things, zones and exchanges. */
type Document = Readonly<Record<string, unknown>>

export type CountedCommand =
  | { readonly verb: 'open-count-ledger'; readonly ledger: Document }
  /** The first key: it waits for one of another component. */
  | { readonly verb: 'move-counted'; readonly ledger: string; readonly movement: Document }
  /** The second key. */
  | { readonly verb: 'key-movement'; readonly movement: string }
  | { readonly verb: 'refuse-movement'; readonly movement: string; readonly why: string }
  | { readonly verb: 'record-find'; readonly ledger: string; readonly find: Document }
  | { readonly verb: 'count-find'; readonly find: string; readonly count: Document }
  | { readonly verb: 'state-total'; readonly ledger: string; readonly total: Document }
  | { readonly verb: 'draw-zones'; readonly zones: Document }
  | { readonly verb: 'agree-exchange'; readonly exchange: Document }
  | { readonly verb: 'note-exchange'; readonly exchange: string; readonly event: Document }

const VERBS: ReadonlySet<string> = new Set<CountedCommand['verb']>([
  ...(['open-count-ledger', 'move-counted', 'key-movement', 'refuse-movement', 'record-find', 'count-find'] as const),
  ...(['state-total', 'draw-zones', 'agree-exchange', 'note-exchange'] as const),
])
export const isCounted = (command: { readonly verb: string }): command is CountedCommand => VERBS.has(command.verb)
