/** Random instruments: mandates that authorise, rules and measures that restrict, exemptions, and what befalls all of them. */
import fc from '#property'
import { empower, exempt, forbid, limit, oblige, permit, require_, reserve, restriction } from './clauses.ts'
import { day, EVENTS, hour, ISSUERS, perhaps, plain, rarely } from './names.ts'
import type { Raw, RawClause, RawInstrument } from './world.ts'

/** What a world may contain; a property leaves out what it makes an exception of, and says why. */
export interface Scope {
  readonly limits: boolean
  readonly defers: boolean
  readonly damage: boolean
}

const WHOLE = [day(-150), day(300)] as const
const span = fc.constantFrom([day(8), day(9)], [day(9), day(12)], [hour(24 * 9 + 13), hour(24 * 11)], [day(-3), day(2)])

const soundMeta: fc.Arbitrary<Raw> = fc
  .record({ term: rarely(fc.constant(WHOLE), 8, fc.constantFrom([day(-9), day(11)], [day(9), day(200)], [day(-9), hour(24 * 10 + 4)])) })
  .map((m) => m)

/** Terms, suspensions, endings and doubts that may befall an instrument. */
const roughMeta: fc.Arbitrary<Raw> = fc
  .record({
    term: rarely(
      fc.constant(WHOLE),
      25,
      fc.constantFrom([day(-9), day(11)], [day(9), day(200)], [day(-9), hour(24 * 10 + 4)], [day(-90), day(4)]),
    ),
    zone: perhaps(10, fc.constantFrom('America/New_York', 'Asia/Manila')),
    ending: perhaps(12, fc.constant('expected')),
    ended: perhaps(5, fc.constantFrom({ on: day(10) }, { on: day(9), recorded: day(1) }, { on: day(5) })),
    suspended: perhaps(8, fc.array(span, { minLength: 1, maxLength: 2 })),
    ends_on: perhaps(6, fc.constantFrom(...EVENTS)),
    rests_on: perhaps(6, fc.constantFrom(['AG'], ['M1'], ['R1'], ['AG', 'R2'], ['GONE'])),
    fresh: perhaps(8, fc.record({ checked: fc.constantFrom(day(0), day(-9), day(-40)), max_age_days: fc.constantFrom(10, 30) })),
    recorded: perhaps(6, fc.constantFrom(day(-20), day(2), day(6))),
    attested: perhaps(3, fc.constant(false)),
    contested: perhaps(2, fc.constant(true)),
  })
  .map(({ fresh, ...m }) => plain({ ...m, ...fresh }))

const metaOf = (rough: boolean): fc.Arbitrary<Raw> => (rough ? roughMeta : soundMeta)

type Unnamed = Omit<RawClause, 'id'>
const numbered = (clauses: readonly Unnamed[], first = 1): RawClause[] => clauses.map((c, i) => ({ ...c, id: String(first + i) }))

/** Now and then an instrument has two wordings, the second taking effect in the middle of what is asked about. */
function worded(body: fc.Arbitrary<readonly RawClause[]>, share: number): fc.Arbitrary<Raw> {
  return rarely<Raw, Raw>(
    body.map((clauses) => ({ clauses })),
    share,
    fc
      .tuple(body, body, fc.constantFrom(day(9), day(10), hour(24 * 9 + 12)), perhaps(30, fc.constantFrom(day(0), day(4))))
      .map(([a, b, from, recorded]) => ({
        versions: [{ v: 1, from: day(-150), clauses: a }, plain({ v: 2, from, clauses: b, recorded })],
      })),
  )
}

/** A mandate or licence with one or two permits and now and then terms of its own. */
function mandate(id: string, rough: boolean, scope: Scope): fc.Arbitrary<RawInstrument> {
  const own = scope.limits ? fc.oneof({ arbitrary: require_, weight: 2 }, { arbitrary: limit, weight: 3 }) : require_
  const body = fc
    .tuple(
      fc.array(permit(rough, scope.defers), { minLength: 1, maxLength: 2 }),
      fc.array(own, { maxLength: rough ? 2 : 1 }),
      fc.array(fc.oneof(oblige, empower), { maxLength: 1 }),
    )
    .map(([permits, terms, more]) => [...numbered(permits), ...numbered(terms, 5), ...numbered(more, 8)])
  return fc
    .tuple(fc.constantFrom('mandate', 'licence'), fc.constantFrom(...ISSUERS), metaOf(rough), worded(body, rough ? 10 : 3))
    .map(([kind, issuer, meta, words]) => ({ id, kind, issuer, ...meta, ...words }))
}

const ORDERS = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 6 },
  { arbitrary: fc.constantFrom('UN', 'STATE-A', 'STATE-B'), weight: 3 },
)

