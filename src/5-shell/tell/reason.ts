/** Sentences for reasons, in the reader's language. The engine gives codes and facts; only here do they become words. */
import type { Miss } from '#bound/determine/cover.ts'
import type { Tried } from '#bound/determine/exemption.ts'
import type { Reason } from '#bound/determine/reasons.ts'
import { ZERO } from '#ground/decimal.ts'
import { F, T } from '#ground/kleene.ts'
import { type Locale, say } from '#ground/say.ts'
import { tellAmount, tellMoment, tellSpan } from './figures.ts'
import { list, tellCause, tellFinding } from './finding.ts'

/** The sentence for a reason; times are told in `zone`. */
export function tellReason(reason: Reason, locale: Locale, zone = 'UTC'): string {
  const sentence = say(locale, `reason.${reason.code}`, {
    ref: reason.ref ?? 'none',
    order: reason.order,
    para: reason.para ?? '',
    during: durings(reason, locale, zone),
    conditions: list(
      reason.findings.map((f) => tellFinding(f, locale, zone)),
      locale,
      'disjunction',
    ),
    doubts:
      list(
        doubtsTold(reason).map((d) => say(locale, `doubt.${d}`)),
        locale,
        'conjunction',
      ) || 'none',
    cause: reason.cause === null ? 'none' : tellCause(reason.cause, reason.findings, locale, zone),
    editions: editionsOf(reason, locale),
    ...counts(reason, locale),
  })
  return [sentence, ...designationsOf(reason, locale, zone), missesOf(reason.misses, locale), exemptionsOf(reason, locale, zone)]
    .filter((s) => s !== '')
    .join(' ')
}

/** Who is designated, where a list of designations is behind it. */
function designationsOf({ facts }: Reason, locale: Locale, zone: string): readonly string[] {
  return facts.flatMap(({ is, of, value, from, damaged }) => {
    if (is !== 'designated' || typeof value !== 'string') return []
    if (damaged) return [say(locale, 'reason.designated-damaged', { who: of, list: value })]
    return [say(locale, 'reason.designated', { who: of, list: value, from: tellMoment(from, zone, locale) })]
  })
}

/** Where conditions are told, they say themselves what is open about them. */
const doubtsTold = (reason: Reason): Reason['doubts'] =>
  reason.findings.length > 0 ? reason.doubts.filter((d) => d !== 'condition') : reason.doubts

/** The times are told only where they matter: when a relay or a gap divides the act. */
function durings(reason: Reason, locale: Locale, zone: string): string {
  const spans = reason.during.map(({ from, until }) => tellSpan(from, until, zone, locale))
  return reason.code === 'no-authority' || reason.during.length > 1 ? list(spans, locale, 'conjunction') || 'none' : 'none'
}

function counts(reason: Reason, locale: Locale): Record<string, string> {
  const { count } = reason
  if (count === null) return { max: '', tolerance: 'none', unit: '', used: '', asked: '', left: '' }
  const left = count.max.plus(count.tolerance).minus(count.used)
  const unit = count.of === 'qty' ? count.unit : count.of === 'count' ? say(locale, 'unit.count') : count.of
  return {
    max: tellAmount(count.max, locale),
    tolerance: count.tolerance.isZero() ? 'none' : tellAmount(count.tolerance, locale),
    unit,
    used: tellAmount(count.used, locale),
    asked: tellAmount(count.asked, locale),
    left: tellAmount(left.lt(0) ? ZERO : left, locale),
  }
}

/** The editions of control lists that goods were classified under. */
function editionsOf({ findings }: Reason, locale: Locale): string {
  const told = findings.flatMap(({ kind, values }) => (kind === 'item' ? `${values.list} ${values.edition}` : []))
  return list([...new Set(told)].sort(), locale, 'conjunction')
}

function missesOf(misses: readonly Miss[], locale: Locale): string {
  if (misses.length === 0) return ''
  const told = misses.map(({ ref, wants, fallen }) => {
    const why = list(
      wants.map((w) => say(locale, `want.${w}`)),
      locale,
      'conjunction',
    )
    return say(locale, 'want.told', { ref, wants: why, fallen: fallen.join(', ') || 'none' })
  })
  return say(locale, 'reason.misses', { misses: list(told, locale, 'conjunction') })
}

function exemptionsOf(reason: Reason, locale: Locale, zone: string): string {
  if (reason.exemptions.length === 0) return ''
  return say(locale, 'reason.exemptions', {
    exemptions: list(
      reason.exemptions.map((t) => tellTried(t, locale, zone)),
      locale,
      'conjunction',
    ),
  })
}

function tellTried(tried: Tried, locale: Locale, zone: string): string {
  const { ref } = tried
  if (tried.unreadable) return say(locale, 'exemption.unreadable', { ref })
  if (tried.truth === T) return say(locale, 'exemption.lifts', { ref })
  if (tried.power === F) return say(locale, 'exemption.powerless', { ref })
  if (tried.inForce === F) return say(locale, 'exemption.not-in-force', { ref })
  const failing = tried.findings.filter((f) => f.truth !== T)
  if (failing.length === 0) return say(locale, 'exemption.open', { ref })
  const conditions = list(
    failing.map((f) => tellFinding(f, locale, zone)),
    locale,
    'conjunction',
  )
  return say(locale, 'exemption.condition', { ref, conditions })
}
