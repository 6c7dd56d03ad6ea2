/**
 * T11: every answer on file, put again to the record as it stood, comes out the same. After something it looked at has been erased it
 * says so and by which tombstone, and what is left of it still gives its verdict. An answer that differs is named as drift, in just
 * the part in which it differs.
 */
import assert from 'node:assert/strict'
import type { Entry } from '#answer/record/entry.ts'
import type { MemoryRecord } from '#answer/record/memory.ts'
import { onFileOf } from '#answer/record/on-file.ts'
import type { Projection } from '#answer/record/projection.ts'
import { type OnFile, type Replayed, replay } from '#answer/record/replay.ts'
import { ReplayAll } from '#answer/record/replay-all.ts'
import fc from '#property'
import { answersOf, courseProperty, courses, play, TZ, verdictsOf } from './support/course.ts'

type Replay = typeof replay

const tombstonesOf = (memory: MemoryRecord) => (index: number) => memory.head.get('tombstone', String(index))?.data.tombstone ?? null

function replayed(memory: MemoryRecord, entry: Entry, by: Replay, answer?: OnFile['answer']): Replayed {
  const { gatheredAt } = (entry.body as { answer: OnFile['answer'] }).answer
  const then = memory.viewAt(gatheredAt)
  const onFile = onFileOf(then, entry)
  assert.ok(onFile !== null)
  return by(then, answer === undefined ? onFile : { ...onFile, answer }, tombstonesOf(memory), TZ)
}

/** An answer as another engine would have given it, in one part. */
const CHANGED: { readonly [K in keyof Projection]: (was: Projection[K]) => Projection[K] } = {
  verdict: (was) => (was === 'permit' ? 'refer' : 'permit'),
  reasons: (was) => was.map((reason, i) => (i === was.length - 1 ? { ...reason, facts: [...reason.facts, 0] } : reason)),
  orders: (was) => was.map(({ order, verdict }) => ({ order, verdict: verdict === 'refuse' ? ('refer' as const) : ('refuse' as const) })),
  warrants: (was) => [...was, 'M/1 v1 whole 2026-01-01T00:00Z'],
  duties: (was) => [...was, { ref: 'D/1', duty: 'report', by: 'US', to: null, due: null, justifies: null }],
  charges: (was) =>
    was.map((charge) => ({ ...charge, amount: `${charge.amount}1` })).concat({ limit: 'Z', amount: '1', of: 'count', unit: 'item' }),
}
const PARTS = Object.keys(CHANGED) as (keyof Projection)[]

function drifts(memory: MemoryRecord, entry: Entry, by: Replay, part: keyof Projection): void {
  const { answer } = entry.body as { answer: OnFile['answer'] }
  const projection = { ...answer.projection, [part]: (CHANGED[part] as (was: unknown) => unknown)(answer.projection[part]) } as Projection
  const outcome = replayed(memory, entry, by, { ...answer, projection })
  assert.ok(outcome.outcome === 'drift', `${outcome.outcome} though the ${part} differ`)
  assert.deepEqual(outcome.what, [part])
}

/** Does not look at one part of what it compares. */
const blindTo =
  (part: keyof Projection): Replay =>
  (then, onFile, tombstoneOf, tz) => {
    const found = replay(then, onFile, tombstoneOf, tz)
    if (found.outcome !== 'drift') return found
    const what = found.what.filter((one) => one !== part)
    return what.length === 0 ? { outcome: 'same' } : { ...found, what }
  }

courseProperty<Replay, { course: readonly number[]; part: keyof Projection }>({
  name: 'T11 replay gives the same, or names drift or erasure',
  runs: 70,
  inputs: fc.record({ course: courses(), part: fc.constantFrom(...PARTS) }),
  right: replay,
  holds(by, { course, part }) {
    const { memory } = play(course)
    const tombstoneOf = tombstonesOf(memory)
    const answers = answersOf(memory)
    for (const { entry, answer } of answers) {
      const outcome = replayed(memory, entry, by)
      const gone = [...new Set(answer.looked.flatMap((index) => tombstoneOf(index) ?? []))].sort((a, b) => a - b)
      if (gone.length === 0) assert.deepEqual(outcome, { outcome: 'same' }, `${entry.index} ${entry.kind}`)
      else assert.deepEqual(outcome, { outcome: 'erased', tombstones: gone, residue: true }, `${entry.index} ${entry.kind}`)
    }
    const last = answers.findLast(({ answer }) => answer.looked.every((index) => tombstoneOf(index) === null))
    if (last !== undefined) drifts(memory, last.entry, by, part)
    return verdictsOf(memory)
  },
  planted: {
    'what differs in the verdict is not seen': blindTo('verdict'),
    'what differs in the charges is not seen': blindTo('charges'),
    'what differs in the orders is not seen': blindTo('orders'),
    'erasure is not noticed': (then, onFile, _, tz) => replay(then, onFile, () => null, tz),
    'what was learnt later counts': (then, onFile, tombstoneOf, tz) =>
      replay(then, { ...onFile, known: Number.MIN_SAFE_INTEGER }, tombstoneOf, tz),
  },
})

type InOnePass = (memory: MemoryRecord) => readonly (readonly [entry: number, outcome: string])[]

const inOnePass =
  (readAhead: number): InOnePass =>
  (memory) => {
    const all = new ReplayAll(tombstonesOf(memory), TZ, readAhead)
    const passes = [all.add(memory.entries().slice(0, 30)), all.add(memory.entries().slice(30)), all.end()]
    assert.deepEqual(
      passes.flatMap(({ left }) => left),
      [],
      'nothing is left over',
    )
    return passes.flatMap(({ done }) => done.map(({ entry, replayed }) => [entry, replayed.outcome] as const))
  }

courseProperty<InOnePass, { course: readonly number[]; readAhead: number }>({
  name: 'T11 replay of everything in one pass says the same as one by one',
  runs: 30,
  inputs: fc.record({ course: courses(), readAhead: fc.constantFrom(3, 2_000) }),
  right: (memory) => inOnePass(10)(memory),
  holds(pass, { course, readAhead }) {
    const { memory } = play(course)
    const single = answersOf(memory).map(({ entry }) => [entry.index, replayed(memory, entry, replay).outcome])
    for (const by of [pass, inOnePass(readAhead)])
      assert.deepEqual(
        [...by(memory)].sort(([a], [b]) => a - b),
        single,
      )
    return verdictsOf(memory)
  },
  planted: {
    'the last are not waited for': (memory) => {
      const { done } = new ReplayAll(tombstonesOf(memory), TZ).add(memory.entries())
      return done.map(({ entry, replayed: { outcome } }) => [entry, outcome])
    },
  },
})
