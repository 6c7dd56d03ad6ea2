import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { add, find, mayBegin, noConcepts, waysOf } from './concepts.ts'
import { endings } from './tables/lines.ts'

const table = noConcepts<number>()
const VARIANTS = ['plant', 'machine_building', 'завод', 'научн*', 'gorn*', '银行']
for (const [i, variant] of VARIANTS.entries()) add(table, variant, i)

const rows: readonly (readonly [key: string, means: number | undefined])[] = [
  ['plant', 0],
  ['plan', undefined],
  ['plants', undefined],
  ['machinebuilding', 1],
  ['завод', 2],
  ['zavod', 2],
  ['научная', 3],
  ['научно', 3],
  ['научн', undefined],
  ['nauchnogo', 3],
  ['gornaya', 4],
  ['银行', 5],
  ['', undefined],
]
for (const [key, means] of rows) test(`find: ${key} is ${means}`, () => assert.equal(find(table, key), means))

test('mayBegin: every beginning of every word may go on, and what begins nothing may not', () => {
  for (const key of ['plant', 'machinebuilding', 'завод', 'zavod', 'научного', 'gornaya', 'nauchnaya', '银行'])
    for (let n = 0; n <= key.length; n++) assert.ok(mayBegin(table, key.slice(0, n)), key.slice(0, n))
  assert.ok(!mayBegin(table, 'plantain'))
  assert.ok(!mayBegin(table, 'научнаяработа'))
})

/** What a key means, by trying every variant. */
function plainly(key: string): number | undefined {
  const meant = (isStem: boolean): number =>
    VARIANTS.findIndex(
      (variant) =>
        variant.endsWith('*') === isStem &&
        waysOf(variant.replace('*', '')).some((way) =>
          isStem ? key.startsWith(way) && endings(key).has(key.slice(way.length)) : key === way,
        ),
    )
  const [exact, stem] = [meant(false), meant(true)]
  return exact >= 0 ? exact : stem >= 0 ? stem : undefined
}

test('find: any key, as trying every variant says', () => {
  const parts = ['plant', 'plan', 'machine', 'building', 'завод', 'научн', 'nauchn', 'gorn', 'ая', 'aya', 'y', 'ый', 'ogo', '银', '行', 'z']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 3 }), (some) => {
      assert.equal(find(table, some.join('')), plainly(some.join('')))
    }),
    { numRuns: 3000 },
  )
})
