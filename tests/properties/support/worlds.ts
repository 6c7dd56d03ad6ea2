/** Random acts, and random worlds put together from rulebook, facts and act. */
import fc from '#property'
import { facts, usage } from './facts.ts'
import { rulebook, type Scope } from './law.ts'
import {
  CAMP,
  CODES,
  day,
  hour,
  INCIDENT,
  ITEMS,
  KINDS,
  PARTIES,
  PURPOSES,
  perhaps,
  plain,
  rarely,
  SUBJECTS,
  some,
  ZONES,
} from './names.ts'
import type { Raw, RawAct, World } from './world.ts'

const EVERYTHING: Scope = { limits: true, defers: true, damage: true }

function place(rough: boolean): fc.Arbitrary<Raw> {
  return fc
    .record({
      in: fc.constantFrom<readonly string[]>(...ZONES.map((z) => [z])),
      maybe: perhaps(rough ? 15 : 2, some(ZONES, 2)),
      distance: perhaps(
        75,
        rarely(
          fc.constant({ min: '4 km', max: '5 km' }),
          rough ? 20 : 3,
          fc.constantFrom({ min: '2 km', max: '3.5 km' }, { min: '100 m', max: '200 m' }),
        ),
      ).map((d) => (d === undefined ? undefined : { [CAMP]: d })),
      position: perhaps(30, fc.constantFrom({ lat: 6.25, lon: -75.5, within: '20 m' }, { lat: 6.2, lon: -75.51, within: '900 m' })),
    })
    .map((p) => plain(p))
}

/** Half-open, from day 8 on, for two hours to forty days. */
const when: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(fc.constantFrom(24 * 8 + 9, 24 * 9, 24 * 9 + 20), fc.constantFrom(2, 2, 26, 72, 24 * 40))
  .map(([start, length]) => [hour(start), hour(start + length)] as const)

function lines(rough: boolean): fc.Arbitrary<(Raw & { readonly id: string })[]> {
  const share = rough ? 90 : 99
  const line = fc
    .record({
      item: perhaps(share, fc.constantFrom(...ITEMS)),
      qty: perhaps(share, fc.constantFrom(1, 2, '5', 11)),
      amount: perhaps(share - 10, fc.constantFrom('2', '9.5', '30')),
      currency: rarely(fc.constant('EUR'), 30, fc.constant('USD')),
      origin: perhaps(50, fc.constantFrom('A', 'B')),
    })
    .map(({ currency, ...l }) => plain({ ...l, ...(l.amount === undefined ? {} : { currency }) }))
  return fc.array(line, { maxLength: 3, minLength: rough ? 0 : 1 }).map((all) => all.map((l, i) => ({ id: `l${i + 1}`, ...l })))
}

/** An act of any kind with up to three counterparts, three lines and two legs. */
function act(rough: boolean): fc.Arbitrary<RawAct> {
  const counterparts = fc.oneof(
    { arbitrary: fc.constantFrom(...PARTIES).map((p): string[] => [p]), weight: 3 },
    { arbitrary: some(PARTIES, 3).map((p): string[] => p), weight: 1 },
  )
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      actor: rarely(fc.constant('HOUSE'), 6, fc.constant('PSC')),
      principal: perhaps(12, fc.constant(['HOUSE'])),
      counterpart: perhaps(rough ? 96 : 99, counterparts),
      end_user: perhaps(rough ? 20 : 60, some(PARTIES, 1)),
      intermediary: perhaps(15, some([...PARTIES, 'PSC'], 2)),
      purpose: perhaps(rough ? 85 : 99, fc.constantFrom(...PURPOSES)),
      cites: perhaps(rough ? 70 : 95, fc.constant([INCIDENT])),
      subjects: perhaps(rough ? 70 : 95, some(SUBJECTS, 2)),
      lines: perhaps(rough ? 90 : 98, lines(rough)),
      asked_by: fc.constant('OFFICER-1'),
      advised_by: perhaps(15, fc.constant(['OFFICER-3'])),
      place: perhaps(rough ? 94 : 99, place(rough)),
      rev: fc.constant(1),
      when,
      second: perhaps(12, fc.tuple(when, place(rough))),
    })
    .map(({ second, when, ...a }) =>
      second === undefined
        ? plain({ ...a, when })
        : plain({
            ...a,
            legs: [
              { id: 'out', when },
              { id: 'back', when: second[0], place: second[1] },
            ],
          }),
    )
}

function orders(rough: boolean): fc.Arbitrary<World['orders']> {
  const reach = (usual: Raw | 'always') =>
    rarely(fc.constant([usual]), 40, fc.constantFrom<unknown[]>([{ currency: ['USD'] }], [{ place: ['SOUTH'] }], [{ origin: ['A'] }]))
  return fc
    .tuple(
      reach('always'),
      reach({ role_is: 'national-of-A' }),
      reach({ nationality: ['A'], of: ['counterpart'] }),
      perhaps(rough ? 10 : 2, fc.constantFrom(day(-2), day(-30))),
    )
    .map(([un, a, b, checked]) => ({
      HOUSE: {},
      UN: { nexus: un },
      'STATE-A': { nexus: a, ...(checked === undefined ? {} : { checked, max_age_days: 10 }) },
      'STATE-B': { nexus: b },
    }))
}

/** The control list in its edition of the year; now and then it is of another year, not compared with its source, or torn. */
function controlLists(rough: boolean): fc.Arbitrary<Raw[]> {
  const entries = [
    { code: '2B', heading: 'vessels' },
    { code: '3A', heading: 'chips' },
  ]
  const sound = { edition: '2026', from: day(-150), until: day(300), checked: day(-5), entries }
  const list = { list: CODES, issuer: 'BOARD', order: 'STATE-A', max_age_days: 60 }
  const poor = fc.constantFrom<Raw[]>(
    [{ ...list, editions: [{ ...sound, edition: '2025', until: day(9) }] }],
    [{ ...list, editions: [{ ...sound, checked: day(-140) }] }],
    [{ ...list, editions: [{ edition: '2026', from: day(-150), unreadable: true }] }],
    [{ list: CODES, unreadable: true }],
    [],
  )
  return rarely(fc.constant<Raw[]>([{ ...list, editions: [sound] }]), rough ? 15 : 3, poor)
}

function worldOf(rough: boolean, scope: Scope): fc.Arbitrary<World> {
  return fc
    .record({
      orders: orders(rough),
      rulebook: rulebook(rough, scope),
      facts: facts(rough),
      control_lists: controlLists(rough),
      usage: usage(['M1/5', 'M2/5', 'R1/1', 'R1/2', 'R2/1']),
      act: act(rough),
      at: rarely(fc.constantFrom(day(0), day(3)), 5, fc.constantFrom(hour(24 * 8 + 7), hour(24 * 9))),
      known: perhaps(12, fc.constantFrom(day(-1), day(5), day(50))),
    })
    .map(({ usage, known, ...w }) => ({ ...w, facts: [...w.facts, ...usage], known: known ?? w.at }))
}

/** Worlds of two kinds: mostly in order, where acts are often permitted; and rough, where much is missing, late or damaged. */
export function worlds(leaveOut: Partial<Scope> = {}, roughShare = 40): fc.Arbitrary<World> {
  const scope = { ...EVERYTHING, ...leaveOut }
  return rarely(worldOf(false, scope), roughShare, worldOf(true, scope))
}
