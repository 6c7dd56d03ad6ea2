/** How a counterpart kept what it owed: counted, never scored, each count leading to what it counts. */
import { Link } from '@tanstack/react-router'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { placed } from '../../../parts/placed.ts'
import { useSay } from '../../../words/words.tsx'
import { useCounterpart } from '../reading.ts'
import css from './commitments.module.css'
import { ToCommitment } from './terms.tsx'

const SHOWN_MAX = 12

export default function TrackRecord({ party, here = false }: { party: string /** On the page of the register itself. */; here?: boolean }) {
  const say = useSay()
  const { data } = useCounterpart(party)
  if (data === undefined || data.items.length === 0) return null
  const series = data.series.slice(-SHOWN_MAX).reverse()
  return (
    <Panel
      title={say('desk.watch.track')}
      aside={
        !here && (
          <Link to="/watch/counterparts/$party" params={{ party }}>
            {say('desk.owed.to-register')}
          </Link>
        )
      }
    >
      <dl className={css.counts}>
        {(['kept', 'late', 'broken', 'open'] as const).map((what) => (
          <div key={what} data-what={what}>
            <dt>{say(`desk.watch.track-${what}`)}</dt>
            <dd>{data[what]}</dd>
          </div>
        ))}
      </dl>
      <ol className={css.series}>
        {placed(series).map(({ key, item }) => (
          <li key={key}>
            <Moment at={item.at} form="day" /> <b data-what={item.what}>{say(`desk.watch.track-${item.what}`)}</b>{' '}
            <ToCommitment id={item.commitment} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}
