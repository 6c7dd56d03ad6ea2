/** Rows of somebody's own table or form, by a mapping. */

import { writeDay } from '#ground/calendar.ts'
import { dayNumber, type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readPlace } from '../../places/coordinates.ts'
import { type Cell, count, type Doubts, judged, kept, step } from '../draft.ts'
import type { Fields } from '../judge.ts'
import type { RowReader } from './form.ts'
import { columnsOf, type Mapping } from './mapping.ts'

const at = (words: Readonly<Record<string, string>> | undefined, word: string): string =>
  words !== undefined && Object.hasOwn(words, word) ? (words[word] ?? word) : word

/** Reads rows as the mapping says. Days without a time and times without an offset are of the zone it names, UTC where it names none. */
export function mappedRows(mapping: Mapping): RowReader {
  const { time, place, deaths, sides = [], zone = 'UTC' } = mapping
  const latColumn = place?.lat ?? place?.point ?? ''
  const fields: Fields = {
    ...{ id: mapping.id, first: time.from, last: time.to ?? time.from, lat: latColumn, lon: place?.lon ?? latColumn },
    ...{ low: deaths?.low ?? '', best: deaths?.best ?? '', high: deaths?.high ?? '', kind: mapping.kind, sides },
  }
  const numbered = (cell: Cell, column: string | undefined, doubts: Doubts): number | null =>
    column === undefined ? null : count(cell, column, doubts)
  const told = (cell: Cell, column: string | undefined, doubts: Doubts): string | null =>
    column === undefined ? null : kept(cell, column, doubts)
  return {
    needs: columnsOf(mapping),
    fields,
    within: mapping.within,
    tell(cell, doubts) {
      const from = momentOf(judged(cell, time.from, doubts), zone)
      const to = time.to === undefined ? from : momentOf(judged(cell, time.to, doubts), zone)
      const point = pointOf(cell, place, doubts)
      const named = sides.map((column) => at(mapping.parties, judged(cell, column, doubts))).filter((one) => one !== '')
      const review = told(cell, mapping.review, doubts)
      return {
        ...{ id: judged(cell, mapping.id, doubts), first: from.day, last: to.day === '' ? from.day : to.day, at: from.at },
        ...{
          datePrec: scaled(cell, time.precision, 5, doubts) ?? (time.precision === undefined ? 1 : null),
          lat: point.lat,
          lon: point.lon,
        },
        ...{ again: null, wherePrec: scaled(cell, place?.precision, 7, doubts) ?? (point.exact ? 1 : null), clarity: null },
        ...{ kind: at(mapping.kinds, judged(cell, mapping.kind, doubts)), subkind: told(cell, mapping.subkind, doubts) },
        ...{ sides: named, sideIds: named.map(() => '') },
        deaths: {
          ...{ a: numbered(cell, deaths?.a, doubts), b: numbered(cell, deaths?.b, doubts), low: numbered(cell, deaths?.low, doubts) },
          ...{ civilians: numbered(cell, deaths?.civilians, doubts), unknown: numbered(cell, deaths?.unknown, doubts) },
          ...{ best: numbered(cell, deaths?.best, doubts), high: numbered(cell, deaths?.high, doubts) },
        },
        rest: {
          ...{
            country: told(cell, mapping.country, doubts),
            adm1: told(cell, mapping.adm1, doubts),
            adm2: told(cell, mapping.adm2, doubts),
          },
          ...{ place: told(cell, mapping.location, doubts), sources: null, office: told(cell, mapping.office, doubts) },
          ...{ text: told(cell, mapping.text, doubts), review: review === null ? [] : [review] },
        },
      }
    },
  }
}

function scaled(cell: Cell, scale: string | number | undefined, most: number, doubts: Doubts): number | null {
  if (scale === undefined) return null
  return typeof scale === 'number' ? Math.min(scale, most) : step(cell, scale, most, doubts)
}

const CLOCK_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/
const FINE = /(\.\d{3})\d+/

/** The local day of what was written, and its moment where it has a time with an offset. What cannot be read stays as written, and is refused as a day. */
function momentOf(text: string, zone: string): { day: string; at: string | null } {
  if (!/\d[T ]\d/.test(text) || CLOCK_TIME.test(text)) return { day: text, at: null }
  const moment: Instant | object = readInstant(text.replace(' ', 'T').replace(FINE, '$1'), zone)
  return isRefusal(moment)
    ? { day: text, at: null }
    : { day: writeDay(dayNumber(moment as Instant, zone)), at: writeInstant(moment as Instant) }
}

/** A form's geopoint: latitude, longitude, altitude, accuracy in metres, parted by blanks (XForms 1.1, geopoint). */
const GEOPOINT = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)(?: -?\d+(?:\.\d+)?){0,2}$/

function pointOf(cell: Cell, place: Mapping['place'], doubts: Doubts): { lat: string; lon: string; exact: boolean } {
  if (place === undefined) return { lat: '', lon: '', exact: false }
  if (place.point === undefined) {
    const [lat, lon] = [judged(cell, place.lat ?? '', doubts), judged(cell, place.lon ?? '', doubts)]
    return { lat, lon, exact: false }
  }
  const text = judged(cell, place.point, doubts)
  if (text === '') return { lat: '', lon: '', exact: false }
  const found = GEOPOINT.exec(text)
  if (found !== null) return { lat: found[1] ?? '', lon: found[2] ?? '', exact: true }
  const point = readPlace(text)
  // Whatever cannot be read is refused as a place, with what was written.
  return isRefusal(point) ? { lat: text, lon: '', exact: false } : { lat: String(point.lat), lon: String(point.lon), exact: false }
}
