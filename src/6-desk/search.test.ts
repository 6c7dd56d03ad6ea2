import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSearch, readSearch, writeSearch } from './search.ts'

for (const [address, read] of [
  ['', {}],
  ['?as_of=12&state=referred', { as_of: 12, state: 'referred' }],
  ['?as_of=0', { as_of: 0 }],
  ['?q=123', { q: '123' }],
  ['?q=a%20%26%20b', { q: 'a & b' }],
  ['?as_of=soon', { as_of: undefined }],
  ['?as_of=-1', { as_of: undefined }],
  ['?as_of=1e3', { as_of: undefined }],
  ['?as_of=99999999999999999999', { as_of: undefined }],
] as const) {
  test(`the address ${address || '(plain)'} says ${JSON.stringify(read)}`, () => assert.deepEqual(checkSearch(readSearch(address)), read))
}

test('what is written is read again, and what is empty is not written', () => {
  const search = { as_of: 7, q: 'á&b=c "1"', none: undefined, blank: '' }
  assert.deepEqual(checkSearch(readSearch(writeSearch(search))), { as_of: 7, q: 'á&b=c "1"' })
  assert.equal(writeSearch({ as_of: undefined }), '')
})
