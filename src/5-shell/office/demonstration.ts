/** The demonstration: the reference scenario, played into a store of its own, on a clock of its own. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Register } from '../record/register.ts'
import type { StoryClock } from '../record/story-clock.ts'

const REFERENCE = path.join('scenarios', 'colombia.yaml')

/** A file in the data folder that says that all of the scenario is in the record, so that it need not be read to find that out. */
const WHOLE = 'demonstration'

/** Where a long loading is shown; `total` is the number of steps. */
export type Loading = (total: number) => { tick(): void; done(): void }

/** Where the program and the data are. */
export interface Folders {
  readonly repository: string
  readonly data: string
}

/**
 * Sees to it that the reference scenario is in the store: loaded where there is nothing, gone on with where a loading was
 * interrupted. Then the clock goes on from the last entry, in the pace of real time.
 */
export async function demonstrate(register: Register, clock: StoryClock, folders: Folders, loading: Loading): Promise<Refusal | null> {
  const whole = path.join(folders.data, WHOLE)
  if (register.head().size === 0 || !existsSync(whole)) {
    const refused = await load(register, clock, folders.repository, loading)
    if (refused !== null) return refused
    // Without the file the next start looks into the scenario again, and finds all of it there.
    await writeFile(whole, '').catch(() => {})
  }
  clock.set(register.head().at)
  clock.run()
  return null
}

/** The player and the readers of scenarios are brought in only when there is something to load. */
async function load(register: Register, clock: StoryClock, repository: string, loading: Loading): Promise<Refusal | null> {
  const [{ readScenarioFile }, { openDemonstration }] = await Promise.all([import('../files/scenario.ts'), import('../record/playing.ts')])
  const scenario = await readScenarioFile(path.join(repository, REFERENCE))
  if (isRefusal(scenario)) return scenario
  const shown = loading(scenario.steps.length)
  try {
    return await openDemonstration(
      register,
      scenario,
      (at) => clock.set(at),
      () => shown.tick(),
    )
  } finally {
    shown.done()
  }
}
