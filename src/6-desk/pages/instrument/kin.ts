/** Whose lanes are drawn beside an instrument: what it rests on, then what else its issuer issued in the same order. */
import type { Instrument, Written } from '../../client/shapes.ts'
import { versionsOf } from '../../parts/law/versions.ts'
import { textOf, textsOf } from '../../parts/law/written.ts'

export interface Kin {
  readonly id: string
  readonly title: string
  /** Some clause of it permits something: only such an instrument can carry an act. */
  readonly permits: boolean
  /** By whose clock its days begin. */
  readonly zone: string
}

const permits = (instrument: Written): boolean =>
  versionsOf(instrument).some(({ clauses }) => clauses.some(({ effect }) => effect === 'permit'))

/** This instrument first; at most `most`. One whose name has a comma in it cannot be asked about beside another, and is left out. */
export function kinOf(all: readonly Instrument[], id: string, most: number): readonly Kin[] {
  const known = new Map(all.map(({ instrument }) => [textOf(instrument.id), instrument]))
  const own = known.get(id) ?? {}
  const below = (one: string, seen: Set<string>): Set<string> => {
    for (const next of textsOf(known.get(one)?.rests_on)) if (!seen.has(next)) below(next, seen.add(next))
    return seen
  }
  const kin = [...known.values()].filter((one) => one.issuer === own.issuer && textOf(one.order) === textOf(own.order))
  const succeeded = textsOf(own.succeeds)
  const ids = [...new Set([id, ...below(id, new Set()), ...succeeded, ...kin.map((one) => textOf(one.id))])]
  return ids
    .filter((one) => known.has(one) && (one === id || !one.includes(',')))
    .slice(0, most)
    .map((one) => ({
      id: one,
      title: textOf(known.get(one)?.title) || one,
      permits: permits(known.get(one) ?? {}),
      zone: textOf(known.get(one)?.zone) || 'UTC',
    }))
}
