import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDuration } from '#ground/duration.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readGrade } from '#know/grade.ts'
import fc from '#property'
import { type Commitment, SHOWS, type Shows, SPEAKERS, type Speaker } from './commitment.ts'
import { courseOf } from './course.ts'
import { STATUSES, standingOfCommitment } from './ladder.ts'
import type { Showing } from './showing.ts'

const DAY = 86_400_000
const day = (n: number): number => Date.UTC(2026, 0, n)
const span = (text: string) => {
  const read = readDuration(text)
  assert.ok(!isRefusal(read))
  return read
}
const grade = (text: string) => {
  const read = readGrade(text)
  assert.ok(!isRefusal(read))
  return read
}
const owed = (more: Partial<Commitment> = {}): Commitment => ({
  ...{ id: 'A/1', kind: 'clause', by: 'US', to: ['THEM'], what: 'open the road', instrument: 'A', clause: 'A/1', docket: null },
  ...{
    since: day(1),
    due: day(20),
    continuous: false,
    every: null,
    zone: 'UTC',
    condition: null,
    depends: [],
    verifiedBy: ['M'],
    how: null,
  },
  ...more,
})

let entries = 0
const showing = (shows: Shows, speaker: Speaker, from: number, more: { until?: number; grade?: string } = {}): Showing => ({
  ...{ entry: ++entries, shows, speaker, from: day(from), until: day(more.until ?? from), grade: grade(more.grade ?? 'C3') },
})
const [verified, ownWord] = [showing('done', 'verifier', 10), showing('done', 'debtor', 10)]

// What is shown, on the tenth where it does not say; asked on the fifteenth, before it falls due. Each row puts one thing otherwise.
const rows: readonly (readonly [what: string, showings: readonly Showing[], status: string, cause: string])[] = [
  ['nothing', [], 'promised', 'nothing-shown'],
  ['an order', [showing('ordered', 'debtor', 10)], 'ordered', 'ordered'],
  ['an order, weakly', [showing('ordered', 'debtor', 10, { grade: 'C4' })], 'promised', 'nothing-shown'],
  ['an order, that nobody can judge', [showing('ordered', 'other', 10, { grade: 'F6' })], 'promised', 'nothing-shown'],
  ['that it is under way', [showing('under-way', 'other', 10)], 'under-way', 'under-way'],
  ['an order and that it is under way', [showing('ordered', 'debtor', 9), showing('under-way', 'other', 10)], 'under-way', 'under-way'],
  ['that it was done, by who owes it', [ownWord], 'under-way', 'own-word'],
  ['that it was done, by who owes it, as good as can be', [showing('done', 'debtor', 10, { grade: 'A1' })], 'under-way', 'own-word'],
  ['that it was done, by whom it is owed to', [showing('done', 'beneficiary', 10, { grade: 'A1' })], 'under-way', 'not-verified'],
  ['that it was done, by somebody else', [showing('done', 'other', 10, { grade: 'A1' })], 'under-way', 'not-verified'],
  ['that it was done, by the verifier', [verified], 'verified', 'verified'],
  ['that it was done, by the verifier, weakly', [showing('done', 'verifier', 10, { grade: 'D3' })], 'promised', 'nothing-shown'],
  ['that it was done, by a verifier nobody can judge', [showing('done', 'verifier', 10, { grade: 'F1' })], 'promised', 'nothing-shown'],
  ['that it will be done, by the verifier', [showing('done', 'verifier', 16)], 'promised', 'nothing-shown'],
  ['a breach, by the verifier', [showing('breached', 'verifier', 10)], 'breached', 'breach-shown'],
  ['a breach, by who owes it', [showing('breached', 'debtor', 10)], 'breached', 'breach-shown'],
  ['a breach, by somebody else', [showing('breached', 'other', 10)], 'breached', 'breach-shown'],
  ['a breach, by whom it is owed to', [showing('breached', 'beneficiary', 10, { grade: 'A1' })], 'disputed', 'breach-alleged'],
  ['a breach, weakly', [showing('breached', 'other', 10, { grade: 'D4' })], 'disputed', 'breach-alleged'],
  ['a breach, as a rumour', [showing('breached', 'other', 10, { grade: 'E4' })], 'promised', 'nothing-shown'],
  ['a breach, that nobody can judge', [showing('breached', 'verifier', 10, { grade: 'F6' })], 'promised', 'nothing-shown'],
  [
    'a breach that is denied by who owes it',
    [showing('breached', 'other', 10), showing('not-breached', 'debtor', 10)],
    'disputed',
    'breach-denied',
  ],
  [
    'a breach that the verifier shows and who owes it denies',
    [showing('breached', 'verifier', 10), showing('not-breached', 'debtor', 10)],
    'breached',
    'breach-shown',
  ],
  [
    'a breach that the verifier shows and another denies',
    [showing('breached', 'verifier', 10), showing('not-breached', 'other', 10, { grade: 'D4' })],
    'disputed',
    'breach-denied',
  ],
  [
    'a breach that was denied of another time',
    [showing('breached', 'other', 10), showing('not-breached', 'other', 7)],
    'breached',
    'breach-shown',
  ],
  ['verified, and a breach of the same time', [verified, showing('breached', 'verifier', 10)], 'disputed', 'verified-and-breached'],
  ['verified, and a breach alleged since', [verified, showing('breached', 'beneficiary', 12)], 'disputed', 'breach-alleged'],
  ['verified, and a breach since', [verified, showing('breached', 'other', 12)], 'breached', 'breach-shown'],
  ['verified after a breach', [showing('breached', 'verifier', 8), verified], 'verified', 'verified'],
  ['done by own word after a breach', [showing('breached', 'verifier', 8), ownWord], 'breached', 'breach-shown'],
]
for (const [what, showings, status, cause] of rows)
  test(`${what}: ${status}`, () => {
    const found = standingOfCommitment(owed(), showings, null, day(15))
    assert.deepEqual([found.status, found.cause], [status, cause])
    assert.equal(standingOfCommitment(owed(), [...showings].reverse(), null, day(15)).status, status, 'in whatever order it is told')
  })

