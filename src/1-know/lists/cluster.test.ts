import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { clusterEntries } from './cluster.ts'
import { CROSS } from './crossref.ts'
import { addBirths, addGender, addIdentifier, addName, type Draft, draftOf } from './draft.ts'
import type { Entry, EntryKind } from './entry.ts'

interface Short {
  readonly kind?: EntryKind
  readonly names?: readonly string[]
  readonly born?: string
  readonly gender?: string
  readonly reference?: string
  readonly ids?: readonly (readonly [Parameters<typeof addIdentifier>[1], string, (string | undefined)?, string?])[]
}

function entry(at: string, short: Short): Entry {
  const [list = '', id = ''] = at.split(' ')
  const draft: Draft = draftOf(list, id, short.kind ?? 'person')
  for (const name of short.names ?? ['Rupert Hentzau']) addName(draft, name, 'primary')
  if (short.born !== undefined) addBirths(draft, short.born)
  if (short.gender !== undefined) addGender(draft, short.gender)
  if (short.reference !== undefined) draft.reference = short.reference
  for (const [type, value, country, note] of short.ids ?? []) addIdentifier(draft, type, value, country, note)
  return draft
}

const joined = (entries: readonly Entry[]): string[] =>
  clusterEntries(entries).clusters.map((cluster) => cluster.entries.map(({ list, id }) => `${list} ${id}`).join(' = '))

test('what joins two entries, and what does not', () => {
  const passport = (value: string, country: string): Short => ({ ids: [['passport', value, country]] })
  const cases: readonly (readonly [string, Short, Short, boolean])[] = [
    ['a name alone', {}, {}, false],
    ['the same name and day of birth', { born: '1961-03-04' }, { born: '4 Mar 1961', names: ['HENTZAU, Rupert'] }, true],
    ['accents and marks do not part', { born: '1961-03-04', names: ['Rûpert Hentz’au'] }, { born: '1961-03-04' }, true],
    [
      'original scripts count',
      { born: '1961-03-04', names: ['روبرت هنتزاو'] },
      { born: '1961-03-04', names: ['Rupert', 'روبرت هنتزاو'] },
      true,
    ],
    ['a year is no day', { born: '1961' }, { born: '1961' }, false],
    ['about is no day', { born: 'circa 1961-03-04' }, { born: '1961-03-04' }, false],
    ['one word is no name', { born: '1961-03-04', names: ['Rupert'] }, { born: '1961-03-04', names: ['Rupert'] }, false],
    ['New Year’s Day with two words', { born: '1961-01-01' }, { born: '1961-01-01' }, false],
    [
      'New Year’s Day with three words',
      { born: '1961-01-01', names: ['Rupert of Hentzau'] },
      { born: '1961-01-01', names: ['Rupert of Hentzau'] },
      true,
    ],
    ['a company has no birthday', { born: '1961-03-04', kind: 'company' }, { born: '1961-03-04', kind: 'company' }, false],
    ['a passport and a word of the name', passport('K123456', 'sy'), { ...passport('K-123 456', 'sy'), names: ['Hentzau, R.'] }, true],
    ['a passport without one', passport('K123456', 'sy'), { ...passport('K123456', 'sy'), names: ['Somebody Else'] }, false],
    ['passports of two countries', passport('K123456', 'sy'), passport('K123456', 'iq'), false],
    ['a passport of few digits', passport('K123', 'sy'), passport('K123', 'sy'), false],
    [
      'a valid IMO number',
      { kind: 'vessel', names: ['Queen Flavia'], ids: [['imo', '9074729']] },
      { kind: 'vessel', names: ['Renamed'], ids: [['imo', 'IMO 9074729']] },
      true,
    ],
    [
      'one whose check digit fails',
      { kind: 'vessel', names: ['Queen Flavia'], ids: [['imo', '9074728']] },
      { kind: 'vessel', names: ['Queen Flavia'], ids: [['imo', '9074728']] },
      false,
    ],
    ['a phone', { ids: [['phone', '+1 555 0100']] }, { ids: [['phone', '+1 555 0100']] }, false],
    ['an address of mail', { ids: [['email', 'a@zenda.example']] }, { ids: [['email', 'a@zenda.example']] }, false],
    ['a number of unknown kind', { ids: [['other', '123456789']] }, { ids: [['other', '123456789']] }, false],
    ['a person and a ship with one number', { ids: [['imo', '9074729']] }, { kind: 'vessel', ids: [['imo', '9074729']] }, false],
    [
      'the same passport but other days of birth',
      { ...passport('K123456', 'sy'), born: '1961-03-04' },
      { ...passport('K123456', 'sy'), born: '1975-03-04' },
      false,
    ],
    [
      'the same passport, one day written as a year',
      { ...passport('K123456', 'sy'), born: '1961-03-04' },
      { ...passport('K123456', 'sy'), born: '1961' },
      true,
    ],
    [
      'the same passport, about two years off',
      { ...passport('K123456', 'sy'), born: '1961-03-04' },
      { ...passport('K123456', 'sy'), born: 'circa 1963' },
      true,
    ],
    [
      'the same passport but another gender',
      { ...passport('K123456', 'sy'), gender: 'm' },
      { ...passport('K123456', 'sy'), gender: 'f' },
      false,
    ],
  ]
  for (const [what, a, b, expected] of cases) assert.equal(joined([entry('eu 1', a), entry('uk 2', b)]).length === 1, expected, what)
})

