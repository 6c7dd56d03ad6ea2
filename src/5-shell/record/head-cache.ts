/**
 * What has been looked at of the record at its head, kept and kept true: only the writer changes the rows, and it tells of every
 * change. Bounded; what is let go is looked up again.
 */

import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import { LAW_MODELS, type Law, lawOf } from '#answer/record/law.ts'
import { moment } from '#answer/record/moments.ts'
import type { Data, Row } from '#answer/record/row.ts'
import type { Look } from '#answer/record/view.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { belongs, type Counts, type Found, type LawRows, lookName, type RowLook, type Turn, turnByKey, turnByMoment } from './looks.ts'
import type { Shelf } from './shelf-view.ts'
import type { Sieve } from './sieve.ts'

interface Kept {
  readonly look: Look
  /** Rows in order of key; changed in place. */
  readonly rows: Row[]
  /** Looked at since the last clearing out. */
  hot: boolean
}

/** Turns of one commit, and how many entries there were before it. */
interface Past {
  readonly before: number
  readonly turns: readonly Turn[]
}

/** What is due, up to a moment. */
interface Waiting {
  readonly before: Instant
  rows: Row<'due'>[]
}

/** How many commits a look may be behind when it comes back, and still be brought up to date. */
const PASTS_KEPT = 64
/** A row and its place in a list, in bytes, beside what it says; as rows of dockets and claims take. */
const ROW_BYTES = 1_500
const LOOK_BYTES = 200
const ENTRIES_KEPT = 256

export class HeadCache implements Shelf {
  readonly #kept = new Map<string, Kept>()
  /** Which lists hold a row, by model and key, so that a row that moves is taken out of the list it was in. */
  readonly #lists = new Map<string, Set<Kept>>()
  readonly #pasts: Past[] = []
  readonly #bytesMax: number
  readonly #dockets: Sieve
  readonly #dues: Sieve
  #bytes = 0
  readonly #entries = new Map<number, Entry | ErasedEntry>()
  #counts: Counts
  #law: { rows: LawRows; made: Law | null } | null = null
  #waiting: Waiting | null = null
  /** Counts up when something was taken away and not by a commit: what was on its way then is looked up again. */
  #erasures = 0
  size: number
  at: Instant

  /** `dockets` and `dues` know every docket, and everything that waits for a moment, by key. */
  constructor(
    head: { size: number; at: Instant; counts: Counts; dockets: Sieve; dues: Sieve },
    bytesMax: number = LIMITS.register_cached_bytes_max,
  ) {
    this.size = head.size
    this.at = head.at
    this.#counts = head.counts
    this.#dockets = head.dockets
    this.#dues = head.dues
    this.#bytesMax = bytesMax
  }

  get counts(): Counts {
    return this.#counts
  }

