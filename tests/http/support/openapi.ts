/** An OpenAPI document as a test walks it, and values made of its schemas. */
import type { Chooser } from '../../properties/support/choose.ts'

/** As much of JSON Schema (2020-12) as the document uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly minLength?: number
  readonly pattern?: string
}
export interface Operation {
  readonly operationId: string
  readonly method: 'get' | 'post'
  readonly path: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly required?: boolean; readonly content: { readonly 'application/json': { readonly schema: Schema } } }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}
export interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Every operation of the document. */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ ...one, parameters: one.parameters ?? [], method: method as 'get' | 'post', path })),
  )
}

/** A value of a schema. `known` may give one for a field by its name; otherwise it is made up. */
export function madeOf(schema: Schema, document: Document, choose: Chooser, known: (field: string) => unknown, field = ''): unknown {
  const found = field === '' || choose.toss(3) ? undefined : known(field)
  if (found !== undefined) return found
  const { $ref, enum: words, anyOf, oneOf, properties, additionalProperties } = schema
  const inner = (one: Schema, name = '') => madeOf(one, document, choose, known, name)
  if ($ref !== undefined) return inner(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, field)
  if (words !== undefined) return choose.pick(words)
  const forms = anyOf ?? oneOf
  if (forms !== undefined) return inner(choose.pick(forms) ?? {}, field)
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  switch (choose.pick(types)) {
    case 'string':
      return schema.pattern?.includes('{64}')
        ? choose.below(1e9).toString(16).padStart(64, '0')
        : (choose.pick(TEXTS) ?? 'x').padEnd(schema.minLength ?? 0, 'x')
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + choose.below(Math.min(60, (schema.maximum ?? 60) - (schema.minimum ?? 0)) + 1)
    case 'boolean':
      return choose.toss()
    case 'null':
      return null
    case 'array': {
      if (schema.prefixItems !== undefined) return schema.prefixItems.map((one) => inner(one))
      return Array.from({ length: (schema.minItems ?? 0) + choose.below(3) }, () => inner(schema.items ?? {}))
    }
    case 'object': {
      const names = Object.keys(properties ?? {}).filter((name) => schema.required?.includes(name) === true || choose.toss(30))
      const made = Object.fromEntries(names.map((name) => [name, inner(properties?.[name] ?? {}, name)]))
      return typeof additionalProperties === 'object' && choose.toss(50) ? { ...made, [choose.pick(TEXTS) ?? 'x']: 'x' } : made
    }
    default:
      return choose.pick(TEXTS)
  }
}

const TEXTS = ['x', 'DESK', 'HOST', 'D-1', '2026-02-01', 'é', '10 kg', 'a b/c', 'ΩΩΩ', '-1', "'; --", '%00', '{}', 'constructor'] as const
