import type { RefusalCode } from './refusal-codes.ts'

/** Where in what was handed in: a file, a line counted from 1, and a path of field names such as `clauses[0].about.kind`. */
export interface Where {
  readonly file?: string
  readonly line?: number
  readonly field?: string
}

/**
 * Input that cannot be taken, as a value and told in full. It carries a code and values, never a sentence:
 * the sentence is made at the edge, in the reader's language, from the catalogue entry `refusal.<code>`.
 */
export interface Refusal {
  readonly refused: true
  readonly code: RefusalCode
  readonly values: Readonly<Record<string, string | number>>
  readonly where?: Where
}

/** Makes a refusal. The values are those the code's sentence asks for, usually `found` and `accepted`. */
export function refuse(code: RefusalCode, values: Readonly<Record<string, string | number>> = {}, where?: Where): Refusal {
  return where === undefined ? { refused: true, code, values } : { refused: true, code, values, where }
}

/** Tells a refusal from a result. Meant for what our own readers give back, not for raw input. */
export function isRefusal(x: unknown): x is Refusal {
  return typeof x === 'object' && x !== null && (x as { refused?: unknown }).refused === true
}

/**
 * Adds a place to a refusal as it passes outwards. The outer field goes in front of the inner one:
 * `about.kind` inside `clauses[0]` becomes `clauses[0].about.kind`. A file or line already known stays, as it is nearer.
 */
export function at(refusal: Refusal, where: Where): Refusal {
  const inner = refusal.where ?? {}
  const field = joined(where.field, inner.field)
  return { ...refusal, where: { ...where, ...inner, ...(field === undefined ? {} : { field }) } }
}

function joined(outer: string | undefined, inner: string | undefined): string | undefined {
  if (outer === undefined || inner === undefined) return outer ?? inner
  return inner.startsWith('[') ? outer + inner : `${outer}.${inner}`
}

const SHOWN_CHARACTERS_MAX = 60

/** What was found, as short text for a refusal's values: JSON where there is any, cut to a readable length. */
export function shown(raw: unknown): string {
  if (raw === undefined) return 'undefined'
  if (typeof raw === 'object' && raw !== null) return Array.isArray(raw) ? `[…] (${raw.length})` : '{…}'
  const text = typeof raw === 'string' ? JSON.stringify(raw.slice(0, SHOWN_CHARACTERS_MAX + 1)) : String(raw)
  return text.length <= SHOWN_CHARACTERS_MAX ? text : `${text.slice(0, SHOWN_CHARACTERS_MAX)}…`
}

/** Our own mistake. It is thrown, and told to people by number only, because its message may name a source. */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** Asserts what must hold if our own code is right. Never for checking input: that is a refusal. */
export function sure(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Fault(message)
}
