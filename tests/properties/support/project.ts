/**
 * An answer as plain data, everything in it and nothing about how it was kept: decimals as text, facts by content, law by
 * ref and version. Two answers are the same when their projections are the same text.
 */
import type { OrderAnswer, Warrant } from '#bound/determine/answer.ts'
import type { Cell } from '#bound/determine/cell.ts'
import type { Determination } from '#bound/determine/determination.ts'
import type { Over } from '#bound/determine/over.ts'
import type { Reason } from '#bound/determine/reasons.ts'
import type { Fact, UsageEntry } from '#bound/facts/fact.ts'
import type { Decimal } from '#ground/decimal.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Answer } from './world.ts'

const text = (d: Decimal): string => d.toFixed()
const sorted = (all: readonly string[]): string[] => [...all].sort()

const entry = (e: UsageEntry) => ({ ...e, amount: e.amount === null ? null : text(e.amount) })

/** A fact by content. The entries of a register are a set, so they are put in order. */
function fact(f: Fact): string {
  const { entries, from, until, ...rest } = f
  return JSON.stringify({
    ...rest,
    from: String(from),
    until: String(until),
    entries: entries === null ? null : sorted(entries.map((e) => JSON.stringify(entry(e)))),
  })
}

/** A reason as plain data. */
export function reasonAsData(r: Reason): object {
  const { facts, findings, exemptions, count, ...rest } = r
  const judged = (list: Reason['findings']) => list.map((f) => ({ ...f, facts: f.facts.map(fact) }))
  return {
    ...rest,
    facts: facts.map(fact),
    findings: judged(findings),
    exemptions: exemptions.map((e) => ({ ...e, findings: judged(e.findings) })),
    count: count === null ? null : { ...count, used: text(count.used), asked: text(count.asked), max: text(count.max) },
  }
}

const cell = (c: Cell) => ({ atom: c.atomIndex, from: c.from, until: c.until })
const over = (o: Over) => ({
  limit: o.limit.clause.ref,
  over: o.over,
  block: o.block,
  used: text(o.used),
  asked: text(o.asked),
  cause: o.cause,
  facts: o.facts.map(fact),
})
const warrant = ({ permit, ...w }: Warrant) => ({ ...w, permit: permit.clause.ref, version: permit.version.v })

function order(o: OrderAnswer): object {
  return {
    order: o.order,
    verdict: o.verdict,
    blocking: o.blocking.map(reasonAsData),
    carrying: o.carrying.map(reasonAsData),
    warrants: o.warrants.map(warrant),
    parts: [...o.parts],
    charged: o.charged.map((c) => ({ over: over(c.over), cell: cell(c.cell) })),
    deferrals: o.deferrals.map((d) => ({ permit: d.permit.ref, ref: d.ref, cell: cell(d.cell) })),
  }
}

/** The whole determination as text, key by key. A question that no reader takes is its refusal. */
export function project(answer: Answer): string {
  if (isRefusal(answer)) return JSON.stringify(answer)
  const known: Record<keyof Determination, unknown> = {
    verdict: answer.verdict,
    reasons: answer.reasons.map(reasonAsData),
    orders: answer.orders.map(order),
    conflicts: answer.conflicts,
    parts: answer.parts,
    duties: answer.duties,
    charges: answer.charges.map((c) => ({ ...c, amount: text(c.amount) })),
    dependsOn: answer.dependsOn,
    holdsUntil: answer.holdsUntil,
  }
  return JSON.stringify(known, null, 1)
}
