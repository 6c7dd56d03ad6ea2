/** The read models as answers: each row with the index of the entry that made its present state. */
import { z } from '@hono/zod-openapi'
import { DUTY_STATES } from '#answer/record/duty.ts'
import { DOCKET_STATES } from '#answer/record/row.ts'
import { PHASES } from '#bound/determine/phase.ts'
import { charge, index, moment, verdict, written } from './parts.ts'

export const partyShape = z.object({ index, party: written }).openapi('Party')
export const officeShape = z
  .object({ index, id: z.string(), name: z.string(), of: z.string().nullable(), roles: z.array(z.string()) })
  .openapi('Office')
export const orderShape = z.object({ index, id: z.string(), order: written }).openapi('Order')
/** `recorded` is null for what was known before the record began. */
export const claimShape = z.object({ index, claim: written, recorded: moment.nullable(), docket: z.string().nullable() }).openapi('Claim')
export const instrumentShape = z.object({ index, instrument: written }).openapi('Instrument')
/**
 * How an instrument stands at a moment: the phase, the version that governs, what it rests on that does not stand, and whether what is
 * on file of it can no longer be read: then it blocks whatever it may reach.
 */
export const standingShape = z
  .object({
    at: moment,
    phase: z.enum(PHASES),
    version: z.number().int().nullable(),
    fallen: z.array(z.string()),
    damaged: z.boolean(),
  })
  .openapi('Standing')

export const docketShape = z
  .object({
    index,
    id: z.string(),
    number: z.number().int(),
    title: z.string(),
    state: z.enum(DOCKET_STATES),
    proposedBy: z.string(),
    advisedBy: z.array(z.string()),
    rev: z.number().int(),
    act: written,
    verdict,
    determined: index,
    asked: moment,
    digest: z.string(),
    holdsUntil: moment.nullable(),
    reservedUntil: moment.nullable(),
    deciding: z.tuple([z.string(), z.string().nullable()]),
    starts: moment,
    ends: moment.nullable(),
    performed: index.nullable(),
    reported: index.nullable(),
    why: z.string().nullable(),
  })
  .openapi('Docket')
/** Performed, and without effect for outsiders: since when, and the entry that a cosigned checkpoint must cover. */
export const awaitingShape = z.object({ docket: z.string(), performed: index, since: moment }).openapi('Awaiting')
export const approvalShape = z
  .object({
    index,
    docket: z.string(),
    by: z.string(),
    role: z.string(),
    value: z.boolean(),
    rev: z.number().int(),
    digest: z.string(),
    at: moment,
  })
  .openapi('Approval')
export const adviceShape = z
  .object({ index, docket: z.string(), by: z.string(), rev: z.number().int(), text: z.string(), at: moment })
  .openapi('Advice')
export const reportShape = z.object({ index, docket: z.string(), by: z.string(), text: z.string(), at: moment }).openapi('Report')
export const usageShape = z
  .object({
    index,
    limit: z.string(),
    docket: z.string(),
    charge,
    state: z.enum(['reserved', 'performed', 'released']),
    when: z.tuple([moment, moment]),
    expires: moment.nullable(),
    recorded: moment,
    since: moment,
  })
  .openapi('Usage')
/** `state` is worked out for the moment asked about; it is stored nowhere. */
export const dutyShape = z
  .object({
    index,
    state: z.enum(DUTY_STATES),
    name: z.string(),
    ref: z.string(),
    duty: z.string(),
    by: z.string(),
    to: z.string().nullable(),
    due: moment.nullable(),
    since: moment,
    justifies: z.string().nullable(),
    docket: z.string(),
    discharged: moment.nullable(),
    waived: moment.nullable(),
    impeded: z.string().nullable(),
    fell: z.boolean(),
  })
  .openapi('Duty')
export const findingShape = z
  .object({
    index,
    docket: z.string(),
    kind: z.enum(['hindsight', 'remainder']),
    of: index,
    was: verdict,
    now: verdict,
    at: moment,
  })
  .openapi('Finding')
export const erasureShape = z
  .object({ index, of: index, rule: z.string(), why: z.string(), by: z.string(), tombstone: index.nullable() })
  .openapi('Erasure')
export const entryShape = z
  .object({
    index,
    at: moment,
    kind: z.string(),
    by: z.string().optional(),
    body: written.optional(),
    tombstone: index.optional(),
    // In lists of entries: that of the docket the entry speaks of.
    title: z.string().optional(),
  })
  .openapi('Entry')
const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** What `verifyInclusion` takes: the leaf, where it stands, and the hashes on its way to the root. */
export const proofShape = z.object({ index, leafHash: hash, size: index, root: hash, path: z.array(hash) }).openapi('InclusionProof')
