import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from '#answer/record/row.ts'
import { Rows } from '#answer/record/rows.ts'
import fc from '#property'
import { HeadCache } from './head-cache.ts'
import type { Found, RowLook, Turn } from './looks.ts'
import { Sieve } from './sieve.ts'

const SUBJECTS = ['', 's1', 's2']
const DOCKETS = [null, 'd1', 'd2']
const MOMENT = Date.UTC(2026, 0, 1)

/** A row of the model `docket`, `claim`, `due` or `instrument`, under one of a few keys, that may move between subjects and dockets. */
const anyTurn = fc.record({
  model: fc.constantFrom('docket', 'claim', 'due', 'instrument'),
  key: fc.constantFrom('d1', 'd2', 'k3'),
  subject: fc.constantFrom(...SUBJECTS),
  docket: fc.constantFrom(...DOCKETS),
  hours: fc.nat(3),
  gone: fc.boolean(),
})
type AnyTurn = typeof anyTurn extends fc.Arbitrary<infer T> ? T : never

const anyLook: fc.Arbitrary<RowLook> = fc.oneof(
  fc.record({ by: fc.constant('key'), model: fc.constantFrom('docket', 'claim', 'due'), of: fc.constantFrom('d1', 'd2', 'k3') }),
  fc.record({ by: fc.constant('subject'), model: fc.constantFrom('docket', 'claim'), of: fc.constantFrom(...SUBJECTS) }),
  fc.record({ by: fc.constant('docket'), model: fc.constantFrom('docket', 'claim'), of: fc.constantFrom('d1', 'd2') }),
) as fc.Arbitrary<RowLook>

/** A commit of some turns; a look that is sent off; the oldest look that is under way comes back; something is erased. */
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('commit' as const), turns: fc.array(anyTurn, { maxLength: 4 }) }),
  fc.record({ do: fc.constant('send' as const), look: anyLook }),
  fc.constant({ do: 'send-due' as const }),
  fc.constant({ do: 'send-law' as const }),
  fc.constant({ do: 'arrive' as const }),
  fc.record({ do: fc.constant('erase' as const), key: fc.constantFrom('d1', 'd2', 'k3') }),
)

function find(rows: Rows, { by, model, of }: RowLook): readonly Row[] {
  if (by === 'subject') return rows.of(model, of)
  if (by === 'docket') return rows.inDocket(model, of)
  const row = rows.get(model, of)
  return row === null ? [] : [row]
}

const rowOfTurn = ({ model, key, subject, docket, hours, gone }: AnyTurn, from: number): Row | null =>
  gone
    ? null
    : ({ model, key, subject, docket, from, data: { at: new Date(MOMENT + hours * 3_600_000).toISOString(), id: key } } as unknown as Row)

/** What the database would answer, at this moment. */
const lawOf = (rows: Rows): Found => ({ law: [rows.all('instrument'), rows.all('order'), rows.all('envelope'), rows.all('control-list')] })

/** Whatever the cache has must be what the rows are; what it has not, it must say it has not. */
function agree(cache: HeadCache, rows: Rows, looks: readonly RowLook[]): void {
  for (const look of looks) {
    const found = cache.rows(look)
    if (found !== undefined) assert.deepEqual(found, find(rows, look), JSON.stringify(look))
  }
  const due = cache.due(MOMENT + 7_200_000)
  if (due !== undefined) assert.deepEqual(due, rows.due(MOMENT + 7_200_000))
  const law = cache.lawRows()
  if (law !== undefined) assert.deepEqual({ law }, lawOf(rows))
}

for (const bytesMax of [Number.MAX_SAFE_INTEGER, 4_000]) {
  test(`whatever is kept is true, whatever comes and goes, with ${bytesMax} bytes`, () => {
    let answered = 0
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 30, maxLength: 60, size: 'max' }), (steps) => {
        const rows = new Rows()
        const cache = new HeadCache(
          { size: 0, at: 0, counts: { dockets: 0, peopled: false }, dockets: new Sieve(0), dues: new Sieve(0) },
          bytesMax,
        )
        const underWay: (() => void)[] = []
        const seen: RowLook[] = []
        for (const step of steps) {
          const { mark } = cache
          if (step.do === 'commit') {
            const last = new Map(step.turns.map((one) => [`${one.model} ${one.key}`, one]))
            const turns = [...last.values()].map((one): Turn => {
              const row = rowOfTurn(one, cache.size)
              rows.drop(one.model as Row['model'], one.key)
              if (row !== null) rows.put(row)
              return { model: one.model as Row['model'], key: one.key, row }
            })
            cache.advance({ size: cache.size + 1, at: 0, counts: { dockets: 0, peopled: false } }, turns)
          } else if (step.do === 'send') {
            const found: Found = { rows: [...find(rows, step.look)] }
            underWay.push(() => cache.put(step.look, found, mark))
            seen.push(step.look)
          } else if (step.do === 'send-due') {
            const before = MOMENT + 7_200_000
            const found: Found = { rows: [...rows.due(before)] }
            underWay.push(() => cache.put({ by: 'due', before }, found, mark))
          } else if (step.do === 'send-law') {
            const found = lawOf(rows)
            underWay.push(() => cache.put({ by: 'law' }, found, mark))
          } else if (step.do === 'arrive') underWay.shift()?.()
          else {
            rows.drop('claim', step.key)
            cache.erase([{ model: 'claim', key: step.key, row: null }])
          }
          answered += seen.filter((look) => cache.rows(look) !== undefined).length
          agree(cache, rows, seen)
        }
      }),
    )
    assert.ok(answered > 500, `only ${answered} looks were answered`)
  })
}
