/** What stands after the `?` of an address: as of which entry the record is read, and each page's own filters as plain text. */

export interface DeskSearch {
  /** The record as it stood when it had this many entries; not there: now. */
  readonly as_of?: number | undefined
  readonly [filter: string]: string | number | undefined
}

/** Reads an address. What is no whole number is no `as_of`; a filter that stands twice counts once, the last time. */
export function readSearch(text: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Writes it back, without what is empty, so that the plain page has the plain address. */
export function writeSearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

/** What an address may say, whoever wrote it. */
export function checkSearch(raw: Readonly<Record<string, unknown>>): DeskSearch {
  const { as_of: asOf, ...rest } = raw
  const filters = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
  )
  // What is no number is said to be none, or the router would go on with what stands in the address.
  const past = asOf === undefined ? {} : { as_of: /^\d{1,15}$/.test(String(asOf)) ? Number(asOf) : undefined }
  return { ...Object.fromEntries(filters), ...past }
}
