import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { moved } from '../places/geodesic.ts'
import { compareSightings, mayMeet, type PieceName, type SameEvent } from './same-event.ts'
import { POINTS, SAME_EVENT } from './same-event-points.ts'
import type { Usual } from './same-event-usual.ts'
import type { Sighting } from './sighting.ts'

const HOUR = 3_600_000
const AT = Date.UTC(2025, 2, 1)
const ONE: Sighting = {
  ...{ from: AT, until: AT + 24 * HOUR, timePrec: 1, point: { lat: 34.8, lon: 36.7 }, placePrec: 1, kind: 'shelling' },
  ...{ sides: ['Army', 'Rebels'], low: null, best: 6, high: null, killed: null, means: null, place: 'Abu al-Duhur town', taken: null },
}
const [QUIET, BUSY]: readonly [Usual, Usual] = [
  { others: 1, days: 54 },
  { others: 90, days: 54 },
]
const shifted = (hours: number): Partial<Sighting> => ({ from: AT + hours * HOUR, until: AT + (24 + hours) * HOUR })
const at = (hour: number): Partial<Sighting> => ({ from: AT + hour * HOUR, until: AT + hour * HOUR })
const away = (metres: number): Partial<Sighting> => ({ point: moved({ lat: 34.8, lon: 36.7 }, 45, metres) })

// Read downwards: each row is another account of the first event, a little less like it, where little else happens.
const LADDER: readonly (readonly [what: string, other: Partial<Sighting>, outcome: SameEvent['outcome']])[] = [
  ['the same words', {}, 'same'],
  ['the same from another place in town, without a kind', { ...away(1_500), kind: null }, 'same'],
  ['one side named, the other way round', { sides: ['Rebels'] }, 'same'],
  ['the day after, in the next village', { ...shifted(24), ...away(5_000), place: null, best: 8 }, 'perhaps'],
  ['nothing but time and place', { kind: null, sides: [], best: null, place: null }, 'perhaps'],
  ['the place told by name alone', { point: null }, 'same'],
  ['another number, one known to a week', { best: 9, timePrec: 3 }, 'perhaps'],
  ['of a month and a province', { timePrec: 4, placePrec: 4, place: null, best: null, until: AT + 30 * 24 * HOUR }, 'other'],
  ['another number by far, at the edge of town', { ...away(3_000), best: 60, kind: 'clash', place: 'Bridge' }, 'other'],
  ['other parties, in another village', { ...away(9_000), sides: ['Police', 'Miners'], best: 1, place: 'Talbisah' }, 'other'],
  ['four days later', { ...shifted(96), best: 5, place: null }, 'other'],
  ['two hundred kilometres away', { ...away(200_000), place: null }, 'other'],
]
for (const [what, other, outcome] of LADDER)
  test(`${what}: ${outcome}`, () => {
    const found = compareSightings(ONE, { ...ONE, ...other }, QUIET)
    assert.equal(found.outcome, outcome, JSON.stringify(found))
  })

const stepOf = (a: Partial<Sighting>, b: Partial<Sighting>, what: PieceName): string | undefined =>
  compareSightings({ ...ONE, ...a }, { ...ONE, ...b }, QUIET).pieces.find((piece) => piece.what === what)?.step

const STEPS: readonly (readonly [what: string, a: Partial<Sighting>, b: Partial<Sighting>, step: string])[] = [
  ['moments of one morning', at(8), at(11), 'time.same'],
  ['a moment and the day it lies in', at(8), {}, 'time.same'],
  ['the first hour of the next day and the day before', at(25), {}, 'time.same'],
  ['noon of the next day', at(36), {}, 'time.next'],
  ['days that follow on each other', {}, shifted(24), 'time.next'],
  ['days with one between them', {}, shifted(48), 'time.two'],
  ['days within three days that hold the other', {}, { until: AT + 72 * HOUR }, 'time.meet'],
  ['one told to a few days, four off', {}, { ...shifted(96), timePrec: 2 }, 'time.room'],
  ['both told to the day, four off', {}, shifted(96), 'time.off'],
  ['five days off', {}, shifted(130), 'time.far'],
  ['told to a week', {}, { timePrec: 3 }, 'time.rough'],
  ['told to a month', {}, { timePrec: 4 }, 'time.rougher'],
  ['one of a whole year', {}, { until: AT + 365 * 24 * HOUR, timePrec: 1 }, 'time.rougher'],
  ['four kilometres, both exact', {}, away(4_000), 'place.close'],
  ['four kilometres, one within 25', {}, { ...away(4_000), placePrec: 2 }, 'place.near-within'],
  ['told to a district', {}, { placePrec: 3 }, 'place.rough'],
  ['told to a country', {}, { placePrec: 6 }, 'place.rougher'],
  ['words that name no place', { place: 'Duma town' }, { place: 'the town of Duma' }, 'name.same'],
  ['each names a third', { sides: ['A', 'B'] }, { sides: ['B', 'C'] }, 'sides.shared'],
  ['sides in another order and spelling', { sides: ['Ármy', 'rebels'] }, { sides: ['Rebels', 'army'] }, 'sides.same'],
  ['numbers within each other’s bounds', { low: 4, best: 6, high: 12 }, { low: null, best: 11, high: null }, 'numbers.meet'],
  ['a best number above its own bound', { low: 1, best: 6, high: 2 }, { best: 6 }, 'numbers.five'],
  ['civilians and fighters', { killed: 'civilians' }, { killed: 'fighters' }, 'killed.other'],
  ['civilians, and both', { killed: 'civilians' }, { killed: 'both' }, 'killed.partly'],
  ['a word of the means in common', { means: 'mortar shell' }, { means: 'Mortar' }, 'means.shared'],
  ['one row taken up twice', { taken: { edition: 'e', row: '1' } }, { taken: { edition: 'e', row: '1' } }, 'taken.same'],
  ['two rows of one edition', { taken: { edition: 'e', row: '1' } }, { taken: { edition: 'e', row: '2' } }, 'taken.other'],
]
for (const [what, a, b, step] of STEPS) test(`${what}: ${step}`, () => assert.equal(stepOf(a, b, step.split('.')[0] as PieceName), step))

