import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import type { WatchedEvent } from '../event.ts'
import type { Fate } from '../fates.ts'
import type { EventForm } from './form.ts'
import { type Mapping, readMapping } from './mapping.ts'
import { type EventsRead, openEventReader, readEvents } from './open.ts'
import { recogniseEvents } from './recognise.ts'

const NOW = Date.UTC(2026, 0, 5, 12)

interface Told {
  readonly read: EventsRead
  readonly events: readonly WatchedEvent[]
  readonly fates: readonly Fate[]
}

function told(form: EventForm, text: string | Uint8Array, more: { mapping?: Mapping; parties?: readonly string[] } = {}): Told {
  const events: WatchedEvent[] = []
  const fates: Fate[] = []
  const read = readEvents(form, text, { now: NOW, ...more, onEvent: (event) => events.push(event), onFate: (fate) => fates.push(fate) })
  assert.ok(!isRefusal(read), JSON.stringify(read))
  // Every row has a fate, and the rows are those stored and those refused.
  assert.equal(fates.length, read.counts.rows)
  assert.equal(read.counts.rows, read.counts.stored + read.counts.refused)
  assert.equal(events.length, read.counts.stored)
  return { read, events, fates }
}

const UCDP = {
  ...{ id: '1', code_status: 'Clear', type_of_violence: '1', side_a_new_id: '118', side_a: 'Government of X', side_b_new_id: '4456' },
  ...{ side_b: 'Rebels', number_of_sources: '2', source_office: 'Radio', source_headline: 'A headline, with a comma', where_prec: '1' },
  ...{ where_coordinates: 'A village', adm_1: 'North', adm_2: 'East', latitude: '34.8', longitude: '36.7', geom_wkt: 'POINT (36.7 34.8)' },
  ...{ priogrid_gid: '179714', country: 'X', event_clarity: '1', date_prec: '1', date_start: '2025-03-01', date_end: '2025-03-01' },
  ...{ deaths_a: '1', deaths_b: '1', deaths_civilians: '0', deaths_unknown: '0', low: '2', best: '2', high: '3' },
}
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const table = (rows: readonly object[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string =>
  [columns, ...rows.map((row) => columns.map((column) => String((row as Record<string, unknown>)[column] ?? '')))]
    .map((row) => row.map(quoted).join(','))
    .join('\n')

test('a UCDP row is brought to one shape, with its precisions and its own flags', () => {
  const { events, read } = told('ucdp-csv', table([UCDP, { ...UCDP, id: '2', code_status: 'Check deaths' }]))
  assert.deepEqual(events[0], {
    ...{ id: '1', first: '2025-03-01', last: '2025-03-01', at: null, datePrec: 1, lat: 34.8, lon: 36.7, wherePrec: 1, clarity: 1 },
    ...{ kind: 'state-based', subkind: null, sides: ['Government of X', 'Rebels'], sideIds: ['118', '4456'] },
    deaths: { a: 1, b: 1, civilians: 0, unknown: 0, low: 2, best: 2, high: 3 },
    ...{ country: 'X', adm1: 'North', adm2: 'East', place: 'A village', sources: 2, office: 'Radio', text: 'A headline, with a comma' },
    ...{ review: [], daily: true, flags: [] },
  })
  assert.deepEqual([events[1]?.review, events[1]?.flags, events[1]?.daily], [['Check deaths'], ['review'], true])
  assert.deepEqual(
    [read.counts, read.first, read.last],
    [{ rows: 2, stored: 2, flagged: 1, refused: 0, daily: 2 }, '2025-03-01', '2025-03-01'],
  )
})

/** Each row spoils one thing of a good one. */
const SPOILT: readonly (readonly [spoilt: Partial<Record<keyof typeof UCDP, string>>, code: string, field: string])[] = [
  [{ id: '' }, 'id-missing', 'id'],
  [{ latitude: '36.7', longitude: '34.8' }, 'place-swapped', 'latitude'],
  [{ latitude: '36.7', longitude: '34.8', geom_wkt: '' }, 'place-swapped', 'latitude'],
  [{ latitude: '120', longitude: '34.8', geom_wkt: '', priogrid_gid: '' }, 'place-swapped', 'latitude'],
  [{ latitude: '95', longitude: '-170', geom_wkt: '', priogrid_gid: '' }, 'place-outside', 'latitude'],
  [{ latitude: '34.8', longitude: '190', geom_wkt: '', priogrid_gid: '' }, 'place-outside', 'longitude'],
  [{ latitude: '-34.8' }, 'place-contradicts', 'latitude'],
  [{ latitude: '0', longitude: '0', geom_wkt: '', priogrid_gid: '' }, 'place-nought', 'latitude'],
  [{ latitude: 'north' }, 'place-unreadable', 'latitude'],
  [{ longitude: '' }, 'place-unreadable', 'longitude'],
  [{ date_start: '2026-01-08', date_end: '2026-01-08' }, 'time-future', 'date_start'],
  [{ date_start: '' }, 'time-missing', 'date_start'],
  [{ date_start: '2025-02-30' }, 'time-unreadable', 'date_start'],
  [{ date_end: '2025-02-01' }, 'time-reversed', 'date_end'],
  [{ low: '5', best: '5', high: '4' }, 'numbers-out-of-order', 'low'],
  [{ best: '-1' }, 'number-unreadable', 'best'],
  [{ best: '2.5' }, 'number-unreadable', 'best'],
  [{ best: 'many' }, 'number-unreadable', 'best'],
  [{ type_of_violence: '4' }, 'kind-missing', 'type_of_violence'],
  [{ type_of_violence: '' }, 'kind-missing', 'type_of_violence'],
  [{ side_b: '' }, 'party-missing', 'side_b'],
  [{ side_a: 'Gov\ufffdrnment' }, 'letters-lost', 'side_a'],
  [{ id: '1\ufffd' }, 'letters-lost', 'id'],
  [{ side_b: 'Reb\0els' }, 'letters-lost', 'side_b'],
  [{ source_headline: 'x'.repeat(30_000) }, 'too-long', 'source_headline'],
]

for (const [spoilt, code, field] of SPOILT)
  test(`refused: ${code} for ${JSON.stringify(spoilt).slice(0, 80)}`, () => {
    const { fates, events, read } = told(
      'ucdp-csv',
      table([
        { ...UCDP, ...spoilt },
        { ...UCDP, id: 'good' },
      ]),
    )
    const [fate] = fates
    assert.deepEqual([fate?.outcome, fate?.line], ['refused', 2])
    assert.ok(
      fate?.why.some((one) => one.code === code && one.field === field),
      JSON.stringify(fate),
    )
    // The row beside it is none the worse.
    assert.deepEqual([events.map(({ id }) => id), read.refusedBy[code as 'ragged']], [['good'], 1])
  })

/** Each row is stored, and flagged. */
const DOUBTED: readonly (readonly [spoilt: Partial<Record<keyof typeof UCDP, string>>, code: string, daily: boolean])[] = [
  [{ event_clarity: '2' }, 'summary', false],
  [{ date_prec: '3', date_end: '2025-03-06' }, 'summary', false],
  [{ date_prec: '5', date_end: '2025-12-31', date_start: '2025-01-01' }, 'summary', false],
  [{ date_prec: '1', date_end: '2025-12-31', date_start: '2025-01-01' }, 'span-contradicts', false],
  [{ date_prec: '1', date_end: '2025-03-03' }, 'span-contradicts', true],
  [{ date_prec: '' }, 'precision-unknown', false],
  [{ date_prec: '9' }, 'precision-unknown', false],
  [{ where_prec: '0' }, 'precision-unknown', true],
  [{ latitude: '', longitude: '', geom_wkt: '', priogrid_gid: '' }, 'place-unknown', true],
  [{ best: '3', deaths_a: '1' }, 'numbers-sum', true],
  [{ low: '3', best: '2', high: '4' }, 'best-outside', true],
  [{ code_status: 'Check dyad' }, 'review', true],
  [{ source_headline: 'br\ufffdken' }, 'letters-doubtful', true],
]

for (const [spoilt, code, daily] of DOUBTED)
  test(`stored and flagged: ${code} for ${JSON.stringify(spoilt).slice(0, 80)}`, () => {
    const { events, fates } = told('ucdp-csv', table([{ ...UCDP, ...spoilt }]))
    assert.ok(events[0]?.flags.includes(code), JSON.stringify(fates))
    assert.equal(events[0]?.daily, daily)
    assert.equal(fates[0]?.outcome, 'flagged')
  })

test('no row that sums up more than a few days or several events ever enters counts by day', () => {
  const scale = (most: number) => fc.integer({ min: 1, max: most }).map(String)
  fc.assert(
    fc.property(scale(5), scale(2), fc.integer({ min: 0, max: 400 }), (date_prec, event_clarity, days) => {
      const date_start = new Date(Date.UTC(2025, 0, 1) - days * 86_400_000).toISOString().slice(0, 10)
      const { events } = told('ucdp-csv', table([{ ...UCDP, date_prec, event_clarity, date_start, date_end: '2025-01-01' }]))
      assert.equal(events[0]?.daily === true, Number(date_prec) <= 2 && event_clarity === '1' && days <= 6)
    }),
  )
})

test('a row again, another row under its id, a ragged row, and bytes that are no UTF-8: each its own fate', () => {
  const rows = table([UCDP, UCDP, { ...UCDP, best: '3', deaths_a: '2' }, { ...UCDP, id: '3' }])
  const { fates } = told('ucdp-csv', `${rows}\n1,2,3\n`)
  assert.deepEqual(
    fates.map(({ line, outcome, why }) => [line, outcome, why.map(({ code }) => code)]),
    [
      [2, 'stored', []],
      [3, 'refused', ['id-repeated']],
      [4, 'refused', ['id-conflict']],
      [5, 'stored', []],
      [6, 'refused', ['ragged']],
    ],
  )
  const bytes = Buffer.from(table([UCDP, { ...UCDP, id: '2', side_a: 'Gov?rnment' }]).replace('Gov?', 'Gov\xff'), 'latin1')
  assert.deepEqual(told('ucdp-csv', bytes).read.refusedBy, { 'letters-lost': 1 })
})

test('in whatever pieces a file comes, the same comes out', () => {
  const bytes = Buffer.from(
    table([UCDP, { ...UCDP, id: '2', side_a: 'حكومة', source_headline: 'two\nlines, "quoted"' }, { ...UCDP, id: '3', low: '9' }]),
  )
  const whole = told('ucdp-csv', bytes)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }), (sizes) => {
      const fates: Fate[] = []
      const events: WatchedEvent[] = []
      const reader = openEventReader('ucdp-csv', { now: NOW, onEvent: (event) => events.push(event), onFate: (fate) => fates.push(fate) })
      assert.ok(!isRefusal(reader))
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = sizes[i % sizes.length] ?? 1
        assert.equal(reader.write(bytes.subarray(at, at + size)), null)
        at += size
      }
      assert.deepEqual([reader.end(), events, fates], [whole.read, whole.events, whole.fates])
    }),
  )
})

