/**
 * Plays a scenario on the record, step by step, and compares each step with what it expects.
 *
 * Nothing here knows the case, nor where the record is kept. Every moment comes from the scenario, so playing it twice, in
 * memory or through a store, gives the same account.
 */
import { canonical } from '#ground/canonical.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { MemoryRecord } from '../record/memory.ts'
import type { Projection } from '../record/projection.ts'
import type { Account, Outcome, StepAccount } from './account.ts'
import { commitmentSeen } from './commitment-seen.ts'
import { compare } from './compare.ts'
import { exchangeSeen, ledgerSeen } from './counted-seen.ts'
import { type Course, see } from './course.ts'
import { inMemory } from './in-memory.ts'
import { incidentSeen } from './incident-seen.ts'
import { marksOf } from './marks.ts'
import { answerTo, dutiesSeen, dutyCalled, dutyFrom, findingOf, standingsOf } from './questions.ts'
import type { Scenario, Step } from './scenario.ts'
import { discountOf, Script } from './script.ts'

/** Gives the whole account, played on a record in memory. `onStep` is called after each step, for a progress bar. */
export function playScenario(scenario: Scenario, onStep: () => void = () => undefined): Account {
  return inMemory(playing(scenario, onStep), new MemoryRecord())
}

/** The course of a play: every command of the scenario, and the questions whose answers its account tells. */
export function* playing(scenario: Scenario, onStep: () => void = () => undefined): Course<Account> {
  const script = new Script(scenario)
  yield* script.open()
  const steps: StepAccount[] = []
  for (const step of scenario.steps) {
    yield* script.until(step.at)
    const outcome = yield* taken(scenario, script, step)
    steps.push({ step, outcome, differences: compare(step.expected, outcome), marks: marksOf(scenario, outcome) })
    onStep()
  }
  return {
    scenario,
    steps,
    expectations: steps.filter(({ step }) => step.expected !== null).length,
    differing: steps.filter(({ differences }) => differences.length > 0).map(({ step }) => step.id),
  }
}

function* taken(scenario: Scenario, script: Script, step: Step): Course<Outcome> {
  const { does, at } = step
  switch (does.verb) {
    case 'file':
      yield* script.take(step)
      return { sort: 'filed', items: does.items }
    case 'note':
      yield* script.take(step)
      return { sort: 'noted', instrument: does.of, what: Object.keys(does.note).sort() }
    case 'learn': {
      yield* script.take(step)
      const claims = does.claims.flatMap((id) => scenario.claims.get(id) ?? [])
      return { sort: 'learnt', claims, docket: does.docket === null ? null : script.docket(does.docket) }
    }
    case 'ask':
    case 'perform':
      return yield* asked(script, step, does.act, at)
    case 'hindsight':
      return yield* asked(script, step, does.act, does.asked)
    case 'approve': {
      const { by, role, value } = does
      const done = yield* script.take(step)
      const docket = script.docket(does.act)
      return { sort: 'approved', docket, by, role, value, rev: docket.act.rev, discounted: discountOf(done) }
    }
    case 'discharge': {
      const done = yield* script.take(step)
      const name = does.duty
      return { sort: 'discharged', name, duty: isRefusal(done) ? null : yield* see((view) => dutyCalled(view, name)) }
    }
    case 'record': {
      const done = yield* script.take(step)
      return { sort: 'recorded', given: does.given, refused: isRefusal(done) ? done.code : null }
    }
    case 'look-commitment': {
      const { commitment } = does
      return { sort: 'commitment', commitment, seen: yield* see((view) => commitmentSeen(view, commitment, at)) }
    }
    case 'look-counted': {
      const { counted, what } = does
      const seen = what === 'ledger' ? ledgerSeen : exchangeSeen
      return { sort: 'counted', counted, seen: yield* see((view) => seen(view, counted, at)) }
    }
    case 'look-incident': {
      const { incident } = does
      return { sort: 'incident', incident, seen: yield* see((view) => incidentSeen(view, incident, at)) }
    }
    case 'look-duties':
      return { sort: 'duties', duties: yield* see((view) => dutiesSeen(view, scenario, at)) }
    case 'look-instruments':
      return { sort: 'instruments', standings: yield* see((view) => standingsOf(view, does.instruments, at)) }
    case 'look-claim': {
      const { of, is } = does
      return { sort: 'claim', of, is, finding: yield* see((view) => findingOf(view, scenario, of, is, at)) }
    }
  }
}

/**
 * The answer told, and the step's own command, whose recorded answer must be the same: what the account tells is what the
 * record holds. The question comes first, because performing changes what it is asked about.
 */
function* asked(script: Script, step: Step, name: string, at: Instant): Course<Outcome> {
  const docket = script.docket(name)
  const { determination, facts, projection, arising } = yield* see((view) => answerTo(view, docket, at, step.at))
  const done = yield* script.take(step)
  if (done !== null) sure(!isRefusal(done) && same(done.told.projection, projection), 'what was recorded is what was told')
  const performed = done !== null && !isRefusal(done) ? (done.told.performed ?? null) : null
  const created = performed === true ? arising.map((duty) => dutyFrom({ ...duty, docket: name, discharged: null })) : []
  return { sort: 'answered', docket, at, known: step.at, determination, facts, arising, performed, created }
}

const same = (a: Projection | undefined, b: Projection): boolean => a !== undefined && canonical(a) === canonical(b)
