/**
 * T4: spoiling any field never yields a permit that was not there, and what rests on a damaged fact is never deferred.
 *
 * Spoiled is what the house has on file and reads again later: any field of an instrument, a fact, an order or the act is
 * replaced by something no reader takes, so that the reader refuses it and it is kept as damage; or a whole instrument, a
 * version, a clause or a fact is marked as no longer readable, with the envelope that was sealed at filing or without one.
 *
 * The named exceptions: "an emergency permit may defer it", that is a whole instrument it names. And an exemption that names an
 * exemption blocks because it was malformed; torn so that only its effect is known, it gives nothing and blocks nothing, as
 * damaged exemptions do. Such a clause is never filed, so here it is torn with its effect lost as well.
 */
import assert from 'node:assert/strict'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { Chooser, seeds } from './support/choose.ts'
import { CODES, plain } from './support/names.ts'
import { worldProperty } from './support/property.ts'
import {
  type Answer,
  type Ask,
  clausesOf,
  engine,
  type Raw,
  type RawFact,
  type RawInstrument,
  type RawPattern,
  verdictOf,
  type World,
  withClauses,
} from './support/world.ts'
import { worlds } from './support/worlds.ts'

const GARBAGE = { '\u0000': ['torn'] }

/** Replaces one value somewhere inside by what no reader takes. */
function torn(choose: Chooser, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return GARBAGE
  const keys = Object.keys(value)
  const key = choose.pick(keys)
  if (key === undefined || choose.toss(15)) return Array.isArray(value) ? GARBAGE : { ...value, ...GARBAGE }
  const inside = torn(choose, (value as Record<string, unknown>)[key])
  return Array.isArray(value) ? value.map((v, i) => (String(i) === key ? inside : v)) : { ...value, [key]: inside }
}

/** The widest that the clauses of an instrument can reach, by kind of act, as filing would seal it. */
function envelopeOf(instrument: RawInstrument): object {
  const kinds = clausesOf(instrument).map((c) => (c.about as RawPattern | undefined)?.kind)
  const listed = kinds.every((k) => Array.isArray(k)) ? [...new Set(kinds.flat() as string[])] : []
  // What is only expected to end is sealed without an end.
  return plain({ kind: listed.length > 0 ? listed : undefined, term: instrument.ending === 'expected' ? undefined : instrument.term })
}

/** In these worlds the exemptions are the instruments whose ids begin with E. */
const namesAnExemption = (c: { readonly lifts?: unknown }): boolean =>
  Array.isArray(c.lifts) && c.lifts.some((l) => typeof l === 'string' && l.startsWith('E'))

/** Of its designations nothing is left but their ids, and of some whom they name. */
function lostEntries(choose: Chooser, i: RawInstrument): RawInstrument {
  const designations = (i.designations as readonly Raw[]).map(({ id, party }) =>
    plain({ id, party: choose.toss() ? party : undefined, unreadable: true }),
  )
  return { ...i, designations }
}

const withoutList = (choose: Chooser, world: World): World => ({
  ...world,
  control_lists: (world.control_lists ?? []).map((one) => torn(choose, one) as Raw),
})

function spoiltInstrument(choose: Chooser, i: RawInstrument): RawInstrument {
  const { id, order, kind, issuer } = i
  const sealed = plain({ id, order, kind, issuer, recorded: i.recorded, unreadable: true })
  switch (choose.below(7)) {
    case 0:
      return sealed
    case 1:
      return { ...sealed, envelope: envelopeOf(i), zone: i.zone ?? 'UTC' }
    case 2:
      return withClauses(i, (cs) =>
        cs.map((c, n) =>
          n === 0 ? plain({ id: c.id, effect: choose.toss() && !namesAnExemption(c) ? c.effect : undefined, unreadable: true }) : c,
        ),
      )
    case 3:
      return withClauses(i, (cs) => cs.map((c, n) => (n === cs.length - 1 ? { id: c.id, unreadable: true } : c)))
    case 6:
      return Array.isArray(i.designations) ? lostEntries(choose, i) : sealed
    case 4:
      return plain({
        ...i,
        clauses: undefined,
        versions: i.versions?.map((v) => plain({ ...v, clauses: undefined, unreadable: true })),
        unreadable: i.versions === undefined ? true : undefined,
      })
    default:
      return torn(choose, i) as RawInstrument
  }
}

function spoiltFact(choose: Chooser, f: RawFact): RawFact {
  return choose.toss(30)
    ? { ...f, unreadable: true }
    : choose.toss(30)
      ? { of: f.of, is: f.is, unreadable: true }
      : (torn(choose, f) as RawFact)
}

const change = <T>(all: readonly T[], one: T | undefined, by: (x: T) => T): T[] => all.map((x) => (x === one ? by(x) : x))