test('a file is refused whole where nobody can tell its rows', () => {
  for (const [text, code] of [
    [
      table(
        [UCDP],
        Object.keys(UCDP).filter((column) => column !== 'best'),
      ),
      'events-column-missing',
    ],
    ['', 'events-empty'],
    [table([UCDP]).split('\n')[0] ?? '', 'events-empty'],
    [`${table([UCDP])}\n2,"open`, 'list-truncated'],
    [`${table([UCDP])}\n2,"a"b`, 'list-quote-stray'],
  ] as const) {
    const read = readEvents('ucdp-csv', text, { now: NOW, onEvent: () => {}, onFate: () => {} })
    assert.ok(isRefusal(read) && read.code === code, JSON.stringify(read))
  }
})

const ACLED = {
  ...{ event_id_cnty: 'XX1', event_date: '04 March 2025', time_precision: '2', event_type: 'Explosions/Remote violence' },
  ...{ sub_event_type: 'Shelling/artillery/missile attack', actor1: 'Army', actor2: 'Rebels', country: 'X', admin1: 'North', admin2: '' },
  ...{
    location: 'Town',
    latitude: '34.8',
    longitude: '36.7',
    geo_precision: '2',
    source: 'Radio; Paper',
    notes: 'It was shelled.',
    fatalities: '3',
  },
}

