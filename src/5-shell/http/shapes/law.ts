/** Texts of instruments: as they read on a date, what amendments change, when none was in force, how commitments hang together. */
import { z } from '@hono/zod-openapi'
import { DUTY_STATES } from '#answer/record/duty.ts'
import { STANDINGS } from '#bound/agreements/standing.ts'
import { PHASES } from '#bound/determine/phase.ts'
import { index, moment, written } from './parts.ts'
import { docketShape } from './rows.ts'

const since = z.object({ v: z.number().int(), from: moment }).openapi('Since')
/** `sentence` says it; the other fields are what it says. */
const note = z
  .object({
    kind: z.string(),
    sentence: z.string(),
    from: moment.nullable(),
    until: moment.nullable(),
    v: z.number().int().nullable(),
    event: z.string().nullable(),
  })
  .openapi('TextNote')

/** The clauses as they read on a date, with all amendments worked in; `markdown` is the same for people, in the language asked for. */
export const textShape = z
  .object({
    index,
    instrument: z.string(),
    on: moment,
    phase: z.enum(PHASES),
    version: since.nullable(),
    clauses: z.array(z.object({ id: z.string(), ref: z.string(), clause: written, since, first: since })),
    removed: z.array(z.object({ id: z.string(), clause: written, last: since, removed: since })),
    notes: z.array(note),
    markdown: z.string(),
  })
  .openapi('LawText')

const change = z
  .object({
    clause: z.string(),
    ref: z.string(),
    change: z.enum(['added', 'removed', 'changed']),
    wordsOnly: z.boolean(),
    before: written.nullable(),
    after: written.nullable(),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .openapi('ClauseChange')
/** `dockets`: those still to be done or running that it touches; `complete` is false where not all could be looked through. */
export const amendmentShape = z
  .object({
    index,
    instrument: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    clauses: z.array(change),
    dockets: z.array(z.object({ docket: docketShape, named: z.array(z.string()), about: z.array(z.string()) })),
    complete: z.boolean(),
  })
  .openapi('Amendment')

const phase = z.enum(PHASES)
/** `whole` is null where none has a term that can be read. */
export const gapsShape = z
  .object({
    index,
    at: moment,
    whole: z.object({ from: moment, until: moment }).nullable(),
    lanes: z.array(
      z.object({
        instrument: z.string(),
        title: z.string().nullable(),
        stretches: z.array(z.object({ from: moment, until: moment, phase })),
      }),
    ),
    gaps: z.array(
      z.object({ from: moment, until: moment, certain: z.boolean(), why: z.array(z.object({ instrument: z.string(), phase })) }),
    ),
  })
  .openapi('Gaps')

const dependency = z.object({ ref: z.string(), how: z.enum(['after', 'parallel']) })
/** Clauses that oblige, what each depends on, and the duties that arose under each, with how they stand towards that. */
export const commitmentsShape = z
  .object({
    index,
    at: moment,
    commitments: z.array(
      z.object({
        ref: z.string(),
        instrument: z.string(),
        version: z.number().int(),
        duty: z.string(),
        by: z.string().nullable(),
        to: z.string().nullable(),
        dependsOn: z.array(dependency),
        duties: z.array(
          z.object({
            name: z.string(),
            docket: z.string(),
            state: z.enum(DUTY_STATES),
            due: moment.nullable(),
            standing: z.enum(STANDINGS),
            because: z.array(z.string()),
            decision: index.nullable(),
          }),
        ),
      }),
    ),
    complete: z.boolean(),
  })
  .openapi('Commitments')
