import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal } from '#ground/refusal.ts'
import { draftOf } from './draft.ts'
import { openTally } from './read/reader.ts'
import { roomOf } from './room.ts'

test('the room of a value is that of its letters and of the things that hold them', () => {
  assert.deepEqual([roomOf('abc'), roomOf(7), roomOf(null), roomOf(undefined)], [3, 0, 0, 0])
  assert.equal(roomOf(['abc', { name: 'de' }]), 32 + 3 + 32 + 2)
})

test('a list of which more would have to be held than there is room for is refused, however small its parts are', () => {
  let given = 0
  const tally = openTally('un', () => given++)
  const name = { text: 'x'.repeat(LIMITS.list_name_characters_max), use: 'strong' } as const
  const names = Array.from({ length: LIMITS.list_row_names_max }, () => name)
  const fit = Math.floor(LIMITS.list_held_characters_max / roomOf({ ...draftOf('un', '10'), names }))
  assert.ok(fit > 1)
  for (let n = 0; n < fit; n++) {
    tally.row()
    assert.equal(tally.entry({ ...draftOf('un', `${10 + n}`), names }), null)
  }
  tally.row()
  const refused = tally.entry({ ...draftOf('un', '99'), names })
  assert.ok(isRefusal(refused))
  assert.deepEqual([refused.code, refused.values.max, given], ['list-too-large', LIMITS.list_held_characters_max, fit])
})
