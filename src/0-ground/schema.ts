/**
 * The shape of a document, told by a zod schema and refused in our own words.
 *
 * A schema says which keys, types and lists are accepted. What zod finds wrong becomes one `Refusal` that names the
 * field, what was found there and what would be accepted, so that every reader complains in the same way.
 */
import type { z } from 'zod'
import { at, isRefusal, type Refusal, refuse, shown } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** Checks `raw` against `schema`; gives the typed value, or a refusal for the first thing wrong, with its field path. */
export function shaped<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> | Refusal {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const issue = deepest(result.error.issues[0] as Issue)
  return told(issue, raw, schema)
}

/** As `shaped`, but tells everything that is wrong and not only the first of it. */
export function shapedWhole<S extends z.ZodType>(
  schema: S,
  raw: unknown,
): { readonly value: z.output<S> } | readonly [Refusal, ...Refusal[]] {
  const result = schema.safeParse(raw)
  if (result.success) return { value: result.data }
  return result.error.issues.map((issue) => told(deepest(issue), raw, schema)) as [Refusal, ...Refusal[]]
}

/**
 * Of a union that failed, the branch that the writer meant: the one that got furthest into the data, and of those one that knows
 * all the keys there, or else most of them. Where several forms were possible and none knows a key, that key is what is told.
 */
function deepest(issue: Issue, outer: PropertyKey[] = []): Issue {
  const path = [...outer, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { ...issue, path } as Issue
  const strangeOf = (branch: readonly Issue[]) => branch.find((one) => one.code === 'unrecognized_keys' && one.path.length === 0)
  const several = issue.errors.filter((branch) => strangeOf(branch)).length > 1
  const branches = issue.errors.flatMap((branch) => {
    const strange = strangeOf(branch)
    const keys = strange?.code === 'unrecognized_keys' ? strange.keys.length : 0
    const inner = several && strange !== undefined ? strange : branch[0]
    // What is wrong with a key it knows says more than a key it does not know; that says more than the wrong kind of value.
    const depth = (one: Issue): number => (keys > 0 ? path.length + 1 - keys / 1_000 : one.path.length)
    return inner === undefined ? [] : [deepest(inner, path)].map((one) => ({ issue: one, reached: depth(one) }))
  })
  const first = branches[0] as (typeof branches)[number]
  const meant = branches.reduce((best, next) => (next.reached > best.reached ? next : best), first).issue
  return meant.path.length > path.length || meant.code === 'unrecognized_keys' ? meant : ({ ...issue, path } as Issue)
}

function told(issue: Issue, raw: unknown, schema: z.ZodType): Refusal {
  const field = pathText(issue.path)
  const where = field === '' ? undefined : { field }
  const value = valueAt(raw, issue.path)
  const found = shown(value)
  switch (issue.code) {
    case 'unrecognized_keys':
      return refuse('shape-unknown-key', { found: issue.keys.join(', '), accepted: keysAt(schema, issue.path).join(', ') }, where)
    case 'invalid_value':
      if (value === undefined) return refuse('shape-missing', { accepted: issue.values.map(String).join(', ') }, where)
      return refuse('shape-not-one-of', { found, accepted: issue.values.map(String).join(', ') }, where)
    case 'too_small':
      return refuse('shape-too-small', { found, min: String(issue.minimum) }, where)
    case 'too_big':
      return refuse('shape-too-big', { found, max: String(issue.maximum) }, where)
    case 'invalid_type':
      if (value === undefined) return refuse('shape-missing', { accepted: formsAt(schema, issue.path) }, where)
      return refuse('shape-wrong-type', { found, accepted: issue.expected === 'int' ? 'whole number' : formsAt(schema, issue.path) }, where)
    default: {
      // A check of our own says in its `params` what it would have taken.
      const said: unknown = issue.code === 'custom' ? issue.params?.accepted : undefined
      const accepted = typeof said === 'string' ? said : formsAt(schema, issue.path)
      return value === undefined ? refuse('shape-missing', { accepted }, where) : refuse('shape-wrong', { found, accepted }, where)
    }
  }
}

interface Definition {
  readonly type?: string
  readonly values?: readonly unknown[]
  readonly shape?: Record<string, z.ZodType>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
}
const definition = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition

/** The keys a record may have at `path` below `schema`; of several forms, those of all. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((one) => Object.keys(definition(one).shape ?? {})))]
}

/** The kinds of value as people call them. */
const FORMS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'list',
  object: 'record',
  record: 'record',
  boolean: 'true, false',
  nonoptional: '',
  unknown: '',
}
const formOf = (type: string): string => FORMS[type] ?? type

/** What may stand at `path`, in words for a sentence: the kinds of value, and for a record its keys. */
function formsAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const forms = schemasAt(schema, path).map((one) => {
    const { type, values, shape } = definition(one)
    if (values !== undefined) return values.map(String).join(', ')
    return shape === undefined ? formOf(type ?? '') : `record (${Object.keys(shape).join(', ')})`
  })
  return [...new Set(forms)].filter((form) => form !== '').join(' | ') || 'text'
}

/** The schemas that may stand at `path`: of several forms, all of them. */
function schemasAt(schema: z.ZodType | undefined, path: readonly PropertyKey[]): z.ZodType[] {
  if (schema === undefined) return []
  const { shape, element, innerType, valueType, options } = definition(schema)
  if (innerType) return schemasAt(innerType, path)
  if (options) return options.flatMap((option) => schemasAt(option, path))
  const [key, ...rest] = path
  if (key === undefined) return [schema]
  return schemasAt(shape ? shape[String(key)] : (element ?? valueType), rest)
}

/** `clauses[0].about.kind`, as people write it. */
function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`
  return text
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), raw)
}

/** Reads every item of the list that stands under `field`, or gives the first refusal with its place: `field[3].about`. */
export function readList<A, B>(items: readonly A[], field: string, read: (item: A, index: number) => B | Refusal): B[] | Refusal {
  const out: B[] = []
  for (const [index, item] of items.entries()) {
    const one = read(item, index)
    if (isRefusal(one)) return at(one, { field: `${field}[${index}]` })
    out.push(one)
  }
  return out
}
