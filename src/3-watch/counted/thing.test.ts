/** Single things in a ledger of counts: each in one place at a time, none out twice, and never more of them than are counted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, sure } from '#ground/refusal.ts'
import fc from '#property'
import { astrayOf, cellsAt, shortOf, standing } from './balance.ts'
import { readCountLedger } from './ledger.ts'
import { type Movement, readMovement } from './movement.ts'
import { thingsAt } from './thing-course.ts'

const ledger = readCountLedger({
  ...{ id: 'ARMS', title: 'Arms', zone: 'UTC', keys: ['UN', 'FARC'], categories: [{ id: 'rifle' }, { id: 'scrap' }] },
  ...{ places: [{ id: 'CAMP' }, { id: 'BOX' }], states: [{ id: 'held' }, { id: 'stored' }] },
})
const CAMP = { place: 'CAMP', state: 'held' }
const BOX = { place: 'BOX', state: 'stored' }

function read(raw: object): ReturnType<typeof readMovement> {
  sure(!isRefusal(ledger), 'it can be read')
  return readMovement({ why: 'counted', ...raw }, ledger)
}
/** A movement of rifles on a day of March, with the things among them: `T=123` reads a serial number, `T?` says it is unreadable. */
function moved(id: string, day: number, from: object | null, to: object | null, count: number, named = '', more: object = {}): Movement {
  const things = named
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [tag = '', serial] = one.replace('?', '').split('=')
      return { id: tag, ...(serial === undefined ? {} : { serial }), ...(one.endsWith('?') ? { unread: 'unreadable' } : {}) }
    })
  const found = read({
    id,
    on: `2017-03-${String(day).padStart(2, '0')}`,
    from,
    to,
    lines: [{ category: 'rifle', count, things }],
    ...more,
  })
  sure(!isRefusal(found), JSON.stringify(found))
  return found
}
const LATE = Date.parse('2018-01-01T00:00Z')

test('a thing is followed from collection to destruction, with what was read on it', () => {
  const movements = [
    moved('in', 1, null, CAMP, 3, 'A=123 B?'),
    moved('box', 5, CAMP, BOX, 2, 'A B=456'),
    moved('burnt', 9, BOX, null, 1, 'A'),
  ]
  assert.equal(astrayOf(movements), null)
  assert.equal(shortOf(movements), null)
  const [first, second] = thingsAt(movements, LATE)
  assert.deepEqual([first?.id, first?.at, first?.steps.map(({ movement }) => movement)], ['A', null, ['in', 'box', 'burnt']])
  assert.deepEqual(second?.at, { category: 'rifle', ...BOX })
  assert.deepEqual(second?.readings, [
    { serial: null, unread: 'unreadable', movement: 'in' },
    { serial: '456', unread: null, movement: 'box' },
  ])
  assert.deepEqual(
    cellsAt(movements, LATE).map(({ place, stock, named }) => [place, stock, named]),
    [
      ['BOX', 1, 1],
      ['CAMP', 1, 0],
    ],
  )
  assert.deepEqual(thingsAt(movements, Date.parse('2017-03-06T00:00Z'))[0]?.at, { category: 'rifle', ...BOX })
})

test('a thing cannot be in two places, leave where it is not, or come out twice', () => {
  const first = moved('in', 1, null, CAMP, 5, 'A=1')
  const wrong = (...more: Movement[]) => {
    const astray = astrayOf([first, ...more])
    return astray === null ? null : [astray.movement, astray.found?.place ?? null]
  }
  assert.equal(wrong(moved('x', 2, CAMP, BOX, 1, 'A')), null)
  assert.deepEqual(wrong(moved('again', 2, null, BOX, 1, 'A')), ['again', 'CAMP'])
  assert.deepEqual(wrong(moved('x', 2, CAMP, BOX, 1, 'A'), moved('y', 3, CAMP, null, 1, 'A')), ['y', 'BOX'])
  assert.deepEqual(wrong(moved('out', 2, CAMP, null, 1, 'A'), moved('twice', 3, CAMP, null, 1, 'A')), ['twice', null])
  assert.deepEqual(wrong(moved('out', 2, CAMP, null, 1, 'A'), moved('back', 3, null, CAMP, 1, 'A')), ['back', null])
  // Written down later of an earlier day.
  assert.deepEqual(wrong(moved('x', 5, CAMP, BOX, 1, 'A'), moved('y', 3, CAMP, null, 1, 'A')), ['x', null])
})

