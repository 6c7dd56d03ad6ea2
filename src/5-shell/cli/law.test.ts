/** `parley law`: texts on a date, what an amendment changes, times without any law. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { runLine } from '../../../tests/support/terminal.ts'

const LAW = `
- id: ACCORD
  title: The accord
  kind: agreement
  issuer: BOTH
  zone: America/Bogota
  term: [2026-01-01, 2028-01-01]
  versions:
    - {v: 1, from: 2026-01-01, clauses: [
        {id: "1", effect: forbid, about: {kind: [attack]}, words: "Neither side\\n# attacks."},
        {id: "2", effect: oblige, duty: withdraw, by: ARMY, within: P7D}]}
    - {v: 2, from: 2026-06-01, clauses: [
        {id: "1", effect: forbid, about: {kind: [raid, attack]}, words: "Neither side\\n# attacks."},
        {id: "4", effect: permit, about: {kind: [movement]}}]}
- {id: P-1, kind: agreement, issuer: BOTH, term: [2026-02-01, 2026-05-01], rests_on: [ACCORD], zone: America/Bogota,
   clauses: [{id: "1", effect: permit, about: {kind: [movement]}}]}
- {id: P-2, kind: agreement, issuer: BOTH, term: [2026-06-15, 2026-09-01], rests_on: [ACCORD], succeeds: [P-1], zone: America/Bogota,
   contested: true, clauses: [{id: "1", effect: permit, about: {kind: [movement]}}]}
`

async function law(t: TestContext, words: readonly string[], text = LAW) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-law-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(path.join(folder, 'law.yaml'), text)
  return runLine(['law', ...words, '--rulebook', folder])
}
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

test('show gives the text as it reads on a date in the zone of the instrument, and the words of a document cannot pass for a heading', async (t) => {
  const { code, out } = await law(t, ['show', 'ACCORD', '--on', '2026-06-01'])
  assert.equal(code, 0)
  assert.deepEqual(lines(out).slice(0, 7), [
    '# The accord (ACCORD)',
    'Issued by BOTH. Term: from 1 January 2026, 00:00 until 1 January 2028, 00:00 (America/Bogota).',
    'As it reads on 1 June 2026, 00:00: version 2, which has effect from 1 June 2026, 00:00.',
    '## 1 · forbids',
    '> Neither side',
    '> # attacks.',
    '- kind: raid, attack',
  ])
  assert.match(out, /Reads so since version 2, 1 June 2026, 00:00\. The clause first stood in version 1\./)
  assert.match(out, /## No longer there\n+### 2 · obliges/)
  const before = await law(t, ['show', 'ACCORD', '--on', '2026-05-31T23:59:59-05:00', '--lang', 'fr'])
  assert.match(before.out, /version 1, qui a effet/)
  assert.match(before.out, /- La version 2 aura effet/)
})

test('show as data has the same, with moments in UTC', async (t) => {
  const { out } = await law(t, ['show', 'ACCORD', '--on', '2026-07-01', '--json'])
  const data = JSON.parse(out)
  assert.deepEqual(
    [data.instrument, data.on, data.phase, data.version],
    ['ACCORD', '2026-07-01T05:00Z', 'in-force', { v: 2, from: '2026-06-01T05:00Z' }],
  )
  assert.deepEqual(
    data.clauses.map((one: { id: string; since: { v: number } }) => [one.id, one.since.v]),
    [
      ['1', 2],
      ['4', 2],
    ],
  )
  assert.deepEqual(
    data.removed.map((one: { id: string; removed: object }) => [one.id, one.removed]),
    [['2', { v: 2, from: '2026-06-01T05:00Z' }]],
  )
})

test('diff tells each clause and field, before and after', async (t) => {
  const { code, out } = await law(t, ['diff', 'ACCORD', '1', '2'])
  assert.equal(code, 0)
  assert.deepEqual(lines(out), [
    'ACCORD, version 1 to version 2: 3 clauses change',
    '~ 1 reads otherwise',
    '  - about.kind: attack',
    '  + about.kind: raid, attack',
    '+ 4 is added',
    '  + effect: permit',
    '  + about: {"kind":["movement"]}',
    '- 2 is removed',
    '  - effect: oblige',
    '  - duty: withdraw',
    '  - by: ARMY',
    '  - within: P7D',
  ])
  assert.match((await law(t, ['diff', 'ACCORD', '1', '1'])).out, /nothing changes/)
})

test('gaps ends with 1 where there is one, for certain or perhaps, of those named or of a family', async (t) => {
  const { code, out } = await law(t, ['gaps', 'P-1', 'P-2', '--on', '2026-08-01'])
  assert.equal(code, 1)
  assert.deepEqual(lines(out), [
    'P-1, P-2: 2 times without any in force (America/Bogota)',
    '  none in force: 1 May 2026, 00:00 to 15 June 2026, 00:00 (P-1 ended; P-2 not yet in force)',
    '  not known whether any was in force: 15 June 2026, 00:00 to 1 September 2026, 00:00 (P-1 ended; P-2 not known whether in force)',
  ])
  const family = JSON.parse((await law(t, ['gaps', 'P-1', '--on', '2026-08-01', '--json'])).out)
  assert.deepEqual(
    family.lanes.map(({ instrument }: { instrument: string }) => instrument),
    ['P-1', 'ACCORD', 'P-2'],
  )
  const alone = await law(t, ['gaps', 'P-1', 'P-1'])
  assert.deepEqual([alone.code, lines(alone.out)], [0, ['P-1, P-1: no time without any in force (America/Bogota)']])
})

const refusals: readonly [words: readonly string[], says: RegExp][] = [
  [['tell', 'ACCORD'], /show, diff, designated, gaps|show, diff, gaps/],
  [['show'], /law/],
  [['show', 'ACCORD', 'P-1'], /show ID/],
  [['show', 'NONE'], /ACCORD, P-1, P-2/],
  [['show', 'ACCORD', '--on', 'soon'], /--on/],
  [['diff', 'ACCORD', '1'], /diff ID V1 V2/],
  [['diff', 'ACCORD', '1', '3'], /no version 3\. It has: 1, 2/],
  [['diff', 'ACCORD', '1', 'two'], /no version/],
  [['diff', 'ACCORD', '1', '2', '--on', '2026-01-01'], /--on/],
  [['gaps', 'P-1', 'NONE'], /NONE/],
]
for (const [words, says] of refusals) {
  test(`refused: parley law ${words.join(' ')}`, async (t) => {
    const { code, out, err } = await law(t, words)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, says)
  })
}

test('commitments that depend on nothing, or in a ring, refuse the rulebook', async (t) => {
  const duties = (first: string, second: string) => `
id: RING
kind: agreement
issuer: BOTH
term: [2026-01-01, 2027-01-01]
clauses:
  - {id: "1", effect: oblige, duty: a, depends_on: [{clause: "${first}", how: after}]}
  - {id: "2", effect: oblige, duty: b, depends_on: [{clause: "${second}", how: after}]}
`
  const ring = await law(t, ['show', 'RING'], duties('2', '1'))
  assert.deepEqual([ring.code, /in a ring.*RING\/1, RING\/2/.test(ring.err)], [2, true])
  const nothing = await law(t, ['show', 'RING'], duties('2', 'OTHER/7'))
  assert.deepEqual([nothing.code, /RING\/2.*OTHER\/7/.test(nothing.err)], [2, true])
})
