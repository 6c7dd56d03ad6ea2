/**
 * The writer: one line of requests, decided one after the other and written in groups.
 *
 * A request is decided on the *tip*: what is on disk, with the group that is being written and the group that is being gathered on top.
 * Nobody else changes the record, so what was decided stays right, and nothing is decided twice, as long as the groups below it reach
 * the disk. No answer leaves before all that it was decided on is there. When a group fails, everything on top of it is decided again.
 * What a decision wants to look at and is not at hand is fetched while others go ahead.
 */
import type { Frontier } from '#answer/ledger/frontier.ts'
import type { Command } from '#answer/record/command.ts'
import { decide } from '#answer/record/decide/decide.ts'
import type { Entry } from '#answer/record/entry.ts'
import { Staged } from '#answer/record/staged.ts'
import { type Look, Wanted } from '#answer/record/view.ts'
import { LIMITS } from '#ground/limits.ts'
import { Fault, isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { Alarms } from './alarms.ts'
import { appendValues } from './append.ts'
import type { Clock } from './clock.ts'
import type { Fetcher } from './fetcher.ts'
import { Group, type Member, type Placed, type Sealed, seal } from './group.ts'
import type { HeadCache } from './head-cache.ts'
import type { KeyStock, Keys } from './key-stock.ts'
import type { Pen } from './pen.ts'
import type { OnceOnly, Receipt } from './register.ts'
import { type RowChanges, rowChanges } from './row-changes.ts'
import { sqlState } from './session.ts'
import { ShelfView } from './shelf-view.ts'

export interface WriterParts {
  readonly cache: HeadCache
  readonly fetcher: Fetcher
  readonly pen: Pen
  readonly keys: Keys
  readonly stock: KeyStock
  readonly clock: Clock
  readonly tz: string
  readonly frontier: Frontier
  /** Called when a group is on disk and in the cache, before anyone is answered. */
  readonly landed: (group: Group) => Promise<void> | void
  /** When members are answered. Anything but `after-commit` breaks the promise of the record: it is there so that tests can show they notice. */
  readonly ack: 'after-commit' | 'before-commit'
}

/** How often a decision may want something before others wait for it. */
const WANTS_PATIENT = 4
/** How often a decision may want something before we must be going round in circles. */
const WANTS_MAX = 100_000
/** What a close waits for when the database has gone, in milliseconds. */
const LOST_MS_MAX = 3_000
const LOOK_MS = 10

export class Writer {
  readonly #parts: WriterParts
  readonly #view: ShelfView
  readonly #waiting: Member[] = []
  readonly #wants = new Map<Member, number>()
  readonly #pending = new Set<Member>()
  readonly #alarms = new Alarms()
  #open: Group
  #flying: Group | null = null
  #committed: Frontier
  /** While above nought, groups have one member, because one of the last group's could not be written. */
  #alone = 0
  /**
   * A member that wanted something again and again, because others went ahead and changed what it has to look at, such as the number of
   * the next docket. Nobody goes ahead of it any more.
   */
  #awaited: Member | null = null
  /** The group with an erasure: nothing is decided on top of it until it is done, because it takes away what is there. */
  #erasing: Group | null = null
  #scheduled = false
  #ended: Refusal | null = null

  constructor(parts: WriterParts) {
    this.#parts = parts
    this.#view = new ShelfView(parts.cache)
    this.#committed = parts.frontier
    this.#open = new Group(this.#view, parts.frontier)
  }

  /** Records what a command comes to. */
  submit(command: Command, by: string, once: OnceOnly | undefined): Promise<Receipt | Refusal> {
    if (this.#ended !== null) return Promise.resolve(this.#ended)
    const max = LIMITS.register_waiting_max
    if (this.#pending.size >= max) return Promise.resolve(refuse('register-busy', { max }))
    return new Promise((resolve, reject) => {
      const member: Member = {
        ...{ command, by, once },
        settle: (answer) => {
          if (this.#pending.delete(member)) resolve(answer)
        },
        fail: (error) => {
          if (this.#pending.delete(member)) reject(error)
        },
      }
      this.#pending.add(member)
      this.#waiting.push(member)
      this.#pump()
    })
  }

  /** Whether this writer has ended, and how. */
  get ended(): Refusal | null {
    return this.#ended
  }

  /** Ends when everybody is answered. If the database has gone meanwhile, they are told that nothing is known. */
  async close(): Promise<void> {
    this.#ended ??= refuse('register-closed')
    while (this.#pending.size > 0) {
      const since = this.#parts.pen.lostSince
      if (since !== null && Date.now() - since > LOST_MS_MAX) break
      await new Promise((resume) => setTimeout(resume, LOOK_MS))
    }
    const flying = new Set(this.#flying?.placed.map(({ member }) => member))
    for (const member of this.#pending) member.settle(flying.has(member) ? refuse('register-outcome-unknown') : refuse('register-closed'))
    await this.#parts.pen.close()
  }

  #pump(): void {
    while (this.#erasing === null && this.#waiting.length > 0 && this.#hasRoom()) {
      // One who had to come again too often has come first; until it has come, nobody goes ahead.
      if (this.#awaited !== null && this.#waiting[0] !== this.#awaited) break
      this.#place(this.#waiting.shift() as Member)
    }
    if (this.#flying !== null || this.#open.placed.length === 0 || this.#scheduled) return
    // Whatever arrives in the same moment comes along.
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      if (this.#flying === null && this.#open.placed.length > 0) void this.#fly()
    })
  }

  #hasRoom(): boolean {
    if (this.#alone > 0) return this.#flying === null && this.#open.placed.length === 0
    return this.#open.hasRoom
  }

  #place(member: Member): void {
    if (!this.#pending.has(member)) {
      if (this.#awaited === member) this.#awaited = null
      return
    }
    const group = this.#open
    try {
      const placed = this.#decided(member, group)
      if (placed === null) return
      this.#wants.delete(member)
      if (this.#awaited === member) this.#awaited = null
      if (this.#flying === null && group.sealed.length === 0) answer(placed)
      else group.placed.push(placed)
    } catch (error) {
      if (error instanceof Wanted) this.#comeAgain(member, this.#want(member, group, error.look))
      else {
        if (this.#awaited === member) this.#awaited = null
        member.fail(error)
      }
    }
  }

  /** What comes of the member on top of the group, in which its entries are now; null when keys must be fetched first. */
  #decided(member: Member, group: Group): Placed | null {
    const { staged } = group
    const { clock, tz, stock } = this.#parts
    const { command, by } = member
    const at = clock.after(staged.at)
    const from = staged.size
    const decided = decide(staged, command, { by, at, tz })
    if (isRefusal(decided)) return { member, answer: { refusal: decided } }
    const { drafts, told } = decided
    if (drafts.length === 0) return { member, answer: { told, from, size: from, at: staged.at } }
    const keys = stock.take(drafts.length)
    if (keys === null) {
      this.#comeAgain(member, stock.more(drafts.length))
      return null
    }
    try {
      const sealed: Sealed[] = []
      for (const [i, draft] of drafts.entries()) {
        const one = seal({ ...draft, index: from + i, at, by } as Entry, keys[i] as (typeof keys)[number])
        if (isRefusal(one)) {
          stock.putBack(keys)
          return { member, answer: { refusal: one } }
        }
        sealed.push(one)
      }
      group.add(sealed, told)
    } catch (error) {
      stock.putBack(keys)
      throw error
    }
    if (drafts.some(({ kind }) => kind === 'erased')) this.#erasing = group
    return { member, answer: { told, from, size: staged.size, at } }
  }

  /** Fetches what a decision wants, and what it would want next as far as that can be seen. */
  #want(member: Member, group: Group, look: Look): Promise<undefined> {
    const wants = (this.#wants.get(member) ?? 0) + 1
    this.#wants.set(member, wants)
    if (wants > WANTS_MAX) return Promise.reject(new Fault('a decision wants without end'))
    if (wants >= WANTS_PATIENT) this.#awaited ??= member
    const looks = this.#view.assuming(look, () => {
      const { staged } = group
      const at = this.#parts.clock.after(staged.at)
      const decided = decide(staged, member.command, { by: member.by, at, tz: this.#parts.tz })
      if (isRefusal(decided)) return
      const trial = new Staged(staged)
      for (const draft of decided.drafts) trial.add({ ...draft, index: trial.size, at, by: member.by } as Entry)
    })
    return this.#parts.fetcher.fetch(looks)
  }

  /** Puts the member in front again when what it waits for is there. */
  #comeAgain(member: Member, waits: Promise<Refusal | null | undefined>): void {
    waits.then(
      (refused) => {
        if (refused) this.#giveUpOn(member, () => member.settle(refused))
        else {
          this.#waiting.unshift(member)
          this.#pump()
        }
      },
      (error: unknown) => this.#giveUpOn(member, () => member.fail(error)),
    )
  }

  #giveUpOn(member: Member, tell: () => void): void {
    if (this.#awaited === member) this.#awaited = null
    tell()
    this.#pump()
  }

  async #fly(): Promise<void> {
    const group = this.#open
    if (group.sealed.length === 0) {
      this.#open = new Group(this.#view, this.#committed)
      for (const placed of group.placed) answer(placed)
      return this.#pump()
    }
    this.#flying = group
    this.#open = new Group(group.staged, group.frontier)
    this.#pump()
    try {
      const rows = rowChanges(group.staged.changes, ({ model, key, data }) => (data === null ? null : group.staged.get(model, key)))
      const now = this.#parts.clock.now()
      const jobs = this.#alarms.missing([...group.jobs.values()], now)
      const values = appendValues(group, rows, jobs, now)
      if (this.#parts.ack === 'before-commit') for (const placed of group.placed) answer(placed)
      const written = await this.#parts.pen.write(group, values)
      switch (written.is) {
        case 'written':
          await this.#landed(group, rows)
          break
        case 'written-then-fenced':
          await this.#landed(group, rows)
          return this.#end(refuse('register-fenced'))
        case 'fenced':
          return this.#end(refuse('register-fenced'))
        case 'failed':
          this.#failed(group, written.error)
          break
        case 'unknown':
          for (const { member } of group.placed) member.settle(refuse('register-outcome-unknown'))
          return
      }
    } catch (error) {
      // Our own mistake between database and memory: what is in memory can no longer be trusted, what is on disk can.
      for (const { member } of group.placed) member.fail(error)
      return this.#end(refuse('register-closed'))
    }
    this.#pump()
  }

  async #landed(group: Group, rows: RowChanges): Promise<void> {
    const { cache, landed } = this.#parts
    const counts = { dockets: group.staged.dockets(), peopled: group.staged.peopled() }
    cache.advance({ size: group.staged.size, at: group.staged.at, counts }, rows.turns)
    this.#open.under.target = this.#view
    this.#committed = group.frontier
    this.#alarms.added(group.jobs.values())
    await landed(group)
    this.#flying = null
    if (this.#erasing === group) this.#erasing = null
    if (this.#alone > 0) this.#alone--
    for (const placed of group.placed) answer(placed)
  }

  /** Nothing of the group is written: its members, and all that was decided on top of it, are decided again or refused. */
  #failed(group: Group, error: unknown): void {
    const above = this.#open
    this.#flying = null
    this.#erasing = null
    if (this.#alone > 0) this.#alone--
    this.#open = new Group(this.#view, this.#committed)
    const slots = [...group.sealed, ...above.sealed].map(({ slot }) => slot)
    // A key that could not be given up is swept at the next opening.
    void this.#parts.keys.giveUp(slots).catch(() => {})
    const members = group.placed.map(({ member }) => member)
    const again = above.placed.map(({ member }) => member)
    const writing = group.placed.filter(({ answer }) => !('refusal' in answer) && answer.from < answer.size)
    if (isFull(error)) {
      for (const member of members) member.settle(refuse('register-cannot-write', { reason: (error as Error).message }))
    } else if (isPassing(error)) again.unshift(...members)
    else if (writing.length === 1) {
      writing[0]?.member.fail(error)
      again.unshift(...members)
    } else {
      this.#alone = members.length
      again.unshift(...members)
    }
    this.#waiting.unshift(...again)
  }

  /** Nothing more is written by us. */
  #end(why: Refusal): void {
    this.#ended = why
    this.#flying = null
    this.#waiting.length = 0
    for (const member of this.#pending) member.settle(why)
  }
}

function answer({ member, answer: given }: Placed): void {
  member.settle('refusal' in given ? given.refusal : { ...given, repeated: false })
}

/** The database cannot write now, whoever asks: classes 53 (no room, memory or connections) and 58 (system), 25006 read only, 57014 too slow. */
const isFull = (error: unknown): boolean => /^(53|58|25006|57014)/.test(sqlState(error) ?? '')

/** 40001 and 40P01: another transaction was in the way; doing the same again is right. */
const isPassing = (error: unknown): boolean => /^40(001|P01)$/.test(sqlState(error) ?? '')
