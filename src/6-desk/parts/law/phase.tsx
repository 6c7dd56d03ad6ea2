/** How an instrument stands, in a word and its colour: green carries, red does not, brown is not known. */
import type { Standing } from '../../client/shapes.ts'
import { useSay } from '../../words/words.tsx'
import css from './phase.module.css'

export function Phase({ standing: { phase, damaged } }: { standing: Pick<Standing, 'phase' | 'damaged'> }) {
  const say = useSay()
  // Whether it is in force says nothing to whoever relies on it when nobody can read what it says.
  if (damaged)
    return (
      <span className={css.phase} data-damaged>
        {say('desk.law.unreadable')}
      </span>
    )
  return (
    <span className={css.phase} data-phase={phase}>
      {say(`play.phase.${phase}`)}
    </span>
  )
}
