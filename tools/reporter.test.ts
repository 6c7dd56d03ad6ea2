import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const reporter = fileURLToPath(new URL('./reporter.ts', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'parley-reporter-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a test file that says `text` under the reporter; gives what was printed. */
function report(name: string, text: string): string {
  const file = path.join(folder, `${name}.test.mjs`)
  writeFileSync(file, text)
  return run([file])
}

function run(files: readonly string[]): string {
  const { NODE_TEST_CONTEXT, ...env } = process.env
  const told = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, ...files], { cwd: folder, env, encoding: 'utf8' })
  return told.stdout
}

const head = "import { test, describe, before } from 'node:test'\n"

test('passed and failed tests are counted, failures told in full, suites not counted', () => {
  const out = report(
    'mixed',
    `${head}test('good', () => {})\ndescribe('group', () => { test('inner', () => {}); test('bad', () => { throw new Error('the reason') }) })`,
  )
  assert.match(out, /FAILED .*mixed\.test\.mjs:\d+ bad\nError: the reason\n\s+at /)
  assert.match(out, /\n2 passed, 1 failed\n$/)
})

test('what is skipped is named, with its reason, and counts for nothing', () => {
  const out = report('skips', `${head}test('good', () => {})\ntest('needs data', { skip: 'no data here' }, () => {})`)
  assert.match(out, /skipped needs data: no data here\n1 passed, 0 failed\n$/)
})

test('a file that cannot be loaded counts as failed', () => {
  assert.match(report('unloadable', "import './nowhere.mjs'"), /Cannot find module|ERR_MODULE_NOT_FOUND|FAILED .*unloadable/)
  assert.match(report('unloadable', "import './nowhere.mjs'"), /\n0 passed, 1 failed\n$/)
})

test('a file that breaks after its tests passed counts as failed', () => {
  const out = report('late', `${head}test('good', () => {})\nsetTimeout(() => { throw new Error('late') }, 50)`)
  assert.match(out, /\n1 passed, 1 failed\n$/)
})

test('a suite whose own preparation fails counts as failed', () => {
  const out = report(
    'prepared',
    `${head}describe('group', () => { before(() => { throw new Error('unprepared') }); test('inner', () => {}) })`,
  )
  assert.match(out, /\n0 passed, [12] failed\n$/)
})

test('a file without a test counts as failed, and so does a run of nothing', () => {
  assert.match(report('empty', 'export const a = 1'), /\n0 passed, 1 failed\n$/)
  assert.match(run(['nothing-of-the-kind-*.test.mjs']), /0 passed, 1 failed\n$/)
})
