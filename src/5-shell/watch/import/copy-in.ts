/** COPY FROM STDIN over `pg`, which sends what it is given in PostgreSQL's text form (PostgreSQL 18, COPY, "Text Format"). */
import type pg from 'pg'

/** One value of a row: text, a number, whether, a list of texts, or nothing. */
export type Value = string | number | boolean | null | readonly string[]

const ESCAPED = /[\\\n\r\t]/g
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string): string => text.replace(ESCAPED, (one) => ESCAPES[one] ?? one)

function field(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return escaped(`{${value.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
}

/** Rows as the text that COPY reads. U+0000, which no text of PostgreSQL holds, must not be in them. */
const copyText = (rows: readonly (readonly Value[])[]): string => rows.map((row) => `${row.map(field).join('\t')}\n`).join('')

/** What the connection of `pg` can do while a COPY runs; its types leave this out. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/**
 * Sends rows into a table within whatever transaction the connection is in. Rejects with the error of the server, after which the
 * transaction can only be rolled back.
 */
export function copyIn(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    let failed: Error | null = null
    const query = {
      submit(connection: CopyConnection) {
        connection.query(`copy ${table} (${columns.join(', ')}) from stdin`)
      },
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(Buffer.from(copyText(rows)))
        connection.endCopyFrom()
      },
      handleError(error: Error) {
        failed = error
        reject(error)
      },
      handleReadyForQuery() {
        if (failed === null) resolve()
      },
      handleRowDescription() {},
      handleDataRow() {},
      handlePortalSuspended() {},
      handleEmptyQuery() {},
      handleCommandComplete() {},
    }
    client.query(query as unknown as pg.Submittable)
  })
}