test('once the day has come it is overdue, whatever who owes it says; a verification after it is late', () => {
  const at = (n: number, ...showings: Showing[]) => {
    const { status, cause, late } = standingOfCommitment(owed(), showings, null, day(n))
    return [status, cause, late]
  }
  assert.deepEqual(at(19, ownWord), ['under-way', 'own-word', false])
  assert.deepEqual(at(20, ownWord), ['overdue', 'fell-due', true])
  assert.deepEqual(at(20, verified), ['verified', 'verified', false])
  assert.deepEqual(at(25, showing('done', 'verifier', 20)), ['verified', 'verified', false])
  assert.deepEqual(at(25, showing('done', 'verifier', 21)), ['verified', 'verified-late', true])
  assert.deepEqual(at(25, showing('breached', 'verifier', 21)), ['breached', 'breach-shown', true])
})

test('what is continuous is verified for the time somebody looked at, and as long after as the clause says', () => {
  const month = owed({ continuous: true, due: null, every: span('P30D') })
  const at = (commitment: Commitment, n: number) => standingOfCommitment(commitment, [verified], null, day(n))
  assert.equal(at(month, 40).status, 'verified')
  assert.deepEqual([at(month, 41).status, at(month, 41).cause], ['under-way', 'verification-over'])
  assert.equal(at(owed({ continuous: true, due: null }), 10).status, 'verified')
  assert.equal(at(owed({ continuous: true, due: null }), 11).status, 'under-way')
})

test('where nobody is named whose verification counts, nobody’s does', () => {
  const found = standingOfCommitment(owed({ verifiedBy: [] }), [showing('done', 'other', 10)], null, day(15))
  assert.deepEqual([found.status, found.cause], ['under-way', 'no-verifier'])
})

test('it says on which entries it rests, and what was released says by which', () => {
  const [one, two] = [showing('breached', 'other', 10), showing('not-breached', 'debtor', 10)]
  assert.deepEqual(standingOfCommitment(owed(), [two, verified, one], null, day(9)).sources, [])
  assert.deepEqual(standingOfCommitment(owed(), [two, one], null, day(15)).sources, [one.entry, two.entry])
  assert.deepEqual(standingOfCommitment(owed(), [one], 77, day(15)), { status: 'released', cause: 'released', late: false, sources: [77] })
})

