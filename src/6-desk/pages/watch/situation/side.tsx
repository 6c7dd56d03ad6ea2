/** What stands beside the map: what changed, which reports wait, which ceasefires are watched. */
import { Link } from '@tanstack/react-router'
import type { Situation } from '../../../client/watch-shapes.ts'
import { Way } from '../../../frame/way.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { useAll, useArrived, useCeasefires, useMechanismsOnFile } from '../reading.ts'
import css from './situation.module.css'
import { wayTo } from './way-to.ts'

const SHOWN_MAX = 8

export function Changed({ changed }: { changed: Situation['changed'] }) {
  const say = useSay()
  return (
    <Panel title={say('desk.watch.changed')} flush={changed.length > 0}>
      {changed.length === 0 ? (
        <p className={css.note}>{say('desk.watch.changed-none')}</p>
      ) : (
        <Rows items={changed.slice(0, 20)} keyOf={({ entry }) => `${entry}`}>
          {({ at, entry, incident, report, of, what, by }) => (
            <div className={css.change}>
              <Moment at={at} />
              <span>
                <Way to={wayTo(incident, report, of)}>
                  <Mono>{of?.id ?? incident ?? report}</Mono>
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

/** Where teams were kept out in the last seven days. That nobody was is only said where somebody tried. */
export function Denied({ denied }: { denied: Situation['denied'] }) {
  const say = useSay()
  if (denied.length === 0) return null
  return (
    <Panel title={say('desk.watch.denied-lately')} aside={<b className={css.count}>{denied.length}</b>} flush>
      <Rows items={denied.slice(0, SHOWN_MAX)} keyOf={({ patrol }) => patrol}>
        {({ patrol, place, zone, by, at }) => (
          <Way to={`/watch/patrols/${encodeURIComponent(patrol)}`} className={css.late}>
            <b>
              <Typed text={place} />
            </b>
            <span>
              {zone !== null && <Mono>{zone}</Mono>} {say('desk.patrols.denied-by', { by })} <Moment at={at} />
            </span>
          </Way>
        )}
      </Rows>
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

/** Who watches over what; another one, or another wording of one, is filed from here. */
export function Mechanisms() {
  const say = useSay()
  const { items } = useAll(useMechanismsOnFile())
  return (
    <Panel
      title={say('desk.watch.mechanisms')}
      flush
      aside={
        <Link to="/write/$what" params={{ what: 'mechanism' }}>
          {say('desk.watch.mechanism-another')}
        </Link>
      }
    >
      <Rows items={items} keyOf={({ id }) => id}>
        {({ id, mechanism }) => (
          <Link to="/watch/mechanisms/$mechanism" params={{ mechanism: id }} className={css.late}>
            <b>
              <Typed text={String(mechanism.title ?? id)} />
            </b>
            <span>
              <Mono>{id}</Mono>{' '}
              {typeof mechanism.instrument === 'string' && say('desk.watch.mechanism-of', { instrument: mechanism.instrument })}
            </span>
          </Link>
        )}
      </Rows>
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
