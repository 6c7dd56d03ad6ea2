/**
 * The geometry of a distance picture: an axis from a site outwards, true to scale, with the distances that are asked for and, for each leg of
 * an act, all the places in which it may be. Everything is in metres and in parts of the axis from 0 to 1; where that is on a screen is the
 * picture's business.
 */
import type { DistanceAsked } from './asked.ts'
import { distanceState, heaviest, type State } from './standing.ts'
import type { Range } from './where.ts'

/** A distance at which what is asked for begins or ends. */
export interface Line {
  readonly metres: number
  readonly at: number
  /** What is asked: that the act be at least or at most so far away, or that it be nearer or farther than that. */
  readonly word: 'least' | 'most' | 'nearer' | 'farther'
  /** In which row of labels it is told, from 0: labels that would lie on each other stand in rows. */
  readonly row: number
}
export interface Lane {
  readonly leg: string
  /** Null where nobody stated it: then it may be anywhere, and is drawn over the whole axis. */
  readonly range: Range | null
  readonly from: number
  readonly to: number
  readonly form: 'point' | 'band' | 'unknown'
  /** Null where nothing is asked. */
  readonly state: State | null
}
export interface Axis {
  /** Metres at the end of it. */
  readonly end: number
  readonly lines: readonly Line[]
  readonly lanes: readonly Lane[]
  /** Where the act is asked not to be. Empty where several distances are asked for: one may stand in for another. */
  readonly shut: readonly { readonly from: number; readonly to: number }[]
  /** The length of the scale bar in metres: 1, 2 or 5 times a power of ten. */
  readonly bar: number
}

/** Room beyond the outermost thing drawn, so that one sees that it goes on. */
const BEYOND = 1.1
const ENDS = [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10]
/** With nothing to measure it by, an axis is a kilometre. */
const BARE = 1000
/** How near two labels may stand in one row, in parts of the axis. */
const LABEL = 0.3

export function axisOf(asked: readonly DistanceAsked[], legs: readonly { readonly leg: string; readonly range: Range | null }[]): Axis {
  const edges = asked.flatMap(({ least, most }) => [least ?? 0, most ?? 0])
  const end = endOf(Math.max(0, ...edges, ...legs.map(({ range }) => range?.max ?? 0)))
  const lines = asked.flatMap((one) => linesOf(one, end))
  return {
    end,
    lines: inRows(lines),
    shut: asked.length === 1 ? shutBy(asked[0] as DistanceAsked, lines, end) : [],
    lanes: legs.map(({ leg, range }) => ({
      ...{ leg, range },
      from: range === null ? 0 : range.min / end,
      to: range === null ? 1 : range.max / end,
      form: range === null ? 'unknown' : range.min === range.max ? 'point' : 'band',
      state: heaviest(asked.map((one) => distanceState(range, one))),
    })),
    bar: barOf(end),
  }
}

/** A round number of metres that leaves room beyond what is drawn. */
export function endOf(outermost: number): number {
  const wanted = outermost === 0 ? BARE : outermost * BEYOND
  const power = 10 ** Math.floor(Math.log10(wanted))
  return power * (ENDS.find((step) => step * power >= wanted) ?? 10)
}

/** The longest round length that is at most a quarter of an axis. */
export function barOf(end: number): number {
  const power = 10 ** Math.floor(Math.log10(end / 4))
  return power * ([5, 2, 1].find((step) => step * power <= end / 4) ?? 1)
}

type Bare = Omit<Line, 'row'>

function linesOf({ least, most, not }: DistanceAsked, end: number): Bare[] {
  return [
    ...(least === null ? [] : [{ metres: least, at: least / end, word: not ? 'nearer' : 'least' } as const]),
    ...(most === null ? [] : [{ metres: most, at: most / end, word: not ? 'farther' : 'most' } as const]),
  ]
}

/** The stretches between lines in which an act would not be where it is asked to be. */
function shutBy(asked: DistanceAsked, lines: readonly Bare[], end: number): Axis['shut'] {
  const cuts = [0, ...lines.map(({ metres }) => metres), end]
  return cuts.flatMap((from, i) => {
    const to = cuts[i + 1]
    if (to === undefined || to === from) return []
    const middle = (from + to) / 2
    return distanceState({ min: middle, max: middle }, asked) === 'met' ? [] : [{ from: from / end, to: to / end }]
  })
}

/** The same line asked for twice is one line. Each goes into the first row in which it is far enough from the one before it. */
function inRows(lines: readonly Bare[]): Line[] {
  const one = new Map(lines.map((line) => [`${line.metres} ${line.word}`, line]))
  const lastIn: number[] = []
  return [...one.values()]
    .sort((a, b) => a.metres - b.metres)
    .map((line) => {
      const free = lastIn.findIndex((at) => line.at - at >= LABEL)
      const row = free < 0 ? lastIn.length : free
      lastIn[row] = line.at
      return { ...line, row }
    })
}
