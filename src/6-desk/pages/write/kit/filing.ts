/** From what a form holds to what is filed: empty fields are left out, and a clause keeps only what its effect takes. */
import type { Written } from '../../../client/shapes.ts'
import { EFFECTS } from '../../../parts/law/clause-sentence.ts'
import { recordOf, recordsOf, textOf } from '../../../parts/law/written.ts'
import { writtenOf } from '../../ask/local.ts'
import { CLAUSE, fieldsOf, PARTICULARS } from '../table/clause.ts'
import { type Field, writtenBy } from '../table/field.ts'

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

const COMMON = [...writtenBy(CLAUSE), 'unreadable']
/** What a clause of an effect holds: its table says. What another effect left behind is not filed. */
const keysOf = (effect: string): readonly string[] => {
  const known = EFFECTS.find((one) => one === effect)
  return known === undefined ? COMMON : [...COMMON, ...writtenBy(fieldsOf(known))]
}

/** A clause as it is filed. */
export function clauseOf(form: Written): Written {
  const effect = textOf(form.effect)
  const { about, ...rest } = form
  const kept = filled(Object.fromEntries(Object.entries(rest).filter(([key]) => keysOf(effect).includes(key))))
  // What a limit counts decides whether a unit belongs to it, and a power is a list of verbs where a duty is owed to one.
  if (kept.of !== 'qty') delete kept.unit
  if (effect === 'empower' ? !Array.isArray(kept.to) : Array.isArray(kept.to)) delete kept.to
  for (const key of ['any', 'if']) if (Array.isArray(kept[key])) kept[key] = recordsOf(kept[key]).map(conditionOf)
  if (Array.isArray(kept.lifts)) kept.lifts = kept.lifts.map((one: unknown) => (typeof one === 'string' ? one : filled(recordOf(one))))
  if (Array.isArray(kept.not_applicable))
    kept.not_applicable = recordsOf(kept.not_applicable).map((one) => ({ ...filled(one), about: filled(recordOf(one.about)) }))
  const pattern = filled(recordOf(about))
  // Every act is what a clause is about unless told, and a permit has to say so.
  return Object.keys(pattern).length > 0 || effect === 'permit' ? { ...kept, about: pattern } : kept
}

/** How a particular of a condition is typed, by the table. */
const inputOf = (name: string, key: string): unknown =>
  (Object.entries(PARTICULARS).find(([one]) => one === name)?.[1] as Readonly<Record<string, unknown>> | undefined)?.[key]

/** A whole number as typed, or what was typed where it is none: then the server says what would be accepted. */
const numberOf = (typed: unknown): unknown => (/^\d+$/.test(textOf(typed)) ? Number(typed) : typed)

/** A day, or a moment by the clock of a zone, as it is filed: a moment says how far from UTC it is. */
export const momentOf = (typed: unknown, zone: string): unknown =>
  typeof typed === 'string' && typed.includes('T') ? (writtenOf(typed, zone) ?? typed) : typed

/** A record with its numbers and moments as they are filed, by the table that it was typed from, and without what says nothing. */
export function filedAs(table: readonly Field[], record: Written, zone: string): Record<string, unknown> {
  const typed = new Map(table.map(({ key, input }) => [key, input]))
  const one = (key: string, value: unknown) => {
    const input = typed.get(key)
    return input === 'number' ? numberOf(value) : input === 'moment' ? momentOf(value, zone) : value
  }
  return Object.fromEntries(Object.entries(filled(record)).map(([key, value]) => [key, one(key, value)]))
}

function conditionOf(form: Written): Written {
  const [entry] = Object.entries(form)
  if (entry === undefined) return {}
  const [name, value] = entry
  if (name === 'not') return { not: conditionOf(recordOf(value)) }
  const particulars = filled(recordOf(value))
  for (const key of Object.keys(particulars)) {
    const input = inputOf(name, key)
    if (input === 'number') particulars[key] = numberOf(particulars[key])
    if (input === 'yes-no') particulars[key] = particulars[key] === 'true' || particulars[key] === true
  }
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
