/**
 * item: the goods are, or are not, on a control list in its edition of the day, or under a tariff heading (`list: HS`).
 *
 *   met    `any_of`: classified under one of the codes, or under one that lies within it; `none_of`: classified, and under none of them;
 *          `listed`: classified as on the list at all (true), or as not on it (false). An act that carries no goods is under no code
 *   unmet  classified otherwise
 *   open   not classified; classified under another edition, or only under a wider code; disputed, under-graded, damaged; a code that the
 *          edition of the day has not; no edition that can be read and is current; goods not stated
 *
 * Who classifies looks at the edition of one day. "Not on the list" holds for that edition and never means cleared.
 */
import { z } from 'zod'
import { F, T, U } from '#ground/kleene.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { mayCarry } from '../act/act.ts'
import { classified, type Under } from '../determine/classified.ts'
import { editionOfDay } from '../determine/edition.ts'
import type { Inquiry } from '../determine/inquiry.ts'
import { linesUnknown } from '../determine/match.ts'
import { CODE, HS, HS_DIGITS, LIST_ID } from '../law/item-code.ts'
import { type ConditionKind, type CureFact, type Finding, finding } from './condition-kind.ts'

interface Spec {
  readonly list: string
  readonly under: Under
  /** Whether the goods are to be under these, or outside them. */
  readonly within: boolean
}
const text = label
const codes = z
  .array(text.refine((code) => CODE.test(code), { params: { accepted: '2B350.a' } }))
  .min(1)
  .max(LIMITS.list_items_max)
const schema = z.strictObject({
  list: text.refine((list) => list === HS || LIST_ID.test(list), { params: { accepted: 'EU-DUAL-USE, HS' } }),
  any_of: codes.optional(),
  none_of: codes.optional(),
  listed: z.boolean().optional(),
})

export const item: ConditionKind<Spec> = {
  schema,
  read: readSpec,
  judge(q, spec, want) {
    const { line } = q.atom
    const values = { list: spec.list, codes: typeof spec.under === 'string' ? '' : spec.under.join(', '), within: String(spec.within) }
    const carries = line === null ? linesUnknown(q) : line.item === null && mayCarry(q.act.kind, 'goods')
    if (carries) return finding('item', U, 'item-unstated', { values })
    if (line === null || line.item === null) return nothing(spec, want, values)
    const { facts, damaged, edition, ...found } = classified(q, line.item, spec.list, spec.under, want === spec.within)
    const cause = found.cause === 'denied' ? (spec.within ? 'not-listed-so' : 'is-listed') : found.cause
    const told = { ...values, item: line.item, edition: edition ?? '' }
    return finding('item', found.truth, cause, { facts, damaged, values: told, mentions: spec.list === HS ? [] : [spec.list] })
  },
  // What a classifier found is not for a remedy to overturn.
  cures: (q, spec) =>
    settled(q, spec)
      ? []
      : classifications(q, spec, spec.within).map((fact) => ({ code: 'classify', values: told(q, spec), facts: [fact] })),
  harms: (q, spec) => classifications(q, spec, !spec.within).map((fact) => ({ code: 'reclassify', values: told(q, spec), facts: [fact] })),
}

function readSpec({ list, any_of, none_of, listed }: z.output<typeof schema>): Spec | Refusal {
  const accepted = 'any_of | none_of | listed'
  const given = [any_of, none_of, listed].filter((one) => one !== undefined)
  if (given.length === 0) return refuse('shape-missing', { accepted })
  if (given.length > 1) return refuse('shape-not-one-of', { found: 'any_of, none_of, listed', accepted })
  const under = any_of ?? none_of ?? 'listed'
  if (list === HS && typeof under !== 'string') {
    const strange = under.find((code) => !HS_DIGITS.test(code))
    const field = any_of === undefined ? 'none_of' : 'any_of'
    if (strange !== undefined) return refuse('shape-wrong', { found: strange, accepted: '84, 8413, 841350' }, { field })
  }
  return { list, under, within: any_of !== undefined || listed === true }
}

/** Whether it is known of the goods, one way or the other. */
function settled(q: Inquiry, { list, under }: Spec): boolean {
  const name = q.atom.line?.item ?? null
  return name !== null && [true, false].some((want) => classified(q, name, list, under, want).truth !== U)
}

/** An act that carries no goods is certainly outside every code. */
function nothing(spec: Spec, want: boolean, values: Finding['values']): Finding {
  const holds = spec.within !== want
  return finding('item', holds ? T : F, holds ? null : spec.within ? 'not-listed-so' : 'is-listed', { values })
}

const told = (q: Inquiry, { list }: Spec) => ({ item: q.atom.line?.item ?? '', list })

/** What a classifier might find: under the first code asked about, or not listed. */
function classifications(q: Inquiry, { list, under }: Spec, within: boolean): CureFact[] {
  const name = q.atom.line?.item ?? null
  if (name === null) return []
  const code = typeof under === 'string' ? null : under[0]
  if (list === HS) return within && code != null ? [{ of: name, is: 'hs', value: code, settles: true }] : []
  const edition = editionOfDay(q, list)
  if (typeof edition === 'string') return []
  const value = within ? (code ?? [...edition.entries.keys()][0] ?? 'none') : 'none'
  return [{ of: name, is: `classified:${list}`, value: `${value} @ ${edition.edition}`, by: '(classifier)', settles: true }]
}
