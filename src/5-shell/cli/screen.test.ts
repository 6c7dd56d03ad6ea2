import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { sampleOf } from '#know/lists/read/samples.ts'
import { runLine } from '../../../tests/support/terminal.ts'

/** A folder with a UN list and a folder `ofac` with its tables; it goes with the test. */
async function office(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-screen-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await mkdir(path.join(folder, 'ofac'))
  await writeFile(path.join(folder, 'un.xml'), sampleOf('un-xml').files[0] ?? '')
  const names = ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv']
  for (const [n, file] of sampleOf('ofac-csv').files.entries()) await writeFile(path.join(folder, 'ofac', names[n] ?? `${n}`), file)
  return folder
}

interface Line {
  readonly id: string
  readonly candidates: readonly {
    list: string
    entry: string
    also: { list: string; entry: string }[]
    name: string
    score: number
    match: boolean
    why: readonly { kind: string; [key: string]: unknown }[]
  }[]
  readonly micros: number
  readonly unanswerable?: string
  readonly unread?: string[]
}

/** Screens a table; gives what was written, line by line, and how the command ended. */
async function screened(folder: string, table: string | Buffer, more: readonly string[] = [], lists = `${folder}/un.xml,${folder}/ofac`) {
  const [queries, out] = [path.join(folder, 'q.csv'), path.join(folder, 'r.ndjson')]
  await writeFile(queries, table)
  const told = await runLine(['screen', '--lists', lists, '--queries', queries, '--out', out, ...more])
  const text = await readFile(out, 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line !== '')
  return { ...told, text, lines: lines.map((line) => JSON.parse(line) as Line) }
}

test('each row gives a line: the party first, with list, entry, score of four decimals, and why', async (t) => {
  const folder = await office(t)
  const { code, lines, text, err } = await screened(
    folder,
    'id,name,schema,birthDate,country,identifier\na,Rupert of Hentzau,Person,1956,sy,RU-123456\nb,"VON TARLENHEIM, Fritz",Person,,,\n',
  )
  assert.equal(code, 0, err)
  const [first, second] = lines
  assert.deepEqual([first?.id, second?.id], ['a', 'b'])
  const found = first?.candidates[0]
  assert.deepEqual([found?.list, found?.entry, found?.match, found?.also], ['un', '7000001', true, []])
  assert.deepEqual([second?.candidates[0]?.list, second?.candidates[0]?.entry], ['ofac-sdn', '102'])
  assert.match(text, /"score":[01]\.\d{4},"match":true/)
  const particulars = found?.why.filter(({ kind }) => kind === 'particular').map(({ what }) => what)
  assert.deepEqual(particulars, ['birth', 'country', 'identifier'])
  const edition = found?.why.find(({ kind }) => kind === 'edition')
  assert.match(String(edition?.edition), /^[0-9a-f]{64}$/)
  assert.deepEqual([edition?.asOf, edition?.state], ['2026-02-03', 'complete'])
  assert.ok(lines.every(({ micros }) => Number.isSafeInteger(micros) && micros >= 0))
  for (const word of ['a second', 'p50', 'p95', 'p99', 'worst', 'Index of', 'Memory']) assert.ok(err.includes(word), word)
})

test('the threshold drops no candidate, and --top gives so many', async (t) => {
  const folder = await office(t)
  const table = 'id,name\na,Zenda Castle Shipping\n'
  const low = await screened(folder, table, ['--threshold', '0'])
  const high = await screened(folder, table, ['--threshold', '1'])
  const one = await screened(folder, table, ['--top', '1'])
  const ids = ({ lines }: typeof low) => lines[0]?.candidates.map(({ entry, score }) => [entry, score])
  assert.ok((low.lines[0]?.candidates.length ?? 0) > 1)
  assert.deepEqual(ids(low), ids(high))
  assert.deepEqual(
    [low.lines[0]?.candidates.every(({ match }) => match), high.lines[0]?.candidates.some(({ match }) => match)],
    [true, false],
  )
  assert.deepEqual(ids(one), ids(low)?.slice(0, 1))
})

