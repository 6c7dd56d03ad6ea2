/** How an office publishes its log, and what waits for its witnesses. */
import { z } from '@hono/zod-openapi'
import { index, moment } from './parts.ts'
import { awaitingShape } from './rows.ts'

const told = z.object({ code: z.string(), detail: z.string() }).nullable()

const publishingShape = z
  .object({
    origin: z.string().nullable(),
    // The size that was published last, and when in this run; null before the first time.
    size: index.nullable(),
    at: moment.nullable(),
    next: moment,
    everyMinutes: z.number().int(),
    leaves: z.number().int(),
    // What each witness answered, in the status codes of the tlog-witness protocol; null where it did not.
    asked: z.array(z.object({ witness: z.string(), status: z.number().int().nullable() })),
    // Why what waits still does; null where the quorum cosigned what is published.
    waiting: told,
    // Why the log could not be published; null where it could.
    why: told,
  })
  .openapi('Publishing')

export const ledgerShape = z
  .object({ finalActs: z.array(z.string()), awaiting: z.array(awaitingShape), publishing: publishingShape.nullable() })
  .openapi('Ledger')
