import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { runLine } from '../../../tests/support/terminal.ts'

/** Writes a file, runs `parley pairs` on it, and gives what it wrote. */
async function paired(t: TestContext, kind: 'csv' | 'ftm' | 'checks', text: string, more: readonly string[] = []) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-pairs-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const [file, out] = [path.join(folder, `in.${kind}`), path.join(folder, 'out')]
  await writeFile(file, text)
  const told = await runLine(['pairs', `--${kind}`, file, ...(kind === 'checks' ? [] : ['--out', out]), ...more])
  return { ...told, written: await readFile(out, 'utf8').catch(() => '') }
}

test('a table of pairs keeps its columns, and score and match come behind', async (t) => {
  const { code, written, err } = await paired(
    t,
    'csv',
    'note,schema,name1,name2\r\n"a, b",Person,Rupert von Hentzau,HENTZAU Rupert\r\n"say ""x""",Company,Zenda Castle Ltd,Strelsau Shipping GmbH\r\n,Person,,Rupert\r\n',
  )
  assert.equal(code, 0, err)
  const lines = written.trimEnd().split('\n')
  assert.equal(lines[0], 'note,schema,name1,name2,score,match')
  assert.match(lines[1] ?? '', /^"a, b",Person,Rupert von Hentzau,HENTZAU Rupert,0\.[6-9]\d{3},true$/)
  assert.match(lines[2] ?? '', /^"say ""x""",Company,.*,0\.[0-3]\d{3},false$/)
  assert.equal(lines[3], ',Person,,Rupert,0.0000,unanswerable')
  assert.match(err, /3 pairs, 1 at or over the threshold, 1 without a name/)
})

test('the threshold of pairs is as told', async (t) => {
  const table = 'schema,name1,name2\nPerson,Rupert Hentzau,Rupert Hentzau\n'
  assert.match((await paired(t, 'csv', table, ['--threshold', '1'])).written, /0\.\d{4},false\n$/)
  assert.match((await paired(t, 'csv', table, ['--threshold', '0'])).written, /0\.\d{4},true\n$/)
})

const entity = (schema: string, properties: Record<string, string[]>) => ({ id: 'x', caption: '', schema, properties })

test('records are judged by names and what else they say; one whose kind is not said is read as the other', async (t) => {
  const rupert = entity('Person', { name: ['Rupert von Hentzau'], birthDate: ['1961-04-29'] })
  const pairs = [
    { left: rupert, right: entity('Person', { name: ['Rupert Hentzau'], birthDate: ['1961-04-29'] }), judgement: 'positive' },
    { left: rupert, right: entity('Person', { name: ['Rupert Hentzau'], birthDate: ['1990-01-01'] }) },
    { left: entity('LegalEntity', { name: ['Hentzau, Rupert'] }), right: rupert },
    { left: rupert, right: entity('Person', { firstName: ['Rupert'], lastName: ['Hentzau'] }) },
    { left: rupert, right: entity('Person', {}) },
    { left: entity('Company', { name: ['Rupert Hentzau'] }), right: rupert },
  ]
  const { code, written, err } = await paired(t, 'ftm', JSON.stringify(pairs))
  assert.equal(code, 0, err)
  const lines = written.trimEnd().split('\n')
  assert.match(lines[0] ?? '', /^\{"index":0,"score":[01]\.\d{4},"match":true\}$/)
  const results = lines.map((line) => JSON.parse(line) as { index: number; score: number; match: boolean; unanswerable?: string })
  assert.deepEqual(
    results.map(({ match }) => match),
    [true, false, true, true, false, false],
  )
  assert.deepEqual(
    results.map(({ unanswerable }) => unanswerable),
    [undefined, undefined, undefined, undefined, 'no-name', undefined],
  )
  assert.ok((results[0]?.score ?? 0) > (results[3]?.score ?? 1), 'a birth date that agrees says more than none')
  const inLines = await paired(t, 'ftm', pairs.map((pair) => JSON.stringify(pair)).join('\n'))
  assert.equal(inLines.written, written)
})

