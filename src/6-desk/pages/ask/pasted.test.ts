import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pasted } from './pasted.ts'

const PARTIES = [
  { id: 'N-1', name: 'José Núñez', also: ['J. Nunez'] },
  { id: 'N-2', name: 'Ana' },
  { id: 'N-3', name: 'Ana' },
]

for (const [what, text, taken, strange, unclear] of [
  ['an id', 'N-1', ['N-1'], [], []],
  ['a name, in any case and without accents', 'jose nunez', ['N-1'], [], []],
  ['another name of the same', 'J. Nunez\nN-1', ['N-1'], [], []],
  ['a numbered list', '1. N-1\n 2) José Núñez\n- N-2\n• N-3', ['N-1', 'N-2', 'N-3'], [], []],
  ['rows of a sheet', 'N-1\tColonel\r\n\tN-2\tMajor\r\n\r\n', ['N-1', 'N-2'], [], []],
  ['semicolons', 'N-1; N-2;', ['N-1', 'N-2'], [], []],
  ['a name with a comma stays one', 'Nobody, Known', ['Nobody, Known'], ['Nobody, Known'], []],
  ['a name of two is nobody until it is said who', 'Ana', [], [], ['Ana']],
  ['an id wins over a name', 'N-2', ['N-2'], [], []],
  ['nothing', ' \n\t\n', [], [], []],
] as const) {
  test(`a pasted list: ${what}`, () => assert.deepEqual(pasted(text, PARTIES), { taken, strange, unclear }))
}

test('a line is never longer than an id may be', () => assert.equal(pasted('x'.repeat(500), []).taken[0]?.length, 128))
