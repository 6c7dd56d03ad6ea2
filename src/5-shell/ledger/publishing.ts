/**
 * A running office publishes its own log: at fixed moments and in fixed steps, has it stamped and cosigned where it is told to, and records what
 * the witnesses' quorum covers for the acts that wait for it. Each step stands by itself, so one that was cut short is gone on with.
 */
import path from 'node:path'
import { nextMoment, nextSize, type Settings } from '#answer/ledger/cadence.ts'
import { readCheckpoint, type SignedCheckpoint } from '#answer/ledger/checkpoint.ts'
import { covered, type Waiting } from '#answer/ledger/covering.ts'
import { writeNote } from '#answer/ledger/note.ts'
import type { Policy } from '#answer/ledger/policy.ts'
import { CLOCK } from '#answer/record/command.ts'
import type { Row } from '#answer/record/row.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import { replaceFile } from '../files/disk.ts'
import type { Register } from '../record/register.ts'
import { type Asked, askWitnesses } from './ask-witnesses.ts'
import { continueSigned } from './last-signed.ts'
import { knownKeysOf, type LogSigner, verifyEd25519 } from './log-key.ts'
import { copyRotations, keyFile, openLogSigner } from './log-keys.ts'
import { logSource } from './log-source.ts'
import { consistencyFromTiles } from './proving-from-tiles.ts'
import { PublishedLog, publishedIn } from './publish.ts'
import { policyOfOffice, settingsOf } from './settings.ts'
import { stampCheckpoint } from './stamping.ts'

export interface PublishingWorld {
  readonly register: Register
  /** Where the keys are, and where what is published goes. */
  readonly keys: string
  readonly folder: string
  /** The name of the log where none was chosen. */
  readonly name: string
  /** A demonstration hides nothing, and its clock is not that of the witnesses. */
  readonly demonstration: boolean
  /** The machine's clock, in milliseconds since 1970. */
  now(): Instant
  /** Hears why something could not be done; it is tried again. */
  trouble(refusal: Refusal): void
}

/** How publishing goes, for whoever works in the office. */
export interface PublishingStatus {
  readonly origin: string | null
  /** The size that was published last, and when; null before the first time. */
  readonly size: number | null
  readonly at: Instant | null
  readonly next: Instant
  readonly settings: Settings
  readonly asked: readonly Asked[]
  /** Why what waits for witnesses still does; null where they have said enough. */
  readonly waiting: Waiting | null
  /** Why the log could not be published; null where it could. */
  readonly why: Refusal | null
}

const READER = { by: CLOCK, purpose: 'publish' } as const
/** How long until witnesses that did not answer are asked again. */
const AGAIN_MILLISECONDS = 60_000

