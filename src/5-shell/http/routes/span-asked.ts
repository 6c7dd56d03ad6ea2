/** Which stretch of time a route is asked about. */

import { z } from '@hono/zod-openapi'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Reading } from '../../record/register.ts'
import type { Call } from '../route.ts'
import { momentOf } from './moment-asked.ts'

const text = z.string().max(LIMITS.id_characters_max).optional()
export const span = { from: text, until: text }

type Spanned = Call<unknown, { as_of?: number | undefined; from?: string | undefined; until?: string | undefined }>
export interface Span {
  readonly now: Instant
  readonly from: Instant
  readonly until: Instant
  /** The zone of the house, in which bare dates are meant and weeks counted. */
  readonly zone: string
}

/** Without a beginning, everything before; without an end, everything up to now. */
export async function spanOf(call: Spanned, reading: Reading): Promise<Span | Refusal> {
  const now = await momentOf(call, reading, undefined)
  if (isRefusal(now)) return now
  const from = call.query.from === undefined ? Number.NEGATIVE_INFINITY : await momentOf(call, reading, call.query.from, { field: 'from' })
  if (isRefusal(from)) return from
  const until = call.query.until === undefined ? now : await momentOf(call, reading, call.query.until, { field: 'until' })
  if (isRefusal(until)) return until
  return { now, from, until, zone: await reading.ask((view) => view.get('store', 'store')?.data.zone ?? 'UTC') }
}

/** A moment that the record wrote; what can no longer be read is taken for the beginning of time, so that it is counted and not reached. */
export function recordedAt(moment: string): Instant {
  const read = readInstant(moment, 'UTC')
  return isRefusal(read) ? 0 : read
}
