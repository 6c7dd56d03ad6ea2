/** What teams bring home beside incidents: a week of planned visits, signs of tension, and two allegations of harm. On top of `furnishWatch`. */
import assert from 'node:assert/strict'
import type { Client } from '#desk/client/client.ts'
import type { Written } from '#desk/client/shapes.ts'
import type { DeskOffice } from './office.ts'

const must = async (sent: Promise<{ readonly ok: boolean }>): Promise<void> => {
  const result = await sent
  assert.ok(result.ok, JSON.stringify(result))
}

/** In the week of the twelfth of the month: one visit of each outcome, one without word, one still ahead; the clock is left at the twelfth. */
export async function furnishFieldWork(office: Pick<DeskOffice, 'as' | 'setClock'>, month = '2026-01'): Promise<void> {
  const day = (n: number, hour = 8) => `${month}-${String(n).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00Z`
  const int = office.as('INT')
  office.setClock(Date.parse(day(12, 9)))
  await visits(int, day)
  await signs(int, day)
  await harm(int, day)
}

type Day = (n: number, hour?: number) => string

async function visits(int: Client, day: Day): Promise<void> {
  const plan = async (id: string, from: number, more: Written, outcome?: Written) => {
    const patrol = {
      id,
      place: `Village ${id}`,
      from: day(from, 6),
      until: day(from, 16),
      by: 'TEAM-A',
      purpose: 'See whether arms are shown',
      agreement: 'TRUCE',
    }
    await must(int.watch.planPatrol({ ...patrol, ...more }))
    if (outcome !== undefined) await must(int.watch.endPatrol(id, outcome))
  }
  await plan('V-1', 6, { place: 'Northern camp', zone: 'CAMP-1', clauses: ['TRUCE/1'] }, { outcome: 'reached', at: day(6, 10) })
  await plan(
    'V-2',
    7,
    { place: 'The bridge', zone: 'VALLEY', by: 'TEAM-B', clauses: ['TRUCE/3'] },
    { outcome: 'denied', at: day(7, 9), denied_by: 'SIDE-S', why: 'A barrier, and men who said that the road is mined.' },
  )
  await plan(
    'V-3',
    8,
    { place: 'Old mill', position: { lat: 4.9, lon: -74.1 } },
    { outcome: 'partly', at: day(8, 12), why: 'Rain closed the second half of the road.' },
  )
  await plan('V-4', 9, { zone: 'VALLEY', by: 'TEAM-B' }, { outcome: 'not-tried', at: day(9, 12), why: 'No vehicle.' })
  await plan('V-5', 12, { zone: 'VALLEY', place: 'Upper valley' })
  await plan('V-6', 14, { zone: 'CAMP-1', place: 'Northern camp, the stores', by: 'TEAM-B' })
}

async function signs(int: Client, day: Day): Promise<void> {
  const noted: readonly Written[] = [
    {
      id: 'S-1',
      kind: 'flag',
      from: day(5),
      place: 'Market square',
      grade: 'B2',
      text: 'A flag of SIDE-S over the town hall.',
      parties: ['SIDE-S'],
    },
    { id: 'S-2', kind: 'rhetoric', from: day(6), place: 'Radio', grade: 'D4', text: 'A speaker calls the truce a pause.' },
    {
      id: 'S-3',
      kind: 'movement',
      from: day(7),
      place: 'North road',
      grade: 'C3',
      text: 'Six trucks by night, lights off.',
      zone: 'VALLEY',
    },
    { id: 'S-4', kind: 'movement', from: day(8), place: 'North road', grade: 'B3', text: 'Four trucks by night.' },
    { id: 'S-5', kind: 'denial', from: day(11), place: 'The bridge', grade: 'B2', text: 'Observers turned back.', agreement: 'TRUCE' },
    { id: 'S-6', kind: 'flag', from: day(11), place: 'School', grade: 'F6', text: 'Told by a passer-by.' },
  ]
  for (const sign of noted) await must(int.watch.noteSign({ agreement: 'TRUCE', source: 'Team A', origin: 'team-a', ...sign }))
  await must(int.watch.withdrawSign('S-6', { why: 'It was bunting for a feast.' }))
}

async function harm(int: Client, day: Day): Promise<void> {
  const due = { acknowledged: 'P2D', assessed: 'P20D', answered: 'P30D' }
  const alleged = { through: 'Hotline of the mission', agreement: 'TRUCE', owes: 'MISSION', due, against: ['SIDE-N'] }
  await must(
    int.watch.receiveHarm({
      ...{
        ...alleged,
        id: 'H-1',
        received: day(5),
        from: day(4),
        place: 'Village done',
        killed: { low: 1, high: 3 },
        injured: { low: 2, high: 2 },
      },
      account: 'A shell fell beside the well in the morning.',
    }),
  )
  await must(
    int.watch.receiveHarm({
      ...alleged,
      id: 'H-2',
      received: day(11),
      from: day(10),
      place: 'Upper valley',
      account: 'Cattle were taken.',
    }),
  )
  await must(int.watch.acknowledgeHarm('H-2', { how: 'By telephone, through the parish.' }))
  await must(
    int.watch.assessHarm('H-2', { finding: 'partly-credible', why: 'Two accounts agree on the day and differ on who.', rests_on: ['V-3'] }),
  )
}
