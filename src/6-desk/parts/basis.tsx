import { useSay } from '../words/words.tsx'
import css from './basis.module.css'

const known = ['recalled', 'computed', 'drafted'] as const

/** How something came to be on file, where it was not read in its source: recalled, computed or drafted. What was read says nothing. */
export function Basis({ basis }: { basis: unknown }) {
  const say = useSay()
  const found = known.find((one) => one === basis)
  return found === undefined ? null : <span className={css.basis}>{say(`desk.part.basis-${found}`)}</span>
}
