import { Link } from '@tanstack/react-router'
import { Icon } from '../parts/icon.tsx'
import { useSay } from '../words/words.tsx'
import css from './rail.module.css'

/** The pages one goes to by name. */
export const places = [
  { to: '/', name: 'desk.frame.home', icon: 'home' },
  { to: '/ask', name: 'desk.frame.ask', icon: 'ask' },
  { to: '/dockets', name: 'desk.frame.dockets', icon: 'docket' },
  { to: '/instruments', name: 'desk.frame.instruments', icon: 'instrument' },
  { to: '/parties', name: 'desk.frame.parties', icon: 'party' },
  { to: '/watch', name: 'desk.frame.situation', icon: 'map' },
  { to: '/watch/commitments', name: 'desk.frame.commitments', icon: 'promise' },
  { to: '/watch/statements', name: 'desk.frame.statements', icon: 'said' },
  { to: '/watch/report', name: 'desk.frame.report', icon: 'report' },
  { to: '/record', name: 'desk.frame.record', icon: 'record' },
  { to: '/write', name: 'desk.frame.write', icon: 'plus' },
] as const

/** Under these lie pages that are named by themselves. */
const EXACT: readonly string[] = ['/', '/watch']

/** The pages, as links. `onGo` is told when one is followed. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const say = useSay()
  return (
    <nav aria-label={say('desk.frame.pages')} className={css.rail}>
      {places.map(({ to, name, icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: EXACT.includes(to), includeSearch: false }} onClick={onGo}>
          <Icon name={icon} />
          {say(name)}
        </Link>
      ))}
    </nav>
  )
}
