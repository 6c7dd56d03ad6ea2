import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readThingsTyped } from './things-typed.ts'

test('single things are read as people type them, one a line', () => {
  const { things, wrong } = readThingsTyped('UN-1 = 56-123\nUN-2 ?\nUN-3 -\n\nUN-4', ['rifle'])
  assert.deepEqual(things.get('rifle'), [
    { id: 'UN-1', serial: '56-123' },
    { id: 'UN-2', unread: 'unreadable' },
    { id: 'UN-3', unread: 'none' },
    { id: 'UN-4' },
  ])
  assert.deepEqual(wrong, [])
})

test('of several categories each line says its own; one that does not, or names another, is told by its number', () => {
  const { things, wrong } = readThingsTyped('rifle/A = 1\npistol/B ?\nC = 3\ncannon/D', ['rifle', 'pistol'])
  assert.deepEqual([...things.keys()], ['rifle', 'pistol'])
  assert.deepEqual(wrong, [3, 4])
})
