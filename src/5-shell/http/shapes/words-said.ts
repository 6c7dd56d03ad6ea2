/** What was said as answers: the words, what they rest on, what they were taken to mean, and what is open between the two. */
import { z } from '@hono/zod-openapi'
import { DOCKET_STATES } from '#answer/record/row.ts'
import { CLARIFICATION_STATES } from '#watch/words-said/read-back.ts'
import { index, moment, verdict, written } from './parts.ts'

export const statementShape = z
  .object({
    index,
    docket: z.string(),
    kind: z.string(),
    title: z.string(),
    state: z.enum(DOCKET_STATES),
    verdict,
    by: z.string(),
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
/** `cites` is null where the act does not say what it rests on. `flags` are the terms of glossaries that the words use. */
export const statementWholeShape = statementShape
  .extend({
    cites: z
      .array(
        z.object({
          id: z.string(),
          what: z.enum(['incident', 'claim', 'unknown']),
          standing: z.enum(['verified', 'refuted', 'open']),
          grade: z.string().nullable(),
        }),
      )
      .nullable(),
    words: z.array(
      z.object({ index, rev: z.number().int(), lang: z.string(), text: z.string(), by: z.string(), at: moment, flags: z.array(flag) }),
    ),
    read_backs: z.array(
      z.object({ index, rev: z.number().int(), from: z.string(), lang: z.string(), points: z.array(point), by: z.string(), at: moment }),
    ),
    clarifications: z.array(clarificationShape),
  })
  .openapi('StatementWhole')
export const glossaryShape = z.object({ index, glossary: written, by: z.string(), at: moment }).openapi('Glossary')
