/** Whether the entries in the database are whole: gapless, opened by their keys, under the root. The record is folded from them anew. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { commit } from '#answer/ledger/commitment.ts'
import { append, EMPTY_FRONTIER, type Frontier, frontierRoot, frontierToBytes } from '#answer/ledger/frontier.ts'
import { emptyRoot, leafHash } from '#answer/ledger/tree.ts'
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import { MemoryRecord } from '#answer/record/memory.ts'
import type { Change } from '#answer/record/row.ts'
import { Staged } from '#answer/record/staged.ts'
import { writeInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { entryFrom } from '#shell/record/stored.ts'
import type { KeySeen } from './protocol.ts'

export type ReadKeys = (slots: readonly number[]) => Promise<readonly KeySeen[]>

export interface HeadFound {
  readonly size: number
  readonly at: number | null
  readonly frontier: string
  readonly root: string
}

interface Stored {
  readonly index: number
  readonly at: number
  readonly commitment: string
  readonly kind: string | null
  readonly by: string | null
  readonly content: string | null
  readonly slot: number | null
}

const NEW = `select e.index::int, e.at::float8 as at, encode(e.commitment, 'hex') as commitment, p.kind, p.by, p.content, p.key_slot::int as slot
  from parley.entry e left join parley.payload p using (index) where e.index >= $1 order by e.index`
const PUBLIC = `select encode(sha256(convert_to(coalesce(string_agg(index || ' ' || at || ' ' || encode(commitment, 'hex'), ',' order by index), ''),
  'UTF8')), 'hex') as digest from parley.entry`
const NODES = `select level || ' ' || index || ' ' || encode(hash, 'hex') as node from parley.node`
const LEFT = 'select index::int from parley.payload where index = any($1::bigint[])'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export class EntryExaminer {
  readonly record = new MemoryRecord()
  /** The root at every size. */
  readonly roots: string[] = [hex(emptyRoot(nodeHashing))]
  #frontier: Frontier = EMPTY_FRONTIER
  readonly #public: string[] = []
  readonly #nodes: string[] = []
  readonly #slots = new Map<number, number>()
  readonly #erased = new Map<number, number>()

  /** An entry as it is now; null when it was erased. */
  at(index: number): Entry | null {
    const entry = this.record.entries()[index]
    return entry === undefined || entry.kind === 'erased-record' ? null : entry
  }

  /** Takes the entries that are new, and gives the changes they make and what is wrong with them. */
  async take(client: pg.ClientBase, head: HeadFound, keys: ReadKeys) {
    const { rows } = await client.query<Stored>(NEW, [this.record.size])
    const wrong: string[] = []
    const gap = rows.findIndex(({ index }, i) => index !== this.record.size + i)
    if (gap >= 0 || this.record.size + rows.length !== head.size)
      return { changes: [], wrong: [`gap: ${this.record.size} + ${rows.length} entries, head says ${head.size}, first gap at ${gap}`] }
    const slots = rows.flatMap(({ slot }) => slot ?? [])
    const found = await keys(slots)
    const opened = new Map(slots.map((slot, i) => [slot, found[i]]))
    const read = rows.map((row) => this.#read(row, opened.get(row.slot ?? -1), wrong))
    for (const entry of read) if (entry?.kind === 'erased') this.#erased.set(entry.body.of, entry.index)
    const before = this.record.size
    const entries = read.map((entry, i) => entry ?? this.#withoutWords(rows[i] as Stored, wrong))
    const changes = this.#fold(entries)
    for (const entry of entries) if (entry.kind === 'erased' && entry.body.of < before) this.record.forget(entry.body.of, entry.index)
    wrong.push(...(await this.#underRoot(client, head)), ...(await this.#erasures(client, keys)))
    return { changes, wrong }
  }

  /** An entry that can be opened with its key; null where there are no words left. */
  #read({ index, at, commitment, kind, by, content, slot }: Stored, key: KeySeen | undefined, wrong: string[]): Entry | null {
    this.#frontier = append(this.#frontier, leafHash(Buffer.from(commitment, 'hex'), nodeHashing), nodeHashing, (level, place, node) => {
      if (level > 0 && level % 8 === 0) this.#nodes.push(`${level} ${place} ${hex(node)}`)
    })
    this.roots.push(hex(frontierRoot(this.#frontier, nodeHashing)))
    this.#public.push(`${index} ${at} ${commitment}`)
    if (content === null || slot === null) return null
    this.#slots.set(index, slot)
    const plain = JSON.parse(content) as Record<string, unknown>
    const made = key?.key == null ? null : commit(plain, Buffer.from(key.key, 'hex'), nodeHashing)
    if (made === null || isRefusal(made)) wrong.push(`payload: entry ${index} has a key that is ${key?.state}`)
    else if (hex(made.commitment) !== commitment || made.text !== content)
      wrong.push(`payload: entry ${index} is not what was committed to`)
    if (plain.at !== writeInstant(at) || plain.kind !== kind || plain.by !== by)
      wrong.push(`payload: entry ${index} says otherwise of itself`)
    return entryFrom(index, at, content)
  }

  #withoutWords({ index, at }: Stored, wrong: string[]): ErasedEntry {
    const tombstone = this.#erased.get(index)
    if (tombstone === undefined) wrong.push(`payload: entry ${index} has none and was never erased`)
    return { index, at, kind: 'erased-record', tombstone: tombstone ?? -1 }
  }

  #fold(entries: readonly (Entry | ErasedEntry)[]): readonly { readonly change: Change; readonly index: number }[] {
    const staged = new Staged(this.record.head)
    for (const entry of entries) staged.add(entry)
    this.record.append(entries)
    return staged.changes
  }

  async #underRoot(client: pg.ClientBase, head: HeadFound): Promise<string[]> {
    const wrong: string[] = []
    if (head.root !== this.roots.at(-1) || head.frontier !== hex(frontierToBytes(this.#frontier)))
      wrong.push('root: not that over the entries')
    if (head.at !== (this.record.entries().at(-1)?.at ?? null)) wrong.push('head: its time is not that of the last entry')
    const [seen] = (await client.query<{ digest: string }>(PUBLIC)).rows
    if (seen?.digest !== createHash('sha256').update(this.#public.join(',')).digest('hex')) wrong.push('entries: earlier ones have changed')
    const nodes = (await client.query<{ node: string }>(NODES)).rows.map(({ node }) => node)
    if (nodes.sort().join() !== [...this.#nodes].sort().join()) wrong.push('nodes: not those of the tree')
    return wrong
  }

  /** What was erased is gone, and so is its key. */
  async #erasures(client: pg.ClientBase, keys: ReadKeys): Promise<string[]> {
    const erased = [...this.#erased.keys()]
    const { rows } = await client.query<{ index: number }>(LEFT, [erased])
    const wrong = rows.map(({ index }) => `erasure: entry ${index} still has its words`)
    const slots = erased.flatMap((index) => this.#slots.get(index) ?? [])
    for (const [i, { state }] of (await keys(slots)).entries())
      if (state !== 'destroyed') wrong.push(`erasure: key ${slots[i]} is ${state}`)
    return wrong
  }
}
