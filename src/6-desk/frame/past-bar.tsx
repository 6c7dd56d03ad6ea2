import { useHead } from '../data/reading.ts'
import { Icon } from '../parts/icon.tsx'
import { useMoments } from '../words/moments.ts'
import { useSay } from '../words/words.tsx'
import { useBeyond } from './beyond.tsx'
import { usePast } from './past.ts'
import css from './past-bar.module.css'

/** Said as long as one reads the past: which, that nothing can be done, and the way back. */
export function PastBar() {
  const say = useSay()
  const { asOf, leave } = usePast()
  const { write } = useMoments()
  const head = useHead()
  const beyond = useBeyond()
  const size = useHead({ now: true }).data?.index ?? 0
  if (asOf === null) return null
  const at = head.data?.at
  return (
    <div className={css.past} role="status">
      <Icon name="archive" size={20} />
      <div>
        <b>{say(beyond ? 'desk.frame.as-of-later' : 'desk.frame.past')}</b>
        <span>
          {beyond
            ? say('desk.frame.past-beyond', { index: asOf, size })
            : say('desk.frame.past-note', { index: asOf, at: at === undefined || at === null ? 'none' : write(at) })}
        </span>
      </div>
      <button type="button" onClick={leave}>
        {say('desk.frame.past-leave')}
      </button>
    </div>
  )
}
