import { lazy, Suspense, useState } from 'react'
import { useNow } from '../data/now.ts'
import { Icon } from '../parts/icon.tsx'
import { useMoments } from '../words/moments.ts'
import { useSay } from '../words/words.tsx'
import css from './as-of.module.css'
import { usePast } from './past.ts'
import { Sheet } from './sheet.tsx'

const AsOfForm = lazy(() => import('./as-of-form.tsx'))

/** As of when one reads, and where one changes it. */
export function AsOfChip() {
  const say = useSay()
  const { asOf } = usePast()
  const { write } = useMoments()
  const now = useNow()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={css.chip} data-on={asOf !== null || undefined} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="clock" />
        <b>{say(asOf === null ? 'desk.frame.now' : 'desk.frame.as-of')}</b>
        {now !== null && <span>{write(now, 'day')}</span>}
        {now !== null && <span className={css.time}>{write(now, 'time')}</span>}
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={say('desk.frame.as-of-title')} place="end">
        <Suspense fallback={null}>
          <AsOfForm onDone={() => setOpen(false)} />
        </Suspense>
      </Sheet>
    </>
  )
}
