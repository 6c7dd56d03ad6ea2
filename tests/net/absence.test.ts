/**
 * Absence, damage and doubt never free anyone: generated from the schemas of everything that law, acts and facts are written in.
 *
 * To add a field or a condition, add its row under `rows/`. A field without one fails here, by name.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REGISTERS } from '#bound/facts/fact-base.ts'
import { isRefusal } from '#ground/refusal.ts'
import { project } from '../properties/support/project.ts'
import { type Answer, type RawInstrument, verdictOf, type World } from '../properties/support/world.ts'
import { DOCUMENTS } from './documents.ts'
import { placed, valueAt } from './fields.ts'
import { answer, answerWith, type Follows, type Row, SPOILS, whole } from './row.ts'
import { ROWS } from './rows/all.ts'
import { contraryOf, fallenCopies, GARBAGE, gives, spoilt, tornCopies, withFacts } from './spoils.ts'

const told = (found: Answer): string =>
  isRefusal(found) ? JSON.stringify(found) : found.reasons.map((r) => `${r.code} ${r.ref ?? ''} ${r.cause ?? ''}`).join('; ')

function notPermitted(world: World, what: string): void {
  const found = answer(world)
  assert.notEqual(verdictOf(found), 'permit', `${what}: permitted (${told(found)})`)
}

/** What does not weaken is written down with its reason, and is indeed so. */
function spoils(row: Row, key: string, how: string, world: World): void {
  const [plain = ''] = key.split(' #')
  const reason = [key, plain].flatMap((one) => row.spared?.[one]?.[how] ?? row.spared?.[one]?.['*'] ?? [])[0]
  if (reason === undefined) notPermitted(world, `${key} ${how}`)
  else {
    assert.match(reason, /^[a-z].{15,}$/)
    assert.equal(verdictOf(answer(world)), 'permit', `${key} ${how} is spared needlessly`)
  }
}

const asFollows = (before: Answer, after: Answer): Follows => {
  const verdict = verdictOf(after)
  if (verdict !== 'permit') return verdict
  return project(after) === project(before) ? 'shown' : 'told'
}

for (const document of DOCUMENTS) {
  const rows = ROWS.filter((row) => row.document === document.name)
  test(`${document.name}: every field has a row that tries it`, () => {
    const tried = new Set(rows.flatMap((row) => Object.keys(row.other)))
    const wanted = document.fields.filter((field) => !field.holder).map((field) => field.path)
    assert.deepEqual(
      wanted.filter((path) => !tried.has(path)),
      [],
      'no row of tests/net/rows tries these fields',
    )
    const known = document.fields.map((field) => field.path)
    assert.deepEqual(
      [...tried].filter((path) => !known.includes(path)),
      [],
      'no schema has these',
    )
  })
}

test('every row is of a document that there is', () => {
  const known = DOCUMENTS.map((document) => document.name)
  assert.deepEqual(
    ROWS.map((row) => row.document).filter((name) => !known.includes(name)),
    [],
  )
})

for (const [n, row] of ROWS.entries()) {
  const name = `${row.document} (row ${n + 1})`
  const world = whole(row.world)
  const before = answer(world)
  test(`${name}: is permitted as it stands`, () => assert.equal(verdictOf(before), 'permit', told(before)))

  for (const [path, others] of Object.entries(row.other)) {
    test(`${name}: ${path}`, () => {
      for (const [value, follows] of others) {
        const changed = placed(world, `${row.at}.${path}`, value) as World | null
        assert.ok(changed !== null, 'the row has nothing that holds this field')
        const found = asFollows(before, answer(changed))
        const expected = follows === 'unread' ? found : follows
        assert.equal(found, expected, `${path}: ${JSON.stringify(value)} (${told(answer(changed))})`)
        const read = DOCUMENTS.find((one) => one.name === row.document)?.read(valueAt(changed, row.at))
        assert.equal(isRefusal(read), follows === 'unread', `${path}: ${JSON.stringify(value)} is read as ${JSON.stringify(read)}`)
        if (follows === 'unread') assert.notEqual(found, 'told', `${path}: what cannot be read is damage`)
      }
    })
    test(`${name}: ${path} torn on file`, () => {
      notPermitted(placed(world, `${row.at}.${path}`, GARBAGE) as World, path)
    })
  }

  for (const [i, fact] of world.facts.entries()) {
    const key = `${fact.of} ${fact.is} #${i}`
    for (const how of SPOILS) {
      test(`${name}: ${key} ${how}`, () => {
        assert.ok(how !== 'contradicted' || contraryOf(row, fact) !== undefined, `say in the row what contradicts ${key}`)
        spoils(row, key, how, withFacts(world, fact, spoilt(row, fact, how)))
      })
    }
  }
  for (const fact of row.hostile ?? []) {
    test(`${name}: with ${JSON.stringify(fact)} on file`, () => {
      notPermitted({ ...world, facts: [...world.facts, fact as World['facts'][number]] }, JSON.stringify(fact))
    })
  }
  for (const register of row.registers ?? []) {
    test(`${name}: the register of ${register} not complete`, () => {
      const found = answerWith(
        world,
        REGISTERS.filter((one) => one !== register),
      )
      assert.notEqual(verdictOf(found), 'permit', told(found))
    })
  }

  for (const instrument of world.rulebook) {
    const instead = (copy: RawInstrument | null): World => ({
      ...world,
      rulebook: world.rulebook.flatMap((one) => (one === instrument ? (copy ?? []) : [one])),
    })
    test(`${name}: ${instrument.id} torn`, () => {
      for (const [how, copy] of Object.entries(tornCopies(instrument))) spoils(row, instrument.id, how, instead(copy))
    })
    if (!gives(instrument) && !row.needed?.includes(instrument.id)) continue
    test(`${name}: ${instrument.id} fallen`, () => {
      for (const [how, copy] of Object.entries(fallenCopies(instrument))) spoils(row, instrument.id, how, instead(copy))
    })
  }
}
