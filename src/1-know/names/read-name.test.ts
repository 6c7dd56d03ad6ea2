import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { conceptName } from './lexicon.ts'
import type { Name, Sort } from './name.ts'
import { readName, readParts } from './read-name.ts'

/** A name as a line: each word that is compared with its role (a plain name word without), then in brackets what is set aside. */
function told(name: Name): string {
  const words = name.tokens.map((token) => {
    if (token.role === 'name') return token.latin
    if (token.role === 'word' || token.role === 'place') return `${token.role}:${token.means === -1 ? '?' : conceptName(token.means)}`
    return `${token.role}:${token.latin}`
  })
  const aside = name.others.map((token) => `(${token.role}:${token.latin})`)
  return [...words, ...aside].join(' ')
}

const rows: readonly (readonly [what: string, sort: Sort, text: string, told: string])[] = [
  ['plain', 'person', 'Lena Probova', 'lena probova'],
  ['a title', 'person', 'Dr. Lena Probova', 'lena probova (title:dr)'],
  ['a title alone is all there is', 'person', 'President', 'president'],
  ['a title in capitals beside small letters', 'person', 'DR Lena Probova', 'lena probova (title:dr)'],
  ['a Cyrillic title', 'person', 'Президент Лена Пробова', 'lena probova (title:prezident)'],
  ['family name first, with a comma', 'person', 'PROBOVA, Lena', 'lena probova'],
  ['a comma before a generation', 'person', 'Lee Probe, Jr.', 'lee probe generation:jr'],
  ['a family name like a form, labelled', 'person', 'SOE, Lena Probe', 'lena probe soe'],
  ['a family name like a form, all in capitals', 'person', 'LENA PROBE SOE', 'lena probe soe'],
  ['a form behind a person', 'person', 'Lena Probova LLC', 'lena probova (legal:llc)'],
  ['initials', 'person', 'L. M. Probova', 'initial:l initial:m probova'],
  ['initials written as one', 'person', 'LM Probova', 'initial:l initial:m probova'],
  ['a patronymic in Latin letters', 'person', 'Ivan Testovich Probov', 'ivan patronymic:testovich probov'],
  ['a patronymic in Cyrillic', 'person', 'Пробов Иван Тестович', 'probov ivan patronymic:testovich'],
  ['a patronymic of a woman', 'person', 'Пробова Лена Тестовна', 'probova lena patronymic:testovna'],
  ['a South Slavic family name is none', 'person', 'Ana Marija Testović', 'ana marija testovic'],
  ['a father after bin', 'person', 'Salim bin Testi bin Omar', 'salim patronymic:testi omar (particle:bin) (particle:bin)'],
  ['a nobiliary particle', 'person', 'Ludwig van der Probe', 'ludwig probe (particle:van) (particle:der)'],
  ['an Arabic article', 'person', 'Salim al-Testi', 'salim testi (particle:al)'],
  ['a kunya is one word', 'person', 'Abu Testi al-Probi', 'abutesti probi (particle:al)'],
  ['a servant name, apart', 'person', 'Abd al-Rahman Testi', 'abdrahman testi'],
  ['a servant name, joined', 'person', 'Abdulrahman Testi', 'abdrahman testi'],
  ['a servant name, assimilated', 'person', 'Abdur Rahman Testi', 'abdrahman testi'],
  ['a servant name in Cyrillic', 'person', 'Абд аль-Рахман Тести', 'abdrakhman testi'],
  ['a servant name in Arabic', 'person', 'عبد الرحمن', 'abdrahman'],
  ['a name in Hebrew', 'person', 'בנימין', 'binyamin'],
  ['Mac joined or apart', 'person', 'Lee Mac Probe', 'lee macprobe'],
  ['Han: family name and given name', 'person', '李小龙', 'li xiaolong'],
  ['Hangul: family name and given name', 'person', '김철수', 'gim cheolsu'],
  ['legal form at the end', 'body', 'Probova LLC', 'probova (legal:llc)'],
  ['legal form with dots', 'body', 'Probova L.L.C.', 'probova (legal:llc)'],
  ['legal form in front, Cyrillic', 'body', 'ООО «Пробова»', 'probova (legal:ooo)'],
  ['legal form in Greek with accents', 'body', 'ΠΡΟΒΑ Α.Ε.', 'prova (legal:ae)'],
  ['a short name beside a long form', 'body', 'Joint Stock Company NS Probova', 'ns probova (legal:joint)'],
  ['a short name before a long form', 'body', 'NS Joint Stock Company', 'ns (legal:joint)'],
  ['letters with a hyphen are no form', 'body', 'RT-Probova OAO', 'rt probova (legal:oao)'],
  ['small words', 'body', 'The Bank of Probova', 'word:bank probova (stop:the) (stop:of)'],
  ['a number in digits', 'body', 'Brigade 44', 'word:brigade number:44'],
  ['a number in Arabic digits', 'body', 'Brigade ٤٤', 'word:brigade number:44'],
  ['a number in words', 'body', 'Brigade Forty-Four', 'word:brigade number:44'],
  ['a Roman number behind', 'body', 'Brigade XLIV', 'word:brigade number:44'],
  ['a Roman number in front', 'body', 'XLIV Brigade', 'number:44 word:brigade'],
  ['two letters in front are no number', 'body', 'CI Probova', 'ci probova'],
  ['an ordinal', 'body', '44th Brigade', 'number:44 word:brigade'],
  ['an ordinal with a hyphen', 'body', '44-я бригада', 'number:44 word:brigade'],
  ['a word for "number"', 'body', 'Probova No. 7', 'probova number:7 (stop:no)'],
  ['a Russian adjective of a place', 'body', 'Муромский завод', 'place:murom word:plant'],
  ['the same in English', 'body', 'Murom Plant', 'place:murom word:plant'],
  ['a Belarusian word with short u', 'body', 'Ўніверсітэт Пробава', 'word:university probava'],
  ['a letter before a legal form with dots', 'body', 'Probova Partners V L.P.', 'probova word:partners number:5 (legal:lp)'],
  ['a legal form with a mistyped word', 'body', 'PROBOVA JOYNT STOCK COMPANY', 'probova (legal:joynt)'],
  ['a legal form cut short', 'body', 'PROBOVA LIMITED LIABILITY COMPAN', 'probova (legal:limited)'],
  ['letters in a row', 'body', 'A B C Probova', 'abc probova'],
  ['a vessel keeps its number', 'thing', 'PROBOVA 7', 'probova number:7'],
  ['a vessel has no legal form', 'thing', 'PROBOVA GMBH', 'probova gmbh'],
]
for (const [what, sort, text, expected] of rows)
  test(`readName: ${what}: ${text}`, () => assert.equal(told(readName(text, sort)), expected))

