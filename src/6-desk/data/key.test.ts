import assert from 'node:assert/strict'
import { test } from 'node:test'
import { touched } from './key.ts'

const now = (...name: unknown[]) => ['parley', 'DESK', 'en', null, ...name]

for (const [what, key, dockets, expected] of [
  ['a docket that changed', now('docket', 'D-1'), ['D-1'], true],
  ['another docket', now('docket', 'D-2'), ['D-1'], false],
  ['any docket, when too many changed to name', now('answer', 'D-2'), null, true],
  ['a list, whatever changed', now('dockets', {}, 100), ['D-1'], true],
  ['a list, when something changed that is of no docket', now('parties', 100), [], true],
  ['a docket, when something changed that is of no docket', now('replay', 'D-1'), [], false],
  ['the head', now('head'), [], true],
  ['the past', ['parley', 'DESK', 'en', 12, 'dockets'], null, false],
  ['what is not read from the record', ['else'], null, false],
] as const) {
  test(`${what}: ${expected ? 'read again' : 'left as it is'}`, () => assert.equal(touched(key, dockets), expected))
}
