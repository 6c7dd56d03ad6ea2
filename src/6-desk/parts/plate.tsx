import type { ReactNode } from 'react'
import { useSay } from '../words/words.tsx'
import { Mark, type Shown } from './mark.tsx'
import css from './plate.module.css'

export interface PlateProps {
  readonly verdict: Shown
  /** What the verdict comes from, in one sentence. */
  readonly sentence: ReactNode
  /** The gates, when it was determined, the entry, the replay: what stands under it. */
  readonly children?: ReactNode
  /** Smaller, as beside a form. */
  readonly small?: boolean
}

/** The answer: mark, word and sentence on the tint of the verdict. It is a status, so a change of it is read out. */
export function Plate({ verdict, sentence, children, small = false }: PlateProps) {
  const say = useSay()
  return (
    <section className={css.plate} data-verdict={verdict} data-small={small || undefined} aria-label={say('desk.part.answer')}>
      <div className={css.top} role="status">
        <p className={css.word}>
          <Mark verdict={verdict} size={small ? 26 : 34} />
          {say(verdict === 'none' ? 'desk.part.no-verdict' : `desk.part.verdict-${verdict}`)}
        </p>
        <div className={css.lead}>{sentence}</div>
      </div>
      {children}
    </section>
  )
}
