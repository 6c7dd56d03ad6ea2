/**
 * The glossary of an agreement: terms that do not say the same in every language, or about whose translation the parties differ. It is data
 * beside the instrument; what a statement says is looked through for its terms, and whoever speaks is told before it is said.
 */
import { z } from 'zod'
import { wordsOf } from '#ground/fold-text.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'

const termSchema = z.strictObject({
  id: label,
  /** What it is called, by language: BCP 47 tags. */
  wordings: z.record(label, z.array(nameText).min(1).max(LIMITS.conditions_max)),
  contested: z.boolean().optional(),
  note: z.string().min(1).max(LIMITS.text_characters_max).optional(),
  /** What each party takes it to mean, in its own words. */
  means: z
    .array(z.strictObject({ by: label, text: z.string().min(1).max(LIMITS.text_characters_max), lang: label.optional() }))
    .max(LIMITS.conditions_max)
    .optional(),
})
export const glossarySchema = z.strictObject({
  id: label,
  of: label,
  /** None where all were taken out again. */
  terms: z.array(termSchema).max(LIMITS.clauses_max),
})
export type Glossary = z.output<typeof glossarySchema>
export type Term = Glossary['terms'][number]

/** Gives the glossary as it was written, or the refusal that names the field. */
export function readGlossary(raw: unknown): Glossary | Refusal {
  const glossary = shaped(glossarySchema, raw)
  if (isRefusal(glossary)) return glossary
  const repeated = glossary.terms.find(({ id }, i) => glossary.terms.findIndex((other) => other.id === id) !== i)
  if (repeated !== undefined) return refuse('shape-repeated', { found: repeated.id }, { field: 'terms' })
  for (const [i, { means = [] }] of glossary.terms.entries()) {
    const twice = means.find(({ by }, at) => means.findIndex((other) => other.by === by) !== at)
    if (twice !== undefined) return refuse('shape-repeated', { found: twice.by }, { field: `terms[${i}].means` })
  }
  return glossary
}

/** A term that a text uses, as it stands there. */
export interface Flag {
  readonly glossary: string
  readonly term: string
  readonly contested: boolean
  /** The wording that was found, and its language. */
  readonly found: string
  readonly lang: string
  readonly note: string | null
}

/** Where a term stands in a text: [start, end) in the units of a JavaScript string. */
export interface Spot {
  readonly start: number
  readonly end: number
  readonly glossary: string
  readonly term: string
}

/**
 * The terms of the glossaries that a text in `lang` uses, in the order of glossaries and terms, each once. Letters are compared without case
 * and marks, and words as whole words. Wordings of other languages are looked for too: a loan word is where misunderstandings begin.
 */
export function flagsIn(text: string, lang: string, glossaries: readonly Glossary[]): readonly Flag[] {
  const said = folded(text)
  return glossaries.flatMap((glossary) =>
    glossary.terms.flatMap((term): Flag[] => {
      const hit = wordingsOf(term, lang).find(({ words }) => placesOf(words, said).length > 0)
      if (hit === undefined) return []
      const { id, contested = false, note = null } = term
      return [{ glossary: glossary.id, term: id, contested, found: hit.wording, lang: hit.lang, note }]
    }),
  )
}

/** Every place at which a text in `lang` uses a term, in the order of the text. Where two overlap, the one that begins first, then the longer, stands. */
export function spotsIn(text: string, lang: string, glossaries: readonly Glossary[]): readonly Spot[] {
  const said = folded(text)
  const all = glossaries.flatMap((glossary) =>
    glossary.terms.flatMap((term) =>
      wordingsOf(term, lang).flatMap(({ words }) => placesOf(words, said).map((at) => ({ ...at, glossary: glossary.id, term: term.id }))),
    ),
  )
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Spot[] = []
  for (const spot of all) if (spot.start >= (kept.at(-1)?.end ?? 0)) kept.push(spot)
  return kept
}

interface Wording {
  readonly wording: string
  readonly lang: string
  readonly words: readonly string[]
}

/** The wordings of a term that have a word in them, those of the language of the text before those of another. */
function wordingsOf({ wordings }: Term, lang: string): readonly Wording[] {
  const all = Object.entries(wordings).flatMap(([language, texts]) =>
    texts.map((wording) => ({ wording, lang: language, words: wordsOf(wording) })),
  )
  const own = (one: Wording) => one.lang === lang
  return [...all.filter(own), ...all.filter((one) => !own(one))].filter(({ words }) => words.length > 0)
}

/** A word as it is compared, and where it stands in the text. */
interface FoldedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Runs of what a word is made of; a mark of joining or direction in a word is part of it, as it is where words are folded. */
const RUN = /[\p{L}\p{N}\p{M}\p{Cf}\u0640]+/gu

/** The words of a text in their order, and at which places each stands, so that only those are looked at where a wording may begin. */
interface Said {
  readonly words: readonly FoldedWord[]
  readonly at: ReadonlyMap<string, readonly number[]>
}

function folded(text: string): Said {
  const words = [...text.matchAll(RUN)].flatMap(({ index, 0: run }) =>
    wordsOf(run).map((word) => ({ word, start: index, end: index + run.length })),
  )
  const at = new Map<string, number[]>()
  for (const [place, { word }] of words.entries()) {
    const places = at.get(word)
    if (places === undefined) at.set(word, [place])
    else places.push(place)
  }
  return { words, at }
}

/** Where these words stand one after the other. */
function placesOf(wanted: readonly string[], { words, at }: Said): readonly Pick<Spot, 'start' | 'end'>[] {
  return (at.get(wanted[0] ?? '') ?? []).flatMap((place) => {
    const [first, last] = [words[place], words[place + wanted.length - 1]]
    const here = first !== undefined && last !== undefined && wanted.every((word, n) => words[place + n]?.word === word)
    return here ? [{ start: first.start, end: last.end }] : []
  })
}
