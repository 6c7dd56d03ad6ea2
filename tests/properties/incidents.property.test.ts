/**
 * General laws of incidents, over many courses of steps taken in any order by anybody: nothing is classified without comments or the end of
 * their time, nothing is confirmed on one voice, nothing is lost, and the order in which reports come in does not change what they come to.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '#answer/record/entry.ts'
import { changesOf } from '#answer/record/fold.ts'
import { factsOfIncident, INCIDENT_FACTS } from '#answer/record/incidents/facts.ts'
import type { Row } from '#answer/record/row.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readGrade } from '#know/grade.ts'
import fc from '#property'
import { independent } from '#watch/incidents/voices.ts'
import { HASH, onIncident, onReport, reported, VERIFY, views, Watch } from '../support/mechanism.ts'
import { Chooser, seeds } from './support/choose.ts'

const runs = (n: number) => Math.max(1, Math.round(n * Number(process.env.PARLEY_RUNS ?? 1)))

const RUNGS = ['not-an-incident', 'relevant', 'minor', 'grave', 'pending'] as const
const BY = ['INT', 'INT', 'INT', 'INT', 'INT', 'INT-2', 'N-1', 'S-1', 'AUDIT'] as const
const DAY = 86_400_000

/** One report of some origin. */
function reportOf(choose: Chooser, id: string): Record<string, unknown> {
  const party = choose.pick(['SIDE-N', 'SIDE-S', null, null]) ?? null
  return reported(id, {
    reporter: party === null ? { as: 'community' } : { as: 'party', party },
    origin: choose.pick(['the village', 'The Village', 'an agency', 'SIDE-N', 'a priest']) ?? 'x',
    grade: choose.pick(['A1', 'B2', 'C3', 'D4', 'F6']) ?? 'F6',
    alleged: { against: choose.pick(['SIDE-S', 'SIDE-S', 'SIDE-N']) ?? 'SIDE-S' },
  })
}

/** The steps that come once there is an incident. */
const stepsOfIncident = (choose: Chooser, incident: string, rung: () => string, n: number) => [
  onIncident(incident, {
    verify: {
      ...VERIFY,
      outcome: choose.pick(['holds', 'holds', 'refuted', 'undetermined']),
      origin: choose.pick(['team', 'SIDE-N', 'the village']),
    },
  }),
  onIncident(incident, {
    comment: { party: choose.pick(['SIDE-N', 'SIDE-S']), disputes: choose.toss(), words: `words ${n}`, evidence: [HASH] },
  }),
  onIncident(incident, { classify: views(rung(), rung(), rung()) }),
  onIncident(incident, {
    attribute: {
      to: choose.pick(['SIDE-S', 'SIDE-N']),
      confidence: choose.pick(['confirmed', 'probable', 'possible']),
      grade: 'B2',
      evidence: [HASH],
    },
  }),
  onIncident(incident, { settle: { words: 'done' } }),
]

/** Takes a step that may or may not be open to whoever takes it. */
function anyStep(w: Watch, choose: Chooser, n: number): string {
  const by = choose.pick(BY) ?? 'INT'
  const incident = choose.pick(['I-R-0', 'I-R-0', 'I-R-0', 'I-R-0', 'I-R-1', 'I-R-2']) ?? 'I-R-0'
  const report = choose.pick(['R-0', 'R-1', 'R-2']) ?? 'R-0'
  const rung = () => choose.pick(RUNGS) ?? 'grave'
  if (choose.toss(25)) w.now += choose.below(5) * DAY
  const later = choose.toss(55)
  const command = choose.pick(
    later
      ? stepsOfIncident(choose, incident, rung, n)
      : [
          { verb: 'receive', reports: [reportOf(choose, `R-${choose.below(3)}`)] } as const,
          onReport(report, { admit: choose.toss() ? {} : { incident } }),
          onReport(report, { lock: choose.toss() ? {} : { why: 'x' } }),
          onReport(report, { join: { incident, why: 'x' } }),
          onReport(report, { part: { why: 'x' } }),
          onReport(report, { correct: { report: reportOf(choose, report), why: 'x' } }),
        ],
  )
  if (command === undefined) return 'none'
  const done = w.asks(by, command)
  return isRefusal(done) ? `refused ${done.code}` : (done.kinds[0] ?? 'none')
}

/** Judged by the entries alone, with no help of what is tested. */
function lawful(entries: readonly Entry[]): void {
  const verifiedAt = new Map<string, { index: number; due: number }>()
  const commented = new Map<string, Set<string>>()
  for (const entry of entries) {
    if (entry.kind === 'incident-verified') {
      verifiedAt.set(entry.body.incident, {
        index: entry.index,
        due: entry.body.commentsDue === null ? Number.POSITIVE_INFINITY : Date.parse(entry.body.commentsDue),
      })
      commented.set(entry.body.incident, new Set())
    }
    if (entry.kind === 'incident-commented') commented.get(entry.body.incident)?.add(entry.body.party)
    if (entry.kind === 'incident-classified') {
      const verified = verifiedAt.get(entry.body.incident)
      assert.ok(verified !== undefined, 'classified only what was verified')
      const heard = commented.get(entry.body.incident) ?? new Set()
      assert.ok((heard.has('SIDE-N') && heard.has('SIDE-S')) || verified.due <= entry.at, 'every party was heard, or its time had run out')
      assert.deepEqual(
        entry.body.views.filter((view) => view.class !== entry.body.class),
        entry.body.minority,
        'every view that lost is kept',
      )
    }
    if (entry.kind === 'incident-attributed' && entry.body.confidence === 'confirmed')
      assert.ok(entry.body.voices >= 2, 'confirmed by two voices')
  }
}

