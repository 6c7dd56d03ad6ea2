/** Random conditions and clauses. */
import fc from '#property'
import {
  CAMP,
  CODES,
  INCIDENT,
  ISSUERS,
  ITEMS,
  KINDS,
  LIST,
  PARTIES,
  PURPOSES,
  perhaps,
  plain,
  rarely,
  SUBJECTS,
  some,
  TAGS,
  ZONES,
} from './names.ts'
import type { Raw, RawClause, RawPattern } from './world.ts'

/** The names of clauses that restrict; exemptions and deferrals name them, whether or not they are there. */
export const RESTRICTIONS = ['R1/1', 'R1/2', 'R2/1', 'R2/2', 'R3/1', 'M1/5', 'M1/6', 'M2/5'] as const

const subject = fc.constantFrom('counterpart', 'actor', 'HOST', 'act')
const before = perhaps(60, fc.constantFrom('PT24H', 'P3D'))

/** Conditions about who and what somebody is, how sure it is, and what must be on file of him or of the goods. */
const evidence: fc.Arbitrary<Raw> = fc.oneof(
  perhaps(30, fc.constant(40)).map((max_age_days) => ({
    assessed: plain({ whom: 'counterpart', dimension: 'diversion', at_most: 2, max_age_days }),
  })),
  fc.constantFrom(INCIDENT, 'cites').map((of) => ({ corroborated: { of, origins: 1 } })),
  fc.constantFrom(INCIDENT, 'cites').map((of) => ({ verified: { of } })),
  perhaps(50, fc.constant(['escort'])).map((services) => ({ 'certificate-valid': plain({ of: 'actor', scheme: 'GUARDS', services }) })),
  fc.constant({ 'channel-authenticated': { with: 'counterpart' } }),
  fc.constant({ 'search-completed': { of: 'counterpart', where: 'OWNERS' } }),
  fc.constantFrom(['asked'], ['asked', 'approved']).map((who) => ({ 'conflict-free': { who, with: ['counterpart'] } })),
  some(PURPOSES, 1).map((any_of) => ({ purpose: { any_of } })),
  fc.constantFrom({ none_of: ['2B'] }, { any_of: ['3A'] }, { listed: false }).map((under) => ({ item: { list: CODES, ...under } })),
  some(SUBJECTS, 2).map((subjects) => ({ curriculum: { subjects } })),
  fc.constantFrom(
    { 'end-use-certificate': { whom: 'HOST' } },
    { 'flags-resolved': { who: 'HOST' } },
    { 'denials-consulted': { whom: 'HOST' } },
  ),
  fc.boolean().map((commander) => ({ vetted: plain({ whom: 'counterpart', unit: true, commander: commander || undefined }) })),
  fc.constant({ approved: { role: 'LEGAL', independent_of: ['counterpart'] } }),
)

const positive: fc.Arbitrary<Raw> = fc.oneof(
  { arbitrary: evidence, weight: 7 },
  { arbitrary: subject.map((of) => ({ fact: { of, is: 'cleared' } })), weight: 4 },
  fc.constantFrom(1, 1, 2).map((count) => ({ approved: { role: 'LEGAL', count } })),
  before.map((b) => ({ notified: plain({ whom: 'HOST', before: b }) })),
  before.map((b) => ({ coordinated: plain({ with: 'MECH', before: b }) })),
  fc.constant({ consented: { by: 'HOST' } }),
  fc.constantFrom('AG', 'M1', 'R2').map((agreement) => ({ 'agreement-in-force': { agreement } })),
  perhaps(30, fc.constant(30)).map((max_age_days) => ({ 'no-open-breach': plain({ by: 'counterpart', max_age_days }) })),
  some(ZONES, 2).map((zones) => ({ 'in-zone': { zones } })),
  fc.constantFrom('3000 m', '1 km').map((at_least) => ({ distance: { from: CAMP, at_least } })),
  perhaps(30, fc.constant(90)).map((max_age_days) => ({ vetted: plain({ whom: 'counterpart', max_age_days }) })),
  perhaps(30, fc.constant(30)).map((max_age_days) => ({ screened: plain({ who: 'counterpart', list: LIST, max_age_days }) })),
  fc.constant({ reported: { by: 'HOUSE' } }),
  fc.constant({ 'provider-class': { who: 'actor', any_of: ['humanitarian'] } }),
)

/** A condition of any kind of the vocabulary; one in seven is turned round. */
const condition: fc.Arbitrary<Raw> = rarely<Raw, Raw>(
  positive,
  14,
  positive.map((c) => ({ not: c })),
)

