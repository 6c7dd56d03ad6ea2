import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuse } from '#ground/refusal.ts'
import { plan, runOne } from './checks.ts'
import { nearest } from './nearest.ts'
import { drawBar } from './progress.ts'
import { refusalLine, visible } from './refusal-line.ts'
import { readTally, writeTally } from './tally.ts'

for (const [typed, near] of [
  ['plya', 'play'],
  ['vector', 'vectors'],
  ['tset', 'test'],
  ['ben', 'bench'],
  ['Play', 'play'],
  ['x', null],
  ['ledger', null],
  ['', null],
] as const) {
  test(`“${typed}” is nearest to ${near ?? 'nothing'}`, () =>
    assert.equal(nearest(typed, ['play', 'ask', 'vectors', 'bench', 'test']), near))
}

test('a refusal names as much of its place as it knows', () => {
  const start = (where: Parameters<typeof refuse>[2]) => refusalLine(refuse('shape-missing', { accepted: 'text' }, where), 'en')
  const sentence = start(undefined)
  assert.equal(start({ file: 'a.yaml', line: 3, field: 'b.c' }), `a.yaml:3 b.c: ${sentence}`)
  assert.equal(start({ file: 'a.yaml', field: 'b.c' }), `a.yaml b.c: ${sentence}`)
  assert.equal(start({ file: 'a.yaml', line: 1234 }), `a.yaml:1234: ${sentence}`)
  assert.equal(start({ line: 3 }), `3: ${sentence}`)
  assert.equal(start({ field: 'b.c' }), `b.c: ${sentence}`)
})

test('what was refused cannot move the cursor or forge a line', () => {
  assert.equal(visible('a\u001b[2Jb\nc\u202ed é'), 'a\\u001b[2Jb\\u000ac\\u202ed é')
  assert.doesNotMatch(refusalLine(refuse('shape-missing', { accepted: 'text' }, { field: 'a\nb' }), 'en'), /\n/)
})

test('a tally is read back from the last line only', () => {
  assert.deepEqual(readTally(`noise\n${writeTally({ passed: 12, failed: 3 })}\n\n`), { passed: 12, failed: 3 })
  assert.equal(readTally('1 passed, 0 failed\nSegmentation fault'), null)
  assert.equal(readTally(''), null)
})

test('a bar is drawn at most every so often, and makes way', () => {
  let now = 0
  const written: string[] = []
  const bar = drawBar({ write: (text) => written.push(text), now: () => now }, 4, (cells, done) => `${cells} ${done}`)
  bar.tick()
  assert.equal(written.length, 0)
  now = 100
  bar.tick()
  bar.tick()
  assert.equal(written.length, 1)
  assert.ok(written[0]?.startsWith('\r\u001b[2K'))
  assert.match(written[0] ?? '', /█{12}░{12} 2$/)
  bar.clear()
  bar.clear()
  assert.equal(written.length, 2)
  now = 300
  bar.tick(9)
  assert.match(written[2] ?? '', /█{24} 4$/)
})

test('a plan: quick leaves out properties and what crosses floors; a group without files stays, to fail', () => {
  const files = [
    'src/0-x/a.test.ts',
    'src/b.property.test.ts',
    'src/5-x/f.test.ts',
    'tools/c.test.ts',
    'tests/d.test.ts',
    'bench/e.test.ts',
  ]
  const quick = {
    types: null,
    lint: null,
    dead: null,
    house: ['tools/c.test.ts'],
    pure: ['src/0-x/a.test.ts'],
    unit: ['src/5-x/f.test.ts'],
  }
  const told = (quick: boolean, only?: string) => Object.fromEntries(plan(files, quick, only).map(({ name, files }) => [name, files]))
  assert.deepEqual(told(true), quick)
  assert.deepEqual(told(false), {
    ...quick,
    property: ['src/b.property.test.ts'],
    scenario: ['tests/d.test.ts', 'bench/e.test.ts'],
  })
  assert.deepEqual(told(false, 'd.test'), { scenario: ['tests/d.test.ts'] })
  assert.deepEqual(told(false, 'types'), { types: null })
  assert.deepEqual(told(false, 'nothing of the kind'), {})
  assert.deepEqual(
    plan([], true, undefined)
      .map(({ name }) => name)
      .sort(),
    ['dead', 'house', 'lint', 'pure', 'types', 'unit'],
  )
})

/** What a process does, whether it is a group of tests, and what must come of it. */
const ends: readonly (readonly [script: string, files: readonly string[] | null, passed: number, failed: number])[] = [
  ['', null, 1, 0],
  ['process.exit(3)', null, 0, 1],
  ["console.log('2 passed, 0 failed')", ['a.test.ts'], 2, 0],
  ["console.log('2 passed, 5 failed'); process.exit(1)", ['a.test.ts'], 2, 5],
  ["console.log('2 passed, 0 failed'); process.exit(1)", ['a.test.ts'], 2, 1],
  ["console.log('crashed')", ['a.test.ts'], 0, 1],
  ["console.log('2 passed, 0 failed')", [], 0, 1],
]
for (const [script, files, passed, failed] of ends) {
  test(`a check that runs “${script}” over ${files ? files.length : 'no'} test files: ${passed} passed, ${failed} failed`, async () => {
    const outcome = await runOne((id) => id, { name: 'unit', args: ['-e', script], files })
    assert.deepEqual([outcome.passed, outcome.failed, outcome.ok], [passed, failed, failed === 0])
  })
}
