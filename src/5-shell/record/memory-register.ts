/** The register in memory: for tests and players. It keeps the contract of the one on PostgreSQL, except that it forgets at its end. */
import { randomBytes } from 'node:crypto'
import { append, EMPTY_FRONTIER, type Frontier, frontierRoot } from '#answer/ledger/frontier.ts'
import { SECRET_BYTES } from '#answer/ledger/portion.ts'
import { proveInclusion } from '#answer/ledger/proof.ts'
import { leafHash, nodesOf, rootOf } from '#answer/ledger/tree.ts'
import { CALLED_MODELS, type CalledModel, calledOf, type FoundSome, found } from '#answer/record/called.ts'
import { foundClauses } from '#answer/record/clause-words.ts'
import type { Command } from '#answer/record/command.ts'
import { decide } from '#answer/record/decide/decide.ts'
import { type DocketPage, docketsInOrder } from '#answer/record/dockets-in-order.ts'
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import { MemoryRecord } from '#answer/record/memory.ts'
import type { Model, Row } from '#answer/record/row.ts'
import { Staged } from '#answer/record/staged.ts'
import type { View } from '#answer/record/view.ts'
import { matchOf } from '#ground/fold-text.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { Clock } from './clock.ts'
import { docketOf, type Sealed, seal } from './group.ts'
import type { EntryPage } from './lists.ts'
import type { RecordNote } from './note.ts'
import { contentOfRead, keptRead, leafOfRead, type ReadPage, type ReadsAsked } from './read-log.ts'
import type { CalledPage, Head, OnceOnly, Page, Reader, Reading, Receipt, Register } from './register.ts'

export interface MemoryRegisterOptions {
  readonly now: () => Instant
  readonly tz?: string
  readonly note?: RecordNote
}

/** An empty register in memory. */
export function memoryRegister(options: MemoryRegisterOptions): Register {
  return new MemoryRegister(options)
}

class MemoryRegister implements Register {
  readonly #memory = new MemoryRecord()
  readonly #clock: Clock
  readonly #tz: string
  /** The edge of the tree at every size. */
  readonly #frontiers: Frontier[] = [EMPTY_FRONTIER]
  readonly #commitments: string[] = []
  readonly #dockets: (string | null)[] = []
  /** The contents of the log of reads. */
  readonly #reads: string[] = []
  readonly #now: () => Instant
  readonly #once = new Map<string, { digest: string; receipt: Receipt }>()
  readonly #listeners = new Set<(head: Head, dockets: readonly string[]) => void>()
  #closed = false

  constructor({ now, tz = process.versions.tz ?? 'unknown', note = () => {} }: MemoryRegisterOptions) {
    this.#now = now
    this.#clock = new Clock(now, note)
    this.#tz = tz
  }

  head(): Head {
    return this.#headAt(this.#memory.size)
  }

