/** Views over what has been looked up so far: they throw `Wanted` for the rest. */
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import type { Law } from '#answer/record/law.ts'
import type { Model, Row } from '#answer/record/row.ts'
import { type Look, type View, Wanted } from '#answer/record/view.ts'
import type { Instant } from '#ground/instant.ts'
import { type Counts, type LawRows, lookName, type RowLook } from './looks.ts'

/** What has been looked up; undefined is what has not. */
export interface Shelf {
  readonly size: number
  readonly at: Instant
  readonly counts: Counts | undefined
  rows(look: RowLook): readonly Row[] | undefined
  due(before: Instant): readonly Row<'due'>[] | undefined
  law(): Law | undefined
  lawRows(): LawRows | undefined
  entry(index: number): Entry | ErasedEntry | undefined
}

/** The record as a shelf has it. */
export class ShelfView implements View {
  readonly #shelf: Shelf
  /** While something runs on assumptions: the looks whose answer was assumed. */
  #assumed: Map<string, Look> | null = null

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }
  get size(): number {
    return this.#shelf.size
  }
  get at(): Instant {
    return this.#shelf.at
  }
  get<M extends Model>(model: M, key: string): Row<M> | null {
    return (this.#rows({ by: 'key', model, of: key })[0] ?? null) as Row<M> | null
  }
  of<M extends Model>(model: M, subject: string): readonly Row<M>[] {
    return this.#rows({ by: 'subject', model, of: subject }) as readonly Row<M>[]
  }
  inDocket<M extends Model>(model: M, docket: string): readonly Row<M>[] {
    return this.#rows({ by: 'docket', model, of: docket }) as readonly Row<M>[]
  }
  due(before: Instant): readonly Row<'due'>[] {
    return this.#shelf.due(before) ?? wanted({ by: 'due', before })
  }
  law(): Law {
    return this.#shelf.law() ?? wanted({ by: 'law' })
  }
  lawRows(): LawRows {
    return this.#shelf.lawRows() ?? wanted({ by: 'law' })
  }
  entry(index: number): Entry | ErasedEntry | null {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size) return null
    return this.#shelf.entry(index) ?? wanted({ by: 'entry', index })
  }
  dockets(): number {
    return (this.#shelf.counts ?? wanted({ by: 'counts' })).dockets
  }
  peopled(): boolean {
    return (this.#shelf.counts ?? wanted({ by: 'counts' })).peopled
  }
  #rows(look: RowLook): readonly Row[] {
    const rows = this.#shelf.rows(look)
    if (rows !== undefined) return rows
    if (this.#assumed === null) throw new Wanted(look)
    this.#assumed.set(lookName(look), look)
    return NONE
  }

  /**
   * Runs something again, after it wanted `first`, on the assumption that whatever has not been looked up is not there; gives all the
   * looks it made in that way, to be looked up at once. What comes of the run itself means nothing.
   */
  assuming(first: Look, run: () => unknown): readonly Look[] {
    const assumed = new Map<string, Look>([[lookName(first), first]])
    if (first.by !== 'key' && first.by !== 'subject' && first.by !== 'docket') return [first]
    this.#assumed = assumed
    try {
      run()
    } catch {
      // On wrong assumptions anything may go wrong; it is run again when everything is there.
    } finally {
      this.#assumed = null
    }
    return [...assumed.values()]
  }
}

const NONE: readonly never[] = Object.freeze([])

function wanted(look: Look): never {
  throw new Wanted(look)
}

/** A view that stands for another, which may be exchanged for one that says the same. */
export class Under implements View {
  /** What it stands for. */
  target: View

  constructor(target: View) {
    this.target = target
  }
  get size(): number {
    return this.target.size
  }
  get at(): Instant {
    return this.target.at
  }
  get<M extends Model>(model: M, key: string): Row<M> | null {
    return this.target.get(model, key)
  }
  of<M extends Model>(model: M, subject: string): readonly Row<M>[] {
    return this.target.of(model, subject)
  }
  inDocket<M extends Model>(model: M, docket: string): readonly Row<M>[] {
    return this.target.inDocket(model, docket)
  }
  due(before: Instant): readonly Row<'due'>[] {
    return this.target.due(before)
  }
  law(): Law {
    return this.target.law()
  }
  lawRows(): LawRows {
    return this.target.lawRows()
  }
  entry(index: number): Entry | ErasedEntry | null {
    return this.target.entry(index)
  }
  dockets(): number {
    return this.target.dockets()
  }
  peopled(): boolean {
    return this.target.peopled()
  }
}
