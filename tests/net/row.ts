/**
 * A row of the net: a small world that is permitted, and a document in it whose fields are tried one by one.
 *
 * Every fact of the world is needed: with any of them absent, damaged, run out, contradicted or too weak the answer is no longer a
 * permit. Every field of the document is given another value that shows what hangs on it. A field of a schema that no row tries is a
 * test that fails by the field's name.
 */

import { determine } from '#bound/determine/determine.ts'
import type { Register } from '#bound/facts/fact-base.ts'
import { type Answer, type Ask, engine, type World as Whole } from '../properties/support/world.ts'
import { ASKED, fact, MANDATE, questionOf, rule, type World, type Written } from '../support/world.ts'

/**
 * What follows when a field says something else.
 *
 *   refer, refuse  the verdict
 *   told           still a permit, and the answer tells something else: a duty, a date, a name
 *   shown          the same answer to the last letter: the field is for people
 *   unread         the reader refuses it, and a copy on file that says so is damage
 */
export type Follows = 'refer' | 'refuse' | 'told' | 'shown' | 'unread'
/** Undefined leaves the field out. */
export type Other = readonly [value: unknown, follows: Follows]

/** What may be wrong with a fact on file. */
export const SPOILS = [
  'absent',
  'damaged',
  'with a damaged copy beside it',
  'torn',
  'run out',
  'not yet',
  'contradicted',
  'too weak',
  'ungraded',
  'of an unknown source',
  'recorded later',
  'odd',
] as const
export type Spoil = (typeof SPOILS)[number]

export interface Row {
  /** What kind of document is tried: `condition vetted`, `clause limit`, `act`. */
  readonly document: string
  readonly world: World
  /** Where in the world the document stands: `rulebook.1.clauses.0`. */
  readonly at: string
  readonly other: Readonly<Record<string, readonly Other[]>>
  /** What says the opposite of a fact, under its `of is`, where it is not plain from the value. */
  readonly contrary?: Readonly<Record<string, unknown>>
  /**
   * What does not weaken a fact (under its `of is`, with its place in the list where several have the same: `A duty #1`) or an
   * instrument (under its id), each with the reason; a star stands for all.
   */
  readonly spared?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Registers that the permit rests on being complete. */
  readonly registers?: readonly Register[]
  /** Facts that spoil the permit when they come on file. */
  readonly hostile?: readonly Written[]
  /** Instruments besides permits, exemptions and powers that the permit rests on. */
  readonly needed?: readonly string[]
}

/** What a visit asks whose world says nothing else. */
const ACT: Written = {
  kind: 'visit',
  asked_by: 'ASKER',
  actor: 'HOUSE',
  counterpart: ['GUEST'],
  place: { in: ['NORTH'] },
  when: ['2026-03-05T09:00Z', '2026-03-05T11:00Z'],
}

/** A world with everything in it that a question needs. */
export function whole(world: World): Whole {
  const at = world.at ?? ASKED
  return {
    orders: (world.orders ?? {}) as Whole['orders'],
    ...(world.lists === undefined ? {} : { control_lists: world.lists }),
    rulebook: (world.rulebook ?? [MANDATE]) as Whole['rulebook'],
    facts: (world.facts ?? []) as Whole['facts'],
    act: { ...ACT, ...world.act } as unknown as Whole['act'],
    at,
    known: world.known ?? at,
  }
}

/** The answer in a world as a house would give it that keeps what it cannot read as damage. */
export const answer: Ask = (world) => engine(world)

/** The answer where only these registers are complete. */
export const answerWith = (world: Whole, complete: readonly Register[]): Answer => {
  const { control_lists: lists = [], ...rest } = world
  return determine(questionOf({ ...rest, lists, complete } as World))
}

/** A condition as the only thing that a rule asks of a visit. */
export function condition(kind: string, spec: Written, more: Omit<Row, 'document' | 'world' | 'at'> & { readonly world?: World }): Row {
  const { world = {}, ...rest } = more
  const rulebook = [...(world.rulebook ?? [MANDATE]), rule('R', [{ id: '1', effect: 'require', any: [{ [kind]: spec }] }])]
  return {
    document: `condition ${kind}`,
    at: `rulebook.${rulebook.length - 1}.clauses.0.any.0.${kind}`,
    world: { ...world, rulebook },
    ...rest,
  }
}

export { fact, MANDATE, rule }