test('the layout of ACLED: precisions on one scale, one number of deaths', () => {
  const [event] = told('acled-csv', table([ACLED])).events
  assert.deepEqual(
    [event?.first, event?.datePrec, event?.wherePrec, event?.kind, event?.subkind, event?.sides, event?.sources, event?.daily],
    ['2025-03-04', 3, 2, 'explosions-remote-violence', 'shelling-artillery-missile-attack', ['Army', 'Rebels'], 2, false],
  )
  assert.deepEqual(event?.deaths, { a: null, b: null, civilians: null, unknown: null, low: null, best: 3, high: null })
  const refused = told('acled-csv', table([{ ...ACLED, actor1: '', event_date: 'March' }])).read.refusedBy
  assert.deepEqual(refused, { 'party-missing': 1, 'time-unreadable': 1 })
})

const mapped = (more: object = {}): Mapping => {
  const mapping = readMapping({
    ...{ source: 'TEAM', zone: 'Asia/Manila', id: '_uuid', time: { from: 'when' }, kind: 'what', kinds: { shots: 'shooting' } },
    ...{ place: { point: 'where' }, sides: ['by', 'against'], deaths: { best: 'dead' }, text: 'words', within: [120, 5, 127, 20] },
    ...more,
  })
  assert.ok(!isRefusal(mapping), JSON.stringify(mapping))
  return mapping
}

