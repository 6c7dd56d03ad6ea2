import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moved } from '../places/geodesic.ts'
import { type Known, proposedFor } from './same-event-proposed.ts'
import { usualAround, usualStep } from './same-event-usual.ts'
import type { Sighting } from './sighting.ts'

const DAY = 86_400_000
const AT = Date.UTC(2025, 2, 1)
const HERE = { lat: 34.8, lon: 36.7 }
const on = (day: number, other: Partial<Sighting> = {}): Sighting => ({
  ...{ from: AT + day * DAY, until: AT + (day + 1) * DAY, timePrec: 1, point: HERE, placePrec: 1, kind: 'shelling' },
  ...{ sides: ['Army', 'Rebels'], low: null, best: 6, high: null, killed: null, means: null, place: 'Duma town', taken: null },
  ...other,
})
interface Named extends Known {
  readonly name: string
}
const known = (name: string, sighting: Sighting, group: string | null = null): Named => ({ name, sighting, group })
/** Two months in which something far away was told every ten days, so that it is known how little happens here. */
const QUIET: readonly Named[] = [-40, -30, -20, -10, 10, 20, 30, 40].map((day) =>
  known(`far ${day}`, on(day, { point: moved(HERE, 90, 90_000) })),
)
const told = (account: Sighting, others: readonly Named[]) =>
  proposedFor(account, [...others, ...QUIET]).map(({ of, outcome, rival }) => [of.name, outcome, rival?.name ?? null])

test('those most alike come first, and what can only be another event is left out', () => {
  const others = [known('next day', on(1, { best: 4 })), known('same', on(0)), known('a week later', on(7))]
  assert.deepEqual(told(on(0), others), [
    ['same', 'same', null],
    ['next day', 'perhaps', null],
  ])
})

test('two that fit as well and tell of two events are rivals: neither is told as the same', () => {
  const [one, two] = [known('one', on(0, { best: 5 })), known('two', on(0, { best: 5, killed: 'civilians' }))]
  const apart = [known('one', on(0, { killed: 'fighters' })), known('two', on(0, { killed: 'civilians' }))]
  assert.deepEqual(told(on(0, { best: 5 }), [one, two]), [
    ['one', 'same', null],
    ['two', 'same', null],
  ])
  assert.deepEqual(told(on(0), apart), [
    ['one', 'perhaps', 'two'],
    ['two', 'perhaps', 'one'],
  ])
})

test('reports joined to one incident are no rivals of each other', () => {
  const joined = [known('one', on(0, { killed: 'fighters' }), 'INC'), known('two', on(0, { killed: 'civilians' }), 'INC')]
  assert.deepEqual(
    told(on(0), joined).map(([, outcome]) => outcome),
    ['same', 'same'],
  )
})

test('whatever is told of the event itself does not make it look usual; what happens there at other times does', () => {
  const covered = { from: AT - 60 * DAY, until: AT + 60 * DAY }
  const near = (days: readonly number[]) => days.map((day) => on(day))
  assert.deepEqual(usualAround(on(0), near([0, 0, 1, -1, 2, -3]), covered), { others: 0, days: 54 })
  assert.deepEqual(usualAround(on(0), near([-30, -31, -4, 4, 29, 40]), covered), { others: 4, days: 54 })
  assert.deepEqual(usualAround(on(0), [on(10, { point: moved(HERE, 0, 15_100) }), on(10, { timePrec: 4 })], covered), {
    others: 0,
    days: 54,
  })
})

test('where too little time is covered, or no place is told, nobody can say what is usual', () => {
  const covered = { from: AT - 10 * DAY, until: AT + 10 * DAY }
  assert.equal(usualAround(on(0), [], covered), null)
  assert.equal(usualAround(on(0, { point: null }), [], { from: AT - 60 * DAY, until: AT + 60 * DAY }), null)
  assert.deepEqual(usualAround(on(0), [], { ...covered, until: AT + 60 * DAY }), { others: 0, days: 34 })
})

const STEPS: readonly (readonly [others: number, days: number, step: string])[] = [
  [0, 54, 'none'],
  [2, 54, 'rare'],
  [3, 54, 'some'],
  [8, 54, 'often'],
  [26, 54, 'daily'],
  [71, 54, 'crowded'],
  [0, 27, 'rare'],
  [0, 14, 'some'],
]
for (const [others, days, step] of STEPS) test(`${others} in ${days} days: ${step}`, () => assert.equal(usualStep({ others, days }), step))
