/**
 * Who may do what with a docket, in which state, and by which rule: the one table that the API enforces, the desk shows and
 * the tests read. What the law says of an act is not here: that is asked each time.
 */
import { type Refusal, refuse } from '#ground/refusal.ts'
import { actOnFile } from './asking.ts'
import type { CommandVerb } from './command.ts'
import { CLOCK } from './command.ts'
import { dutyState } from './duty.ts'
import type { DocketData, DocketState } from './row.ts'
import type { View } from './view.ts'

export type DocketVerb = Extract<
  CommandVerb,
  'revise' | 'ask-again' | 'advise' | 'approve' | 'take-back' | 'send-back' | 'perform' | 'report' | 'close' | 'withdraw'
>

export interface Rule {
  /** The states in which it may be done. */
  readonly from: readonly DocketState[]
  /** Who may: `proposer`; `other`, anyone but the proposer; `independent`, who neither proposed nor advised; `approver`, who approved or declined this revision; `anyone`. */
  readonly who: 'proposer' | 'other' | 'independent' | 'approver' | 'anyone'
  /** The rule it follows, by section of docs/semantics.md and the sentence that states it. */
  readonly cites: string
}

const BEFORE: readonly DocketState[] = ['permitted', 'referred', 'refused', 'sent-back']

export const CAPABILITIES: Readonly<Record<DocketVerb, Rule>> = {
  revise: { from: BEFORE, who: 'proposer', cites: 'The record, dockets: a revision is a new act, and approvals of the old one die' },
  // What was sent back waits for another act: to ask the same again would undo the sending back.
  'ask-again': { from: ['permitted', 'referred', 'refused'], who: 'anyone', cites: 'The record, dockets: re-ask, now' },
  advise: { from: ['referred', 'permitted'], who: 'other', cites: 'Approvals: the author of the advice does not count' },
  // Refused too, or nobody could take back a no.
  approve: {
    from: ['referred', 'permitted', 'refused'],
    who: 'independent',
    cites: 'Approvals: the asker and the author of the advice do not count',
  },
  // Until it is performed: what was done on an approval cannot be made undone by taking it back.
  'take-back': {
    from: ['referred', 'permitted', 'refused'],
    who: 'approver',
    cites: 'The record, dockets: an approval is taken back by who gave it, before the act is performed',
  },
  'send-back': { from: ['referred', 'permitted'], who: 'other', cites: 'The record, dockets: sent back with a reason' },
  perform: { from: ['permitted', 'referred', 'refused'], who: 'proposer', cites: 'Performing: determined again, in the same transaction' },
  report: { from: ['performed'], who: 'proposer', cites: 'Limits: settled to the actual' },
  close: { from: ['reported'], who: 'anyone', cites: 'Duties: a docket with a duty still owed is not closed' },
  withdraw: { from: BEFORE, who: 'proposer', cites: 'Limits: released on withdrawal' },
}

/** What one office may do with a docket now, and what stands in the way of the rest. */
export interface Capability {
  readonly verb: DocketVerb
  readonly may: boolean
  readonly why: Refusal | null
  readonly cites: string
}

export const capabilitiesOf = (view: View, docket: DocketData, by: string, at: number): readonly Capability[] =>
  (Object.keys(CAPABILITIES) as DocketVerb[]).map((verb) => {
    const why = hindrance(view, docket, verb, by, at)
    return { verb, may: why === null, why, cites: CAPABILITIES[verb].cites }
  })

/** Why this office may not do this with the docket now; null when it may. */
export function hindrance(view: View, docket: DocketData, verb: DocketVerb, by: string, at: number): Refusal | null {
  const { from, who } = CAPABILITIES[verb]
  if (!from.includes(docket.state))
    return refuse('docket-state', { docket: docket.id, state: docket.state, verb, accepted: from.join(', ') })
  const proposer = by === docket.proposedBy
  if (who === 'proposer' && !proposer && by !== CLOCK) return refuse('may-not-only-proposer', { by, verb, docket: docket.id })
  if ((who === 'other' || who === 'independent') && (proposer || isAsker(view, docket, by)))
    return refuse('may-not-asked-it', { by, verb, docket: docket.id })
  if (who === 'independent' && advised(view, docket, by)) return refuse('may-not-advised-it', { by, verb, docket: docket.id })
  if (who === 'approver' && !view.inDocket('approval', docket.id).some(({ data }) => data.by === by && data.rev === docket.rev))
    return refuse('approval-not-given', { by, docket: docket.id })
  if (verb === 'close') {
    const owed = view.inDocket('duty', docket.id).filter(({ data }) => ['open', 'overdue'].includes(dutyState(data, at)))
    if (owed.length > 0) return refuse('docket-duty-owed', { docket: docket.id, found: owed.map((row) => row.key).join(', ') })
    if (view.get('awaiting', docket.id) !== null) return refuse('docket-awaits-witnesses', { docket: docket.id })
  }
  return null
}

const isAsker = (view: View, docket: DocketData, by: string): boolean => actOnFile(view, docket.act, docket.rev).askedBy === by

function advised(view: View, docket: DocketData, by: string): boolean {
  return docket.advisedBy.includes(by) || actOnFile(view, docket.act, docket.rev).advisedBy.includes(by)
}
