/** Rows as damage leaves them, for tests that nobody is freed by it. */
import type { Model, Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'

/** The view with one row in place of another of the same model and key. */
export function instead(view: View, spoilt: Row): View {
  const other = <M extends Model>(row: Row<M>): Row<M> => (row.model === spoilt.model && row.key === spoilt.key ? (spoilt as Row<M>) : row)
  const changed: Partial<View> = {
    get: (model, key) => {
      const row = view.get(model, key)
      return row === null ? null : other(row)
    },
    of: (model, subject) => view.of(model, subject).map(other),
  }
  return new Proxy(view, {
    get: (under, key) => {
      const found: unknown = Reflect.get(changed, key) ?? Reflect.get(under, key, under)
      return typeof found === 'function' ? (found.bind(under) as unknown) : found
    },
  })
}

/** Every way to tear one field of a document, at any depth. */
export function* torn(value: unknown, put: (torn: unknown) => unknown): Generator<unknown> {
  for (const one of [{ torn: true }, [{ torn: true }], null]) yield put(one)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* torn(inner, (one) =>
      put(Array.isArray(value) ? value.map((old, i) => (String(i) === key ? one : old)) : { ...value, [key]: one }),
    )
}