  /** Marks the moment a look is sent for; `put` wants it back with what was found. */
  get mark(): { readonly size: number; readonly erasures: number } {
    return { size: this.size, erasures: this.#erasures }
  }

  /** The rows that a look by key, subject or docket finds; undefined when they must be looked up. */
  rows(look: RowLook): readonly Row[] | undefined {
    const kept = this.#kept.get(lookName(look))
    if (kept !== undefined) {
      kept.hot = true
      return kept.rows
    }
    // A docket that was never on file has no rows, and most questions about a new docket are of this sort.
    if (look.by === 'docket' || (look.by === 'key' && look.model === 'docket')) return this.#dockets.mayHold(look.of) ? undefined : NONE
    if (look.by === 'key' && look.model === 'due' && !this.#dues.mayHold(look.of)) return NONE
    return undefined
  }

  /** What waits up to a moment. Looked up once, it is kept for every earlier moment too. */
  due(before: Instant): readonly Row<'due'>[] | undefined {
    if (this.#waiting === null || this.#waiting.before < before) return undefined
    return this.#waiting.rows.filter((row) => moment(row.data.at) <= before)
  }

  lawRows(): LawRows | undefined {
    return this.#law?.rows
  }

  law(): Law | undefined {
    if (this.#law === null) return undefined
    this.#law.made ??= lawOf(...this.#law.rows)
    return this.#law.made
  }

  entry(index: number): Entry | ErasedEntry | undefined {
    return this.#entries.get(index)
  }

  /** Keeps what a look found at `mark`. False when too much has happened since: then it must be looked up again. */
  put(look: Look, found: Found, mark: { readonly size: number; readonly erasures: number }): boolean {
    if (mark.erasures !== this.#erasures) return false
    const since = this.#pasts.findIndex((past) => past.before >= mark.size)
    if (mark.size !== this.size && this.#pasts[since]?.before !== mark.size) return false
    const turns = mark.size === this.size ? [] : this.#pasts.slice(since).flatMap((past) => past.turns)
    if ('entry' in found && found.entry !== null) {
      if (this.#entries.size >= ENTRIES_KEPT) this.#entries.clear()
      this.#entries.set(found.entry.index, found.entry)
    } else if ('law' in found) {
      this.#law = { rows: found.law, made: null }
      for (const turn of turns) this.#turnLaw(turn)
    } else if ('rows' in found && look.by === 'due') {
      this.#waiting = { before: look.before, rows: found.rows as Row<'due'>[] }
      for (const turn of turns) this.#turnDue(turn)
    } else if ('rows' in found) {
      const rows = [...found.rows]
      for (const turn of turns) if (turn.model === (look as { model?: string }).model) turnByKey(rows, turn, belongs(look, turn.row))
      this.#keep(look, rows)
    }
    return true
  }

  #keep(look: Look, rows: Row[]): void {
    const name = lookName(look)
    if (this.#kept.has(name)) return
    const kept: Kept = { look, rows, hot: true }
    this.#kept.set(name, kept)
    this.#bytes += LOOK_BYTES + ROW_BYTES * rows.length
    if (look.by !== 'key') for (const row of rows) this.#noteList(row, kept)
  }

  #noteList({ model, key }: Row, kept: Kept): void {
    const name = `${model} ${key}`
    const lists = this.#lists.get(name)
    if (lists === undefined) this.#lists.set(name, new Set([kept]))
    else lists.add(kept)
  }

  /** Takes what a commit changed. */
  advance(head: { size: number; at: Instant; counts: Counts }, turns: readonly Turn[]): void {
    this.#pasts.push({ before: this.size, turns })
    if (this.#pasts.length > PASTS_KEPT) this.#pasts.shift()
    this.size = head.size
    this.at = head.at
    this.#counts = head.counts
    for (const turn of turns) this.#turn(turn)
    if (this.#bytes > this.#bytesMax) this.#clearOut()
  }

  /** Takes away rows whose entry was erased. */
  erase(turns: readonly Turn[]): void {
    this.#erasures++
    this.#entries.clear()
    for (const turn of turns) this.#turn(turn)
  }

  #turn(turn: Turn): void {
    const { model, key, row } = turn
    if (model === 'docket') this.#dockets.add(key)
    if (row !== null && row.docket !== null) this.#dockets.add(row.docket)
    const name = `${model} ${key}`
    const own = this.#kept.get(`key ${name}`)
    if (own !== undefined) turnByKey(own.rows, turn, true)
    else if (row !== null) this.#keep({ by: 'key', model, of: key }, [row])
    for (const list of this.#lists.get(name) ?? []) this.#turnList(list, turn)
    if (row !== null) {
      for (const look of [
        { by: 'subject', model, of: row.subject },
        { by: 'docket', model, of: row.docket },
      ] as const) {
        const list = look.of === null ? undefined : this.#kept.get(`${look.by} ${model} ${look.of}`)
        if (list !== undefined) this.#turnList(list, turn)
      }
    }
    this.#turnDue(turn)
    this.#turnLaw(turn)
  }

  #turnList(list: Kept, turn: Turn): void {
    const before = list.rows.length
    const stays = belongs(list.look, turn.row)
    turnByKey(list.rows, turn, stays)
    this.#bytes += ROW_BYTES * (list.rows.length - before)
    if (stays && turn.row !== null) this.#noteList(turn.row, list)
    else this.#lists.get(`${turn.model} ${turn.key}`)?.delete(list)
  }

  #turnDue(turn: Turn): void {
    if (turn.model !== 'due') return
    this.#dues.add(turn.key)
    if (this.#waiting === null) return
    const at = turn.row === null ? null : moment((turn.row.data as Data['due']).at)
    this.#waiting.rows = turnByMoment(this.#waiting.rows, turn, at, this.#waiting.before)
  }

  #turnLaw(turn: Turn): void {
    const which = (LAW_MODELS as readonly string[]).indexOf(turn.model)
    if (which < 0 || this.#law === null) return
    const rows = this.#law.rows.map((list, i) => (i === which ? [...list] : list)) as Row[][]
    turnByKey(rows[which] as Row[], turn, true)
    this.#law = { rows: rows as unknown as LawRows, made: null }
  }

  /** Lets go what was not looked at since the last time, until half the room is free; then begins with the oldest. */
  #clearOut(): void {
    for (const pass of ['cold', 'any'] as const) {
      for (const [name, kept] of this.#kept) {
        if (this.#bytes <= this.#bytesMax / 2) return
        if (pass === 'cold' && kept.hot) kept.hot = false
        else this.#letGo(name, kept)
      }
    }
  }

  #letGo(name: string, kept: Kept): void {
    this.#kept.delete(name)
    this.#bytes -= LOOK_BYTES + ROW_BYTES * kept.rows.length
    if (kept.look.by === 'key') return
    for (const { model, key } of kept.rows) {
      const lists = this.#lists.get(`${model} ${key}`)
      lists?.delete(kept)
      if (lists?.size === 0) this.#lists.delete(`${model} ${key}`)
    }
  }
}

const NONE: readonly never[] = Object.freeze([])
