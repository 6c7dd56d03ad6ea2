/** A term of a glossary as it stands in the form, and the glossary it makes. */
import type { Written } from '../../../client/shapes.ts'
import { recordsOf, textOf, textsOf } from '../../../parts/law/written.ts'

/** A text under a name: a wording in a language, a meaning of a party. */
export interface Pair {
  readonly key: string
  readonly text: string
}
export interface TermDraft {
  /** The agreement. */
  readonly of: string
  readonly id: string
  readonly contested: boolean
  readonly wordings: readonly Pair[]
  readonly means: readonly Pair[]
  readonly note: string
}
const NO_PAIR: Pair = { key: '', text: '' }
export const NO_TERM: TermDraft = { of: '', id: '', contested: false, wordings: [NO_PAIR], means: [NO_PAIR], note: '' }

/** A term on file as a draft, to be changed. */
export const termDraftOf = (of: string, term: Written): TermDraft => ({
  ...{ of, id: textOf(term.id), contested: term.contested === true, note: textOf(term.note) },
  wordings: Object.entries(term.wordings ?? {}).flatMap(([key, texts]) => textsOf(texts).map((text) => ({ key, text }))),
  means: recordsOf(term.means).map(({ by, text }) => ({ key: textOf(by), text: textOf(text) })),
})

/** The glossary of the agreement with this term in it, in the place of the one with its id; a new one where there is none yet. */
export function glossaryWith(standing: Written | null, draft: TermDraft): Written {
  const term = termOf(draft, recordsOf(standing?.terms))
  const others = recordsOf(standing?.terms)
  const at = others.findIndex(({ id }) => textOf(id) === term.id)
  const terms = at === -1 ? [...others, term] : others.map((one, i) => (i === at ? term : one))
  return { id: textOf(standing?.id) || `glossary of ${draft.of}`, of: draft.of, terms }
}

/** The glossary without a term: what it marked in words is marked no longer. It may be left with none. */
export const glossaryWithout = (standing: Written, id: string): Written => ({
  ...standing,
  terms: recordsOf(standing.terms).filter((term) => textOf(term.id) !== id),
})

function termOf({ id, contested, wordings, means, note }: TermDraft, known: readonly Written[]): Written {
  const said = filled(wordings)
  const langs = [...new Set(said.map(({ key }) => key))]
  const before = recordsOf(known.find((one) => textOf(one.id) === id.trim())?.means)
  return {
    id: id.trim(),
    wordings: Object.fromEntries(langs.map((lang) => [lang, said.flatMap(({ key, text }) => (key === lang ? [text] : []))])),
    ...(contested ? { contested } : {}),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(filled(means).length === 0 ? {} : { means: filled(means).map(({ key, text }) => meaning(key, text, before)) }),
  }
}

/** A meaning keeps the language it was recorded in as long as its text stays. */
function meaning(by: string, text: string, before: readonly Written[]): Written {
  const lang = before.find((one) => textOf(one.by) === by && textOf(one.text) === text)?.lang
  return { by, text, ...(typeof lang === 'string' ? { lang } : {}) }
}

const filled = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.flatMap(({ key, text }) => (key.trim() === '' || text.trim() === '' ? [] : [{ key: key.trim(), text: text.trim() }]))
