/** What the law asks about place: distances from sites and zones, read from a clause as written or from what an answer found. */
import type { Written } from '../../client/shapes.ts'
import type { ConditionRead } from '../answer/read.ts'
import { recordOf, recordsOf, textOf, textsOf } from '../law/written.ts'
import { metresOf } from './where.ts'

/** A distance that is asked for: at least, at most, or both, in metres. With `not` it is asked that it be positively not so. */
export interface DistanceAsked {
  readonly site: string
  readonly least: number | null
  readonly most: number | null
  readonly not: boolean
}
/**
 * Zones that are asked about. `in`: it is asked that the act be in one of them; `out`: in none. `about`: the clause is about acts in one of
 * them; `about-others`: about acts in none of them.
 */
export interface ZonesAsked {
  readonly how: 'in' | 'out' | 'about' | 'about-others'
  readonly zones: readonly string[]
}
export interface Asked {
  readonly distances: readonly DistanceAsked[]
  readonly zones: readonly ZonesAsked[]
}

/** What a clause asks: its conditions, and which places it is about. */
export function askedByClause(clause: Written): Asked {
  const conditions = [...recordsOf(clause.any), ...recordsOf(clause.if)].map((one) => {
    const inner = one.not === undefined ? one : recordOf(one.not)
    return { inner, not: one.not !== undefined }
  })
  const about = recordOf(clause.about).place
  const among = zonesAsked('about', textsOf(Array.isArray(about) ? about : []))
  const others = zonesAsked('about-others', textsOf(recordOf(about).not ?? []))
  return {
    distances: conditions.flatMap(({ inner, not }) => distanceAsked(recordOf(inner.distance), not)),
    zones: [
      ...conditions.flatMap(({ inner, not }) => zonesAsked(not ? 'out' : 'in', textsOf(recordOf(inner['in-zone']).zones ?? []))),
      ...among,
      ...others,
    ],
  }
}

function distanceAsked({ from, at_least, at_most }: Written, not: boolean): DistanceAsked[] {
  const [least, most] = [metresOf(at_least), metresOf(at_most)]
  return textOf(from) === '' || (least === null && most === null) ? [] : [{ site: textOf(from), least, most, not }]
}

const zonesAsked = (how: ZonesAsked['how'], zones: readonly string[]): ZonesAsked[] => (zones.length === 0 ? [] : [{ how, zones }])

/** What conditions of an answer asked, where their clause is not at hand. Zones are told there as one text, joined by commas. */
export function askedByConditions(conditions: readonly ConditionRead[]): Asked {
  return {
    distances: conditions.flatMap(({ condition, values }) => {
      if (kindOf(condition, values) !== 'distance') return []
      const written = { from: values.from, at_least: metresText(values.atLeast), at_most: metresText(values.atMost) }
      return distanceAsked(written, condition === 'not')
    }),
    zones: conditions.flatMap(({ condition, values }) => {
      if (kindOf(condition, values) !== 'in-zone') return []
      const zones = textOf(values.zones).split(', ')
      return zonesAsked(
        condition === 'not' ? 'out' : 'in',
        zones.filter((zone) => zone !== ''),
      )
    }),
  }
}

const kindOf = (condition: string, values: ConditionRead['values']): unknown => (condition === 'not' ? values.inner : condition)
/** The values of a distance are metres without their unit, empty where there is no bound. */
const metresText = (value: unknown): string => (textOf(value) === '' ? '' : `${textOf(value)} m`)

/** The same asked twice is asked once. */
export function joined(all: readonly Asked[]): Asked {
  return { distances: unlike(all.flatMap(({ distances }) => distances)), zones: unlike(all.flatMap(({ zones }) => zones)) }
}

/** Each of some things once, by what is in them. */
export function unlike<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
