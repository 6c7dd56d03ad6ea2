/** Reads one clause from its written form. The written form is normative in docs/formats/instrument.md. */
import { z } from 'zod'
import { type Decimal, readDecimal, ZERO } from '#ground/decimal.ts'
import { type Duration, readDuration } from '#ground/duration.ts'
import { readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { readQuantity } from '#ground/quantity.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { readCondition } from '../conditions/vocabulary.ts'
import type { Clause, Dependency, DutyKeeping, Effect, Lift, LimitWindow, Oblige, Permit, Restriction, Scope } from './clause.ts'
import { INCIDENT_STEPS, INCIDENT_WEIGHTS, isWeighedTooEarly } from './incident-steps.ts'
import { pattern, patternSchema } from './pattern.ts'

const id = label
const ids = z.array(id).min(1)
const EFFECTS = ['permit', 'forbid', 'require', 'limit', 'reserve', 'exempt', 'oblige', 'empower'] as const satisfies readonly Effect[]
const VERBS = ['exempt', 'amend', 'suspend', 'approve', 'act-for', 'resolve'] as const

export const clauseSchema = z.strictObject({
  id,
  effect: z.enum(EFFECTS).optional(),
  about: patternSchema.optional(),
  tags: z.array(id).optional(),
  words: z.string().max(LIMITS.text_characters_max).optional(),
  basis: z.string().max(LIMITS.text_characters_max).optional(),
  unreadable: z.boolean().optional(),
  not_applicable: z.array(z.strictObject({ about: patternSchema, para: z.string().min(1).max(LIMITS.text_characters_max) })).optional(),
  scope: z.enum(['warrant', 'any']).optional(),
  defer: ids.optional(),
  within: z.string().optional(),
  after_the_fact: z.boolean().optional(),
  any: z.array(z.unknown()).max(LIMITS.conditions_max).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  tolerance: z.union([z.number(), z.string()]).optional(),
  of: id.optional(),
  unit: id.optional(),
  window: z.string().optional(),
  lifts: z
    .array(z.union([id, z.strictObject({ tag: id, issuer: id.optional() })]))
    .min(1)
    .optional(),
  if: z.array(z.unknown()).max(LIMITS.conditions_max).optional(),
  duty: z.string().min(1).max(LIMITS.text_characters_max).optional(),
  by: id.optional(),
  to: z.union([z.array(z.enum(VERBS)).min(1), id]).optional(),
  trigger: z
    .union([
      z.literal('performed'),
      z.strictObject({ overdue: id }),
      z.strictObject({
        incident: z.strictObject({
          at: z.enum(INCIDENT_STEPS).optional(),
          weight: z.array(z.enum(INCIDENT_WEIGHTS)).min(1).max(INCIDENT_WEIGHTS.length).optional(),
        }),
      }),
    ])
    .optional(),
  depends_on: z
    .array(z.strictObject({ clause: id, how: z.enum(['after', 'parallel']) }))
    .min(1)
    .max(LIMITS.conditions_max)
    .optional(),
  due: z.string().optional(),
  continuous: z.boolean().optional(),
  every: z.string().optional(),
  verified_by: z.array(id).min(1).max(LIMITS.conditions_max).optional(),
  verified_how: z.string().min(1).max(LIMITS.text_characters_max).optional(),
  who: id.optional(),
  over: ids.optional(),
  onward: z.boolean().optional(),
})
type Written = z.output<typeof clauseSchema>

/** What each effect takes beyond what every clause takes; the first list is needed, the second allowed. */
export const TAKES: Readonly<Record<Effect, readonly [needs: readonly (keyof Written)[], allows: readonly (keyof Written)[]]>> = {
  permit: [['about'], ['defer', 'within', 'after_the_fact']],
  forbid: [[], ['scope', 'not_applicable']],
  require: [['any'], ['scope', 'not_applicable']],
  limit: [
    ['max', 'of', 'window'],
    ['scope', 'unit', 'tolerance', 'not_applicable'],
  ],
  reserve: [[], ['if', 'not_applicable']],
  exempt: [['lifts'], ['if']],
  oblige: [
    ['duty'],
    [
      ...(['within', 'trigger', 'by', 'to', 'depends_on', 'not_applicable'] as const),
      ...(['due', 'continuous', 'every', 'verified_by', 'verified_how'] as const),
    ],
  ],
  empower: [['who', 'to', 'over'], ['onward']],
}
const NONE: readonly never[] = Object.freeze([])
const COMMON: readonly (keyof Written)[] = ['id', 'effect', 'about', 'tags', 'words', 'basis', 'unreadable']

/** Gives the clause `raw` of `instrument`, or the refusal that names the field. `scope` is the default of the instrument's kind. */
export function readClause(raw: unknown, instrument: string, scope: Scope): Clause | Refusal {
  const written = shaped(clauseSchema, raw)
  if (isRefusal(written)) return written
  const base = {
    id: written.id,
    ref: `${instrument}/${written.id}`,
    about: pattern(written.about),
    tags: written.tags ?? NONE,
    notApplicable: written.not_applicable?.map((n) => ({ about: pattern(n.about), para: n.para })) ?? NONE,
    words: written.words ?? null,
  }
  if (written.unreadable === true) return { ...base, effect: 'unreadable', was: written.effect ?? null }
  const effect = written.effect
  if (effect === undefined) return refuse('shape-missing', { accepted: EFFECTS.join(', ') }, { field: 'effect' })
  const misfit = fits(written, effect)
  if (misfit) return misfit
  switch (effect) {
    case 'permit':
      return readPermit(written, base)
    case 'forbid':
    case 'require':
      return readRestriction(written, base, effect, written.scope ?? scope)
    case 'limit':
      return readLimit(written, base, written.scope ?? scope)
    case 'reserve':
      return readReserve(written, base)
    case 'exempt':
      return readExempt(written, base)
    case 'oblige':
      return readOblige(written, base, instrument)
    case 'empower':
      return readEmpower(written, base)
  }
}

function fits(written: Written, effect: Effect): Refusal | null {
  const [needs, allows] = TAKES[effect]
  for (const key of needs) if (written[key] === undefined) return refuse('clause-needs', { effect, accepted: key }, { field: key })
  for (const key of Object.keys(written) as (keyof Written)[]) {
    if (written[key] === undefined || COMMON.includes(key) || needs.includes(key) || allows.includes(key)) continue
    return refuse('clause-does-not-take', { effect, found: key }, { field: key })
  }
  return null
}

type Base = Omit<Permit, 'effect' | 'defer' | 'within' | 'afterTheFact'>

function readWithin(text: string | undefined): Duration | null | Refusal {
  if (text === undefined) return null
  const duration = readDuration(text)
  return isRefusal(duration) ? placed(duration, { field: 'within' }) : duration
}

function readPermit(written: Written, base: Base): Clause | Refusal {
  const within = readWithin(written.within)
  if (isRefusal(within)) return within
  // A deferral without a clock would be a waiver, and only an exemption waives.
  if (written.defer && within === null) return refuse('clause-needs', { effect: 'permit', accepted: 'within' }, { field: 'within' })
  return { ...base, effect: 'permit', defer: written.defer ?? [], within, afterTheFact: written.after_the_fact === true }
}

function readRestriction(written: Written, base: Base, effect: 'forbid' | 'require', scope: Scope): Restriction | Refusal {
  const any = readList(written.any ?? [], 'any', readCondition)
  return isRefusal(any) ? any : { ...base, effect, any, scope }
}

function readLimit(written: Written, base: Base, scope: Scope): Clause | Refusal {
  const max = readDecimal(written.max)
  if (isRefusal(max)) return placed(max, { field: 'max' })
  const of = written.of as string
  if (of !== 'count' && of !== 'qty' && !/^[A-Z]{3}$/.test(of))
    return refuse('shape-not-one-of', { found: of, accepted: 'count, qty, EUR (a currency of three capitals)' }, { field: 'of' })
  const counted = readQuantity(`1 ${written.unit ?? 'item'}`)
  if (isRefusal(counted)) return placed(counted, { field: 'unit' })
  const { unit } = counted
  const window = readWindow(written.window as string)
  if (isRefusal(window)) return window
  const tolerance = readTolerance(written.tolerance, max)
  if (isRefusal(tolerance)) return placed(tolerance, { field: 'tolerance' })
  return { ...base, effect: 'limit', max, tolerance, of, unit, window, scope }
}

/** `5%` of the maximum, or an amount in the limit's own measure. */
function readTolerance(raw: unknown, max: Decimal): Decimal | Refusal {
  if (raw === undefined) return ZERO
  const share = typeof raw === 'string' && raw.endsWith('%')
  const size = readDecimal(share ? raw.slice(0, -1).trimEnd() : raw)
  if (isRefusal(size)) return size
  if (size.isNegative()) return refuse('shape-too-small', { found: String(raw), min: '0' })
  return share ? max.times(size).div(100) : size
}

function readReserve(written: Written, base: Base): Clause | Refusal {
  const conditions = readList(written.if ?? NONE, 'if', readCondition)
  return isRefusal(conditions) ? conditions : { ...base, effect: 'reserve', if: conditions }
}

function readWindow(text: string): LimitWindow | Refusal {
  if (text === 'term' || text === 'day' || text === 'month' || text === 'year') return { every: text }
  const days = /^rolling-([1-9]\d{0,3})d$/.exec(text)?.[1]
  if (days !== undefined) return { rolling: Number(days) }
  return refuse('shape-not-one-of', { found: text, accepted: 'term, day, month, year, rolling-90d' }, { field: 'window' })
}

function readExempt(written: Written, base: Base): Clause | Refusal {
  const conditions = readList(written.if ?? [], 'if', readCondition)
  if (isRefusal(conditions)) return conditions
  const once = [...new Map((written.lifts ?? []).map((l) => [JSON.stringify(l), l])).values()]
  const lifts = once.map((l): Lift => (typeof l === 'string' ? { ref: l } : { tag: l.tag, issuer: l.issuer ?? null }))
  return { ...base, effect: 'exempt', lifts, if: conditions }
}

function readOblige(written: Written, base: Base, instrument: string): Clause | Refusal {
  const within = readWithin(written.within)
  if (isRefusal(within)) return within
  if (Array.isArray(written.to)) return refuse('clause-does-not-take', { effect: 'oblige', found: 'to' }, { field: 'to' })
  // What has a day of its own, or lasts, is owed whatever is done, unless it says what it arises from.
  const standing = written.due !== undefined || written.continuous === true
  const { duty = '', by = null, to = null } = written
  const trigger = readTrigger(written, standing)
  if (isRefusal(trigger)) return trigger
  const dependsOn = (written.depends_on ?? []).map(
    ({ clause, how }): Dependency => ({ ref: clause.includes('/') ? clause : `${instrument}/${clause}`, how }),
  )
  const itself = dependsOn.find(({ ref }) => ref === base.ref)
  if (itself) return refuse('depends-on-itself', { found: itself.ref }, { field: 'depends_on' })
  const repeated = dependsOn.find(({ ref }, i) => dependsOn.findIndex((other) => other.ref === ref) !== i)
  if (repeated) return refuse('shape-repeated', { found: repeated.ref }, { field: 'depends_on' })
  const keeping = readDutyKeeping(written)
  if (isRefusal(keeping)) return keeping
  return { ...base, effect: 'oblige', duty, by, to, within, trigger, dependsOn, keeping }
}

/** What a duty arises from. A review that an incident calls for says who owes it and by when, or nobody could be late with it. */
function readTrigger({ trigger, by, within }: Written, standing: boolean): Oblige['trigger'] | Refusal {
  if (trigger === undefined) return standing ? 'standing' : 'performed'
  if (typeof trigger === 'string' || 'overdue' in trigger) return trigger
  const { at = 'monitored', weight = null } = trigger.incident
  const when = { at, weight }
  if (isWeighedTooEarly(when))
    return refuse('shape-not-one-of', { found: at, accepted: 'classified, attributed' }, { field: 'trigger.incident.at' })
  if (by === undefined) return refuse('clause-needs', { effect: 'oblige', accepted: 'by' }, { field: 'by' })
  if (within === undefined) return refuse('clause-needs', { effect: 'oblige', accepted: 'within' }, { field: 'within' })
  return { incident: when }
}

/** When it is owed whatever is done, and who verifies it. A day is read in the zone of the instrument where it is used. */
function readDutyKeeping(written: Written): DutyKeeping | Refusal {
  const { due = null, continuous = false, verified_by: verifiedBy = NONE, verified_how: how = null } = written
  const moment = due === null ? null : readInstant(due, 'UTC')
  if (isRefusal(moment)) return placed(moment, { field: 'due' })
  const every = written.every === undefined ? null : readDuration(written.every)
  if (isRefusal(every)) return placed(every, { field: 'every' })
  if (every !== null && !continuous) return refuse('clause-needs', { effect: 'oblige', accepted: 'continuous' }, { field: 'continuous' })
  return { due, continuous, every, verifiedBy: [...new Set(verifiedBy)].sort(), how }
}

function readEmpower(written: Written, base: Base): Clause | Refusal {
  if (!Array.isArray(written.to))
    return refuse('shape-not-one-of', { found: String(written.to), accepted: VERBS.join(', ') }, { field: 'to' })
  return { ...base, effect: 'empower', who: written.who ?? '', to: written.to, over: written.over ?? [], onward: written.onward === true }
}
