import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Entry } from '../entry.ts'
import { openReader, type ReadOptions } from './open.ts'
import type { ListFormat, ReadResult } from './reader.ts'
import { recognise } from './recognise.ts'
import { SAMPLES, sampleOf } from './samples.ts'

type Chunk = string | Uint8Array

/** Reads files in pieces. */
function read(
  form: ListFormat,
  files: readonly Chunk[],
  more: Partial<ReadOptions> = {},
  piece = 65_536,
): { end: ReadResult | Refusal; entries: Entry[] } {
  const entries: Entry[] = []
  const reader = openReader(form, { ...more, onEntry: (entry) => entries.push(entry) })
  for (const [index, file] of files.entries()) {
    if (index > 0) reader.next(`file ${index + 1}`)
    for (let at = 0; at < file.length; at += piece)
      reader.write(typeof file === 'string' ? file.slice(at, at + piece) : file.subarray(at, at + piece))
  }
  return { end: reader.end(), entries }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const replaced = (form: ListFormat, from: string, to: string): string[] => {
  const files = sampleOf(form).files
  assert.ok(
    files.some((file) => file.includes(from)),
    `the sample has no ${from}`,
  )
  return files.map((file) => file.replaceAll(from, to))
}

for (const sample of SAMPLES) {
  test(`${sample.form}: every row is an entry or explained, however it is cut into pieces`, () => {
    assert.equal(recognise(sample.files[0] ?? ''), sample.form)
    assert.equal(recognise(bytes(sample.files[0] ?? '')), sample.form)
    const whole = read(sample.form, sample.files)
    assert.ok(!isRefusal(whole.end), JSON.stringify(whole.end))
    assert.equal(whole.end.rows, sample.rows)
    assert.equal(whole.end.entries, sample.entries)
    assert.equal(whole.entries.length, sample.entries)
    assert.equal(whole.end.rows, whole.end.entries + whole.end.explained.reduce((sum, one) => sum + one.rows, 0))
    assert.deepEqual(whole.end.doubts, [])
    for (const piece of [1, 7]) {
      assert.deepEqual(read(sample.form, sample.files, {}, piece), whole)
      assert.deepEqual(read(sample.form, sample.files.map(bytes), {}, piece), whole)
    }
  })

  test(`${sample.form}: ids are unique, and each name is in the text of the list`, () => {
    const { entries } = read(sample.form, sample.files)
    assert.equal(new Set(entries.map((entry) => entry.id)).size, entries.length)
    const text = sample.files.join('\n').replace(/\s+/g, ' ').toLowerCase()
    for (const entry of entries) {
      assert.ok(
        entry.names.some((name) => name.use === 'primary'),
        `${entry.id} has no primary name`,
      )
      for (const name of entry.names) for (const word of name.text.split(/[ ,]+/)) assert.ok(text.includes(word.toLowerCase()), word)
    }
  })

  test(`${sample.form}: a text cut off anywhere is refused, or is a shorter list whose rows add up`, () => {
    const last = sample.files.length - 1
    const file = sample.files[last] ?? ''
    for (let length = 0; length < file.trimEnd().length; length += 1 + Math.floor(file.length / 150)) {
      const { end } = read(sample.form, [...sample.files.slice(0, last), file.slice(0, length)])
      if (sample.closed) assert.ok(isRefusal(end), `${length} of ${file.length}: ${JSON.stringify(end)}`)
      else if (!isRefusal(end)) assert.equal(end.rows, end.entries + end.explained.reduce((sum, one) => sum + one.rows, 0))
    }
  })
}

test('a reader that has refused goes on refusing, and names the file and the line', () => {
  const reader = openReader('sema-xml', { file: 'ca.xml', onEntry: () => {} })
  const first = reader.write('<data-set>\n<record>\n<a b=>')
  assert.ok(isRefusal(first))
  assert.equal(first.code, 'list-xml-unreadable')
  assert.deepEqual(first.where, { file: 'ca.xml', line: 3 })
  assert.deepEqual(reader.write('more'), first)
  assert.deepEqual(reader.next(), first)
  assert.deepEqual(reader.end(), first)
})

const code = (form: ListFormat, files: readonly Chunk[]): string => {
  const { end } = read(form, files)
  return isRefusal(end) ? end.code : `read ${end.entries}, missing ${end.missing.join(' ') || 'nothing'}`
}

test('damage is refused by its name', () => {
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])])
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const un = sampleOf('un-xml').files[0] ?? ''
  const garbled = new TextDecoder('windows-1252').decode(bytes(un))
  const head = '"id","schema","name","aliases","birth_date","countries","identifiers","dataset"\n'
  const cases: readonly (readonly [string, ListFormat, readonly Chunk[], string])[] = [
    ['nothing', 'un-xml', [''], 'list-empty'],
    ['nothing in a table', 'targets-csv', [''], 'list-empty'],
    ['a head line alone', 'targets-csv', [head], 'list-empty'],
    ['no entry', 'un-xml', ['<CONSOLIDATED_LIST/>'], 'list-empty'],
    ['another root', 'un-xml', ['<HTML></HTML>'], 'list-row-unknown'],
    ['text between entries', 'un-xml', ['<CONSOLIDATED_LIST>lost<INDIVIDUALS/></CONSOLIDATED_LIST>'], 'list-row-unknown'],
    ['UTF-16', 'un-xml', [utf16(un)], 'list-encoding'],
    ['UTF-16 without a mark', 'targets-csv', [utf16(head).subarray(2)], 'list-encoding'],
    ['another encoding declared', 'un-xml', [un.replace('UTF-8', 'windows-1252')], 'list-encoding'],
    ['bytes that are not UTF-8', 'un-xml', [latin(un.replace(/[^\0-\xff]/g, 'x'))], 'list-not-utf8'],
    ['a letter cut in two', 'targets-csv', [bytes(`${head}"a","Person","É`).subarray(0, -1)], 'list-not-utf8'],
    ['read in a wrong encoding', 'un-xml', [garbled], 'list-reencoded'],
    ['and once more', 'un-xml', [new TextDecoder('windows-1252').decode(bytes(garbled))], 'list-reencoded'],
    ['letters lost', 'un-xml', [un.replace(/[^\0-\x7f]/g, '\ufffd')], 'list-damaged-text'],
    ['a row too short', 'targets-csv', [`${head}"a","Person","A"\n`], 'list-row-ragged'],
    ['a row too long', 'targets-csv', [`${head}"a","Person","A","","","","","x","y"\n`], 'list-row-ragged'],
    ['a stray mark', 'targets-csv', [`${head}"a"b,"Person","A","","","","","x"\n`], 'list-quote-stray'],
    ['an open quotation', 'targets-csv', [`${head}"a","Person","A","","","","","x\n`], 'list-truncated'],
    ['a column gone', 'targets-csv', ['"id","schema","name"\n"a","Person","A"\n'], 'list-column-missing'],
    ['an id gone', 'targets-csv', [`${head}"","Person","A","","","","","x"\n`], 'list-field-missing'],
    [
      'an id gone from XML',
      'un-xml',
      replaced('un-xml', '<DATAID>7000002</DATAID>', '').map((text) => text.replace('<REFERENCE_NUMBER>GBe.901</REFERENCE_NUMBER>', '')),
      'list-field-missing',
    ],
    ['a count that is not right', 'ofac-xml', replaced('ofac-xml', '<Record_Count>2<', '<Record_Count>3<'), 'list-count'],
    ['a count in JSON', 'csl-keyed-json', replaced('csl-keyed-json', '"entryCount":4', '"entryCount":5'), 'list-count'],
    ['a total', 'csl-json', replaced('csl-json', '"total":2', '"total":1'), 'list-count'],
    ['tables gone', 'csl-keyed-json', replaced('csl-keyed-json', '"tables":', '"other":'), 'list-field-missing'],
    ['an index beyond its table', 'csl-keyed-json', replaced('csl-keyed-json', '"pg":1', '"pg":7'), 'list-field-missing'],
    ['broken JSON', 'csl-json', ['{"results":[{"id":}]}'], 'list-json-unreadable'],
    ['an item that is none', 'csl-json', ['{"results":[1]}'], 'list-row-unknown'],
    ['JSON within JSON', 'csl-json', [`{"results":[${'['.repeat(40)}`], 'list-too-large'],
    ['more behind the end', 'csl-json', ['{"results":[]} x'], 'list-json-unreadable'],
    ['a line that is no object', 'ftm-json', ['[1]\n'], 'list-json-unreadable'],
    ['an entity without properties', 'ftm-json', ['{"id":"a","schema":"Person"}\n'], 'list-field-missing'],
    ['a second file of one that is alone', 'un-xml', [un, un], 'list-one-file'],
    ['the same table twice', 'ofac-csv', [sampleOf('ofac-csv').files[0] ?? '', sampleOf('ofac-csv').files[0] ?? ''], 'list-part-repeated'],
    ['aliases of nobody', 'ofac-csv', [sampleOf('ofac-csv').files[1] ?? ''], 'list-row-unknown'],
    ['an OFAC row of another length', 'ofac-csv', [`${sampleOf('ofac-csv').files[0]}1,2,3\r\n`], 'list-row-ragged'],
  ]
  for (const [what, form, files, expected] of cases) assert.equal(code(form, files), expected, what)
})

