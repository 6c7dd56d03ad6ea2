/** Answers told for people: the account as data, and a sentence for whatever somebody reads. */
import { accountOf } from '#bound/determine/account.ts'
import type { Determination } from '#bound/determine/determination.ts'
import type { Question } from '#bound/determine/inquiry.ts'
import { remediesOf } from '#bound/remedies/remedies.ts'
import { writeInstant } from '#ground/instant.ts'
import { type Locale, say } from '#ground/say.ts'
import { tellReason } from '../tell/reason.ts'
import { tellDuty, tellRemedy } from '../tell/remedy.ts'

/** The answer to a question, with what would lighten it. Times are told in `zone`. */
export function answerTold(question: Question, determination: Determination, locale: Locale, zone: string) {
  const { remedies, complete } = remediesOf(question, determination)
  const { verdict, reasons, orders, duties } = determination
  return {
    verdict,
    sentence: say(locale, `verdict.${verdict}`),
    reasons: reasons.map((reason) => {
      const { code, order, ref } = reason
      return { code, order, ref, sentence: tellReason(reason, locale, zone) }
    }),
    orders: orders.map((one) => ({ order: one.order, verdict: one.verdict, sentence: say(locale, `verdict.${one.verdict}`) })),
    duties: duties.map((duty) => {
      const due = duty.due === null ? null : writeInstant(duty.due)
      return { ref: duty.ref, by: duty.by, due, sentence: tellDuty(duty, locale, zone) }
    }),
    remedies: remedies.map((remedy) => ({ to: remedy.to, sentence: tellRemedy(remedy, locale, zone) })),
    complete,
    account: { ...accountOf(determination) },
  }
}
