/** That an act is performed and waits for the witnesses of the log, and why it still does. */
import { Link } from '@tanstack/react-router'
import type { Awaiting as Awaited } from '../../client/shapes.ts'
import { useLedger } from '../../data/reading.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'

export function Awaiting({ awaiting }: { awaiting: Awaited | null }) {
  return awaiting === null ? null : <Waits awaiting={awaiting} />
}

function Waits({ awaiting: { performed, since } }: { awaiting: Awaited }) {
  const say = useSay()
  const why = useLedger().data?.publishing?.waiting?.detail
  return (
    <section className={css.findings} aria-labelledby="awaiting">
      <h2 id="awaiting">{say('desk.docket.awaiting')}</h2>
      <p>
        {say('desk.docket.awaiting-means')} <EntryNumber index={performed} /> <Moment at={since} />
      </p>
      {why !== undefined && (
        <p>
          <Typed text={why} />
        </p>
      )}
      <p>
        <Link to="/record/final-acts">{say('desk.keep.final.name')}</Link>
      </p>
    </section>
  )
}
