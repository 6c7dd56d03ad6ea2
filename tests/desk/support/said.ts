/** What was said in the small ceasefire of `watch.ts`: a message that was misunderstood, a statement on what nobody verified, and a glossary. */
import assert from 'node:assert/strict'
import type { Filing } from '#desk/client/shapes.ts'
import type { DeskOffice } from './office.ts'

const YEAR = /^\d{4}/
const saidIn = (month: string): readonly Filing[] => [
  {
    instrument: {
      ...{ id: 'VOICE', title: 'Mandate to speak for the mission', kind: 'mandate', issuer: 'MISSION', attested: true },
      ...{ term: [`${month}-01`, `${Number(YEAR.exec(month)?.[0]) + 1}-12-31`] },
      clauses: [
        {
          id: '1',
          effect: 'permit',
          about: { kind: ['message', 'statement', 'promise'], actor: ['MISSION'] },
          words: 'The mission speaks.',
        },
        {
          ...{ id: '2', effect: 'require', about: { kind: ['statement'] }, any: [{ verified: { of: 'cites' } }] },
          words: 'What is stated in public rests on what was verified.',
        },
        {
          ...{
            id: '3',
            effect: 'oblige',
            about: { kind: ['visit'] },
            duty: 'visit both camps',
            by: 'MISSION',
            continuous: true,
            every: 'P7D',
          },
          words: 'The mission goes on visiting both camps.',
        },
        { id: '4', effect: 'forbid', scope: 'any', about: { kind: ['escort'] }, words: 'The mission escorts nobody.' },
      ],
    },
  },
]

const GLOSSARY = {
  ...{ id: 'glossary of TRUCE', of: 'TRUCE' },
  terms: [
    {
      ...{ id: 'buffer zone', contested: true, note: 'Whether unarmed police may enter was left open at the table.' },
      wordings: { en: ['buffer zone'], fr: ['zone tampon'], ar: ['منطقة عازلة'] },
      means: [
        { by: 'SIDE-N', text: 'Nobody in uniform may be in it.', lang: 'en' },
        { by: 'SIDE-S', text: 'لا يدخلها جنود؛ وللشرطة أن تدخل', lang: 'ar' },
      ],
    },
    { id: 'withdrawal', wordings: { en: ['withdrawal', 'withdraw'], ar: ['انسحاب'] } },
  ],
}

/** The docket of the message. */
export const MESSAGE = 'said-road'
/** The docket of the statement that was not made yet. */
const IN_PUBLIC = 'said-mill'

/** Files it after `furnishWatch` of the same month. */
export async function furnishSaid(office: DeskOffice, month = '2026-01'): Promise<void> {
  const int = office.as('INT')
  const must = async (sent: Promise<{ readonly ok: boolean }>) => assert.ok((await sent).ok, JSON.stringify(await sent))
  const day = (n: number, hour = '10') => `${month}-${n}T${hour}:00Z`
  await must(int.file(saidIn(month)))
  await must(int.watch.fileGlossary(GLOSSARY))
  const act = { actor: 'MISSION', asked_by: 'INT', lines: [] }
  const message = { ...act, kind: 'message', counterpart: ['SIDE-N', 'SIDE-S'], when: [day(12), day(13)], cites: ['I-done', 'I-late'] }
  await must(int.propose({ docket: MESSAGE, title: 'Message on the road and the buffer zone', act: message }))
  const en = 'Observers enter the buffer zone on Monday. Both sides withdraw from the road by noon.'
  await must(int.watch.draftWords(MESSAGE, { lang: 'en', text: en }))
  await must(
    int.watch.draftWords(MESSAGE, { lang: 'ar', text: 'يدخل المراقبون منطقة عازلة يوم الاثنين. وعلى الطرفين انسحاب من الطريق قبل الظهر.' }),
  )
  await must(int.perform(MESSAGE))
  const points = [
    { id: '1', said: 'Observers enter the buffer zone on Monday.', understood: 'يدخل المراقبون والشرطة يوم الاثنين', same: false },
    { id: '2', said: 'Both sides withdraw from the road by noon.', understood: 'Both sides withdraw from the road by noon.', same: true },
  ]
  await must(int.watch.readBack(MESSAGE, { from: 'SIDE-S', lang: 'ar', points, answer_by: `${month}-14` }))
  const call = { line: 'Line of the valley', taken_by: 'Duty officer 2', caller: 'community', mechanism: 'MVM' }
  await must(
    int.watch.logCall({
      ...call,
      id: 'CALL-1',
      received: day(11, '06'),
      about: 'Shots near the mill',
      outcome: { became: 'report', report: 'R-new' },
    }),
  )
  await must(
    int.watch.logCall({
      ...call,
      id: 'CALL-2',
      received: day(11, '21'),
      about: 'A road that is closed',
      account: 'The driver told where.',
    }),
  )
  const wrong = { became: 'nothing', why: 'The caller asked for another office.' }
  await must(
    int.watch.logCall({ ...call, id: 'CALL-3', received: day(12, '06'), caller: 'unknown', about: 'A wrong number', outcome: wrong }),
  )
  const statement = { ...act, kind: 'statement', when: [day(13), day(14)], cites: ['I-late'] }
  await must(int.propose({ docket: IN_PUBLIC, title: 'Statement on fire at the bridge', act: statement }))
}
