/**
 * Evidence: a photograph, a recording, a document, the reading of an instrument, what a witness said. The record keeps what it is, where it
 * comes from, how good that is, who has had it, and the SHA-256 of its content; the content itself is kept beside the record.
 */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { at, isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { readGrade } from '#know/grade.ts'

/** What sort of thing it is. Codes are for ever; `watch.evidence.sort.NAME` says it. */
export const EVIDENCE_SORTS = ['photo', 'video', 'audio', 'document', 'reading', 'testimony'] as const
export type EvidenceSort = (typeof EVIDENCE_SORTS)[number]

const schema = z.strictObject({
  id: label,
  title: nameText,
  sort: z.enum(EVIDENCE_SORTS),
  /** Who or what it first came from: two pieces of one origin are one account. */
  origin: label,
  /** Who brought it. */
  source: label,
  /** The grade of what it shows (`B2`). */
  grade: z.string(),
  /** When it was taken, read or said, with an offset. */
  taken: z.string().max(LIMITS.id_characters_max).nullish(),
  place: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).nullish(),
  /** Where it was taken, and who is on it, must not be told outside. */
  protected: z.boolean().optional(),
  /** What was read or said, where that is all there is of it. */
  words: z.string().min(1).max(LIMITS.text_characters_max).nullish(),
  /** What it speaks of: reports, incidents, events `EDITION/ID`, instruments. */
  of: z.array(label).max(LIMITS.origins_max).optional(),
})

export interface Evidence {
  readonly id: string
  readonly title: string
  readonly sort: EvidenceSort
  readonly origin: string
  readonly source: string
  readonly grade: string
  /** ISO 8601 as written; null where nobody knows. */
  readonly taken: string | null
  readonly place: { readonly lat: number; readonly lon: number } | null
  readonly protected: boolean
  readonly words: string | null
  readonly of: readonly string[]
}

/** What is kept of the content: its SHA-256 in hex, its length, and what its first bytes say it is. */
export interface Content {
  readonly sha256: string
  readonly bytes: number
  readonly media: string
}

/** Reads what is said of a piece of evidence. What was taken later than `now` is refused. */
export function readEvidence(raw: unknown, now: Instant): Evidence | Refusal {
  const said = shaped(schema, raw)
  if (isRefusal(said)) return said
  const grade = readGrade(said.grade)
  if (isRefusal(grade)) return at(grade, { field: 'grade' })
  const taken = said.taken === undefined || said.taken === null ? null : readInstant(said.taken, 'UTC')
  if (isRefusal(taken)) return at(taken, { field: 'taken' })
  if (taken !== null && taken > now) return refuse('evidence-ahead', { found: said.taken ?? '' }, { field: 'taken' })
  return {
    ...{ id: said.id, title: said.title, sort: said.sort, origin: said.origin, source: said.source, grade: said.grade },
    ...{ taken: said.taken ?? null, place: said.place ?? null, protected: said.protected === true },
    ...{ words: said.words ?? null, of: said.of ?? [] },
  }
}
