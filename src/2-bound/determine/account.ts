/** The whole of a determination as plain JSON: what `--json` prints, and what replay compares. */

import { writeDecimal } from '#ground/decimal.ts'
import { writeInstant } from '#ground/instant.ts'
import { truthName } from '#ground/kleene.ts'
import { writeGrade } from '#know/grade.ts'
import type { Finding } from '../conditions/condition-kind.ts'
import type { Fact } from '../facts/fact.ts'
import type { Determination } from './determination.ts'
import { type CountTold, mentionsOf, type Reason } from './reasons.ts'

/** From which entry of a record a fact came; undefined where it came from none. */
type EntryOf = (fact: Fact) => number | undefined

/**
 * Instants as ISO 8601 in UTC, decimals as text, truths as `true`, `false`, `unknown`. The form is docs/formats/determination.md.
 * Where the facts come from a record, `entryOf` says from which of its entries, and each fact names its own.
 */
export function accountOf(d: Determination, entryOf: EntryOf = () => undefined): object {
  const reasonOf = (reason: Reason): object => reasonShown(reason, entryOf)
  return {
    verdict: d.verdict,
    reasons: d.reasons.map(reasonOf),
    orders: d.orders.map(({ order, verdict, blocking, carrying }) => ({
      order,
      verdict,
      blocking: blocking.map(reasonOf),
      carrying: carrying.map(reasonOf),
    })),
    conflicts: d.conflicts,
    parts: d.parts,
    warrants: d.orders.flatMap((o) =>
      o.warrants.map((w) => ({
        order: w.order,
        ref: w.permit.clause.ref,
        part: w.part,
        from: writeInstant(w.from),
        until: writeInstant(w.until),
      })),
    ),
    duties: d.duties.map((duty) => ({ ...duty, due: duty.due === null ? null : writeInstant(duty.due) })),
    charges: d.charges.map((c) => ({ ...c, amount: writeDecimal(c.amount) })),
    dependsOn: d.dependsOn,
    holdsUntil: d.holdsUntil === null ? null : writeInstant(d.holdsUntil),
  }
}

function reasonShown(r: Reason, entryOf: EntryOf): object {
  const factOf = (fact: Fact): object => factShown(fact, entryOf(fact))
  const findingOf = (finding: Finding): object => findingShown(finding, factOf)
  return {
    code: r.code,
    order: r.order,
    ref: r.ref,
    version: r.version,
    doubts: r.doubts,
    cause: r.cause,
    conditions: r.findings.map(findingOf),
    exemptions: r.exemptions.map((t) => ({
      ref: t.ref,
      lifts: truthName(t.truth),
      inForce: truthName(t.inForce),
      power: truthName(t.power),
      conditions: t.findings.map(findingOf),
      unreadable: t.unreadable,
    })),
    misses: r.misses,
    para: r.para,
    count: r.count === null ? null : countShown(r.count),
    facts: r.facts.map(factOf),
    parts: r.parts,
    during: r.during.map((s) => ({ from: writeInstant(s.from), until: writeInstant(s.until) })),
    mentions: mentionsOf(r),
  }
}

function countShown({ used, asked, max, tolerance, of, unit }: CountTold): object {
  const more = tolerance.isZero() ? {} : { tolerance: writeDecimal(tolerance) }
  return { used: writeDecimal(used), asked: writeDecimal(asked), max: writeDecimal(max), ...more, of, unit }
}

function findingShown(f: Finding, factOf: (fact: Fact) => object): object {
  const state = truthName(f.truth)
  return {
    condition: f.kind,
    state: { true: 'met', false: 'unmet', unknown: 'open' }[state],
    cause: f.cause,
    values: f.values,
    facts: f.facts.map(factOf),
  }
}

function factShown(f: Fact, entry: number | undefined): object {
  return {
    of: f.of,
    is: f.is,
    value: f.value,
    from: Number.isFinite(f.from) ? writeInstant(f.from) : null,
    until: Number.isFinite(f.until) ? writeInstant(f.until) : null,
    grade: f.grade === null ? null : writeGrade(f.grade),
    recorded: f.recorded === null ? null : writeInstant(f.recorded),
    ...(f.id === null ? {} : { id: f.id }),
    ...(f.by === null ? {} : { by: f.by, role: f.role, rev: f.rev }),
    ...(f.source === null ? {} : { source: f.source }),
    ...(f.origin === null ? {} : { origin: f.origin }),
    ...(f.damaged ? { damaged: true } : {}),
    ...(entry === undefined ? {} : { entry }),
  }
}
