/** The names that duties can have in a scenario: those its clauses create, for each of its dockets. */
import { dutyName } from '../record/duty.ts'
import type { Scenario } from './scenario.ts'

/** Gives the docket of each name. What an emergency permit leaves open is told apart by what is left open, where that is several. */
export function dutyNames({ instruments, dockets }: Pick<Scenario, 'instruments' | 'dockets'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { versions } of instruments.values()) {
    for (const clause of versions.flatMap((version) => version.clauses ?? [])) {
      if (clause.effect !== 'oblige' && clause.effect !== 'permit') continue
      const deferred = clause.effect === 'permit' ? clause.defer : []
      for (const docket of dockets.keys()) {
        const plain = dutyName(clause.ref, docket)
        for (const name of [plain, ...deferred.map((ref) => `${plain} (${ref})`)]) names.set(name, docket)
      }
    }
  }
  return names
}
