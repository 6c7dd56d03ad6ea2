import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogues, locales } from '#ground/say.ts'
import { asksOf, chosenKinds, isKindName, isKindOf, KINDS, type Kind, kindNames, lineOf } from './kinds.ts'

const table: Readonly<Record<string, Kind>> = KINDS

test('every kind is another that exists, but for the one root', () => {
  const roots = kindNames.filter((name) => table[name]?.is === undefined)
  assert.deepEqual(roots, ['party'])
  for (const name of kindNames) assert.ok(table[name]?.is === undefined || isKindName(table[name]?.is), name)
})

test('no kind is itself by way of others', () => {
  for (const name of kindNames) {
    const seen = new Set<string>()
    for (let kind: string | undefined = name; kind !== undefined; kind = table[kind]?.is) {
      assert.ok(!seen.has(kind), `${name} comes back to ${kind}`)
      seen.add(kind)
    }
    assert.equal(lineOf(name).at(-1), 'party')
  }
})

test('nothing is asked twice, and everything asked is a property name', () => {
  for (const name of kindNames) {
    const asks = asksOf(name)
    assert.equal(new Set(asks).size, asks.length, name)
    for (const ask of asks) assert.match(ask, /^[a-z]+(_[a-z]+)*$/)
  }
})

test('every kind asks something of its own and has a note that is a sentence', () => {
  for (const name of kindNames) {
    assert.ok((table[name]?.asks.length ?? 0) > 0, name)
    assert.match(table[name]?.note ?? '', /^[A-Z].*\.$/, name)
  }
})

test('abstract kinds gather others, and only they may not be chosen', () => {
  for (const name of kindNames) {
    const gathers = kindNames.some((other) => table[other]?.is === name)
    if (!chosenKinds.includes(name)) assert.ok(gathers, `${name} gathers nothing`)
  }
  assert.deepEqual([...chosenKinds].sort(), [
    'aid_organisation',
    'armed_group',
    'civil_body',
    'community_leader',
    'company',
    'criminal_network',
    'international_organisation',
    'militia',
    'person',
    'rights_organisation',
    'security_company',
    'state_body',
  ])
})

test('every kind has a label of its own in every language, and no label is without its kind', () => {
  for (const locale of locales) {
    const labels = Object.entries(catalogues[locale]).filter(([id]) => id.startsWith('kind.'))
    assert.deepEqual(labels.map(([id]) => id).sort(), kindNames.map((name) => `kind.${name}`).sort(), locale)
    assert.equal(new Set(labels.map(([, text]) => text)).size, labels.length, `${locale} gives two kinds one label`)
  }
})

test('what a kind is and asks', () => {
  assert.deepEqual(lineOf('security_company'), ['security_company', 'company', 'body', 'party'])
  assert.ok(isKindOf('community_leader', 'person') && isKindOf('militia', 'armed_actor') && isKindOf('person', 'person'))
  assert.ok(!isKindOf('company', 'security_company') && !isKindOf('state_body', 'armed_actor'))
  assert.deepEqual(asksOf('person'), [...KINDS.party.asks, ...KINDS.person.asks])
  for (const text of ['toString', '__proto__', 'Person', '', null]) assert.ok(!isKindName(text))
})
