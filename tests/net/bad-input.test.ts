/**
 * Bad input for every field of everything that law, acts and facts are written in: of the wrong type, empty, huge, out of range, with
 * keys nobody knows. It is refused with the field and with what would be accepted, and never thrown about.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { World } from '../properties/support/world.ts'
import { verdictOf } from '../properties/support/world.ts'
import { DOCUMENTS } from './documents.ts'
import { type Field, placed, told, valueAt } from './fields.ts'
import { answer, type Row, whole } from './row.ts'
import { ROWS } from './rows/all.ts'

const HUGE = 'x'.repeat(1_000_000)
/** What a careless or a hostile hand may put anywhere. `JSON.parse` makes `__proto__` a key of its own, as a request would. */
const BAD: Readonly<Record<string, unknown>> = {
  null: null,
  'a number': 7,
  'a number below nought': -1,
  nought: 0,
  'a fraction': 0.5,
  'not a number': Number.NaN,
  'more than any number': Number.POSITIVE_INFINITY,
  true: true,
  'an empty text': '',
  'a text that is huge': HUGE,
  'a text of blanks': ' \t\n',
  'a text that names nothing': '\u0000 no such thing',
  'an empty list': [],
  'a list with nothing in it': [null],
  'a list in a list': [[[]]],
  'a list of a huge text': [HUGE],
  'an empty record': {},
  'a record with a strange key': { strange: 1 },
  'a record with a prototype': JSON.parse('{"__proto__": {"unreadable": false}}'),
  'a record with a constructor': { constructor: { prototype: {} } },
}

/** These say by themselves what is wrong, or name in their other values what belongs together. */
const SAYS_ALL = [
  ...['shape-repeated', 'clause-repeated', 'instrument-repeated', 'term-ends-before-it-starts', 'clause-does-not-take'],
  ...['instrument-without-clauses', 'zone-unknown', 'depends-on-itself', 'condition-not-one', 'term-without-start', 'term-without-end'],
]

function toldInFull(found: Refusal, field: string, what: string): void {
  const where = found.where?.field ?? ''
  // A key nobody knows is told at the record that holds it.
  assert.ok(where.startsWith(field) || field.startsWith(where), `${what}: told of ${where || 'nothing'}, not of ${field}`)
  assert.notEqual(where, '', `${what}: ${found.code} names no field`)
  if (SAYS_ALL.includes(found.code) || /^(decimal|instant|duration|quantity|term|grade|unit)-/.test(found.code)) return
  const accepted = found.values.accepted ?? found.values.min ?? found.values.max
  assert.ok(String(accepted ?? '').length > 0, `${what}: ${found.code} does not say what would be accepted`)
}

/** Another value of the field is known to hold the act up. */
const decides = (row: Row, field: Field): boolean =>
  (row.other[field.path] ?? []).some(([, follows]) => follows === 'refer' || follows === 'refuse')

/** A row whose world has something that holds the field; one in which it decides, if there is one. */
function rowFor(name: string, field: Field): Row | undefined {
  const rows = ROWS.filter((row) => row.document === name && placed(whole(row.world), `${row.at}.${field.path}`, 1) !== null)
  return rows.find((row) => decides(row, field)) ?? rows[0]
}

for (const document of DOCUMENTS) {
  for (const field of document.fields) {
    test(`${document.name}: ${field.path} spoilt in every way`, () => {
      const row = rowFor(document.name, field)
      assert.ok(row !== undefined, 'no row of tests/net/rows holds it')
      const world = whole(row.world)
      const doc = valueAt(world, row.at)
      const place = [document.prefix, told(doc, field.path)].filter((part) => part !== '').join('.')
      for (const [what, value] of Object.entries(BAD)) {
        const found = document.read(placed(doc, field.path, value))
        const fits = field.schema.safeParse(value).success
        if (isRefusal(found)) toldInFull(found, place, what)
        else assert.ok(fits, `${what} is taken`)
        // A text that means nothing may not stand for what was there.
        if (isRefusal(found) || !decides(row, field) || !(typeof value === 'string' || (Array.isArray(value) && value.length > 0))) continue
        const asked = answer(placed(world, `${row.at}.${field.path}`, value) as World)
        const same = JSON.stringify(valueAt(doc, field.path)) === JSON.stringify(value)
        assert.ok(same || verdictOf(asked) !== 'permit', `${what} is taken and permits`)
      }
    })
    if (/string/.test(kindsOf(field)))
      test(`${document.name}: ${field.path} has a bound`, () => {
        const row = rowFor(document.name, field)
        const doc = valueAt(whole((row as Row).world), (row as Row).at)
        for (const value of [HUGE, [HUGE]])
          assert.ok(isRefusal(document.read(placed(doc, field.path, value))), 'a text of any length is taken')
      })
  }
  test(`${document.name}: a key nobody knows is refused with those that are known`, () => {
    const row = ROWS.find((one) => one.document === document.name) as Row
    const doc = valueAt(whole(row.world), row.at) as object
    for (const key of ['strange', 'constructor', 'toString', '__proto__']) {
      const found = document.read(
        JSON.parse(JSON.stringify(doc).replace(/^\{/, `{${JSON.stringify(key)}: 1${Object.keys(doc).length > 0 ? ',' : ''}`)),
      )
      assert.ok(isRefusal(found), `${key} is taken`)
      assert.deepEqual([found.code, found.values.found], ['shape-unknown-key', key])
      for (const field of document.fields.filter((one) => !one.path.includes('.')))
        assert.ok(String(found.values.accepted).split(', ').includes(field.path), `${field.path} is accepted and not told`)
    }
  })
  for (const raw of [null, undefined, 7, '', 'text', true, [], [1]])
    test(`${JSON.stringify(raw)} is no ${document.name}`, () => assert.ok(isRefusal(document.read(raw))))
}

/** The kinds of plain value that a field may have. */
function kindsOf(field: Field): string {
  const { type, innerType, options, element } = field.schema._zod.def as unknown as Readonly<
    Record<string, Field['schema'] & readonly Field['schema'][]>
  >
  const below = [innerType, element, ...((options as readonly Field['schema'][] | undefined) ?? [])].filter((one) => one !== undefined)
  return [String(type), ...below.map((schema) => kindsOf({ ...field, schema }))].join(' ')
}
