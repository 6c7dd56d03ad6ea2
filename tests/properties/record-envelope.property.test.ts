/**
 * Whatever a clause can match lies within the envelope that was sealed for its instrument: an act that an instrument stands in the way
 * of is not permitted when every copy of that instrument is torn and only its envelope is left.
 */
import assert from 'node:assert/strict'
import { sealed } from '#answer/record/envelope.ts'
import fc from '#property'
import { Chooser, seeds } from './support/choose.ts'
import { property } from './support/property.ts'
import { engine, type RawClause, type RawInstrument, verdictOf, type World } from './support/world.ts'
import { worlds } from './support/worlds.ts'

type Seal = typeof sealed

/** The world with one instrument torn but for its id, kind, order and envelope: as a row of the record that cannot be read is taken. */
function torn(world: World, one: RawInstrument, seal: Seal): World {
  const envelope = seal(one)
  const { id, kind, order } = one
  const left = { id, ...(kind === undefined ? {} : { kind }), ...(order === undefined ? {} : { order }), unreadable: true }
  const damaged = envelope === null ? left : { ...left, envelope }
  return { ...world, rulebook: world.rulebook.map((i) => (i === one ? damaged : i)) }
}

const clauses = (instrument: Parameters<Seal>[0]): readonly RawClause[] => (instrument.clauses ?? []) as readonly RawClause[]

/** Takes "all but these" for these. */
const straight = (about: RawClause['about']) =>
  Object.fromEntries(Object.entries(about ?? {}).map(([name, list]) => [name, 'not' in list ? list.not : list]))

property<Seal, { world: World; seed: number }>({
  name: 'R2 what a clause can match lies within the envelope of its instrument',
  runs: 600,
  inputs: fc.record({ world: worlds({ damage: false }, 50), seed: seeds }),
  right: sealed,
  holds(seal, { world, seed }) {
    const before = verdictOf(engine(world))
    const choose = new Chooser(seed)
    const one = choose.pick(world.rulebook.filter((i) => i.kind !== 'exemption'))
    fc.pre(one !== undefined)
    if (before !== 'permit')
      assert.notEqual(verdictOf(engine(torn(world, one!, seal))), 'permit', `${one!.id} torn: ${JSON.stringify(seal(one!))}`)
    return before
  },
  planted: {
    'only the first clause is sealed': (i) => sealed({ ...i, ...(i.clauses === undefined ? {} : { clauses: clauses(i).slice(0, 1) }) }),
    'a complement is taken for a list': (i) => sealed({ ...i, clauses: clauses(i).map((c) => ({ ...c, about: straight(c.about) })) }),
    'what is left open is taken for what others say': (i) =>
      sealed({ ...i, clauses: clauses(i).filter((c) => c.about !== undefined && Object.keys(c.about).length > 0) }),
  },
})
