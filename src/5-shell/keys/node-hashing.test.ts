import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { type Hashing, portableHashing } from '#answer/ledger/hashing.ts'
import { Fault } from '#ground/refusal.ts'
import fc from '#property'
import { nodeHashing } from './node-hashing.ts'

const part = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }))
const parts = fc.array(part, { maxLength: 5 })
const key = fc.uint8Array({ maxLength: 64 })

for (const [name, hashing] of Object.entries({ portableHashing, nodeHashing }) as [string, Hashing][]) {
  test(`${name} hashes as the platform does, however the message is cut`, () => {
    fc.assert(
      fc.property(parts, key, (message, k) => {
        const whole = Buffer.concat(message.map((p) => Buffer.from(p as string)))
        assert.deepEqual(Uint8Array.from(hashing.sha256(...message)), Uint8Array.from(createHash('sha256').update(whole).digest()))
        assert.deepEqual(Uint8Array.from(hashing.hmac(k, ...message)), Uint8Array.from(createHmac('sha256', k).update(whole).digest()))
      }),
    )
  })

  test(`${name} takes messages longer than any room it keeps, and no key longer than a block`, () => {
    const long = new Uint8Array(100_000).fill(7)
    assert.equal(Buffer.from(hashing.sha256(long, 'é')).toString('hex'), createHash('sha256').update(long).update('é').digest('hex'))
    assert.throws(() => hashing.hmac(new Uint8Array(65), long), Fault)
  })
}

test('a digest is not changed by the next one', () => {
  const first = nodeHashing.sha256('a')
  const mac = nodeHashing.hmac(first, 'a')
  const kept = [Buffer.from(first).toString('hex'), Buffer.from(mac).toString('hex')]
  for (let i = 0; i < 1000; i++) nodeHashing.hmac(nodeHashing.sha256(`${i}`), 'b')
  assert.deepEqual([Buffer.from(first).toString('hex'), Buffer.from(mac).toString('hex')], kept)
})
