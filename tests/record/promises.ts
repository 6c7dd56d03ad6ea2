/** Commitments, words, plans, signs and harm, as tests that run on each register: the rows are those that the entries come to. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#answer/record/command.ts'
import type { Entry } from '#answer/record/entry.ts'
import { MemoryRecord } from '#answer/record/memory.ts'
import { PROMISES_MODELS } from '#answer/record/promises/data.ts'
import { commitmentsTold } from '#answer/record/promises/told.ts'
import type { Row } from '#answer/record/row.ts'
import type { Register } from '#shell/record/register.ts'
import { file, type Office, read, received } from './office.ts'

const day = (n: number): number => Date.UTC(2026, 0, n)

const LAW = {
  instrument: {
    ...{ id: 'ACCORD', kind: 'agreement', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'], attested: true, parties: ['US', 'THEM'] },
    clauses: [
      { id: '1', effect: 'oblige', duty: 'gather', by: 'THEM', to: 'US', due: '2026-01-20', verified_by: ['MISSION'] },
      { id: '2', effect: 'permit', about: { kind: ['promise', 'message'] } },
    ],
  },
}
const act = (kind: string, more: object = {}) => ({
  ...{ kind, actor: 'DESK', counterpart: 'HOST', when: ['2026-01-10T10:00Z', '2026-01-10T12:00Z'], lines: [] },
  ...more,
})
const showing = (shows: string, said_by: string, grade: string) => ({ shows, said_by, grade, text: 'seen' })
const point = (same: boolean) => ({ id: 'a', said: 'Monday', understood: same ? 'Monday' : 'soon', same })

/** What is done, in order, each by an office. Where an entry is named, it is the first that an earlier step made. */
type Step = readonly [at: number, by: string, command: (first: (step: number) => number) => Command]
const STEPS: readonly Step[] = [
  [5, 'DESK', () => file(LAW, { office: { id: 'OBSERVER', name: 'Observer', of: 'MISSION' } })],
  [6, 'DESK', () => ({ verb: 'show-commitment', commitment: 'ACCORD/1', showing: showing('ordered', 'THEM', 'C3') })],
  [6, 'DESK', () => ({ verb: 'show-commitment', commitment: 'ACCORD/1', showing: showing('breached', 'HOST', 'B3') })],
  [7, 'DESK', (first) => ({ verb: 'withdraw-showing', evidence: first(2), why: 'another place' })],
  [7, 'OBSERVER', () => ({ verb: 'show-commitment', commitment: 'ACCORD/1', showing: showing('done', 'OBSERVER', 'B2') })],
  [
    8,
    'DESK',
    () => ({ verb: 'propose', title: 'Pumps', act: act('promise', { keeping: { when: ['2026-01-12', '2026-01-15'] } }), docket: 'P' }),
  ],
  [8, 'DESK', () => ({ verb: 'perform', docket: 'P' })],
  [8, 'DESK', () => ({ verb: 'propose', title: 'We leave', act: act('message'), docket: 'W' })],
  [8, 'DESK', () => ({ verb: 'file-glossary', glossary: { id: 'G', of: 'ACCORD', terms: [{ id: 't', wordings: { en: ['Monday'] } }] } })],
  [8, 'DESK', () => ({ verb: 'draft-words', docket: 'W', lang: 'en', text: 'We leave on Monday.' })],
  [8, 'DESK', () => ({ verb: 'perform', docket: 'W' })],
  [
    9,
    'DESK',
    () => ({ verb: 'read-back', docket: 'W', read_back: { from: 'HOST', lang: 'en', points: [point(false)], answer_by: '2026-01-11' } }),
  ],
  [
    9,
    'DESK',
    (first) => ({ verb: 'read-back', docket: 'W', read_back: { from: 'HOST', lang: 'en', points: [point(true)], clarifies: first(11) } }),
  ],
  [
    9,
    'DESK',
    () => ({ verb: 'read-back', docket: 'W', read_back: { from: 'THEM', lang: 'en', points: [point(false)], answer_by: '2026-01-11' } }),
  ],
  [9, 'DESK', (first) => ({ verb: 'close-clarification', clarification: first(13), why: 'each keeps its reading' })],
  [
    9,
    'DESK',
    () => ({
      verb: 'plan-patrol',
      patrol: { id: 'V', place: 'the bridge', from: '2026-01-09', until: '2026-01-10', by: 'DESK', purpose: 'look' },
    }),
  ],
  [9, 'DESK', () => ({ verb: 'end-patrol', patrol: 'V', outcome: { outcome: 'denied', denied_by: 'THEM' } })],
  [
    9,
    'DESK',
    () => ({
      verb: 'note-sign',
      sign: { id: 'S', kind: 'flag', from: '2026-01-09', place: 'x', text: 'x', source: 'x', origin: 'x', grade: 'C3' },
    }),
  ],
  [9, 'DESK', () => ({ verb: 'withdraw-sign', sign: 'S', why: 'no flag' })],
  [
    9,
    'DESK',
    () => ({
      verb: 'receive-harm',
      harm: {
        id: 'H',
        received: '2026-01-08',
        through: 'hotline',
        against: ['THEM'],
        from: '2026-01-07',
        place: 'x',
        owes: 'DESK',
        due: { acknowledged: 'P2D', assessed: 'P9D', answered: 'P9D' },
        account: 'x',
      },
    }),
  ],
  [9, 'DESK', () => ({ verb: 'acknowledge-harm', harm: 'H', how: 'by letter' })],
  [9, 'DESK', () => ({ verb: 'assess-harm', harm: 'H', assessment: { finding: 'unable', why: 'no access' } })],
  [9, 'DESK', () => ({ verb: 'answer-harm', harm: 'H', text: 'we could not find out' })],
  [21, 'clock', () => ({ verb: 'tick' })],
  [
    21,
    'DESK',
    () => ({
      verb: 'log-call',
      call: {
        ...{ id: 'K', line: 'valley', received: '2026-01-20', taken_by: 'DUTY', caller: 'community', about: 'shots', account: 'x' },
        outcome: { became: 'nothing', why: 'a wrong number' },
      },
    }),
  ],
]

