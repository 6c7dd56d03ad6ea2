/**
 * T7: if two acts together break a limit, no order in which they are asked and performed permits both.
 *
 * Whether they break it is worked out here by a count of its own, window by window and day by day, over every way of giving
 * the lines of both acts to the licences on file. Between the two questions the first act is entered in the register as the
 * answer charged it: performed, or reserved.
 */
import assert from 'node:assert/strict'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { day, hour, perhaps, plain } from './support/names.ts'
import { property } from './support/property.ts'
import { type Answer, type Ask, engine, type RawAct, type RawFact, verdictOf, type World } from './support/world.ts'

interface Limit {
  readonly ref: string
  readonly licence: string | null
  readonly of: 'count' | 'qty' | 'EUR'
  readonly max: number
  readonly window: 'term' | 'month' | 'rolling-10d'
}
interface Piece {
  readonly from: number
  readonly to: number
  readonly qty: number | null
  readonly eur: number | null
}
interface Input {
  readonly limits: readonly Limit[]
  readonly used: readonly { readonly limit: number; readonly amount: number; readonly day: number }[]
  readonly acts: readonly [Done, Done]
  readonly state: 'performed' | 'reserved'
  readonly swapped: boolean
}
interface Done {
  readonly start: number
  readonly hours: number
  readonly lines: readonly { readonly qty?: number; readonly amount?: number; readonly usd?: boolean }[]
}

const RATE = 1.25
const dayOf = (hours: number): number => Math.floor(hours / 24)

