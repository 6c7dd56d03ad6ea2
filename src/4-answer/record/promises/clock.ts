/** Reminding: what the clock records when the moment of a reminder has come. It reminds and decides nothing. */
import type { Instant } from '#ground/instant.ts'
import { harmStanding } from '#watch/harm/harm.ts'
import { clarificationState } from '#watch/words-said/read-back.ts'
import { type Draft, draft } from '../entry.ts'
import { at, moment } from '../moments.ts'
import type { Data } from '../row.ts'
import type { View } from '../view.ts'
import { REMINDED_OF, type RemindedOf } from './bodies.ts'
import { commitmentOf } from './commitments.ts'
import { followed } from './following.ts'
import { harmTimes } from './harm-times.ts'

/** What waited was `of` something, by its kind and id. */
export function reminded(view: View, { of: name, at: on }: Data['due'], now: Instant): Draft {
  const of = REMINDED_OF.find((one) => name.startsWith(`${one} `)) ?? 'commitment'
  const id = name.slice(of.length + 1)
  const { status, next } = standingNow(view, of, id, now)
  return draft('reminded', { of, id, on, status, next: next !== null && next > now ? at(next) : null })
}

interface Now {
  readonly status: string
  /** When somebody is to be reminded again. */
  readonly next: Instant | null
}
const GONE: Now = { status: 'gone', next: null }

function standingNow(view: View, of: RemindedOf, id: string, now: Instant): Now {
  if (of === 'commitment') {
    const commitment = commitmentOf(view, id, now)
    return commitment === null ? GONE : { status: followed(view, commitment, now).standing.status, next: commitment.due }
  }
  if (of === 'clarification') {
    const data = view.get('clarification', id)?.data
    if (data === undefined) return GONE
    const state = { answerBy: moment(data.answer_by), clearedUp: data.cleared !== null, differing: data.differing !== null }
    return { status: clarificationState(state, now), next: null }
  }
  const data = view.get('harm', id)?.data
  if (data === undefined) return GONE
  const { due, done } = harmTimes(data)
  const { stage, steps } = harmStanding(due, done, now)
  const owed = steps.filter((one) => one.done === null).map((one) => one.due)
  return { status: stage, next: owed.find((one) => one > now) ?? null }
}
