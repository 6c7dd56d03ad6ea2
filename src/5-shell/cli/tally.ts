/** How many checks or tests passed and failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** The line people and scripts read at the end of a run. It is a format, the same in every language, so no catalogue holds it. */
export function writeTally({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}

/** The tally on the last line of `output` that is not empty; null when that line is something else, as after a crash. */
export function readTally(output: string): Tally | null {
  const last = output.trimEnd().split('\n').at(-1) ?? ''
  const found = /^(\d+) passed, (\d+) failed$/.exec(last)
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : null
}
