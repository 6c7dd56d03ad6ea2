/**
 * Who may do what with a duty, in which state, and by which rule: the one table that the API enforces, the desk shows and the tests
 * read, as `capabilities.ts` is for dockets.
 */
import { powerOver } from '#bound/determine/power.ts'
import { T } from '#ground/kleene.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { actOnFile, questionOf } from './asking.ts'
import { CLOCK, type CommandVerb } from './command.ts'
import { type DutyState, dutyState } from './duty.ts'
import { breachedFor, dependenciesOf, obligingIds } from './duty-dependencies.ts'
import type { DutyData } from './row.ts'
import type { View } from './view.ts'

export type DutyVerb = Extract<CommandVerb, 'discharge' | 'waive' | 'impede' | 'excuse'>

export interface DutyRule {
  readonly from: readonly DutyState[]
  /**
   * Who may: `bearer`, who owes it or acts for them; `creditor`, whom it is owed to or who has power over the instrument, and never who
   * owes it; `resolver`, who has power to resolve over the instrument, and never who owes it; `anyone`.
   */
  readonly who: 'bearer' | 'creditor' | 'resolver' | 'anyone'
  /** The rule it follows, by section of docs/semantics.md and the sentence that states it. */
  readonly cites: string
}

const OWED: readonly DutyState[] = ['open', 'overdue']

export const DUTY_CAPABILITIES: Readonly<Record<DutyVerb, DutyRule>> = {
  discharge: { from: OWED, who: 'bearer', cites: 'The record, duties: discharged by who owes them' },
  waive: {
    from: OWED,
    who: 'creditor',
    cites: 'The record, duties: waived by whom they are owed to, or by who may exempt from the instrument',
  },
  // It frees nobody, and whoever sees that the road is closed may say so.
  impede: { from: OWED, who: 'anyone', cites: 'The record, duties: one that is impeded is owed still' },
  excuse: {
    from: OWED,
    who: 'resolver',
    cites: 'Duties that depend on others: a breach excuses nobody until who has the power to resolve has decided so',
  },
}

/** What one office may do with a duty now, and what stands in the way of the rest. */
export interface DutyCapability {
  readonly verb: DutyVerb
  readonly may: boolean
  readonly why: Refusal | null
  readonly cites: string
}

export const dutyCapabilitiesOf = (view: View, duty: DutyData, by: string, at: number): readonly DutyCapability[] =>
  (Object.keys(DUTY_CAPABILITIES) as DutyVerb[])
    // What depends on nobody else's part can never be excused by it.
    .filter((verb) => verb !== 'excuse' || dependenciesOf(view, duty.ref).length > 0)
    .map((verb) => {
      const why = dutyHindrance(view, duty, verb, by, at)
      return { verb, may: why === null, why, cites: DUTY_CAPABILITIES[verb].cites }
    })

/** Why this office may not do this with the duty now; null when it may. */
export function dutyHindrance(view: View, duty: DutyData, verb: DutyVerb, by: string, at: number): Refusal | null {
  const { from, who } = DUTY_CAPABILITIES[verb]
  const state = dutyState(duty, at)
  if (!from.includes(state)) return refuse('duty-over', { found: duty.name, state }, { field: 'duty' })
  if (who === 'bearer' && !bears(view, duty, by, at))
    return refuse('duty-of-another', { by, found: duty.name, accepted: duty.by }, { field: 'duty' })
  if (who === 'bearer' || who === 'anyone') return null
  if (mayOwe(view, duty, by)) return refuse('waiver-of-own-duty', { by, found: duty.name }, { field: 'duty' })
  if (who === 'resolver') return notExcused(view, duty, by, at)
  return mayWaive(view, duty, by, at) ? null : refuse('waiver-not-theirs', { by, found: duty.name }, { field: 'duty' })
}

/** Why this office may not decide that a breach of others excuses the duty: it has no such power, or nobody is in breach. */
function notExcused(view: View, duty: DutyData, by: string, at: number): Refusal | null {
  const { ids } = bodiesOf(view, by)
  if (!hasPower(view, duty, ids, 'resolve', at)) return refuse('excuse-not-theirs', { by, found: duty.name }, { field: 'duty' })
  if (breachedFor(view, duty, at).length > 0) return null
  const accepted = dependenciesOf(view, duty.ref).map(({ ref }) => ref)
  return refuse('duty-not-breached', { found: duty.name, accepted: accepted.join(', ') || '∅' }, { field: 'duty' })
}

/** The office, what it is of, what that is of, and so on; `lost` where nobody can tell any more how it goes on. */
export function bodiesOf(view: View, by: string): { readonly ids: readonly string[]; readonly lost: boolean } {
  const ids: string[] = []
  for (let one: unknown = by; one !== null && !ids.includes(one as string); one = view.get('office', one as string)?.data.of ?? null) {
    if (typeof one !== 'string') return { ids, lost: true }
    ids.push(one)
  }
  return { ids, lost: false }
}

/** Whether this office proposed what the debtor did as the actor: it stands for them in what they owe for it. */
function proposedFor(view: View, duty: DutyData, by: string): boolean {
  const docket = view.get('docket', duty.docket)?.data
  return docket?.proposedBy === by && actOnFile(view, docket.act, docket.rev).roles.actor?.includes(duty.by) === true
}

/** Whether this office may owe it, or be of who does: nobody forgives his own debt, and doubt frees nobody. */
function mayOwe(view: View, duty: DutyData, by: string): boolean {
  const { ids, lost } = bodiesOf(view, by)
  return lost || ids.includes(duty.by) || proposedFor(view, duty, by)
}

/** Whether this office certainly owes it, is of who does, proposed what they did, or is empowered to act for them. */
function bears(view: View, duty: DutyData, by: string, at: number): boolean {
  const { ids } = bodiesOf(view, by)
  return by === CLOCK || ids.includes(duty.by) || proposedFor(view, duty, by) || hasPower(view, duty, ids, 'act-for', at)
}

const mayWaive = (view: View, duty: DutyData, by: string, at: number): boolean => {
  const { ids } = bodiesOf(view, by)
  return (duty.to !== null && ids.includes(duty.to)) || hasPower(view, duty, ids, 'exempt', at)
}

/** Whether one of them has this power over the instrument whose clause obliges, for the act that created the duty. */
function hasPower(view: View, duty: DutyData, who: readonly string[], verb: 'exempt' | 'act-for' | 'resolve', at: number): boolean {
  const docket = view.get('docket', duty.docket)?.data
  if (docket === undefined) return false
  const act = actOnFile(view, docket.act, docket.rev)
  const question = questionOf(view, { docket: docket.id, act, at, known: at })
  return obligingIds(question.rulebook, duty.ref).some((id) => powerOver(question, who, verb, id) === T)
}