test('what one account does not say has no points', () => {
  const silent: Sighting = { ...ONE, point: null, place: null, kind: null, sides: [], best: null }
  assert.deepEqual(
    compareSightings(ONE, silent, null).pieces.map(({ step }) => step),
    ['time.same', 'usual.unknown'],
  )
})

test('where much else happens, the same words are perhaps the same, and where nobody can say, no more than that is known', () => {
  const small = { ...ONE, best: 1 }
  assert.equal(compareSightings(small, small, QUIET).outcome, 'same')
  assert.equal(compareSightings(small, small, BUSY).outcome, 'perhaps')
  assert.ok(compareSightings(small, small, null).score < compareSightings(small, small, QUIET).score)
})

test('points never rise as accounts grow unlike', () => {
  const { time, place, name, sides, kind, numbers, killed, means, usual } = POINTS
  for (const order of [
    [time.same, time.meet, time.next, time.two, time.room, time.off, time.far],
    [time.meet, time.rough, time.rougher, time.far],
    [place.near, place.close, place.off, place.far],
    [place['near-within'], place['close-within'], place.room, place.off, place.far],
    [place['close-within'], place.rough, place.rougher, place.far],
    [name.same, name.shared, name.other],
    [sides.same, sides.part, sides.shared, sides.alike, sides.other],
    [kind.same, kind.other],
    [numbers.twenty, numbers.five, numbers.some, numbers.two, numbers.few, numbers.near, numbers.meet, numbers.off, numbers.far],
    [killed.same, killed.partly, killed.other],
    [means.same, means.shared, means.other],
    [usual.none, usual.rare, usual.some, usual.often, usual.daily, usual.crowded],
    [usual.some, usual.unknown],
  ])
    assert.deepEqual(
      order,
      [...order].sort((a, b) => b - a),
    )
})

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null })
const sightings: fc.Arbitrary<Sighting> = fc
  .record({
    start: fc.integer({ min: 0, max: 480 }),
    long: fc.integer({ min: 0, max: 72 }),
    timePrec: fc.integer({ min: 1, max: 5 }),
    point: maybe(fc.record({ lat: fc.double({ min: 34, max: 36, noNaN: true }), lon: fc.double({ min: 36, max: 38, noNaN: true }) })),
    placePrec: fc.integer({ min: 1, max: 7 }),
    kind: maybe(fc.constantFrom('shelling', 'clash')),
    sides: fc.subarray(['Army', 'Rebels', 'Police']),
    numbers: fc.tuple(maybe(fc.nat(9)), maybe(fc.nat(40)), maybe(fc.nat(80))),
    killed: maybe(fc.constantFrom('civilians' as const, 'fighters' as const, 'both' as const)),
    means: maybe(fc.constantFrom('mortar', 'rifle', 'mortar shell')),
    place: maybe(fc.constantFrom('Abu al-Duhur town', 'Homs', 'the bridge near Homs')),
    taken: maybe(fc.record({ edition: fc.constantFrom('e', 'f'), row: fc.constantFrom('1', '2') })),
  })
  .map(({ start, long, numbers: [low, best, high], ...rest }) => ({
    ...{ from: AT + start * HOUR, until: AT + (start + long) * HOUR, low, best, high },
    ...rest,
  }))
const usuals = maybe(fc.record({ others: fc.nat(200), days: fc.integer({ min: 14, max: 54 }) }))

test('the order of the two changes neither score nor outcome, and the score is the sum of its pieces in whole numbers', () => {
  fc.assert(
    fc.property(sightings, sightings, usuals, (a, b, usual) => {
      const [one, two] = [compareSightings(a, b, usual), compareSightings(b, a, usual)]
      assert.deepEqual([one.score, one.outcome], [two.score, two.outcome])
      assert.equal(
        one.pieces.reduce<number>((sum, { points }) => sum + points, SAME_EVENT.before),
        one.score,
      )
      assert.ok(Number.isSafeInteger(one.score))
    }),
  )
})

test('two accounts that are kept from being compared would never have been shown', () => {
  fc.assert(
    fc.property(sightings, sightings, usuals, (a, b, usual) => {
      const [one, two] = [
        { ...a, taken: null },
        { ...b, taken: null },
      ]
      if (!mayMeet(one, two)) assert.equal(compareSightings(one, two, usual).outcome, 'other')
      assert.equal(mayMeet(one, two), mayMeet(two, one))
    }),
  )
})

test('an account of nothing but the year is never called the same as anything', () => {
  fc.assert(
    fc.property(sightings, sightings, usuals, (a, b, usual) => {
      const vague = { ...a, timePrec: 5, placePrec: 6, place: null, best: null, low: null, high: null, taken: null }
      assert.notEqual(compareSightings(vague, b, usual).outcome, 'same')
    }),
  )
})
