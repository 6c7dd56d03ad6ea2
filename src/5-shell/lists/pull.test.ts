import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { sampleOf } from '#know/lists/read/samples.ts'
import { type Answer, listServer, plain, tagged } from '../../../tests/support/list-server.ts'
import { BOUNDS } from './download.ts'
import { type Pulled, type PullWish, pullList } from './pull.ts'
import { type ListSource, SOURCES, sourceNamed, staleDaysOf, variableOf } from './sources.ts'
import { ListStore } from './store.ts'

const NOW = Date.UTC(2026, 2, 4, 12)
const DAY = 86_400_000
const un = sampleOf('un-xml').files[0] as string
const later = un.replace('2026-02-03', '2026-03-04').replace('ZENDA WATCH', 'ZENDA GUARD')
const ofac = sampleOf('ofac-csv').files

async function worldFor(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-pull-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const store = new ListStore(path.join(folder, 'lists'))
  const server = await listServer(t)
  const pulled = async (name: string, paths: readonly string[], more: Partial<PullWish> = {}): Promise<Pulled> => {
    const wish = { source: sourceNamed(name) as ListSource, from: paths.map(server.at), now: () => NOW, pause: () => 0, ...more }
    const result = await pullList(store, wish)
    assert.ok(!isRefusal(result), JSON.stringify(result))
    return result
  }
  return { store, server, pulled }
}

test('a list is fetched and is then in force', async (t) => {
  const { store, server, pulled } = await worldFor(t)
  server.on('/un.xml', plain(un))
  const { attempt, standing } = await pulled('un', ['/un.xml'])
  assert.equal(attempt.outcome, 'kept')
  assert.deepEqual([standing.state, standing.day, standing.seen, standing.stale], ['complete', '2026-02-03', NOW, false])
  // It is of an old day, and it is what the publisher says today.
  assert.equal(standing.staleFrom, NOW + 3 * DAY)
  // Whoever gave another address than the publisher's own does not have the publisher's word.
  assert.equal(standing.official, false)
  assert.deepEqual((await readdir(store.folder)).sort(), ['un'])
})

test('the files of one list are one edition, and it is of the day it was fetched where it says none', async (t) => {
  const { store, server, pulled } = await worldFor(t)
  const paths = ['/sdn.csv', '/alt.csv', '/add.csv', '/sdn_comments.csv']
  for (const [i, at] of paths.entries()) server.on(at, plain(ofac[i] as string))
  const { attempt, standing } = await pulled('ofac', paths)
  assert.ok('edition' in attempt)
  assert.deepEqual([attempt.complete, attempt.day, standing.state], [true, '2026-03-04', 'complete'])
  const [edition] = await store.editions('ofac-sdn')
  assert.deepEqual(
    edition?.kept?.files.map(({ name }) => name),
    ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'],
  )
  // Without one of them there is no edition.
  server.on('/alt.csv', (_, response) => response.writeHead(404).end())
  const second = await pulled('ofac', paths)
  assert.deepEqual([second.attempt.outcome, second.refusal?.where?.file], ['unreached', server.at('/alt.csv')])
  assert.equal(second.standing.edition, standing.edition)
})

test('the list of trade.gov is taken in either of its forms', async (t) => {
  const { server, pulled } = await worldFor(t)
  for (const form of ['csl-json', 'csl-keyed-json'] as const) {
    server.on('/csl.json', plain(sampleOf(form).files[0] as string))
    const { attempt, refusal } = await pulled('csl', ['/csl.json'], { now: () => Date.UTC(2026, 7, 1), fewer: true })
    assert.deepEqual([attempt.outcome, refusal], ['kept', null], form)
  }
})

test('where a server does not say where a file ends, only a form that shows its own end is taken', async (t) => {
  const { server, pulled } = await worldFor(t)
  const unending =
    (text: string): Answer =>
    (_, response) => {
      response.useChunkedEncodingByDefault = false
      response.writeHead(200, { connection: 'close' })
      response.write(text)
      response.end()
    }
  const cut = later.slice(0, later.length - 200)
  const now = () => NOW + 60_000
  for (const [name, text, code] of [
    ['un', un, undefined],
    ['un', cut, 'list-truncated'],
    ['uk', sampleOf('uk-csv').files[0] as string, 'list-pull-length-unknown'],
  ] as const) {
    server.on('/list', unending(text))
    const { attempt, refusal } = await pulled(name, ['/list'], { now })
    assert.deepEqual([refusal?.code, attempt.outcome], [code, code === undefined ? 'kept' : 'refused'], name)
  }
})

