import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STANDARD_NAMES, STANDARDS } from './standards.ts'

test('no standard asks for less than the one before it', () => {
  const asked = STANDARD_NAMES.map((name) => STANDARDS[name])
  for (const [i, one] of asked.entries()) {
    const before = asked[i - 1]
    if (before === undefined) continue
    assert.ok(
      one.origins >= before.origins &&
        one.grade.reliability <= before.grade.reliability &&
        one.grade.credibility <= before.grade.credibility,
    )
    assert.notDeepEqual(one, before)
  }
})
