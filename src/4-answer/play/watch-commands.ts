/** The commands of WATCH that a scenario may give, with the office that gives them: written as the record takes them. */
import { z } from 'zod'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import type { Command } from '../record/command.ts'

const document = z.record(z.string(), z.unknown())
const words = z.string().min(1).max(LIMITS.text_characters_max)
const by = label

const schema = z.discriminatedUnion('verb', [
  z.strictObject({ by, verb: z.literal('file-mechanism'), mechanism: document }),
  z.strictObject({ by, verb: z.literal('receive'), reports: z.array(document).min(1).max(LIMITS.http_items_filed_max) }),
  z.strictObject({ by, verb: z.literal('report-step'), report: label, step: document }),
  z.strictObject({ by, verb: z.literal('incident-step'), incident: label, step: document }),
  z.strictObject({ by, verb: z.literal('close-review'), review: nameText, finding: words }),
  z.strictObject({ by, verb: z.literal('open-count-ledger'), ledger: document }),
  z.strictObject({ by, verb: z.literal('move-counted'), ledger: label, movement: document }),
  z.strictObject({ by, verb: z.literal('key-movement'), movement: label }),
  z.strictObject({ by, verb: z.literal('refuse-movement'), movement: label, why: words }),
  z.strictObject({ by, verb: z.literal('record-find'), ledger: label, find: document }),
  z.strictObject({ by, verb: z.literal('count-find'), find: label, count: document }),
  z.strictObject({ by, verb: z.literal('state-total'), ledger: label, total: document }),
  z.strictObject({ by, verb: z.literal('draw-zones'), zones: document }),
  z.strictObject({ by, verb: z.literal('agree-exchange'), exchange: document }),
  z.strictObject({ by, verb: z.literal('note-exchange'), exchange: label, event: document }),
  z.strictObject({ by, verb: z.literal('show-commitment'), commitment: nameText, showing: document }),
  z.strictObject({ by, verb: z.literal('release-commitment'), commitment: nameText, why: words }),
  z.strictObject({ by, verb: z.literal('file-glossary'), glossary: document }),
  z.strictObject({ by, verb: z.literal('draft-words'), docket: label, lang: label, text: words }),
  z.strictObject({ by, verb: z.literal('read-back'), docket: label, read_back: document }),
  z.strictObject({ by, verb: z.literal('plan-patrol'), patrol: document }),
  z.strictObject({ by, verb: z.literal('end-patrol'), patrol: label, outcome: document }),
  z.strictObject({ by, verb: z.literal('note-sign'), sign: document }),
  z.strictObject({ by, verb: z.literal('receive-harm'), harm: document }),
  z.strictObject({ by, verb: z.literal('acknowledge-harm'), harm: label, how: words }),
  z.strictObject({ by, verb: z.literal('assess-harm'), harm: label, assessment: document }),
  z.strictObject({ by, verb: z.literal('answer-harm'), harm: label, text: words }),
])

/** A command and the office that gives it. */
export interface Given {
  readonly by: string
  readonly command: Command
}

/** Reads what a step records. Refused with the place of the first that is no such command. */
export function readGiven(raw: readonly unknown[]): readonly Given[] | Refusal {
  const given: Given[] = []
  for (const [i, one] of raw.entries()) {
    const read = shaped(schema, one)
    if (isRefusal(read)) return placed(read, { field: `[${i}]` })
    const { by: office, ...command } = read
    given.push({ by: office, command })
  }
  return given
}
