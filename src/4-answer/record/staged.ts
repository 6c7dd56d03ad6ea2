/**
 * A view with entries on top that are decided but not yet on disk. Nothing below is changed: letting the staged view go
 * undoes everything, which is how one member of a group can fail without the others.
 */
import type { Instant } from '#ground/instant.ts'
import type { Entry, ErasedEntry } from './entry.ts'
import { changesOf } from './fold.ts'
import { isLaw, type Law, lawOf } from './law.ts'
import type { Change, Model, Row } from './row.ts'
import { byMoment, Rows } from './rows.ts'
import type { View } from './view.ts'

export class Staged implements View {
  readonly #under: View
  readonly #rows = new Rows()
  /** Keys that are made, replaced or ended here: what lies below under them no longer counts. */
  readonly #touched = new Map<Model, Set<string>>()
  readonly #entries: (Entry | ErasedEntry)[] = []
  readonly #changes: { readonly change: Change; readonly index: number }[] = []
  #law: Law | null = null
  #lawTouched = false
  size: number
  at: Instant

  constructor(under: View) {
    this.#under = under
    this.size = under.size
    this.at = under.at
  }

  /** Everything staged, in order. */
  get changes(): readonly { readonly change: Change; readonly index: number }[] {
    return this.#changes
  }
  get entries(): readonly (Entry | ErasedEntry)[] {
    return this.#entries
  }

  /** Puts the next entry on top: its index must be `size`. */
  add(entry: Entry | ErasedEntry): readonly Change[] {
    const changes = changesOf(this, entry)
    for (const change of changes) {
      const touched = this.#touched.get(change.model)
      if (touched === undefined) this.#touched.set(change.model, new Set([change.key]))
      else touched.add(change.key)
      this.#rows.apply(change, entry.index)
      this.#changes.push({ change, index: entry.index })
      if (isLaw(change.model)) {
        this.#lawTouched = true
        this.#law = null
      }
    }
    this.#entries.push(entry)
    this.size = entry.index + 1
    this.at = entry.at
    return changes
  }

  get<M extends Model>(model: M, key: string): Row<M> | null {
    return this.#touched.get(model)?.has(key) === true ? this.#rows.get(model, key) : this.#under.get(model, key)
  }

  of<M extends Model>(model: M, subject: string): readonly Row<M>[] {
    return this.#merged(model, this.#under.of(model, subject), this.#rows.of(model, subject))
  }

  inDocket<M extends Model>(model: M, docket: string): readonly Row<M>[] {
    return this.#merged(model, this.#under.inDocket(model, docket), this.#rows.inDocket(model, docket))
  }

  due(before: Instant): readonly Row<'due'>[] {
    const below = this.#under.due(before).filter((row) => this.#touched.get('due')?.has(row.key) !== true)
    return [...below, ...this.#rows.due(before)].sort(byMoment)
  }

  law(): Law {
    if (!this.#lawTouched) return this.#under.law()
    this.#law ??= lawOf(...this.#lawRows())
    return this.#law
  }

  lawRows(): ReturnType<View['lawRows']> {
    return this.#lawTouched ? this.#lawRows() : this.#under.lawRows()
  }

  #lawRows(): ReturnType<View['lawRows']> {
    const [instruments, orders, envelopes, lists] = this.#under.lawRows()
    return [
      this.#merged('instrument', instruments, this.#rows.all('instrument')),
      this.#merged('order', orders, this.#rows.all('order')),
      this.#merged('envelope', envelopes, this.#rows.all('envelope')),
      this.#merged('control-list', lists, this.#rows.all('control-list')),
    ]
  }

  entry(index: number): Entry | ErasedEntry | null {
    return this.#entries.find((entry) => entry.index === index) ?? this.#under.entry(index)
  }

  dockets(): number {
    return this.#under.dockets() + this.#entries.filter((entry) => entry.kind === 'proposed').length
  }

  peopled(): boolean {
    return this.#rows.count('office') > 0 || this.#under.peopled()
  }

  #merged<M extends Model>(model: M, below: readonly Row<M>[], own: readonly Row<M>[]): readonly Row<M>[] {
    const touched = this.#touched.get(model)
    if (touched === undefined) return below
    const left = below.filter((row) => !touched.has(row.key))
    return own.length === 0 ? left : [...left, ...own].sort((a, b) => (a.key < b.key ? -1 : 1))
  }
}
