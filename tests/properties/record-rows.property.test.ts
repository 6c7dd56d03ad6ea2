/**
 * The rows are the fold of the entries and nothing else: those kept while entries were appended (many at once, some since erased) are
 * at every index those that come of folding the entries from the start, one by one, as they are read back from JSON.
 */
import assert from 'node:assert/strict'
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import { changesOf } from '#answer/record/fold.ts'
import { lawOf } from '#answer/record/law.ts'
import type { Change } from '#answer/record/row.ts'
import { Rows } from '#answer/record/rows.ts'
import type { View } from '#answer/record/view.ts'
import fc from '#property'
import { courseProperty, courses, play, verdictsOf } from './support/course.ts'

type Fold = (view: View, entry: Entry | ErasedEntry) => readonly Change[]

/** Folds entries by itself, with no help of what is tested: rows, and the few things that are counted. */
class Rebuilt implements View {
  readonly rows = new Rows()
  size = 0
  at = Number.NEGATIVE_INFINITY
  readonly get: View['get'] = (model, key) => this.rows.get(model, key)
  readonly of: View['of'] = (model, subject) => this.rows.of(model, subject)
  readonly inDocket: View['inDocket'] = (model, docket) => this.rows.inDocket(model, docket)
  readonly due: View['due'] = (before) => this.rows.due(before)
  readonly lawRows: View['lawRows'] = () => [
    this.rows.all('instrument'),
    this.rows.all('order'),
    this.rows.all('envelope'),
    this.rows.all('control-list'),
  ]
  readonly law: View['law'] = () => lawOf(...this.lawRows())
  readonly entry: View['entry'] = () => null
  readonly dockets: View['dockets'] = () => this.rows.all('docket').length
  readonly peopled: View['peopled'] = () => this.rows.all('office').length > 0

  add(fold: Fold, entry: Entry | ErasedEntry): void {
    for (const change of fold(this, entry)) this.rows.apply(change, entry.index)
    this.size++
    this.at = entry.at
  }
}

const text = (rows: Rows): string => [...rows].map((row) => JSON.stringify(row)).join('\n')

const without =
  (left: (change: Change, entry: Entry) => boolean): Fold =>
  (view, entry) =>
    changesOf(view, entry).filter((change) => entry.kind === 'erased-record' || !left(change, entry))

courseProperty<Fold, { course: readonly number[] }>({
  name: 'R1 rows are the fold of the entries',
  runs: 60,
  inputs: fc.record({ course: courses() }),
  right: changesOf,
  holds(fold, { course }) {
    const { memory } = play(course)
    const rebuilt = new Rebuilt()
    for (const entry of memory.entries()) {
      rebuilt.add(fold, JSON.parse(JSON.stringify(entry)) as Entry)
      assert.equal(text(rebuilt.rows), text(memory.rowsAt(rebuilt.size)), `after ${entry.index} ${entry.kind}`)
    }
    assert.equal(rebuilt.dockets(), memory.head.dockets())
    return verdictsOf(memory)
  },
  planted: {
    'a place let go is not noticed': without(
      ({ model, data }) => model === 'usage' && (data as { state?: string } | null)?.state === 'released',
    ),
    'what waits is never ended': without(({ model, data }) => model === 'due' && data === null),
    'a report settles nothing': without(({ model }, entry) => entry.kind === 'reported' && model === 'usage'),
    'who advised is forgotten': without(({ model }, entry) => entry.kind === 'advised' && model === 'docket'),
  },
})
