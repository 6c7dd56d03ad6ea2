/** What an answer rests on that is told, each thing with the mark that says how we came to have it. */
import type { Determination } from '#bound/determine/determination.ts'
import { mentionsOf, type Reason } from '#bound/determine/reasons.ts'
import type { Mark, Outcome } from './account.ts'
import type { Scenario } from './scenario.ts'

/** What the reasons told rest on: the act, the clauses named and the claims used, each with its mark. */
export function marksOf(scenario: Scenario, outcome: Outcome): readonly Mark[] {
  if (outcome.sort !== 'answered') return []
  const marks = new Map<string, Mark>()
  const add = (mark: Mark) => marks.set(`${mark.sort} ${mark.name}`, mark)
  const { docket, determination } = outcome
  add({ sort: 'act', name: docket.name, basis: docket.basis })
  for (const [name, basis] of Object.entries(docket.parts)) add({ sort: 'act-part', name, basis })
  for (const reason of leading(determination)) {
    for (const name of mentionsOf(reason)) {
      const basis = scenario.marks.get(name.split('/')[0] ?? '')?.clauses.get(name)
      if (basis !== undefined) add({ sort: 'clause', name, basis })
    }
    for (const fact of [...reason.facts, ...reason.findings.flatMap((finding) => finding.facts)]) {
      const basis = fact.id === null ? undefined : scenario.claims.get(fact.id)?.basis
      if (fact.id !== null && basis !== undefined) add({ sort: 'fact', name: fact.id, basis })
    }
  }
  return [...marks.values()]
}

/**
 * The reasons a reader is told: everything that carries a permitted act; of one that is not permitted what decides in each
 * legal order.
 */
export function leading({ verdict, reasons }: Determination): readonly Reason[] {
  return verdict === 'permit' ? reasons : reasons.filter((reason, i) => reasons.findIndex((other) => other.order === reason.order) === i)
}
