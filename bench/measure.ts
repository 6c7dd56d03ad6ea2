/** Measures several things side by side: rounds of each in turn, so that whatever else the machine does falls on all alike. */

export interface Contestant {
  readonly name: string
  readonly run: () => unknown
}
/** What a figure is: so many a second, microseconds, milliseconds, megabytes, or parts of a hundred. */
export type Unit = 'rate' | 'us' | 'ms' | 'MB' | 'percent'

export interface Measured {
  readonly name: string
  /** Runs a second where nothing else is said. */
  readonly unit?: Unit
  /** The median of the rounds. */
  readonly median: number
  readonly least: number
  readonly most: number
  readonly rounds: number
}

/** What a benchmark of many figures prints: each row has as many cells as there are columns. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const ROUNDS = 5

/** Gives the median rate of each contestant over five interleaved rounds of `seconds` each, after one to warm up. */
export async function sideBySide(
  contestants: readonly Contestant[],
  seconds: number,
  progress: (done: number, total: number) => void,
): Promise<Measured[]> {
  const rates = contestants.map((): number[] => [])
  const total = contestants.length * (ROUNDS + 1)
  let done = 0
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, contestant] of contestants.entries()) {
      const rate = timed(contestant.run, round === 0 ? seconds / 2 : seconds)
      if (round > 0) rates[i]?.push(rate)
      progress(++done, total)
      await new Promise((resume) => setImmediate(resume))
    }
  }
  return contestants.map(({ name }, i) => figure(name, 'rate', rates[i] ?? []))
}

/** One figure of several rounds. */
export function figure(name: string, unit: Unit, values: readonly number[]): Measured {
  const sorted = [...values].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  return { name, unit, median, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0, rounds: sorted.length }
}

function timed(run: () => unknown, seconds: number): number {
  const start = performance.now()
  const end = start + seconds * 1000
  let runs = 0
  let now = start
  // The clock is read every few runs only, so that reading it is not what is measured.
  for (let batch = 1; now < end; ) {
    for (let i = 0; i < batch; i++) run()
    runs += batch
    now = performance.now()
    if (now - start < 10 && batch < 1024) batch *= 2
  }
  return (runs * 1000) / (now - start)
}
