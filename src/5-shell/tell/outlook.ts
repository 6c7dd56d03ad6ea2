/** Sentences for the outlook: each says what would have to happen, to be read after "it becomes a refusal if". */
import type { Adverse } from '#bound/outlook/adverse.ts'
import type { Turn } from '#bound/outlook/outlook.ts'
import { T } from '#ground/kleene.ts'
import { type Locale, say } from '#ground/say.ts'
import { tellAmount, tellMetres, tellMoment } from './figures.ts'
import { list, tellWanted } from './finding.ts'
import { tellReason } from './reason.ts'

/** "MVM refuses to coordinate" */
export function tellTurn({ change, reason }: Turn, locale: Locale, zone: string): string {
  switch (change.kind) {
    case 'facts':
      return say(locale, `outlook.facts.${change.code}`, change.values)
    case 'use-up': {
      const unit = change.of === 'qty' ? change.unit : change.of === 'count' ? say(locale, 'unit.count') : change.of
      return say(locale, 'outlook.use-up', { limit: change.limit, left: tellAmount(change.left, locale), unit })
    }
    case 'found-at':
      return say(locale, 'outlook.found-at', { site: change.site, side: change.side, than: tellMetres(change.than, locale) })
    case 'wait':
      return tellWait(change.at, reason, locale, zone)
    default: {
      const { kind, ...values } = change
      return say(locale, `outlook.${kind}`, values)
    }
  }
}

/** What time does by itself: what is then too late, the beginning of the act, or whatever else then decides. */
function tellWait(moment: number, reason: Turn['reason'], locale: Locale, zone: string): string {
  const at = tellMoment(moment, zone, locale)
  if (reason?.misses.some(({ wants }) => wants.includes('begun-before-asked'))) return say(locale, 'outlook.begun', { at })
  const failing = (reason?.findings ?? []).filter(({ truth }) => truth !== T)
  const late = failing.filter(({ cause }) => cause === 'too-late')
  if (late.length > 0) {
    const wanted = late.map((found) => tellWanted(found, locale, zone))
    return say(locale, 'outlook.too-late', { conditions: list(wanted, locale, 'disjunction') })
  }
  // With nothing new recorded only the age of a copy can make it doubtful whether an instrument is in force.
  if (reason?.doubts.includes('in-force')) {
    const old = reason.also.length > 0 ? reason.also : [reason.ref?.split('/')[0] ?? reason.order]
    return say(locale, 'outlook.stale', { at, what: list(old, locale, 'conjunction') })
  }
  const what = reason === null ? '' : tellReason(reason, locale, zone)
  return say(locale, 'outlook.wait', { at, what: what.replace(/\.$/, '') })
}

/** Who would do it; null where it is nobody in particular. */
export function whoTurns(change: Adverse): string | null {
  if (change.kind === 'end') return change.by
  if (change.kind !== 'facts' || !ACTED.has(change.code)) return null
  const { who, by, whom, role } = change.values
  return String(who ?? by ?? whom ?? role)
}

/** What somebody decides, and not what is found about him. */
const ACTED: ReadonlySet<string> = new Set([
  'refuse-approval',
  'reverse-approval',
  'take-back-approval',
  'refuse-consent',
  'withdraw-consent',
  'refuse-notice',
  'refuse-coordination',
  'withdraw-coordination',
])
