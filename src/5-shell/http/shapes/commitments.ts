/** Commitments as answers: what is owed, how it stands and why, and the track record of a counterpart. */
import { z } from '@hono/zod-openapi'
import { STANDINGS } from '#bound/agreements/standing.ts'
import { PHASES } from '#bound/determine/phase.ts'
import { SHOWS, SPEAKERS } from '#watch/commitments/commitment.ts'
import { STATUS_CAUSES, STATUSES } from '#watch/commitments/ladder.ts'
import { TOUCHED_WHY } from '#watch/commitments/touched.ts'
import { TRACKS } from '#watch/commitments/track.ts'
import { mayShape } from '../may-told.ts'
import { contradictionShape } from './docket.ts'
import { index, moment } from './parts.ts'

const KINDS = ['clause', 'duty', 'promise'] as const
const kind = z.enum(KINDS)
export const commitmentStatus = z.enum(STATUSES)
const standing = {
  status: commitmentStatus,
  cause: z.enum(STATUS_CAUSES),
  late: z.boolean(),
  /** The entries it rests on. */
  sources: z.array(index),
}
/** `since` is null where a damaged instrument has lost its term. `sentence` says why it stands so. */
export const commitmentShape = z
  .object({
    id: z.string(),
    kind,
    by: z.string().nullable(),
    to: z.array(z.string()),
    what: z.string(),
    clause: z.string().nullable(),
    instrument: z.string().nullable(),
    docket: z.string().nullable(),
    ...standing,
    sentence: z.string(),
    since: moment.nullable(),
    due: moment.nullable(),
    continuous: z.boolean(),
    condition: z.string().nullable(),
    depends: z.array(z.string()),
    verified_by: z.array(z.string()),
    how: z.string().nullable(),
    remind: moment.nullable(),
    phase: z.enum(PHASES).nullable(),
    dependence: z.enum(STANDINGS).nullable(),
    evidence: z.array(index),
  })
  .openapi('Commitment')
/** One commitment with its evidence, who says it seen from the commitment, and every turn of its status. */
export const commitmentWholeShape = commitmentShape
  .extend({
    shown: z.array(
      z.object({
        index,
        shows: z.enum(SHOWS),
        said_by: z.string(),
        speaker: z.enum(SPEAKERS),
        grade: z.string(),
        from: moment.nullable(),
        until: moment,
        rests_on: z.array(z.string()),
        text: z.string(),
        by: z.string(),
        at: moment,
      }),
    ),
    /** The incidents that may bear on it. They change no status. */
    incidents: z.array(z.object({ incident: z.string(), why: z.enum(TOUCHED_WHY) })),
    course: z.array(z.object({ at: moment, ...standing, sentence: z.string() })),
    /** What it contradicts, or which promises of who owes it contradict it. */
    contradicts: z.array(contradictionShape),
    /** Who let it off, and why. */
    releases: z.array(z.object({ index, for: z.array(z.string()), whole: z.boolean(), why: z.string(), by: z.string(), at: moment })),
    reminded: z.object({ index, on: moment, status: z.string(), at: moment }).nullable(),
    capabilities: z.array(mayShape),
  })
  .openapi('CommitmentWhole')

const tally = { kept: z.number().int(), late: z.number().int(), broken: z.number().int(), open: z.number().int() }
/** What a party owes (`items`), what is owed to it (`owed`), and its track record. */
export const counterpartShape = z
  .object({
    party: z.string(),
    by_status: z.partialRecord(commitmentStatus, z.number().int()),
    ...tally,
    by_kind: z.record(kind, z.object(tally)),
    series: z.array(z.object({ at: moment, commitment: z.string(), kind, what: z.enum(TRACKS), sources: z.array(index) })),
    items: z.array(commitmentShape),
    owed: z.array(commitmentShape),
    complete: z.boolean(),
  })
  .openapi('Counterpart')
export const reminderShape = z
  .object({
    index,
    of: z.enum(['commitment', 'clarification', 'harm']),
    id: z.string(),
    on: moment,
    status: z.string(),
    at: moment,
  })
  .openapi('Reminder')
