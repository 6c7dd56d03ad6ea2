/** What a kit for an auditor says of itself: `kit.json` beside the published log (docs/formats/kit.md). */
import { z } from 'zod'
import { LIMITS } from '#ground/limits.ts'
import type { Refusal } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { WHYS } from './choosing.ts'

export const KIT_FORM = 'parley/kit/1'

const index = z.number().int().nonnegative()
const word = z.string().min(1).max(LIMITS.id_characters_max)

const manifestSchema = z.strictObject({
  form: z.literal(KIT_FORM),
  /** The log it was cut from, by the name that it signs with, and how many entries it had. */
  origin: z.string().min(1),
  size: index,
  /** The dockets whose answers can be given again, and when it was made (ISO 8601). */
  dockets: z.array(word).min(1),
  made: z.string(),
  /** What is shown, in order: why, and which portions stay hidden. */
  entries: z.array(z.strictObject({ index, why: z.array(z.enum(WHYS)).min(1), hidden: z.array(z.string()) })),
  /** What would be shown and was erased. */
  erased: z.array(z.strictObject({ index, tombstone: index })),
  /** How each answer came out on the whole record. */
  answers: z.array(z.strictObject({ docket: word, entry: index, outcome: z.enum(['same', 'drift', 'erased']) })),
})

export type Manifest = z.infer<typeof manifestSchema>

/** Reads a manifest. Nothing of it is proven: it says what to expect, and what is shown is held against the log. */
export const readManifest = (raw: unknown): Manifest | Refusal => shaped(manifestSchema, raw)
