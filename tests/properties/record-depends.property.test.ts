/**
 * T9 over the record: what was answered stays the answer until something is recorded that touches what it depends on, or the moment
 * comes until which it holds. The register counts on this when it appends what was decided a little earlier, and so does whoever is
 * told to look again at a performed act.
 */
import assert from 'node:assert/strict'
import { actOnFile, put } from '#answer/record/asking.ts'
import { CLOCK, type Command } from '#answer/record/command.ts'
import { decide } from '#answer/record/decide/decide.ts'
import type { Determined } from '#answer/record/entry.ts'
import type { MemoryRecord } from '#answer/record/memory.ts'
import { moment } from '#answer/record/moments.ts'
import { projectionOf } from '#answer/record/projection.ts'
import { record } from '#answer/record/recording.ts'
import type { Change } from '#answer/record/row.ts'
import { Staged } from '#answer/record/staged.ts'
import { touchedBy, touches } from '#answer/record/touched.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { Chooser, seeds } from './support/choose.ts'
import { courseProperty, courses, filingOf, play, stepOf, TZ } from './support/course.ts'

type Touches = typeof touchedBy

/** The answer to a docket now, as it would be kept. */
function answerNow(
  memory: MemoryRecord,
  docket: string,
  at: number,
): Pick<Determined, 'projection' | 'dependsOn' | 'holdsUntil'> & { until: number } {
  const row = memory.head.get('docket', docket)
  assert.ok(row !== null)
  const { determination, facts } = put(memory.head, { docket, act: actOnFile(memory.head, row.data.act, row.data.rev), at, known: at })
  return {
    projection: projectionOf(determination, (fact) => facts.indexOf(fact)),
    dependsOn: determination.dependsOn,
    holdsUntil: null,
    until: determination.holdsUntil ?? Number.POSITIVE_INFINITY,
  }
}

/** The changes a command would make, if it is not refused. */
function changesOf(memory: MemoryRecord, command: Command, by: string, at: number): readonly Change[] {
  const decided = decide(memory.head, command, { by, at, tz: TZ })
  if (isRefusal(decided)) return []
  const staged = new Staged(memory.head)
  return decided.drafts.flatMap((one) => staged.add({ ...one, index: staged.size, at, by }))
}

const forgetting =
  (...models: readonly Change['model'][]): Touches =>
  (change) =>
    models.includes(change.model) ? [] : touchedBy(change)

courseProperty<Touches, { course: readonly number[]; more: readonly number[] }>({
  name: 'T9 what touches nothing it depends on changes no answer on file',
  runs: 60,
  inputs: fc.record({ course: courses(45), more: fc.array(seeds, { minLength: 3, maxLength: 12 }) }),
  right: touchedBy,
  holds(touched, { course, more }) {
    const { memory, now: start } = play(course)
    let now = start
    const dockets = [...memory.rowsAt(memory.size).all('docket')].slice(-8).map((row) => row.key)
    const kept = new Map(dockets.map((docket) => [docket, answerNow(memory, docket, now)]))
    const verdicts = [...kept.values()].map(({ projection }) => projection.verdict)
    for (const seed of more) {
      const choose = new Chooser(seed)
      now = Math.max(memory.head.at, now + (choose.pick([0, 1, 1_000, 3_600_000, 40_000_000]) ?? 0))
      const [by, command] = choose.toss(30)
        ? (['AUDIT', { verb: 'file', items: [filingOf(memory, choose)] }] as const)
        : stepOf(memory, choose, now)
      const changes = changesOf(memory, command, by, now)
      record(memory, command, { by, at: now, tz: TZ })
      const names = changes.flatMap(touched)
      for (const [docket, before] of kept) {
        const depends = new Set(before.dependsOn)
        // A revised act is another question.
        const revised = command.verb === 'revise' && command.docket === docket
        const touchedNow = names.some((one) => touches(one, depends, docket))
        if (revised || touchedNow || now >= before.until) kept.delete(docket)
        else
          assert.deepEqual(answerNow(memory, docket, now).projection, before.projection, `${docket} after ${by} ${JSON.stringify(command)}`)
      }
    }
    return verdicts
  },
  planted: {
    'usage is not noticed': forgetting('usage'),
    'claims are not noticed': forgetting('claim'),
    // Either alone is noticed by the other, because an approval leads to a new answer on its docket.
    'neither approvals nor advice are noticed': forgetting('approval', 'docket'),
    'law is not noticed': forgetting('instrument', 'order'),
  },
})

courseProperty<typeof record, { course: readonly number[]; seed: number }>({
  name: 'T9 what the clock brings, it brings once',
  runs: 40,
  inputs: fc.record({ course: courses(), seed: seeds }),
  right: record,
  holds(by, { course, seed }) {
    const { memory, now } = play(course)
    const at = now + new Chooser(seed).below(30) * 86_400_000
    const tick = () => by(memory, { verb: 'tick' }, { by: CLOCK, at, tz: TZ })
    tick()
    const again = tick()
    assert.ok(!isRefusal(again))
    assert.deepEqual(again.entries, [], 'a second tick at the same moment')
    assert.deepEqual(memory.head.due(at), [])
    for (const row of memory.rowsAt(memory.size).all('duty'))
      assert.ok(
        row.data.due === null || moment(row.data.due) > at || row.data.fell || (row.data.discharged ?? row.data.waived) !== null,
        row.key,
      )
    const verdicts = memory
      .rowsAt(memory.size)
      .all('docket')
      .map((row) => row.data.verdict)
    const dockets = memory
      .rowsAt(memory.size)
      .all('docket')
      .filter((row) => row.data.performed !== null)
    for (const { key: docket } of dockets)
      for (const verb of ['look-back', 'look-ahead'] as const) {
        by(memory, { verb, docket }, { by: CLOCK, at, tz: TZ })
        const second = by(memory, { verb, docket }, { by: CLOCK, at, tz: TZ })
        assert.ok(!isRefusal(second) && second.entries.length === 0, `${verb} ${docket} twice`)
      }
    return verdicts
  },
  planted: {
    'what was due stays due': (memory, command, asking) =>
      record(memory, command.verb === 'tick' ? { verb: 'look-back', docket: 'D-1' } : command, asking),
    'a look finds the same again': (memory, command, asking) => {
      const done = record(memory, command, asking)
      const last = memory.entries().findLast((entry) => entry.kind === 'found')
      return isRefusal(done) || command.verb === 'tick' || last === undefined || last.kind !== 'found' ? done : { ...done, entries: [last] }
    },
  },
})
