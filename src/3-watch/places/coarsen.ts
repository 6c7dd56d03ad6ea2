/**
 * Protected places in what leaves the house: not the place is told but the cell of a grid it lies in.
 *
 * The cells of one size lie wholly within those of the next, and a place's cell depends on nothing but the place and the size. So two
 * exports, of whatever days and sizes, never say more together than the finer of them says alone: no difference between them narrows a
 * place down. A cell that moved with the data, or noise drawn anew each time, could be averaged away.
 */
import type { Tlp } from '#ground/marking.ts'
import { distanceMetres } from './geodesic.ts'
import type { Point } from './point.ts'

/** How many times a degree is halved for what is marked so; null: no place is told at all. The wider it may be passed on, the coarser. */
export const HALVINGS: Readonly<Record<Tlp, number | null>> = { CLEAR: 1, GREEN: 2, AMBER: 3, 'AMBER+STRICT': 4, RED: null }

export interface Cell {
  /** The middle of the cell, which says nothing of where in it the place is. */
  readonly lat: number
  readonly lon: number
  /** From the middle to a corner: the place is not further away than this, in metres rounded up. */
  readonly metres: number
}

/** Rows of a degree in which cells are twice, four and eight times as wide, so that they stay about as broad as high towards the poles. */
const WIDER_FROM: readonly number[] = [60, 76, 83]

/** The cell of a place at so many halvings of a degree, from 0 (a degree, about 111 km) to 10 (about 100 m). */
export function cellOf({ lat, lon }: Point, halvings: number): Cell {
  const size = 2 ** -halvings
  const row = Math.min(179, Math.floor(lat + 90)) - 90
  // The row of one degree decides, and cells of every size lie within it: so wide cells nest as well.
  const nearPole = row >= 0 ? row : -row - 1
  const width = Math.min(360, size * 2 ** WIDER_FROM.filter((from) => nearPole >= from).length)
  const low = (value: number, from: number, step: number, most: number): number =>
    from + Math.min(most / step - 1, Math.floor((value - from) / step)) * step
  const south = low(lat, -90, size, 180)
  const west = low(lon === 180 ? -180 : lon, -180, width, 360)
  const middle = { lat: south + size / 2, lon: west + width / 2 }
  const corners = [south, south + size].map((edge) => distanceMetres(middle, { lat: edge, lon: west }))
  return { ...middle, metres: Math.ceil(Math.max(...corners)) }
}

/** What may be told of a protected place in a document marked so; null where nothing may. */
export function coarsened(point: Point, tlp: Tlp): Cell | null {
  const halvings = HALVINGS[tlp]
  return halvings === null ? null : cellOf(point, halvings)
}
