/** What was brought up, to be taken down in the opposite order: however far the way up went, and only once. */
export class Upkeep {
  readonly #down: (() => Promise<unknown>)[] = []
  #ending: Promise<void> | null = null

  /** What takes down the thing that has just been brought up. */
  defer(down: () => Promise<unknown>): void {
    this.#down.push(down)
  }

  /** Takes everything down. What goes wrong with one thing keeps no other from its turn; the first such error is thrown at the end. */
  end(): Promise<void> {
    this.#ending ??= this.#end()
    return this.#ending
  }

  async #end(): Promise<void> {
    const wrong: unknown[] = []
    for (let down = this.#down.pop(); down !== undefined; down = this.#down.pop()) {
      try {
        await down()
      } catch (error) {
        wrong.push(error)
      }
    }
    if (wrong.length > 0) throw wrong[0]
  }
}
