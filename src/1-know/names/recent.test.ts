import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Recent } from './recent.ts'

test('Recent: what is asked stays, what is not is forgotten, and never more than the most are kept', () => {
  const recent = new Recent<number>(8)
  for (let i = 0; i < 100; i++) {
    recent.set(`word ${i}`, i)
    assert.equal(recent.get(`word ${i}`), i)
    assert.equal(recent.get('word 0'), 0)
    assert.ok(recent.size <= 8, `${recent.size}`)
  }
  assert.equal(recent.get('word 50'), undefined)
  assert.equal(recent.get('another'), undefined)
})

test('Recent: a text set anew has its last value, also where its first is an old one', () => {
  const recent = new Recent<number>(4)
  for (const text of ['a', 'b', 'c', 'd']) recent.set(text, 1)
  recent.set('a', 2)
  recent.set('e', 1)
  assert.equal(recent.get('a'), 2)
})
