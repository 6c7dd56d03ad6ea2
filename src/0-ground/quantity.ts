import { type Decimal, readDecimal } from './decimal.ts'
import { isRefusal, type Refusal, refuse, shown, sure } from './refusal.ts'

/**
 * Units and their exact size in the base unit of their dimension. A factor is text because it is a definition, not a
 * measurement: pound, foot, mile by the international yard and pound agreement of 1959, nautical mile by the conference of
 * 1929, the rest by the SI brochure. Counted things convert into nothing: twelve persons are not twelve items.
 */
export const UNITS = {
  g: ['mass', '1'],
  kg: ['mass', '1000'],
  t: ['mass', '1000000'],
  lb: ['mass', '453.59237'],
  m: ['length', '1'],
  km: ['length', '1000'],
  ft: ['length', '0.3048'],
  mi: ['length', '1609.344'],
  nmi: ['length', '1852'],
  m2: ['area', '1'],
  ha: ['area', '10000'],
  km2: ['area', '1000000'],
  l: ['volume', '1'],
  m3: ['volume', '1000'],
  s: ['time', '1'],
  min: ['time', '60'],
  h: ['time', '3600'],
  d: ['time', '86400'],
  item: ['item', '1'],
  person: ['person', '1'],
  round: ['round', '1'],
  piece: ['piece', '1'],
  vehicle: ['vehicle', '1'],
} as const satisfies Record<string, readonly [dimension: string, factor: string]>

export type Unit = keyof typeof UNITS

/** Plurals people write for counted things. */
const PLURALS: Readonly<Record<string, Unit>> = { items: 'item', persons: 'person', rounds: 'round', pieces: 'piece', vehicles: 'vehicle' }

const FACTORS = new Map<string, Decimal>()
const BASES = new Map<string, Unit>()
for (const [unit, [dimension, text]] of Object.entries(UNITS)) {
  const factor = readDecimal(text)
  sure(!isRefusal(factor), `the factor of ${unit} is a decimal`)
  FACTORS.set(unit, factor)
  if (text === '1') BASES.set(dimension, unit as Unit)
}

/** How much of something, never below nought, in one of the units above. */
export interface Quantity {
  readonly value: Decimal
  readonly unit: string
}

const QUANTITY = /^(-?[0-9][0-9.]*)(?: ?([A-Za-z][A-Za-z0-9]*))?$/

/**
 * Reads a number (counted as `item`), or text such as `12`, `12 kg` or `3000 m`. A unit nobody knows is refused with the
 * list of units. A quantity below nought is refused: handed in as an act's, it would give room back to a limit.
 */
export function readQuantity(raw: unknown): Quantity | Refusal {
  const parts = typeof raw === 'string' ? QUANTITY.exec(raw) : null
  if (typeof raw === 'string' && parts === null) return refuse('quantity-unreadable', { found: shown(raw) })
  const written = parts?.[2] ?? 'item'
  const value = readDecimal(parts?.[1] ?? raw)
  if (isRefusal(value)) return value
  if (value.isNegative()) return refuse('quantity-unreadable', { found: shown(raw) })
  const unit = PLURALS[written] ?? written
  if (!FACTORS.has(unit)) return refuse('unit-unknown', { found: shown(written), accepted: Object.keys(UNITS).join(', ') })
  return { value, unit }
}

const dimensionOf = (unit: string): string => (UNITS[unit as Unit] as readonly [string, string])[0]

/** The value in the base unit of its dimension. Exact, as it only multiplies. */
const inBase = (q: Quantity): Decimal => q.value.times(FACTORS.get(q.unit)!)

const unlike = (q: Quantity, unit: string): Refusal =>
  refuse('units-do-not-convert', {
    found: q.unit,
    wanted: unit,
    accepted: Object.keys(UNITS)
      .filter((u) => dimensionOf(u) === dimensionOf(unit))
      .join(', '),
  })

/** The same quantity in another unit of the same dimension. Rounded at the hundredth digit where the quotient never ends. */
export function convert(q: Quantity, unit: string): Quantity | Refusal {
  const factor = FACTORS.get(unit)
  if (factor === undefined) return refuse('unit-unknown', { found: shown(unit), accepted: Object.keys(UNITS).join(', ') })
  if (q.unit === unit) return q
  // A quantity may come from a record in whose unit nobody counts here.
  if (!FACTORS.has(q.unit)) return refuse('unit-unknown', { found: shown(q.unit), accepted: Object.keys(UNITS).join(', ') })
  return dimensionOf(q.unit) === dimensionOf(unit) ? { value: inBase(q).div(factor), unit } : unlike(q, unit)
}

/** The sum, exactly: in the unit of both, or in the base unit of the dimension (g, m, m2, l, s) when they differ. */
export function addQuantities(a: Quantity, b: Quantity): Quantity | Refusal {
  if (a.unit === b.unit) return { value: a.value.plus(b.value), unit: a.unit }
  const dimension = dimensionOf(a.unit)
  return dimension === dimensionOf(b.unit) ? { value: inBase(a).plus(inBase(b)), unit: BASES.get(dimension)! } : unlike(b, a.unit)
}

/** -1, 0 or 1 as `a` is less than, equal to or more than `b`, exactly. */
export function compareQuantities(a: Quantity, b: Quantity): number | Refusal {
  if (a.unit === b.unit) return a.value.cmp(b.value)
  return dimensionOf(a.unit) === dimensionOf(b.unit) ? inBase(a).cmp(inBase(b)) : unlike(b, a.unit)
}