test('what did not change is not sent again, and counts as seen', async (t) => {
  const { store, server, pulled } = await worldFor(t)
  server.on('/un.xml', tagged(un, '"1"'))
  const first = await pulled('un', ['/un.xml'])
  const second = await pulled('un', ['/un.xml'], { now: () => NOW + 2 * DAY })
  assert.equal(second.attempt.outcome, 'unchanged')
  assert.deepEqual([second.standing.edition, second.standing.seen], [first.standing.edition, NOW + 2 * DAY])
  // What is kept is damaged: it is fetched whole.
  await writeFile(path.join(store.folder, 'un', first.standing.edition ?? '', 'entries.json.gz'), '')
  const third = await pulled('un', ['/un.xml'])
  assert.deepEqual([third.attempt.outcome, third.standing.state], ['kept', 'complete'])
  server.on('/un.xml', tagged(later, '"2"'))
  assert.equal((await pulled('un', ['/un.xml'], { now: () => NOW + 3 * DAY })).standing.day, '2026-03-04')
})

test('where some files changed all are fetched, since an edition is of one moment', async (t) => {
  const { server, pulled } = await worldFor(t)
  const paths = ['/sdn.csv', '/alt.csv', '/add.csv', '/sdn_comments.csv']
  for (const [i, at] of paths.entries()) server.on(at, tagged(ofac[i] as string, `"${i}"`))
  const first = await pulled('ofac', paths)
  assert.equal((await pulled('ofac', paths)).attempt.outcome, 'unchanged')
  server.on('/alt.csv', tagged((ofac[1] as string).replace('as a boy', 'as a child'), '"new"'))
  const { attempt, standing } = await pulled('ofac', paths)
  assert.equal(attempt.outcome, 'kept')
  assert.notEqual(standing.edition, first.standing.edition)
})

test('what may pass is tried again, a few times', async (t) => {
  const { server, pulled } = await worldFor(t)
  let left = 2
  const busy: Answer = (request, response) => (left-- > 0 ? response.writeHead(503).end() : plain(un)(request, response))
  server.on('/un.xml', busy)
  const again: string[] = []
  assert.equal((await pulled('un', ['/un.xml'], { onAgain: (_file, { code }) => again.push(code) })).attempt.outcome, 'kept')
  assert.deepEqual([again, server.asked.length], [['list-pull-status', 'list-pull-status'], 3])
  left = 3
  assert.equal((await pulled('un', ['/un.xml'])).attempt.outcome, 'unreached')
  // What will not pass is not.
  server.on('/gone.xml', (_, response) => response.writeHead(410).end())
  await pulled('un', ['/gone.xml'])
  assert.equal(server.asked.filter((one) => one === '/gone.xml').length, 1)
})

