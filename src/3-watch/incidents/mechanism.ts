/**
 * A mechanism that watches over a ceasefire, as data: who sits in it, what it calls what it finds, who decides and who decides when they
 * cannot agree, how long each step may take, and which reviews an incident calls for.
 *
 * Two that were read about: in Colombia the international component presides in all instances and settles disputes, and incidents are no
 * incident, relevant without a violation, minor, serious or pending; in Mindanao acts are hostile or provocative.
 */
import { z } from 'zod'
import { INCIDENT_STEPS, INCIDENT_WEIGHTS, type IncidentStep, type IncidentWeight, isWeighedTooEarly } from '#bound/law/incident-steps.ts'
import { type Duration, readDuration } from '#ground/duration.ts'
import { isZone } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES } from '#know/claim.ts'

/** How heavy a rung of the ladder is. */
export const WEIGHTS = INCIDENT_WEIGHTS
export type Weight = IncidentWeight

/** The four steps by which a report becomes an incident somebody answers for, in their order. */
export const STEPS = INCIDENT_STEPS
export type Step = IncidentStep

/** What an incident may touch, so that the mechanism calls for a review of it. */
export const TOUCHED = ['duty', 'commitment', 'vetting', 'instrument', 'docket'] as const
export type TouchedKind = (typeof TOUCHED)[number]

/** What the mechanism's clock times: how long each may take, counted from the step before it. */
export const STAGES = ['review', 'team', 'verification', 'decision', 'attribution'] as const
export type Stage = (typeof STAGES)[number]

/** One part of the mechanism: of a party to the agreement, or international. */
export interface Component {
  readonly id: string
  readonly party: string
  readonly international: boolean
  readonly offices: readonly string[]
}

export interface Rung {
  readonly id: string
  readonly title: string | null
  readonly weight: Weight
}

/** A review that an incident calls for when it comes to `at`, of what it touches; `weight` null: however heavy it is. */
export interface ReviewRule {
  readonly of: TouchedKind
  readonly at: Step
  readonly weight: readonly Weight[] | null
  readonly by: string
  readonly within: Duration
}

/** South, west, north and east bounds in degrees (WGS 84) of where the mechanism works. */
export type Area = readonly [south: number, west: number, north: number, east: number]

export interface Mechanism {
  readonly id: string
  readonly title: string
  readonly zone: string
  /** The agreement it watches over. */
  readonly instrument: string | null
  readonly area: Area | null
  readonly components: readonly Component[]
  readonly presides: string
  /** The kinds of event it takes reports of, with the clauses each may break; null: any kind. */
  readonly kinds: readonly { readonly id: string; readonly group: string | null; readonly clauses: readonly string[] }[] | null
  readonly ladder: readonly Rung[]
  /** `consensus`: all components alike; `majority`: more than half of them; otherwise the component that decides alone. */
  readonly decides: { readonly by: string; readonly deadlock: string | null }
  readonly comments: Duration | null
  readonly lock: Duration | null
  readonly clock: Readonly<Partial<Record<Stage, Duration>>>
  readonly reviews: readonly ReviewRule[]
}

const degrees = (most: number) => z.number().min(-most).max(most)
const list = <T extends z.ZodType>(item: T) => z.array(item).max(LIMITS.mechanism_items_max)
const duration = z.string()

const schema = z.strictObject({
  id: label,
  title: nameText,
  zone: z.string(),
  instrument: label.nullish(),
  area: z.tuple([degrees(90), degrees(180), degrees(90), degrees(180)]).nullish(),
  components: list(z.strictObject({ id: label, party: label, international: z.boolean().optional(), offices: list(label).optional() })).min(
    1,
  ),
  presides: label,
  kinds: list(z.strictObject({ id: label, group: label.nullish(), clauses: list(label).optional() })).nullish(),
  ladder: list(z.strictObject({ id: label, title: nameText.nullish(), weight: z.enum(WEIGHTS) })).min(2),
  decides: z.strictObject({ by: label, deadlock: label.nullish() }),
  comments: duration.nullish(),
  lock: duration.nullish(),
  clock: z
    .strictObject({
      ...{ review: duration.optional(), team: duration.optional(), verification: duration.optional() },
      ...{ decision: duration.optional(), attribution: duration.optional() },
    })
    .optional(),
  reviews: list(
    z.strictObject({
      of: z.enum(TOUCHED),
      at: z.enum(STEPS).optional(),
      weight: z.array(z.enum(WEIGHTS)).min(1).max(WEIGHTS.length).nullish(),
      by: label,
      within: duration,
    }),
  ).optional(),
  source: label.nullish(),
  basis: z.enum(BASES).optional(),
})
type Written = z.output<typeof schema>

/**
 * Reads a mechanism. Refused beside unknown keys: names that stand twice, a component that presides, decides or settles a deadlock and is
 * not there, a decision by agreement that does not say who decides when there is none, bounds that are the wrong way round, lengths of time
 * that are not ISO 8601.
 */
