/** The names a scenario declares. A name that nobody declared is refused, because a slip in it would free someone in silence. */
import { type Refusal, refuse } from '#ground/refusal.ts'

export interface Names {
  readonly parties: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  /** Goods, documents and whatever else something is known of. */
  readonly things: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

/** Null when every name is among those declared, else the refusal of the first that is not, at `field`. */
export function undeclared(names: Iterable<string>, declared: Iterable<string>, field: string): Refusal | null {
  const known = new Set(declared)
  for (const name of names) {
    if (!known.has(name)) return refuse('shape-not-one-of', { found: name, accepted: [...known].sort().join(', ') }, { field })
  }
  return null
}

/** The first name that stands twice, as a refusal at `field`; null when there is none. */
export function repeated(names: readonly string[], field: string): Refusal | null {
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  return twice === undefined ? null : refuse('shape-repeated', { found: twice }, { field })
}
