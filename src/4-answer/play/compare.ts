/** Compares what came of a step with what its scenario expects. Nothing is rounded: what is stated must be so. */

import { mentionsOf, VERDICTS } from '#bound/determine/reasons.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import type { Difference, Outcome } from './account.ts'
import type { CommitmentSeen } from './commitment-seen.ts'
import type { IncidentSeen } from './incident-seen.ts'
import type { Expected, ExpectedAnswer } from './scenario.ts'

const differs = (what: Difference['what'], name: string | null, expected: string, found: string): Difference[] =>
  expected === found ? [] : [{ what, name, expected, found }]

/** Everything in which `outcome` is not as `expected`. Discharging a duty that is not owed always differs. */
export function compare(expected: Expected | null, outcome: Outcome): readonly Difference[] {
  if (outcome.sort === 'discharged') return outcome.duty === null ? differs('duty', outcome.name, 'open', 'none') : []
  if (expected === null) return []
  switch (expected.sort) {
    case 'answer':
      return outcome.sort === 'answered' ? answer(expected, outcome) : []
    case 'approval':
      return outcome.sort === 'approved' ? differs('counts', null, String(expected.counts), String(outcome.discounted === null)) : []
    case 'duties': {
      const found = new Map(outcome.sort === 'duties' ? outcome.duties.map(({ duty, state }) => [duty.name, state]) : [])
      return [...new Set([...Object.keys(expected.duties), ...found.keys()])].flatMap((name) =>
        differs('duty', name, expected.duties[name] ?? 'none', found.get(name) ?? 'none'),
      )
    }
    case 'instruments': {
      const found = new Map(outcome.sort === 'instruments' ? outcome.standings.map(({ id, phase }) => [id, phase]) : [])
      return Object.entries(expected.instruments).flatMap(([id, phase]) => differs('phase', id, phase, found.get(id) ?? 'none'))
    }
    case 'refused':
      return outcome.sort === 'recorded' ? differs('refused', null, expected.code, outcome.refused ?? 'none') : []
    case 'commitment': {
      if (outcome.sort !== 'commitment') return []
      const { seen } = outcome
      return Object.entries(expected.commitment).flatMap(([name, value]) =>
        differs('commitment', name, JSON.stringify(value), seen === null ? 'none' : JSON.stringify(seen[name as keyof CommitmentSeen])),
      )
    }
    case 'counted': {
      if (outcome.sort !== 'counted') return []
      const { seen } = outcome
      return Object.entries(expected.seen).flatMap(([name, value]) =>
        differs('counted', name, JSON.stringify(value), seen === null ? 'none' : JSON.stringify(seen[name])),
      )
    }
    case 'incident': {
      if (outcome.sort !== 'incident') return []
      const { seen } = outcome
      return Object.entries(expected.incident).flatMap(([name, value]) =>
        differs('incident', name, JSON.stringify(value), seen === null ? 'none' : JSON.stringify(seen[name as keyof IncidentSeen])),
      )
    }
    case 'claim': {
      if (outcome.sort !== 'claim') return []
      const values = (list: readonly unknown[]) => list.map((value) => JSON.stringify(value)).sort()
      const found = values(outcome.finding.views.map((view) => view.value))
      return [
        ...differs('status', null, expected.status, outcome.finding.status),
        ...differs('values', null, values(expected.values).join(', '), found.join(', ')),
      ]
    }
  }
}

type Answered = Extract<Outcome, { readonly sort: 'answered' }>

function answer(expected: ExpectedAnswer, outcome: Answered): Difference[] {
  const found = outcome.determination
  const first = found.reasons[0]
  const deciding = (code: string, ref: string | null) => (ref === null ? code : `${code} ${ref}`)
  const mentions = new Set(found.reasons.flatMap(mentionsOf))
  const said = (name: string) => (mentions.has(name) ? 'mentioned' : 'not-mentioned')
  const orders = new Map(found.orders.map(({ order, verdict }) => [order, verdict]))
  return [
    ...differs('verdict', null, expected.verdict, found.verdict),
    ...differs(
      'deciding',
      null,
      deciding(expected.deciding.code, expected.deciding.ref),
      first === undefined ? 'none' : deciding(first.code, expected.deciding.ref === null ? null : first.ref),
    ),
    ...expected.mentions.flatMap((name) => differs('mention', name, 'mentioned', said(name))),
    ...expected.notMentions.flatMap((name) => differs('no-mention', name, 'not-mentioned', said(name))),
    ...Object.entries(expected.orders).flatMap(([id, verdict]) => differs('order', id, verdict, orders.get(id) ?? 'none')),
    ...Object.entries(expected.parts).flatMap(([name, verdict]) => differs('part', name, verdict, part(name, outcome))),
    ...(expected.duties === null ? [] : duties(expected.duties, outcome)),
  ]
}

/** The heaviest verdict of the parts that a counterpart, leg or line has a share in. */
function part(name: string, { determination }: Answered): string {
  const shared = determination.parts.filter(({ counterpart, leg, line }) => [counterpart, leg, line].includes(name))
  return VERDICTS.findLast((verdict) => shared.some((one) => one.verdict === verdict)) ?? 'none'
}

function duties(expected: NonNullable<ExpectedAnswer['duties']>, { arising }: Answered): Difference[] {
  const found = new Map(arising.map(({ name, due }) => [name, due]))
  const time = (due: string | null | undefined) => (due === undefined ? 'none' : (due ?? 'no time'))
  const stated = (due: Instant | null | undefined) => time(due == null ? due : writeInstant(due))
  return [...new Set([...Object.keys(expected), ...found.keys()])].flatMap((name) =>
    differs('due', name, stated(expected[name]), time(found.get(name))),
  )
}
