/**
 * The remedies as a sentence of boxes. Many sets of changes that differ in one place are one line: what all of them share is said once,
 * and what may stand at one place stands there with "or" between. A line always stands for exactly the sets it was made of.
 */
import type { ChangeTold, RemedyTold } from '../../client/shapes.ts'

/** One line: take one change from each place, and the answer becomes `to`. */
export interface Line {
  readonly to: RemedyTold['to']
  readonly places: readonly (readonly ChangeTold[])[]
  /** The remedies it stands for. */
  readonly remedies: readonly RemedyTold[]
}

type Key = string
const keyOf = ({ kind, values }: ChangeTold): Key => `${kind} ${JSON.stringify(values)}`

/** Remedies as lines, in the order in which the first of each is given. */
export function factored(remedies: readonly RemedyTold[]): Line[] {
  const changes = new Map(remedies.flatMap((one) => one.changes.map((change) => [keyOf(change), change])))
  const lines = (['permit', 'refer'] as const).flatMap((to) => {
    const family = remedies.filter((one) => one.to === to)
    const own = family.map((one): Grid => ({ places: one.changes.map((change) => [keyOf(change)]), of: [one] }))
    return (whole(own) ?? merged(own)).map(
      ({ places, of }): Line => ({ to, places: places.map((keys) => read(keys, changes)), remedies: of }),
    )
  })
  const first = (line: Line): number => Math.min(...line.remedies.map((one) => remedies.indexOf(one)))
  return lines.sort((a, b) => first(a) - first(b))
}

const read = (keys: readonly Key[], changes: ReadonlyMap<Key, ChangeTold>): ChangeTold[] => keys.flatMap((key) => changes.get(key) ?? [])

/** Sets of changes as a product: one of each place. */
interface Grid {
  readonly places: readonly (readonly Key[])[]
  readonly of: readonly RemedyTold[]
}

/**
 * The whole family as one product, where it is one. Two changes may stand at one place if and only if they are completed by the same
 * sets; the family is a product if and only if these places, multiplied, give as many sets as there are.
 */
function whole(family: readonly Grid[]): Grid[] | null {
  const completions = new Map<Key, string[]>()
  for (const { places } of family) {
    const keys = places.flat()
    for (const key of keys)
      completions.set(key, [
        ...(completions.get(key) ?? []),
        keys
          .filter((one) => one !== key)
          .sort()
          .join('\n'),
      ])
  }
  const places = [...Map.groupBy(completions.keys(), (key) => (completions.get(key) ?? []).sort().join('\n\n')).values()]
  const sets = places.reduce((n, place) => n * place.length, 1)
  const exact = sets === family.length && family.every((one) => one.places.length === places.length)
  return family.length > 1 && exact ? [{ places: ordered(places), of: family.flatMap(({ of }) => of) }] : null
}

/** Lines that differ in one place alone are joined, until none are. */
function merged(family: readonly Grid[]): Grid[] {
  const lines = [...family]
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length; j++) {
      const joined = join(lines[i] as Grid, lines[j] as Grid)
      if (joined === null) continue
      lines[i] = joined
      lines.splice(j, 1)
      j = i
    }
  return lines
}

function join(a: Grid, b: Grid): Grid | null {
  if (a.places.length !== b.places.length) return null
  const named = (place: readonly Key[]): string => [...place].sort().join('\n')
  const theirs = new Set(b.places.map(named))
  const ours = new Set(a.places.map(named))
  const [own, other] = [a.places.filter((place) => !theirs.has(named(place))), b.places.filter((place) => !ours.has(named(place)))]
  const [mine, his] = [own[0], other[0]]
  if (own.length !== 1 || other.length !== 1 || mine === undefined || his === undefined || mine.some((key) => his.includes(key)))
    return null
  const places = a.places.map((place) => (place === mine ? [...mine, ...his] : place))
  return { places: ordered(places), of: [...a.of, ...b.of] }
}

/** What leaves no choice comes first. */
const ordered = (places: readonly (readonly Key[])[]): (readonly Key[])[] =>
  [...places].sort((a, b) => Math.min(a.length, 2) - Math.min(b.length, 2))
