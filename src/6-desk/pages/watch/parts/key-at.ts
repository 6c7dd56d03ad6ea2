/**
 * Under which key of the fields of a step a place in what was sent stands: of `step.classify.views[0].class`, the field `class`, and of
 * `step.attribute.views.GOV.party`, the field `views/GOV/party` rather than `party`. Null where it is none of theirs.
 */
export function keyAt(place: string, keys: readonly string[]): string | null {
  const parts = partsOf(place)
  const within = (key: string): boolean => {
    const own = key.split('/')
    return parts.some((_, from) => own.every((one, i) => parts[from + i] === one))
  }
  return keys.filter(within).toSorted((a, b) => b.split('/').length - a.split('/').length || b.length - a.length)[0] ?? null
}

const partsOf = (place: string): readonly string[] => place.split(/[.[\]]+/).filter((part) => part !== '')

/** The number of the row that a place stands in, of rows that are sent under a name: of `movement.lines[2].count`, 2. Null where it is in none. */
export function rowAt(place: string, rows: string): number | null {
  const parts = partsOf(place)
  const n = Number(parts[parts.indexOf(rows) + 1])
  return parts.includes(rows) && Number.isSafeInteger(n) ? n : null
}
