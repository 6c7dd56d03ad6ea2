/**
 * The keys of records, one each, outside the database: a copy of the database opens nothing, and destroying a key erases a record
 * without touching the ledger.
 *
 * A key is on the disk before anyone is given it, so it is durable before the transaction that uses it commits. Keys are made ahead,
 * many with one write and one sync, so that a transaction seldom waits for the disk because of them. Those that no record came to use
 * are swept when the store is next opened. Slot numbers count up from 0 and are never used twice.
 *
 * Destroying overwrites the key in place and syncs. Flash disks and copying file systems may keep an older copy of a block out of
 * reach, and so do backups: the folder belongs on an encrypted volume, and its backups must forget what is destroyed here.
 */
import { randomBytes } from 'node:crypto'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { diskRefusal, type KeyFile, openKeyFile, readAll, writeAll } from './key-file.ts'
import { type Emptied, KEY_BYTES, placeOf, readSlot, SLOT_BYTES, type Slot, writeEmptied, writeKey } from './slot.ts'

/** A key of 32 random bytes, and the number of the slot it is found at again. */
export interface MadeKey {
  readonly slot: number
  readonly key: Uint8Array
}

/** What is in a slot. One the store has not got was never written; if a record counts on it, keys were lost. */
export type KeyFound = Slot | { readonly state: 'never-written' }

/** What sweeping found among the slots of earlier runs. */
export interface Swept {
  /** The slot after the last one looked at: where the next sweep may begin. */
  readonly next: number
  /** How many keys no record used; they are void now. */
  readonly voided: number
  /** Slots that records use and that hold neither a key nor the mark of its destruction. */
  readonly lost: readonly number[]
}

const SWEPT_AT_ONCE = 4_096

/**
 * Opens the key store in a folder, which is made with mode 700 if it is not there. `expected` is the number of slots the database counts
 * on, that is the highest slot of any record and one more; a store with fewer is refused. The caller sees to it that a folder is
 * opened once at a time.
 */
export async function openKeyStore(folder: string, { expected = 0 }: { readonly expected?: number } = {}): Promise<KeyStore | Refusal> {
  const file = await openKeyFile(folder, expected)
  return isRefusal(file) ? file : new KeyStore(file)
}

/** An open key store. */
export class KeyStore {
  /** Tells this store from every other, as 32 hex digits. The database notes it, so that a folder of another one is noticed. */
  readonly id: string
  readonly #file: KeyFile
  readonly #ahead: number
  readonly #recent = new Map<number, Uint8Array>()
  #slots: number
  #ready: MadeKey[] = []
  #making: Promise<Refusal | null> | null = null
  #emptying: Promise<unknown> = Promise.resolve()
  #broken: Refusal | null = null

  /** `ahead` is how many keys are made at once. */
  constructor(file: KeyFile, ahead: number = LIMITS.record_keys_ahead) {
    sure(ahead >= 1, 'at least one key is made at once')
    this.id = Buffer.from(file.id).toString('hex')
    this.#file = file
    this.#slots = file.slots
    this.#ahead = ahead
  }

  /** How many slots there are, whatever they hold. */
  get slots(): number {
    return this.#slots
  }