/** Names that say nothing, or too much: the line says so, and it stays one line. */
const strange: readonly (readonly [what: string, name: string, unanswerable: boolean])[] = [
  ['an empty name', '', true],
  ['blanks', '   ', true],
  ['punctuation', '?!,;--', true],
  ['marks of direction alone', '\u202e\u2066\u200f', true],
  ['marks of direction around a name', '\u202eRupert Hentzau\u202c', false],
  ['ten thousand letters in one word', 'x'.repeat(10_000), false],
  ['ten thousand different letters', Array.from({ length: 10_000 }, (_, i) => 'bcdfghjklmnprstvz'[(i * i + 3 * i) % 17]).join(''), false],
  ['five thousand words', 'al '.repeat(5_000), false],
  ['a lone half of a letter, and a nought', 'Rupert\ud800 Hen\u0000tzau', false],
]
for (const [what, name, unanswerable] of strange) {
  test(`a bounded answer for ${what}`, async (t) => {
    const { code, lines, err } = await screened(await office(t), `id,name\na,"${name}"\nb,Fritz Sapt\n`)
    assert.equal(code, 0, err)
    assert.deepEqual(
      lines.map(({ id }) => id),
      ['a', 'b'],
    )
    assert.equal(lines[0]?.unanswerable, unanswerable ? 'no-name' : undefined)
    if (unanswerable) assert.deepEqual(lines[0]?.candidates, [])
    assert.equal(lines[1]?.candidates[0]?.entry, '101')
    assert.equal(err.includes('says nothing'), unanswerable)
  })
}

test('what of a row cannot be read is told with its place, and the row is asked without it', async (t) => {
  const table = 'id,name,schema,birthDate,country\na,Rupert Hentzau,Wizard,the year of the comet,Syldavia\n'
  const { code, lines, err } = await screened(await office(t), table)
  assert.equal(code, 0)
  assert.deepEqual(lines[0]?.unread, ['schema', 'birthDate', 'country'])
  assert.equal(lines[0]?.candidates[0]?.entry, '7000001')
  for (const field of ['schema', 'birthDate', 'country']) assert.match(err, new RegExp(`q\\.csv:2 ${field}: .*Accepted`))
})

/** Tables that are refused, with the place and what must be told of it. */
const refused: readonly (readonly [what: string, table: string | Buffer, told: RegExp])[] = [
  ['a column is missing', 'id,nom\na,b\n', /q\.csv:1: .*name/],
  ['a row is ragged', 'id,name\na,b\nc\n', /q\.csv:3: .*1.*2/],
  ['an id is missing', 'id,name\na,b\n,c\n', /q\.csv:3 id: /],
  ['a quotation is cut off', 'id,name\na,"b\n', /q\.csv:2: /],
  ['letters are not UTF-8', Buffer.from([...Buffer.from('id,name\na,'), 0xe9, 0x0a]), /q\.csv:\d+: .*UTF-8/],
  ['there is nothing', '', /q\.csv: /],
]
for (const [what, table, told] of refused) {
  test(`refused, and no result is left behind: ${what}`, async (t) => {
    const folder = await office(t)
    const { code, text, err } = await screened(folder, table)
    assert.equal(code, 2)
    assert.match(err, told)
    assert.equal(text, '')
    assert.deepEqual((await readdir(folder)).sort(), ['ofac', 'q.csv', 'un.xml'])
  })
}

test('a result that stands is only replaced by a whole one', async (t) => {
  const folder = await office(t)
  const good = await screened(folder, 'id,name\na,Fritz Sapt\n')
  const bad = await screened(folder, 'id,name\nb,Fritz Sapt\nc\n')
  assert.deepEqual([good.code, bad.code], [0, 2])
  assert.equal(bad.text, good.text)
})

test('options and lists that cannot be taken are refused in full', async (t) => {
  const folder = await office(t)
  await writeFile(path.join(folder, 'note.txt'), 'no list\n')
  const table = 'id,name\na,Fritz Sapt\n'
  const cases: readonly (readonly [readonly string[], string, RegExp])[] = [
    [['--top', '0'], '', /--top: "0".*1 … 1000/],
    [['--threshold', '1.2'], '', /--threshold: "1\.2".*0 … 1/],
    [['--threshold', '60%'], '', /--threshold: "60%"/],
    [[], `${folder}/none.xml`, /none\.xml: There is no such file/],
    [[], `${folder}/note.txt`, /note\.txt: .*none of the forms/],
    [[], `${folder}/un.xml+${folder}/un.xml`, /un-xml/],
  ]
  for (const [more, lists, told] of cases) {
    const { code, err } = await screened(folder, table, more, lists || `${folder}/un.xml`)
    assert.equal(code, 2)
    assert.match(err, told)
  }
  await writeFile(path.join(folder, 'un.xml'), (sampleOf('un-xml').files[0] ?? '').slice(0, 900))
  const { code, err } = await screened(folder, table)
  assert.equal(code, 2)
  assert.match(err, /un\.xml/)
})

