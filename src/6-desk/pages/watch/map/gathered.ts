/**
 * Many places gathered into few: the plane is cut into squares of which each shows how many are in it and where their middle is. The squares
 * belong to the plane and not to the window, so moving the window changes none of them.
 */
import { type Box, type OnPlane, widthOf } from './view.ts'

/** What is in one square. */
interface Gathered extends OnPlane {
  readonly n: number
  /** Which one it is, where there is but one: its place in what was given. */
  readonly only: number | null
}
/** Places from west to east, with where each stood before. */
export interface Crowd {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly order: Uint32Array
}

/** How wide a square is drawn, in pixels, at a whole zoom; up to twice as wide between one and the next. */
export const SQUARE = 48

/** Sorts places from west to east, so that a window reads a run of them and not all. */
export function inOrder(places: readonly OnPlane[]): Crowd {
  const order = Uint32Array.from(places, (_, at) => at)
  order.sort((a, b) => (places[a]?.x ?? 0) - (places[b]?.x ?? 0))
  return { order, x: Float64Array.from(order, (at) => places[at]?.x ?? 0), y: Float64Array.from(order, (at) => places[at]?.y ?? 0) }
}

/** Gathers what is within a box, for a zoom. Squares that the edge of the box cuts are gathered whole: otherwise their middles would move with it. */
export function gathered({ x, y, order }: Crowd, box: Box, zoom: number): readonly Gathered[] {
  const side = SQUARE / widthOf(Math.floor(zoom))
  const column = (at: number) => Math.floor(at / side)
  const [left, top] = [column(box.west), column(box.north)]
  const [wide, high] = [column(box.east) - left + 1, column(box.south) - top + 1]
  const squares = Array.from({ length: wide * high }, () => ({ n: 0, x: 0, y: 0, only: 0 }))
  for (let at = firstFrom(x, left * side); at < x.length; at++) {
    const [across, down] = [x[at] ?? 0, y[at] ?? 0]
    if (across >= (left + wide) * side) break
    const row = column(down) - top
    const square = row < 0 || row >= high ? undefined : squares[row * wide + (column(across) - left)]
    if (square === undefined) continue
    square.n += 1
    square.x += across
    square.y += down
    square.only = order[at] ?? 0
  }
  return squares.flatMap(({ n, x: east, y: south, only }) =>
    n === 0 ? [] : [{ x: east / n, y: south / n, n, only: n === 1 ? only : null }],
  )
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
