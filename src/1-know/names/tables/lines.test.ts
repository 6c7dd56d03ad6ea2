import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endings, lines } from './lines.ts'

test('lines drops headings and empty lines, and joins an indented line to the one before', () => {
  assert.deepEqual(lines('\n# heading\na: b  c\n  d\n\ne: f\n'), ['a: b c d', 'e: f'])
})

test('lines keeps an indented line that has none before it', () => {
  assert.deepEqual(lines('  a b'), ['a b'])
})

test('a stem takes the endings of its own script', () => {
  for (const ending of ['ый', 'ая', 'ое', 'ого']) assert.ok(endings('научн').has(ending), ending)
  for (const ending of ['yy', 'y', 'aya', 'oe', 'oye']) assert.ok(endings('nauchn').has(ending), ending)
  assert.ok(!endings('научн').has('yy') && !endings('nauchn').has('ый'))
})
