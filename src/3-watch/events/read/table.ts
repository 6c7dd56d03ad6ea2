/** Takes a table apart into rows with a cell for each column, and tells which of them are ragged. */
import { refuse } from '#ground/refusal.ts'
import { openCsv } from '#know/lists/read/csv.ts'
import type { Source } from '#know/lists/read/reader.ts'
import type { OnRow } from './form.ts'

/** Heads are compared without capitals, and without a sheet's or group's path in front where the bare name is meant by one column only. */
const bare = (name: string): string => name.trim().toLowerCase()
const last = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)

/** The place of each column by every name it may be asked for. */
function headOf(names: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const short = new Map<string, number>()
  names.forEach((name, i) => {
    const key = bare(name)
    if (!places.has(key)) places.set(key, i)
    const end = last(key)
    short.set(end, short.has(end) && short.get(end) !== i ? -1 : i)
  })
  for (const [end, i] of short) if (i >= 0 && !places.has(end)) places.set(end, i)
  return places
}

/**
 * Reads a table with a head line. Refused whole: a column that must be there is not, or the file ends inside a quotation or has a mark where
 * none can stand, because from there on nobody can tell where rows begin. A row of another length is handed over as ragged.
 */
export function openRows(needs: readonly string[], onRow: OnRow): Source {
  let places: ReadonlyMap<string, number> | null = null
  let width = 0
  let fields: readonly string[] = []
  const known = new Map<string, number>()
  // One cell for all rows: a row is judged before the next is read.
  const cell = (column: string): string => {
    let place = known.get(column)
    if (place === undefined) {
      place = places?.get(bare(column)) ?? -1
      known.set(column, place)
    }
    return fields[place] ?? ''
  }
  const csv = openCsv((row, line) => {
    if (row.length === 1 && (row[0] ?? '').trim() === '') return null
    if (places === null) {
      places = headOf(row)
      width = row.length
      const lacking = needs.find((name) => places?.has(bare(name)) !== true)
      return lacking === undefined
        ? null
        : refuse('events-column-missing', { found: lacking, accepted: needs.join(', ') }, { line, field: lacking })
    }
    fields = row
    return onRow(cell, line, row.length === width ? null : `${row.length} ≠ ${width}`)
  })
  return {
    write: (text) => csv.write(text),
    close() {
      const refused = csv.close()
      return refused ?? (places === null ? refuse('events-empty') : null)
    },
  }
}
