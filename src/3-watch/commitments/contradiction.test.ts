import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepingSchema, readKeeping } from '#bound/act/keeping.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { clausesContradicted, contradictionsOf, type OwedActs, type Promised } from './contradiction.ts'

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

const at = (day: string): number => Date.parse(`${day}T00:00Z`)
const NOW = at('2026-05-01')
const names = (...values: string[]) => ({ values: new Set(values), complement: false })
const owed = (more: Partial<OwedActs> = {}): OwedActs => ({
  ...{ id: 'A/1', by: 'US', kinds: names('patrol'), places: null, from: at('2026-01-01'), until: at('2027-01-01'), due: null },
  ...more,
})
const never = (more: Partial<Written> = {}) => promised('p', { does: 'patrol', refrains: true, ...more })

// A promise not to do something, and a clause that obliges to it; each row puts one thing otherwise.
const clauses: readonly (readonly [what: string, promise: Promised, clause: OwedActs, contradicts: boolean])[] = [
  ['never, and always', never(), owed(), true],
  ['to do it', promised('p', { does: 'patrol' }), owed(), false],
  ['never another thing', never({ does: 'visit' }), owed(), false],
  ['never there, and here', never({ thing: 'NORTH' }), owed({ places: names('SOUTH') }), false],
  ['never there, and there', never({ thing: 'NORTH' }), owed({ places: names('NORTH') }), true],
  ['never anywhere, and there', never(), owed({ places: names('NORTH') }), true],
  ['owed by somebody else', never(), owed({ by: 'THEM' }), false],
  ['everything but that is owed', never(), owed({ kinds: { values: new Set(['visit']), complement: true } }), false],
  ['in May, and from June', never({ when: MAY }), owed({ from: at('2026-06-01') }), false],
  ['in May, and until June', never({ when: MAY }), owed({ until: at('2026-06-01') }), true],
  ['never before the day it falls due', never(), owed({ due: at('2026-05-20') }), true],
  ['for the first days only', never({ when: ['2026-05-01', '2026-05-10'] }), owed({ due: at('2026-05-20') }), false],
  ['up to the very day', never({ when: ['2026-05-01', '2026-05-20'] }), owed({ due: at('2026-05-20') }), true],
  ['after some days in which it can be done', never({ when: ['2026-05-10', null] }), owed({ due: at('2026-05-20') }), false],
  ['when the day is over', never(), owed({ due: at('2026-04-20') }), false],
]
for (const [what, promise, clause, contradicts] of clauses)
  test(`${what}: ${contradicts ? 'contradicts the clause' : 'no contradiction'}`, () =>
    assert.deepEqual(clausesContradicted(promise, [clause], NOW), contradicts ? [{ commitment: 'A/1', why: 'owed', about: 'patrol' }] : []))
