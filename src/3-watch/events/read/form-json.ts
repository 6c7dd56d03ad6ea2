/**
 * Submissions of a form as JSON: KoboToolbox's `results`, ODK Central's `value`, or a bare list. Groups become paths (`incident/where`), a
 * repeat that the mapping names gives a row for each of its items, and the questions around it answer for all of them.
 */
import { type Refusal, refuse } from '#ground/refusal.ts'
import { isRecord, type Json, type JsonRecord, openJson } from '#know/lists/read/json.ts'
import type { Source } from '#know/lists/read/reader.ts'
import type { OnRow } from './form.ts'

const ARRAYS = ['results', 'value'] as const
const GEOMETRY = ['Point']
/** Members of an answer that hold no submissions: counts and links to further pages. */
const NEXT = 'next'

/** Reads submissions. `onAnswers` hears all answers of a row, by path. A page of several, which says that there is a next, is refused: the rest would be missing in silence. */
export function openSubmissions(
  repeat: string | undefined,
  onRow: OnRow,
  onAnswers: (answers: ReadonlyMap<string, string>) => Refusal | null = () => null,
): Source {
  let begun = false
  let bareList = false
  let row = 0
  const source = openJson({
    arrays: ARRAYS,
    onItem(_key, item) {
      for (const answers of rowsOf(item, repeat)) {
        row++
        const refused =
          (answers === null ? null : onAnswers(answers)) ??
          onRow((column) => answers?.get(column) ?? '', row, answers === null ? 'JSON' : null)
        if (refused !== null) return refused
      }
      return null
    },
    onMember: (key, value) =>
      (key === NEXT || key === '@odata.nextLink') && typeof value === 'string'
        ? refuse('events-page-of-several', { found: key }, { field: key })
        : null,
  })
  return {
    write(text) {
      if (begun) return source.write(text)
      const start = text.trimStart()
      if (start === '') return null
      begun = true
      bareList = start.startsWith('[')
      return source.write(bareList ? `{"results":${text}` : text)
    },
    close() {
      const refused = bareList ? source.write('}') : null
      return refused ?? source.close()
    },
  }
}

/** The paths of lists of groups in the first submission: each may be a repeat whose every item is an event. */
export function repeatsIn(text: string): readonly string[] {
  const repeats = new Map<string, readonly Json[]>()
  const first = refuse('events-empty') // Ends the reading; never shown.
  const start = text.trimStart()
  openJson({
    arrays: ARRAYS,
    onItem(_key, item) {
      if (isRecord(item)) flatten(item, '', new Map(), repeats)
      return first
    },
    onMember: () => null,
  }).write(start.startsWith('[') ? `{"results":${start}` : start)
  return [...repeats].flatMap(([path, items]) => (items.some(isRecord) ? [path] : []))
}

/** The rows of one submission: itself, or one for each item of its repeat; null where it is no record. */
function rowsOf(item: Json, repeat: string | undefined): readonly (ReadonlyMap<string, string> | null)[] {
  if (!isRecord(item)) return [null]
  const all = new Map<string, string>()
  const repeats = new Map<string, readonly Json[]>()
  flatten(item, '', all, repeats)
  if (repeat === undefined) return [all]
  const items = repeats.get(repeat) ?? []
  return items.map((one, i) => {
    if (!isRecord(one)) return null
    const own = new Map(all)
    flatten(one, '', own, new Map())
    // So that each item of a repeat can be told apart: the submission's own id and its place.
    own.set('@repeat', `${all.get('_uuid') ?? all.get('__id') ?? all.get('meta/instanceID') ?? ''}/${i + 1}`)
    return own
  })
}

function flatten(record: JsonRecord, path: string, into: Map<string, string>, repeats: Map<string, readonly Json[]>): void {
  for (const [key, value] of Object.entries(record)) {
    const name = path === '' ? key : `${path}/${key}`
    const text = textOf(value)
    if (text !== null) {
      into.set(name, text)
      // The bare name of a question answers too, unless an earlier one bears it.
      const end = name.slice(name.lastIndexOf('/') + 1)
      if (!into.has(end)) into.set(end, text)
    } else if (Array.isArray(value)) repeats.set(name, value as readonly Json[])
    else if (isRecord(value)) flatten(value, name, into, repeats)
  }
}

/** A value as the text of a cell; null for what holds others. A point and a pair of coordinates are written as a geopoint: latitude first. */
function textOf(value: Json): string | null {
  if (value === null) return ''
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (isRecord(value)) {
    const { type, coordinates } = value as { type?: unknown; coordinates?: unknown }
    if (!GEOMETRY.includes(String(type)) || !Array.isArray(coordinates)) return null
    const [lon, lat] = coordinates as readonly unknown[]
    return `${lat} ${lon}`
  }
  const items = value as readonly Json[]
  return items.every((one) => one === null || typeof one === 'number')
    ? items
        .map((one) => one ?? '')
        .join(' ')
        .trim()
    : null
}
