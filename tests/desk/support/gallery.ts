/** The demonstration a week on: something waits, something is late, an answer turned out wrong, a party has names in three scripts. */
import assert from 'node:assert/strict'
import { isRefusal } from '#ground/refusal.ts'
import type { DeskOffice } from './office.ts'

const REGIONAL = 'UN-REGIONAL'
const GOVERNMENT = 'GOVERNMENT-LIAISON'
const on = (day: number, hour = 12): number => Date.UTC(2017, 7, day, hour)
const day = (from: number, until = from) => [
  `2017-08-${String(from).padStart(2, '0')}T08:00-05:00`,
  `2017-08-${String(until).padStart(2, '0')}T17:00-05:00`,
]
const near = (min: number, max: number) => ({ distance: { 'CAMP-CESAR': { min: `${min} m`, max: `${max} m` } } })
const VISIT = {
  kind: 'visit',
  asked_by: REGIONAL,
  actor: 'TEAM-NORTH',
  purpose: 'zone-work',
  place: { in: ['ZVTN-06'] },
  zone: 'America/Bogota',
}
const OPERATION = { kind: 'operation', asked_by: GOVERNMENT, actor: 'PUBLIC-FORCE', zone: 'America/Bogota' }
const LEAVE = {
  kind: 'movement',
  asked_by: REGIONAL,
  actor: 'FARC-EP',
  purpose: 'medical',
  place: { in: ['ZVTN-01'] },
  zone: 'America/Bogota',
}

const coordination = (id: string, value: boolean) => ({
  docket: 'operation-august',
  claim: {
    id,
    of: 'MVM',
    is: 'coordination',
    value,
    from: '2017-08-03T10:00-05:00',
    grade: 'A2',
    source: 'Register of the mechanism',
    origin: id,
  },
})

/** A party with a long name, names in three scripts, and two claims that differ. */
const BRIGADE = [
  {
    party: {
      id: 'BRIGADE',
      kind: 'state_body',
      names: [
        { text: 'Décima Brigada Blindada del Ejército Nacional, con sede en el municipio de Valledupar', lang: 'es' },
        { text: 'لواء المدرعات العاشر', lang: 'ar', script: 'Arab' },
        { text: 'Десятая бронетанковая бригада', lang: 'ru', script: 'Cyrl' },
      ],
    },
  },
  ...[
    { value: 2400, grade: 'B2', source: 'Local team, by GPS' },
    { value: 3100, grade: 'C3', source: 'Map annex' },
  ].map(({ value, grade, source }) => ({
    claim: { id: `metres-${value}`, of: 'BRIGADE', is: 'metres-from-camp', value, grade, source, origin: source, from: '2017-08-01' },
  })),
]

/** A control list of two editions, the second begun. Its headings are drafted. */
const CONTROLLED = {
  control_list: {
    ...{ list: 'DUAL-USE', title: 'List of dual-use goods', issuer: 'GOVERNMENT', zone: 'America/Bogota', max_age_days: 60 },
    editions: [
      { edition: '2016', from: '2016-01-01', source: 'drafted', entries: [{ code: '2B350', heading: 'Chemical equipment' }] },
      {
        ...{ edition: '2017', from: '2017-07-01', checked: '2017-07-20', source: 'drafted' },
        entries: [
          { code: '2B350', heading: 'Chemical manufacturing facilities, equipment and components', regimes: ['AG'] },
          { code: '2B350.g', heading: 'Valves and their parts', hs: ['8481'] },
          { code: '2B350.i', heading: 'Pumps of several seals', hs: ['841350', '841370'] },
        ],
      },
    ],
  },
}

/** Does all of it; the demonstration is in the record already. */
export async function furnishGallery(office: DeskOffice): Promise<void> {
  const [regional, government] = [office.as(REGIONAL), office.as(GOVERNMENT)]
  const done = async (what: string, did: Promise<{ ok: boolean }>) => assert.ok((await did).ok, `${what}: ${JSON.stringify(await did)}`)
  const put = (who: typeof regional, docket: string, title: string, act: Record<string, unknown>) =>
    done(docket, who.propose({ docket, title, act }))
  office.setClock(on(3, 16))
  await done('party', regional.file(BRIGADE))
  await done('control list', regional.file([CONTROLLED]))
  await put(regional, 'visit-august', 'visit-august', { ...VISIT, when: day(4) })
  await put(government, 'operation-august', 'May the public force search for a lost patrol about 2,000 m from the camp?', {
    ...OPERATION,
    ...{ place: near(1_800, 2_200), when: day(5) },
  })
  await done('coordinated', office.as('UN-NATIONAL').file([coordination('agreed-in-august', true)]))
  office.setClock(on(4))
  await done('visit', regional.perform('visit-august'))
  office.setClock(on(5))
  await done('asked again', government.askAgain('operation-august'))
  await done('operation', government.perform('operation-august'))
  office.setClock(on(14))
  await put(regional, 'leave-august', 'May five members leave the camp for treatment in town?', { ...LEAVE, when: day(16, 17) })
  await put(government, 'road-august', 'May the public force repair the road between 2,600 and 3,400 m from the camp?', {
    ...OPERATION,
    ...{ place: near(2_600, 3_400), when: day(22) },
  })
  await done('not coordinated', office.as('UN-NATIONAL').file([coordination('not-agreed-in-august', false)]))
  for (const command of [{ verb: 'tick' }, { verb: 'look-back', docket: 'operation-august' }] as const) {
    const looked = await office.register.submit(command, 'clock')
    assert.ok(!isRefusal(looked), JSON.stringify(looked))
  }
}
