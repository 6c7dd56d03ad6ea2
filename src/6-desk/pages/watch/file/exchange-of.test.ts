import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ExchangeDraft, exchangeOf, NO_EXCHANGE, placeOf, type RowsName } from './exchange-of.ts'

const FORM: ExchangeDraft = {
  ...NO_EXCHANGE,
  ...{ id: 'X', title: 'X', parties: 'A, B', first: '2026-01-01', lasts: '42' },
  ratios: [{}, { perBy: 'A', perWhat: 'soldier', by: 'B', count: '30', what: 'prisoner' }],
  gives: [
    { tranche: '1', day: '1', by: 'A', count: '3', what: 'woman' },
    {},
    { tranche: '2', day: '7', by: 'A', count: '4', what: 'soldier' },
    { tranche: '1', by: 'B', count: '90', what: 'prisoner' },
  ],
  lists: [{ tranche: '3', by: 'B', due: '2026-01-02T12:00' }],
  totals: [{ by: 'A', count: '33', what: 'hostage' }],
  talks: [{}, { id: 'T', title: 'Talks', day: '16' }],
}

/** What stands at a place such as `tranches[0].gives[1].count`. */
const at = (document: unknown, place: string): unknown =>
  place
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce((inside, part) => (inside as Readonly<Record<string, unknown>> | undefined)?.[part], document)

const ROWS = ['ratios', 'gives', 'lists', 'totals', 'talks'] as const satisfies readonly RowsName[]

test('what is wrong with what a row became is told at that row, whichever rows say nothing', () => {
  const document = exchangeOf(FORM)
  for (const rows of ROWS)
    FORM[rows].forEach((row, n) => {
      for (const [key, typed] of Object.entries(row)) {
        const place = placeOf(FORM, rows, n, key)
        // What a tranche is called is told at the first row that names it.
        if (key === 'tranche' && /gives\[/.test(place)) continue
        const expected =
          key === 'count' ? Number(typed) : key === 'day' ? { day: Number(typed) } : key === 'due' ? '2026-01-02T12:00Z' : typed
        assert.deepEqual(at(document, place), expected, `${rows} ${n} ${key}: ${place}`)
      }
    })
})

test('no two fields are at one place', () => {
  const rows = { ...FORM, lists: [{}, ...FORM.lists, { tranche: '1', by: 'A' }, { tranche: '3', by: 'A' }, { by: 'A' }] }
  const form = { ...rows, gives: [...FORM.gives, { by: 'A' }, {}], ratios: [{}, ...FORM.ratios, {}] }
  const columns = {
    ratios: ['perBy', 'perWhat', 'by', 'count', 'what'],
    gives: ['tranche', 'day', 'by', 'count', 'what'],
    talks: ['id', 'title', 'day'],
  }
  const all = { ...columns, lists: ['tranche', 'by', 'due'], totals: ['by', 'count', 'what'] }
  const places = ROWS.flatMap((name) => form[name].flatMap((_, n) => all[name].map((key) => placeOf(form, name, n, key))))
  assert.equal(new Set(places).size, places.length, places.toSorted().join('\n'))
})
