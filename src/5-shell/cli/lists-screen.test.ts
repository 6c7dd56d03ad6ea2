import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { sampleOf } from '#know/lists/read/samples.ts'
import { listServer, plain } from '../../../tests/support/list-server.ts'
import { runLine } from '../../../tests/support/terminal.ts'

const un = sampleOf('un-xml').files[0] as string

const LAW = `
- {id: GRANT, kind: mandate, issuer: BOARD, term: [2020-01-01, 2199-01-01], clauses: [{id: '1', effect: permit, about: {kind: [pay], actor: [BUREAU]}}]}
- id: FREEZE
  kind: rule
  issuer: BOARD
  term: [2020-01-01, 2199-01-01]
  clauses: [{id: '1', effect: require, about: {kind: [pay]}, any: [{screened: {who: counterpart, list: un, max_age_days: 7, measures: [asset-freeze]}}]}]
`
const hour = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString().replace(/\.\d+/, '')
const payTo = (party: string) => `{kind: pay, actor: BUREAU, counterpart: [${party}], when: ['${at(1)}', '${at(2)}'], lines: []}`

/** An office that has fetched a list, and the way from a table of parties to the law's answer. */
async function officeFor(t: TestContext) {
  const data = await mkdtemp(path.join(tmpdir(), 'parley-cli-screen-'))
  t.after(() => rm(data, { recursive: true, force: true }))
  const file = async (name: string, text: string) => {
    await writeFile(path.join(data, name), text)
    return path.join(data, name)
  }
  const server = await listServer(t)
  const line = (...words: string[]) => runLine(['lists', ...words, '--data', data])
  const pull = async (body: string, headers = {}) => {
    server.on('/un.xml', plain(body, headers))
    return line('pull', 'un', '--from', server.at('/un.xml'))
  }
  await file('law.yaml', LAW)
  const parties = await file('parties.csv', 'id,name,schema\nGUEST,Vexmont Quarrie,Person\nSUSPECT,Rupert von Hentzau,Person\nBLANK,...,\n')
  const facts = path.join(data, 'facts.json')
  const screened = () => line('screen', parties, '--out', facts)
  const may = async (party: string) => {
    const act = await file('act.yaml', payTo(party))
    const told = await runLine(['ask', act, '--rulebook', path.join(data, 'law.yaml'), '--facts', facts, '--json'])
    return JSON.parse(told.out).verdict as string
  }
  return { data, file, line, pull, screened, may, facts }
}

test('from the list to the law: no match permits, a hit refers, and whoever cannot be looked for refers', async (t) => {
  const { pull, screened, may, facts } = await officeFor(t)
  await pull(un)
  const told = await screened()
  assert.equal(told.code, 1)
  assert.match(
    told.out,
    /^GUEST, un: no match in the edition in force\.\nSUSPECT, un: 1 hit, to be resolved by a person\.\n {4}\S+ {2}Rupert Hentzau /,
  )
  assert.match(told.out, /\nBLANK, un: not said: what is asked cannot be looked for as it stands\.\n$/)
  assert.deepEqual([await may('GUEST'), await may('SUSPECT'), await may('BLANK')], ['permit', 'refer', 'refer'])
  const written = JSON.parse(await readFile(facts, 'utf8')) as { of: string; is: string; value: string; source: string }[]
  assert.deepEqual(written.map(({ of, is, value }) => [of, is, value.split(':')[0]]).sort(), [
    ['GUEST', 'match:un', 'none'],
    ['SUSPECT', 'match:un', 'possible'],
    ['un', 'edition', 'complete'],
  ])
  assert.ok(written.every(({ source }) => /^un [0-9a-f]{64}/.test(source)))
})

type Spoiling = readonly [how: string, spoil: (office: Awaited<ReturnType<typeof officeFor>>) => Promise<unknown>, told: RegExp]
const spoilings: readonly Spoiling[] = [
  ['no list was ever had', async () => undefined, /no edition of the list is kept/],
  [
    'what came last was refused',
    async ({ pull }) => [await pull(un), await pull('<html>Sorry</html>', { 'content-type': 'text/html' })],
    /the edition is stale/,
  ],
  [
    'the entries on disk are damaged',
    async ({ pull, data }) => {
      await pull(un)
      const [edition = ''] = (await readdir(path.join(data, 'lists', 'un'))).filter((name) => name.length === 64)
      const place = path.join(data, 'lists', 'un', edition, 'entries.json.gz')
      const bytes = await readFile(place)
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255
      await writeFile(place, bytes)
    },
    /the edition is damaged/,
  ],
  [
    'the list was taken in from a file of long ago',
    async ({ file, line }) => line('import', await file('old.xml', un)),
    /the edition is stale/,
  ],
]
for (const [how, spoil, told] of spoilings) {
  test(`nobody is freed: ${how}`, async (t) => {
    const office = await officeFor(t)
    await spoil(office)
    const answer = await office.line('screen', path.join(office.data, 'parties.csv'), '--list', 'un', '--out', office.facts)
    assert.equal(answer.code, 1)
    assert.match(answer.out.split('\n')[0] ?? '', told)
    assert.equal(await office.may('GUEST'), 'refer')
  })
}

test('what cannot be asked is refused with file, line and column', async (t) => {
  const { line, file, pull, facts } = await officeFor(t)
  const none = await line('screen', await file('p.csv', 'id,name\nA,B\n'), '--out', facts)
  assert.deepEqual([none.code, /pull|un/.test(none.err)], [2, true])
  await pull(un)
  const twice = await line('screen', await file('p.csv', 'id,name\nA,B\nA,C\n'), '--out', facts)
  assert.deepEqual([twice.code, /p\.csv.*3.*id/.test(twice.err)], [2, true])
  const lacks = await line('screen', await file('p.csv', 'id,title\nA,B\n'), '--out', facts)
  assert.deepEqual([lacks.code, /name/.test(lacks.err)], [2, true])
  const nowhere = await line('screen', await file('p.csv', 'id,name\nA,B\n'))
  assert.deepEqual([nowhere.code, /--out/.test(nowhere.err)], [2, true])
  await assert.rejects(readFile(facts), 'nothing is written where something was refused')
})
