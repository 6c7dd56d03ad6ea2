/**
 * How a promise is to be kept: what is to be done or left undone, when, and who is to verify it. It is said with the act, so that whoever
 * approves the promise approves this too. The engine does not look at it: it decides nothing about whether the promise may be made.
 */
import { z } from 'zod'
import { type Duration, readDuration } from '#ground/duration.ts'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'

const words = z.string().min(1).max(LIMITS.text_characters_max)
const names = z.array(label).min(1).max(LIMITS.conditions_max)

/** As it is written in an act, under `keeping`. */
export const keepingSchema = z.strictObject({
  does: label.optional(),
  refrains: z.boolean().optional(),
  thing: label.optional(),
  in_all: z.boolean().optional(),
  only: z.boolean().optional(),
  when: z.array(z.string().nullable()).min(1).max(2).optional(),
  continuous: z.boolean().optional(),
  every: z.string().optional(),
  verified_by: names.optional(),
  how: words.optional(),
  if: words.optional(),
  after: names.optional(),
  remind: z.string().optional(),
})

export interface Keeping {
  /** The kind of act promised; null where only lines say what is promised. */
  readonly does: string | null
  /** What is promised is not to do it. */
  readonly refrains: boolean
  /** What it is done to, or where: a road, a site, a store. */
  readonly thing: string | null
  /** The quantities of the lines are all there will be: no other promise adds to them. */
  readonly inAll: boolean
  /** For whom it is promised and for nobody else at that time. */
  readonly only: boolean
  /** When it is to be kept, [from, until). One that is not continuous falls due at `until`. */
  readonly from: Instant | null
  readonly until: Instant | null
  readonly continuous: boolean
  /** How long a verification of something continuous counts after the time it speaks of. */
  readonly every: Duration | null
  readonly verifiedBy: readonly string[]
  readonly how: string | null
  readonly condition: string | null
  /** The commitments that are to be kept first, by id. */
  readonly after: readonly string[]
  /** How long before it falls due somebody is reminded. */
  readonly remind: Duration | null
}

/** Gives it, or the refusal that names the field. Bare dates are midnights in `zone`. */
export function readKeeping(written: z.output<typeof keepingSchema>, zone: string): Keeping | Refusal {
  const { does = null, refrains = false, thing = null, when = [], continuous = false } = written
  if (refrains && does === null) return refuse('shape-missing', { accepted: 'meeting, visit, operation, …' }, { field: 'does' })
  const from = moment(when[0], zone, 'when[0]')
  if (isRefusal(from)) return from
  const until = moment(when[1], zone, 'when[1]')
  if (isRefusal(until)) return until
  if (from !== null && until !== null && until <= from)
    return refuse('term-ends-before-it-starts', { start: when[0] ?? '', end: when[1] ?? '' }, { field: 'when' })
  const every = span(written.every, 'every')
  if (isRefusal(every)) return every
  const remind = span(written.remind, 'remind')
  if (isRefusal(remind)) return remind
  return {
    ...{ does, refrains, thing, inAll: written.in_all === true, only: written.only === true, from, until, continuous, every, remind },
    verifiedBy: [...new Set(written.verified_by ?? [])].sort(),
    how: written.how ?? null,
    condition: written.if ?? null,
    after: [...new Set(written.after ?? [])].sort(),
  }
}

function moment(raw: string | null | undefined, zone: string, field: string): Instant | null | Refusal {
  if (raw === undefined || raw === null) return null
  const read = readInstant(raw, zone)
  return isRefusal(read) ? placed(read, { field }) : read
}

function span(raw: string | undefined, field: string): Duration | null | Refusal {
  if (raw === undefined) return null
  const read = readDuration(raw)
  return isRefusal(read) ? placed(read, { field }) : read
}
