/**
 * Small worlds for tests of the engine, in the written form that files have: a rulebook, facts, an act and when it is asked.
 * What a test does not say is plain: a mandate that lets HOUSE do anything, and a visit to GUEST in NORTH, asked three days ahead.
 */
import assert from 'node:assert/strict'
import { type Atom, atomsOf } from '#bound/act/atoms.ts'
import { readAct } from '#bound/act/read-act.ts'
import type { Finding } from '#bound/conditions/condition-kind.ts'
import { judge, readCondition } from '#bound/conditions/vocabulary.ts'
import type { Determination } from '#bound/determine/determination.ts'
import { determine } from '#bound/determine/determine.ts'
import { Inquiry, type Question } from '#bound/determine/inquiry.ts'
import { readFact } from '#bound/facts/fact.ts'
import { FactBase, type Register } from '#bound/facts/fact-base.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import { readOrders } from '#bound/law/order.ts'
import type { Provision } from '#bound/law/provision.ts'
import { readControlLists } from '#bound/law/read-control-list.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { type Rulebook, rulebook } from '#bound/law/rulebook.ts'
import { readInstant } from '#ground/instant.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'

export type Written = Readonly<Record<string, unknown>>

export interface World {
  readonly rulebook?: readonly Written[]
  readonly orders?: Written
  readonly lists?: readonly Written[]
  readonly facts?: readonly Written[]
  readonly act?: Written
  readonly at?: string
  readonly known?: string
  readonly complete?: readonly Register[]
  readonly scenario?: boolean
}

export const TERM = ['2026-01-01', '2027-01-01'] as const
export const MANDATE: Written = {
  id: 'M',
  kind: 'mandate',
  issuer: 'COUNCIL',
  term: TERM,
  clauses: [{ id: '1', effect: 'permit', about: { actor: ['HOUSE'] } }],
}
export const START = '2026-03-05T09:00Z'
const VISIT: Written = {
  kind: 'visit',
  asked_by: 'ASKER',
  actor: 'HOUSE',
  counterpart: ['GUEST'],
  place: { in: ['NORTH'] },
  when: [START, '2026-03-05T11:00Z'],
}
export const ASKED = '2026-03-02T09:00Z'
const REGISTERS: readonly Register[] = ['usage', 'duty', 'splinter-of']

/** An instrument of BOARD for the year, binding every act. */
export const rule = (id: string, clauses: readonly Written[], more: Written = {}): Written => ({
  id,
  kind: 'rule',
  issuer: 'BOARD',
  term: TERM,
  clauses,
  ...more,
})

/** A fact on file for the whole year, with a good grade unless told otherwise. */
export const fact = (of: string, is: string, value: unknown, more: Written = {}): Written => ({ of, is, value, grade: 'A1', ...more })

/** What was read, or a failed test that tells the refusal. */
export function read<X>(x: X | Refusal): X {
  assert.ok(!isRefusal(x), JSON.stringify(x))
  return x
}

export const instant = (text: string): number => read(readInstant(text, 'UTC'))

/** The question a world puts. */
export function questionOf(world: World): Question {
  const { at = ASKED, complete = REGISTERS } = world
  const orders = read(readOrders(world.orders))
  return {
    act: read(readAct({ ...VISIT, ...world.act })),
    rulebook: read(
      rulebook(
        (world.rulebook ?? [MANDATE]).map((one) => read(readInstrument(one))),
        orders,
        read(readControlLists(world.lists ?? [])),
      ),
    ),
    facts: new FactBase(
      (world.facts ?? []).map((one) => read(readFact(one, 'UTC'))),
      complete,
    ),
    at: instant(at),
    known: instant(world.known ?? at),
    ...(world.scenario === undefined ? {} : { scenario: world.scenario }),
  }
}

export const ask = (world: World): Determination => determine(questionOf(world))

/** The state of a question at its first atom, and at the start of the act unless another moment is given. */
export function inquiryOf(world: World, moment?: string): Inquiry {
  const question = questionOf(world)
  const q = new Inquiry(question, atomsOf(question.act)[0] as Atom)
  if (moment !== undefined) q.moveTo(instant(moment))
  return q
}

/** The instrument of a world with this id, which must be there. */
export function instrumentIn(q: Inquiry, id: string): Instrument {
  const instrument = q.rulebook.instruments.get(id)
  assert.ok(instrument, `no instrument ${id}`)
  return instrument
}

/** The provision with this ref, of those that permit, restrict or limit, as the rulebook files it. */
export function provisionIn(book: Rulebook, ref: string): Provision {
  const own = [...book.instruments.values()].flatMap((i) => i.versions.flatMap((v) => book.warrantLaw(v).restrictions))
  const filed: Provision[] = [...book.orders.values()].flatMap((law) => [...law.permits.everything, ...law.restrictions.everything])
  const found = [...filed, ...own].find((p) => p.clause.ref === ref)
  assert.ok(found, `no provision ${ref}`)
  return found
}

/** Judges one condition of a rule of BOARD in a world. */
export function judged(condition: unknown, world: World, moment?: string): Finding {
  const clauses = [{ id: '1', effect: 'require', any: [condition] }]
  const q = inquiryOf({ ...world, rulebook: [...(world.rulebook ?? [MANDATE]), rule('R', clauses)] }, moment)
  return judge(q, read(readCondition(condition)), provisionIn(q.rulebook, 'R/1'))
}
