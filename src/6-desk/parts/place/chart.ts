/**
 * The geometry of a small map around a site, north upwards: the site and each leg of an act as discs as large as their positions may be off,
 * and the distances that are asked for as rings. In parts of half the map's width, from -1 to 1, with the site's first position at nought.
 */
import { barOf, endOf, type Line } from './axis.ts'
import { offsetFrom } from './globe.ts'
import type { SiteScene } from './scene.ts'
import type { Position } from './where.ts'

export interface Spot {
  readonly of: 'site' | 'act'
  /** The leg, of an act that has legs. */
  readonly leg: string
  readonly position: Position
  readonly east: number
  readonly north: number
  readonly radius: number
}
export interface Chart {
  /** Metres from the middle to the edge. */
  readonly half: number
  readonly bar: number
  readonly spots: readonly Spot[]
  readonly rings: readonly { readonly radius: number; readonly line: Line }[]
}

export function chartOf({ sites, acts, axis }: Pick<SiteScene, 'sites' | 'acts' | 'axis'>): Chart | null {
  const [middle] = sites
  if (middle === undefined) return null
  const all = [
    ...sites.map((position) => ({ of: 'site' as const, leg: '', position })),
    ...acts.map((act) => ({ of: 'act' as const, ...act })),
  ].map((one) => ({ ...one, ...offsetFrom(middle, one.position) }))
  const reach = all.map(({ east, north, position }) => Math.hypot(east, north) + position.within)
  const half = endOf(Math.max(...reach, ...axis.lines.map(({ metres }) => metres)))
  return {
    half,
    bar: barOf(2 * half),
    spots: all.map(({ of, leg, position, east, north }) => ({
      ...{ of, leg, position },
      ...{ east: east / half, north: north / half, radius: position.within / half },
    })),
    rings: axis.lines.map((line) => ({ radius: line.metres / half, line })),
  }
}