test('a file may declare nothing of its own', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>`
  const outside = `<!DOCTYPE x SYSTEM "http://zenda.example/x.dtd"><CONSOLIDATED_LIST/>`
  const entity = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///secret">]><CONSOLIDATED_LIST>&e;</CONSOLIDATED_LIST>`
  for (const text of [bomb, outside, entity]) {
    assert.equal(code('un-xml', [text]), 'list-xml-declares')
    const told = recognise(text)
    assert.ok(isRefusal(told))
    assert.equal(told.code, 'list-xml-declares')
  }
  assert.equal(
    code('un-xml', [
      '<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>&unknown;</DATAID></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>',
    ]),
    'list-xml-unreadable',
  )
})

test('sizes are bounded: a long name is kept whole up to its bound, and refused beyond', () => {
  const list = (name: string): string[] => replaced('un-xml', 'ZENDA CASTLE GUARD', name)
  const long = 'Z'.repeat(10_000)
  assert.ok(read('un-xml', list(long)).entries.some((entry) => entry.names.some((name) => name.text === long)))
  assert.equal(code('un-xml', list(`${long}Z`)), 'list-too-large')
  assert.equal(code('un-xml', list('Z'.repeat(1_100_000))), 'list-too-large')
  assert.equal(code('un-xml', [`<CONSOLIDATED_LIST><INDIVIDUALS>${'<INDIVIDUAL>'.repeat(40)}`]), 'list-too-large')
  assert.equal(code('un-xml', [`<CONSOLIDATED_LIST><!-- ${'x'.repeat(1_200_000)}`]), 'list-too-large')
  assert.equal(code('un-xml', [`<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>${'<N>n</N>'.repeat(21_000)}`]), 'list-too-large')
  assert.equal(
    code('targets-csv', [`id,schema,name,aliases,birth_date,countries,identifiers,dataset\n"${'x'.repeat(1_100_000)}`]),
    'list-too-large',
  )
  assert.equal(
    code('targets-csv', [`id,schema,name,aliases,birth_date,countries,identifiers,dataset\n${','.repeat(1_100)}`]),
    'list-too-large',
  )
  assert.equal(code('ftm-json', [`{"id":"${'x'.repeat(8_100_000)}`]), 'list-too-large')
})

