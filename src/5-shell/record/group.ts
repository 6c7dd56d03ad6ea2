/** Entries that are decided and will be written together: each whole with its member, all in one transaction. */
import { commit } from '#answer/ledger/commitment.ts'
import { append, type Frontier } from '#answer/ledger/frontier.ts'
import { leafHash } from '#answer/ledger/tree.ts'
import type { Command, Told } from '#answer/record/command.ts'
import type { Entry } from '#answer/record/entry.ts'
import { type Job, jobsOf } from '#answer/record/jobs.ts'
import type { Change } from '#answer/record/row.ts'
import { Staged } from '#answer/record/staged.ts'
import type { View } from '#answer/record/view.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { MadeKey } from '../keys/key-store.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import type { OnceOnly, Receipt } from './register.ts'
import { Under } from './shelf-view.ts'
import { contentOf } from './stored.ts'

/** One request to record something, until it is answered. */
export interface Member {
  readonly command: Command
  readonly by: string
  readonly once: OnceOnly | undefined
  /** Answers it. The first answer counts. */
  settle(answer: Receipt | Refusal): void
  /** Answers with our own mistake. */
  fail(error: unknown): void
}

/** An entry ready to be written. */
export interface Sealed {
  readonly entry: Entry
  /** The canonical JSON that is committed to. */
  readonly text: string
  readonly commitment: Uint8Array
  readonly slot: number
}

/** A member with what was decided for it. Without entries, its answer only waits until what it was decided on is on disk. */
export interface Placed {
  readonly member: Member
  readonly answer:
    | { readonly refusal: Refusal }
    | { readonly told: Told; readonly from: number; readonly size: number; readonly at: Instant }
}

export interface KeptNode {
  readonly level: number
  readonly index: number
  readonly hash: Uint8Array
}

/** Perfect subtrees are kept at every eighth level: one for 256 entries, and any root is a few hundred hashes away. */
export const LEVELS_APART = 8

export class Group {
  readonly under: Under
  readonly staged: Staged
  readonly from: number
  readonly placed: Placed[] = []
  readonly sealed: (Sealed & { docket: string | null })[] = []
  readonly nodes: KeptNode[] = []
  /** What is to be done later because of the group, by key. */
  readonly jobs = new Map<string, Job>()
  frontier: Frontier
  #bytes = 0

  /** A group on top of what `view` shows, whose tree has the edge `frontier`. */
  constructor(view: View, frontier: Frontier) {
    this.under = new Under(view)
    this.staged = new Staged(this.under)
    this.from = view.size
    this.frontier = frontier
  }

  /** Whether one more member may join. */
  get hasRoom(): boolean {
    return this.placed.length < LIMITS.register_group_members_max && this.#bytes < LIMITS.register_group_bytes_max
  }

  /** Adds the entries of one member, whole, and what it was told. What the fold wants and has not got is thrown before anything is changed. */
  add(sealed: readonly Sealed[], told: Told): void {
    if (sealed.length > 1) {
      const trial = new Staged(this.staged)
      for (const { entry } of sealed) trial.add(entry)
    }
    const all: Change[] = []
    for (const one of sealed) {
      const changes = this.staged.add(one.entry)
      all.push(...changes)
      this.sealed.push({ ...one, docket: docketOf(one.entry, changes) })
      this.#bytes += one.text.length
      this.frontier = append(this.frontier, leafHash(one.commitment, nodeHashing), nodeHashing, (level, index, hash) => {
        if (level > 0 && level % LEVELS_APART === 0) this.nodes.push({ level, index, hash })
      })
    }
    for (const job of jobsOf(told, all)) this.jobs.set(job.key, job)
  }
}

/** Commits to an entry under a key. Refused when what was written cannot be kept exactly, such as half a character. */
export function seal(entry: Entry, { slot, key }: MadeKey): Sealed | Refusal {
  const made = commit(contentOf(entry), key, nodeHashing)
  return isRefusal(made) ? made : { entry, text: made.text, commitment: made.commitment, slot }
}

/** The file an entry belongs to: the one it names, or the one whose rows it changed. */
export function docketOf({ body }: Entry, changes: readonly Change[]): string | null {
  const named = (body as { docket?: unknown }).docket
  return typeof named === 'string' ? named : (changes.find((change) => change.docket !== null)?.docket ?? null)
}
