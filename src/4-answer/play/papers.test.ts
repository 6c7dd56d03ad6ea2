import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { MemoryRecord } from '../record/memory.ts'
import { inMemory } from './in-memory.ts'
import { readScenario } from './read-scenario.ts'
import { loading } from './script.ts'

const clauses = [{ id: '1', effect: 'permit', about: { kind: ['visit'] } }]
const LAW = { kind: 'mandate', issuer: 'BOARD', term: ['2020-01-01', '2021-01-01'], attested: 'scenario', source: 'S', basis: 'read' }
const version = (v: number, more: object = {}) => ({ v, from: '2020-01-01', clauses, ...more })

/** What the filings of a scenario with these instruments and steps come to: `moment instrument version`, in order. */
function filed(instruments: readonly object[], steps: Readonly<Record<string, readonly unknown[]>>): string[] {
  const scenario = readScenario({
    ...{ title: 'Papers', about: 'What comes on file.', house: 'the board', zone: 'UTC', sources: { S: 'made up' } },
    ...{ parties: [{ id: 'TEAM', kind: 'state_body', names: [{ text: 'the team' }] }], acts: {} },
    instruments: [{ id: 'FIRST', ...LAW, clauses }, ...instruments.map((one) => ({ ...LAW, ...one }))],
    steps: Object.entries(steps).map(([at, file]) => ({ id: at, at, says: 'Filed.', file })),
  })
  assert.ok(!isRefusal(scenario), JSON.stringify(scenario))
  const memory = new MemoryRecord()
  inMemory(loading(scenario), memory)
  return memory.entries().flatMap((entry) => {
    const day = writeInstant(entry.at).slice(0, 10)
    if (entry.kind === 'version-filed') return [`${day} ${entry.body.instrument} ${entry.body.version.v}`]
    if (entry.kind !== 'instrument-filed') return []
    const { id, versions } = entry.body.instrument as { id: string; versions?: { v: number }[] }
    const wordings = versions?.map(({ v }) => v).join('+') ?? 'whole'
    return [`${entry.body.before ? 'before' : day} ${id} ${wordings}`]
  })
}

const cases: [what: string, instruments: object[], steps: Record<string, unknown[]>, filed: string[]][] = [
  ['no step files it', [{ id: 'A', clauses }], { '2020-02-01': ['FIRST'] }, ['before A whole', '2020-02-01 FIRST whole']],
  ['a step files it', [{ id: 'A', clauses }], { '2020-02-01': ['A'] }, ['before FIRST whole', '2020-02-01 A whole']],
  [
    'it has a moment of its own',
    [{ id: 'A', recorded: '2020-01-15', clauses }],
    { '2020-01-10': ['FIRST'], '2020-02-01': [{ instrument: 'FIRST', version: 1 }] },
    ['2020-01-15 A whole', '2020-02-01 FIRST whole'],
  ],
  [
    'its moment is before the first step, and there the record begins',
    [{ id: 'A', recorded: '2020-01-05', clauses }],
    { '2020-02-01': ['FIRST'] },
    ['2020-01-05 A whole', '2020-02-01 FIRST whole'],
  ],
  [
    'its moment is after the last step, so it never comes',
    [{ id: 'A', recorded: '2020-03-05', clauses }],
    { '2020-02-01': ['FIRST'] },
    ['2020-02-01 FIRST whole'],
  ],
  [
    'versions come by steps and at moments of their own',
    [{ id: 'A', versions: [version(1), version(2, { recorded: '2020-03-01' }), version(3)] }],
    { '2020-02-01': [{ instrument: 'A', version: 3 }], '2020-04-01': ['FIRST'] },
    ['before A 1', '2020-02-01 A 3', '2020-03-01 A 2', '2020-04-01 FIRST whole'],
  ],
  [
    'versions come before the instrument, and wait for it',
    [{ id: 'A', versions: [version(1), version(2)] }],
    { '2020-02-01': [{ instrument: 'A', version: 2 }], '2020-03-01': ['A'] },
    ['before FIRST whole', '2020-03-01 A 1+2'],
  ],
  [
    'every version comes by a step, and the instrument waits for the first',
    [{ id: 'A', versions: [version(1), version(2)] }],
    { '2020-02-01': [{ instrument: 'A', version: 2 }], '2020-03-01': [{ instrument: 'A', version: 1 }] },
    ['before FIRST whole', '2020-02-01 A 2', '2020-03-01 A 1'],
  ],
  [
    'the only wording is filed as version 1',
    [{ id: 'A', clauses }],
    { '2020-02-01': [{ instrument: 'A', version: 1 }] },
    ['before FIRST whole', '2020-02-01 A whole'],
  ],
]
for (const [what, instruments, steps, expected] of cases) {
  test(`an instrument comes on file where ${what}`, () => assert.deepEqual(filed(instruments, steps), expected))
}
