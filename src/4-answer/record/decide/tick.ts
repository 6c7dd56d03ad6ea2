/** What the passing of time brings: duties that fell overdue and what arises from that, reservations that lapsed, reviews due. */
import { dutiesOfOverdue } from '#bound/determine/duties.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { actOnFile, put } from '../asking.ts'
import type { Asking, Decided } from '../command.ts'
import { dutiesArising } from '../duty.ts'
import { type Draft, draft } from '../entry.ts'
import { fellLate } from '../incidents/decide.ts'
import { moment } from '../moments.ts'
import { reminded } from '../promises/clock.ts'
import type { Row } from '../row.ts'
import { Staged } from '../staged.ts'
import { docketsTouched } from '../touched.ts'
import type { View } from '../view.ts'
import { lookAhead } from './looking.ts'

/** How many are taken at once; what is left is taken by the next tick. */
const AT_ONCE = 500

/** Everything that is due at the time of asking, and what follows from it at once. Nothing due gives no drafts. */
export function tick(view: View, asking: Asking): Decided {
  const staged = new Staged(view)
  const drafts: Draft[] = []
  for (;;) {
    const row = staged.due(asking.at)[0]
    if (row === undefined || drafts.length >= AT_ONCE) break
    for (const one of happened(staged, row, asking)) {
      staged.add({ ...one, index: staged.size, at: asking.at, by: asking.by })
      drafts.push(one)
    }
  }
  // A reservation that lapses leaves more of a limit, which makes no act that is under way any heavier.
  const notable = staged.changes.flatMap(({ change }) => (change.model === 'usage' ? [] : [change]))
  return { drafts, told: { touches: docketsTouched(view, notable, asking.at) } }
}

function happened(view: View, { data }: Row<'due'>, asking: Asking): readonly Draft[] {
  switch (data.what) {
    case 'reservation':
      return [draft('reservation-lapsed', { docket: data.of })]
    case 'review':
    case 'end':
      return [draft('instrument-due', { instrument: data.of, what: data.what, on: data.at })]
    case 'duty':
      return [fellDue(view, data.of, asking)]
    case 'incident-report':
    case 'incident':
    case 'incident-review':
      return [fellLate(view, data.what, data)]
    case 'reminder':
      return [reminded(view, data, asking.at)]
    case 'remainder': {
      const decided = lookAhead(view, data.of, asking)
      sure(!isRefusal(decided), 'only a performed docket waits for its remainder to be asked about')
      // Nothing is left of the act, so nothing is waited for any more.
      return decided.drafts.length > 0 ? decided.drafts : [draft('looked-ahead', { docket: data.of, holdsUntil: null })]
    }
  }
}

/** That a duty fell overdue, with what arises from that. */
export const fellDue = (view: View, duty: string, asking: Asking): Draft =>
  draft('duty-fell-due', { duty, arising: arisingFrom(view, duty, asking) })

/** What arises once for each docket, however many of its duties call for it. */
function arisingFrom(view: View, name: string, { at }: Asking): ReturnType<typeof dutiesArising> {
  const duty = view.get('duty', name)?.data
  const docket = duty === undefined ? null : view.get('docket', duty.docket)?.data
  if (duty === undefined || docket == null || duty.due === null) return []
  const due = moment(duty.due)
  const { question } = put(view, { docket: docket.id, act: actOnFile(view, docket.act, docket.rev), at, known: at })
  const there = new Set(view.inDocket('duty', docket.id).map((row) => row.data.ref))
  const arising = dutiesOfOverdue(question, { ref: duty.ref, by: duty.by, due }).filter(({ ref }) => !there.has(ref))
  return dutiesArising(arising, docket.id, due, (one) => view.get('duty', one) !== null)
}
