/** The greatest of the sums seen so far, as many as asked, so that a search knows what it must surpass. */
export class Totals {
  readonly #kept: number[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** The least of those kept; minus infinity as long as there are fewer than asked. */
  get least(): number {
    return this.#kept.length < this.#most ? Number.NEGATIVE_INFINITY : (this.#kept[this.#most - 1] as number)
  }

  add(total: number): void {
    let at = this.#kept.length
    while (at > 0 && (this.#kept[at - 1] as number) < total) at--
    if (at >= this.#most) return
    this.#kept.splice(at, 0, total)
    if (this.#kept.length > this.#most) this.#kept.pop()
  }
}
