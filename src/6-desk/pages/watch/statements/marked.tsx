import { settled } from '#ground/isolate.ts'
import type { LookedAt, TermTold } from '../../../client/promises-shapes.ts'
import { useSay } from '../../../words/words.tsx'
import { piecesOf } from './pieces.ts'
import css from './said.module.css'

export interface MarkedProps {
  readonly text: string
  readonly lang: string
  readonly spots: LookedAt['spots']
  readonly terms: readonly TermTold[]
}

/** Where a term is told on the same page. */
export const termPlace = (glossary: string, term: string): string => `term-${encodeURIComponent(`${glossary} ${term}`)}`

/** Words as they are said, in their own language and direction, with the terms of glossaries in place; each leads to what it is taken to mean. */
export function Marked({ text, lang, spots, terms }: MarkedProps) {
  const say = useSay()
  return (
    <blockquote className={css.words} lang={lang} dir="auto">
      {piecesOf(text, spots).map(({ at, text: piece, mark }) => {
        if (mark === null) return <span key={at}>{settled(piece)}</span>
        const contested = terms.some(({ glossary, term, contested }) => glossary === mark.glossary && term === mark.term && contested)
        return (
          <mark key={at} data-contested={contested || undefined}>
            <a
              href={`#${termPlace(mark.glossary, mark.term)}`}
              title={say(contested ? 'desk.said.term-contested' : 'desk.said.term-known')}
            >
              {settled(piece)}
            </a>
          </mark>
        )
      })}
    </blockquote>
  )
}
