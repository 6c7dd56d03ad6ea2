/** What an amendment changes, as lines for a reader: added, removed, changed, with each field before and after. */
import type { Amendment, ClauseChange } from '#bound/texts/amended.ts'
import { type Locale, say } from '#ground/say.ts'
import { tellValue } from './law-text.ts'

export function tellAmendment({ instrument, from, to, clauses }: Amendment, locale: Locale): string[] {
  return [say(locale, 'law.diff.head', { instrument, from, to, n: clauses.length }), ...clauses.flatMap((one) => tellChanged(one, locale))]
}

function tellChanged({ clause, change, before, after, fields, wordsOnly }: ClauseChange, locale: Locale): string[] {
  const whole = after ?? before ?? {}
  const shown =
    change === 'changed' ? fields : Object.keys(whole).map((field) => ({ field, before: before?.[field], after: after?.[field] }))
  return [
    say(locale, `law.diff.${change}`, { clause, words: String(wordsOnly) }),
    ...shown
      .filter(({ field }) => field !== 'id')
      .flatMap(({ field, before: old, after: now }) => [
        ...(old === undefined || old === null ? [] : [`  - ${field}: ${tellValue(old)}`]),
        ...(now === undefined || now === null ? [] : [`  + ${field}: ${tellValue(now)}`]),
      ]),
  ]
}
