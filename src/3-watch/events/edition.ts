/**
 * An edition of events: what was imported at one time from the files of one source. Its id is worked out from what it was made of, so the
 * same files read in the same way are the same edition, whoever imports them and when.
 */
import { z } from 'zod'
import { readDay } from '#ground/calendar.ts'
import { canonical } from '#ground/canonical.ts'
import { digestOf } from '#ground/digest.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { FLAG_CODES, REFUSED_CODES } from './fates.ts'
import { EVENT_FORMS, type EventForm } from './read/form.ts'

/** Counts up whenever the same file would be read into other events, or its rows meet another fate. */
const READER_VERSION = 1

/** A file as it came: its name, its length unpacked and the SHA-256 of that. */
export interface EventFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

export interface EditionParts {
  readonly source: string
  readonly form: EventForm
  /** The SHA-256 of the mapping as canonical JSON; null where the form needs none. */
  readonly mapping: string | null
  readonly files: readonly EventFile[]
}

/** The id of an edition, lower-case hex. Names of files do not change it, nor does the day. */
export function editionId({ source, form, mapping, files }: EditionParts): string {
  const text = canonical({ files: files.map(({ sha256 }) => sha256), form, mapping, reader: READER_VERSION, source })
  sure(!isRefusal(text), 'texts and numbers have a canonical form')
  return digestOf(text)
}

const count = z.number().int().min(0).max(LIMITS.events_rows_max)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().refine((text) => readDay(text) !== null, { params: { accepted: 'YYYY-MM-DD' } })
const by = <C extends string>(codes: readonly [C, ...C[]]) => z.partialRecord(z.enum(codes), count.min(1))

export const editionSchema = z.strictObject({
  edition: hash,
  source: label,
  form: z.enum(EVENT_FORMS),
  /** The day the source is of, or was fetched. */
  as_of: day,
  mapping: hash.nullable(),
  files: z
    .array(z.strictObject({ name: nameText, bytes: z.number().int().min(1).max(LIMITS.events_files_bytes_max), sha256: hash }))
    .min(1)
    .max(100),
  counts: z.strictObject({ rows: count.min(1), stored: count, flagged: count, refused: count, daily: count }),
  refused_by: by(REFUSED_CODES),
  flagged_by: by(FLAG_CODES),
  /** The SHA-256 over what became of every row, in order. */
  fates: hash,
  first: day.nullable(),
  last: day.nullable(),
})

/** What the record keeps of an edition; its rows are kept beside the record. */
export type EditionText = z.output<typeof editionSchema>

/**
 * Reads what is to be recorded of an edition. Refused: an id that is not that of its parts, counts that do not add up, days out of order.
 */
export function readEdition(raw: unknown): EditionText | Refusal {
  const edition = shaped(editionSchema, raw)
  if (isRefusal(edition)) return edition
  const { counts, first, last } = edition
  const id = editionId(edition)
  if (id !== edition.edition) return refuse('edition-id-other', { found: edition.edition, accepted: id }, { field: 'edition' })
  const adds = counts.rows === counts.stored + counts.refused && counts.flagged <= counts.stored && counts.daily <= counts.stored
  if (!adds) return refuse('edition-counts', { found: `${counts.stored} + ${counts.refused}`, accepted: counts.rows }, { field: 'counts' })
  const named = (counts.refused === 0) === (Object.keys(edition.refused_by).length === 0)
  const flags = (counts.flagged === 0) === (Object.keys(edition.flagged_by).length === 0)
  if (!named || !flags)
    return refuse('edition-counts', { found: '∅', accepted: counts.refused }, { field: named ? 'flagged_by' : 'refused_by' })
  const dated = (counts.stored === 0) === (first === null) && (first === null) === (last === null) && (first ?? '') <= (last ?? '')
  return dated ? edition : refuse('shape-wrong', { found: `${first} … ${last}`, accepted: 'first ≤ last' }, { field: 'first' })
}
