/**
 * What an amendment changes: clause by clause and field by field, between two versions of one instrument.
 *
 * Clause ids are never reused, so a clause is the same clause as long as its id is. Lists that mean the same in any order (names in a
 * pattern, tags, powers) are compared as sets: writing them in another order amends nothing.
 */
import { canonical } from '#ground/canonical.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { clauseIn, type Wording, type Written, wordingsOf } from './wording.ts'

/** One field, as written before and after; null where it was not there. `about` is told dimension by dimension. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}
export interface ClauseChange {
  readonly clause: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly before: Written | null
  readonly after: Written | null
  /** Empty where the clause was added or removed. */
  readonly fields: readonly FieldChange[]
  /** The words are others and the law that the engine reads is the same. */
  readonly wordsOnly: boolean
}
export interface Amendment {
  readonly instrument: string
  readonly from: number
  readonly to: number
  /** In the order of the later wording; what was removed comes last, in the order of the earlier. */
  readonly clauses: readonly ClauseChange[]
}

/**
 * The amendment from version `from` to version `to` (their numbers, in any order). Refused: a document that cannot be read, a version
 * that is not there (`version-unknown`), one of which no copy can be read (`version-unreadable`).
 */
export function amended(written: Written, from: number, to: number): Amendment | Refusal {
  const found = wordingsOf(written)
  if (isRefusal(found)) return found
  const { instrument, wordings } = found
  for (const [field, v] of Object.entries({ from, to })) {
    const one = wordings.find((wording) => wording.v === v)
    const accepted = wordings.map((wording) => wording.v).join(', ')
    if (one === undefined) return refuse('version-unknown', { found: v, instrument: instrument.id, accepted }, { field })
    if (one.clauses === null) return refuse('version-unreadable', { found: v, instrument: instrument.id }, { field })
  }
  const [before, after] = [from, to].map((v) => wordings.find((wording) => wording.v === v))
  return { instrument: instrument.id, from, to, clauses: changesBetween(before, after) }
}

function changesBetween(before: Wording | undefined, after: Wording | undefined): ClauseChange[] {
  const now = (after?.clauses ?? []).flatMap((clause): readonly ClauseChange[] => {
    const id = String(clause.id)
    const old = clauseIn(before, id)
    if (old === null) return [{ clause: id, change: 'added', before: null, after: clause, fields: [], wordsOnly: false }]
    const fields = fieldChanges(old, clause)
    const wordsOnly = fields.every(({ field }) => field === 'words' || field === 'basis')
    return fields.length === 0 ? [] : [{ clause: id, change: 'changed', before: old, after: clause, fields, wordsOnly }]
  })
  const gone = (before?.clauses ?? [])
    .filter(({ id }) => clauseIn(after, String(id)) === null)
    .map(
      (clause): ClauseChange => ({
        ...{ clause: String(clause.id), change: 'removed', before: clause, after: null },
        fields: [],
        wordsOnly: false,
      }),
    )
  return [...now, ...gone]
}

/** Whether two clauses say the same, in whatever order they say it. */
export const saysTheSame = (one: Written, other: Written): boolean => fieldChanges(one, other).length === 0

function fieldChanges(before: Written, after: Written): FieldChange[] {
  const [old, now] = [flat(before), flat(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => textOf(field, old[field]) !== textOf(field, now[field]))
    .sort()
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
}

/** A clause with its pattern laid open: `about.kind` beside `words`. */
function flat({ about, ...rest }: Written): Written {
  const dimensions = typeof about === 'object' && about !== null ? Object.entries(about) : []
  return { ...rest, ...Object.fromEntries(dimensions.map(([name, value]) => [`about.${name}`, value])) }
}

/** Fields whose lists are sets. The order in which conditions or duties are written does not matter to the engine, but is left alone. */
const SETS: ReadonlySet<string> = new Set(['tags', 'defer', 'over', 'to'])

/** One text for whatever means the same. A value that has no canonical text is no value a reader would have taken. */
function textOf(field: string, value: unknown): string {
  if (value === undefined) return ''
  const text = canonical(SETS.has(field) || field.startsWith('about.') ? sorted(value) : value)
  return isRefusal(text) ? '' : text
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value)].sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]))
}
