import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { alive } from '#shell/postgres/process.ts'
import { folderFor, gone, serverOf, undoLater } from '../support/start.ts'
import { makeTestFolder, removeTestFolder, sweepTestFolders } from '../support/test-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('a test run that is killed leaves its server; the next sweep stops it and removes its folder, and leaves those in use', async (t) => {
  const folder = await folderFor(t)
  const file = path.join(folder, 'endless.test.mjs')
  writeFileSync(file, "import { test } from 'node:test'\ntest('endless', () => new Promise((done) => setTimeout(done, 600_000)))\n")
  // The runs of this test have a place of their own for what is temporary.
  const { NODE_TEST_CONTEXT, ...env } = process.env
  const args = ['--test', '--test-global-setup=./tools/test-server.ts', file]
  const runner = spawn(process.execPath, args, { cwd: root, env: { ...env, TMPDIR: folder }, stdio: 'ignore', detached: true })
  const exited = once(runner, 'exit')
  undoLater(t, () => runner.exitCode === null && runner.signalCode === null && process.kill(-(runner.pid ?? 0), 'SIGKILL'))
  const made = () => readdirSync(folder).find((name) => name.startsWith('parley-tests-'))
  const server = () => serverOf(path.join(folder, made() ?? '', 'data'))
  while (!server()) {
    assert.equal(runner.exitCode, null)
    await sleep(20)
  }
  const abandoned = path.join(folder, made() ?? '')
  const pid = server() ?? 0
  await sweepTestFolders(folder)
  assert.ok(alive(pid) && existsSync(abandoned), 'what is in use is left alone')
  process.kill(-(runner.pid ?? 0), 'SIGKILL')
  await exited
  assert.ok(alive(pid))
  await sweepTestFolders(folder)
  await gone(pid)
  assert.equal(existsSync(abandoned), false)
})

test('only a folder that was made for tests is ever removed', async () => {
  for (const folder of ['', '.', '/', 'parley-tests-x', root]) await assert.rejects(removeTestFolder(folder), /not a test folder/)
  const folder = await makeTestFolder()
  assert.match(readFileSync(path.join(folder, 'runner'), 'utf8'), new RegExp(`^${process.pid} `))
  await removeTestFolder(folder)
  assert.equal(existsSync(folder), false)
})
