import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import type { Entry, EntryKind, ListedDate, ListedIdentifier } from '../lists/entry.ts'
import { readNames } from '../names/several.ts'
import { baseOf } from './base.ts'
import type { Why } from './explain.ts'
import { birthOf, listedSubject, sortOf } from './listed.ts'
import { THRESHOLD } from './method.ts'
import type { Particulars } from './particulars.ts'
import { type Candidate, screen } from './screen.ts'
import { compareSubjects, type Subject } from './subject.ts'

const day = (date: string): ListedDate => ({ from: date, until: date, text: date })
const passport = (value: string): ListedIdentifier => ({ type: 'passport', value, valid: null })

interface Told {
  readonly births?: readonly string[]
  readonly countries?: readonly string[]
  readonly passport?: string
}
const entry = (list: string, id: string, kind: EntryKind, names: readonly string[], told: Told = {}): Entry => ({
  list,
  id,
  kind,
  names: names.map((text, i) => ({ text, use: i === 0 ? 'primary' : 'weak' })),
  births: (told.births ?? []).map(day),
  deaths: [],
  birthPlaces: [],
  countries: (told.countries ?? []).map((code) => ({ code, tie: 'nationality', text: code })),
  addresses: [],
  identifiers: told.passport === undefined ? [] : [passport(told.passport)],
  designations: [],
  genders: [],
  titles: [],
  positions: [],
  ties: [],
  notes: [],
})

const ENTRIES: readonly Entry[] = [
  entry('un', '10', 'person', ['Salim bin Testi al-Probi', 'Abu Prober'], {
    births: ['1970-03-05'],
    countries: ['aa'],
    passport: 'A1234567',
  }),
  entry('eu', '20', 'person', ['AL-PROBI, Salim Testi'], { births: ['1970-03-05'] }),
  entry('eu', '21', 'person', ['Completely Otherwise Written']),
  entry('un', '11', 'person', ['Lena Probova'], { births: ['1980-01-02'] }),
  entry('eu', '22', 'person', ['Lena Probova'], { births: ['1980-01-02'] }),
  entry('ca', '30', 'person', ['Lena Probova'], { births: ['1980-01-02'] }),
  entry('un', '12', 'organisation', ['Probova Instrument-Making Plant LLC', 'ООО «Приборостроительный завод Пробова»']),
  entry('un', '13', 'vessel', ['PROBOVA 7']),
  entry('un', '14', 'person', ['?!']),
]
// The first three are one party; every other entry stands alone.
const base = baseOf(ENTRIES, [0, 0, 0, 3, 4, 5, 6, 7, 8])

const NOTHING: Particulars = { births: [], countries: [], genders: [], identifiers: [] }
const asked = (name: string, kind: EntryKind = 'person', told: Partial<Particulars> = {}): Subject => ({
  ...NOTHING,
  ...told,
  sort: sortOf(kind),
  names: readNames(name, sortOf(kind)),
})
const found = (candidates: readonly Candidate[]): string[] => candidates.map(({ list, entry: id }) => `${list} ${id}`)

test('the best candidates stand first, and equal scores by list, then by entry', () => {
  const candidates = found(screen(base, asked('Lena Probova')))
  assert.deepEqual(candidates.slice(0, 3), ['ca 30', 'eu 22', 'un 11'])
  assert.equal(new Set(candidates).size, candidates.length)
})

test('a party of several lists is one candidate, which names all its entries, also those whose names are not near', () => {
  const [first] = screen(base, asked('Abu Prober'))
  assert.equal(`${first?.list} ${first?.entry}`, 'un 10')
  assert.deepEqual(first?.also, [
    { list: 'eu', entry: '20' },
    { list: 'eu', entry: '21' },
  ])
})

test('top bounds the number of candidates; the threshold changes only what is told as a match', () => {
  assert.equal(screen(base, asked('Lena Probova'), { top: 2 }).length, 2)
  assert.deepEqual(screen(base, asked('Lena Probova'), { top: 0 }), [])
  const strict = screen(base, asked('Lena Probov'), { threshold: 10_000 })
  const lax = screen(base, asked('Lena Probov'), { threshold: 0 })
  assert.deepEqual(found(strict), found(lax))
  assert.ok(strict.every(({ match }) => !match) && lax.every(({ match }) => match))
})

