import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type MessageId, say } from '#ground/say.ts'
import { chosenKinds } from './kinds.ts'
import { readParty } from './party.ts'

const plain = { id: 'NLF', kind: 'armed_group', names: [{ text: 'Northern Liberation Front' }] }

test('a party is read with its names, their languages and the time they were borne', () => {
  const names = [
    { text: 'Frente Norte', lang: 'es', script: 'Latn', from: '1999-05-01', until: '2016-11-24' },
    { text: 'الجبهة الشمالية', lang: 'ar', script: 'Arab' },
  ]
  assert.deepEqual(readParty({ ...plain, names }, 'America/Bogota'), {
    id: 'NLF',
    kind: 'armed_group',
    names: [
      {
        text: 'Frente Norte',
        lang: 'es',
        script: 'Latn',
        from: readInstant('1999-05-01T05:00Z', 'UTC'),
        until: readInstant('2016-11-24T05:00Z', 'UTC'),
      },
      { text: 'الجبهة الشمالية', lang: 'ar', script: 'Arab', from: null, until: null },
    ],
  })
})

test('a party keeps its marking', () => {
  const read = readParty({ ...plain, marking: { tlp: 'RED', originator: 'MVM' } })
  assert.ok(!isRefusal(read))
  assert.equal(read.marking?.tlp, 'RED')
})

test('a party of every kind that can be chosen is read', () => {
  for (const kind of chosenKinds) assert.ok(!isRefusal(readParty({ ...plain, kind })), kind)
})

const refused: [change: Record<string, unknown>, code: string, field: string | undefined][] = [
  [{ kind: 'front_company' }, 'kind-unknown', 'kind'],
  [{ kind: 'constructor' }, 'kind-unknown', 'kind'],
  [{ kind: 'body' }, 'kind-abstract', 'kind'],
  [{ kind: undefined }, 'shape-missing', 'kind'],
  [{ kind: 5 }, 'shape-wrong-type', 'kind'],
  [{ id: undefined }, 'shape-missing', 'id'],
  [{ id: '' }, 'shape-too-small', 'id'],
  [{ id: 'N'.repeat(129) }, 'shape-too-big', 'id'],
  [{ names: [] }, 'name-missing', 'names'],
  [{ names: undefined }, 'shape-missing', 'names'],
  [{ names: 'NLF' }, 'shape-wrong-type', 'names'],
  [{ names: [{ text: 'A' }, { text: '' }] }, 'shape-too-small', 'names[1].text'],
  [{ names: [{ text: 'A\ud800' }] }, 'shape-wrong', 'names[0].text'],
  [{ names: [{ text: 'A', language: 'es' }] }, 'shape-unknown-key', 'names[0]'],
  [{ names: [{ text: 'A', lang: 'Spanish!' }] }, 'language-unreadable', 'names[0].lang'],
  [{ names: [{ text: 'A', script: 'latin' }] }, 'script-unreadable', 'names[0].script'],
  [{ names: [{ text: 'A', from: '2026-02-30' }] }, 'instant-impossible', 'names[0].from'],
  [{ names: [{ text: 'A', from: '2026-02-02', until: '2026-02-01' }] }, 'term-ends-before-it-starts', 'names[0].until'],
  [{ marking: { tlp: 'PINK', originator: 'MVM' } }, 'shape-not-one-of', 'marking.tlp'],
  [{ trusted: true }, 'shape-unknown-key', undefined],
]
for (const [change, code, field] of refused) {
  test(`${JSON.stringify(change)} is refused: ${code}`, () => {
    const read = readParty({ ...plain, ...change })
    assert.ok(isRefusal(read))
    assert.deepEqual([read.code, read.where?.field], [code, field])
    for (const locale of ['en', 'fr']) say(locale, `refusal.${read.code}` as MessageId, read.values)
  })
}

test('what is no record is refused', () => {
  for (const raw of [null, 'NLF', 5, []]) assert.ok(isRefusal(readParty(raw)))
})

test('the refusal of an unknown kind lists every kind that can be chosen', () => {
  const read = readParty({ ...plain, kind: 'front_company' })
  assert.ok(isRefusal(read))
  assert.equal(read.values.accepted, chosenKinds.join(', '))
})
