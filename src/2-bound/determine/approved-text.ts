/** What an approver is shown and approves, as plain data: the act, its warrant and the reasons, without the approvals themselves. */
import { writeDecimal } from '#ground/decimal.ts'
import { writeInstant } from '#ground/instant.ts'
import { truthName } from '#ground/kleene.ts'
import type { Act, Leg, Line, Place } from '../act/act.ts'
import type { Finding } from '../conditions/condition-kind.ts'
import type { Determination } from './determination.ts'
import type { Reason } from './reasons.ts'

/** Decimals and instants as text, sets in order: the same act and reasons give the same data whoever asks. */
export function approvedText(act: Act, shown: Determination): object {
  const { cites, subjects, ...rest } = act
  return {
    // What was not stated leaves no trace, so that approvals given before acts could state it still stand.
    act: {
      ...rest,
      ...(cites === null ? {} : { cites }),
      ...(subjects === null ? {} : { subjects }),
      legs: act.legs.map(legOf),
      lines: act.lines?.map(lineOf) ?? null,
    },
    verdict: shown.verdict,
    warrants: shown.orders.flatMap((o) => o.warrants.map((w) => `${w.permit.clause.ref} ${w.permit.v} ${w.part} ${writeInstant(w.from)}`)),
    reasons: shown.reasons.map(reasonOf),
  }
}

const legOf = (leg: Leg): object => ({
  id: leg.id,
  from: writeInstant(leg.from),
  until: leg.until === null ? null : writeInstant(leg.until),
  place: leg.place === null ? null : placeOf(leg.place),
})

function placeOf({ in: certain, maybe, distance, position }: Place): object {
  const ranges = [...distance].map(([site, range]) => [site, { min: writeDecimal(range.min), max: writeDecimal(range.max) }])
  return { in: [...certain].sort(), maybe: [...maybe].sort(), distance: Object.fromEntries(ranges), position }
}

const lineOf = (line: Line): object => ({
  ...line,
  qty: line.qty === null ? null : writeDecimal(line.qty),
  amount: line.amount === null ? null : writeDecimal(line.amount),
})

function reasonOf(reason: Reason): object {
  const { code, order, ref, version, doubts, cause, para } = reason
  const findings = reason.findings.filter((f) => !isApproval(f)).map((f) => ({ kind: f.kind, truth: truthName(f.truth), cause: f.cause }))
  return {
    code,
    order,
    ref,
    version,
    doubts,
    cause,
    para,
    findings,
    exemptions: reason.exemptions.map((t) => `${t.ref} ${truthName(t.truth)}`),
  }
}

const isApproval = (found: Finding): boolean => found.kind === 'approved' || found.values.inner === 'approved'
