/** Sentences for remedies and duties. */
import type { DutyArising } from '#bound/determine/duties.ts'
import type { Change } from '#bound/remedies/change.ts'
import type { Remedy } from '#bound/remedies/remedies.ts'
import { readDecimal } from '#ground/decimal.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type Locale, say } from '#ground/say.ts'
import { tellAmount, tellMoment } from './figures.ts'
import { list } from './finding.ts'

/** "coordinate with MECHANISM and postpone, to start no earlier than …: then permitted" */
export function tellRemedy(remedy: Remedy, locale: Locale, zone: string): string {
  const changes = list(
    remedy.changes.map((change) => tellChange(change, locale, zone)),
    locale,
    'conjunction',
  )
  return say(locale, 'remedy.one', { changes, to: remedy.to })
}

/** One change on its own: "coordinate with MECHANISM". */
export function tellChange(change: Change, locale: Locale, zone: string): string {
  switch (change.kind) {
    case 'facts':
      return say(locale, `remedy.facts.${change.code}`, change.values)
    case 'postpone':
      return say(locale, 'remedy.postpone', { to: tellMoment(change.to, zone, locale) })
    case 'end-by':
    case 'start-from':
      return say(locale, `remedy.${change.kind}`, { at: tellMoment(change.at, zone, locale) })
    case 'reduce': {
      const size = readDecimal(change.to)
      return say(locale, 'remedy.reduce', { ...change, to: isRefusal(size) ? change.to : tellAmount(size, locale) })
    }
    default: {
      const { kind, ...values } = change
      return say(locale, `remedy.${kind}`, values)
    }
  }
}

/** What someone will owe if the act is done. */
export function tellDuty(duty: DutyArising, locale: Locale, zone: string): string {
  const due = duty.due === null ? 'none' : tellMoment(duty.due, zone, locale)
  return say(locale, `duty.${duty.kind}`, { by: duty.by, duty: duty.duty, ref: duty.ref, due, justifies: duty.justifies ?? '' })
}
