/** Rows of incidents torn in every field: what was not permitted before is not permitted after, and nobody gets a seat by damage. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAct } from '#bound/act/read-act.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { HASH, MECHANISM, onIncident, VERIFY, Watch } from '../../../../tests/support/mechanism.ts'
import { claim, TZ } from '../../../../tests/support/record.ts'
import { instead, torn } from '../../../../tests/support/torn.ts'
import { put } from '../asking.ts'
import { decide } from '../decide/decide.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'

const CLAUSES = [
  { id: '1', effect: 'permit', about: { kind: ['statement', 'meeting'], actor: ['US'] } },
  { id: '2', effect: 'require', about: { kind: ['statement'] }, any: [{ verified: { of: 'cites' } }] },
  { id: '3', effect: 'require', about: { kind: ['meeting'] }, any: [{ 'no-open-breach': { by: 'counterpart', gravity: 'grave' } }] },
]
const act = (kind: string) => ({
  ...{ kind, actor: 'US', counterpart: kind === 'meeting' ? 'SIDE-S' : [], cites: ['I-R-1'] },
  when: ['2026-03-01T10:00Z', '2026-03-01T12:00Z'],
})

function verdict(view: View, kind: string, at: number): string {
  const read = readAct({ zone: 'UTC', ...act(kind) })
  sure(!isRefusal(read), 'the act can be read')
  return put(view, { docket: null, act: read, at, known: at }).determination.verdict
}

const disputed = (w: Watch) =>
  w.verified().step('I-R-1', { comment: { party: 'SIDE-S', disputes: true, grade: 'C3', words: 'No.' } }, 'S-1')
const open = (w: Watch) =>
  w.classified().step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'confirmed', grade: 'B2', evidence: [HASH] } })

/** Worlds in which the act is not permitted because of the incident. */
const WORLDS: readonly (readonly [string, string, 'incident' | 'allegation', (w: Watch) => unknown])[] = [
  ['monitored only', 'statement', 'incident', (w) => w.monitored()],
  ['refuted', 'statement', 'incident', (w) => w.verified({ outcome: 'refuted' })],
  ['disputed', 'statement', 'incident', disputed],
  ['alleged', 'meeting', 'allegation', (w) => w.monitored()],
  ['an open breach', 'meeting', 'allegation', open],
]
for (const [what, kind, model, prepare] of WORLDS)
  test(`damage frees nobody: ${what}`, () => {
    const w = new Watch(MECHANISM, CLAUSES)
    w.files(claim('none', 'SIDE-S', 'open-breach:grave', 'none', { grade: 'B2' }))
    prepare(w)
    const view = w.memory.head
    assert.notEqual(verdict(view, kind, w.now), 'permit')
    const [row] = model === 'incident' ? [view.get('incident', 'I-R-1')] : view.of('allegation', 'SIDE-S')
    sure(row != null, 'the row is there')
    let tried = 0
    for (const data of torn(row.data, (one) => one)) {
      // An incident that was joined elsewhere, or a comment with no grade, is whole; only what is torn is tried.
      if (JSON.stringify(data) === JSON.stringify(row.data)) continue
      const spoilt = { ...row, data } as Row
      const found = verdict(instead(view, spoilt), kind, w.now)
      if (data !== null && isWhole(row.data, data)) continue
      assert.notEqual(found, 'permit', JSON.stringify(data).slice(0, 600))
      tried++
    }
    assert.ok(tried > 20, String(tried))
  })

/** Whether the tearing left a row that says something else and says it whole: a step or a grade that may be null was set to null. */
const isWhole = (before: unknown, after: unknown): boolean =>
  NULLABLE.some((path) => {
    const at = (data: unknown) => path.reduce<unknown>((here, key) => Reflect.get(Object(here), key), data)
    return at(before) !== null && at(after) === null
  })
const NULLABLE: readonly (readonly string[])[] = [['comments', '0', 'grade']]

test('a mechanism that can no longer be read gives nobody a seat', () => {
  const w = new Watch().monitored()
  const row = w.memory.head.get('mechanism', 'MVM')
  sure(row !== null, 'the mechanism is there')
  const asking = { by: 'INT', at: w.now, tz: TZ }
  const verify = onIncident('I-R-1', { verify: VERIFY })
  assert.ok(!isRefusal(decide(w.memory.head, verify, asking)))
  for (const mechanism of [{ torn: true }, { ...MECHANISM, id: 'OTHER' }, { ...MECHANISM, components: [] }]) {
    const view = instead(w.memory.head, { ...row, data: { mechanism } } as Row)
    for (const by of ['INT', 'AUDIT']) {
      const refused = decide(view, verify, { ...asking, by })
      assert.ok(isRefusal(refused) && refused.code === 'mechanism-unknown', JSON.stringify(refused))
    }
  }
})
