/** Arms laid down in a ceasefire: what is where, what waits for a second key, totals that differ, a cache, weapons followed one by one; and an exchange. */
import assert from 'node:assert/strict'
import type { Client } from '#desk/client/client.ts'

const must = async (sent: Promise<{ readonly ok: boolean }>): Promise<void> => {
  const result = await sent
  assert.ok(result.ok, JSON.stringify(result))
}
const dayOf = (month: string, day: number): string => `${month}-${String(day).padStart(2, '0')}`
const BOX = { place: 'BOX' }
const CAMP = { place: 'CAMP' }

/** A camp and a valley, and a version to come in which the camp lies elsewhere and somebody keeps away from it. */
async function zoned(int: Client, month: string): Promise<void> {
  const ring = [
    [4, -75.5],
    [6, -75.5],
    [6, -73],
    [4, -73],
    [4, -75.5],
  ].map(([lat, lon]) => ({ lat, lon }))
  const zones = [
    { id: 'CAMP-1', name: 'Northern camp', kind: 'camp', at: { lat: 5.2, lon: -73.4 } },
    { id: 'VALLEY', kind: 'valley', ring },
  ]
  await must(int.watch.drawZones({ of: 'MVM', v: 1, from: dayOf(month, 1), zone: 'UTC', zones }))
  const next = [
    { id: 'CAMP-1', name: 'Northern camp', kind: 'camp', at: { lat: 5.4, lon: -74.1 }, radius_m: 12_000 },
    { id: 'ROAD', kind: 'road', line: ring.slice(0, 3) },
  ]
  const distances = [{ id: 'arms', clause: '1', from: ['CAMP-1'], metres: 3_000, of: 'SIDE-S' }]
  await must(int.watch.drawZones({ of: 'MVM', v: 2, from: dayOf(month, 20), zone: 'UTC', zones: next, distances }))
}

/** Thirty rifles, two of which have tags; ten in the box, one burnt; five more wait for a key of INT. */
async function armed(int: Client, north: Client, month: string): Promise<void> {
  const ledger = {
    ...{ id: 'TRUCE-ARMS', title: 'Arms laid down', zone: 'UTC', instrument: 'TRUCE', keys: ['SIDE-N', 'MISSION'] },
    ...{
      categories: [{ id: 'rifle' }, { id: 'pistol', title: 'pistols and revolvers' }],
      places: [{ id: 'CAMP', title: 'Northern camp' }, { id: 'BOX' }],
    },
  }
  await must(int.watch.openLedger(ledger))
  const move = (id: string, day: number, from: object | null, to: object | null, lines: object[]) =>
    must(north.watch.move('TRUCE-ARMS', { id, on: dayOf(month, day), from, to, lines, why: 'counted together' }))
  const keyed = async (...args: Parameters<typeof move>) => {
    await move(...args)
    await must(int.watch.keyMovement(args[0]))
  }
  const things = [
    { id: 'UN-1', serial: '56-1034' },
    { id: 'UN-2', unread: 'unreadable' },
  ]
  await keyed('in', 2, null, CAMP, [
    { category: 'rifle', count: 30, things },
    { category: 'pistol', count: 4 },
  ])
  await keyed('boxed', 2, CAMP, BOX, [{ category: 'rifle', count: 10, things: [{ id: 'UN-1' }, { id: 'UN-2', serial: '56-1034' }] }])
  await keyed('burnt', 2, BOX, null, [{ category: 'rifle', count: 1, things: [{ id: 'UN-1' }] }])
  await move('waits', 2, CAMP, BOX, [{ category: 'rifle', count: 5 }])
  await move('refused', 2, CAMP, BOX, [{ category: 'pistol', count: 4 }])
  await must(int.watch.refuseMovement('refused', { why: 'Three were there.' }))
  const total = (id: string, count: number, source: string, grade: string) =>
    must(
      int.watch.stateTotal('TRUCE-ARMS', {
        ...{ id, on: dayOf(month, 2), measure: 'in', of: { category: 'rifle' }, count, source, origin: source, grade },
      }),
    )
  await total('T-1', 30, 'the mission', 'A2')
  await total('T-2', 34, 'a newspaper', 'C3')
  await must(int.watch.recordFind('TRUCE-ARMS', { id: 'CACHE-7', title: 'Cache at the mill', on: dayOf(month, 2), where: 'the old mill' }))
  await must(
    int.watch.countFind('CACHE-7', {
      on: dayOf(month, 2),
      lines: [{ category: 'rifle', count: 12 }],
      why: 'opened in the presence of both',
    }),
  )
}

/** An exchange in two tranches whose list came late, whose second tranche is told by no one, and whose last day is over. */
export async function exchanged(int: Client, month: string): Promise<void> {
  const gives = (by: string, what: string, count: number) => ({ by, what, count })
  const exchange = {
    ...{ id: 'SWAP', title: 'Exchange of the valley', zone: 'UTC', instrument: 'TRUCE', parties: ['SIDE-N', 'SIDE-S'] },
    ...{ first: dayOf(month, 3), lasts: { day: 5 }, totals: [gives('SIDE-N', 'civilian', 5)] },
    ratios: [{ per: { by: 'SIDE-N', what: 'civilian' }, gives: gives('SIDE-S', 'prisoner', 10) }],
    tranches: [
      {
        ...{ id: 'FIRST', due: { day: 1 }, gives: [gives('SIDE-N', 'civilian', 3), gives('SIDE-S', 'prisoner', 30)] },
        list: { by: 'SIDE-N', due: `${dayOf(month, 2)}T16:00Z` },
      },
      { id: 'SECOND', due: { day: 4 }, gives: [gives('SIDE-N', 'civilian', 2), gives('SIDE-S', 'prisoner', 20)] },
    ],
    talks: [{ id: 'NEXT', title: 'talks on what follows', due: { after: 3 } }],
  }
  await must(int.watch.agreeExchange(exchange))
  const notes = [
    { id: 'names', on: `${dayOf(month, 3)}T08:30Z`, did: 'list', of: 'FIRST', source: 'mediators' },
    {
      id: 'three',
      on: `${dayOf(month, 3)}T14:00Z`,
      did: 'gave',
      of: 'FIRST',
      lines: [gives('SIDE-N', 'civilian', 3)],
      source: 'mediators',
    },
    {
      id: 'some',
      on: `${dayOf(month, 3)}T18:00Z`,
      did: 'gave',
      of: 'FIRST',
      lines: [gives('SIDE-S', 'prisoner', 26)],
      source: 'mediators',
    },
    { id: 'all', on: `${dayOf(month, 9)}T10:00Z`, did: 'stated', lines: [gives('SIDE-S', 'prisoner', 31)], source: 'a radio station' },
  ]
  for (const event of notes) await must(int.watch.noteExchange('SWAP', event))
}

export async function counted(int: Client, north: Client, month: string): Promise<void> {
  await zoned(int, month)
  await armed(int, north, month)
}
