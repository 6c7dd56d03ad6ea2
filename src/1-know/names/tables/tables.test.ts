import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ARABIC_NAMES } from './arabic-names.ts'
import { COGNATES } from './cognates.ts'
import { AMBIGUOUS_NAMES, SAME_NAMES } from './given-names.ts'
import { HEBREW_NAMES } from './hebrew-names.ts'
import { AMBIGUOUS_LEGAL_FORMS, LEGAL_FORMS } from './legal-forms.ts'
import { endings } from './lines.ts'
import { NICKNAMES } from './nicknames.ts'
import { DIGITS, NUMBER_MARKS, NUMBER_WORDS, ORDINAL_SUFFIXES } from './numbers.ts'
import { KINDRED_WORDS } from './organisation-kinds.ts'
import { AMBIGUOUS_ORGANISATION_WORDS, ORGANISATION_WORDS } from './organisation-words.ts'
import { GENERATION, NISBA_ENDINGS, PARTICLES, PATRONYMIC_ENDINGS, TITLES } from './person-words.ts'
import { AMBIGUOUS_PLACES, PLACES } from './places.ts'

/** A concept and the ways of writing it. */
type Concept = readonly [id: string, variants: readonly string[]]

/** Reads `id: variant variant`. */
const named = (table: readonly string[]): readonly Concept[] =>
  table.map((line) => {
    const colon = line.indexOf(': ')
    return [
      line.slice(0, colon),
      line
        .slice(colon + 2)
        .split(' ')
        .flatMap(expanded),
    ]
  })

/** A stem marked `*` with each of its endings. */
function expanded(variant: string): string[] {
  if (!variant.endsWith('*')) return [variant]
  const stem = variant.slice(0, -1)
  return [...endings(stem)].map((ending) => stem + ending)
}

/** Reads a line of variants; the line is its own id. */
const plain = (table: readonly string[]): readonly Concept[] => table.map((line) => [line, line.split(' ')])

/** Reads a word and its romanisations: only the word must be one of a kind. */
const heads = (table: readonly string[]): readonly Concept[] => table.map((line) => [line, line.split(' ').slice(0, 1)])

const legal: readonly Concept[] = LEGAL_FORMS.map(({ id, forms }) => [id, forms.split(' | ')])

const tables: readonly (readonly [name: string, concepts: readonly Concept[], ambiguous: readonly string[], least: number])[] = [
  ['legal forms', legal, AMBIGUOUS_LEGAL_FORMS, 170],
  ['organisation words', named(ORGANISATION_WORDS), AMBIGUOUS_ORGANISATION_WORDS, 350],
  ['titles', named(TITLES), [], 30],
  ['particles', named(PARTICLES), [], 5],
  ['generation', named(GENERATION), [], 8],
  ['patronymic endings', named(PATRONYMIC_ENDINGS), [], 5],
  ['same names', plain(SAME_NAMES), AMBIGUOUS_NAMES, 800],
  ['cognates', plain(COGNATES), [], 120],
  ['number words', named(NUMBER_WORDS), [], 40],
  ['digits', named(DIGITS), [], 10],
  ['Arabic names', heads(ARABIC_NAMES), [], 650],
  ['Hebrew names', heads(HEBREW_NAMES), [], 120],
  ['places', named(PLACES), AMBIGUOUS_PLACES, 450],
]

