/** What there is to look at in WATCH beside the situation. */
import { Areas as Shown } from '../../../parts/areas.tsx'

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

export const Areas = () => <Shown named="desk.watch.areas" of={AREAS} />
