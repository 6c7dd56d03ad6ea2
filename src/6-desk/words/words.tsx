/** Gives every component the sentences of the reader's language. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { speaker, type Values } from '#ground/sentence.ts'
import { type Catalogue, type DeskId, type Language, tags } from './language.ts'

/** Makes a sentence of the desk: `say('desk.home.title')`. An id that English lacks does not compile. */
export type Say = (id: DeskId, values?: Values) => string

interface Words {
  readonly language: Language
  readonly say: Say
}
const WordsContext = createContext<Words | null>(null)

export function WordsProvider({ language, catalogue, children }: { language: Language; catalogue: Catalogue; children: ReactNode }) {
  const words = useMemo(() => ({ language, say: speaker<DeskId>(tags[language], catalogue) }), [language, catalogue])
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The sentences of the desk and the language they are in. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('there are no words here')
  return words
}

/** The sentences of the desk, for whoever needs nothing else. */
export const useSay = (): Say => useWords().say
