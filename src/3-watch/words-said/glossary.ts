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
})
export const glossarySchema = z.strictObject({
  id: label,
  of: label,
  terms: z.array(termSchema).min(1).max(LIMITS.clauses_max),
})
export type Glossary = z.output<typeof glossarySchema>

/** Gives the glossary as it was written, or the refusal that names the field. */
export function readGlossary(raw: unknown): Glossary | Refusal {
  const glossary = shaped(glossarySchema, raw)
  if (isRefusal(glossary)) return glossary
  const repeated = glossary.terms.find(({ id }, i) => glossary.terms.findIndex((other) => other.id === id) !== i)
  return repeated === undefined ? glossary : refuse('shape-repeated', { found: repeated.id }, { field: 'terms' })
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

/**
 * The terms of the glossaries that a text in `lang` uses, in the order of glossaries and terms, each once. Letters are compared without case
 * and marks, and words as whole words. Wordings of other languages are looked for too: a loan word is where misunderstandings begin.
 */
export function flagsIn(text: string, lang: string, glossaries: readonly Glossary[]): readonly Flag[] {
  const said = spaced(text)
  return glossaries.flatMap((glossary) =>
    glossary.terms.flatMap(({ id, wordings, contested = false, note = null }): Flag[] => {
      const all = Object.entries(wordings).flatMap(([language, words]) => words.map((word) => ({ language, word })))
      // A wording of the language of the text is named before one of another.
      const inOrder = [...all.filter(({ language }) => language === lang), ...all.filter(({ language }) => language !== lang)]
      const hit = inOrder.find(({ word }) => wordsOf(word).length > 0 && said.includes(spaced(word)))
      return hit === undefined ? [] : [{ glossary: glossary.id, term: id, contested, found: hit.word, lang: hit.language, note }]
    }),
  )
}

const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `
