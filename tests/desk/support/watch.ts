/** A small ceasefire that is watched: incidents at every step, a report that waits, zones, counted arms, and what the parties owe each other. */
import assert from 'node:assert/strict'
import type { Client } from '#desk/client/client.ts'
import type { Filing, Written } from '#desk/client/shapes.ts'
import { counted, exchanged } from './counted.ts'
import type { DeskOffice } from './office.ts'

/** The SHA-256 of nothing, as evidence that anybody can look at again. */
const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
/** The month in which the story is told, unless another is asked for. */
const MONTH = '2026-01'
const dayOf = (month: string, day: number): string => `${month}-${String(day).padStart(2, '0')}`
const at = (month: string, day: number, hour = 12): number => Date.parse(`${dayOf(month, day)}T${String(hour).padStart(2, '0')}:00Z`)
/** When it has been told: the morning of the twelfth. */
export const NOW = at(MONTH, 12, 8)

const PARTIES = ['SIDE-N', 'SIDE-S', 'MISSION']
const filedIn = (month: string): readonly Filing[] => [
  ...PARTIES.map((id) => ({ party: { id, kind: 'state_body', names: [{ text: `Party ${id}`, lang: 'en' }] } })),
  { office: { id: 'NORTH-1', name: 'Northern component', of: 'SIDE-N' } },
  { office: { id: 'SOUTH-1', name: 'Southern component', of: 'SIDE-S' } },
  { office: { id: 'INT', name: 'International component', of: 'MISSION' } },
  {
    instrument: {
      ...{ id: 'TRUCE', title: 'Truce of the valley', kind: 'agreement', issuer: 'PARTIES', attested: true },
      ...{ term: [dayOf(month, 1), `${Number(month.slice(0, 4)) + 1}${month.slice(4)}-01`] },
      clauses: [
        { id: '1', effect: 'forbid', about: { kind: ['shelling'], actor: ['SIDE-N', 'SIDE-S'] }, words: 'Neither side shells the other.' },
        {
          id: '2',
          effect: 'oblige',
          duty: 'open the road',
          by: 'SIDE-N',
          due: dayOf(month, 10),
          words: 'The north opens the road.',
        },
        {
          id: '3',
          effect: 'oblige',
          duty: 'let observers in',
          by: 'SIDE-S',
          continuous: true,
          words: 'Observers come and go.',
        },
      ],
    },
  },
]

export const MECHANISM: Written = {
  ...{ id: 'MVM', title: 'Mechanism of both sides', zone: 'UTC', instrument: 'TRUCE', area: [-5, -80, 13, -66] },
  components: [
    { id: 'NORTH', party: 'SIDE-N' },
    { id: 'SOUTH', party: 'SIDE-S' },
    { id: 'INTERNATIONAL', party: 'MISSION', international: true },
  ],
  presides: 'INTERNATIONAL',
  kinds: [{ id: 'shelling', clauses: ['TRUCE/1'] }, { id: 'movement' }, { id: 'flag' }],
  ladder: [
    { id: 'not-an-incident', weight: 'none' },
    { id: 'minor', title: 'Minor violation', weight: 'minor' },
    { id: 'grave', title: 'Serious violation', weight: 'serious' },
    { id: 'pending', weight: 'pending' },
  ],
  decides: { by: 'consensus', deadlock: 'INTERNATIONAL' },
  comments: 'P3D',
  lock: 'PT4H',
  clock: { review: 'PT24H', team: 'P1D', verification: 'P2D', decision: 'P7D', attribution: 'P7D' },
}

/** A report of something that happened on a day of the month at eight in the morning. */
export const reported = (id: string, day: number, more: Written = {}, month = MONTH): Written => ({
  ...{ id, mechanism: 'MVM', reporter: { as: 'team' }, channel: 'patrol', grade: 'B3', origin: `patrol of ${id}` },
  occurred: { from: `${dayOf(month, day)}T08:00Z`, precision: 1 },
  ...{ place: { name: `Village ${id}`, lat: 4 + day / 3, lon: -75 + day / 4, precision: 1 }, what: 'shelling' },
  ...{ title: `Shelling of village ${id}`, alleged: { by: 'SIDE-N', against: 'SIDE-S' }, actors: ['SIDE-S'] },
  ...more,
})

const must = async (sent: Promise<{ readonly ok: boolean }>): Promise<void> => {
  const result = await sent
  assert.ok(result.ok, JSON.stringify(result))
}
export const views = (north: string, south: string, international: string): Written => ({
  views: [
    { component: 'NORTH', class: north },
    { component: 'SOUTH', class: south, why: 'It was answered fire.' },
    { component: 'INTERNATIONAL', class: international },
  ],
})
export const VERIFY = { outcome: 'holds', grade: 'B2', origin: 'verification team', evidence: [HASH] }

/** Files the ceasefire and its mechanism, with nothing reported yet. `by` is on file, where anybody is. */
export async function furnishMechanism(office: Pick<DeskOffice, 'as' | 'setClock'>, month = MONTH, by = 'INT'): Promise<void> {
  const int = office.as('INT')
  await must(office.as(by).file(filedIn(month)))
  await must(int.watch.fileMechanism(MECHANISM))
}

/** All of that, with incidents: `I-done` attributed, `I-late` monitored and late, `I-split` classified against a view; `R-new` waits. */
export async function furnishWatch(office: Pick<DeskOffice, 'as' | 'setClock'>, month = MONTH, by = 'INT'): Promise<void> {
  const told = (id: string, day: number, more: Written = {}) => reported(id, day, more, month)
  office.setClock(at(month, 2, 6))
  await furnishMechanism(office, month, by)
  const [int, north, south] = ['INT', 'NORTH-1', 'SOUTH-1'].map((id) => office.as(id)) as [Client, Client, Client]
  await counted(int, north, month)
  office.setClock(at(month, 4))
  await must(int.watch.receive([told('done', 2), told('split', 3, { what: 'movement', title: 'Trucks move at night' })]))
  await must(int.watch.receive([told('late', 4, { place: { name: 'The bridge', precision: 3 }, title: 'Fire heard at the bridge' })]))
  for (const id of ['done', 'split', 'late']) await must(int.watch.reportStep(id, { admit: { incident: `I-${id}` } }))
  await must(int.watch.incidentStep('I-done', { access: { obtained: 'denied', by: 'SIDE-S', why: 'The road is mined.' } }))
  for (const id of ['I-done', 'I-split']) {
    await must(int.watch.incidentStep(id, { verify: VERIFY }))
    await must(north.watch.incidentStep(id, { comment: { party: 'SIDE-N', words: 'It was so.' } }))
    await must(south.watch.incidentStep(id, { comment: { party: 'SIDE-S', disputes: true, words: 'It was not us.' } }))
  }
  office.setClock(at(month, 8))
  await must(int.watch.incidentStep('I-done', { classify: views('grave', 'grave', 'grave') }))
  await must(int.watch.incidentStep('I-done', { attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2' } }))
  await must(int.watch.incidentStep('I-split', { classify: views('minor', 'not-an-incident', 'minor') }))
  office.setClock(at(month, 12, 6))
  await must(
    north.watch.receive([
      told('R-new', 11, { title: 'Shots near the old mill', place: { name: 'Mill', lat: 7.8, lon: -72.2, precision: 1 } }),
    ]),
  )
  await must(
    south.watch.receive([
      told('R-same', 11, { title: 'Shooting at a mill', place: { name: 'The mill', lat: 7.81, lon: -72.21, precision: 2 } }),
    ]),
  )
  await must(int.watch.reportStep('R-same', { admit: { incident: 'I-mill' } }))
  await must(int.watch.reportStep('R-new', { lock: {} }))
  await exchanged(int, month)
  office.setClock(at(month, 12, 8))
}
