import type { ReactNode } from 'react'
import { directionOf, toldIn } from '../words/language.ts'
import { useWords } from '../words/words.tsx'

/** A sentence of the server, which does not speak every language of the desk: then it is told in English, and marked as English. */
export function Told({ children }: { children: ReactNode }) {
  const { language } = useWords()
  const told = toldIn(language)
  if (told === language) return children
  return (
    <span lang={told} dir={directionOf(told)} className="told">
      {children}
    </span>
  )
}
