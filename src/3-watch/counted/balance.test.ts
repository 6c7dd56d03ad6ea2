import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, sure } from '#ground/refusal.ts'
import fc from '#property'
import { cellsAt, shortOf, sumsAt } from './balance.ts'
import { findShort, readFind, readFindCount } from './find.ts'
import { type CountLedger, readCountLedger } from './ledger.ts'
import { type Movement, readMovement } from './movement.ts'
import { readTotal, sideBySide } from './total.ts'

const LEDGER_TEXT = {
  ...{ id: 'ARMS', title: 'Arms', zone: 'America/Bogota', keys: ['UN', 'FARC'] },
  categories: [{ id: 'rifle' }, { id: 'pistol' }, { id: 'unsorted' }],
  places: [{ id: 'CAMP-1' }, { id: 'BOX-1' }],
  states: [{ id: 'registered' }, { id: 'stored' }],
}
function ledger(): CountLedger {
  const read = readCountLedger(LEDGER_TEXT)
  sure(!isRefusal(read), 'it can be read')
  return read
}
const CAMP = { place: 'CAMP-1', state: 'registered' }
const BOX = { place: 'BOX-1', state: 'stored' }
function moved(id: string, on: string, from: object | null, to: object | null, lines: object[], more: object = {}): Movement {
  const read = readMovement({ id, on, from, to, lines, why: 'counted', ...more }, ledger())
  sure(!isRefusal(read), isRefusal(read) ? JSON.stringify(read) : '')
  return read
}
const rifles = (count: number) => [{ category: 'rifle', count }]
const DAY = (day: string): number => Date.parse(`${day}T05:00Z`)

test('what came in less what went out is what is there', () => {
  const movements = [
    moved('a', '2017-03-01', null, CAMP, [...rifles(100), { category: 'pistol', count: 20 }]),
    moved('b', '2017-06-07', CAMP, BOX, rifles(30)),
    moved('c', '2017-08-15', BOX, null, rifles(10)),
  ]
  assert.deepEqual(
    cellsAt(movements, DAY('2017-06-07')).map((cell) => [cell.category, cell.place, cell.in, cell.out, cell.stock]),
    [
      ['pistol', 'CAMP-1', 20, 0, 20],
      ['rifle', 'BOX-1', 30, 0, 30],
      ['rifle', 'CAMP-1', 100, 30, 70],
    ],
  )
  assert.deepEqual(sumsAt(movements, DAY('2017-09-01')), [
    { category: 'pistol', in: 20, out: 0, stock: 20 },
    { category: 'rifle', in: 100, out: 10, stock: 90 },
  ])
})

test('sorting anew keeps the whole: what leaves one category enters another', () => {
  const movements = [
    moved('a', '2017-06-26', null, BOX, [{ category: 'unsorted', count: 50 }]),
    moved('b', '2017-09-22', BOX, BOX, [
      { category: 'unsorted', as: 'rifle', count: 45 },
      { category: 'unsorted', as: 'pistol', count: 5 },
    ]),
  ]
  const sums = sumsAt(movements, DAY('2017-09-23'))
  assert.deepEqual(
    sums.map((one) => [one.category, one.stock]),
    [
      ['pistol', 5],
      ['rifle', 45],
      ['unsorted', 0],
    ],
  )
})

test('more than there is cannot leave, also when it is written down later of an earlier day', () => {
  const movements = [moved('a', '2017-03-10', null, CAMP, rifles(10)), moved('b', '2017-03-12', CAMP, BOX, rifles(10))]
  assert.equal(shortOf(movements), null)
  const short = shortOf([...movements, moved('c', '2017-03-05', CAMP, null, rifles(1))])
  assert.deepEqual([short?.category, short?.place, short?.stock, short?.on], ['rifle', 'CAMP-1', -1, DAY('2017-03-05')])
  // Later on there is enough for one, and then too little for ten.
  assert.equal(shortOf([...movements, moved('d', '2017-03-11', CAMP, null, rifles(1))])?.on, DAY('2017-03-12'))
  // In and out on one day is one day.
  assert.equal(shortOf([moved('e', '2017-03-10', CAMP, BOX, rifles(3)), moved('f', '2017-03-10', null, CAMP, rifles(3))]), null)
})

test('a correction takes the place of what it corrects, and without lines undoes it', () => {
  const first = moved('a', '2017-03-10', null, CAMP, rifles(10))
  const fewer = moved('b', '2017-03-10', null, CAMP, rifles(7), { corrects: 'a' })
  assert.equal(sumsAt([first, fewer], DAY('2017-04-01'))[0]?.stock, 7)
  assert.deepEqual(sumsAt([first, moved('c', '2017-03-10', null, CAMP, [], { corrects: 'a' })], DAY('2017-04-01')), [])
  assert.equal(shortOf([first, moved('d', '2017-03-11', CAMP, BOX, rifles(9)), fewer])?.stock, -2)
})

