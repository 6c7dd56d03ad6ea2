import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change } from '#answer/record/row.ts'
import { type IndexedChange, rowChanges } from './row-changes.ts'

/** A change of the party `key` by the entry at `index`; a name of null ends the row. */
const of = (index: number, key: string, name: string | null): IndexedChange => ({
  index,
  change: { model: 'party', key, subject: '', docket: null, data: name === null ? null : { name } } as Change,
})
const short = (list: readonly { key: string; index_from?: number; index_to?: number; data?: string }[]) =>
  list.map(({ key, index_from, index_to, data }) =>
    [key, index_from, index_to, data && JSON.parse(data).name].filter((x) => x !== undefined).join(' '),
  )

const cases: readonly [
  what: string,
  changes: readonly IndexedChange[],
  closing: string[],
  passing: string[],
  standing: string[],
  gone: string[],
][] = [
  ['nothing', [], [], [], [], []],
  ['a row that is made or replaced', [of(4, 'A', 'x')], ['A 4'], [], ['A 4 x'], []],
  ['a row that ends', [of(4, 'A', null)], ['A 4'], [], [], ['A']],
  ['a row that changes twice', [of(4, 'A', 'x'), of(6, 'A', 'y')], ['A 4'], ['A 4 6 x'], ['A 6 y'], []],
  ['a row that changes twice by one entry', [of(4, 'A', 'x'), of(4, 'A', 'y')], ['A 4'], [], ['A 4 y'], []],
  ['a row that comes and goes', [of(4, 'A', 'x'), of(6, 'A', null)], ['A 4'], ['A 4 6 x'], [], ['A']],
  ['a row that goes and comes', [of(4, 'A', null), of(6, 'A', 'y')], ['A 4'], [], ['A 6 y'], []],
  ['two rows', [of(4, 'A', 'x'), of(5, 'B', 'y')], ['A 4', 'B 5'], [], ['A 4 x', 'B 5 y'], []],
]
for (const [what, changes, closing, passing, standing, gone] of cases) {
  test(what, () => {
    const rows = rowChanges(changes, (change) => {
      const last = changes.findLast((one) => one.change.key === change.key)
      return last === undefined || last.change.data === null ? null : ({ ...last.change, from: last.index } as never)
    })
    assert.deepEqual(
      { closing: short(rows.closing), passing: short(rows.passing), standing: short(rows.standing), gone: short(rows.gone) },
      { closing, passing, standing, gone },
    )
    assert.deepEqual(
      rows.turns.map(({ key, row }) => `${key} ${row === null ? 'gone' : row.from}`),
      [...standing.map((text) => text.split(' ').slice(0, 2).join(' ')), ...gone.map((key) => `${key} gone`)],
    )
  })
}
