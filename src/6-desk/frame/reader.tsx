/** Who reads, as far as the desk knows before there is sign-in: the office acted as, and the language. Both are kept by the browser. */
import { useDirection } from '@mantine/core'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { type Catalogue, directionOf, isLanguage, type Language, loadWords, pickLanguage } from '../words/language.ts'
import { WordsProvider } from '../words/words.tsx'
import { keep, kept } from './keep.ts'

interface Reader {
  /** The id of the office in whose name everything is asked and done; null until one is chosen. */
  readonly office: string | null
  actAs(office: string | null): void
  readonly language: Language
  /** Fetches the sentences first, so nothing is ever shown half in one language. Rejects when they cannot be had. */
  speak(language: Language): Promise<void>
}
const ReaderContext = createContext<Reader | null>(null)

/** The language kept, else the first of the browser's that the desk speaks. */
export function firstLanguage(): Language {
  const before = kept('language')
  return isLanguage(before) ? before : pickLanguage(navigator.languages)
}

export function ReaderProvider({ first, words, children }: { first: Language; words: Catalogue; children: ReactNode }) {
  const [office, setOffice] = useState(() => kept('office'))
  const [spoken, setSpoken] = useState({ language: first, words })
  const { setDirection } = useDirection()
  const { language } = spoken
  useEffect(() => {
    document.documentElement.lang = language
    setDirection(directionOf(language))
  }, [language, setDirection])
  const actAs = useCallback((next: string | null) => {
    keep('office', next)
    setOffice(next)
  }, [])
  const speak = useCallback(async (next: Language) => {
    const words = await loadWords(next)
    keep('language', next)
    setSpoken({ language: next, words })
  }, [])
  const reader = useMemo(() => ({ office, actAs, language, speak }), [office, actAs, language, speak])
  return (
    <ReaderContext value={reader}>
      <WordsProvider language={language} catalogue={spoken.words}>
        {children}
      </WordsProvider>
    </ReaderContext>
  )
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (reader === null) throw new Error('there is no reader here')
  return reader
}
