/**
 * One adverse change: what others may decide, find or let happen that could make an answer heavier. It is data; `turned` gives the
 * question as it would then stand, so that it can be asked again.
 *
 * What an act declares of itself is not among them: it is not the world that changes it.
 */
import { type Decimal, readDecimal } from '#ground/decimal.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Leg, Place } from '../act/act.ts'
import type { CureFact, HarmCode } from '../conditions/condition-kind.ts'
import type { Question } from '../determine/inquiry.ts'
import type { Fact, UsageEntry } from '../facts/fact.ts'
import type { Instrument, InstrumentKind } from '../law/instrument.ts'
import { Rulebook } from '../law/rulebook.ts'
import { factOf } from '../remedies/change.ts'

export type Adverse =
  | {
      readonly kind: 'facts'
      readonly code: HarmCode
      readonly values: Readonly<Record<string, string | number>>
      readonly facts: readonly CureFact[]
      readonly gone?: { readonly of: string; readonly is: string; readonly by: string }
    }
  /** It is suspended, ended, revoked or denounced before the act: for the act that is the same. */
  | { readonly kind: 'end'; readonly instrument: string; readonly what: InstrumentKind; readonly by: string }
  | { readonly kind: 'event'; readonly event: string; readonly instrument: string }
  | { readonly kind: 'attest'; readonly instrument: string }
  /** Others use what a limit leaves. */
  | { readonly kind: 'use-up'; readonly limit: string; readonly left: Decimal; readonly of: string; readonly unit: string }
  /** The place turns out to lie in a zone in which it may lie. */
  | { readonly kind: 'found-in'; readonly zone: string }
  /** It proves to be done so many metres from a site, which is nearer or farther than a clause allows. */
  | {
      readonly kind: 'found-at'
      readonly site: string
      readonly metres: string
      readonly side: 'nearer' | 'farther'
      readonly than: string
    }
  /** Nothing more is recorded by then. */
  | { readonly kind: 'wait'; readonly at: Instant }

/** The question as it would stand after an adverse change. */
export function turned(question: Question, change: Adverse): Question {
  switch (change.kind) {
    case 'facts': {
      const { gone } = change
      const left = gone === undefined ? question.facts : question.facts.without(gone.of, gone.is, gone.by)
      const added = change.facts.map((f) => ({ fact: factOf(f, question, question.known), settles: f.settles === true }))
      return { ...question, facts: added.length === 0 ? left : left.amended(added) }
    }
    case 'event': {
      const fact = factOf({ of: change.event, is: 'occurred', value: true }, question)
      return { ...question, facts: question.facts.amended([{ fact, settles: false }]) }
    }
    case 'use-up':
      return { ...question, facts: question.facts.amended([{ fact: usage(question, change), settles: false }]) }
    case 'end':
      return edited(question, change.instrument, { ended: { on: question.at, recorded: null } })
    case 'attest':
      return edited(question, change.instrument, { attested: true })
    case 'found-in':
      return { ...question, act: { ...question.act, legs: question.act.legs.map((leg) => foundIn(leg, change.zone)) } }
    case 'found-at':
      return { ...question, act: { ...question.act, legs: question.act.legs.map((leg) => foundAt(leg, change)) } }
    case 'wait':
      return { ...question, at: change.at }
  }
}

function edited(question: Question, id: string, more: Partial<Instrument>): Question {
  const { rulebook } = question
  const all = [...rulebook.instruments.values()].map((i) => (i.id === id ? { ...i, ...more } : i))
  return { ...question, rulebook: new Rulebook(all, rulebook.declared, rulebook.controlLists) }
}

/** One performance that takes all that is left, charged where the act itself would be. */
function usage(question: Question, { limit, left, of, unit }: Extract<Adverse, { kind: 'use-up' }>): Fact {
  const { legs } = question.act
  const from = Math.min(...legs.map((leg) => leg.from))
  const until = Math.max(...legs.map((leg) => leg.until ?? leg.from))
  const currency = of === 'qty' || of === 'count' ? null : of
  const times = { from, until, expires: null, recorded: null }
  const entry: UsageEntry = { id: null, amount: left, currency, unit: of === 'qty' ? unit : null, ...times, state: 'performed' }
  return { ...factOf({ of: limit, is: 'usage', value: true }, question), value: null, entries: [entry] }
}

function foundIn(leg: Leg, zone: string): Leg {
  const { place } = leg
  if (place === null || !place.maybe.has(zone)) return leg
  const found: Place = {
    ...place,
    in: new Set([...place.in, zone]),
    maybe: new Set([...place.maybe].filter((one) => one !== zone)),
  }
  return { ...leg, place: found }
}

function foundAt(leg: Leg, { site, metres }: Extract<Adverse, { kind: 'found-at' }>): Leg {
  const { place } = leg
  const far = readDecimal(metres)
  if (place === null || isRefusal(far)) return leg
  return { ...leg, place: { ...place, distance: new Map([...place.distance, [site, { min: far, max: far }]]) } }
}