test('no course of steps classifies without hearing the parties, confirms on one voice, or loses a report', (t) => {
  const tally = new Map<string, number>()
  fc.assert(
    fc.property(seeds, (choices) => {
      const choose = new Chooser(choices)
      const w = new Watch()
      for (const id of ['R-0', 'R-1', 'R-2']) w.asks('N-1', { verb: 'receive', reports: [reportOf(choose, id)] })
      if (choose.toss(80)) w.report('R-0', { admit: {} })
      for (let n = 0; n < 60; n++) {
        const came = anyStep(w, choose, n)
        tally.set(came, (tally.get(came) ?? 0) + 1)
      }
      const entries = w.memory.entries().filter((entry): entry is Entry => entry.kind !== 'erased-record')
      lawful(entries)
      const told = new Map<string, number>()
      const standing = [...w.memory.rowsAt(w.memory.size)].filter((row): row is Row<'incident'> => row.model === 'incident')
      for (const { data } of standing) {
        if (data.joinedInto !== null) continue
        for (const { report } of data.accounts) told.set(report, (told.get(report) ?? 0) + 1)
        const { attributed } = data.steps
        if (attributed?.confidence === 'confirmed') assert.ok(attributed.voices >= 2)
      }
      for (const [report, times] of told) assert.equal(times, 1, `${report} is counted once`)
      for (const id of ['R-0', 'R-1', 'R-2'])
        assert.equal(
          told.has(id),
          w.memory.head.get('incident-report', id)?.data.state === 'admitted',
          `${id} is counted when it is admitted`,
        )
    }),
    { numRuns: runs(120), endOnFailure: true },
  )
  // The course must come to the steps it is about, or the law is never tried.
  for (const kind of [
    'report-admitted',
    'report-joined',
    'report-parted',
    'incident-verified',
    'incident-classified',
    'incident-attributed',
    'incident-settled',
  ])
    assert.ok((tally.get(kind) ?? 0) >= 5, `${kind} came: ${JSON.stringify([...tally])}`)
  t.diagnostic(JSON.stringify([...tally].filter(([kind]) => !kind.startsWith('refused'))))
})

test('planted: an entry that classifies unheard, or confirms on one voice, is found', () => {
  const w = new Watch().classified()
  w.step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'confirmed', grade: 'B2', evidence: [HASH] } })
  const entries = w.memory.entries() as readonly Entry[]
  lawful(entries)
  assert.throws(() => lawful(entries.filter(({ kind }) => kind !== 'incident-commented')), /heard/)
  assert.throws(() => lawful(entries.filter(({ kind }) => kind !== 'incident-verified')), /verified/)
  assert.throws(
    () => lawful(entries.map((entry) => (entry.kind === 'incident-attributed' ? { ...entry, body: { ...entry.body, voices: 1 } } : entry))),
    /two voices/,
  )
})

test('the order in which reports are filed and joined changes no fact and no voice', () => {
  fc.assert(
    fc.property(seeds, (choices) => {
      const choose = new Chooser(choices)
      const reports = [0, 1, 2, 3].map((n) => reportOf(choose, `R-${n}`))
      const come = (order: readonly Record<string, unknown>[]) => {
        const w = new Watch()
        for (const report of order) w.receives(report)
        for (const { id } of order) w.report(String(id), { admit: { incident: 'EVENT' } })
        w.step('EVENT', { verify: VERIFY })
        return w
      }
      /** What is told, without the moments and entries at which it was recorded, which the order does change. */
      const facts = (w: Watch) => {
        const incident = w.incident('EVENT')
        const all = INCIDENT_FACTS.filter((is) => is !== 'verification').flatMap((is) =>
          factsOfIncident(incident, is).map(({ value, grade, origin }) => JSON.stringify([is, value, grade, origin])),
        )
        const voices = incident.accounts.map(({ voice, grade }) => ({ voice, grade: readGrade(grade) }))
        const counted = independent(voices.flatMap(({ voice, grade }) => (isRefusal(grade) ? [] : [{ voice, grade }])))
        const standing = ['SIDE-N', 'SIDE-S'].map((party) =>
          w.memory.head.of('allegation', party).map(({ data: { state, grade, gravities } }) => [state, grade, gravities]),
        )
        return JSON.stringify([all.sort(), counted, standing, incident.against, incident.actors])
      }
      assert.equal(facts(come(reports)), facts(come(choose.shuffle(reports))))
    }),
    { numRuns: runs(60), endOnFailure: true },
  )
})

test('the rows are the fold of the entries, as they are read back from JSON', () => {
  fc.assert(
    fc.property(seeds, (choices) => {
      const choose = new Chooser(choices)
      const w = new Watch()
      for (const id of ['R-0', 'R-1', 'R-2']) w.asks('N-1', { verb: 'receive', reports: [reportOf(choose, id)] })
      for (let n = 0; n < 40; n++) anyStep(w, choose, n)
      const again = new Watch().memory
      for (const entry of w.memory.entries().slice(again.size)) again.append([JSON.parse(JSON.stringify(entry)) as Entry])
      const text = (memory: typeof again) => [...memory.rowsAt(memory.size)].map((row) => JSON.stringify(row)).join('\n')
      assert.equal(text(again), text(w.memory))
      // Folded once more, an entry gives the same changes: nothing hides in what was read before.
      const last = w.memory.entries().at(-1) as Entry
      const then = w.memory.viewAt(w.memory.size - 1)
      assert.deepEqual(changesOf(then, last), changesOf(then, last))
    }),
    { numRuns: runs(40), endOnFailure: true },
  )
})
