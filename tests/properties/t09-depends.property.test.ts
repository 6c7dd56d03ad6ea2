/**
 * T9: nothing outside `dependsOn` changes the answer before `holdsUntil`.
 *
 * Changed are facts whose key is not named (`fact OF IS`), and instruments of declared orders whose law is not (`law ORDER`),
 * unless the instrument itself is (`instrument ID`), or it exempts from a clause (`exemptions REF`) or empowers over an
 * instrument (`empowered VERB ID`) on which the answer says it depends; and the question is asked again later, before `holdsUntil`, with the same knowledge. The whole answer must be
 * the same to the byte.
 */
import assert from 'node:assert/strict'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { Chooser, seeds } from './support/choose.ts'
import { empower, exempt, forbid, permit, require_ } from './support/clauses.ts'
import { facts } from './support/facts.ts'
import { day, hour, ISSUERS } from './support/names.ts'
import { project } from './support/project.ts'
import { type Asked, worldProperty } from './support/property.ts'
import { type Ask, clausesOf, engine, type RawClause, type RawFact, type RawInstrument, type World } from './support/world.ts'
import { worlds } from './support/worlds.ts'

interface Input extends Asked {
  readonly other: readonly RawFact[]
  readonly clause: RawClause
}

const LATEST = Date.parse(hour(24 * 400))

/** A moment from `at` on at which the answer still holds. */
function later(choose: Chooser, at: string, holdsUntil: number | null): string {
  const from = Date.parse(at)
  const end = Math.max(from + 1, holdsUntil ?? LATEST)
  return new Date(choose.toss() ? end - 1 : from + choose.below(end - from)).toISOString()
}

/** Whether an answer says that it depends on this instrument: on its order, on itself, or on what it exempts or empowers. */
function concerns(depends: ReadonlySet<string>, world: World, i: RawInstrument): boolean {
  if (depends.has(`law ${i.order ?? 'HOUSE'}`) || depends.has(`instrument ${i.id}`)) return true
  const tagged = (tag: string, issuer: string | undefined): boolean =>
    world.rulebook.some((r) =>
      clausesOf(r).some(
        (c) =>
          ((c.tags ?? []) as string[]).includes(tag) &&
          (issuer === undefined || issuer === r.issuer) &&
          depends.has(`exemptions ${r.id}/${c.id}`),
      ),
    )
  return clausesOf(i).some((c) => {
    if (c.effect === 'empower')
      return (c.to as string[]).some((verb) => (c.over as string[]).some((id) => depends.has(`empowered ${verb} ${id}`)))
    return (c.lifts ?? []).some((l) => (typeof l === 'string' ? depends.has(`exemptions ${l}`) : tagged(l.tag, l.issuer)))
  })
}

/** The world with other facts and other law where nothing depends on them. */
function elsewhere(choose: Chooser, world: World, depends: ReadonlySet<string>, other: readonly RawFact[], clause: RawClause): World {
  const idle = (f: RawFact): boolean => !depends.has(`fact ${f.of} ${f.is}`)
  const facts = [...world.facts.filter((f) => !idle(f) || choose.toss()), ...other.filter(idle)]
  const kept = world.rulebook.filter((i) => concerns(depends, world, i) || choose.toss())
  const order = choose.pick(Object.keys(world.orders).filter((o) => !depends.has(`law ${o}`)))
  if (order === undefined) return { ...world, facts, rulebook: kept }
  const more = { id: 'NEW', order, kind: 'measure', issuer: choose.pick(ISSUERS)!, term: [day(-150), day(300)], clauses: [clause] }
  return { ...world, facts, rulebook: concerns(depends, world, more) ? kept : [...kept, more] }
}

/** Depends only on the facts that are there, not on those that are missing. */
const forgetsAbsence: Ask = (world) => {
  const answer = engine(world)
  if (isRefusal(answer)) return answer
  const there = new Set(world.facts.map((f) => `fact ${f.of} ${f.is}`))
  return { ...answer, dependsOn: answer.dependsOn.filter((d) => !d.startsWith('fact ') || there.has(d)) }
}

/** Says that every answer holds for ever. */
const holdsForEver: Ask = (world) => {
  const answer = engine(world)
  return isRefusal(answer) ? answer : { ...answer, holdsUntil: null }
}

/** Does not look for exemptions. */
const forgetsExemptions: Ask = (world) => {
  const answer = engine(world)
  return isRefusal(answer) ? answer : { ...answer, dependsOn: answer.dependsOn.filter((d) => !d.startsWith('exemptions ')) }
}

/** Depends on the law of the house alone. */
const houseOnly: Ask = (world) => {
  const answer = engine(world)
  return isRefusal(answer) ? answer : { ...answer, dependsOn: answer.dependsOn.filter((d) => !d.startsWith('law ') || d === 'law HOUSE') }
}

worldProperty<Input>({
  name: 'T9 nothing outside what it depends on changes an answer',
  runs: 1500,
  inputs: fc.record({
    world: worlds(),
    seed: seeds,
    other: facts(true),
    clause: fc.oneof(exempt, exempt, empower, forbid, require_, permit(false, false)).map((c) => ({ ...c, id: '1' })),
  }),
  holds(ask, { world, seed, other, clause }) {
    const before = ask(world)
    fc.pre(!isRefusal(before))
    if (isRefusal(before)) return 'refuse'
    const choose = new Chooser(seed)
    const changed = elsewhere(choose, world, new Set(before.dependsOn), other, clause)
    const at = later(choose, world.at, before.holdsUntil)
    assert.equal(
      project(ask({ ...changed, at })),
      project(before),
      `asked at ${at}; came: ${JSON.stringify(changed.rulebook.filter((i) => i.id === 'NEW'))}`,
    )
    return before.verdict
  },
  planted: {
    'what is missing is forgotten': forgetsAbsence,
    'it holds for ever': holdsForEver,
    'exemptions to come are forgotten': forgetsExemptions,
    'only the law of the house counts': houseOnly,
  },
})
