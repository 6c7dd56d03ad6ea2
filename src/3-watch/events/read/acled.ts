/**
 * The column layout of ACLED. Its licence bars passing the data on, so people bring their own file and none was at hand: the columns and
 * the meaning of the precisions are recalled from its codebook and must be checked against the file at hand.
 *
 * Its time precisions 1, 2, 3 (day, week, month) are UCDP's 1, 3, 4; its place precisions 1, 2, 3 (the place, near a place, a region) are
 * UCDP's 1, 2, 4. It gives one number of deaths and no range, so that number is the best estimate and there is no low or high.
 */
import { count, judged, kept, step } from '../draft.ts'
import type { RowReader } from './form.ts'

const TIME = [0, 1, 3, 4]
const PLACE = [0, 1, 2, 4]
/** `Explosions/Remote violence` as `explosions-remote-violence`. */
const spelled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const acledRows: RowReader = {
  needs: [
    ...['event_id_cnty', 'event_date', 'time_precision', 'event_type', 'sub_event_type', 'actor1'],
    ...['latitude', 'longitude', 'geo_precision', 'fatalities'],
  ],
  fields: {
    ...{ id: 'event_id_cnty', first: 'event_date', last: 'event_date', lat: 'latitude', lon: 'longitude' },
    ...{ low: 'fatalities', best: 'fatalities', high: 'fatalities', kind: 'event_type', sides: ['actor1', 'actor2'] },
  },
  tell(cell, doubts) {
    const day = judged(cell, 'event_date', doubts)
    const actors = ['actor1', 'actor2'].map((column): [string, string] => [column, judged(cell, column, doubts)])
    if (actors[0]?.[1] === '') doubts.refuse('party-missing', 'actor1', '')
    const sides = actors.flatMap(([, name]) => (name === '' ? [] : [name]))
    const none = { a: null, b: null, civilians: null, unknown: null, low: null, high: null }
    const sub = judged(cell, 'sub_event_type', doubts)
    return {
      ...{ id: judged(cell, 'event_id_cnty', doubts), first: day, last: day, at: null },
      ...{ datePrec: scaled(TIME, step(cell, 'time_precision', 3, doubts)), lat: judged(cell, 'latitude', doubts) },
      ...{ lon: judged(cell, 'longitude', doubts), again: null, wherePrec: scaled(PLACE, step(cell, 'geo_precision', 3, doubts)) },
      ...{ clarity: null, kind: spelled(judged(cell, 'event_type', doubts)), subkind: sub === '' ? null : spelled(sub) },
      ...{ sides, sideIds: sides.map(() => '') },
      deaths: { ...none, best: count(cell, 'fatalities', doubts) },
      rest: {
        ...{ country: kept(cell, 'country', doubts), adm1: kept(cell, 'admin1', doubts), adm2: kept(cell, 'admin2', doubts) },
        ...{ place: kept(cell, 'location', doubts), sources: sourcesIn(cell('source')), office: kept(cell, 'source', doubts) },
        ...{ text: kept(cell, 'notes', doubts), review: [] },
      },
    }
  },
}

const scaled = (scale: readonly number[], step: number | null): number | null => (step === null ? null : (scale[step] ?? null))

/** Sources are parted by semicolons. */
function sourcesIn(text: string): number | null {
  const found = text.split(';').filter((one) => one.trim() !== '').length
  return found === 0 ? null : found
}
