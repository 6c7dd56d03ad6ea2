/** A promise that no mandate covers: that it cannot be made, and by what it could be. It is said beside the answer, in words of its own. */
import { useSay } from '../../words/words.tsx'
import css from './contradicts.module.css'
import type { Read } from './read.ts'

/** Renders nothing for any other act, and where somebody has given authority or may have. */
export function PromiseOutside({ kind, read: { verdict, orders } }: { kind: unknown; read: Read }) {
  const say = useSay()
  const without = orders.some(({ blocking }) => blocking.some(({ code }) => code === 'no-authority'))
  if (kind !== 'promise' || verdict !== 'refuse' || !without) return null
  return (
    <section className={css.contradicts} aria-labelledby="promise-outside">
      <h2 id="promise-outside">{say('desk.part.promise-outside')}</h2>
      <p>{say('desk.part.promise-outside-means')}</p>
    </section>
  )
}