const checks = (match: boolean) => `checks:
  - {match: true, schema: Person, query: {firstName: Rupert, lastName: Hentzau}, candidate: {firstName: Rupert, lastName: HENTZAU}}
  - {match: false, schema: Person, query: {firstName: Henry, lastName: Rupert}, candidate: {firstName: Rupert, lastName: Henry}}
  - {match: true, schema: Person, query: {name: R. Hentzau}, candidate: {name: Rupert Hentzau, firstName: Rupert}}
  - {match: ${match}, schema: LegalEntity, query: {name: Zenda Castle}, candidate: {name: Strelsau Shipping GmbH}}
  - {match: false, schema: Person, query: {name: ''}, candidate: {name: Rupert}}
`

test('checks are told one by one, then counted; one that fails, or cannot be judged, gives 1', async (t) => {
  const { code, out } = await paired(t, 'checks', checks(true))
  assert.equal(code, 1)
  const lines = out.trimEnd().split('\n')
  assert.deepEqual(
    lines.map((line) => line.replace(/0\.\d{4}$/, 'S')),
    ['pass 0 true S', 'pass 1 false S', 'pass 2 true S', 'fail 3 true S', 'fail 4 false S', '3 passed, 2 failed'],
  )
  const good = await paired(t, 'checks', checks(false).replace(/\n.*query: \{name: ''\}.*/, ''))
  assert.deepEqual([good.code, good.out.trimEnd().split('\n').at(-1)], [0, '4 passed, 0 failed'])
})

/** Input that is refused, and what must be told of it. */
const refused: readonly (readonly [kind: 'csv' | 'ftm' | 'checks', text: string, told: RegExp])[] = [
  ['csv', 'schema,name1\nPerson,a\n', /in\.csv:1: .*name2/],
  ['csv', 'schema,name1,name2\nPerson,a,b\nWizard,a,b\n', /in\.csv:3 schema: "Wizard".*Person, Company/],
  ['csv', 'schema,name1,name2,score\nPerson,a,b,1\n', /in\.csv:1 score: /],
  ['csv', 'schema,name1,name2\nPerson,a\n', /in\.csv:2: .*2.*3/],
  ['ftm', '{"left":\n', /in\.ftm:1: .*JSON/],
  ['ftm', '[1,', /in\.ftm:1: .*JSON/],
  ['ftm', '[3]', /in\.ftm \[0\]: 3 .*left, right/],
  ['ftm', '[{"left":{"schema":"Person","properties":{}}}]', /in\.ftm \[0\]\.right: undefined/],
  ['ftm', '[{"left":{"schema":3,"properties":{}}}]', /in\.ftm \[0\]\.left\.schema: 3/],
  ['checks', 'checks: 3\n', /in\.checks:1 checks: 3/],
  ['checks', 'checks:\n  - match: perhaps\n', /in\.checks:2 checks\[0\]\.match: "perhaps".*true, false/],
  ['checks', 'checks:\n  - match: true\n    schema: Wizard\n', /in\.checks:3 checks\[0\]\.schema: "Wizard"/],
]
for (const [kind, text, told] of refused) {
  test(`refused: --${kind} ${JSON.stringify(text).slice(0, 50)}`, async (t) => {
    const { code, err, written } = await paired(t, kind, text)
    assert.equal(code, 2)
    assert.match(err, told)
    assert.equal(written, '')
  })
}

test('exactly one kind of file is read, and --out belongs to two of them', async () => {
  for (const [words, told] of [
    [[], /Accepted: --csv P\.csv, --ftm F\.json, --checks FILE\.yml/],
    [['--csv', 'a', '--ftm', 'b', '--out', 'c'], /--csv --ftm is none/],
    [['--csv', 'a'], /--out: It is missing/],
    [['--checks', 'a', '--out', 'b'], /--out/],
    [['--csv', 'a', '--out', '/none/b'], /\/none --out: There is no such file/],
  ] as const) {
    const { code, err } = await runLine(['pairs', ...words])
    assert.equal(code, 2)
    assert.match(err, told)
  }
})
