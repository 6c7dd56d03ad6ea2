import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { Desk, MEETING, PERMIT } from '../../../tests/support/record.ts'
import type { Command } from './command.ts'
import type { Entry, ErasedEntry } from './entry.ts'
import { MemoryRecord } from './memory.ts'
import { gatheredAtOf, onFileOf } from './on-file.ts'
import { record } from './recording.ts'
import { ReplayAll, type ReplayedAnswer, replayEntry } from './replay-all.ts'

const TZ = 'test'
const NOW = Date.UTC(2026, 2, 1)

/** A record of proposals, some performed, with law and claims that came in between. */
function recorded(dockets: number): MemoryRecord {
  const memory = new MemoryRecord()
  let at = NOW
  const submit = (command: Command, by = 'DESK') => {
    const made = record(memory, command, { by, at: at++, tz: TZ })
    assert.ok(!isRefusal(made), JSON.stringify(made))
  }
  submit({ verb: 'open', store: 'office', house: 'HOUSE', zone: 'UTC' }, 'clock')
  const clauses = [
    { id: '1', effect: 'permit', about: { kind: ['meeting'] } },
    { id: '2', effect: 'require', about: { kind: ['meeting'] }, any: [{ fact: { of: 'counterpart', is: 'cleared' } }] },
    { id: '3', effect: 'limit', about: { kind: ['meeting'] }, max: 3, of: 'count', window: 'term' },
  ]
  const instrument = { id: 'M', kind: 'mandate', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'], attested: true, clauses }
  submit({
    verb: 'file',
    items: [
      { office: { id: 'DESK', name: 'Desk' } },
      { office: { id: 'OTHER', name: 'Other' } },
      { party: { id: 'HOST', kind: 'state_body', names: [{ text: 'Host' }] } },
      { instrument },
    ],
  })
  const when = ['2026-03-05T09:00Z', '2026-03-05T11:00Z']
  for (let d = 0; d < dockets; d++) {
    const claim = {
      id: `C-${d}`,
      of: 'HOST',
      is: 'cleared',
      value: d % 7 !== 3,
      from: '2026-01-01',
      grade: 'B2',
      source: 'desk',
      origin: `C-${d}`,
    }
    if (d % 5 === 1) submit({ verb: 'file', items: [{ claim }] })
    const name = `A-${d}`
    submit({ verb: 'propose', title: 'Meeting', docket: name, act: { kind: 'meeting', actor: 'DESK', counterpart: 'HOST', when } })
    if (d % 3 === 0) submit({ verb: 'perform', docket: name })
    if (d % 4 === 0) submit({ verb: 'ask-again', docket: name })
    if (dockets > 3 && d === dockets - 1) submit({ verb: 'look-back', docket: 'A-3' }, 'clock')
  }
  return memory
}

const none = () => null

function through(
  entries: readonly (Entry | ErasedEntry)[],
  page: number,
  tombstoneOf: (index: number) => number | null = none,
  ahead = 20,
) {
  const pass = new ReplayAll(tombstoneOf, TZ, ahead)
  const done: ReplayedAnswer[] = []
  const left: Entry[] = []
  for (let i = 0; i < entries.length; i += page) {
    const given = pass.add(entries.slice(i, i + page))
    done.push(...given.done)
    left.push(...given.left)
  }
  const last = pass.end()
  return { done: [...done, ...last.done], left: [...left, ...last.left] }
}

test('every answer is replayed once, and each the same as on a view of its own', () => {
  const memory = recorded(60)
  const entries = memory.entries()
  const { done, left } = through(entries, 7)
  const answers = entries.flatMap((entry) => {
    const gatheredAt = entry.kind === 'erased-record' ? null : gatheredAtOf(entry)
    return gatheredAt === null ? [] : [{ entry: entry as Entry, gatheredAt }]
  })
  assert.equal(left.length, 0)
  assert.deepEqual(
    done.map((one) => one.entry).sort((a, b) => a - b),
    answers.map((one) => one.entry.index),
  )
  const verdicts = new Set(done.map((one) => one.verdict))
  assert.ok(verdicts.size >= 2, [...verdicts].join())
  for (const { entry, gatheredAt } of answers) {
    const alone = replayEntry(memory.viewAt(gatheredAt), entry, none, TZ)
    assert.deepEqual(
      done.find((one) => one.entry === entry.index),
      alone,
    )
    assert.equal(alone?.replayed.outcome, 'same')
  }
})

test('an answer that says another thing than was answered is drift, by name', () => {
  const entries = recorded(12)
    .entries()
    .map((entry) => {
      if (entry.kind !== 'proposed' || entry.body.docket !== 'A-4') return entry
      const { answer } = entry.body
      return { ...entry, body: { ...entry.body, answer: { ...answer, projection: { ...answer.projection, warrants: ['another'] } } } }
    })
  const drifted = through(entries, 100).done.filter((one) => one.replayed.outcome !== 'same')
  assert.deepEqual(
    drifted.map(({ docket, replayed }) => [docket, replayed.outcome === 'drift' && replayed.what]),
    [['A-4', ['warrants']]],
  )
})

test('an answer that looked at what is erased is told by its tombstone', () => {
  const entries = recorded(12).entries()
  const claim = entries.find((entry) => entry.kind === 'claim-filed')?.index ?? -1
  const { done } = through(entries, 100, (index) => (index === claim ? 999 : null))
  const erased = done.filter((one) => one.replayed.outcome === 'erased')
  assert.ok(erased.length > 0 && erased.length < done.length)
  for (const { replayed } of erased) assert.deepEqual(replayed, { outcome: 'erased', tombstones: [999], residue: true })
})

test('an answer gathered long before its entry is left for a view of its own', () => {
  const plain = recorded(40)
    .entries()
    .filter((entry) => !['performed', 'determined', 'found'].includes(entry.kind))
  // As if the first proposal had been decided, and had then waited behind all others before it was recorded.
  const first = plain.find((entry) => entry.kind === 'proposed')
  const moved = [...plain.filter((entry) => entry !== first), first as Entry].map((entry, index) => ({ ...entry, index }))
  const { left, done } = through(moved, 5)
  assert.ok(left.includes(moved.at(-1) as Entry))
  assert.equal(left.length + done.length, 40)
})

test('an entry without an answer has none to replay', () => {
  const memory = recorded(1)
  for (const entry of memory.entries())
    if (entry.kind === 'claim-filed' || entry.kind === 'opened') assert.equal(onFileOf(memory.head, entry as Entry), null)
})

test('what an office is of takes part in one pass as it does on a view of its own', () => {
  const independent = { id: '2', effect: 'require', about: MEETING, any: [{ approved: { role: 'head', independent_of: ['counterpart'] } }] }
  const d = new Desk([PERMIT, independent])
  d.files({ office: { id: 'HEAD', name: 'Head', roles: ['head'], of: 'THEM' } })
  d.proposes()
  d.does('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: true })
  const { done } = through(d.memory.entries(), 3)
  assert.deepEqual(
    done.map(({ verdict, replayed }) => [verdict, replayed.outcome]),
    done.map(({ verdict }) => [verdict, 'same']),
  )
  assert.ok(done.length >= 2)
})
