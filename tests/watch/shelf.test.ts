/** The shelf of events, in memory and on PostgreSQL, held to one contract. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { memoryShelf } from '#shell/watch/import/memory-shelf.ts'
import { pgShelf } from '#shell/watch/import/pg-shelf.ts'
import type { EventShelf } from '#shell/watch/import/shelf.ts'
import type { EditionText } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import type { Fate } from '#watch/events/fates.ts'
import { readEvents } from '#watch/events/read/open.ts'
import { EDITIONS } from '../http/support/edition-requests.ts'
import { testDatabase } from '../support/database.ts'

const HEAD =
  'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,latitude,longitude,where_prec,event_clarity,low,best,high,source_headline'
const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const C = 'e'.repeat(64)
/** Awkward letters in every column that is sent: a tabulator, a backslash, quotation marks, braces, a line end. */
const ODD = '"Ar\tmy \\ ""x"" {a,b}\nsecond"'
const ROWS_A = [
  `1,1,Army,Rebels,1,2025-01-01,2025-01-01,10.5,20.5,1,1,1,2,3,one`,
  `2,2,${ODD},Rebels,1,2025-01-02,2025-01-02,10.6,20.6,1,1,0,0,0,${ODD}`,
  `3,1,Army,Rebels,4,2025-01-01,2025-01-31,-33.1,-70.2,1,1,5,5,5,three`,
  `4,1,Army,Rebels,1,2025-02-01,2025-02-01,,,6,1,1,1,1,four`,
  `5,1,Army,Rebels,1,2025-02-02,2025-02-02,1,179.9,1,1,1,1,1,five`,
  `6,1,Army,Rebels,1,2025-02-03,2025-02-03,1,-179.9,1,1,1,1,1,six`,
  `7,1,Army,Rebels,1,2025-02-03,2025-02-03,99,-200,1,1,1,1,1,seven`,
]
/** The first is gone, the second has another number, the last is new. */
const ROWS_B = [
  ...ROWS_A.slice(1, 6).map((row, i) => (i === 0 ? row.replace(',0,0,0,', ',0,1,2,') : row)),
  `8,1,Army,Rebels,1,2025-03-01,2025-03-01,10,20,1,1,1,1,1,eight`,
]

interface Row {
  readonly event: WatchedEvent
  readonly line: number
  readonly words: string
}

function read(rows: readonly string[]): { readonly events: readonly Row[]; readonly fates: readonly Fate[] } {
  const events: Row[] = []
  const fates: Fate[] = []
  const done = readEvents('ucdp-csv', [HEAD, ...rows].join('\n'), {
    ...{
      now: Date.UTC(2026, 0, 5),
      onEvent: (event: WatchedEvent, line: number, words: string) => void events.push({ event, line, words }),
    },
    onFate: (fate) => void fates.push(fate),
  })
  assert.ok(!isRefusal(done), JSON.stringify(done))
  return { events, fates }
}

const told = (edition: string): EditionText => ({ ...(EDITIONS[0]?.told as EditionText), edition })

async function put(shelf: EventShelf, edition: string, rows: readonly string[]): Promise<boolean> {
  const { events, fates } = read(rows)
  const placing = await shelf.place(edition)
  await placing.add(events)
  await placing.fates(fates)
  const kept = await placing.keep(told(edition))
  await placing.drop()
  return kept
}

const ALL = { editions: [A] }
const { connection } = await testDatabase()

/** What is put there stays as it was put. */
function keeps(shelf: () => EventShelf): void {
  test('what was put there comes out as it was, with its line', async () => {
    const { events } = read(ROWS_A)
    for (const { event, line } of events) assert.deepEqual(await shelf().one(A, event.id), { edition: A, line, event })
    assert.deepEqual([await shelf().one(A, '7'), await shelf().one(A, 'none'), await shelf().one('c'.repeat(64), '1')], [null, null, null])
    assert.deepEqual([await shelf().count(A), await shelf().editions(), await shelf().told(A)], [6, [A, B], told(A)])
  })

  test('an edition is there once, and one that is given up leaves nothing', async () => {
    assert.equal(await put(shelf(), A, ROWS_A.slice(0, 1)), false)
    assert.equal(await shelf().count(A), 6)
    const placing = await shelf().place('c'.repeat(64))
    await placing.add(read(ROWS_A).events)
    await placing.drop()
    assert.deepEqual([await shelf().count('c'.repeat(64)), await shelf().told('c'.repeat(64))], [0, null])
  })

  test('all rows come in the order of their lines', async () => {
    const all = read(ROWS_A).events
    assert.deepEqual(
      (await shelf().rows(A, 3, all[1]?.line ?? 0)).map(({ event, line, words }) => [event, line, words]),
      all.slice(2, 5).map(({ event, line, words }) => [event, line, words]),
    )
  })

  test('nobody sees an edition before it is kept, and it is gone when it is swept', async () => {
    const edition = 'd'.repeat(64)
    const placing = await shelf().place(edition)
    await placing.add(read(ROWS_A).events)
    assert.equal(await shelf().count(edition), 0)
    await placing.keep(told(edition))
    assert.equal(await shelf().count(edition), 6)
    await shelf().sweep(edition)
    assert.deepEqual([await shelf().count(edition), await shelf().told(edition), await shelf().count(A)], [0, null, 6])
  })
}

