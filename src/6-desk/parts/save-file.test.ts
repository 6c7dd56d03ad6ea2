import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './save-file.ts'

test('a table as CSV: cells with marks are quoted, and none is a formula', () => {
  const rows = [
    ['line', 'what "it" is', null],
    [-3, '=HYPERLINK("x")', 'a,b\nc'],
    ['+1', '-2', '@x'],
  ]
  assert.deepEqual(csvOf(rows).slice(1).split('\r\n'), ['line,"what ""it"" is",', `-3,"'=HYPERLINK(""x"")","a,b\nc"`, `'+1,'-2,'@x`, ''])
})
