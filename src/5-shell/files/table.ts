import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { openTable, type Row, type TableOptions } from '#know/lists/read/csv.ts'
import { readChunks } from './chunks.ts'

/** A table to be read from a file, in UTF-8 with a head line. */
export interface TableReading {
  readonly needs: readonly string[]
  /** Columns that it may have besides; one that is asked for is named once in the head line. */
  readonly takes?: readonly string[]
  /** Given the names in the head line as written, before the first row. */
  readonly onHead?: (columns: readonly string[]) => Refusal | null
  readonly onRow: (row: Row, fields: readonly string[], line: number) => Refusal | null
  /** Called after each piece of the file, so that what the rows gave can be written away. */
  readonly onPause?: () => Promise<void>
}

/** Reads a table row by row, however long it is. Refused with file, line and column: what is no table, ragged rows, letters that are not UTF-8. */
export async function readTable(file: string, { needs, takes = [], onHead, onRow, onPause }: TableReading): Promise<Refusal | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let lines = 1
  let headRefused: Refusal | null = null
  const options: TableOptions = {
    needs,
    takes,
    onHead(columns) {
      headRefused = onHead?.(columns) ?? null
    },
    onBlank: () => {},
    onRow: (row, fields, line) => headRefused ?? onRow(row, fields, line),
  }
  const table = openTable(options)
  const push = (chunk: Uint8Array | null): Refusal | null => {
    let text: string
    try {
      text = chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      return refuse('file-not-utf8', {}, { line: lines })
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
    return (text === '' ? null : table.write(text)) ?? headRefused
  }
  const refused =
    (await readChunks(file, async (chunk) => {
      const bad = push(chunk)
      if (bad === null) await onPause?.()
      return bad
    })) ??
    push(null) ??
    table.close() ??
    headRefused
  if (isRefusal(refused)) return placed(refused, { file })
  await onPause?.()
  return null
}
