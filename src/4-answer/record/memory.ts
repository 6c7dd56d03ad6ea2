/** The record held in memory: every entry, and every row as it stood at every index. For tests, players and small questions. */
import type { Instant } from '#ground/instant.ts'
import { sure } from '#ground/refusal.ts'
import type { Entry, ErasedEntry } from './entry.ts'
import { isLaw } from './law.ts'
import type { Change, Row } from './row.ts'
import { Rows } from './rows.ts'
import { RowsView } from './rows-view.ts'
import { Staged } from './staged.ts'
import type { View } from './view.ts'

/** A row with the index of the entry that ended it; null while it stands. */
export interface Lasting {
  readonly row: Row
  until: number | null
}

export class MemoryRecord {
  readonly #entries: (Entry | ErasedEntry)[] = []
  readonly #history: Lasting[] = []
  readonly #standing = new Map<string, Lasting>()
  readonly #rows = new Rows()
  readonly #head: HeadView = new HeadView(this.#rows, this.#entries)

  /** The record at its head. The view stays at the head as entries are added. */
  get head(): View {
    return this.#head
  }

  get size(): number {
    return this.#entries.length
  }

  /** Adds entries that were decided on the head, in order. */
  append(entries: readonly (Entry | ErasedEntry)[]): void {
    const staged = new Staged(this.#head)
    for (const entry of entries) staged.add(entry)
    for (const entry of entries) this.#entries.push(entry)
    for (const { change, index } of staged.changes) this.#apply(change, index)
    this.#head.moved(staged.changes.some(({ change }) => isLaw(change.model)))
  }

  #apply(change: Change, index: number): void {
    const key = `${change.model} ${change.key}`
    const before = this.#standing.get(key)
    if (before !== undefined) before.until = index
    this.#rows.apply(change, index)
    const row = this.#rows.get(change.model, change.key)
    if (row === null) this.#standing.delete(key)
    else {
      const lasting: Lasting = { row, until: null }
      this.#standing.set(key, lasting)
      this.#history.push(lasting)
    }
  }

  /** Removes the record of an entry after its tombstone was added: its body and every row it made. */
  forget(index: number, tombstone: number): void {
    const entry = this.#entries[index]
    sure(entry !== undefined, 'what is forgotten was recorded')
    this.#entries[index] = { index, at: entry.at, kind: 'erased-record', tombstone }
    for (const lasting of this.#history.filter((one) => one.row.from === index)) {
      if (lasting.until === null) {
        this.#rows.drop(lasting.row.model, lasting.row.key)
        this.#standing.delete(`${lasting.row.model} ${lasting.row.key}`)
      }
      this.#history.splice(this.#history.indexOf(lasting), 1)
    }
    this.#head.moved(true)
  }

  /** The rows that stood at `size` entries. */
  rowsAt(size: number): Rows {
    const rows = new Rows()
    for (const { row, until } of this.#history) if (row.from < size && (until === null || until >= size)) rows.put(row)
    return rows
  }

  /** The record as it stood with its first `size` entries. */
  viewAt(size: number): View {
    if (size === this.size) return this.#head
    return new HeadView(this.rowsAt(size), this.#entries.slice(0, size))
  }

  entries(): readonly (Entry | ErasedEntry)[] {
    return this.#entries
  }
}

/** A view over rows that hold everything. */
class HeadView extends RowsView {
  readonly #entries: readonly (Entry | ErasedEntry)[]

  constructor(rows: Rows, entries: readonly (Entry | ErasedEntry)[]) {
    super(rows)
    this.#entries = entries
  }

  moved(law: boolean): void {
    if (law) this.lawChanged()
  }
  get size(): number {
    return this.#entries.length
  }
  get at(): Instant {
    return this.#entries.at(-1)?.at ?? Number.NEGATIVE_INFINITY
  }
  entry(index: number): Entry | ErasedEntry | null {
    return this.#entries[index] ?? null
  }
  dockets(): number {
    return this.rows.count('docket')
  }
  peopled(): boolean {
    return this.rows.count('office') > 0
  }
}
