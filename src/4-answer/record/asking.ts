/** Puts one question to the engine from a view of the record, and keeps what is needed to put it again. */
import type { Act } from '#bound/act/act.ts'
import { readAct } from '#bound/act/read-act.ts'
import type { Determination } from '#bound/determine/determination.ts'
import { approvalDigest, determine } from '#bound/determine/determine.ts'
import { editionAt } from '#bound/determine/edition.ts'
import type { Question } from '#bound/determine/inquiry.ts'
import { writeDecimalUp } from '#ground/decimal.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import type { ChargeText } from './charge.ts'
import type { Determined } from './entry.ts'
import { FOLD_VERSION } from './fold.ts'
import { RecordFacts } from './gather.ts'
import { moment } from './moments.ts'
import { projectionOf } from './projection.ts'
import type { View } from './view.ts'
import type { Written } from './written.ts'

/** Counts up whenever the engine would answer the same question otherwise. */
export const ENGINE_VERSION = '3'

export interface Asked {
  readonly question: Question & { readonly facts: RecordFacts }
  readonly determination: Determination
  readonly facts: RecordFacts
}

/** What is asked: an act under a docket or none, at a moment, with what was known at another; of the whole act or what is left of it. */
export interface Put {
  readonly docket: string | null
  readonly act: Act
  readonly at: Instant
  readonly known: Instant
}

/** Asks. */
export function put(view: View, asked: Put): Asked {
  const question = questionOf(view, asked)
  return { question, determination: determine(question), facts: question.facts }
}

/** The question, with the facts it may look at, before it is put. */
export function questionOf(view: View, { docket, act, at, known }: Put): Asked['question'] {
  const start = Math.min(...act.legs.map((leg) => leg.from))
  const facts = new RecordFacts(view, docket, known, start, at)
  const scenario = view.get('store', 'store')?.data.store === 'demonstration'
  return { act, rulebook: view.law().rulebook, facts, at, known, scenario }
}

/** Reads an act as it was written, in the house's zone where it names none, as revision `rev`. */
export function actOf(view: View, written: Written, rev: number): Act | Refusal {
  const zone = view.get('store', 'store')?.data.zone ?? 'UTC'
  const act = readAct({ zone, ...written })
  return isRefusal(act) ? act : { ...act, rev }
}

/** An act that is on file and so was read before. */
export function actOnFile(view: View, written: Written, rev: number): Act {
  const act = actOf(view, written, rev)
  sure(!isRefusal(act), 'an act on file can be read')
  return act
}

/** What is left of an act at a moment; null when nothing is. */
export function remainderOf(act: Act, at: Instant): Act | null {
  const legs = act.legs.filter((leg) => leg.until === null || leg.until > at).map((leg) => ({ ...leg, from: Math.max(leg.from, at) }))
  return legs.length === 0 ? null : { ...act, legs }
}

export const chargesText = (determination: Determination): ChargeText[] =>
  determination.charges.map(({ limit, amount, of, unit }) => ({ limit, amount: writeDecimalUp(amount), of, unit }))

/**
 * The answer as it is kept. `tz` is the version of the time zone data. With `reserve` a permit holds its places until the act begins: after that it can no longer be
 * performed, so nothing is held for it; an act that is asked about after it began holds them until it is performed or withdrawn.
 */
export function determinedOf(view: View, asked: Asked, more: { tz: string; reserve?: boolean; remainderFrom?: Instant }): Determined {
  const { question, determination, facts } = asked
  const { act, at } = question
  const projection = projectionOf(determination, (fact) => facts.indexOf(fact))
  const starts = Math.min(...act.legs.map((leg) => leg.from))
  const reserves = more.reserve === true && determination.verdict === 'permit' ? chargesText(determination) : []
  const { dependsOn, holdsUntil } = determination
  return {
    asked: writeInstant(at),
    gatheredAt: view.size,
    projection,
    digest: digestFor(asked),
    dependsOn,
    holdsUntil: holdsUntil === null ? null : writeInstant(holdsUntil),
    looked: facts.looked(),
    pins: { engine: ENGINE_VERSION, fold: FOLD_VERSION, tz: more.tz, ...editionsPinned(question, dependsOn, starts) },
    reserves,
    reservedUntil: reserves.length > 0 && starts > at ? writeInstant(starts) : null,
    remainderFrom: more.remainderFrom === undefined ? null : writeInstant(more.remainderFrom),
  }
}

/** The editions of control lists that had effect as the act begins, of those the answer looked at. */
function editionsPinned({ rulebook, known }: Question, dependsOn: readonly string[], starts: Instant): Record<string, string> {
  const lists = dependsOn.flatMap((name) => (name.startsWith(LIST) ? name.slice(LIST.length) : []))
  return Object.fromEntries(
    lists.flatMap((id) => {
      const edition = editionAt(rulebook.controlLists.get(id), starts, known)
      return edition === null ? [] : [[`${LIST}${id}`, edition.edition]]
    }),
  )
}
const LIST = 'list '

/** What an approver would sign. It costs a second determination, so it is only worked out where an approval could count. */
function digestFor({ question, determination }: Asked): string {
  const approvals = question.facts.about('act', 'approved').length > 0
  return determination.verdict === 'refer' || approvals ? approvalDigest(question) : ''
}

/** Puts the question of an answer on file again, on a view of the record at the index it was gathered at. `known`: see OnFile. */
export function putAgain(view: View, docket: string, act: Act, answer: Determined, known?: Instant): Asked {
  const at = moment(answer.asked)
  const asked = answer.remainderFrom === null ? act : (remainderOf(act, moment(answer.remainderFrom)) ?? act)
  return put(view, { docket, act: asked, at, known: known ?? at })
}
