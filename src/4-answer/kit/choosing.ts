/**
 * Which entries an auditor must be shown so that the answers of some dockets can be given again, and which parts of them may stay hidden.
 *
 * The entries are folded once, in order. Of each it is noted which rows it changed and which it looked at; of each answer of the dockets,
 * which rows it looked at. What is shown is everything these rest on, however far back: the dockets' own entries, all law, the facts that
 * were looked at, the files of dockets that count against the same limits, and the parties and offices that are named. A kind of entry
 * that comes later is followed in the same way.
 */
import { sure } from '#ground/refusal.ts'
import type { Entry, ErasedEntry } from '../record/entry.ts'
import { changesOf } from '../record/fold.ts'
import { Folded } from '../record/folded.ts'
import { isLaw } from '../record/law.ts'
import { namedByDocket } from '../record/naming.ts'
import { gatheredAtOf } from '../record/on-file.ts'
import { GATHERED, type ReplayedAnswer, replayEntry } from '../record/replay-all.ts'
import type { Change, DocketData, Model, Row, UsageData } from '../record/row.ts'
import { Watched } from './watched.ts'

/** Why an entry is shown. `file`: what is shown rests on it. */
export const WHYS = ['docket', 'law', 'fact', 'count', 'party', 'tombstone', 'file'] as const
export type Why = (typeof WHYS)[number]

/** One entry to be shown: why, and the parts of its body that stay hidden. */
export interface Chosen {
  readonly index: number
  readonly why: readonly Why[]
  readonly hidden: readonly string[]
}

export interface Choice {
  readonly chosen: readonly Chosen[]
  /** Chosen entries whose record was erased, so that they cannot be shown. */
  readonly erased: readonly { readonly index: number; readonly tombstone: number }[]
  /** How the answers of the dockets came out on the whole record. */
  readonly answers: readonly ReplayedAnswer[]
}

/** Words of people in the files of other dockets: nothing is computed from them. */
const WORDS = ['title', 'why', 'how', 'text'] as const

/** Rows that lead nowhere: what waits for a moment is no fact. Law is shown whole, so nothing leads from it. */
const leads = (model: Model): boolean => !isLaw(model) && model !== 'due' && model !== 'store'

export class Choosing {
  readonly #dockets: ReadonlySet<string>
  readonly #answers: ReadonlyMap<number, readonly Entry[]>
  readonly #tombstoneOf: (index: number) => number | null
  readonly #tz: string
  readonly #then = new Folded(GATHERED)
  readonly #why = new Map<number, Set<Why>>()
  /** By entry: the entries whose rows it looked at, and the rows it changed; by row: the entries that changed it. */
  readonly #rests = new Map<number, readonly number[]>()
  readonly #keys = new Map<number, readonly string[]>()
  readonly #byKey = new Map<string, number[]>()
  readonly #docketOf = new Map<number, string>()
  readonly #named = new Set<string>()
  /** Other dockets that hold a place under a limit which an answer counted: when that is, only their acts say. */
  readonly #reserved = new Set<string>()
  readonly #replayed: ReplayedAnswer[] = []

  /** `answers` are the entries of the dockets that hold one. `tombstoneOf` tells what became of an entry; `tz` is the version of the time zone data. */
  constructor(dockets: ReadonlySet<string>, answers: readonly Entry[], tombstoneOf: (index: number) => number | null, tz: string) {
    const at = (entry: Entry): number => gatheredAtOf(entry) ?? -1
    this.#dockets = dockets
    this.#answers = Map.groupBy(answers, at)
    this.#tombstoneOf = tombstoneOf
    this.#tz = tz
  }

