/** Whether what a command says can be written down for ever: as JSON, in the database, and under a commitment. */
import { LIMITS } from '#ground/limits.ts'
import { at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'

/** Documents that are recorded as they were written. What is left out of a command around them may be undefined. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'act',
  'party',
  'order',
  'claim',
  'instrument',
  'version',
  'control_list',
  'ledger',
  'movement',
  'find',
  'count',
  'total',
  'zones',
  'exchange',
  'event',
  'mechanism',
  'reports',
  'step',
  'showing',
  'glossary',
  'read_back',
  'patrol',
  'outcome',
  'sign',
  'harm',
  'assessment',
])

/**
 * Gives null when a command can be written, else the first thing in it that cannot, with its place: half a character, U+0000 (no
 * text of PostgreSQL holds it), a number that is not finite or a whole one that readers of JSON would round, what is no JSON at all,
 * and the key `__proto__`, which some readers take for something else.
 */
export const unwritable = (command: object): Refusal | null => inside(command, 0, false)

function inside(value: unknown, depth: number, document: boolean): Refusal | null {
  if (typeof value === 'string') return wrongText(value)
  if (typeof value === 'number') return wrongNumber(value)
  if (value === null || typeof value === 'boolean') return null
  if (typeof value !== 'object' || !isPlain(value))
    return refuse('canonical-not-json', { found: typeof value === 'object' ? 'object' : shown(value) })
  if (depth > LIMITS.http_json_depth_max) return refuse('canonical-too-deep', { max: LIMITS.http_json_depth_max })
  const list = Array.isArray(value)
  if (list && Object.keys(value).length !== value.length) return refuse('canonical-not-json', { found: 'array' })
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined && !document) continue
    const wrong = (list ? null : wrongKey(key)) ?? inside(item, depth + 1, document || DOCUMENTS.has(key))
    if (wrong !== null) return placed(wrong, { field: list ? `[${key}]` : key.toWellFormed() })
  }
  return null
}

function wrongText(text: string): Refusal | null {
  if (!text.isWellFormed()) return refuse('canonical-lone-surrogate', {})
  return text.includes('\u0000') ? refuse('json-nul', {}) : null
}

function wrongNumber(value: number): Refusal | null {
  if (!Number.isFinite(value)) return refuse('canonical-not-finite', { found: String(value) })
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? refuse('content-number', { found: String(value) }) : null
}

const wrongKey = (key: string): Refusal | null => (key === '__proto__' ? refuse('json-key-reserved', { found: key }) : wrongText(key))

function isPlain(value: object): boolean {
  if (Object.getOwnPropertySymbols(value).length > 0) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Array.isArray(value)
}
