/** What stands beside the map: what is late, what changed, which reports wait, which ceasefires are watched. */
import { Link } from '@tanstack/react-router'
import type { Situation } from '../../../client/watch-shapes.ts'
import { useNow } from '../../../data/now.ts'
import { Way } from '../../../frame/way.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { useAll, useArrived, useCeasefires } from '../reading.ts'
import css from './situation.module.css'

const SHOWN_MAX = 8
const DAY = 86_400_000

/** Where one reads of an incident, or of a report that is none yet. */
const wayTo = (incident: string | null, report: string | null): string =>
  incident !== null
    ? `/watch/incidents/${encodeURIComponent(incident)}`
    : report === null
      ? '/watch'
      : `/watch/reports/${encodeURIComponent(report)}`

export function Late({ late }: { late: Situation['late'] }) {
  const say = useSay()
  const now = useNow()
  if (late.length === 0)
    return (
      <Panel title={say('desk.watch.late')}>
        <p className={css.note}>{say('desk.watch.late-none')}</p>
      </Panel>
    )
  return (
    <Panel title={say('desk.watch.late')} aside={<b className={css.count}>{late.length}</b>} flush>
      <Rows
        items={late.slice(0, SHOWN_MAX)}
        keyOf={({ incident, report, review, what, who, due }) => `${incident} ${report} ${review} ${what} ${who} ${due}`}
      >
        {({ incident, report, review, what, who, due }) => (
          <Way to={wayTo(incident, report)} className={css.late}>
            <b>{say('desk.watch.late-what', { what: what.replaceAll('-', '_'), id: report ?? review ?? incident ?? '' })}</b>
            {now !== null && <em>{say('desk.watch.late-days', { n: Math.max(0, Math.floor((now - Date.parse(due)) / DAY)) })}</em>}
            <span>
              {who !== null && <Typed text={who} />} {say('desk.watch.due')} <Moment at={due} />
            </span>
          </Way>
        )}
      </Rows>
      {late.length > SHOWN_MAX && <p className={css.more}>{say('desk.watch.more', { n: late.length - SHOWN_MAX })}</p>}
    </Panel>
  )
}

export function Changed({ changed }: { changed: Situation['changed'] }) {
  const say = useSay()
  return (
    <Panel title={say('desk.watch.changed')} flush={changed.length > 0}>
      {changed.length === 0 ? (
        <p className={css.note}>{say('desk.watch.changed-none')}</p>
      ) : (
        <Rows items={changed.slice(0, 20)} keyOf={({ entry }) => `${entry}`}>
          {({ at, entry, incident, report, what, by }) => (
            <div className={css.change}>
              <Moment at={at} />
              <span>
                <Way to={wayTo(incident, report)}>
                  <Mono>{incident ?? report}</Mono>
                </Way>{' '}
                {say('desk.watch.changed-what', { what: what.replaceAll('-', '_') })}
                {say('desk.watch.comma')} <Typed text={by} />
              </span>
              <EntryNumber index={entry} />
            </div>
          )}
        </Rows>
      )}
    </Panel>
  )
}

/** Reports that nobody has admitted or rejected yet. */
export function Arrived() {
  const say = useSay()
  const { items } = useAll(useArrived('received'))
  if (items.length === 0) return null
  return (
    <Panel title={say('desk.watch.arrived')} aside={items.length} flush>
      <Rows items={items.slice(0, SHOWN_MAX)} keyOf={({ id }) => id}>
        {({ id, at, lock, report }) => (
          <Link to="/watch/reports/$report" params={{ report: id }} className={css.late}>
            <b>
              <Typed text={String(report.title ?? report.what ?? id)} />
            </b>
            <span>
              <Mono>{id}</Mono> <Moment at={at} /> {lock !== null && say('desk.watch.locked', { by: lock.by })}
            </span>
          </Link>
        )}
      </Rows>
      {items.length > SHOWN_MAX && <p className={css.more}>{say('desk.watch.more', { n: items.length - SHOWN_MAX })}</p>}
    </Panel>
  )
}

export function Ceasefires() {
  const say = useSay()
  const items = useCeasefires().data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title={say('desk.watch.ceasefires')} flush>
      <Rows items={items} keyOf={({ instrument }) => instrument}>
        {({ instrument, title, broken, open }) => (
          <Link to="/watch/ceasefires/$instrument" params={{ instrument }} className={css.late}>
            <b>
              <Typed text={title || instrument} />
            </b>
            <span>{say('desk.watch.ceasefire-counts', { broken, open })}</span>
          </Link>
        )}
      </Rows>
    </Panel>
  )
}