test('a form as CSV: groups by their path or their bare name, a geopoint, times in the zone of the mapping', () => {
  const rows = [
    {
      ...{
        _uuid: 'u1',
        _submission_time: '2025-03-02T01:00:00',
        'incident/when': '2025-03-01T23:30:00.000+08:00',
        'incident/what': 'shots',
      },
      ...{
        'incident/where': '7.2 124.2 31 4.5',
        'incident/by': 'A',
        'incident/against': '',
        'incident/dead': '1',
        'incident/words': 'seen',
      },
    },
    { _uuid: 'u2', 'incident/when': '2025-03-02', 'incident/what': 'fire', 'incident/where': '51PTL0000000000', 'incident/by': 'A' },
    { _uuid: 'u3', 'incident/when': '2025-03-02', 'incident/what': 'fire', 'incident/where': '124.2 7.2 0 0', 'incident/by': 'A' },
    { _uuid: 'u4', 'incident/when': '2025-03-02', 'incident/what': 'fire', 'incident/where': 'by the river', 'incident/by': 'A' },
    { _uuid: 'u5', 'incident/when': '2025-03-02', 'incident/what': 'fire', 'incident/where': '1.5 103.5 0 0', 'incident/by': 'A' },
  ]
  const text = table(rows, Object.keys(rows[0] ?? {}))
  assert.equal(recogniseEvents(Buffer.from(text), true), 'form-csv')
  const { events, fates } = told('form-csv', text, { mapping: mapped() })
  const [first] = events
  assert.deepEqual(
    [first?.first, first?.at, first?.kind, first?.lat, first?.wherePrec],
    ['2025-03-01', '2025-03-01T15:30Z', 'shooting', 7.2, 1],
  )
  assert.deepEqual([first?.sides, first?.text, first?.deaths.best], [['A'], 'seen', 1])
  assert.deepEqual(
    fates.map(({ id, outcome, why }) => [id, outcome, why.map(({ code }) => code)]),
    [
      ['u1', 'stored', []],
      ['u2', 'stored', []],
      ['u3', 'refused', ['place-swapped']],
      ['u4', 'refused', ['place-unreadable']],
      ['u5', 'flagged', ['area-outside']],
    ],
  )
})

