/** Legal orders: whose law it is, and whom and what it reaches. */
import { z } from 'zod'
import { type Instant, readInstant } from '#ground/instant.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { ROLES, type Role } from '../act/act.ts'
import { HOUSE_ORDER } from './instrument.ts'

/** One ground on which an order reaches an act; the order reaches it if any ground holds. */
export type Nexus =
  | { readonly on: 'always' }
  | { readonly on: 'role_is'; readonly fact: string }
  | { readonly on: 'place'; readonly zones: ReadonlySet<string> }
  | { readonly on: 'currency'; readonly currencies: ReadonlySet<string> }
  | { readonly on: 'origin'; readonly origins: ReadonlySet<string> }
  | { readonly on: 'tie'; readonly tie: Tie; readonly names: ReadonlySet<string>; readonly roles: readonly Role[] }

/** What ties a party to a state or a body: each is the name of a fact about it. */
export type Tie = 'nationality' | 'seat' | 'member-of'

export interface LegalOrder {
  readonly id: string
  /** Closed: whatever is done needs a permit of this order. Open: only what is restricted or reserved is touched. */
  readonly closed: boolean
  readonly nexus: readonly Nexus[]
  /** When our copy of the whole order was last compared with its source. */
  readonly checked: Instant | null
  readonly maxAgeDays: number | null
}

const name = label
const list = z.array(name).min(1)
/** In which roles a party must be so tied; every role where it is not said. */
const rolesSchema = z.array(z.enum(ROLES)).min(1).optional()
export const orderSchema = z.strictObject({
  closed: z.boolean().optional(),
  nexus: z
    .array(
      z.union([
        z.literal('always'),
        z.strictObject({ role_is: name }),
        z.strictObject({ place: list }),
        z.strictObject({ currency: list }),
        z.strictObject({ origin: list }),
        z.strictObject({ nationality: list, of: rolesSchema }),
        z.strictObject({ seat: list, of: rolesSchema }),
        z.strictObject({ member_of: list, of: rolesSchema }),
      ]),
    )
    .min(1)
    .optional(),
  checked: z.unknown().optional(),
  max_age_days: z.number().int().positive().optional(),
})

/** The house's own order, where none is declared: closed, reaching every act. */
export const HOUSE: LegalOrder = { id: HOUSE_ORDER, closed: true, nexus: [{ on: 'always' }], checked: null, maxAgeDays: null }

/**
 * Reads the declared orders, a map from order to {closed, nexus, checked, max_age_days}. The house's own order is always
 * there, always closed and reaches every act: an act that no order reached would be answered by nobody. An order without a nexus
 * reaches nobody knowingly, so it is refused.
 */
export function readOrders(raw: unknown): ReadonlyMap<string, LegalOrder> | Refusal {
  const orders = new Map<string, LegalOrder>([[HOUSE_ORDER, HOUSE]])
  if (raw === undefined) return orders
  // Read as a record this key would be passed over in silence.
  if (typeof raw === 'object' && raw !== null && Object.hasOwn(raw, '__proto__'))
    return refuse('shape-unknown-key', { found: '__proto__', accepted: 'ID' })
  const map = shaped(z.record(z.string(), z.unknown()), raw)
  if (isRefusal(map)) return map
  for (const [id, value] of Object.entries(map)) {
    const order = readOrder(id, value)
    if (isRefusal(order)) return placed(order, { field: id })
    orders.set(id, order)
  }
  return orders
}

function readOrder(id: string, raw: unknown): LegalOrder | Refusal {
  const doc = shaped(orderSchema, raw)
  if (isRefusal(doc)) return doc
  const checked = doc.checked === undefined ? null : readInstant(doc.checked, 'UTC')
  if (isRefusal(checked)) return placed(checked, { field: 'checked' })
  const nexus = (doc.nexus ?? ['always' as const]).map(groundOf)
  if (id === HOUSE_ORDER && !nexus.some((ground) => ground.on === 'always'))
    return refuse('shape-not-one-of', { found: 'nexus', accepted: 'always' }, { field: 'nexus' })
  return { id, closed: id === HOUSE_ORDER || doc.closed === true, nexus, checked, maxAgeDays: doc.max_age_days ?? null }
}

type WrittenGround = NonNullable<z.output<typeof orderSchema>['nexus']>[number]

function groundOf(ground: WrittenGround): Nexus {
  if (ground === 'always') return { on: 'always' }
  if ('role_is' in ground) return { on: 'role_is', fact: ground.role_is }
  if ('place' in ground) return { on: 'place', zones: new Set(ground.place) }
  if ('currency' in ground) return { on: 'currency', currencies: new Set(ground.currency) }
  if ('origin' in ground) return { on: 'origin', origins: new Set(ground.origin) }
  if ('nationality' in ground) return tied('nationality', ground.nationality, ground.of)
  if ('seat' in ground) return tied('seat', ground.seat, ground.of)
  return tied('member-of', ground.member_of, ground.of)
}

const tied = (tie: Tie, names: readonly string[], of: readonly Role[] | undefined): Nexus => ({
  on: 'tie',
  tie,
  names: new Set(names),
  roles: of ?? ROLES,
})
