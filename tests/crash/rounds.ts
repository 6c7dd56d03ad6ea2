/**
 * Rounds of writing and killing in one store: the app, the database, both, and so on in turn. After each, everything is started again
 * and looked at, what was not answered is asked again, and the writing goes on.
 */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Chooser } from '../properties/support/choose.ts'
import { serverOf } from '../support/start.ts'
import { App } from './app.ts'
import { FURNISH } from './clerks.ts'
import { type Answered, Examiner } from './examine.ts'
import { Known } from './known.ts'
import { cutPower } from './power.ts'
import type { Acknowledged, Beginning, Line } from './protocol.ts'

/** How long the middle of a commit is: as it comes, or drawn out. In microseconds. */
const COMMITS = [0, 20_000, 20_000, 20_000] as const

const VICTIMS = ['app', 'database', 'both'] as const

export interface Plan {
  /** An empty folder through which every user may pass. */
  readonly folder: string
  readonly seed: number
  /** How many rounds there are. As many again are added, one by one, as long as the kills have not told enough. */
  readonly rounds: number
  readonly unsafeAck?: Beginning['unsafeAck']
}

export interface Outcome {
  readonly rounds: number
  /** Rounds in which a commit had been sent and was not answered when the kill came. */
  readonly inside: number
  /** Of those in which the app was killed: how many commits were on record afterwards, and how many were as if never sent. */
  readonly kept: number
  readonly undone: number
  readonly entries: number
  readonly acknowledged: number
  /** What is wrong, after the round it was found in; then no more rounds were made. */
  readonly wrong: readonly string[]
}

/** Plays the rounds. Nothing runs any more when it ends, whatever happens. */
export async function playRounds(plan: Plan): Promise<Outcome> {
  const rounds = new Rounds(plan)
  try {
    return await rounds.play()
  } finally {
    await rounds.end()
  }
}

class Rounds {
  readonly #plan: Plan
  readonly #choose: Chooser
  readonly #known = new Known()
  readonly #examiner = new Examiner()
  readonly #beginning: Omit<Beginning, 'commitDelay'>
  readonly #data: string
  #app: App | null = null
  /** Of the server that runs. */
  #commitDelay: number = COMMITS[1]
  #round = 0
  #inside = 0
  #kept = 0
  #undone = 0

  constructor(plan: Plan) {
    const { folder, seed, unsafeAck = 'after-commit' } = plan
    this.#plan = plan
    this.#choose = new Chooser(seed)
    this.#data = path.join(folder, 'data')
    this.#beginning = { data: this.#data, keys: path.join(folder, 'keys'), compiled: path.join(folder, 'compiled'), unsafeAck }
  }

