import assert from 'node:assert/strict'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runLine } from '../../../tests/support/terminal.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'parley-vectors-'))
after(() => rmSync(folder, { recursive: true }))
const shipped = fileURLToPath(new URL('../../../vectors/determine/', import.meta.url))

/** One small case: a visit that the mandate permits. */
const CASE = {
  id: 'plain',
  rulebook: [
    { id: 'M', kind: 'mandate', issuer: 'C', term: ['2027-01-01', '2028-01-01'], clauses: [{ id: '1', effect: 'permit', about: {} }] },
  ],
  act: { kind: 'visit', actor: 'HOUSE', counterpart: ['GUEST'], when: ['2027-05-10', '2027-05-11'] },
  at: '2027-05-06T09:00Z',
  expect: { verdict: 'permit', must_mention: ['M/1'] },
}
type Case = Omit<typeof CASE, 'expect'> & { expect: unknown }
function put(name: string, ...cases: Case[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify({ cases }, null, 1))
  return file
}

const tell = (...args: string[]) => runLine(['vectors', ...args], { LANG: 'en' })

const good = put('good.json', CASE, { ...CASE, id: 'other' })
const wrong = put('wrong.json', CASE, { ...CASE, id: 'wrong', expect: { verdict: 'refer', must_mention: ['R/1'] } })

test('a line for each case and the tally', async () => {
  const { code, out, err } = await tell(good)
  assert.deepEqual([code, err, out], [0, '', 'pass plain permit permit\npass other permit permit\n2 passed, 0 failed\n'])
})

test('a case that fails says what was wanting, and the exit code is 1', async () => {
  const { code, out } = await tell(good, wrong)
  assert.equal(code, 1)
  assert.match(out, /^fail wrong permit refer missing: verdict refer; mention R\/1$/m)
  assert.match(out, /^3 passed, 1 failed\n$/m)
})

test('with --failed only those that failed are told, and the tally', async () => {
  const { out } = await tell('--failed', good, wrong)
  assert.deepEqual(
    out.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')),
    ['fail wrong', '3 passed,', ''],
  )
})

test('as data: every result with its file, and the tally', async () => {
  const { code, out } = await tell('--json', wrong)
  assert.equal(code, 1)
  const { results, passed, failed } = JSON.parse(out)
  assert.deepEqual([passed, failed, results.map((r: { id: string }) => r.id)], [1, 1, ['plain', 'wrong']])
  const [, second] = results
  assert.deepEqual(second, {
    file: wrong,
    id: 'wrong',
    passed: false,
    verdict: 'permit',
    expected: 'refer',
    missing: ['verdict refer', 'mention R/1'],
  })
})

const refused: readonly (readonly [title: string, text: string, told: RegExp])[] = [
  ['no cases', '{"cases": []}', /bad\.json:1 cases: /],
  [
    'a case without a verdict',
    JSON.stringify({ cases: [{ ...CASE, expect: {} }] }, null, 1),
    /bad\.json:\d+ cases\[0\]\.expect\.verdict: /,
  ],
  [
    'a case without an expectation',
    JSON.stringify({ cases: [{ ...CASE, expect: undefined }] }, null, 1),
    /bad\.json:3 cases\[0\]\.expect: /,
  ],
  ['an impossible date', JSON.stringify({ cases: [{ ...CASE, at: '2027-02-29' }] }, null, 1), /bad\.json:\d+ cases\[0\]\.at: /],
  [
    'an entry the library does not have',
    JSON.stringify({ cases: [{ ...CASE, rulebook: [{ use: 'M9' }] }] }, null, 1),
    /bad\.json:\d+ cases\[0\]\.rulebook\[0\]: /,
  ],
  ['two cases of one id', JSON.stringify({ cases: [CASE, CASE] }, null, 1), /bad\.json:\d+ cases\[1\]\.id: .*plain/],
  [
    'an id filed twice',
    JSON.stringify({ cases: [{ ...CASE, rulebook: [...CASE.rulebook, ...CASE.rulebook] }] }, null, 1),
    /bad\.json:\d+ cases\[0\]\.rulebook: .*M/,
  ],
  [
    'an order that cannot be read',
    JSON.stringify({ cases: [{ ...CASE, orders: { STATE: { nexus: [] } } }] }, null, 1),
    /cases\[0\]\.orders\.STATE\.nexus: /,
  ],
  ['text that is no document', 'cases: [', /bad\.json:\d+:? /],
]
for (const [title, text, told] of refused) {
  test(`${title} is bad input: the place is named and the exit code is 2`, async () => {
    const file = path.join(folder, 'bad.json')
    writeFileSync(file, text)
    const { code, out, err } = await tell(good, file)
    assert.equal(code, 2)
    assert.match(err, told)
    // A file without cases is refused before anything runs; a broken case fails alone, and the others run.
    if (out !== '') assert.match(out, /^fail /m)
  })
}

test('every file that is refused is told, not the first alone', async () => {
  const { code, err } = await tell(path.join(folder, 'nowhere.json'), folder, good)
  assert.equal(code, 2)
  assert.equal(err.trimEnd().split('\n').length, 2)
})

test('the vectors of the house pass: at least sixty', async () => {
  const files = globSync('*.yaml', { cwd: shipped }).map((file) => path.join(shipped, file))
  const { code, out } = await tell('--json', ...files)
  const { passed, failed, results } = JSON.parse(out)
  const names = results.filter((r: { passed: boolean }) => !r.passed).map((r: { id: string }) => r.id)
  assert.deepEqual([code, failed, names], [0, 0, []])
  assert.ok(passed >= 60, `${passed} vectors`)
})