test('whatever the movements, the cells of a category add up to its sum, and nothing is ever lost', () => {
  const spot = fc.constantFrom(null, CAMP, BOX)
  const category = fc.constantFrom('rifle', 'pistol')
  const one = fc.record({
    from: spot,
    to: spot,
    category,
    as: category,
    count: fc.integer({ min: 1, max: 50 }),
    day: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), (list) => {
      const movements: Movement[] = []
      for (const [i, { from, to, category: what, as, count, day }] of list.entries()) {
        if (from === null && to === null) continue
        const next = moved(`m${i}`, `2017-03-0${day}`, from, to, [{ category: what, as, count }])
        if (shortOf([...movements, next]) === null) movements.push(next)
      }
      for (const until of [DAY('2017-03-04'), DAY('2017-03-09')]) {
        const cells = cellsAt(movements, until)
        assert.ok(cells.every(({ stock, in: entered, out }) => stock >= 0 && entered - out === stock))
        for (const { category: what, in: entered, out, stock } of sumsAt(movements, until)) {
          assert.equal(entered - out, stock)
          assert.equal(
            cells.reduce((sum, cell) => sum + (cell.category === what ? cell.stock : 0), 0),
            stock,
          )
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('totals that conflict stay side by side with who says them', () => {
  const movements = [moved('a', '2025-01-01', null, CAMP, rifles(13_855))]
  const total = (id: string, count: number) => {
    const read = readTotal(
      { id, on: '2025-07-27', measure: 'stock', of: { category: 'rifle' }, count, source: id, origin: id, grade: 'B2' },
      ledger(),
    )
    sure(!isRefusal(read), 'it can be read')
    return read
  }
  const told = sideBySide([total('MILF', 14_000), total('IDB', 13_855)], movements)
  assert.deepEqual(
    told.map(({ total: { id, count }, counted, differs, against }) => [id, count, counted, differs, against]),
    [
      ['IDB', 13_855, 13_855, 0, ['MILF']],
      ['MILF', 14_000, 13_855, 145, ['IDB']],
    ],
  )
})

test('out of a find comes no more than was counted in it', () => {
  const find = readFind({ id: 'CACHE-9', title: 'a cache', on: '2017-07-01' }, ledger())
  const counts = readFindCount({ on: '2017-07-01', lines: rifles(15), why: 'estimate at the site' }, ledger())
  sure(!isRefusal(find) && !isRefusal(counts), 'both can be read')
  const out = moved('x', '2017-07-02', { find: 'CACHE-9' }, BOX, rifles(22))
  assert.deepEqual(findShort([counts], [out], 'CACHE-9'), { category: 'rifle', counted: 15, taken: 22 })
  assert.equal(
    findShort([counts, { ...counts, lines: [{ category: 'rifle', as: 'rifle', count: 22, things: [] }] }], [out], 'CACHE-9'),
    null,
  )
  assert.deepEqual(findShort([], [out], 'CACHE-9'), { category: 'rifle', counted: 0, taken: 22 })
  assert.equal(sumsAt([out], DAY('2017-07-03'))[0]?.in, 22)
})

test('bad input is refused with its place and what would be accepted', () => {
  const bad = (raw: unknown) => {
    const read = readMovement(raw, ledger())
    return isRefusal(read) ? [read.code, read.where?.field] : read
  }
  const good = { id: 'a', on: '2017-03-10', from: null, to: CAMP, lines: rifles(1), why: 'counted' }
  assert.deepEqual(bad({ ...good, to: null }), ['shape-missing', 'to'])
  assert.deepEqual(bad({ ...good, to: { place: 'CAMP-9', state: 'stored' } }), ['shape-not-one-of', 'to.place'])
  assert.deepEqual(bad({ ...good, to: { place: 'CAMP-1' } }), ['shape-missing', 'to.state'])
  assert.deepEqual(bad({ ...good, lines: [{ category: 'cannon', count: 1 }] }), ['shape-not-one-of', 'lines[0].category'])
  assert.deepEqual(bad({ ...good, lines: rifles(1.5) }), ['shape-wrong-type', 'lines[0].count'])
  assert.deepEqual(bad({ ...good, lines: rifles(-1) }), ['shape-too-small', 'lines[0].count'])
  assert.deepEqual(bad({ ...good, lines: [] }), ['shape-too-small', 'lines'])
  assert.deepEqual(bad({ ...good, on: 'yesterday' })?.[1 as never], 'on' as never)
  assert.deepEqual(bad({ ...good, extra: 1 }), ['shape-unknown-key', undefined])
  const one = readCountLedger({ ...LEDGER_TEXT, keys: ['UN'] })
  assert.deepEqual(isRefusal(one) && [one.code, one.where?.field], ['shape-too-small', 'keys'])
  const twice = readCountLedger({ ...LEDGER_TEXT, keys: ['UN', 'UN'] })
  assert.deepEqual(isRefusal(twice) && [twice.code, twice.where?.field], ['shape-repeated', 'keys'])
})
