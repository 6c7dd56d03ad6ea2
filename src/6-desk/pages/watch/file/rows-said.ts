/** What was typed in rows of short fields. */
/** What was typed in one row, by column. */
export type RowTyped = Readonly<Record<string, string>>

/** Rows in which anything was typed, trimmed and without what is empty. */
export const saidRows = (rows: readonly RowTyped[]): readonly RowTyped[] =>
  rows
    .map((row) => Object.fromEntries(Object.entries(row).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]]))))
    .filter((row) => Object.keys(row).length > 0)

/** Which of the rows that are filed one of those typed becomes. A row that says nothing is not filed, and has a place below nought of its own. */
export const saidAt = (rows: readonly RowTyped[], n: number): number =>
  saidRows(rows.slice(n, n + 1)).length === 0 ? -1 - n : saidRows(rows.slice(0, n)).length

/** A whole number, or what was typed where it is none: then the server says what it would accept. */
export const numberTyped = (text: string | undefined): unknown => (text !== undefined && /^\d+$/.test(text) ? Number(text) : text)
