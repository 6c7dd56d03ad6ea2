/**
 * T3: adding a restriction or taking away an exemption never makes an answer lighter; adding a permit (to an act that names
 * no warrant) or a well-formed exemption never makes it heavier.
 *
 * A restriction is any forbid, require, limit or reserve, in a new instrument or in one on file. What is added has names
 * that nothing on file refers to, since to file what was cited but missing settles an unknown, which is T2's matter.
 * Left alone are an exemption that names another, which is malformed and blocks ("depth one"), and the one it names, without
 * which it would not be malformed.
 */
import assert from 'node:assert/strict'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { Chooser, seeds } from './support/choose.ts'
import { exempt, forbid, limit, permit, RESTRICTIONS, require_, reserve } from './support/clauses.ts'
import { exemption } from './support/law.ts'
import { day, ISSUERS } from './support/names.ts'
import { type Asked, worldProperty } from './support/property.ts'
import {
  type Ask,
  clausesOf,
  engine,
  type RawClause,
  type RawInstrument,
  verdictOf,
  type World,
  weightOf,
  withClauses,
} from './support/world.ts'
import { worlds } from './support/worlds.ts'

interface Input extends Asked {
  readonly more: {
    readonly restricts: RawClause
    readonly permits: RawClause
    readonly exempts: RawInstrument
    readonly term: readonly string[]
  }
}

const term = fc.constantFrom([day(-150), day(300)], [day(-150), day(300)], [day(9), day(12)], [day(-9), day(10)])
const inputs: fc.Arbitrary<Input> = fc.record({
  world: worlds(),
  seed: seeds,
  more: fc.record({
    restricts: fc.oneof(forbid, require_, limit, reserve).map((c) => ({ ...c, id: 'new' })),
    permits: fc
      .boolean()
      .chain((rough) => permit(rough, true))
      .map((c) => ({ ...c, id: 'new' })),
    exempts: fc.oneof(
      exemption('NEW', false),
      exempt.map(
        (c): RawInstrument => ({
          id: 'NEW',
          kind: 'exemption',
          issuer: 'BOARD',
          term: [day(-150), day(300)],
          clauses: [{ ...c, id: 'new' }],
        }),
      ),
    ),
    term,
  }),
})

/** Puts a clause into a new instrument, or into one of those on file that can be read. */
function added(choose: Chooser, world: World, clause: RawClause, kinds: readonly string[], span: readonly string[]): World {
  const readable = world.rulebook.filter((i) => i.unreadable !== true && kinds.includes(i.kind ?? ''))
  const into = choose.toss(40) ? choose.pick(readable) : undefined
  if (into !== undefined) return { ...world, rulebook: world.rulebook.map((i) => (i === into ? withClauses(i, (c) => [...c, clause]) : i)) }
  const order = choose.pick(['HOUSE', 'HOUSE', 'UN', 'STATE-A'])!
  const fresh = { id: 'NEW', order, kind: choose.pick(kinds)!, issuer: choose.pick(ISSUERS)!, term: span, clauses: [clause] }
  return { ...world, rulebook: [...world.rulebook, fresh] }
}

/** Names something, and nothing but restrictions. */
const wellFormed = ({ lifts }: RawClause): boolean =>
  lifts?.every((l) => typeof l !== 'string' || (RESTRICTIONS as readonly string[]).includes(l)) ?? false

/** The world without one of its exemptions, or null where there is none to take. */
function withoutExemption(choose: Chooser, world: World): World | null {
  const named = new Set(world.rulebook.flatMap((i) => clausesOf(i).flatMap((c) => (c.effect === 'exempt' ? (c.lifts ?? []) : []))))
  const all = world.rulebook.flatMap((i) =>
    clausesOf(i)
      .filter((c) => c.effect === 'exempt' && !named.has(`${i.id}/${c.id}`) && wellFormed(c))
      .map((c) => [i, c] as const),
  )
  const one = choose.pick(all)
  if (one === undefined) return null
  const [instrument, clause] = one
  if (instrument.unreadable === true) return null
  // A clause must be left, so that the instrument stays in force as it was for whatever rests on it.
  const idle: RawClause = { id: clause.id, effect: 'oblige', duty: 'none', about: { kind: ['never'] } }
  return {
    ...world,
    rulebook: world.rulebook.map((i) => (i === instrument ? withClauses(i, (cs) => cs.map((c) => (c.id === clause.id ? idle : c))) : i)),
  }
}

/** Takes two exemptions for a conflict, which goes to counsel. */
const exemptionsConflict: Ask = (world) => {
  const answer = engine(world)
  const exempting = world.rulebook.filter((i) => clausesOf(i).some((c) => c.effect === 'exempt'))
  return isRefusal(answer) || answer.verdict !== 'permit' || exempting.length < 2 ? answer : { ...answer, verdict: 'refer' }
}

/** Takes several permits as a conjunction: the act must fit the narrowest, which is here the last one filed. */
const lastPermitOnly: Ask = (world) => {
  const last = world.rulebook.findLast((i) => (i.order ?? 'HOUSE') === 'HOUSE' && clausesOf(i).some((c) => c.effect === 'permit'))
  const others = (i: RawInstrument) =>
    i === last ? i : withClauses(i, (cs) => cs.map((c) => (c.effect === 'permit' ? { ...c, about: { kind: ['never'] } } : c)))
  return engine({ ...world, rulebook: world.rulebook.map(others) })
}

/** Lets the restriction filed last supersede all others. */
const lastRestrictionOnly: Ask = (world) => {
  const restricting = (i: RawInstrument) => i.kind === 'rule' || i.kind === 'measure' || i.kind === 'agreement'
  const last = world.rulebook.findLast(restricting)
  return engine({ ...world, rulebook: world.rulebook.filter((i) => !restricting(i) || i === last || i.id === 'AG') })
}

worldProperty<Input>({
  name: 'T3 more restriction is never lighter, more permission never heavier',
  runs: 1200,
  inputs,
  holds(ask, { world, seed, more }) {
    const choose = new Chooser(seed)
    const before = ask(world)
    const heavier = added(choose, world, more.restricts, ['rule', 'measure', 'agreement', 'mandate'], more.term)
    assert.ok(weightOf(ask(heavier)) >= weightOf(before), `a restriction added makes it lighter: ${JSON.stringify(heavier.rulebook)}`)
    const fewer = withoutExemption(choose, world)
    if (fewer !== null)
      assert.ok(weightOf(ask(fewer)) >= weightOf(before), `an exemption taken away makes it lighter: ${JSON.stringify(fewer.rulebook)}`)
    const permitted = added(choose, world, more.permits, ['mandate', 'licence'], more.term)
    assert.ok(weightOf(ask(permitted)) <= weightOf(before), `a permit added makes it heavier: ${JSON.stringify(permitted.rulebook)}`)
    const exempted = { ...world, rulebook: [...world.rulebook, more.exempts] }
    assert.ok(weightOf(ask(exempted)) <= weightOf(before), `an exemption added makes it heavier: ${JSON.stringify(exempted.rulebook)}`)
    return verdictOf(before)
  },
  planted: {
    'two exemptions are a conflict': exemptionsConflict,
    'only the last permit counts': lastPermitOnly,
    'only the last restriction counts': lastRestrictionOnly,
  },
})
