/** The account of a played scenario as plain data, with every determination whole: what `parley play --json` prints. */
import type { Account, Duty, Outcome, StepAccount } from '#answer/play/account.ts'
import { accountOf } from '#bound/determine/account.ts'
import type { Fact } from '#bound/facts/fact.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import type { Claim } from '#know/claim.ts'
import { writeGrade } from '#know/grade.ts'

/** Instants as ISO 8601 in UTC, null where there is none or no bound; determinations as docs/formats/determination.md has them. */
export function playData(account: Account): object {
  const { scenario, steps, expectations, differing } = account
  const { title, house, zone, sources } = scenario
  const instruments = [...scenario.marks].map(([id, { source, basis, parts, clauses }]) => {
    return { id, source, basis, parts, clauses: Object.fromEntries(clauses) }
  })
  return {
    ...{ title, house, zone, sources, instruments },
    claims: [...scenario.claims.values()].map(claimOf),
    steps: steps.map(stepOf),
    expectations,
    differing,
  }
}

const moment = (at: Instant | null): string | null => (at === null || !Number.isFinite(at) ? null : writeInstant(at))

function stepOf({ step, outcome, differences, marks }: StepAccount): object {
  const { id, at, says, does, cites, expected } = step
  return {
    ...{ id, at: moment(at), says, does: does.verb, ...outcomeOf(outcome), cites },
    asExpected: expected === null && differences.length === 0 ? null : differences.length === 0,
    differences,
    marks,
  }
}

function outcomeOf(outcome: Outcome): object {
  switch (outcome.sort) {
    case 'filed':
      return { filed: outcome.items }
    case 'noted':
      return { noted: { of: outcome.instrument, what: outcome.what } }
    case 'learnt':
      return { learnt: outcome.claims.map((claim) => claim.id), docket: outcome.docket?.name ?? null }
    case 'answered': {
      const { docket, at, known, performed, created, determination, facts } = outcome
      const asked = { act: docket.name, title: docket.title, asked: moment(at), known: moment(known), performed }
      return { ...asked, created: created.map(dutyOf), determination: accountOf(determination), facts: facts.map(factOf) }
    }
    case 'approved': {
      const { docket, by, role, value, rev, discounted } = outcome
      return { act: docket.name, by, role, value, rev, discounted }
    }
    case 'discharged':
      return { name: outcome.name, duty: outcome.duty === null ? null : dutyOf(outcome.duty) }
    case 'duties':
      return { duties: outcome.duties.map(({ duty, state }) => ({ ...dutyOf(duty), state })) }
    case 'instruments':
      return { instruments: outcome.standings }
    case 'recorded':
      return { recorded: outcome.given, refused: outcome.refused }
    case 'commitment':
      return { commitment: outcome.commitment, seen: outcome.seen }
    case 'counted':
      return { counted: outcome.counted, seen: outcome.seen }
    case 'incident':
      return { incident: outcome.incident, seen: outcome.seen }
    case 'claim': {
      const { of, is, finding } = outcome
      const views = finding.views.map(({ value, supporting, contradicting, uncounted }) => ({
        value,
        supporting: supporting.map((one) => one.claim.id),
        contradicting: contradicting.map((one) => one.claim.id),
        uncounted: uncounted.map((one) => one.claim.id),
      }))
      return { of, is, status: finding.status, value: finding.value, views }
    }
  }
}

function factOf({ id, of, is, value, by, role, rev, source, ...rest }: Fact): object {
  const times = { from: moment(rest.from), until: moment(rest.until), recorded: moment(rest.recorded), due: moment(rest.due) }
  return { id, of, is, value, by, role, rev, source, grade: rest.grade === null ? null : writeGrade(rest.grade), ...times }
}

function claimOf({ id, of, is, value, grade, source, origin, basis, ...rest }: Claim): object {
  const times = { from: moment(rest.from), until: moment(rest.until), recorded: moment(rest.recorded) }
  return { id, of, is, value, grade: writeGrade(grade), source, origin, basis, ...times }
}

const dutyOf = (duty: Duty): object => ({
  ...duty,
  due: moment(duty.due),
  since: moment(duty.since),
  discharged: moment(duty.discharged),
})