test('an entry that bears the same passport is found whatever its name is, and is a match', () => {
  const same = { identifiers: [{ type: 'passport' as const, key: 'A1234567' }] }
  for (const name of ['Viktor Nobody', 'Viktor Nobody Ernst August Maria Johann Georg Wilhelm of Elsewhere and Otherland']) {
    const [first] = screen(base, asked(name, 'person', same))
    assert.equal(first?.entry, '10')
    assert.equal(first?.match, true)
  }
  assert.ok(!found(screen(base, asked('Viktor Nobody'))).includes('un 10'))
})

test('a subject without a name, and a base without entries, give nothing', () => {
  assert.deepEqual(screen(base, asked('')), [])
  assert.deepEqual(screen(base, asked('?!')), [])
  assert.deepEqual(screen(baseOf([]), asked('Lena Probova')), [])
})

test('a company is found by the words of its name in another language', () => {
  assert.deepEqual(found(screen(base, asked('Probova Priborostroitelnyy Zavod OOO', 'company'))).slice(0, 1), ['un 12'])
})

const scoreOfBoth = (a: Subject, b: Subject): number => compareSubjects(a, b)?.score ?? -1
const born = (date: string): Partial<Particulars> => ({ births: [birthOf(day(date))] })

test('branches are two, whatever else both are called; and the reason is told', () => {
  const group = (...names: string[]): Subject => ({ ...asked('', 'organisation'), names: names.flatMap((name) => readNames(name, 'body')) })
  const [iran, iraq] = [group('Probova Society Iran', 'Probova Movement'), group('Probova Society Iraq', 'Probova Movement')]
  const same = group('The Society of Probova, Iran', 'Probova Movement')
  assert.ok(scoreOfBoth(iran, iraq) < THRESHOLD)
  assert.ok(scoreOfBoth(iran, same) >= THRESHOLD)
  assert.ok(scoreOfBoth(group('Probova Movement'), iraq) >= THRESHOLD)
  const listed = baseOf([entry('un', '1', 'organisation', ['Probova Society Iraq', 'Probova Movement'])])
  const [candidate] = screen(listed, iran)
  assert.ok(candidate?.why.some(({ kind }) => kind === 'branch'))
})

test('1.0 needs the same identifier; the same day of birth brings near to it', () => {
  const long = 'Salim Testi Omar Kasim Prober Testov Probovsky'
  assert.ok(scoreOfBoth(asked(long), asked(long)) < 10_000)
  assert.ok(scoreOfBoth(asked(long, 'person', { countries: ['aa'] }), asked(long, 'person', { countries: ['aa'] })) < 10_000)
  const alone = scoreOfBoth(asked(long), asked(long))
  assert.ok(scoreOfBoth(asked(long, 'person', born('1970-03-05')), asked(long, 'person', born('1970-03-05'))) > alone)
  const passport = { identifiers: [{ type: 'passport', key: 'X1234567' }] } as const
  assert.equal(scoreOfBoth(asked(long, 'person', passport), asked(long, 'person', passport)), 10_000)
})

test('what is not known speaks neither for nor against; what differs speaks against', () => {
  const plain = scoreOfBoth(asked('Lena Probova'), asked('Lena Probova'))
  const known = asked('Lena Probova', 'person', { ...born('1980-01-02'), countries: ['aa'], genders: ['female'] })
  assert.equal(scoreOfBoth(asked('Lena Probova'), known), plain)
  for (const other of [born('1950-06-07'), { countries: ['bb'] }, { genders: ['male'] }])
    assert.ok(scoreOfBoth(asked('Lena Probova', 'person', other), known) < plain)
  assert.ok(scoreOfBoth(asked('Lena Probova', 'vessel'), asked('Lena Probova')) < plain)
})

test('two records compare the same with the sides exchanged, and not at all where one has no name', () => {
  const [a, b] = [asked('Lena Probova', 'person', born('1980-01-02')), asked('L. Probowa', 'person', born('1980-02-01'))]
  assert.equal(scoreOfBoth(a, b), scoreOfBoth(b, a))
  assert.equal(compareSubjects(a, asked('')), null)
})

const shares = (why: readonly Why[]): number => why.reduce((sum, each) => sum + ('share' in each ? each.share : 0), 0)
const wordsOf = (why: readonly Why[], side: 'asked' | 'listed'): string[] =>
  why
    .flatMap((each) =>
      each.kind === 'words'
        ? [each[side]]
        : (each.kind === 'unmatched' || each.kind === 'set-aside') && each.side === side
          ? [each.word]
          : [],
    )
    .flatMap((text) => text.split(' '))
    .sort()

