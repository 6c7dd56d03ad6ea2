/** Reads the steps of a scenario: what each does, what is expected of it, and the line that expectation was taken from. */
import { z } from 'zod'
import { PHASES } from '#bound/determine/phase.ts'
import { REASONS, type ReasonCode, VERDICTS } from '#bound/determine/reasons.ts'
import { type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { refusalCodes } from '#ground/refusal-codes.ts'
import { readList, shaped } from '#ground/schema.ts'
import { DUTY_STATES } from '../record/duty.ts'
import { COMMITMENT_SEEN } from './commitment-seen.ts'
import { EXCHANGE_SEEN, LEDGER_SEEN } from './counted-seen.ts'
import { INCIDENT_SEEN } from './incident-seen.ts'
import type { Does, Expected, Step } from './scenario.ts'
import { readGiven } from './watch-commands.ts'

const sentence = z.string().min(1).max(LIMITS.text_characters_max)
const labels = z.array(label).min(1)
const DOES = {
  file: z.array(z.union([label, z.strictObject({ instrument: label, version: z.number().int().positive() })])).min(1),
  note: z.looseObject({ of: label }),
  learn: z.union([labels, z.strictObject({ claims: labels, docket: label })]),
  ask: label,
  hindsight: z.strictObject({ act: label, asked: z.string() }),
  perform: label,
  approve: z.strictObject({ act: label, by: label, role: label, value: z.boolean().optional() }),
  discharge: label,
  record: z.array(z.unknown()).min(1),
  look: z.union([
    z.literal('duties'),
    z.strictObject({ instruments: labels }),
    z.strictObject({ claim: z.strictObject({ of: label, is: label }) }),
    z.strictObject({ incident: label }),
    z.strictObject({ ledger: label }),
    z.strictObject({ exchange: label }),
    z.strictObject({ commitment: nameText }),
  ]),
} as const
type Verb = keyof typeof DOES
const VERBS = Object.keys(DOES) as Verb[]

const stepSchema = z.strictObject({
  id: label,
  at: z.string(),
  says: sentence,
  file: DOES.file.optional(),
  note: DOES.note.optional(),
  learn: DOES.learn.optional(),
  ask: DOES.ask.optional(),
  hindsight: DOES.hindsight.optional(),
  perform: DOES.perform.optional(),
  approve: DOES.approve.optional(),
  discharge: DOES.discharge.optional(),
  record: DOES.record.optional(),
  look: DOES.look.optional(),
  expect: z.unknown().optional(),
  cites: sentence.optional(),
})
type Written = z.output<typeof stepSchema>

const answerSchema = z.strictObject({
  verdict: z.enum(VERDICTS),
  deciding: z.string(),
  mentions: z.array(label),
  not_mentions: z.array(label).optional(),
  orders: z.record(label, z.enum(VERDICTS)).optional(),
  parts: z.record(label, z.enum(VERDICTS)).optional(),
  duties: z.record(label, z.string().nullable()).optional(),
})
const approvalSchema = z.strictObject({ counts: z.boolean() })
const dutiesSchema = z.strictObject({ duties: z.record(label, z.enum(DUTY_STATES)) })
const instrumentsSchema = z.strictObject({ instruments: z.record(label, z.enum(PHASES)) })
const refusedSchema = z.strictObject({ refused: z.enum(refusalCodes) })
const commitmentSchema = z.strictObject({ commitment: z.partialRecord(z.enum(COMMITMENT_SEEN), z.unknown()) })
const ledgerSchema = z.strictObject({ ledger: z.partialRecord(z.enum(LEDGER_SEEN), z.unknown()) })
const exchangeSchema = z.strictObject({ exchange: z.partialRecord(z.enum(EXCHANGE_SEEN), z.unknown()) })
const incidentSchema = z.strictObject({ incident: z.partialRecord(z.enum(INCIDENT_SEEN), z.unknown()) })
const claimSchema = z.strictObject({
  status: z.enum(['known', 'unknown', 'disputed']),
  values: z.array(z.union([z.string(), z.number(), z.boolean()])),
})

/**
 * Gives the steps in the order written, which must be the order of time. A step that puts a question (asks, looks back,
 * performs, approves, looks) needs `expect` and `cites`; one that only puts something on file takes neither.
 */
export function readSteps(raw: readonly unknown[], zone: string): Step[] | Refusal {
  let before: Instant = Number.NEGATIVE_INFINITY
  return readList(raw, 'steps', (one): Step | Refusal => {
    const step = readStep(one, zone)
    if (isRefusal(step)) return step
    if (step.at < before) return refuse('scenario-step-early', { found: writeInstant(step.at), min: writeInstant(before) }, { field: 'at' })
    before = step.at
    return step
  })
}

function readStep(raw: unknown, zone: string): Step | Refusal {
  const written = shaped(stepSchema, raw)
  if (isRefusal(written)) return written
  const at = readInstant(written.at, zone)
  if (isRefusal(at)) return placed(at, { field: 'at' })
  const verbs = VERBS.filter((verb) => written[verb] !== undefined)
  const verb = verbs[0]
  if (verb === undefined || verbs.length > 1) {
    return refuse('scenario-step-one-thing', { found: verbs.join(', ') || 'none', accepted: VERBS.join(', ') })
  }
  const does = readDoes(written, zone)
  if (isRefusal(does)) return does
  const step = { id: written.id, at, says: written.says, does }
  if (verb === 'file' || verb === 'note' || verb === 'learn' || verb === 'discharge') {
    const extra = written.expect !== undefined ? 'expect' : written.cites !== undefined ? 'cites' : null
    if (extra === null) return { ...step, expected: null, cites: null }
    return refuse('shape-unknown-key', { found: extra, accepted: `id, at, says, ${verb}` }, { field: extra })
  }
  // What is recorded is as the record has it; only that it is refused can be expected.
  if (verb === 'record' && written.expect === undefined && written.cites === undefined) return { ...step, expected: null, cites: null }
  for (const key of ['expect', 'cites'] as const) {
    if (written[key] === undefined) return refuse('scenario-expectation-missing', { found: verb, accepted: key }, { field: key })
  }
  const expected = readExpected(does, written.expect, zone)
  if (isRefusal(expected)) return placed(expected, { field: 'expect' })
  return { ...step, expected, cites: written.cites ?? null }
}

function readDoes(written: Written, zone: string): Does | Refusal {
  const { file, note: noted, learn, ask, hindsight, perform, approve, discharge, record, look } = written
  if (file !== undefined) {
    const items = file.map((one) => (typeof one === 'string' ? { instrument: one, version: null } : one))
    return { verb: 'file', items }
  }
  if (noted !== undefined) {
    const { of, ...note } = noted
    return { verb: 'note', of, note }
  }
  if (learn !== undefined) {
    return Array.isArray(learn) ? { verb: 'learn', claims: learn, docket: null } : { verb: 'learn', ...learn }
  }
  if (ask !== undefined) return { verb: 'ask', act: ask }
  if (hindsight !== undefined) {
    const asked = readInstant(hindsight.asked, zone)
    return isRefusal(asked) ? placed(asked, { field: 'hindsight.asked' }) : { verb: 'hindsight', act: hindsight.act, asked }
  }
  if (perform !== undefined) return { verb: 'perform', act: perform }
  if (approve !== undefined) return { verb: 'approve', ...approve, value: approve.value ?? true }
  if (discharge !== undefined) return { verb: 'discharge', duty: discharge }
  if (record !== undefined) {
    const given = readGiven(record)
    return isRefusal(given) ? placed(given, { field: 'record' }) : { verb: 'record', given }
  }
  if (look === 'duties' || look === undefined) return { verb: 'look-duties' }
  if ('instruments' in look) return { verb: 'look-instruments', ...look }
  if ('commitment' in look) return { verb: 'look-commitment', ...look }
  if ('ledger' in look) return { verb: 'look-counted', what: 'ledger', counted: look.ledger }
  if ('exchange' in look) return { verb: 'look-counted', what: 'exchange', counted: look.exchange }
  return 'incident' in look ? { verb: 'look-incident', ...look } : { verb: 'look-claim', ...look.claim }
}

function readExpected(does: Does, raw: unknown, zone: string): Expected | Refusal {
  switch (does.verb) {
    case 'approve': {
      const read = shaped(approvalSchema, raw)
      return isRefusal(read) ? read : { sort: 'approval', ...read }
    }
    case 'record': {
      const read = shaped(refusedSchema, raw)
      return isRefusal(read) ? read : { sort: 'refused', code: read.refused }
    }
    case 'look-commitment': {
      const read = shaped(commitmentSchema, raw)
      return isRefusal(read) ? read : { sort: 'commitment', commitment: read.commitment }
    }
    case 'look-counted': {
      if (does.what === 'ledger') {
        const read = shaped(ledgerSchema, raw)
        return isRefusal(read) ? read : { sort: 'counted', seen: read.ledger }
      }
      const read = shaped(exchangeSchema, raw)
      return isRefusal(read) ? read : { sort: 'counted', seen: read.exchange }
    }
    case 'look-incident': {
      const read = shaped(incidentSchema, raw)
      return isRefusal(read) ? read : { sort: 'incident', incident: read.incident }
    }
    case 'look-duties': {
      const read = shaped(dutiesSchema, raw)
      return isRefusal(read) ? read : { sort: 'duties', ...read }
    }
    case 'look-instruments': {
      const read = shaped(instrumentsSchema, raw)
      if (isRefusal(read)) return read
      const left = does.instruments.find((id) => !Object.hasOwn(read.instruments, id))
      return left === undefined
        ? { sort: 'instruments', ...read }
        : refuse('shape-missing', { accepted: PHASES.join(', ') }, { field: `instruments.${left}` })
    }
    case 'look-claim': {
      const read = shaped(claimSchema, raw)
      return isRefusal(read) ? read : { sort: 'claim', ...read }
    }
    default:
      return readAnswer(raw, zone)
  }
}

function readAnswer(raw: unknown, zone: string): Expected | Refusal {
  const read = shaped(answerSchema, raw)
  if (isRefusal(read)) return read
  const [code = '', ref = null, ...more] = read.deciding.split(' ')
  if (!Object.hasOwn(REASONS, code) || more.length > 0) {
    return refuse('shape-not-one-of', { found: read.deciding, accepted: Object.keys(REASONS).join(', ') }, { field: 'deciding' })
  }
  const duties: Record<string, Instant | null> = {}
  for (const [duty, due] of Object.entries(read.duties ?? {})) {
    const instant = due === null ? null : readInstant(due, zone)
    if (isRefusal(instant)) return placed(instant, { field: `duties.${duty}` })
    duties[duty] = instant
  }
  return {
    sort: 'answer',
    verdict: read.verdict,
    deciding: { code: code as ReasonCode, ref },
    mentions: read.mentions,
    notMentions: read.not_mentions ?? [],
    orders: read.orders ?? {},
    parts: read.parts ?? {},
    duties: read.duties === undefined ? null : duties,
  }
}
