/** Hands a file made here to whoever reads the page, as their browser saves files. */
export function saveFile(name: string, content: Blob | string, media = 'text/plain'): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: `${media};charset=utf-8` }) : content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Saving begins after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/**
 * A table as CSV (RFC 4180), with a mark for its letters at the start so that spreadsheets read them. A cell that a spreadsheet would take for a
 * formula is led by an apostrophe.
 */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

function cellOf(value: string | number | null): string {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