const anyShowing = fc
  .record({
    entry: fc.nat(99),
    shows: fc.constantFrom(...SHOWS),
    speaker: fc.constantFrom(...SPEAKERS),
    grade: fc.constantFrom('A1', 'B2', 'C3', 'C4', 'D4', 'E5', 'F6', 'F1', 'A6').map(grade),
    from: fc.integer({ min: 1, max: 30 }).map(day),
    until: fc.nat(5),
  })
  .map(({ until, ...one }): Showing => ({ ...one, until: one.from + until * DAY }))
const anyOwed = fc
  .record({
    due: fc.option(fc.integer({ min: 5, max: 25 }).map(day)),
    continuous: fc.boolean(),
    every: fc.option(fc.constantFrom('P1D', 'P7D', 'P30D').map(span)),
    verifiedBy: fc.constantFrom<readonly string[]>(['M'], []),
  })
  .map((more) => owed(more))

test('nothing but verification by whom the clause names makes it verified', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyOwed, fc.array(anyShowing, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }).map(day), (commitment, showings, at) => {
      const { status } = standingOfCommitment(commitment, showings, null, at)
      seen.set(status, (seen.get(status) ?? 0) + 1)
      const without = showings.filter(({ shows, speaker, grade: { reliability, credibility } }) => {
        const good = 'ABC'.includes(reliability) && credibility <= 3
        return !(shows === 'done' && speaker === 'verifier' && good)
      })
      assert.notEqual(standingOfCommitment(commitment, without, null, at).status, 'verified')
      if (status === 'verified') assert.ok(without.length < showings.length)
    }),
    { numRuns: 1_000 },
  )
  // Released is tried by hand; every other status came up.
  assert.deepEqual([...seen.keys()].sort(), STATUSES.filter((one) => one !== 'released').sort())
})

test('what who owes it says, and what nobody can judge, never lightens', () => {
  const rank = ['breached', 'overdue', 'disputed', 'promised', 'ordered', 'under-way', 'verified']
  fc.assert(
    fc.property(
      anyOwed,
      fc.array(anyShowing, { maxLength: 5 }),
      anyShowing,
      fc.integer({ min: 1, max: 40 }).map(day),
      (commitment, showings, more, at) => {
        const before = standingOfCommitment(commitment, showings, null, at).status
        const own = standingOfCommitment(commitment, [...showings, { ...more, speaker: 'debtor' }], null, at).status
        assert.ok(own !== 'verified' || before === 'verified')
        // A denial of one's own turns a breach into a dispute, never into anything lighter.
        if (before === 'breached') assert.ok(own === 'breached' || own === 'disputed')
        if (before === 'overdue') assert.ok(rank.indexOf(own) <= rank.indexOf('disputed'))
        const unjudged = standingOfCommitment(commitment, [...showings, { ...more, grade: grade('F6') }], null, at)
        assert.equal(unjudged.status, before)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('the course tells every turn once, and ends as it stands', () => {
  const showings = [showing('ordered', 'debtor', 3), verified, showing('breached', 'verifier', 12), showing('done', 'verifier', 14)]
  const course = courseOf(owed(), showings, null, day(15))
  assert.deepEqual(
    course.map(({ at, status }) => [new Date(at).getUTCDate(), status]),
    [
      [1, 'promised'],
      [3, 'ordered'],
      [10, 'verified'],
      [12, 'breached'],
      [14, 'verified'],
    ],
  )
  const month = owed({ continuous: true, due: null, every: span('P7D') })
  assert.deepEqual(
    courseOf(month, [verified], { entry: 5, at: day(25) }, day(30)).map(({ at, status }) => [new Date(at).getUTCDate(), status]),
    [
      [1, 'promised'],
      [10, 'verified'],
      [17, 'under-way'],
      [25, 'released'],
    ],
  )
  fc.assert(
    fc.property(anyOwed, fc.array(anyShowing, { maxLength: 5 }), fc.integer({ min: 1, max: 60 }).map(day), (commitment, all, at) => {
      const turns = courseOf(commitment, all, null, at)
      const now = standingOfCommitment(commitment, all, null, at)
      assert.equal(turns.at(-1)?.status, now.status)
    }),
  )
})
