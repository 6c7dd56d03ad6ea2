/** The record as it stands after the entries folded so far, and nothing of what was before: for going through it once. */
import type { Instant } from '#ground/instant.ts'
import type { Entry, ErasedEntry } from './entry.ts'
import { changesOf } from './fold.ts'
import { isLaw } from './law.ts'
import type { Change, Model } from './row.ts'
import { Rows } from './rows.ts'
import { RowsView } from './rows-view.ts'

/** Rows of the models that `kept` names; the others are folded and let go, so a view must not be asked for them. */
export class Folded extends RowsView {
  readonly #kept: ReadonlySet<Model>
  #dockets = 0
  #peopled = false
  size = 0
  at: Instant = Number.NEGATIVE_INFINITY

  constructor(kept: ReadonlySet<Model>) {
    super(new Rows())
    this.#kept = kept
  }

  /** Folds the next entry: its index must be `size`. */
  add(entry: Entry | ErasedEntry): void {
    this.take(entry, changesOf(this, entry))
  }

  /** Takes the next entry with the changes that it comes to on this view. */
  take(entry: Entry | ErasedEntry, changes: readonly Change[]): void {
    for (const change of changes) {
      if (isLaw(change.model)) this.lawChanged()
      if (this.#kept.has(change.model)) this.rows.apply(change, entry.index)
    }
    if (entry.kind === 'proposed') this.#dockets++
    if (entry.kind === 'office-filed') this.#peopled = true
    this.size = entry.index + 1
    this.at = entry.at
  }

  /** Entries are not kept. */
  entry(): null {
    return null
  }
  dockets(): number {
    return this.#dockets
  }
  peopled(): boolean {
    return this.#peopled
  }
}