  async play(): Promise<Outcome> {
    const { rounds } = this.#plan
    let app = this.#begin()
    await app.ready()
    for (const asked of FURNISH) await app.next('idle', { do: 'ask', requests: [asked] })
    let wrong = await this.#look(app, false)
    while (wrong.length === 0 && (this.#round < rounds || (!this.#telling && this.#round < rounds * 2))) {
      const victim = VICTIMS[this.#round % VICTIMS.length] ?? 'both'
      this.#round++
      const inside = await this.#writeAndKill(app, victim)
      if (inside) this.#inside++
      if (victim === 'both') this.#commitDelay = this.#choose.pick(COMMITS) ?? 0
      if (victim !== 'database') app = this.#begin()
      wrong = await this.#look(app, inside && victim !== 'database')
      if (wrong.length > 0) wrong = wrong.map((one) => `round ${this.#round} (${victim}): ${one}`)
    }
    if (wrong.length === 0) wrong = await this.#compare(app)
    await app.stop()
    return {
      ...{ rounds: this.#round, inside: this.#inside, kept: this.#kept, undone: this.#undone },
      ...{ entries: this.#examiner.size, acknowledged: this.#known.acknowledged.size, wrong },
    }
  }

  /** Whether half of the kills came inside a commit, and on both sides of the moment at which it is on the disk. */
  get #telling(): boolean {
    return this.#inside * 2 >= this.#round && this.#kept > 0 && this.#undone > 0
  }

  #begin(): App {
    this.#app = new App({ ...this.#beginning, commitDelay: this.#commitDelay }, (line) => this.#known.hear(line))
    return this.#app
  }

  /** Lets the clerks write for a while, kills, and tells whether that came inside a commit. */
  async #writeAndKill(app: App, victim: (typeof VICTIMS)[number]): Promise<boolean> {
    const [enough, cut] = [this.#known.acknowledged.size + 20, app.cut]
    app.tell({ do: 'go', life: `L${this.#round}` })
    await app.until('writing', () => this.#known.acknowledged.size >= enough)
    await sleep(this.#choose.below(100))
    const waits = this.#choose.below(this.#commitDelay / 2 + 1_000) / 1_000
    let gone = async () => {}
    const strike = () => {
      // Shorter than any timer: the commit is under way.
      for (const until = performance.now() + waits; performance.now() < until; );
      if (victim !== 'app') gone = cutPower(serverOf(this.#data) ?? 0)
      if (victim !== 'database') app.kill()
    }
    // Most blows are aimed; some fall anywhere.
    if (this.#choose.toss(85)) {
      let struck = false
      app.aim(() => {
        strike()
        struck = true
      })
      await app.until('committing', () => struck)
    } else strike()
    await gone()
    if (victim !== 'database') {
      await app.gone()
      return app.flying !== null
    }
    await app.next('idle', { do: 'pause' })
    return app.cut > cut
  }

  /** Looks at the record, and asks again for what was not answered. */
  async #look(app: App, inside: boolean): Promise<string[]> {
    const { connection } = await app.ready()
    const open = this.#known.unanswered()
    const { wrong, answered } = await this.#examiner.examine(connection, (slots) => app.keys(slots), this.#known)
    if (wrong.length > 0) return wrong
    if (inside) {
      if (open.some(({ id }) => answered.has(id))) this.#kept++
      else this.#undone++
    }
    return this.#again(app, answered)
  }

  /** Twice: what is on record is told again, what is not is recorded now, and the second time all of it is told again. */
  async #again(app: App, answered: ReadonlyMap<string, Answered>): Promise<string[]> {
    const requests = this.#known.unanswered()
    if (requests.length === 0) return []
    const heard: Line[] = []
    const leave = app.listen((line) => heard.push(line))
    await app.next('idle', { do: 'ask', requests })
    await app.next('idle', { do: 'ask', requests })
    leave()
    const size = this.#examiner.size
    return requests.flatMap(({ id }) => {
      const told = heard.filter((line) => 'id' in line && line.id === id && line.is !== 'intends')
      const [first, second] = told as (Acknowledged & { is: string })[]
      const known = answered.get(id)
      const right =
        first?.is === 'acknowledged' &&
        (known === undefined ? !first.repeated && first.from >= size : first.repeated && first.from === known.from) &&
        second?.is === 'acknowledged' &&
        second.repeated &&
        second.from === first.from
      return right ? [] : [`asked again: ${id}, on record ${known?.from ?? 'nowhere'}: ${JSON.stringify(told)}`]
    })
  }

  /** In the end the register itself makes its rows anew, and must find the same. */
  async #compare(app: App): Promise<string[]> {
    const wrong = await this.#look(app, false)
    const sizes = [this.#examiner.size, this.#choose.below(this.#examiner.size)]
    const { differences, damaged } = await app.next('compared', { do: 'compare', sizes })
    return differences + damaged === 0 ? wrong : [...wrong, `rebuild: ${differences} differences, ${damaged} damaged`]
  }

  async end(): Promise<void> {
    this.#app?.kill()
    await this.#app?.gone()
  }
}
