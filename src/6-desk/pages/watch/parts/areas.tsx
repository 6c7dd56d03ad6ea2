/** What there is to look at in WATCH beside the situation, as a row of links: the rail has no room for all. */
import { Link } from '@tanstack/react-router'
import { useSay } from '../../../words/words.tsx'
import css from './areas.module.css'

const AREAS = [
  { to: '/watch', name: 'desk.watch.situation.name' },
  { to: '/watch/patrols', name: 'desk.patrols.name' },
  { to: '/watch/signs', name: 'desk.signs.name' },
  { to: '/watch/harm', name: 'desk.harm.name' },
  { to: '/watch/ledgers', name: 'desk.watch.ledgers' },
  { to: '/watch/hotline', name: 'desk.calls.name' },
  { to: '/watch/evidence', name: 'desk.evidence.title' },
  { to: '/watch/editions', name: 'desk.editions.title' },
] as const

export function Areas() {
  const say = useSay()
  return (
    <nav aria-label={say('desk.watch.areas')} className={css.areas}>
      {AREAS.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {say(name)}
        </Link>
      ))}
    </nav>
  )
}
