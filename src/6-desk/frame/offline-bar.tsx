import { Icon } from '../parts/icon.tsx'
import { useMoments } from '../words/moments.ts'
import { useSay } from '../words/words.tsx'
import { useLine } from './line.tsx'
import css from './offline-bar.module.css'

const zoneHere = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Said as long as the line is down: since when, how old what one sees is, and that nothing can be decided. */
export function OfflineBar() {
  const say = useSay()
  const { state, since, index } = useLine()
  const { write } = useMoments()
  if (state !== 'lost' || since === null) return null
  return (
    <div className={css.offline} role="alert">
      <Icon name="offline" size={18} />
      <b>{say('desk.state.offline-since', { since: write(since, 'time', zoneHere) })}</b>
      <span>{say('desk.frame.offline-note', { index: index ?? 0, known: index === null ? 'no' : 'yes' })}</span>
    </div>
  )
}
