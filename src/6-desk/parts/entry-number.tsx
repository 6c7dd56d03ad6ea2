import { Way } from '../frame/way.tsx'
import { useSay } from '../words/words.tsx'
import css from './entry-number.module.css'

const grouped = new Intl.NumberFormat('en')

/** The number of an entry, the same in every language, and always a door to its proof. */
export function EntryNumber({ index }: { index: number }) {
  const say = useSay()
  return (
    <Way to={`/record/${index}`} className={css.number} dir="ltr" label={say('desk.part.entry', { index: grouped.format(index) })}>
      #{grouped.format(index)}
    </Way>
  )
}
