import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compared } from './compared.ts'

const zone = (id: string, radius: number) => ({ id, kind: 'camp', at: { lat: 1, lon: 1 }, radius_m: radius })

test('what came, went, was drawn anew and stayed, by id', () => {
  const [earlier, later] = [{ zones: [zone('A', 5), zone('B', 5), zone('C', 5)] }, { zones: [zone('D', 1), zone('A', 5), zone('B', 9)] }]
  assert.deepEqual(
    compared(earlier, later).map(({ id, change }) => `${id} ${change}`),
    ['D added', 'A same', 'B redrawn', 'C removed'],
  )
})

test('the first version changes nothing, and the order of keys is no change', () => {
  assert.deepEqual(
    compared(null, { zones: [zone('A', 5)] }).map(({ change }) => change),
    ['same'],
  )
  const { id, ...rest } = zone('A', 5)
  assert.equal(compared({ zones: [{ ...rest, id }] }, { zones: [zone('A', 5)] })[0]?.change, 'same')
})
