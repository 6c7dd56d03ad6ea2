/**
 * UCDP's georeferenced events, final (GED) and candidate, as CSV. Columns are those of the GED codebook (versions 17 to 23); older or cut
 * files lack some of them, and only those in `needs` must be there. A side's id 0 or -1 is none.
 */
import { type Cell, count, type Doubts, judged, kept, step } from '../draft.ts'
import type { RowReader } from './form.ts'

const KINDS: Readonly<Record<string, string>> = { '1': 'state-based', '2': 'non-state', '3': 'one-sided' }
/** What a candidate's `code_status` says of an event that nobody wants looked at again. */
const CLEAR = 'clear'
const WKT = /^POINT ?\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)\)$/

export const ucdpRows: RowReader = {
  needs: [
    ...['id', 'type_of_violence', 'side_a', 'side_b', 'date_prec', 'date_start', 'date_end', 'latitude', 'longitude'],
    ...['where_prec', 'event_clarity', 'best', 'high', 'low'],
  ],
  fields: {
    ...{ id: 'id', first: 'date_start', last: 'date_end', lat: 'latitude', lon: 'longitude' },
    ...{ low: 'low', best: 'best', high: 'high', kind: 'type_of_violence', sides: ['side_a', 'side_b'] },
  },
  tell(cell, doubts) {
    const sides = [sideOf(cell, 'side_a', doubts), sideOf(cell, 'side_b', doubts)]
    const [first, last] = [judged(cell, 'date_start', doubts), judged(cell, 'date_end', doubts)]
    const type = judged(cell, 'type_of_violence', doubts)
    const status = cell('code_status').trim()
    return {
      ...{ id: judged(cell, 'id', doubts), first, last, at: null, datePrec: step(cell, 'date_prec', 5, doubts) },
      ...{
        lat: judged(cell, 'latitude', doubts),
        lon: judged(cell, 'longitude', doubts),
        again: pointOf(cell('geom_wkt').trim(), cell('priogrid_gid').trim()),
      },
      ...{ wherePrec: step(cell, 'where_prec', 7, doubts), clarity: step(cell, 'event_clarity', 2, doubts) },
      ...{ kind: kindOf(type, doubts), subkind: null, sides, sideIds: [cell('side_a_new_id').trim(), cell('side_b_new_id').trim()] },
      deaths: {
        ...{ a: count(cell, 'deaths_a', doubts), b: count(cell, 'deaths_b', doubts), civilians: count(cell, 'deaths_civilians', doubts) },
        ...{ unknown: count(cell, 'deaths_unknown', doubts), low: count(cell, 'low', doubts), best: count(cell, 'best', doubts) },
        high: count(cell, 'high', doubts),
      },
      rest: {
        ...{ country: kept(cell, 'country', doubts), adm1: kept(cell, 'adm_1', doubts), adm2: kept(cell, 'adm_2', doubts) },
        ...{ place: kept(cell, 'where_coordinates', doubts), sources: sourcesOf(cell('number_of_sources').trim()) },
        ...{
          office: kept(cell, 'source_office', doubts),
          text: kept(cell, 'source_headline', doubts) ?? kept(cell, 'source_article', doubts),
        },
        review: status === '' || status.toLowerCase() === CLEAR ? [] : [status],
      },
    }
  },
}

function sideOf(cell: Cell, field: string, doubts: Doubts): string {
  const side = judged(cell, field, doubts)
  if (side === '') doubts.refuse('party-missing', field, '')
  return side
}

function kindOf(type: string, doubts: Doubts): string {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (kind === undefined && type !== '') doubts.refuse('kind-missing', 'type_of_violence', type)
  return kind ?? ''
}

/** Two accounts of a place in one row that are this near, in degrees, are the same: rounding of the last digits. */
const ROUNDING = 0.002
/** PRIO-GRID cells are half a degree wide and numbered from 1 along rows of 720 from the south-west (PRIO-GRID codebook). */
const [CELL, CELLS_A_ROW] = [0.5, 720]

/** The place once more, by the geometry of the row or, where it has none, the middle of its PRIO-GRID cell. */
function pointOf(geometry: string, cell: string): readonly [number, number, number] | null {
  const found = WKT.exec(geometry)
  if (found !== null) return [Number(found[1]), Number(found[2]), ROUNDING]
  if (!/^[1-9]\d{0,5}$/.test(cell)) return null
  const place = Number(cell) - 1
  const [row, column] = [Math.floor(place / CELLS_A_ROW), place % CELLS_A_ROW]
  return [column * CELL - 180 + CELL / 2, row * CELL - 90 + CELL / 2, CELL / 2 + ROUNDING]
}

/** -1 is "not counted" in the codebook. */
const sourcesOf = (text: string): number | null => (/^\d{1,6}$/.test(text) ? Number(text) : null)
