import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldText, foundIn } from './fold-text.ts'

for (const [typed, written] of [
  ['quibdo', 'Quibdó'],
  ['ÉLN', 'eln'],
  ['القاعدة', 'القَاعِدَة'],
  ['احمد', 'أحمد'],
  ['على', 'علي'],
  ['الـــجيش', 'الجيش'],
  ['ＡＢＣ', 'abc'],
  ['ῥόδος', 'ΡΟΔΟΣ'.toLowerCase()],
] as const) {
  test(`who types ${typed} finds ${written}`, () => assert.equal(foundIn(foldText(written), [foldText(typed)]), true))
}

test('every word must be somewhere, in any order', () => {
  const folded = foldText('Front 1 of the FARC-EP')
  assert.equal(foundIn(folded, ['farc', 'front']), true)
  assert.equal(foundIn(folded, ['farc', 'eln']), false)
  assert.equal(foundIn(folded, []), true)
})
