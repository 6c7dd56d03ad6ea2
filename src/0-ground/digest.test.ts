import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from '#property'
import { digestOf } from './digest.ts'

test('the vectors of FIPS 180-4', () => {
  assert.equal(digestOf(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(digestOf('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('it is the SHA-256 of the UTF-8 bytes, as the platform computes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(digestOf(text), createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
  )
})

test('text that is not well-formed is never hashed', () => {
  assert.throws(() => digestOf('\ud800'), { name: 'Fault' })
})