test('a list lacks what it lacks by name', () => {
  const [sdn = '', alt = '', add = '', comments = ''] = sampleOf('ofac-csv').files
  const missing = (files: readonly string[]): readonly string[] => {
    const { end } = read('ofac-csv', files)
    assert.ok(!isRefusal(end), JSON.stringify(end))
    return end.missing
  }
  assert.deepEqual(missing([sdn, alt, add, comments]), [])
  assert.deepEqual(missing([comments, add, sdn, alt]), [], 'the order of the files does not matter')
  assert.deepEqual(missing([sdn]), ['addresses', 'aliases'])
  assert.deepEqual(missing([sdn.replace('\u001a', ''), alt, add]), ['end-mark'])
  assert.deepEqual(missing([sdn, `${alt.split('\u001a')[0]}999,1,"aka","NOBODY",-0- \r\n\u001a\r\n`, add]), ['entries-of-orphans'])
  assert.deepEqual(missing([sdn.replace('all offices world', `all offices ${'y'.repeat(990)}`), alt, add]), ['comments'])
  const acts = sampleOf('eu-act-csv').files
  const whole = read('eu-act-csv', acts, { whole: true }).end
  assert.ok(!isRefusal(whole))
  assert.deepEqual(whole.missing, [])
})

test('what is odd is told and nothing is lost: ids borne twice, names that are not there, parts nobody knows, a few letters lost', () => {
  const twice = read('un-xml', replaced('un-xml', '7000002', '7000001'))
  assert.ok(!isRefusal(twice.end))
  assert.deepEqual(twice.end.doubts, [{ why: 'id-repeated', count: 1, first: '7000001' }])
  assert.deepEqual(
    twice.entries.map((entry) => entry.id),
    ['7000001', '7000001#2'],
  )
  const nameless = read(
    'un-xml',
    replaced('un-xml', 'ZENDA CASTLE GUARD', '').map((text) => text.replace('ZENDA WATCH', '')),
  )
  assert.ok(!isRefusal(nameless.end))
  assert.deepEqual(nameless.end.doubts, [{ why: 'nameless', count: 1, first: '7000002' }])
  const unknown = read('un-xml', replaced('un-xml', '<ENTITIES>', '<VESSELS><VESSEL/></VESSELS><ENTITIES>'))
  assert.ok(!isRefusal(unknown.end))
  assert.deepEqual(unknown.end.missing, ['parts-unknown'])
  assert.equal(unknown.end.explained[0]?.why, 'element-unknown')
  const accents = 'é'.repeat(200)
  const lost = read('un-xml', replaced('un-xml', 'Rides horses', `${accents} l\ufffdst`))
  assert.ok(!isRefusal(lost.end))
  assert.deepEqual(lost.end.missing, ['letters'])
  const [sdn = '', alt = '', add = ''] = sampleOf('ofac-csv').files
  const again = `${sdn.split('\u001a')[0]}101,"SAPT, Fritz",-0- ,"SDGT] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n101,"SAPT, Otto",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001a\r\n`
  const sapt = read('ofac-csv', [again, alt, add])
  assert.ok(!isRefusal(sapt.end))
  assert.equal(sapt.end.explained.find((one) => one.why === 'repeated')?.rows, 1)
  assert.deepEqual(
    sapt.entries.filter((entry) => entry.id.startsWith('101')).map((entry) => [entry.id, entry.names[0]?.text]),
    [
      ['101', 'SAPT, Fritz'],
      ['101#2', 'SAPT, Otto'],
    ],
  )
})

