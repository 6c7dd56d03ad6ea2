import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { catalogues, isLocale, locales, type MessageId, pickLocale, say } from './say.ts'
import { deskWords } from './sentence.ts'
import arabic from './words/ar.json' with { type: 'json' }

/** Every argument of a message with its type and keys, and the forms each plural spells out. */
interface Shape {
  readonly arguments: Set<string>
  readonly plurals: { readonly argument: string; readonly ordinal: boolean; readonly forms: readonly string[] }[]
}

function shapeOf(parts: readonly MessageFormatElement[], shape: Shape = { arguments: new Set(), plurals: [] }): Shape {
  for (const part of parts) {
    if (part.type === TYPE.literal || part.type === TYPE.pound || part.type === TYPE.tag) continue
    if (part.type === TYPE.select) shape.arguments.add(`${part.value} select ${Object.keys(part.options).sort().join('|')}`)
    else shape.arguments.add(`${part.value} ${TYPE[part.type]}`)
    if (part.type === TYPE.plural) {
      shape.plurals.push({ argument: part.value, ordinal: part.pluralType === 'ordinal', forms: Object.keys(part.options) })
    }
    if (part.type === TYPE.plural || part.type === TYPE.select)
      for (const option of Object.values(part.options)) shapeOf(option.value, shape)
  }
  return shape
}

/** What is wrong with a translation, beside the English it translates. */
function faults(locale: string, english: string, text: string): string[] {
  const [want, have] = [shapeOf(parse(english, { ignoreTag: true })), shapeOf(parse(text, { ignoreTag: true }))]
  const lost = [...want.arguments].filter((argument) => !have.arguments.has(argument)).map((argument) => `lacks {${argument}}`)
  const extra = [...have.arguments].filter((argument) => !want.arguments.has(argument)).map((argument) => `adds {${argument}}`)
  const forms = have.plurals.flatMap(({ argument, ordinal, forms }) => {
    const rules = new Intl.PluralRules(locale, { type: ordinal ? 'ordinal' : 'cardinal' })
    const missing = rules.resolvedOptions().pluralCategories.filter((form) => !forms.includes(form))
    return missing.map((form) => `{${argument}} has no form ${form}`)
  })
  return [...lost, ...extra, ...forms]
}

for (const locale of locales) {
  test(`${locale} is whole: every sentence is there and none is left over`, () => {
    assert.deepEqual(Object.keys(catalogues[locale]).sort(), Object.keys(catalogues.en).sort())
  })
  test(`${locale}: the keys are sorted, and no sentence is empty`, () => {
    const ids = Object.keys(catalogues[locale])
    assert.deepEqual(ids, [...ids].sort())
    assert.deepEqual(
      ids.filter((id) => catalogues[locale][id as MessageId]?.trim() === ''),
      [],
    )
  })
  test(`${locale}: every sentence can be read, takes what English takes and has every plural form`, () => {
    const wrong = Object.entries(catalogues[locale]).flatMap(([id, text]) =>
      faults(locale, catalogues.en[id as MessageId] ?? '', text).map((fault) => `${id} ${fault}`),
    )
    assert.deepEqual(wrong, [])
  })
}

// The desk speaks a language more, in which nothing but its own sentences is said.
const own = (catalogue: object) => Object.keys(catalogue).filter((id) => deskWords.test(id))

test('ar has every sentence of the desk and no other', () => {
  assert.deepEqual(Object.keys(arabic), own(catalogues.en).sort())
})

test('ar: every sentence says something, takes what English takes and has every plural form', () => {
  const wrong = Object.entries(arabic).flatMap(([id, text]) =>
    [...(text.trim() === '' ? ['is empty'] : []), ...faults('ar', catalogues.en[id as MessageId] ?? '', text)].map(
      (fault) => `${id} ${fault}`,
    ),
  )
  assert.deepEqual(wrong, [])
})

test('the comparison above finds what a translator may get wrong', () => {
  const english = 'In {days, plural, one {# day} other {# days}} for {who}, {kind, select, a {A} other {B}}.'
  const french = 'Dans {days, plural, one {# jour} many {# de jours} other {# jours}} pour {who}, {kind, select, a {A} other {B}}.'
  assert.deepEqual(faults('fr', english, french), [])
  assert.deepEqual(faults('fr', english, french.replace('{who}', '{whom}')), ['lacks {who argument}', 'adds {whom argument}'])
  assert.deepEqual(faults('fr', english, french.replace('{who}', '{who, number}')), ['lacks {who argument}', 'adds {who number}'])
  assert.deepEqual(faults('fr', english, french.replace('many {# de jours}', '')), ['{days} has no form many'])
  assert.deepEqual(faults('fr', english, french.replace('a {A}', 'c {A}')), ['lacks {kind select a|other}', 'adds {kind select c|other}'])
  assert.throws(() => faults('fr', english, '{who'))
})

test('plural forms, numbers and sentences follow the language', () => {
  const id = 'cli.usage.argument-extra'
  const values = { found: 'x', command: 'check' }
  assert.match(say('en', id, { ...values, most: 1 }), /takes 1 argument\.$/)
  assert.match(say('en', id, { ...values, most: 3 }), /takes 3 arguments\.$/)
  assert.match(say('fr', id, { ...values, most: 0 }), /n’en prend aucun\.$/)
  const bar = { label: 'a', bar: 'b', done: 1234, total: 5678 }
  assert.equal(say('en', 'cli.progress', bar), 'a b 1,234/5,678')
  assert.equal(say('fr', 'cli.progress', bar), 'a b 1\u202f234/5\u202f678')
})

test('a missing value throws, and an unknown id throws', () => {
  assert.throws(() => say('en', 'cli.fault'), /number/)
  assert.throws(() => say('en', 'no.such.id' as MessageId), /no\.such\.id/)
})

test('an unknown language is answered in English, also one named like a member of every object', () => {
  for (const locale of ['ar', '', 'EN', 'constructor', '__proto__']) assert.equal(say(locale, 'cli.check.ok'), say('en', 'cli.check.ok'))
  assert.equal(isLocale('fr'), true)
  assert.equal(isLocale('toString'), false)
})

test('a value is told as it is: braces and brackets in it are not read again', () => {
  assert.equal(say('en', 'cli.help.usage', { line: '<a> {b} #' }), 'Usage: <a> {b} #')
})

for (const [tag, locale] of [
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['FR_fr.UTF-8', 'fr'],
  ['fr@euro', 'fr'],
  ['en_GB.UTF-8', 'en'],
  ['C', 'en'],
  ['POSIX', 'en'],
  ['frisian', 'en'],
  ['de_DE', 'en'],
  ['', 'en'],
  [undefined, 'en'],
] as const) {
  test(`the tag ${tag ?? '(none)'} is answered in ${locale}`, () => assert.equal(pickLocale(tag), locale))
}