test('lists that cite one another', () => {
  const un = entry('un 6908001', { reference: 'TAi.901', names: ['RUPERT HENTZAU'], born: '1961' })
  const eu = entry('eu 9001', { names: ['Rupprecht'], ids: [['other', 'TAi.901', undefined, CROSS.un]] })
  const uk = entry('uk RUR0001', { reference: 'RUR0001', names: ['R. H.'], born: '1975', ids: [['other', 'TAi.901', undefined, CROSS.un]] })
  const sdn = entry('ofac-sdn 102', { names: ['FRITZ'] })
  const csl = entry('csl 102', { names: ['FRITZ'], ids: [['other', '102', undefined, CROSS.ofac]] })
  const ftm = entry('zenda-list zz-1', { names: ['Fritz'], ids: [['other', 'ofac-102', undefined, CROSS.referent]] })
  const sets = ['one-set', 'another-set'].map((list) =>
    entry(`${list} NK-7`, { names: [list], ids: [['other', 'NK-7', undefined, CROSS.referent]] }),
  )
  assert.deepEqual(joined(sets), ['another-set NK-7 = one-set NK-7'])
  const all = [un, eu, uk, sdn, csl, ftm]
  assert.deepEqual(
    joined(all),
    ['csl 102 = ofac-sdn 102 = zenda-list zz-1', 'eu 9001 = uk RUR0001 = un 6908001'],
    'the word of the lists holds even where days differ',
  )
  const evidence = clusterEntries(all).clusters.flatMap((cluster) =>
    cluster.links.map((link) => `${link.a.list} ${link.b.list} ${link.why} ${link.value}`),
  )
  assert.deepEqual(evidence, [
    'csl ofac-sdn cross-reference 102',
    'csl zenda-list cross-reference ofac-102',
    'ofac-sdn zenda-list cross-reference ofac-102',
    'eu uk cross-reference TAI.901',
    'eu un cross-reference TAI.901',
    'uk un cross-reference TAI.901',
  ])
})

test('two who contradict each other are not joined by a third, whichever comes first, and that is told', () => {
  const older = entry('ca 1', { born: '1950-05-05', ids: [['passport', 'A1111111', 'sy']] })
  const younger = entry('uk 2', { born: '1980-05-05', ids: [['passport', 'B2222222', 'sy']] })
  const third = entry('eu 3', {
    ids: [
      ['passport', 'A1111111', 'sy'],
      ['passport', 'B2222222', 'sy'],
    ],
  })
  for (const order of [
    [older, younger, third],
    [third, younger, older],
    [younger, third, older],
  ]) {
    const { clusters, conflicts } = clusterEntries(order)
    assert.deepEqual(joined(order), ['ca 1 = eu 3'])
    assert.equal(clusters.length, 1)
    assert.equal(conflicts.length, 1)
    assert.equal(conflicts[0]?.because, 'births')
    assert.deepEqual(conflicts[0]?.between, [
      { list: 'ca', id: '1' },
      { list: 'uk', id: '2' },
    ])
  }
})

test('what everybody shares is evidence of nothing', () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    entry(`${at % 2 === 0 ? 'eu' : 'uk'} ${at}`, { born: '1961-03-04', names: ['Muhammad Ali Khan'] }),
  )
  const { clusters, conflicts } = clusterEntries(many)
  assert.deepEqual(clusters, [])
  assert.deepEqual(
    conflicts.map((conflict) => conflict.because),
    ['too-common'],
  )
})

test('the order given never matters, no entry is in two clusters, and no cluster holds a contradiction that no list vouches for', () => {
  const short = fc.record({
    list: fc.constantFrom('un', 'eu', 'uk', 'ca'),
    born: fc.constantFrom('', '1961-03-04', '1961', '1980-05-05', 'circa 1981'),
    gender: fc.constantFrom('', 'm', 'f'),
    passports: fc.subarray(['A1111111', 'B2222222', 'C3333333']),
    name: fc.constantFrom('Rupert Hentzau', 'Fritz Sapt', 'Rupert Sapt'),
  })
  let clustered = 0
  fc.assert(
    fc.property(fc.array(short, { maxLength: 12 }), fc.nat(), (given, turn) => {
      const entries = given.map((one, at) =>
        entry(`${one.list} ${at}`, {
          names: [one.name],
          ...(one.born === '' ? {} : { born: one.born }),
          ...(one.gender === '' ? {} : { gender: one.gender }),
          ids: one.passports.map((value) => ['passport', value, 'sy'] as const),
        }),
      )
      const found = clusterEntries(entries)
      const turned = [...entries.slice(turn % (entries.length + 1)), ...entries.slice(0, turn % (entries.length + 1))].toReversed()
      assert.deepEqual(clusterEntries(turned), found)
      const members = found.clusters.flatMap((cluster) => cluster.entries.map(({ list, id }) => `${list} ${id}`))
      assert.equal(new Set(members).size, members.length)
      for (const cluster of found.clusters) {
        clustered++
        const within = cluster.entries.map((key) => entries.find((one) => one.id === key.id))
        assert.ok(!(within.some((one) => one?.genders[0] === 'male') && within.some((one) => one?.genders[0] === 'female')))
        assert.ok(
          !(within.some((one) => one?.births[0]?.from === '1961-03-04') && within.some((one) => one?.births[0]?.from === '1980-05-05')),
        )
      }
    }),
    { seed: 11, numRuns: 500 },
  )
  assert.ok(clustered > 200, `only ${clustered} clusters`)
})