export class Publishing {
  readonly #world: PublishingWorld
  readonly #log: PublishedLog
  #settings: Settings
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<unknown> = Promise.resolve()
  readonly #stopping = new AbortController()
  /** What each witness had last. */
  readonly #sizes = new Map<string, number>()
  /** The last moment that came. */
  #moment = 0
  #status: Omit<PublishingStatus, 'next' | 'settings'> = {
    ...{ origin: null, size: null, at: null, asked: [], why: null },
    waiting: 'not-published',
  }

  constructor(world: PublishingWorld, settings: Settings) {
    this.#world = world
    this.#settings = settings
    this.#log = new PublishedLog(path.join(world.folder, 'log'))
  }

  get status(): PublishingStatus {
    return { ...this.#status, settings: this.#settings, next: nextMoment(this.#settings, this.#world.now()) }
  }

  /** Finishes what was published before, and begins to wait for the moments. */
  start(): void {
    void this.#inTurn(() => this.#resume()).then(() => this.#wait())
  }

  /** Ends when what is under way is done; nobody is waited for that was asked something. */
  async close(): Promise<void> {
    this.#stopping.abort()
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#running
  }

  /** One publication, now. Gives why it could not be done, or null. */
  publish(): Promise<Refusal | null> {
    return this.#inTurn(() => this.#publish())
  }

  /** Asks the witnesses once more about what is published. */
  askAgain(): Promise<Refusal | null> {
    return this.#inTurn(() => this.#ask())
  }

  #wait(): void {
    if (this.#stopping.signal.aborted) return
    const now = this.#world.now()
    // A timer may come a little early; the moment that it was set for is not waited for twice.
    const moment = nextMoment(this.#settings, Math.max(now, this.#moment))
    // Witnesses that did not answer are asked again between the moments; nothing new is told by it.
    const again = this.#status.waiting === 'too-few' || this.#status.waiting === 'unreached'
    const [at, work] = again && now + AGAIN_MILLISECONDS < moment ? [now + AGAIN_MILLISECONDS, this.askAgain] : [moment, this.publish]
    this.#timer = setTimeout(() => {
      if (at === moment) this.#moment = moment
      void work.call(this).then(() => this.#wait())
    }, at - now)
  }

  /** One thing at a time; what goes wrong is told, and does not end the waiting. */
  #inTurn(work: () => Promise<Refusal | null>): Promise<Refusal | null> {
    const turn = this.#running.then(async () => {
      if (this.#stopping.signal.aborted) return null
      const refused = await work().catch((error: unknown) => refuse('log-unpublished', { reason: (error as Error).message }))
      this.#status = { ...this.#status, why: refused }
      if (refused !== null) this.#world.trouble(refused)
      return refused
    })
    this.#running = turn
    return turn
  }

  async #resume(): Promise<Refusal | null> {
    const signer = await this.#signer()
    if (isRefusal(signer)) return signer
    const there = await publishedIn(this.#log.folder, knownKeysOf(signer))
    if (isRefusal(there)) return there
    if (there === null) return this.#world.demonstration ? this.#publish() : null
    this.#status = { ...this.#status, origin: there.origin, size: there.size }
    return this.#ask()
  }

  #signer(): Promise<LogSigner | Refusal> {
    return openLogSigner(this.#world.keys, { asked: undefined, otherwise: this.#world.name })
  }

  async #publish(): Promise<Refusal | null> {
    const { register, keys, now } = this.#world
    const settings = await settingsOf(this.#world.folder, this.#world.demonstration)
    if (isRefusal(settings)) return settings
    this.#settings = settings
    // Looked up each time, so that a change of keys is taken up without a new start.
    const signer = await this.#signer()
    if (isRefusal(signer)) return signer
    const before = await publishedIn(this.#log.folder, knownKeysOf(signer))
    if (isRefusal(before)) return before
    const size = nextSize(settings, before?.size ?? 0, register.head().size)
    const filled = await this.#fill(size)
    if (filled !== null) return filled
    const made = await this.#signed(size, signer)
    if (made !== null) return made
    await copyRotations(keys, this.#log.folder)
    this.#status = { ...this.#status, origin: signer.key.name, size, at: now() }
    const stamped =
      settings.stamps === null ? null : await stampCheckpoint(this.#log.folder, this.#world.folder, settings.stamps, this.#stopping.signal)
    if (stamped !== null) this.#world.trouble(stamped)
    return this.#ask()
  }

  /** Fills the record up to a size. What others record meanwhile counts. */
  async #fill(size: number): Promise<Refusal | null> {
    const { register } = this.#world
    while (register.head().size < size) {
      const padded = await register.submit({ verb: 'pad', until: size }, CLOCK)
      if (isRefusal(padded)) return padded
    }
    return null
  }

  async #signed(size: number, signer: LogSigner): Promise<Refusal | null> {
    const { register, keys } = this.#world
    const reading = await register.reading(READER, size)
    if (isRefusal(reading)) return reading
    try {
      const rootAt = async (earlier: number) => {
        const then = await register.reading(READER, earlier)
        if (isRefusal(then)) return then
        await then.close()
        return then.root
      }
      const refused = await continueSigned(keyFile(keys, 'signed'), signer, { size, root: reading.root, rootAt })
      if (refused !== null) return refused
      const published = await this.#log.publish(reading, signer)
      return isRefusal(published) ? published : null
    } finally {
      await reading.close()
    }
  }

  /** Asks the witnesses of the policy about what is published, and records what their quorum covers. */
  async #ask(): Promise<Refusal | null> {
    const signer = await this.#signer()
    const policy = await policyOfOffice(this.#world.folder)
    if (isRefusal(signer) || isRefusal(policy)) return isRefusal(signer) ? signer : (policy as Refusal)
    const there = await publishedIn(this.#log.folder, knownKeysOf(signer))
    if (isRefusal(there) || there === null) return there
    if (policy === null) {
      this.#status = { ...this.#status, asked: [], waiting: 'no-policy' }
      return null
    }
    const cosigned = await this.#cosigned(there, policy)
    if (isRefusal(cosigned)) return cosigned
    return this.#settle(cosigned, policy)
  }

  async #cosigned(there: SignedCheckpoint, policy: Policy): Promise<SignedCheckpoint | Refusal> {
    const source = logSource(this.#log.folder)
    const file = path.join(this.#log.folder, 'checkpoint')
    const prove = async (from: number) => {
      const proof = await consistencyFromTiles(source, from, there.size)
      return isRefusal(proof) ? [] : proof
    }
    const told = await askWitnesses(writeNote(there.note), policy, prove, { sizes: this.#sizes, stop: this.#stopping.signal })
    if (isRefusal(told)) return told
    await replaceFile(file, told.checkpoint)
    const read = readCheckpoint(told.checkpoint)
    sure(!isRefusal(read), 'what was cosigned can be read')
    this.#status = { ...this.#status, asked: told.asked }
    return read
  }

  /** What is covered by enough witnesses, lately enough, waits no longer. */
  async #settle(checkpoint: SignedCheckpoint, policy: Policy): Promise<Refusal | null> {
    const { register, demonstration, now } = this.#world
    const waiting = await this.#awaiting()
    if (isRefusal(waiting)) return waiting
    const rows = waiting.map(({ data }) => data)
    const found = covered(checkpoint, policy, rows, { now: now(), storied: demonstration }, verifyEd25519)
    const unreached = this.#status.asked.length > 0 && this.#status.asked.every(({ status }) => status === null)
    this.#status = { ...this.#status, waiting: found.waiting === 'too-few' && unreached ? 'unreached' : found.waiting }
    if (found.dockets.length === 0) return null
    const recorded = await register.submit({ verb: 'witness', checkpoint: writeNote(checkpoint.note), dockets: found.dockets }, CLOCK)
    return isRefusal(recorded) ? recorded : null
  }

  async #awaiting(): Promise<readonly Row<'awaiting'>[] | Refusal> {
    const reading = await this.#world.register.reading(READER)
    if (isRefusal(reading)) return reading
    try {
      const rows: Row<'awaiting'>[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const page = await reading.list('awaiting', { limit: 500, ...(after === undefined ? {} : { after }) })
        rows.push(...page.items)
        after = page.next
      }
      return rows
    } finally {
      await reading.close()
    }
  }
}
