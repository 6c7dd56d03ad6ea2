import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { isRefusal } from '#ground/refusal.ts'
import { sampleOf } from '#know/lists/read/samples.ts'
import { runLine } from '../../../tests/support/terminal.ts'
import { readThreshold } from './screen.ts'

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

test('every candidate says why, however many are asked for, with scores as scores', async (t) => {
  const folder = await office(t)
  const un = sampleOf('un-xml').files[0] ?? ''
  const one = /<INDIVIDUAL>[\s\S]*?<\/INDIVIDUAL>/.exec(un)?.[0] ?? ''
  const many = Array.from({ length: 12 }, (_, n) => one.replace('7000001', `71000${10 + n}`).replaceAll('1961', `${1930 + 2 * n}`))
  await writeFile(path.join(folder, 'un.xml'), un.replace(one, many.join('\n')))
  const { lines } = await screened(folder, 'id,name\na,Rupert Hentzau\n', ['--top', '12', '--threshold', '0.9'], `${folder}/un.xml`)
  const candidates = lines[0]?.candidates ?? []
  assert.equal(candidates.length, 12)
  for (const { why } of candidates) {
    const method = why.find(({ kind }) => kind === 'method')
    assert.deepEqual([why[0]?.kind, method?.threshold, why.at(-1)?.kind], ['name', 0.9, 'edition'])
    for (const change of why.filter(({ kind }) => kind === 'would-change')) assert.ok(Number(change.score) > 0 && Number(change.score) <= 1)
  }
  assert.ok(candidates.some(({ why }) => why.some(({ kind }) => kind === 'would-change')))
})

test('entries of other lists that are the same party stand beside it, with what shows that they are', async (t) => {
  const folder = await office(t)
  await writeFile(path.join(folder, 'eu.xml'), sampleOf('eu-xml').files[0] ?? '')
  const { lines, err } = await screened(folder, 'id,name\na,Rupert Hentzau\n', [], `${folder}/un.xml,${folder}/eu.xml`)
  const [first, ...others] = lines[0]?.candidates ?? []
  const both = [
    { list: 'eu', entry: '9001' },
    { list: 'un', entry: '7000001' },
  ]
  assert.deepEqual(
    [{ list: first?.list, entry: first?.entry }, ...(first?.also ?? [])].sort((a, b) => (String(a.list) < String(b.list) ? -1 : 1)),
    both,
    err,
  )
  const shown = first?.why.filter(({ kind }) => kind === 'same-party') ?? []
  assert.deepEqual(shown[0], {
    kind: 'same-party',
    between: both,
    evidence: 'cross-reference',
    what: 'UN reference number',
    value: 'TAI.901',
  })
  assert.ok(others.every(({ also, why }) => also.length === 0 && !why.some(({ kind }) => kind === 'same-party')))
})

test('an old screening is done again, exactly, from the edition that it names', async (t) => {
  const folder = await office(t)
  const table = 'id,name,birthDate\na,Rupert Hentzau,1961\nb,Zenda Watch,\n'
  const un = await readFile(path.join(folder, 'un.xml'), 'utf8')
  assert.equal((await runLine(['lists', 'import', `${folder}/un.xml`, '--data', folder])).code, 0)
  const old = await screened(folder, table, ['--threshold', '0.7'], `${folder}/un.xml`)
  const named = old.lines[0]?.candidates[0]?.why ?? []
  const said = (kind: string, field: string): string => String(named.find((one) => one.kind === kind)?.[field])
  // The list goes on, and the file that was read then is gone.
  await writeFile(path.join(folder, 'un.xml'), un.replaceAll('2026-02-03', '2026-03-03').replaceAll('HENTZAU', 'TARLENHEIM'))
  assert.equal((await runLine(['lists', 'import', `${folder}/un.xml`, '--data', folder])).code, 0)
  await rm(path.join(folder, 'un.xml'))
  const more = ['--data', folder, '--method', said('method', 'method'), '--threshold', said('method', 'threshold')]
  const again = await screened(folder, table, more, `un:${said('edition', 'edition')}`)
  assert.equal(again.code, 0, again.err)
  const bare = (text: string) => text.replaceAll(/"micros":\d+/g, '')
  assert.equal(bare(again.text), bare(old.text))
  assert.match(again.err, /un: the edition [0-9a-f]{12} is no longer in force/)
  assert.notEqual(bare((await screened(folder, table, more, 'un')).text), bare(old.text))
  for (const [lists, told] of [
    ['un:2019-01-01', /un:2019-01-01.*2026-02-03/],
    ['ofac-sdn', /ofac-sdn: There is no such file/],
  ] as const) {
    const none = await screened(folder, table, more, lists)
    assert.deepEqual([none.code, told.test(none.err)], [2, true], none.err)
  }
  const other = await screened(folder, table, ['--data', folder, '--method', 'names-of-1999'], 'un')
  assert.deepEqual([other.code, /--method: "names-of-1999".*parley-names/.test(other.err)], [2, true], other.err)
})

test('a threshold between two scores is reached by the higher one alone', () => {
  for (const [text, least] of [
    ['0', 0],
    ['1', 10_000],
    ['1.0', 10_000],
    ['.5', 5_000],
    ['0.5', 5_000],
    ['0.7123', 7_123],
    ['0.71230', 7_123],
    ['0.71231', 7_124],
    ['0.70000000000000001', 7_001],
    ['0.99999', 10_000],
  ] as const)
    assert.equal(readThreshold(text), least, text)
  for (const text of ['', '.', '1.', '1.00001', '2', '-0.1', '1e-1', '0,5', ' 0.5', '50%', 'NaN'])
    assert.ok(isRefusal(readThreshold(text)), text)
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
  ['a column is there twice', 'id,name, Name\na,b,c\n', /q\.csv:1 name: .*more than once/],
  ['one that may be missing is there twice', 'id,name,country,Country\na,b,sy,iq\n', /q\.csv:1 country: .*more than once/],
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
    [[], `${folder}/un.xml,`, /--lists: .*PATH\[,PATH/],
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

test('the tables of OFAC in a folder are one edition whatever they are called, and two where there are two of each', async (t) => {
  const folder = await office(t)
  const files = sampleOf('ofac-csv').files
  const tables = path.join(folder, 'tables')
  const put = async (names: readonly string[], spoil = (text: string) => text) => {
    await mkdir(tables, { recursive: true })
    for (const [n, name] of names.entries()) await writeFile(path.join(tables, name), spoil(files[n] ?? ''))
  }
  const told = async () => (await screened(folder, 'id,name\na,Fritzl Tarlenheim\n', [], tables)).err.match(/ofac-sdn: .*/g)
  await put(['sdn_2021-09-02.csv', 'ALT.CSV', 'my add.csv', 'sdn_comments.csv'])
  const once = await told()
  assert.deepEqual([once?.length, once?.some((line) => /partial/.test(line))], [1, false])
  await rm(tables, { recursive: true })
  const named = (year: string) => ['sdn', 'alt', 'add', 'sdn_comments'].map((table) => `${table}_${year}.csv`)
  await put(named('2021'))
  await put(named('2022'), (text) => text.replace('TARLENHEIM', 'TARLENHAIM'))
  const twice = await told()
  assert.deepEqual([twice?.length, twice?.some((line) => /partial/.test(line))], [2, false])
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
