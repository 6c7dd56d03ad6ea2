/** Where observers came and where they were kept out, how long it took to answer a report, and which zones held when. */
import { Link } from '@tanstack/react-router'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { NumberOf } from '../parts/number-of.tsx'
import css from './ceasefire.module.css'
import pictures from './pictures.module.css'

interface Props {
  readonly one: CeasefireWhole
}
const SHOWN_MAX = 10

export function Reached({ one: { access } }: Props) {
  const say = useSay()
  if (access.length === 0)
    return (
      <Panel title={say('desk.watch.access')}>
        <p className={css.note}>{say('desk.watch.access-none')}</p>
      </Panel>
    )
  const most = Math.max(1, ...access.map(({ reached, denied, not_tried }) => reached + denied + not_tried))
  const shown = access.slice(-SHOWN_MAX)
  return (
    <Panel title={say('desk.watch.access')}>
      <div className={pictures.weeks} aria-hidden="true">
        {shown.map(({ week, ...counts }) => (
          <span key={week} className={pictures.week}>
            {(['not_tried', 'denied', 'reached'] as const).map((what) => (
              <i key={what} className={pictures.visits} data-what={what} style={{ blockSize: `${(counts[what] / most) * 100}%` }} />
            ))}
          </span>
        ))}
      </div>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say('desk.watch.week')}</th>
            <th scope="col">{say('desk.watch.reached')}</th>
            <th scope="col">{say('desk.watch.access-denied')}</th>
            <th scope="col">{say('desk.watch.access-not-tried')}</th>
            <th scope="col">{say('desk.watch.incidents')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ week, reached, denied, not_tried, of, entries }) => (
            <tr key={week}>
              <th scope="row">
                <Moment at={week} form="day" />
              </th>
              <td>{reached}</td>
              <td data-denied={denied > 0 || undefined}>{denied}</td>
              <td>{not_tried}</td>
              <td>
                <NumberOf n={of.length} of={of} entries={entries} label={say('desk.watch.incidents')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

export function Response({ one: { response } }: Props) {
  const say = useSay()
  const { number } = useMoments()
  const known = response.flatMap(({ hours }) => (hours === null ? [] : [hours])).sort((a, b) => a - b)
  const longest = Math.max(1, ...known)
  const middle = known[Math.floor((known.length - 1) / 2)]
  return (
    <Panel title={say('desk.watch.response')} flush={response.length > 0}>
      {response.length === 0 ? (
        <p className={css.note}>{say('desk.watch.response-none')}</p>
      ) : (
        <>
          <p className={css.more}>
            {middle === undefined
              ? say('desk.watch.response-none')
              : say('desk.watch.response-middle', { hours: number(Math.round(middle)), n: known.length, all: response.length })}
          </p>
          <Rows items={response.slice(-SHOWN_MAX)} keyOf={({ incident }) => incident}>
            {({ incident, asked, hours }) => (
              <div className={css.line}>
                <Link to="/watch/incidents/$incident" params={{ incident }}>
                  <Mono>{incident}</Mono>
                </Link>
                <Moment at={asked} form="day" />
                <span>{hours === null ? say('desk.watch.not-yet') : say('desk.watch.hours', { n: number(Math.round(hours)) })}</span>
                <i aria-hidden="true" className={pictures.took}>
                  <i
                    className={pictures.hours}
                    data-open={hours === null || undefined}
                    style={{ inlineSize: `${((hours ?? longest) / longest) * 100}%` }}
                  />
                </i>
              </div>
            )}
          </Rows>
        </>
      )}
    </Panel>
  )
}

export function Zones({ one: { zones } }: Props) {
  const say = useSay()
  return (
    <ListPanel title={say('desk.watch.zones')} items={zones} keyOf={({ of, v }) => `${of} ${v}`}>
      {({ of, v, from, n, inForce }) => (
        <div className={css.line}>
          <b>
            <Link to="/watch/zones/$of" params={{ of }} search={{ version: String(v) }}>
              {say('desk.watch.version', { v })}
            </Link>{' '}
            {inForce && say('desk.watch.in-force')}
          </b>
          <Moment at={from} form="day" />
          <span>{say('desk.watch.zone-count', { n })}</span>
        </div>
      )}
    </ListPanel>
  )
}
