import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, sure } from '#ground/refusal.ts'
import { bothWays, dayNumberOf } from './relative-day.ts'
import { readZones, type ZonesVersion, zonesAt, zonesChanged, zonesDuring } from './zones.ts'

const named = (kind: string, count: number) => Array.from({ length: count }, (_, i) => ({ id: `${kind}-${i + 1}`, kind }))
function version(v: number, from: string, zones: number, points: number): ZonesVersion {
  const read = readZones({ of: 'MVM', v, from, zone: 'America/Bogota', zones: [...named('ZVTN', zones), ...named('PTN', points)] })
  sure(!isRefusal(read), 'it can be read')
  return read
}
const VERSIONS = [version(3, '2017-02-01', 19, 7), version(1, '2016-08-05', 23, 8), version(2, '2016-12-07', 19, 8)]

test('31, then 27, then 26 zones and points, as versions', () => {
  const count = (day: string) => zonesAt(VERSIONS, Date.parse(`${day}T12:00Z`))?.zones.length ?? null
  assert.deepEqual(['2016-08-01', '2016-09-01', '2016-12-07', '2017-01-31', '2017-02-01'].map(count), [null, 31, 27, 27, 26])
})

test('what a version changes', () => {
  const [last, first, second] = VERSIONS
  sure(last && first && second, 'there are three')
  assert.deepEqual(zonesChanged(second, last), { added: [], removed: ['PTN-8'], redrawn: [] })
  assert.equal(zonesChanged(null, first).added.length, 31)
  const moved = { ...second, zones: second.zones.map((one, i) => (i === 0 ? { ...one, at: { lat: 1, lon: -75 } } : one)) }
  assert.deepEqual(zonesChanged(second, moved).redrawn, ['ZVTN-1'])
})

test('a zone that cannot be drawn so is refused', () => {
  const bad = (zone: object, more: object = {}): unknown => {
    const read = readZones({ of: 'M', v: 1, from: '2016-08-05', zone: 'UTC', zones: [{ id: 'A', kind: 'zone', ...zone }], ...more })
    return isRefusal(read) ? [read.code, read.where?.field] : null
  }
  assert.deepEqual(bad({ radius_m: 500 }), ['shape-missing', 'zones[0].at'])
  assert.deepEqual(bad({ at: { lat: 91, lon: 0 } }), ['shape-too-big', 'zones[0].at.lat'])
  assert.deepEqual(
    bad({
      at: { lat: 1, lon: 0 },
      line: [
        { lat: 1, lon: 1 },
        { lat: 2, lon: 1 },
      ],
    }),
    ['shape-wrong', 'zones[0]'],
  )
  assert.deepEqual(bad({}, { distances: [{ id: 'd', from: ['B'], metres: 3000 }] }), ['shape-not-one-of', 'distances'])
  assert.deepEqual(bad({}, { zone: 'Nowhere' }), ['zone-unknown', 'zone'])
  assert.equal(bad({}), null)
})

test('D+180 is 30 May by plain count, and the 180th day is 29 May', () => {
  const first = Date.UTC(2016, 11, 1) / 86_400_000
  assert.deepEqual(bothWays(first, 180), { after: '2017-05-30', day: '2017-05-29' })
  assert.equal(dayNumberOf({ after: 180 }, first), first + 180)
  assert.equal(dayNumberOf({ day: 180 }, first), first + 179)
  assert.ok(isRefusal(dayNumberOf({ on: '2017-02-30' }, first)))
})

test('zones that held in a stretch of time: also those that a later version left out, and none that was not drawn yet', () => {
  const version = (v: number, from: string, ids: readonly string[]) =>
    readZones({ of: 'M', v, from, zone: 'UTC', zones: ids.map((id) => ({ id, kind: 'camp' })) }) as ZonesVersion
  const versions = [version(1, '2026-01-01', ['A', 'B']), version(2, '2026-01-10', ['B', 'C'])]
  const during = (from: string, until: string) =>
    zonesDuring(versions, Date.parse(`${from}T00:00Z`), Date.parse(`${until}T00:00Z`))
      .map(({ id }) => id)
      .join('')
  assert.deepEqual(
    [
      during('2026-01-02', '2026-01-05'),
      during('2026-01-02', '2026-01-20'),
      during('2026-01-12', '2026-01-20'),
      during('2025-12-01', '2025-12-31'),
    ],
    ['AB', 'ABC', 'BC', ''],
  )
})
