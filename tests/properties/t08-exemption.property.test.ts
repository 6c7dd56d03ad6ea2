/**
 * T8: an exemption changes only what it names: with one more exemption on file, every reason about another restriction stays
 * as it was, to the byte.
 *
 * Compared are the reasons about restrictions that bind whatever the warrant (scope `any`), because these are told whichever
 * permit carries the act; what binds under a warrant is told only for the warrant used, and lifting one thing may well change
 * which that is. For the same reason the worlds here have no permits that defer.
 */
import assert from 'node:assert/strict'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { seeds } from './support/choose.ts'
import { exempt } from './support/clauses.ts'
import { exemption } from './support/law.ts'
import { day } from './support/names.ts'
import { reasonAsData } from './support/project.ts'
import { type Asked, worldProperty } from './support/property.ts'
import {
  type Answer,
  type Ask,
  clausesOf,
  engine,
  type RawClause,
  type RawInstrument,
  verdictOf,
  type World,
  withClauses,
} from './support/world.ts'
import { worlds } from './support/worlds.ts'

interface Input extends Asked {
  readonly more: RawInstrument
}

const general = (i: RawInstrument, c: RawClause): boolean =>
  ['forbid', 'require', 'limit'].includes(c.effect ?? '') &&
  (c.scope ?? (i.kind === 'mandate' || i.kind === 'licence' ? 'warrant' : 'any')) === 'any'

const names = (e: RawClause, i: RawInstrument, c: RawClause): boolean =>
  (e.lifts ?? []).some((l) =>
    typeof l === 'string' ? l === `${i.id}/${c.id}` : ((c.tags ?? []) as string[]).includes(l.tag) && (l.issuer ?? i.issuer) === i.issuer,
  )

/** The clauses whose reasons must stay: general ones that the exemption does not name in any of its wordings. */
function untouched(world: World, more: RawInstrument): Set<string> {
  const all = world.rulebook.flatMap((i) => clausesOf(i).map((c) => ({ i, c, ref: `${i.id}/${c.id}` })))
  const touched = new Set(all.filter(({ i, c }) => !general(i, c) || clausesOf(more).some((e) => names(e, i, c))).map((x) => x.ref))
  return new Set(all.map((x) => x.ref).filter((ref) => !touched.has(ref)))
}

function told(answer: Answer, refs: ReadonlySet<string>): string[] {
  if (isRefusal(answer)) return [JSON.stringify(answer)]
  const reasons = answer.orders.flatMap((o) => [...o.blocking, ...o.carrying])
  return reasons.filter((r) => r.ref !== null && refs.has(r.ref)).map((r) => JSON.stringify(reasonAsData(r), null, 1))
}

type Lifts = NonNullable<RawClause['lifts']>

/** Lets an exemption lift everything of the instruments it names. */
const liftsTheInstrument: Ask = (world) => {
  const wider = (lifts: Lifts): Lifts =>
    lifts.flatMap((l): Lifts => (typeof l === 'string' ? ['1', '2', '5', '6'].map((id) => `${l.split('/')[0]}/${id}`) : [l]))
  const rulebook = world.rulebook.map((i) =>
    withClauses(i, (cs) => cs.map((c): RawClause => (c.lifts === undefined ? c : { ...c, lifts: wider(c.lifts) }))),
  )
  return engine({ ...world, rulebook })
}

/** Takes an exemption for an authority under which requirements fall away. */
const exemptionSatisfies: Ask = (world) => {
  const exempts = world.rulebook.filter((i) => clausesOf(i).some((c) => c.effect === 'exempt')).length
  const rulebook = world.rulebook.map((i) =>
    exempts > 1 && i.kind === 'rule'
      ? withClauses(i, (cs) =>
          cs.map((c) => (c.effect === 'require' ? { ...c, any: [{ 'in-zone': { zones: ['NORTH', 'SOUTH', 'EAST'] } }] } : c)),
        )
      : i,
  )
  return engine({ ...world, rulebook })
}

worldProperty<Input>({
  name: 'T8 an exemption changes only what it names',
  runs: 2000,
  inputs: fc.record({
    world: worlds({ defers: false }),
    seed: seeds,
    more: fc.oneof(
      exemption('NEW', false),
      exemption('NEW', true),
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
  }),
  holds(ask, { world, more }) {
    const refs = untouched(world, more)
    fc.pre(refs.size > 0)
    const before = ask(world)
    const after = ask({ ...world, rulebook: [...world.rulebook, more] })
    assert.deepEqual(told(after, refs), told(before, refs))
    return verdictOf(before)
  },
  planted: { 'it lifts the whole instrument': liftsTheInstrument, 'it satisfies requirements': exemptionSatisfies },
})
