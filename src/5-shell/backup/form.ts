/** The form of a backup: a folder with `backup.json`, `record.ndjson`, `beside.ndjson` and `keys.sealed` (docs/formats/backup.md). */
import { z } from 'zod'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'

export const BACKUP_FORM = 'parley/backup/1'
export const MANIFEST = 'backup.json'
export const RECORD = 'record.ndjson'
export const KEYS = 'keys.sealed'
export const BESIDE = 'beside.ndjson'

const count = z.number().int().nonnegative()
const hex = z.string().regex(/^[0-9a-f]{64}$/)
const fileSchema = z.strictObject({ bytes: count, sha256: hex })

const manifestSchema = z.strictObject({
  form: z.literal(BACKUP_FORM),
  /** The record by its name, how many entries it had under which root, the time of the last (ISO 8601; null where there is none), and when this was taken. */
  ledger: z.string().min(1),
  size: count,
  root: hex,
  at: z.string().nullable(),
  taken: z.iso.datetime(),
  /** The version of the rows, and of the engine that replayed it. */
  rows: z.string(),
  engine: z.string(),
  files: z.strictObject({ [RECORD]: fileSchema, [KEYS]: fileSchema, [BESIDE]: fileSchema.optional() }),
  /** How many entries of it have been erased, and how many answers to requests it holds. */
  erased: count,
  answers: count,
  /**
   * What lies beside the record: how many contents and sets of rows it holds, and those of which nothing sound was there to be taken. A backup of
   * an earlier release holds nothing of it and does not say so.
   */
  beside: z
    .strictObject({
      contents: count,
      rows: count,
      wanting: z.array(z.strictObject({ of: count, part: z.string(), state: z.enum(['missing', 'damaged']) })),
    })
    .optional(),
  /** What the read models come to, and how every answer came out when it was replayed: with these the copy was compared. */
  digests: z.record(z.string(), hex),
  replayed: z.strictObject({ same: count, drift: count, erased: count, sha256: hex }),
})

export type Manifest = z.infer<typeof manifestSchema>

/** Reads the description of a backup. */
export const readManifest = (text: string, file: string): Manifest | Refusal => readForm(text, file, BACKUP_FORM, manifestSchema)

/** Reads a piece of JSON that says by `form` what it is: refused where it is none, of a form that is not known here, or not in its shape. */
export function readForm<S extends z.ZodType>(text: string, file: string, known: string, schema: S): z.output<S> | Refusal {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return refuse('backup-unreadable', { found: shown(text.slice(0, 40)) }, { file })
  }
  const form = (raw as { form?: unknown } | null)?.form
  if (typeof form === 'string' && form !== known) return refuse('backup-newer', { found: shown(form), accepted: known }, { file })
  const read = shaped(schema, raw)
  return isRefusal(read) ? placed(read, { file }) : read
}

/** A line of `record.ndjson`: an entry that is there, one that was erased, or an answer to a request. */
const lineSchema = z.union([
  z.strictObject({ index: count, at: z.number().int(), commitment: hex, sealed: z.string() }),
  z.strictObject({ index: count, at: z.number().int(), commitment: hex, erased: count }),
  z.strictObject({ answer: count, salt: z.string(), sealed: z.string() }),
])
export type Line = z.infer<typeof lineSchema>

/** Reads a line. `number` is counted from 1. */
export const readLine = (text: string, number: number, file: string): Line | Refusal => lineOf(lineSchema, text, number, file)

function lineOf<S extends z.ZodType>(schema: S, text: string, number: number, file: string): z.output<S> | Refusal {
  try {
    const line = schema.safeParse(JSON.parse(text))
    if (line.success) return line.data
  } catch {
    // Told below.
  }
  return refuse('backup-unreadable', { found: shown(text.slice(0, 40)) }, { file, line: number })
}

/** A line of `beside.ndjson`: a piece of what lies beside the entry `of`. Which it is stands in `part`, and nothing of what it says. */
const besideSchema = z.strictObject({
  of: count,
  part: z.string().regex(/^(content [0-9]{1,3}|rows)$/),
  piece: count,
  last: z.boolean(),
  salt: z.string(),
  sealed: z.string(),
})
export type BesideLine = z.infer<typeof besideSchema>

/** Reads a line of what lies beside the record. */
export const readBesideLine = (text: string, number: number, file: string): BesideLine | Refusal => lineOf(besideSchema, text, number, file)
