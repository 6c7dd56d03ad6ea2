/**
 * Whether goods are described by an entry of a control list, or by a tariff heading.
 *
 * A classification is a fact of the goods: `classified:LIST`, with the code or codes and the edition it was made under
 * (`2B350.a @ 2025`, `none @ 2025`), from a classifier that is named. It speaks for the edition it was made under and no other: once
 * another edition has effect, nobody has yet looked whether the goods are on that one.
 *
 *   true     a classification under the edition of the day puts them there, graded C3 or better, nothing standing against it
 *   false    one puts them elsewhere or nowhere, graded C3 or better, nothing standing against it: to be off a list frees
 *   unknown  not classified, classified under another edition, disputed, under-graded, damaged; a code the edition has not; a wider
 *            code than the one asked about; no edition that can be read and is current
 */
import { F, T, type Truth, U } from '#ground/kleene.ts'
import type { Fact, FactValue } from '../facts/fact.ts'
import { contains, type Edition, stands } from '../law/control-list.ts'
import { HS, HS_DIGITS, hsContains, type ItemCode } from '../law/item-code.ts'
import type { Pattern } from '../law/pattern.ts'
import { editionOfDay } from './edition.ts'
import type { Inquiry } from './inquiry.ts'
import { type Cause, type Reads, type Weighed, weighFacts } from './weigh.ts'

const NONE: readonly never[] = Object.freeze([])

export interface Classified extends Weighed {
  /** The edition of the day, where there is one. Tariff headings have none. */
  readonly edition: string | null
}

/** What a classification says: the codes it gives, none for "not listed", and the edition it was made under. */
interface Said {
  readonly codes: readonly string[]
  readonly edition: string
}

/** Which goods are asked about: those under any of these codes, or whatever the list has. */
export type Under = readonly string[] | 'listed'

/** As `weigh`: whether the goods named are under one of the codes, or with `want` false whether they positively are not. */
export function classified(q: Inquiry, item: string, list: string, under: Under, want: boolean): Classified {
  if (list === HS) return { ...tariff(q, item, under, want), edition: null }
  const edition = editionOfDay(q, list)
  const facts = q.about(item, `classified:${list}`)
  if (typeof edition === 'string') return open(edition, facts, edition === 'list-damaged')
  const gone = under === 'listed' ? undefined : under.find((code) => !stands(edition, code))
  if (gone !== undefined) return { ...open('code-gone', facts, false), edition: edition.edition }
  // What was found under another edition says nothing of this one, neither for nor against.
  const current = facts.filter((fact) => fact.damaged || said(fact.value)?.edition === edition.edition || said(fact.value) === null)
  // Of goods known only to lie under a wider heading it is open where they lie; that does not dispute who knows more.
  const telling = want ? current.filter((fact) => fact.damaged || reading(edition, under, fact) !== 'wider') : current
  const weighed = weighFacts(
    q,
    telling,
    want,
    readsFor(telling, (fact) => reading(edition, under, fact)),
  )
  const cause = weighed.cause === 'not-known' ? causeOfNothing(q, facts, current) : weighed.cause
  return { ...weighed, cause, facts, edition: edition.edition }
}

/** For patterns: true or false only where what would make it so is good enough to free. */
export function isUnder(q: Inquiry, item: string, { list, code }: ItemCode): Truth {
  const codes = [code]
  const is = classified(q, item, list, codes, true)
  if (is.damaged) q.damageSeen = true
  if (is.truth === T) return T
  return classified(q, item, list, codes, false).truth === T ? F : U
}

