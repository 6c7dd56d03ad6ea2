/**
 * The Military Grid Reference System (NGA.STND.0037): zone, band, the letters of a square of 100 km, and as many digits east as north.
 * A reference names a square, from 100 km down to a metre; whoever reads it gets the middle of that square and how wide it is.
 * The polar caps, beyond 84 degrees north and 80 south, have a grid of their own that is not read here.
 */
import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import { type Point, wrapped } from './point.ts'
import { fromUtm, toUtm, zoneOf } from './utm.ts'

const BANDS = 'CDEFGHJKLMNPQRSTUVWX'
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ']
const ROWS = 'ABCDEFGHJKLMNPQRSTUV'
const [SQUARE, ROUND] = [100_000, 2_000_000]
const [SOUTHMOST, NORTHMOST] = [-80, 84]
/** Zones that do not exist in band X, because their neighbours are wider. */
const NOT_IN_X = [32, 34, 36]

/** Rows begin five letters on in even zones. */
const rowsFrom = (zone: number): number => (zone % 2 === 0 ? 5 : 0)

/** Nearer to the equator than this, in degrees (a tenth of a millimetre), rounding no longer tells north from south: it counts as north. */
const ON_THE_EQUATOR = 1e-9

/** Writes the square in which a place lies, with 0 to 5 digits each way (100 km to 1 m): `38SMB4414084706`. Refuses the polar caps. */
export function toMgrs(point: Point, digits: 0 | 1 | 2 | 3 | 4 | 5 = 5): string | Refusal {
  const { lat, lon } = point
  if (!(lat >= SOUTHMOST && lat <= NORTHMOST) || !(Math.abs(lon) <= 180))
    return refuse('place-polar', { found: `${lat} ${lon}`, accepted: `${SOUTHMOST} … ${NORTHMOST}` })
  const zone = zoneOf(point)
  const at = Math.abs(lat) < ON_THE_EQUATOR ? { lat: 0, lon } : point
  const { east, north } = toUtm(at, zone)
  const band = BANDS[Math.min(BANDS.length - 1, Math.floor((at.lat - SOUTHMOST) / 8))] ?? ''
  const column = COLUMNS[(zone - 1) % 3]?.[Math.floor(east / SQUARE) - 1] ?? ''
  const row = ROWS[(Math.floor((north % ROUND) / SQUARE) + rowsFrom(zone)) % ROWS.length] ?? ''
  const part = (metres: number): string =>
    digits === 0 ? '' : String(Math.floor((metres % SQUARE) / 10 ** (5 - digits))).padStart(digits, '0')
  return `${String(zone).padStart(2, '0')}${band}${column}${row}${part(east)}${part(north)}`
}

const WRITTEN = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d{0,10})$/

/**
 * Reads a reference, blanks anywhere. Gives the middle of its square, and how wide the square is in metres. Refused: letters that are
 * none, an odd count of digits, a zone that does not exist there, a square that lies in no place of its band, the polar caps.
 */
export function fromMgrs(text: string): { readonly point: Point; readonly metres: number } | Refusal {
  const wrong = (accepted = '38SMB4414084706'): Refusal => refuse('mgrs-unreadable', { found: shown(text), accepted })
  const bare = text.toUpperCase().replace(/\s+/g, '')
  if (/^[ABYZ][A-Z]{2}\d*$/.test(bare)) return refuse('place-polar', { found: shown(text), accepted: `${SOUTHMOST} … ${NORTHMOST}` })
  const parts = WRITTEN.exec(bare)
  if (parts === null) return wrong()
  const [zone, band, figures] = [Number(parts[1]), parts[2] ?? '', parts[5] ?? '']
  if (zone < 1 || zone > 60 || figures.length % 2 === 1 || (band === 'X' && NOT_IN_X.includes(zone))) return wrong()
  const column = (COLUMNS[(zone - 1) % 3] ?? '').indexOf(parts[3] ?? '')
  if (column < 0) return wrong(COLUMNS[(zone - 1) % 3])
  const row = (ROWS.indexOf(parts[4] ?? '') - rowsFrom(zone) + ROWS.length) % ROWS.length
  const half = figures.length / 2
  const metres = 10 ** (5 - half)
  const within = (some: string): number => (half === 0 ? 0 : Number(some)) * metres + metres / 2
  const east = (column + 1) * SQUARE + within(figures.slice(0, half))
  const inRound = row * SQUARE + within(figures.slice(half))
  const south = BANDS.indexOf(band) < BANDS.indexOf('N')
  const bottom = SOUTHMOST + BANDS.indexOf(band) * 8
  const top = band === 'X' ? NORTHMOST : bottom + 8
  // Rows repeat every 2,000 km, which is more than twice a band: only one of them lies in it, or reaches into it with part of its square.
  for (let north = inRound; north < SOUTHERN_ROUNDS * ROUND; north += ROUND) {
    const point = fromUtm({ zone, south, east, north })
    const reach = metres / 2 / METRES_A_DEGREE
    if (point.lat < bottom - reach || point.lat > top + reach) continue
    return zoneFits(point, zone, reach) ? { point, metres } : wrong()
  }
  return wrong()
}

const SOUTHERN_ROUNDS = 5
/** A little less than a degree of latitude is long anywhere, so that a square is not judged too narrow. */
const METRES_A_DEGREE = 110_000

/** Whether a zone reaches to a place, or to within half a square of it. */
function zoneFits(point: Point, zone: number, reach: number): boolean {
  const wide = reach / Math.max(0.1, Math.cos((point.lat * Math.PI) / 180))
  return [-wide, 0, wide].some((by) => zoneOf({ lat: Math.min(point.lat, NORTHMOST), lon: wrapped(point.lon + by) }) === zone)
}
