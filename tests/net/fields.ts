/**
 * The fields of a document, read from the schema its reader checks it with. What a schema says is what the tests of absence and of
 * bad input are generated from, so that a field nobody thought of is a test that fails by its name.
 */
import type { z } from 'zod'
import { patternSchema } from '#bound/law/pattern.ts'

/** One field: its path in the document (`*` stands for any item of a list or record), its schema, and whether it may be left out. */
export interface Field {
  readonly path: string
  readonly schema: z.ZodType
  readonly optional: boolean
  /** Other fields lie below this one, and it has no value but theirs. */
  readonly holder: boolean
}

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly in?: z.ZodType
  readonly getter?: () => z.ZodType
}
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition

/**
 * Every field of a schema, those inside others included. A pattern is one field here, for its dimensions are a document of their own, and
 * so is a record that stands in a second place: its fields are those of the first.
 */
export function fieldsOf(schema: z.ZodType): Field[] {
  return inside(schema, '', new Set())
}

function inside(schema: z.ZodType, path: string, seen: Set<z.ZodType>): Field[] {
  const { shape, element, innerType, valueType, options, in: before, getter } = definitionOf(schema)
  const inner = innerType ?? before ?? getter?.()
  if (inner !== undefined) return inside(inner, path, seen)
  if (isPattern(schema) || seen.has(schema)) return []
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`)
  if (shape !== undefined) {
    seen.add(schema)
    return Object.entries(shape).flatMap(([key, one]) => fieldAt(one, below(key), seen))
  }
  if (options !== undefined) return unique(options.flatMap((one) => inside(one, path, seen)))
  const items = element ?? valueType
  return items === undefined ? [] : inside(items, below('*'), seen)
}

function fieldAt(schema: z.ZodType, path: string, seen: Set<z.ZodType>): Field[] {
  const below = isPattern(plain(schema)) ? [] : inside(schema, path, seen)
  return [{ path, schema, optional: schema.safeParse(undefined).success, holder: below.length > 0 && !hasOwnValue(schema) }, ...below]
}

/** A pattern, or the pattern an envelope is, which has a term besides. */
function isPattern(schema: z.ZodType): boolean {
  const { shape } = definitionOf(schema)
  const own = definitionOf(patternSchema).shape ?? {}
  return shape !== undefined && Object.keys(own).every((key) => shape[key] === own[key])
}

const plain = (schema: z.ZodType): z.ZodType => {
  const { innerType } = definitionOf(schema)
  return innerType === undefined ? schema : plain(innerType)
}

/** Of several forms one may be a plain value, and a list of texts is a value too; a record or a list of records is not. */
function hasOwnValue(schema: z.ZodType): boolean {
  const { type, shape, element, valueType, options, innerType } = definitionOf(schema)
  if (innerType !== undefined) return hasOwnValue(innerType)
  if (options !== undefined) return options.some(hasOwnValue)
  const items = element ?? valueType
  return items === undefined ? shape === undefined && type !== 'never' : hasOwnValue(items)
}

function unique(fields: readonly Field[]): Field[] {
  const seen = new Map<string, Field>()
  for (const one of fields) if (!seen.has(one.path)) seen.set(one.path, one)
  return [...seen.values()]
}

/** A copy of `doc` with `value` at `path` (`*` is the first item or key there); undefined takes the field away. Null where nothing is there to hold it. */
export function placed(doc: unknown, path: string, value: unknown): unknown | null {
  const copy: unknown = structuredClone(doc)
  const keys = path.split('.')
  const last = keys.pop() as string
  let at: unknown = copy
  for (const key of keys) at = typeof at === 'object' && at !== null ? Reflect.get(at, nameIn(at, key)) : undefined
  if (typeof at !== 'object' || at === null) return null
  if (value === undefined) Reflect.deleteProperty(at, nameIn(at, last))
  else Object.defineProperty(at, nameIn(at, last), { value, enumerable: true, configurable: true, writable: true })
  return copy
}

/** The value at `path`, as `placed` counts it; undefined where there is none. */
export function valueAt(doc: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, nameIn(at, key)) : undefined), doc)
}

const nameIn = (at: object, key: string): string => (key === '*' ? (Object.keys(at)[0] ?? '0') : key)

/** `clauses.*.any` as readers tell it of the first item: `clauses[0].any`. In a record the star is the first key. */
export function told(doc: unknown, path: string): string {
  let at: unknown = doc
  let text = ''
  for (const key of path.split('.')) {
    const name = typeof at === 'object' && at !== null ? nameIn(at, key) : key
    text += Array.isArray(at) ? `[${name}]` : text === '' ? name : `.${name}`
    at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined
  }
  return text
}
