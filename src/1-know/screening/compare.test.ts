import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import type { Name, Sort } from '../names/name.ts'
import { readName } from '../names/read-name.ts'
import { align } from './align.ts'
import { compare } from './compare.ts'
import { nameScore } from './explain.ts'

const WORDS =
  'Lena Probova Testov Ivan Testovich Abdul Rahman Salim bin al-Testi Mohammed Muhammad Hasan Bank Plant завод Probova LLC GmbH 44 XLIV 7 J. Dr. Jr. The of Iran Murom Северный محمد عبد الرحمن 李小龙 김철수 Abu Testi Ben Benjamin Probovatest'.split(
    ' ',
  )
const names = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), fc.constantFrom<Sort>('person', 'body', 'thing'))
  .map(([words, sort]) => readName(words.join(' '), sort))
const anything = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom<Sort>('person', 'body', 'thing'))
  .map(([text, sort]) => readName(text, sort))
const either = fc.oneof(names, names, anything)

/** The pairs of an alignment, as text that does not depend on the side. */
const pairs = (a: Name, b: Name, exchanged: boolean): string[] =>
  align(a, b)
    .links.map(({ left, lefts, right, rights, likeness, far, weight }) =>
      (exchanged ? [right, rights, left, lefts, likeness, far, weight] : [left, lefts, right, rights, likeness, far, weight]).join(' '),
    )
    .sort()

const bits = (mask: number, count: number): number[] => Array.from({ length: count }, (_, i) => (mask >> i) & 1)

test('align: each word stands in at most one pair, and what stands in one is marked', () => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      const { links, left, right } = align(a, b)
      const lefts = new Uint8Array(a.tokens.length)
      const rights = new Uint8Array(b.tokens.length)
      for (const link of links) {
        for (let i = link.left; i < link.left + link.lefts; i++) lefts[i] = (lefts[i] as number) + 1
        for (let i = link.right; i < link.right + link.rights; i++) rights[i] = (rights[i] as number) + 1
      }
      assert.deepEqual([...lefts], bits(left, lefts.length))
      assert.deepEqual([...rights], bits(right, rights.length))
    }),
    { numRuns: 3000 },
  )
})

test('align: with the sides exchanged the same pairs are found', () => {
  fc.assert(
    fc.property(either, either, (a, b) => assert.deepEqual(pairs(a, b, false), pairs(b, a, true))),
    { numRuns: 3000 },
  )
})

test('compare: with the sides exchanged every piece of evidence is the same, and the pieces add up', () => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      const evidence = compare(a, b)
      assert.deepEqual(compare(b, a), evidence)
      assert.deepEqual(compare(a, b), evidence)
      for (const share of Object.values(evidence)) assert.ok(Number.isInteger(share))
      const { total, ...shares } = evidence
      const { total: none, ...nothing } = compare(readName('', a.sort), readName('', b.sort))
      const sum = (each: object): number => Object.values(each).reduce((all: number, share: number) => all + share, 0)
      assert.equal(total - sum(shares), none - sum(nothing))
    }),
    { numRuns: 3000 },
  )
})

test('compare: nothing is nearer to a name than the name itself', () => {
  fc.assert(
    fc.property(names, names, (a, b) => {
      if (a.sort === b.sort) assert.ok(compare(a, a).total >= compare(a, b).total, `${a.text} / ${b.text}`)
    }),
    { numRuns: 3000 },
  )
})

