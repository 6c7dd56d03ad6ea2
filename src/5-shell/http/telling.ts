/** Answers told for people: the account as data, and a sentence for whatever somebody reads. */
import { accountOf } from '#bound/determine/account.ts'
import type { Conflict } from '#bound/determine/conflicts.ts'
import type { Determination } from '#bound/determine/determination.ts'
import type { Question } from '#bound/determine/inquiry.ts'
import type { Reason } from '#bound/determine/reasons.ts'
import type { Fact } from '#bound/facts/fact.ts'
import type { Adverse } from '#bound/outlook/adverse.ts'
import { outlookOf, type Turn } from '#bound/outlook/outlook.ts'
import type { Change } from '#bound/remedies/change.ts'
import { remediesOf } from '#bound/remedies/remedies.ts'
import { writeDecimal } from '#ground/decimal.ts'
import { writeInstant } from '#ground/instant.ts'
import { type Locale, say } from '#ground/say.ts'
import type { Contradiction } from '#watch/commitments/contradiction.ts'
import { tellConflict } from '../tell/conflict.ts'
import { tellFinding } from '../tell/finding.ts'
import { tellTurn, whoTurns } from '../tell/outlook.ts'
import { tellReason } from '../tell/reason.ts'
import { tellChange, tellDuty, tellRemedy } from '../tell/remedy.ts'

/** What was asked and answered, and from which entry each fact came. */
export interface Answered {
  readonly question: Question
  readonly determination: Determination
  readonly facts: { indexOf(fact: Fact): number | undefined }
}

/**
 * The answer to a question, with what would lighten it and what would make it heavier, and beside it the promises that an act of promising
 * contradicts: they are no part of the answer. Times in sentences are those of `zone`.
 */
export function answerTold(
  { question, determination, facts }: Answered,
  locale: Locale,
  zone: string,
  contradictions: readonly Contradiction[] = [],
) {
  const { remedies, complete } = remediesOf(question, determination)
  const outlook = outlookOf(question, determination)
  const { verdict, reasons, orders, conflicts, duties } = determination
  return {
    verdict,
    sentence: say(locale, `verdict.${verdict}`),
    reasons: reasons.map((reason) => reasonTold(reason, locale, zone)),
    orders: orders.map((one) => ({
      order: one.order,
      verdict: one.verdict,
      sentence: say(locale, `verdict.${one.verdict}`),
      blocking: one.blocking.map((reason) => reasonTold(reason, locale, zone)),
      carrying: one.carrying.map((reason) => reasonTold(reason, locale, zone)),
    })),
    conflicts: conflicts.map((one) => conflictTold(one, locale)),
    duties: duties.map((duty) => {
      const due = duty.due === null ? null : writeInstant(duty.due)
      return { ref: duty.ref, by: duty.by, due, sentence: tellDuty(duty, locale, zone) }
    }),
    remedies: remedies.map((remedy) => ({
      to: remedy.to,
      sentence: tellRemedy(remedy, locale, zone),
      changes: remedy.changes.map((change) => changeTold(change, locale, zone)),
    })),
    complete,
    outlook: { turns: outlook.turns.map((turn) => turnTold(turn, locale, zone)), complete: outlook.complete },
    contradicts: contradictionsTold(contradictions, locale),
    zone,
    account: { ...accountOf(determination, (fact) => facts.indexOf(fact)) },
  }
}

export const contradictionsTold = (contradictions: readonly Contradiction[], locale: Locale) =>
  contradictions.map(({ commitment, why, about }) => ({
    ...{ commitment, why, about },
    sentence: say(locale, `commitment.contradiction.${why}`, { commitment, about }),
  }))

/** A reason, and each condition of its clause, in the order in which the account has them. */
function reasonTold(reason: Reason, locale: Locale, zone: string) {
  const { code, order, ref, findings } = reason
  const conditions = findings.map((finding) => tellFinding(finding, locale, zone))
  return { code, order, ref, sentence: tellReason(reason, locale, zone), conditions }
}

function conflictTold(conflict: Conflict, locale: Locale) {
  const { kind, orders, refs } = conflict
  const both = <X>([mine, theirs]: readonly [X, X]): [X, X] => [mine, theirs]
  return {
    kind,
    orders: both(orders),
    refs: both(refs).map((one) => [...one]) as [string[], string[]],
    sentence: tellConflict(conflict, locale),
  }
}

/** One change as a sentence, and what of it whoever fills in a form must know: moments are ISO 8601, amounts text. */
function changeTold(change: Change, locale: Locale, zone: string) {
  return { kind: change.kind, sentence: tellChange(change, locale, zone), values: valuesOf(change) }
}

/** What would make it heavier, as a sentence and as data. `from` and moments are ISO 8601, amounts text. */
function turnTold(turn: Turn, locale: Locale, zone: string) {
  const { change, to, from } = turn
  const sentence = tellTurn(turn, locale, zone)
  return {
    to,
    kind: change.kind,
    sentence,
    values: turnValues(change),
    from: from === null ? null : writeInstant(from),
    by: whoTurns(change),
  }
}

function turnValues(change: Adverse): Record<string, string | number> {
  switch (change.kind) {
    case 'facts':
      return { code: change.code, ...change.values }
    case 'use-up':
      return { limit: change.limit, left: writeDecimal(change.left), of: change.of, unit: change.unit }
    case 'wait':
      return { at: writeInstant(change.at) }
    default: {
      const { kind: _, ...values } = change
      return values
    }
  }
}

function valuesOf(change: Change): Record<string, string | number> {
  switch (change.kind) {
    case 'facts':
      return { code: change.code, ...change.values }
    case 'postpone':
      return { by: change.by, to: writeInstant(change.to) }
    case 'end-by':
    case 'start-from':
      return { at: writeInstant(change.at) }
    default: {
      const { kind: _, ...values } = change
      return values
    }
  }
}
