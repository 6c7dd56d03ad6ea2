/**
 * Plays a scenario through the real engine, step by step, and compares each step with what it expects.
 *
 * Nothing here knows the case. Every moment comes from the scenario, so playing it twice gives the same account.
 */
import type { Determination } from '#bound/determine/determination.ts'
import { determine } from '#bound/determine/determine.ts'
import { dutiesOfOverdue } from '#bound/determine/duties.ts'
import { mentionsOf, type Reason } from '#bound/determine/reasons.ts'
import type { Instant } from '#ground/instant.ts'
import { sure } from '#ground/refusal.ts'
import { findingAt, foldDossier } from '#know/dossier.ts'
import type { Account, Mark, Outcome, StepAccount } from './account.ts'
import { compare } from './compare.ts'
import { factBase, gather, gatherGeneral } from './gather.ts'
import { standingOf } from './phase.ts'
import { dutyState, Register } from './register.ts'
import type { Docket, Does, Scenario, Step } from './scenario.ts'

/** Gives the whole account. `onStep` is called after each step, for a progress bar. */
export function playScenario(scenario: Scenario, onStep: () => void = () => undefined): Account {
  const register = new Register()
  const steps = scenario.steps.map((step): StepAccount => {
    letFall(scenario, register, step.at)
    const outcome = outcomeOf(scenario, register, step)
    onStep()
    return { step, outcome, differences: compare(step.expected, outcome), marks: marksOf(scenario, outcome) }
  })
  return {
    scenario,
    steps,
    expectations: steps.filter(({ step }) => step.expected !== null).length,
    differing: steps.filter(({ differences }) => differences.length > 0).map(({ step }) => step.id),
  }
}

/** Duties fall overdue by the passing of time, and others may arise from that before the step is taken. */
function letFall(scenario: Scenario, register: Register, at: Instant): void {
  const { rulebook } = scenario
  register.fall(at, (fallen) => {
    const facts = factBase(gatherGeneral(scenario, at))
    return dutiesOfOverdue({ act: docketOf(scenario, fallen.docket).act, rulebook, facts, at, known: at, scenario: true }, fallen)
  })
}

function outcomeOf(scenario: Scenario, register: Register, { does, at }: Step): Outcome {
  switch (does.verb) {
    case 'file':
      return { sort: 'filed', items: does.items }
    case 'learn': {
      const claims = does.claims.flatMap((id) => scenario.claims.get(id) ?? [])
      return { sort: 'learnt', claims, docket: does.docket === null ? null : docketOf(scenario, does.docket) }
    }
    case 'ask':
      return ask(scenario, register, docketOf(scenario, does.act), at, at)
    case 'hindsight':
      return ask(scenario, register, docketOf(scenario, does.act), does.asked, at)
    case 'perform':
      return perform(scenario, register, docketOf(scenario, does.act), at)
    case 'approve':
      return approve(scenario, register, does, at)
    case 'discharge':
      return { sort: 'discharged', name: does.duty, duty: register.discharge(does.duty, at) }
    case 'look-duties':
      return { sort: 'duties', duties: register.duties.map((duty) => ({ duty, state: dutyState(duty, at) })) }
    case 'look-instruments': {
      const facts = factBase(gatherGeneral(scenario, at))
      const instruments = does.instruments.flatMap((id) => scenario.instruments.get(id) ?? [])
      return { sort: 'instruments', standings: instruments.map((one) => standingOf(one, scenario.rulebook, facts, at)) }
    }
    case 'look-claim': {
      const dossier = foldDossier(
        [...scenario.claims.values()].filter((claim) => claim.of === does.of),
        at,
      )
      return { sort: 'claim', of: does.of, is: does.is, finding: findingAt(dossier, does.is, at) }
    }
  }
}

function docketOf(scenario: Scenario, name: string): Docket {
  const docket = scenario.dockets.get(name)
  sure(docket !== undefined, 'a step names a docket that was checked when the scenario was read')
  return docket
}

type Answered = Extract<Outcome, { readonly sort: 'answered' }>

function ask(scenario: Scenario, register: Register, docket: Docket, at: Instant, known: Instant): Answered {
  const facts = gather(scenario, register, docket, known)
  const determination = determine({ act: docket.act, rulebook: scenario.rulebook, facts: factBase(facts), at, known, scenario: true })
  return { sort: 'answered', docket, at, known, determination, facts, performed: null, created: [] }
}

/** Performing asks again in the same step; an answer given earlier carries nothing. */
function perform(scenario: Scenario, register: Register, docket: Docket, at: Instant): Answered {
  const answered = ask(scenario, register, docket, at, at)
  if (answered.determination.verdict !== 'permit') return { ...answered, performed: false }
  return { ...answered, performed: true, created: register.perform(docket, answered.determination, at) }
}

/** An approval in a role the office does not hold is kept without the role, so that it is seen and stands for nothing. */
function approve(scenario: Scenario, register: Register, does: Extract<Does, { verb: 'approve' }>, at: Instant): Outcome {
  const { by, role, value } = does
  const docket = docketOf(scenario, does.act)
  const held = scenario.offices.get(by)?.roles.has(role) === true
  const approval = { docket: docket.name, by, role: held ? role : null, value, rev: docket.act.rev, at }
  register.approve(approval)
  const discounted = !held
    ? 'role-not-held'
    : docket.act.askedBy === by
      ? 'asked-it'
      : docket.act.advisedBy.includes(by)
        ? 'advised-it'
        : null
  return { sort: 'approved', docket, approval, role, discounted }
}

/** What the reasons told rest on: the act, the clauses named and the claims used, each with its mark. */
function marksOf(scenario: Scenario, outcome: Outcome): readonly Mark[] {
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