async function take({ register, set }: Office): Promise<void> {
  const made: number[] = []
  for (const [at, by, command] of STEPS) {
    set(day(at))
    made.push(
      received(
        await register.submit(
          command((step) => made[step] ?? -1),
          by,
        ),
      ).from,
    )
  }
}

async function rowsOf(register: Register): Promise<readonly Row[]> {
  return read(register, undefined, async (reading) => {
    const rows: Row[] = []
    for (const model of PROMISES_MODELS) rows.push(...(await reading.list(model, { limit: 100 })).items)
    return rows
  })
}

export function promisesContract(name: string, open: () => Promise<Office>): void {
  describe(`commitments and words on the register ${name}`, () => {
    test('every kind of entry makes its rows, and they are those that the entries come to', async () => {
      const office = await open()
      await take(office)
      const { register } = office
      const rows = await rowsOf(register)
      assert.deepEqual(rows.map(({ model, key }) => `${model} ${/^\d+$/.test(key) ? '#' : key}`).sort(), [
        ...['call K', 'call-account K'],
        ...[
          'clarification #',
          'clarification #',
          'commitment-evidence #',
          'commitment-evidence #',
          'glossary G',
          'harm H',
          'harm-account H',
        ],
        ...['patrol V', 'promise promise of P', 'read-back #', 'read-back #', 'read-back #'],
        ...['reminder commitment ACCORD/1', 'reminder commitment promise of P', 'wording 1:W en'],
      ])
      const entries = await read(register, undefined, async (reading) => (await reading.entries({ limit: 500 })).items)
      const again = new MemoryRecord()
      for (const entry of entries) again.append([entry as Entry])
      const folded = PROMISES_MODELS.flatMap((model) =>
        rows.filter((row) => row.model === model).map(({ key }) => again.head.get(model, key)),
      )
      assert.deepEqual(JSON.parse(JSON.stringify(folded)), JSON.parse(JSON.stringify(rows)))
    })

    test('how commitments stand is the same whatever keeps the record, now and as of then', async () => {
      const office = await open()
      await take(office)
      const { register } = office
      const told = (asOf: number | undefined, at: number) =>
        read(register, asOf, async (reading) => {
          const duties = (await reading.list('duty', { limit: 100 })).items
          const promises = (await reading.list('promise', { limit: 100 })).items
          const found = await reading.ask((view) => commitmentsTold(view, { duties, promises }, ({ id }) => !id.startsWith('M/'), at))
          return found.map(({ id, standing }) => `${id} ${standing.status} ${standing.cause}`)
        })
      assert.deepEqual(await told(undefined, day(21)), ['ACCORD/1 verified verified', 'promise of P overdue fell-due'])
      assert.deepEqual(await told(undefined, day(6) + 1), ['ACCORD/1 ordered ordered', 'promise of P promised nothing-shown'])
    })

    test('what a step needs and is not there is refused, and nothing is recorded of it', async () => {
      const { register } = await open()
      const { size } = register.head()
      const steps: readonly Command[] = [
        { verb: 'show-commitment', commitment: 'ACCORD/1', showing: showing('done', 'MISSION', 'A1') },
        { verb: 'end-patrol', patrol: 'V', outcome: { outcome: 'reached' } },
        { verb: 'acknowledge-harm', harm: 'H', how: 'x' },
        { verb: 'withdraw-sign', sign: 'S', why: 'x' },
        { verb: 'receive-harm', harm: { id: 'H' } },
      ]
      for (const command of steps) assert.ok('refused' in (await register.submit(command, 'DESK')), command.verb)
      assert.equal(register.head().size, size)
    })
  })
}
