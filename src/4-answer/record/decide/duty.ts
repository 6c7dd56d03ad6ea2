/** Duties once they have arisen: discharged, on time or late; waived; or impeded, and owed still. */
import { type Refusal, refuse } from '#ground/refusal.ts'
import { actOnFile } from '../asking.ts'
import type { Asking, Command, Decided } from '../command.ts'
import { dutyState } from '../duty.ts'
import { draft } from '../entry.ts'
import type { Change, DutyData, Row } from '../row.ts'
import { docketsTouched } from '../touched.ts'
import type { View } from '../view.ts'
import { fellDue } from './tick.ts'
import { wrongWords } from './words.ts'

export function decideDuty(
  view: View,
  command: Extract<Command, { verb: 'discharge' | 'waive' | 'impede' }>,
  asking: Asking,
): Decided | Refusal {
  const { duty } = command
  const row = view.get('duty', duty)
  if (row === null) return refuse('duty-unknown', { found: duty }, { field: 'duty' })
  const state = dutyState(row.data, asking.at)
  if (state === 'discharged' || state === 'waived') return refuse('duty-over', { found: duty, state }, { field: 'duty' })
  const words = command.verb === 'discharge' ? command.how : command.why
  const field = command.verb === 'discharge' ? 'how' : 'why'
  const wrong = wrongWords(words, field)
  if (wrong) return wrong
  const told = { docket: row.data.docket, duties: [duty], touches: docketsTouched(view, [changeOf(row)], asking.at) }
  if (command.verb === 'impede') return { drafts: [draft('duty-impeded', { duty, why: command.why })], told }
  if (command.verb === 'waive' && owes(view, row.data, asking.by))
    return refuse('waiver-of-own-duty', { by: asking.by, found: duty }, { field: 'duty' })
  // That it is over now does not undo that it was overdue: what arises from that must not hang on whether the clock was in time.
  const late = state === 'overdue' && !row.data.fell ? [fellDue(view, duty, asking)] : []
  const over =
    command.verb === 'discharge' ? draft('duty-discharged', { duty, how: command.how }) : draft('duty-waived', { duty, why: command.why })
  return { drafts: [...late, over], told }
}

/** Nobody forgives his own debt: not who owes it, not an office of his however far below him, not who proposed what he did. */
function owes(view: View, duty: DutyData, by: string): boolean {
  const seen = new Set<string>()
  for (let one: unknown = by; one !== null && !seen.has(one as string); one = view.get('office', one as string)?.data.of ?? null) {
    // Of an office of which nobody can tell any more whose it is, it may be the debtor's.
    if (one === duty.by || typeof one !== 'string') return true
    seen.add(one)
  }
  const docket = view.get('docket', duty.docket)
  if (docket === null || docket.data.proposedBy !== by) return false
  return actOnFile(view, docket.data.act, docket.data.rev).roles.actor?.includes(duty.by) === true
}

/** That something about this duty changes. */
const changeOf = ({ model, key, subject, docket, data }: Row<'duty'>): Change => ({ model, key, subject, docket, data })