/** What is asked is found. */
function finds(shelf: () => EventShelf): void {
  test('sums, with and without what narrows them', async () => {
    assert.deepEqual(await shelf().sums(ALL), { count: 6, daily: 5, low: 9, best: 10, high: 11 })
    const ids = async (more: object): Promise<string[]> => (await shelf().list({ ...ALL, ...more }, 10)).map(({ event }) => event.id)
    assert.deepEqual(await ids({ box: [20, 10, 21, 11] }), ['1', '2'])
    assert.deepEqual(await ids({ box: [-75, -40, -60, -30] }), ['3'])
    assert.deepEqual(await ids({ box: [179, 0, -179, 2] }), ['5', '6'])
    assert.deepEqual(await ids({ box: [-180, -90, 180, 90] }), ['1', '3', '2', '5', '6'])
    assert.deepEqual(await ids({ from: '2025-01-15', until: '2025-02-01' }), ['3', '4'])
    assert.deepEqual(await ids({ kind: 'non-state' }), ['2'])
    assert.deepEqual(await ids({ side: 'Ar\tmy \\ "x" {a,b}\nsecond' }), ['2'])
    assert.deepEqual(await ids({ daily: true }), ['1', '2', '4', '5', '6'])
    assert.deepEqual(await ids({ side: "'; drop table parley.event; --" }), [])
  })

  test('page by page, nothing twice and nothing left out', async () => {
    const seen: string[] = []
    for (let behind: readonly [string, string, string] | undefined; ; ) {
      const page = await shelf().list({ editions: [A, B] }, 2, behind)
      seen.push(...page.map(({ edition, event }) => `${edition[0]}${event.id}`))
      const last = page.at(-1)
      if (last === undefined) break
      behind = [last.event.first, last.edition, last.event.id]
    }
    assert.deepEqual(seen, ['a1', 'a3', 'b3', 'a2', 'b2', 'a4', 'b4', 'a5', 'b5', 'a6', 'b6', 'b8'])
  })

  test('clusters hold every event that has a place, each once, in the middle of where they are', async () => {
    const clusters = await shelf().clusters(ALL, 1)
    assert.deepEqual(
      clusters.map(({ lat, lon, count, best }) => [lat.toFixed(3), lon.toFixed(3), count, best]),
      [
        ['-33.100', '-70.200', 1, 5],
        ['1.000', '-179.900', 1, 1],
        ['1.000', '179.900', 1, 1],
        ['10.550', '20.550', 2, 2],
      ],
    )
    assert.equal((await shelf().clusters(ALL, 0.0625)).length, 5)
    assert.equal((await shelf().clusters({ ...ALL, box: [20, 10, 21, 11] }, 1)).length, 1)
  })
}

/** What is worked out of them is right. */
function reckons(shelf: () => EventShelf): void {
  test('counts by day are of what may enter them', async () => {
    assert.deepEqual(await shelf().byDay({ ...ALL, until: '2025-02-01' }), [
      { day: '2025-01-01', count: 1, best: 2 },
      { day: '2025-01-02', count: 1, best: 0 },
      { day: '2025-02-01', count: 1, best: 1 },
    ])
  })

  test('the fates of rows that were not plainly stored', async () => {
    const fates = await shelf().fatesOf(A, 10)
    assert.deepEqual(
      fates,
      read(ROWS_A).fates.filter(({ outcome }) => outcome !== 'stored'),
    )
    assert.deepEqual(
      fates.map(({ id, outcome }) => [id, outcome]),
      [
        ['3', 'flagged'],
        ['4', 'flagged'],
        ['7', 'refused'],
      ],
    )
    assert.deepEqual(
      (await shelf().fatesOf(A, 1, { after: fates[0]?.line })).map(({ id }) => id),
      ['4'],
    )
  })

  test('the fates of all rows, and of those with one outcome or reason', async () => {
    const ids = async (asked: object) => (await shelf().fatesOf(A, 10, asked)).map(({ id, outcome }) => `${id} ${outcome}`)
    assert.deepEqual(await shelf().fatesOf(A, 10, { outcome: 'all' }), read(ROWS_A).fates)
    assert.deepEqual(await ids({ outcome: 'stored' }), ['1 stored', '2 stored', '5 stored', '6 stored'])
    assert.deepEqual(await ids({ outcome: 'refused' }), ['7 refused'])
    assert.deepEqual(await ids({ code: 'place-unknown' }), ['4 flagged'])
    assert.deepEqual(await ids({ outcome: 'all', code: 'place-outside' }), ['7 refused'])
    const rest = await shelf().fatesOf(A, 2, { outcome: 'all', after: read(ROWS_A).fates[4]?.line })
    assert.deepEqual(
      rest.map(({ id }) => id),
      ['6', '7'],
    )
  })

  test('a comparison can be narrowed to what was added, removed or changed, and goes on behind an id', async () => {
    const ids = async (asked: object) => (await shelf().diff(A, B, 10, asked)).first.map(({ id }) => id)
    assert.deepEqual([await ids({ how: 'added' }), await ids({ how: 'removed' }), await ids({ how: 'changed' })], [['8'], ['1'], ['2']])
    assert.deepEqual([await ids({ after: '1' }), await ids({ after: '8' })], [['2', '8'], []])
  })

  test('two editions are compared row by row', async () => {
    const { first, ...tally } = await shelf().diff(A, B, 10)
    assert.deepEqual(tally, { added: 1, removed: 1, changed: 1, same: 4 })
    assert.deepEqual(
      first.map(({ id, before, after }) => [id, before?.deaths.best ?? null, after?.deaths.best ?? null]),
      [
        ['1', 2, null],
        ['2', 0, 1],
        ['8', null, 1],
      ],
    )
    assert.equal((await shelf().diff(A, B, 1)).first.length, 1)
  })
}