const done: fc.Arbitrary<Done> = fc.record({
  start: fc.integer({ min: 24 * 10, max: 24 * 40 }),
  hours: fc.constantFrom(2, 24, 24 * 6, 24 * 25),
  lines: fc.array(
    fc
      .record({ qty: perhaps(80, fc.integer({ min: 1, max: 6 })), amount: perhaps(80, fc.integer({ min: 1, max: 6 })), usd: fc.boolean() })
      .map((l) => plain(l)),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
})

const kind = fc.record({
  of: fc.constantFrom('count', 'qty', 'qty', 'EUR'),
  max: fc.integer({ min: 1, max: 22 }),
  window: fc.constantFrom('term', 'month', 'rolling-10d'),
})

/** One licence or a rule, with a limit by any window; or two licences whose limits run for their term, between which lines are shared out. */
const limits: fc.Arbitrary<Limit[]> = fc.oneof(
  kind.map((k): Limit[] => [{ ...k, ref: 'LA/2', licence: 'LA' } as Limit]),
  kind.map((k): Limit[] => [{ ...k, ref: 'R/1', licence: null } as Limit]),
  fc
    .tuple(kind, kind)
    .map(([a, r]): Limit[] => [{ ...a, ref: 'LA/2', licence: 'LA' } as Limit, { ...r, ref: 'R/1', licence: null } as Limit]),
  fc
    .tuple(kind, kind)
    .map(([a, b]): Limit[] => [
      { ...a, ref: 'LA/2', licence: 'LA', window: 'term' } as Limit,
      { ...b, ref: 'LB/2', licence: 'LB', window: 'term' } as Limit,
    ]),
)

const inputs: fc.Arbitrary<Input> = fc.record({
  limits,
  used: fc.array(fc.record({ limit: fc.nat(1), amount: fc.integer({ min: 1, max: 5 }), day: fc.integer({ min: 5, max: 60 }) }), {
    maxLength: 2,
  }),
  acts: fc.tuple(done, done),
  state: fc.constantFrom('performed', 'reserved'),
  swapped: fc.boolean(),
})

const pieces = (act: Done): Piece[] =>
  act.lines.map((l) => ({
    from: dayOf(act.start),
    to: dayOf(act.start + act.hours - 1 / 60),
    qty: l.qty ?? null,
    eur: l.amount === undefined ? null : l.usd === true ? Math.ceil(l.amount * RATE * 100) / 100 : l.amount,
  }))

/** The first day of each window that some day from `from` to `to` lies in, with the window's length. */
function windows(limit: Limit, from: number, to: number): [number, number][] {
  if (limit.window === 'term') return [[-1000, 3000]]
  if (limit.window === 'rolling-10d') return Array.from({ length: to - from + 10 }, (_, i) => [from - 9 + i, 10])
  // June 2026 has 30 days, July 31, August 31; the acts lie in these.
  const months: [number, number][] = [
    [0, 30],
    [30, 31],
    [61, 31],
  ]
  return months.filter(([first, length]) => from < first + length && to >= first)
}

interface Charge {
  readonly from: number
  readonly to: number
  readonly amount: number
}

/** Whether what is charged breaks the limit in any window that one of the new charges touches. */
function broken(limit: Limit, used: readonly Charge[], added: readonly Charge[]): boolean {
  const all = [...used, ...added]
  return added.some((a) =>
    windows(limit, a.from, a.to).some(([first, length]) => {
      const inside = all.filter((c) => c.from < first + length && c.to >= first)
      return inside.reduce((sum, c) => sum + c.amount, 0) > limit.max
    }),
  )
}

/** Whether every way of sharing the lines out breaks some limit. Lines whose size is not known are taken for nothing. */
function together({ limits, used, acts }: Input): boolean {
  const licences = [...new Set(limits.flatMap((l) => l.licence ?? []))]
  const choices = licences.length > 1 ? licences : ['']
  const lines = acts.flatMap((a, n) => pieces(a).map((p) => ({ ...p, act: n })))
  const ways = choices.length ** lines.length
  for (let way = 0; way < ways; way++) {
    const carrier = lines.map((_, i) => choices[Math.floor(way / choices.length ** i) % choices.length]!)
    const breaks = limits.some((limit, index) => {
      const mine = lines.filter((_, i) => limit.licence === null || carrier[i] === '' || carrier[i] === limit.licence)
      const held = used.filter((u) => u.limit % limits.length === index).map((u) => ({ from: u.day, to: u.day, amount: u.amount }))
      const counted = limit.of === 'count' ? mine.filter((l, i) => mine.findIndex((m) => m.act === l.act) === i) : mine
      const size = (l: Piece) => (limit.of === 'count' ? 1 : ((limit.of === 'qty' ? l.qty : l.eur) ?? 0))
      return broken(
        limit,
        held,
        counted.map((l) => ({ from: l.from, to: l.to, amount: size(l) })),
      )
    })
    if (!breaks) return false
  }
  return true
}

const TERM = [day(-150), day(300)]

function worldOf({ limits, used }: Input): World {
  const licences = [...new Set(limits.flatMap((l) => l.licence ?? []))]
  const clause = ({ of, max, window }: Limit, id: string) => ({ id, effect: 'limit', of, max, window })
  const mandates = (licences.length > 0 ? licences : ['LA']).map((id) => ({
    id,
    kind: 'licence',
    issuer: 'BOARD',
    term: TERM,
    clauses: [
      { id: '1', effect: 'permit', about: { actor: ['HOUSE'] } },
      ...limits.filter((l) => l.licence === id).map((l) => clause(l, '2')),
    ],
  }))
  const rules = limits
    .filter((l) => l.licence === null)
    .map((l) => ({ id: 'R', kind: 'rule', issuer: 'BOARD', term: TERM, clauses: [clause(l, '1')] }))
  const facts: RawFact[] = [{ of: 'USD', is: 'rate:EUR', value: String(RATE), grade: 'A1' }]
  for (const u of used)
    facts.push({
      of: limits[u.limit % limits.length]!.ref,
      is: 'usage',
      entries: [{ qty: u.amount, when: day(u.day), state: 'performed' }],
    })
  return { orders: {}, rulebook: [...mandates, ...rules], facts, act: actOf({ start: 0, hours: 1, lines: [] }), at: day(0), known: day(0) }
}

const actOf = (act: Done): RawAct => ({
  kind: 'transfer',
  actor: 'HOUSE',
  counterpart: ['ALFA'],
  when: [hour(act.start), hour(act.start + act.hours)],
  lines: act.lines.map(({ usd, ...l }, i) => ({
    id: `l${i}`,
    item: 'PUMP',
    ...l,
    ...(l.amount === undefined ? {} : { currency: usd === true ? 'USD' : 'EUR' }),
  })),
})

/** The register after an act is performed or reserved, as its answer charged it. */
function entered(world: World, answer: Answer, state: string): World {
  if (isRefusal(answer)) return world
  const charged = answer.charges.map((c): RawFact => {
    const size =
      c.of === 'count'
        ? { count: c.amount.toFixed() }
        : c.of === 'qty'
          ? { qty: c.amount.toFixed(), unit: c.unit }
          : { amount: c.amount.toFixed(), currency: c.of }
    return { of: c.limit, is: 'usage', entries: [{ ...size, when: world.act.when, state }] }
  })
  return { ...world, facts: [...world.facts, ...charged] }
}

const withEntries = (world: World, change: (entry: Record<string, unknown>) => Record<string, unknown> | null): World => ({
  ...world,
  facts: world.facts.map((f) =>
    f.is === 'usage' ? { ...f, entries: (f.entries as Record<string, unknown>[]).flatMap((e) => change(e) ?? []) } : f,
  ),
})

const ignoresReservations: Ask = (world) => engine(withEntries(world, (e) => (e.state === 'reserved' ? null : e)))
const ignoresUse: Ask = (world) => engine(withEntries(world, () => null))
const firstDayOnly: Ask = (world) => engine(withEntries(world, (e) => ({ ...e, when: Array.isArray(e.when) ? e.when[0] : e.when })))

property<Ask, Input>({
  name: 'T7 what two acts break together is never permitted to both',
  runs: 3000,
  right: engine,
  inputs,
  holds(ask, input) {
    const [a, b] = (input.swapped ? [...input.acts].reverse() : input.acts) as [Done, Done]
    const world = worldOf(input)
    const first = { ...world, act: actOf(a) }
    const one = ask(first)
    fc.pre(verdictOf(one) === 'permit')
    const register = entered(first, one, input.state)
    const second = ask({ ...register, act: actOf(b) })
    if (together(input)) assert.notEqual(verdictOf(second), 'permit', 'both are permitted')
    // What was reserved and is then performed is counted as before.
    const settled = withEntries(register, (e) => ({ ...e, state: 'performed' }))
    assert.equal(verdictOf(ask({ ...settled, act: actOf(b) })), verdictOf(second))
    return verdictOf(second)
  },
  planted: {
    'reservations are not counted': ignoresReservations,
    'nothing is counted': ignoresUse,
    'an entry counts on its first day only': firstDayOnly,
  },
})
