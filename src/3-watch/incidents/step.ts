/** The steps that people take with reports and incidents, as they are written: one record with the name of the step and what it says. */
import { z } from 'zod'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { readGrade } from '#know/grade.ts'
import { CONFIDENCES, OUTCOMES } from './incident.ts'
import { OBTAINED } from './report.ts'

const words = z
  .string()
  .min(1)
  .max(LIMITS.text_characters_max)
  .refine((text) => text.trim() !== '')
const evidence = z.array(label).max(LIMITS.mechanism_items_max).optional()
const grade = z.string().refine((text) => !isRefusal(readGrade(text)), { params: { accepted: 'A1 … F6' } })
const document = z.record(z.string(), z.unknown())

const reportSchemas = {
  /** Takes the report into one's hands, for a time; `why` is needed to take it out of another's. */
  lock: z.strictObject({ why: words.optional() }),
  unlock: z.strictObject({}),
  /** Approves: it is now the incident named, or a new one. `grade` is the reviewer's, in place of the one it came with. */
  admit: z.strictObject({ incident: label.optional(), grade: grade.optional(), why: words.optional() }),
  reject: z.strictObject({ why: words }),
  /** Moves an admitted report to another incident, which is the same event. */
  join: z.strictObject({ incident: label, why: words }),
  /** Takes a report out of its incident again, into one of its own. */
  part: z.strictObject({ incident: label.optional(), why: words }),
  /** Puts another text in the place of the first, which stays in the record. */
  correct: z.strictObject({ report: document, why: words }),
} as const

const incidentSchemas = {
  team: z.strictObject({ team: label, words: words.optional() }),
  access: z.strictObject({
    obtained: z.enum(OBTAINED),
    place: nameText.optional(),
    on: z.string().optional(),
    by: label.optional(),
    why: words.optional(),
  }),
  verify: z.strictObject({ outcome: z.enum(OUTCOMES), grade, origin: label, evidence, words: words.optional() }),
  comment: z.strictObject({ party: label, disputes: z.boolean().optional(), grade: grade.optional(), words, evidence }),
  classify: z.strictObject({
    class: label.optional(),
    views: z
      .array(z.strictObject({ component: label, class: label, why: words.optional() }))
      .min(1)
      .max(LIMITS.mechanism_items_max),
    words: words.optional(),
    evidence,
  }),
  attribute: z.strictObject({ to: label.nullable(), confidence: z.enum(CONFIDENCES), grade, words: words.optional(), evidence }),
  /** What was done about it is enough: it stands against nobody any more. */
  settle: z.strictObject({ words, evidence }),
} as const

type Read<S extends Readonly<Record<string, z.ZodType>>> = {
  readonly [K in keyof S]: { readonly name: K; readonly says: z.output<S[K]> }
}[keyof S]
export type ReportStep = Read<typeof reportSchemas>
export type IncidentStep = Read<typeof incidentSchemas>

/** Reads a step taken with a report. Refused where it is not exactly one of them. */
export const readReportStep = (raw: unknown): ReportStep | Refusal => read(reportSchemas, raw) as ReportStep | Refusal

/** Reads a step taken with an incident. Refused where it is not exactly one of them. */
export const readIncidentStep = (raw: unknown): IncidentStep | Refusal => read(incidentSchemas, raw) as IncidentStep | Refusal

function read(schemas: Readonly<Record<string, z.ZodType>>, raw: unknown): { name: string; says: unknown } | Refusal {
  const accepted = Object.keys(schemas).join(', ')
  const names = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.keys(raw) : []
  const [name, more] = names
  if (name === undefined) return refuse('shape-missing', { accepted })
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  if (schema === undefined || more !== undefined) return refuse('shape-unknown-key', { found: more ?? name, accepted })
  const says = shaped(schema, (raw as Readonly<Record<string, unknown>>)[name])
  return isRefusal(says) ? placed(says, { field: name }) : { name, says }
}