// A left pair must score above a right one: what a name is compared with, in the order of how much it is the same.
const ladders: readonly (readonly [what: string, sort: Sort, name: string, nearer: string, farther: string])[] = [
  ['a patronymic left out is missing; another one contradicts', 'person', 'Ivan Testovich Probov', 'Ivan Probov', 'Ivan Borisovich Probov'],
  ['a father left out, or another', 'person', 'Salim bin Testi al-Probi', 'Salim al-Probi', 'Salim bin Kasim al-Probi'],
  ['a given name left out, or another', 'person', 'Lena Maria Probova', 'Lena Probova', 'Lena Tatiana Probova'],
  ['an initial, or another initial', 'person', 'Lena Probova', 'L. Probova', 'T. Probova'],
  ['another order, or another name', 'person', 'Lena Probova', 'Probova Lena', 'Lena Testova'],
  ['a typing error, or another name', 'person', 'Lena Probovskaya', 'Lena Provovskaya', 'Lena Testovskaya'],
  ['a number left out, or another', 'body', 'Probova Fund 7', 'Probova Fund 7', 'Probova Fund 8'],
  ['the number of a vessel', 'thing', 'Probova 7', 'PROBOVA VII', 'Probova 9'],
  ['the same legal form in another language, or another form', 'body', 'Probova OOO', 'Probova LLC', 'Probova PLC'],
  ['a legal form left out, or another', 'body', 'Probova GmbH', 'Probova', 'Probova AG'],
  ['the same word in another language, or another word', 'body', 'Probova Plant', 'Завод Пробова', 'Probova Bank'],
  ['a place left out, or another', 'body', 'Probova Bank Iran', 'Probova Bank', 'Probova Bank Iraq'],
  ['a Ukrainian form of a name, or another name', 'person', 'Vladimir Probov', 'Volodymyr Probov', 'Vladislav Probov'],
  ['a Belarusian patronymic, or another father', 'person', 'Lena Petrovna Probova', 'Lena Piatrowna Probova', 'Lena Borisovna Probova'],
  ['the father of a patronymic is not who bears it', 'person', 'Oleksandr Probov', 'Oleksandr Probov', 'Volodymyr Oleksandrovych Probov'],
  ['a word in its parts, or another word', 'body', 'NPO Probova', 'Scientific Production Association Probova', 'Scientific Bank Probova'],
  ['parts of a word, or of another', 'body', 'Probova Machine Building Plant', 'Probova Machinery Plant', 'Probova Repair Plant'],
  ['a word that begins alike, or one that does not', 'person', 'Lena Probovarad', 'Lena Probomirsk', 'Lena Testomirsk'],
  ['an office beside a family name, or a way to address anybody', 'person', 'Lena Probova', 'President Probova', 'Sheikh Probova'],
  ['words written together with an initial, or with one left over', 'person', 'Leon Probova', 'Probova Leo N', 'Leo N Probova Testi'],
  ['two words near, or two words farther', 'person', 'Marta Probi', 'Martha Probi', 'Maritza Prubio'],
  ['small words written together, or left out', 'body', 'Vanderprobe Corp', 'Van der Probe Corp', 'Probe Corp'],
  ['a sign that sounds the same, or another', 'person', '李明华', '李明華', '李明黄'],
  ['another syllable is another name', 'person', '이재형', '이재형', '이재명'],
  ['two keystrokes in a word, or three', 'person', 'Lena Testarim', 'Lena Testamir', 'Lena Testupol'],
  ['another ending of two letters, or of four', 'person', 'Omar Probarov', 'Omar Probarek', 'Omar Probenlo'],
  ['one keystroke in each of two words, or a third', 'person', 'Lena Maria Probova', 'Lera Maria Probove', 'Lera Mavia Probove'],
  ['a letter in Arabic, or another word', 'person', 'سالم البروبي', 'سالم البروتي', 'سالم التستاوي'],
  ['the next fund of a series, or another', 'body', 'Probova Partners VII L.P.', 'Probova Partners VIII L.P.', 'Probova Partners XX L.P.'],
  ['a number left out, or quite another', 'body', 'Probova Institute 33', 'Probova Institute', 'Probova Institute 48'],
  ['a part of the world left out, or a country', 'body', 'Probova', 'Probova Europe', 'Probova Iran'],
  ['a legal form mistyped, or another', 'body', 'Probova Joint Stock Company', 'Probova Joynt Stock Company', 'Probova LLC'],
  ['letters of one script, or of two', 'person', 'Li Chenta', 'Li Chensa', '李 陈萨'],
  ['one word that is all of a name, or one of two', 'person', 'Probovadin', 'Probovadin', 'Probovadin Testi'],
  ['letters in disorder, or another word', 'body', 'Probova Bank', 'Porbova Bank', 'Testova Bank'],
  ['a second family name among given names, or both exchanged', 'person', 'PROBOV, Lena Testov', 'TESTOV, Lena', 'LENA, Testov Probov'],
  ['son and father, or exchanged', 'person', 'Salim bin Omar al-Probi', 'Salim Omar al-Probi', 'Omar bin Salim al-Probi'],
  ['a name more at the end, or before all others', 'person', 'Salim Testi Probi', 'Salim Testi Probi Omari', 'Farid Salim Testi Probi'],
  ['a forename that many have, or another before all', 'person', 'Testi Probi', 'Muhammad Testi Probi', 'Farid Testi Probi'],
  ['first letters of words, or other letters', 'body', 'Commercial Bank Probova', 'CB Probova', 'KB Probova'],
  ['an article written to its word, or another word', 'person', 'Salim al-Probi', 'Salim Elprobi', 'Salim Enprobi'],
  ['a name with al-Din in one word, or another', 'person', 'Nur al-Din Probi', 'Nureddine Probi', 'Nur al-Hadi Probi'],
  ['a title that is a family name at the end', 'person', 'Lena King', 'Lena King', 'King Lena'],
  ['an abbreviation, or one with a letter before it', 'body', 'A.B.C. Company', 'ABC Company', 'N.A.B.C. Company'],
  ['a word that translators take for it, or another', 'body', 'Probova Brigade', 'Probova Battalion', 'Probova Foundation'],
  ['first letters with the firm, or other letters', 'body', 'Investment Company Probova', 'IC Probova', 'IK Probova'],
  ['a place left out before a name, or behind it', 'body', 'Probova Trading', 'Korea Probova Trading', 'Probova Trading Korea'],
  [
    'a patronymic labelled as family name, or a given name',
    'person',
    'PROBOV, Ivan Testovich',
    'TESTOVICH, Probov Ivan',
    'IVAN, Probov Testovich',
  ],
  [
    'a father in another language, or another father',
    'person',
    'Ivan Josephovich Probov',
    'Ivan Iosifovich Probov',
    'Ivan Petrovich Probov',
  ],
  ['another ending in two keystrokes, or another beginning', 'person', 'Shamila Probova', 'Shamore Probova', 'Kamola Probova'],
  ['a short name before a form, or without it', 'body', 'Joint Stock Company NS Bank', 'NS Bank', 'Joint Stock Company Bank'],
  ['a number behind a legal form', 'body', 'Joint Stock Company 63 Arsenal', 'AO 63 Arsenal', 'AO 68 Arsenal'],
]
for (const [what, sort, name, nearer, farther] of ladders)
  test(`compare: ${what}: ${name} is nearer to ${nearer} than to ${farther}`, () => {
    const read = (text: string) => readName(text, sort)
    assert.ok(compare(read(name), read(nearer)).total > compare(read(name), read(farther)).total)
  })