test('what happened at one moment is put in the order in which it can have happened', () => {
  const movements = [moved('b', 2, CAMP, BOX, 1, 'A'), moved('a', 2, null, CAMP, 1, 'A=1'), moved('c', 2, BOX, null, 1, 'A')]
  assert.equal(astrayOf(movements), null)
  assert.deepEqual(
    thingsAt(movements, LATE)[0]?.steps.map(({ movement }) => movement),
    ['a', 'b', 'c'],
  )
})

test('where all are followed one by one, none leaves without being named', () => {
  const first = moved('in', 1, null, CAMP, 3, 'A=1 B=2')
  assert.equal(shortOf([first, moved('x', 2, CAMP, BOX, 1)]), null)
  const short = shortOf([first, moved('x', 2, CAMP, BOX, 2)])
  assert.deepEqual([short?.place, short?.stock, short?.named], ['CAMP', 1, 2])
  // One that was only counted may be named where it is; a fourth of three may not.
  assert.equal(shortOf([first, moved('tag', 2, CAMP, CAMP, 1, 'C?')]), null)
  assert.equal(shortOf([first, moved('tag', 2, CAMP, CAMP, 2, 'C? D?')])?.named, 4)
})

test('a correction takes what it corrects out of the course', () => {
  const movements = [
    moved('in', 1, null, CAMP, 3, 'A=1'),
    moved('x', 2, CAMP, BOX, 1, 'A'),
    moved('fix', 2, CAMP, null, 1, 'A', { corrects: 'x' }),
  ]
  assert.equal(thingsAt(standing(movements), LATE)[0]?.at, null)
  assert.equal(astrayOf(movements), null)
})

test('the same serial number on two things is told, and joins nothing', () => {
  const told = thingsAt([moved('in', 1, null, CAMP, 3, 'A=1 B=1 C=2')], LATE)
  assert.deepEqual(
    told.map(({ id, alike }) => [id, alike]),
    [
      ['A', ['B']],
      ['B', ['A']],
      ['C', []],
    ],
  )
})

test('looking only at what a movement changes finds what looking at everything finds', () => {
  const spot = fc.constantFrom(null, CAMP, BOX)
  const one = fc.record({
    from: spot,
    to: spot,
    count: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: 1, max: 5 }),
    thing: fc.constantFrom('', '', 'A?', 'B?'),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 16 }), (list) => {
      const movements: Movement[] = []
      for (const [i, { from, to, count, day, thing }] of list.entries()) {
        if (from === null && to === null) continue
        const next = moved(`m${i}`, day, from, to, count, thing)
        const all = [...movements, next]
        if (astrayOf(all) !== null) continue
        assert.deepEqual(shortOf(all, next), shortOf(all))
        if (shortOf(all) === null) movements.push(next)
      }
      for (const { stock, named } of cellsAt(movements, LATE)) assert.ok(named >= 0 && named <= stock)
      const cells = cellsAt(movements, LATE).reduce((sum, { named }) => sum + named, 0)
      assert.equal(thingsAt(movements, LATE).filter(({ at }) => at !== null).length, cells)
    }),
  )
})

test('bad input is refused with its place', () => {
  const bad = (things: object[], count = 2) => {
    const found = read({ id: 'a', on: '2017-03-01', from: null, to: CAMP, lines: [{ category: 'rifle', count, things }] })
    return isRefusal(found) ? [found.code, found.where?.field] : found
  }
  assert.deepEqual(bad([{ id: 'A', serial: '1', unread: 'none' }]), ['shape-wrong', 'lines[0].things[0].unread'])
  assert.deepEqual(bad([{ id: 'A', unread: 'perhaps' }])[1 as never], 'lines[0].things[0].unread')
  assert.deepEqual(
    bad([
      { id: 'A', serial: '1' },
      { id: 'A', serial: '1' },
    ]),
    ['shape-repeated', 'lines[0].things'],
  )
  assert.deepEqual(
    bad(
      [
        { id: 'A', serial: '1' },
        { id: 'B', serial: '2' },
      ],
      1,
    ),
    ['shape-too-small', 'lines[0].count'],
  )
})