/** The world with one thing spoiled; mostly something that the answer hangs on. */
function spoilt(choose: Chooser, world: World): World {
  const answer = engine(world)
  const asked = new Set(isRefusal(answer) ? [] : answer.dependsOn)
  const used = world.facts.filter((f) => asked.has(`fact ${f.of} ${f.is}`))
  const listed = world.rulebook.filter((i) => Array.isArray(i.designations) && asked.has(`instrument ${i.id}`))
  if (asked.has(`list ${CODES}`) && choose.toss(25)) return withoutList(choose, world)
  if (listed.length > 0 && choose.toss(60))
    return { ...world, rulebook: change(world.rulebook, choose.pick(listed), (i) => lostEntries(choose, i)) }
  switch (choose.below(11)) {
    case 10:
      return withoutList(choose, world)
    case 0:
      return { ...world, act: torn(choose, world.act) as World['act'] }
    case 1:
      return { ...world, orders: torn(choose, world.orders) as World['orders'] }
    case 2:
    case 3:
    case 4:
    case 5: {
      const fact = choose.pick(used.length > 0 && choose.toss(80) ? used : world.facts)
      return { ...world, facts: change(world.facts, fact, (f) => spoiltFact(choose, f)) }
    }
    default:
      return { ...world, rulebook: change(world.rulebook, choose.pick(world.rulebook), (i) => spoiltInstrument(choose, i)) }
  }
}

/** Leaves out what it cannot read. */
const skipsDamage: Ask = (world) => {
  const readable = (x: Raw): boolean => x.unreadable !== true && !JSON.stringify(x).includes('torn')
  const rulebook = world.rulebook.filter(readable).map((i) => withClauses(i, (cs) => cs.filter(readable)))
  return engine({ ...world, rulebook: rulebook.filter((i) => clausesOf(i).length > 0), facts: world.facts.filter(readable) })
}

/** Takes a damaged fact for one that was never recorded. */
const damageIsAbsence: Ask = (world) =>
  engine({ ...world, facts: world.facts.filter((f) => f.unreadable !== true && !JSON.stringify(f).includes('torn')) })

const damagedText = (x: unknown): boolean => /"unreadable":true|torn/.test(JSON.stringify(x))

/** Passes over law about goods of a list whose copy is damaged. */
const listDamagedIsNone: Ask = (world) => {
  if (!(world.control_lists ?? []).some(damagedText)) return engine(world)
  const rulebook = world.rulebook.map((i) => withClauses(i, (cs) => cs.filter((c) => !JSON.stringify(c).includes(CODES))))
  return engine({ ...world, rulebook: rulebook.filter((i) => clausesOf(i).length > 0) })
}

/** Takes a designation that nobody can read any more for one that was never made. */
const designationDamagedIsNone: Ask = (world) => {
  const sound = (list: unknown): unknown => (Array.isArray(list) ? list.filter((one) => !damagedText(one)) : list)
  return engine({
    ...world,
    rulebook: world.rulebook.map((i) => (i.designations === undefined ? i : { ...i, designations: sound(i.designations) })),
  })
}

/** Whether an answer leaves open, by name, a clause that is torn. */
function passesOver(answer: Answer, world: World): boolean {
  const tornRefs = new Set(world.rulebook.flatMap((i) => clausesOf(i).flatMap((c) => (c.unreadable === true ? [`${i.id}/${c.id}`] : []))))
  return !isRefusal(answer) && answer.reasons.some((r) => r.code === 'requirement-deferred' && tornRefs.has(r.ref ?? ''))
}

worldProperty({
  name: 'T4 damage never frees',
  runs: 2500,
  inputs: fc.record({ world: worlds({}, 50), seed: seeds }),
  holds(ask, { world, seed }) {
    const before = ask(world)
    const broken = spoilt(new Chooser(seed), world)
    const after = ask(broken)
    const change = (): string => `spoiled: ${JSON.stringify(differences(world, broken))}`
    fc.pre(!passesOver(after, broken))
    if (verdictOf(before) !== 'permit') assert.notEqual(verdictOf(after), 'permit', change())
    for (const answer of [before, after]) {
      const deferred = isRefusal(answer) ? [] : answer.reasons.filter((r) => r.code === 'requirement-deferred')
      for (const reason of deferred) assert.ok(!reason.findings.some((f) => f.damaged), `${reason.ref} is deferred on damage`)
    }
    return verdictOf(before)
  },
  planted: {
    'what cannot be read is left out': skipsDamage,
    'a damaged fact is taken for none': damageIsAbsence,
    'law about goods is passed over when its list is damaged': listDamagedIsNone,
    'a designation nobody can read names nobody': designationDamagedIsNone,
  },
})

const differences = (before: World, after: World): unknown =>
  (['rulebook', 'facts'] as const).flatMap((key) => after[key].filter((x) => !(before[key] as readonly unknown[]).includes(x)))
