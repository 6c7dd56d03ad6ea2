/** From what a form holds to what is filed: empty fields are left out, and a clause keeps only what its effect takes. */
import type { Written } from '../../../client/shapes.ts'
import type { EffectName } from '../../../parts/law/clause-sentence.ts'
import { recordOf, recordsOf, textOf } from '../../../parts/law/written.ts'

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0)

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)

/** A record without the fields that say nothing. */
export const filled = (record: Written): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record)
      .map(([key, value]) => [key, trimmed(value)] as const)
      .filter(([, value]) => !isEmpty(value)),
  )

const COMMON = ['id', 'effect', 'about', 'tags', 'words', 'basis', 'unreadable']
/** What each effect takes beside that: docs/formats/instrument.md. */
const TAKES: Readonly<Record<EffectName, readonly string[]>> = {
  permit: ['defer', 'within', 'after_the_fact'],
  forbid: ['scope', 'not_applicable'],
  require: ['any', 'scope', 'not_applicable'],
  limit: ['max', 'of', 'unit', 'window', 'scope', 'not_applicable'],
  reserve: ['not_applicable'],
  exempt: ['lifts', 'if'],
  oblige: ['duty', 'by', 'to', 'within', 'trigger', 'not_applicable'],
  empower: ['who', 'to', 'over', 'onward'],
}
const takes = (effect: string): readonly string[] => (Object.hasOwn(TAKES, effect) ? TAKES[effect as EffectName] : [])

/** A clause as it is filed. */
export function clauseOf(form: Written): Written {
  const effect = textOf(form.effect)
  const { about, ...rest } = form
  const kept = filled(Object.fromEntries(Object.entries(rest).filter(([key]) => [...COMMON, ...takes(effect)].includes(key))))
  // What a limit counts decides whether a unit belongs to it, and a power is a list of verbs where a duty is owed to one.
  if (kept.of !== 'qty') delete kept.unit
  if (effect === 'empower' ? !Array.isArray(kept.to) : Array.isArray(kept.to)) delete kept.to
  for (const key of ['any', 'if']) if (Array.isArray(kept[key])) kept[key] = recordsOf(kept[key]).map(conditionOf)
  const pattern = filled(recordOf(about))
  // Every act is what a clause is about unless told, and a permit has to say so.
  return Object.keys(pattern).length > 0 || effect === 'permit' ? { ...kept, about: pattern } : kept
}

const NUMBERS = ['count', 'max_age_days']

function conditionOf(form: Written): Written {
  const [entry] = Object.entries(form)
  if (entry === undefined) return {}
  const [name, value] = entry
  if (name === 'not') return { not: conditionOf(recordOf(value)) }
  const particulars = filled(recordOf(value))
  for (const key of NUMBERS) if (/^\d+$/.test(textOf(particulars[key]))) particulars[key] = Number(particulars[key])
  return { [name]: particulars }
}

/** A short name out of a longer one: its words in capitals, joined. Empty where they are not written in Latin letters. */
export function shortName(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .match(/[A-Z0-9]+/g)
  return (words ?? []).slice(0, 4).join('-').slice(0, 32)
}

/** A name that nobody else has taken, for what people never name. */
export const freshName = (letter: string): string => `${letter}-${crypto.randomUUID().slice(0, 8)}`
