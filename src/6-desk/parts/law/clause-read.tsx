/** How Parley reads a clause: its effect as the file has it, and the clause as sentences. */
import { useMemo } from 'react'
import type { Written } from '../../client/shapes.ts'
import { useWords } from '../../words/words.tsx'
import css from './clause-read.module.css'
import { clauseSentences } from './clause-sentence.ts'
import { speechOf } from './speech.ts'
import { textOf } from './written.ts'

export interface ClauseReadProps {
  readonly clause: Written
  /** The kind of the instrument, which says whom its restrictions bind. */
  readonly kind: string
  /** What the reader calls a party or an instrument; its id, unless told. */
  readonly called?: ((id: string) => string) | undefined
}

export function ClauseRead({ clause, kind, called }: ClauseReadProps) {
  const { say, language } = useWords()
  const speech = useMemo(() => speechOf(say, language, called), [say, language, called])
  const effect = clause.unreadable === true ? 'unreadable' : textOf(clause.effect)
  const [first, ...more] = clauseSentences(clause, kind, speech)
  return (
    <div className={css.read}>
      {effect !== '' && (
        <span className={css.effect} data-effect={effect}>
          {effect}
        </span>
      )}
      <p className={css.first}>{first}</p>
      {more.map((sentence) => (
        <p key={sentence} className={css.more}>
          {sentence}
        </p>
      ))}
    </div>
  )
}
