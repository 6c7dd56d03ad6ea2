/** Reads what a request says, by the schemas of its route, and tells everything that is wrong with it at once. */
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { CLOCK } from '#answer/record/command.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shapedWhole } from '#ground/schema.ts'
import { readBody } from './body.ts'
import type { HeaderOf } from './guard.ts'
import type { Route } from './route.ts'

export const ACTING = 'Parley-Acting-As'
export const PURPOSE = 'Parley-Purpose'
export const ONCE = 'Idempotency-Key'

/** What was asked. `by` is null only where a route may be read namelessly; `once` is empty where nothing is written. */
export interface Asked {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: unknown
  readonly by: string | null
  readonly purpose: string
  readonly once: string
}

/** Everything that was asked, or everything that is wrong with it. */
export async function askedOf(c: Context, header: HeaderOf, route: Route): Promise<Asked | readonly [Refusal, ...Refusal[]]> {
  const refusals: Refusal[] = []
  const taken = <T>(read: { readonly value: T } | Refusal | readonly Refusal[]): T | undefined => {
    if ('value' in read) return read.value
    refusals.push(...(isRefusal(read) ? [read] : (read as readonly Refusal[])))
    return undefined
  }
  const by = taken(actingOf(header(ACTING), route))
  const purpose = taken(purposeOf(header(PURPOSE)))
  const once = route.kind === 'write' ? taken(onceOf(header(ONCE))) : ''
  const params = taken(shapedWhole(route.params, numbered(route.params, c.req.param())))
  const query = taken(queryOf(c.req.url, route.query))
  let body: unknown
  if (route.body !== null) {
    const read = await readBody(c.req.raw, header, route.bytes)
    // A body that cannot be read at all is told alone: its status is its own.
    if (isRefusal(read)) return [read]
    body = taken(bodyOf(route.body, read.value))
  }
  const [first, ...more] = refusals
  if (first !== undefined) return [first, ...more]
  return { params: params ?? {}, query: query ?? {}, body, by: by ?? null, purpose: purpose ?? '', once: once ?? '' }
}

const label = /^[^\p{Cc}\u2028\u2029]+$/u

/** Who acts. Header values are ASCII, so an id of other letters is written as in an address (`%C3%A9`). Nobody acts as the clock. */
function actingOf(text: string | undefined, route: Route): { readonly value: string | null } | Refusal {
  if (text === undefined || text === '') {
    if (route.kind === 'read' && route.nameless) return { value: null }
    return refuse('acting-missing', {}, { field: ACTING })
  }
  const id = decoded(text)
  const unknown = id === null || id === CLOCK || id.length > LIMITS.id_characters_max || !label.test(id)
  return unknown ? refuse('acting-unknown', { found: shown(text) }, { field: ACTING }) : { value: id }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** What for: a word of the house. */
function purposeOf(text: string | undefined): { readonly value: string } | Refusal {
  if (text === undefined) return { value: 'desk' }
  if (/^[a-z][a-z-]{0,39}$/.test(text)) return { value: text }
  return refuse('shape-wrong', { found: shown(text), accepted: 'desk, audit, replay, …' }, { field: PURPOSE })
}

function onceOf(text: string | undefined): { readonly value: string } | Refusal {
  const max = LIMITS.id_characters_max
  if (text === undefined || text === '') return refuse('once-missing', { max }, { field: ONCE })
  if (text.length > max || !/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text))
    return refuse('once-unreadable', { found: shown(text), max }, { field: ONCE })
  return { value: text }
}

function queryOf(url: string, schema: z.ZodObject): { readonly value: Record<string, unknown> } | readonly Refusal[] {
  const start = url.indexOf('?')
  if (start < 0) return shapedWhole(schema, {})
  const found: Record<string, string> = Object.create(null)
  for (const [key, value] of new URLSearchParams(url.slice(start))) {
    if (key in found) return [refuse('shape-repeated', { found: shown(key) }, { field: key })]
    found[key] = value
  }
  return shapedWhole(schema, numbered(schema, found))
}

/**
 * Addresses hold text alone: where a number is wanted, digits become one, and where whether something is, `true` and `false` do. Signs and
 * fractions are read only where the schema takes such a number. What is none is refused as what it is.
 */
function numbered(schema: z.ZodObject, texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [key, text] of Object.entries(texts)) {
    const wanted = Object.hasOwn(schema.shape, key) ? typeOf(schema.shape[key] as z.ZodType) : ''
    const digits = /^\d{1,15}$/.test(text)
    const takes = (value: unknown): boolean => (schema.shape[key] as z.ZodType).safeParse(value).success
    if (wanted === 'number' && (digits || (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) && takes(Number(text))))) out[key] = Number(text)
    else out[key] = wanted === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text
  }
  return out
}

function typeOf(schema: z.ZodType): string {
  const { type, innerType } = schema._zod.def as { type: string; innerType?: z.ZodType }
  return innerType === undefined ? type : typeOf(innerType)
}

/** A body without needed keys may be left out. */
function bodyOf(schema: z.ZodObject, value: unknown): { readonly value: unknown } | readonly Refusal[] {
  if (value !== undefined) return shapedWhole(schema, value)
  return schema.safeParse({}).success ? { value: {} } : [refuse('request-empty')]
}

/** Puts a refusal of the record where the asker wrote what it speaks of. */
export function relocated(refusal: Refusal): Refusal {
  const field = refusal.code === 'once-key-reused' ? ONCE : refusal.where?.field === 'by' ? ACTING : null
  return field === null ? refusal : { ...refusal, where: { field } }
}
