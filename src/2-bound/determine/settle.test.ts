import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { ask, TERM, type Written } from '../../../tests/support/world.ts'

// Lines are shared out among licences, each with limits of its own. Whether any sharing keeps them all is tried out here in
// every way, and the engine must permit exactly when there is one.
interface Licence {
  readonly items: readonly string[]
  readonly max: number
  readonly used: number
  readonly acts: number
}
interface Line {
  readonly item: string
  readonly qty: number
}

const idOf = (i: number): string => `L${i}`
function written(licence: Licence, i: number): Written {
  const permit = { id: '1', effect: 'permit', about: { item: licence.items } }
  const most = { id: '2', effect: 'limit', max: licence.max, of: 'qty', window: 'term' }
  const often = { id: '3', effect: 'limit', max: licence.acts, of: 'count', window: 'term' }
  return { id: idOf(i), kind: 'licence', issuer: 'STATE', term: TERM, clauses: [permit, most, often] }
}
const usage = ({ used }: Licence, i: number): Written => ({
  of: `${idOf(i)}/2`,
  is: 'usage',
  entries: [{ qty: used, when: '2026-02-01', state: 'performed' }],
})

function asked(licences: readonly Licence[], lines: readonly Line[]) {
  const act = { kind: 'transfer', lines: lines.map((line, i) => ({ id: `l${i}`, ...line })) }
  return ask({ rulebook: licences.map(written), facts: licences.map(usage), act })
}

/** Whether an assignment of lines to licences, by number, keeps every limit. */
function keeps(licences: readonly Licence[], lines: readonly Line[], to: readonly number[]): boolean {
  return licences.every((licence, i) => {
    const own = lines.filter((_, n) => to[n] === i)
    const sum = own.reduce((total, line) => total + line.qty, licence.used)
    return own.length === 0 || (own.every((line) => licence.items.includes(line.item)) && sum <= licence.max && licence.acts >= 1)
  })
}

function* assignments(licences: number, lines: number): Generator<number[]> {
  if (lines === 0) yield []
  else for (const rest of assignments(licences, lines - 1)) for (let i = 0; i < licences; i++) yield [...rest, i]
}
const feasible = (licences: readonly Licence[], lines: readonly Line[]): boolean =>
  [...assignments(licences.length, lines.length)].some((to) => keeps(licences, lines, to))

const items = ['PUMP', 'VALVE']
const licence = fc.record({
  items: fc.uniqueArray(fc.constantFrom(...items), { minLength: 1 }),
  max: fc.integer({ min: 2, max: 12 }),
  used: fc.integer({ min: 0, max: 3 }),
  acts: fc.constantFrom(0, 1, 1, 1, 1, 1),
})
const line = fc.record({ item: fc.constantFrom(...items), qty: fc.integer({ min: 1, max: 5 }) })
const worlds = fc.tuple(fc.array(licence, { minLength: 1, maxLength: 3 }), fc.array(line, { minLength: 1, maxLength: 4 }))

test('it permits exactly when some way of sharing lines out keeps all limits, and the one it finds does', () => {
  const mix = { permit: 0, refuse: 0 }
  fc.assert(
    fc.property(worlds, ([licences, lines]) => {
      const answer = asked(licences, lines)
      const expected = feasible(licences, lines) ? 'permit' : 'refuse'
      mix[expected]++
      assert.equal(answer.verdict, expected)
      if (expected === 'refuse') return
      const to = lines.map((_, n) => {
        const warrant = answer.orders[0]?.warrants.find((w) => w.part === `GUEST l${n}`)
        return licences.findIndex((__, i) => idOf(i) === warrant?.permit.instrument.id)
      })
      assert.ok(keeps(licences, lines, to), `the sharing told, ${to.join(', ')}, breaks a limit`)
    }),
    { numRuns: 1_000 },
  )
  assert.ok(Math.min(mix.permit, mix.refuse) > 100, JSON.stringify(mix))
})

test('what it charges is what was shared out', () => {
  const { charges } = asked(
    [
      { items, max: 7, used: 0, acts: 1 },
      { items, max: 8, used: 0, acts: 1 },
    ],
    [
      { item: 'PUMP', qty: 7 },
      { item: 'PUMP', qty: 8 },
    ],
  )
  const told = charges.map((c) => `${c.limit} ${c.amount.toFixed()}`)
  assert.deepEqual(told, ['L0/2 7', 'L0/3 1', 'L1/2 8', 'L1/3 1'])
})

const plain = (max: number): Licence => ({ items, max, used: 0, acts: 1 })
const worked: readonly (readonly [title: string, licences: Licence[], lines: number[], verdict: string])[] = [
  ['two licences of 7 and 8 do not make one of 15', [plain(7), plain(8)], [12], 'refuse'],
  ['two lines of 7 and 8', [plain(7), plain(8)], [7, 8], 'permit'],
  ['two lines of 8 and 7', [plain(7), plain(8)], [8, 7], 'permit'],
  ['the first line must not take the only licence that the second fits', [plain(10), plain(3)], [3, 10], 'permit'],
  ['three lines that fit only two and one', [plain(6), plain(6)], [3, 3, 6], 'permit'],
  ['three lines that fit nowhere together', [plain(6), plain(6)], [4, 4, 4], 'refuse'],
]
for (const [title, licences, quantities, verdict] of worked) {
  test(`${title} -> ${verdict}`, () => {
    assert.equal(
      asked(
        licences,
        quantities.map((qty) => ({ item: 'PUMP', qty })),
      ).verdict,
      verdict,
    )
  })
}

test('over the limit under every licence, each is told', () => {
  const { reasons } = asked([plain(7), plain(8)], [{ item: 'PUMP', qty: 12 }])
  assert.deepEqual(
    reasons.map((r) => [r.code, r.ref]),
    [
      ['over-limit', 'L0/2'],
      ['over-limit', 'L1/2'],
    ],
  )
})

test('a line too large for any licence does not stop the others from being told as permitted', () => {
  const { verdict, parts } = asked(
    [plain(7), plain(8)],
    [
      { item: 'PUMP', qty: 12 },
      { item: 'PUMP', qty: 7 },
    ],
  )
  assert.deepEqual([verdict, parts.map((p) => p.verdict)], ['refuse', ['refuse', 'permit']])
})

test('a search that is cut short refers and says so, never permits what it did not find nor refuses what it did not try', () => {
  const lines = Array.from({ length: 30 }, (_, i) => ({ item: 'PUMP', qty: 3 + (i % 3) }))
  const { verdict, reasons } = asked([plain(39), plain(40), plain(39)], lines)
  assert.equal(verdict, 'refer')
  assert.ok(reasons.some((r) => r.cause === 'assignment-cut'))
})

test('permits are alternatives: the lightest carries, and a doubtful one only where no sure one does', () => {
  const doubtful = { ...written(plain(9), 0), attested: false }
  const ask1 = (rulebook: Written[]) => ask({ rulebook, act: { kind: 'transfer', lines: [{ id: 'a', item: 'PUMP', qty: 5 }] } })
  assert.equal(ask1([doubtful]).verdict, 'refer')
  const both = ask1([doubtful, written(plain(9), 1)])
  assert.deepEqual([both.verdict, both.orders[0]?.warrants.map((w) => w.permit.instrument.id)], ['permit', ['L1']])
})
