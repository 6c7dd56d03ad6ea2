import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepingSchema, readKeeping } from '#bound/act/keeping.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { contradictionsOf, type Promised } from './contradiction.ts'

type Written = Parameters<typeof readKeeping>[0]
const promised = (id: string, keeping: Written | null, more: Partial<Promised> = {}): Promised => {
  const read = keeping === null ? null : readKeeping(keepingSchema.parse(keeping), 'UTC')
  assert.ok(!isRefusal(read), JSON.stringify(read))
  return { id, by: 'US', to: ['ELDERS'], lines: [], ...more, keeping: read }
}
const pumps = (amount: string, measure = 'item') => ({ lines: [{ item: 'pumps', amount, measure }] })
const MAY = ['2026-05-01', '2026-06-01']
const JUNE = ['2026-06-01', '2026-07-01']

// Two promises of one debtor; each row puts one thing otherwise.
const rows: readonly (readonly [what: string, one: Promised, other: Promised, why: string | null])[] = [
  ['to do and not to do', promised('a', { does: 'patrol' }), promised('b', { does: 'patrol', refrains: true }), 'opposite'],
  ['to do and to do', promised('a', { does: 'patrol' }), promised('b', { does: 'patrol' }), null],
  ['to do one thing and not another', promised('a', { does: 'patrol' }), promised('b', { does: 'visit', refrains: true }), null],
  [
    'on one road and not on another',
    promised('a', { does: 'patrol', thing: 'NORTH' }),
    promised('b', { does: 'patrol', refrains: true, thing: 'SOUTH' }),
    null,
  ],
  [
    'on one road and nowhere',
    promised('a', { does: 'patrol', thing: 'NORTH' }),
    promised('b', { does: 'patrol', refrains: true }),
    'opposite',
  ],
  [
    'in May and not in June',
    promised('a', { does: 'patrol', when: MAY }),
    promised('b', { does: 'patrol', refrains: true, when: JUNE }),
    null,
  ],
  ['in May and never', promised('a', { does: 'patrol', when: MAY }), promised('b', { does: 'patrol', refrains: true }), 'opposite'],
  [
    'to different people',
    promised('a', { does: 'patrol' }, { to: ['ELDERS'] }),
    promised('b', { does: 'patrol', refrains: true }, { to: ['ARMY'] }),
    'opposite',
  ],
  ['by different people', promised('a', { does: 'patrol' }), promised('b', { does: 'patrol', refrains: true }, { by: 'THEM' }), null],
  [
    'sixty in all and forty in all',
    promised('a', { in_all: true }, pumps('60')),
    promised('b', { in_all: true }, pumps('40')),
    'quantities',
  ],
  ['sixty in all, said again', promised('a', { in_all: true }, pumps('60')), promised('b', { in_all: true }, pumps('60')), null],
  ['sixty in all and ten more', promised('a', {}, pumps('10')), promised('b', { in_all: true }, pumps('60')), 'quantities'],
  ['sixty and ten, neither of them all', promised('a', {}, pumps('10')), promised('b', null, pumps('60')), null],
  [
    'sixty in all to each of two',
    promised('a', { in_all: true }, { ...pumps('60'), to: ['ARMY'] }),
    promised('b', { in_all: true }, pumps('40')),
    null,
  ],
  ['in another measure', promised('a', { in_all: true }, pumps('60', 'EUR')), promised('b', { in_all: true }, pumps('60')), 'quantities'],
  [
    'one hour for one, and for another',
    promised('a', { thing: 'BRIDGE', only: true, when: MAY }),
    promised('b', { thing: 'BRIDGE', when: MAY }, { to: ['ARMY'] }),
    'times',
  ],
  [
    'one hour for both',
    promised('a', { thing: 'BRIDGE', when: MAY }),
    promised('b', { thing: 'BRIDGE', when: MAY }, { to: ['ARMY'] }),
    null,
  ],
  [
    'one after the other',
    promised('a', { thing: 'BRIDGE', only: true, when: MAY }),
    promised('b', { thing: 'BRIDGE', when: JUNE }, { to: ['ARMY'] }),
    null,
  ],
  ['again for the same', promised('a', { thing: 'BRIDGE', only: true, when: MAY }), promised('b', { thing: 'BRIDGE', when: MAY }), null],
  [
    'another bridge',
    promised('a', { thing: 'BRIDGE', only: true, when: MAY }),
    promised('b', { thing: 'FORD', when: MAY }, { to: ['ARMY'] }),
    null,
  ],
]
for (const [what, one, other, why] of rows)
  test(`${what}: ${why ?? 'no contradiction'}`, () => {
    assert.deepEqual(
      contradictionsOf(one, [other]).map((found) => [found.commitment, found.why]),
      why === null ? [] : [['b', why]],
    )
    assert.equal(contradictionsOf(other, [one])[0]?.why ?? null, why, 'and the other way round')
  })

test('a promise never contradicts itself, nor its own copy unless it is both done and left undone', () => {
  const any = fc.record({
    does: fc.constantFrom('patrol', 'visit'),
    refrains: fc.boolean(),
    in_all: fc.boolean(),
    only: fc.boolean(),
    thing: fc.constantFrom('NORTH', 'SOUTH'),
  })
  fc.assert(
    fc.property(any, fc.constantFrom('10', '60'), (keeping, amount) => {
      const one = promised('a', keeping, pumps(amount))
      assert.deepEqual(contradictionsOf(one, [one]), [])
      assert.deepEqual(contradictionsOf(one, keeping.in_all ? [{ ...one, id: 'b' }] : []), [])
    }),
  )
})
