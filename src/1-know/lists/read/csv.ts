import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import type { Source } from './reader.ts'

const QUOTE = 34
const COMMA = 44

/**
 * Reads records of a comma-separated table (RFC 4180) from text pushed in pieces: fields in quotation marks may hold commas and line
 * ends, a mark inside is doubled, lines end in LF or CRLF. Blanks after a closing mark are let pass, anything else is refused. `onRow`
 * is given the fields as written and the line on which the record begins. An open quotation at the end is a list cut off.
 */
export const openCsv = (onRow: (fields: string[], line: number) => Refusal | null): Source => new Csv(onRow)

class Csv implements Source {
  readonly #onRow: (fields: string[], line: number) => Refusal | null
  #fields: string[] = []
  #field = ''
  // Within a field: nothing yet, plain, inside quotation marks, or just behind a mark that may close it.
  #state: 'start' | 'plain' | 'quoted' | 'closing' = 'start'
  #line = 1
  #begun = 1
  #size = 0

  constructor(onRow: (fields: string[], line: number) => Refusal | null) {
    this.#onRow = onRow
  }

  write(text: string): Refusal | null {
    let at = 0
    while (at < text.length) {
      const next = this.#state === 'quoted' ? this.#quoted(text, at) : this.#outside(text, at)
      if (typeof next !== 'number') return next
      at = next
    }
    return this.#long()
  }

  close(): Refusal | null {
    if (this.#state === 'quoted') return refuse('list-truncated', { found: '"' }, { line: this.#begun })
    this.#bareEnd()
    return this.#state === 'start' && this.#fields.length === 0 ? null : this.#endRow()
  }

  #long(): Refusal | null {
    const told = (found: string, max: number, unit: string): Refusal =>
      refuse('list-too-large', { found, max, unit }, { line: this.#begun })
    if (this.#field.length > LIMITS.list_field_characters_max) return told('field', LIMITS.list_field_characters_max, 'characters')
    if (this.#size + this.#field.length > LIMITS.list_row_characters_max) return told('row', LIMITS.list_row_characters_max, 'characters')
    return this.#fields.length > LIMITS.list_fields_max ? told('row', LIMITS.list_fields_max, 'fields') : null
  }

  #endField(): Refusal | null {
    this.#fields.push(this.#field)
    const refused = this.#long()
    this.#size += this.#field.length
    this.#field = ''
    this.#state = 'start'
    return refused
  }

  #endRow(): Refusal | null {
    const refused = this.#endField()
    if (refused !== null) return refused
    const row = this.#fields
    this.#fields = []
    this.#size = 0
    return this.#onRow(row, this.#begun)
  }

  /** Takes the CR of a line end off a field without quotation marks. */
  #bareEnd(): void {
    if (this.#state === 'plain' && this.#field.endsWith('\r')) this.#field = this.#field.slice(0, -1)
  }

  /** Takes text from inside quotation marks up to the mark that may close them. Gives the place behind it, or the end. */
  #quoted(text: string, from: number): number {
    let start = from
    let mark = text.indexOf('"', start)
    // Doubled marks are taken here, many at a time; only one at the end of the piece is left to the next.
    while (mark >= 0 && text.charCodeAt(mark + 1) === QUOTE) {
      this.#field += text.slice(start, mark + 1)
      start = mark + 2
      mark = text.indexOf('"', start)
    }
    const end = mark < 0 ? text.length : mark
    for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) this.#line++
    this.#field += text.slice(start, end)
    if (mark >= 0) this.#state = 'closing'
    return mark < 0 ? end : end + 1
  }

  /** Takes one letter outside quotation marks, or a run of plain ones. Gives the place behind, or a refusal. */
  #outside(text: string, from: number): number | Refusal {
    const code = text.charCodeAt(from)
    if (code === COMMA) return this.#endField() ?? from + 1
    if (code === 10) {
      this.#bareEnd()
      const refused = this.#endRow()
      this.#line++
      this.#begun = this.#line
      return refused ?? from + 1
    }
    if (this.#state === 'closing') {
      if (code === QUOTE) {
        this.#field += '"'
        this.#state = 'quoted'
        return from + 1
      }
      return code === 32 || code === 13 || code === 9 ? from + 1 : refuse('list-quote-stray', {}, { line: this.#line })
    }
    if (code === QUOTE && this.#state === 'start') {
      this.#state = 'quoted'
      return from + 1
    }
    let end = from + 1
    for (let next = text.charCodeAt(end); end < text.length && next !== COMMA && next !== 10; next = text.charCodeAt(end)) end++
    this.#field += text.slice(from, end)
    this.#state = 'plain'
    return end
  }
}

/** A record of a table by the names in its head line. A column the table does not have gives ''. */
export type Row = (column: string) => string

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

export interface TableOptions {
  /** Columns without which the table is not what it is taken for. Capitals and blanks do not matter. */
  readonly needs: readonly string[]
  /** Columns that it may have besides. One of these, or one that is needed, is named once: nobody could say which of two is meant. */
  readonly takes?: readonly string[]
  /** Whether records stand above the head line, as a title does. Given each; true when it is one. */
  readonly title?: (fields: readonly string[]) => boolean
  readonly onTitle?: (fields: readonly string[]) => void
  readonly onHead?: (columns: readonly string[]) => void
  readonly onBlank: () => void
  /** `columns` are the names in the head line as written. */
  readonly onRow: (row: Row, fields: readonly string[], line: number) => Refusal | null
}

/** Reads a table with a head line. A record with more or fewer fields than the head is refused with its line. */
export function openTable(options: TableOptions): Source {
  let columns: Map<string, number> | null = null
  let width = 0
  const places = new Map<string, number>() // By the name as asked for, so that each is folded once.
  const place = (column: string): number => {
    const known = places.get(column) ?? columns?.get(bare(column)) ?? -1
    places.set(column, known)
    return known
  }
  const head = (fields: string[], line: number): Refusal | null => {
    if (options.title?.(fields)) {
      options.onTitle?.(fields)
      return null
    }
    columns = new Map(fields.map((name, index) => [bare(name), index]))
    width = fields.length
    const lacking = options.needs.find((name) => !columns?.has(bare(name)))
    if (lacking !== undefined) return refuse('list-column-missing', { found: lacking, accepted: options.needs.join(', ') }, { line })
    const twice = [...options.needs, ...(options.takes ?? [])].find((name) => fields.filter((one) => bare(one) === bare(name)).length > 1)
    if (twice !== undefined) return refuse('shape-repeated', { found: shown(twice) }, { line, field: twice })
    options.onHead?.(fields)
    return null
  }
  const csv = openCsv((fields, line) => {
    if (fields.length === 1 && bare(fields[0] ?? '') === '') {
      options.onBlank()
      return null
    }
    if (columns === null) return head(fields, line)
    if (fields.length !== width) return refuse('list-row-ragged', { found: fields.length, accepted: String(width) }, { line })
    return options.onRow((column) => fields[place(column)] ?? '', fields, line)
  })
  return {
    write: (text) => csv.write(text),
    close() {
      const refused = csv.close()
      if (refused !== null) return refused
      return columns === null ? refuse('list-empty') : null
    },
  }
}