/** What a reader does to a name before it looks into a table. */
function fold(text: string): string {
  const bare = text.normalize('NFKC').toLowerCase().normalize('NFD')
  return bare
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[’'ʼ`ʻ‘"“”]/g, '')
}

for (const [name, concepts, ambiguous, least] of tables) {
  test(`${name}: ids stand once, and there are as many as were written`, () => {
    const ids = concepts.map(([id]) => id)
    assert.deepEqual(
      ids.filter((id, at) => id === '' || ids.indexOf(id) !== at),
      [],
    )
    assert.ok(ids.length >= least, `${ids.length}`)
  })

  test(`${name}: every variant is written as a reader folds it`, () => {
    const wrong: string[] = []
    for (const [id, variants] of concepts)
      for (const variant of variants) {
        const latin = /\p{Script=Latin}/u.test(variant)
        if (variant === '' || fold(variant) !== variant || variant.includes('ё')) wrong.push(`${id}: ${variant}`)
        else if (latin && !/^[a-z0-9&]+([ _][a-z0-9&]+)*$/.test(variant)) wrong.push(`${id}: ${variant}`)
      }
    assert.deepEqual(wrong, [])
  })

  test(`${name}: a variant stands in two concepts only if it is listed, and is listed only if it does`, () => {
    const places = new Map<string, Set<string>>()
    for (const [id, variants] of concepts) for (const variant of variants) places.set(variant, (places.get(variant) ?? new Set()).add(id))
    const twice = [...places].filter(([, ids]) => ids.size > 1).map(([variant]) => variant)
    assert.deepEqual(twice.sort(), [...ambiguous].sort())
  })
}

test('families of words that translators take for one another are of words that there are, and none is alone', () => {
  const ids = new Set(ORGANISATION_WORDS.map((line) => line.slice(0, line.indexOf(': '))))
  for (const family of KINDRED_WORDS) {
    const words = family.split(' ')
    assert.deepEqual(
      words.filter((word, i) => !ids.has(word) || words.indexOf(word) !== i),
      [],
    )
    assert.ok(words.length > 1, family)
  }
})

test('every line of a table of concepts begins with an id: none is the lost end of the line before', () => {
  const withIds = [
    ORGANISATION_WORDS,
    TITLES,
    PARTICLES,
    GENERATION,
    PATRONYMIC_ENDINGS,
    NUMBER_WORDS,
    DIGITS,
    PLACES,
    NICKNAMES,
    ORDINAL_SUFFIXES,
  ]
  for (const line of withIds.flat()) assert.match(line, /^[a-z0-9_]+: [^:]+$/)
  for (const { id, forms } of LEGAL_FORMS) assert.match(`${id}: ${forms}`, /^[a-z-]+: [^:]+$/)
})

test('nicknames: every name stands once, every form is folded, and none is a form of itself', () => {
  const concepts = named(NICKNAMES)
  const ids = concepts.map(([id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const [id, forms] of concepts) {
    assert.ok(!forms.includes(id), id)
    for (const form of forms) assert.ok(form !== '' && fold(form) === form, `${id}: ${form}`)
  }
})

test('romanisations are plain Latin letters, and every word has one', () => {
  for (const line of [...ARABIC_NAMES, ...HEBREW_NAMES]) {
    const [word = '', ...romanised] = line.split(' ')
    assert.doesNotMatch(word, /\p{Script=Latin}/u)
    assert.ok(romanised.length > 0, line)
    for (const each of romanised) assert.match(each, /^[a-z]+(_[a-z]+)*$/, line)
  }
})

test('names of one line have at least two spellings', () => {
  for (const line of [...SAME_NAMES, ...COGNATES]) assert.ok(line.includes(' '), line)
})

test('endings stand longest first, so that the first that fits is the one', () => {
  const sorts = [...named(PATRONYMIC_ENDINGS).map(([, endings]) => endings), NISBA_ENDINGS.flatMap((line) => line.split(' '))]
  for (const endings of sorts)
    assert.deepEqual(
      endings.map(({ length }) => length),
      endings.map(({ length }) => length).sort((a, b) => b - a),
    )
})

test('digits stand ten to a script', () => {
  for (const [script, [digits = '']] of named(DIGITS)) assert.equal([...digits].length, 10, script)
  assert.ok(ORDINAL_SUFFIXES.length > 5 && NUMBER_MARKS.length > 0)
})

// What the tables are for, each told once.
const alike: readonly (readonly [table: string, a: string, b: string])[] = [
  ['legal forms', 'ooo', 'общество с ограниченной ответственностью'],
  ['legal forms', 'gmbh', 'gesellschaft mit beschrankter haftung'],
  ['legal forms', '有限公司', 'youxian gongsi'],
  ['organisation words', 'завод', 'plant'],
  ['organisation words', 'приборостроительный', 'instrument_making'],
  ['organisation words', 'صنایع', 'industries'],
  ['organisation words', 'كتيبة', 'battalion'],
  ['organisation words', 'intl', 'international'],
  ['same names', 'محمد', 'mohamed'],
  ['same names', 'сергей', 'sergei'],
  ['same names', '김', 'kim'],
  ['same names', 'xi', 'hsi'],
  ['cognates', 'serhiy', 'sergey'],
  ['number words', 'forty', 'сорок'],
  ['places', 'иранский', 'iran'],
  ['places', 'муромский', 'murom'],
]

for (const [name, a, b] of alike)
  test(`${name}: ${a} and ${b} are one`, () => {
    const concepts = tables.find(([each]) => each === name)?.[1] ?? []
    assert.ok(concepts.some(([, variants]) => variants.includes(a) && variants.includes(b)))
  })

// Words that look alike or stand close, and must not be taken for one.
const apart: readonly (readonly [table: string, a: string, b: string])[] = [
  ['legal forms', 'ag', 'gmbh'],
  ['legal forms', 'ano', 'ooo'],
  ['organisation words', 'oil', 'gas'],
  ['organisation words', 'research', 'technology'],
  ['same names', 'hassan', 'hussein'],
  ['same names', 'mohammed', 'mehmet'],
  ['same names', 'muhammad', 'mahmoud'],
  ['same names', 'sergei', 'serhiy'],
  ['cognates', 'maria', 'marina'],
  ['places', 'iran', 'iraq'],
  ['places', 'north_korea', 'south_korea'],
  ['places', 'niger', 'nigeria'],
]

for (const [name, a, b] of apart)
  test(`${name}: ${a} and ${b} are two`, () => {
    const concepts = tables.find(([each]) => each === name)?.[1] ?? []
    assert.ok(!concepts.some(([, variants]) => variants.includes(a) && variants.includes(b)))
  })
