/** Random facts: for every question that a condition may ask, what is on file about it and how good it is. */
import fc from '#property'
import { CAMP, CODES, day, EVENTS, hour, INCIDENT, ITEMS, LIST, PARTIES, perhaps, plain } from './names.ts'
import type { RawFact } from './world.ts'

/** A question that facts may answer, with the values that affirm, deny and puzzle. */
interface Topic {
  readonly of: string
  readonly is: string
  readonly yes: unknown
  readonly no: unknown
  readonly odd?: unknown
  /** What every claim about it bears besides. */
  readonly more?: Omit<RawFact, 'of' | 'is'>
}

const perParty: readonly Topic[] = [...PARTIES, 'HOUSE'].flatMap((of) => [
  { of, is: 'cleared', yes: true, no: false },
  { of, is: 'vetted', yes: 'passed', no: 'failed' },
  { of, is: 'open-breach', yes: 'none', no: 'open' },
  { of, is: `match:${LIST}`, yes: 'none', no: 'match', odd: 'possible' },
  { of, is: 'national-of-A', yes: false, no: true },
  { of, is: 'nationality', yes: 'only B', no: 'A' },
  { of, is: 'assessed:diversion', yes: 2, no: 4, odd: 'low' },
  { of, is: 'channel', yes: 'authenticated', no: 'challenged' },
  { of, is: 'searched:OWNERS', yes: 'complete', no: 'refused', odd: 'partial' },
  { of, is: 'unit', yes: 'COMPANY', no: 'COMPANY' },
])

/** Everything a condition of these worlds may ask, apart from approvals, duties, membership and usage. */
export const TOPICS: readonly Topic[] = [
  ...perParty,
  { of: 'HOST', is: 'consent', yes: true, no: false },
  { of: 'HOST', is: 'notice', yes: true, no: false },
  { of: 'HOST', is: 'cleared', yes: true, no: false },
  { of: 'MECH', is: 'coordination', yes: true, no: false },
  { of: LIST, is: 'edition', yes: 'complete', no: 'truncated' },
  { of: 'act', is: 'cleared', yes: true, no: false },
  { of: 'HOUSE', is: 'provider-class', yes: 'humanitarian', no: 'commercial', odd: 7 },
  { of: 'PSC', is: 'provider-class', yes: 'humanitarian', no: 'commercial' },
  { of: 'PSC', is: 'national-of-A', yes: false, no: true },
  { of: CAMP, is: 'position', yes: '6.2,-75.5 within 50 m', no: '6.9,-75.5 within 50 m', odd: 'somewhere' },
  { of: 'COMPANY', is: 'vetted', yes: 'passed', no: 'failed' },
  { of: 'COMPANY', is: 'commander', yes: 'MAJOR', no: 'MAJOR' },
  { of: 'MAJOR', is: 'vetted', yes: 'passed', no: 'failed' },
  { of: INCIDENT, is: 'occurred', yes: true, no: false, more: { origin: 'WITNESS' } },
  { of: INCIDENT, is: 'verification', yes: 'verified', no: 'refuted', odd: 'monitored' },
  ...['HOUSE', 'PSC'].map((of) => ({ of, is: 'certificate:GUARDS', yes: 'valid: escort', no: 'suspended', odd: 'valid: training' })),
  { of: 'OFFICER-1', is: 'interest', yes: 'none', no: 'ALFA' },
  { of: 'OFFICER-2', is: 'interest', yes: 'none', no: 'BRAVO' },
  ...ITEMS.map((of) => ({ of, is: `classified:${CODES}`, yes: 'none @ 2026', no: '2B @ 2026', odd: '2B', more: { source: 'LABORATORY' } })),
  { of: 'HOST', is: 'end-use-certificate', yes: 'EUC-1', no: false },
  { of: 'EUC-1', is: 'received', yes: 'CLERK-1 through post', no: 'CLERK-1 through post' },
  { of: 'EUC-1', is: 'authenticated', yes: 'CLERK-2 through embassy', no: false },
  { of: 'EUC-1', is: 'signatory-in-office', yes: true, no: false },
  { of: 'EUC-1', is: 'reused', yes: 'none', no: 'EUC-0' },
  { of: 'EUC-1', is: 'letterhead', yes: 'matches', no: 'differs' },
  { of: 'HOST', is: 'red-flags-reviewed', yes: true, no: false },
  { of: 'HOST', is: 'denials-searched', yes: true, no: false },
  { of: 'USD', is: 'rate:EUR', yes: '0.9', no: '1.2', odd: 'dear' },
  ...EVENTS.map((of) => ({ of, is: 'occurred', yes: false, no: true })),
]

type Standing = 'none' | 'good' | 'denied' | 'disputed' | 'stale' | 'weak' | 'rumour' | 'damaged' | 'half' | 'late' | 'odd' | 'contested'

const on = (t: Topic, value: unknown, grade: string, more: Omit<RawFact, 'of' | 'is'> = {}): RawFact => ({
  of: t.of,
  is: t.is,
  value,
  grade,
  ...t.more,
  ...more,
})

