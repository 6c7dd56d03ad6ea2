import { z } from 'zod'
import { type Instant, readInstant } from './instant.ts'
import { label, labelSet } from './parts.ts'
import { at, isRefusal, type Refusal } from './refusal.ts'
import { shaped } from './schema.ts'

/** FIRST Traffic Light Protocol 2.0, from least to most restrictive. */
export const TLP = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
export type Tlp = (typeof TLP)[number]

/**
 * Who may see something and for what. Markings form a lattice: `join` gives the least restrictive marking that is no less
 * restrictive than either, so whatever is made from several things is marked by joining theirs.
 * Lists are sorted and without repeats, so equal markings are deeply equal.
 */
export interface Marking {
  readonly tlp: Tlp
  /** Whom it may be released to. Null is no restriction; an empty list is nobody. */
  readonly releasable: readonly string[] | null
  readonly notReleasable: readonly string[]
  /** What it may be used for. Null is no restriction; an empty list is nothing. */
  readonly purposes: readonly string[] | null
  /** From this moment on nobody may use it. Null is no such moment. */
  readonly expiry: Instant | null
  /** Who marked it. */
  readonly originators: readonly string[]
  /** Those of them who must be asked before it goes further. */
  readonly originatorControl: readonly string[]
}

/** The least restrictive marking: joined with any other it gives that other. It is not a default for what carries no marking. */
export const UNRESTRICTED: Marking = {
  tlp: 'CLEAR',
  releasable: null,
  notReleasable: [],
  purposes: null,
  expiry: null,
  originators: [],
  originatorControl: [],
}

/** The least marking that is no less restrictive than either. Commutative, associative, and joining a marking with itself changes nothing. */
export function join(a: Marking, b: Marking): Marking {
  return {
    tlp: TLP.indexOf(a.tlp) > TLP.indexOf(b.tlp) ? a.tlp : b.tlp,
    releasable: narrowed(a.releasable, b.releasable),
    notReleasable: union(a.notReleasable, b.notReleasable),
    purposes: narrowed(a.purposes, b.purposes),
    expiry: a.expiry === null || b.expiry === null ? (a.expiry ?? b.expiry) : Math.min(a.expiry, b.expiry),
    originators: union(a.originators, b.originators),
    originatorControl: union(a.originatorControl, b.originatorControl),
  }
}

/** The join of any number of markings. Of none it is `UNRESTRICTED`. */
export function joinAll(markings: Iterable<Marking>): Marking {
  let joined = UNRESTRICTED
  for (const marking of markings) joined = join(joined, marking)
  return joined
}

function narrowed(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b
  const allowed = new Set(b)
  return a.filter((one) => allowed.has(one))
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort()

const schema = z.strictObject({
  tlp: z
    .string()
    .transform((text) => text.replace(/^TLP:/, ''))
    .pipe(z.enum(TLP)),
  releasable: labelSet.optional(),
  not_releasable: labelSet.optional(),
  purposes: labelSet.optional(),
  expiry: z.string().optional(),
  originator: label,
  originator_control: z.boolean().optional(),
})

/**
 * Reads a marking. `tlp` (with or without `TLP:` in front) and `originator` are needed: what nobody marked must not pass for
 * open. A bare `expiry` date is local midnight in `zone`.
 */
export function readMarking(raw: unknown, zone = 'UTC'): Marking | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const expiry = written.expiry === undefined ? null : readInstant(written.expiry, zone)
  if (isRefusal(expiry)) return at(expiry, { field: 'expiry' })
  return {
    tlp: written.tlp,
    releasable: written.releasable ?? null,
    notReleasable: written.not_releasable ?? [],
    purposes: written.purposes ?? null,
    expiry,
    originators: [written.originator],
    originatorControl: written.originator_control === true ? [written.originator] : [],
  }
}
