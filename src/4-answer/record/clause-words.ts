/**
 * What the clauses of instruments say in words, for whoever searches the law by its wording: in any script, also those that write no blanks
 * between words.
 */
import { foldText, MATCHES, type Match, matchOf, wordsOf } from '#ground/fold-text.ts'
import { FOUND_MAX } from './called.ts'
import type { Row } from './row.ts'
import type { Written } from './written.ts'

/** A clause and each of its wordings once, the latest first. */
export interface ClauseWords {
  readonly ref: string
  readonly clause: string
  readonly texts: readonly string[]
}

/** A clause that was found, and the place in its words where it was. */
export interface FoundClause {
  readonly instrument: Row<'instrument'>
  readonly ref: string
  readonly clause: string
  readonly match: Match
  readonly snippet: string
}
export interface FoundClauses {
  readonly items: readonly FoundClause[]
  readonly more: boolean
}

const records = (value: unknown): readonly Written[] =>
  Array.isArray(value) ? value.filter((one: unknown): one is Written => typeof one === 'object' && one !== null) : []

/** The clauses of an instrument that say something in words: what they were written with, and what they oblige to. */
export function clauseWordsOf(instrument: Written): readonly ClauseWords[] {
  const versions = Array.isArray(instrument.versions) ? records(instrument.versions) : [instrument]
  const found = new Map<string, Set<string>>()
  for (const { clauses } of [...versions].reverse())
    for (const { id, words, duty } of records(clauses)) {
      const texts = [words, duty].filter((one): one is string => typeof one === 'string' && one !== '')
      if (typeof id === 'string' && texts.length > 0) found.set(id, new Set([...(found.get(id) ?? []), ...texts]))
    }
  return [...found].map(([clause, texts]) => ({ ref: `${String(instrument.id)}/${clause}`, clause, texts: [...texts] }))
}

/** Whether a clause of an instrument is a commitment by itself: owed on a day or without end, and not because of an act or an incident. */
export function isStandingCommitment(instrument: Written, id: string): boolean {
  const versions = Array.isArray(instrument.versions) ? records(instrument.versions) : [instrument]
  return versions
    .flatMap(({ clauses }) => records(clauses))
    .some(
      (one) => one.id === id && one.effect === 'oblige' && one.trigger === undefined && (one.due !== undefined || one.continuous === true),
    )
}

/** The texts by which a clause is found. It has no name of its own: who knows its number finds its instrument. */
export const searchedIn = ({ texts }: ClauseWords): readonly string[] => ['', ...texts]

/** Those clauses of the instruments that `words` (as `wordsOf` gives them) find, the best first and then in order of ref. */
export function foundClauses(rows: readonly Row<'instrument'>[], words: readonly string[]): FoundClauses {
  const all = rows.flatMap((row) =>
    clauseWordsOf(row.data.instrument).flatMap((one): FoundClause[] => {
      const match = matchOf(searchedIn(one), words)
      return match === null ? [] : [{ instrument: row, ref: one.ref, clause: one.clause, match, snippet: snippetOf(one.texts, words) }]
    }),
  )
  const items = all.sort((a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) || (a.ref < b.ref ? -1 : 1))
  return { items: items.slice(0, FOUND_MAX), more: items.length > FOUND_MAX }
}

/** How much of the words is shown on either side of the place, in characters. */
const AROUND = 80

/** The words about the first place where one of those searched for stands, in the first wording that has one; cut ends are marked. */
export function snippetOf(texts: readonly string[], words: readonly string[]): string {
  for (const text of texts) {
    const at = placeOf(text, words)
    if (at !== null) return cut(text, at)
  }
  return cut(texts[0] ?? '', 0)
}

/** Where in the text, as it was written, the first word begins in which one of `words` stands; null where none does. */
function placeOf(text: string, words: readonly string[]): number | null {
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const run = wordsOf(found[0]).join(' ')
    const hit = words.find((word) => run.includes(word))
    if (hit === undefined) continue
    // A run of a script without blanks may be a whole sentence: the place is inside of it.
    return found.index + Math.max(0, foldText(found[0]).indexOf(hit))
  }
  return null
}

function cut(text: string, at: number): string {
  const from = blankNear(text, Math.max(0, at - AROUND), 1)
  const until = blankNear(text, Math.min(text.length, at + AROUND), -1)
  const shown = text.slice(from, Math.max(until, at)).replaceAll(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${shown}${until < text.length ? ' …' : ''}`
}

/** The nearest blank in that direction within a few characters, so that no word is cut; else no half of a character. */
function blankNear(text: string, at: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length) return at
  for (let i = 0; i < 20; i++) if (/\s/.test(text[at + i * step] ?? '')) return at + i * step
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}
