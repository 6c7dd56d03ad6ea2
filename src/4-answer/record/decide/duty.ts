/** Duties once they have arisen: discharged, on time or late; waived; excused by the breach of others; or impeded, and owed still. */
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Asking, Command, Decided } from '../command.ts'
import { dutyState } from '../duty.ts'
import { dutyHindrance } from '../duty-capabilities.ts'
import { breachedFor } from '../duty-dependencies.ts'
import { type Draft, draft } from '../entry.ts'
import type { Change, Row } from '../row.ts'
import { docketsTouched } from '../touched.ts'
import type { View } from '../view.ts'
import { fellDue } from './tick.ts'
import { wrongWords } from './words.ts'

type OfDuty = Extract<Command, { verb: 'discharge' | 'waive' | 'impede' | 'excuse' }>

export function decideDuty(view: View, command: OfDuty, asking: Asking): Decided | Refusal {
  const { duty } = command
  const row = view.get('duty', duty)
  if (row === null) return refuse('duty-unknown', { found: duty }, { field: 'duty' })
  const hindered = dutyHindrance(view, row.data, command.verb, asking.by, asking.at)
  if (hindered) return hindered
  const words = command.verb === 'discharge' ? command.how : command.why
  const field = command.verb === 'discharge' ? 'how' : 'why'
  const wrong = wrongWords(words, field)
  if (wrong) return wrong
  const told = { docket: row.data.docket, duties: [duty], touches: docketsTouched(view, [changeOf(row)], asking.at) }
  if (command.verb === 'impede') return { drafts: [draft('duty-impeded', { duty, why: command.why })], told }
  // That it is over now does not undo that it was overdue: what arises from that must not hang on whether the clock was in time.
  const late = dutyState(row.data, asking.at) === 'overdue' && !row.data.fell ? [fellDue(view, duty, asking)] : []
  return { drafts: [...late, overBy(view, command, row, asking)], told }
}

function overBy(view: View, command: Exclude<OfDuty, { verb: 'impede' }>, { data }: Row<'duty'>, { at }: Asking): Draft {
  const { duty } = command
  if (command.verb === 'discharge') return draft('duty-discharged', { duty, how: command.how })
  if (command.verb === 'waive') return draft('duty-waived', { duty, why: command.why })
  return draft('duty-excused', { duty, breached: breachedFor(view, data, at), why: command.why })
}

/** That something about this duty changes. */
const changeOf = ({ model, key, subject, docket, data }: Row<'duty'>): Change => ({ model, key, subject, docket, data })
