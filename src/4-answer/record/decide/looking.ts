/**
 * Looking again at what was performed. Back: the same act asked at the same moment, with what is known now. Ahead: what is left of
 * an act that is running, asked now. Either records a finding when the answer is another; nothing is rewritten.
 */

import type { Instant } from '#ground/instant.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { type Asked, actOnFile, determinedOf, put, remainderOf } from '../asking.ts'
import type { Asking, Decided } from '../command.ts'
import { draft } from '../entry.ts'
import { moment } from '../moments.ts'
import type { DocketData } from '../row.ts'
import type { View } from '../view.ts'

/** The same act, asked when it was asked, with what is known at `known`. */
function hindsightOf(view: View, docket: DocketData, known: Instant): Asked {
  const act = actOnFile(view, docket.act, docket.rev)
  return put(view, { docket: docket.id, act, at: moment(docket.asked), known })
}

export function lookBack(view: View, id: string, asking: Asking): Decided | Refusal {
  const docket = performed(view, id)
  if ('refused' in docket) return docket
  return found(view, docket, 'hindsight', hindsightOf(view, docket, asking.at), asking, undefined)
}

export function lookAhead(view: View, id: string, asking: Asking): Decided | Refusal {
  const docket = performed(view, id)
  if ('refused' in docket) return docket
  const { at } = asking
  const left = remainderOf(actOnFile(view, docket.act, docket.rev), at)
  if (left === null) return { drafts: [], told: { docket: id } }
  return found(view, docket, 'remainder', put(view, { docket: id, act: left, at, known: at }), asking, at)
}

function performed(view: View, id: string): DocketData | Refusal {
  const row = view.get('docket', id)
  if (row === null) return refuse('docket-unknown', { found: id }, { field: 'docket' })
  return row.data.performed === null ? refuse('docket-not-performed', { docket: id, state: row.data.state }) : row.data
}

function found(
  view: View,
  docket: DocketData,
  kind: 'hindsight' | 'remainder',
  asked: Asked,
  asking: Asking,
  remainderFrom: Instant | undefined,
): Decided {
  const answer = determinedOf(view, asked, { tz: asking.tz, ...(remainderFrom === undefined ? {} : { remainderFrom }) })
  const now = answer.projection.verdict
  const earlier = view.inDocket('finding', docket.id).filter((row) => row.data.kind === kind)
  const last = earlier.sort((a, b) => b.from - a.from)[0]?.data.now ?? docket.verdict
  const told = { docket: docket.id, verdict: now, projection: answer.projection }
  if (now === last) {
    // The answer is the same, but it may hold until another moment than was waited for.
    const waits = view.get('due', `remainder ${docket.id}`)?.data.at ?? null
    const { holdsUntil } = answer
    const same = kind === 'hindsight' || (waits === holdsUntil && (waits === null || moment(waits) > asking.at))
    return { drafts: same ? [] : [draft('looked-ahead', { docket: docket.id, holdsUntil })], told }
  }
  return { drafts: [draft('found', { docket: docket.id, kind, of: docket.determined, was: last, now, answer })], told }
}
