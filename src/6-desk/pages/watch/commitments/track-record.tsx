/** How a counterpart kept what it owed: counted, never scored, each count leading to what it counts. */
import { Link } from '@tanstack/react-router'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { placed } from '../../../parts/placed.ts'
import { useSay } from '../../../words/words.tsx'
import { useCounterpart } from '../reading.ts'
import css from './commitments.module.css'

const SHOWN_MAX = 12

export default function TrackRecord({ party }: { party: string }) {
  const say = useSay()
  const { data } = useCounterpart(party)
  if (data === undefined || data.items.length === 0) return null
  const series = data.series.slice(-SHOWN_MAX).reverse()
  return (
    <Panel
      title={say('desk.watch.track')}
      aside={
        <Link to="/watch/commitments" search={{ with: party }}>
          {say('desk.watch.commitments')}
        </Link>
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
            <Mono wrap>{item.commitment}</Mono>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
