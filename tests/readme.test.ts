import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
/** The quoted output: blocks that begin with a date, and the tally. */
const quoted = [...readme.matchAll(/```text\n([\s\S]*?)```/g)]
  .map((m) => m[1] ?? '')
  .filter((block) => /^(\d{4}-\d\d-\d\d |\d+ steps)/.test(block))

function play(...args: string[]): { lines: Set<string>; code: number | null } {
  const run = spawnSync(process.execPath, ['src/5-shell/main.ts', 'play', ...args, '--lang', 'en'], { cwd: root, encoding: 'utf8' })
  return { lines: new Set(run.stdout.split('\n').map((line) => line.trim())), code: run.status }
}
const linesOf = (block: string): string[] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '...')

test('the README quotes the tour as it is played', () => {
  const { lines, code } = play('scenarios/colombia-2016.yaml')
  const asPlayed = quoted.filter((block) => !block.includes('✗'))
  assert.ok(asPlayed.length >= 3)
  for (const line of asPlayed.flatMap(linesOf)) assert.ok(lines.has(line), line)
  assert.equal(code, 0)
})

test('the README quotes what differs when one fact is changed', () => {
  const source = readFileSync(path.join(root, 'scenarios/colombia-2016.yaml'), 'utf8')
  const changed = source.replace(/(id: rejection\b[\s\S]*?value: )true/, '$1false')
  assert.notEqual(changed, source)
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-readme-'))
  try {
    const file = path.join(folder, 'changed.yaml')
    writeFileSync(file, changed)
    const { lines, code } = play(file, '--differing')
    const differing = quoted.filter((block) => block.includes('✗'))
    assert.ok(differing.length >= 1)
    for (const line of differing.flatMap(linesOf)) assert.ok(lines.has(line), line)
    assert.equal(code, 1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
