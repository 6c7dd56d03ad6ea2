/**
 * T1: the order in which instruments, clauses, facts and roles are handed in never changes a byte of the answer.
 *
 * Shuffled are all lists whose order means nothing: instruments, versions, clauses, what an exemption lifts, what an
 * instrument rests on, names in patterns, facts, entries of a register, holders of roles, lines, legs, and the keys of every
 * object. The alternatives of a requirement stay, because they are told in the order of the text.
 */
import assert from 'node:assert/strict'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { Chooser, seeds } from './support/choose.ts'
import { project } from './support/project.ts'
import { worldProperty } from './support/property.ts'
import { type Ask, engine, verdictOf, type World } from './support/world.ts'
import { worlds } from './support/worlds.ts'

/** Lists that are read in order: intervals, and conditions, which are told as they are written. */
const ORDERED = new Set(['any', 'if', 'term', 'when'])

function shuffled(choose: Chooser, value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const inside = value.map((v) => shuffled(choose, v, key === 'suspended' ? 'when' : key === 'any' || key === 'if' ? 'condition' : ''))
    return ORDERED.has(key) ? inside : choose.shuffle(inside)
  }
  if (typeof value !== 'object' || value === null || key === 'condition') return value
  return Object.fromEntries(choose.shuffle(Object.entries(value)).map(([k, v]) => [k, shuffled(choose, v, k)]))
}

/** Takes the first mandate handed in as the only one that counts. */
const firstComes: Ask = (world) => {
  const first = world.rulebook.find((i) => i.id === 'M1' || i.id === 'M2')
  return engine({ ...world, rulebook: world.rulebook.filter((i) => (i.id !== 'M1' && i.id !== 'M2') || i === first) })
}

/** Forgets to put the facts behind an answer in order. */
const factsAsTheyCame: Ask = (world) => {
  const answer = engine(world)
  if (isRefusal(answer)) return answer
  const place = new Map(world.facts.map((f, i) => [`fact ${f.of} ${f.is}`, i]))
  return { ...answer, dependsOn: [...answer.dependsOn].sort((a, b) => (place.get(a) ?? -1) - (place.get(b) ?? -1)) }
}

worldProperty({
  name: 'T1 order never changes a byte',
  runs: 1500,
  inputs: fc.record({ world: worlds(), seed: seeds }),
  holds(ask, { world, seed }) {
    const other = shuffled(new Chooser(seed), world, '') as World
    const one = ask(world)
    // A refusal names the place in what was handed in, which moves with the order.
    if (isRefusal(one)) assert.ok(isRefusal(ask(other)))
    else assert.equal(project(ask(other)), project(one))
    return verdictOf(one)
  },
  planted: { 'the first mandate handed in counts': firstComes, 'facts are told as they came': factsAsTheyCame },
})