test('OFAC and British tables may be Latin-1: the first letter beyond ASCII decides', () => {
  const [sdn = '', alt = '', add = ''] = sampleOf('ofac-csv').files.map((file) => file.replaceAll('SAPT', 'SÄPT'))
  const latin = Uint8Array.from(sdn, (letter) => letter.charCodeAt(0))
  for (const first of [latin, bytes(sdn)])
    assert.equal(read('ofac-csv', [first, alt, add], {}, 9).entries[0]?.names[0]?.text, 'SÄPT, Fritz')
  const mixed = new Uint8Array([...bytes(sdn.slice(0, 40)), ...latin.subarray(4, 40)])
  assert.equal(code('ofac-csv', [mixed]), 'list-not-utf8')
})

test('a form is told from what is in the file, and what is not read is refused by its name', () => {
  const refusals: readonly (readonly [string | Uint8Array, string])[] = [
    ['', 'list-empty'],
    ['  \n', 'list-empty'],
    ['hello', 'list-format-unknown'],
    ['<rss/>', 'list-format-unknown'],
    ['{"a":1}', 'list-format-unknown'],
    ['<?xml version="1.0"?><Sanctions xmlns="x"/>', 'list-format-not-taken'],
    ['<Designations/>', 'list-format-not-taken'],
    ['<!DOCTYPE html><html></html>', 'list-format-not-taken'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'list-encoding'],
    [new Uint8Array([0xff, 0xfe, 60, 0]), 'list-encoding'],
  ]
  for (const [head, expected] of refusals) {
    const told = recognise(head)
    assert.ok(isRefusal(told), String(head))
    assert.equal(told.code, expected, String(head))
  }
  assert.equal(recognise('<?xml version="1.0"?><!-- note --><sdnList/>'), 'ofac-xml')
  assert.equal(recognise('\ufeff"celex","recordId","programKey","schema","name"\n'), 'eu-act-csv')
})