export function readMechanism(raw: unknown): Mechanism | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  if (!isZone(written.zone)) return refuse('zone-unknown', { found: shown(written.zone) }, { field: 'zone' })
  const wrong = wrongNames(written) ?? wrongArea(written.area ?? null)
  if (wrong) return wrong
  const comments = length(written.comments, 'comments')
  if (isRefusal(comments)) return comments
  const lock = length(written.lock, 'lock')
  if (isRefusal(lock)) return lock
  const clock: Partial<Record<Stage, Duration>> = {}
  for (const stage of STAGES) {
    const one = length(written.clock?.[stage], `clock.${stage}`)
    if (isRefusal(one)) return one
    if (one !== null) clock[stage] = one
  }
  const reviews: ReviewRule[] = []
  for (const [i, rule] of (written.reviews ?? []).entries()) {
    const within = readDuration(rule.within)
    if (isRefusal(within)) return placed(within, { field: `reviews[${i}].within` })
    const at = rule.at ?? 'monitored'
    if (isWeighedTooEarly({ at, weight: rule.weight ?? null }))
      return refuse('shape-not-one-of', { found: at, accepted: 'classified, attributed' }, { field: `reviews[${i}].at` })
    reviews.push({ of: rule.of, at, weight: rule.weight ?? null, by: rule.by, within })
  }
  const { id, title, zone, presides } = written
  return {
    ...{ id, title, zone, presides, comments, lock, clock, reviews },
    instrument: written.instrument ?? null,
    area: written.area ?? null,
    components: written.components.map(({ international = false, offices = [], ...rest }) => ({ ...rest, international, offices })),
    kinds: written.kinds?.map((kind) => ({ id: kind.id, group: kind.group ?? null, clauses: kind.clauses ?? [] })) ?? null,
    ladder: written.ladder.map((rung) => ({ id: rung.id, title: rung.title ?? null, weight: rung.weight })),
    decides: { by: written.decides.by, deadlock: written.decides.deadlock ?? null },
  }
}

function length(text: string | null | undefined, field: string): Duration | null | Refusal {
  if (text === undefined || text === null) return null
  const read = readDuration(text)
  return isRefusal(read) ? placed(read, { field }) : read
}

/** Decisions that are not of one component. */
const BY_AGREEMENT: readonly string[] = ['consensus', 'majority']

function wrongNames({ components, kinds, ladder, presides, decides }: Written): Refusal | null {
  const ids = components.map((one) => one.id)
  for (const [field, names] of [
    ['components', ids],
    ['ladder', ladder.map((one) => one.id)],
    ['kinds', (kinds ?? []).map((one) => one.id)],
  ] as const) {
    const twice = names.findIndex((name, i) => names.indexOf(name) < i)
    if (twice >= 0) return refuse('shape-repeated', { found: names[twice] ?? '' }, { field: `${field}[${twice}].id` })
  }
  const accepted = ids.join(', ')
  const stray = (name: string, field: string, also: readonly string[] = []) =>
    ids.includes(name) || also.includes(name)
      ? null
      : refuse('shape-not-one-of', { found: name, accepted: [...also, accepted].join(', ') }, { field })
  const wrong =
    stray(presides, 'presides') ??
    stray(decides.by, 'decides.by', BY_AGREEMENT) ??
    (decides.deadlock == null ? null : stray(decides.deadlock, 'decides.deadlock'))
  if (wrong) return wrong
  // Where several must agree, somebody must be named for when they do not, or an incident could stay undecided for ever unnoticed.
  if (BY_AGREEMENT.includes(decides.by) && decides.deadlock == null)
    return refuse('shape-missing', { accepted }, { field: 'decides.deadlock' })
  if (!ladder.some((rung) => rung.weight !== 'pending'))
    return refuse('shape-missing', { accepted: WEIGHTS.join(', ') }, { field: 'ladder' })
  return null
}

/** East may lie west of west: then the area crosses the meridian of 180 degrees. */
function wrongArea(area: Area | null): Refusal | null {
  if (area === null || area[0] < area[2]) return null
  return refuse('shape-wrong', { found: area.join(', '), accepted: '[south, west, north, east]' }, { field: 'area' })
}

/** Whether a point in degrees lies in the area. */
export const inArea = ([south, west, north, east]: Area, lat: number, lon: number): boolean =>
  lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)

/** The component of this name; it was checked when the mechanism was read. */
export const componentOf = ({ components }: Mechanism, id: string): Component | null => components.find((one) => one.id === id) ?? null

/** The parties whose comments are waited for: those with a component that is not international. */
export const partiesHeard = ({ components }: Mechanism): readonly string[] => [
  ...new Set(components.flatMap(({ party, international }) => (international ? [] : [party]))),
]
