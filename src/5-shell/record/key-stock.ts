/** Keys at hand, so that sealing an entry never waits while there are some. All of them are on the disk already. */
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { KeyStore, MadeKey } from '../keys/key-store.ts'

/** What the record needs of a key store. */
export type Keys = Pick<KeyStore, 'id' | 'make' | 'read' | 'destroy' | 'giveUp' | 'sweep' | 'close'>

const AT_HAND = 512

export class KeyStock {
  readonly #keys: Pick<Keys, 'make'>
  #ready: MadeKey[] = []
  /** How many of those have been taken. */
  #taken = 0
  #fetching: Promise<Refusal | null> | null = null

  constructor(keys: Pick<Keys, 'make'>) {
    this.#keys = keys
  }

  /** `count` keys, or null when there are not so many at hand: then ask for `more` and come again. */
  take(count: number): MadeKey[] | null {
    if (this.#left < count) return null
    const taken = this.#ready.slice(this.#taken, this.#taken + count)
    this.#taken += count
    // If this fails, whoever finds too few is told.
    if (this.#left * 2 < AT_HAND) void this.more(1)
    return taken
  }

  /** Takes back keys under which nothing left this process. */
  putBack(keys: readonly MadeKey[]): void {
    this.#ready = [...keys, ...this.#ready.slice(this.#taken)]
    this.#taken = 0
  }

  get #left(): number {
    return this.#ready.length - this.#taken
  }

  /** Resolves when there are at least `count` at hand, or with why there are not. */
  async more(count: number): Promise<Refusal | null> {
    do {
      this.#fetching ??= this.#fetch(Math.max(count, AT_HAND)).finally(() => {
        this.#fetching = null
      })
      const refused = await this.#fetching
      if (refused !== null) return refused
    } while (this.#left < count)
    return null
  }

  async #fetch(count: number): Promise<Refusal | null> {
    const made = await this.#keys.make(count)
    if (isRefusal(made)) return made
    this.#ready = [...this.#ready.slice(this.#taken), ...made]
    this.#taken = 0
    return null
  }
}
