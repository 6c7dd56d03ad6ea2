/**
 * What was lately asked, at most `most` texts with what is known of each: for answers that names ask for again and again, as they repeat
 * their words. What has not been asked since half as many others were is forgotten.
 */
export class Recent<T> {
  readonly #half: number
  #young = new Map<string, T>()
  #old = new Map<string, T>()

  constructor(most: number) {
    this.#half = most / 2
  }

  get(text: string): T | undefined {
    const young = this.#young.get(text)
    if (young !== undefined) return young
    const old = this.#old.get(text)
    if (old !== undefined) this.set(text, old)
    return old
  }

  set(text: string, value: T): void {
    if (this.#young.size >= this.#half) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(text, value)
  }

  get size(): number {
    return this.#young.size + this.#old.size
  }
}
