import { lines } from './lines.ts'

export type LegalFamily = 'limited' | 'stock' | 'partnership' | 'sole' | 'cooperative' | 'nonprofit' | 'state' | 'generic'

/**
 * One legal form of a company or other body. Two forms of one family are alike in kind (both limit liability, both have shares);
 * two families contradict each other; `generic` contradicts nothing.
 */
export interface LegalForm {
  readonly id: string
  readonly family: LegalFamily
  /** The ways of writing it, divided by ` | `: lower case, no abbreviation dots, Latin letters without diacritics. */
  readonly forms: string
}

/** Reads lines of `id: form | form` as forms of one family. */
export const family = (kind: LegalFamily, text: string): readonly LegalForm[] =>
  lines(text).map((line) => {
    const colon = line.indexOf(': ')
    return { id: line.slice(0, colon), family: kind, forms: line.slice(colon + 2) }
  })
