/**
 * Finds the provisions that may match an act without looking at all of them.
 *
 * Each provision is filed under one dimension of its pattern, the most telling one that lists names. What an act leaves
 * unstated is unknown, and unknown is not a miss, so then everything filed under that dimension is a candidate.
 */
import type { DimensionName, Pattern } from './pattern.ts'

const TELLING: readonly DimensionName[] = ['counterpart', 'party', 'item', 'place', 'end_user', 'purpose', 'actor', 'kind']
/** A longer list of names tells little and would only swell the index. */
const NAMES_MAX = 500

/** What an act offers for one dimension: the names it has, or `null` when that is not stated. */
export type Offers = Readonly<Record<DimensionName, readonly string[] | null>>

interface Filed {
  readonly ordinal: number
}

export class ProvisionIndex<P extends Filed> {
  readonly everything: P[] = []
  readonly #general: P[] = []
  readonly #byName = new Map<DimensionName, Map<string, P[]>>()
  readonly #byDimension = new Map<DimensionName, P[]>()

  /** Files `provision` under `about`. `without` is never used as the key (a permit's actor may be acted for by another). */
  add(provision: P, about: Pattern, without?: DimensionName): void {
    this.everything.push(provision)
    const key = TELLING.find((name) => {
      const dimension = about[name]
      // Goods are looked up by their names, and what they are classified as is not known before it is asked.
      const byName = dimension !== null && !dimension.complement && dimension.codes === undefined
      return name !== without && byName && dimension.values.size <= NAMES_MAX
    })
    if (key === undefined) {
      this.#general.push(provision)
      return
    }
    append(this.#byDimension, key, provision)
    const names = this.#byName.get(key) ?? new Map<string, P[]>()
    this.#byName.set(key, names)
    for (const name of about[key]?.values ?? []) append(names, name, provision)
  }

  /** The provisions that may match, in canonical order, each once. */
  candidates(offers: Offers): P[] {
    const found: P[] = [...this.#general]
    let lists = found.length > 0 ? 1 : 0
    for (const [dimension, names] of this.#byName) {
      const offered = offers[dimension]
      if (offered === null) {
        found.push(...(this.#byDimension.get(dimension) ?? []))
        lists++
        continue
      }
      for (const name of offered) {
        const filed = names.get(name)
        if (filed === undefined) continue
        for (const one of filed) found.push(one)
        lists++
      }
    }
    if (lists < 2) return found
    found.sort((a, b) => a.ordinal - b.ordinal)
    return found.filter((one, i) => i === 0 || one !== found[i - 1])
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
