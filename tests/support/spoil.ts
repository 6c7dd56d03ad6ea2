/** Spoils one field of a document, to see it refused by name. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, shown } from '#ground/refusal.ts'

/** A copy of `doc` with `value` at a path such as `clauses.0.about.kind`; undefined takes the field away. */
function spoilt(doc: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(doc)
  const keys = path.split('.')
  const last = keys.pop() as string
  const inner = keys.reduce<unknown>((at, key) => Reflect.get(at as object, key), copy)
  assert.ok(typeof inner === 'object' && inner !== null, path)
  if (value === undefined) Reflect.deleteProperty(inner, last)
  else Reflect.set(inner, last, value)
  return copy
}

/** What is spoilt, with what, the code and the field told, and what the refusal must say would be accepted. */
export type Spoil = readonly [path: string, value: unknown, code: string, field: string | undefined, accepted?: RegExp]

/** One test for each row: the document is taken as it is, and refused with the row's one field spoilt. */
export function spoilTable(name: string, doc: unknown, read: (raw: unknown) => unknown, rows: readonly Spoil[]): void {
  test(`the ${name} that the rows spoil can be read`, () => {
    const found = read(doc)
    assert.ok(!isRefusal(found), JSON.stringify(found))
  })
  for (const [path, value, code, field, accepted] of rows) {
    test(`${name}: ${path} ${value === undefined ? 'left out' : shown(value)} is refused: ${code}`, () => {
      const found = read(spoilt(doc, path, value))
      assert.ok(isRefusal(found), 'it was taken')
      assert.deepEqual([found.code, found.where?.field], [code, field])
      if (accepted !== undefined) assert.match(String(found.values.accepted ?? found.values.min ?? found.values.max), accepted)
    })
  }
}
