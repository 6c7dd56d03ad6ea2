/** The log of the hotline as answers: a line for each call, and for each report that came over one. */
import { z } from '@hono/zod-openapi'
import { REPORT_STATES } from '#answer/record/incidents/data.ts'
import { CALL_OUTCOMES, CALLERS } from '#watch/hotline/call.ts'
import { REPORTERS } from '#watch/incidents/report.ts'
import { index, moment } from './parts.ts'

/**
 * `kind` is `report` where nobody logged the call that a report came by. `became` is null while nobody said it; `state` and `incident` are those of
 * the report. `account` is the entry of what was told in words, `followed_by` who said what became of it.
 */
export const hotlineShape = z
  .object({
    index,
    kind: z.enum(['call', 'report']),
    id: z.string(),
    received: moment,
    until: moment.nullable(),
    line: z.string().nullable(),
    taken_by: z.string(),
    caller: z.enum([...new Set([...CALLERS, ...REPORTERS])]),
    party: z.string().nullable(),
    mechanism: z.string().nullable(),
    about: z.string(),
    account: index.nullable(),
    became: z.enum(CALL_OUTCOMES).nullable(),
    report: z.string().nullable(),
    state: z.enum(REPORT_STATES).nullable(),
    incident: z.string().nullable(),
    to: z.string().nullable(),
    why: z.string().nullable(),
    followed_by: z.string().nullable(),
    by: z.string(),
  })
  .openapi('HotlineLine')
/** In the order they came. `complete` is false where there are more than are looked through. */
export const hotlineLogShape = z.object({ items: z.array(hotlineShape), complete: z.boolean() }).openapi('HotlineLog')
