/** The promises still owed that an act of promising contradicts: shown before it is made. They are no part of the answer. */
import type { Answer } from '../../client/shapes.ts'
import { useSay } from '../../words/words.tsx'
import { Told } from '../told.tsx'
import css from './contradicts.module.css'

/** Renders nothing where there are none. */
export function Contradicts({ answer: { contradicts } }: { answer: Answer }) {
  const say = useSay()
  if (contradicts.length === 0) return null
  return (
    <section className={css.contradicts} aria-labelledby="contradicts">
      <h2 id="contradicts">{say('desk.part.contradicts')}</h2>
      <p>{say('desk.part.contradicts-means')}</p>
      <ul>
        {contradicts.map(({ commitment, sentence }) => (
          <li key={commitment}>
            <Told>{sentence}</Told>
          </li>
        ))}
      </ul>
    </section>
  )
}
