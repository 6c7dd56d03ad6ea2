import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  endsAsPatronymic,
  isCognate,
  isNickname,
  known,
  legalFamilies,
  legalForm,
  meansForm,
  numberWord,
  particle,
  readingOf,
  sameName,
} from './lexicon.ts'
import { keyOf, romanised, scriptOf } from './romanise.ts'

const keyed = (word: string): string => keyOf(word, scriptOf(word.codePointAt(0) as number))
const joined = (words: string): string => words.split(' ').map(keyed).join('')
const latin = (word: string): string => romanised(word, scriptOf(word.codePointAt(0) as number))

const concepts: readonly (readonly [a: string, b: string])[] = [
  ['завод', 'plant'],
  ['zavod', 'plant'],
  ['приборостроительный', 'instrument making'],
  ['приборостроительного', 'priborostroitelnyy'],
  ['научная', 'scientific'],
  ['nauchnoye', 'scientific'],
  ['дзяржаўны', 'state'],
  ['ΆΜΥΝΑΣ', 'defence'],
  ['银行', 'bank'],
  ['petro chemical', 'petrochemical'],
]
for (const [a, b] of concepts)
  test(`known: ${a} and ${b} say one thing`, () => {
    assert.notEqual(known(joined(a)), undefined, a)
    assert.equal(known(joined(a))?.means, known(joined(b))?.means)
  })

test('known: a word of two concepts says neither, a joining word says nothing, and other words are not known', () => {
  assert.deepEqual(known('assembly'), { role: 'word', means: -1 })
  assert.deepEqual(known('and'), { role: 'stop', means: -1 })
  assert.equal(known('probova'), undefined)
  assert.equal(known('научнx'), undefined)
  assert.equal(known(''), undefined)
})

test('known: a place, also as an adjective', () => {
  assert.equal(known(keyed('Иранский'))?.role, 'place')
  assert.equal(known(keyed('Иранский'))?.means, known('iran')?.means)
})

const forms: readonly (readonly [form: string, families: readonly string[]])[] = [
  ['gmbh', ['limited']],
  ['llc', ['limited']],
  ['ooo', ['limited']],
  ['ООО', ['limited']],
  ['plc', ['stock']],
  ['ΑΕ', ['stock']],
  ['sas', ['stock', 'partnership']],
]
for (const [form, families] of forms)
  test(`legalFamilies: ${form} is ${families.join(' or ')}`, () => {
    const found = legalForm(keyed(form))
    assert.ok(found)
    assert.deepEqual([...legalFamilies(meansForm(found))].sort(), [...families].sort())
  })
test('legalFamilies: what is no legal form contradicts none', () => assert.deepEqual(legalFamilies(-1), ['generic']))

for (const [a, b] of [
  ['Мухаммад', 'mohammed'],
  ['محمد', 'mohammed'],
  ['Сергей', 'sergei'],
  ['김', 'kim'],
] as const)
  test(`sameName: ${a} spells ${b}`, () => {
    assert.notEqual(sameName(keyed(a), latin(a)), -1)
    assert.equal(sameName(keyed(a), latin(a)), sameName(b, b))
  })
test('sameName: a spelling of several names is none of them, and an unknown word none', () => {
  assert.equal(sameName('wang', 'wang'), -1)
  assert.equal(sameName('probova', 'probova'), -1)
})

test('short forms and names in other languages hold in both directions, and for no others', () => {
  for (const [a, b] of [
    ['benjamin', 'ben'],
    ['andrew', 'andy'],
  ] as const)
    assert.ok(isNickname(a, b) && isNickname(b, a), a)
  assert.ok(isCognate('alexander', 'oleksandr') && isCognate('oleksandr', 'alexander'))
  assert.ok(!isNickname('benjamin', 'andy') && !isCognate('alexander', 'andrew') && !isCognate('probova', 'probova'))
})

for (const [word, number] of [
  ['forty', 40],
  ['сорок', 40],
  ['сороковая', 40],
  ['seventh', 7],
  ['السابع', 7],
  ['三', 3],
] as const)
  test(`numberWord: ${word} is ${number}`, () => assert.equal(numberWord(keyed(word)), number))

for (const [word, sort] of [
  ['al', 'article'],
  ['bin', 'filiation'],
  ['van', 'nobiliary'],
  ['abu', 'kunya'],
  ['abdul', 'servant'],
] as const)
  test(`particle: ${word} is ${sort}`, () => assert.equal(particle(word), sort))

for (const word of ['testovich', 'testovna', 'testivna', 'тестович', 'тестовна', 'тестоглы'])
  test(`endsAsPatronymic: ${word}`, () => assert.ok(endsAsPatronymic(word)))
for (const word of ['probov', 'testson', 'testyan', 'testzadeh'])
  test(`endsAsPatronymic: not ${word}, which is a family name`, () => assert.ok(!endsAsPatronymic(word)))

for (const [written, reading] of [
  ['محمد', 'muhammad'],
  ['عبد الرحمن', 'abdulrahman'],
  ['נתניהו', 'netanyahu'],
] as const)
  test(`readingOf: ${written}`, () => assert.equal(readingOf(joined(written))?.replace('abdal', 'abdul'), reading))