/** What a pattern that names codes was read by for the goods of this part: the classifications on file, and why it is open where it is. */
export function goodsTold(q: Inquiry, about: Pattern): { readonly facts: readonly Fact[]; readonly cause: Cause | null } {
  const item = q.atom.line?.item ?? null
  const codes = about.item?.codes
  if (item === null || codes === undefined || about.item?.values.has(item) === true) return NOTHING_TOLD
  const facts = new Set<Fact>()
  let cause: Cause | null = null
  for (const code of codes) {
    const found = classified(q, item, code.list, [code.code], true)
    for (const fact of found.facts) facts.add(fact)
    if (cause === null && isUnder(q, item, code) === U) cause = found.cause === 'denied' ? 'under-graded' : found.cause
  }
  return { facts: [...facts], cause }
}
const NOTHING_TOLD = { facts: NONE, cause: null }

const open = (cause: Cause, facts: readonly Fact[], damaged: boolean): Classified => ({
  ...{ truth: U, cause, facts, edition: null },
  damaged: damaged || facts.some((fact) => fact.damaged),
})

const TEXT = /^(.+?) ?@ ?([^\s:,@]+)$/

/** `2B350.a, 2B352 @ 2025`, `none @ 2025`; null where it cannot be read, or does not say under which edition. */
function said(value: FactValue | null): Said | null {
  const [, codes = '', edition = ''] = TEXT.exec(typeof value === 'string' ? value : '') ?? []
  if (edition === '') return null
  if (codes === 'none') return { codes: NONE, edition }
  const list = codes.split(',').map((code) => code.trim())
  return list.every((code) => /^[^\s:,@]+$/.test(code)) ? { codes: list, edition } : null
}

/** A classification that nobody answers for, or that names a code the edition has not, counts for neither side. */
function reading(edition: Edition, under: Under, fact: Fact): 'for' | 'against' | 'wider' | 'neither' {
  const it = said(fact.value)
  if (it === null || (fact.by === null && fact.source === null)) return 'neither'
  if (it.codes.some((code) => !stands(edition, code))) return 'neither'
  if (it.codes.length === 0) return 'against'
  if (under === 'listed') return 'for'
  if (it.codes.some((code) => under.some((outer) => contains(edition, outer, code)))) return 'for'
  return it.codes.some((code) => under.some((inner) => contains(edition, code, inner))) ? 'wider' : 'against'
}

/** Weighing reads values; what a fact says here depends on who said it too, so the values are read once with their facts. */
function readsFor(facts: readonly Fact[], read: (fact: Fact) => ReturnType<typeof reading>): Reads {
  const byValue = new Map<FactValue | null, ReturnType<Reads>>()
  for (const fact of facts) {
    if (fact.damaged) continue
    const one = read(fact)
    const plain = one === 'wider' ? 'neither' : one
    const other = byValue.get(fact.value)
    byValue.set(fact.value, other === undefined || other === plain ? plain : 'neither')
  }
  return (value) => byValue.get(value) ?? 'neither'
}

/** Nothing under the edition of the day: whether there was something under another one. */
const causeOfNothing = (q: Inquiry, facts: readonly Fact[], current: readonly Fact[]): Cause =>
  facts.some((fact) => !current.includes(fact) && q.t >= fact.from) ? 'other-edition' : 'not-classified'

/** Tariff headings: `8413` contains `841350`. A shorter heading than the one asked about leaves it open. */
function tariff(q: Inquiry, item: string, under: Under, want: boolean): Weighed {
  const facts = q.about(item, 'hs')
  const read = (value: FactValue | null): ReturnType<typeof reading> => {
    const digits = String(value)
    if (!HS_DIGITS.test(digits)) return 'neither'
    if (under === 'listed' || under.some((outer) => hsContains(outer, digits))) return 'for'
    return under.some((inner) => hsContains(digits, inner)) ? 'wider' : 'against'
  }
  const telling = want ? facts.filter((fact) => fact.damaged || read(fact.value) !== 'wider') : facts
  const weighed = weighFacts(
    q,
    telling,
    want,
    readsFor(telling, (fact) => read(fact.value)),
  )
  return { ...weighed, facts, cause: weighed.cause === 'not-known' ? 'not-classified' : weighed.cause }
}