  /** Takes the next entry: its index must be how many were taken before. */
  add(entry: Entry | ErasedEntry): void {
    this.#replayHere()
    if (entry.kind === 'erased-record') {
      this.#then.take(entry, [])
      return
    }
    const looked = new Set<number>()
    const seen = (row: Row): void => {
      if (leads(row.model)) looked.add(row.from)
    }
    const changes = changesOf(new Watched(this.#then, seen), entry)
    this.#then.take(entry, changes)
    this.#note(entry, changes, looked)
  }

  #note(entry: Entry, changes: readonly Change[], looked: ReadonlySet<number>): void {
    const { index, by, body } = entry
    if (looked.size > 0) this.#rests.set(index, [...looked])
    const keys = changes.filter(({ model }) => leads(model)).map(({ model, key }) => `${model} ${key}`)
    this.#keys.set(index, keys)
    for (const key of keys) {
      const entries = this.#byKey.get(key)
      if (entries === undefined) this.#byKey.set(key, [index])
      else if (entries.at(-1) !== index) entries.push(index)
    }
    const named = (body as { docket?: unknown }).docket
    const docket = typeof named === 'string' ? named : (changes.find((change) => change.docket !== null)?.docket ?? null)
    if (docket !== null) this.#docketOf.set(index, docket)
    if (docket !== null && this.#dockets.has(docket)) {
      this.#show(index, 'docket')
      this.#named.add(by)
      for (const { model, data } of changes)
        if (model === 'docket' && data !== null) for (const id of namedByDocket(data as DocketData)) this.#named.add(id)
    }
    if (entry.kind === 'opened' || changes.some(({ model }) => isLaw(model))) this.#show(index, 'law')
  }

  /** Replays the answers that were gathered here, and notes what they look at. */
  #replayHere(): void {
    for (const entry of this.#answers.get(this.#then.size) ?? []) {
      const view = new Watched(this.#then, (row) => this.#looked(row))
      const replayed = replayEntry(view, entry, this.#tombstoneOf, this.#tz)
      sure(replayed !== null && 'answer' in entry.body, 'only entries with an answer are replayed')
      this.#replayed.push(replayed)
      for (const index of entry.body.answer.looked) this.#show(index, 'fact')
    }
  }

  #looked(row: Row): void {
    // Of the claims about a party those that matter were noted with the answer; the others are nobody's business here.
    if (!leads(row.model) || row.model === 'claim') return
    if (row.model === 'usage') this.#counted((row as unknown as Row<'usage'>).data, row.from)
    else this.#show(row.from, row.docket !== null && this.#dockets.has(row.docket) ? 'docket' : 'fact')
  }

  #counted({ state, docket }: UsageData, from: number): void {
    if (state === 'released' || this.#dockets.has(docket)) return
    if (state === 'reserved') this.#reserved.add(docket)
    this.#show(from, 'count')
  }

  #show(index: number, why: Why): void {
    const known = this.#why.get(index)
    if (known === undefined) this.#why.set(index, new Set([why]))
    else known.add(why)
  }

  /** After the last entry. */
  end(): Choice {
    this.#replayHere()
    for (const id of this.#named) {
      for (const model of ['party', 'office']) for (const index of this.#byKey.get(`${model} ${id}`) ?? []) this.#show(index, 'party')
    }
    const queue = [...this.#why.keys()]
    const follow = (index: number, why: Why): void => {
      if (this.#why.has(index)) return
      this.#show(index, why)
      queue.push(index)
    }
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const key of this.#keys.get(next) ?? []) for (const index of this.#byKey.get(key) ?? []) follow(index, 'file')
      for (const index of this.#rests.get(next) ?? []) follow(index, 'file')
      const tombstone = this.#tombstoneOf(next)
      if (tombstone !== null) follow(tombstone, 'tombstone')
    }
    const all = [...this.#why].sort(([a], [b]) => a - b)
    const gone = all.flatMap(([index]) => {
      const tombstone = this.#tombstoneOf(index)
      return tombstone === null ? [] : [{ index, tombstone }]
    })
    const lost = new Set(gone.map(({ index }) => index))
    const chosen = all
      .filter(([index]) => !lost.has(index))
      .map(([index, why]) => ({ index, why: WHYS.filter((one) => why.has(one)), hidden: this.#hiddenIn(index) }))
    return { chosen, erased: gone, answers: this.#replayed }
  }

  /** The words of other dockets, and their acts where no answer needs to know when they are. */
  #hiddenIn(index: number): readonly string[] {
    const docket = this.#docketOf.get(index)
    if (docket === undefined || this.#dockets.has(docket)) return []
    return this.#reserved.has(docket) ? WORDS : [...WORDS, 'act']
  }
}