/** The facts on file when a topic stands so. */
function standing(t: Topic, how: Standing, n: number): RawFact[] {
  switch (how) {
    case 'none':
      return []
    case 'good':
      return [on(t, t.yes, n % 2 === 0 ? 'A1' : 'C3')]
    case 'denied':
      return [on(t, t.no, n % 2 === 0 ? 'A1' : 'B2', n % 3 === 0 ? { from: day(9) } : {})]
    case 'disputed':
      return [on(t, t.yes, 'B2'), on(t, t.no, 'C3')]
    case 'stale':
      return [on(t, t.yes, 'A1', { from: day(-60), until: day(5) })]
    case 'weak':
      return [on(t, n % 2 === 0 ? t.yes : t.no, 'D4')]
    case 'rumour':
      return [on(t, t.yes, 'A1'), on(t, t.no, 'F6')]
    case 'damaged':
      return [{ of: t.of, is: t.is, unreadable: true }]
    case 'half':
      return [on(t, t.yes, 'A1', { from: day(-20), until: day(8 + (n % 5)) })]
    case 'late':
      return [on(t, t.yes, 'A1', { recorded: day(n % 7) })]
    case 'odd':
      return [on(t, t.odd ?? t.yes, 'A1')]
    case 'contested':
      return [on(t, t.yes, 'A1'), { of: t.of, is: t.is, unreadable: true }]
  }
}

/** Facts about all topics, approvals, duties and membership. In a rough world more is missing, disputed or damaged. */
export function facts(rough: boolean): fc.Arbitrary<RawFact[]> {
  const [good, bad] = rough ? [55, 4] : [93, 1]
  const how = fc.oneof(
    { arbitrary: fc.constant<Standing>('good'), weight: good },
    { arbitrary: fc.constant<Standing>('none'), weight: bad * 3 },
    ...(['denied', 'disputed', 'half', 'late', 'damaged', 'stale', 'weak', 'rumour', 'odd', 'contested'] as const).map((s) => ({
      arbitrary: fc.constant<Standing>(s),
      weight: s === 'denied' ? bad * 2 : bad,
    })),
  )
  return fc
    .tuple(
      fc.tuple(...TOPICS.map((t) => fc.tuple(how, fc.nat(11)).map(([h, n]) => standing(t, h, n)))),
      approvals(rough),
      duties(rough),
      membership(rough),
    )
    .map(([topics, ...rest]) => [...topics.flat(), ...rest.flat()])
}

function approvals(rough: boolean): fc.Arbitrary<RawFact[]> {
  const one = fc
    .record({
      by: fc.constantFrom('OFFICER-2', 'OFFICER-3', 'OFFICER-1', 'OFFICER-4'),
      role: fc.constantFrom('LEGAL', 'LEGAL', 'CLERK'),
      value: rough ? fc.constantFrom(true, true, true, false) : fc.constant(true),
      rev: fc.constantFrom(1, 1, 1, 1, 2),
      recorded: perhaps(20, fc.constantFrom(day(-3), day(2))),
      unreadable: perhaps(rough ? 10 : 2, fc.constant(true)),
    })
    .map((a) => plain({ of: 'act', is: 'approved', ...a }))
  return fc.array(one, { maxLength: 3 })
}

function duties(rough: boolean): fc.Arbitrary<RawFact[]> {
  const one = fc.record({
    of: fc.constant('HOUSE'),
    is: fc.constant('duty'),
    id: fc.constantFrom('D-1', 'D-2'),
    value: fc.constantFrom('discharged', 'discharged', 'open', ...(rough ? ['overdue'] : [])),
    due: fc.constantFrom(day(-5), day(9), day(60)),
    recorded: fc.constantFrom(day(-10), day(-2)),
  })
  return fc.array(one, { maxLength: rough ? 2 : 1 }).map((list) => list.map((d) => plain(d)))
}

function membership(rough: boolean): fc.Arbitrary<RawFact[]> {
  const weak = rough ? 12 : 3
  return fc
    .tuple(
      fc.constantFrom('A1', 'B2', ...(rough ? ['D4', 'F6'] : [])),
      perhaps(weak, fc.constant(hour(24 * 10))),
      perhaps(weak, fc.constant(true)),
      perhaps(rough ? 30 : 8, fc.constant(true)),
      fc.boolean(),
    )
    .map(([grade, until, unreadable, splinter, part]) => [
      ...(part ? [plain({ of: 'DELTA', is: 'part-of', value: 'ALFA', grade, until, unreadable })] : []),
      ...(splinter ? [{ of: 'CHARLIE', is: 'splinter-of', value: 'BRAVO' }] : []),
    ])
}

/** What has been used of some limits. */
export function usage(refs: readonly string[]): fc.Arbitrary<RawFact[]> {
  const entry = fc
    .record({
      qty: fc.constantFrom('2', '3', '5', '8'),
      when: fc.constantFrom(day(1), day(9), hour(24 * 12 + 5), day(35)),
      state: fc.constantFrom('performed', 'reserved', 'released'),
      expires: perhaps(30, fc.constantFrom(day(2), day(30))),
      id: perhaps(30, fc.constantFrom('q1', 'q2')),
      recorded: perhaps(30, fc.constantFrom(day(-4), day(3))),
    })
    .map((e) => plain(e))
  return fc
    .tuple(...refs.map(() => perhaps(40, fc.array(entry, { minLength: 1, maxLength: 3 }))))
    .map((all) => all.flatMap((entries, i) => (entries === undefined ? [] : [{ of: refs[i]!, is: 'usage', entries }])))
}
