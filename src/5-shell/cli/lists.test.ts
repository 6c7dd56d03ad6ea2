import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { sampleOf } from '#know/lists/read/samples.ts'
import { listServer, plain } from '../../../tests/support/list-server.ts'
import { runLine } from '../../../tests/support/terminal.ts'
import { BOUNDS } from '../lists/download.ts'
import { readBounds } from './lists.ts'

const un = sampleOf('un-xml').files[0] as string
const later = un.replace('2026-02-03', '2026-03-04').replace('ZENDA WATCH', 'ZENDA GUARD').replace('RUPERT</FIRST', 'RUPRECHT</FIRST')

/** A data folder with two editions of a list, and what a line says of it. */
async function worldFor(t: TestContext) {
  const data = await mkdtemp(path.join(tmpdir(), 'parley-cli-lists-'))
  t.after(() => rm(data, { recursive: true, force: true }))
  const file = async (name: string, text: string) => {
    await writeFile(path.join(data, name), text)
    return path.join(data, name)
  }
  const line = (...words: string[]) => runLine(['lists', ...words, '--data', data])
  const [a, b] = [await file('a.xml', un), await file('b.xml', later)]
  return { data, file, line, a, b }
}

test('files are taken in, shown and compared', async (t) => {
  const { line, a, b } = await worldFor(t)
  const taken = await line('import', a, b)
  assert.deepEqual([taken.code, taken.out.split('\n').length], [0, 3])
  const all = await line('show')
  assert.match(all.out, /^un: edition [0-9a-f]{12} of 2026-03-04, last seen .*\n {2}Stale: /)
  const list = await line('show', 'un')
  assert.match(list.out, / 2026-03-04 {2}complete {2}2 entries, \d+ names {2}in force\n/)
  const one = await line('show', 'un', '2026-02-03')
  assert.match(one.out, /\nComplete\.\n2 rows read, 2 entries/)
  assert.match(one.out, /\nBy kind: person 1, organisation 1\.\nBy measure: .*travel ban 2/)
  const entry = await line('show', 'un', '--entry', 'TAi.901')
  assert.match(entry.out, /^un 7000001 \(TAi\.901\): person\n {2}names: RUPRECHT VON/)
  const diff = await line('diff', 'un:2026-02-03', 'un')
  assert.match(diff.out, /^un: 0 added, 0 removed, 2 changed\.\n~ TAi\.901 RUPRECHT/)
  assert.match(diff.out, /names: - RUPERT VON [\s\S]*names: \+ RUPRECHT VON /)
  assert.deepEqual([entry.code, diff.code, one.code, list.code], [0, 0, 0, 0])
  assert.match((await line('show', 'un', '--lang', 'fr')).out, /^un : édition /)
})

test('all of it is said as data too', async (t) => {
  const { line, a, b } = await worldFor(t)
  const json = async (...words: string[]) => JSON.parse((await line(...words, '--json')).out)
  assert.equal((await json('import', a, b)).lists.length, 2)
  assert.equal((await json('show')).lists[0].state, 'complete')
  assert.equal((await json('show', 'un')).editions.length, 2)
  assert.equal((await json('show', 'un', '2026-02-03')).counts.entries, 2)
  assert.equal((await json('show', 'un', '--entry', '7000002')).id, '7000002')
  const diff = await json('diff', a, b)
  assert.deepEqual([diff.changed.length, diff.to.asOf], [2, '2026-03-04'])
})

test('a list is fetched; what is refused leaves the edition before, and the code says so', async (t) => {
  const { line } = await worldFor(t)
  const server = await listServer(t)
  server.on('/un.xml', plain(un))
  const from = ['--from', server.at('/un.xml')]
  const first = await line('pull', 'un', ...from)
  assert.deepEqual([first.code, /^un: a new edition, [0-9a-f]{12}, with 2 entries\.\n$/.test(first.out)], [0, true])
  server.on('/un.xml', plain('<html>Sorry</html>', { 'content-type': 'text/html' }))
  const second = await line('pull', 'un', ...from)
  assert.deepEqual([second.code, second.out], [1, ''])
  assert.match(second.err, /text\/html.*\nun: the edition of 2026-02-03 \([0-9a-f]{12}\) stays in force and is stale\.\n$/)
  const told = JSON.parse((await line('pull', 'un', ...from, '--json')).out)
  assert.deepEqual([told.lists[0].outcome, told.lists[0].standing.why], ['refused', 'refused'])
  assert.match((await line('show')).out, /Stale: what came last could not be taken/)
})

test('how long a silent publisher is waited for is as said, in seconds', async (t) => {
  const { line } = await worldFor(t)
  assert.equal(readBounds(undefined), BOUNDS)
  assert.deepEqual(readBounds('5'), { ...BOUNDS, idle: 5_000, connect: 5_000 })
  assert.deepEqual(readBounds('300'), { ...BOUNDS, idle: 300_000 })
  const server = await listServer(t)
  server.on('/un.xml', plain(un))
  assert.equal((await line('pull', 'un', '--from', server.at('/un.xml'), '--timeout', '30')).code, 0)
  for (const wrong of ['0', '-1', 'soon', '1.5', '9999'])
    assert.equal((await line('pull', 'un', '--from', server.at('/un.xml'), `--timeout=${wrong}`)).code, 2, wrong)
  assert.deepEqual([(await line('show', '--timeout', '1')).code, server.asked.length], [2, 1])
})

test('addresses of the environment are used where none is given', async (t) => {
  const { line } = await worldFor(t)
  const server = await listServer(t)
  server.on('/un.xml', plain(un))
  process.env.PARLEY_LISTS_UN = server.at('/un.xml')
  t.after(() => {
    delete process.env.PARLEY_LISTS_UN
  })
  assert.equal((await line('pull', 'un')).code, 0)
  assert.deepEqual(server.asked, ['/un.xml'])
})

test('a damaged edition is told by name and ends with 1', async (t) => {
  const { data, line, a } = await worldFor(t)
  const { lists } = JSON.parse((await line('import', a, '--json')).out)
  await writeFile(path.join(data, 'lists', 'un', lists[0].edition, 'entries.json.gz'), '')
  const shown = await line('show', 'un', lists[0].edition)
  assert.deepEqual([shown.code, shown.err.includes(lists[0].edition.slice(0, 12))], [1, true])
  assert.equal((await line('show')).code, 1)
})

test('what cannot be meant is refused with 2, and nothing is made', async (t) => {
  const { line, a } = await worldFor(t)
  for (const words of [
    ['fetch', 'un'],
    ['pull'],
    ['pull', 'nowhere'],
    ['pull', 'un', 'eu', '--from', 'http://127.0.0.1:1/'],
    ['pull', 'un', '--as-of', '2026-01-01'],
    ['import', 'nothing-here.xml'],
    ['show', 'un'],
    ['show', 'un', '2026-01-01'],
    ['diff', 'un'],
    ['diff', a, 'nothing-here.xml'],
  ]) {
    const { code, out, err } = await line(...words)
    assert.deepEqual([code, out], [2, ''], words.join(' '))
    assert.notEqual(err, '')
  }
  assert.match((await line('show')).out, /^No list is kept in /)
})
