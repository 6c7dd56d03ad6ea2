import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import type { Entry } from '../entry.ts'
import { openReader } from './open.ts'
import type { ListFormat } from './reader.ts'
import { sampleOf } from './samples.ts'

function entryOf(form: ListFormat, id: string, files = sampleOf(form).files): Entry {
  const entries: Entry[] = []
  const reader = openReader(form, { onEntry: (entry) => entries.push(entry) })
  for (const [index, file] of files.entries()) {
    if (index > 0) reader.next()
    reader.write(file)
  }
  assert.ok(!isRefusal(reader.end()))
  const found = entries.find((entry) => entry.id === id)
  assert.ok(found, `${id} is not among ${entries.map((entry) => entry.id).join(', ')}`)
  return found
}

/** An entry in short, so that a table of what is expected can be read. */
const short = (entry: Entry) => ({
  names: entry.names.map((name) => `${name.use} ${name.text}${name.script === undefined ? '' : ` ${name.script}`}`),
  births: entry.births.map((birth) => `${birth.from} ${birth.until}${birth.about === undefined ? '' : ' about'}`),
  countries: entry.countries.map((country) => `${country.tie} ${country.code}`),
  identifiers: entry.identifiers.map(({ type, value, country, valid }) => `${type} ${value} ${country ?? '-'} ${valid}`),
  designations: entry.designations.map(
    (one) => `${one.order} ${one.programme}: ${one.measures.join(' ')}${one.listedOn === undefined ? '' : ` ${one.listedOn.from}`}`,
  ),
})

test('the United Nations: four names, original script, good, low and former aliases, spans, several nationalities', () => {
  const rupert = entryOf('un-xml', '7000001')
  assert.deepEqual(short(rupert), {
    names: [
      'primary RUPERT VON HENTZAU DER JÜNGERE',
      'original روبرت هنتزاو Arab',
      'strong Rupert Hentzau',
      'strong Rupert of Hentzau',
      'weak The Fox',
      'former Old Hentzau',
    ],
    births: ['1959-01-01 1959-12-31', '1961-01-01 1961-12-31 about', '1955-01-01 1958-12-31'],
    countries: ['nationality sy', 'nationality null', 'address iq', 'birth af'],
    identifiers: ['passport RU 123456 sy null'],
    designations: ['un Taliban: asset-freeze travel-ban arms-embargo 2001-02-23'],
  })
  assert.equal(rupert.reference, 'TAi.901')
  assert.equal(rupert.designations[0]?.reason, 'Rides horses & fences.')
  assert.ok(rupert.notes.includes('SOMETHING_NEW.PART: kept'), 'an unknown field is kept')
  assert.deepEqual(rupert.positions, ['Officer', 'Conspirator'])
})

test('the United Nations: someone under a travel ban alone is under a travel ban alone', () => {
  const [un = ''] = sampleOf('un-xml').files
  const listed = (text: string): readonly string[] => {
    const file = un.replace('<UN_LIST_TYPE>Taliban', '<UN_LIST_TYPE>Libya').replace('Rides horses &amp; fences.', text)
    return entryOf('un-xml', '7000001', [file]).designations[0]?.measures ?? []
  }
  assert.deepEqual(listed('Listed pursuant to paragraph 15 of resolution 1970 (Travel Ban).'), ['travel-ban'])
  assert.deepEqual(listed('Listed pursuant to paragraphs 15 and 17 of resolution 1970 (Travel Ban, Asset Freeze)'), [
    'asset-freeze',
    'travel-ban',
  ])
  assert.deepEqual(
    listed('Listed on 26 Feb. 2011 for other reasons (see travel ban notes).'),
    ['asset-freeze', 'travel-ban'],
    'no such sentence: the programme',
  )
  const guineaBissau = un.replace('<UN_LIST_TYPE>Taliban', '<UN_LIST_TYPE>GB')
  assert.deepEqual(entryOf('un-xml', '7000001', [guineaBissau]).designations[0]?.measures, ['travel-ban'])
  const unknown = un.replace('<UN_LIST_TYPE>Taliban', '<UN_LIST_TYPE>constructor')
  assert.deepEqual(entryOf('un-xml', '7000001', [unknown]).designations[0]?.measures, ['unstated'])
})