/** Who is designated under it, now and then: for a time, until taken off the list, suspended, or not any more readable whom. */
const designations: fc.Arbitrary<Raw[]> = fc
  .array(
    fc.record({
      party: fc.constantFrom('ALFA', 'BRAVO', 'DELTA'),
      listed: fc.constantFrom(day(-100), day(9)),
      until: perhaps(15, fc.constantFrom(day(4), day(10), day(200))),
      ending: perhaps(15, fc.constant('expected')),
      delisted: perhaps(15, fc.constantFrom({ on: day(10) }, { on: day(10), recorded: day(1) })),
      suspended: perhaps(10, fc.constantFrom([[day(9), day(12)]], [[day(0), null]])),
      recorded: perhaps(10, fc.constantFrom(day(-20), day(2))),
      unreadable: perhaps(5, fc.constant(true)),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((all) => all.map((one, i) => plain({ id: `d${i + 1}`, ...one })))

/** A rule, measure or agreement that restricts whoever it matches. */
function restrictive(id: string, rough: boolean, scope: Scope): fc.Arbitrary<RawInstrument> {
  const kinds = scope.limits ? restriction : fc.oneof({ arbitrary: require_, weight: 2 }, { arbitrary: forbid, weight: 1 })
  const body = fc
    .tuple(fc.array(kinds, { minLength: 1, maxLength: 2 }), fc.array(fc.oneof(oblige, empower, reserve), { maxLength: 1 }))
    .map(([clauses, more]) => [...numbered(clauses), ...numbered(more, 8)])
  return fc
    .tuple(
      fc.constantFrom('rule', 'measure', 'agreement'),
      fc.constantFrom(...ISSUERS),
      ORDERS,
      metaOf(rough),
      worded(body, rough ? 8 : 2),
      perhaps(id === 'R1' ? 60 : 0, designations),
    )
    .map(([kind, issuer, order, meta, words, list]) => plain({ id, kind, issuer, order, ...meta, ...words, designations: list }))
}

/** An exemption, sometimes issued before it was empowered. */
export function exemption(id: string, rough: boolean): fc.Arbitrary<RawInstrument> {
  return fc
    .tuple(
      fc.constantFrom(...ISSUERS),
      ORDERS,
      metaOf(rough),
      perhaps(20, fc.constantFrom(day(-200), day(-10))),
      worded(
        exempt.map((c) => numbered([c])),
        3,
      ),
    )
    .map(([issuer, order, meta, issued, words]) => plain({ id, kind: 'exemption', issuer, order, ...meta, issued, ...words }))
}

/** A licence in an open order, for acts it reserves. */
const foreign = (rough: boolean): fc.Arbitrary<RawInstrument> =>
  fc
    .tuple(permit(rough, false), metaOf(rough))
    .map(([p, meta]) => ({ id: 'LIC', kind: 'licence', issuer: 'BOARD', order: 'STATE-A', ...meta, clauses: numbered([p]) }))

const agreement = (rough: boolean): fc.Arbitrary<RawInstrument> =>
  metaOf(rough).map((meta) => ({
    id: 'AG',
    kind: 'agreement',
    issuer: 'COUNCIL',
    ...meta,
    clauses: numbered([{ effect: 'oblige', duty: 'liaise' }]),
  }))

/** What can no longer be read of an instrument: everything, with or without an envelope; one wording; one clause. */
function damaged(instrument: RawInstrument, how: number): RawInstrument {
  const { id, order, clauses, versions } = instrument
  const named = plain({ id, order, kind: instrument.kind, issuer: instrument.issuer })
  if (how === 0) return { ...named, unreadable: true }
  if (how === 1) return { ...named, unreadable: true, envelope: { kind: ['meeting', 'train'], place: ['NORTH'] } }
  if (how === 2) return { ...instrument, unreadable: true }
  if (versions !== undefined)
    return { ...instrument, versions: versions.map((v) => (v.v === 2 ? plain({ ...v, clauses: undefined, unreadable: true }) : v)) }
  return {
    ...instrument,
    clauses: (clauses ?? []).map((c, i) => (i === 0 ? plain({ id: c.id, effect: how === 3 ? c.effect : undefined, unreadable: true }) : c)),
  }
}

const maybe = <T>(share: number, one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => perhaps(share, one).map((x) => (x === undefined ? [] : [x]))

/** A rulebook of one to nine instruments. */
export function rulebook(rough: boolean, scope: Scope): fc.Arbitrary<RawInstrument[]> {
  const sound = fc
    .tuple(
      mandate('M1', rough, scope).map((m) => [m]),
      maybe(30, mandate('M2', rough, scope)),
      maybe(60, restrictive('R1', rough, scope)),
      maybe(45, restrictive('R2', rough, scope)),
      maybe(25, restrictive('R3', rough, scope)),
      maybe(40, exemption('E1', rough)),
      maybe(15, exemption('E2', rough)),
      maybe(80, agreement(rough)),
      maybe(30, foreign(rough)),
    )
    .map((parts) => parts.flat())
  if (!scope.damage) return sound
  return fc
    .tuple(sound, perhaps(rough ? 16 : 3, fc.tuple(fc.nat(8), fc.nat(4))), perhaps(2, fc.constant('E1/1')))
    .map(([list, tear, malformed]) => {
      const torn = tear === undefined ? list : list.map((i, n) => (n === tear[0] % list.length ? damaged(i, tear[1]) : i))
      if (malformed === undefined) return torn
      const carve = numbered([{ effect: 'exempt', lifts: [malformed], about: { kind: ['pay', 'meeting'] } }])
      return [...torn, { id: 'X9', kind: 'exemption', issuer: 'COUNCIL', term: WHOLE, clauses: carve }]
    })
}
