/** Reads an act from its written form (docs/formats/act.md), or refuses it naming the field. */
import { z } from 'zod'
import { type Decimal, readDecimal } from '#ground/decimal.ts'
import { type Instant, isZone, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { convert, readQuantity } from '#ground/quantity.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { type Act, type Leg, type Line, type Place, type Position, type Range, ROLES, type Role } from './act.ts'
import { type Keeping, keepingSchema, readKeeping } from './keeping.ts'

const text = label
const who = z.union([text, z.array(text).max(LIMITS.atoms_max)])
const amount = z.union([z.number(), z.string()])
const placeSchema = z.strictObject({
  in: z.array(text).optional(),
  maybe: z.array(text).optional(),
  distance: z.record(text, z.strictObject({ min: z.string(), max: z.string() })).optional(),
  position: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), within: z.string() }).optional(),
})
/** A zone, or several, by name alone means: certainly there. */
const somewhere = z.union([placeSchema, text, z.array(text)])
const lineSchema = z.strictObject({
  id: text,
  item: text.optional(),
  qty: amount.optional(),
  unit: text.optional(),
  amount: amount.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  origin: text.optional(),
})
const interval = z.array(z.unknown()).min(1).max(2)
export const actSchema = z.strictObject({
  id: text.optional(),
  kind: text,
  asked_by: text.optional(),
  advised_by: who.optional(),
  rev: z.number().int().nonnegative().optional(),
  actor: z.union([text, z.array(text).length(1)]),
  principal: who.optional(),
  counterpart: who.optional(),
  end_user: who.optional(),
  intermediary: who.optional(),
  beneficiary: who.optional(),
  carrier: who.optional(),
  bank: who.optional(),
  signatory: who.optional(),
  counterparts: who.optional(),
  end_users: who.optional(),
  intermediaries: who.optional(),
  beneficiaries: who.optional(),
  purpose: z.union([text, z.array(text).length(1)]).optional(),
  place: somewhere.optional(),
  when: interval.optional(),
  legs: z
    .array(z.strictObject({ id: text, place: somewhere.optional(), when: interval }))
    .min(1)
    .max(LIMITS.atoms_max)
    .optional(),
  lines: z.array(lineSchema).max(LIMITS.atoms_max).optional(),
  under: text.optional(),
  subjects: z.array(text).max(LIMITS.atoms_max).optional(),
  cites: z.array(text).max(LIMITS.atoms_max).optional(),
  keeping: keepingSchema.optional(),
  zone: z.string().max(LIMITS.zone_characters_max).optional(),
})
type Written = z.output<typeof actSchema>

const list = (value: string | readonly string[] | undefined): readonly string[] | null =>
  value === undefined ? null : typeof value === 'string' ? [value] : [...new Set(value)].sort()

/** A role may be written in the plural. */
const PLURALS: Partial<Record<Role, 'counterparts' | 'end_users' | 'intermediaries' | 'beneficiaries'>> = {
  counterpart: 'counterparts',
  end_user: 'end_users',
  intermediary: 'intermediaries',
  beneficiary: 'beneficiaries',
}
function pluralOf(written: Written, role: Role): string | string[] | undefined {
  const plural = PLURALS[role]
  return plural === undefined ? undefined : written[plural]
}

/** Gives the act. Bare dates are midnights in its `zone` (UTC when none is given). An act without an end is read, and refused when judged. */
export function readAct(raw: unknown): Act | Refusal {
  const written = shaped(actSchema, raw)
  if (isRefusal(written)) return written
  const twice = ROLES.find((role) => written[role] !== undefined && pluralOf(written, role) !== undefined)
  // Of two lists of one role neither may be passed over: whom it leaves out would be looked at by nobody.
  if (twice) return refuse('shape-repeated', { found: twice }, { field: PLURALS[twice] ?? twice })
  const roles = Object.fromEntries(ROLES.map((role) => [role, list(written[role] ?? pluralOf(written, role))])) as Record<
    Role,
    readonly string[] | null
  >
  const zone = written.zone ?? 'UTC'
  if (!isZone(zone)) return refuse('zone-unknown', { found: zone }, { field: 'zone' })
  const keeping = keepingIn(written, zone)
  if (isRefusal(keeping)) return keeping
  const legs = readLegs(written, zone)
  if (isRefusal(legs)) return legs
  const lines = written.lines === undefined ? null : readList(written.lines, 'lines', readLine)
  if (isRefusal(lines)) return lines
  const repeated = lines?.find((line, i) => lines.findIndex((other) => other.id === line.id) !== i)
  if (repeated) return refuse('shape-repeated', { found: repeated.id }, { field: 'lines' })
  return {
    kind: written.kind,
    askedBy: written.asked_by ?? null,
    advisedBy: list(written.advised_by) ?? [],
    rev: written.rev ?? 1,
    roles,
    purpose: list(written.purpose)?.[0] ?? null,
    legs,
    lines: lines === null ? null : lines.sort((a, b) => (a.id < b.id ? -1 : 1)),
    cites: list(written.cites),
    subjects: list(written.subjects),
    under: written.under ?? null,
  }
}

