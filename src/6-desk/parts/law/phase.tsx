/** How an instrument stands, in a word and its colour: green carries, red does not, brown is not known. */
import type { Standing } from '../../client/shapes.ts'
import { useSay } from '../../words/words.tsx'
import css from './phase.module.css'

export function Phase({ phase }: { phase: Standing['phase'] }) {
  const say = useSay()
  return (
    <span className={css.phase} data-phase={phase}>
      {say(`play.phase.${phase}`)}
    </span>
  )
}
