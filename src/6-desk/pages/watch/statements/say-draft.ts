/** What stands in the form for something that is to be said, and the act it makes. */
import { type AskDraft, EMPTY } from '../../ask/draft.ts'
import type { Wording } from './wording.tsx'

export interface SayDraft {
  readonly kind: 'message' | 'statement'
  readonly actor: string
  readonly to: readonly string[]
  readonly title: string
  readonly from: string
  readonly until: string
  readonly cites: readonly string[]
  readonly words: readonly Wording[]
}
export const UNSAID: SayDraft = {
  ...{ kind: 'message', actor: '', to: [], title: '', from: '', until: '', cites: [], words: [{ lang: '', text: '' }] },
}

/** As a question of "May we?": it carries nothing, and says what it rests on, also where that is nothing. */
export const askDraftOf = ({ kind, actor, to, title, from, until, cites }: SayDraft): AskDraft => ({
  ...EMPTY,
  ...{ kind, actor, title, from, until, cites, roles: { counterpart: to }, nothing: true },
  ...(cites.length === 0 ? { rest: { cites: [] } } : {}),
})

/** The words that are written in full, as they are recorded. */
export const wordsOf = ({ words }: Pick<SayDraft, 'words'>): readonly Wording[] =>
  words.flatMap(({ lang, text }) => (lang.trim() === '' || text.trim() === '' ? [] : [{ lang: lang.trim(), text: text.trim() }]))
