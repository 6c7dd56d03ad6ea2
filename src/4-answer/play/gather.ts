/** Gathers the facts a question is answered from: the claims recorded by then, and the house's own register. */
import type { Fact } from '#bound/facts/fact.ts'
import { FactBase, REGISTERS } from '#bound/facts/fact-base.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import type { Claim } from '#know/claim.ts'
import { findingAt, foldDossier } from '#know/dossier.ts'
import { type Grade, writeGrade } from '#know/grade.ts'
import { factOf, type Register } from './register.ts'
import type { Docket, Scenario } from './scenario.ts'

/**
 * The facts for one docket, as known at `known`. Every claim that still stands in its dossier is handed on, both sides of a
 * dispute included, so that nothing is settled on the way. A corrected claim is left out. Credibility 1 is kept only where
 * independent origins agree at the moment the act begins; otherwise it is handed on as 2.
 */
export function gather(scenario: Scenario, register: Register, docket: Docket, known: Instant): readonly Fact[] {
  const start = Math.min(...docket.act.legs.map((leg) => leg.from))
  const heard = [...scenario.claims.values()].filter((claim) => concerns(scenario, claim, docket.name))
  return [...claimFacts(heard, known, start), ...register.factsFor(docket.name)]
}

/** The claims that speak of no proposal in particular, for looking at the state of the law itself. */
export function gatherGeneral(scenario: Scenario, known: Instant): readonly Fact[] {
  const heard = [...scenario.claims.values()].filter((claim) => concerns(scenario, claim, null))
  return claimFacts(heard, known, known)
}

/** All registers are whole: nothing happens in a played scenario that does not pass through them. */
export const factBase = (facts: readonly Fact[]): FactBase => new FactBase(facts, REGISTERS)

/** A reply to one proposal says nothing about another. */
function concerns(scenario: Scenario, claim: Claim, docket: string | null): boolean {
  const bound = scenario.bound.get(claim.id) ?? ''
  return bound === '' || bound === docket
}

function claimFacts(claims: readonly Claim[], known: Instant, t: Instant): Fact[] {
  return [...Map.groupBy(claims, (claim) => claim.of).values()].flatMap((about) => {
    const dossier = foldDossier(about, known)
    return [...dossier.properties].flatMap(([is, file]) => {
      const { views } = findingAt(dossier, is, t)
      const weighed = views.flatMap((view) => [...view.supporting, ...view.contradicting, ...view.uncounted])
      const counted = new Map(weighed.map((one) => [one.claim.id, one.counted]))
      return file.claims.map((claim) => factFrom(claim, counted.get(claim.id) ?? unconfirmed(claim.grade)))
    })
  })
}

const unconfirmed = ({ reliability, credibility }: Grade): Grade => ({ reliability, credibility: credibility === 1 ? 2 : credibility })

function factFrom({ id, of, is, value, from, until, recorded, source }: Claim, grade: Grade): Fact {
  const time = (key: string, at: Instant | null) => (at === null ? {} : { [key]: writeInstant(at) })
  return factOf({
    ...{ id, of, is, value, grade: writeGrade(grade), source },
    ...time('from', from),
    ...time('until', until),
    ...time('recorded', recorded),
  })
}
