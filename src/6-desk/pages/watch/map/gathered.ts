/**
 * Many places gathered into few: the plane is cut into squares of which each shows how many are in it and where their middle is. The squares
 * belong to the plane and not to the window, so moving the window changes none of them.
 */
import { type Box, widthOf } from './view.ts'

/** Places on the plane, as many as one likes: one number for each, in rows of the same length. */
export interface Crowd {
  readonly x: Float64Array
  readonly y: Float64Array
  /** The day each happened, counted from 1 January 1970; what is without one is in every stretch of time. */
  readonly day: Int32Array
}
/** What is in one square. */
export interface Gathered {
  /** Where the middle of them is. */
  readonly x: number
  readonly y: number
  readonly n: number
  /** Which one it is, where there is but one: its place in the crowd. */
  readonly only: number | null
}

/** How wide a square is drawn, in pixels, at a whole zoom; up to twice as wide between one and the next. */
export const SQUARE = 48
/** A day that stands for none. */
export const NO_DAY = -2_147_483_648

/** Sorts a crowd from west to east, so that a window reads a run of it and not all. Gives the order as places in what was given. */
export function inOrder({ x, y, day }: Crowd): Crowd & { readonly order: Uint32Array } {
  const order = new Uint32Array(x.length).map((_, at) => at)
  order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0))
  const by = <T extends Float64Array | Int32Array>(from: T, to: T): T => {
    for (let at = 0; at < order.length; at++) to[at] = from[order[at] ?? 0] ?? 0
    return to
  }
  return { order, x: by(x, new Float64Array(x.length)), y: by(y, new Float64Array(y.length)), day: by(day, new Int32Array(day.length)) }
}

/** Gathers what is within a box and between two days, both included, for a zoom. The crowd is sorted from west to east. */
export function gathered(crowd: Crowd, box: Box, zoom: number, from = NO_DAY, until = 2_147_483_647): readonly Gathered[] {
  const side = SQUARE / widthOf(Math.floor(zoom))
  const column = (x: number) => Math.floor(x / side)
  const [left, top] = [column(box.west), column(box.north)]
  const [wide, high] = [column(box.east) - left + 1, column(box.south) - top + 1]
  const squares = wide * high
  const [n, east, south, only] = [new Uint32Array(squares), new Float64Array(squares), new Float64Array(squares), new Uint32Array(squares)]
  const { x, y, day } = crowd
  // Whole squares are gathered, also those that the edge of the window cuts: otherwise their middles would move with it.
  const last = (left + wide) * side
  for (let at = firstFrom(x, left * side); at < x.length; at++) {
    const across = x[at] ?? 0
    if (across >= last) break
    const row = column(y[at] ?? 0) - top
    if (row < 0 || row >= high) continue
    const then = day[at] ?? NO_DAY
    if (then !== NO_DAY && (then < from || then > until)) continue
    const square = row * wide + (column(across) - left)
    n[square] = (n[square] ?? 0) + 1
    east[square] = (east[square] ?? 0) + across
    south[square] = (south[square] ?? 0) + (y[at] ?? 0)
    only[square] = at
  }
  const found: Gathered[] = []
  for (let square = 0; square < squares; square++) {
    const count = n[square] ?? 0
    if (count > 0)
      found.push({
        x: (east[square] ?? 0) / count,
        y: (south[square] ?? 0) / count,
        n: count,
        only: count === 1 ? (only[square] ?? 0) : null,
      })
  }
  return found
}

/** The first place in an ascending row that is not less than a number. */
function firstFrom(row: Float64Array, least: number): number {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((row[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
