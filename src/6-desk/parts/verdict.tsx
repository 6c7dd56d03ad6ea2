import { useSay } from '../words/words.tsx'
import { Mark, type Shown } from './mark.tsx'
import css from './verdict.module.css'

/** A verdict in a line of text: mark and word. */
export function Verdict({ verdict, size = 13 }: { verdict: Shown; size?: number }) {
  const say = useSay()
  return (
    <span className={css.verdict} data-verdict={verdict}>
      <Mark verdict={verdict} size={size} />
      {say(verdict === 'none' ? 'desk.part.no-verdict' : `desk.part.verdict-${verdict}`)}
    </span>
  )
}