test('tables of one edition joined by a plus sign, packed or not, are one list; a lone one is partial', async (t) => {
  const folder = await office(t)
  const table = 'id,name\na,Fritzl Tarlenheim\n'
  const [sdn, alt] = [`${folder}/ofac/sdn.csv`, `${folder}/ofac/alt.csv`]
  await writeFile(`${folder}/alt.csv.gz`, gzipSync(await readFile(alt)))
  const both = await screened(folder, table, [], `${sdn}+${folder}/alt.csv.gz`)
  assert.equal(both.lines[0]?.candidates[0]?.why[0]?.use, 'former')
  const lone = await screened(folder, table, [], sdn)
  assert.match(lone.err, /It is partial \(.*aliases.*\): it can show that somebody is listed, never that nobody is/)
  await writeFile(`${folder}/alt.csv.gz`, gzipSync(await readFile(alt)).subarray(0, 60))
  const cut = await screened(folder, table, [], `${sdn}+${folder}/alt.csv.gz`)
  assert.deepEqual([cut.code, /alt\.csv\.gz: .*ends in the middle/.test(cut.err)], [2, true])
})

test('in a folder the newest edition counts, and what is left aside is told', async (t) => {
  const folder = await office(t)
  const un = sampleOf('un-xml').files[0] ?? ''
  const lists = path.join(folder, 'lists')
  await mkdir(path.join(lists, 'more'), { recursive: true })
  await writeFile(path.join(lists, 'a.xml'), un)
  await writeFile(path.join(lists, 'b.xml'), un.replaceAll('2026-02-03', '2026-03-03').replace('RUPERT', 'RUDOLF'))
  await writeFile(path.join(lists, 'README.md'), 'Lists.\n')
  const { lines, err } = await screened(folder, 'id,name\na,Rudolf von Hentzau der Jüngere\n', [], lists)
  assert.deepEqual([lines[0]?.candidates.length, lines[0]?.candidates[0]?.name], [1, 'RUDOLF VON HENTZAU DER JÜNGERE'])
  assert.match(err, /un as of 2026-03-03: 2 entries/)
  for (const told of [
    /a\.xml was left aside: a newer edition/,
    /README\.md was left aside: it is no list/,
    /more was left aside: it is a folder/,
  ])
    assert.match(err, told)
})

test('two editions of a list, each asked for, are both searched, and an entry that stands in both is one party', async (t) => {
  const folder = await office(t)
  const un = sampleOf('un-xml').files[0] ?? ''
  await writeFile(path.join(folder, 'new.xml'), un.replaceAll('2026-02-03', '2026-03-03').replace('Old Hentzau', 'Black Michael'))
  const { lines } = await screened(folder, 'id,name\na,Rupert Hentzau\nb,Black Michael\n', [], `${folder}/un.xml,${folder}/new.xml`)
  for (const { candidates } of lines) assert.deepEqual([candidates.length, candidates[0]?.also], [1, []])
  assert.deepEqual(
    lines[0]?.candidates[0]?.why.filter(({ kind }) => kind === 'edition').map(({ asOf }) => asOf),
    ['2026-02-03', '2026-03-03'],
  )
  const same = await screened(folder, 'id,name\na,Rupert Hentzau\n', ['--json'], `${folder}/un.xml,${folder}/un.xml`)
  assert.equal(JSON.parse(same.out).editions.length, 1)
})

test('with --json the figures and editions are data, and every language has its sentences', async (t) => {
  const folder = await office(t)
  const { out } = await screened(folder, 'id,name\na,Fritz Sapt\nb,\n', ['--json'])
  const data = JSON.parse(out)
  assert.deepEqual([data.screens, data.unanswerable, data.editions.length], [2, 1, 2])
  assert.match((await screened(folder, 'id,name\na,\n', ['--lang', 'fr'])).err, /ne dit rien/)
})
