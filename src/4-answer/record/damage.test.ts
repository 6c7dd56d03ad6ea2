/** Rows spoiled in every field: whatever was not permitted before is not permitted after. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { ACT, APPROVAL, CONSENT, claim, Desk, MEETING, mandate, ONCE_A_MONTH, PERMIT, REPORT, TZ } from '../../../tests/support/record.ts'
import { decide } from './decide/decide.ts'
import { lawOf } from './law.ts'
import type { Model, Row } from './row.ts'
import type { View } from './view.ts'

/** The view with one row in place of another of the same model and key. */
function instead(view: View, spoilt: Row): View {
  const other = <M extends Model>(row: Row<M>): Row<M> => (row.model === spoilt.model && row.key === spoilt.key ? (spoilt as Row<M>) : row)
  const lawRows = (): ReturnType<View['lawRows']> => {
    const [instruments, orders, envelopes, lists] = view.lawRows()
    return [instruments.map(other), orders.map(other), envelopes.map(other), lists.map(other)]
  }
  return {
    size: view.size,
    at: view.at,
    get: (model, key) => {
      const row = view.get(model, key)
      return row === null ? null : other(row)
    },
    of: (model, subject) => view.of(model, subject).map(other),
    inDocket: (model, docket) => view.inDocket(model, docket).map(other),
    due: (before) => view.due(before),
    law: () => lawOf(...lawRows()),
    lawRows,
    entry: (index) => view.entry(index),
    dockets: () => view.dockets(),
    peopled: () => view.peopled(),
  }
}

/** Every path into a document, itself included. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

/** What no reader takes in any place. */
const TORN: readonly unknown[] = [{ torn: true }, [{ torn: true }]]

function spoiled(row: Row, path: readonly string[], torn: unknown): Row {
  const data = structuredClone(row.data) as unknown as Record<string, unknown>
  const last = path.at(-1) as string
  const inner = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(at as object, key), data)
  Reflect.set(inner as object, last, torn)
  return { ...row, data: data as unknown as Row['data'] }
}

const SPOILED: readonly Model[] = [
  'store',
  'office',
  'claim',
  'instrument',
  'order',
  'envelope',
  'approval',
  'usage',
  'duty',
  'docket',
  'control-list',
]

const GOODS = 'goods on a control list'