const names = (all: readonly string[]) =>
  rarely<readonly string[], { not: string[] }>(
    some(all),
    15,
    some(all, 2).map((not) => ({ not })),
  )

/** A pattern in which each dimension is there `share` times in a hundred. */
function pattern(share: number): fc.Arbitrary<RawPattern> {
  return fc
    .record({
      kind: perhaps(share, names(KINDS)),
      counterpart: perhaps(share, names(PARTIES)),
      party: perhaps(share / 2, names([...PARTIES, 'PSC', 'R1/designated', 'R1/designated'])),
      item: perhaps(share / 3, names([...ITEMS, `${CODES}:2B`])),
      purpose: perhaps(share / 4, names(PURPOSES)),
      place: perhaps(share, names(ZONES)),
      end_user: perhaps(share / 6, names(PARTIES)),
      actor: perhaps(share / 6, names(['HOUSE', 'PSC'])),
    })
    .map((p) => plain(p) as RawPattern)
}

type Made = fc.Arbitrary<Omit<RawClause, 'id'>>

/** A permit, wide enough that it often covers. `rough` worlds have narrower ones. */
export function permit(rough: boolean, defers: boolean): Made {
  return fc
    .record({
      effect: fc.constant('permit'),
      about: pattern(rough ? 14 : 4).map((p) => ({ ...p, actor: ['HOUSE'] })),
      after_the_fact: perhaps(10, fc.constant(true)),
      emergency: defers ? perhaps(30, fc.record({ defer: some(RESTRICTIONS, 4), within: fc.constant('PT24H') })) : fc.constant(undefined),
    })
    .map(({ emergency, ...p }) => plain({ ...p, ...emergency }))
}

const tags = perhaps(40, some(TAGS, 1))
const outside = perhaps(
  12,
  pattern(40).map((about) => [{ about, para: 'par. 7' }]),
)

export const forbid: Made = fc
  .record({ effect: fc.constant('forbid'), about: pattern(50), tags, not_applicable: outside })
  .map((c) => plain(c))

export const require_: Made = fc
  .record({
    effect: fc.constant('require'),
    about: perhaps(70, pattern(25)),
    any: fc.array(condition, { minLength: 1, maxLength: 3 }),
    tags,
    not_applicable: outside,
    scope: perhaps(15, fc.constantFrom('any', 'warrant')),
  })
  .map((c) => plain(c))

export const limit: Made = fc
  .record({
    effect: fc.constant('limit'),
    about: perhaps(30, pattern(20)),
    of: fc.constantFrom('count', 'qty', 'EUR'),
    max: fc.constantFrom(3, 9, '20', '40.5', 1000, 1000),
    window: fc.constantFrom('term', 'month', 'rolling-10d', 'year'),
    tolerance: perhaps(10, fc.constantFrom('10%', 1)),
    tags,
    scope: perhaps(20, fc.constantFrom('any', 'warrant')),
  })
  .map((c) => plain(c))

export const reserve: Made = fc
  .record({ effect: fc.constant('reserve'), about: pattern(60), if: perhaps(25, fc.array(condition, { minLength: 1, maxLength: 2 })) })
  .map((c) => plain(c))

export const oblige: Made = fc
  .record({ effect: fc.constant('oblige'), about: pattern(20), duty: fc.constant('report'), within: perhaps(50, fc.constant('P10D')) })
  .map((c) => plain(c))

const lift = rarely(
  fc.constantFrom<string>(...RESTRICTIONS),
  30,
  fc.record({ tag: fc.constantFrom(...TAGS), issuer: fc.constantFrom(...ISSUERS) }),
)

/** An exemption that names restrictions only. */
export const exempt: Made = fc
  .record({
    effect: fc.constant('exempt'),
    lifts: fc.array(lift, { minLength: 1, maxLength: 4 }),
    about: perhaps(50, pattern(25)),
    if: perhaps(40, fc.array(condition, { minLength: 1, maxLength: 2 })),
  })
  .map((c) => plain(c))

export const empower: Made = fc
  .record({
    effect: fc.constant('empower'),
    who: fc.constantFrom('OFFICE', 'PSC', 'OFFICER-4'),
    to: fc.constantFrom(['exempt'], ['act-for'], ['approve'], ['exempt', 'act-for']),
    over: some(['M1', 'M2', 'R1', 'R2', 'R3']),
    onward: perhaps(30, fc.constant(true)),
  })
  .map((c) => plain(c))

/** A clause that restricts, of any kind. */
export const restriction: Made = fc.oneof(
  { arbitrary: require_, weight: 5 },
  { arbitrary: forbid, weight: 2 },
  { arbitrary: limit, weight: 3 },
)
