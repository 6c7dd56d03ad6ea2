/**
 * Imports that are being looked at. A file is read onto the shelf, where nobody reads it before the record names it; what would be stored,
 * flagged and refused can be gone through row by row, and then it is kept, by an entry in the record, or let go, and nothing of it stays. One
 * is read at a time, the others wait.
 */
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { type EditionText, editionId } from '#watch/events/edition.ts'
import type { EventForm } from '#watch/events/read/form.ts'
import type { Contents } from '../contents/contents.ts'
import type { EventShelf } from './shelf.ts'
import { formIn, type ImportWish, type KeptFile, type Progress, partsOf, takeKept } from './take.ts'

/** `ready`: it is on the shelf whole, and waits to be kept or let go. */
export type ImportState = 'waiting' | 'reading' | 'ready' | 'refused' | 'stopped'

/** An import and how far it is. Its id is that of the edition it makes. */
export interface Import {
  readonly edition: string
  readonly file: KeptFile
  readonly source: string
  readonly form: EventForm
  readonly asOf: string
  readonly by: string
  readonly state: ImportState
  readonly progress: Progress
  /** What is to be recorded of it, once it is ready. */
  readonly told: EditionText | null
  /** Why it was refused. */
  readonly refusal: Refusal | null
}

type Stores = { readonly events: EventShelf; readonly contents: Contents }
type Wish = Omit<ImportWish, 'through'> & { readonly by: string }

const NOTHING: Progress = { bytes: 0, stored: 0, flagged: 0, refused: 0 }
const stands = ({ state }: Import): boolean => state === 'waiting' || state === 'reading' || state === 'ready'

export class Imports {
  readonly #stores: Stores
  readonly #held = new Map<string, Import>()
  readonly #stopped = new Set<string>()
  /** Ends when all that were begun have ended. */
  #last: Promise<void> = Promise.resolve()

  constructor(stores: Stores) {
    this.#stores = stores
  }

  /** All that are held, the latest last. */
  all(): readonly Import[] {
    return [...this.#held.values()]
  }

  has(edition: string): boolean {
    return this.#held.has(edition)
  }

  /**
   * Begins to read a file that is kept among the contents, and gives the import at once. The same file read in the same way is the same
   * import: one that stands is given again, unless it is ready and of another day. Refused where the beginning of the file shows what is
   * wrong, and where the record names the edition (`recorded`) and its rows are here.
   */
  async begin(file: KeptFile, wish: Wish, recorded: (edition: string) => Promise<boolean>): Promise<Import | Refusal> {
    const { events, contents } = this.#stores
    const form = await formIn((onChunk) => contents.read(file.content.sha256, onChunk), wish.mapping !== undefined)
    if (isRefusal(form)) return form
    const parts = partsOf(file, form, wish)
    if (isRefusal(parts)) return parts
    const edition = editionId(parts)
    const before = this.#held.get(edition)
    const left = await events.told(edition)
    const named = await recorded(edition)
    if (named && left !== null) return refuse('edition-recorded-already', { found: edition.slice(0, 12) }, { field: 'content' })
    if (before !== undefined && stands(before) && (before.state !== 'ready' || before.asOf === wish.asOf)) return before
    if (this.all().filter(stands).length >= LIMITS.imports_held_max) return refuse('import-busy', { max: LIMITS.imports_held_max })
    const { asOf, by } = wish
    const made: Import = {
      ...{ edition, file, source: parts.source, form, asOf, by, state: 'waiting', progress: NOTHING, told: null, refusal: null },
    }
    this.#held.delete(edition)
    this.#held.set(edition, made)
    this.#stopped.delete(edition)
    this.#forgetOld()
    // What was left there under another day would be told under that day.
    this.#last = this.#last.then(() => this.#read(made, wish, left !== null && left.as_of !== asOf))
    return made
  }

  async #read(made: Import, wish: Wish, anew: boolean): Promise<void> {
    const { edition } = made
    if (this.#stopped.has(edition)) return this.#set(edition, { state: 'stopped' })
    this.#set(edition, { state: 'reading' })
    try {
      if (anew) await this.#stores.events.sweep(edition)
      const through = (progress: Progress): Refusal | null => {
        this.#set(edition, { progress })
        return this.#stopped.has(edition) ? refuse('import-stopped') : null
      }
      const taken = await takeKept(this.#stores, made.file, { ...wish, through })
      if (this.#stopped.has(edition)) {
        if (!isRefusal(taken) && taken.fresh) await this.#stores.events.sweep(edition)
        this.#set(edition, { state: 'stopped' })
      } else if (isRefusal(taken)) this.#set(edition, { state: 'refused', refusal: taken })
      else this.#set(edition, { state: 'ready', told: taken.edition })
    } catch {
      // The database is away: nothing was kept, and it can be begun again.
      this.#set(edition, { state: 'refused', refusal: refuse('register-cannot-write') })
    }
  }

  #set(edition: string, more: Partial<Import>): void {
    const before = this.#held.get(edition)
    if (before !== undefined) this.#held.set(edition, { ...before, ...more })
  }

  /** Stops one, or lets go of one that is ready; nothing of it stays unless the record names it by now. */
  async stop(edition: string, recorded: boolean): Promise<Import | Refusal> {
    const found = this.#held.get(edition)
    if (found === undefined) return refuse('import-unknown', { found: edition.slice(0, 12) }, { field: 'edition' })
    this.#stopped.add(edition)
    if (found.state === 'waiting') this.#set(edition, { state: 'stopped' })
    if (found.state === 'ready') {
      if (!recorded) await this.#stores.events.sweep(edition)
      this.#set(edition, { state: 'stopped', told: null })
    }
    return this.#held.get(edition) ?? found
  }

  /** Holds one no longer: the record names it, or somebody has read why it was refused. */
  forget(edition: string): void {
    this.#held.delete(edition)
  }

  /** Of those that came to nothing, the latest are told. */
  #forgetOld(): void {
    const over = this.all().filter((one) => !stands(one))
    for (const { edition } of over.slice(0, Math.max(0, over.length - LIMITS.imports_held_max))) this.#held.delete(edition)
  }

  /** Stops what is being read. What waits to be kept stays on the shelf and is found there when its file comes again. */
  async close(): Promise<void> {
    for (const { edition, state } of this.all()) if (state === 'waiting' || state === 'reading') this.#stopped.add(edition)
    await this.#last
  }

  /** When all that were begun have ended. */
  settled(): Promise<void> {
    return this.#last
  }
}
