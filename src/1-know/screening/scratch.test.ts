import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Marks } from './scratch.ts'

test('what one search has met is not met in the next, however many searches and words there are', () => {
  const marks = new Marks(3)
  // With 24 words sixty searches use all numbers up, so that they begin anew several times.
  for (let search = 0; search < 400; search++) {
    const words = search % 3 === 0 ? 24 : 1 + (search % 8)
    marks.begin(words)
    assert.deepEqual(
      [0, 1, 2].map((name) => marks.isMet(name)),
      [false, false, false],
      `search ${search}`,
    )
    const last = 1 << (words - 1)
    marks.add(1, 1, 5000)
    marks.add(1, last, 2000)
    marks.add(1, last, 9000)
    assert.equal(marks.of(1), 1 | last)
    assert.equal(marks.commonOf(1), words === 1 ? 5 : 7)
    assert.equal(marks.count, 1)
    marks.add(2, marks.anyway, 0)
    assert.ok(marks.of(2) >= marks.anyway && marks.of(1) < marks.anyway)
    assert.ok(!marks.isMet(0))
  }
})
