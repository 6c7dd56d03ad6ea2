/** Looks up what the cache has not got, on connections for reading: each look once at a time, and all that are wanted by then at once. */
import type pg from 'pg'
import type { Look } from '#answer/record/view.ts'
import type { HeadCache } from './head-cache.ts'
import { load } from './loader.ts'
import { type Found, lookName } from './looks.ts'
import { patiently } from './session.ts'

/** What is due is looked up a little further on, because the question comes again a moment later. */
const DUE_AHEAD_MS = 60_000
/** How many questions are under way at once, and how many looks one question has at most. */
const QUESTIONS = 2
const LOOKS = 2_000

interface Wish {
  readonly look: Look
  readonly promise: Promise<undefined>
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

export class Fetcher {
  readonly #pool: pg.Pool
  readonly #cache: HeadCache
  /** By name, under way or not. */
  readonly #wishes = new Map<string, Wish>()
  #queue: Wish[] = []
  #questions = 0
  #closed = false

  constructor(pool: pg.Pool, cache: HeadCache) {
    this.#pool = pool
    this.#cache = cache
  }

  /** Resolves when the cache has what the looks find. Waits while the database cannot be reached; throws when closed meanwhile. */
  async fetch(wanted: readonly Look[]): Promise<undefined> {
    const wishes = wanted.map((look) => this.#wish(look))
    this.#send()
    for (const { promise } of wishes) await promise
  }

  #wish(wanted: Look): Wish {
    const name = lookName(wanted)
    const known = this.#wishes.get(name)
    if (known !== undefined) return known
    const look = wanted.by === 'due' ? { ...wanted, before: wanted.before + DUE_AHEAD_MS } : wanted
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    // Whoever waits for several hears of the first failure; the others are not nobody's.
    promise.catch(() => {})
    const wish: Wish = { look, promise, done: () => resolve(undefined), failed: reject }
    this.#wishes.set(name, wish)
    promise.finally(() => this.#wishes.delete(name)).catch(() => {})
    this.#queue.push(wish)
    return wish
  }

  #send(): void {
    while (this.#queue.length > 0 && this.#questions < QUESTIONS) {
      this.#questions++
      void this.#ask(this.#queue.splice(0, LOOKS)).finally(() => {
        this.#questions--
        this.#send()
      })
    }
  }

  async #ask(wishes: readonly Wish[]): Promise<void> {
    const { mark } = this.#cache
    const looks = wishes.map(({ look }) => look)
    try {
      const found = await patiently(
        () => load(this.#pool, looks, mark.size),
        () => this.#closed,
      )
      for (const [i, wish] of wishes.entries()) {
        // Too much happened since it was asked: it is asked again.
        if (this.#cache.put(wish.look, found[i] as Found, mark)) wish.done()
        else this.#queue.push(wish)
      }
    } catch (error) {
      for (const wish of wishes) wish.failed(error)
    }
  }

  close(): void {
    this.#closed = true
  }
}