for (const [name, open] of [
  ['in memory', async () => memoryShelf()],
  ['on PostgreSQL', async () => pgShelf(connection)],
] as const)
  describe(`the shelf ${name}`, () => {
    let shelf: EventShelf
    before(async () => {
      shelf = await open()
      assert.equal(await put(shelf, A, ROWS_A), true)
      assert.equal(await put(shelf, B, ROWS_B), true)
    })
    after(() => shelf.close())

    keeps(() => shelf)
    finds(() => shelf)
    reckons(() => shelf)
  })

test('what is added up by degree is what stands there one by one, wherever a box is cut', async () => {
  const edition = '9'.repeat(64)
  const [there, here] = [pgShelf(connection), memoryShelf()]
  const places = [-90, -45.5, -1, -0.25, 0, 0.5, 3, 3.999, 10, 89.5, 90].flatMap((lat) =>
    [-180, -179.5, -2, -0.1, 0, 7.25, 8, 179, 179.9, 180].map((lon) => [lat, lon] as const),
  )
  const rows = places.flatMap(([lat, lon], i) =>
    lat === 0 && lon === 0 ? [] : [`${i},1,Army,Rebels,${(i % 3) + 1},2025-01-01,2025-01-01,${lat},${lon},1,1,${i},${i + 1},${i + 2},`],
  )
  for (const shelf of [there, here])
    assert.equal(await put(shelf, edition, [...rows, `none,1,Army,Rebels,1,2025-02-01,2025-02-01,,,6,1,1,1,1,`]), true)
  const boxes = [
    undefined,
    ...([
      [-180, -90, 180, 90],
      [-180, -60, 180, 75],
      [-2, -1, 8, 10],
      [-1.5, -0.5, 7.5, 9.75],
      [179, -90, -179, 90],
      [170, -10, -0.1, 10],
    ] as const),
    ...([
      [0, 0, 3, 3.999],
      [0.2, 0.2, 0.9, 0.9],
      [-180, 89.5, 180, 90],
      [0, 0, 1, 1],
    ] as const),
  ]
  for (const box of boxes)
    for (const size of [0.5, 1, 2, 8, 64]) {
      const asked = { editions: [edition], ...(box && { box: [...box] as [number, number, number, number] }) }
      assert.deepEqual(await there.sums(asked), await here.sums(asked), JSON.stringify(asked))
      const told = async (shelf: EventShelf) =>
        (await shelf.clusters(asked, size)).map(({ lat, lon, ...sums }) => ({ ...sums, lat: lat.toFixed(6), lon: lon.toFixed(6) }))
      assert.deepEqual(await told(there), await told(here), `${JSON.stringify(asked)} ${size}`)
    }
  await there.sweep(edition)
  assert.deepEqual(await there.sums({ editions: [edition] }), { count: 0, daily: 0, low: 0, best: 0, high: 0 })
  await there.close()
})

test('an edition whose rows the database does not take leaves nothing', async () => {
  const shelf = pgShelf(connection)
  const placing = await shelf.place(C)
  const { events } = read(ROWS_A)
  await placing.add(events)
  await placing.add(events)
  assert.equal(await placing.keep(told(C)), false)
  assert.deepEqual([await shelf.count(C), await shelf.told(C)], [0, null])
  // The connection is as good as before.
  assert.equal(await put(shelf, C, ROWS_A), true)
  await shelf.close()
})
