/** Distance and direction from a place, as daily reports of observers give them: `6 km NW of centre`, `about 500 m south-southwest of X`. */
import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import { moved } from './geodesic.ts'
import type { Point } from './point.ts'

export interface Offset {
  readonly metres: number
  /** Degrees from north over east. */
  readonly bearing: number
  /** What it is counted from, as written. */
  readonly of: string
  /**
   * How far off the place may be, in metres: a direction of eight or sixteen winds stands for half of the gap to its neighbour on
   * either side, and a distance in whole kilometres for half a kilometre.
   */
  readonly within: number
}

const WINDS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW']
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/north/g, 'N'],
  [/south/g, 'S'],
  [/east/g, 'E'],
  [/west/g, 'W'],
]
const WRITTEN =
  /^\s*(?:about|approx(?:imately|\.)?|ca\.?|~|some)?\s*(\d+(?:[.,]\d+)?)\s*[-–]?\s*(km|kilomet(?:re|er)s?|m|met(?:re|er)s?)\s+(?:to the\s+)?([a-z- ]+?|\d{1,3}(?:\.\d+)?\s*°)\s+(?:of|from)\s+(.+?)\s*\.?$/i

/** Reads a distance and a direction. A direction is one of sixteen winds in letters or words, or degrees. */
export function readOffset(text: string): Offset | Refusal {
  const wrong = (): Refusal => refuse('offset-unreadable', { found: shown(text), accepted: '6 km NW of centre' })
  const parts = text.length > 300 ? null : WRITTEN.exec(text)
  if (parts === null) return wrong()
  const [number, unit, direction, of] = [parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', parts[4] ?? '']
  const scale = /^k/i.test(unit) ? 1_000 : 1
  const metres = Number(number.replace(',', '.')) * scale
  const found = bearingOf(direction)
  if (found === null) return wrong()
  const last = (number.split(/[.,]/)[1] ?? '').length
  const round = (scale * 10 ** -last) / 2
  return { metres, bearing: found.bearing, of, within: Math.ceil(round + metres * Math.sin((found.half * Math.PI) / 180)) }
}

function bearingOf(text: string): { bearing: number; half: number } | null {
  const degrees = /^(\d{1,3}(?:\.\d+)?)\s*°$/.exec(text.trim())
  if (degrees !== null) return Number(degrees[1]) < 360 ? { bearing: Number(degrees[1]), half: 0.5 } : null
  let wind = text.toLowerCase().replace(/[\s-]/g, '')
  for (const [word, letter] of WORDS) wind = wind.replace(word, letter)
  const at = WINDS.indexOf(wind.toUpperCase())
  if (at < 0) return null
  // Somebody who uses the sixteen winds means one of sixteen; N or NW may be one of eight.
  return { bearing: at * 22.5, half: at % 2 === 1 ? 11.25 : 22.5 }
}

/** The place that is meant, from the place it is counted from. */
export const placeOfOffset = (from: Point, { metres, bearing }: Offset): Point => moved(from, bearing, metres)