/** Each is a record in which D-9 (proposed last) is not permitted, for the reason named. */
const worlds: Readonly<Record<string, () => Desk>> = {
  'a claim against it': () => {
    const d = new Desk([PERMIT, { id: '2', effect: 'forbid', about: { party: ['LISTED'] } }, CONSENT])
    d.files(claim('c1', 'THEM', 'part-of', 'LISTED'), claim('c2', 'THEM', 'consent', true))
    return d
  },
  'a claim that contradicts': () => {
    const d = new Desk([PERMIT, CONSENT])
    d.files(claim('c1', 'THEM', 'consent', true), claim('c2', 'THEM', 'consent', false, { source: 'T', origin: 'T' }))
    return d
  },
  'a claim that corrects': () => {
    const d = new Desk([PERMIT, CONSENT])
    d.files(claim('c1', 'THEM', 'consent', true), claim('c2', 'THEM', 'consent', false, { corrects: 'c1' }))
    return d
  },
  'a rule against it': () => {
    const d = new Desk([PERMIT])
    const clauses = [{ id: '1', effect: 'forbid', about: MEETING }]
    d.files({ instrument: { id: 'R', kind: 'rule', issuer: 'X', zone: 'Asia/Manila', term: ['2026-01-01', '2027-01-01'], clauses } })
    return d
  },
  'a later version against it': () => {
    const d = new Desk([
      { ...PERMIT, about: { kind: ['visit'], actor: ['US'] } },
      { ...PERMIT, id: '2', about: { actor: ['US'] } },
    ])
    const version = {
      v: 2,
      from: '2026-01-05',
      clauses: [
        { ...PERMIT, about: { actor: ['US'] } },
        { id: '3', effect: 'forbid', about: MEETING },
      ],
    }
    d.files({ of: 'M', version })
    return d
  },
  'a foreign order that reserves it': () => {
    const d = new Desk([PERMIT])
    const clauses = [{ id: '1', effect: 'reserve', about: MEETING }]
    const instrument = { id: 'F', order: 'FAR', kind: 'measure', issuer: 'FAR', term: ['2026-01-01', '2027-01-01'], clauses }
    d.files({ id: 'FAR', order: { nexus: ['always'], checked: '2026-01-01' } }, { instrument })
    return d
  },
  'a closed order that says nothing': () => {
    const d = new Desk([PERMIT])
    d.files({ id: 'FAR', order: { nexus: ['always'], closed: true } })
    return d
  },
  'our own rulebook not checked': () => {
    const d = new Desk([PERMIT])
    d.files({ id: 'HOUSE', order: { checked: '2025-01-01', max_age_days: 30 } })
    return d
  },
  'a limit that is used up': () => {
    const d = new Desk([PERMIT, ONCE_A_MONTH, REPORT])
    d.does('DESK', { verb: 'perform', docket: d.proposes() })
    return d
  },
  'a limit that is held': () => {
    const d = new Desk([PERMIT, ONCE_A_MONTH])
    d.proposes()
    return d
  },
  'a report overdue': () => {
    const d = new Desk([
      PERMIT,
      { ...REPORT, within: 'PT0S' },
      { id: '7', effect: 'require', about: MEETING, any: [{ reported: { by: 'US' } }] },
    ])
    const soon = { ...ACT, when: ['2026-01-02', '2026-01-03'] }
    d.does('DESK', { verb: 'perform', docket: d.proposes(soon) })
    d.at('2026-01-04').tick()
    return d
  },
  [GOODS]: () => {
    const d = new Desk([PERMIT])
    const clauses = [{ id: '1', effect: 'forbid', about: { item: ['DU:2B350'] } }]
    const entries = [
      { code: '2B350', heading: 'plant' },
      { code: '3A1', heading: 'electronics' },
    ]
    const editions = [{ edition: '2026', from: '2026-01-01', checked: '2026-01-01', source: 'gazette', entries }]
    d.files(
      { control_list: { list: 'DU', issuer: 'X', max_age_days: 90, editions }, before: true },
      { instrument: { id: 'R', kind: 'rule', issuer: 'X', term: ['2026-01-01', '2027-01-01'], clauses } },
      claim('c1', 'pump', 'classified:DU', '2B350.i @ 2026'),
    )
    return d
  },
  'no approval': () => new Desk([PERMIT, APPROVAL]),
  'an approval refused': () => new Desk([PERMIT, { ...APPROVAL, any: [{ approved: { role: 'head' } }, { consented: { by: 'THEM' } }] }]),
}

for (const [reason, world] of Object.entries(worlds)) {
  test(`not permitted, for ${reason}; nor with any field of any row torn`, () => {
    const d = world()
    const docket = d.proposes(reason === GOODS ? { ...ACT, lines: [{ id: 'a', item: 'pump' }] } : ACT, 'DESK', 'last')
    if (reason === 'an approval refused') d.does('HEAD', { verb: 'approve', docket, role: 'head', value: false })
    if (reason === 'no approval') d.does('HEAD', { verb: 'advise', docket, text: 'no' })
    const asking = { by: 'DESK', at: d.now + 1_000, tz: TZ }
    const again = (view: View) => decide(view, { verb: 'perform', docket }, asking)
    const before = again(d.memory.head)
    assert.ok(!isRefusal(before) && before.told.verdict !== 'permit')
    let tried = 0
    for (const model of SPOILED) {
      for (const row of d.memory.rowsAt(d.memory.size).all(model)) {
        for (const path of pathsOf(row.data).filter((one) => one.length > 0)) {
          for (const torn of TORN) {
            const view = instead(d.memory.head, spoiled(row, path, torn))
            // The act of the docket itself, and what the docket is: then there is no question left to be answered.
            if (model === 'docket' && row.key === docket && !['advisedBy'].includes(path[0] ?? '')) continue
            const after = again(view)
            assert.ok(
              isRefusal(after) || after.told.verdict !== 'permit',
              `${model} ${row.key} ${path.join('.')} = ${JSON.stringify(torn)}`,
            )
            tried++
          }
        }
      }
    }
    assert.ok(tried > 50, `${tried} tried`)
  })
}

