/** What was said as answers: the words, what they rest on, what they were taken to mean, and what is open between the two. */
import { z } from '@hono/zod-openapi'
import { DOCKET_STATES } from '#answer/record/row.ts'
import { STEPS } from '#watch/incidents/mechanism.ts'
import { CLARIFICATION_STATES } from '#watch/words-said/read-back.ts'
import { mayShape } from '../may-told.ts'
import { index, moment, verdict, written } from './parts.ts'

const count = z.number().int().min(0)
/**
 * `to`: whom it is said to. `rests_on` counts what it cites by how far that is verified; null where it does not say. `said` is when it was
 * performed; `read_back_by` who told what they understood, and `awaits` whose read-back is not on file though it was said to them.
 */
export const statementShape = z
  .object({
    index,
    docket: z.string(),
    kind: z.string(),
    title: z.string(),
    state: z.enum(DOCKET_STATES),
    verdict,
    by: z.string(),
    to: z.array(z.string()),
    rests_on: z.object({ verified: count, open: count, refuted: count }).nullable(),
    langs: z.array(z.string()),
    said: moment.nullable(),
    read_back_by: z.array(z.string()),
    awaits: z.array(z.string()),
    differences: z.object({ open: count, late: count, 'cleared-up': count, differing: count }),
  })
  .openapi('Statement')
const flag = z.object({
  glossary: z.string(),
  term: z.string(),
  contested: z.boolean(),
  found: z.string(),
  lang: z.string(),
  note: z.string().nullable(),
})
const point = z.object({ id: z.string(), said: z.string(), understood: z.string(), same: z.boolean() })
/** `state` is worked out for the moment asked about. */
export const clarificationShape = z
  .object({
    index,
    docket: z.string(),
    with: z.string(),
    points: z.array(point),
    answer_by: moment,
    state: z.enum(CLARIFICATION_STATES),
    cleared: index.nullable(),
    differing: z.object({ why: z.string(), by: z.string(), at: moment }).nullable(),
    at: moment,
  })
  .openapi('Clarification')
/** What something rests on. `step` is how far an incident has come; `of` and `is` are whom a claim is of and what it says. */
const citedShape = z.object({
  id: z.string(),
  what: z.enum(['incident', 'claim', 'unknown']),
  standing: z.enum(['verified', 'refuted', 'open']),
  grade: z.string().nullable(),
  title: z.string().nullable(),
  step: z.enum(STEPS).nullable(),
  of: z.string().nullable(),
  is: z.string().nullable(),
})
/** Where a term of a glossary stands in words: from `start` up to `end`, counted as JavaScript counts. */
const spot = z.object({ start: count, end: count, glossary: z.string(), term: z.string() })
/** A term that words use, with all its wordings by language, and what each party takes it to mean. */
const term = z.object({
  glossary: z.string(),
  of: z.string(),
  term: z.string(),
  contested: z.boolean(),
  note: z.string().nullable(),
  wordings: z.record(z.string(), z.array(z.string())),
  means: z.array(z.object({ by: z.string(), text: z.string(), lang: z.string().nullable() })),
})
/** Words that were looked at: the terms in them, where those stand, and what the words are to rest on. */
export const lookedAtShape = z
  .object({ flags: z.array(flag), spots: z.array(spot), terms: z.array(term), cites: z.array(citedShape) })
  .openapi('LookedAt')
/** `cites` is null where the act does not say what it rests on. `flags` and `spots` are the terms of glossaries that the words use. */
export const statementWholeShape = statementShape
  .extend({
    cites: z.array(citedShape).nullable(),
    words: z.array(
      z.object({
        ...{ index, rev: z.number().int(), lang: z.string(), text: z.string(), by: z.string(), at: moment },
        ...{ flags: z.array(flag), spots: z.array(spot) },
      }),
    ),
    terms: z.array(term),
    read_backs: z.array(
      z.object({ index, rev: z.number().int(), from: z.string(), lang: z.string(), points: z.array(point), by: z.string(), at: moment }),
    ),
    clarifications: z.array(clarificationShape),
    capabilities: z.array(mayShape),
  })
  .openapi('StatementWhole')
export const glossaryShape = z.object({ index, glossary: written, by: z.string(), at: moment }).openapi('Glossary')