function keepingIn(written: Written, zone: string): Keeping | null | Refusal {
  if (written.keeping === undefined) return null
  const keeping = readKeeping(written.keeping, zone)
  return isRefusal(keeping) ? placed(keeping, { field: 'keeping' }) : keeping
}

/** How a promise is to be kept, of an act as it was written; null where the act does not say. The act was read before. */
export function keepingOf(raw: unknown): Keeping | null {
  const written = shaped(actSchema, raw)
  const keeping = isRefusal(written) ? null : keepingIn(written, written.zone ?? 'UTC')
  return isRefusal(keeping) ? null : keeping
}

function readLegs(written: Written, zone: string): Leg[] | Refusal {
  const common = readPlace(written.place)
  if (isRefusal(common)) return placed(common, { field: 'place' })
  if (written.legs === undefined) {
    if (written.when === undefined) return refuse('shape-missing', { accepted: '[start, end]' }, { field: 'when' })
    const span = readInterval(written.when, zone)
    return isRefusal(span) ? placed(span, { field: 'when' }) : [{ id: '', place: common, ...span }]
  }
  const legs = readList(written.legs, 'legs', (raw): Leg | Refusal => {
    const span = readInterval(raw.when, zone)
    if (isRefusal(span)) return placed(span, { field: 'when' })
    const place = raw.place === undefined ? common : readPlace(raw.place)
    return isRefusal(place) ? placed(place, { field: 'place' }) : { id: raw.id, place, ...span }
  })
  if (isRefusal(legs)) return legs
  const repeated = legs.find((leg, i) => legs.findIndex((other) => other.id === leg.id) !== i)
  if (repeated) return refuse('shape-repeated', { found: repeated.id }, { field: 'legs' })
  return legs.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function readInterval(raw: readonly unknown[], zone: string): { from: Instant; until: Instant | null } | Refusal {
  const from = readInstant(raw[0], zone)
  if (isRefusal(from)) return placed(from, { field: '[0]' })
  if (raw[1] === undefined || raw[1] === null) return { from, until: null }
  const until = readInstant(raw[1], zone)
  return isRefusal(until) ? placed(until, { field: '[1]' }) : { from, until }
}

function readPlace(written: z.output<typeof somewhere> | undefined): Place | null | Refusal {
  if (written === undefined) return null
  const raw = typeof written === 'string' ? { in: [written] } : Array.isArray(written) ? { in: written } : written
  return placeOf(raw)
}

function placeOf(raw: z.output<typeof placeSchema>): Place | Refusal {
  const distance = new Map<string, Range>()
  for (const [site, written] of Object.entries(raw.distance ?? {})) {
    const [min, max] = [metres(written.min), metres(written.max)]
    if (isRefusal(min)) return placed(min, { field: `distance.${site}.min` })
    if (isRefusal(max)) return placed(max, { field: `distance.${site}.max` })
    if (max.lt(min)) return refuse('shape-too-small', { found: written.max, min: written.min }, { field: `distance.${site}.max` })
    distance.set(site, { min, max })
  }
  const position = readPosition(raw.position)
  if (isRefusal(position)) return placed(position, { field: 'position' })
  const certain = new Set(raw.in ?? [])
  return {
    zonesStated: raw.in !== undefined || raw.maybe !== undefined,
    in: certain,
    maybe: new Set((raw.maybe ?? []).filter((zone) => !certain.has(zone))),
    distance,
    position,
  }
}

function readPosition(raw: { lat: number; lon: number; within: string } | undefined): Position | null | Refusal {
  if (raw === undefined) return null
  const within = metres(raw.within)
  return isRefusal(within) ? placed(within, { field: 'within' }) : { lat: raw.lat, lon: raw.lon, within: within.toNumber() }
}

/** A length in metres; a length below nought is refused when it is read. */
export function metres(raw: string): Decimal | Refusal {
  const quantity = readQuantity(raw)
  if (isRefusal(quantity)) return quantity
  const inMetres = convert(quantity, 'm')
  return isRefusal(inMetres) ? inMetres : inMetres.value
}

function readLine(raw: z.output<typeof lineSchema>): Line | Refusal {
  const given =
    typeof raw.qty === 'string' && raw.unit === undefined ? raw.qty : raw.qty === undefined ? undefined : `${raw.qty} ${raw.unit ?? 'item'}`
  const quantity = given === undefined ? null : readQuantity(given)
  if (isRefusal(quantity)) return placed(quantity, { field: quantity.code.startsWith('unit') && raw.unit !== undefined ? 'unit' : 'qty' })
  const money = raw.amount === undefined ? null : readDecimal(raw.amount)
  if (isRefusal(money)) return placed(money, { field: 'amount' })
  // A negative line would lower a count, so that one act could make room for another. Quantities are never read below nought.
  if (money?.isNegative()) return refuse('shape-too-small', { found: String(raw.amount), min: '0' }, { field: 'amount' })
  return {
    id: raw.id,
    item: raw.item ?? null,
    qty: quantity?.value ?? null,
    unit: quantity?.unit ?? 'item',
    amount: money,
    currency: raw.currency ?? null,
    origin: raw.origin ?? null,
  }
}
