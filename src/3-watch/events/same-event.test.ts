import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { moved } from '../places/geodesic.ts'
import { compareSightings, SAME_EVENT, type Sighting } from './same-event.ts'

const HOUR = 3_600_000
const AT = Date.UTC(2025, 2, 1)
const ONE: Sighting = {
  ...{ from: AT, until: AT + 24 * HOUR, timePrec: 1, point: { lat: 34.8, lon: 36.7 }, placePrec: 1, kind: 'shelling' },
  ...{ sides: ['Army', 'Rebels'], low: null, best: 6, high: null, place: 'Abu al-Duhur town' },
}
const shifted = (hours: number): Partial<Sighting> => ({ from: AT + hours * HOUR, until: AT + (24 + hours) * HOUR })
const away = (metres: number): Partial<Sighting> => ({ point: moved({ lat: 34.8, lon: 36.7 }, 45, metres) })

// Read downwards: each row is another account of the first event, a little less like it.
const LADDER: readonly (readonly [what: string, other: Partial<Sighting>, outcome: string])[] = [
  ['the same words', {}, 'same'],
  ['the same from another place in town, without a kind', { ...away(1_500), kind: null }, 'same'],
  ['one side named, the other way round', { sides: ['Rebels'] }, 'same'],
  ['the day after, in the next village', { ...shifted(24), ...away(5_000), place: null }, 'perhaps'],
  ['nothing but time and place', { kind: null, sides: [], best: null, place: null }, 'perhaps'],
  ['of a month and a province', { timePrec: 4, placePrec: 4, until: AT + 30 * 24 * HOUR }, 'other'],
  ['another number by far, elsewhere in town', { ...away(1_500), best: 60, place: 'Bridge' }, 'other'],
  ['other parties', { ...away(9_000), sides: ['Police', 'Miners'] }, 'other'],
  ['three days later', { ...shifted(96) }, 'other'],
  ['two hundred kilometres away', { ...away(200_000), place: null }, 'other'],
]
for (const [what, other, outcome] of LADDER)
  test(`${what}: ${outcome}`, () => {
    const found = compareSightings(ONE, { ...ONE, ...other })
    assert.equal(found.outcome, outcome, JSON.stringify(found))
  })

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null })
const sightings: fc.Arbitrary<Sighting> = fc
  .record({
    start: fc.integer({ min: 0, max: 240 }),
    long: fc.integer({ min: 1, max: 72 }),
    timePrec: fc.integer({ min: 1, max: 5 }),
    point: maybe(fc.record({ lat: fc.double({ min: 34, max: 36, noNaN: true }), lon: fc.double({ min: 36, max: 38, noNaN: true }) })),
    placePrec: fc.integer({ min: 1, max: 7 }),
    kind: maybe(fc.constantFrom('shelling', 'clash')),
    sides: fc.subarray(['Army', 'Rebels', 'Police']),
    numbers: fc.tuple(maybe(fc.nat(9)), maybe(fc.nat(40)), maybe(fc.nat(80))),
    place: maybe(fc.constantFrom('Abu al-Duhur town', 'Homs', 'the bridge near Homs')),
  })
  .map(({ start, long, numbers: [low, best, high], ...rest }) => ({
    ...{ from: AT + start * HOUR, until: AT + (start + long) * HOUR, low, best, high },
    ...rest,
  }))

test('the order of the two changes neither score nor outcome, and the score is the sum of its pieces in whole numbers', () => {
  fc.assert(
    fc.property(sightings, sightings, (a, b) => {
      const [one, two] = [compareSightings(a, b), compareSightings(b, a)]
      assert.deepEqual([one.score, one.outcome], [two.score, two.outcome])
      assert.equal(
        one.pieces.reduce<number>((sum, { points }) => sum + points, SAME_EVENT.before),
        one.score,
      )
      assert.ok(Number.isSafeInteger(one.score))
    }),
  )
})

test('an account of nothing but the year is never called the same as anything', () => {
  fc.assert(
    fc.property(sightings, sightings, (a, b) => {
      const vague = { ...a, timePrec: 5, placePrec: 6, place: null, best: null, low: null, high: null }
      assert.notEqual(compareSightings(vague, b).outcome, 'same')
    }),
  )
})