  #headAt(size: number): Head {
    const at = this.#memory.entries()[size - 1]?.at ?? Number.NEGATIVE_INFINITY
    return { size, at, root: hex(frontierRoot(this.#frontiers[size] as Frontier, nodeHashing)) }
  }

  async submit(command: Command, by: string, once?: OnceOnly): Promise<Receipt | Refusal> {
    if (this.#closed) return refuse('register-closed')
    const name = `${by}\0${once?.key}`
    const known = once === undefined ? undefined : this.#once.get(name)
    if (known !== undefined) {
      return known.digest === once?.digest ? { ...known.receipt, repeated: true } : refuse('once-key-reused', { found: once?.key ?? '' })
    }
    const receipt = this.#record(command, by)
    if (once !== undefined && !isRefusal(receipt) && receipt.from < receipt.size) this.#once.set(name, { digest: once.digest, receipt })
    return receipt
  }

  #record(command: Command, by: string): Receipt | Refusal {
    const view = this.#memory.head
    const from = view.size
    const at = this.#clock.after(view.at)
    const decided = decide(view, command, { by, at, tz: this.#tz })
    if (isRefusal(decided)) return decided
    const { drafts, told } = decided
    if (drafts.length === 0) return { from, size: from, at: view.at, told, repeated: false }
    const sealed: Sealed[] = []
    for (const [i, draft] of drafts.entries()) {
      const one = seal({ ...draft, index: from + i, at, by } as Entry, { slot: from + i, key: randomBytes(SECRET_BYTES) })
      if (isRefusal(one)) return one
      sealed.push(one)
    }
    this.#append(sealed)
    return { from, size: this.#memory.size, at, told, repeated: false }
  }

  #append(sealed: readonly Sealed[]): void {
    const staged = new Staged(this.#memory.head)
    const touched: (string | null)[] = []
    for (const { entry, commitment } of sealed) {
      const changes = staged.add(entry)
      const docket = docketOf(entry, changes)
      this.#dockets.push(docket)
      touched.push(docket, ...changes.map((change) => change.docket))
      this.#commitments.push(hex(commitment))
      this.#frontiers.push(append(this.#frontiers.at(-1) as Frontier, leafHash(commitment, nodeHashing), nodeHashing))
    }
    const entries = sealed.map(({ entry }) => entry)
    this.#memory.append(entries)
    for (const entry of entries) {
      if (entry.kind !== 'erased') continue
      this.#memory.forget(entry.body.of, entry.index)
      this.#dockets[entry.body.of] = null
    }
    const dockets = [...new Set(touched)].filter((docket) => docket !== null).sort()
    for (const listener of this.#listeners) listener(this.head(), dockets)
  }

  async reading(reader: Reader, asOf: number = this.#memory.size): Promise<Reading | Refusal> {
    const { size } = this.#memory
    if (!Number.isSafeInteger(asOf) || asOf < 0 || asOf > size) return refuse('index-ahead', { found: asOf, size }, { field: 'as_of' })
    if (reader.what !== undefined)
      this.#reads.push(contentOfRead({ at: this.#now(), by: reader.by, purpose: reader.purpose, what: reader.what, asOf }))
    return new MemoryReading(this.#headAt(asOf), this.#memory, this.#commitments, this.#dockets)
  }

  async reads({ before = this.#reads.length, limit, by, of }: ReadsAsked): Promise<ReadPage> {
    const all = this.#reads.map((content, index) => keptRead(index, content)).filter((one) => one.index < before)
    const items = all
      .filter((one) => (by === undefined || one.by === by) && (of === undefined || `${one.what} `.includes(`${of} `)))
      .reverse()
      .slice(0, limit)
    return { items, size: this.#reads.length, root: await this.readsRootAt(this.#reads.length) }
  }

  async readsRootAt(size: number): Promise<string> {
    return hex(rootOf(this.#reads.slice(0, size).map(leafOfRead), nodeHashing))
  }

  subscribe(listener: (head: Head, dockets: readonly string[]) => void): () => void {
    const own = (head: Head, dockets: readonly string[]) => listener(head, dockets)
    this.#listeners.add(own)
    return () => void this.#listeners.delete(own)
  }

  async close(): Promise<void> {
    this.#closed = true
  }
}

class MemoryReading implements Reading {
  readonly size: number
  readonly at: Instant
  readonly root: string
  readonly #memory: MemoryRecord
  readonly #commitments: readonly string[]
  readonly #dockets: readonly (string | null)[]
  #closed = false

  constructor({ size, at, root }: Head, memory: MemoryRecord, commitments: readonly string[], dockets: readonly (string | null)[]) {
    this.size = size
    this.at = at
    this.root = root
    this.#memory = memory
    this.#commitments = commitments
    this.#dockets = dockets
  }

  async ask<T>(question: (view: View) => T): Promise<T> {
    this.#open()
    return question(this.#memory.viewAt(this.size))
  }

  async list<M extends Model>(
    model: M,
    { after = '', limit, subject, docket }: { after?: string; limit: number; subject?: string; docket?: string },
  ): Promise<Page<Row<M>>> {
    this.#open()
    const kept = this.#rows(model)
      .filter(
        (row) => (subject === undefined || (row.subject === subject && subject !== '')) && (docket === undefined || row.docket === docket),
      )
      .filter((row) => compareBytes(row.key, after) > 0)
      .sort((a, b) => compareBytes(a.key, b.key))
    return { items: kept.slice(0, limit), next: kept.length > limit ? (kept[limit - 1]?.key ?? null) : null }
  }

  async dockets(page: DocketPage): ReturnType<Reading['dockets']> {
    this.#open()
    return docketsInOrder(this.#rows('docket'), page)
  }

  async search(words: readonly string[]): ReturnType<Reading['search']> {
    this.#open()
    const rows = this.#memory.rowsAt(this.size)
    const all = CALLED_MODELS.map((model): [CalledModel, FoundSome] => [model, found(rows.all<CalledModel>(model), words)])
    return { ...(Object.fromEntries(all) as Record<CalledModel, FoundSome>), clause: foundClauses(rows.all('instrument'), words) }
  }

  async called<M extends CalledModel>({ model, words, after = '', limit }: CalledPage<M>): Promise<Page<Row<M>>> {
    this.#open()
    const kept = this.#rows(model)
      .filter((row) => matchOf(calledOf(row), words) !== null && compareBytes(row.key, after) > 0)
      .sort((a, b) => compareBytes(a.key, b.key))
    return { items: kept.slice(0, limit), next: kept.length > limit ? (kept[limit - 1]?.key ?? null) : null }
  }

  #rows<M extends Model>(model: M): readonly Row<M>[] {
    return this.#memory.rowsAt(this.size).all(model)
  }

  async entries({ after = -1, before, limit, docket, kinds, by, unpadded }: EntryPage): Promise<Page<Entry | ErasedEntry>> {
    this.#open()
    const all = this.#memory.entries().slice(0, this.size)
    const kept = all.filter(
      (entry) =>
        (docket === undefined || this.#dockets[entry.index] === docket) &&
        (kinds === undefined || kinds.includes(entry.kind)) &&
        (unpadded === undefined || entry.kind !== 'padded') &&
        (by === undefined || ('by' in entry && entry.by === by)),
    )
    const found = before === undefined ? kept.filter(({ index }) => index > after) : kept.filter(({ index }) => index < before).reverse()
    return { items: found.slice(0, limit), next: found.length > limit ? String(found[limit - 1]?.index) : null }
  }

  async commitment(index: number): Promise<string | null> {
    this.#open()
    return index < this.size ? (this.#commitments[index] ?? null) : null
  }

  async commitments(from: number, count: number): Promise<readonly Uint8Array[]> {
    return this.#commitments.slice(from, Math.min(from + count, this.size)).map((hex) => Buffer.from(hex, 'hex'))
  }

  async inclusion(index: number): Promise<readonly string[] | null> {
    this.#open()
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size) return null
    const leaves = this.#commitments.slice(0, this.size).map((one) => leafHash(Buffer.from(one, 'hex'), nodeHashing))
    return proveInclusion(index, this.size, nodesOf(leaves, nodeHashing), nodeHashing).map(hex)
  }

  #open(): void {
    sure(!this.#closed, 'a reading that was closed reads no more')
  }

  async close(): Promise<void> {
    this.#closed = true
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** As the database orders texts: by the bytes of their UTF-8. */
const compareBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
