/** Sentences for conditions: what is required, and how it stands. */
import type { Finding } from '#bound/conditions/condition-kind.ts'
import type { Cause } from '#bound/determine/weigh.ts'
import { T } from '#ground/kleene.ts'
import { type Locale, type MessageId, say } from '#ground/say.ts'
import { tellMetres, tellMoment } from './figures.ts'

/** Every value a condition's sentence may name, so that one that does not arise is told as absent. */
const BLANK = {
  of: '',
  is: '',
  whom: '',
  who: '',
  by: '',
  regime: '',
  list: '',
  role: '',
  count: 1,
  rev: 1,
  deadline: 'none',
  agreement: '',
  duties: '',
  zones: '',
  from: '',
  atLeast: 'none',
  atMost: '',
  min: 'none',
  max: '',
  classes: '',
  independent: 'none',
  item: 'none',
  codes: 'none',
  within: 'true',
  edition: 'none',
  subjects: '',
  beyond: '',
  certificate: 'none',
  flag: 'none',
  denial: 'none',
  dimension: '',
  highest: 5,
  level: 5,
  grade: '',
  origins: 1,
  told: 0,
  standard: 'none',
  step: 'verified',
  reached: 'none',
  scheme: '',
  services: 'none',
  where: '',
  person: '',
  party: '',
  purposes: '',
  purpose: '',
}

/** "the consent of HOST: refused" */
export function tellFinding(found: Finding, locale: Locale, zone: string): string {
  const values = valuesOf(found, locale, zone)
  const what = phrase(found, values, locale)
  if (found.truth === T) return say(locale, 'condition.met', { what })
  const cause = say(locale, `cause.${found.cause ?? 'not-known'}`, values)
  return say(locale, 'condition.failed', { what, cause })
}

/** Why a reason is open, with what the condition says that it is open for; where no condition stands behind it, without particulars. */
export function tellCause(cause: Cause, findings: readonly Finding[], locale: Locale, zone: string): string {
  const behind = findings.find((found) => found.cause === cause)
  return say(locale, `cause.${cause}`, behind === undefined ? BLANK : valuesOf(behind, locale, zone))
}

/** "the consent of HOST", whatever stands of it on file */
export const tellWanted = (found: Finding, locale: Locale, zone: string): string => phrase(found, valuesOf(found, locale, zone), locale)

function phrase(found: Finding, values: Readonly<Record<string, string | number>>, locale: Locale): string {
  if (found.kind !== 'not') return say(locale, `condition.${found.kind}` as MessageId, values)
  const inner = say(locale, `condition.${found.values.inner}` as MessageId, values)
  return say(locale, 'condition.not', { inner })
}

const DISTANCES = ['atLeast', 'atMost', 'min', 'max']

/** Its values as words: a moment in `zone`, a distance with its unit. */
function valuesOf(found: Finding, locale: Locale, zone: string): Record<string, string | number> {
  const values: Record<string, string | number> = { ...BLANK }
  for (const [key, value] of Object.entries(found.values)) if (value !== '') values[key] = value
  if (typeof values.deadline === 'number') values.deadline = tellMoment(values.deadline, zone, locale)
  // In a catalogue no word that is chosen by may hold a hyphen.
  values.standard = String(values.standard).replaceAll('-', '_')
  for (const key of DISTANCES) {
    const value = found.values[key]
    if (typeof value === 'string' && value !== '') values[key] = tellMetres(value, locale)
  }
  return values
}

/** "a, b and c" or "a, b or c", as the reader's language joins them. */
export function list(items: readonly string[], locale: Locale, type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(items)
}