// What must be told as one, and what must not, at the threshold of the method.
test('compare: what contradicts is told as that, and what is left out only as missing', () => {
  const omitted = compare(readName('Ivan Testovich Probov', 'person'), readName('Ivan Probov', 'person'))
  assert.ok(omitted.contradicted >= 0)
  assert.ok(omitted.missing < 0)
  const other = compare(readName('Ivan Testovich Probov', 'person'), readName('Ivan Borisovich Probov', 'person'))
  assert.ok(other.contradicted < omitted.missing)
  assert.ok(compare(readName('Probova 7', 'thing'), readName('Probova 9', 'thing')).numbers < 0)
})

test('compare: where something contradicts it says nothing more that other words are missing', () => {
  const { contradicted, missing } = compare(readName('Lena Probova', 'person'), readName('Lena Maria Testova', 'person'))
  assert.ok(contradicted < 0)
  assert.ok(missing === 0)
})

test('compare: words that translators take for one another are two beside a number, and where no name of its own agrees', () => {
  const against = (a: string, b: string): number => compare(readName(a, 'body'), readName(b, 'body')).contradicted
  assert.ok(against('Probova Brigade', 'Probova Battalion') > against('7 Probova Brigade', '7 Probova Battalion'))
  assert.ok(against('Islamic Brigade', 'Islamic Battalion') < against('Probova Brigade', 'Probova Battalion'))
})

/** A name changed in a way that a reader would not call another name. */
const disguises: readonly (readonly [what: string, change: (text: string) => string])[] = [
  ['capitals', (text) => text.toUpperCase()],
  ['small letters', (text) => text.toLowerCase()],
  ['accents', (text) => text.replace(/[aeo]/g, '$&\u0301')],
  ['invisible characters', (text) => Array.from(text).join('\u200b')],
  ['marks of direction', (text) => `\u202e${text}\u202c`],
  ['full width', (text) => text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
  ['more blanks', (text) => `  ${text.replaceAll(' ', '   ')} `],
  ['a Cyrillic о', (text) => text.replace('o', 'о')],
  ['a zero for an o', (text) => text.replace('o', '0')],
  ['family name first, with a comma', (text) => text.replace(/^(\S+) (.+)$/, '$2, $1')],
]
for (const [what, disguise] of disguises)
  test(`a name is still itself under: ${what}`, () => {
    for (const text of ['Lena Probova', 'Tomas Testov', 'Omar Prober']) {
      const [a, b] = [readName(text, 'person'), readName(disguise(text), 'person')]
      assert.ok(nameScore(a, b) >= nameScore(a, a) - 100, `${text}: ${nameScore(a, b)} of ${nameScore(a, a)}`)
    }
  })

test('scores of names alone stay within bounds for any two texts, and never reach 1.0', () => {
  fc.assert(
    fc.property(either, either, (a, b) => {
      const score = nameScore(a, b)
      assert.ok(Number.isInteger(score) && score >= 0 && score < 10_000)
    }),
    { numRuns: 2000 },
  )
})
