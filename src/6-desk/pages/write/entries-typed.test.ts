import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesWritten, readEntriesTyped } from './entries-typed.ts'

const PUMPS = { code: '2B350.i', heading: 'Pumps' }

for (const [text, entries, wrong] of [
  ['', [], []],
  ['\n \n', [], []],
  ['2B350.i\tPumps', [PUMPS], []],
  ['2B350.i | Pumps', [PUMPS], []],
  ['Code\tHeading\r\n2B350.i\tPumps\r\n', [PUMPS], []],
  ['2B350.i\tPumps\t8413.70, 84 14', [{ ...PUMPS, hs: ['841370', '8414'] }], []],
  ['2B350.i\tPumps\t\tAG; MTCR\t2B350', [{ ...PUMPS, regimes: ['AG', 'MTCR'], parent: '2B350' }], []],
  ['Pumps, multiple-seal; and their parts', [], [1]],
  ['2B350.i\tPumps\n\tValves\n2B350.g\t', [PUMPS], [2, 3]],
] as const)
  test(`pasted ${JSON.stringify(text)}`, () => assert.deepEqual(readEntriesTyped(text), { entries, wrong }))

test('what was written out of entries is read as the same entries', () => {
  const entries = [PUMPS, { code: '2B350', heading: 'Equipment, of several kinds', hs: ['8413', '8414'], regimes: ['AG'], parent: '2B' }]
  assert.deepEqual(readEntriesTyped(entriesWritten(entries)), { entries, wrong: [] })
})