const half: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': later.length })
  response.write(later.slice(0, 1_000), () => response.destroy())
}
const rows: readonly (readonly [title: string, answer: Answer, code: string, stale: boolean])[] = [
  ['a file that ends early on the way', half, 'list-pull-truncated', true],
  ['a file that ended early before it was sent', plain(later.slice(0, 1_000)), 'list-truncated', true],
  ['an empty file', plain(''), 'list-empty', true],
  ['a page that says it is XML', plain('<!DOCTYPE html><html>Sorry</html>', { 'content-type': 'text/xml' }), 'list-format-not-taken', true],
  ['a page', plain('<html>Sorry</html>', { 'content-type': 'text/html' }), 'list-pull-type', true],
  ['the list of somebody else', plain(sampleOf('sema-xml').files[0] as string), 'list-other', true],
  ['letters garbled', plain(later.replaceAll('JÜNGERE', 'JÃ¼NGERE').replace(/[؀-ۿ]+/g, 'Ã©Ã©')), 'list-reencoded', true],
  ['a list of an earlier day', plain(un.replace('2026-02-03', '2026-01-01')), 'list-older', true],
  ['a list of a day to come', plain(later.replace('2026-03-04', '2026-05-01')), 'list-day-ahead', true],
  ['a list that lost half of itself', plain(later.replace(/<ENTITIES>[\s\S]*<\/ENTITIES>/, '<ENTITIES></ENTITIES>')), 'list-shrunk', true],
  ['no answer', (_, response) => response.destroy(), 'list-pull-unreachable', false],
  ['a server that is down', (_, response) => response.writeHead(502).end(), 'list-pull-status', false],
]
for (const [title, answer, code, stale] of rows) {
  test(`${title}: ${code}; the edition before stays in force${stale ? ' and is stale' : ''}`, async (t) => {
    const { server, pulled } = await worldFor(t)
    server.on('/un.xml', plain(un))
    const first = await pulled('un', ['/un.xml'])
    server.on('/un.xml', answer)
    const { attempt, standing, refusal } = await pulled('un', ['/un.xml'], { now: () => NOW + 60_000 })
    assert.equal(refusal?.code, code)
    assert.equal(refusal?.where?.file, server.at('/un.xml'))
    assert.equal(attempt.outcome, stale ? 'refused' : 'unreached')
    assert.deepEqual([standing.edition, standing.state], [first.standing.edition, 'complete'])
    assert.deepEqual([standing.stale, standing.why], stale ? [true, 'refused'] : [false, null])
    assert.equal(standing.failed?.refusal.code, code)
    // However long nothing comes, at the bound it is stale.
    server.on('/un.xml', plain(later))
    assert.equal((await pulled('un', ['/un.xml'], { now: () => NOW + 120_000 })).standing.stale, false)
  })
}

test('parties without aliases are kept as what they are, and what is in force is stale', async (t) => {
  const { server, pulled } = await worldFor(t)
  const paths = ['/sdn.csv', '/alt.csv', '/add.csv', '/sdn_comments.csv']
  for (const [i, at] of paths.entries()) server.on(at, plain(ofac[i] as string))
  const first = await pulled('ofac', paths)
  const { attempt, standing } = await pulled('ofac', ['/sdn.csv'], { now: () => NOW + 60_000 })
  assert.ok('edition' in attempt && !attempt.complete)
  assert.deepEqual([standing.edition, standing.why], [first.standing.edition, 'refused'])
})

test('a file larger than the bound is refused', async (t) => {
  const { server, pulled } = await worldFor(t)
  server.on('/un.xml', plain(un))
  const { refusal } = await pulled('un', ['/un.xml'], { bounds: { ...BOUNDS, bytes: 1_000 } })
  assert.deepEqual([refusal?.code, refusal?.values.max], ['list-pull-too-large', 1_000])
})

test('addresses that cannot be meant are refused before anything is tried', async (t) => {
  const { store, pulled, server } = await worldFor(t)
  const source = sourceNamed('ofac') as ListSource
  for (const [from, code] of [
    [['file:///etc/passwd'], 'list-pull-address'],
    [['nothing'], 'list-pull-address'],
    [['http://127.0.0.1/1', 'http://127.0.0.1/2'], 'list-pull-addresses'],
  ] as const) {
    const result = await pullList(store, { source, from, now: () => NOW })
    assert.ok(isRefusal(result))
    assert.equal(result.code, code)
  }
  // A password is used and kept nowhere.
  server.on('/un.xml', plain(un))
  await pulled('un', [], { from: [server.at('/un.xml').replace('127', 'me:secret@127')] })
  assert.ok(!(await readFile(path.join(store.folder, 'un', 'attempts.json'), 'utf8')).includes('secret'))
})

test('every source has its addresses, over https, and every file its own name', () => {
  const names = SOURCES.flatMap(({ name, list }) => (name === list ? [name] : [name, list]))
  assert.equal(new Set(names).size, names.length)
  for (const source of SOURCES) {
    assert.ok(source.files.length > 0 && source.forms.length > 0 && source.staleDays > 0)
    for (const { url } of source.files) assert.equal(new URL(url).protocol, 'https:')
    assert.equal(new Set(source.files.map(({ name }) => name)).size, source.files.length)
    assert.match(variableOf(source), /^PARLEY_LISTS_[A-Z_]+$/)
  }
  assert.equal(staleDaysOf('somebody-else'), 3)
})
