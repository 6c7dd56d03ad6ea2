/**
 * Places as people write them: `34.53, 69.16`; `34°31'51.9"N 69°9'46"E`; `N 34 31.865 E 069 09.767`; `38SMB4414084706`; with Arabic or
 * Persian digits, decimal commas, and the signs of several keyboards. Latitude comes first unless letters say otherwise.
 */
import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import { fromMgrs } from './mgrs.ts'
import { isPoint, type Point } from './point.ts'

const LOOKS_MGRS = /^\s*\d{1,2}\s*[C-HJ-NP-X]\s*[A-HJ-NP-Z]\s*[A-HJ-NP-V](?:\s*\d)*\s*$/i
/** Arabic-Indic, and Persian and Urdu digits. */
const DIGITS = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']
/** Marks that mean the same: degrees, minutes, seconds, the minus sign, the decimal comma of Arabic. Seconds go first, as two minutes. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[−–—‐‑]/g, '-'],
  [/[٫]/g, '.'],
  [/[،؛;]/g, ' , '],
  [/''|′′|’’|[″“”„«»]/g, '"'],
  [/[′’‘´`ʹ]/g, "'"],
  [/[º˚∘]/g, '°'],
  [/\b(?:deg(?:rees?)?)\b\.?/gi, '°'],
  [/ش/g, 'N'],
  [/ج/g, 'S'],
  [/ق/g, 'E'],
  [/غ/g, 'W'],
]
const ACCEPTED = '34.53, 69.16 | 34°31\'52"N 69°09\'46"E | 38SMB4414084706'

function plain(text: string): string {
  let read = text.normalize('NFC')
  for (const set of DIGITS) read = read.replace(new RegExp(`[${set}]`, 'g'), (digit) => String(set.indexOf(digit)))
  for (const [marks, plain] of MARKS) read = read.replace(marks, plain)
  return read.trim()
}

/** Reads a place. Refused: anything else than two coordinates or an MGRS reference, letters that contradict signs, what is outside the globe. */
export function readPlace(text: string): Point | Refusal {
  const unreadable = (): Refusal => refuse('coordinates-unreadable', { found: shown(text), accepted: ACCEPTED })
  if (text.length > 120) return unreadable()
  const read = plain(text)
  if (LOOKS_MGRS.test(read)) {
    const found = fromMgrs(read)
    return 'point' in found ? found.point : found
  }
  const halves = halved(read)
  if (halves === null) return unreadable()
  const parts = halves.map(coordinate)
  const [a, b] = parts
  if (a === undefined || a === null || b === undefined || b === null) return unreadable()
  const turned = a.axis === 'lon' || b.axis === 'lat'
  if (a.axis !== null && a.axis === b.axis) return unreadable()
  const point = turned ? { lat: b.degrees, lon: a.degrees } : { lat: a.degrees, lon: b.degrees }
  return isPoint(point) ? point : refuse('place-off-globe', { found: shown(text), accepted: '-90 … 90, -180 … 180' })
}

/** The two coordinates of a text: parted by a comma or slash, by the letter that ends the first, or in the middle of what stands there. */
function halved(text: string): readonly [string, string] | null {
  // A comma between digits of a pair such as `34,53 69,16` is a decimal comma when there is a blank elsewhere and no point.
  const decimals = !text.includes('.') && /^\D*\d+,\d+\D*[\s/;]\D*\d+,\d+\D*$/.test(text)
  const even = decimals ? text.replace(/(\d),(\d)/g, '$1.$2') : text
  const byMark = even.split(/\s*[,/]\s*/).filter((part) => part !== '')
  if (byMark.length === 2) return [byMark[0] ?? '', byMark[1] ?? '']
  if (byMark.length > 2) return null
  const behind = /^(.*?[NSEW])\s*([^NSEW]+[NSEW])$/i.exec(even)
  if (behind !== null && /^[^NSEW]/i.test(even)) return [behind[1] ?? '', behind[2] ?? '']
  const before = /^([NSEW][^NSEW]+)([NSEW][^NSEW]+)$/i.exec(even)
  if (before !== null) return [before[1] ?? '', before[2] ?? '']
  const words = even.split(/\s+/)
  return words.length % 2 === 0 && words.length <= 6
    ? [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')]
    : null
}

interface Coordinate {
  readonly degrees: number
  readonly axis: 'lat' | 'lon' | null
}

const SEXAGESIMAL = /^([+-]?)(\d{1,3}(?:\.\d+)?)\s*(?:°|\s|$)\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:'|\s|$)\s*(?:(\d{1,2}(?:\.\d+)?)\s*"?)?)?$/

function coordinate(text: string): Coordinate | null {
  const letters = text.match(/[NSEW]/gi) ?? []
  if (letters.length > 1) return null
  const letter = letters[0]?.toUpperCase() ?? null
  const bare = text.replace(/[NSEW]/gi, ' ').trim()
  const parts = SEXAGESIMAL.exec(bare)
  if (parts === null) return null
  const [sign, whole, minutes, seconds] = [parts[1] ?? '', parts[2] ?? '', parts[3], parts[4]]
  // Only the last part may have a fraction, and minutes and seconds stay below sixty.
  if (minutes !== undefined && whole.includes('.')) return null
  if (seconds !== undefined && (minutes ?? '').includes('.')) return null
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return null
  if (sign === '-' && letter !== null) return null
  const size = Number(whole) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3_600
  const below = sign === '-' || letter === 'S' || letter === 'W'
  return { degrees: below && size !== 0 ? -size : size, axis: letter === null ? null : letter === 'N' || letter === 'S' ? 'lat' : 'lon' }
}