test('a form as JSON: nested groups, repeats, points, in the dress of KoboToolbox, of ODK Central and bare', () => {
  const answer = {
    ...{ _uuid: 'u1', when: '2025-03-01', by: 'A' },
    incident: [
      { 'incident/what': 'shots', where: '7.2 124.2 0 0' },
      { what: 'fire', where: { type: 'Point', coordinates: [124.3, 7.3, 0] } },
      'nothing',
    ],
  }
  const mapping = mapped({ id: '@repeat', repeat: 'incident' })
  for (const dressed of [{ count: 1, next: null, results: [answer] }, { value: [answer] }, [answer]]) {
    const text = JSON.stringify(dressed)
    assert.equal(recogniseEvents(Buffer.from(text), true), 'form-json')
    const { events, fates } = told('form-json', text, { mapping })
    assert.deepEqual(
      events.map(({ id, kind, lat, lon }) => [id, kind, lat, lon]),
      [
        ['u1/1', 'shooting', 7.2, 124.2],
        ['u1/2', 'fire', 7.3, 124.3],
      ],
    )
    assert.deepEqual([fates[2]?.outcome, fates[2]?.why[0]?.code], ['refused', 'ragged'])
  }
  const page = { next: 'https://forms.example/?page=2', results: [answer] }
  const read = readEvents('form-json', JSON.stringify(page), { now: NOW, mapping, onEvent: () => {}, onFate: () => {} })
  assert.ok(isRefusal(read) && read.code === 'events-page-of-several')
})

test('parties that are not on file are flagged, whatever their capitals and blanks', () => {
  const { events } = told('ucdp-csv', table([UCDP]), { parties: ['government  of x'] })
  assert.deepEqual(events[0]?.flags, ['party-unknown'])
  assert.deepEqual(told('ucdp-csv', table([UCDP]), { parties: ['Government of X', 'REBELS'] }).events[0]?.flags, [])
})

test('a form is told from what it holds, and what is none is refused by name', () => {
  const of = (text: string, mapping = false) => recogniseEvents(Buffer.from(text), mapping)
  assert.equal(of(table([UCDP])), 'ucdp-csv')
  assert.equal(of(`\ufeff${table([ACLED])}`), 'acled-csv')
  assert.equal(of('a,b\n1,2', true), 'mapped-csv')
  for (const [text, code] of [
    ['a,b\n1,2', 'events-form-unknown'],
    ['', 'events-empty'],
    ['PK\x03\x04', 'events-form-unknown'],
    ['a\0b', 'events-form-unknown'],
    [
      table(
        [UCDP],
        Object.keys(UCDP).filter((column) => column !== 'high'),
      ),
      'events-column-missing',
    ],
  ] as const) {
    const found = of(text)
    assert.ok(isRefusal(found) && found.code === code, `${text.slice(0, 20)}: ${JSON.stringify(found)}`)
  }
})

test('a mapping is read whole or refused by its field', () => {
  const good = { source: 'S', id: 'id', time: { from: 'd' }, kind: 'k' }
  assert.ok(!isRefusal(readMapping(good)))
  for (const spoilt of [
    { place: { lat: 'a' } },
    { place: {} },
    { place: { lat: 'a', lon: 'b', point: 'c' } },
    { zone: 'Mars' },
    { within: [10, 0, 5, 1] },
    { colour: 'x' },
    { id: '' },
    { time: {} },
  ])
    assert.ok(isRefusal(readMapping({ ...good, ...spoilt })), JSON.stringify(spoilt))
  const missing = openEventReader('mapped-csv', { now: NOW, onEvent: () => {}, onFate: () => {} })
  assert.ok(isRefusal(missing) && missing.code === 'events-mapping-missing')
})