test('OFAC in tables: remarks are sorted, aliases and addresses joined, cut remarks continued, ties found by name', () => {
  const fritz = entryOf('ofac-csv', '102')
  assert.deepEqual(short(fritz), {
    names: [
      'primary TARLENHEIM, Fritz von',
      'weak THE COLONEL',
      'former FRITZ, Young',
      'strong VON TARLENHEIM, Fritz',
      'former TARLENHEIM, Fritzl',
    ],
    births: ['1948-12-10 1948-12-10', '1950-01-01 1950-12-31 about'],
    countries: ['birth sy', 'nationality sy', 'nationality iq', 'address sy'],
    identifiers: ['passport K1234567 sy null', 'national-id 61101-9618232-1 pk null', 'inn 7707083893 ru true'],
    designations: ['us SYRIA: asset-freeze'],
  })
  assert.deepEqual(fritz.ties, [{ to: '103', as: 'linked to' }])
  assert.deepEqual(fritz.notes, ['Additional Sanctions Information - Subject to Secondary Sanctions', 'alias TARLENHEIM, Fritzl: as a boy'])
  assert.deepEqual(fritz.names[0]?.parts, { family: 'TARLENHEIM', given: ['Fritz', 'von'] })
  const company = entryOf('ofac-csv', '103')
  assert.ok(company.notes.includes('all offices worldwide'), 'a word cut in two by the field is one again')
  assert.deepEqual(short(company).identifiers, [
    'duns 542957624 - true',
    'website www.zenda.example - null',
    'swift ZENDPAPA - true',
    'ogrn 1027700132195 ru true',
  ])
  const ship = entryOf('ofac-csv', '104')
  assert.deepEqual(short(ship).identifiers, ['call-sign 9HAB7 - null', 'imo 9074729 - true', 'mmsi 235012345 - true'])
  assert.deepEqual(short(ship).countries, ['flag pa', 'flag mt'])
  assert.deepEqual(ship.ties, [{ to: '103', as: 'owned by' }])
  assert.deepEqual(short(entryOf('ofac-csv', '101')).designations, ['us SDGT: asset-freeze', 'us IFSR: asset-freeze'])
})

test('OFAC in XML: the other list is known by its programmes, and is not a freeze', () => {
  const rudolf = entryOf('ofac-xml', '201')
  assert.equal(rudolf.list, 'ofac-cons')
  assert.deepEqual(short(rudolf).names, ['primary RASSENDYLL, Rudolf', 'weak THE ENGLISHMAN', 'former ELPHBERG, Rudolf'])
  assert.deepEqual(short(rudolf).designations, ['us CMIC-EO13959: sectoral'])
  assert.deepEqual(rudolf.genders, ['male'])
  assert.deepEqual(rudolf.ties, [{ to: '202', as: 'linked to' }])
  assert.deepEqual(short(entryOf('ofac-xml', '202')).identifiers, ['lei 253400WSS48YWMBUA688 - true'])
})

test('the European Union: in XML and by acts', () => {
  const rupert = entryOf('eu-xml', '9001')
  assert.deepEqual(short(rupert), {
    names: ['primary Rupert Hentzau', 'weak The Fox'],
    births: ['1961-01-01 1961-12-31 about', '1961-03-04 1961-03-04'],
    countries: ['nationality sy', 'birth af', 'address iq'],
    identifiers: ['other TAi.901 - null', 'passport RU 123456 sy null'],
    designations: ['eu TALI: asset-freeze 2004-06-02'],
  })
  const act = entryOf('eu-act-csv', '39999R0001:I.A:1')
  assert.deepEqual(short(act).identifiers, [
    'passport P07834700 sy null',
    'passport D014433 - null',
    'national-id 21052659309 sd null',
    'other TAi.901 - null',
  ])
  assert.deepEqual(short(act).births, ['1964-01-01 1964-01-01', '1959-01-01 1959-12-31'])
  assert.deepEqual(short(entryOf('eu-act-csv', '39999R0002:1')).designations, ['eu EU-RUR: asset-freeze travel-ban'])
})

test('the United Kingdom: rows of one party are one entry, in the form of today and in that of before', () => {
  const rupert = entryOf('uk-csv', 'RUR0001')
  assert.deepEqual(short(rupert), {
    names: ['primary Rupert von HENTZAU', 'original روبرت Arab', 'weak The FOX'],
    births: ['1961-03-04 1961-03-04', '1962-01-01 1962-12-31'],
    countries: ['nationality sy', 'nationality iq', 'birth sy', 'address iq', 'address sy'],
    identifiers: ['other TAi.901 - null', 'other 90001 - null', 'passport P1234567 sy null', 'passport P7654321 iq null'],
    designations: ['uk The Ruritania Regulations 2020: asset-freeze travel-ban 2012-06-29'],
  })
  assert.deepEqual(short(entryOf('uk-csv', 'RUR0002')).designations, ['uk The Ruritania Regulations 2020: transaction-ban 2025-02-01'])
  const before = entryOf('ofsi-csv', '90001')
  assert.deepEqual(short(before).identifiers, ['other TAi.901 - null', 'other RUR0001 - null'], 'a friend’s number is not its own')
  assert.deepEqual(short(before).births, ['1961-01-01 1961-12-31'])
})

