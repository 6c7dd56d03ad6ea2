/** What there is to look at beside a page, as a row of links: the rail has no room for all. */
import { Link, type LinkProps } from '@tanstack/react-router'
import type { DeskId } from '../words/language.ts'
import { useSay } from '../words/words.tsx'
import css from './areas.module.css'

export interface AreasProps {
  /** What they have in common. */
  readonly named: DeskId
  readonly of: readonly { readonly to: NonNullable<LinkProps['to']>; readonly name: DeskId }[]
}

export function Areas({ named, of }: AreasProps) {
  const say = useSay()
  return (
    <nav aria-label={say(named)} className={css.areas}>
      {of.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {say(name)}
        </Link>
      ))}
    </nav>
  )
}