const PIECES = 'Lena Probova Salim bin al-Testi Testi Dr. Abu Prober LLC Instrument Plant 7 VII Ivan Kasim The J. Пробова завод'.split(' ')
test('every result explains itself: the shares add up to the total, every word is told once, and it is plain data', () => {
  const names = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const particulars = fc.constantFrom<Partial<Particulars>>({}, born('1970-03-05'), born('1950-06-07'), { countries: ['bb'] })
  fc.assert(
    fc.property(names, fc.constantFrom<EntryKind>('person', 'company', 'vessel', 'party'), particulars, (name, kind, told) => {
      for (const { why, score } of screen(base, asked(name, kind, told), { explained: 10 })) {
        const method = why.find((each) => each.kind === 'method')
        assert.ok(method?.kind === 'method' && method.threshold === THRESHOLD)
        assert.equal(shares(why), method.total)
        assert.deepEqual(JSON.parse(JSON.stringify(why)), JSON.parse(JSON.stringify(structuredClone(why))))
        assert.ok(score >= 0 && score <= 10_000)
        const first = why.find((each) => each.kind === 'name')
        assert.ok(first?.kind === 'name')
        const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{Nd}]/gu, '')
        const sorted = (text: string) => Array.from(letters(text)).sort().join('')
        assert.equal(sorted(wordsOf(why, 'asked').join('')), sorted(first.asked.replace(/al-(?=Testi)/g, '$&')))
      }
    }),
    { numRuns: 400 },
  )
})

test('the explanation says what is not known, what sets aside, and what would change the answer', () => {
  const [first] = screen(base, asked('Dr. Lena Probova'))
  const kinds = first?.why.map((each) => each.kind) ?? []
  assert.ok(kinds.includes('unknown') && kinds.includes('set-aside') && kinds.includes('would-change'))
  const turn = first?.why.find((each) => each.kind === 'would-change' && each.what === 'another-birth-date')
  assert.ok(turn?.kind === 'would-change' && turn.match === false && first?.match === true)
  assert.ok(!listedSubject(ENTRIES[6] as Entry).names.some((name) => name.sort === 'person'))
  const [plant] = screen(base, asked('Probova Instrument-Making Plant', 'company'))
  assert.ok(!plant?.why.some((each) => each.kind === 'unknown' && (each.what === 'birth' || each.what === 'gender')))
})

test('any text at all is screened, and twice the same gives the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      assert.deepEqual(screen(base, asked(text, 'party')), screen(base, asked(text, 'party')))
    }),
    { numRuns: 500 },
  )
  for (const part of ['Probova ', 'пробова', '李', 'ع', '(', 'a.'])
    assert.ok(screen(base, asked(part.repeat(10_000 / part.length), 'party')).length <= 10)
})

/** Numbers that look drawn at random and are the same in every run. */
function drawn(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

test('whatever the threshold, and whatever is known besides the name, what comparing with everybody puts over it is a candidate', () => {
  const draw = drawn(11)
  const syllables = 'ba do ku ri sa te vo li ma ne pro shi kha zu gor dan tel vik mar sol'.split(' ')
  const word = () => Array.from({ length: 2 + draw(2) }, () => syllables[draw(syllables.length)]).join('')
  const words = Array.from({ length: 60 }, word)
  const person = () => Array.from({ length: 1 + draw(3) }, () => words[draw(words.length)]).join(' ')
  const born = () => `19${5 + draw(2)}0-0${1 + draw(3)}-1${draw(3)}`
  const entries = Array.from({ length: 1200 }, (_, i) =>
    entry('un', String(i), 'person', [person()], draw(3) === 0 ? {} : { births: [born()], countries: [draw(2) === 0 ? 'aa' : 'bb'] }),
  )
  const many = baseOf(entries)
  let [over, lost] = [0, 0]
  for (let i = 0; i < 60; i++) {
    const told = i % 2 === 0 ? {} : { births: [birthOf(day(born()))], countries: ['aa'] }
    const subject = asked(person(), 'person', told)
    const threshold = [1000, 3000, 5000][i % 3] as number
    const given = new Set(screen(many, subject, { top: entries.length, threshold, explained: 0 }).map((one) => one.entry))
    many.subjects.forEach((listed, at) => {
      if ((compareSubjects(subject, listed)?.score ?? 0) < threshold) return
      over++
      if (!given.has(String(at))) lost++
    })
  }
  assert.ok(over > 200, `only ${over} to find`)
  assert.ok(lost <= over * 0.001, `${lost} of ${over} are no candidates`)
})