test('the Consolidated Screening List: a number on two source lists is one party with both designations; sources say the measures', () => {
  assert.deepEqual(short(entryOf('csl-keyed-json', '102')).designations, [
    'us SDN: SYRIA: asset-freeze',
    'us SDN: IFSR: asset-freeze',
    'us SSI: UKRAINE-EO13662: sectoral',
  ])
  assert.deepEqual(short(entryOf('csl-keyed-json', 'EL:Zenda Optics')).designations, ['us EL: export-licence'])
  assert.deepEqual(short(entryOf('csl-keyed-json', 'EL:Zenda Optics')).countries, ['address ru', 'address cn'])
  assert.deepEqual(short(entryOf('csl-keyed-json', 'EL:Zenda Optics#2')).countries, ['address cn'])
  const fritz = entryOf('csl-json', '102')
  assert.deepEqual(short(fritz).identifiers, ['other 102 - null', 'passport K1234567 sy null'])
  assert.deepEqual(short(fritz).births, ['1948-12-10 1948-12-10'])
  assert.ok(entryOf('csl-json', 'bb22').notes.includes('novelty: kept'))
})

test('Canada: names in several languages, ships under a ban that is no freeze, a date nobody can read kept as it is', () => {
  assert.deepEqual(short(entryOf('sema-xml', 'Ruritania/1, Part 1/2')).names, [
    'primary Fritz Sapt',
    'strong Fritz Sapt senior',
    'strong Фрыц Сапт Cyrl',
    'strong Фриц Сапт Cyrl',
  ])
  assert.ok(entryOf('sema-xml', 'Ruritania/1, Part 1/2').notes.includes('DOB: Sep-66'))
  assert.deepEqual(short(entryOf('sema-xml', 'Ruritania/1.1/1')).designations, ['ca Ruritania, schedule 1.1: transaction-ban 2025-02-21'])
})

test('OpenSanctions: the simple table, and entities flat and nested', () => {
  const one = entryOf('targets-csv', 'NK-1')
  assert.equal(one.list, 'zenda_red_notices')
  assert.deepEqual(short(one).names, ['primary RUPERT HENTZAU', 'strong Rupert von Hentzau', 'strong Hentzau; the Younger'])
  assert.deepEqual(short(one).designations, ['unknown Zenda Red Notices: notice 2024-03-04'])
  assert.deepEqual(short(entryOf('targets-csv', 'NK-2')).designations, ['unknown Zenda Red Notices: unstated'])
  const flat = entryOf('ftm-json', 'zz-1')
  assert.equal(flat.list, 'zenda_list')
  assert.deepEqual(short(flat), {
    names: ['primary Rupert Hentzau', 'strong Hentzau Rupert', 'strong Rupert of Hentzau', 'weak The Fox'],
    births: ['1961-03-01 1961-03-31'],
    countries: ['nationality sy'],
    identifiers: ['passport RU123456 - null', 'other Q1 - null', 'other zz-1 - null', 'other ofac-102 - null'],
    designations: ['eu Ruritania: asset-freeze travel-ban 2020-01-02'],
  })
  assert.deepEqual(short(entryOf('ftm-json', 'zz-4')).designations, ['uk Ruritania: unstated'])
  const [text = ''] = sampleOf('ftm-json').files
  const orphaned: Entry[] = []
  const reader = openReader('ftm-json', { onEntry: (entry) => orphaned.push(entry) })
  reader.write(text.replace('"entity":["zz-1"]', '"entity":["zz-9"]'))
  const end = reader.end()
  assert.ok(!isRefusal(end))
  assert.deepEqual(end.missing, ['entries-of-orphans'])
})

test('a list that somebody else parsed is an extract, without measures', () => {
  const one = entryOf('parsed-csv', 'HENTZAU#2')
  assert.deepEqual(short(one).designations, ['parsed The Ruritania Regulations 2020: unstated'])
  assert.deepEqual(one.positions, ['Clerk'])
})