test('one torn row stops no more than its envelope: acts outside it go on', () => {
  const d = new Desk([{ ...PERMIT, about: { actor: ['US'] } }])
  const clauses = [{ id: '1', effect: 'forbid', about: { ...MEETING, party: ['OTHER'] } }]
  d.files({ instrument: { id: 'R', kind: 'rule', issuer: 'X', term: ['2026-01-01', '2027-01-01'], clauses } })
  const row = d.memory.head.get('instrument', 'R')
  assert.ok(row !== null)
  const view = instead(d.memory.head, spoiled(row, ['instrument', 'term'], 'torn'))
  const ask = (act: object) =>
    decide(view, { verb: 'propose', title: 'T', act: { ...ACT, ...act } }, { by: 'DESK', at: d.now + 1_000, tz: TZ })
  const verdicts = [ask({}), ask({ counterpart: 'OTHER' })].map((one) => (isRefusal(one) ? one.code : one.told.verdict))
  assert.deepEqual(verdicts, ['permit', 'refuse'])
})

test('an office of which nobody can tell whose it is waives nothing, and one whose roles are lost approves nothing', () => {
  const d = new Desk([PERMIT, APPROVAL, REPORT])
  d.proposes()
  d.does('HEAD', { verb: 'approve', docket: 'D-1', role: 'head', value: true })
  d.does('DESK', { verb: 'perform', docket: 'D-1' })
  d.proposes()
  const head = d.memory.head.get('office', 'HEAD')
  assert.ok(head !== null)
  const asking = { by: 'HEAD', at: d.now + 1_000, tz: TZ }
  const waiver = decide(instead(d.memory.head, spoiled(head, ['of'], {})), { verb: 'waive', duty: 'M/4 of D-1', why: 'x' }, asking)
  assert.ok(isRefusal(waiver) && waiver.code === 'waiver-of-own-duty')
  for (const roles of [{}, 'head', null]) {
    const command = { verb: 'approve', docket: 'D-2', role: 'head', value: true } as const
    const approval = decide(instead(d.memory.head, spoiled(head, ['roles'], roles)), command, asking)
    assert.ok(isRefusal(approval) && approval.code === 'role-not-held')
  }
})

test('a duty that was discharged is owed again when the row that says so is torn', () => {
  const d = new Desk([PERMIT, REPORT, { id: '7', effect: 'require', about: MEETING, any: [{ reported: { by: 'US' } }] }])
  d.does('DESK', { verb: 'perform', docket: d.proposes() })
  d.does('DESK', { verb: 'discharge', duty: 'M/4 of D-1', how: 'sent' })
  const row = d.memory.head.get('duty', 'M/4 of D-1')
  assert.ok(row !== null)
  const later = { ...ACT, when: ['2026-02-10', '2026-02-11'] }
  const ask = (view: View) => decide(view, { verb: 'propose', title: 'T', act: later }, { by: 'DESK', at: d.now + 1_000, tz: TZ })
  const verdicts = [d.memory.head, instead(d.memory.head, spoiled(row, ['discharged'], {}))].map(ask)
  assert.deepEqual(
    verdicts.map((one) => (isRefusal(one) ? one.code : one.told.verdict)),
    ['permit', 'refer'],
  )
})

test('a claim is filed under whom it speaks of, so a row that says another is torn', () => {
  const d = new Desk([PERMIT, { id: '2', effect: 'forbid', about: { party: ['LISTED'] } }])
  d.files(claim('c1', 'THEM', 'part-of', 'LISTED'))
  const row = d.memory.head.get('claim', 'c1')
  assert.ok(row !== null)
  for (const [field, other] of [
    ['of', 'OTHER'],
    ['id', 'c9'],
  ] as const) {
    const view = instead(d.memory.head, spoiled(row, ['claim', field], other))
    const done = decide(view, { verb: 'propose', title: 'T', act: ACT }, { by: 'DESK', at: d.now + 1_000, tz: TZ })
    assert.ok(!isRefusal(done) && done.told.verdict === 'refer', field)
  }
})

test('mandates are filed under the name they have, so a row that says another name is torn', () => {
  const d = new Desk()
  d.files(mandate([PERMIT, ONCE_A_MONTH]))
  d.proposes()
  const row = d.memory.head.get('instrument', 'M')
  assert.ok(row !== null)
  const view = instead(d.memory.head, spoiled(row, ['instrument', 'id'], 'M2'))
  const second = decide(view, { verb: 'propose', title: 'T', act: ACT }, { by: 'SIDE', at: d.now + 1_000, tz: TZ })
  assert.ok(!isRefusal(second) && second.told.verdict === 'refuse')
})
