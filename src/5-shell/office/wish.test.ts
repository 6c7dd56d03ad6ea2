import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { defaultData } from '../postgres/folder.ts'
import { placeOf, type Wish } from './wish.ts'

const repository = path.resolve('/', 'somewhere', 'parley')
const at = defaultData(repository)
const plain: Wish = { data: undefined, url: undefined, demonstration: false }
const url = 'postgres://desk:secret@db.example:5433/acts'

for (const [name, wish, store, data, keys] of [
  ['nothing is a demonstration in the default folder', plain, 'demonstration', at, path.join(at, 'keys')],
  ['a folder is an office', { ...plain, data: '/x/desk' }, 'office', path.resolve('/x/desk'), path.resolve('/x/desk/keys')],
  [
    'unless it is asked for',
    { ...plain, data: '/x/desk', demonstration: true },
    'demonstration',
    path.resolve('/x/desk'),
    path.resolve('/x/desk/keys'),
  ],
  [
    'a database with a folder for its keys',
    { ...plain, url, data: '/x/keys' },
    'office',
    path.resolve('/x/keys'),
    path.resolve('/x/keys/keys'),
  ],
] as const) {
  test(name, () => {
    const place = placeOf(wish, repository)
    assert.deepEqual([place.store, place.data, place.keys], [store, data, keys])
  })
}

test('a given database has keys of its own, whatever its password', () => {
  const one = placeOf({ ...plain, url }, repository)
  assert.deepEqual([one.store, one.name], ['office', 'acts'])
  assert.match(path.relative(at, one.keys), /^keys.given-[0-9a-f]{12}$/)
  assert.equal(placeOf({ ...plain, url: url.replace('secret', 'other') }, repository).keys, one.keys)
  assert.notEqual(placeOf({ ...plain, url: url.replace('acts', 'others') }, repository).keys, one.keys)
})

test('a demonstration never goes into a given database', () => {
  assert.throws(() => placeOf({ ...plain, url, demonstration: true }, repository), { code: 'demonstration-given' })
})
