import type { Answer } from '../../client/shapes.ts'
import { Told } from '../told.tsx'
import css from './binds.module.css'

/** What whoever does the act will owe, one line for each duty. Renders nothing where nothing follows. */
export function Binds({ duties }: { readonly duties: Answer['duties'] }) {
  if (duties.length === 0) return null
  return (
    <ul className={css.binds}>
      {duties.map((duty) => (
        <li key={`${duty.ref} ${duty.by} ${duty.due} ${duty.sentence}`}>
          <Told>{duty.sentence}</Told>
        </li>
      ))}
    </ul>
  )
}