  /**
   * Gives `count` keys that nobody was given before and that are on the disk, slots ascending. Refused with `keys-not-written` when the
   * disk does not take them; when it failed to sync, that is for good, because nobody can tell what it holds until it is opened anew.
   */
  async make(count: number): Promise<readonly MadeKey[] | Refusal> {
    sure(Number.isSafeInteger(count) && count > 0, 'at least one key is asked for')
    while (this.#ready.length < count) {
      const refused = await this.#makeMore(count)
      if (refused !== null) return refused
    }
    const made = this.#ready.splice(0, count)
    // What goes wrong here is told to the one who finds too few keys ready.
    if (this.#ready.length * 2 < this.#ahead) void this.#makeMore(this.#ahead)
    for (const { slot, key } of made) this.#remember(slot, key)
    return made
  }

  /** The key in a slot, as a copy, or why there is none. */
  async read(slot: number): Promise<KeyFound> {
    sure(Number.isSafeInteger(slot) && slot >= 0, 'slots are counted from 0')
    for (;;) {
      const settled = this.#emptying
      await settled
      // A key that is being destroyed meanwhile is neither given out nor kept, nor is half of it taken for damage: look again.
      if (settled !== this.#emptying) continue
      if (slot >= this.#slots) return { state: 'never-written' }
      const kept = this.#recent.get(slot)
      if (kept !== undefined) return { state: 'live', key: Uint8Array.from(kept) }
      const found = readSlot(await readAll(this.#file.disk, Buffer.alloc(SLOT_BYTES), placeOf(slot)), this.#file.id, slot)
      if (settled !== this.#emptying) continue
      if (found.state === 'live') this.#remember(slot, found.key)
      return found
    }
  }

  /**
   * Destroys the keys in these slots for ever; resolves with null when nothing of them is left on the disk. Doing so again, after a
   * crash or on a damaged slot, is right. Refused with `keys-not-written`: then the keys may still be there.
   */
  destroy(slots: readonly number[]): Promise<Refusal | null> {
    return this.#empty(slots, 'destroyed')
  }

  /** Gives up keys whose transaction did not commit. They are as gone as destroyed ones, but nobody's record is. */
  giveUp(slots: readonly number[]): Promise<Refusal | null> {
    return this.#empty(slots, 'void')
  }

  /**
   * Makes void what earlier runs made and no record uses, damaged slots too, from slot `from` on. `used` is asked with slots and gives
   * those that a record in the database has, erased records included. Keys of this run are left alone.
   *
   * Sweep only when no earlier writer can still commit, and when the database is known to hold all that was ever acknowledged: after a
   * restore from a backup, keys of lost entries look as if nobody used them.
   */
  async sweep(from: number, used: (slots: readonly number[]) => Promise<ReadonlySet<number>>): Promise<Swept | Refusal> {
    const lost: number[] = []
    const end = this.#file.slots
    let voided = 0
    for (let at = from; at < end; at += SWEPT_AT_ONCE) {
      const found = await this.#readMany(at, Math.min(SWEPT_AT_ONCE, end - at))
      const open = found.flatMap(({ state }, i) => (state === 'destroyed' ? [] : [at + i]))
      const inUse = open.length === 0 ? new Set<number>() : await used(open)
      lost.push(...open.filter((slot) => inUse.has(slot) && found[slot - at]?.state !== 'live'))
      const idle = open.filter((slot) => !inUse.has(slot) && found[slot - at]?.state !== 'void')
      const refused = await this.giveUp(idle)
      if (refused !== null) return refused
      voided += idle.length
    }
    return { next: Math.max(from, end), voided, lost }
  }

  /** Closes the store when what is under way is done. Keys made ahead are swept next time. */
  async close(): Promise<void> {
    await this.#making
    await this.#emptying
    for (const { key } of this.#ready) key.fill(0)
    this.#ready = []
    this.#recent.clear()
    await this.#file.disk.close()
  }

  /** Makes at least `count` keys more, or waits for those being made. */
  #makeMore(count: number): Promise<Refusal | null> {
    this.#making ??= this.#write(Math.max(count, this.#ahead)).finally(() => {
      this.#making = null
    })
    return this.#making
  }

  async #write(count: number): Promise<Refusal | null> {
    const first = this.#slots
    const keys = randomBytes(count * KEY_BYTES)
    const bytes = Buffer.alloc(count * SLOT_BYTES)
    const made: MadeKey[] = []
    for (let i = 0; i < count; i++) {
      const key = Uint8Array.from(keys.subarray(i * KEY_BYTES, (i + 1) * KEY_BYTES))
      writeKey(bytes.subarray(i * SLOT_BYTES, (i + 1) * SLOT_BYTES), this.#file.id, first + i, key)
      made.push({ slot: first + i, key })
    }
    // Until they are on the disk nobody knows of these slots, so a write that failed half-way may simply be written over.
    const refused = await this.#put(bytes, placeOf(first))
    if (refused !== null) return refused
    const unsure = await this.#sync()
    if (unsure !== null) return unsure
    this.#slots = first + count
    this.#ready.push(...made)
    return null
  }

  #empty(slots: readonly number[], state: Emptied): Promise<Refusal | null> {
    const given = this.#ready[0]?.slot ?? this.#slots
    sure(
      slots.every((slot) => Number.isSafeInteger(slot) && slot >= 0 && slot < given),
      'only keys that were given out can be emptied',
    )
    for (const slot of slots) {
      this.#recent.get(slot)?.fill(0)
      this.#recent.delete(slot)
    }
    const emptied = this.#emptying.then(() =>
      this.#overwrite(
        [...new Set(slots)].sort((a, b) => a - b),
        state,
      ),
    )
    this.#emptying = emptied
    return emptied
  }

  async #overwrite(slots: readonly number[], state: Emptied): Promise<Refusal | null> {
    if (slots.length === 0) return null
    for (let i = 0; i < slots.length; ) {
      // Slots next to each other are written at once.
      const first = slots[i] as number
      let count = 1
      while (slots[i + count] === first + count) count++
      const bytes = Buffer.alloc(count * SLOT_BYTES)
      for (let k = 0; k < count; k++) writeEmptied(bytes.subarray(k * SLOT_BYTES, (k + 1) * SLOT_BYTES), this.#file.id, first + k, state)
      const refused = await this.#put(bytes, placeOf(first))
      if (refused !== null) return refused
      i += count
    }
    return this.#sync()
  }

  async #put(bytes: Buffer, position: number): Promise<Refusal | null> {
    if (this.#broken !== null) return this.#broken
    try {
      await writeAll(this.#file.disk, bytes, position)
      return null
    } catch (e) {
      return diskRefusal(e)
    }
  }

  /** After a sync that failed, a later one may succeed although the bytes never reached the disk. So the first failure is the last word. */
  async #sync(): Promise<Refusal | null> {
    try {
      await this.#file.disk.sync()
      return this.#broken
    } catch (e) {
      this.#broken = diskRefusal(e)
      return this.#broken
    }
  }

  async #readMany(first: number, count: number): Promise<Slot[]> {
    await this.#emptying
    const bytes = await readAll(this.#file.disk, Buffer.alloc(count * SLOT_BYTES), placeOf(first))
    return Array.from({ length: count }, (_, i) => readSlot(bytes.subarray(i * SLOT_BYTES, (i + 1) * SLOT_BYTES), this.#file.id, first + i))
  }

  #remember(slot: number, key: Uint8Array): void {
    this.#recent.set(slot, Uint8Array.from(key))
    const oldest = this.#recent.keys().next()
    if (this.#recent.size > LIMITS.record_keys_cached_max && oldest.value !== undefined) this.#recent.delete(oldest.value)
  }
}