const sorts: readonly (readonly [text: string, sort: Sort])[] = [
  ['Lena Probova', 'person'],
  ['Juan de los Probas', 'person'],
  ['Probova Bank', 'body'],
  ['Probova GmbH', 'body'],
  ['', 'person'],
]
for (const [text, sort] of sorts)
  test(`readName: "${text}" is taken for a ${sort} where its source does not say`, () => assert.equal(readName(text, 'any').sort, sort))

test('labelled parts keep their label', () => {
  const name = readParts([
    { part: 'given', text: 'Lena' },
    { part: 'family', text: 'van Probe' },
  ])
  assert.deepEqual(
    [...name.tokens, ...name.others].map(({ latin, part }) => [latin, part]),
    [
      ['lena', 'given'],
      ['probe', 'family'],
      ['van', 'family'],
    ],
  )
})

test('any text gives a name, of at most 24 words, each with what a comparison reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('person', 'body', 'thing', 'any'), (text, sort) => {
      const name = readName(text, sort)
      assert.equal(name.text, text)
      assert.ok(name.tokens.length <= 24)
      for (const token of name.tokens) {
        assert.match(token.latin, /^[a-z0-9]+$/)
        assert.ok(token.weight > 0 && token.weight <= 150)
      }
      assert.equal(
        name.weight,
        name.tokens.reduce((sum, { weight }) => sum + weight, 0),
      )
    }),
    { numRuns: 3000 },
  )
})

test('ten thousand characters are read, in whatever script, and beyond the bounds it is told', () => {
  for (const part of ['a', 'a ', 'Ж', '李', '김', 'ع ', 'a.', '١', '(', 'abdul ', 'Mc', '-', '\u0301', 'IV ', '\ud800']) {
    const name = readName(part.repeat(10_000 / part.length), 'any')
    assert.ok(name.tokens.length <= 24, part)
    for (const token of name.tokens) assert.ok(token.text.length <= 240, part)
  }
  assert.equal(readName('lena '.repeat(2000), 'person').cut, true)
  assert.equal(readName('lena probova', 'person').cut, false)
})
