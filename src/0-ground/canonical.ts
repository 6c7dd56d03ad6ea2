import { LIMITS } from './limits.ts'
import { at, isRefusal, type Refusal, refuse, shown } from './refusal.ts'

/**
 * The one text of a JSON value, for hashing and signing: RFC 8785 (JSON Canonicalization Scheme). Keys are sorted by
 * UTF-16 code units, numbers and strings are written as ECMAScript writes them, and there is no white space.
 * Refused, never dropped or mended: lone surrogates, NaN and the infinities, undefined, functions, symbols, big integers,
 * holes in lists, and objects that are not plain records (a Date, a Map, a class). The refusal names the place.
 */
export function canonical(value: unknown): string | Refusal {
  return write(value, 0)
}

function write(value: unknown, depth: number): string | Refusal {
  if (depth > LIMITS.canonical_depth_max) return refuse('canonical-too-deep', { max: LIMITS.canonical_depth_max })
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeText(value)
  if (typeof value === 'number')
    return Number.isFinite(value) ? JSON.stringify(value) : refuse('canonical-not-finite', { found: String(value) })
  if (Array.isArray(value)) return writeList(value, depth)
  if (isPlain(value)) return writeRecord(value, depth)
  return refuse('canonical-not-json', { found: typeof value === 'object' ? 'object' : shown(value) })
}

function writeText(text: string): string | Refusal {
  return text.isWellFormed() ? JSON.stringify(text) : refuse('canonical-lone-surrogate', {})
}

function writeList(list: readonly unknown[], depth: number): string | Refusal {
  // A list with holes, or with named properties beside its items, has no JSON form that keeps them.
  if (Object.keys(list).length !== list.length) return refuse('canonical-not-json', { found: 'array' })
  const written: string[] = []
  for (const [index, item] of list.entries()) {
    const text = write(item, depth + 1)
    if (isRefusal(text)) return at(text, { field: `[${index}]` })
    written.push(text)
  }
  return `[${written.join(',')}]`
}

function writeRecord(record: Readonly<Record<string, unknown>>, depth: number): string | Refusal {
  if (Object.getOwnPropertySymbols(record).length > 0) return refuse('canonical-not-json', { found: 'symbol' })
  const written: string[] = []
  for (const key of Object.keys(record).sort()) {
    const name = writeText(key)
    const text = isRefusal(name) ? name : write(record[key], depth + 1)
    if (isRefusal(text)) return at(text, { field: key.toWellFormed() })
    written.push(`${name}:${text}`)
  }
  return `{${written.join(',')}}`
}

/** Whether something is a record as JSON knows it: no class instance, no Date or Map. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
